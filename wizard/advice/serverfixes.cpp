#include "wizard/advice/args.h"
#include "wizard/advice/fixes.h"
#include "wizard/topology/edits.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

/// The PL of a cloud_essd disk; the other categories have none.
void setCategory(QString &category, QString &performanceLevel, const QString &to)
{
    category = to;
    performanceLevel = to == u"cloud_essd" ? u"PL0"_s : QString();
}

/// Calls `change` for the disk that the subject names.
template<typename Change>
void changeDisk(Topology &topology, const Fix &fix, Change change)
{
    ServerGroup *group = groupOf(topology, fix);
    if (!group)
        return;
    if (part(fix, 3) == u"systemDisk")
        change(group->systemDisk);
    else if (DataDisk *disk = itemOf(group->dataDisks, part(fix, 4)))
        change(*disk);
}

void setPublicBandwidth0(Topology &topology, const Fix &fix)
{
    if (ServerGroup *group = groupOf(topology, fix))
        group->publicBandwidthMbps = 0;
}

void setCount(Topology &topology, const Fix &fix)
{
    setServerCount(topology, part(fix, 2), fix.args.value(0).toInt());
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
    changeDisk(topology, fix, [&](auto &disk) { setCategory(disk.category, disk.performanceLevel, fix.args.value(0).mid(Args::diskPrefix.size())); });
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
    if (SecurityRule *rule = itemOf(topology.servers->securityGroup.rules, part(fix, 3)))
        rule->cidr = fix.args.value(0);
}

/// What the load balancer sends to the servers comes from 100.64.0.0/10; nobody else is let in.
void addPortRule(Topology &topology, const Fix &fix)
{
    if (!topology.servers)
        return;
    const QString port = fix.args.value(0);
    SecurityRule rule;
    const QString protocol = fix.args.value(1, u"tcp"_s);
    rule.key = (protocol == u"tcp" ? u"balancer-"_s : u"balancer-udp-"_s) + port;
    rule.protocol = protocol;
    rule.ports = port + u'/' + port;
    rule.cidr = u"100.64.0.0/10"_s;
    if (!itemOf(topology.servers->securityGroup.rules, rule.key))
        topology.servers->securityGroup.rules << rule;
}

constexpr std::array rows{
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
};

} // namespace

std::span<const FixRow> serverFixes()
{
    return rows;
}

} // namespace Cloudsteps
