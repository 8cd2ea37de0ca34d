#include "wizard/journal/project.h"

#include "wizard/journal/schema.h"
#include "wizard/topology/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Cloudsteps {

namespace {

tl::unexpected<ProjectError> failure(const char *code, const QString &path, const QString &detail = {})
{
    return tl::make_unexpected(ProjectError{QLatin1String(code), path, detail});
}

/// A database connection with a name of its own, closed and forgotten with its owner.
class SqliteFile
{
public:
    SqliteFile() : m_name(QUuid::createUuid().toString()) {}
    ~SqliteFile()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    bool open(const QString &path, bool readOnly)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        m_database.setDatabaseName(path);
        // A reader may meet the writer's short lock; it waits instead of failing.
        m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000") + (readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
        return m_database.open();
    }
    QSqlDatabase &operator*() { return m_database; }
    QSqlDatabase *operator->() { return &m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

/// A process that died in the middle of a transaction leaves a journal of SQLite's that only a writer can roll back. A reader does it
/// for it, unless another writer lives and does so itself.
void rollBackLeftOver(const QString &path)
{
    if (QFileInfo(path + QStringLiteral("-journal")).size() == 0)
        return;
    QLockFile lease(path + QStringLiteral(".lock"));
    lease.setStaleLockTime(0);
    if (!lease.tryLock(0))
        return;
    SqliteFile file;
    if (file.open(path, false))
        QSqlQuery(*file).exec(QStringLiteral("SELECT count(*) FROM project"));
}

/// The value in a row. Every member of it must read back as it stands: what does not was damaged or forged. Members that a later
/// program of this version added may be absent.
template<typename Value>
std::optional<Value> parsed(const QString &text, Value (*fromJson)(const QJsonObject &), QJsonObject (*toJson)(const Value &))
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    const Value value = fromJson(object);
    const QJsonObject again = toJson(value);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (again.value(it.key()) != it.value())
            return std::nullopt;
    }
    return value;
}

