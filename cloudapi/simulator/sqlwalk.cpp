#include "cloudapi/simulator/sqlwalk.h"

#include <QSet>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

/// Of MySQL's reserved words those of the subset: they are names only in backquotes.
bool isReserved(const QString &word)
{
    static const QSet<QString> words = [] {
        const QString all = u"ADD ALL ALTER AND AS ASC BETWEEN BINARY BY CASE CHANGE CHAR CHARACTER CHECK COLLATE COLUMN CONSTRAINT "
                            u"CONVERT CREATE CROSS CURRENT_DATE "
                            "CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DATABASE DATABASES DECIMAL DEFAULT DELETE DESC DESCRIBE DISTINCT "
                            "DIV DROP DUAL ELSE EXCEPT EXISTS "
                            "EXPLAIN FALSE FOR FORCE FOREIGN FROM FULLTEXT GRANT GROUP HAVING IF IGNORE IN INDEX INNER INSERT INT "
                            "INTERSECT INTERVAL INTO IS JOIN KEY KEYS "
                            "KILL LEFT LIKE LIMIT LOAD LOCK MATCH MOD NATURAL NOT NULL ON OPTION OR ORDER OUTER OVER PARTITION PRIMARY "
                            "PROCEDURE RECURSIVE REFERENCES REGEXP "
                            "RENAME REPLACE RIGHT RLIKE SELECT SET SHOW STRAIGHT_JOIN TABLE THEN TO TRIGGER TRUE UNION UNIQUE UNLOCK "
                            "UNSIGNED UPDATE USE USING VALUES VARCHAR "
                            "WHEN WHERE WINDOW WITH XOR ZEROFILL"_s;
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word.toUpper());
}

} // namespace

const SqlToken &SqlWalk::peek(qsizetype ahead) const
{
    static const SqlToken behind{};
    return m_at + ahead < m_statement.tokens.size() ? m_statement.tokens[m_at + ahead] : behind;
}

bool SqlWalk::take(QLatin1StringView keyword)
{
    if (!is(keyword))
        return false;
    ++m_at;
    return true;
}

bool SqlWalk::take(QLatin1StringView first, QLatin1StringView second)
{
    if (!is(first) || !is(second, 1))
        return false;
    m_at += 2;
    return true;
}

bool SqlWalk::takeSign(QLatin1StringView sign)
{
    if (!isSign(sign))
        return false;
    ++m_at;
    return true;
}

void SqlWalk::want(QLatin1StringView keyword)
{
    if (!take(keyword))
        fail();
}

void SqlWalk::wantSign(QLatin1StringView sign)
{
    if (!takeSign(sign))
        fail();
}

void SqlWalk::wantEnd()
{
    if (!ended())
        fail();
}

bool SqlWalk::isName(qsizetype ahead) const
{
    const SqlToken &token = peek(ahead);
    return token.kind == SqlToken::Kind::Quoted || (token.kind == SqlToken::Kind::Word && !isReserved(token.text));
}

QString SqlWalk::wantName()
{
    if (!isName()) {
        fail();
        return {};
    }
    const QString name = next().text;
    if (name.size() > 64)
        fail({1059, u"42000"_s, u"Identifier name '%1' is too long"_s.arg(name.left(80))});
    return name;
}

QString SqlWalk::wantText()
{
    if (peek().kind != SqlToken::Kind::Text) {
        fail();
        return {};
    }
    return next().text;
}

qint64 SqlWalk::wantNumber()
{
    bool whole = false;
    const qint64 number = peek().text.toLongLong(&whole);
    if (peek().kind != SqlToken::Kind::Number || !whole) {
        fail();
        return 0;
    }
    ++m_at;
    return number;
}

void SqlWalk::fail(const SqlError &error)
{
    if (!m_error)
        m_error = error;
    m_at = m_statement.tokens.size();
}

void SqlWalk::fail() { fail(syntaxError(m_statement.text, ended() ? m_statement.text.size() : peek().begin)); }

QString SqlWalk::writtenSince(qsizetype from) const
{
    if (m_at <= from || from >= m_statement.tokens.size())
        return {};
    const qsizetype begin = m_statement.tokens[from].begin;
    return m_statement.text.mid(begin, m_statement.tokens[m_at - 1].end - begin);
}

} // namespace CloudSim
