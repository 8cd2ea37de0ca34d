#include "cloudapi/simulator/sqlcommand.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

/// Names as SHOW VARIABLES lists them, and what an RDS instance of MySQL 8.0 says.
QList<std::pair<QString, QString>> variables(const SqlSession &session)
{
    return {{u"auto_increment_increment"_s, u"1"_s},
            {u"auto_increment_offset"_s, u"1"_s},
            {u"autocommit"_s, session.autocommit ? u"ON"_s : u"OFF"_s},
            {u"character_set_client"_s, u"utf8mb4"_s},
            {u"character_set_connection"_s, u"utf8mb4"_s},
            {u"character_set_database"_s, u"utf8mb4"_s},
            {u"character_set_results"_s, u"utf8mb4"_s},
            {u"character_set_server"_s, u"utf8mb4"_s},
            {u"collation_connection"_s, u"utf8mb4_general_ci"_s},
            {u"collation_database"_s, u"utf8mb4_general_ci"_s},
            {u"collation_server"_s, u"utf8mb4_general_ci"_s},
            {u"default_storage_engine"_s, u"InnoDB"_s},
            {u"foreign_key_checks"_s, session.foreignKeys ? u"ON"_s : u"OFF"_s},
            {u"group_concat_max_len"_s, u"1024"_s},
            {u"interactive_timeout"_s, u"7200"_s},
            {u"lower_case_table_names"_s, u"1"_s},
            {u"max_allowed_packet"_s, u"1073741824"_s},
            {u"max_connections"_s, u"2520"_s},
            {u"port"_s, u"3306"_s},
            {u"sql_mode"_s,
             session.strict           ? u"STRICT_TRANS_TABLES"_s
                 : session.zeroCounts ? QString()
                                      : u"NO_AUTO_VALUE_ON_ZERO"_s},
            {u"sql_notes"_s, u"1"_s},
            {u"sql_safe_updates"_s, u"OFF"_s},
            {u"system_time_zone"_s, u"CST"_s},
            {u"time_zone"_s, u"+08:00"_s},
            {u"transaction_isolation"_s, u"READ-COMMITTED"_s},
            {u"tx_isolation"_s, u"READ-COMMITTED"_s},
            {u"unique_checks"_s, u"ON"_s},
            {u"version"_s, session.version},
            {u"version_comment"_s, u"Source distribution"_s},
            {u"wait_timeout"_s, u"7200"_s}};
}

SqlCommand shown(const QStringList &columns)
{
    SqlCommand command;
    command.kind = SqlCommand::Kind::Show;
    command.shown.columns = columns;
    return command;
}

QString like(SqlWalk &walk) { return walk.take("LIKE"_L1) ? walk.wantText() : QString(); }

/// FROM database: only this one is here.
void skipDatabase(SqlWalk &walk, const SqlSession &session)
{
    if (walk.take("FROM"_L1) || walk.take("IN"_L1)) {
        const QString name = walk.wantName();
        if (name != session.database)
            walk.fail({1044, u"42000"_s, u"Access denied for user '%1'@'%' to database '%2'"_s.arg(session.user, name)});
    }
}

