#include "wizard/advice/addressbudget.h"

#include "wizard/topology/edits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

constexpr int widestVswitch = 16; // masks of a vswitch: /16 to /29 (CreateVSwitch)
constexpr int narrowestVswitch = 29;

bool isFree(const Network &network, const Cidr &block, const QString &except)
{
    return std::none_of(network.vswitches.cbegin(), network.vswitches.cend(),
                        [&](const VSwitch &other) { return other.key != except && other.cidr.overlaps(block); });
}

} // namespace

QMap<QString, int> plannedAddresses(const Topology &topology)
{
    QMap<QString, int> planned;
    for (const VSwitch &vswitch : topology.network.vswitches)
        planned.insert(vswitch.key, 0);
    const auto take = [&](const QString &key) {
        const auto found = planned.find(key);
        if (found != planned.end())
            ++*found;
    };

    if (topology.network.nat) {
        const bool eachItsOwn = topology.network.nat->bindMode == EipBindMode::Nat && topology.network.publicIps;
        const int addresses = 1 + (eachItsOwn ? topology.network.publicIps->count : 0);
        for (int n = 0; n < addresses; ++n)
            take(topology.network.nat->vswitch);
    }
    if (topology.servers) {
        for (const ServerRef &server : serverRefs(*topology.servers))
            take(server.vswitch);
    }
    if (topology.database) {
        const Database &database = *topology.database;
        take(database.vswitch);
        if (database.edition != u"Basic") // the standby is a node of its own
            take(database.standbyVswitch.isEmpty() ? database.vswitch : database.standbyVswitch);
        for (const ReadOnlyInstance &item : database.readOnly)
            take(item.vswitch);
    }
    if (topology.cache) {
        take(topology.cache->vswitch);
        if (!topology.cache->secondVswitch.isEmpty())
            take(topology.cache->secondVswitch);
    }
    if (topology.balancer && topology.balancer->address == BalancerAddress::Intranet)
        take(topology.balancer->vswitch);
    return planned;
}

std::optional<Cidr> nextFreeBlock(const Network &network, int prefix, const QString &except)
{
    QList<Cidr> used;
    for (const VSwitch &other : network.vswitches) {
        if (other.key != except)
            used << other.cidr;
    }
    return nextFreeBlock(network.vpc.cidr, used, prefix);
}

std::optional<Cidr> largerBlock(const Network &network, const VSwitch &vswitch, int addresses)
{
    const qint64 wanted = (qint64(addresses) * 5 + 3) / 4;
    int prefix = std::min(vswitch.cidr.prefix() - 1, narrowestVswitch);
    while (prefix >= widestVswitch && Cidr(0, prefix).usable() < wanted)
        --prefix;
    if (prefix < widestVswitch)
        return std::nullopt;
    const Cidr grown(Cidr(vswitch.cidr.address(), prefix).base(), prefix);
    if (network.vpc.cidr.contains(grown) && isFree(network, grown, vswitch.key))
        return grown;
    return nextFreeBlock(network, prefix, vswitch.key);
}

} // namespace Cloudsteps
