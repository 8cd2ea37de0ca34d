#include "wizard/advice/addressbudget.h"
#include "wizard/advice/advice.h"
#include "wizard/advice/placement.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// What each fix does to the topology. A fix whose subject is gone does nothing.

namespace Cloudsteps {
namespace {

template<typename Item>
Item *byKey(QList<Item> &items, const QString &key)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.key == key; });
    return found == items.end() ? nullptr : &*found;
}

/// Part `n` of the subject: 2 is the key in "network.vswitches.a.cidr".
QString part(const Fix &fix, int n)
{
    return fix.subject.section(u'.', n, n);
}

ServerGroup *groupOf(Topology &topology, const Fix &fix)
{
    return topology.servers ? byKey(topology.servers->groups, part(fix, 2)) : nullptr;
}

VSwitch *vswitchOf(Topology &topology, const Fix &fix)
{
    return byKey(topology.network.vswitches, part(fix, 2));
}

/// The PL of a cloud_essd disk; the other categories have none.
void setCategory(QString &category, QString &performanceLevel, const QString &to)
{
    category = to;
    performanceLevel = to == u"cloud_essd" ? u"PL0"_s : QString();
}

/// Calls `change(category, performanceLevel)` for the disk that the subject names.
template<typename Change>
void changeDisk(Topology &topology, const Fix &fix, Change change)
{
    ServerGroup *group = groupOf(topology, fix);
    if (!group)
        return;
    if (part(fix, 3) == u"systemDisk")
        change(group->systemDisk);
    else if (DataDisk *disk = byKey(group->dataDisks, part(fix, 4)))
        change(*disk);
}

// --- network ---

void setVpcCidr(Topology &topology, const Fix &fix)
{
    if (const auto cidr = Cidr::parse(fix.args.value(0)))
        topology.network.vpc.cidr = *cidr;
}

/// The block at the same place in `to` as in `from`.
std::optional<Cidr> moved(const Cidr &block, const Cidr &from, const Cidr &to)
{
    if (!from.contains(block))
        return std::nullopt;
    return Cidr(to.base() + (block.base() - from.base()), block.prefix());
}

/// Everything that lies inside the VPC comes along: vswitches, and blocks of it in rules and whitelists.
void moveNetwork(Topology &topology, const Fix &fix)
{
    const auto to = Cidr::parse(fix.args.value(0));
    const Cidr from = topology.network.vpc.cidr;
    if (!to)
        return;
    topology.network.vpc.cidr = *to;
    for (VSwitch &vswitch : topology.network.vswitches) {
        if (const auto block = moved(vswitch.cidr, from, *to))
            vswitch.cidr = *block;
    }
    const auto moveText = [&](QString &text) {
        const auto block = Cidr::parse(text);
        const auto target = block ? moved(*block, from, *to) : std::nullopt;
        if (target)
            text = target->toString();
    };
    if (topology.servers) {
        for (SecurityRule &rule : topology.servers->securityGroup.rules)
            moveText(rule.cidr);
    }
    if (topology.database)
        std::for_each(topology.database->whitelist.begin(), topology.database->whitelist.end(), moveText);
    if (topology.cache)
        std::for_each(topology.cache->whitelist.begin(), topology.cache->whitelist.end(), moveText);
}

void setVswitchCidr(Topology &topology, const Fix &fix)
{
    VSwitch *vswitch = vswitchOf(topology, fix);
    const auto cidr = Cidr::parse(fix.args.value(0));
    if (vswitch && cidr)
        vswitch->cidr = *cidr;
}

void setZone(Topology &topology, const Fix &fix)
{
    if (VSwitch *vswitch = vswitchOf(topology, fix))
        vswitch->zone = fix.args.value(0);
}

/// A single address, paid by traffic: the least that works, at either site.
void addPublicIp(Topology &topology, const Fix &)
{
    if (!topology.network.publicIps)
        topology.network.publicIps = PublicIps();
    topology.network.publicIps->count = std::max(1, topology.network.publicIps->count);
}

void addSnat(Topology &topology, const Fix &fix)
{
    const QString vswitch = fix.args.value(0);
    QString key = vswitch; // entries are usually called as their vswitch
    for (int n = 2; byKey(topology.network.snat, key); ++n)
        key = vswitch + u'-' + QString::number(n);
    if (topology.network.vswitch(vswitch))
        topology.network.snat << SnatEntry{key, vswitch};
}

