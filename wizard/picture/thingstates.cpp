#include "wizard/picture/thingstates.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// Several steps make one thing: done only when all are, waiting when some are and the rest has not begun.
NodeState sumOf(const QList<NodeState> &states)
{
    const bool anyPlanned = states.contains(NodeState::Planned);
    const NodeState worst = worstOf(states);
    if (worst == NodeState::Ready && anyPlanned)
        return NodeState::Waiting;
    return worst;
}

/// The things that a step belongs to; servers are named by their orders.
QStringList thingsOf(const Step &step, const Topology &topology)
{
    using enum ResourceType;
    switch (step.type) {
    case Vpc: return {u"vpc"_s};
    case VSwitch: return {u"vswitch/"_s + step.target};
    case NatGateway:
    case SnatEntry:
    case ForwardEntry: return {u"nat"_s};
    case Eip:
    case BandwidthPackage:
    case BandwidthPackageIps:
    case EipAssociation: return {u"publicips"_s};
    case SecurityGroup:
    case SecurityGroupRule:
    case KeyPair: return {};
    case Instances: {
        QStringList things;
        for (const ServerRef &server : serversOf(topology, step))
            things << u"server/"_s + server.id;
        return things;
    }
    case DbInstance: return {u"database"_s, u"database/standby"_s};
    case DbWhitelist: return {step.target.isEmpty() ? u"database"_s : u"database/"_s + step.target};
    case DbSchema:
    case DbAccount:
    case DbPrivilege:
    case DbProxy:
    case DbSqlAudit:
    case DbBackupPolicy: return {u"database"_s};
    case DbReadOnlyInstance: return {u"database/"_s + step.target};
    case CacheInstance: return {u"cache"_s, u"cache/replica"_s};
    case CacheAccount:
    case CacheWhitelist: return {u"cache"_s};
    case ServerCertificate:
    case LoadBalancer:
    case LoadBalancerListener:
    case ListenerStart:
    case BackendServers: return {u"balancer"_s};
    }
    Q_UNREACHABLE();
}

/// The thing that a field belongs to; empty for fields of no thing in the picture. All servers of a group share its fields.
QStringList thingsOfField(const FieldPath &path, const Topology &topology)
{
    const QStringList parts = path.split(u'.');
    const QString second = parts.value(1);
    const QString third = parts.value(2);
    const std::optional<Kind> kind = kindOfPath(path);
    if (!kind)
        return {};
    switch (*kind) {
    case Kind::Network:
        if (second == "vswitches"_L1)
            return {u"vswitch/"_s + third};
        if (second == "nat"_L1 || second == "snat"_L1 || second == "dnat"_L1)
            return {u"nat"_s};
        return {second == "publicIps"_L1 ? u"publicips"_s : u"vpc"_s};
    case Kind::Servers: {
        QStringList things;
        if (topology.servers && second == "groups"_L1) {
            for (const ServerRef &server : serverRefs(*topology.servers)) {
                if (server.group == third)
                    things << u"server/"_s + server.id;
            }
        }
        return things;
    }
    case Kind::Database: return {second == "readOnly"_L1 && !third.isEmpty() ? u"database/"_s + third : u"database"_s};
    case Kind::Cache: return {u"cache"_s};
    case Kind::Balancer: return {u"balancer"_s};
    }
    Q_UNREACHABLE();
}

/// What is to be changed or removed is there until then, unless that failed or is under way.
JournalSnapshot::const_iterator entryOf(const Step &step, const JournalSnapshot &journal)
{
    const auto own = journal.constFind(step.id);
    const bool counts = own != journal.cend() && (own->state == StepState::Sent || own->state == StepState::Waiting || own->state == StepState::Failed);
    return counts || step.verb == Verb::Create ? own : journal.constFind(stepIdOf(step.type, step.target));
}

} // namespace

NodeState entryState(const JournalEntry &entry)
{
    if (entry.state == StepState::Failed && entry.failure && entry.failure->kind == "outcome-unknown"_L1)
        return NodeState::Unknown;
    return nodeState(entry.state);
}

NodeState memberState(const JournalEntry &entry, const QString &server)
{
    const NodeState state = entryState(entry);
    const auto member = entry.facts.members.constFind(server);
    if (member == entry.facts.members.cend() || (state != NodeState::Failed && state != NodeState::Creating))
        return state;
    return member->state == "Running"_L1 ? NodeState::Ready : state;
}

NodeState worstOf(const QList<NodeState> &states)
{
    for (const NodeState state : {NodeState::Failed, NodeState::Unknown, NodeState::Paused, NodeState::Creating, NodeState::Waiting,
                                  NodeState::Ready, NodeState::Planned}) {
        if (states.contains(state))
            return state;
    }
    return states.isEmpty() ? NodeState::Planned : NodeState::Removed;
}

ThingStates::ThingStates(const PictureInput &input)
{
    const Plan plan = planChanges(input.topology, input.journal);
    const QMap<QString, QString> blocked = blockedSteps(plan, input.journal);

    QSet<Kind> running;
    for (const Step &step : plan.steps) {
        const auto entry = input.journal.constFind(step.id);
        if (entry != input.journal.cend() && (entry->state == StepState::Sent || entry->state == StepState::Waiting))
            running.insert(step.kind);
    }

    QHash<QString, QList<NodeState>> parts;
    QHash<QString, Kind> kinds;
    for (const Step &step : plan.steps) {
        const auto entry = entryOf(step, input.journal);
        for (const QString &thing : thingsOf(step, input.topology)) {
            NodeState state = NodeState::Planned;
            if (entry != input.journal.cend())
                state = step.type == ResourceType::Instances ? memberState(*entry, thing.section(u'/', 1)) : entryState(*entry);
            // DNAT entries come with the servers: the NAT gateway is whole before.
            if (step.type == ResourceType::ForwardEntry && state == NodeState::Planned)
                continue;
            parts[thing] << state;
            if (!kinds.contains(thing))
                kinds.insert(thing, step.kind);
            ThingState &sum = m_states[thing];
            sum.percent = qMax(sum.percent, input.progressPercent.value(step.id));
            if (blocked.contains(step.id))
                sum.mark = Severity::Error;
        }
    }
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        ThingState &sum = m_states[it.key()];
        sum.state = sumOf(*it);
        // What has not begun while its kind is at work has its turn still to come.
        if (sum.state == NodeState::Planned && running.contains(kinds.value(it.key())))
            sum.state = NodeState::Waiting;
    }

    for (const Advice &advice : input.advice) {
        if (advice.severity == Severity::Note)
            continue;
        for (const QString &thing : thingsOfField(advice.subject, input.topology)) {
            std::optional<Severity> &mark = m_states[thing].mark;
            mark = mark ? qMax(*mark, advice.severity) : advice.severity;
        }
    }
    if (input.topology.network.nat) {
        for (const VSwitch &vswitch : input.topology.network.vswitches) {
            const bool hasWayOut = std::any_of(input.topology.network.snat.cbegin(), input.topology.network.snat.cend(),
                                               [&](const SnatEntry &entry) { return entry.vswitch == vswitch.key; });
            std::optional<Severity> &mark = m_states[u"vswitch/"_s + vswitch.key].mark;
            if (!hasWayOut && !mark)
                mark = Severity::Warning;
        }
    }
}

} // namespace Cloudsteps
