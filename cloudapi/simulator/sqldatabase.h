#pragma once

#include "cloudapi/simulator/sqldialect.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSqlDatabase>

namespace CloudSim {

/// What an account may do in a database, as GrantAccountPrivilege names it.
enum class SqlRight { Nothing, Read, Change, Define, All };

struct SqlResult
{
    std::optional<SqlError> error;
    QStringList columns;
    QJsonArray rows; ///< one object a row, at most 1000
    qint64 affected = 0;
    QString change; ///< what has to run again to come to the same content; empty if nothing changed
};

/// The content of one RDS database: an SQLite database in memory, made anew from the commands that have changed it.
class SqlDatabase
{
public:
    static constexpr qsizetype mostChanges = 2000;
    static constexpr qint64 mostRows = 20'000;

    /// `changes` as earlier results gave them, oldest first.
    explicit SqlDatabase(const QStringList &changes);
    ~SqlDatabase();
    Q_DISABLE_COPY_MOVE(SqlDatabase)

    SqlResult run(const SqlTokens &statement, const QString &database, const QString &user, SqlRight right, qint64 now);

private:
    QStringList tables() const;
    qint64 rowsOf(const QString &table) const;
    SqlResult execute(const SqlCommand &command, const SqlSurroundings &surroundings);
    QJsonArray columnsOf(const QString &table) const;

    QString m_connection;
    QSqlDatabase m_sqlite;
    qsizetype m_changes = 0;
};

} // namespace CloudSim
