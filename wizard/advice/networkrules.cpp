#include "wizard/advice/placement.h"
#include "wizard/advice/rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

const FieldPath publicIpsPath = u"network.publicIps"_s;
const FieldPath sharedPath = u"network.publicIps.sharedBandwidth"_s;

FieldPath dnatPath(const DnatEntry &entry, const char *field)
{
    return u"network.dnat."_s + entry.key + u'.' + QLatin1String(field);
}

QList<Fix> moveToZone(const FieldPath &subject, const QString &zone)
{
    return zone.isEmpty() ? QList<Fix>() : QList<Fix>{{u"set-zone"_s, subject, {zone}}};
}

void zoneWithoutVpc(const Topology &topology, const AdviceContext &context, Findings &found)
{
    for (const VSwitch &vswitch : topology.network.vswitches) {
        if (!vswitch.existingId.isEmpty() || maySell(topology, context.catalogue, vswitch.zone, Product::Vpc))
            continue;
        const FieldPath subject = u"network.vswitches."_s + vswitch.key + u".zone"_s;
        const QString zone = zoneSelling(topology, context.catalogue, productsIn(topology, vswitch.key), vswitch.zone);
        found.error(subject, {Args::zone(vswitch.zone)}, moveToZone(subject, zone));
    }
}

void zoneWithoutNat(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.network.nat)
        return;
    const VSwitch *vswitch = topology.network.vswitch(topology.network.nat->vswitch);
    if (!vswitch || !maySell(topology, context.catalogue, vswitch->zone, Product::Vpc) // named by the rule above
        || maySell(topology, context.catalogue, vswitch->zone, Product::Nat))
        return;
    const FieldPath subject = u"network.nat.vswitch"_s;
    QList<Fix> fixes;
    if (const auto other = otherVswitch(topology, context.catalogue, subject, vswitch->key, Product::Nat))
        fixes << *other;
    fixes << moveToZone(u"network.vswitches."_s + vswitch->key + u".zone"_s,
                        zoneSelling(topology, context.catalogue, productsIn(topology, vswitch->key), vswitch->zone));
    found.error(subject, {Args::zone(vswitch->zone)}, fixes);
}

void natExplained(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.network.nat)
        found.note(u"network.nat"_s);
}

/// Gateways of others in the VPC that is used. An entry of this project's own gateway may have no effect beside them.
QStringList gatewaysThere(const Topology &topology, const AdviceContext &context)
{
    const QString &vpc = topology.network.vpc.existingId;
    return vpc.isEmpty() ? QStringList() : context.account.natGateways.value(vpc);
}

void natAlreadyThere(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const QStringList gateways = gatewaysThere(topology, context);
    if (gateways.isEmpty())
        return;
    if (topology.network.nat)
        found.warning(u"network.nat"_s, {gateways.join(u", "_s)}, {{u"remove-nat"_s, u"network.nat"_s, {}}});
    else
        found.note(u"network.nat"_s, {gateways.join(u", "_s)});
}

void natWithoutIp(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Network &network = topology.network;
    const bool hasIp = network.publicIps && network.publicIps->count > 0;
    if (network.nat && !hasIp && !(network.snat.isEmpty() && network.dnat.isEmpty()))
        found.error(publicIpsPath, {}, {{u"add-public-ip"_s, publicIpsPath, {}}});
}

/// Numbers of public IPs that an IP mapping takes whole.
QSet<int> mappedIps(const Network &network)
{
    QSet<int> mapped;
    for (const DnatEntry &entry : network.dnat) {
        if (entry.kind == DnatKind::Ip)
            mapped.insert(entry.publicIp);
    }
    return mapped;
}

/// The number of addresses with which every entry works: IP mappings one each, everything else shares one.
int neededIps(const Network &network)
{
    const QSet<int> mapped = mappedIps(network);
    const bool shared = !network.snat.isEmpty()
        || std::any_of(network.dnat.cbegin(), network.dnat.cend(), [](const DnatEntry &entry) { return entry.kind != DnatKind::Ip; });
    int highest = 0;
    for (const DnatEntry &entry : network.dnat)
        highest = std::max(highest, entry.publicIp);
    return std::max(int(mapped.size()) + (shared ? 1 : 0), highest);
}

/// Too many is a note. Too few stops the build: SNAT is left without an address.
void ipCount(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Network &network = topology.network;
    if (!network.publicIps)
        return;
    const FieldPath subject = u"network.publicIps.count"_s;
    const int needed = std::max(1, neededIps(network));
    const int count = network.publicIps->count;
    const QStringList args{QString::number(count), QString::number(needed)};
    const QList<Fix> fixes{{u"set-ip-count"_s, subject, {QString::number(needed)}}};
    if (count > needed)
        found.note(subject, args, fixes);
    else if (count < needed && !network.snat.isEmpty() && mappedIps(network).size() >= count)
        found.error(subject, args, fixes);
}