/// Null text would meet NOT NULL; what is not known is empty text.
QString notNull(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<StepState> stateFromName(const QString &name)
{
    for (StepState state : {StepState::Planned, StepState::Sent, StepState::Waiting, StepState::Ready, StepState::Failed, StepState::Gone}) {
        if (stepStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

QJsonObject valuesToJson(const Values &values)
{
    QJsonObject object;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        object.insert(value.key(), value.value());
    return object;
}

Values valuesFromJson(const QJsonObject &object)
{
    Values values;
    for (auto value = object.begin(); value != object.end(); ++value)
        values.insert(value.key(), value->toString());
    return values;
}

QJsonObject targetToJson(const Target &target)
{
    return {
        {QStringLiteral("practice"), target.practice}, {QStringLiteral("site"), target.site},     {QStringLiteral("accountId"), target.accountId},
        {QStringLiteral("profile"), target.profile},   {QStringLiteral("region"), target.region},
    };
}

Target targetFromJson(const QJsonObject &object)
{
    Target target;
    target.practice = object.value(QLatin1String("practice")).toBool(true);
    target.site = object.value(QLatin1String("site")).toString(target.site);
    target.accountId = object.value(QLatin1String("accountId")).toString();
    target.profile = object.value(QLatin1String("profile")).toString();
    target.region = object.value(QLatin1String("region")).toString();
    return target;
}

QJsonObject failureToJson(const StepFailure &failure)
{
    return {{QStringLiteral("kind"), failure.kind},
            {QStringLiteral("code"), failure.code},
            {QStringLiteral("message"), failure.message},
            {QStringLiteral("requestId"), failure.requestId},
            {QStringLiteral("action"), failure.action}};
}

StepFailure failureFromJson(const QJsonObject &object)
{
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    return {text("kind"), text("code"), text("message"), text("requestId"), text("action")};
}

} // namespace

class Project::Private
{
public:
    QString path;
    bool writable = false;
    std::unique_ptr<QLockFile> lease;
    SqliteFile database;
    QUuid id;
    Topology topology;
    Target target;
    JournalSnapshot journal;
    QMap<QString, QString> notes;

    ProjectError error(const char *code, const QString &detail = {}) const { return {QLatin1String(code), path, detail}; }
    ProjectError databaseError(const QSqlError &sql) const;
    tl::expected<void, ProjectError> takeLease();
    tl::expected<void, ProjectError> prepareForWriting();
    tl::expected<void, ProjectError> checkFile();
    tl::expected<void, ProjectError> load();
    tl::expected<void, ProjectError> loadProject();
    tl::expected<void, ProjectError> loadJournal(bool hasMade);
    tl::expected<void, ProjectError> put(const QString &table, const QList<QPair<QString, QString>> &values);
};

/// SQLITE_FULL and SQLITE_IOERR are the disk's; SQLITE_CORRUPT and SQLITE_NOTADB the file's (sqlite.org, result codes).
ProjectError Project::Private::databaseError(const QSqlError &sql) const
{
    const int code = sql.nativeErrorCode().toInt() & 0xff;
    const bool damaged = code == 11 || code == 26;
    return error(damaged ? "damaged" : "io", sql.text());
}

tl::expected<void, ProjectError> Project::Private::takeLease()
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isWritable())
        return tl::make_unexpected(error("read-only-folder", folder.filePath()));
    lease = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lease->setStaleLockTime(0); // held as long as the window is open; a lock of a dead process is recognised by its pid
    if (lease->tryLock(0)) {
        writable = true;
        return {};
    }
    qint64 pid = 0;
    QString host;
    QString program;
    const bool known = lease->getLockInfo(&pid, &host, &program);
    const bool denied = lease->error() == QLockFile::PermissionError;
    return tl::make_unexpected(error(denied ? "read-only-folder" : "locked", known ? QString::number(pid) : QString()));
}

/// TRUNCATE and FULL: a transaction is on the platter before the call returns (design, section 3).
tl::expected<void, ProjectError> Project::Private::prepareForWriting()
{
    QSqlQuery query(*database);
    for (const char *pragma : {"PRAGMA journal_mode = TRUNCATE", "PRAGMA synchronous = FULL"}) {
        if (!query.exec(QLatin1String(pragma)))
            return tl::make_unexpected(databaseError(query.lastError()));
        query.finish();
    }
    return {};
}

/// Tells our file from others before SQLite takes any page of it for its own.
tl::expected<void, ProjectError> Project::Private::checkFile()
{
    QFile file(path);
    if (!file.exists())
        return tl::make_unexpected(error("not-found"));
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(error("io", file.errorString()));
    const QByteArray head = file.read(16);
    if (head != QByteArray("SQLite format 3\0", 16))
        return tl::make_unexpected(error(head.isEmpty() ? "damaged" : "not-a-project"));
    return {};
}

tl::expected<void, ProjectError> Project::Private::load()
{
    QSqlQuery query(*database);
    const auto number = [&](const char *pragma) { return query.exec(QLatin1String(pragma)) && query.next() ? query.value(0).toInt() : -1; };
    const int application = number("PRAGMA application_id");
    if (application < 0)
        return tl::make_unexpected(databaseError(query.lastError()));
    if (application != ProjectSchema::applicationId)
        return tl::make_unexpected(error("not-a-project"));
    const int version = number("PRAGMA user_version");
    if (version < 1)
        return tl::make_unexpected(error("damaged", QStringLiteral("user_version")));
    if (version > ProjectSchema::currentVersion)
        return tl::make_unexpected(error("newer", QString::number(version)));
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next() || query.value(0).toString() != u"ok")
        return tl::make_unexpected(error("damaged", query.isValid() ? query.value(0).toString() : query.lastError().text()));
    query.finish();
    if (version < ProjectSchema::currentVersion && writable) {
        if (const auto upgraded = ProjectSchema::upgrade(*database, version); !upgraded)
            return tl::make_unexpected(error("io", upgraded.error()));
    }
    // A reader of an older file changes nothing in it.
    const bool hasMade = version >= 2 || writable;
    return loadProject().and_then([this, hasMade] { return loadJournal(hasMade); });
}

