#include "cloudapi/simulator/sqldefinition.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

/// The actions of one ALTER TABLE, one after the other on the table's definition.
class Alteration
{
public:
    Alteration(SqlWalk &walk, SqlReader &reader, const SqlSession &session, const QString &name)
        : m_walk(walk), m_session(session), m_name(name), m_table(session.schema.tables.value(name)),
          m_reading(walk, reader, session, m_table)
    {
        for (const SqlColumn &column : m_table.columns)
            m_sources.insert(column.name.toLower(), column.name);
    }

    SqlCommand run()
    {
        SqlCommand command;
        command.kind = SqlCommand::Kind::Define;
        command.after = m_session.schema;
        do
            action();
        while (m_walk.takeSign(","_L1));
        m_reading.check(m_session.schema);
        refuseOrphans();
        if (m_walk.error())
            return command;
        command.after.tables.remove(m_name);
        command.after.tables.insert(m_table.name, m_table);
        command.rebuilds << SqlRebuild{m_name, m_table.name, columns()};
        for (SqlTable &other : command.after.tables) {
            bool points = false;
            for (SqlForeignKey &key : other.foreignKeys) {
                if (key.table != m_name)
                    continue;
                for (QString &reference : key.references)
                    reference = m_renamed.value(reference.toLower(), reference);
                points = other.name != m_table.name && (m_table.name != m_name || !m_renamed.isEmpty());
                key.table = m_table.name;
            }
            if (points) {
                SqlRebuild rebuild{other.name, other.name, {}};
                for (const SqlColumn &column : std::as_const(other.columns))
                    rebuild.columns.append({column.name, sqliteName(column.name)});
                command.rebuilds << rebuild;
            }
        }
        return command;
    }

private:
    qsizetype wantColumn()
    {
        const QString name = m_walk.wantName();
        const qsizetype i = m_table.indexOf(name);
        if (i < 0)
            m_walk.fail({1054, u"42S22"_s, u"Unknown column '%1' in '%2'"_s.arg(name, m_name)});
        return i;
    }

    void cannotDrop(const QString &name) { m_walk.fail({1091, u"42000"_s, u"Can't DROP '%1'; check that column/key exists"_s.arg(name)}); }

    /// FIRST or AFTER a column: the column that was read goes there.
    void place(qsizetype from)
    {
        if (m_walk.take("FIRST"_L1)) {
            m_table.columns.move(from, 0);
        } else if (m_walk.take("AFTER"_L1)) {
            const qsizetype after = wantColumn();
            if (after >= 0 && after != from)
                m_table.columns.move(from, after < from ? after + 1 : after);
        }
    }

    void add()
    {
        if (m_reading.beginsKey()) {
            m_reading.part();
            return;
        }
        m_walk.take("COLUMN"_L1);
        if (m_walk.takeSign("("_L1)) {
            do
                m_reading.part();
            while (m_walk.takeSign(","_L1));
            m_walk.wantSign(")"_L1);
            return;
        }
        m_reading.part();
        if (!m_walk.error())
            place(m_table.columns.size() - 1);
    }

    void drop()
    {
        if (m_walk.take("PRIMARY"_L1, "KEY"_L1)) {
            if (!m_table.indexes.removeIf([](const SqlIndex &each) { return each.kind == SqlIndex::Kind::Primary; }))
                cannotDrop(u"PRIMARY"_s);
        } else if (m_walk.take("INDEX"_L1) || m_walk.take("KEY"_L1)) {
            const QString name = m_walk.wantName();
            if (!m_table.indexes.removeIf([&](const SqlIndex &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; }))
                cannotDrop(name);
        } else if (m_walk.take("FOREIGN"_L1, "KEY"_L1)) {
            const QString name = m_walk.wantName();
            if (!dropForeignKey(name))
                cannotDrop(name);
        } else if (m_walk.take("CONSTRAINT"_L1) || m_walk.take("CHECK"_L1)) {
            const QString name = m_walk.wantName();
            if (!dropForeignKey(name) && !m_table.checks.removeIf([&](const SqlCheck &each) { return each.name == name; }))
                m_walk.fail({3940, u"HY000"_s, u"Constraint '%1' does not exist."_s.arg(name)});
        } else {
            m_walk.take("COLUMN"_L1);
            const QString name = m_walk.wantName();
            const qsizetype i = m_table.indexOf(name);
            if (i < 0) {
                cannotDrop(name);
                return;
            }
            dropColumn(i);
        }
    }

