#include "cloudapi/simulator/sqldatabase.h"

#include "cloudapi/simulator/sqlerrors.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using Kind = SqlCommand::Kind;

SqlResult failure(const SqlError &error)
{
    SqlResult result;
    result.error = error;
    return result;
}

QJsonValue jsonOf(const SqlValue &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return *integer;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return std::holds_alternative<std::monostate>(value) ? QJsonValue(QJsonValue::Null) : QJsonValue(sqlTextOf(value));
}

/// A row is an object: columns of the same name get numbers.
QString freeName(const QStringList &taken, const QString &name)
{
    QString free = name;
    for (int i = 1; taken.contains(free); ++i)
        free = u"%1(%2)"_s.arg(name).arg(i);
    return free;
}

SqlResult resultOf(const SqlRows &rows)
{
    SqlResult result;
    for (const QString &name : rows.columns)
        result.columns << freeName(result.columns, name);
    for (const QList<SqlValue> &row : rows.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < qMin(row.size(), result.columns.size()); ++i)
            object.insert(result.columns[i], jsonOf(row[i]));
        result.rows.append(object);
    }
    return result;
}

/// ReadWrite does all, DMLOnly reads and changes, DDLOnly defines and looks at what is defined.
bool allows(SqlRight right, SqlRight needed)
{
    switch (right) {
    case SqlRight::Nothing: return false;
    case SqlRight::Read: return needed == SqlRight::Read || needed == SqlRight::Nothing;
    case SqlRight::Change: return needed != SqlRight::Define;
    case SqlRight::Define: return needed == SqlRight::Define || needed == SqlRight::Nothing;
    case SqlRight::All: return true;
    }
    Q_UNREACHABLE();
}

QByteArray contentOf(const QJsonObject &content)
{
    const QByteArray compressed = QByteArray::fromBase64(content.value(u"sqlite"_s).toString().toLatin1());
    return compressed.isEmpty() ? QByteArray() : qUncompress(compressed);
}

} // namespace

SqlDatabase::SqlDatabase(const QJsonObject &content, const QString &database, const QString &user, const QString &version)
    : m_engine(m_session, contentOf(content))
{
    m_session.schema = sqlSchemaFromJson(content.value(u"schema"_s).toObject());
    m_session.database = database;
    m_session.user = user;
    if (version != "8.0"_L1)
        m_session.version = version == "5.7"_L1 ? u"5.7.43-log"_s : version;
    m_committed = m_session.schema;
}

SqlResult SqlDatabase::run(const SqlStatement &statement, SqlRight right, qint64 now)
{
    if (statement.error)
        return failure(*statement.error);
    m_session.now = now;
    m_session.random ^= quint32(now) + 0x9e3779b9u * quint32(statement.text.size());
    const auto command = sqlCommand(statement, m_session);
    if (!command)
        return failure(command.error());
    if (!allows(right, neededFor(command->kind))) {
        const QString verb = statement.tokens.first().text.toUpper();
        const QString table = !command->target.isEmpty() ? command->target : command->tables.value(0);
        return failure({1142, u"42000"_s,
                        u"%1 command denied to user '%2'@'%'%3"_s.arg(verb, m_session.user,
                                                                      table.isEmpty() ? QString() : u" for table '%1'"_s.arg(table))});
    }
    if (command->kind != Kind::Warnings)
        m_session.warnings = command->warnings;
    m_session.error.reset();
    m_session.seen.clear();
    m_session.target = command->target;
    m_session.ignores = command->ignores;
    m_session.inserted = m_session.deleted = m_session.updated = m_session.generated = 0;
    if (command->informationSchema)
        fillInformationSchema(m_engine, m_session);
    SqlResult result = execute(*command, statement);
    m_session.rowCount = result.error || !result.columns.isEmpty() ? -1 : result.affected;
    if (!result.columns.isEmpty())
        m_session.foundRows = result.rows.size();
    return result;
}

SqlResult SqlDatabase::execute(const SqlCommand &command, const SqlStatement &statement)
{
    switch (command.kind) {
    case Kind::Read: return read(command, statement);
    case Kind::Explain: return explain(command, statement);
    case Kind::Insert:
    case Kind::Upsert:
    case Kind::Replace:
    case Kind::Update:
    case Kind::Delete:
    case Kind::Truncate: return change(command, statement);
    case Kind::Define: return define(command, statement);
    case Kind::Show:
    case Kind::Warnings: return shown(command);
    case Kind::Set: return set(command, statement);
    case Kind::Nothing: return {};
    case Kind::Begin:
    case Kind::Commit:
    case Kind::Rollback:
    case Kind::Savepoint:
    case Kind::RollbackTo:
    case Kind::Release: return transact(command);
    }
    Q_UNREACHABLE();
}