tl::expected<void, ProjectError> Project::Private::loadProject()
{
    QSqlQuery query(*database);
    QMap<QString, QString> values;
    if (!query.exec(QStringLiteral("SELECT key, value FROM project")))
        return tl::make_unexpected(databaseError(query.lastError()));
    while (query.next())
        values.insert(query.value(0).toString(), query.value(1).toString());
    id = QUuid::fromString(values.value(QStringLiteral("id")));
    if (id.isNull())
        return tl::make_unexpected(error("damaged", QStringLiteral("project.id")));
    const auto bound = parsed<Target>(values.value(QStringLiteral("target")), targetFromJson, targetToJson);
    if (!bound)
        return tl::make_unexpected(error("damaged", QStringLiteral("project.target")));
    target = *bound;
    const auto read = topologyFromJson(values.value(QStringLiteral("topology")).toUtf8());
    if (!read)
        return tl::make_unexpected(error("damaged", QStringLiteral("project.topology: ") + read.error().path));
    topology = *read;
    if (!query.exec(QStringLiteral("SELECT key, value FROM note")))
        return tl::make_unexpected(databaseError(query.lastError()));
    while (query.next())
        notes.insert(query.value(0).toString(), query.value(1).toString());
    return {};
}

tl::expected<void, ProjectError> Project::Private::loadJournal(bool hasMade)
{
    QSqlQuery query(*database);
    const QString made = hasMade ? QStringLiteral("made") : QStringLiteral("''");
    if (!query.exec(QStringLiteral("SELECT step, state, token, hash, intended_at, facts, failure, %1 FROM journal").arg(made)))
        return tl::make_unexpected(databaseError(query.lastError()));
    while (query.next()) {
        JournalEntry entry;
        entry.stepId = query.value(0).toString();
        const auto state = stateFromName(query.value(1).toString());
        entry.token = query.value(2).toString();
        entry.parametersHash = query.value(3).toByteArray();
        const QString at = query.value(4).toString();
        entry.intendedAt = QDateTime::fromString(at, Qt::ISODateWithMs);
        const auto facts = parsed<Facts>(query.value(5).toString(), Facts::fromJson, [](const Facts &value) { return value.toJson(); });
        const QString failed = query.value(6).toString();
        if (!failed.isEmpty())
            entry.failure = parsed<StepFailure>(failed, failureFromJson, failureToJson);
        const QString madeText = query.value(7).toString();
        const auto values = madeText.isEmpty() ? std::optional(Values()) : parsed<Values>(madeText, valuesFromJson, valuesToJson);
        const char *wrong = !state ? ".state" : !at.isEmpty() && !entry.intendedAt.isValid() ? ".intended_at" : !facts ? ".facts" : nullptr;
        if (!wrong && !failed.isEmpty() && !entry.failure)
            wrong = ".failure";
        if (!wrong && !values)
            wrong = ".made";
        if (wrong)
            return tl::make_unexpected(error("damaged", QStringLiteral("journal.") + entry.stepId + QLatin1String(wrong)));
        entry.state = *state;
        entry.facts = *facts;
        entry.made = *values;
        journal.insert(entry.stepId, entry);
    }
    return {};
}

tl::expected<void, ProjectError> Project::Private::put(const QString &table, const QList<QPair<QString, QString>> &values)
{
    if (!writable)
        return tl::make_unexpected(error("io", QStringLiteral("opened for reading")));
    if (!database->transaction())
        return tl::make_unexpected(databaseError(database->lastError()));
    QSqlQuery query(*database);
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO %1 (key, value) VALUES (?, ?)").arg(table));
    for (const auto &[key, value] : values) {
        query.bindValue(0, key);
        query.bindValue(1, notNull(value));
        if (!query.exec()) {
            const ProjectError why = databaseError(query.lastError());
            database->rollback();
            return tl::make_unexpected(why);
        }
    }
    if (!database->commit()) {
        const ProjectError why = databaseError(database->lastError());
        database->rollback();
        return tl::make_unexpected(why);
    }
    return {};
}

Project::Project(std::unique_ptr<Private> data) : d(std::move(data)) {}
Project::~Project() = default;

