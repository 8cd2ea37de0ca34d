#include "cloudapi/simulator/sqlcommand.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

QString storedText(const SqlTable &table, qsizetype column, const QString &value, qsizetype row)
{
    if (table.columns[column].counts)
        return u"mysql_numbered(%1, %2, %3)"_s.arg(value, sqliteText(table.name)).arg(row);
    return u"mysql_stored(%1, %2, %3, %4)"_s.arg(value, sqliteText(table.name)).arg(column).arg(row);
}

/// What a column holds that a statement doesn't name.
QString defaultText(SqlWalk &walk, const SqlTable &table, qsizetype i, const SqlSession &session, bool ignores)
{
    const SqlColumn &column = table.columns[i];
    if (column.counts)
        return storedText(table, i, u"NULL"_s, 1);
    if (column.fallsBackToNow)
        return u"mysql_now()"_s;
    if (column.fallback)
        return sqliteText(*column.fallback);
    if (column.nullable)
        return u"NULL"_s;
    if (column.type.family == SqlType::Family::Enum)
        return sqliteText(column.type.values.value(0));
    if (session.strict && !ignores)
        walk.fail({1364, u"HY000"_s, u"Field '%1' doesn't have a default value"_s.arg(column.name)});
    return sqliteText(sqlTextOf(implicitValue(column)));
}

qsizetype wantColumn(SqlWalk &walk, const SqlTable &table, const QString &alias = {})
{
    QString name = walk.wantName();
    while (walk.takeSign("."_L1)) {
        if (name.compare(table.name, Qt::CaseInsensitive) != 0 && name.compare(alias, Qt::CaseInsensitive) != 0)
            walk.fail({1054, u"42S22"_s, u"Unknown column '%1.%2' in 'field list'"_s.arg(name, walk.peek().text)});
        name = walk.next().text;
    }
    const qsizetype i = table.indexOf(name);
    if (i < 0 && !walk.error())
        walk.fail({1054, u"42S22"_s, u"Unknown column '%1' in 'field list'"_s.arg(name)});
    return i;
}

struct Assignment
{
    QString column;
    QString value; ///< as it is stored
};

QString setText(const QList<Assignment> &assignments)
{
    QStringList texts;
    for (const Assignment &each : assignments)
        texts << sqliteName(each.column) + u" = "_s + each.value;
    return texts.join(u", "_s);
}

/// a = 1, b = DEFAULT ... of a row that exists; what ON UPDATE CURRENT_TIMESTAMP touches comes last.
QList<Assignment> assignments(SqlWalk &walk, SqlReader &reader, const SqlTable &table, const SqlSession &session, bool ignores,
                              const QString &alias)
{
    QList<Assignment> all;
    do {
        const qsizetype i = wantColumn(walk, table, alias);
        if (!walk.takeSign(":="_L1))
            walk.wantSign("="_L1);
        if (i < 0)
            return {};
        const QString value = walk.take("DEFAULT"_L1)
            ? defaultText(walk, table, i, session, ignores)
            : u"mysql_stored(%1, %2, %3, 1)"_s.arg(reader.expression(), sqliteText(table.name)).arg(i);
        all << Assignment{table.columns[i].name, value};
    } while (walk.takeSign(","_L1));
    QStringList differs;
    for (const Assignment &each : all)
        differs << u"%1.%2 IS NOT %3 COLLATE BINARY"_s.arg(sqliteName(alias), sqliteName(each.column), each.value);
    const QList<Assignment> written = all;
    for (const SqlColumn &column : table.columns) {
        const bool named = std::any_of(written.begin(), written.end(), [&](const Assignment &each) { return each.column == column.name; });
        if (column.changesToNow && !named)
            all << Assignment{
                column.name,
                u"CASE WHEN %1 THEN mysql_now() ELSE %2.%3 END"_s.arg(differs.join(u" OR "_s), sqliteName(alias), sqliteName(column.name))};
    }
    return all;
}

SqlTable wantTable(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    const QString name = reader.table(true);
    if (session.schema.views.contains(name))
        walk.fail({1288, u"HY000"_s, u"The target table %1 of the statement is not updatable"_s.arg(name)});
    return session.schema.tables.value(name);
}

SqlError countError(qsizetype row) { return {1136, u"21S01"_s, u"Column count doesn't match value count at row %1"_s.arg(row)}; }