SqlResult SqlDatabase::failed(const SqlStatement &statement, const SqlCommand &command)
{
    if (m_session.error)
        return failure(*m_session.error);
    if (m_engine.wasInterrupted() && command.recurses)
        return failure({3636, u"HY000"_s,
                        u"Recursive query aborted after 1001 iterations. Try increasing @@cte_max_recursion_depth to a larger value."_s});
    if (m_engine.wasInterrupted())
        return failure({3024, u"HY000"_s, u"Query execution was interrupted, maximum statement execution time exceeded"_s});
    return failure(mysqlError(m_engine.problem(), statement, m_session));
}

SqlResult SqlDatabase::read(const SqlCommand &command, const SqlStatement &statement)
{
    SqlRows rows;
    return m_engine.run(command.sqlite, &rows) ? resultOf(rows) : failed(statement, command);
}

/// SQLite's plan in the columns of MySQL's.
SqlResult SqlDatabase::explain(const SqlCommand &command, const SqlStatement &statement)
{
    SqlRows plan;
    if (!m_engine.prepare(u"EXPLAIN QUERY PLAN "_s + command.sqlite, &plan))
        return failed(statement, command);
    SqlRows rows;
    rows.columns = {u"id"_s,  u"select_type"_s, u"table"_s, u"partitions"_s, u"type"_s,     u"possible_keys"_s,
                    u"key"_s, u"key_len"_s,     u"ref"_s,   u"rows"_s,       u"filtered"_s, u"Extra"_s};
    for (const QList<SqlValue> &step : plan.rows) {
        const QString detail = sqlTextOf(step.last());
        const bool scans = detail.startsWith("SCAN "_L1);
        if ((!scans && !detail.startsWith("SEARCH "_L1)) || detail.startsWith("SCAN CONSTANT"_L1))
            continue;
        const QString table = detail.section(u' ', 1, 1).section(u'.', -1);
        const QString index
            = detail.contains("INDEX "_L1) ? detail.section(u"INDEX "_s, 1).section(u' ', 0, 0).section(u'.', 1) : QString();
        const QString type = scans                           ? index.isEmpty() ? u"ALL"_s : u"index"_s
            : detail.contains(u'>') || detail.contains(u'<') ? u"range"_s
            : index == "PRIMARY"_L1                          ? u"const"_s
                                                             : u"ref"_s;
        const SqlValue key = index.isEmpty() ? SqlValue() : SqlValue(index);
        SqlRows counted;
        m_engine.prepare(u"SELECT COUNT(*) FROM main."_s + sqliteName(table), &counted);
        const SqlValue count = counted.rows.isEmpty() ? SqlValue()
            : type == "const"_L1                      ? SqlValue(qint64(1))
                                                      : counted.rows.first().first();
        rows.rows << QList<SqlValue>{qint64(1),  u"SIMPLE"_s, table,
                                     SqlValue(), type,        key,
                                     key,        SqlValue(),  type == "ref"_L1 || type == "const"_L1 ? SqlValue(u"const"_s) : SqlValue(),
                                     count,      100.0,       SqlValue()};
    }
    if (rows.rows.isEmpty())
        rows.rows << QList<SqlValue>{qint64(1),  u"SIMPLE"_s, SqlValue(), SqlValue(), SqlValue(), SqlValue(),
                                     SqlValue(), SqlValue(),  SqlValue(), SqlValue(), SqlValue(), u"No tables used"_s};
    return resultOf(rows);
}

SqlResult SqlDatabase::shown(const SqlCommand &command)
{
    if (command.kind == Kind::Warnings) {
        SqlRows rows;
        rows.columns = {u"Level"_s, u"Code"_s, u"Message"_s};
        for (const SqlWarning &warning : std::as_const(m_session.warnings))
            rows.rows << QList<SqlValue>{warning.level, qint64(warning.number), warning.text};
        return resultOf(rows);
    }
    SqlRows rows = command.shown;
    if (!command.target.isEmpty()) { // a view: SQLite knows its columns
        SqlRows info;
        m_engine.prepare(u"PRAGMA table_info(%1)"_s.arg(sqliteName(command.target)), &info);
        for (const QList<SqlValue> &column : std::as_const(info.rows)) {
            QString type = sqlTextOf(column.value(2)).toLower();
            if (type.isEmpty() || type == "text"_L1)
                type = u"varchar(255)"_s;
            QList<SqlValue> row(rows.columns.size());
            for (qsizetype i = 0; i < rows.columns.size(); ++i) {
                const QString &name = rows.columns[i];
                row[i] = name == "Field"_L1 ? column.value(1)
                    : name == "Type"_L1     ? SqlValue(type)
                    : name == "Null"_L1     ? SqlValue(u"YES"_s)
                    : name == "Default"_L1  ? SqlValue()
                                            : SqlValue(QString());
            }
            rows.rows << row;
        }
    }
    return resultOf(rows);
}

