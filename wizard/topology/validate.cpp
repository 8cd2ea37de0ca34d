#include "wizard/topology/problem.h"

#include <QRegularExpression>
#include <QSet>

namespace Cloudsteps {

namespace {

/// Collects problems; the checks read as sentences.
class Findings
{
public:
    QList<Problem> problems;

    void add(const char *code, const FieldPath &subject, const QStringList &args = {}) { problems << Problem{QLatin1String(code), subject, args}; }

    /// The name rule that every API of the five steps accepts (2 to 128 characters, a letter or Chinese character first).
    void name(const QString &name, const FieldPath &subject)
    {
        static const QRegularExpression rule(QStringLiteral("^[A-Za-z\\x{4e00}-\\x{9fa5}][A-Za-z0-9\\x{4e00}-\\x{9fa5}_-]{1,127}$"));
        if (name.isEmpty())
            add("name-empty", subject);
        else if (!rule.match(name).hasMatch())
            add("name-malformed", subject, {name});
    }
    void key(const QString &key, const FieldPath &subject, QSet<QString> &seen)
    {
        static const QRegularExpression rule(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"));
        if (!rule.match(key).hasMatch())
            add("key-malformed", subject, {key});
        if (seen.contains(key))
            add("key-duplicate", subject, {key});
        seen.insert(key);
    }
    void range(int value, int least, int most, const FieldPath &subject)
    {
        if (value < least || value > most)
            add("out-of-range", subject, {QString::number(value), QString::number(least), QString::number(most)});
    }
    void oneOf(const QString &value, const QStringList &words, const FieldPath &subject)
    {
        if (!words.contains(value))
            add("value-unknown", subject, {value, words.join(QStringLiteral(", "))});
    }
};

struct References
{
    QSet<QString> vswitches;
    QSet<QString> servers;
    int publicIps = 0;
};

References referencesOf(const Topology &topology)
{
    References known;
    for (const VSwitch &item : topology.network.vswitches)
        known.vswitches.insert(item.key);
    if (topology.servers) {
        for (const ServerRef &server : serverRefs(*topology.servers))
            known.servers.insert(server.id);
    }
    known.publicIps = topology.network.publicIps ? topology.network.publicIps->count : 0;
    return known;
}

void vswitchKnown(Findings &found, const References &known, const QString &key, const FieldPath &subject)
{
    if (!known.vswitches.contains(key))
        found.add("vswitch-unknown", subject, {key});
}

void checkDnatPorts(Findings &found, const DnatEntry &entry, const FieldPath &path)
{
    if (entry.kind == DnatKind::Ip)
        return;
    static const QRegularExpression rule(QStringLiteral("^(\\d{1,5})(?:/(\\d{1,5}))?$"));
    const auto external = rule.match(entry.externalPort);
    const auto internal = rule.match(entry.internalPort);
    const auto legal = [](const QRegularExpressionMatch &match) {
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        return match.hasMatch() && first >= 1 && last <= 65535 && first <= last;
    };
    const auto width = [](const QRegularExpressionMatch &match) {
        return match.captured(2).isEmpty() ? 1 : match.captured(2).toInt() - match.captured(1).toInt() + 1;
    };
    const bool wantsRange = entry.kind == DnatKind::Range;
    if (!legal(external) || external.captured(2).isEmpty() == wantsRange)
        found.add("port-malformed", path + QStringLiteral(".externalPort"), {entry.externalPort});
    if (!legal(internal) || internal.captured(2).isEmpty() == wantsRange)
        found.add("port-malformed", path + QStringLiteral(".internalPort"), {entry.internalPort});
    else if (legal(external) && width(external) != width(internal))
        found.add("port-range-differs", path + QStringLiteral(".internalPort"), {entry.externalPort, entry.internalPort});
}

void checkNetwork(Findings &found, const Topology &topology, const References &known)
{
    const Network &network = topology.network;
    const QString top = QStringLiteral("network.");
    found.name(network.vpc.name, top + QStringLiteral("vpc.name"));
    if (network.vswitches.isEmpty())
        found.add("vswitch-none", top + QStringLiteral("vswitches"));
    QSet<QString> keys;
    QSet<QString> names;
    for (const VSwitch &item : network.vswitches) {
        const QString path = top + QStringLiteral("vswitches.") + item.key;
        found.key(item.key, path, keys);
        found.name(item.name, path + QStringLiteral(".name"));
        if (names.contains(item.name))
            found.add("name-duplicate", path + QStringLiteral(".name"), {item.name});
        names.insert(item.name);
        if (item.zone.isEmpty())
            found.add("zone-empty", path + QStringLiteral(".zone"));
        else if (!topology.region.isEmpty() && !item.zone.startsWith(topology.region))
            found.add("zone-elsewhere", path + QStringLiteral(".zone"), {item.zone, topology.region});
    }
    if (network.nat) {
        found.name(network.nat->name, top + QStringLiteral("nat.name"));
        vswitchKnown(found, known, network.nat->vswitch, top + QStringLiteral("nat.vswitch"));
    }
    if (network.publicIps) {
        found.range(network.publicIps->count, 1, 20, top + QStringLiteral("publicIps.count"));
        if (network.publicIps->sharedBandwidth)
            found.range(network.publicIps->sharedBandwidth->mbps, 1, 1000, top + QStringLiteral("publicIps.sharedBandwidth.mbps"));
        else
            found.range(network.publicIps->mbps, 1, 200, top + QStringLiteral("publicIps.mbps"));
        if (!network.nat)
            found.add("public-ip-without-nat", top + QStringLiteral("publicIps"));
    }
    keys.clear();
    QSet<QString> sources;
    for (const SnatEntry &item : network.snat) {
        const QString path = top + QStringLiteral("snat.") + item.key;
        found.key(item.key, path, keys);
        vswitchKnown(found, known, item.vswitch, path + QStringLiteral(".vswitch"));
        if (sources.contains(item.vswitch))
            found.add("snat-duplicate", path + QStringLiteral(".vswitch"), {item.vswitch});
        sources.insert(item.vswitch);
        if (!network.nat)
            found.add("entry-without-nat", path);
    }
    keys.clear();
    for (const DnatEntry &item : network.dnat) {
        const QString path = top + QStringLiteral("dnat.") + item.key;
        found.key(item.key, path, keys);
        if (item.publicIp < 1 || item.publicIp > known.publicIps)
            found.add("public-ip-unknown", path + QStringLiteral(".publicIp"), {QString::number(item.publicIp)});
        if (!known.servers.contains(item.server))
            found.add("server-unknown", path + QStringLiteral(".server"), {item.server});
        checkDnatPorts(found, item, path);
        if (!network.nat)
            found.add("entry-without-nat", path);
        for (const DnatEntry &other : network.dnat) {
            const bool earlier = &other < &item;
            if (earlier && other.kind == item.kind && other.publicIp == item.publicIp && other.protocol == item.protocol && other.externalPort == item.externalPort)
                found.add("dnat-duplicate", path + QStringLiteral(".externalPort"), {item.externalPort});
        }
    }
}

void checkServers(Findings &found, const Servers &servers, const References &known)
{
    const QString top = QStringLiteral("servers.");
    found.name(servers.securityGroup.name, top + QStringLiteral("securityGroup.name"));
    QSet<QString> keys;
    for (const SecurityRule &rule : servers.securityGroup.rules) {
        const QString path = top + QStringLiteral("securityGroup.rules.") + rule.key;
        found.key(rule.key, path, keys);
        found.oneOf(rule.protocol, {QStringLiteral("tcp"), QStringLiteral("udp"), QStringLiteral("icmp"), QStringLiteral("gre"), QStringLiteral("all")},
                    path + QStringLiteral(".protocol"));
        found.range(rule.priority, 1, 100, path + QStringLiteral(".priority"));
    }
    switch (servers.login.method) {
    case LoginMethod::KeyPair:
        if (servers.login.keyFile.isEmpty())
            found.add("key-file-empty", top + QStringLiteral("login.keyFile"));
        found.name(servers.login.keyPair, top + QStringLiteral("login.keyPair"));
        break;
    case LoginMethod::ImportKeyPair: {
        static const QRegularExpression rule(QStringLiteral("^(ssh-rsa|ssh-ed25519|ecdsa-sha2-nistp256) [A-Za-z0-9+/=]{40,}"));
        found.name(servers.login.keyPair, top + QStringLiteral("login.keyPair"));
        if (!rule.match(servers.login.publicKey.trimmed()).hasMatch())
            found.add("public-key-malformed", top + QStringLiteral("login.publicKey"));
        break;
    }
    case LoginMethod::Password: break;
    }
    if (servers.groups.isEmpty())
        found.add("group-none", top + QStringLiteral("groups"));
    keys.clear();
    for (const ServerGroup &group : servers.groups) {
        const QString path = top + QStringLiteral("groups.") + group.key;
        found.key(group.key, path, keys);
        found.name(group.name, path + QStringLiteral(".name"));
        found.range(group.count, 1, 500, path + QStringLiteral(".count"));
        if (group.vswitches.isEmpty())
            found.add("vswitch-none", path + QStringLiteral(".vswitches"));
        for (const QString &vswitch : group.vswitches)
            vswitchKnown(found, known, vswitch, path + QStringLiteral(".vswitches"));
        if (group.type.isEmpty())
            found.add("type-empty", path + QStringLiteral(".type"));
        if (group.imageId.isEmpty())
            found.add("image-empty", path + QStringLiteral(".image.id"));
        found.range(group.systemDisk.gib, 20, 2048, path + QStringLiteral(".systemDisk.gib"));
        found.range(int(group.dataDisks.size()), 0, 16, path + QStringLiteral(".dataDisks"));
        QSet<QString> disks;
        for (const DataDisk &disk : group.dataDisks) {
            found.key(disk.key, path + QStringLiteral(".dataDisks.") + disk.key, disks);
            found.range(disk.gib, 5, 65536, path + QStringLiteral(".dataDisks.") + disk.key + QStringLiteral(".gib"));
        }
        found.range(group.publicBandwidthMbps, 0, 100, path + QStringLiteral(".publicBandwidthMbps"));
    }
}

void checkWhitelist(Findings &found, const References &known, const QStringList &entries, const FieldPath &subject)
{
    for (const QString &entry : entries) {
        if (entry.startsWith(u"vswitch:"))
            vswitchKnown(found, known, entry.mid(8), subject);
        else if (!Cidr::parse(entry.contains(u'/') ? entry : entry + QStringLiteral("/32")))
            found.add("address-malformed", subject, {entry});
    }
}

void checkDatabase(Findings &found, const Database &database, const References &known)
{
    const QString top = QStringLiteral("database.");
    found.name(database.name, top + QStringLiteral("name"));
    if (database.databaseClass.isEmpty())
        found.add("class-empty", top + QStringLiteral("class"));
    found.range(database.storage.gib, 10, 64000, top + QStringLiteral("storage.gib"));
    vswitchKnown(found, known, database.vswitch, top + QStringLiteral("vswitch"));
    if (!database.standbyVswitch.isEmpty())
        vswitchKnown(found, known, database.standbyVswitch, top + QStringLiteral("standbyVswitch"));
    checkWhitelist(found, known, database.whitelist, top + QStringLiteral("whitelist"));
    QSet<QString> names;
    for (const DatabaseSchema &item : database.databases) {
        if (names.contains(item.name))
            found.add("name-duplicate", top + QStringLiteral("databases.") + item.name + QStringLiteral(".name"), {item.name});
        names.insert(item.name);
    }
    QSet<QString> accounts;
    for (const DatabaseAccount &account : database.accounts) {
        const QString path = top + QStringLiteral("accounts.") + account.name;
        if (accounts.contains(account.name))
            found.add("name-duplicate", path + QStringLiteral(".name"), {account.name});
        accounts.insert(account.name);
        for (auto it = account.privileges.cbegin(); it != account.privileges.cend(); ++it) {
            if (!names.contains(it.key()))
                found.add("database-unknown", path + QStringLiteral(".privileges"), {it.key()});
            found.oneOf(it.value(), {QStringLiteral("ReadWrite"), QStringLiteral("ReadOnly"), QStringLiteral("DDLOnly"), QStringLiteral("DMLOnly"), QStringLiteral("DBOwner")},
                        path + QStringLiteral(".privileges"));
        }
    }
    if (database.backup) {
        static const QStringList days{QStringLiteral("Monday"), QStringLiteral("Tuesday"), QStringLiteral("Wednesday"), QStringLiteral("Thursday"),
                                      QStringLiteral("Friday"), QStringLiteral("Saturday"), QStringLiteral("Sunday")};
        static const QRegularExpression window(QStringLiteral("^([01]\\d|2[0-3]):00(Z|[+-](0\\d|1[0-4]):[03]0)$"));
        for (const QString &day : database.backup->days)
            found.oneOf(day, days, top + QStringLiteral("backup.days"));
        if (database.backup->days.isEmpty())
            found.add("backup-days-empty", top + QStringLiteral("backup.days"));
        if (!window.match(database.backup->window).hasMatch())
            found.add("window-malformed", top + QStringLiteral("backup.window"), {database.backup->window});
        found.range(database.backup->retentionDays, 7, 730, top + QStringLiteral("backup.retentionDays"));
    }
    QSet<QString> keys;
    for (const ReadOnlyInstance &item : database.readOnly) {
        const QString path = top + QStringLiteral("readOnly.") + item.key;
        found.key(item.key, path, keys);
        found.name(item.name, path + QStringLiteral(".name"));
        vswitchKnown(found, known, item.vswitch, path + QStringLiteral(".vswitch"));
    }
}

void checkCache(Findings &found, const Cache &cache, const References &known)
{
    const QString top = QStringLiteral("cache.");
    found.name(cache.name, top + QStringLiteral("name"));
    if (cache.cacheClass.isEmpty())
        found.add("class-empty", top + QStringLiteral("class"));
    vswitchKnown(found, known, cache.vswitch, top + QStringLiteral("vswitch"));
    if (!cache.secondVswitch.isEmpty())
        vswitchKnown(found, known, cache.secondVswitch, top + QStringLiteral("secondVswitch"));
    checkWhitelist(found, known, cache.whitelist, top + QStringLiteral("whitelist"));
}

void checkBalancer(Findings &found, const Balancer &balancer, const References &known)
{
    const QString top = QStringLiteral("balancer.");
    found.name(balancer.name, top + QStringLiteral("name"));
    if (balancer.address == BalancerAddress::Intranet)
        vswitchKnown(found, known, balancer.vswitch, top + QStringLiteral("vswitch"));
    QSet<QString> keys;
    QSet<int> ports;
    for (const Listener &item : balancer.listeners) {
        const QString path = top + QStringLiteral("listeners.") + item.key;
        found.key(item.key, path, keys);
        found.range(item.port, 1, 65535, path + QStringLiteral(".port"));
        found.range(item.backendPort, 1, 65535, path + QStringLiteral(".backendPort"));
        if (ports.contains(item.port))
            found.add("port-duplicate", path + QStringLiteral(".port"), {QString::number(item.port)});
        ports.insert(item.port);
        found.oneOf(item.scheduler, {QStringLiteral("wrr"), QStringLiteral("rr"), QStringLiteral("wlc")}, path + QStringLiteral(".scheduler"));
        if (item.healthCheck.on) {
            found.range(item.healthCheck.intervalSeconds, 1, 50, path + QStringLiteral(".healthCheck.intervalSeconds"));
            found.range(item.healthCheck.timeoutSeconds, 1, 300, path + QStringLiteral(".healthCheck.timeoutSeconds"));
            found.range(item.healthCheck.rise, 2, 10, path + QStringLiteral(".healthCheck.rise"));
            found.range(item.healthCheck.fall, 2, 10, path + QStringLiteral(".healthCheck.fall"));
        }
    }
    QSet<QString> servers;
    for (const Backend &item : balancer.backends) {
        const QString path = top + QStringLiteral("backends.") + item.server;
        if (!known.servers.contains(item.server))
            found.add("server-unknown", path + QStringLiteral(".server"), {item.server});
        if (servers.contains(item.server))
            found.add("backend-duplicate", path + QStringLiteral(".server"), {item.server});
        servers.insert(item.server);
        found.range(item.weight, 0, 100, path + QStringLiteral(".weight"));
    }
}

} // namespace

QList<Problem> validate(const Topology &topology)
{
    Findings found;
    const References known = referencesOf(topology);
    found.name(topology.name, QStringLiteral("name"));
    if (topology.region.isEmpty())
        found.add("region-empty", QStringLiteral("region"));
    checkNetwork(found, topology, known);
    if (topology.servers)
        checkServers(found, *topology.servers, known);
    if (topology.database)
        checkDatabase(found, *topology.database, known);
    if (topology.cache)
        checkCache(found, *topology.cache, known);
    if (topology.balancer)
        checkBalancer(found, *topology.balancer, known);
    return found.problems;
}

} // namespace Cloudsteps
