#include "wizard/advice/addressbudget.h"
#include "wizard/advice/rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

const FieldPath vpcCidr = u"network.vpc.cidr"_s;

FieldPath cidrOf(const VSwitch &vswitch)
{
    return u"network.vswitches."_s + vswitch.key + u".cidr"_s;
}

/// Ranges that no VPC may lie in (CreateVpc), and addresses that start with 0.
const std::array forbidden{
    Cidr(0x64400000, 10), // 100.64.0.0/10, the cloud's own services
    Cidr(0xe0000000, 4),  // multicast
    Cidr(0x7f000000, 8),  // loopback
    Cidr(0xa9fe0000, 16), // link-local
    Cidr(0x00000000, 8),
};

bool isLegalVpc(const Cidr &cidr)
{
    return cidr.isAligned() && cidr.prefix() >= 8 && cidr.prefix() <= 28
        && std::none_of(forbidden.begin(), forbidden.end(), [&](const Cidr &range) { return range.overlaps(cidr); });
}

/// A usual private range that holds all vswitches as they are.
std::optional<Cidr> vpcAround(const Network &network)
{
    for (const Cidr &range : {Cidr(network.vpc.cidr.base(), network.vpc.cidr.prefix()), Cidr(0x0a000000, 16), Cidr(0xac100000, 16), Cidr(0xc0a80000, 16),
                              Cidr(0x0a000000, 8), Cidr(0xac100000, 12)}) {
        const bool holdsAll = std::all_of(network.vswitches.cbegin(), network.vswitches.cend(),
                                          [&](const VSwitch &vswitch) { return range.contains(vswitch.cidr); });
        if (isLegalVpc(range) && holdsAll)
            return range;
    }
    return std::nullopt;
}

void cidrVpc(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Network &network = topology.network;
    if (isLegalVpc(network.vpc.cidr) || !network.vpc.existingId.isEmpty())
        return;
    QList<Fix> fixes;
    if (const auto range = vpcAround(network))
        fixes << Fix{u"set-vpc-cidr"_s, vpcCidr, {range->toString()}};
    else // the vswitches have to come along
        fixes << Fix{u"move-network"_s, vpcCidr, {u"10.0.0.0/%1"_s.arg(std::clamp(network.vpc.cidr.prefix(), 8, 28))}};
    found.error(vpcCidr, {network.vpc.cidr.toString()}, fixes);
}

void cidrDocker(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Cidr docker(0xac110000, 16);
    const Cidr cidr = topology.network.vpc.cidr;
    if (!cidr.overlaps(docker) || !topology.network.vpc.existingId.isEmpty())
        return;
    found.warning(vpcCidr, {cidr.toString(), docker.toString()}, {{u"move-network"_s, vpcCidr, {u"10.0.0.0/%1"_s.arg(std::max(8, cidr.prefix()))}}});
}

void cidrPeering(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Cidr cidr = topology.network.vpc.cidr;
    if (!topology.network.vpc.existingId.isEmpty())
        return;
    if (cidr == Cidr(0xac100000, 12) || cidr == Cidr(0xc0a80000, 16))
        found.note(vpcCidr, {cidr.toString()});
}

Fix useBlock(const VSwitch &vswitch, const Cidr &block)
{
    return {u"set-vswitch-cidr"_s, cidrOf(vswitch), {block.toString()}};
}

/// The next free block of about the vswitch's size.
QList<Fix> nextFree(const Network &network, const VSwitch &vswitch)
{
    const int widest = std::max(16, network.vpc.cidr.prefix());
    for (int prefix = std::clamp(vswitch.cidr.prefix(), widest, 29); prefix <= 29; ++prefix) {
        if (const auto block = nextFreeBlock(network, prefix, vswitch.key))
            return {useBlock(vswitch, *block)};
    }
    return {};
}

void cidrVswitch(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Network &network = topology.network;
    for (const VSwitch &vswitch : network.vswitches) {
        const Cidr cidr = vswitch.cidr;
        if (!vswitch.existingId.isEmpty())
            continue;
        if (!cidr.isAligned() || cidr.prefix() < 16 || cidr.prefix() > 29 || !network.vpc.cidr.contains(cidr))
            found.error(cidrOf(vswitch), {cidr.toString(), network.vpc.cidr.toString()}, nextFree(network, vswitch));
    }
}

void cidrOverlap(const Topology &topology, const AdviceContext &, Findings &found)
{
    const auto &vswitches = topology.network.vswitches;
    for (auto later = vswitches.cbegin(); later != vswitches.cend(); ++later) {
        const auto other = std::find_if(vswitches.cbegin(), later, [&](const VSwitch &earlier) { return earlier.cidr.overlaps(later->cidr); });
        if (other == later)
            continue;
        const bool laterStays = !later->existingId.isEmpty() && other->existingId.isEmpty();
        const VSwitch &moves = laterStays ? *other : *later;
        const VSwitch &stays = laterStays ? *later : *other;
        found.error(cidrOf(moves), {moves.cidr.toString(), stays.name, stays.cidr.toString()}, nextFree(topology.network, moves));
    }
}

/// A note of the whole, a warning above 80 %, an error above 100 % of a vswitch.
void addressBudget(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Network &network = topology.network;
    const QMap<QString, int> planned = plannedAddresses(topology);
    qint64 allPlanned = 0;
    qint64 allUsable = 0;
    for (const VSwitch &vswitch : network.vswitches) {
        const int taken = planned.value(vswitch.key);
        const qint64 usable = vswitch.cidr.usable();
        allPlanned += taken;
        allUsable += usable;
        if (qint64(taken) * 5 <= usable * 4)
            continue;
        QList<Fix> fixes;
        if (const auto block = largerBlock(network, vswitch, taken))
            fixes << useBlock(vswitch, *block);
        const QStringList args{vswitch.name, Args::number(taken), Args::number(usable)};
        if (taken > usable)
            found.error(cidrOf(vswitch), args, fixes);
        else
            found.warning(cidrOf(vswitch), args, fixes);
    }
    if (!network.vswitches.isEmpty())
        found.note(u"network.vswitches"_s, {{}, Args::number(allPlanned), Args::number(allUsable)});
}

constexpr std::array rules{
    Rule{"net.cidr-vpc", cidrVpc},
    Rule{"net.cidr-docker", cidrDocker},
    Rule{"net.cidr-peering", cidrPeering},
    Rule{"net.address-budget", addressBudget},
    Rule{"net.cidr-vswitch", cidrVswitch},
    Rule{"net.cidr-overlap", cidrOverlap},
};

} // namespace

std::span<const Rule> addressRules()
{
    return rules;
}

} // namespace Cloudsteps