void SqlDatabase::begin()
{
    m_engine.prepare(m_session.foreignKeys ? u"PRAGMA foreign_keys = ON"_s : u"PRAGMA foreign_keys = OFF"_s);
    m_engine.prepare(u"BEGIN"_s);
    m_open = true;
    m_pending = false;
    m_committed = m_session.schema;
}

void SqlDatabase::commit()
{
    if (!m_open)
        return;
    m_engine.prepare(u"COMMIT"_s);
    m_changed = m_changed || m_pending;
    m_open = m_pending = false;
    m_savepoints.clear();
}

SqlResult SqlDatabase::transact(const SqlCommand &command)
{
    const QString savepoint = sqliteName(u"user."_s + command.target);
    const qsizetype known = m_savepoints.lastIndexOf(command.target);
    switch (command.kind) {
    case Kind::Begin:
        commit();
        begin();
        break;
    case Kind::Commit: commit(); break;
    case Kind::Rollback:
        if (m_open)
            m_engine.prepare(u"ROLLBACK"_s);
        m_open = m_pending = false;
        m_savepoints.clear();
        break;
    case Kind::Savepoint:
        if (m_open) {
            m_engine.prepare(u"SAVEPOINT "_s + savepoint);
            m_savepoints << command.target;
        }
        break;
    default:
        if (known < 0)
            return failure({1305, u"42000"_s, u"SAVEPOINT %1 does not exist"_s.arg(command.target)});
        m_engine.prepare((command.kind == Kind::RollbackTo ? u"ROLLBACK TO "_s : u"RELEASE "_s) + savepoint);
        m_savepoints.resize(command.kind == Kind::RollbackTo ? known + 1 : known);
        break;
    }
    return {};
}

SqlResult SqlDatabase::change(const SqlCommand &command, const SqlStatement &statement)
{
    if (command.kind == Kind::Truncate)
        commit(); // as every definition does
    const bool own = !m_open && m_session.autocommit;
    if (!m_open)
        begin();
    m_engine.prepare(u"SAVEPOINT statement"_s);
    if (!m_engine.run(command.sqlite)) {
        SqlResult result = failed(statement, command);
        const bool foreign = m_engine.isForeignKeyProblem();
        m_engine.prepare(u"ROLLBACK TO statement"_s);
        if (foreign)
            result = failure(foreignKeyProblem(command, statement));
        m_engine.prepare(u"RELEASE statement"_s);
        if (own) {
            m_engine.prepare(u"ROLLBACK"_s);
            m_open = m_pending = false;
        }
        return result;
    }
    SqlResult result;
    switch (command.kind) {
    case Kind::Upsert: result.affected = m_session.inserted + 2 * m_session.updated; break;
    case Kind::Replace: result.affected = m_session.inserted + m_session.deleted; break;
    case Kind::Update: result.affected = m_session.updated; break;
    case Kind::Truncate: m_session.schema.tables[command.target].nextNumber = 1; break;
    default: result.affected = m_engine.changes();
    }
    m_engine.prepare(u"RELEASE statement"_s);
    m_pending = true;
    if (m_session.generated > 0)
        m_session.lastInsertId = m_session.generated;
    if (own)
        commit();
    return result;
}

/// Which foreign key it was: the statement runs once more, keys looked at afterwards.
SqlError SqlDatabase::foreignKeyProblem(const SqlCommand &command, const SqlStatement &)
{
    m_engine.prepare(u"PRAGMA defer_foreign_keys = ON"_s);
    m_engine.run(command.sqlite);
    SqlRows broken;
    m_engine.prepare(u"PRAGMA foreign_key_check"_s, &broken); // table, row, parent, number of the key
    m_engine.prepare(u"ROLLBACK TO statement"_s);
    m_engine.prepare(u"PRAGMA defer_foreign_keys = OFF"_s);
    for (const QList<SqlValue> &row : std::as_const(broken.rows)) {
        const SqlTable child = m_session.schema.tables.value(sqlTextOf(row.value(0)));
        const qsizetype i = child.foreignKeys.size() - 1 - sqlTextOf(row.value(3)).toLongLong(); // SQLite counts from the last one
        if (i >= 0 && i < child.foreignKeys.size() && (child.name == command.target || child.foreignKeys[i].table == command.target))
            return foreignKeyError(command, child, child.foreignKeys[i], m_session);
    }
    return {1452, u"23000"_s, u"Cannot add or update a child row: a foreign key constraint fails"_s};
}

