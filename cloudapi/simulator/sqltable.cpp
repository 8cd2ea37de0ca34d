#include "cloudapi/simulator/sqldefinition.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTables = 200;

SqlWarning note(int number, const QString &text) { return {u"Note"_s, number, text}; }

SqlCommand definition(const SqlSession &session)
{
    SqlCommand command;
    command.kind = SqlCommand::Kind::Define;
    command.after = session.schema;
    return command;
}

/// The name of a table that is to be made, perhaps behind the database's.
QString newName(SqlWalk &walk, const SqlSession &session)
{
    QString name = walk.wantName();
    if (walk.takeSign("."_L1)) {
        if (name != session.database)
            walk.fail({1044, u"42000"_s, u"Access denied for user '%1'@'%' to database '%2'"_s.arg(session.user, name)});
        name = walk.wantName();
    }
    if (name.startsWith("sqlite_"_L1, Qt::CaseInsensitive))
        walk.fail();
    return name.toLower();
}

/// Every column of `table` that `old` has too, made of itself.
QList<std::pair<QString, QString>> sameColumns(const SqlTable &table, const SqlTable &old)
{
    QList<std::pair<QString, QString>> columns;
    for (const SqlColumn &column : table.columns) {
        if (old.indexOf(column.name) >= 0)
            columns.append({column.name, sqliteName(column.name)});
    }
    return columns;
}

void createView(SqlWalk &walk, SqlReader &reader, const SqlSession &session, bool replaces, SqlCommand &command)
{
    SqlView view;
    view.name = newName(walk, session);
    if (session.schema.tables.contains(view.name) || (session.schema.views.contains(view.name) && !replaces))
        walk.fail({1050, u"42S01"_s, u"Table '%1' already exists"_s.arg(view.name)});
    if (walk.takeSign("("_L1)) {
        do
            view.columns << walk.wantName();
        while (walk.takeSign(","_L1));
        walk.wantSign(")"_L1);
    }
    walk.want("AS"_L1);
    const qsizetype begin = walk.at();
    const QString query = reader.query();
    view.written = walk.writtenSince(begin);
    if (reader.tables().contains(view.name) || reader.readsInformationSchema())
        walk.fail({1146, u"42S02"_s, u"Table '%1.%2' doesn't exist"_s.arg(session.database, view.name)});
    if (walk.take("WITH"_L1)) {
        if (!walk.take("CASCADED"_L1))
            walk.take("LOCAL"_L1);
        walk.want("CHECK"_L1);
        walk.want("OPTION"_L1);
    }
    if (session.schema.views.contains(view.name))
        command.drops << u"DROP VIEW main."_s + sqliteName(view.name);
    command.sqlite = u"CREATE VIEW main.%1%2 AS %3"_s.arg(
        sqliteName(view.name), view.columns.isEmpty() ? QString() : u" (%1)"_s.arg(sqliteNames(view.columns)), query);
    command.target = view.name;
    command.tables = reader.tables();
    command.after.views.insert(view.name, view);
}

void createTable(SqlWalk &walk, SqlReader &reader, const SqlSession &session, SqlCommand &command)
{
    const bool quiet = walk.take("IF"_L1, "NOT"_L1) && (walk.want("EXISTS"_L1), true);
    SqlTable table;
    table.name = newName(walk, session);
    table.createdAt = session.now;
    SqlDefinition reading(walk, reader, session, table);
    if (session.schema.has(table.name)) {
        if (!quiet) {
            walk.fail({1050, u"42S01"_s, u"Table '%1' already exists"_s.arg(table.name)});
            return;
        }
        while (!walk.ended())
            walk.next();
        command.kind = SqlCommand::Kind::Nothing;
        command.warnings << note(1050, u"Table '%1' already exists"_s.arg(table.name));
        return;
    }
    if (walk.is("LIKE"_L1)) {
        walk.next();
        const QString pattern = reader.table(false);
        const QString name = table.name;
        table = session.schema.tables.value(pattern);
        table.name = name;
        table.foreignKeys.clear();
        table.nextNumber = 1;
        table.createdAt = session.now;
    } else {
        walk.wantSign("("_L1);
        do
            reading.part();
        while (walk.takeSign(","_L1));
        walk.wantSign(")"_L1);
        reading.options();
    }
    reading.check(session.schema);
    if (session.schema.tables.size() >= mostTables)
        walk.fail({1114, u"HY000"_s, u"The simulated database keeps %1 tables"_s.arg(mostTables)});
    command.after.tables.insert(table.name, table);
    command.rebuilds << SqlRebuild{{}, table.name, {}};
}

/// CREATE INDEX name ON table (columns)
void createIndex(SqlWalk &walk, SqlReader &reader, const SqlSession &session, SqlIndex::Kind kind, SqlCommand &command)
{
    SqlIndex index{walk.wantName(), kind, {}, {}};
    if (walk.take("USING"_L1))
        walk.next();
    walk.want("ON"_L1);
    SqlTable table = session.schema.tables.value(reader.table(false));
    const SqlTable old = table;
    SqlDefinition reading(walk, reader, session, table);
    index.columns = reading.columnList(&index.lengths);
    while (walk.is("USING"_L1) || walk.is("COMMENT"_L1)) {
        walk.next();
        walk.next();
    }
    reading.addIndex(index);
    reading.check(session.schema);
    command.after.tables.insert(table.name, table);
    command.rebuilds << SqlRebuild{table.name, table.name, sameColumns(table, old)};
}

} // namespace

