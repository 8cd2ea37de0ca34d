#include "cloudapi/simulator/store.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int applicationId = 0x636c7364; // "clsd"
constexpr int schemaVersion = 1;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Store::~Store()
{
    if (m_connection.isEmpty())
        return;
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_connection);
}

tl::expected<void, QString> Store::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_db);
    if (!query.prepare(sql))
        return tl::unexpected(query.lastError().databaseText());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(query.lastError().databaseText());
    return {};
}

tl::expected<Store::Content, QString> Store::open(const QString &path)
{
    const auto damaged = [&path](const QString &detail) {
        return tl::unexpected(u"the state file %1 cannot be used: %2. It was left as it is; move it away to start with an empty cloud."_s.arg(path, detail));
    };
    // An empty file counts as new: mktemp makes such.
    const bool fresh = !QFileInfo::exists(path) || QFileInfo(path).size() == 0;
    m_connection = u"cloudsim-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_db.setDatabaseName(path);
    m_db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=500"_s);
    if (!m_db.open())
        return damaged(m_db.lastError().databaseText());

    // Who was refused here must not write at the end either.
    bool usable = false;
    const auto closing = qScopeGuard([this, &usable] {
        if (!usable)
            m_db.close();
    });
    const auto failed = [&damaged](const QString &error) { return damaged(error.contains("locked"_L1) ? u"another process uses it"_s : error); };
    // Exclusive: a second simulator on the same file would overwrite what this one knows.
    if (const auto done = run(u"PRAGMA locking_mode=EXCLUSIVE"_s); !done)
        return failed(done.error());
    // A file that is not ours is only read: even a change of its journal mode would write to it.
    QSqlQuery query(m_db);
    if (!fresh) {
        const auto single = [&query](const QString &sql) { return query.exec(sql) && query.next() ? query.value(0) : QVariant(); };
        const QVariant application = single(u"PRAGMA application_id"_s);
        if (!application.isValid())
            return failed(query.lastError().databaseText());
        if (application.toInt() != applicationId)
            return damaged(u"it is a database of another program"_s);
        if (const int version = single(u"PRAGMA user_version"_s).toInt(); version != schemaVersion)
            return damaged(u"it was written by another version of cloudsim (format %1, this one reads %2)"_s.arg(version).arg(schemaVersion));
        const QVariant check = single(u"PRAGMA quick_check(1)"_s);
        if (check.toString() != "ok"_L1)
            return check.isValid() ? damaged(u"it is damaged (%1)"_s.arg(check.toString())) : failed(query.lastError().databaseText());
        query.finish();
    }
    for (const QString &sql : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s}) {
        if (const auto done = run(sql); !done)
            return failed(done.error());
    }
    if (fresh) {
        for (const QString &sql : {u"BEGIN EXCLUSIVE"_s, u"PRAGMA application_id=%1"_s.arg(applicationId), u"PRAGMA user_version=%1"_s.arg(schemaVersion),
                                   u"CREATE TABLE resource (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID"_s,
                                   u"CREATE TABLE token (key TEXT PRIMARY KEY, hash TEXT NOT NULL, answer TEXT NOT NULL, place INTEGER NOT NULL) WITHOUT ROWID"_s,
                                   u"CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s, u"COMMIT"_s}) {
            if (const auto done = run(sql); !done)
                return damaged(done.error());
        }
        usable = true;
        return Content{};
    }

    Content content;
    content.fresh = false;
    if (!query.exec(u"SELECT name, value FROM meta"_s))
        return damaged(query.lastError().databaseText());
    QHash<QString, QString> meta;
    while (query.next())
        meta.insert(query.value(0).toString(), query.value(1).toString());
    content.meta = {meta.value(u"cloudTime"_s).toLongLong(), meta.value(u"wallTime"_s).toLongLong(), meta.value(u"counter"_s).toULongLong(),
                    meta.value(u"number"_s).toLongLong(), meta.value(u"seed"_s).toULongLong()};
    content.fresh = meta.isEmpty();

    if (!query.exec(u"SELECT id, body FROM resource"_s))
        return damaged(query.lastError().databaseText());
    while (query.next()) {
        const Resource resource = resourceFromJson(QJsonDocument::fromJson(query.value(1).toByteArray()).object());
        if (resource.id.isEmpty() || resource.id != query.value(0).toString())
            return damaged(u"the record of %1 cannot be read"_s.arg(query.value(0).toString()));
        content.resources.append(resource);
    }
    if (!query.exec(u"SELECT key, hash, answer, place FROM token"_s))
        return damaged(query.lastError().databaseText());
    while (query.next()) {
        content.tokens.append({query.value(0).toString(), query.value(1).toByteArray(),
                               QJsonDocument::fromJson(query.value(2).toByteArray()).object(), query.value(3).toULongLong()});
    }
    usable = true;
    return content;
}

tl::expected<void, QString> Store::save(const World &world, const QSet<QString> &dirty, const TokenMemory::Changes &tokens, const Meta &meta)
{
    const auto all = [&]() -> tl::expected<void, QString> {
        if (const auto done = run(u"BEGIN"_s); !done)
            return done;
        QSqlQuery put(m_db);
        put.prepare(u"INSERT OR REPLACE INTO resource (id, body) VALUES (?, ?)"_s);
        for (const QString &id : dirty) {
            const Resource *resource = world.stored(id);
            if (!resource) {
                if (const auto done = run(u"DELETE FROM resource WHERE id = ?"_s, {id}); !done)
                    return done;
                continue;
            }
            put.bindValue(0, id);
            put.bindValue(1, QString::fromUtf8(compact(toJson(*resource))));
            if (!put.exec())
                return tl::unexpected(put.lastError().databaseText());
        }
        for (const Remembered &token : tokens.added) {
            if (const auto done = run(u"INSERT OR REPLACE INTO token (key, hash, answer, place) VALUES (?, ?, ?, ?)"_s,
                                      {token.key, QString::fromLatin1(token.parametersHash), QString::fromUtf8(compact(token.answer)), token.order});
                !done)
                return done;
        }
        for (const QString &key : tokens.forgotten) {
            if (const auto done = run(u"DELETE FROM token WHERE key = ?"_s, {key}); !done)
                return done;
        }
        const QList<QPair<QString, QString>> numbers{{u"cloudTime"_s, QString::number(meta.cloudTime)},
                                                     {u"wallTime"_s, QString::number(meta.wallTime)},
                                                     {u"counter"_s, QString::number(meta.counter)},
                                                     {u"number"_s, QString::number(meta.number)},
                                                     {u"seed"_s, QString::number(meta.seed)}};
        for (const auto &[name, value] : numbers) {
            if (const auto done = run(u"INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)"_s, {name, value}); !done)
                return done;
        }
        return run(u"COMMIT"_s);
    };
    const tl::expected<void, QString> saved = all();
    if (!saved)
        run(u"ROLLBACK"_s);
    return saved;
}

} // namespace CloudSim
