#pragma once

#include "cloudapi/simulator/sqlreader.h"

namespace CloudSim {

/// What an account may do in a database, as GrantAccountPrivilege names it.
enum class SqlRight { Nothing, Read, Change, Define, All };

struct SqlRows
{
    QStringList columns;
    QList<QList<SqlValue>> rows;
};

/// A table that is made anew with another definition.
struct SqlRebuild
{
    QString from; ///< empty: there was none
    QString to;
    QList<std::pair<QString, QString>> columns; ///< new column and what it is made of, in SQLite's words
};

/// A statement of the subset, read and ready to run.
struct SqlCommand
{
    enum class Kind {
        Read, ///< SELECT
        Explain,
        Insert,
        Upsert, ///< INSERT ... ON DUPLICATE KEY UPDATE
        Replace,
        Update,
        Delete,
        Truncate,
        Define, ///< CREATE, ALTER, DROP, RENAME
        Show, ///< rows that are known already
        Warnings, ///< SHOW WARNINGS
        Set,
        Nothing, ///< USE, LOCK TABLES
        Begin,
        Commit,
        Rollback,
        Savepoint,
        RollbackTo,
        Release
    };
    Kind kind = Kind::Nothing;
    QString sqlite;
    QString target; ///< the table that is changed, or a savepoint
    QStringList tables; ///< what is read
    bool ignores = false;
    bool informationSchema = false;
    bool recurses = false;
    SqlSchema after; ///< Define
    QStringList drops; ///< Define: runs first
    QList<SqlRebuild> rebuilds; ///< Define
    SqlRows shown;
    QList<std::pair<QString, QString>> assignments; ///< SET: "@a" or "@@sql_mode", and an expression of SQLite
    QList<SqlWarning> warnings;
};

/// The right that a statement needs.
SqlRight neededFor(SqlCommand::Kind kind);

tl::expected<SqlCommand, SqlError> sqlCommand(const SqlStatement &statement, const SqlSession &session);

// The parts of it, by the statement's first word; the word has been taken. Errors stay in the walk.
SqlCommand insertCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session, bool replaces);
SqlCommand updateCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand deleteCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand truncateCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand createCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand alterCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand dropCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand renameCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand showCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand describeCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);
SqlCommand setCommand(SqlWalk &walk, SqlReader &reader, const SqlSession &session);

/// SHOW COLUMNS of a table; `full` as with SHOW FULL COLUMNS. Views have what SQLite knows of their columns: none here.
SqlRows columnRows(const SqlTable &table, bool full, const QString &like);

/// LIKE as in SHOW: % and _, without case.
bool likeMatches(const QString &text, const QString &pattern);

} // namespace CloudSim
