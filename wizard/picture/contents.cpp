#include "wizard/picture/contents.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// What all functions here read; lives as long as contentsOf() runs.
struct Source
{
    const PictureInput &input;
    const ThingStates &states;
    Density density;
    const Texts &texts;
    const Translator &t;

    const Topology &topology() const { return input.topology; }
    bool compact() const { return density == Density::Compact; }
    bool large() const { return density == Density::Large; }
};

QString addressOf(const Facts *facts)
{
    if (!facts)
        return {};
    return facts->publicAddress.isEmpty() ? facts->address : facts->publicAddress;
}

/// "Ready 10.0.1.11".
QString stateAndAddress(NodeState state, const QString &address, const Source &s)
{
    const QString word = stateWord(state, s.texts);
    return address.isEmpty() ? word : word + u' ' + address;
}

/// "Server shop-app-1, ready, 10.0.1.11".
QString sentence(const QString &what, NodeState state, const QString &address, const Source &s)
{
    QString word = stateWord(state, s.texts);
    if (s.texts.language() == Language::English)
        word = word.toLower();
    QStringList parts{what, word};
    if (!address.isEmpty())
        parts << address;
    return listWord(parts, s.texts);
}

/// A node with all that follows from the thing it stands for.
PictureNode makeNode(const QString &thing, NodeKind kind, Kind step, const FieldPath &field, const Source &s)
{
    PictureNode node;
    node.id = thing;
    node.kind = kind;
    node.field = field;
    const ThingState state = s.states.of(thing);
    node.state = state.state;
    node.percent = state.percent;
    node.mark = state.mark;
    node.current = s.input.current == step;
    return node;
}

QString priceAt(const FieldPath &field, int count, const Source &s)
{
    const auto price = s.input.prices.constFind(field);
    if (s.compact() || price == s.input.prices.cend() || count < 1)
        return {};
    Price each = *price;
    each.hourly.micros /= count;
    return hourlyWord(each, s.texts);
}

// Doors.

PictureNode internetNode(const Source &s)
{
    PictureNode node;
    node.id = u"internet"_s;
    node.kind = NodeKind::Internet;
    node.state = NodeState::Ready;
    node.name = s.t.translate("Picture", "Internet");
    node.text = node.name;
    return node;
}

PictureNode publicIpsNode(const PublicIps &ips, const Source &s)
{
    PictureNode node = makeNode(u"publicips"_s, NodeKind::PublicIps, Kind::Network, u"network.publicIps"_s, s);
    QStringList addresses;
    for (int i = 1; i <= ips.count; ++i) {
        const QString address = addressOf(factsOf(s.input.journal, stepIdOf(ResourceType::Eip, QString::number(i))));
        if (!address.isEmpty())
            addresses << address;
    }
    const QString words = s.t.translate("Picture", "%n public IP(s)", nullptr, ips.count);
    node.name = s.compact() ? u"EIP ×%1"_s.arg(ips.count) : words;
    node.detail = ips.sharedBandwidth ? fill(s.t.translate("Picture", "%1 Mbit/s shared"), {QString::number(ips.sharedBandwidth->mbps)})
                                      : fill(s.t.translate("Picture", "%1 Mbit/s each"), {QString::number(ips.mbps)});
    node.third = stateWord(node.state, s.texts);
    if (s.large()) {
        const Price own = s.input.prices.value(u"network.publicIps"_s, {{}, false, false});
        const auto shared = s.input.prices.constFind(u"network.publicIps.sharedBandwidth"_s);
        node.price = hourlyWord(shared == s.input.prices.cend() ? own : own + *shared, s.texts);
    }
    node.text = sentence(words + u' ' + u'(' + node.detail + u')', node.state, namesWord(addresses, s.texts), s);
    return node;
}

PictureNode natNode(const NatGateway &nat, const Source &s)
{
    PictureNode node = makeNode(u"nat"_s, NodeKind::Nat, Kind::Network, u"network.nat"_s, s);
    node.name = s.compact() ? u"NAT"_s : s.t.translate("Picture", "NAT gateway");
    const int entries = int(s.topology().network.snat.size());
    node.detail = entries > 0 ? s.t.translate("Picture", "SNAT: %n vSwitch(es)", nullptr, entries) : s.t.translate("Picture", "No SNAT");
    node.third = stateWord(node.state, s.texts);
    if (s.large())
        node.price = priceAt(node.field, 1, s);
    node.text = sentence(fill(s.t.translate("Picture", "NAT gateway %1"), {nat.name}), node.state, node.detail, s);
    return node;
}

