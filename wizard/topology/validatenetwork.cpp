#include "wizard/topology/problemcollector.h"
#include "wizard/topology/words.h"

#include <QMultiHash>

#include <algorithm>

namespace Cloudsteps {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestDnatCount = 100; // per table, CreateForwardEntry

void checkDnatPorts(ProblemCollector &found, const DnatEntry &entry, const FieldPath &path)
{
    const auto external = PortRange::parse(entry.externalPort);
    const auto internal = PortRange::parse(entry.internalPort);
    const bool wantsRange = entry.kind == DnatKind::Range;
    if (!external || external->isRange != wantsRange)
        found.add("port-malformed", path + u".externalPort"_s, {entry.externalPort});
    if (!internal || internal->isRange != wantsRange)
        found.add("port-malformed", path + u".internalPort"_s, {entry.internalPort});
    else if (external && external->width() != internal->width())
        found.add("port-range-differs", path + u".internalPort"_s, {entry.externalPort, entry.internalPort});
}

/// One port of an address leads to one place, and one port of a server is reached in one way (CreateForwardEntry). An address that is
/// mapped whole serves nothing else.
void checkDnatUse(ProblemCollector &found, const QList<DnatEntry> &entries)
{
    QMap<int, int> uses;
    for (const DnatEntry &entry : entries)
        ++uses[entry.publicIp];
    QMultiHash<QString, PortRange> externals;
    QMultiHash<QString, PortRange> internals;
    const auto isTaken = [](const QMultiHash<QString, PortRange> &taken, const QString &place, const PortRange &range) {
        const auto [begin, end] = taken.equal_range(place);
        return std::any_of(begin, end, [&](const PortRange &other) { return range.overlaps(other); });
    };
    for (const DnatEntry &entry : entries) {
        const QString path = u"network.dnat."_s + entry.key;
        if (entry.kind == DnatKind::Ip) {
            if (uses.value(entry.publicIp) > 1)
                found.add("public-ip-mapped", path + u".publicIp"_s, {QString::number(entry.publicIp)});
            continue;
        }
        checkDnatPorts(found, entry, path);
        const QString protocol = wordOf(protocolWords, entry.protocol) + u' ';
        if (const auto external = PortRange::parse(entry.externalPort)) {
            const QString place = protocol + QString::number(entry.publicIp);
            if (isTaken(externals, place, *external))
                found.add("dnat-duplicate", path + u".externalPort"_s, {entry.externalPort});
            externals.insert(place, *external);
        }
        if (const auto internal = PortRange::parse(entry.internalPort)) {
            const QString place = protocol + entry.server;
            if (isTaken(internals, place, *internal))
                found.add("dnat-target-duplicate", path + u".internalPort"_s, {entry.internalPort, entry.server});
            internals.insert(place, *internal);
        }
    }
}

/// Its name is the cloud's, so that nothing is asked of it.
void checkExisting(ProblemCollector &found, const VSwitch &vswitch, const Vpc &vpc, const FieldPath &subject, QSet<QString> &seen)
{
    found.existingId(vswitch.existingId, u"vsw-"_s, subject);
    if (vpc.existingId.isEmpty())
        found.add("existing-without-vpc", subject, {vswitch.existingId});
    if (seen.contains(vswitch.existingId))
        found.add("existing-duplicate", subject, {vswitch.existingId});
    seen.insert(vswitch.existingId);
}

} // namespace

void checkNetwork(ProblemCollector &found, const Topology &topology)
{
    const Network &network = topology.network;
    const QString top = u"network."_s;
    found.name(network.vpc.name, top + u"vpc.name"_s); // of an existing VPC too: the public IPs are called after it
    if (network.vswitches.isEmpty())
        found.add("vswitch-none", top + u"vswitches"_s);
    if (!network.vpc.existingId.isEmpty())
        found.existingId(network.vpc.existingId, u"vpc-"_s, top + u"vpc.existingId"_s);
    QSet<QString> keys;
    QSet<QString> names;
    QSet<QString> existing;
    for (const VSwitch &item : network.vswitches) {
        const QString path = top + u"vswitches."_s + item.key;
        found.key(item.key, path, keys);
        if (item.existingId.isEmpty()) {
            found.name(item.name, path + u".name"_s);
            found.unique(item.name, path + u".name"_s, names);
        } else {
            checkExisting(found, item, network.vpc, path + u".existingId"_s, existing);
        }
        if (item.zone.isEmpty())
            found.add("zone-empty", path + u".zone"_s);
        else if (!topology.region.isEmpty() && !item.zone.startsWith(topology.region))
            found.add("zone-elsewhere", path + u".zone"_s, {item.zone, topology.region});
    }
    if (network.nat) {
        found.name(network.nat->name, top + u"nat.name"_s);
        found.vswitch(network.nat->vswitch, top + u"nat.vswitch"_s);
    }
    if (network.publicIps) {
        found.range(network.publicIps->count, 1, largestPublicIpCount, top + u"publicIps.count"_s);
        found.oneOf(network.publicIps->isp, {u"BGP"_s, u"BGP_PRO"_s}, top + u"publicIps.isp"_s);
        if (network.publicIps->sharedBandwidth)
            found.range(network.publicIps->sharedBandwidth->mbps, 1, 1000, top + u"publicIps.sharedBandwidth.mbps"_s);
        else
            found.range(network.publicIps->mbps, 1, network.publicIps->charge == BandwidthCharge::Bandwidth ? 500 : 200, top + u"publicIps.mbps"_s);
        if (!network.nat)
            found.add("public-ip-without-nat", top + u"publicIps"_s);
    }
    keys.clear();
    QSet<QString> sources;
    for (const SnatEntry &item : network.snat) {
        const QString path = top + u"snat."_s + item.key;
        found.key(item.key, path, keys);
        found.vswitch(item.vswitch, path + u".vswitch"_s);
        if (sources.contains(item.vswitch))
            found.add("snat-duplicate", path + u".vswitch"_s, {item.vswitch});
        sources.insert(item.vswitch);
        if (!network.nat)
            found.add("entry-without-nat", path);
    }
    QSet<int> mapped;
    for (const DnatEntry &item : network.dnat) {
        if (item.kind == DnatKind::Ip)
            mapped.insert(item.publicIp);
    }
    if (!network.snat.isEmpty() && found.known().publicIps <= mapped.size())
        found.add("snat-without-public-ip", top + u"snat"_s);
    keys.clear();
    for (const DnatEntry &item : network.dnat) {
        const QString path = top + u"dnat."_s + item.key;
        found.key(item.key, path, keys);
        if (item.publicIp < 1 || item.publicIp > found.known().publicIps)
            found.add("public-ip-unknown", path + u".publicIp"_s, {QString::number(item.publicIp)});
        found.server(item.server, path + u".server"_s);
        if (!network.nat)
            found.add("entry-without-nat", path);
    }
    found.range(int(network.dnat.size()), 0, largestDnatCount, top + u"dnat"_s);
    if (network.dnat.size() <= largestDnatCount)
        checkDnatUse(found, network.dnat);
}

} // namespace Cloudsteps
