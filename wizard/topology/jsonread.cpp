#include "wizard/topology/jsonobject.h"
#include "wizard/topology/words.h"

#include <QJsonDocument>

namespace Cloudsteps {

namespace {

void readCharge(ObjectReader &in, Charge &charge)
{
    in.object(QStringLiteral("charge"), false, [&](ObjectReader &o) {
        o.word(QStringLiteral("model"), charge.model, chargeWords);
        o.integer(QStringLiteral("period"), charge.period);
        o.word(QStringLiteral("unit"), charge.unit, periodWords);
        o.boolean(QStringLiteral("autoRenew"), charge.autoRenew);
    });
}

void readNetwork(ObjectReader &in, Network &network)
{
    in.object(QStringLiteral("vpc"), true, [&](ObjectReader &o) {
        o.text(QStringLiteral("name"), network.vpc.name, true);
        o.cidr(QStringLiteral("cidr"), network.vpc.cidr);
        o.text(QStringLiteral("existingId"), network.vpc.existingId);
    });
    in.list(QStringLiteral("vswitches"), network.vswitches, [](ObjectReader &o, VSwitch &item) {
        o.text(QStringLiteral("key"), item.key, true);
        o.text(QStringLiteral("name"), item.name, true);
        o.text(QStringLiteral("zone"), item.zone, true);
        o.cidr(QStringLiteral("cidr"), item.cidr);
        o.text(QStringLiteral("existingId"), item.existingId);
    });
    in.object(QStringLiteral("nat"), false, [&](ObjectReader &o) {
        network.nat.emplace();
        o.text(QStringLiteral("name"), network.nat->name, true);
        o.text(QStringLiteral("vswitch"), network.nat->vswitch, true);
        o.word(QStringLiteral("bindMode"), network.nat->bindMode, bindWords);
    });
    in.object(QStringLiteral("publicIps"), false, [&](ObjectReader &o) {
        PublicIps &ips = network.publicIps.emplace();
        o.integer(QStringLiteral("count"), ips.count, true);
        if (ips.count > largestPublicIpCount)
            o.fail("bad-value", QStringLiteral("count"), QStringLiteral("1 .. %1").arg(largestPublicIpCount));
        o.text(QStringLiteral("isp"), ips.isp);
        o.integer(QStringLiteral("mbps"), ips.mbps);
        o.word(QStringLiteral("charge"), ips.charge, bandwidthWords);
        o.object(QStringLiteral("sharedBandwidth"), false, [&](ObjectReader &shared) {
            ips.sharedBandwidth.emplace();
            shared.integer(QStringLiteral("mbps"), ips.sharedBandwidth->mbps, true);
            shared.word(QStringLiteral("charge"), ips.sharedBandwidth->charge, bandwidthWords);
        });
    });
    in.list(QStringLiteral("snat"), network.snat, [](ObjectReader &o, SnatEntry &item) {
        o.text(QStringLiteral("key"), item.key, true);
        o.text(QStringLiteral("vswitch"), item.vswitch, true);
    });
    in.list(QStringLiteral("dnat"), network.dnat, [](ObjectReader &o, DnatEntry &item) {
        o.text(QStringLiteral("key"), item.key, true);
        o.word(QStringLiteral("kind"), item.kind, dnatWords);
        o.integer(QStringLiteral("publicIp"), item.publicIp);
        o.word(QStringLiteral("protocol"), item.protocol, protocolWords);
        o.text(QStringLiteral("externalPort"), item.externalPort);
        o.text(QStringLiteral("server"), item.server, true);
        o.text(QStringLiteral("internalPort"), item.internalPort);
    });
}

void readGroup(ObjectReader &o, ServerGroup &group)
{
    o.text(QStringLiteral("key"), group.key, true);
    o.text(QStringLiteral("name"), group.name, true);
    o.integer(QStringLiteral("count"), group.count);
    if (group.count > largestServerCount)
        o.fail("bad-value", QStringLiteral("count"), QStringLiteral("1 .. %1").arg(largestServerCount));
    o.texts(QStringLiteral("vswitches"), group.vswitches);
    o.text(QStringLiteral("type"), group.type, true);
    o.boolean(QStringLiteral("ioOptimized"), group.ioOptimized);
    o.object(QStringLiteral("image"), true, [&](ObjectReader &image) { image.text(QStringLiteral("id"), group.imageId, true); });
    o.object(QStringLiteral("systemDisk"), true, [&](ObjectReader &disk) {
        disk.text(QStringLiteral("category"), group.systemDisk.category, true);
        disk.text(QStringLiteral("performanceLevel"), group.systemDisk.performanceLevel);
        disk.integer(QStringLiteral("gib"), group.systemDisk.gib);
    });
    o.list(QStringLiteral("dataDisks"), group.dataDisks, [](ObjectReader &in, DataDisk &disk) {
        in.text(QStringLiteral("key"), disk.key, true);
        in.text(QStringLiteral("category"), disk.category, true);
        in.text(QStringLiteral("performanceLevel"), disk.performanceLevel);
        in.integer(QStringLiteral("gib"), disk.gib);
    });
    o.integer(QStringLiteral("publicBandwidthMbps"), group.publicBandwidthMbps);
    readCharge(o, group.charge);
    o.text(QStringLiteral("hostName"), group.hostName);
    o.text(QStringLiteral("userData"), group.userData);
    o.text(QStringLiteral("creditSpecification"), group.creditSpecification);
    o.boolean(QStringLiteral("deletionProtection"), group.deletionProtection);
    o.text(QStringLiteral("releaseAt"), group.releaseAt);
}

void readServers(ObjectReader &in, Servers &servers)
{
    in.object(QStringLiteral("securityGroup"), true, [&](ObjectReader &o) {
        o.text(QStringLiteral("name"), servers.securityGroup.name, true);
        o.list(QStringLiteral("rules"), servers.securityGroup.rules, [](ObjectReader &r, SecurityRule &rule) {
            r.text(QStringLiteral("key"), rule.key, true);
            r.word(QStringLiteral("direction"), rule.direction, directionWords);
            r.word(QStringLiteral("policy"), rule.policy, policyWords);
            r.text(QStringLiteral("protocol"), rule.protocol);
            r.text(QStringLiteral("ports"), rule.ports, true);
            r.text(QStringLiteral("cidr"), rule.cidr, true);
            r.integer(QStringLiteral("priority"), rule.priority);
        });
        o.text(QStringLiteral("existingId"), servers.securityGroup.existingId);
    });
    in.object(QStringLiteral("login"), true, [&](ObjectReader &o) {
        o.word(QStringLiteral("method"), servers.login.method, loginWords);
        o.text(QStringLiteral("keyPair"), servers.login.keyPair);
        o.text(QStringLiteral("keyFile"), servers.login.keyFile);
        o.text(QStringLiteral("publicKey"), servers.login.publicKey);
    });
    in.list(QStringLiteral("groups"), servers.groups, readGroup);
}

void readDatabase(ObjectReader &in, Database &database)
{
    in.text(QStringLiteral("name"), database.name, true);
    in.text(QStringLiteral("engine"), database.engine);
    in.text(QStringLiteral("version"), database.version);
    in.text(QStringLiteral("edition"), database.edition);
    in.text(QStringLiteral("class"), database.databaseClass, true);
    in.object(QStringLiteral("storage"), false, [&](ObjectReader &o) {
        o.text(QStringLiteral("type"), database.storage.type);
        o.integer(QStringLiteral("gib"), database.storage.gib);
    });
    in.text(QStringLiteral("vswitch"), database.vswitch, true);
    in.text(QStringLiteral("standbyVswitch"), database.standbyVswitch);
    in.texts(QStringLiteral("whitelist"), database.whitelist);
    in.list(QStringLiteral("databases"), database.databases, [](ObjectReader &o, DatabaseSchema &item) {
        o.text(QStringLiteral("name"), item.name, true);
        o.text(QStringLiteral("charset"), item.charset);
    });
    in.list(QStringLiteral("accounts"), database.accounts, [](ObjectReader &o, DatabaseAccount &item) {
        o.text(QStringLiteral("name"), item.name, true);
        o.word(QStringLiteral("type"), item.type, accountWords);
        o.object(QStringLiteral("privileges"), false, [&](ObjectReader &p) {
            for (const QString &name : p.names())
                p.text(name, item.privileges[name]);
        });
    });
    in.object(QStringLiteral("backup"), false, [&](ObjectReader &o) {
        DatabaseBackup &backup = database.backup.emplace();
        o.texts(QStringLiteral("days"), backup.days);
        o.text(QStringLiteral("window"), backup.window, true);
        o.integer(QStringLiteral("retentionDays"), backup.retentionDays);
        o.boolean(QStringLiteral("log"), backup.log);
    });
    in.list(QStringLiteral("readOnly"), database.readOnly, [](ObjectReader &o, ReadOnlyInstance &item) {
        o.text(QStringLiteral("key"), item.key, true);
        o.text(QStringLiteral("name"), item.name, true);
        o.text(QStringLiteral("vswitch"), item.vswitch, true);
        o.text(QStringLiteral("class"), item.databaseClass, true);
    });
    in.boolean(QStringLiteral("deletionProtection"), database.deletionProtection);
    readCharge(in, database.charge);
    in.list(QStringLiteral("whitelistGroups"), database.whitelistGroups, [](ObjectReader &o, WhitelistGroup &item) {
        o.text(QStringLiteral("name"), item.name, true);
        o.texts(QStringLiteral("addresses"), item.addresses);
    });
    in.object(QStringLiteral("readWriteSplitting"), false, [&](ObjectReader &o) {
        ReadWriteSplitting &splitting = database.readWriteSplitting.emplace();
        o.integer(QStringLiteral("proxyNodes"), splitting.proxyNodes);
        o.integer(QStringLiteral("maxDelaySeconds"), splitting.maxDelaySeconds);
    });
    in.object(QStringLiteral("sqlAudit"), false, [&](ObjectReader &o) {
        o.integer(QStringLiteral("retentionDays"), database.sqlAudit.emplace().retentionDays);
    });
    in.boolean(QStringLiteral("publicAddress"), database.publicAddress);
}

void readCache(ObjectReader &in, Cache &cache)
{
    in.text(QStringLiteral("name"), cache.name, true);
    in.word(QStringLiteral("edition"), cache.edition, editionWords);
    in.word(QStringLiteral("replicas"), cache.replicas, replicaWords);
    in.text(QStringLiteral("class"), cache.cacheClass, true);
    in.text(QStringLiteral("version"), cache.version);
    in.text(QStringLiteral("vswitch"), cache.vswitch, true);
    in.text(QStringLiteral("secondVswitch"), cache.secondVswitch);
    in.texts(QStringLiteral("whitelist"), cache.whitelist);
    readCharge(in, cache.charge);
    in.integer(QStringLiteral("shards"), cache.shards);
    in.integer(QStringLiteral("readReplicas"), cache.readReplicas);
    in.integer(QStringLiteral("expectedConnections"), cache.expectedConnections);
    in.integer(QStringLiteral("expectedBandwidthMBps"), cache.expectedBandwidthMBps);
    in.boolean(QStringLiteral("passwordFree"), cache.passwordFree);
    in.list(QStringLiteral("accounts"), cache.accounts, [](ObjectReader &o, CacheAccount &item) {
        o.text(QStringLiteral("name"), item.name, true);
        o.word(QStringLiteral("privilege"), item.privilege, cachePrivilegeWords);
    });
}

void readBalancer(ObjectReader &in, Balancer &balancer)
{
    in.text(QStringLiteral("name"), balancer.name, true);
    in.word(QStringLiteral("address"), balancer.address, addressWords);
    in.text(QStringLiteral("vswitch"), balancer.vswitch);
    in.list(QStringLiteral("listeners"), balancer.listeners, [](ObjectReader &o, Listener &item) {
        o.text(QStringLiteral("key"), item.key, true);
        o.word(QStringLiteral("protocol"), item.protocol, listenerWords);
        o.integer(QStringLiteral("port"), item.port, true);
        o.integer(QStringLiteral("backendPort"), item.backendPort, true);
        o.text(QStringLiteral("scheduler"), item.scheduler);
        o.object(QStringLiteral("healthCheck"), false, [&](ObjectReader &h) {
            HealthCheck &check = item.healthCheck;
            h.boolean(QStringLiteral("on"), check.on);
            h.text(QStringLiteral("type"), check.type);
            h.text(QStringLiteral("uri"), check.uri);
            h.texts(QStringLiteral("codes"), check.codes);
            h.integer(QStringLiteral("intervalSeconds"), check.intervalSeconds);
            h.integer(QStringLiteral("timeoutSeconds"), check.timeoutSeconds);
            h.integer(QStringLiteral("rise"), check.rise);
            h.integer(QStringLiteral("fall"), check.fall);
            h.integer(QStringLiteral("port"), check.port);
            h.text(QStringLiteral("domain"), check.domain);
            h.text(QStringLiteral("method"), check.method);
            h.text(QStringLiteral("request"), check.request);
            h.text(QStringLiteral("expected"), check.expected);
        });
        o.integer(QStringLiteral("persistenceSeconds"), item.persistenceSeconds);
        o.object(QStringLiteral("stickySession"), false, [&](ObjectReader &s) {
            StickySession &sticky = item.stickySession.emplace();
            s.word(QStringLiteral("mode"), sticky.mode, stickyWords);
            s.integer(QStringLiteral("seconds"), sticky.seconds);
            s.text(QStringLiteral("cookie"), sticky.cookie);
        });
        o.integer(QStringLiteral("redirectTo"), item.redirectTo);
        o.text(QStringLiteral("certificate"), item.certificate);
    });
    in.list(QStringLiteral("backends"), balancer.backends, [](ObjectReader &o, Backend &item) {
        o.text(QStringLiteral("server"), item.server, true);
        o.integer(QStringLiteral("weight"), item.weight);
    });
    in.list(QStringLiteral("certificates"), balancer.certificates, [](ObjectReader &o, Certificate &item) {
        o.text(QStringLiteral("key"), item.key, true);
        o.text(QStringLiteral("name"), item.name, true);
        o.text(QStringLiteral("certificateFile"), item.certificateFile);
        o.text(QStringLiteral("keyFile"), item.keyFile);
        o.text(QStringLiteral("id"), item.id);
    });
    in.text(QStringLiteral("masterZone"), balancer.masterZone);
    in.text(QStringLiteral("slaveZone"), balancer.slaveZone);
    in.boolean(QStringLiteral("deletionProtection"), balancer.deletionProtection);
}

} // namespace

tl::expected<Topology, JsonError> topologyFromJson(const QByteArray &text)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(text, &syntax);
    if (syntax.error != QJsonParseError::NoError)
        return tl::make_unexpected(JsonError{QStringLiteral("syntax"), QString::number(syntax.offset), syntax.errorString()});
    if (!document.isObject())
        return tl::make_unexpected(JsonError{QStringLiteral("wrong-type"), QStringLiteral("(root)"), QStringLiteral("object")});
    JsonError error;
    Topology topology;
    ObjectReader in(document.object(), {}, error);
    QString format;
    in.text(QStringLiteral("format"), format, true);
    if (error.code.isEmpty() && format != u"cloudsteps-topology/1")
        return tl::make_unexpected(JsonError{QStringLiteral("format"), QStringLiteral("format"), format});
    in.text(QStringLiteral("name"), topology.name, true);
    in.text(QStringLiteral("region"), topology.region, true);
    in.object(QStringLiteral("network"), true, [&](ObjectReader &o) { readNetwork(o, topology.network); });
    in.object(QStringLiteral("servers"), false, [&](ObjectReader &o) { readServers(o, topology.servers.emplace()); });
    in.object(QStringLiteral("database"), false, [&](ObjectReader &o) { readDatabase(o, topology.database.emplace()); });
    in.object(QStringLiteral("cache"), false, [&](ObjectReader &o) { readCache(o, topology.cache.emplace()); });
    in.object(QStringLiteral("balancer"), false, [&](ObjectReader &o) { readBalancer(o, topology.balancer.emplace()); });
    in.finish();
    if (!error.code.isEmpty())
        return tl::make_unexpected(error);
    return topology;
}

} // namespace Cloudsteps