std::optional<SqlError> SqlDatabase::rebuild(const SqlCommand &command)
{
    const SqlStatement none;
    const auto run = [&](const QString &sql) -> std::optional<SqlError> {
        if (m_engine.prepare(sql))
            return std::nullopt;
        return m_session.error ? *m_session.error : mysqlError(m_engine.problem(), none, m_session);
    };
    const auto copy = [](const SqlRebuild &each) { return u"temp."_s + sqliteName(u"copy of "_s + each.from); };
    for (const QString &drop : command.drops) {
        if (const auto problem = run(drop))
            return problem;
    }
    for (const SqlRebuild &each : command.rebuilds) {
        if (each.from.isEmpty())
            continue;
        if (const auto problem = run(u"CREATE TABLE %1 AS SELECT * FROM main.%2"_s.arg(copy(each), sqliteName(each.from))))
            return problem;
        if (const auto problem = run(u"DROP TABLE main."_s + sqliteName(each.from)))
            return problem;
    }
    for (const SqlRebuild &each : command.rebuilds) {
        for (const QString &sql : m_session.schema.tables.value(each.to).sqliteStatements()) {
            if (const auto problem = run(sql))
                return problem;
        }
    }
    for (const SqlRebuild &each : command.rebuilds) {
        if (each.from.isEmpty())
            continue;
        QStringList names;
        QStringList values;
        for (const auto &[name, value] : each.columns) {
            names << name;
            values << value;
        }
        if (const auto problem = run(u"INSERT INTO main.%1 (%2) SELECT %3 FROM %4"_s.arg(sqliteName(each.to), sqliteNames(names),
                                                                                         values.join(u", "_s), copy(each))))
            return problem;
        if (const auto problem = run(u"DROP TABLE "_s + copy(each)))
            return problem;
    }
    return command.sqlite.isEmpty() ? std::nullopt : run(command.sqlite);
}

SqlResult SqlDatabase::define(const SqlCommand &command, const SqlStatement &statement)
{
    commit();
    const SqlSchema before = m_session.schema;
    m_session.schema = command.after;
    m_engine.prepare(u"PRAGMA foreign_keys = OFF"_s);
    m_engine.prepare(u"BEGIN"_s);
    std::optional<SqlError> problem = rebuild(command);
    // A view is tried: it may name columns that are not there.
    if (!problem && !command.sqlite.isEmpty() && !m_engine.run(u"SELECT * FROM main.%1 LIMIT 0"_s.arg(sqliteName(command.target))))
        problem = mysqlError(m_engine.problem(), statement, m_session);
    for (const SqlRebuild &each : command.rebuilds) {
        if (problem || each.from.isEmpty() || !m_session.foreignKeys)
            continue;
        SqlRows broken;
        m_engine.prepare(u"PRAGMA foreign_key_check(%1)"_s.arg(sqliteName(each.to)), &broken);
        const SqlTable child = m_session.schema.tables.value(each.to);
        const qsizetype i
            = broken.rows.isEmpty() ? -1 : child.foreignKeys.size() - 1 - sqlTextOf(broken.rows.first().value(3)).toLongLong();
        if (i >= 0 && i < child.foreignKeys.size()) {
            SqlCommand insert = command;
            insert.target = child.name;
            problem = foreignKeyError(insert, child, child.foreignKeys[i], m_session);
        }
    }
    if (problem) {
        m_engine.prepare(u"ROLLBACK"_s);
        m_session.schema = before;
        return failure(*problem);
    }
    m_engine.prepare(u"COMMIT"_s);
    m_changed = true;
    return {};
}

SqlResult SqlDatabase::set(const SqlCommand &command, const SqlStatement &statement)
{
    for (const auto &[name, expression] : command.assignments) {
        SqlRows rows;
        if (!m_engine.run(u"SELECT "_s + expression, &rows))
            return failed(statement, command);
        const SqlValue value = rows.rows.first().first();
        const QString text = sqlTextOf(value).toUpper();
        const bool off = text == "0"_L1 || text == "OFF"_L1 || text == "FALSE"_L1;
        if (name == "@@foreign_key_checks"_L1) {
            m_session.foreignKeys = !off;
        } else if (name == "@@sql_mode"_L1) {
            m_session.strict = text == "DEFAULT"_L1 || text.contains("STRICT"_L1) || text.contains("TRADITIONAL"_L1);
            m_session.zeroCounts = !text.contains("NO_AUTO_VALUE_ON_ZERO"_L1);
            m_session.variables.insert(name, value);
        } else if (name == "@@autocommit"_L1) {
            if (!off)
                commit();
            m_session.autocommit = !off;
        } else {
            m_session.variables.insert(name, value);
        }
    }
    return {};
}

std::optional<QJsonObject> SqlDatabase::finish()
{
    if (m_open) {
        m_engine.prepare(u"ROLLBACK"_s);
        m_open = m_pending = false;
    }
    if (!m_changed)
        return std::nullopt;
    return QJsonObject{{u"schema"_s, toJson(m_session.schema)},
                       {u"sqlite"_s, QString::fromLatin1(qCompress(m_engine.content()).toBase64())}};
}

} // namespace CloudSim
