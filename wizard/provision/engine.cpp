#include "wizard/provision/engine.h"

#include "wizard/provision/engineworker.h"
#include "wizard/provision/preview.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

class Engine::Private
{
public:
    explicit Private(SecretStore &secrets)
        : worker(new EngineWorker(secrets))
    {
        thread.setObjectName(u"engine"_s);
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    }

    template<typename Function>
    void post(Function function)
    {
        QMetaObject::invokeMethod(worker, std::move(function), Qt::QueuedConnection);
    }

    QThread thread;
    EngineWorker *worker; ///< lives on the thread and ends with it
    DriverSet drivers = standardDrivers();
    QString projectId;
    Target target;
};

Engine::Engine(SecretStore &secrets, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(secrets))
{
    qRegisterMetaType<Topology>();
    qRegisterMetaType<Target>();
    qRegisterMetaType<JournalSnapshot>("Cloudsteps::JournalSnapshot");
    qRegisterMetaType<ProjectError>();
    qRegisterMetaType<RunStatus>();
    qRegisterMetaType<RunEvent>();
    qRegisterMetaType<CallEvent>();
    qRegisterMetaType<ExistingThings>();
    qRegisterMetaType<RunResult>();

    connect(d->worker, &EngineWorker::opened, this,
            [this](const Topology &topology, const Target &target, const QString &projectId, const JournalSnapshot &journal) {
                d->projectId = projectId;
                d->target = target;
                emit opened(topology, target, projectId, journal);
            });
    connect(d->worker, &EngineWorker::openFailed, this, &Engine::openFailed);
    connect(d->worker, &EngineWorker::storageFailed, this, &Engine::storageFailed);
    connect(d->worker, &EngineWorker::statusChanged, this, &Engine::statusChanged);
    connect(d->worker, &EngineWorker::event, this, &Engine::event);
    connect(d->worker, &EngineWorker::called, this, &Engine::called);
    connect(d->worker, &EngineWorker::existingListed, this, &Engine::existingListed);
    connect(d->worker, &EngineWorker::finished, this, &Engine::finished);
    d->thread.start();
}

Engine::~Engine()
{
    // Behind everything that was asked for before, so that the last draft is saved.
    d->post([] { QThread::currentThread()->quit(); });
    d->thread.wait();
}

void Engine::open(const QString &projectPath)
{
    d->post([worker = d->worker, projectPath] { worker->open(projectPath); });
}

void Engine::setConnection(const Connection &connection)
{
    d->post([worker = d->worker, connection] { worker->setConnection(connection); });
}

void Engine::saveTopology(const Topology &topology)
{
    d->post([worker = d->worker, topology] { worker->saveTopology(topology); });
}

void Engine::saveTarget(const Target &target)
{
    d->target = target;
    d->post([worker = d->worker, target] { worker->saveTarget(target); });
}

void Engine::saveNote(const QString &key, const QString &value)
{
    d->post([worker = d->worker, key, value] { worker->saveNote(key, value); });
}

void Engine::apply(const Topology &topology, const QSet<Kind> &kinds, DataLoss dataLoss, Backup backup)
{
    d->post([worker = d->worker, topology, kinds, dataLoss, backup] { worker->apply(topology, kinds, dataLoss, backup); });
}

void Engine::destroy(const QSet<Kind> &kinds, Backup backup)
{
    d->post([worker = d->worker, kinds, backup] { worker->destroy(kinds, backup); });
}

void Engine::refresh()
{
    d->post([worker = d->worker] { worker->refresh(); });
}

void Engine::claim(const QStringList &ids, Claim claim)
{
    d->post([worker = d->worker, ids, claim] { worker->claim(ids, claim); });
}

void Engine::listExisting()
{
    d->post([worker = d->worker] { worker->listExisting(); });
}

void Engine::stop()
{
    d->post([worker = d->worker] { worker->stop(); });
}

QList<RequestPreview> Engine::preview(const Topology &topology, const JournalSnapshot &journal, const QSet<Kind> &kinds) const
{
    DriverContext context;
    context.topology = topology;
    context.journal = journal;
    context.projectId = d->projectId;
    context.international = d->target.isInternational();
    return previewRequests(planChanges(topology, journal, kinds), context, d->drivers);
}

} // namespace Cloudsteps
