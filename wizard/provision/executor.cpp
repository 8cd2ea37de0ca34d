#include "wizard/provision/executor.h"

#include "wizard/provision/operation.h"
#include "wizard/provision/password.h"
#include "wizard/provision/progress.h"
#include "wizard/topology/problem.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// Tells whether two requests are the same, whatever token and secrets they carry.
QByteArray hashOf(const QList<CloudApi::RawRequest> &requests)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const CloudApi::RawRequest &request : requests) {
        hash.addData(request.action.name);
        for (const CloudApi::Parameter &parameter : request.parameters.items()) {
            if (!parameter.secret && parameter.name != "ClientToken"_L1 && parameter.name != "Token"_L1)
                hash.addData((u'\n' + parameter.name + u'=' + parameter.value).toUtf8());
        }
    }
    return hash.result().toHex();
}

/// Of changes only a new system disk takes the password.
bool takesSecrets(const Step &step)
{
    return step.verb == Verb::Create || step.verb == Verb::Replace || (step.verb == Verb::Change && step.reason == "image"_L1);
}

} // namespace

Executor::Executor(Project &project, CloudApi::Client &client, CloudApi::Scheduler &scheduler, SecretStore &secrets, const DriverSet &drivers,
                   QObject *parent)
    : QObject(parent), m_project(project), m_client(client), m_scheduler(scheduler), m_secretStore(secrets), m_drivers(drivers),
      m_ledger(project), m_watcher(new Watcher(client, scheduler, drivers, [this] { return context(); }, this)),
      m_topology(project.topology()), m_random(QRandomGenerator::securelySeeded())
{}

Executor::~Executor() = default;

DriverContext Executor::context() const
{
    DriverContext context;
    context.topology = m_topology;
    context.journal = m_ledger.journal();
    context.projectId = m_project.id().toString(QUuid::WithoutBraces);
    context.international = m_project.target().isInternational();
    context.secrets = m_secrets;
    context.prepared = m_prepared;
    return context;
}

JournalEntry Executor::made(const Step &step) const
{
    return m_ledger.entry(stepIdOf(step.type, step.target));
}

Sought Executor::itemOf(const Step &step) const
{
    const JournalEntry entry = made(step);
    Step createStep = step;
    createStep.id = entry.stepId;
    createStep.verb = Verb::Create;
    return {createStep, entry.facts, entry.intendedAt, step.verb == Verb::Change || m_task == Task::Refresh, entry.made};
}

void Executor::create(const Topology &topology, const QSet<Kind> &kinds, DataLoss dataLoss, Backup backup)
{
    const bool joins = canJoin();
    if (isRunning() && !joins)
        return;
    m_topology = topology;
    // No kinds means all, so once all are wanted nothing can be added.
    if (!joins)
        m_kinds = kinds;
    else if (kinds.isEmpty() || m_kinds.isEmpty())
        m_kinds.clear();
    else
        m_kinds.unite(kinds);
    if (!joins)
        m_ledger.doubtUnfinishedRemovals();
    m_dataLoss = dataLoss;
    m_backup = backup;
    begin(Task::Create);
    if (backup == Backup::None)
        forgetBackup();
    planCreation();
    m_ledger.forgetFailures(m_plan);
}

void Executor::remove(const QSet<Kind> &kinds, Backup backup)
{
    if (isRunning())
        return;
    m_kinds = kinds;
    if (backup == Backup::None)
        forgetBackup();
    m_plan = planRemoval(m_topology, m_ledger.journal(), kinds, backup == Backup::First ? recently() : QDateTime());
    m_ledger.forgetFailures(m_plan);
    begin(Task::Remove);
}

void Executor::refresh()
{
    if (isRunning())
        return;
    m_plan = {};
    begin(Task::Refresh);
    watchEverything();
}

void Executor::watchEverything()
{
    for (const JournalEntry &entry : m_ledger.journal()) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (!step || step->verb != Verb::Create || !mayExist(entry))
            continue;
        m_plan.steps.append(*step);
        m_running.insert(step->id);
        watch(*step, Purpose::Find);
    }
}

