#include "wizard/provision/progress.h"

namespace Cloudsteps {

namespace {

bool isInFlight(StepState state)
{
    return state == StepState::Sent || state == StepState::Waiting;
}

} // namespace

QList<StepStatus> stepStatuses(const Plan &plan, const DriverContext &context, const DriverSet &drivers, const QDateTime &cloudNow)
{
    const JournalSnapshot &journal = context.journal;
    const QMap<QString, QString> blocked = blockedSteps(plan, journal);
    QList<StepStatus> statuses;
    statuses.reserve(plan.steps.size());
    for (const Step &step : plan.steps) {
        const bool removing = step.verb == Verb::Delete;
        const JournalEntry entry = journal.value(step.id);
        const Driver &driver = drivers.driver(step.type);
        const CloudApi::PollPolicy policy = removing ? driver.traits().gone : driver.ready(context, step);
        const auto expected = std::chrono::duration_cast<std::chrono::seconds>(policy.expected);

        StepStatus status;
        status.step = step;
        status.state = removing && isDone(step, journal) ? StepState::Gone : entry.state;
        // What an earlier change ended with says nothing of this one.
        if (step.verb == Verb::Change && status.state == StepState::Ready && !isDone(step, journal))
            status.state = StepState::Planned;
        status.id = journal.value(stepIdOf(step.type, step.target)).facts.id;
        status.failure = entry.failure;
        status.blockedBy = blocked.value(step.id);
        status.expectedSeconds = int(expected.count());
        if (isInFlight(status.state) && entry.intendedAt.isValid())
            status.elapsedSeconds = int(std::max<qint64>(0, entry.intendedAt.secsTo(cloudNow)));
        statuses.append(status);
    }
    return statuses;
}

int secondsLeft(const QList<StepStatus> &steps)
{
    QHash<QString, int> ends;
    QHash<QString, int> gateFree;
    int last = 0;
    for (const StepStatus &status : steps) { // what a step needs stands before it
        const bool waits = status.state == StepState::Planned || isInFlight(status.state);
        if (!waits || status.step.verb == Verb::None || !status.blockedBy.isEmpty())
            continue;
        int start = 0;
        for (const QString &id : status.step.after)
            start = std::max(start, ends.value(id));
        if (!status.step.gate.isEmpty())
            start = std::max(start, gateFree.value(status.step.gate));
        const int rest = std::max(1, status.expectedSeconds - status.elapsedSeconds);
        const int end = start + rest;
        ends.insert(status.step.id, end);
        if (!status.step.gate.isEmpty())
            gateFree.insert(status.step.gate, end);
        last = std::max(last, end);
    }
    return last;
}

} // namespace Cloudsteps
