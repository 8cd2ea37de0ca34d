#include "wizard/advice/placement.h"
#include "wizard/advice/rules.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

const FieldPath classPath = u"cache.class"_s;
const FieldPath whitelistPath = u"cache.whitelist"_s;

QString editionWord(CacheEdition edition)
{
    return edition == CacheEdition::Cluster ? u"cluster"_s : u"standard"_s;
}

QString replicaWord(CacheReplicas replicas)
{
    return replicas == CacheReplicas::Single ? u"single"_s : u"double"_s;
}

/// The class of this make that holds as much as the cache's own, or else the largest.
const CacheClass *nearestClass(const Cache &cache, const Catalogue &catalogue, CacheEdition edition, CacheReplicas replicas)
{
    const CacheClass *own = catalogue.cacheClass(cache.cacheClass);
    const double wanted = own ? own->gib : 0;
    const CacheClass *best = nullptr;
    const auto rank = [&](const CacheClass &item) { return std::pair(item.gib < wanted, item.gib < wanted ? wanted - item.gib : item.gib - wanted); };
    for (const CacheClass &item : catalogue.cacheClasses) {
        const bool fits = item.edition == editionWord(edition) && item.replicas == replicaWord(replicas) && item.versions.contains(cache.version);
        if (fits && (!best || rank(item) < rank(*best)))
            best = &item;
    }
    return best;
}

void whatMatters(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const CacheClass *item = topology.cache ? context.catalogue.cacheClass(topology.cache->cacheClass) : nullptr;
    if (item)
        found.note(classPath, {QString::number(item->gib), Args::number(item->qps), Args::number(item->maxConnections), Args::number(item->bandwidthMBps)});
}

void noPublic(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.cache)
        found.note(u"cache.vswitch"_s);
}

void speed(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const CacheClass *item = topology.cache ? context.catalogue.cacheClass(topology.cache->cacheClass) : nullptr;
    if (item && topology.cache->edition == CacheEdition::Standard && topology.cache->replicas == CacheReplicas::Double && item->qps > 0)
        found.note(u"cache.replicas"_s, {Args::number(item->qps)});
}

void clusterCost(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.cache || topology.cache->edition != CacheEdition::Cluster)
        return;
    const FieldPath subject = u"cache.edition"_s;
    const CacheClass *own = context.catalogue.cacheClass(topology.cache->cacheClass);
    const CacheClass *standard = nearestClass(*topology.cache, context.catalogue, CacheEdition::Standard, CacheReplicas::Double);
    const QStringList args{Args::money(shownPrice(own ? own->hourlyMicros : -1, context)), standard ? standard->id : QString(),
                           Args::money(shownPrice(standard ? standard->hourlyMicros : -1, context))};
    found.warning(subject, args, standard ? QList<Fix>{{u"use-standard"_s, subject, {standard->id}}} : QList<Fix>());
}

void singleReplica(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.cache || topology.cache->replicas != CacheReplicas::Single)
        return;
    const FieldPath subject = u"cache.replicas"_s;
    const CacheClass *safe = nearestClass(*topology.cache, context.catalogue, topology.cache->edition, CacheReplicas::Double);
    found.warning(subject, {}, safe ? QList<Fix>{{u"use-double-replica"_s, subject, {safe->id}}} : QList<Fix>());
}

/// What the application wants against what the class has. High specifications of the tutorial's time are larger classes today.
void highSpec(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const CacheClass *own = topology.cache ? context.catalogue.cacheClass(topology.cache->cacheClass) : nullptr;
    if (!own)
        return;
    const Cache &cache = *topology.cache;
    const auto suffices = [&](const CacheClass &item) {
        return item.maxConnections >= cache.expectedConnections && item.bandwidthMBps >= cache.expectedBandwidthMBps;
    };
    if (suffices(*own))
        return;
    const CacheClass *larger = nullptr;
    for (const CacheClass &item : context.catalogue.cacheClasses) {
        const bool fits = item.edition == own->edition && item.replicas == own->replicas && item.versions.contains(cache.version);
        if (fits && suffices(item) && (!larger || item.gib < larger->gib))
            larger = &item;
    }
    const bool connections = own->maxConnections < cache.expectedConnections;
    found.note(connections ? u"cache.expectedConnections"_s : u"cache.expectedBandwidthMBps"_s,
               {Args::number(connections ? cache.expectedConnections : cache.expectedBandwidthMBps),
                Args::number(connections ? own->maxConnections : own->bandwidthMBps)},
               larger ? QList<Fix>{{u"set-class"_s, classPath, {larger->id}}} : QList<Fix>());
}

void noPassword(const Topology &topology, const AdviceContext &, Findings &found)
{
    const FieldPath subject = u"cache.passwordFree"_s;
    if (topology.cache && topology.cache->passwordFree)
        found.warning(subject, {}, {{u"password-on"_s, subject, {}}});
}

void passwordRule(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (topology.cache)
        passwordErrors(context, u"cache"_s, found);
}

/// A class that is not sold with this edition, these replicas or this version: the order would be refused.
void classMismatch(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.cache)
        return;
    const Cache &cache = *topology.cache;
    const CacheClass *item = context.catalogue.cacheClass(cache.cacheClass);
    if (!item || (item->edition == editionWord(cache.edition) && item->replicas == replicaWord(cache.replicas) && item->versions.contains(cache.version)))
        return;
    const CacheClass *other = nearestClass(cache, context.catalogue, cache.edition, cache.replicas);
    found.error(classPath, {item->id, cache.version}, other ? QList<Fix>{{u"set-class"_s, classPath, {other->id}}} : QList<Fix>());
}

void zone(const Topology &topology, const AdviceContext &, Findings &found)
{
    const QSet<QString> servers = serverZones(topology);
    const QString own = topology.cache ? topology.network.zoneOf(topology.cache->vswitch) : QString();
    if (!own.isEmpty() && !servers.isEmpty() && !servers.contains(own))
        found.note(u"cache.vswitch"_s, {Args::zone(own)});
}

QString serverNames(const Topology &topology, const QStringList &keys)
{
    QStringList names;
    for (const QString &key : keys)
        names << nameOfVswitch(topology, key);
    return Args::list(names);
}

/// A new instance admits nobody, so an empty list is closed, too.
void whitelistClosed(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.cache)
        return;
    const QStringList keys = shutOut(topology, topology.cache->whitelist);
    if (keys.isEmpty())
        return;
    const QString names = serverNames(topology, keys);
    found.error(whitelistPath, {names}, {{u"add-to-whitelist"_s, whitelistPath, QStringList{names} + keys}});
}

void whitelistOpen(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.cache || !isOpenToAll(topology.cache->whitelist))
        return;
    const QStringList keys = serverVswitches(topology);
    found.warning(whitelistPath, {}, {{u"close-whitelist"_s, whitelistPath, QStringList{serverNames(topology, keys)} + keys}});
}

constexpr std::array rules{
    Rule{"redis.cluster-cost", clusterCost},
    Rule{"redis.single-replica", singleReplica},
    Rule{"redis.speed", speed},
    Rule{"redis.what-matters", whatMatters},
    Rule{"redis.high-spec", highSpec},
    Rule{"redis.class-mismatch", classMismatch},
    Rule{"redis.no-public", noPublic},
    Rule{"redis.zone", zone},
    Rule{"redis.whitelist-closed", whitelistClosed},
    Rule{"redis.whitelist-open", whitelistOpen},
    Rule{"redis.no-password", noPassword},
    Rule{"redis.password-rule", passwordRule},
};

} // namespace

std::span<const Rule> cacheRules()
{
    return rules;
}

} // namespace Cloudsteps