PictureNode balancerNode(const Balancer &balancer, const Source &s)
{
    PictureNode node = makeNode(u"balancer"_s, NodeKind::Balancer, Kind::Balancer, u"balancer"_s, s);
    const Facts *facts = factsOf(s.input.journal, stepIdOf(ResourceType::LoadBalancer));
    const QString address = facts && facts->publicAddress.isEmpty() && facts->address.isEmpty() ? facts->connectionString : addressOf(facts);
    node.name = s.compact() ? u"SLB"_s : s.t.translate("Picture", "Load balancer");
    const QString side = balancer.address == BalancerAddress::Internet ? s.t.translate("Picture", "On the internet") : s.t.translate("Picture", "Inside the VPC");
    node.detail = address.isEmpty() ? side : address;
    node.third = stateWord(node.state, s.texts);
    if (s.large())
        node.price = priceAt(node.field, 1, s);
    QStringList told;
    if (!address.isEmpty())
        told << address;
    for (const Listener &listener : balancer.listeners)
        told << listenerWord(listener);
    node.text = sentence(fill(s.t.translate("Picture", "Load balancer %1"), {balancer.name}), node.state, listWord(told, s.texts), s);
    return node;
}

// Servers.

QString serverDetail(const ServerGroup &group, const Source &s)
{
    const InstanceType *type = s.input.catalogue.instanceType(group.type);
    const QString size = type ? sizeWord(type->vcpu, type->gib) : QString();
    if (s.large())
        return dotted({group.type, size});
    return size.isEmpty() ? group.type : size;
}

Item serverItem(const ServerRef &server, const ServerGroup &group, const Source &s)
{
    const FieldPath field = u"servers.groups."_s + group.key;
    Item item;
    item.vswitch = server.vswitch;
    PictureNode &node = item.node;
    node = makeNode(u"server/"_s + server.id, NodeKind::Server, Kind::Servers, field, s);
    node.name = server.name;
    node.servers = {server.id};
    node.detail = serverDetail(group, s);
    node.price = priceAt(field, group.count, s);
    const Facts *facts = serverFacts(s.input.journal, s.topology(), server.id);
    const QString address = facts ? facts->address : QString();
    node.third = stateAndAddress(node.state, address, s);
    QStringList told;
    if (!address.isEmpty())
        told << address;
    if (group.publicBandwidthMbps > 0) {
        told << (facts && !facts->publicAddress.isEmpty() ? fill(s.t.translate("Picture", "public IP %1"), {facts->publicAddress})
                                                          : fill(s.t.translate("Picture", "own public IP, %1 Mbit/s"), {QString::number(group.publicBandwidthMbps)}));
    }
    node.text = sentence(fill(s.t.translate("Picture", "Server %1"), {server.name}), node.state, listWord(told, s.texts), s);
    return item;
}

/// "247 ready, 2 creating" of a stack; failures apart.
void countStates(const QList<Item> &members, PictureNode &stack, const Source &s)
{
    QStringList counts;
    for (const NodeState state : {NodeState::Ready, NodeState::Creating, NodeState::Waiting, NodeState::Paused, NodeState::Planned,
                                  NodeState::Removed, NodeState::Unknown, NodeState::Failed}) {
        const int count = int(std::count_if(members.cbegin(), members.cend(), [&](const Item &item) { return item.node.state == state; }));
        if (count == 0)
            continue;
        QString word = stateWord(state, s.texts);
        if (s.texts.language() == Language::English)
            word = word.toLower();
        const QString told = fill(s.t.translate("Picture", "%1 %2", "number of servers and their state"), {QString::number(count), word});
        if (state == NodeState::Failed || state == NodeState::Unknown)
            stack.trouble = stack.trouble.isEmpty() ? told : listWord({stack.trouble, told}, s.texts);
        else
            counts << told;
    }
    stack.detail = listWord(counts, s.texts);
}

Item stackItem(const QList<Item> &members, const ServerGroup &group, const Source &s)
{
    Item stack = members.first();
    PictureNode &node = stack.node;
    node.kind = NodeKind::ServerStack;
    node.id = u"stack/"_s + group.key + u'/' + stack.vswitch;
    node.servers.clear();
    QList<NodeState> states;
    QStringList sentences;
    int percent = 0;
    for (const Item &member : members) {
        node.servers << member.node.servers;
        states << member.node.state;
        percent = qMax(percent, member.node.percent);
        sentences << member.node.text;
        if (member.node.mark)
            node.mark = node.mark ? qMax(*node.mark, *member.node.mark) : member.node.mark;
    }
    node.state = worstOf(states);
    node.percent = percent;
    node.name = members.first().node.name + u" … "_s + members.last().node.servers.first().section(u'-', -1);
    countStates(members, node, s);
    node.third = dotted({serverDetail(group, s), s.t.translate("Picture", "%n server(s)", nullptr, int(members.size()))});
    node.price = priceAt(node.field, group.count, s);
    if (!node.price.isEmpty())
        node.price = fill(s.t.translate("Picture", "%1 each"), {node.price});
    node.text = sentences.join(s.t.translate("Picture", "; ", "between things of an enumeration"));
    return stack;
}

