#include "wizard/topology/edits.h"

#include "wizard/topology/problemcollector.h"
#include "wizard/topology/json.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Cloudsteps {

using namespace Qt::StringLiterals;

namespace {

QStringList vswitchKeys(const Topology &topology)
{
    return keysOf(topology.network.vswitches);
}

QStringList everyVSwitch(const Topology &topology)
{
    QStringList entries;
    for (const QString &key : vswitchKeys(topology))
        entries << u"vswitch:"_s + key;
    return entries;
}

QStringList serverIds(const Topology &topology)
{
    QStringList ids;
    if (topology.servers) {
        for (const ServerRef &server : serverRefs(*topology.servers))
            ids << server.id;
    }
    return ids;
}

/// Takes out what names servers that are no longer there.
void forgetMissingServers(Topology &topology)
{
    const QStringList ids = serverIds(topology);
    const QSet<QString> known(ids.begin(), ids.end());
    topology.network.dnat.removeIf([&](const DnatEntry &entry) { return !known.contains(entry.server); });
    if (topology.balancer)
        topology.balancer->backends.removeIf([&](const Backend &backend) { return !known.contains(backend.server); });
}

/// The lowest block from `from` on; jumps over what is in the way.
std::optional<Cidr> freeBlockFrom(quint64 from, const Cidr &vpc, const QList<Cidr> &used, int prefix)
{
    const quint64 size = Cidr(0, prefix).size();
    quint64 base = (from + size - 1) / size * size;
    while (base + size - 1 <= vpc.last()) {
        const Cidr block(quint32(base), prefix);
        quint64 next = 0;
        for (const Cidr &other : used) {
            if (other.overlaps(block))
                next = std::max(next, quint64(other.last()) + 1);
        }
        if (next == 0)
            return block;
        base = (next + size - 1) / size * size;
    }
    return std::nullopt;
}

/// Calls `change` with the name of every resource of the topology that is made here: what is there already keeps its name.
template<typename Change>
void forEachName(Topology &topology, Change change)
{
    Network &network = topology.network;
    if (network.vpc.existingId.isEmpty())
        change(network.vpc.name);
    for (VSwitch &item : network.vswitches) {
        if (item.existingId.isEmpty())
            change(item.name);
    }
    if (network.nat)
        change(network.nat->name);
    if (topology.servers) {
        if (topology.servers->securityGroup.existingId.isEmpty())
            change(topology.servers->securityGroup.name);
        if (topology.servers->login.method != LoginMethod::ExistingKeyPair)
            change(topology.servers->login.keyPair);
        for (ServerGroup &group : topology.servers->groups)
            change(group.name);
    }
    if (topology.database) {
        change(topology.database->name);
        for (ReadOnlyInstance &item : topology.database->readOnly)
            change(item.name);
    }
    if (topology.cache)
        change(topology.cache->name);
    if (topology.balancer) {
        change(topology.balancer->name);
        for (Certificate &item : topology.balancer->certificates)
            change(item.name);
    }
}

} // namespace

QString nextKey(const QStringList &used, const QString &stem)
{
    const QSet<QString> taken(used.begin(), used.end());
    for (int n = 1;; ++n) {
        const QString number = n == 1 ? QString() : QString::number(n);
        if (!stem.isEmpty()) {
            if (const QString key = stem + number; !taken.contains(key))
                return key;
            continue;
        }
        for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
            if (const QString key = QChar(letter) + number; !taken.contains(key))
                return key;
        }
    }
}

std::optional<Cidr> nextFreeBlock(const Cidr &vpc, const QList<Cidr> &used, int prefix)
{
    if (prefix < vpc.prefix() || prefix > 32)
        return std::nullopt;
    quint64 after = vpc.base();
    for (const Cidr &other : used) {
        if (other.overlaps(vpc))
            after = std::max(after, quint64(other.last()) + 1);
    }
    if (const auto block = freeBlockFrom(after, vpc, used, prefix))
        return block;
    return freeBlockFrom(vpc.base(), vpc, used, prefix);
}

QString resourceName(const Topology &topology, const QString &suffix)
{
    return topology.name + u'-' + suffix;
}

QString projectNameFrom(const QString &text)
{
    constexpr qsizetype most = 48; // the strictest resource name has 80
    static const QRegularExpression others(u"[^A-Za-z0-9\\x{4e00}-\\x{9fa5}_-]+"_s);
    static const QRegularExpression badStart(u"^[^A-Za-z\\x{4e00}-\\x{9fa5}]+"_s);
    static const QRegularExpression badEnd(u"[_-]+$"_s);
    const QString name = QString(text).replace(others, u"-"_s).remove(badStart).left(most).remove(badEnd);
    return name.size() >= 2 ? name : QString();
}

