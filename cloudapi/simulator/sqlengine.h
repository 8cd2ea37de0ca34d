#pragma once

#include "cloudapi/simulator/sqlcommand.h"

#include <QElapsedTimer>

namespace CloudSim {

/// An SQLite database in memory that is bounded in everything: what a statement may do, how long, and how much is kept. Nothing of the host
/// can be reached: ATTACH, PRAGMA, extensions and files are refused by SQLite itself while a statement of the user's runs.
class SqlEngine
{
public:
    /// `content`: an earlier content(); empty: a new database. The session is what functions see.
    SqlEngine(SqlSession &session, const QByteArray &content);
    ~SqlEngine();
    Q_DISABLE_COPY_MOVE(SqlEngine)

    /// Runs a statement of the user's; false: see problem().
    bool run(const QString &sql, SqlRows *rows = nullptr);
    /// Runs what the simulator needs.
    bool prepare(const QString &sql, SqlRows *rows = nullptr);
    void insert(const QString &table, const QList<SqlValue> &row);

    QString problem() const { return m_problem; }
    bool isForeignKeyProblem() const { return m_foreignKey; }
    bool wasInterrupted() const { return m_interrupted; }
    qint64 changes() const;
    QByteArray content() const;

private:
    static int stepped(void *engine);
    static int allowed(void *engine, int action, const char *, const char *, const char *, const char *);
    bool execute(const QString &sql, SqlRows *rows);

    sqlite3 *m_sqlite = nullptr;
    QString m_problem;
    QElapsedTimer m_timer;
    qint64 m_steps = 0;
    qint64 m_memory = 0;
    bool m_guarded = false;
    bool m_foreignKey = false;
    bool m_interrupted = false;
};

} // namespace CloudSim