void addNat(Topology &topology, const Fix &fix)
{
    const QString vswitch = fix.args.value(0);
    if (!topology.network.vswitch(vswitch))
        return;
    if (!topology.network.nat)
        topology.network.nat = NatGateway{topology.name + u"-nat"_s, vswitch};
    addPublicIp(topology, fix);
    addSnat(topology, fix);
}

void setIpCount(Topology &topology, const Fix &fix)
{
    if (topology.network.publicIps)
        topology.network.publicIps->count = fix.args.value(0).toInt();
}

void setBandwidthCharge(Topology &topology, const Fix &fix)
{
    if (topology.network.publicIps && topology.network.publicIps->sharedBandwidth)
        topology.network.publicIps->sharedBandwidth->charge = fix.args.value(0) == u"traffic" ? BandwidthCharge::Traffic : BandwidthCharge::Bandwidth;
}

void dnatOwnIp(Topology &topology, const Fix &fix)
{
    DnatEntry *entry = byKey(topology.network.dnat, part(fix, 2));
    if (!entry || !topology.network.publicIps)
        return;
    entry->publicIp = fix.args.value(0).toInt();
    topology.network.publicIps->count = std::max(topology.network.publicIps->count, entry->publicIp);
}

void removeDnat(Topology &topology, const Fix &fix)
{
    topology.network.dnat.removeIf([&](const DnatEntry &entry) { return entry.key == part(fix, 2); });
}

/// Sets the vswitch field that the subject names.
void useVswitch(Topology &topology, const Fix &fix)
{
    const QString key = fix.args.value(0);
    if (fix.subject == u"network.nat.vswitch" && topology.network.nat)
        topology.network.nat->vswitch = key;
    else if (fix.subject == u"database.vswitch" && topology.database)
        topology.database->vswitch = key;
    else if (fix.subject == u"database.standbyVswitch" && topology.database)
        topology.database->standbyVswitch = key;
    else if (fix.subject == u"cache.vswitch" && topology.cache)
        topology.cache->vswitch = key;
    else if (fix.subject == u"cache.secondVswitch" && topology.cache)
        topology.cache->secondVswitch = key;
    else if (fix.subject == u"balancer.vswitch" && topology.balancer)
        topology.balancer->vswitch = key;
    else if (ServerGroup *group = groupOf(topology, fix))
        group->vswitches = {key};
    else if (topology.database) {
        if (ReadOnlyInstance *item = byKey(topology.database->readOnly, part(fix, 2)))
            item->vswitch = key;
    }
}

// --- servers ---

void setPublicBandwidth0(Topology &topology, const Fix &fix)
{
    if (ServerGroup *group = groupOf(topology, fix))
        group->publicBandwidthMbps = 0;
}

void setCount(Topology &topology, const Fix &fix)
{
    if (ServerGroup *group = groupOf(topology, fix))
        group->count = fix.args.value(0).toInt();
}

void addGroupVswitch(Topology &topology, const Fix &fix)
{
    ServerGroup *group = groupOf(topology, fix);
    if (group && !group->vswitches.contains(fix.args.value(0)))
        group->vswitches << fix.args.value(0);
}

/// args: the type, then "old>new" for each disk category that the type can't mount.
void setType(Topology &topology, const Fix &fix)
{
    ServerGroup *group = groupOf(topology, fix);
    if (!group)
        return;
    group->type = fix.args.value(0);
    group->ioOptimized = true; // today's types know nothing else
    const auto exchange = [&](auto &disk) {
        for (const QString &pair : fix.args.mid(1)) {
            if (disk.category == pair.section(u'>', 0, 0)) {
                setCategory(disk.category, disk.performanceLevel, pair.section(u'>', 1));
                return;
            }
        }
    };
    exchange(group->systemDisk);
    std::for_each(group->dataDisks.begin(), group->dataDisks.end(), exchange);
}

void ioOptimise(Topology &topology, const Fix &fix)
{
    if (ServerGroup *group = groupOf(topology, fix))
        group->ioOptimized = true;
}

void useBasicDisk(Topology &topology, const Fix &fix)
{
    changeDisk(topology, fix, [](auto &disk) { setCategory(disk.category, disk.performanceLevel, u"cloud"_s); });
}

void setDiskCategory(Topology &topology, const Fix &fix)
{
    changeDisk(topology, fix, [&](auto &disk) { setCategory(disk.category, disk.performanceLevel, fix.args.value(0)); });
}