void renameProject(Topology &topology, const QString &name)
{
    const QString before = topology.name + u'-';
    topology.name = name;
    forEachName(topology, [&](QString &resource) {
        if (before.size() > 1 && resource.startsWith(before))
            resource = name + u'-' + resource.mid(before.size());
    });
    // The private key's file carries the name of the pair, so that two projects don't meet in one file.
    if (topology.servers && before.size() > 1) {
        QString &file = topology.servers->login.keyFile;
        const qsizetype start = file.lastIndexOf(u'/') + 1;
        if (QStringView(file).mid(start).startsWith(before))
            file.replace(start, before.size(), name + u'-');
    }
}

void addStep(Topology &topology, Kind kind)
{
    if (topology.has(kind))
        return;
    const QList<VSwitch> &vswitches = topology.network.vswitches;
    const QString zone = vswitches.isEmpty() ? QString() : vswitches.first().zone;
    Topology model = *preset(u"tutorial", topology.region, {zone});
    renameProject(model, topology.name);
    const QString first = vswitches.isEmpty() ? QString() : vswitches.first().key;
    switch (kind) {
    case Kind::Network:
        break;
    case Kind::Servers:
        topology.servers = model.servers;
        for (SecurityRule &rule : topology.servers->securityGroup.rules) {
            if (rule.key == u"inside")
                rule.cidr = topology.network.vpc.cidr.toString();
        }
        for (ServerGroup &group : topology.servers->groups)
            group.vswitches = vswitchKeys(topology);
        break;
    case Kind::Database:
        topology.database = model.database;
        topology.database->vswitch = first;
        topology.database->standbyVswitch = vswitches.size() > 1 ? vswitches.at(1).key : QString();
        topology.database->whitelist = everyVSwitch(topology);
        break;
    case Kind::Cache:
        topology.cache = model.cache;
        topology.cache->vswitch = first;
        topology.cache->whitelist = everyVSwitch(topology);
        break;
    case Kind::Balancer:
        topology.balancer = model.balancer;
        topology.balancer->backends.clear();
        addAllBackends(topology);
        break;
    }
}

void removeStep(Topology &topology, Kind kind)
{
    switch (kind) {
    case Kind::Network:
        break;
    case Kind::Servers:
        topology.servers.reset();
        forgetMissingServers(topology);
        break;
    case Kind::Database:
        topology.database.reset();
        break;
    case Kind::Cache:
        topology.cache.reset();
        break;
    case Kind::Balancer:
        topology.balancer.reset();
        break;
    }
}

QString addVSwitch(Topology &topology, const QString &zone)
{
    Network &network = topology.network;
    QList<Cidr> used;
    QStringList names;
    for (const VSwitch &item : network.vswitches) {
        used << item.cidr;
        names << item.name;
    }
    // /16 to /29 is what CreateVSwitch takes.
    for (int prefix = std::max(24, network.vpc.cidr.prefix()); prefix <= 29; ++prefix) {
        const auto block = nextFreeBlock(network.vpc.cidr, used, prefix);
        if (!block)
            continue;
        const bool allHaveSnat = !network.snat.isEmpty() && network.snat.size() >= network.vswitches.size();
        const QString key = nextKey(vswitchKeys(topology));
        network.vswitches << VSwitch{key, nextKey(names, resourceName(topology, key)), zone, *block};
        if (allHaveSnat)
            addSnat(topology, key);
        return key;
    }
    return {};
}

void removeVSwitch(Topology &topology, const QString &key)
{
    Network &network = topology.network;
    network.vswitches.removeIf([&](const VSwitch &item) { return item.key == key; });
    network.snat.removeIf([&](const SnatEntry &item) { return item.vswitch == key; });
    if (topology.servers) {
        for (ServerGroup &group : topology.servers->groups)
            group.vswitches.removeAll(key);
    }
    if (topology.database) {
        topology.database->whitelist.removeAll(u"vswitch:"_s + key);
        for (WhitelistGroup &group : topology.database->whitelistGroups)
            group.addresses.removeAll(u"vswitch:"_s + key);
    }
    if (topology.cache)
        topology.cache->whitelist.removeAll(u"vswitch:"_s + key);
}

void addNat(Topology &topology)
{
    Network &network = topology.network;
    if (network.nat || network.vswitches.isEmpty())
        return;
    network.nat = NatGateway{resourceName(topology, u"nat"_s), network.vswitches.first().key};
    if (!network.publicIps)
        network.publicIps.emplace();
    for (const QString &key : vswitchKeys(topology))
        addSnat(topology, key);
}

void removeNat(Topology &topology)
{
    topology.network.nat.reset();
    topology.network.publicIps.reset();
    topology.network.snat.clear();
    topology.network.dnat.clear();
}

