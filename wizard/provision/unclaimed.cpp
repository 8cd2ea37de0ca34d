#include "wizard/provision/cures.h"
#include "wizard/provision/executor.h"
#include "wizard/provision/looker.h"

using namespace Qt::StringLiterals;

/// What carries the project's tag and is in no line of its journal, as when an older copy of the project file is used: it is named,
/// and touched only when the user says so of that thing.
namespace Cloudsteps {

/// Calls back with what is unknown and, where something could not be asked, why. Also what the project never asked for but wants is
/// looked for; a key that may not even list that has not made it.
void Executor::lookForUnclaimed(std::function<void(const Unclaimeds &, const std::optional<StepFailure> &)> callback)
{
    QSet<ResourceType> tried;
    QSet<QString> known;
    const JournalSnapshot journal = m_ledger.journal();
    for (const JournalEntry &entry : journal) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (step)
            tried.insert(step->type);
        if (step && m_drivers.driver(step->type).traits().isAttachment)
            continue; // its id is that of one of the two
        known.insert(entry.facts.id);
        for (const Facts &member : entry.facts.members)
            known.insert(member.id);
    }
    QSet<ResourceType> types = tried;
    for (const Step &step : planChanges(m_topology, journal).steps)
        types.insert(step.type);

    struct Look
    {
        int open = 0;
        QSet<QString> known;
        Unclaimeds found;
        std::optional<StepFailure> trouble;
    };
    const auto look = std::make_shared<Look>();
    look->known = known;
    m_scanning = true;
    const auto end = [this, look, callback = std::move(callback), run = m_run] {
        if (--look->open > 0 || run != m_run)
            return;
        m_scanning = false;
        callback(look->found, look->trouble);
    };
    ++look->open; // of this function itself
    for (const ResourceType type : std::as_const(types)) {
        const Driver &driver = m_drivers.driver(type);
        const QList<CloudApi::RawRequest> requests = driver.traits().isAttachment ? QList<CloudApi::RawRequest>() : driver.scanRequests(context());
        if (requests.isEmpty())
            continue;
        ++look->open;
        ask(m_client, requests, this, [this, look, end, type, wasTried = tried.contains(type)](const CloudApi::Result<QList<Answer>> &answers) {
            const auto found = answers.and_then([&](const QList<Answer> &all) { return m_drivers.driver(type).read(context(), all); });
            if (!found && (wasTried || found.error().kind != CloudApi::ErrorKind::Denied))
                look->trouble = failureOf(found.error());
            for (const Found &thing : found.value_or(QList<Found>())) {
                if (thing.sight == Sight::Ending || thing.stepId.isEmpty() || thing.facts.id.isEmpty() || look->known.contains(thing.facts.id))
                    continue;
                look->known.insert(thing.facts.id);
                look->found << Unclaimed{type, thing};
            }
            end();
        });
    }
    QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
}

/// At the end of a refresh.
void Executor::findUnclaimed()
{
    lookForUnclaimed([this](const Unclaimeds &found, const std::optional<StepFailure> &trouble) {
        for (const Unclaimed &unclaimed : found) {
            std::optional<Step> step = stepFromId(unclaimed.thing.stepId);
            if (!step || step->type != unclaimed.type || step->verb != Verb::Create)
                step = stepFromId(stepIdOf(unclaimed.type));
            const QString &id = unclaimed.thing.facts.id;
            tell(*step, u"skipped"_s, id, StepFailure{u"unclaimed"_s, u"Unclaimed"_s, id, {}, {}});
        }
        if (trouble)
            m_trouble = trouble;
        finish(firstFailure());
    });
}

void Executor::claim(const QStringList &ids, Claim claim)
{
    if (isRunning())
        return;
    m_plan = {};
    m_kinds.clear();
    begin(Task::Refresh);
    m_claiming = true;
    lookForUnclaimed([this, ids, claim](const Unclaimeds &found, const std::optional<StepFailure> &trouble) {
        Unclaimeds chosen;
        QStringList unfit = ids;
        for (const Unclaimed &unclaimed : found) {
            if (ids.contains(unclaimed.thing.facts.id) && (claim == Claim::Remove || adoptableStep(unclaimed))) {
                unfit.removeAll(unclaimed.thing.facts.id);
                chosen << unclaimed;
            }
        }
        if (!unfit.isEmpty() && trouble)
            return finish({RunResult::End::Failed, trouble->code, trouble->message, {}, true});
        if (!unfit.isEmpty())
            return finish({RunResult::End::Failed, u"not-unclaimed"_s, unfit.join(u", "_s), {}});
        if (claim == Claim::Adopt)
            adoptUnclaimed(chosen);
        else
            removeUnclaimed(chosen);
        scheduleTurn();
    });
}

/// The wanted step that the thing's tag names, if the project has nothing for it.
std::optional<Step> Executor::adoptableStep(const Unclaimed &unclaimed) const
{
    const std::optional<Step> step = stepToAdopt(unclaimed.thing.stepId, m_topology, m_ledger.journal());
    return step && step->type == unclaimed.type ? step : std::nullopt;
}

/// As if its creation had been asked for and the answer lost: a look finds it, and what is other than wanted in it.
void Executor::adoptUnclaimed(const Unclaimeds &chosen)
{
    for (const Unclaimed &unclaimed : chosen) {
        const Step step = *adoptableStep(unclaimed);
        expectMade(step, unclaimed.thing.facts.createdAt);
        m_adopted.insert(step.id);
        m_running.insert(step.id);
        m_plan.steps.append(step);
        watch(step, Purpose::Find, true);
    }
}

void Executor::expectMade(const Step &step, const QDateTime &since)
{
    JournalEntry entry;
    entry.stepId = step.id;
    entry.state = StepState::Sent;
    entry.made = step.values;
    entry.intendedAt = since;
    m_ledger.put(entry);
}

/// What has no tag of its own, as entries, rules and listeners, may be there with what it stands on.
void Executor::lookForParts()
{
    QSet<QString> there = std::exchange(m_adopted, {});
    for (const Step &step : planChanges(m_topology, m_ledger.journal()).steps) { // in an order in which one person could make them
        const bool stands = std::any_of(step.after.cbegin(), step.after.cend(), [&there](const QString &id) { return there.contains(id); });
        const bool unknown = step.verb == Verb::Create && !mayExist(m_ledger.entry(step.id));
        if (!stands || !unknown || !m_drivers.driver(step.type).scanRequests(context()).isEmpty())
            continue;
        there.insert(step.id);
        expectMade(step, {});
    }
    m_plan = {};
    watchEverything();
    scheduleTurn();
}

/// It gets a line of its own in the journal, under its id, so that its removal is one like any other: with an intent, in order, and
/// gone on with when it was interrupted.
void Executor::removeUnclaimed(const Unclaimeds &chosen)
{
    m_task = Task::Remove;
    QSet<QString> lines;
    for (const Unclaimed &unclaimed : chosen) {
        JournalEntry entry;
        entry.stepId = stepIdOf(unclaimed.type, unclaimed.thing.facts.id);
        entry.state = StepState::Ready;
        entry.facts = unclaimed.thing.facts;
        if (unclaimed.type == ResourceType::Instances)
            entry.facts.members.insert(unclaimed.thing.facts.id, unclaimed.thing.facts);
        entry.made = unclaimed.thing.values;
        m_ledger.put(entry);
        lines.insert(entry.stepId);
    }
    m_plan = {removalSteps(m_ledger.journal(), lines)};
}

} // namespace Cloudsteps
