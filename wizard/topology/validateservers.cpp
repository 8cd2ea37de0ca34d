#include "wizard/topology/problemcollector.h"

#include <QRegularExpression>

namespace Cloudsteps {

using namespace Qt::StringLiterals;

namespace {

void checkRule(ProblemCollector &found, const SecurityRule &rule, const FieldPath &path)
{
    found.oneOf(rule.protocol, {u"tcp"_s, u"udp"_s, u"icmp"_s, u"gre"_s, u"all"_s}, path + u".protocol"_s);
    found.range(rule.priority, 1, 100, path + u".priority"_s);
    const bool allPorts = rule.ports == u"-1/-1";
    const bool hasPorts = rule.protocol == u"tcp" || rule.protocol == u"udp";
    const auto range = PortRange::parse(rule.ports);
    if (hasPorts && !allPorts && !(range && range->isRange))
        found.add("ports-malformed", path + u".ports"_s, {rule.ports});
    else if (!hasPorts && !allPorts)
        found.add("ports-without-protocol", path + u".ports"_s, {rule.ports});
    found.address(rule.cidr, path + u".cidr"_s);
}

/// What RunInstances takes for a disk of this category, in GiB; a level only cloud_essd has.
void checkDisk(ProblemCollector &found, const QString &category, const QString &level, int gib, bool system, const FieldPath &path)
{
    struct Limits
    {
        QLatin1String category;
        QLatin1String level;
        int least;
        int mostSystem;
        int mostData;
    };
    static constexpr Limits table[]{
        {QLatin1String("cloud"), QLatin1String(""), 5, 500, 2000},
        {QLatin1String("cloud_efficiency"), QLatin1String(""), 20, 2048, 32768},
        {QLatin1String("cloud_ssd"), QLatin1String(""), 20, 2048, 32768},
        {QLatin1String("cloud_auto"), QLatin1String(""), 1, 2048, 65536},
        {QLatin1String("cloud_essd_entry"), QLatin1String(""), 10, 2048, 32768},
        {QLatin1String("cloud_essd"), QLatin1String("PL0"), 1, 2048, 65536},
        {QLatin1String("cloud_essd"), QLatin1String("PL1"), 20, 2048, 65536},
        {QLatin1String("cloud_essd"), QLatin1String(""), 20, 2048, 65536},
        {QLatin1String("cloud_essd"), QLatin1String("PL2"), 461, 2048, 65536},
        {QLatin1String("cloud_essd"), QLatin1String("PL3"), 1261, 2048, 65536},
    };
    QStringList categories;
    QStringList levels;
    for (const Limits &limits : table) {
        if (category == limits.category && level == limits.level) {
            // Every public image wants 20 GiB and more of a system disk.
            const int least = system ? qMax(20, limits.least) : limits.least;
            found.range(gib, least, system ? limits.mostSystem : limits.mostData, path + u".gib"_s);
            return;
        }
        if (!categories.contains(limits.category))
            categories << limits.category;
        if (category == limits.category && !limits.level.isEmpty())
            levels << limits.level;
    }
    if (!categories.contains(category))
        found.add("value-unknown", path + u".category"_s, {category, categories.join(u", "_s)});
    else if (levels.isEmpty())
        found.add("level-without-essd", path + u".performanceLevel"_s, {level});
    else
        found.add("value-unknown", path + u".performanceLevel"_s, {level, levels.join(u", "_s)});
}

/// RunInstances: the limits of what few groups set.
void checkOptions(ProblemCollector &found, const ServerGroup &group, const FieldPath &path)
{
    static const QRegularExpression host(u"^[A-Za-z][A-Za-z0-9-]{0,9}[A-Za-z0-9]$"_s); // with a number it has room on Windows, too
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
    if (!group.hostName.isEmpty() && (!host.match(group.hostName).hasMatch() || group.hostName.contains(u"--"_s)))
        found.add("host-name-malformed", path + u".hostName"_s, {group.hostName});
    if (group.userData.toUtf8().size() > largestUserData)
        found.add("user-data-too-long", path + u".userData"_s, {QString::number(largestUserData)});
    if (!group.creditSpecification.isEmpty())
        found.oneOf(group.creditSpecification, {u"Standard"_s, u"Unlimited"_s}, path + u".creditSpecification"_s);
    if (!group.releaseAt.isEmpty() && !time.match(group.releaseAt).hasMatch())
        found.add("time-malformed", path + u".releaseAt"_s, {group.releaseAt});
    if (group.charge.model != ChargeModel::Subscription)
        return;
    if (group.deletionProtection)
        found.add("pay-as-you-go-only", path + u".deletionProtection"_s);
    if (!group.releaseAt.isEmpty())
        found.add("pay-as-you-go-only", path + u".releaseAt"_s);
}

} // namespace

void checkServers(ProblemCollector &found, const Topology &topology, const Servers &servers)
{
    const QString top = u"servers."_s;
    const SecurityGroup &securityGroup = servers.securityGroup;
    if (securityGroup.existingId.isEmpty()) {
        found.name(securityGroup.name, top + u"securityGroup.name"_s);
    } else {
        const QString path = top + u"securityGroup.existingId"_s;
        found.existingId(securityGroup.existingId, u"sg-"_s, path);
        if (topology.network.vpc.existingId.isEmpty())
            found.add("existing-without-vpc", path, {securityGroup.existingId});
    }
    QSet<QString> keys;
    for (const SecurityRule &rule : securityGroup.rules) {
        const QString path = top + u"securityGroup.rules."_s + rule.key;
        found.key(rule.key, path, keys);
        checkRule(found, rule, path);
    }
    switch (servers.login.method) {
    case LoginMethod::KeyPair:
        if (servers.login.keyFile.isEmpty())
            found.add("key-file-empty", top + u"login.keyFile"_s);
        found.name(servers.login.keyPair, top + u"login.keyPair"_s);
        break;
    case LoginMethod::ImportKeyPair: {
        static const QRegularExpression rule(u"^(ssh-rsa|ssh-ed25519|ecdsa-sha2-nistp256) [A-Za-z0-9+/=]{40,}"_s);
        found.name(servers.login.keyPair, top + u"login.keyPair"_s);
        if (!rule.match(servers.login.publicKey.trimmed()).hasMatch())
            found.add("public-key-malformed", top + u"login.publicKey"_s);
        break;
    }
    case LoginMethod::ExistingKeyPair: // its name follows the cloud's rules of the day it was made
        if (servers.login.keyPair.isEmpty())
            found.add("name-empty", top + u"login.keyPair"_s);
        break;
    case LoginMethod::Password: break;
    }
    if (servers.groups.isEmpty())
        found.add("group-none", top + u"groups"_s);
    keys.clear();
    QSet<QString> names;
    for (const ServerGroup &group : servers.groups) {
        const QString path = top + u"groups."_s + group.key;
        found.key(group.key, path, keys);
        found.name(group.name, path + u".name"_s, 124); // "-500" of the last server comes after it
        found.unique(group.name, path + u".name"_s, names);
        found.range(group.count, 1, largestServerCount, path + u".count"_s);
        if (group.vswitches.isEmpty())
            found.add("vswitch-none", path + u".vswitches"_s);
        for (const QString &vswitch : group.vswitches)
            found.vswitch(vswitch, path + u".vswitches"_s);
        if (group.type.isEmpty())
            found.add("type-empty", path + u".type"_s);
        if (group.imageId.isEmpty())
            found.add("image-empty", path + u".image.id"_s);
        const SystemDisk &root = group.systemDisk;
        checkDisk(found, root.category, root.performanceLevel, root.gib, true, path + u".systemDisk"_s);
        found.range(int(group.dataDisks.size()), 0, 16, path + u".dataDisks"_s);
        QSet<QString> disks;
        for (const DataDisk &disk : group.dataDisks) {
            const QString place = path + u".dataDisks."_s + disk.key;
            found.key(disk.key, place, disks);
            checkDisk(found, disk.category, disk.performanceLevel, disk.gib, false, place);
        }
        found.charge(group.charge, path);
        checkOptions(found, group, path);
        found.range(group.publicBandwidthMbps, 0, 100, path + u".publicBandwidthMbps"_s);
    }
}

} // namespace Cloudsteps
