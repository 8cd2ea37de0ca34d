#pragma once

#include "wizard/pages/draft.h"

namespace Cloudsteps {

/// What the engine would report once everything of `kinds` is there; ids and addresses are made up.
inline JournalSnapshot finishedJournal(const Topology &topology, const QSet<Kind> &kinds)
{
    JournalSnapshot journal;
    int number = 0;
    for (const Step &step : planChanges(topology, {}, kinds).steps) {
        if (!kinds.contains(step.kind))
            continue;
        ++number;
        JournalEntry entry;
        entry.stepId = step.id;
        entry.state = StepState::Ready;
        entry.made = step.values;
        entry.facts.id = QStringLiteral("%1-%2").arg(resourceTypeName(step.type).left(4)).arg(number, 6, 10, QLatin1Char('0'));
        entry.facts.zone = topology.region + QStringLiteral("-h");
        switch (step.type) {
        case ResourceType::Eip: entry.facts.publicAddress = QStringLiteral("203.0.113.%1").arg(20 + number); break;
        case ResourceType::LoadBalancer: entry.facts.publicAddress = QStringLiteral("203.0.113.80"); break;
        case ResourceType::DbInstance:
            entry.facts.connectionString = QStringLiteral("rm-example.mysql.rds.aliyuncs.com");
            entry.facts.port = 3306;
            break;
        case ResourceType::CacheInstance:
            entry.facts.connectionString = QStringLiteral("r-example.redis.rds.aliyuncs.com");
            entry.facts.port = 6379;
            break;
        case ResourceType::Instances:
            for (const ServerRef &server : serversOf(topology, step)) {
                Facts member;
                member.id = QStringLiteral("i-example%1").arg(server.number);
                member.address = QStringLiteral("10.0.1.%1").arg(10 + server.number);
                entry.facts.members.insert(server.id, member);
            }
            break;
        default: break;
        }
        journal.insert(step.id, entry);
    }
    return journal;
}

/// A run in which the kinds in `done` are there and `running` is half way.
inline RunStatus halfwayRun(const Topology &topology, const QSet<Kind> &done, Kind running)
{
    RunStatus run;
    run.running = true;
    run.cloudSpeed = 1;
    run.secondsLeft = 55;
    run.journal = finishedJournal(topology, done);
    int number = 0;
    for (const Step &step : planChanges(topology, run.journal, {running}).steps) {
        if (step.kind != running)
            continue;
        StepStatus status;
        status.step = step;
        ++number;
        JournalEntry entry;
        entry.stepId = step.id;
        if (number <= 3) {
            status.state = StepState::Ready;
            status.elapsedSeconds = number;
        } else if (number == 4) {
            status.state = StepState::Waiting;
            status.elapsedSeconds = 30;
            status.expectedSeconds = 55;
        }
        entry.state = status.state;
        if (status.state != StepState::Planned)
            run.journal.insert(step.id, entry);
        run.steps.append(status);
    }
    return run;
}

/// The same with its fourth step refused, for want of stock or for another reason.
inline RunStatus failedRun(const Topology &topology, const QSet<Kind> &done, Kind failed, const QString &reason = QStringLiteral("stock"))
{
    RunStatus run = halfwayRun(topology, done, failed);
    run.running = false;
    for (StepStatus &status : run.steps) {
        if (status.state != StepState::Waiting)
            continue;
        status.state = StepState::Failed;
        status.failure = StepFailure{reason, QStringLiteral("OperationDenied.NoStock"), QStringLiteral("The resource is out of stock."),
                                     QStringLiteral("4C3A7B19-52E0-5D1F-9B6E-0A8D1C2F3E47"), QStringLiteral("Ecs:RunInstances")};
        run.journal[status.step.id].state = StepState::Failed;
        run.journal[status.step.id].failure = status.failure;
    }
    return run;
}

/// All of network and servers is there but the last order of servers, which is sold out in its zone.
inline RunStatus soldOutRun(const Topology &topology)
{
    RunStatus run;
    run.journal = finishedJournal(topology, {Kind::Network, Kind::Servers});
    for (const Step &step : planChanges(topology, run.journal, {Kind::Servers}).steps) {
        if (step.kind == Kind::Servers)
            run.steps.append({.step = step, .state = StepState::Ready});
    }
    QString last;
    for (const StepStatus &status : std::as_const(run.steps)) {
        if (status.step.type == ResourceType::Instances)
            last = status.step.id;
    }
    for (StepStatus &status : run.steps) {
        if (status.step.id != last)
            continue;
        status.step.verb = Verb::Create;
        status.state = StepState::Failed;
        status.failure = StepFailure{QStringLiteral("stock"), QStringLiteral("OperationDenied.NoStock"), QStringLiteral("The resource is out of stock."),
                                     QStringLiteral("4C3A7B19-52E0-5D1F-9B6E-0A8D1C2F3E47"), QStringLiteral("Ecs:RunInstances")};
        JournalEntry &entry = run.journal[last];
        entry.state = StepState::Failed;
        entry.facts = {};
        entry.failure = status.failure;
    }
    return run;
}

} // namespace Cloudsteps
