#include "tests/report/exportsamples.h"

#include "tests/picture/samples.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace CloudstepsTest {

namespace {

Topology everyOption()
{
    Topology topology = samplePreset(u"two-zone"_s);
    topology.network.nat->bindMode = EipBindMode::Nat;
    topology.network.publicIps->count = 3;
    topology.network.publicIps->sharedBandwidth = SharedBandwidth{20, BandwidthCharge::Traffic};
    topology.network.dnat = {{u"ssh"_s, DnatKind::Port, 1, DnatProtocol::Tcp, u"8022"_s, u"app-1"_s, u"22"_s},
                             {u"media"_s, DnatKind::Range, 2, DnatProtocol::Udp, u"8000/8010"_s, u"app-2"_s, u"9000/9010"_s},
                             {u"all"_s, DnatKind::Ip, 3, DnatProtocol::Any, {}, u"app-3"_s, {}}};
    Servers &servers = *topology.servers;
    servers.login = {LoginMethod::Password, {}, {}, {}};
    servers.securityGroup.rules << SecurityRule{u"out"_s, Direction::Out, RulePolicy::Drop, u"tcp"_s, u"25/25"_s, u"0.0.0.0/0"_s, 5}
                                << SecurityRule{u"everything"_s, Direction::In, RulePolicy::Accept, u"all"_s, u"-1/-1"_s, u"10.0.0.0/16"_s, 100}
                                << SecurityRule{u"alltcp"_s, Direction::In, RulePolicy::Accept, u"tcp"_s, u"-1/-1"_s, u"192.0.2.7"_s, 2};
    ServerGroup &group = servers.groups[0];
    group.ioOptimized = true;
    group.systemDisk = {u"cloud_essd"_s, u"PL1"_s, 60};
    group.dataDisks = {{u"data"_s, u"cloud_essd"_s, u"PL0"_s, 200}, {u"logs"_s, u"cloud_efficiency"_s, {}, 100}};
    group.publicBandwidthMbps = 3;
    group.hostName = u"web"_s;
    group.userData = u"#!/bin/bash\necho \"${HOME}\" '%{x}' $(date) > /tmp/started\n"_s;
    group.creditSpecification = u"Standard"_s;
    group.deletionProtection = true;
    group.releaseAt = u"2030-06-01T12:00:00Z"_s;
    Database &database = *topology.database;
    database.deletionProtection = true;
    database.backup = DatabaseBackup{{u"Monday"_s, u"Friday"_s}, u"02:00+08:00"_s, 14, false};
    database.whitelistGroups = {{u"office"_s, {u"192.0.2.0/24"_s, u"vswitch:a"_s}}};
    database.readWriteSplitting = ReadWriteSplitting{3, 20};
    database.sqlAudit = SqlAudit{180};
    database.accounts << DatabaseAccount{u"reader"_s, AccountType::Normal, {{database.databases[0].name, u"ReadOnly"_s}}}
                      << DatabaseAccount{u"root_user"_s, AccountType::Super, {}};
    Cache &cache = *topology.cache;
    cache.cacheClass = u"redis.shard.small.2.ce"_s;
    cache.edition = CacheEdition::Cluster;
    cache.shards = 4;
    cache.readReplicas = 1;
    cache.passwordFree = true;
    cache.accounts = {{u"reader"_s, CachePrivilege::ReadOnly}, {u"writer"_s, CachePrivilege::ReadWrite}};
    Balancer &balancer = *topology.balancer;
    balancer.certificates = {{u"shop"_s, u"shop"_s, u"~/shop.pem"_s, u"~/shop.key"_s, {}}, {u"old"_s, u"old"_s, {}, {}, u"1234567890_abc"_s}};
    balancer.masterZone = u"cn-hangzhou-h"_s;
    balancer.slaveZone = u"cn-hangzhou-i"_s;
    balancer.deletionProtection = true;
    Listener https{u"https"_s, ListenerProtocol::Https, 443, 8080, u"rr"_s, {}};
    https.certificate = u"shop"_s;
    https.stickySession = StickySession{StickyMode::Server, 0, u"SESSION"_s};
    https.healthCheck.domain = u"shop.example.com"_s;
    https.healthCheck.method = u"get"_s;
    https.healthCheck.port = 8081;
    Listener other = https;
    other.key = u"https2"_s;
    other.port = 8443;
    other.certificate = u"old"_s;
    other.stickySession = StickySession{StickyMode::Insert, 600, {}};
    Listener redirect{u"redirect"_s, ListenerProtocol::Http, 8000, 80, u"wrr"_s, {}};
    redirect.redirectTo = 443;
    Listener tcp{u"game"_s, ListenerProtocol::Tcp, 9000, 9000, u"wlc"_s, {}};
    tcp.persistenceSeconds = 900;
    tcp.healthCheck.type = u"http"_s;
    Listener udp{u"udp"_s, ListenerProtocol::Udp, 9001, 9001, u"wrr"_s, {}};
    udp.healthCheck.request = u"ping"_s;
    udp.healthCheck.expected = u"pong"_s;
    Listener blind{u"blind"_s, ListenerProtocol::Http, 9002, 9002, u"wrr"_s, {}};
    blind.healthCheck.on = false;
    balancer.listeners << redirect << https << other << tcp << udp << blind;
    return topology;
}

/// What everyOption() can't have at the same time.
Topology otherOptions()
{
    Topology topology = samplePreset(u"two-zone"_s);
    topology.network.publicIps->sharedBandwidth.reset();
    topology.network.publicIps->charge = BandwidthCharge::Bandwidth;
    topology.network.publicIps->isp = u"BGP_PRO"_s;
    topology.servers->login = {LoginMethod::ImportKeyPair, u"shop-key"_s, {}, u"ssh-rsa AAAAB3NzaC1yc2E someone@example.com"_s};
    const Charge year{ChargeModel::Subscription, 1, PeriodUnit::Year, true};
    topology.servers->groups[0].charge = year;
    topology.servers->groups[0].ioOptimized = false;
    topology.database->charge = year;
    topology.database->version = u"5.7"_s;
    topology.database->storage.type = u"local_ssd"_s;
    topology.database->readWriteSplitting = ReadWriteSplitting{};
    topology.database->standbyVswitch.clear();
    topology.cache->charge = year;
    topology.balancer->address = BalancerAddress::Intranet;
    topology.balancer->vswitch = u"a"_s;
    return topology;
}

Topology withExisting()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.network.vpc.existingId = u"vpc-bp1existing"_s;
    topology.network.vswitches[0].existingId = u"vsw-bp1existing"_s;
    topology.servers->securityGroup.existingId = u"sg-bp1existing"_s;
    topology.servers->login = {LoginMethod::ExistingKeyPair, u"office-key"_s, {}, {}};
    return topology;
}

