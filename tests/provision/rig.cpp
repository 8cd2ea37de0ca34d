#include "tests/provision/rig.h"

#include "wizard/provision/keypairmaker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

void TestSecrets::read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback)
{
    QMetaObject::invokeMethod(
        context,
        [this, key, callback] {
            if (failWith != Error::None)
                callback(tl::unexpected(failWith));
            else if (secrets.contains(key))
                callback(secrets.value(key));
            else
                callback(tl::unexpected(Error::NotFound));
        },
        Qt::QueuedConnection);
}

void TestSecrets::write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback)
{
    if (failWith == Error::None)
        secrets.insert(key, secret);
    QMetaObject::invokeMethod(context, [this, callback] { callback(failWith); }, Qt::QueuedConnection);
}

void TestSecrets::remove(const QString &key, QObject *context, std::function<void(Error)> callback)
{
    secrets.remove(key);
    QMetaObject::invokeMethod(context, [callback] { callback(Error::None); }, Qt::QueuedConnection);
}

namespace {

/// Making a key takes half a second, so all rigs of a test share one.
void giveKeyFile(const QString &path)
{
    static const QByteArray content = [] {
        const QTemporaryDir folder;
        const QString made = folder.filePath(u"key.pem"_s);
        if (!publicKeyOfFile(made))
            qFatal("no key");
        QFile file(made);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no key file");
}

ManualScheduler &atSpeed(ManualScheduler &scheduler, double speed)
{
    scheduler.setSpeed(speed);
    return scheduler;
}

} // namespace

QString Rig::scratch()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/cloudsteps-rig-XXXXXX"_s;
}

Rig::Rig(const Topology &wanted, double speed, const CloudSim::WorldOptions &world)
    : topology(wanted), cloud(atSpeed(scheduler, speed), true, world), m_credentials({QLatin1String(SimCloud::keyId), QLatin1String(SimCloud::keySecret), {}})
{
    Target target;
    target.region = topology.region;
    target.accountId = CloudSim::defaultAccount();
    if (topology.servers) {
        topology.servers->login.keyFile = folder.filePath(u"key.pem"_s);
        giveKeyFile(topology.servers->login.keyFile);
    }
    if (const auto created = Project::create(folder.filePath(u"test.cloudsteps"_s), topology, target); !created)
        qFatal("%s: %s", qPrintable(created.error().code), qPrintable(created.error().detail));
    start(); // the lease of the one that made it is free by now
}

Rig::~Rig()
{
    kill();
}

void Rig::start()
{
    auto opened = Project::open(folder.filePath(u"test.cloudsteps"_s), Project::Access::ReadWrite);
    if (!opened)
        qFatal("%s: %s", qPrintable(opened.error().code), qPrintable(opened.error().detail));
    project = std::move(*opened);
    CloudApi::ClientSettings settings;
    settings.endpoints = CloudApi::EndpointResolver(QUrl(u"http://127.0.0.1:1"_s));
    settings.region = topology.region;
    settings.seed = 1;
    client = std::make_unique<CloudApi::Client>(cloud, scheduler, m_credentials, settings);
    executor = std::make_unique<Executor>(*project, *client, scheduler, secrets, drivers);
    QObject::connect(executor.get(), &Executor::event, executor.get(), [this](const RunEvent &event) { told << event; });
    QObject::connect(executor.get(), &Executor::finished, executor.get(), [this](const RunResult &end) { result = end; });
    QObject::connect(executor.get(), &Executor::storageFailed, executor.get(), [this](const ProjectError &error) { storageError = error; });
}

void Rig::kill()
{
    executor.reset();
    client.reset();
    project.reset();
}

void Rig::killAndStart()
{
    kill();
    start();
}

bool Rig::until(const std::function<bool()> &condition)
{
    const QDateTime end = scheduler.cloudNow().addSecs(36000);
    for (;;) {
        // What is queued runs before time passes, so that a condition sees requests whose answers are still on their way.
        for (int i = 0; i < 20; ++i)
            QCoreApplication::sendPostedEvents();
        if (condition())
            return true;
        if (result || scheduler.cloudNow() > end || !scheduler.advanceToNext())
            return condition();
    }
}

bool Rig::finish()
{
    return until([this] { return result.has_value(); });
}

RunResult Rig::create(const QSet<Kind> &kinds)
{
    result.reset();
    executor->create(topology, kinds);
    return finish() ? *result : RunResult{RunResult::End::Failed, u"never-ended"_s, {}, {}};
}

RunResult Rig::remove(const QSet<Kind> &kinds, Backup backup)
{
    result.reset();
    executor->remove(kinds, backup);
    return finish() ? *result : RunResult{RunResult::End::Failed, u"never-ended"_s, {}, {}};
}

RunResult Rig::refresh()
{
    result.reset();
    executor->refresh();
    return finish() ? *result : RunResult{RunResult::End::Failed, u"never-ended"_s, {}, {}};
}

StepState Rig::state(const QString &stepId) const
{
    return project->journal().value(stepId).state;
}

QStringList Rig::events(const QString &state) const
{
    QStringList ids;
    for (const RunEvent &event : told) {
        if (event.state == state)
            ids << event.stepId;
    }
    return ids;
}

