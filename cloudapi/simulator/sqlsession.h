#pragma once

#include "cloudapi/simulator/sqlschema.h"

#include <QDateTime>
#include <QHash>

#include <tl/expected.hpp>

#include <variant>

struct sqlite3;
struct sqlite3_value;

namespace CloudSim {

using SqlValue = std::variant<std::monostate, qint64, double, QString, QByteArray>;
using SqlOutcome = tl::expected<SqlValue, SqlError>;

struct SqlWarning
{
    QString level; ///< "Note", "Warning"
    int number = 0;
    QString text;
};

/// What a connection to MySQL knows; functions read it while a statement runs.
struct SqlSession
{
    QString database;
    QString user;
    QString version = QStringLiteral("8.0.36");
    qint64 now = 0; ///< cloud time, ms
    SqlSchema schema;
    QHash<QString, SqlValue> variables; ///< "@a" as the user set it, "@@wait_timeout" where it differs from the server's
    qint64 lastInsertId = 0;
    qint64 rowCount = -1;
    qint64 foundRows = 0;
    bool strict = true; ///< sql_mode
    bool zeroCounts = true; ///< 0 in a counting column makes a number: not with NO_AUTO_VALUE_ON_ZERO
    bool foreignKeys = true;
    bool autocommit = true;
    QList<SqlWarning> warnings;
    quint32 random = 1;

    // Of the statement that runs:
    QString target; ///< the table that it changes
    bool ignores = false; ///< IGNORE: values are made to fit
    qint64 inserted = 0;
    qint64 deleted = 0;
    qint64 updated = 0; ///< rows that are different now
    qint64 generated = 0; ///< the first number that AUTO_INCREMENT made
    QHash<QString, QString> seen; ///< values of the keys of the row that was put last
    std::optional<SqlError> error;

    QDateTime moment() const; ///< RDS of the China site runs in UTC+8
    void warn(int number, const QString &text);
};

/// Longest text or row that the simulated database handles, in bytes.
constexpr qint64 longestSqlValue = 262'144;

class SqlArguments
{
public:
    SqlArguments(int count, sqlite3_value **values, SqlSession &session) : m_count(count), m_values(values), m_session(session) { }

    int count() const { return m_count; }
    SqlSession &session() const { return m_session; }
    bool isNull(int i) const;
    bool isInteger(int i) const;
    bool isText(int i) const;
    QString text(int i) const;
    QByteArray bytes(int i) const;
    double real(int i) const;
    qint64 integer(int i) const; ///< rounded
    SqlValue value(int i) const;

private:
    int m_count;
    sqlite3_value **m_values;
    SqlSession &m_session;
};

struct SqlFunction
{
    const char *name; ///< MySQL's, lower case; in SQLite it is mysql_NAME
    int least;
    int most; ///< -1: any number
    SqlOutcome (*call)(const SqlArguments &);
    enum class Nulls { Propagate, Pass } nulls = Nulls::Propagate; ///< Propagate: NULL if any argument is
    enum class Kind { Pure, Session, Internal } kind = Kind::Pure; ///< Internal: not for the user's statements
};

QList<SqlFunction> sqlTextFunctions();
QList<SqlFunction> sqlNumberFunctions();
QList<SqlFunction> sqlJsonFunctions();
QList<SqlFunction> sqlDateFunctions();

/// What MySQL keeps of a value in a column, or its error. `row` counts from 1.
SqlOutcome storedValue(const SqlValue &value, const SqlColumn &column, qint64 row, SqlSession &session);

SqlValue implicitValue(const SqlColumn &column); ///< what stands for "nothing" where NULL is not allowed

/// The function behind a name that a statement uses; null: not in the subset.
const SqlFunction *sqlFunction(const QString &name);

void registerSqlFunctions(sqlite3 *sqlite, SqlSession *session);

qint64 wholeOf(double number); ///< rounded and within 64 bits
QString sqlTextOf(const SqlValue &value);

} // namespace CloudSim
