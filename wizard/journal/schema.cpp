#include "wizard/journal/schema.h"

#include <QSqlError>
#include <QSqlQuery>

#include <array>

namespace Cloudsteps::ProjectSchema {

namespace {

tl::expected<void, QString> run(QSqlDatabase &database, const QStringList &statements)
{
    QSqlQuery query(database);
    for (const QString &statement : statements) {
        if (!query.exec(statement))
            return tl::make_unexpected(query.lastError().text());
    }
    return {};
}

/// 0 -> 1: the first tables.
tl::expected<void, QString> toVersion1(QSqlDatabase &database)
{
    return run(database, {
        QStringLiteral("CREATE TABLE project (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE journal (step TEXT PRIMARY KEY, state TEXT NOT NULL, token TEXT NOT NULL, hash BLOB NOT NULL, "
                       "intended_at TEXT NOT NULL, facts TEXT NOT NULL, failure TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
    });
}

/// 1 -> 2: what things were made with. Of those made before it is not known.
tl::expected<void, QString> toVersion2(QSqlDatabase &database)
{
    return run(database, {QStringLiteral("ALTER TABLE journal ADD COLUMN made TEXT NOT NULL DEFAULT ''")});
}

using Upgrade = tl::expected<void, QString> (*)(QSqlDatabase &);
// upgrades[n] brings version n to n + 1.
constexpr std::array<Upgrade, currentVersion> upgrades{toVersion1, toVersion2};

} // namespace

tl::expected<void, QString> upgrade(QSqlDatabase &database, int fromVersion)
{
    if (!database.transaction())
        return tl::make_unexpected(database.lastError().text());
    for (int version = fromVersion; version < currentVersion; ++version) {
        if (const auto done = upgrades.at(size_t(version))(database); !done) {
            database.rollback();
            return done;
        }
    }
    const auto marked = run(database, {QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
                                       QStringLiteral("PRAGMA user_version = %1").arg(currentVersion)});
    if (!marked) {
        database.rollback();
        return marked;
    }
    if (!database.commit())
        return tl::make_unexpected(database.lastError().text());
    return {};
}

tl::expected<void, QString> create(QSqlDatabase &database)
{
    return upgrade(database, 0);
}

} // namespace Cloudsteps::ProjectSchema
