#include "wizard/provision/ledger.h"

namespace Cloudsteps {

namespace {

/// Of a removal: asked for, and never seen to end.
bool isUnfinished(const JournalEntry &removal)
{
    return removal.state == StepState::Sent || removal.state == StepState::Failed;
}

} // namespace

Ledger::Ledger(Project &project)
    : m_project(project), m_journal(project.journal())
{}

JournalEntry Ledger::entry(const QString &stepId) const
{
    JournalEntry entry = m_journal.value(stepId);
    entry.stepId = stepId;
    return entry;
}

void Ledger::put(const JournalEntry &entry)
{
    m_journal.insert(entry.stepId, entry);
    m_unwritten.insert(entry.stepId, entry);
}

tl::expected<void, ProjectError> Ledger::flush()
{
    if (m_unwritten.isEmpty())
        return {};
    const auto written = m_project.record(m_unwritten.values());
    if (written)
        m_unwritten.clear();
    return written;
}

void Ledger::forgetFailures(const Plan &plan)
{
    for (const Step &step : plan.steps) {
        for (const QString &stepId : {step.id, stepIdOf(step.type, step.target)}) {
            const auto entry = m_journal.find(stepId);
            if (entry == m_journal.end() || entry->state != StepState::Failed)
                continue;
            entry->state = mayExist(*entry) ? StepState::Sent : StepState::Planned;
            entry->failure.reset();
        }
    }
}

void Ledger::doubtUnfinishedRemovals()
{
    const JournalSnapshot journal = m_journal;
    for (const JournalEntry &removal : journal) {
        const std::optional<Step> step = stepFromId(removal.stepId);
        if (!step || step->verb != Verb::Delete || !isUnfinished(removal))
            continue;
        JournalEntry made = entry(stepIdOf(step->type, step->target));
        if (mayExist(made)) {
            made.state = StepState::Sent;
            put(made);
        } else {
            endDoubt(*step);
        }
    }
}

bool Ledger::isInDoubt(const Step &step) const
{
    return isUnfinished(entry(stepIdOf(step.type, step.target, Verb::Delete)));
}

void Ledger::endDoubt(const Step &step)
{
    JournalEntry removal = entry(stepIdOf(step.type, step.target, Verb::Delete));
    if (!isUnfinished(removal))
        return;
    removal.state = StepState::Planned;
    removal.token.clear(); // another removal, some day, must not be taken for this one
    removal.failure.reset();
    put(removal);
}

void Ledger::reload()
{
    m_unwritten.clear();
    m_journal = m_project.journal();
}

tl::expected<void, ProjectError> completeJournal(Project &project)
{
    const JournalSnapshot journal = project.journal();
    QList<JournalEntry> completed;
    for (const Step &step : planChanges(project.topology(), journal).steps) {
        const auto entry = journal.constFind(step.id);
        if (entry == journal.cend() || !entry->made.isEmpty() || step.values.isEmpty() || !mayExist(*entry))
            continue;
        JournalEntry full = *entry;
        full.made = step.values;
        completed << full;
    }
    if (completed.isEmpty())
        return {};
    return project.record(completed);
}

Facts merged(const Facts &older, const Facts &newer)
{
    Facts facts = older;
    const auto take = [&newer, &facts](QString Facts::*field) {
        if (!(newer.*field).isEmpty())
            facts.*field = newer.*field;
    };
    for (QString Facts::*field : {&Facts::id, &Facts::state, &Facts::name, &Facts::zone, &Facts::address, &Facts::publicAddress,
                                  &Facts::connectionString, &Facts::snatTable, &Facts::forwardTable})
        take(field);
    if (newer.port != 0)
        facts.port = newer.port;
    if (newer.createdAt.isValid())
        facts.createdAt = newer.createdAt;
    for (auto member = newer.members.cbegin(); member != newer.members.cend(); ++member)
        facts.members[member.key()] = merged(facts.members.value(member.key()), *member);
    return facts;
}

} // namespace Cloudsteps