    bool dropForeignKey(const QString &name)
    {
        return m_table.foreignKeys.removeIf([&](const SqlForeignKey &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; })
            > 0;
    }

    void dropColumn(qsizetype i)
    {
        const QString name = m_table.columns[i].name;
        for (const SqlForeignKey &key : std::as_const(m_table.foreignKeys)) {
            if (key.columns.contains(name, Qt::CaseInsensitive))
                m_walk.fail({1828, u"HY000"_s, u"Cannot drop column '%1': needed in a foreign key constraint '%2'"_s.arg(name, key.name)});
        }
        if (m_table.columns.size() == 1)
            m_walk.fail({1090, u"42000"_s, u"You can't delete all columns with ALTER TABLE; use DROP TABLE instead"_s});
        m_table.columns.removeAt(i);
        m_sources.remove(name.toLower());
        // Indexes lose it; one without columns is gone.
        for (SqlIndex &index : m_table.indexes) {
            for (qsizetype at = index.columns.size() - 1; at >= 0; --at) {
                if (index.columns[at].compare(name, Qt::CaseInsensitive) == 0) {
                    index.columns.removeAt(at);
                    index.lengths.remove(at);
                }
            }
        }
        m_table.indexes.removeIf([](const SqlIndex &each) { return each.columns.isEmpty(); });
    }

    void rename(const QString &from, const QString &to)
    {
        if (from.compare(to, Qt::CaseInsensitive) != 0 && m_table.indexOf(to) >= 0)
            m_walk.fail({1060, u"42S21"_s, u"Duplicate column name '%1'"_s.arg(to)});
        if (from == to || m_walk.error())
            return;
        const QString source = m_sources.take(from.toLower());
        m_sources.insert(to.toLower(), source);
        m_renamed.insert(source.toLower(), to);
        const auto renamed = [&](QStringList &names) {
            for (QString &name : names) {
                if (name.compare(from, Qt::CaseInsensitive) == 0)
                    name = to;
            }
        };
        for (SqlIndex &index : m_table.indexes)
            renamed(index.columns);
        for (SqlForeignKey &key : m_table.foreignKeys)
            renamed(key.columns);
    }

    /// MODIFY column ..., CHANGE old column ...
    void change(bool named)
    {
        m_walk.take("COLUMN"_L1);
        const qsizetype i = named ? wantColumn() : m_walk.isName() ? m_table.indexOf(m_walk.peek().text) : -1;
        const SqlColumn column = m_reading.column();
        if (i < 0)
            m_walk.fail({1054, u"42S22"_s, u"Unknown column '%1' in '%2'"_s.arg(column.name, m_name)});
        if (m_walk.error())
            return;
        rename(m_table.columns[i].name, column.name);
        m_table.columns[i] = column;
        place(i);
    }

    void alterColumn()
    {
        m_walk.take("COLUMN"_L1);
        const qsizetype i = wantColumn();
        if (m_walk.take("DROP"_L1, "DEFAULT"_L1)) {
            if (i >= 0) {
                m_table.columns[i].fallback.reset();
                m_table.columns[i].fallsBackToNow = false;
            }
            return;
        }
        m_walk.want("SET"_L1);
        m_walk.want("DEFAULT"_L1);
        const SqlToken value = m_walk.next();
        if (value.kind != SqlToken::Kind::Text && value.kind != SqlToken::Kind::Number)
            m_walk.fail();
        else if (i >= 0)
            m_table.columns[i].fallback = value.text;
    }

