#include "wizard/advice/zonesolver.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// What the topology wants of the zone of a vswitch.
QList<ZoneLack> wants(const Topology &topology, const QString &vswitch)
{
    const auto lies = [&](const QString &key) { return vswitch.isEmpty() || key == vswitch; };
    QList<ZoneLack> wanted;
    const auto want = [&](const FieldPath &subject, Product product, const QString &article = {}) {
        wanted << ZoneLack{subject, product, {}};
        if (!article.isEmpty())
            wanted << ZoneLack{subject, product, article};
    };
    for (const VSwitch &item : topology.network.vswitches) {
        if (lies(item.key))
            want(u"network.vswitches.%1.zone"_s.arg(item.key), Product::Vpc);
    }
    if (topology.network.nat && lies(topology.network.nat->vswitch))
        want(u"network.nat.vswitch"_s, Product::Nat);
    if (topology.servers) {
        for (const ServerGroup &group : topology.servers->groups) {
            if (vswitch.isEmpty() || group.vswitches.contains(vswitch))
                want(u"servers.groups.%1.type"_s.arg(group.key), Product::Ecs, group.type);
        }
    }
    if (topology.database) {
        const Database &database = *topology.database;
        if (lies(database.vswitch) || (!database.standbyVswitch.isEmpty() && lies(database.standbyVswitch)))
            want(u"database.class"_s, Product::Rds, database.databaseClass);
        for (const ReadOnlyInstance &item : database.readOnly) {
            if (lies(item.vswitch))
                want(u"database.readOnly.%1.class"_s.arg(item.key), Product::Rds, item.databaseClass);
        }
    }
    if (topology.cache) {
        const Cache &cache = *topology.cache;
        if (lies(cache.vswitch) || (!cache.secondVswitch.isEmpty() && lies(cache.secondVswitch)))
            want(u"cache.class"_s, Product::Redis, cache.cacheClass);
    }
    if (topology.balancer && topology.balancer->address == BalancerAddress::Intranet && lies(topology.balancer->vswitch))
        want(u"balancer.vswitch"_s, Product::Slb);
    return wanted;
}

bool isLacking(const ZoneInfo &zone, const ZoneLack &wanted)
{
    const bool product = zone.sells.contains(wanted.product);
    if (wanted.article.isEmpty())
        return !product;
    // Where the product is not sold at all that is said once.
    return product && (zone.soldOutTypes.contains(wanted.article) || zone.soldOutClasses.contains(wanted.article));
}

} // namespace

ZoneSolution solveZones(const Topology &topology, const Catalogue &catalogue, const QString &vswitch)
{
    ZoneSolution solution;
    const RegionInfo *region = catalogue.region(topology.region);
    if (!region)
        return solution;
    const QList<ZoneLack> wanted = wants(topology, vswitch);
    for (const ZoneInfo &zone : region->zones) {
        ZoneFit fit{zone.id, {}};
        std::copy_if(wanted.cbegin(), wanted.cend(), std::back_inserter(fit.lacks), [&](const ZoneLack &want) { return isLacking(zone, want); });
        if (fit.lacks.isEmpty())
            solution.zones << zone.id;
        else if (!solution.runnerUp || fit.lacks.size() < solution.runnerUp->lacks.size())
            solution.runnerUp = fit;
    }
    return solution;
}

QList<ZoneLack> lacksOf(const Topology &topology, const Catalogue &catalogue, const QString &vswitch, const QString &zone)
{
    const ZoneInfo *info = catalogue.zone(zone);
    QList<ZoneLack> lacks;
    const QList<ZoneLack> wanted = info ? wants(topology, vswitch) : QList<ZoneLack>();
    std::copy_if(wanted.cbegin(), wanted.cend(), std::back_inserter(lacks), [&](const ZoneLack &want) { return isLacking(*info, want); });
    return lacks;
}

std::optional<ZoneLack> lackOf(const Catalogue &catalogue, const QString &zone, const FieldPath &subject, Product product, const QString &article)
{
    const ZoneInfo *info = catalogue.zone(zone);
    if (!info)
        return std::nullopt;
    for (const ZoneLack &want : {ZoneLack{subject, product, {}}, ZoneLack{subject, product, article}}) {
        if (isLacking(*info, want))
            return want;
    }
    return std::nullopt;
}

Topology movedToZone(const Topology &topology, const QString &vswitch, const QString &zone)
{
    Topology moved = topology;
    for (VSwitch &item : moved.network.vswitches) {
        if (vswitch.isEmpty() || item.key == vswitch)
            item.zone = zone;
    }
    return moved;
}

} // namespace Cloudsteps