/// The named columns in a list of all of the table's.
QStringList wholeRow(SqlWalk &walk, const SqlTable &table, const QList<qsizetype> &named, const QStringList &values, qsizetype row,
                     const SqlSession &session, bool ignores)
{
    QStringList all;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const qsizetype at = named.indexOf(i);
        if (at < 0 || values[at].isEmpty())
            all << defaultText(walk, table, i, session, ignores);
        else
            all << storedText(table, i, values[at], row);
    }
    return all;
}

QStringList wantRow(SqlWalk &walk, SqlReader &reader)
{
    QStringList values;
    walk.wantSign("("_L1);
    while (!walk.isSign(")"_L1) && !walk.ended()) {
        values << (walk.take("DEFAULT"_L1) ? QString() : reader.expression());
        if (!walk.takeSign(","_L1))
            break;
    }
    walk.wantSign(")"_L1);
    return values;
}

} // namespace

SqlCommand insertCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session, bool replaces)
{
    SqlCommand command;
    command.kind = replaces ? SqlCommand::Kind::Replace : SqlCommand::Kind::Insert;
    if (!walk.take("LOW_PRIORITY"_L1) && !walk.take("DELAYED"_L1))
        walk.take("HIGH_PRIORITY"_L1);
    command.ignores = !replaces && walk.take("IGNORE"_L1);
    walk.take("INTO"_L1);
    const SqlTable table = wantTable(walk, reader, session);
    command.target = table.name;
    const qsizetype targets = reader.tables().size();
    QList<qsizetype> named;
    if (walk.isSign("("_L1) && !reader.beginsQuery()) {
        walk.wantSign("("_L1);
        while (!walk.isSign(")"_L1) && !walk.ended()) {
            named << wantColumn(walk, table);
            if (named.count(named.last()) > 1 && !walk.error())
                walk.fail({1110, u"42000"_s, u"Column '%1' specified twice"_s.arg(table.columns[named.last()].name)});
            if (!walk.takeSign(","_L1))
                break;
        }
        walk.wantSign(")"_L1);
    } else if (!walk.is("SET"_L1)) {
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            named << i;
    }
    QStringList names;
    for (const SqlColumn &column : table.columns)
        names << column.name;
    QString source;
    if (walk.take("SET"_L1)) {
        QStringList values;
        do {
            named << wantColumn(walk, table);
            walk.wantSign("="_L1);
            values << (walk.take("DEFAULT"_L1) ? QString() : reader.expression());
        } while (walk.takeSign(","_L1));
        source = u"VALUES (%1)"_s.arg(wholeRow(walk, table, named, values, 1, session, command.ignores).join(u", "_s));
    } else if (walk.take("VALUES"_L1) || walk.take("VALUE"_L1)) {
        QStringList rows;
        do {
            walk.take("ROW"_L1);
            QStringList values = wantRow(walk, reader);
            if (values.isEmpty() && (named.size() == table.columns.size() || named.isEmpty()))
                values = QStringList(named.size());
            if (values.size() != named.size() && !walk.error())
                walk.fail(countError(rows.size() + 1));
            if (walk.error())
                return command;
            rows << u'(' + wholeRow(walk, table, named, values, rows.size() + 1, session, command.ignores).join(u", "_s) + u')';
        } while (walk.takeSign(","_L1));
        source = u"VALUES "_s + rows.join(u", "_s);
    } else if (reader.beginsQuery()) {
        QStringList given;
        QStringList values;
        for (qsizetype i = 0; i < named.size(); ++i) {
            given << u"c%1"_s.arg(i);
            values << sqliteName(given.last());
        }
        const bool wrapped = walk.takeSign("("_L1);
        const QString query = reader.query();
        if (wrapped)
            walk.wantSign(")"_L1);
        if (walk.error())
            return command;
        // Without WHERE, SQLite would take ON DUPLICATE's ON for one of a join.
        source = u"WITH source(%1) AS (%2) SELECT %3 FROM source WHERE 1"_s.arg(
            sqliteNames(given), query, wholeRow(walk, table, named, values, 1, session, command.ignores).join(u", "_s));
    } else {
        walk.fail();
    }
    QString rowAlias;
    if (!replaces && walk.take("AS"_L1))
        rowAlias = walk.wantName();
    QString conflict;
    if (!replaces && walk.take("ON"_L1)) {
        walk.want("DUPLICATE"_L1);
        walk.want("KEY"_L1);
        walk.want("UPDATE"_L1);
        command.kind = SqlCommand::Kind::Upsert;
        reader.allowValues(rowAlias);
        const QString changes = setText(assignments(walk, reader, table, session, command.ignores, table.name));
        if (std::any_of(table.indexes.begin(), table.indexes.end(), [](const SqlIndex &index) { return index.isUnique(); }))
            conflict = u" ON CONFLICT DO UPDATE SET "_s + changes;
    }
    command.sqlite = u"%1 INTO main.%2 (%3) %4%5"_s.arg(replaces                                    ? u"REPLACE"_s
                                                            : command.ignores && conflict.isEmpty() ? u"INSERT OR IGNORE"_s
                                                                                                    : u"INSERT"_s,
                                                        sqliteName(table.name), sqliteNames(names), source, conflict);
    command.tables = reader.tables().mid(targets); // where rows are put is not read
    return command;
}

