#include "wizard/topology/json.h"

namespace Cloudsteps {

namespace {

const QString base = QStringLiteral("shop");

QString named(const char *suffix)
{
    return base + u'-' + QLatin1String(suffix);
}

SecurityRule rule(const char *key, const char *protocol, const char *ports, const char *cidr, int priority)
{
    SecurityRule made;
    made.key = QLatin1String(key);
    made.protocol = QLatin1String(protocol);
    made.ports = QLatin1String(ports);
    made.cidr = QLatin1String(cidr);
    made.priority = priority;
    return made;
}

VSwitch vswitch(const char *key, const QString &zone, int third)
{
    return {QLatin1String(key), named(key), zone, Cidr(0x0a000000 | quint32(third) << 8, 24)};
}

Servers servers(const QStringList &vswitches, int count, bool dataDisk)
{
    Servers made;
    made.securityGroup.name = named("sg");
    made.securityGroup.rules = {
        rule("http", "tcp", "80/80", "0.0.0.0/0", 1),
        rule("https", "tcp", "443/443", "0.0.0.0/0", 1),
        rule("inside", "all", "-1/-1", "10.0.0.0/16", 10),
    };
    made.login.keyPair = named("key");
    made.login.keyFile = QStringLiteral("~/.ssh/shop-key.pem");
    ServerGroup group;
    group.key = QStringLiteral("app");
    group.name = named("app");
    group.count = count;
    group.vswitches = vswitches;
    group.type = QStringLiteral("ecs.c6.large");
    group.imageId = QStringLiteral("ubuntu_22_04_x64_20G_alibase_20240130.vhd");
    group.systemDisk = {QStringLiteral("cloud_essd"), QStringLiteral("PL0"), 40};
    if (dataDisk)
        group.dataDisks = {{QStringLiteral("data"), QStringLiteral("cloud_essd"), QStringLiteral("PL0"), 100}};
    made.groups = {group};
    return made;
}

Database database(const QStringList &whitelist)
{
    Database made;
    made.name = named("db");
    made.databaseClass = QStringLiteral("mysql.n2.medium.2c");
    made.vswitch = QStringLiteral("a");
    made.whitelist = whitelist;
    made.databases = {{base, QStringLiteral("utf8mb4")}};
    made.accounts = {{QStringLiteral("shop_app"), AccountType::Normal, {{base, QStringLiteral("ReadWrite")}}}};
    made.backup = DatabaseBackup{{QStringLiteral("Monday"), QStringLiteral("Wednesday"), QStringLiteral("Friday"), QStringLiteral("Sunday")},
                                 QStringLiteral("02:00+08:00"), 7, true};
    return made;
}

Listener httpListener()
{
    Listener made;
    made.key = QStringLiteral("http");
    return made;
}

Topology starter(const QString &region, const QString &zone)
{
    Topology topology;
    topology.name = base;
    topology.region = region;
    topology.network.vpc.name = named("vpc");
    topology.network.vswitches = {vswitch("a", zone, 1)};
    topology.servers = servers({QStringLiteral("a")}, 1, false);
    topology.database = database({QStringLiteral("vswitch:a")});
    topology.database->edition = QStringLiteral("Basic");
    topology.database->databaseClass = QStringLiteral("mysql.n1.micro.1");
    topology.database->storage.gib = 20;
    topology.balancer.emplace();
    topology.balancer->name = named("lb");
    topology.balancer->listeners = {httpListener()};
    topology.balancer->backends = {{QStringLiteral("app-1"), 100}};
    return topology;
}

Topology tutorial(const QString &region, const QString &zone, const QString &secondZone)
{
    const QStringList vswitches{QStringLiteral("a"), QStringLiteral("b")};
    const QStringList whitelist{QStringLiteral("vswitch:a"), QStringLiteral("vswitch:b")};
    Topology topology;
    topology.name = base;
    topology.region = region;
    Network &network = topology.network;
    network.vpc.name = named("vpc");
    network.vswitches = {vswitch("a", zone, 1), vswitch("b", secondZone, 2)};
    network.nat = NatGateway{named("nat"), QStringLiteral("a")};
    network.publicIps.emplace();
    network.publicIps->count = 2;
    network.publicIps->sharedBandwidth = SharedBandwidth{10, BandwidthCharge::Bandwidth};
    network.snat = {{QStringLiteral("a"), QStringLiteral("a")}, {QStringLiteral("b"), QStringLiteral("b")}};
    network.dnat = {{QStringLiteral("web"), DnatKind::Port, 1, DnatProtocol::Tcp, QStringLiteral("8080"), QStringLiteral("app-1"), QStringLiteral("80")}};
    topology.servers = servers(vswitches, 2, true);
    topology.database = database(whitelist);
    topology.database->standbyVswitch = QStringLiteral("b");
    topology.cache.emplace();
    topology.cache->name = named("cache");
    topology.cache->cacheClass = QStringLiteral("redis.master.small.default");
    topology.cache->vswitch = QStringLiteral("a");
    topology.cache->whitelist = whitelist;
    topology.balancer.emplace();
    topology.balancer->name = named("lb");
    Listener tcp;
    tcp.key = QStringLiteral("tcp");
    tcp.protocol = ListenerProtocol::Tcp;
    tcp.port = 3306;
    tcp.backendPort = 3306;
    tcp.healthCheck.type = QStringLiteral("tcp");
    topology.balancer->listeners = {httpListener(), tcp};
    topology.balancer->backends = {{QStringLiteral("app-1"), 100}, {QStringLiteral("app-2"), 50}};
    return topology;
}

Topology twoZone(const QString &region, const QString &zone, const QString &secondZone)
{
    Topology topology = tutorial(region, zone, secondZone);
    topology.servers->groups.first().count = 4;
    topology.cache->secondVswitch = QStringLiteral("b");
    topology.database->readOnly = {{QStringLiteral("reader"), named("db-reader"), QStringLiteral("b"), QStringLiteral("mysqlro.n2.medium.1c")}};
    topology.balancer->backends.clear();
    for (const ServerRef &server : serverRefs(*topology.servers))
        topology.balancer->backends << Backend{server.id, 100};
    return topology;
}

} // namespace

QStringList presetNames()
{
    return {QStringLiteral("starter"), QStringLiteral("tutorial"), QStringLiteral("two-zone")};
}

std::optional<Topology> preset(QStringView name, const QString &region, const QStringList &zones)
{
    if (zones.isEmpty())
        return std::nullopt;
    // A region with one suitable zone still gets its presets: both vswitches then lie in that zone.
    const QString second = zones.value(1, zones.first());
    if (name == u"starter")
        return starter(region, zones.first());
    if (name == u"tutorial")
        return tutorial(region, zones.first(), second);
    if (name == u"two-zone")
        return twoZone(region, zones.first(), second);
    return std::nullopt;
}

} // namespace Cloudsteps
