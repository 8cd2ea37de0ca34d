#include "wizard/plan/plan.h"

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
        {LoadBalancer, {}, {}, {}},
        {CacheInstance, {}, {}, {}},
        {ServerCertificate, {LoadBalancer}, {}, {}},
        {DbProxy, {}, {}, {}},
        {DbReadOnlyInstance, {DbProxy}, {}, {}},
        {DbInstance, {DbReadOnlyInstance, DbProxy}, {}, {}},
        {ForwardEntry, {}, {}, u"forwardentry"_s},
        {Instances, {LoadBalancer, ForwardEntry}, {}, {}},
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

/// Create steps of one type that may have made something.
QMap<ResourceType, QList<Step>> existingSteps(const JournalSnapshot &journal)
{
    QMap<ResourceType, QList<Step>> existing;
    for (const JournalEntry &entry : journal) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (step && step->verb == Verb::Create && mayExist(entry))
            existing[step->type].append(*step);
    }
    return existing;
}

} // namespace

Plan planRemoval(const Topology &, const JournalSnapshot &journal, const QSet<Kind> &only)
{
    const QMap<ResourceType, QList<Step>> existing = existingSteps(journal);
    Plan plan;
    for (const RemovalRule &rule : removalRules()) {
        if (!only.isEmpty() && !only.contains(kindOf(rule.type)))
            continue;
        for (const Step &made : existing.value(rule.type)) {
            Step step{stepIdOf(made.type, made.target, Verb::Delete), made.kind, made.type, Verb::Delete, made.target, {}, rule.gate};
            for (const ResourceType user : rule.afterAll) {
                for (const Step &other : existing.value(user)) {
                    if (only.isEmpty() || only.contains(other.kind))
                        step.after << stepIdOf(other.type, other.target, Verb::Delete);
                }
            }
            for (const ResourceType user : rule.afterSameTarget) {
                for (const Step &other : existing.value(user)) {
                    if (other.target == made.target)
                        step.after << stepIdOf(other.type, other.target, Verb::Delete);
                }
            }
            plan.steps.append(step);
        }
    }
    return plan;
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