namespace {

/// MySQL refuses to read in a subquery what the statement changes.
void refuseTarget(SqlWalk &walk, const SqlReader &reader, const QString &table)
{
    if (reader.subqueryTables().contains(table))
        walk.fail({1093, u"HY000"_s, u"You can't specify target table '%1' for update in FROM clause"_s.arg(table)});
}

/// " WHERE ... ORDER BY ... LIMIT": rows are chosen by their ids where an order or a limit counts.
QString chosenRows(SqlWalk &walk, SqlReader &reader, const QString &table, const QString &alias)
{
    QString where = walk.take("WHERE"_L1) ? u" WHERE "_s + reader.expression() : QString();
    const QString order = reader.orderAndLimit();
    if (!order.isEmpty())
        where = u" WHERE %1.rowid IN (SELECT %1.rowid FROM main.%2 AS %1%3%4)"_s.arg(sqliteName(alias), sqliteName(table), where, order);
    return where;
}

/// Of several tables the one whose name or alias is this.
struct Joined
{
    QString table;
    QString alias;
};

/// Names and aliases of a list of tables, read in advance from the tokens up to SET or WHERE.
QList<Joined> joinedTables(SqlWalk &walk, SqlReader &reader, QString *references)
{
    QList<Joined> all;
    const qsizetype begin = walk.at();
    // A name at the start, behind a comma or behind JOIN is a table's.
    int depth = 0;
    bool expected = true;
    while (!walk.ended() && !walk.is("SET"_L1) && !walk.is("WHERE"_L1) && !walk.is("USING"_L1)) {
        if (walk.isSign("("_L1))
            ++depth;
        if (walk.isSign(")"_L1))
            --depth;
        if (expected && depth == 0 && walk.isName()) {
            QString name = walk.wantName();
            if (walk.takeSign("."_L1))
                name = walk.next().text;
            walk.take("AS"_L1);
            all << Joined{name.toLower(), walk.isName() ? walk.wantName() : name};
            expected = false;
            continue;
        }
        expected = walk.isSign(","_L1) || walk.is("JOIN"_L1);
        walk.next();
    }
    walk.back(begin);
    *references = reader.tableReferences();
    return all;
}

const Joined *aliased(const QList<Joined> &tables, const QString &name)
{
    for (const Joined &each : tables) {
        if (each.alias.compare(name, Qt::CaseInsensitive) == 0)
            return &each;
    }
    return nullptr;
}

} // namespace