    void action()
    {
        if (m_walk.take("ADD"_L1)) {
            add();
        } else if (m_walk.take("DROP"_L1)) {
            drop();
        } else if (m_walk.take("MODIFY"_L1)) {
            change(false);
        } else if (m_walk.take("CHANGE"_L1)) {
            change(true);
        } else if (m_walk.take("ALTER"_L1)) {
            alterColumn();
        } else if (m_walk.take("RENAME"_L1, "COLUMN"_L1)) {
            const qsizetype i = wantColumn();
            m_walk.want("TO"_L1);
            const QString to = m_walk.wantName();
            if (i >= 0 && !m_walk.error()) {
                rename(m_table.columns[i].name, to);
                m_table.columns[i].name = to;
            }
        } else if (m_walk.take("RENAME"_L1, "INDEX"_L1) || m_walk.take("RENAME"_L1, "KEY"_L1)) {
            const QString from = m_walk.wantName();
            m_walk.want("TO"_L1);
            const QString to = m_walk.wantName();
            const SqlIndex *index = m_table.index(from);
            if (!index)
                m_walk.fail({1176, u"42000"_s, u"Key '%1' doesn't exist in table '%2'"_s.arg(from, m_name)});
            else
                m_table.indexes[index - m_table.indexes.constData()].name = to;
        } else if (m_walk.take("RENAME"_L1)) {
            if (!m_walk.take("TO"_L1))
                m_walk.take("AS"_L1);
            m_table.name = m_walk.wantName().toLower();
            if (m_session.schema.has(m_table.name) && m_table.name != m_name)
                m_walk.fail({1050, u"42S01"_s, u"Table '%1' already exists"_s.arg(m_table.name)});
            if (m_table.name.startsWith("sqlite_"_L1))
                m_walk.fail();
        } else if (m_walk.take("CONVERT"_L1, "TO"_L1)) {
            m_reading.options();
        } else if (m_walk.take("ENABLE"_L1) || m_walk.take("DISABLE"_L1)) {
            m_walk.want("KEYS"_L1);
        } else if (m_walk.take("ALGORITHM"_L1) || m_walk.take("LOCK"_L1)) {
            m_walk.takeSign("="_L1);
            m_walk.next();
        } else {
            if (m_walk.ended())
                m_walk.fail();
            m_reading.options();
        }
    }

    /// What other tables point at stays.
    void refuseOrphans()
    {
        for (const SqlTable &other : m_session.schema.tables) {
            for (const SqlForeignKey &key : other.foreignKeys) {
                if (key.table != m_name || other.name == m_name || !m_session.foreignKeys)
                    continue;
                QStringList now;
                for (const QString &reference : key.references)
                    now << m_renamed.value(reference.toLower(), reference);
                const bool kept = std::any_of(m_table.indexes.begin(), m_table.indexes.end(), [&](const SqlIndex &index) {
                    return index.isUnique() && index.columns.join(u',').compare(now.join(u','), Qt::CaseInsensitive) == 0;
                });
                if (!kept)
                    m_walk.fail({1553, u"HY000"_s,
                                 u"Cannot drop index '%1': needed in a foreign key constraint"_s.arg(m_table.primary() ? now.first()
                                                                                                                       : u"PRIMARY"_s)});
            }
        }
        for (const SqlForeignKey &key : std::as_const(m_table.foreignKeys)) {
            const bool kept = std::any_of(m_table.indexes.begin(), m_table.indexes.end(),
                                          [&](const SqlIndex &index) { return index.columns.mid(0, key.columns.size()) == key.columns; });
            if (!kept)
                m_walk.fail({1553, u"HY000"_s, u"Cannot drop index '%1': needed in a foreign key constraint"_s.arg(key.name)});
        }
    }

    /// What the columns of the table that is made anew hold.
    QList<std::pair<QString, QString>> columns() const
    {
        QList<std::pair<QString, QString>> all;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            const SqlColumn &column = m_table.columns[i];
            const auto source = m_sources.constFind(column.name.toLower());
            QString value;
            if (source != m_sources.cend())
                value = sqliteName(*source);
            else if (column.counts)
                value = u"NULL"_s;
            else if (column.fallsBackToNow)
                value = u"mysql_now()"_s;
            else if (column.fallback)
                value = sqliteText(*column.fallback);
            else
                value = column.nullable ? u"NULL"_s : sqliteText(sqlTextOf(implicitValue(column)));
            const QString zeros = u"0000-00-00"_s; // stays, though it is no date
            if (column.counts)
                value = u"mysql_numbered(%1, %2, 1)"_s.arg(value, sqliteText(m_table.name));
            else if (!value.contains(zeros))
                value = u"mysql_stored(%1, %2, %3, 1)"_s.arg(value, sqliteText(m_table.name)).arg(i);
            all.append({column.name, value});
        }
        return all;
    }

    SqlWalk &m_walk;
    const SqlSession &m_session;
    QString m_name;
    SqlTable m_table;
    SqlDefinition m_reading;
    QHash<QString, QString> m_sources; ///< column, lower case -> the old one that it comes from
    QHash<QString, QString> m_renamed; ///< old, lower case -> new
};

} // namespace

SqlCommand alterCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    walk.want("TABLE"_L1);
    const QString name = reader.table(false);
    if (walk.error())
        return {};
    return Alteration(walk, reader, session, name).run();
}

} // namespace CloudSim
