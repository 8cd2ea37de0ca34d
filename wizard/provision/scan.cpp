#include "wizard/provision/executor.h"
#include "wizard/provision/looker.h"

using namespace Qt::StringLiterals;

/// How a run ends, and what is left after a removal.
namespace Cloudsteps {

/// Done, or the first failure in the order of the plan.
RunResult Executor::firstFailure() const
{
    std::optional<StepFailure> failure = m_trouble;
    for (const Step &step : m_plan.steps) {
        const JournalEntry entry = m_ledger.entry(step.id);
        if (m_task == Task::Refresh || failure || entry.state != StepState::Failed)
            continue;
        const StepFailure own = entry.failure.value_or(StepFailure{});
        if (own.kind != subscriptionKept)
            failure = own;
    }
    return failure ? RunResult{RunResult::End::Failed, failure->code, failure->message, {}} : RunResult{};
}

/// After a removal the cloud is asked once more: what does it still have of ours?
Executor::TagScan Executor::tagScan() const
{
    // Only what the project ever asked for can carry its tag.
    QSet<ResourceType> tried;
    for (const QString &stepId : m_ledger.journal().keys()) {
        if (const std::optional<Step> step = stepFromId(stepId); step && (m_kinds.isEmpty() || m_kinds.contains(step->kind)))
            tried.insert(step->type);
    }
    TagScan scan;
    for (const ResourceType type : std::as_const(tried)) {
        const QList<CloudApi::RawRequest> scans = m_drivers.driver(type).scanRequests(context());
        if (scans.isEmpty())
            continue;
        scan.types << type;
        scan.requests += scans;
    }
    return scan;
}

void Executor::scan()
{
    if (std::all_of(m_plan.steps.cbegin(), m_plan.steps.cend(), [this](const Step &step) { return isDone(step, m_ledger.journal()); }))
        releaseExisting();
    m_scanning = true;
    const auto [requests, types] = tagScan();
    ask(m_client, requests, this, [this, types = types](const CloudApi::Result<QList<Answer>> &answers) {
        m_scanning = false;
        RunResult result = firstFailure();
        QSet<QString> named;
        const auto name = [&](ResourceType type, const QString &id) {
            if (!id.isEmpty() && !named.contains(id) && !m_drivers.driver(type).traits().isAttachment) {
                named.insert(id);
                result.remaining << resourceTypeName(type) + u' ' + id;
            }
        };
        const JournalSnapshot journal = m_ledger.journal();
        const QMap<QString, QString> blocked = blockedSteps(m_plan, journal);
        const auto waitsForSubscription = [&](const Step &step) {
            const std::optional<StepFailure> failure = m_ledger.entry(blocked.value(step.id, step.id)).failure;
            return failure && failure->kind == subscriptionKept;
        };
        // Subscriptions and what they stand on could not be had, so only what else is left is a failure.
        const auto nameLeft = [&](bool subscriptions) {
            for (const Step &step : std::as_const(m_plan.steps)) {
                if (isDone(step, journal) || waitsForSubscription(step) != subscriptions)
                    continue;
                const Facts facts = made(step).facts;
                name(step.type, facts.id);
                for (const Facts &member : facts.members)
                    name(step.type, member.id);
            }
        };
        nameLeft(true);
        const qsizetype kept = result.remaining.size();
        nameLeft(false);
        if (answers) {
            for (const ResourceType type : types)
                nameWhatIsLeft(type, *answers, name);
        } else if (result.end == RunResult::End::Done) {
            result.end = RunResult::End::Failed;
            result.unanswered = true;
            result.code = answers.error().code;
            result.detail = answers.error().message;
        }
        if (result.remaining.size() > kept && result.end == RunResult::End::Done) {
            result.end = RunResult::End::Failed;
            result.code = u"remaining"_s;
        }
        finish(result);
    });
}

void Executor::nameWhatIsLeft(ResourceType type, const QList<Answer> &answers,
                              const std::function<void(ResourceType, const QString &)> &name) const
{
    const auto found = m_drivers.driver(type).read(context(), answers);
    if (!found)
        return;
    for (const Found &thing : *found) {
        if (thing.sight == Sight::Ending || thing.stepId.isEmpty())
            continue;
        name(type, thing.facts.id);
        for (const Facts &member : thing.facts.members)
            name(type, member.id);
    }
}

} // namespace Cloudsteps
