#include "wizard/topology/json.h"
#include "wizard/topology/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Cloudsteps {

namespace {

/// QJsonObject sorts its members; a file that people read and keep in git wants the order of the program. Members are
/// written as they come, short lists on one line.
class JsonWriter
{
public:
    void member(const char *name, const QString &value) { put(name, quoted(value)); }
    void member(const char *name, int value) { put(name, QByteArray::number(value)); }
    void member(const char *name, bool value) { put(name, value ? "true" : "false"); }
    void member(const char *name, const QStringList &values)
    {
        QByteArrayList items;
        for (const QString &value : values)
            items << quoted(value);
        put(name, '[' + items.join(", ") + ']');
    }
    void optional(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            member(name, value);
    }
    /// Fields that most topologies leave at their default are written only when they differ from it.
    template<typename Value>
    void unless(const Value &usual, const char *name, const Value &value)
    {
        if (value != usual)
            member(name, value);
    }
    template<typename Write>
    void object(const char *name, Write write)
    {
        put(name, "{");
        nested('}', write);
    }
    template<typename Item, typename Write>
    void list(const char *name, const QList<Item> &items, Write write)
    {
        if (items.isEmpty()) {
            put(name, "[]");
            return;
        }
        put(name, "[");
        nested(']', [&] {
            for (const Item &item : items) {
                separate();
                m_out += '{';
                nested('}', [&] { write(item); });
            }
        });
    }
    template<typename Write>
    QByteArray document(Write write)
    {
        m_out = "{";
        m_first = true;
        nested('}', write);
        return m_out + '\n';
    }

private:
    static QByteArray quoted(const QString &text)
    {
        const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return array.mid(1, array.size() - 2);
    }
    void separate()
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
        m_out += '\n' + QByteArray(m_depth * 2, ' ');
    }
    void put(const char *name, const QByteArray &value)
    {
        separate();
        m_out += '"' + QByteArray(name) + "\": " + value;
    }
    template<typename Write>
    void nested(char close, Write write)
    {
        m_first = true;
        ++m_depth;
        write();
        --m_depth;
        if (!m_first)
            m_out += '\n' + QByteArray(m_depth * 2, ' ');
        m_out += close;
        m_first = false;
    }

    QByteArray m_out;
    int m_depth = 0;
    bool m_first = true;
};

void writeCharge(JsonWriter &out, const Charge &charge)
{
    out.object("charge", [&] {
        out.member("model", wordOf(chargeWords, charge.model));
        if (charge.model == ChargeModel::Subscription) {
            out.member("period", charge.period);
            out.member("unit", wordOf(periodWords, charge.unit));
            out.member("autoRenew", charge.autoRenew);
        }
    });
}

void writeNetwork(JsonWriter &out, const Network &network)
{
    out.object("vpc", [&] {
        out.member("name", network.vpc.name);
        out.member("cidr", network.vpc.cidr.toString());
        out.optional("existingId", network.vpc.existingId);
    });
    out.list("vswitches", network.vswitches, [&](const VSwitch &item) {
        out.member("key", item.key);
        out.member("name", item.name);
        out.member("zone", item.zone);
        out.member("cidr", item.cidr.toString());
        out.optional("existingId", item.existingId);
    });
    if (network.nat) {
        out.object("nat", [&] {
            out.member("name", network.nat->name);
            out.member("vswitch", network.nat->vswitch);
            if (network.nat->bindMode != EipBindMode::MultiBinded)
                out.member("bindMode", wordOf(bindWords, network.nat->bindMode));
        });
    }
    if (network.publicIps) {
        out.object("publicIps", [&] {
            out.member("count", network.publicIps->count);
            out.member("isp", network.publicIps->isp);
            if (const auto &shared = network.publicIps->sharedBandwidth) {
                out.object("sharedBandwidth", [&] {
                    out.member("mbps", shared->mbps);
                    out.member("charge", wordOf(bandwidthWords, shared->charge));
                });
            } else {
                out.member("mbps", network.publicIps->mbps);
                if (network.publicIps->charge != BandwidthCharge::Traffic)
                    out.member("charge", wordOf(bandwidthWords, network.publicIps->charge));
            }
        });
    }
    out.list("snat", network.snat, [&](const SnatEntry &item) {
        out.member("key", item.key);
        out.member("vswitch", item.vswitch);
    });
    out.list("dnat", network.dnat, [&](const DnatEntry &item) {
        out.member("key", item.key);
        out.member("kind", wordOf(dnatWords, item.kind));
        out.member("publicIp", item.publicIp);
        out.member("protocol", wordOf(protocolWords, item.protocol));
        out.optional("externalPort", item.externalPort);
        out.member("server", item.server);
        out.optional("internalPort", item.internalPort);
    });
}