char *Cloudsteps::toString(const StepState &state)
{
    return qstrdup(qPrintable(stepStateName(state)));
}

char *Cloudsteps::toString(const RunResult::End &end)
{
    static const char *const names[]{"Done", "Failed", "Stopped", "WrongAccount", "Credentials", "Storage"};
    return qstrdup(names[int(end)]);
}

QJsonArray fault(const QString &action, const QString &kind, QJsonObject more)
{
    more.insert(u"action"_s, action);
    more.insert(u"kind"_s, kind);
    return {more};
}

QMap<QString, int> typesOf(SimCloud &cloud)
{
    QMap<QString, int> types;
    for (const QJsonValue &resource : cloud.resources())
        ++types[resource["type"_L1].toString() + u' ' + resource["state"_L1].toString()];
    return types;
}

Undisturbed undisturbedRun(const Topology &topology)
{
    Undisturbed seen;
    Rig rig(topology);
    const QDateTime start = rig.scheduler.cloudNow();
    if (rig.create().end != RunResult::End::Done)
        qFatal("%s", describe(rig).constData());
    seen.seconds = start.secsTo(rig.scheduler.cloudNow());
    seen.requests = rig.cloud.requests().size();
    seen.types = typesOf(rig.cloud);
    seen.creating = rig.cloud.mutatingActions();
    if (rig.remove().end != RunResult::End::Done)
        qFatal("%s", describe(rig).constData());
    seen.removing = rig.cloud.mutatingActions().mid(seen.creating.size());
    return seen;
}

namespace {

QString difference(Rig &rig, const Undisturbed &expected)
{
    const QMap<QString, int> types = typesOf(rig.cloud);
    if (types == expected.types)
        return {};
    QStringList lines;
    for (const QString &type : QSet<QString>(types.keyBegin(), types.keyEnd()) + QSet<QString>(expected.types.keyBegin(), expected.types.keyEnd())) {
        if (types.value(type) != expected.types.value(type))
            lines << u"%1: %2 instead of %3"_s.arg(type).arg(types.value(type)).arg(expected.types.value(type));
    }
    return lines.join(u'\n');
}

QString problemOf(const RunResult &result, const Rig &rig)
{
    return result.end == RunResult::End::Done ? QString() : u"not done: "_s + QString::fromUtf8(describe(rig));
}

QString removeAll(Rig &rig)
{
    if (const QString problem = problemOf(rig.remove(), rig); !problem.isEmpty())
        return problem;
    const QMap<QString, int> left = typesOf(rig.cloud);
    return left.isEmpty() ? QString() : u"left: "_s + QStringList(left.keys()).join(u", "_s);
}

} // namespace

QString createUnder(const QJsonArray &faults, const Topology &topology, const Undisturbed &expected)
{
    Rig rig(topology);
    rig.cloud.setFaults(faults);
    const QString problem = problemOf(rig.create(), rig);
    return problem.isEmpty() ? difference(rig, expected) : problem;
}

QString removeUnder(const QJsonArray &faults, const Topology &topology)
{
    Rig rig(topology);
    if (const QString problem = problemOf(rig.create(), rig); !problem.isEmpty())
        return problem;
    rig.cloud.setFaults(faults);
    return removeAll(rig);
}

QString restartAfter(int request, bool answered, const Topology &topology, const Undisturbed &expected)
{
    Rig rig(topology);
    rig.executor->create(rig.topology, {});
    if (!rig.until([&] { return rig.cloud.mutatingActions().size() >= request; }))
        return u"the request never left"_s;
    if (answered)
        rig.scheduler.advance(std::chrono::milliseconds(1500));
    rig.killAndStart();
    if (const QString problem = problemOf(rig.create(), rig); !problem.isEmpty())
        return problem;
    const QString problem = difference(rig, expected);
    return problem.isEmpty() ? removeAll(rig) : problem;
}

void addFaultRows(const QStringList &actions)
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("more");
    const auto row = [](const QString &action, const QString &name, const QString &kind, const QJsonObject &more = {}) {
        QTest::newRow(qPrintable(action + u": "_s + name)) << action << kind << more;
    };
    for (const QString &action : withoutRepeats(actions)) {
        row(action, u"lost after the effect"_s, u"reset-after"_s);
        row(action, u"lost before the effect"_s, u"reset-before"_s);
        row(action, u"no JSON"_s, u"garbage"_s);
        row(action, u"never coming"_s, u"hang"_s);
        row(action, u"503"_s, u"error"_s, {{u"status"_s, 503}});
        row(action, u"throttled"_s, u"refuse"_s, {{u"status"_s, 400}, {u"code"_s, u"Throttling"_s}, {u"count"_s, 2}});
    }
}

QStringList withoutRepeats(QStringList list)
{
    list.removeDuplicates();
    return list;
}

QByteArray describe(const Rig &rig)
{
    QStringList lines;
    if (rig.result)
        lines << rig.result->code + u' ' + rig.result->detail + u' ' + rig.result->remaining.join(u", "_s);
    for (const RunEvent &event : rig.told) {
        if (event.failure)
            lines << event.stepId + u": "_s + event.failure->kind + u' ' + event.failure->code + u' ' + event.failure->message + u' ' + event.failure->action;
    }
    return lines.join(u'\n').toUtf8();
}
