#include "wizard/plan/plan.h"
#include "wizard/plan/values.h"
#include "wizard/plan/wantedsteps.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

StepState stateOf(const JournalSnapshot &journal, const QString &stepId)
{
    const auto entry = journal.constFind(stepId);
    return entry == journal.cend() ? StepState::Planned : entry->state;
}

} // namespace

QString WantedSteps::add(ResourceType type, const QString &target, const QStringList &after, const QString &gate)
{
    const QString id = stepIdOf(type, target);
    m_steps.append({id, kindOf(type), type, Verb::Create, target, after, gate, {}, {}, {}});
    return id;
}

const Step *Plan::step(const QString &id) const
{
    for (const Step &candidate : steps) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

bool Plan::wants(ResourceType type, const QString &target) const
{
    return std::any_of(steps.cbegin(), steps.cend(), [&](const Step &step) { return step.type == type && step.target == target && step.verb != Verb::Delete; });
}

bool mayExist(const JournalEntry &entry)
{
    switch (entry.state) {
    case StepState::Planned:
    case StepState::Gone:
        return false;
    case StepState::Sent:
    case StepState::Waiting:
    case StepState::Ready:
        return true;
    case StepState::Failed:
        // A clear refusal takes the token away: nothing was made.
        return !entry.token.isEmpty() || !entry.facts.id.isEmpty() || !entry.facts.members.isEmpty();
    }
    Q_UNREACHABLE();
}

bool isAdopted(const JournalEntry &entry)
{
    return entry.made.contains(existingValue) && mayExist(entry);
}

bool isToBeAdopted(const Step &step)
{
    return step.verb == Verb::None && !step.changes.isEmpty();
}

bool takesAnothersPlace(const Step &step)
{
    return step.verb == Verb::Replace || step.reason == existingValue;
}

bool isDone(const Step &step, const JournalSnapshot &journal)
{
    switch (step.verb) {
    case Verb::None: {
        const JournalEntry entry = isToBeAdopted(step) ? journal.value(step.id) : JournalEntry();
        return !isToBeAdopted(step) || (isAdopted(entry) && differences(entry.made, step.values).isEmpty());
    }
    case Verb::Create: {
        const auto entry = journal.constFind(step.id);
        return entry != journal.cend() && entry->state == StepState::Ready && !isAdopted(*entry);
    }
    case Verb::Change: {
        const auto made = journal.constFind(stepIdOf(step.type, step.target));
        if (step.changes.contains(backupValue) && (made == journal.cend() || !mayExist(*made)))
            return true; // it went after its backup
        return made != journal.cend() && made->state == StepState::Ready && differences(made->made, step.values).isEmpty();
    }
    case Verb::Replace:
        return false; // it is removed by removalOfReplaced() and then planned anew
    case Verb::Delete: {
        const auto made = journal.constFind(stepIdOf(step.type, step.target));
        return made == journal.cend() || !mayExist(*made);
    }
    }
    Q_UNREACHABLE();
}

QList<Step> readySteps(const Plan &plan, const JournalSnapshot &journal, const QSet<QString> &running)
{
    QSet<QString> done;
    QSet<QString> present;
    QSet<QString> closedGates;
    for (const Step &step : plan.steps) {
        present.insert(step.id);
        if (isDone(step, journal))
            done.insert(step.id);
        if (!step.gate.isEmpty() && running.contains(step.id))
            closedGates.insert(step.gate);
    }

    QList<Step> ready;
    for (const Step &step : plan.steps) {
        if (step.verb == Verb::Replace || done.contains(step.id) || running.contains(step.id) || closedGates.contains(step.gate)
            || stateOf(journal, step.id) == StepState::Failed)
            continue;
        const bool free = std::all_of(step.after.cbegin(), step.after.cend(), [&](const QString &id) {
            // Nothing to wait for when the step is not part of the plan, as in the removal of some kinds only.
            return done.contains(id) || !present.contains(id);
        });
        if (free)
            ready.append(step);
    }
    return ready;
}

QMap<QString, QString> blockedSteps(const Plan &plan, const JournalSnapshot &journal)
{
    QMap<QString, QString> blocked;
    for (const Step &step : plan.steps) { // what a step needs stands before it
        if (isDone(step, journal) || stateOf(journal, step.id) == StepState::Failed)
            continue;
        for (const QString &id : step.after) {
            if (const auto cause = blocked.constFind(id); cause != blocked.cend()) {
                blocked.insert(step.id, *cause);
                break;
            }
            if (stateOf(journal, id) == StepState::Failed) {
                const std::optional<Step> needed = stepFromId(id);
                if (needed && !isDone(*needed, journal)) {
                    blocked.insert(step.id, id);
                    break;
                }
            }
        }
    }
    return blocked;
}

const Facts *factsOf(const JournalSnapshot &journal, const QString &stepId)
{
    const auto entry = journal.constFind(stepId);
    if (entry == journal.cend() || entry->state == StepState::Planned || entry->state == StepState::Gone)
        return nullptr;
    return &entry->facts;
}

const Facts *serverFacts(const JournalSnapshot &journal, const Topology &, const QString &server)
{
    const QString prefix = resourceTypeName(ResourceType::Instances) + u'/';
    for (auto entry = journal.lowerBound(prefix); entry != journal.cend() && entry.key().startsWith(prefix); ++entry) {
        if (!mayExist(*entry))
            continue;
        const auto member = entry->facts.members.constFind(server);
        if (member != entry->facts.members.cend())
            return &*member;
    }
    return nullptr;
}

QList<ServerRef> serversOf(const Topology &topology, const Step &step)
{
    if (step.type != ResourceType::Instances)
        return {};
    if (!step.values.isEmpty() && topology.servers) {
        const QStringList ids = step.values.value(u"servers"_s).split(u',', Qt::SkipEmptyParts);
        const QSet<QString> chosen(ids.cbegin(), ids.cend());
        QList<ServerRef> servers;
        for (const ServerRef &server : serverRefs(*topology.servers)) {
            if (chosen.contains(server.id))
                servers << server;
        }
        return servers;
    }
    for (const ServerOrder &order : serverOrders(topology, {})) {
        if (order.target == step.target)
            return order.servers;
    }
    return {};
}

QString stepIdOf(ResourceType type, const QString &target, Verb verb)
{
    // A step with nothing left to do is still the step that made the thing.
    const QString word = verbName(verb == Verb::None ? Verb::Create : verb);
    const QString name = resourceTypeName(type);
    return target.isEmpty() ? name + u'/' + word : name + u'/' + target + u'/' + word;
}

std::optional<Step> stepFromId(const QString &id)
{
    const qsizetype first = id.indexOf(u'/');
    const qsizetype last = id.lastIndexOf(u'/');
    if (first <= 0)
        return std::nullopt;
    const std::optional<ResourceType> type = resourceTypeFromName(QStringView(id).left(first));
    if (!type)
        return std::nullopt;
    const QStringView word = QStringView(id).mid(last + 1);
    for (const Verb verb : {Verb::Create, Verb::Change, Verb::Replace, Verb::Delete}) {
        if (word == verbName(verb))
            return Step{id, kindOf(*type), *type, verb, last > first ? id.mid(first + 1, last - first - 1) : QString(), {}, {}, {}, {}, {}};
    }
    return std::nullopt;
}

QString fieldOf(const Step &step)
{
    using enum ResourceType;
    switch (step.type) {
    case Vpc: return u"network.vpc"_s;
    case VSwitch: return u"network.vswitches."_s + step.target;
    case NatGateway: return u"network.nat"_s;
    case Eip:
    case EipAssociation: return u"network.publicIps"_s;
    case BandwidthPackage:
    case BandwidthPackageIps: return u"network.publicIps.sharedBandwidth"_s;
    case SnatEntry: return u"network.snat."_s + step.target;
    case ForwardEntry: return u"network.dnat."_s + step.target;
    case SecurityGroup: return u"servers.securityGroup"_s;
    case SecurityGroupRule: return u"servers.securityGroup.rules."_s + step.target;
    case KeyPair: return u"servers.login"_s;
    case Instances: return u"servers.groups."_s + step.target.section(u'/', 0, 0);
    case DbInstance: return u"database"_s;
    case DbWhitelist: return u"database.whitelist"_s;
    case DbSchema: return u"database.databases."_s + step.target;
    case DbAccount: return u"database.accounts."_s + step.target;
    case DbPrivilege: return u"database.accounts."_s + step.target + u".privileges"_s;
    case DbBackupPolicy: return u"database.backup"_s;
    case DbReadOnlyInstance: return u"database.readOnly."_s + step.target;
    case DbProxy: return u"database.readWriteSplitting"_s;
    case DbSqlAudit: return u"database.sqlAudit"_s;
    case CacheInstance: return u"cache"_s;
    case CacheWhitelist: return u"cache.whitelist"_s;
    case CacheAccount: return u"cache.accounts."_s + step.target;
    case ServerCertificate: return u"balancer.certificates."_s + step.target;
    case LoadBalancer: return u"balancer"_s;
    case LoadBalancerListener:
    case ListenerStart: return u"balancer.listeners."_s + step.target;
    case BackendServers: return u"balancer.backends."_s + step.target;
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
