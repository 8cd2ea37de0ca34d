#include "wizard/plan/values.h"
#include "wizard/plan/wantedsteps.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using enum ResourceType;

/// What must be gone before a thing of `type` can be removed.
struct RemovalRule
{
    ResourceType type;
    QList<ResourceType> afterAll;        ///< every removal of these types
    QList<ResourceType> afterSameTarget; ///< the removal of these types with the same target
    QString gate;
};

/// Teardown order of the products' documentation, users first. A vswitch waits for everything that can hold one of its addresses.
const QList<RemovalRule> &removalRules()
{
    static const QList<RemovalRule> rules{
        {BackendServers, {}, {}, u"loadbalancer"_s},
        {ListenerStart, {}, {}, u"loadbalancer"_s},
        {LoadBalancerListener, {ListenerStart}, {}, u"loadbalancer"_s},
        {DbPrivilege, {}, {}, u"dbinstance"_s},
        {DbAccount, {DbPrivilege}, {}, u"dbinstance"_s},
        {DbSchema, {DbPrivilege}, {}, u"dbinstance"_s},
        {DbBackupPolicy, {}, {}, u"dbinstance"_s},
        {DbWhitelist, {}, {}, u"dbinstance"_s},
        {DbSqlAudit, {}, {}, u"dbinstance"_s},
        {CacheAccount, {}, {}, u"cacheinstance"_s},
        {CacheWhitelist, {}, {}, {}},
        {SecurityGroupRule, {}, {}, {}},
        {LoadBalancer, {}, {}, {}},
        {CacheInstance, {}, {}, {}},
        {ServerCertificate, {LoadBalancer, LoadBalancerListener}, {}, {}},
        {DbProxy, {}, {}, {}},
        {DbReadOnlyInstance, {DbProxy}, {}, {}},
        {DbInstance, {DbReadOnlyInstance, DbProxy}, {}, {}},
        {ForwardEntry, {}, {}, u"forwardentry"_s},
        {Instances, {LoadBalancer, BackendServers, ForwardEntry}, {}, {}},
        {KeyPair, {Instances}, {}, {}},
        {SecurityGroup, {Instances}, {}, {}},
        {SnatEntry, {}, {}, u"snatentry"_s},
        {EipAssociation, {SnatEntry, ForwardEntry}, {}, u"eipassociation"_s},
        {BandwidthPackageIps, {}, {EipAssociation}, u"bandwidthpackage"_s},
        {BandwidthPackage, {BandwidthPackageIps}, {}, {}},
        {Eip, {}, {EipAssociation, BandwidthPackageIps}, {}},
        {NatGateway, {SnatEntry, ForwardEntry, EipAssociation}, {}, u"natgateway"_s},
        {VSwitch, {NatGateway, Instances, DbInstance, DbReadOnlyInstance, DbProxy, CacheInstance, LoadBalancer}, {}, u"vswitch"_s},
        {Vpc, {VSwitch, NatGateway, SecurityGroup}, {}, {}},
    };
    return rules;
}

/// Create steps of one type that may have made something. What was there already is none of them.
QMap<ResourceType, QList<Step>> existingSteps(const JournalSnapshot &journal)
{
    QMap<ResourceType, QList<Step>> existing;
    for (const JournalEntry &entry : journal) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (step && step->verb == Verb::Create && mayExist(entry) && !isAdopted(entry))
            existing[step->type].append(*step);
    }
    return existing;
}

/// True for what goes with the data in it, and can be had again from a backup of the instance.
bool takesRows(const Step &step)
{
    return (step.type == DbInstance || step.type == DbSchema) && (step.verb == Verb::Delete || step.verb == Verb::Replace);
}

} // namespace

/// Puts the backup of the database before everything of it that goes. An instance that is changed, too, is backed up as the first thing
/// of that change.
Plan withBackupFirst(Plan plan, const JournalSnapshot &journal, const QDateTime &since)
{
    const QString id = stepIdOf(DbInstance, {}, Verb::Change);
    for (Step &step : plan.steps) {
        if (step.kind == Kind::Database && step.verb == Verb::Delete && !step.after.contains(id))
            step.after << id;
    }
    const auto changed = std::find_if(plan.steps.begin(), plan.steps.end(), [&id](const Step &step) { return step.id == id; });
    Step backup = changed == plan.steps.end() ? *stepFromId(id) : *changed;
    if (changed == plan.steps.end())
        backup.values = journal.value(stepIdOf(DbInstance)).made;
    else
        plan.steps.erase(changed);
    backup.values.insert(backupValue, since.toUTC().toString(Qt::ISODate));
    backup.changes << QString(backupValue);
    plan.steps.prepend(backup);
    return plan;
}