void writeServers(JsonWriter &out, const Servers &servers)
{
    out.object("securityGroup", [&] {
        out.member("name", servers.securityGroup.name);
        out.list("rules", servers.securityGroup.rules, [&](const SecurityRule &rule) {
            out.member("key", rule.key);
            out.member("direction", wordOf(directionWords, rule.direction));
            out.member("policy", wordOf(policyWords, rule.policy));
            out.member("protocol", rule.protocol);
            out.member("ports", rule.ports);
            out.member("cidr", rule.cidr);
            out.member("priority", rule.priority);
        });
        out.optional("existingId", servers.securityGroup.existingId);
    });
    out.object("login", [&] {
        out.member("method", wordOf(loginWords, servers.login.method));
        out.optional("keyPair", servers.login.keyPair);
        out.optional("keyFile", servers.login.keyFile);
        out.optional("publicKey", servers.login.publicKey);
    });
    out.list("groups", servers.groups, [&](const ServerGroup &group) {
        out.member("key", group.key);
        out.member("name", group.name);
        out.member("count", group.count);
        out.member("vswitches", group.vswitches);
        out.member("type", group.type);
        out.member("ioOptimized", group.ioOptimized);
        out.object("image", [&] { out.member("id", group.imageId); });
        out.object("systemDisk", [&] {
            out.member("category", group.systemDisk.category);
            out.optional("performanceLevel", group.systemDisk.performanceLevel);
            out.member("gib", group.systemDisk.gib);
        });
        out.list("dataDisks", group.dataDisks, [&](const DataDisk &disk) {
            out.member("key", disk.key);
            out.member("category", disk.category);
            out.optional("performanceLevel", disk.performanceLevel);
            out.member("gib", disk.gib);
        });
        out.member("publicBandwidthMbps", group.publicBandwidthMbps);
        writeCharge(out, group.charge);
        out.optional("hostName", group.hostName);
        out.optional("userData", group.userData);
        out.optional("creditSpecification", group.creditSpecification);
        out.unless(false, "deletionProtection", group.deletionProtection);
        out.optional("releaseAt", group.releaseAt);
    });
}

void writeDatabase(JsonWriter &out, const Database &database)
{
    out.member("name", database.name);
    out.member("engine", database.engine);
    out.member("version", database.version);
    out.member("edition", database.edition);
    out.member("class", database.databaseClass);
    out.object("storage", [&] {
        out.member("type", database.storage.type);
        out.member("gib", database.storage.gib);
    });
    out.member("vswitch", database.vswitch);
    out.optional("standbyVswitch", database.standbyVswitch);
    out.member("whitelist", database.whitelist);
    out.list("databases", database.databases, [&](const DatabaseSchema &item) {
        out.member("name", item.name);
        out.member("charset", item.charset);
    });
    out.list("accounts", database.accounts, [&](const DatabaseAccount &item) {
        out.member("name", item.name);
        out.member("type", wordOf(accountWords, item.type));
        out.object("privileges", [&] {
            for (auto it = item.privileges.cbegin(); it != item.privileges.cend(); ++it)
                out.member(it.key().toUtf8().constData(), it.value());
        });
    });
    if (database.backup) {
        out.object("backup", [&] {
            out.member("days", database.backup->days);
            out.member("window", database.backup->window);
            out.member("retentionDays", database.backup->retentionDays);
            out.member("log", database.backup->log);
        });
    }
    if (!database.readOnly.isEmpty()) {
        out.list("readOnly", database.readOnly, [&](const ReadOnlyInstance &item) {
            out.member("key", item.key);
            out.member("name", item.name);
            out.member("vswitch", item.vswitch);
            out.member("class", item.databaseClass);
        });
    }
    if (database.deletionProtection)
        out.member("deletionProtection", true);
    writeCharge(out, database.charge);
    if (!database.whitelistGroups.isEmpty()) {
        out.list("whitelistGroups", database.whitelistGroups, [&](const WhitelistGroup &item) {
            out.member("name", item.name);
            out.member("addresses", item.addresses);
        });
    }
    if (database.readWriteSplitting) {
        out.object("readWriteSplitting", [&] {
            out.member("proxyNodes", database.readWriteSplitting->proxyNodes);
            out.member("maxDelaySeconds", database.readWriteSplitting->maxDelaySeconds);
        });
    }
    if (database.sqlAudit)
        out.object("sqlAudit", [&] { out.member("retentionDays", database.sqlAudit->retentionDays); });
    out.unless(false, "publicAddress", database.publicAddress);
}