void Executor::begin(Task task)
{
    m_unknowns.clear();
    if (m_task == Task::None) {
        ++m_run;
        m_secrets.clear(); // they may have been changed since
        m_awaited.clear();
        m_missing.clear();
        m_unlooked.clear();
        m_doubters.clear();
        m_unseen.clear();
        m_existing.clear();
        m_trouble.reset();
        m_stopping = false;
        m_scanning = false;
        m_claiming = false;
        m_adopted.clear();
        m_ending.reset();
        m_clearing = false;
        m_plannings = 0;
        m_sights.clear();
        m_asked.clear();
        m_rounds.clear();
    }
    m_task = task;
    scheduleTurn();
    emit changed();
}

void Executor::stop()
{
    if (!isRunning() || m_stopping)
        return;
    m_stopping = true;
    for (const OperationPtr &operation : QList(m_pausing))
        giveBack(operation);
    // What was accepted is in a known state, the journal has its id. What is only looked for goes on until that is known, too; but a
    // refresh needs no end.
    for (const QString &stepId : QSet(m_running)) {
        const std::optional<Step> step = stepFromId(stepId);
        if (!step)
            continue;
        const QString createId = stepIdOf(step->type, step->target);
        const JournalEntry entry = m_ledger.entry(createId);
        const bool known = entry.state == StepState::Waiting || entry.state == StepState::Ready || m_task == Task::Refresh;
        if (m_watcher->isWatching(createId) && known) {
            m_watcher->forget(createId);
            m_running.remove(stepId);
        }
    }
    scheduleTurn();
    emit changed();
}

void Executor::scheduleTurn()
{
    if (m_turnScheduled)
        return;
    m_turnScheduled = true;
    QMetaObject::invokeMethod(this, [this] { turn(); }, Qt::QueuedConnection);
}

/// Everything that became possible since the last turn: outcomes and the intents of what starts now go to disk together, then the
/// requests leave.
void Executor::turn()
{
    m_turnScheduled = false;
    if (!isRunning())
        return;
    QList<OperationPtr> starting;
    if (m_task != Task::Refresh && !m_stopping && !m_ending && m_awaited.isEmpty() && m_unseen.isEmpty())
        starting = pick();
    if (const auto written = m_ledger.flush(); !written) {
        emit storageFailed(written.error());
        finish({RunResult::End::Storage, written.error().code, written.error().detail, {}});
        return;
    }
    for (const OperationPtr &operation : starting) {
        for (const Step &step : operation->steps)
            tell(step, u"sent"_s, {});
        send(operation);
    }
    settleIfDone();
    emit changed();
}

QList<Executor::OperationPtr> Executor::pick()
{
    QList<Step> fresh;
    for (const Step &step : readySteps(m_plan, m_ledger.journal(), m_running)) {
        if (step.verb == Verb::None) {
            adopt(step);
            continue;
        }
        if (step.verb == Verb::Change) {
            if (m_sights.contains(step.id))
                fresh.append(step);
            else
                lookAtChange(step);
            continue;
        }
        const JournalEntry own = m_ledger.entry(step.id);
        const bool unsure = own.state == StepState::Sent || own.state == StepState::Waiting;
        const bool nothingKnown = step.verb == Verb::Delete && made(step).state == StepState::Sent;
        if ((unsure || nothingKnown) && !m_unlooked.contains(step.id))
            resume(step); // several of one gate may be looked for at a time
        else
            fresh.append(step);
    }

    QSet<QString> closed;
    for (const Step &step : std::as_const(m_plan.steps)) {
        if (!step.gate.isEmpty() && m_running.contains(step.id))
            closed.insert(step.gate);
    }

    const DriverContext wanted = context();
    QList<OperationPtr> operations;
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        const Step &first = fresh[i];
        if (m_running.contains(first.id) || closed.contains(first.gate) || !prepare(first))
            continue;
        const Driver &driver = m_drivers.driver(first.type);
        const bool removing = first.verb == Verb::Delete;
        const DriverTraits traits = driver.traits();
        const int most = removing ? traits.removeBatch : first.verb == Verb::Change ? traits.changeBatch : traits.createBatch;
        QList<Step> together{first};
        for (qsizetype j = i + 1; j < fresh.size() && together.size() < most; ++j) {
            const Step &other = fresh[j];
            if (other.type == first.type && other.verb == first.verb && !m_running.contains(other.id)
                && driver.batchKey(wanted, other) == driver.batchKey(wanted, first) && prepare(other))
                together.append(other);
        }
        if (!first.gate.isEmpty())
            closed.insert(first.gate);
        if (const OperationPtr operation = intend(together))
            operations.append(operation);
    }
    return operations;
}