SqlCommand updateCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    SqlCommand command;
    command.kind = SqlCommand::Kind::Update;
    walk.take("LOW_PRIORITY"_L1);
    command.ignores = walk.take("IGNORE"_L1);
    const QString verb = command.ignores ? u"UPDATE OR IGNORE"_s : u"UPDATE"_s;
    QString references;
    const QList<Joined> tables = joinedTables(walk, reader, &references);
    walk.want("SET"_L1);
    if (walk.error() || tables.isEmpty())
        return command;
    // Of several tables that one is changed which the first assignment names.
    const Joined *target = tables.size() == 1 ? &tables.first() : walk.isSign("."_L1, 1) ? aliased(tables, walk.peek().text) : nullptr;
    for (qsizetype i = 0; !target && i < tables.size(); ++i) {
        if (session.schema.tables.value(tables[i].table).indexOf(walk.peek().text) >= 0)
            target = &tables[i];
    }
    if (!target || !session.schema.tables.contains(target->table)) {
        walk.fail({1288, u"HY000"_s, u"The target table %1 of the UPDATE is not updatable"_s.arg(tables.first().table)});
        return command;
    }
    const SqlTable table = session.schema.tables.value(target->table);
    command.target = table.name;
    const QList<Assignment> changes = assignments(walk, reader, table, session, command.ignores, target->alias);
    if (tables.size() == 1) {
        command.sqlite = u"%1 main.%2 AS %3 SET %4%5"_s.arg(verb, sqliteName(table.name), sqliteName(target->alias), setText(changes),
                                                            chosenRows(walk, reader, table.name, target->alias));
    } else {
        // What a row becomes is worked out on the join, by the row's id.
        const QString where = walk.take("WHERE"_L1) ? u" WHERE "_s + reader.expression() : QString();
        QStringList values;
        QList<Assignment> sets;
        for (const Assignment &each : changes) {
            values << u"%1 AS v%2"_s.arg(each.value).arg(sets.size());
            sets << Assignment{each.column, u"changed.v%1"_s.arg(sets.size())};
        }
        command.sqlite = u"%1 main.%2 SET %3 FROM (SELECT %4.rowid AS id, %5 FROM %6%7) AS changed WHERE %2.rowid = changed.id"_s.arg(
            verb, sqliteName(table.name), setText(sets), sqliteName(target->alias), values.join(u", "_s), references, where);
    }
    refuseTarget(walk, reader, table.name);
    command.tables = reader.tables();
    return command;
}

SqlCommand deleteCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    SqlCommand command;
    command.kind = SqlCommand::Kind::Delete;
    walk.take("LOW_PRIORITY"_L1);
    walk.take("QUICK"_L1);
    command.ignores = walk.take("IGNORE"_L1);
    const auto wantTarget = [&walk] {
        const QString name = walk.wantName();
        walk.takeSign("."_L1) && walk.takeSign("*"_L1);
        return name;
    };
    QString named;
    if (!walk.is("FROM"_L1)) { // DELETE a FROM a JOIN b
        named = wantTarget();
        walk.want("FROM"_L1);
    } else {
        walk.take("FROM"_L1);
        if (walk.is("USING"_L1, 1)) { // DELETE FROM a USING a JOIN b
            named = wantTarget();
            walk.want("USING"_L1);
        }
    }
    QString references;
    const QList<Joined> tables = joinedTables(walk, reader, &references);
    const Joined *target = walk.error() ? nullptr
        : named.isEmpty()               ? (tables.size() == 1 ? &tables.first() : nullptr)
                                        : aliased(tables, named);
    if (!target || !session.schema.tables.contains(target->table)) {
        if (named.isEmpty())
            walk.fail();
        walk.fail({1109, u"42S02"_s, u"Unknown table '%1' in MULTI DELETE"_s.arg(named)});
        return command;
    }
    command.target = target->table;
    if (named.isEmpty()) {
        command.sqlite = u"DELETE FROM main.%1 AS %2%3"_s.arg(sqliteName(target->table), sqliteName(target->alias),
                                                              chosenRows(walk, reader, target->table, target->alias));
    } else {
        const QString where = walk.take("WHERE"_L1) ? u" WHERE "_s + reader.expression() : QString();
        command.sqlite = u"DELETE FROM main.%1 WHERE rowid IN (SELECT %2.rowid FROM %3%4)"_s.arg(
            sqliteName(target->table), sqliteName(target->alias), references, where);
    }
    refuseTarget(walk, reader, target->table);
    command.tables = reader.tables();
    return command;
}

SqlCommand truncateCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    SqlCommand command;
    command.kind = SqlCommand::Kind::Truncate;
    walk.take("TABLE"_L1);
    const SqlTable table = wantTable(walk, reader, session);
    command.target = table.name;
    command.sqlite = u"DELETE FROM main."_s + sqliteName(table.name);
    for (const SqlTable &other : session.schema.tables) {
        for (const SqlForeignKey &key : other.foreignKeys) {
            if (key.table == table.name && other.name != table.name && session.foreignKeys)
                walk.fail({1701, u"42000"_s,
                           u"Cannot truncate a table referenced in a foreign key constraint (`%1`.`%2`, CONSTRAINT `%3`)"_s.arg(
                               session.database, other.name, key.name)});
        }
    }
    return command;
}

} // namespace CloudSim
