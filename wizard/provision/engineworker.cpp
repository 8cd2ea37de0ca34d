#include "wizard/provision/engineworker.h"

#include "cloudapi/cloudclock.h"
#include "cloudapi/stsrequests.h"
#include "wizard/provision/existinglist.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Cloudsteps {

namespace {

constexpr auto statusInterval = 50ms; // at most 20 snapshots a second
constexpr auto beatInterval = 1s;     // so that elapsed times go on while nothing happens
constexpr auto draftInterval = 300ms;

CloudApi::EndpointResolver endpointsOf(const Connection &connection, const Target &target)
{
    if (!connection.endpoint.isEmpty())
        return CloudApi::EndpointResolver(connection.endpoint);
    return CloudApi::EndpointResolver(target.isInternational() ? CloudApi::Site::International : CloudApi::Site::China);
}

} // namespace

struct EngineWorker::Session
{
    Session(const Connection &connection, const Target &target, const QString &regionId, std::function<void(const CloudApi::CallRecord &)> log)
        : region(regionId), transport(scheduler),
          credentials({connection.credentials.accessKeyId, connection.credentials.accessKeySecret, connection.credentials.securityToken}),
          budget(std::make_shared<CloudApi::RateBudget>(scheduler)),
          client(transport, scheduler, credentials, {.endpoints = endpointsOf(connection, target), .region = regionId, .log = std::move(log)}, budget)
    {}

    /// The cloud counts calls in its own time.
    void setCloudClock(const CloudApi::CloudClock &clock)
    {
        using CloudApi::Product;
        scheduler.setCloudClock(clock);
        CloudApi::RateLimits limits;
        limits.perSecond = int(limits.perSecond * std::clamp(clock.speed, 1.0, 100.0));
        for (const Product product : {Product::Vpc, Product::Ecs, Product::Rds, Product::KVStore, Product::Slb})
            budget->setLimits(product, limits);
    }

    QString region;
    CloudApi::SystemScheduler scheduler;
    CloudApi::QnamTransport transport;
    CloudApi::StaticCredentials credentials;
    std::shared_ptr<CloudApi::RateBudget> budget;
    CloudApi::Client client;
    std::unique_ptr<Executor> executor;
    bool identified = false;
};

EngineWorker::EngineWorker(SecretStore &secrets)
    : m_secrets(secrets)
{}

EngineWorker::~EngineWorker()
{
    if (m_project)
        writeDraft();
}

void EngineWorker::open(const QString &projectPath)
{
    m_session.reset();
    m_tasks.clear();
    m_connecting = false;
    if (m_project)
        writeDraft();
    m_project.reset();
    auto project = Project::open(projectPath, Project::Access::ReadWrite);
    if (!project) {
        emit openFailed(project.error());
        return;
    }
    if (const auto completed = completeJournal(**project); !completed) {
        emit openFailed(completed.error());
        return;
    }
    m_project = std::move(*project);
    m_draft.reset();
    emit opened(m_project->topology(), m_project->target(), m_project->id().toString(QUuid::WithoutBraces), m_project->journal());
}

void EngineWorker::setConnection(const Connection &connection)
{
    m_connection = connection;
    m_connectionChanged = true;
}

void EngineWorker::saveTopology(const Topology &topology)
{
    if (!m_project)
        return;
    m_draft = topology;
    if (m_draftTimer)
        return;
    m_draftTimer = true;
    m_wall.after(draftInterval, this, [this] {
        m_draftTimer = false;
        writeDraft();
    });
}

bool EngineWorker::writeDraft()
{
    if (!m_draft || !m_project)
        return true;
    const auto written = m_project->saveTopology(*m_draft);
    if (!written) {
        emit storageFailed(written.error());
        return false;
    }
    m_draft.reset();
    return true;
}

void EngineWorker::saveTarget(const Target &target)
{
    if (!m_project)
        return;
    if (const auto written = m_project->saveTarget(target); !written)
        emit storageFailed(written.error());
    m_connectionChanged = true; // another site answers elsewhere
}

void EngineWorker::saveNote(const QString &key, const QString &value)
{
    if (!m_project)
        return;
    if (const auto written = m_project->saveNote(key, value); !written)
        emit storageFailed(written.error());
}