tl::expected<Project::Ptr, ProjectError> Project::create(const QString &path, const Topology &topology, const Target &target)
{
    if (QFileInfo::exists(path))
        return failure("exists", path);
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return failure("not-found", path, QFileInfo(path).absolutePath());
    auto data = std::make_unique<Private>();
    data->path = path;
    if (const auto lease = data->takeLease(); !lease)
        return tl::make_unexpected(lease.error());
    // Made empty and closed to others first, so that SQLite never opens a file that anybody else may read.
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure("io", path, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.close();
    const auto abandon = [&](const ProjectError &error) -> tl::expected<Ptr, ProjectError> {
        data.reset();
        QFile::remove(path);
        return tl::make_unexpected(error);
    };
    if (!data->database.open(path, false))
        return abandon(data->databaseError(data->database->lastError()));
    if (const auto ready = data->prepareForWriting(); !ready)
        return abandon(ready.error());
    if (const auto made = ProjectSchema::create(*data->database); !made)
        return abandon(data->error("io", made.error()));
    data->id = QUuid::createUuid();
    data->topology = topology;
    data->target = target;
    const auto written = data->put(QStringLiteral("project"), {{QStringLiteral("id"), data->id.toString(QUuid::WithoutBraces)},
                                                               {QStringLiteral("target"), compact(targetToJson(target))},
                                                               {QStringLiteral("topology"), QString::fromUtf8(toJson(topology))}});
    if (!written)
        return abandon(written.error());
    return Ptr(new Project(std::move(data)));
}

tl::expected<Project::Ptr, ProjectError> Project::open(const QString &path, Access access)
{
    auto data = std::make_unique<Private>();
    data->path = path;
    if (const auto ours = data->checkFile(); !ours)
        return tl::make_unexpected(ours.error());
    if (access == Access::ReadWrite) {
        if (const auto lease = data->takeLease(); !lease)
            return tl::make_unexpected(lease.error());
        if (!QFileInfo(path).isWritable())
            return failure("io", path, QStringLiteral("read-only"));
    } else {
        rollBackLeftOver(path);
    }
    if (!data->database.open(path, access == Access::ReadOnly))
        return tl::make_unexpected(data->databaseError(data->database->lastError()));
    if (access == Access::ReadWrite) {
        if (const auto ready = data->prepareForWriting(); !ready)
            return tl::make_unexpected(ready.error());
    }
    if (const auto loaded = data->load(); !loaded)
        return tl::make_unexpected(loaded.error());
    return Ptr(new Project(std::move(data)));
}

QString Project::path() const { return d->path; }
QUuid Project::id() const { return d->id; }
Topology Project::topology() const { return d->topology; }
Target Project::target() const { return d->target; }
JournalSnapshot Project::journal() const { return d->journal; }
QString Project::note(const QString &key) const { return d->notes.value(key); }

tl::expected<void, ProjectError> Project::saveTopology(const Topology &topology)
{
    const auto written = d->put(QStringLiteral("project"), {{QStringLiteral("topology"), QString::fromUtf8(toJson(topology))}});
    if (written)
        d->topology = topology;
    return written;
}

tl::expected<void, ProjectError> Project::saveTarget(const Target &target)
{
    const auto written = d->put(QStringLiteral("project"), {{QStringLiteral("target"), compact(targetToJson(target))}});
    if (written)
        d->target = target;
    return written;
}

tl::expected<void, ProjectError> Project::saveNote(const QString &key, const QString &value)
{
    const auto written = d->put(QStringLiteral("note"), {{key, value}});
    if (written)
        d->notes.insert(key, value);
    return written;
}

tl::expected<void, ProjectError> Project::record(const QList<JournalEntry> &entries)
{
    if (!d->writable)
        return tl::make_unexpected(d->error("io", QStringLiteral("opened for reading")));
    if (!d->database->transaction())
        return tl::make_unexpected(d->databaseError(d->database->lastError()));
    QSqlQuery query(*d->database);
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO journal (step, state, token, hash, intended_at, facts, failure, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const JournalEntry &entry : entries) {
        query.bindValue(0, entry.stepId);
        query.bindValue(1, stepStateName(entry.state));
        query.bindValue(2, notNull(entry.token));
        query.bindValue(3, entry.parametersHash.isNull() ? QByteArray("") : entry.parametersHash);
        query.bindValue(4, notNull(entry.intendedAt.toUTC().toString(Qt::ISODateWithMs)));
        query.bindValue(5, compact(entry.facts.toJson()));
        query.bindValue(6, entry.failure ? compact(failureToJson(*entry.failure)) : QStringLiteral(""));
        query.bindValue(7, entry.made.isEmpty() ? QStringLiteral("") : compact(valuesToJson(entry.made)));
        if (!query.exec()) {
            const ProjectError why = d->databaseError(query.lastError());
            d->database->rollback();
            return tl::make_unexpected(why);
        }
    }
    if (!d->database->commit()) {
        const ProjectError why = d->databaseError(d->database->lastError());
        d->database->rollback();
        return tl::make_unexpected(why);
    }
    for (const JournalEntry &entry : entries)
        d->journal.insert(entry.stepId, entry);
    return {};
}

} // namespace Cloudsteps
