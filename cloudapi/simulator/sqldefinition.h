#pragma once

#include "cloudapi/simulator/sqlcommand.h"

namespace CloudSim {

/// Reads the parts of CREATE TABLE and ALTER TABLE into a table; errors stay in the walk.
class SqlDefinition
{
public:
    SqlDefinition(SqlWalk &walk, SqlReader &reader, const SqlSession &session, SqlTable &table)
        : m_walk(walk), m_reader(reader), m_session(session), m_table(table)
    { }

    /// A column or a key of the list of CREATE TABLE, or behind ADD.
    void part();
    bool beginsKey() const;
    /// A column with its type and all that may follow; keys that it names go into the table.
    SqlColumn column();
    void options();
    void addIndex(SqlIndex index);
    /// What is wrong with the table as a whole: two primary keys, a counting column without key, a foreign key that leads nowhere.
    void check(const SqlSchema &schema);
    QStringList columnList(QList<int> *lengths = nullptr);

private:
    void key();
    void foreignKey(const QString &name);
    void checkRule(const QString &name);
    SqlType type();
    void fallback(SqlColumn &column);
    QString freeName(const QString &wanted) const;

    SqlWalk &m_walk;
    SqlReader &m_reader;
    const SqlSession &m_session;
    SqlTable &m_table;
};

} // namespace CloudSim