SqlCommand createCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    SqlCommand command = definition(session);
    const bool replaces = walk.take("OR"_L1, "REPLACE"_L1);
    // As dumps have it: ALGORITHM=UNDEFINED DEFINER=`a`@`%` SQL SECURITY DEFINER VIEW
    if (walk.take("ALGORITHM"_L1)) {
        walk.wantSign("="_L1);
        walk.next();
    }
    if (walk.take("DEFINER"_L1)) {
        walk.wantSign("="_L1);
        walk.next();
        if (walk.peek().kind == SqlToken::Kind::Variable)
            walk.next();
    }
    if (walk.take("SQL"_L1, "SECURITY"_L1))
        walk.next();
    if (walk.take("VIEW"_L1)) {
        createView(walk, reader, session, replaces, command);
    } else if (walk.take("TABLE"_L1)) {
        createTable(walk, reader, session, command);
    } else if (walk.take("UNIQUE"_L1, "INDEX"_L1)) {
        createIndex(walk, reader, session, SqlIndex::Kind::Unique, command);
    } else if (walk.take("FULLTEXT"_L1, "INDEX"_L1)) {
        createIndex(walk, reader, session, SqlIndex::Kind::FullText, command);
    } else if (walk.take("INDEX"_L1)) {
        createIndex(walk, reader, session, SqlIndex::Kind::Plain, command);
    } else if (walk.take("DATABASE"_L1) || walk.take("SCHEMA"_L1)) {
        walk.take("IF"_L1, "NOT"_L1) && walk.take("EXISTS"_L1);
        // Databases of RDS are made by CreateDatabase, with the rights of accounts.
        walk.fail({1044, u"42000"_s, u"Access denied for user '%1'@'%' to database '%2'"_s.arg(session.user, walk.wantName())});
    } else {
        walk.fail();
    }
    return command;
}

SqlCommand dropCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    SqlCommand command = definition(session);
    if (walk.take("INDEX"_L1)) {
        const QString name = walk.wantName();
        walk.want("ON"_L1);
        SqlTable table = session.schema.tables.value(reader.table(false));
        if (!table.index(name)) {
            walk.fail({1091, u"42000"_s, u"Can't DROP '%1'; check that column/key exists"_s.arg(name)});
            return command;
        }
        table.indexes.removeIf([&](const SqlIndex &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
        const SqlTable old = session.schema.tables.value(table.name);
        SqlDefinition(walk, reader, session, table).check(session.schema);
        command.after.tables.insert(table.name, table);
        command.rebuilds << SqlRebuild{table.name, table.name, sameColumns(table, old)};
        return command;
    }
    const bool view = walk.take("VIEW"_L1);
    if (!view) {
        walk.take("TEMPORARY"_L1);
        if (!walk.take("TABLE"_L1))
            walk.want("TABLES"_L1);
    }
    const bool quiet = walk.take("IF"_L1, "EXISTS"_L1);
    QStringList missing;
    do {
        const QString name = newName(walk, session);
        if (view ? command.after.views.remove(name) : command.after.tables.remove(name))
            command.drops << (view ? u"DROP VIEW main."_s : u"DROP TABLE main."_s) + sqliteName(name);
        else
            missing << session.database + u'.' + name;
    } while (walk.takeSign(","_L1));
    if (!walk.take("CASCADE"_L1))
        walk.take("RESTRICT"_L1);
    for (const QString &name : missing)
        command.warnings << note(1051, u"Unknown table '%1'"_s.arg(name));
    if (!missing.isEmpty() && !quiet)
        walk.fail({1051, u"42S02"_s, u"Unknown table '%1'"_s.arg(missing.join(u','))});
    for (const SqlTable &table : command.after.tables) {
        for (const SqlForeignKey &key : table.foreignKeys) {
            if (session.foreignKeys && session.schema.tables.contains(key.table) && !command.after.tables.contains(key.table))
                walk.fail({3730, u"HY000"_s,
                           u"Cannot drop table '%1' referenced by a foreign key constraint '%2' on table '%3'."_s.arg(key.table, key.name,
                                                                                                                      table.name)});
        }
    }
    return command;
}

SqlCommand renameCommand(SqlWalk &walk, SqlReader &, const SqlSession &session)
{
    SqlCommand command = definition(session);
    walk.want("TABLE"_L1);
    QHash<QString, QString> origins; // of tables that moved
    do {
        const QString from = newName(walk, session);
        walk.want("TO"_L1);
        const QString to = newName(walk, session);
        if (!command.after.tables.contains(from))
            walk.fail({1146, u"42S02"_s, u"Table '%1.%2' doesn't exist"_s.arg(session.database, from)});
        if (command.after.has(to))
            walk.fail({1050, u"42S01"_s, u"Table '%1' already exists"_s.arg(to)});
        SqlTable table = command.after.tables.take(from);
        table.name = to;
        command.after.tables.insert(to, table);
        for (SqlTable &other : command.after.tables) {
            for (SqlForeignKey &key : other.foreignKeys) {
                if (key.table == from)
                    key.table = to;
            }
        }
        const QString origin = origins.contains(from) ? origins.take(from) : from;
        origins.insert(to, origin);
    } while (walk.takeSign(","_L1));
    // Whoever points at a table that moved is made anew too.
    for (const SqlTable &table : std::as_const(command.after.tables)) {
        const QString from = origins.value(table.name, table.name);
        const bool points = std::any_of(table.foreignKeys.begin(), table.foreignKeys.end(),
                                        [&](const SqlForeignKey &key) { return origins.contains(key.table); });
        if (from != table.name || points)
            command.rebuilds << SqlRebuild{from, table.name, sameColumns(table, table)};
    }
    return command;
}

} // namespace CloudSim