void setDiskSize(Topology &topology, const Fix &fix)
{
    changeDisk(topology, fix, [&](auto &disk) { disk.gib = fix.args.value(0).toInt(); });
}

void setPayAsYouGo(Topology &topology, const Fix &fix)
{
    if (ServerGroup *group = groupOf(topology, fix))
        group->charge = Charge();
    else if (fix.subject.startsWith(u"database."_s) && topology.database)
        topology.database->charge = Charge();
    else if (fix.subject.startsWith(u"cache."_s) && topology.cache)
        topology.cache->charge = Charge();
}

void useKeyPair(Topology &topology, const Fix &)
{
    if (!topology.servers)
        return;
    Login &login = topology.servers->login;
    login.method = LoginMethod::KeyPair;
    if (login.keyPair.isEmpty())
        login.keyPair = topology.name + u"-key"_s;
    if (login.keyFile.isEmpty())
        login.keyFile = u"~/.ssh/%1.pem"_s.arg(login.keyPair);
}

void limitRuleToVpc(Topology &topology, const Fix &fix)
{
    if (!topology.servers)
        return;
    if (SecurityRule *rule = byKey(topology.servers->securityGroup.rules, part(fix, 3)))
        rule->cidr = fix.args.value(0);
}

/// What the load balancer sends to the servers comes from 100.64.0.0/10; nobody else is let in.
void addPortRule(Topology &topology, const Fix &fix)
{
    if (!topology.servers)
        return;
    const QString port = fix.args.value(0);
    SecurityRule rule;
    rule.key = u"balancer-"_s + port;
    rule.ports = port + u'/' + port;
    rule.cidr = u"100.64.0.0/10"_s;
    if (!byKey(topology.servers->securityGroup.rules, rule.key))
        topology.servers->securityGroup.rules << rule;
}

// --- database and cache ---

void setEditionHa(Topology &topology, const Fix &fix)
{
    if (!topology.database)
        return;
    topology.database->edition = u"HighAvailability"_s;
    topology.database->databaseClass = fix.args.value(0);
}

void setClass(Topology &topology, const Fix &fix)
{
    if (fix.subject == u"database.class" && topology.database)
        topology.database->databaseClass = fix.args.value(0);
    else if (fix.subject == u"cache.class" && topology.cache)
        topology.cache->cacheClass = fix.args.value(0);
}

void setVersion(Topology &topology, const Fix &fix)
{
    if (topology.database)
        topology.database->version = fix.args.value(0);
}

void setStorage(Topology &topology, const Fix &fix)
{
    if (topology.database)
        topology.database->storage.gib = fix.args.value(0).toInt();
}

void deletionProtectionOn(Topology &topology, const Fix &)
{
    if (topology.database)
        topology.database->deletionProtection = true;
}

void setBackup(Topology &topology, const Fix &)
{
    if (!topology.database || !topology.database->backup)
        return;
    topology.database->backup->log = true;
    topology.database->backup->retentionDays = std::max(7, topology.database->backup->retentionDays);
}

QStringList *whitelistOf(Topology &topology, const Fix &fix)
{
    if (fix.subject == u"database.whitelist" && topology.database)
        return &topology.database->whitelist;
    if (fix.subject == u"cache.whitelist" && topology.cache)
        return &topology.cache->whitelist;
    return nullptr;
}

/// args: the names for the text, then the keys of the vswitches.
void addToWhitelist(Topology &topology, const Fix &fix)
{
    QStringList *whitelist = whitelistOf(topology, fix);
    if (!whitelist)
        return;
    whitelist->removeAll(u"127.0.0.1"_s); // "nobody" beside somebody means nothing
    for (const QString &key : fix.args.mid(1)) {
        const QString entry = u"vswitch:"_s + key;
        if (!whitelist->contains(entry))
            *whitelist << entry;
    }
}

void closeWhitelist(Topology &topology, const Fix &fix)
{
    QStringList *whitelist = whitelistOf(topology, fix);
    if (!whitelist)
        return;
    whitelist->removeIf([](const QString &entry) { return isOpenToAll({entry}); });
    addToWhitelist(topology, fix);
}

void useStandard(Topology &topology, const Fix &fix)
{
    if (!topology.cache)
        return;
    topology.cache->edition = CacheEdition::Standard;
    topology.cache->replicas = CacheReplicas::Double;
    topology.cache->cacheClass = fix.args.value(0);
}

