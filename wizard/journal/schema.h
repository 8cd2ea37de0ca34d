#pragma once

#include <QSqlDatabase>

#include <tl/expected.hpp>

namespace Cloudsteps::ProjectSchema {

/// "CSTP" in SQLite's application id: tells our files from other databases.
inline constexpr int applicationId = 0x43535450;
inline constexpr int currentVersion = 2;

/// Makes the tables of the current version in an empty database; an error is the database's own text.
tl::expected<void, QString> create(QSqlDatabase &database);

/// Brings a database of an older version to the current one, version by version, in one transaction.
tl::expected<void, QString> upgrade(QSqlDatabase &database, int fromVersion);

} // namespace Cloudsteps::ProjectSchema
