#include "wizard/plan/takeover.h"

#include "wizard/plan/values.h"
#include "wizard/topology/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// What was made of a thing, to be written into fields of the topology. A value that is not kept, or is no value of the field, leaves it.
class MadeValues
{
public:
    explicit MadeValues(const Values &made)
        : m_made(made)
    {}

    void text(const QString &name, QString &field) const
    {
        if (m_made.contains(name))
            field = m_made.value(name);
    }
    void number(const QString &name, int &field) const
    {
        bool good = false;
        const int value = m_made.value(name).toInt(&good);
        if (good)
            field = value;
    }
    void flag(const QString &name, bool &field) const
    {
        if (m_made.contains(name))
            field = m_made.value(name) == u"on"_s;
    }
    template<typename Enum, std::size_t N>
    void word(const QString &name, const Words<Enum, N> &words, Enum &field) const
    {
        for (const auto &[known, value] : words) {
            if (m_made.value(name) == QLatin1String(known))
                field = value;
        }
    }
    /// Blocks of vswitches stay what they are called in the list that is there.
    void addresses(const QString &name, const Topology &topology, QStringList &field) const
    {
        if (!m_made.contains(name))
            return;
        QStringList kept;
        QStringList rest = m_made.value(name).split(u',', Qt::SkipEmptyParts);
        for (const QString &entry : std::as_const(field)) {
            if (rest.removeAll(resolvedWhitelist(topology, {entry}).value(0)) > 0)
                kept << entry;
        }
        field = kept + rest;
    }
    QString value(const QString &name) const { return m_made.value(name); }

private:
    Values m_made;
};

template<typename Item>
Item *withKey(QList<Item> &items, const QString &key)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.key == key; });
    return found == items.end() ? nullptr : &*found;
}

void takeNetwork(Network &network, const Step &step, const MadeValues &made)
{
    using enum ResourceType;
    if (step.type == Vpc) {
        made.text(u"name"_s, network.vpc.name);
    } else if (step.type == VSwitch) {
        if (auto *vswitch = withKey(network.vswitches, step.target))
            made.text(u"name"_s, vswitch->name);
    } else if (step.type == NatGateway && network.nat) {
        made.text(u"name"_s, network.nat->name);
        made.word(u"bind"_s, bindWords, network.nat->bindMode);
    } else if (step.type == Eip && network.publicIps) {
        made.number(u"mbps"_s, network.publicIps->mbps);
    } else if (step.type == BandwidthPackage && network.publicIps && network.publicIps->sharedBandwidth) {
        made.number(u"mbps"_s, network.publicIps->sharedBandwidth->mbps);
    } else if (step.type == ForwardEntry) {
        if (auto *entry = withKey(network.dnat, step.target)) {
            made.number(u"ip"_s, entry->publicIp);
            made.word(u"protocol"_s, protocolWords, entry->protocol);
            made.text(u"externalPort"_s, entry->externalPort);
            made.text(u"server"_s, entry->server);
            made.text(u"internalPort"_s, entry->internalPort);
        }
    }
}

void takeServers(Servers &servers, const Step &step, const MadeValues &made)
{
    using enum ResourceType;
    if (step.type == SecurityGroup) {
        made.text(u"name"_s, servers.securityGroup.name);
    } else if (step.type == SecurityGroupRule) {
        if (auto *rule = withKey(servers.securityGroup.rules, step.target)) {
            made.word(u"direction"_s, directionWords, rule->direction);
            made.word(u"policy"_s, policyWords, rule->policy);
            made.text(u"protocol"_s, rule->protocol);
            made.text(u"ports"_s, rule->ports);
            made.text(u"cidr"_s, rule->cidr);
            made.number(u"priority"_s, rule->priority);
        }
    } else if (step.type == Instances) {
        if (auto *group = withKey(servers.groups, step.target.section(u'/', 0, 0))) {
            made.text(u"type"_s, group->type);
            made.text(u"image"_s, group->imageId);
            made.flag(u"protection"_s, group->deletionProtection);
        }
    }
}

void takeDatabase(Topology &topology, const Step &step, const MadeValues &made)
{
    using enum ResourceType;
    Database &database = *topology.database;
    if (step.type == DbInstance) {
        made.text(u"name"_s, database.name);
        made.text(u"class"_s, database.databaseClass);
        made.number(u"gib"_s, database.storage.gib);
        made.flag(u"protection"_s, database.deletionProtection);
    } else if (step.type == DbReadOnlyInstance) {
        if (auto *readOnly = withKey(database.readOnly, step.target)) {
            made.text(u"name"_s, readOnly->name);
            made.text(u"class"_s, readOnly->databaseClass);
        }
    } else if (step.type == DbWhitelist) {
        made.addresses(u"addresses"_s, topology, database.whitelist);
        for (WhitelistGroup &group : database.whitelistGroups)
            made.addresses(u"group/"_s + group.name, topology, group.addresses);
    } else if (step.type == DbBackupPolicy && database.backup) {
        made.number(u"retention"_s, database.backup->retentionDays);
        made.flag(u"log"_s, database.backup->log);
    } else if (step.type == DbProxy && database.readWriteSplitting) {
        made.number(u"nodes"_s, database.readWriteSplitting->proxyNodes);
    }
}

void takeCache(Topology &topology, const Step &step, const MadeValues &made)
{
    using enum ResourceType;
    Cache &cache = *topology.cache;
    if (step.type == CacheInstance) {
        made.text(u"name"_s, cache.name);
        made.text(u"class"_s, cache.cacheClass);
        made.number(u"shards"_s, cache.shards);
    } else if (step.type == CacheWhitelist) {
        made.addresses(u"addresses"_s, topology, cache.whitelist);
        made.flag(u"passwordFree"_s, cache.passwordFree);
    } else if (step.type == ResourceType::CacheAccount) {
        for (auto &account : cache.accounts) {
            if (account.name == step.target)
                made.word(u"privilege"_s, cachePrivilegeWords, account.privilege);
        }
    }
}

void takeBalancer(Balancer &balancer, const Step &step, const MadeValues &made)
{
    using enum ResourceType;
    if (step.type == LoadBalancer) {
        made.text(u"name"_s, balancer.name);
        made.flag(u"protection"_s, balancer.deletionProtection);
    } else if (step.type == BackendServers) {
        for (Backend &backend : balancer.backends) {
            if (backend.server == step.target)
                made.number(u"weight"_s, backend.weight);
        }
    }
}

} // namespace

std::optional<Topology> withMadeValues(const Topology &topology, const JournalSnapshot &journal, const Step &step)
{
    const MadeValues made(journal.value(stepIdOf(step.type, step.target)).made);
    Topology taken = topology;
    switch (step.kind) {
    case Kind::Network: takeNetwork(taken.network, step, made); break;
    case Kind::Servers:
        takeNetwork(taken.network, step, made); // DNAT entries come with the servers
        if (taken.servers)
            takeServers(*taken.servers, step, made);
        break;
    case Kind::Database:
        if (taken.database)
            takeDatabase(taken, step, made);
        break;
    case Kind::Cache:
        if (taken.cache)
            takeCache(taken, step, made);
        break;
    case Kind::Balancer:
        if (taken.balancer)
            takeBalancer(*taken.balancer, step, made);
        break;
    }
    if (taken == topology)
        return std::nullopt;
    // Only when nothing is left to be changed there; the topology has no words for every value that a cloud can tell.
    for (const Step &planned : planChanges(taken, journal).steps) {
        if (planned.type == step.type && planned.target == step.target)
            return planned.verb == Verb::None ? std::optional(taken) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace Cloudsteps