QString time(qint64 at)
{
    SqlSession session;
    session.now = at;
    return session.moment().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

SqlCommand showTables(SqlWalk &walk, const SqlSession &session, bool full)
{
    skipDatabase(walk, session);
    const QString pattern = like(walk);
    SqlCommand command = shown({u"Tables_in_"_s + session.database + (pattern.isEmpty() ? QString() : u" (%1)"_s.arg(pattern))});
    if (full)
        command.shown.columns << u"Table_type"_s;
    for (const QString &name : session.schema.names()) {
        if (!likeMatches(name, pattern))
            continue;
        command.shown.rows << (full ? QList<SqlValue>{name, session.schema.views.contains(name) ? u"VIEW"_s : u"BASE TABLE"_s}
                                    : QList<SqlValue>{name});
    }
    return command;
}

SqlCommand showCreate(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    if (walk.take("DATABASE"_L1) || walk.take("SCHEMA"_L1)) {
        const QString name = walk.wantName();
        if (name != session.database)
            walk.fail({1049, u"42000"_s, u"Unknown database '%1'"_s.arg(name)});
        SqlCommand command = shown({u"Database"_s, u"Create Database"_s});
        command.shown.rows << QList<SqlValue>{name,
                                              u"CREATE DATABASE %1 /*!40100 DEFAULT CHARACTER SET utf8mb4 */"_s.arg(sqliteName(name))};
        return command;
    }
    const bool view = walk.take("VIEW"_L1);
    if (!view)
        walk.want("TABLE"_L1);
    const QString name = reader.table(true);
    if (session.schema.views.contains(name)) {
        SqlCommand command = shown({u"View"_s, u"Create View"_s, u"character_set_client"_s, u"collation_connection"_s});
        const SqlView kept = session.schema.views.value(name);
        command.shown.rows << QList<SqlValue>{name,
                                              u"CREATE ALGORITHM=UNDEFINED DEFINER=`%1`@`%` SQL SECURITY DEFINER VIEW %2%3 AS %4"_s.arg(
                                                  session.user, sqliteName(name),
                                                  kept.columns.isEmpty() ? QString() : u" (%1)"_s.arg(sqliteNames(kept.columns)),
                                                  kept.written),
                                              u"utf8mb4"_s, u"utf8mb4_general_ci"_s};
        return command;
    }
    if (view)
        walk.fail({1347, u"HY000"_s, u"'%1.%2' is not VIEW"_s.arg(session.database, name)});
    SqlCommand command = shown({u"Table"_s, u"Create Table"_s});
    command.shown.rows << QList<SqlValue>{name, session.schema.tables.value(name).createStatement()};
    return command;
}

SqlCommand showIndexes(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    if (!walk.take("FROM"_L1))
        walk.want("IN"_L1);
    const SqlTable table = session.schema.tables.value(reader.table(false));
    SqlCommand command
        = shown({u"Table"_s, u"Non_unique"_s, u"Key_name"_s, u"Seq_in_index"_s, u"Column_name"_s, u"Collation"_s, u"Cardinality"_s,
                 u"Sub_part"_s, u"Packed"_s, u"Null"_s, u"Index_type"_s, u"Comment"_s, u"Index_comment"_s, u"Visible"_s, u"Expression"_s});
    for (const SqlIndex &index : table.indexes) {
        for (qsizetype i = 0; i < index.columns.size(); ++i) {
            const qsizetype column = table.indexOf(index.columns[i]);
            const bool nullable = column >= 0 && table.columns[column].nullable;
            const SqlValue part = index.lengths.value(i) > 0 ? SqlValue(qint64(index.lengths[i])) : SqlValue();
            command.shown.rows << QList<SqlValue>{table.name,
                                                  qint64(!index.isUnique()),
                                                  index.name,
                                                  qint64(i + 1),
                                                  index.columns[i],
                                                  u"A"_s,
                                                  qint64(0),
                                                  part,
                                                  SqlValue(),
                                                  nullable ? u"YES"_s : QString(),
                                                  index.kind == SqlIndex::Kind::FullText ? u"FULLTEXT"_s : u"BTREE"_s,
                                                  QString(),
                                                  QString(),
                                                  u"YES"_s,
                                                  SqlValue()};
        }
    }
    return command;
}

SqlCommand showTableStatus(SqlWalk &walk, const SqlSession &session)
{
    skipDatabase(walk, session);
    const QString pattern = like(walk);
    SqlCommand command = shown(
        {u"Name"_s, u"Engine"_s, u"Version"_s, u"Row_format"_s, u"Auto_increment"_s, u"Create_time"_s, u"Collation"_s, u"Comment"_s});
    for (const QString &name : session.schema.names()) {
        if (!likeMatches(name, pattern))
            continue;
        if (session.schema.views.contains(name)) {
            command.shown.rows << QList<SqlValue>{name, SqlValue(), SqlValue(), SqlValue(), SqlValue(), SqlValue(), SqlValue(), u"VIEW"_s};
            continue;
        }
        const SqlTable table = session.schema.tables.value(name);
        command.shown.rows << QList<SqlValue>{name,
                                              u"InnoDB"_s,
                                              qint64(10),
                                              u"Dynamic"_s,
                                              table.counting() ? SqlValue(table.nextNumber) : SqlValue(),
                                              time(table.createdAt),
                                              table.collation,
                                              table.comment};
    }
    return command;
}

} // namespace

