#pragma once

#include "cloudapi/simulator/sqlsession.h"
#include "cloudapi/simulator/sqlwalk.h"

namespace CloudSim {

/// Reads expressions and queries of MySQL and writes them in SQLite's words. Nothing passes through that it does not know: a word becomes a
/// keyword, a name in backquotes or a function of the subset, or it is MySQL's error 1064.
class SqlReader
{
public:
    SqlReader(SqlWalk &walk, const SqlSession &session) : m_walk(walk), m_session(session) { }

    QString expression();
    QString query(); ///< SELECT with all that may stand around it
    QString tableReferences();
    QString orderAndLimit(); ///< " ORDER BY ... LIMIT ...", or nothing
    bool beginsQuery() const; ///< SELECT or WITH, also in parentheses
    /// The name of a table of this database, spelt as it is kept; an error if it isn't there.
    QString table(bool mayBeView);

    /// Inside INSERT ... ON DUPLICATE KEY UPDATE: VALUES(a), and a column of the row's alias, are what was to be put.
    void allowValues(const QString &rowAlias)
    {
        m_valuesAllowed = true;
        m_rowAlias = rowAlias;
    }

    const QStringList &tables() const { return m_tables; } ///< each time that one is read
    const QStringList &subqueryTables() const { return m_subqueryTables; } ///< read in a subquery that isn't a derived table
    bool readsInformationSchema() const { return m_informationSchema; }
    bool recurses() const { return m_recursive; }

private:
    QString alternatives();
    QString exclusive();
    QString conjunction();
    QString negation();
    QString comparison();
    QString compared(const QString &left, bool column, bool row);
    QString bits();
    QString sum();
    QString product();
    QString exponent();
    QString unary();
    QString postfix();
    QString primary();
    QString parenthesis();
    QString name();
    QString cases();
    QString variable(const QString &name);

    QString call(const QString &function);
    std::optional<QString> specialCall(const QString &function);
    std::optional<QString> aggregate(const QString &function);
    QString groupConcat();
    QString castTo(const QString &value);
    QString dateChange(int sign);
    QString interval(const QString &date, int sign);
    QString window();
    QString windowOrder();
    QString subquery();

    QString select();
    QString operand();
    QString selectList();
    QString common();
    QString tableFactor();
    QString orderList();
    void skipIndexHints();

    SqlWalk &m_walk;
    const SqlSession &m_session;
    QStringList m_tables;
    QStringList m_subqueryTables;
    QStringList m_commons; ///< names of WITH that can be seen here
    int m_depth = 0;
    int m_subqueries = 0;
    int m_derived = 0;
    bool m_isColumn = false; ///< what was read last is a column, which has a collation of its own
    bool m_isRow = false; ///< ... is (a, b)
    bool m_valuesAllowed = false;
    bool m_informationSchema = false;
    bool m_recursive = false;
    QString m_rowAlias;
};

QStringList informationSchemaTables(); ///< lower case

/// A server's variable as SHOW VARIABLES has it, or nothing.
std::optional<QString> serverVariable(const QString &name, const SqlSession &session);

} // namespace CloudSim