/// The China site sells shared bandwidth by bandwidth only, the international one by traffic only.
void chargeModel(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.network.publicIps)
        return;
    const auto &shared = topology.network.publicIps->sharedBandwidth;
    const bool china = context.account.site == Site::China;
    if (shared && (shared->charge == BandwidthCharge::Bandwidth) != china) {
        const FieldPath subject = sharedPath + u".charge"_s;
        const QString word = china ? u"bandwidth"_s : u"traffic"_s;
        found.error(subject, {word}, {{u"set-bandwidth-charge"_s, subject, {word}}});
        return;
    }
    // One Mbit/s used for a whole hour carries 0.45 GB. Where its price by traffic meets the price by bandwidth is the break-even.
    const Catalogue &catalogue = context.catalogue;
    QString percent;
    if (shownPrice(catalogue.bandwidthMbpsHourlyMicros, context) && catalogue.trafficGbMicros > 0)
        percent = QString::number(qRound(100.0 * double(catalogue.bandwidthMbpsHourlyMicros) / (0.45 * double(catalogue.trafficGbMicros))));
    const FieldPath subject = shared ? sharedPath : publicIpsPath;
    found.note(subject, {shared ? u"bandwidth"_s : u"traffic"_s, percent});
}

void oldBandwidthPackage(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.network.publicIps && topology.network.publicIps->sharedBandwidth)
        found.note(sharedPath);
}

/// Servers that reach the internet by no way: neither SNAT nor an own public bandwidth. A gateway that is there already may let them out.
void noWayOut(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const Network &network = topology.network;
    if (!topology.servers || (!network.nat && !gatewaysThere(topology, context).isEmpty()))
        return;
    for (const QString &key : serverVswitches(topology)) {
        const bool covered = std::any_of(network.snat.cbegin(), network.snat.cend(), [&](const SnatEntry &entry) { return entry.vswitch == key; });
        const bool ownAddresses = std::all_of(topology.servers->groups.cbegin(), topology.servers->groups.cend(), [&](const ServerGroup &group) {
            return group.publicBandwidthMbps > 0 || !group.vswitches.contains(key);
        });
        if (covered || ownAddresses)
            continue;
        const QString name = nameOfVswitch(topology, key);
        found.warning(u"network.snat"_s, {name}, {{network.nat ? u"add-snat"_s : u"add-nat"_s, u"network.snat"_s, {key, name}}});
    }
}

void mappingEipShared(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Network &network = topology.network;
    for (const DnatEntry &entry : network.dnat) {
        if (entry.kind != DnatKind::Ip)
            continue;
        const bool shared = std::any_of(network.dnat.cbegin(), network.dnat.cend(),
                                        [&](const DnatEntry &other) { return other.key != entry.key && other.publicIp == entry.publicIp; });
        if (!shared)
            continue;
        int own = 1; // the lowest number that no entry uses
        while (std::any_of(network.dnat.cbegin(), network.dnat.cend(), [&](const DnatEntry &other) { return other.publicIp == own; }))
            ++own;
        const FieldPath subject = dnatPath(entry, "publicIp");
        found.error(subject, {QString::number(entry.publicIp)}, {{u"dnat-own-ip"_s, subject, {QString::number(own)}}});
    }
}

/// The first port of "22" or "3300/3310" that opens a server's administration or a data store.
QString riskyPort(const QString &ports)
{
    const int first = ports.section(u'/', 0, 0).toInt();
    const int last = ports.contains(u'/') ? ports.section(u'/', 1, 1).toInt() : first;
    for (int port : {22, 3389, 3306, 1433, 5432, 6379, 9200, 27017}) {
        if (port >= first && port <= last)
            return QString::number(port);
    }
    return {};
}

/// The source can't be limited here: whose address the user has is not known. The other way stands in the text.
void dnatAdminPort(const Topology &topology, const AdviceContext &, Findings &found)
{
    for (const DnatEntry &entry : topology.network.dnat) {
        const QList<Fix> fixes{{u"remove-dnat"_s, u"network.dnat."_s + entry.key, {}}};
        if (entry.kind == DnatKind::Ip) {
            found.warning(dnatPath(entry, "kind"), {nameOfServer(topology, entry.server), {}}, fixes);
            continue;
        }
        const QString port = riskyPort(entry.internalPort);
        if (!port.isEmpty())
            found.warning(dnatPath(entry, "internalPort"), {nameOfServer(topology, entry.server), port}, fixes);
    }
}

void dnatPortBreak(const Topology &topology, const AdviceContext &, Findings &found)
{
    const Network &network = topology.network;
    if (network.snat.isEmpty())
        return;
    const QSet<int> mapped = mappedIps(network);
    for (const DnatEntry &entry : network.dnat) {
        if (entry.kind != DnatKind::Ip && !mapped.contains(entry.publicIp) && entry.externalPort.section(u'/', -1).toInt() > 1024)
            found.note(dnatPath(entry, "externalPort"), {entry.externalPort});
    }
}

constexpr std::array rules{
    Rule{"net.zone-without-vpc", zoneWithoutVpc},
    Rule{"net.nat-explained", natExplained},
    Rule{"net.nat-already-there", natAlreadyThere},
    Rule{"net.zone-without-nat", zoneWithoutNat},
    Rule{"net.nat-without-ip", natWithoutIp},
    Rule{"net.ip-count", ipCount},
    Rule{"net.charge-model", chargeModel},
    Rule{"net.old-bandwidth-package", oldBandwidthPackage},
    Rule{"net.no-way-out", noWayOut},
    Rule{"net.mapping-eip-shared", mappingEipShared},
    Rule{"net.dnat-admin-port", dnatAdminPort},
    Rule{"net.dnat-port-break", dnatPortBreak},
};

} // namespace

std::span<const Rule> networkRules()
{
    return rules;
}

} // namespace Cloudsteps