bool likeMatches(const QString &text, const QString &pattern)
{
    if (pattern.isEmpty())
        return true;
    // The usual two-pointer match: back to the last % when nothing fits.
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (t < text.size()) {
        const bool escaped = p + 1 < pattern.size() && pattern[p] == u'\\';
        const QChar wanted = p < pattern.size() ? pattern[escaped ? p + 1 : p] : QChar();
        if (p < pattern.size() && !escaped && wanted == u'%') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && ((!escaped && wanted == u'_') || wanted.toLower() == text[t].toLower())) {
            p += escaped ? 2 : 1;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'%')
        ++p;
    return p == pattern.size();
}

std::optional<QString> serverVariable(const QString &name, const SqlSession &session)
{
    const auto set = session.variables.constFind(u"@@"_s + name);
    if (set != session.variables.cend())
        return sqlTextOf(*set);
    for (const auto &[known, value] : variables(session)) {
        if (known == name)
            return value == "ON"_L1 ? u"1"_s : value == "OFF"_L1 ? u"0"_s : value;
    }
    return std::nullopt;
}

SqlRows columnRows(const SqlTable &table, bool full, const QString &pattern)
{
    SqlRows rows;
    rows.columns = full
        ? QStringList{u"Field"_s, u"Type"_s, u"Collation"_s, u"Null"_s, u"Key"_s, u"Default"_s, u"Extra"_s, u"Privileges"_s, u"Comment"_s}
        : QStringList{u"Field"_s, u"Type"_s, u"Null"_s, u"Key"_s, u"Default"_s, u"Extra"_s};
    for (const SqlColumn &column : table.columns) {
        if (!likeMatches(column.name, pattern))
            continue;
        QStringList extra;
        if (column.counts)
            extra << u"auto_increment"_s;
        if (column.fallsBackToNow)
            extra << u"DEFAULT_GENERATED"_s;
        if (column.changesToNow)
            extra << u"on update CURRENT_TIMESTAMP"_s;
        const SqlValue fallback = column.fallsBackToNow ? SqlValue(u"CURRENT_TIMESTAMP"_s)
            : column.fallback                           ? SqlValue(*column.fallback)
                                                        : SqlValue();
        QList<SqlValue> row{column.name, column.type.text()};
        if (full)
            row << (column.type.isText() ? SqlValue(column.collation.isEmpty() ? table.collation : column.collation) : SqlValue());
        row << (column.nullable ? u"YES"_s : u"NO"_s) << table.keyOf(column.name) << fallback << extra.join(u' ');
        if (full)
            row << u"select,insert,update,references"_s << column.comment;
        rows.rows << row;
    }
    return rows;
}

SqlCommand describeCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    SqlCommand command = shown({});
    const QString table = reader.table(true);
    const QString pattern = walk.isName() ? walk.wantName() : QString();
    command.shown = columnRows(session.schema.tables.value(table), false, pattern);
    command.target = session.schema.views.contains(table) ? table : QString();
    return command;
}

