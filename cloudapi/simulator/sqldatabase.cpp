#include "cloudapi/simulator/sqldatabase.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <QVariant>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 1000;
constexpr qint64 mostCombinations = 1'000'000; // of rows that one statement may look at

SqlResult failed(const SqlError &error)
{
    SqlResult result;
    result.error = error;
    return result;
}

/// What MySQL says where SQLite says this.
SqlError errorOf(const QString &text)
{
    struct Rule
    {
        const char *pattern;
        int number;
        const char *state;
        const char *message; ///< %1: what the pattern caught
    };
    static const Rule rules[]{
        {"UNIQUE constraint failed: (.*)", 1062, "23000", "Duplicate entry for key '%1'"},
        {"NOT NULL constraint failed: (?:.*\\.)?(.*)", 1048, "23000", "Column '%1' cannot be null"},
        {"CHECK constraint failed: long (.*)", 1406, "22001", "Data too long for column '%1' at row 1"},
        {"CHECK constraint failed: kind (.*)", 1366, "HY000", "Incorrect value for column '%1' at row 1"},
        {"no such column: (.*)", 1054, "42S22", "Unknown column '%1' in 'field list'"},
        {"has no column named (.*)", 1054, "42S22", "Unknown column '%1' in 'field list'"},
        {"ambiguous column name: (.*)", 1052, "23000", "Column '%1' in field list is ambiguous"},
        {"table (.*) already exists", 1050, "42S01", "Table '%1' already exists"},
        {"index (.*) already exists", 1061, "42000", "Duplicate key name '%1'"},
        {"duplicate column name: (.*)", 1060, "42S21", "Duplicate column name '%1'"},
        {"values for", 1136, "21S01", "Column count doesn't match value count at row 1"},
        {"number of result columns", 1222, "21000", "The used SELECT statements have a different number of columns"},
        {"misuse of aggregate", 1111, "HY000", "Invalid use of group function"},
        {"datatype mismatch", 1366, "HY000", "Incorrect value for column at row 1"},
    };
    for (const Rule &rule : rules) {
        const auto match = QRegularExpression(QString::fromLatin1(rule.pattern)).match(text.section(u" Unable to"_s, 0, 0));
        if (match.hasMatch()) {
            const QString message = QString::fromLatin1(rule.message);
            return {rule.number, QString::fromLatin1(rule.state), message.contains("%1"_L1) ? message.arg(match.captured(1).trimmed()) : message};
        }
    }
    return syntaxError({});
}

QJsonValue valueOf(const QVariant &value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue::fromVariant(value);
}

/// A row is an object: columns of the same name get numbers.
QString freeName(const QStringList &taken, const QString &name)
{
    QString free = name;
    for (int i = 1; taken.contains(free); ++i)
        free = u"%1(%2)"_s.arg(name).arg(i);
    return free;
}

SqlRight neededFor(SqlCommand::Kind kind)
{
    switch (kind) {
    case SqlCommand::Kind::Insert:
    case SqlCommand::Kind::Update:
    case SqlCommand::Kind::Delete: return SqlRight::Change;
    case SqlCommand::Kind::Define: return SqlRight::Define;
    case SqlCommand::Kind::Select:
    case SqlCommand::Kind::Tables:
    case SqlCommand::Kind::Databases:
    case SqlCommand::Kind::Columns:
    case SqlCommand::Kind::Use: break;
    }
    return SqlRight::Read;
}

/// ReadWrite does all, DMLOnly reads and changes, DDLOnly defines and looks at what is defined.
bool allows(SqlRight right, SqlCommand::Kind kind)
{
    const SqlRight needed = neededFor(kind);
    switch (right) {
    case SqlRight::Nothing: return false;
    case SqlRight::Read: return needed == SqlRight::Read;
    case SqlRight::Change: return needed != SqlRight::Define;
    case SqlRight::Define: return needed == SqlRight::Define || (needed == SqlRight::Read && kind != SqlCommand::Kind::Select);
    case SqlRight::All: return true;
    }
    Q_UNREACHABLE();
}

} // namespace