void useDoubleReplica(Topology &topology, const Fix &fix)
{
    if (!topology.cache)
        return;
    topology.cache->replicas = CacheReplicas::Double;
    topology.cache->cacheClass = fix.args.value(0);
}

// --- balancer ---

void setWeights100(Topology &topology, const Fix &)
{
    if (!topology.balancer)
        return;
    for (Backend &backend : topology.balancer->backends)
        backend.weight = 100;
}

void setWeight100(Topology &topology, const Fix &fix)
{
    if (!topology.balancer)
        return;
    for (Backend &backend : topology.balancer->backends) {
        if (backend.server == part(fix, 2))
            backend.weight = 100;
    }
}

void healthCheckOn(Topology &topology, const Fix &fix)
{
    if (!topology.balancer)
        return;
    if (Listener *listener = byKey(topology.balancer->listeners, part(fix, 2)))
        listener->healthCheck.on = true;
}

void addListener(Topology &topology, const Fix &)
{
    if (!topology.balancer || !topology.balancer->listeners.isEmpty())
        return;
    Listener listener;
    listener.key = u"http"_s;
    topology.balancer->listeners << listener;
}

void addBackends(Topology &topology, const Fix &)
{
    if (!topology.balancer || !topology.servers)
        return;
    QSet<QString> present;
    for (const Backend &backend : topology.balancer->backends)
        present.insert(backend.server);
    for (const ServerRef &server : serverRefs(*topology.servers)) {
        if (!present.contains(server.id))
            topology.balancer->backends << Backend{server.id, 100};
    }
}

struct FixRow
{
    const char *id;
    void (*apply)(Topology &topology, const Fix &fix);
};

constexpr std::array fixes{
    FixRow{"set-vpc-cidr", setVpcCidr},
    FixRow{"move-network", moveNetwork},
    FixRow{"set-vswitch-cidr", setVswitchCidr},
    FixRow{"set-zone", setZone},
    FixRow{"use-vswitch", useVswitch},
    FixRow{"add-public-ip", addPublicIp},
    FixRow{"add-snat", addSnat},
    FixRow{"add-nat", addNat},
    FixRow{"set-ip-count", setIpCount},
    FixRow{"set-bandwidth-charge", setBandwidthCharge},
    FixRow{"dnat-own-ip", dnatOwnIp},
    FixRow{"remove-dnat", removeDnat},
    FixRow{"set-public-bandwidth-0", setPublicBandwidth0},
    FixRow{"set-count", setCount},
    FixRow{"add-group-vswitch", addGroupVswitch},
    FixRow{"set-type", setType},
    FixRow{"io-optimise", ioOptimise},
    FixRow{"use-basic-disk", useBasicDisk},
    FixRow{"set-disk-category", setDiskCategory},
    FixRow{"set-disk-size", setDiskSize},
    FixRow{"set-pay-as-you-go", setPayAsYouGo},
    FixRow{"use-key-pair", useKeyPair},
    FixRow{"limit-rule-to-vpc", limitRuleToVpc},
    FixRow{"add-port-rule", addPortRule},
    FixRow{"set-edition-ha", setEditionHa},
    FixRow{"set-class", setClass},
    FixRow{"set-version", setVersion},
    FixRow{"set-storage", setStorage},
    FixRow{"deletion-protection-on", deletionProtectionOn},
    FixRow{"set-backup", setBackup},
    FixRow{"add-to-whitelist", addToWhitelist},
    FixRow{"close-whitelist", closeWhitelist},
    FixRow{"use-standard", useStandard},
    FixRow{"use-double-replica", useDoubleReplica},
    FixRow{"set-weights-100", setWeights100},
    FixRow{"set-weight-100", setWeight100},
    FixRow{"health-check-on", healthCheckOn},
    FixRow{"add-listener", addListener},
    FixRow{"add-backends", addBackends},
};

} // namespace

QStringList fixIds()
{
    QStringList ids;
    for (const FixRow &row : fixes)
        ids << QLatin1String(row.id);
    return ids;
}

Topology applyFix(const Topology &topology, const Fix &fix)
{
    Topology changed = topology;
    for (const FixRow &row : fixes) {
        if (fix.id == QLatin1String(row.id))
            row.apply(changed, fix);
    }
    return changed;
}

} // namespace Cloudsteps
