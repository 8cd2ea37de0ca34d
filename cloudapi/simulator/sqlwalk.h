#pragma once

#include "cloudapi/simulator/sqltokens.h"

#include <QStringList>

namespace CloudSim {

/// A walk over a statement's tokens. The first error is kept and ends the walk: from then on nothing more is taken.
class SqlWalk
{
public:
    explicit SqlWalk(const SqlStatement &statement) : m_statement(statement) { }

    /// An empty sign behind the end.
    const SqlToken &peek(qsizetype ahead = 0) const;
    const SqlToken &next() { return m_at < m_statement.tokens.size() ? m_statement.tokens[m_at++] : peek(); }
    bool ended() const { return m_at >= m_statement.tokens.size(); }
    qsizetype at() const { return m_at; }
    void back(qsizetype at) { m_at = m_error ? m_statement.tokens.size() : at; }

    bool is(QLatin1StringView keyword, qsizetype ahead = 0) const { return peek(ahead).is(keyword); }
    bool isSign(QLatin1StringView sign, qsizetype ahead = 0) const { return peek(ahead).isSign(sign); }
    bool take(QLatin1StringView keyword);
    bool take(QLatin1StringView first, QLatin1StringView second); ///< both or none
    bool takeSign(QLatin1StringView sign);
    void want(QLatin1StringView keyword);
    void wantSign(QLatin1StringView sign);
    void wantEnd();
    bool isName(qsizetype ahead = 0) const; ///< quoted, or a word that is not reserved
    QString wantName();
    QString wantText();
    qint64 wantNumber();

    void fail(const SqlError &error);
    void fail(); ///< a syntax error here
    const std::optional<SqlError> &error() const { return m_error; }

    /// What was written from the token at `from` up to here.
    QString writtenSince(qsizetype from) const;

private:
    const SqlStatement &m_statement;
    qsizetype m_at = 0;
    std::optional<SqlError> m_error;
};

} // namespace CloudSim