SqlDatabase::SqlDatabase(const QStringList &changes)
    : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_sqlite(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
    , m_changes(changes.size())
{
    m_sqlite.setDatabaseName(u":memory:"_s);
    if (!m_sqlite.open())
        qFatal("an SQLite database in memory cannot be opened: %s", qPrintable(m_sqlite.lastError().text()));
    QSqlQuery query(m_sqlite);
    for (const QString &change : changes)
        query.exec(change); // it ran before, on the same content
}

SqlDatabase::~SqlDatabase()
{
    m_sqlite.close();
    m_sqlite = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

QStringList SqlDatabase::tables() const
{
    QStringList names;
    QSqlQuery query(m_sqlite);
    query.exec(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"_s);
    while (query.next())
        names << query.value(0).toString();
    return names;
}

qint64 SqlDatabase::rowsOf(const QString &table) const
{
    QSqlQuery query(m_sqlite);
    query.exec(u"SELECT COUNT(*) FROM "_s + sqliteText(SqlToken{SqlToken::Kind::Quoted, table}));
    return query.next() ? query.value(0).toLongLong() : 0;
}

QJsonArray SqlDatabase::columnsOf(const QString &table) const
{
    QJsonArray rows;
    QSqlQuery query(m_sqlite);
    query.exec(u"PRAGMA table_info(%1)"_s.arg(sqliteText(SqlToken{SqlToken::Kind::Quoted, table})));
    while (query.next()) {
        // A column that counts is the only one that SQLite wants as a plain INTEGER.
        const bool counts = query.value(2).toString() == "INTEGER"_L1 && query.value(5).toInt() == 1;
        rows.append(QJsonObject{{u"Field"_s, query.value(1).toString()},
                                {u"Type"_s, counts ? u"bigint"_s : query.value(2).toString().toLower()},
                                {u"Null"_s, query.value(3).toInt() || query.value(5).toInt() ? u"NO"_s : u"YES"_s},
                                {u"Key"_s, query.value(5).toInt() > 0 ? u"PRI"_s : QString()},
                                {u"Default"_s, valueOf(query.value(4))},
                                {u"Extra"_s, counts ? u"auto_increment"_s : QString()}});
    }
    return rows;
}

SqlResult SqlDatabase::run(const SqlTokens &statement, const QString &database, const QString &user, SqlRight right, qint64 now)
{
    const SqlSurroundings around{database, user, now, tables()};
    const auto command = translated(statement, around);
    if (!command)
        return failed(command.error());
    if (!allows(right, command->kind))
        return failed({1142, u"42000"_s, u"%1 command denied to user '%2'@'%'"_s.arg(statement.first().text.toUpper(), user)});
    qint64 combinations = 1;
    // Where rows are put is not read.
    for (const QString &table : command->kind == SqlCommand::Kind::Insert ? command->tables.mid(1) : command->tables)
        combinations *= qMax<qint64>(1, qMin(rowsOf(table), mostCombinations));
    if (combinations > mostCombinations || command->tables.size() > 6)
        return failed({3024, u"HY000"_s, u"Query execution was interrupted, maximum statement execution time exceeded"_s});
    return execute(*command, around);
}

SqlResult SqlDatabase::execute(const SqlCommand &command, const SqlSurroundings &around)
{
    SqlResult result;
    switch (command.kind) {
    case SqlCommand::Kind::Tables:
        result.columns = {u"Tables_in_"_s + around.database};
        for (const QString &table : around.tables)
            result.rows.append(QJsonObject{{result.columns.first(), table}});
        return result;
    case SqlCommand::Kind::Databases:
        result.columns = {u"Database"_s};
        result.rows.append(QJsonObject{{u"Database"_s, around.database}});
        return result;
    case SqlCommand::Kind::Columns:
        result.columns = {u"Field"_s, u"Type"_s, u"Null"_s, u"Key"_s, u"Default"_s, u"Extra"_s};
        result.rows = columnsOf(command.tables.first());
        return result;
    case SqlCommand::Kind::Use: return result;
    case SqlCommand::Kind::Select:
    case SqlCommand::Kind::Insert:
    case SqlCommand::Kind::Update:
    case SqlCommand::Kind::Delete:
    case SqlCommand::Kind::Define: break;
    }
    const bool reads = command.kind == SqlCommand::Kind::Select;
    const SqlError full{1114, u"HY000"_s, u"The table is full: the simulated database keeps %1 rows and %2 changes"_s.arg(mostRows).arg(mostChanges)};
    if (!reads && m_changes >= mostChanges)
        return failed(full);
    m_sqlite.transaction();
    QSqlQuery query(m_sqlite);
    query.setForwardOnly(true);
    const bool done = query.exec(command.sqlite);
    const QString text = query.lastError().databaseText();
    if (done && reads) {
        const QSqlRecord record = query.record();
        for (int i = 0; i < record.count(); ++i)
            result.columns << freeName(result.columns, record.fieldName(i));
        while (query.next() && result.rows.size() < mostShown) {
            QJsonObject row;
            for (int i = 0; i < result.columns.size(); ++i)
                row.insert(result.columns[i], valueOf(query.value(i)));
            result.rows.append(row);
        }
    }
    result.affected = qMax(0, query.numRowsAffected());
    query.finish();
    if (!done) {
        m_sqlite.rollback();
        return failed(errorOf(text));
    }
    if (reads) {
        m_sqlite.rollback();
        return result;
    }
    qint64 rows = 0;
    for (const QString &table : tables())
        rows += rowsOf(table);
    if (rows > mostRows) {
        m_sqlite.rollback();
        return failed(full);
    }
    m_sqlite.commit();
    ++m_changes;
    result.change = command.sqlite;
    return result;
}

} // namespace CloudSim
