#include "wizard/plan/values.h"
#include "wizard/provision/executor.h"

using namespace Qt::StringLiterals;

/// Changes of what exists: look, ask for the next stage, look again, until what the cloud tells is what is wanted. An interrupted change
/// is not resumed but begun anew with a look, so that nothing is asked for twice.
namespace Cloudsteps {

namespace {

/// Stages of one change: servers of an order are changed one after the other, with a stop, a change and a start each.
constexpr int mostRounds = 500;
constexpr int mostPlannings = 3;

} // namespace

/// A backup of the last minutes will do: this machine's clock may be ahead of the cloud's by as much, and none must be asked for again
/// and again.
QDateTime Executor::recently() const
{
    return m_scheduler.cloudNow().addSecs(-1200);
}

/// A backup that was made for something else is no reason to keep one when the instance goes.
void Executor::forgetBackup()
{
    JournalEntry database = m_ledger.entry(stepIdOf(ResourceType::DbInstance));
    if (database.made.remove(backupValue) > 0)
        m_ledger.put(database);
}

/// Compares what is wanted with what was made. What can't be changed in place is removed first, then planned anew.
void Executor::planCreation()
{
    m_plan = planChanges(m_topology, m_ledger.journal(), m_kinds);
    QStringList losing;
    bool makesWay = false;
    for (const Step &step : std::as_const(m_plan.steps)) {
        if (losesData(step))
            losing << step.id;
        makesWay |= takesAnothersPlace(step);
    }
    if (!losing.isEmpty() && m_dataLoss == DataLoss::Refused) {
        m_ending = RunResult{RunResult::End::Failed, u"loses-data"_s, losing.join(u' '), {}};
        return;
    }
    gatherSecrets();
    lookAtExisting();
    const bool backsUp = m_backup == Backup::First && takesDatabase(m_plan, m_ledger.journal());
    const Plan removal = makesWay ? removalOfReplaced(m_plan, m_ledger.journal()) : Plan();
    m_clearing = !removal.steps.isEmpty();
    if (m_clearing)
        m_plan = removal;
    else
        lookAtExistingRules();
    if (backsUp)
        m_plan = withBackupFirst(m_plan, m_ledger.journal(), recently());
}

/// After a plan has come to its end without failure: what was removed to be replaced, and what was found to be other than wanted, is
/// left to do.
bool Executor::planMore()
{
    if (m_plannings >= mostPlannings || firstFailure().end != RunResult::End::Done)
        return false;
    const Plan again = planChanges(m_topology, m_ledger.journal(), m_kinds);
    const bool done = std::all_of(again.steps.cbegin(), again.steps.cend(), [this](const Step &step) {
        return isDone(step, m_ledger.journal()) || m_ledger.entry(step.id).state == StepState::Failed;
    });
    if (done)
        return false;
    ++m_plannings;
    planCreation();
    scheduleTurn();
    return true;
}

void Executor::lookAtChange(const Step &step)
{
    m_running.insert(step.id);
    m_sights.remove(step.id);
    watch(step, Purpose::Settle, true);
}

void Executor::settled(const Step &step, const Sighting &sighting)
{
    m_sights.insert(step.id, sighting.verdict);
    m_running.remove(step.id);
    if (++m_rounds[step.id] > mostRounds)
        return fail(step, {u"timeout"_s, sighting.verdict.facts.state, made(step).facts.id, {}, {}}, false);
    scheduleTurn();
}

/// What is, is what the cloud tells; else what it has accepted; else what the thing was made with.
QList<CloudApi::RawRequest> Executor::nextOfChange(const QList<Step> &steps, const QString &token) const
{
    QList<Change> changes;
    for (const Step &step : steps) {
        const Verdict sight = m_sights.value(step.id);
        Change change{itemOf(step), sight.sight, {}, step.values};
        change.item.facts = merged(change.item.facts, sight.facts);
        change.now = change.item.made;
        change.now.insert(m_asked.value(step.id));
        change.now.insert(sight.values);
        changes << change;
    }
    return m_drivers.driver(steps.constFirst().type).changeTogether(context(), changes, token);
}

/// What the cloud tells otherwise than the journal has it was changed by somebody else. The journal takes it over, so that the next plan
/// sets it back, or finds nothing to do when the draft takes it over, too.
void Executor::noteDrift(const Step &step, const Verdict &verdict)
{
    JournalEntry entry = m_ledger.entry(step.id);
    QStringList changes;
    for (auto value = verdict.values.cbegin(); value != verdict.values.cend(); ++value) {
        const auto known = entry.made.find(value.key());
        if (known == entry.made.end() || *known == value.value())
            continue;
        changes << value.key() + u": "_s + *known + u" -> "_s + value.value();
        *known = value.value();
    }
    if (changes.isEmpty())
        return;
    const QStringList servers = verdict.values.value(u"servers"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &member : entry.facts.members.keys()) {
        if (!servers.contains(member))
            entry.facts.members.remove(member);
    }
    m_ledger.put(entry);
    tell(step, u"skipped"_s, entry.facts.id, StepFailure{u"drifted"_s, u"Drifted"_s, changes.join(u", "_s), {}, {}});
}

void Executor::changeAccepted(const Step &step)
{
    m_sights.remove(step.id);
    m_asked.insert(step.id, step.values);
    if (m_drivers.driver(step.type).traits().ready.expected.count() == 0)
        becomeChanged(step);
    else
        follow(step, Purpose::Settle);
}

void Executor::becomeChanged(const Step &step)
{
    JournalEntry thing = made(step);
    thing.facts = merged(thing.facts, m_sights.take(step.id).facts);
    const QStringList servers = step.values.value(u"servers"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &member : thing.facts.members.keys()) {
        if (!servers.contains(member))
            thing.facts.members.remove(member);
    }
    thing.made = step.values;
    m_ledger.put(thing);

    JournalEntry own = m_ledger.entry(step.id);
    own.state = StepState::Ready;
    own.token.clear(); // the same change may be wanted again one day, and must not be taken for this one
    own.failure.reset();
    m_ledger.put(own);
    m_running.remove(step.id);
    tell(step, u"ready"_s, thing.facts.id);
    scheduleTurn();
}

} // namespace Cloudsteps