QString addSnat(Topology &topology, const QString &vswitch)
{
    QList<SnatEntry> &entries = topology.network.snat;
    if (std::any_of(entries.cbegin(), entries.cend(), [&](const SnatEntry &entry) { return entry.vswitch == vswitch; }))
        return {};
    const QString key = nextKey(keysOf(entries), vswitch);
    entries << SnatEntry{key, vswitch};
    return key;
}

QString addDnat(Topology &topology)
{
    const QStringList servers = serverIds(topology);
    if (servers.isEmpty())
        return {};
    QList<DnatEntry> &entries = topology.network.dnat;
    QList<PortRange> external;
    QSet<QString> targets;
    QSet<int> mapped;
    for (const DnatEntry &entry : entries) {
        if (entry.kind == DnatKind::Ip)
            mapped.insert(entry.publicIp);
        if (const auto ports = PortRange::parse(entry.externalPort))
            external << *ports;
        targets.insert(entry.server + u' ' + entry.internalPort);
    }
    int port = 8080;
    while (std::any_of(external.cbegin(), external.cend(), [&](const PortRange &taken) { return taken.overlaps({port, port}); }))
        ++port;
    // One port of a server is reached in one way: the first server whose port 80 is not.
    const auto free = std::find_if(servers.cbegin(), servers.cend(), [&](const QString &id) { return !targets.contains(id + u" 80"_s); });
    DnatEntry entry;
    entry.key = nextKey(keysOf(entries), u"web"_s);
    while (mapped.contains(entry.publicIp))
        ++entry.publicIp;
    entry.externalPort = QString::number(port);
    entry.server = free == servers.cend() ? servers.first() : *free;
    entry.internalPort = u"80"_s;
    entries << entry;
    return entry.key;
}

QString addSecurityRule(Topology &topology)
{
    if (!topology.servers)
        return {};
    QList<SecurityRule> &rules = topology.servers->securityGroup.rules;
    SecurityRule rule;
    rule.key = nextKey(keysOf(rules), u"rule"_s);
    rule.ports = u"80/80"_s;
    rule.cidr = topology.network.vpc.cidr.toString();
    rules << rule;
    return rule.key;
}

QString addServerGroup(Topology &topology)
{
    if (!topology.servers || topology.servers->groups.isEmpty()) {
        topology.servers.reset();
        addStep(topology, Kind::Servers);
        return topology.servers->groups.first().key;
    }
    QList<ServerGroup> &groups = topology.servers->groups;
    QStringList names;
    for (const ServerGroup &group : groups)
        names << group.name;
    ServerGroup added = groups.last();
    added.key = nextKey(keysOf(groups), u"app"_s);
    added.name = nextKey(names, resourceName(topology, added.key));
    groups << added;
    return added.key;
}

void removeServerGroup(Topology &topology, const QString &key)
{
    if (!topology.servers)
        return;
    topology.servers->groups.removeIf([&](const ServerGroup &group) { return group.key == key; });
    forgetMissingServers(topology);
}

void setServerCount(Topology &topology, const QString &group, int count)
{
    if (!topology.servers)
        return;
    if (ServerGroup *found = itemOf(topology.servers->groups, group)) {
        found->count = count;
        forgetMissingServers(topology);
    }
}

QString addDataDisk(ServerGroup &group)
{
    DataDisk disk;
    disk.key = nextKey(keysOf(group.dataDisks), u"data"_s);
    disk.category = group.systemDisk.category;
    disk.performanceLevel = group.systemDisk.performanceLevel;
    group.dataDisks << disk;
    return disk.key;
}

QString addListener(Topology &topology)
{
    if (!topology.balancer)
        return {};
    QList<Listener> &listeners = topology.balancer->listeners;
    QSet<int> ports;
    for (const Listener &listener : listeners)
        ports.insert(listener.port);
    Listener added;
    added.key = nextKey(keysOf(listeners), u"http"_s);
    while (ports.contains(added.port))
        ++added.port;
    listeners << added;
    return added.key;
}

void addAllBackends(Topology &topology)
{
    if (!topology.balancer)
        return;
    QSet<QString> present;
    for (const Backend &backend : topology.balancer->backends)
        present.insert(backend.server);
    for (const QString &id : serverIds(topology)) {
        if (!present.contains(id))
            topology.balancer->backends << Backend{id, 100};
    }
}

void forgetExisting(Topology &topology)
{
    topology.network.vpc.existingId.clear();
    for (VSwitch &item : topology.network.vswitches)
        item.existingId.clear();
    if (!topology.servers)
        return;
    topology.servers->securityGroup.existingId.clear();
    Login &login = topology.servers->login;
    if (login.method == LoginMethod::ExistingKeyPair) {
        login.method = LoginMethod::KeyPair;
        if (login.keyFile.isEmpty())
            login.keyFile = QStringLiteral("~/.ssh/%1.pem").arg(login.keyPair);
    }
}

} // namespace Cloudsteps