bool EngineWorker::isBusy() const
{
    return m_connecting || (m_session && m_session->executor && m_session->executor->isRunning());
}

void EngineWorker::apply(const Topology &topology, const QSet<Kind> &kinds, DataLoss dataLoss, Backup backup)
{
    if (m_project)
        m_draft = topology;
    enqueue({Work::Apply, topology, kinds, dataLoss, backup});
}

void EngineWorker::destroy(const QSet<Kind> &kinds, Backup backup)
{
    if (m_session && m_session->executor && m_session->executor->isRunning())
        m_session->executor->stop(); // creating and removing at a time helps nobody
    enqueue({Work::Destroy, {}, kinds, DataLoss::Allowed, backup});
}

void EngineWorker::refresh()
{
    enqueue({Work::Refresh, {}, {}, DataLoss::Refused});
}

void EngineWorker::claim(const QStringList &ids, Claim claim)
{
    enqueue({Work::Claim, {}, {}, DataLoss::Refused, Backup::None, ids, claim});
}

/// Beside a run, when there is one.
void EngineWorker::listExisting()
{
    if (!m_project)
        return;
    if (m_session && m_session->identified && !m_connectionChanged)
        start({Work::List, {}, {}, DataLoss::Refused});
    else
        enqueue({Work::List, {}, {}, DataLoss::Refused});
}

void EngineWorker::enqueue(const Task &task)
{
    if (!m_project) {
        emit finished({RunResult::End::Storage, u"not-open"_s, {}, {}});
        return;
    }
    Executor *executor = m_session ? m_session->executor.get() : nullptr;
    if (task.work == Work::Apply && m_tasks.isEmpty() && !m_connecting && executor && executor->canJoin()) {
        if (writeDraft())
            executor->create(task.topology, task.kinds, task.dataLoss, task.backup);
        return;
    }
    m_tasks.enqueue(task);
    next();
}

void EngineWorker::next()
{
    if (m_tasks.isEmpty() || isBusy())
        return;
    if (!writeDraft()) {
        giveUp({RunResult::End::Storage, u"io"_s, {}, {}});
        return;
    }
    const QString region = m_project->topology().region;
    if (m_session && (m_connectionChanged || m_session->region != region))
        m_session.reset();
    if (m_session && m_session->identified) {
        start(m_tasks.dequeue());
        return;
    }
    connectToCloud();
}

/// The clock of a simulated cloud, then whose key this is.
void EngineWorker::connectToCloud()
{
    m_connecting = true;
    m_connectionChanged = false;
    const auto log = [this](const CloudApi::CallRecord &call) {
        emit called({call.at, call.action, call.httpStatus, call.code, call.requestId, int(call.took.count())});
    };
    m_session = std::make_unique<Session>(m_connection, m_project->target(), m_project->topology().region, log);
    Session *session = m_session.get();
    session->executor = std::make_unique<Executor>(*m_project, session->client, session->scheduler, m_secrets, m_drivers);
    connect(session->executor.get(), &Executor::changed, this, &EngineWorker::showStatus);
    connect(session->executor.get(), &Executor::event, this, &EngineWorker::event);
    connect(session->executor.get(), &Executor::storageFailed, this, &EngineWorker::storageFailed);
    connect(session->executor.get(), &Executor::finished, this, [this](const RunResult &result) {
        emit statusChanged(m_session->executor->status());
        emit finished(result);
        QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
    });

    CloudApi::readCloudClock(session->transport, m_connection.endpoint, session->executor.get(),
                             [this, session](const tl::expected<CloudApi::CloudClock, CloudApi::TransportError> &clock) {
                                 if (!clock) {
                                     identified(tl::unexpected(CloudApi::ApiError{.kind = CloudApi::ErrorKind::Network,
                                                                                  .code = QLatin1String(CloudApi::RetryPolicy::notReachable),
                                                                                  .message = clock.error().detail}));
                                     return;
                                 }
                                 session->setCloudClock(*clock);
                                 session->client.call(CloudApi::GetCallerIdentityRequest{}, session->executor.get(), [this](const auto &answer) {
                                     identified(answer.map([](const auto &identity) { return identity.accountId; }));
                                 });
                             });
}

