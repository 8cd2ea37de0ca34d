#include "wizard/advice/fixes.h"
#include "wizard/topology/edits.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

VSwitch *vswitchOf(Topology &topology, const Fix &fix)
{
    return itemOf(topology.network.vswitches, part(fix, 2));
}

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

void addSnatEntry(Topology &topology, const Fix &fix)
{
    if (topology.network.vswitch(fix.args.value(0)))
        addSnat(topology, fix.args.value(0));
}

void addNatGateway(Topology &topology, const Fix &)
{
    addNat(topology);
}

void removeNatGateway(Topology &topology, const Fix &)
{
    removeNat(topology);
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
    DnatEntry *entry = itemOf(topology.network.dnat, part(fix, 2));
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
        if (ReadOnlyInstance *item = itemOf(topology.database->readOnly, part(fix, 2)))
            item->vswitch = key;
    }
}

constexpr std::array rows{
    FixRow{"set-vpc-cidr", setVpcCidr},
    FixRow{"move-network", moveNetwork},
    FixRow{"set-vswitch-cidr", setVswitchCidr},
    FixRow{"set-zone", setZone},
    FixRow{"use-vswitch", useVswitch},
    FixRow{"add-public-ip", addPublicIp},
    FixRow{"add-snat", addSnatEntry},
    FixRow{"add-nat", addNatGateway},
    FixRow{"remove-nat", removeNatGateway},
    FixRow{"set-ip-count", setIpCount},
    FixRow{"set-bandwidth-charge", setBandwidthCharge},
    FixRow{"dnat-own-ip", dnatOwnIp},
    FixRow{"remove-dnat", removeDnat},
};

} // namespace

std::span<const FixRow> networkFixes()
{
    return rows;
}

} // namespace Cloudsteps
