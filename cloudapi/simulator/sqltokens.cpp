#include "cloudapi/simulator/sqltokens.h"

#include <QStringList>

namespace CloudSim {

using namespace Qt::StringLiterals;

QString SqlError::message() const
{
    return u"%1 (%2): %3"_s.arg(number).arg(state, text);
}

SqlError syntaxError(const QString &near)
{
    return {1064, u"42000"_s,
            u"You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '%1'"_s.arg(near.left(80))};
}

namespace {

bool beginsName(QChar c)
{
    return c.isLetter() || c == u'_';
}

/// Reads what is between quotes; `at` stands on the opening quote and is left behind the closing one.
tl::expected<QString, SqlError> readQuoted(const QString &script, qsizetype &at)
{
    const QChar quote = script.at(at);
    const qsizetype begin = at++;
    QString text;
    while (at < script.size()) {
        const QChar c = script.at(at++);
        if (c == quote) {
            if (at >= script.size() || script.at(at) != quote)
                return text;
            text += quote; // doubled
            ++at;
        } else if (c == u'\\' && quote != u'`' && at < script.size()) {
            const QChar escaped = script.at(at++);
            text += escaped == u'n' ? u'\n' : escaped == u't' ? u'\t' : escaped == u'r' ? u'\r' : escaped;
            if (escaped == u'0')
                return tl::unexpected(syntaxError(script.mid(begin))); // no zero bytes here
        } else if (c.isNull()) {
            break;
        } else {
            text += c;
        }
    }
    return tl::unexpected(syntaxError(script.mid(begin)));
}

/// Behind a comment that begins at `at`, or `at` if none does.
qsizetype behindComment(const QString &script, qsizetype at)
{
    const auto rest = QStringView(script).mid(at);
    if (rest.startsWith(u'#') || rest == "--"_L1 || (rest.startsWith("--"_L1) && rest.at(2).isSpace())) {
        const qsizetype end = script.indexOf(u'\n', at);
        return end < 0 ? script.size() : end + 1;
    }
    if (rest.startsWith("/*"_L1) && !rest.startsWith("/*!"_L1)) {
        const qsizetype end = script.indexOf("*/"_L1, at + 2);
        return end < 0 ? script.size() : end + 2;
    }
    return at;
}

qsizetype behindNumber(const QString &script, qsizetype at)
{
    while (at < script.size() && script.at(at).isDigit())
        ++at;
    if (at < script.size() && script.at(at) == u'.') {
        ++at;
        while (at < script.size() && script.at(at).isDigit())
            ++at;
    }
    return at;
}

} // namespace

tl::expected<QList<SqlTokens>, SqlError> statementsOf(const QString &script)
{
    // No parameters (? : @ $) and nothing else that SQLite knows and MySQL does not.
    static const QStringList signs{u"<=>"_s, u"<="_s, u">="_s, u"<>"_s, u"!="_s, u"&&"_s, u"||"_s, u"("_s, u")"_s, u","_s, u"."_s,
                                   u"="_s,   u"<"_s,  u">"_s,  u"+"_s,  u"-"_s,  u"*"_s,  u"/"_s,  u"%"_s};
    QList<SqlTokens> statements;
    SqlTokens current;
    qsizetype at = 0;
    while (at < script.size()) {
        const QChar c = script.at(at);
        if (c.isSpace()) {
            ++at;
            continue;
        }
        if (const qsizetype behind = behindComment(script, at); behind != at) {
            at = behind;
            continue;
        }
        if (c == u';') {
            if (!current.isEmpty())
                statements.append(current);
            current.clear();
            ++at;
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            const auto text = readQuoted(script, at);
            if (!text)
                return tl::unexpected(text.error());
            current.append({c == u'`' ? SqlToken::Kind::Quoted : SqlToken::Kind::Text, *text});
        } else if (c.isDigit()) {
            const qsizetype begin = at;
            at = behindNumber(script, at);
            if (at < script.size() && beginsName(script.at(at)))
                return tl::unexpected(syntaxError(script.mid(begin)));
            current.append({SqlToken::Kind::Number, script.mid(begin, at - begin)});
        } else if (beginsName(c)) {
            const qsizetype begin = at;
            while (at < script.size() && (beginsName(script.at(at)) || script.at(at).isDigit()))
                ++at;
            current.append({SqlToken::Kind::Word, script.mid(begin, at - begin)});
        } else {
            QString found;
            for (const QString &sign : signs) {
                if (found.isEmpty() && QStringView(script).mid(at).startsWith(sign))
                    found = sign;
            }
            if (found.isEmpty())
                return tl::unexpected(syntaxError(script.mid(at)));
            at += found.size();
            current.append({SqlToken::Kind::Sign, found});
        }
    }
    if (!current.isEmpty())
        statements.append(current);
    return statements;
}

QString sqliteText(const SqlToken &token)
{
    QString text = token.text;
    switch (token.kind) {
    case SqlToken::Kind::Quoted: return u'`' + text.replace(u'`', u"``"_s) + u'`'; // in double quotes SQLite would take an unknown name for a text
    case SqlToken::Kind::Text: return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
    case SqlToken::Kind::Word:
    case SqlToken::Kind::Number: return text;
    case SqlToken::Kind::Sign: break;
    }
    if (text == "<=>"_L1)
        return u"IS"_s;
    if (text == "&&"_L1)
        return u"AND"_s;
    if (text == "||"_L1)
        return u"OR"_s;
    return text == "/"_L1 ? u"* 1.0 /"_s : text; // MySQL divides without losing the remainder
}

QString sqliteText(const SqlTokens &tokens)
{
    QStringList words;
    for (const SqlToken &token : tokens)
        words << sqliteText(token);
    return words.join(u' ');
}

} // namespace CloudSim
