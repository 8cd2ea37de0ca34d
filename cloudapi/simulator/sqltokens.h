#pragma once

#include <QList>
#include <QString>

#include <optional>

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

struct SqlToken
{
    enum class Kind { Word, Quoted, Text, Number, Bytes, Variable, Sign };
    Kind kind = Kind::Sign;
    QString text; ///< of quoted names and texts what is between the quotes, escapes undone; of bytes the hexadecimal digits; of variables @
                  ///< and all
    qsizetype begin = 0; ///< in the statement's text
    qsizetype end = 0;

    /// A word without quotes that is this keyword, given in upper case.
    bool is(QLatin1StringView keyword) const { return kind == Kind::Word && text.compare(keyword, Qt::CaseInsensitive) == 0; }
    bool isSign(QLatin1StringView sign) const { return kind == Kind::Sign && text == sign; }
};

struct SqlStatement
{
    QString text; ///< as it was written, without the semicolon
    QList<SqlToken> tokens;
    std::optional<SqlError> error; ///< of an open quote or a character that MySQL doesn't know
};

/// The error of everything outside the subset; `at` is where it was noticed in the statement's text.
SqlError syntaxError(const QString &text, qsizetype at);

/// A script cut into statements; comments and empty statements are left out, what /*!40101 executable comments */ hold is not.
/// Quotes as in MySQL: `name`, 'text', "text". What cannot be read is the last statement and has an error.
QList<SqlStatement> statementsOf(const QString &script);

QString sqliteName(const QString &name); ///< in backquotes: in double quotes SQLite would take an unknown name for a text
QString sqliteText(const QString &text); ///< in single quotes

} // namespace CloudSim