/// A step of an earlier run, or one whose outcome never became known: look first, whatever the age of its token.
void Executor::resume(const Step &step)
{
    m_running.insert(step.id);
    const JournalEntry own = m_ledger.entry(step.id);
    const bool accepted = step.verb != Verb::Delete && own.state == StepState::Waiting;
    watch(step, accepted ? Purpose::Ready : Purpose::Find, true);
    if (accepted)
        tell(step, u"waiting"_s, own.facts.id);
}

/// Every password that the plan needs, before anything is asked of the cloud: a run must not come to a halt half-way for want of one,
/// and what is replaced must not be removed before.
void Executor::gatherSecrets()
{
    const DriverContext wanted = context();
    for (const Step &step : std::as_const(m_plan.steps)) {
        // What was accepted is only waited for.
        if (!takesSecrets(step) || isDone(step, wanted.journal) || m_ledger.entry(step.id).state == StepState::Waiting)
            continue;
        for (const QString &key : m_drivers.driver(step.type).secrets(wanted, step)) {
            if (!m_secrets.contains(key) && !m_awaited.contains(key)) {
                m_awaited.insert(key);
                readSecret(key);
            }
        }
    }
}

void Executor::readSecret(const QString &key)
{
    m_secretStore.read(key, this, [this, key, run = m_run](const tl::expected<QString, SecretStore::Error> &secret) {
        if (run != m_run)
            return;
        if (secret && !secret->isEmpty())
            takeSecret(key, *secret);
        else if (!secret && secret.error() != SecretStore::Error::NotFound)
            takeSecret(key, std::nullopt);
        else
            keepNewSecret(key);
    });
}

/// A password that nobody chose is made here, and kept before anything depends on it.
void Executor::keepNewSecret(const QString &key)
{
    const QString password = newPassword();
    m_secretStore.write(key, password, this, [this, key, password, run = m_run](SecretStore::Error error) {
        if (run == m_run)
            takeSecret(key, error == SecretStore::Error::None ? std::optional(password) : std::nullopt);
    });
}

/// With the last answer the run begins, or ends when a password can be had nowhere.
void Executor::takeSecret(const QString &key, const std::optional<QString> &secret)
{
    m_awaited.remove(key);
    if (secret)
        m_secrets.insert(key, *secret);
    else
        m_missing << key;
    if (!m_awaited.isEmpty())
        return;
    scheduleTurn();
    if (m_missing.isEmpty() || m_ending)
        return;
    const DriverContext wanted = context();
    for (const Step &step : std::as_const(m_plan.steps)) {
        if (!takesSecrets(step) || isDone(step, wanted.journal) || m_running.contains(step.id))
            continue;
        for (const QString &needed : m_drivers.driver(step.type).secrets(wanted, step)) {
            if (!m_missing.contains(needed))
                continue;
            const StepFailure failure{u"secret-missing"_s, u"SecretStore"_s, secretVariableName(needed), {}, {}};
            if (step.verb == Verb::Create && !mayExist(m_ledger.entry(step.id)))
                fail(step, failure, true);
            else
                tell(step, u"failed"_s, {}, failure);
        }
    }
    QStringList variables;
    for (const QString &missing : std::as_const(m_missing))
        variables << secretVariableName(missing);
    m_ending = RunResult{RunResult::End::Failed, u"SecretStore"_s, variables.join(u' '), {}};
}

/// A step's work on this machine.
bool Executor::prepare(const Step &step)
{
    if (step.verb != Verb::Create)
        return true;
    const auto prepared = m_drivers.driver(step.type).prepare(context(), step);
    if (!prepared) {
        fail(step, prepared.error(), true);
        return false;
    }
    m_prepared.insert(step.id, *prepared);
    return true;
}

/// Things of the kinds asked for that come with another kind, as a DNAT entry comes with its server.
void Executor::tellWhatWaits()
{
    if (m_kinds.isEmpty())
        return;
    for (const Step &step : planChanges(m_topology, m_ledger.journal()).steps) {
        const std::optional<Kind> page = kindOfPath(fieldOf(step));
        if (step.verb == Verb::Create && page && m_kinds.contains(*page) && !m_kinds.contains(step.kind) && !m_plan.step(step.id))
            tell(step, u"waiting"_s, {});
    }
}