SqlCommand showCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    const bool full = walk.take("FULL"_L1);
    if (walk.take("TABLES"_L1))
        return showTables(walk, session, full);
    if (walk.take("COLUMNS"_L1) || walk.take("FIELDS"_L1)) {
        if (!walk.take("FROM"_L1))
            walk.want("IN"_L1);
        SqlCommand command = shown({});
        const QString table = reader.table(true);
        skipDatabase(walk, session);
        command.shown = columnRows(session.schema.tables.value(table), full, like(walk));
        command.target = session.schema.views.contains(table) ? table : QString();
        return command;
    }
    if (walk.take("PROCESSLIST"_L1)) {
        SqlCommand command = shown({u"Id"_s, u"User"_s, u"Host"_s, u"db"_s, u"Command"_s, u"Time"_s, u"State"_s, u"Info"_s});
        command.shown.rows << QList<SqlValue>{qint64(8),  session.user, u"localhost"_s, session.database,
                                              u"Query"_s, qint64(0),    u"init"_s,      u"SHOW PROCESSLIST"_s};
        return command;
    }
    if (full)
        walk.fail();
    if (walk.take("DATABASES"_L1) || walk.take("SCHEMAS"_L1)) {
        const QString pattern = like(walk);
        SqlCommand command = shown({u"Database"_s});
        for (const QString &name : {u"information_schema"_s, session.database}) {
            if (likeMatches(name, pattern))
                command.shown.rows << QList<SqlValue>{name};
        }
        return command;
    }
    if (walk.take("CREATE"_L1))
        return showCreate(walk, reader, session);
    if (walk.take("INDEX"_L1) || walk.take("INDEXES"_L1) || walk.take("KEYS"_L1))
        return showIndexes(walk, reader, session);
    if (walk.take("TABLE"_L1, "STATUS"_L1))
        return showTableStatus(walk, session);
    if (walk.take("WARNINGS"_L1) || walk.take("ERRORS"_L1)) {
        SqlCommand command;
        command.kind = SqlCommand::Kind::Warnings;
        return command;
    }
    if (walk.take("ENGINES"_L1)) {
        SqlCommand command = shown({u"Engine"_s, u"Support"_s, u"Comment"_s});
        command.shown.rows << QList<SqlValue>{u"InnoDB"_s, u"DEFAULT"_s, u"Supports transactions, row-level locking, and foreign keys"_s};
        return command;
    }
    if (walk.take("GRANTS"_L1)) {
        SqlCommand command = shown({u"Grants for %1@%"_s.arg(session.user)});
        command.shown.rows << QList<SqlValue>{u"GRANT USAGE ON *.* TO `%1`@`%`"_s.arg(session.user)};
        return command;
    }
    if (!walk.take("SESSION"_L1))
        walk.take("GLOBAL"_L1);
    if (walk.take("VARIABLES"_L1)) {
        const QString pattern = like(walk);
        SqlCommand command = shown({u"Variable_name"_s, u"Value"_s});
        for (const auto &[name, value] : variables(session)) {
            if (likeMatches(name, pattern))
                command.shown.rows << QList<SqlValue>{name, value};
        }
        return command;
    }
    walk.fail();
    return {};
}

/// SET NAMES utf8mb4; SET @a = 1, @@session.sql_mode = '', FOREIGN_KEY_CHECKS = 0 ...
SqlCommand setCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    SqlCommand command;
    command.kind = SqlCommand::Kind::Set;
    if (walk.take("NAMES"_L1) || walk.take("CHARACTER"_L1, "SET"_L1) || walk.take("CHARSET"_L1)) {
        if (walk.ended())
            walk.fail();
        walk.next();
        if (walk.take("COLLATE"_L1))
            walk.next();
        return command;
    }
    do {
        bool global = walk.take("GLOBAL"_L1);
        if (!global && !walk.take("SESSION"_L1))
            walk.take("LOCAL"_L1);
        if (walk.take("TRANSACTION"_L1)) { // ISOLATION LEVEL, READ ONLY: one session is alone here
            while (!walk.ended())
                walk.next();
            return command;
        }
        QString name;
        if (walk.peek().kind == SqlToken::Kind::Variable) {
            name = walk.next().text;
            global = global || name.startsWith("@@global."_L1);
            for (const auto scope : {"@@session."_L1, "@@local."_L1})
                name.replace(scope, "@@"_L1);
        } else {
            name = u"@@"_s + walk.wantName().toLower();
        }
        if (name.startsWith("@@"_L1) && (global || name == "@@version"_L1 || name == "@@port"_L1))
            walk.fail({1227, u"42000"_s,
                       u"Access denied; you need (at least one of) the SUPER or SYSTEM_VARIABLES_ADMIN privilege(s) for this operation"_s});
        else if (name.startsWith("@@"_L1) && !serverVariable(name.mid(2), session))
            walk.fail({1193, u"HY000"_s, u"Unknown system variable '%1'"_s.arg(name.mid(2))});
        if (!walk.takeSign(":="_L1))
            walk.wantSign("="_L1);
        // A bare word is a text here: SET autocommit = ON
        const bool word = walk.isName() && !walk.isSign("("_L1, 1) && name.startsWith("@@"_L1);
        if (word || walk.is("DEFAULT"_L1)) // ON is reserved, it comes as what it is
            command.assignments.append({name, sqliteText(walk.next().text)});
        else if (walk.take("ON"_L1))
            command.assignments.append({name, u"1"_s});
        else
            command.assignments.append({name, reader.expression()});
    } while (walk.takeSign(","_L1));
    return command;
}

} // namespace CloudSim