/// The servers of one vswitch: each alone, or above four the equal ones as a stack, failed ones alone first.
void addServers(const QList<QPair<const ServerGroup *, QList<Item>>> &groups, QList<Item> &items, const Source &s)
{
    qsizetype total = 0;
    for (const auto &[group, members] : groups)
        total += members.size();
    if (total <= stackAbove) {
        for (const auto &[group, members] : groups)
            items << members;
        return;
    }
    QList<Item> stacks;
    int alone = 0;
    for (const auto &[group, members] : groups) {
        QList<Item> rest;
        for (const Item &member : members) {
            if (member.node.state == NodeState::Failed && alone < shownFailures) {
                items << member;
                ++alone;
            } else {
                rest << member;
            }
        }
        if (rest.size() > 1)
            stacks << stackItem(rest, *group, s);
        else
            stacks << rest;
    }
    items << stacks;
}

void addServerLane(QList<Item> &items, const Source &s)
{
    if (!s.topology().servers)
        return;
    const Servers &servers = *s.topology().servers;
    QStringList vswitches; // in the order of their first servers
    QHash<QString, QList<QPair<const ServerGroup *, QList<Item>>>> byVswitch;
    const QList<ServerRef> refs = serverRefs(servers);
    for (const ServerGroup &group : servers.groups) {
        for (const ServerRef &server : refs) {
            if (server.group != group.key)
                continue;
            if (!byVswitch.contains(server.vswitch))
                vswitches << server.vswitch;
            auto &groups = byVswitch[server.vswitch];
            if (groups.isEmpty() || groups.last().first != &group)
                groups.append(qMakePair(&group, QList<Item>()));
            groups.last().second << serverItem(server, group, s);
        }
    }
    for (const QString &vswitch : vswitches)
        addServers(byVswitch.value(vswitch), items, s);
}

// Database and cache.

void addDatabaseLane(QList<Item> &items, const Source &s)
{
    if (!s.topology().database)
        return;
    const Database &database = *s.topology().database;
    const DatabaseClass *known = s.input.catalogue.databaseClass(database.databaseClass);
    const QString size = known ? sizeWord(known->vcpu, known->gib) : QString();
    const QString name = s.compact() ? database.engine : engineWord(database);
    const bool pair = database.edition != "Basic"_L1;
    const auto role = [&](const char *pattern, const char *shortPattern) {
        return fill(s.compact() ? s.t.translate("Picture", shortPattern) : s.t.translate("Picture", pattern), {name});
    };

    Item primary;
    primary.lane = Lane::Database;
    primary.vswitch = database.vswitch;
    PictureNode &node = primary.node;
    node = makeNode(u"database"_s, NodeKind::Database, Kind::Database, u"database"_s, s);
    node.name = pair ? role(QT_TRANSLATE_NOOP("Picture", "%1 primary"), QT_TRANSLATE_NOOP("Picture", "DB primary")) : name;
    const QString edition = database.edition == "HighAvailability"_L1 ? s.t.translate("Picture", "HA", "high availability, short")
                                                                      : databaseEditionWord(database.edition, s.texts);
    node.detail = dotted({edition, s.large() ? size : QString(), gibWord(database.storage.gib)});
    node.price = priceAt(node.field, 1, s);
    const Facts *facts = factsOf(s.input.journal, stepIdOf(ResourceType::DbInstance));
    const QString address = facts ? facts->connectionString : QString();
    node.third = stateAndAddress(node.state, facts ? facts->address : QString(), s);
    node.text = sentence(fill(s.t.translate("Picture", "Database %1, %2"), {database.name, node.name}), node.state, address, s);
    items << primary;

    if (pair) {
        Item standby;
        standby.lane = Lane::Database;
        standby.vswitch = database.standbyVswitch.isEmpty() ? database.vswitch : database.standbyVswitch;
        PictureNode &second = standby.node;
        second = makeNode(u"database/standby"_s, NodeKind::Standby, Kind::Database, u"database.standbyVswitch"_s, s);
        second.mark.reset();
        second.name = role(QT_TRANSLATE_NOOP("Picture", "%1 standby"), QT_TRANSLATE_NOOP("Picture", "DB standby"));
        second.detail = s.large() ? s.t.translate("Picture", "Takes over on failure, serves no reads") : s.t.translate("Picture", "Failover only");
        second.third = stateWord(second.state, s.texts);
        second.text = sentence(second.name, second.state, {}, s);
        items << standby;
    }
    for (const ReadOnlyInstance &readOnly : database.readOnly) {
        Item item;
        item.lane = Lane::Database;
        item.vswitch = readOnly.vswitch;
        item.follower = true;
        PictureNode &reader = item.node;
        const FieldPath field = u"database.readOnly."_s + readOnly.key;
        reader = makeNode(u"database/"_s + readOnly.key, NodeKind::ReadOnly, Kind::Database, field, s);
        reader.name = role(QT_TRANSLATE_NOOP("Picture", "%1 read-only"), QT_TRANSLATE_NOOP("Picture", "DB read-only"));
        const DatabaseClass *readerClass = s.input.catalogue.databaseClass(readOnly.databaseClass);
        reader.detail = readerClass ? sizeWord(readerClass->vcpu, readerClass->gib) : readOnly.databaseClass;
        reader.price = priceAt(field, 1, s);
        const Facts *known2 = factsOf(s.input.journal, stepIdOf(ResourceType::DbReadOnlyInstance, readOnly.key));
        reader.third = stateAndAddress(reader.state, known2 ? known2->address : QString(), s);
        reader.text = sentence(fill(s.t.translate("Picture", "Read-only instance %1"), {readOnly.name}), reader.state, known2 ? known2->connectionString : QString(), s);
        items << item;
    }
}