void writeCache(JsonWriter &out, const Cache &cache)
{
    out.member("name", cache.name);
    out.member("edition", wordOf(editionWords, cache.edition));
    out.member("replicas", wordOf(replicaWords, cache.replicas));
    out.member("class", cache.cacheClass);
    out.member("version", cache.version);
    out.member("vswitch", cache.vswitch);
    out.optional("secondVswitch", cache.secondVswitch);
    out.member("whitelist", cache.whitelist);
    writeCharge(out, cache.charge);
    out.unless(0, "shards", cache.shards);
    out.unless(0, "readReplicas", cache.readReplicas);
    out.unless(0, "expectedConnections", cache.expectedConnections);
    out.unless(0, "expectedBandwidthMBps", cache.expectedBandwidthMBps);
    out.unless(false, "passwordFree", cache.passwordFree);
    if (!cache.accounts.isEmpty()) {
        out.list("accounts", cache.accounts, [&](const CacheAccount &item) {
            out.member("name", item.name);
            out.member("privilege", wordOf(cachePrivilegeWords, item.privilege));
        });
    }
}

void writeBalancer(JsonWriter &out, const Balancer &balancer)
{
    out.member("name", balancer.name);
    out.member("address", wordOf(addressWords, balancer.address));
    out.optional("vswitch", balancer.vswitch);
    out.list("listeners", balancer.listeners, [&](const Listener &item) {
        out.member("key", item.key);
        out.member("protocol", wordOf(listenerWords, item.protocol));
        out.member("port", item.port);
        out.member("backendPort", item.backendPort);
        out.member("scheduler", item.scheduler);
        out.object("healthCheck", [&] {
            const HealthCheck &check = item.healthCheck;
            out.member("on", check.on);
            out.optional("type", check.type);
            out.optional("uri", check.uri);
            out.member("codes", check.codes);
            out.member("intervalSeconds", check.intervalSeconds);
            out.member("timeoutSeconds", check.timeoutSeconds);
            out.member("rise", check.rise);
            out.member("fall", check.fall);
            out.unless(0, "port", check.port);
            out.optional("domain", check.domain);
            out.optional("method", check.method);
            out.optional("request", check.request);
            out.optional("expected", check.expected);
        });
        out.unless(0, "persistenceSeconds", item.persistenceSeconds);
        if (const auto &sticky = item.stickySession) {
            out.object("stickySession", [&] {
                out.member("mode", wordOf(stickyWords, sticky->mode));
                out.member("seconds", sticky->seconds);
                out.optional("cookie", sticky->cookie);
            });
        }
        out.unless(0, "redirectTo", item.redirectTo);
        out.optional("certificate", item.certificate);
    });
    out.list("backends", balancer.backends, [&](const Backend &item) {
        out.member("server", item.server);
        out.member("weight", item.weight);
    });
    if (!balancer.certificates.isEmpty()) {
        out.list("certificates", balancer.certificates, [&](const Certificate &item) {
            out.member("key", item.key);
            out.member("name", item.name);
            out.optional("certificateFile", item.certificateFile);
            out.optional("keyFile", item.keyFile);
            out.optional("id", item.id);
        });
    }
    out.optional("masterZone", balancer.masterZone);
    out.optional("slaveZone", balancer.slaveZone);
    out.unless(false, "deletionProtection", balancer.deletionProtection);
}

} // namespace

QByteArray toJson(const Topology &topology)
{
    JsonWriter out;
    return out.document([&] {
        out.member("format", QStringLiteral("cloudsteps-topology/1"));
        out.member("name", topology.name);
        out.member("region", topology.region);
        out.object("network", [&] { writeNetwork(out, topology.network); });
        if (topology.servers)
            out.object("servers", [&] { writeServers(out, *topology.servers); });
        if (topology.database)
            out.object("database", [&] { writeDatabase(out, *topology.database); });
        if (topology.cache)
            out.object("cache", [&] { writeCache(out, *topology.cache); });
        if (topology.balancer)
            out.object("balancer", [&] { writeBalancer(out, *topology.balancer); });
    });
}

QJsonObject toJsonObject(const Topology &topology)
{
    return QJsonDocument::fromJson(toJson(topology)).object();
}

} // namespace Cloudsteps
