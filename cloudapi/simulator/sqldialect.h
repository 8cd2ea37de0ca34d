#pragma once

#include "cloudapi/simulator/sqltokens.h"

#include <QHash>
#include <QStringList>

namespace CloudSim {

/// What a statement needs to know of its surroundings.
struct SqlSurroundings
{
    QString database;
    QString user;
    qint64 now = 0;     ///< cloud time, ms
    QStringList tables; ///< as they are spelt; names of tables are told apart by case, as on a server of Linux
};

/// A statement of the subset, in SQLite's words.
struct SqlCommand
{
    enum class Kind {
        Select,
        Insert,
        Update,
        Delete,
        Define,      ///< creates, changes or drops a table or an index
        Tables,      ///< SHOW TABLES
        Databases,   ///< SHOW DATABASES
        Columns,     ///< DESCRIBE, SHOW COLUMNS
        Use          ///< the database that is used already
    };
    Kind kind = Kind::Select;
    QString sqlite;     ///< empty where nothing runs
    QStringList tables; ///< each time that one is read or changed
};

/// The subset: SELECT with joins, subqueries, UNION and the functions of the list in sqldialect.cpp; INSERT, INSERT IGNORE, REPLACE, UPDATE, DELETE,
/// TRUNCATE; CREATE, ALTER and DROP TABLE, CREATE and DROP INDEX; SHOW TABLES, DATABASES and COLUMNS, DESCRIBE, USE. All else is MySQL's error 1064,
/// a table that is not there 1146. What depends on the moment becomes a literal, so that a command does the same whenever it runs again.
tl::expected<SqlCommand, SqlError> translated(const SqlTokens &statement, const SqlSurroundings &surroundings);

} // namespace CloudSim