void addCacheLane(QList<Item> &items, const Source &s)
{
    if (!s.topology().cache)
        return;
    const Cache &cache = *s.topology().cache;
    const CacheClass *known = s.input.catalogue.cacheClass(cache.cacheClass);
    const QString size = known && known->gib > 0 ? gibWord(known->gib) : QString();
    const QString name = s.compact() || cache.version.isEmpty() ? u"Redis"_s : u"Redis "_s + cache.version;

    Item item;
    item.lane = Lane::Cache;
    item.vswitch = cache.vswitch;
    PictureNode &node = item.node;
    node = makeNode(u"cache"_s, NodeKind::Cache, Kind::Cache, u"cache"_s, s);
    node.name = name;
    const QString edition = s.large() || cache.edition == CacheEdition::Cluster ? cacheEditionWord(cache.edition, s.texts) : QString();
    node.detail = dotted({edition, size, cacheReplicasWord(cache.replicas, s.texts)});
    node.price = priceAt(node.field, 1, s);
    const Facts *facts = factsOf(s.input.journal, stepIdOf(ResourceType::CacheInstance));
    node.third = stateAndAddress(node.state, facts ? facts->address : QString(), s);
    node.text = sentence(fill(s.t.translate("Picture", "Cache %1, %2"), {cache.name, name}), node.state, facts ? facts->connectionString : QString(), s);
    items << item;

    if (!cache.secondVswitch.isEmpty()) {
        Item second;
        second.lane = Lane::Cache;
        second.vswitch = cache.secondVswitch;
        PictureNode &replica = second.node;
        replica = makeNode(u"cache/replica"_s, NodeKind::CacheReplica, Kind::Cache, u"cache.secondVswitch"_s, s);
        replica.mark.reset();
        replica.name = s.compact() ? s.t.translate("Picture", "Replica", "of Redis, in the narrow picture") : fill(s.t.translate("Picture", "%1 replica"), {name});
        replica.detail = s.t.translate("Picture", "Failover only");
        replica.third = stateWord(replica.state, s.texts);
        replica.text = sentence(replica.name, replica.state, {}, s);
        items << second;
    }
}

} // namespace

Contents contentsOf(const PictureInput &input, const ThingStates &states, Density density, const Texts &texts)
{
    const Source source{input, states, density, texts, texts.translator()};
    const Topology &topology = input.topology;
    Contents contents;
    if (topology.network.publicIps)
        contents.publicIps = publicIpsNode(*topology.network.publicIps, source);
    if (topology.network.nat)
        contents.nat = natNode(*topology.network.nat, source);
    if (topology.balancer)
        contents.balancer = balancerNode(*topology.balancer, source);
    if (contents.nat || contents.publicIps || (topology.balancer && topology.balancer->address == BalancerAddress::Internet))
        contents.internet = internetNode(source);
    addServerLane(contents.items, source);
    addDatabaseLane(contents.items, source);
    addCacheLane(contents.items, source);
    return contents;
}

} // namespace Cloudsteps
