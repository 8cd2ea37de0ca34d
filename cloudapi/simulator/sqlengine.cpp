#include "cloudapi/simulator/sqlengine.h"

#include <sqlite3.h>

#include <cstring>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsAtOnce = 100;
constexpr qint64 mostSteps = 100'000; // of stepsAtOnce operations of SQLite's machine: a fraction of a second
constexpr qint64 longestRun = 1'000; // ms of wall time
constexpr qint64 mostMemory = 64 * 1024 * 1024; // bytes that one statement may take
constexpr int mostRows = 1000; // that leave
constexpr qint64 mostBytes = 4 * 1024 * 1024; // that leave

qint64 sizeOf(const SqlValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? text->size() * 2 : 16;
}

SqlValue columnOf(sqlite3_stmt *statement, int i)
{
    switch (sqlite3_column_type(statement, i)) {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT: {
        const QString declared = QString::fromUtf8(sqlite3_column_decltype(statement, i));
        if (declared.startsWith("DECIMAL"_L1)) // has all its places: 9.50
            return QString::number(sqlite3_column_double(statement, i), 'f', declared.section(u',', 1).chopped(1).toInt());
        if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
            return qint64(sqlite3_column_int64(statement, i));
        return QString::number(sqlite3_column_double(statement, i), 'g', 15).toDouble(); // 0.1 + 0.2 is 0.3
    }
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, i)), sqlite3_column_bytes(statement, i));
    case SQLITE_BLOB:
        return QString::fromUtf8(static_cast<const char *>(sqlite3_column_blob(statement, i)), sqlite3_column_bytes(statement, i));
    default: return {};
    }
}

} // namespace

SqlEngine::SqlEngine(SqlSession &session, const QByteArray &content)
{
    if (sqlite3_open_v2(":memory:", &m_sqlite, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, nullptr) != SQLITE_OK)
        qFatal("an SQLite database in memory cannot be opened");
    sqlite3_limit(m_sqlite, SQLITE_LIMIT_LENGTH, 4 * int(longestSqlValue));
    sqlite3_limit(m_sqlite, SQLITE_LIMIT_SQL_LENGTH, 16 * 1024 * 1024);
    sqlite3_limit(m_sqlite, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500);
    sqlite3_limit(m_sqlite, SQLITE_LIMIT_TRIGGER_DEPTH, 50);
    registerSqlFunctions(m_sqlite, &session);
    prepare(u"PRAGMA page_size = 1024"_s);
    if (!content.isEmpty()) {
        auto *copy = static_cast<unsigned char *>(sqlite3_malloc64(sqlite3_uint64(content.size())));
        std::memcpy(copy, content.constData(), std::size_t(content.size()));
        sqlite3_deserialize(m_sqlite, "main", copy, content.size(), content.size(),
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    }
    for (const auto &pragma :
         {"journal_mode = MEMORY"_L1, "temp_store = MEMORY"_L1, "max_page_count = 4096"_L1, "recursive_triggers = ON"_L1})
        prepare(u"PRAGMA "_s + pragma);
    prepare(u"ATTACH ':memory:' AS information_schema"_s);
    sqlite3_set_authorizer(m_sqlite, allowed, this);
    sqlite3_progress_handler(m_sqlite, stepsAtOnce, stepped, this);
}

SqlEngine::~SqlEngine() { sqlite3_close(m_sqlite); }

int SqlEngine::stepped(void *engine)
{
    auto *self = static_cast<SqlEngine *>(engine);
    ++self->m_steps;
    self->m_interrupted = self->m_guarded
        && (self->m_steps > mostSteps || sqlite3_memory_used() - self->m_memory > mostMemory || self->m_timer.elapsed() > longestRun);
    return self->m_interrupted ? 1 : 0;
}

int SqlEngine::allowed(void *engine, int action, const char *, const char *, const char *, const char *)
{
    if (!static_cast<SqlEngine *>(engine)->m_guarded)
        return SQLITE_OK;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE: return SQLITE_OK;
    default: return SQLITE_DENY;
    }
}

bool SqlEngine::run(const QString &sql, SqlRows *rows)
{
    m_guarded = true;
    const bool done = execute(sql, rows);
    m_guarded = false;
    return done;
}

bool SqlEngine::prepare(const QString &sql, SqlRows *rows) { return execute(sql, rows); }

bool SqlEngine::execute(const QString &sql, SqlRows *rows)
{
    m_problem.clear();
    m_foreignKey = false;
    m_interrupted = false;
    m_steps = 0;
    m_memory = sqlite3_memory_used();
    m_timer.start();
    sqlite3_stmt *statement = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    int state = sqlite3_prepare_v2(m_sqlite, utf8.constData(), int(utf8.size()), &statement, nullptr);
    if (state == SQLITE_OK) {
        const int columns = sqlite3_column_count(statement);
        for (int i = 0; rows && i < columns; ++i)
            rows->columns << QString::fromUtf8(sqlite3_column_name(statement, i));
        qint64 bytes = 0;
        while ((state = sqlite3_step(statement)) == SQLITE_ROW) {
            if (!rows || rows->rows.size() >= mostRows || bytes > mostBytes)
                continue; // to its end: what never ends is stopped
            QList<SqlValue> row;
            for (int i = 0; i < columns; ++i) {
                row << columnOf(statement, i);
                bytes += sizeOf(row.last());
            }
            rows->rows << row;
        }
    }
    const bool done = state == SQLITE_DONE || state == SQLITE_OK;
    if (!done) {
        m_problem = QString::fromUtf8(sqlite3_errmsg(m_sqlite));
        m_foreignKey = sqlite3_extended_errcode(m_sqlite) == SQLITE_CONSTRAINT_FOREIGNKEY;
    }
    sqlite3_finalize(statement);
    return done;
}

void SqlEngine::insert(const QString &table, const QList<SqlValue> &row)
{
    QStringList values;
    for (const SqlValue &value : row) {
        if (std::holds_alternative<std::monostate>(value))
            values << u"NULL"_s;
        else
            values << (std::holds_alternative<QString>(value) ? sqliteText(std::get<QString>(value)) : sqlTextOf(value));
    }
    prepare(u"INSERT INTO %1 VALUES (%2)"_s.arg(table, values.join(u", "_s)));
}

qint64 SqlEngine::changes() const { return sqlite3_changes(m_sqlite); }

QByteArray SqlEngine::content() const
{
    sqlite3_int64 size = 0;
    unsigned char *data = sqlite3_serialize(m_sqlite, "main", &size, 0);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    sqlite3_free(data);
    return bytes;
}

} // namespace CloudSim
