#include "wizard/provision/ledger.h"

namespace Cloudsteps {

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
    for (JournalEntry removal : journal) {
        const std::optional<Step> step = stepFromId(removal.stepId);
        if (!step || step->verb != Verb::Delete || (removal.state != StepState::Sent && removal.state != StepState::Failed))
            continue;
        JournalEntry made = entry(stepIdOf(step->type, step->target));
        if (mayExist(made)) {
            made.state = StepState::Sent;
            put(made);
        }
        removal.state = StepState::Planned;
        put(removal);
    }
}

void Ledger::reload()
{
    m_unwritten.clear();
    m_journal = m_project.journal();
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