Topology withHostileNames()
{
    Topology topology = everyOption();
    const QStringList texts = hostileTexts();
    int n = 0;
    const auto next = [&] { return texts[n++ % texts.size()]; };
    topology.name = next();
    topology.network.vpc.name = next();
    for (VSwitch &vswitch : topology.network.vswitches)
        vswitch.name = next();
    topology.network.nat->name = next();
    topology.servers->securityGroup.name = next();
    topology.servers->groups[0].name = next();
    topology.servers->groups[0].userData = texts.join(u'\n');
    topology.database->name = next();
    topology.database->databases << DatabaseSchema{next(), u"utf8mb4"_s} << DatabaseSchema{next(), u"utf8mb4"_s};
    topology.database->accounts << DatabaseAccount{next(), AccountType::Normal, {{topology.database->databases[1].name, u"ReadWrite"_s}}};
    topology.cache->name = next();
    topology.cache->accounts[0].name = next();
    topology.balancer->name = next();
    topology.balancer->certificates[0].name = next();
    topology.balancer->certificates[0].certificateFile = next();
    topology.balancer->listeners[0].healthCheck.uri = next();
    return topology;
}

} // namespace

QStringList hostileTexts()
{
    return {u"$(touch broken-out)"_s, u"`touch broken-out`"_s, u"'; touch broken-out; '"_s, u"\"; touch broken-out; \""_s, u"two\nlines # no comment"_s,
            u"${broken_out} %{if true}"_s, u"back\\slash\\"_s, u"*/ } EOF <vpc> <token> ***"_s, u"名称 \u2028 separators \u202e"_s};
}

QList<QPair<QString, Topology>> exportSamples()
{
    QList<QPair<QString, Topology>> samples;
    for (const QString &name : presetNames())
        samples.append({u"preset "_s + name, samplePreset(name)});
    Topology nothing;
    nothing.name = u"nothing"_s;
    nothing.region = u"cn-hangzhou"_s;
    nothing.network.vpc.name = u"nothing"_s;
    samples << QPair{u"nothing but a network"_s, nothing} << QPair{u"every option"_s, everyOption()} << QPair{u"every other option"_s, otherOptions()}
            << QPair{u"what was there before"_s, withExisting()} << QPair{u"hostile names"_s, withHostileNames()};
    return samples;
}

ReportInput exportInput(const Topology &topology, Language language)
{
    ReportInput input;
    input.topology = topology;
    input.target = {false, u"china"_s, u"1234567890123456"_s, u"default"_s, topology.region};
    input.catalogue = builtInCatalogue();
    input.now = QDateTime({2026, 11, 22}, {23, 40}, Qt::OffsetFromUTC, 8 * 3600);
    input.language = language;
    input.projectId = u"11112222-3333-4444-5555-666677778888"_s;
    return input;
}

} // namespace CloudstepsTest