QSet<QString> existingThings(const JournalSnapshot &journal)
{
    QSet<QString> ids;
    for (const QList<Step> &steps : existingSteps(journal)) {
        for (const Step &step : steps)
            ids.insert(step.id);
    }
    return ids;
}

QList<Step> removalSteps(const JournalSnapshot &journal, const QSet<QString> &createIds)
{
    const QMap<ResourceType, QList<Step>> existing = existingSteps(journal);
    QSet<ResourceType> removedOwners;
    for (const QString &id : createIds) {
        if (const std::optional<Step> step = stepFromId(id))
            removedOwners.insert(step->type);
    }
    // An owner is one of a kind, so that its type tells whether it goes.
    const auto goesByItself = [&](const Step &step) {
        const std::optional<ResourceType> owner = ownerOf(step.type);
        return createIds.contains(step.id) && (!owner || !removedOwners.contains(*owner));
    };
    QList<Step> steps;
    for (const RemovalRule &rule : removalRules()) {
        for (const Step &made : existing.value(rule.type)) {
            if (!goesByItself(made))
                continue;
            Step step = made;
            step.verb = Verb::Delete;
            step.id = stepIdOf(made.type, made.target, Verb::Delete);
            step.gate = rule.gate;
            for (const ResourceType user : rule.afterAll) {
                for (const Step &other : existing.value(user)) {
                    if (goesByItself(other))
                        step.after << stepIdOf(other.type, other.target, Verb::Delete);
                }
            }
            for (const ResourceType user : rule.afterSameTarget) {
                for (const Step &other : existing.value(user)) {
                    if (other.target == made.target && goesByItself(other))
                        step.after << stepIdOf(other.type, other.target, Verb::Delete);
                }
            }
            steps.append(step);
        }
    }
    return steps;
}

Plan planRemoval(const Topology &, const JournalSnapshot &journal, const QSet<Kind> &only, const QDateTime &backedUpSince)
{
    QSet<QString> things;
    for (const QString &id : existingThings(journal)) {
        const std::optional<Step> step = stepFromId(id);
        if (only.isEmpty() || only.contains(step->kind))
            things.insert(id);
    }
    const Plan plan{removalSteps(journal, things)};
    return backedUpSince.isValid() && takesDatabase(journal, only) ? withBackupFirst(plan, journal, backedUpSince) : plan;
}

bool takesDatabase(const JournalSnapshot &journal, const QSet<Kind> &only)
{
    const JournalEntry database = journal.value(stepIdOf(DbInstance));
    const bool goes = only.isEmpty() || only.contains(kindOf(DbInstance));
    return goes && database.state == StepState::Ready && database.made.value(u"charge"_s) != "subscription"_L1;
}

bool takesDatabase(const Plan &plan, const JournalSnapshot &journal)
{
    return journal.value(stepIdOf(DbInstance)).state == StepState::Ready && std::any_of(plan.steps.cbegin(), plan.steps.cend(), takesRows);
}

Plan removalOfReplaced(const Plan &plan, const JournalSnapshot &journal)
{
    QSet<QString> things;
    for (const Step &step : plan.steps) {
        if (step.verb == Verb::Replace || step.verb == Verb::Delete)
            things.insert(stepIdOf(step.type, step.target));
    }
    return {removalSteps(journal, things)};
}

QSet<Kind> dependants(const Topology &topology, const JournalSnapshot &journal, const QSet<Kind> &only)
{
    const QMap<ResourceType, QList<Step>> existing = existingSteps(journal);
    QMap<Kind, QSet<Kind>> uses;
    for (const ResourceType type : existing.keys()) {
        switch (kindOf(type)) {
        case Kind::Network:
            break;
        case Kind::Servers:
        case Kind::Database:
        case Kind::Cache:
            if (type != KeyPair) // a key pair stands alone
                uses[kindOf(type)].insert(Kind::Network);
            break;
        case Kind::Balancer:
            if (type == BackendServers)
                uses[Kind::Balancer].insert(Kind::Servers);
            if (topology.balancer && topology.balancer->address == BalancerAddress::Intranet)
                uses[Kind::Balancer].insert(Kind::Network);
            break;
        }
    }

    QSet<Kind> falling = only;
    for (bool grown = true; grown;) {
        grown = false;
        for (auto user = uses.cbegin(); user != uses.cend(); ++user) {
            if (!falling.contains(user.key()) && falling.intersects(user.value())) {
                falling.insert(user.key());
                grown = true;
            }
        }
    }
    return falling - only;
}

} // namespace Cloudsteps
