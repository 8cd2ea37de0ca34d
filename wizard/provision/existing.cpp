#include "wizard/plan/values.h"
#include "wizard/provision/executor.h"
#include "wizard/provision/looker.h"

using namespace Qt::StringLiterals;

/// What is there already and is only used: looked at before anything is done, held against what the topology says of it, and written
/// down. Nothing is sent that would change it, so that no intent is needed.
namespace Cloudsteps {

namespace {

const QString rulesOfGroup = u"rules"_s; // in place of the key of a thing

QString keyOf(const Step &step)
{
    return resourceTypeName(step.type) + u' ' + step.values.value(existingValue);
}

tl::unexpected<StepFailure> unfit(const QString &kind, const QString &code, const QString &message)
{
    return tl::make_unexpected(StepFailure{kind, code, message, {}, {}});
}

/// The facts of the thing, or why it can't be used for the step.
tl::expected<Facts, StepFailure> fitting(const Step &step, const QString &vpc, const QList<Found> &found)
{
    const QString id = step.values.value(existingValue);
    const auto thing = std::find_if(found.cbegin(), found.cend(), [&id](const Found &one) { return one.facts.id == id; });
    if (thing == found.cend() || thing->sight == Sight::Ending)
        return unfit(u"existing-missing"_s, u"ExistingMissing"_s, id);
    if (!thing->stepId.isEmpty()) // it would be removed as no longer wanted, and missing then
        return unfit(u"existing-own"_s, u"ExistingOwn"_s, id);
    if (thing->sight != Sight::Ready)
        return unfit(u"existing-busy"_s, u"ExistingBusy"_s, thing->facts.state);
    const QString place = thing->values.value(u"vpc"_s, vpc);
    if (place != vpc)
        return unfit(u"existing-vpc"_s, u"ExistingVpc"_s, place);
    const QString zone = thing->values.value(u"zone"_s);
    if (zone != step.values.value(u"zone"_s, zone))
        return unfit(u"existing-zone"_s, u"ExistingZone"_s, zone);
    const QString block = thing->values.value(u"cidr"_s);
    if (block != step.values.value(u"cidr"_s, block))
        return unfit(u"existing-cidr"_s, u"ExistingCidr"_s, block);
    return thing->facts;
}

} // namespace

void Executor::lookAtExisting()
{
    for (const Step &step : std::as_const(m_plan.steps)) {
        const bool wanted = isToBeAdopted(step) || (step.verb == Verb::Replace && step.values.contains(existingValue));
        const QString key = keyOf(step);
        if (!wanted || m_existing.contains(key) || m_unseen.contains(key))
            continue;
        m_unseen.insert(key);
        Step use = step;
        use.id = stepIdOf(step.type, step.target);
        Sought item{use, {}, {}, true};
        item.facts.id = step.values.value(existingValue);
        ask(m_client, m_drivers.driver(step.type).lookRequests(context(), {item}), this,
            [this, use, key, run = m_run](const CloudApi::Result<QList<Answer>> &answers) {
                if (run != m_run)
                    return;
                m_unseen.remove(key);
                scheduleTurn();
                const auto found = answers.and_then([&](const QList<Answer> &all) { return m_drivers.driver(use.type).read(context(), all); });
                if (!found)
                    return unusable(use, failureOf(found.error()));
                const auto facts = fitting(use, m_topology.network.vpc.existingId, *found);
                if (facts)
                    m_existing.insert(key, *facts);
                else
                    unusable(use, facts.error());
            });
    }
}

/// What is wrong is known before anything was done, so that nothing is.
void Executor::unusable(const Step &step, const StepFailure &failure)
{
    if (failure.kind == CloudApi::errorKindName(CloudApi::ErrorKind::Credentials))
        return endForKey(failure);
    if (mayExist(m_ledger.entry(step.id))) // of what is there in its place the journal must not forget anything
        tell(step, u"failed"_s, {}, failure);
    else
        fail(step, failure, true);
    if (!m_ending)
        m_ending = RunResult{RunResult::End::Failed, failure.code, failure.message, {}};
}

void Executor::adopt(const Step &step)
{
    const auto facts = m_existing.constFind(keyOf(step));
    if (facts == m_existing.cend())
        return;
    JournalEntry entry;
    entry.stepId = step.id;
    entry.state = StepState::Ready;
    entry.facts = *facts;
    entry.made = step.values;
    m_ledger.put(entry);
    tell(step, u"ready"_s, entry.facts.id);
    scheduleTurn();
}

/// A rule that an existing group has already would be ours once it was asked for again, and be taken from the group one day. So it is
/// written down as one that was there.
void Executor::lookAtExistingRules()
{
    const auto isNew = [this](const Step &step) {
        const JournalEntry entry = m_ledger.entry(step.id);
        return step.type == ResourceType::SecurityGroupRule && step.verb == Verb::Create && (!mayExist(entry) || isAdopted(entry));
    };
    const Step *group = m_plan.step(stepIdOf(ResourceType::SecurityGroup));
    if (!group || !group->values.contains(existingValue) || m_unseen.contains(rulesOfGroup)
        || std::none_of(m_plan.steps.cbegin(), m_plan.steps.cend(), isNew))
        return;
    const auto contextOfGroup = [this, isNew, use = *group] {
        DriverContext known = context();
        JournalEntry &entry = known.journal[use.id];
        entry.state = StepState::Ready;
        entry.facts.id = use.values.value(existingValue);
        for (const Step &step : std::as_const(m_plan.steps)) {
            if (isNew(step))
                known.journal.remove(step.id);
        }
        return known;
    };
    m_unseen.insert(rulesOfGroup);
    const Driver &driver = m_drivers.driver(ResourceType::SecurityGroupRule);
    ask(m_client, driver.lookRequests(contextOfGroup(), {}), this,
        [this, isNew, contextOfGroup, use = *group, run = m_run](const CloudApi::Result<QList<Answer>> &answers) {
            if (run != m_run)
                return;
            m_unseen.remove(rulesOfGroup);
            scheduleTurn();
            const auto found = answers.and_then(
                [&](const QList<Answer> &all) { return m_drivers.driver(ResourceType::SecurityGroupRule).read(contextOfGroup(), all); });
            if (!found)
                return unusable(use, failureOf(found.error()));
            for (Step &step : m_plan.steps) {
                const bool there = isNew(step) && std::any_of(found->cbegin(), found->cend(), [&](const Found &rule) { return rule.stepId == step.id; });
                if (!there)
                    continue;
                JournalEntry entry;
                entry.stepId = step.id;
                entry.state = StepState::Ready;
                entry.made = step.values;
                entry.made.insert(existingValue, use.values.value(existingValue));
                m_ledger.put(entry);
                step.verb = Verb::None;
                tell(step, u"ready"_s, {});
            }
        });
}

/// Nothing of ours is left in it: the next creation looks at it anew, and the draft may choose another one.
void Executor::releaseExisting()
{
    const JournalSnapshot journal = m_ledger.journal();
    for (const JournalEntry &entry : journal) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (!step || !isAdopted(entry) || !(m_kinds.isEmpty() || m_kinds.contains(step->kind)))
            continue;
        JournalEntry released;
        released.stepId = entry.stepId;
        m_ledger.put(released);
        scheduleTurn();
    }
}

} // namespace Cloudsteps
