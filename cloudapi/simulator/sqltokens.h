#pragma once

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace CloudSim {

/// What MySQL would say: number, state and text.
struct SqlError
{
    int number = 1064;
    QString state = QStringLiteral("42000");
    QString text;

    /// "1064 (42000): You have an error ..."
    QString message() const;
};

/// The error of everything outside the subset; `near` is where it was noticed.
SqlError syntaxError(const QString &near);

struct SqlToken
{
    enum class Kind { Word, Quoted, Text, Number, Sign };
    Kind kind = Kind::Sign;
    QString text; ///< of quoted names and texts what is between the quotes, escapes undone

    /// A word without quotes that is this keyword, given in upper case.
    bool is(QLatin1StringView keyword) const { return kind == Kind::Word && text.compare(keyword, Qt::CaseInsensitive) == 0; }
    bool isSign(QLatin1StringView sign) const { return kind == Kind::Sign && text == sign; }
    bool isName() const { return kind == Kind::Word || kind == Kind::Quoted; }
};

using SqlTokens = QList<SqlToken>;

/// A script cut into statements, comments and empty statements left out. Quotes as in MySQL: `name`, 'text', "text".
tl::expected<QList<SqlTokens>, SqlError> statementsOf(const QString &script);

/// The token as SQLite reads it.
QString sqliteText(const SqlToken &token);
QString sqliteText(const SqlTokens &tokens);

} // namespace CloudSim