void EngineWorker::identified(const CloudApi::Result<QString> &accountId)
{
    m_connecting = false;
    if (!accountId) {
        const CloudApi::ApiError &error = accountId.error();
        const bool aboutTheKey = error.kind == CloudApi::ErrorKind::Credentials || error.kind == CloudApi::ErrorKind::Denied;
        giveUp({aboutTheKey ? RunResult::End::Credentials : RunResult::End::Failed, error.code, error.message, {}, !aboutTheKey});
        return;
    }
    Target target = m_project->target();
    if (!target.accountId.isEmpty() && target.accountId != *accountId) {
        giveUp({RunResult::End::WrongAccount, u"wrong-account"_s, *accountId, {}});
        return;
    }
    if (target.accountId.isEmpty()) {
        target.accountId = *accountId;
        if (const auto written = m_project->saveTarget(target); !written) {
            emit storageFailed(written.error());
            giveUp({RunResult::End::Storage, written.error().code, written.error().detail, {}});
            return;
        }
    }
    m_session->identified = true;
    next();
}

void EngineWorker::start(const Task &task)
{
    Executor &executor = *m_session->executor;
    switch (task.work) {
    case Work::Apply:
        executor.create(task.topology, task.kinds, task.dataLoss, task.backup);
        break;
    case Work::Destroy: {
        const QSet<Kind> users = task.kinds.isEmpty() ? QSet<Kind>() : dependants(m_project->topology(), m_project->journal(), task.kinds);
        if (!users.isEmpty()) {
            QStringList names;
            for (const Kind kind : users)
                names << kindName(kind);
            names.sort();
            giveUp({RunResult::End::Failed, u"dependants"_s, names.join(u' '), {}});
            return;
        }
        executor.remove(task.kinds, task.backup);
        break;
    }
    case Work::Refresh:
        executor.refresh();
        break;
    case Work::Claim:
        executor.claim(task.ids, task.claim);
        break;
    case Work::List:
        Cloudsteps::listExisting(m_session->client, m_project->id().toString(QUuid::WithoutBraces), &executor,
                                 [this](const ExistingThings &things) { emit existingListed(things); });
        QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
        return;
    }
    beat();
}

/// Nothing of what was asked for can be done now.
void EngineWorker::giveUp(const RunResult &result)
{
    const qsizetype lists = std::count_if(m_tasks.cbegin(), m_tasks.cend(), [](const Task &task) { return task.work == Work::List; });
    const bool onlyLists = lists > 0 && lists == m_tasks.size();
    m_tasks.clear();
    if (m_session && !m_session->identified)
        m_connectionChanged = true; // the next attempt starts from the beginning
    if (!onlyLists)
        emit finished(result);
    if (lists == 0)
        return;
    ExistingThings none;
    none.failure = StepFailure{result.end == RunResult::End::WrongAccount  ? u"wrong-account"_s
                               : result.end == RunResult::End::Credentials ? u"credentials"_s
                                                                           : u"network"_s,
                               result.code, result.detail, {}, {}};
    emit existingListed(none);
}

void EngineWorker::stop()
{
    const bool hadWork = !m_tasks.isEmpty();
    m_tasks.clear();
    if (m_connecting) {
        m_connecting = false;
        m_connectionChanged = true;
        m_session.reset();
        emit finished({RunResult::End::Stopped, {}, {}, {}});
    } else if (isBusy()) {
        m_session->executor->stop();
    } else if (hadWork) {
        emit finished({RunResult::End::Stopped, {}, {}, {}});
    }
}

void EngineWorker::showStatus()
{
    if (m_statusTimer)
        return;
    m_statusTimer = true;
    m_wall.after(statusInterval, this, [this] {
        m_statusTimer = false;
        if (m_session && m_session->executor)
            emit statusChanged(m_session->executor->status());
    });
}

void EngineWorker::beat()
{
    if (m_beating)
        return;
    m_beating = true;
    m_wall.after(beatInterval, this, [this] {
        m_beating = false;
        if (!m_session || !m_session->executor || !m_session->executor->isRunning())
            return;
        showStatus();
        beat();
    });
}

} // namespace Cloudsteps