/// Writes the intents of an operation into the ledger. Nothing when there is nothing to ask for.
Executor::OperationPtr Executor::intend(const QList<Step> &steps)
{
    const Driver &driver = m_drivers.driver(steps.constFirst().type);
    auto operation = std::make_shared<Operation>();
    operation->steps = steps;
    operation->removing = steps.constFirst().verb == Verb::Delete;
    operation->changing = steps.constFirst().verb == Verb::Change;
    operation->repeat = operation->changing ? Repeat::LookFirst : driver.traits().repeat;

    QList<Sought> items;
    for (const Step &step : steps)
        items << itemOf(step);
    const auto requestsWith = [&](const QString &token) {
        if (operation->changing)
            return nextOfChange(steps, token);
        return operation->removing ? driver.removeRequests(context(), items, token) : driver.createRequests(context(), steps, token);
    };

    // The same call keeps its token; another one, after values were changed or a batch fell apart, must not.
    const JournalEntry before = m_ledger.entry(steps.constFirst().id);
    const QByteArray hash = hashOf(requestsWith({}));
    const QString token = !before.token.isEmpty() && before.parametersHash == hash ? before.token
                                                                                   : QUuid::createUuid().toString(QUuid::WithoutBraces);
    operation->requests = requestsWith(token);
    if (operation->requests.isEmpty()) {
        for (const Step &step : steps) {
            if (operation->changing)
                becomeChanged(step);
            else
                operation->removing ? becomeGone(step) : becomeReady(step, {});
        }
        return nullptr;
    }
    const QDateTime now = m_scheduler.cloudNow();
    for (const Step &step : steps) {
        m_running.insert(step.id);
        m_unlooked.remove(step.id);
        JournalEntry entry;
        entry.stepId = step.id;
        entry.state = StepState::Sent;
        entry.token = token;
        entry.parametersHash = hash;
        entry.intendedAt = token == before.token ? before.intendedAt : now;
        if (step.verb == Verb::Create)
            entry.made = step.values;
        m_ledger.put(entry);
    }
    return operation;
}

/// Nothing in flight and nothing to start: the run is over.
void Executor::settleIfDone()
{
    if (!isRunning() || m_turnScheduled || m_scanning || !m_running.isEmpty() || (!m_unseen.isEmpty() && !m_stopping))
        return;
    if (m_ending) {
        finish(*m_ending);
        return;
    }
    if (m_stopping) {
        finish({RunResult::End::Stopped, {}, {}, {}});
        return;
    }
    if (!m_awaited.isEmpty())
        return;
    if (m_task == Task::Remove && !m_claiming) {
        scan();
        return;
    }

    if (!m_adopted.isEmpty()) {
        lookForParts();
        return;
    }
    if (m_task == Task::Refresh && !m_trouble) {
        findUnclaimed();
        return;
    }

    if (m_task == Task::Create) {
        if (planMore())
            return;
        const QMap<QString, QString> blocked = blockedSteps(m_plan, m_ledger.journal());
        for (const Step &step : std::as_const(m_plan.steps)) {
            if (blocked.contains(step.id))
                tell(step, u"blocked"_s, {});
        }
        tellWhatWaits();
    }
    finish(firstFailure());
}

void Executor::finish(const RunResult &result)
{
    for (const OperationPtr &operation : m_pausing + m_inFlight)
        operation->cancelled = true;
    m_pausing.clear();
    m_inFlight.clear();
    for (const QString &stepId : std::as_const(m_running)) {
        if (const std::optional<Step> step = stepFromId(stepId))
            m_watcher->forget(stepIdOf(step->type, step->target));
    }
    m_running.clear();
    m_task = Task::None;
    m_stopping = false;
    ++m_run;
    if (result.end == RunResult::End::Storage)
        m_ledger.reload();
    emit changed();
    emit finished(result);
}

void Executor::tell(const Step &step, const QString &state, const QString &id, const std::optional<StepFailure> &failure)
{
    emit event({m_scheduler.cloudNow(), step.id, state, id, failure});
}

RunStatus Executor::status() const
{
    RunStatus status;
    status.running = isRunning();
    status.settling = m_stopping || m_ending.has_value();
    status.journal = m_ledger.journal();
    status.cloudSpeed = m_scheduler.speed();
    status.steps = stepStatuses(m_plan, context(), m_drivers, m_scheduler.cloudNow());
    status.secondsLeft = isRunning() ? secondsLeft(status.steps) : 0;
    return status;
}

} // namespace Cloudsteps
