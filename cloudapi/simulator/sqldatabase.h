#pragma once

#include "cloudapi/simulator/sqlcommand.h"
#include "cloudapi/simulator/sqlengine.h"

#include <QJsonArray>

namespace CloudSim {

struct SqlResult
{
    std::optional<SqlError> error;
    QStringList columns;
    QJsonArray rows; ///< one object a row, at most 1000
    qint64 affected = 0;
};

/// One session on the content of one RDS database. What it leaves open is rolled back when it ends.
class SqlDatabase
{
public:
    /// `content` as an earlier session gave it; empty: a new database. `version`: of MySQL, "8.0" or "5.7".
    SqlDatabase(const QJsonObject &content, const QString &database, const QString &user, const QString &version);
    Q_DISABLE_COPY_MOVE(SqlDatabase)

    /// `now`: cloud time, ms.
    SqlResult run(const SqlStatement &statement, SqlRight right, qint64 now);

    /// Rolls back what is open. The content, if anything was committed that changed it.
    std::optional<QJsonObject> finish();

private:
    SqlResult execute(const SqlCommand &command, const SqlStatement &statement);
    SqlResult read(const SqlCommand &command, const SqlStatement &statement);
    SqlResult explain(const SqlCommand &command, const SqlStatement &statement);
    SqlResult change(const SqlCommand &command, const SqlStatement &statement);
    SqlResult define(const SqlCommand &command, const SqlStatement &statement);
    SqlResult set(const SqlCommand &command, const SqlStatement &statement);
    SqlResult transact(const SqlCommand &command);
    SqlResult shown(const SqlCommand &command);
    SqlResult failed(const SqlStatement &statement, const SqlCommand &command);
    SqlError foreignKeyProblem(const SqlCommand &command, const SqlStatement &statement);
    std::optional<SqlError> rebuild(const SqlCommand &command);
    void begin();
    void commit();

    SqlSession m_session;
    SqlEngine m_engine;
    QStringList m_savepoints;
    bool m_open = false; ///< a transaction of the user's
    bool m_changed = false;
    bool m_pending = false; ///< changed in the open transaction
    SqlSchema m_committed; ///< as it was when the open transaction began
};

/// Makes the tables of information_schema anew.
void fillInformationSchema(SqlEngine &engine, const SqlSession &session);

} // namespace CloudSim
