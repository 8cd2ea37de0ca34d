#include "wizard/advice/placement.h"
#include "wizard/advice/rules.h"
#include "wizard/advice/serverchoice.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

FieldPath pathOf(const ServerGroup &group, const char *field)
{
    return u"servers.groups."_s + group.key + u'.' + QLatin1String(field);
}

QList<ServerGroup> groupsOf(const Topology &topology)
{
    return topology.servers ? topology.servers->groups : QList<ServerGroup>();
}

/// Ids of the servers that the balancer sends requests to.
QSet<QString> backendServers(const Topology &topology)
{
    QSet<QString> ids;
    if (topology.balancer) {
        for (const Backend &backend : topology.balancer->backends)
            ids.insert(backend.server);
    }
    return ids;
}

bool isBehindBalancer(const ServerGroup &group, const QSet<QString> &backends)
{
    for (int n = 1; n <= group.count; ++n) {
        if (backends.contains(group.key + u'-' + QString::number(n)))
            return true;
    }
    return false;
}

void regionChoice(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.region.isEmpty())
        found.note(u"region"_s);
}

void publicIp(const Topology &topology, const AdviceContext &, Findings &found)
{
    for (const ServerGroup &group : groupsOf(topology)) {
        const FieldPath subject = pathOf(group, "publicBandwidthMbps");
        if (group.publicBandwidthMbps > 0)
            found.warning(subject, {QString::number(group.publicBandwidthMbps)}, {{u"set-public-bandwidth-0"_s, subject, {}}});
    }
}

/// Of each group once: the tutorial's remark that zones of one region talk to each other.
void crossZone(const Topology &topology, const AdviceContext &, Findings &found)
{
    QStringList stores;
    if (topology.database)
        stores << topology.network.zoneOf(topology.database->vswitch);
    if (topology.cache)
        stores << topology.network.zoneOf(topology.cache->vswitch);
    for (const ServerGroup &group : groupsOf(topology)) {
        for (const QString &key : group.vswitches) {
            const QString zone = topology.network.zoneOf(key);
            const auto other = std::find_if(stores.cbegin(), stores.cend(), [&](const QString &store) { return !store.isEmpty() && store != zone; });
            if (zone.isEmpty() || other == stores.cend())
                continue;
            found.note(pathOf(group, "vswitches"), {Args::zone(zone), Args::zone(*other)});
            break;
        }
    }
}

/// A type that the zone has no more of, or a zone without servers at all.
void noStock(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const Catalogue &catalogue = context.catalogue;
    for (const ServerGroup &group : groupsOf(topology)) {
        for (const QString &key : group.vswitches) {
            const QString zone = topology.network.zoneOf(key);
            if (zone.isEmpty() || isSold(topology, catalogue, group.type, zone))
                continue;
            QList<Fix> fixes;
            for (const VSwitch &other : topology.network.vswitches) {
                if (isSold(topology, catalogue, group.type, other.zone)) {
                    fixes << Fix{u"use-vswitch"_s, pathOf(group, "vswitches"), {other.key, other.name}};
                    break;
                }
            }
            if (const auto type = nearestType(topology, catalogue, group))
                fixes << changeType(group, *type);
            found.error(pathOf(group, "type"), {group.type, Args::zone(zone)}, fixes);
            break; // one row a group; the next zone shows once this one is solved
        }
    }
}

/// Calls `say(group, type)` for groups whose type is of the series.
template<typename Say>
void eachOfSeries(const Topology &topology, const Catalogue &catalogue, Series series, Say say)
{
    for (const ServerGroup &group : groupsOf(topology)) {
        const InstanceType *type = catalogue.instanceType(group.type);
        if (type && type->series == series)
            say(group, *type);
    }
}

QList<Fix> modernise(const ServerGroup &group, const InstanceType &type, const Catalogue &catalogue)
{
    const InstanceType *successor = catalogue.instanceType(type.successor);
    return successor ? QList<Fix>{changeType(group, *successor)} : QList<Fix>();
}

void series1(const Topology &topology, const AdviceContext &context, Findings &found)
{
    eachOfSeries(topology, context.catalogue, Series::I, [&](const ServerGroup &group, const InstanceType &type) {
        found.warning(pathOf(group, "type"), {type.id, type.successor}, modernise(group, type, context.catalogue));
    });
}

void series2(const Topology &topology, const AdviceContext &context, Findings &found)
{
    eachOfSeries(topology, context.catalogue, Series::II, [&](const ServerGroup &group, const InstanceType &type) {
        found.note(pathOf(group, "type"), {type.id, type.successor}, modernise(group, type, context.catalogue));
    });
}

void series3(const Topology &topology, const AdviceContext &context, Findings &found)
{
    eachOfSeries(topology, context.catalogue, Series::III, [&](const ServerGroup &group, const InstanceType &type) {
        found.note(pathOf(group, "type"), {type.id, type.successor}, modernise(group, type, context.catalogue));
    });
}

/// What a family can be resized into, oldest first (the resize table of the ECS documentation). One way: never back.
QStringList resizeTargets(const QString &family)
{
    static const QStringList pool{u"n4"_s, u"sn1ne"_s, u"sn2ne"_s, u"se1ne"_s, u"c5"_s, u"g5"_s, u"r5"_s};
    static const QStringList second{u"n1"_s, u"n2"_s, u"e3"_s, u"sn1"_s, u"sn2"_s};
    static const QStringList first{u"t1"_s, u"s1"_s, u"s2"_s, u"s3"_s, u"m1"_s, u"m2"_s, u"c1"_s, u"c2"_s};
    const QString name = family.section(u'.', -1);
    if (first.contains(name) || second.contains(name) || name == u"n4" || name == u"mn4" || name == u"xn4" || name == u"e4")
        return second + pool;
    return pool;
}

/// The topology holds no resize to come; whoever takes an old series learns in time where it leads.
void seriesResize(const Topology &topology, const AdviceContext &context, Findings &found)
{
    for (const ServerGroup &group : groupsOf(topology)) {
        const InstanceType *type = context.catalogue.instanceType(group.type);
        if (!type || type->series == Series::Current)
            continue;
        QStringList targets = resizeTargets(type->family);
        targets.removeAll(type->family.section(u'.', -1));
        found.warning(pathOf(group, "type"), {type->family, Args::list(targets)}, modernise(group, *type, context.catalogue));
    }
}

/// Series I and II are off sale in China, I on the international site as well; a live catalogue has the last word. Practice sells all.
void retiredType(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (context.account.practice)
        return;
    const Catalogue &catalogue = context.catalogue;
    for (const ServerGroup &group : groupsOf(topology)) {
        const FieldPath subject = pathOf(group, "type");
        const InstanceType *type = catalogue.instanceType(group.type);
        if (!type) {
            if (!catalogue.practicePrices && !group.type.isEmpty())
                found.error(subject, {group.type, {}});
            continue;
        }
        const bool off = type->series == Series::I || (type->series == Series::II && context.account.site == Site::China);
        const QStringList args{type->id, type->successor};
        if (off)
            found.error(subject, args, modernise(group, *type, catalogue));
        else if (type->series != Series::Current)
            found.warning(subject, args, modernise(group, *type, catalogue));
    }
}

void burstableSteady(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const QSet<QString> backends = backendServers(topology);
    for (const ServerGroup &group : groupsOf(topology)) {
        const InstanceType *type = context.catalogue.instanceType(group.type);
        if (!type || !type->burstable || !isBehindBalancer(group, backends))
            continue;
        QList<Fix> fixes;
        if (const auto steady = nearestType(topology, context.catalogue, group))
            fixes << changeType(group, *steady);
        found.warning(pathOf(group, "type"), {type->id}, fixes);
    }
}

void imageLicence(const Topology &topology, const AdviceContext &context, Findings &found)
{
    for (const ServerGroup &group : groupsOf(topology)) {
        const ImageInfo *image = context.catalogue.image(group.imageId);
        if (image && image->os == u"windows")
            found.note(pathOf(group, "image.id"), {image->name});
    }
}

/// Notes that teach stand at the first group alone.
void imageChangeable(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!groupsOf(topology).isEmpty())
        found.note(pathOf(groupsOf(topology).first(), "image.id"));
}

void amount(const Topology &topology, const AdviceContext &, Findings &found)
{
    for (const ServerGroup &group : groupsOf(topology)) {
        if (group.count > 1)
            return found.note(pathOf(group, "count"), {QString::number(group.count)});
    }
}

void period(const Topology &topology, const AdviceContext &context, Findings &found)
{
    for (const ServerGroup &group : groupsOf(topology)) {
        const bool yearly = group.charge.model == ChargeModel::Subscription && group.charge.unit == PeriodUnit::Year;
        if (yearly)
            continue;
        // What a year of this group costs by the hour, and the part of it that paying at once saves.
        const InstanceType *type = context.catalogue.instanceType(group.type);
        const auto hourly = shownPrice(type ? type->hourlyMicros : -1, context);
        std::optional<Money> saving;
        if (hourly && context.catalogue.yearDiscountPercent > 0)
            saving = Money{hourly->micros * 8760 * group.count / 100 * context.catalogue.yearDiscountPercent, hourly->currency};
        return found.note(pathOf(group, "charge.model"), {QString::number(context.catalogue.yearDiscountPercent), Args::money(saving)});
    }
}

void prepaidTeardown(const Topology &topology, const AdviceContext &, Findings &found)
{
    for (const ServerGroup &group : groupsOf(topology)) {
        const FieldPath subject = pathOf(group, "charge.model");
        if (group.charge.model == ChargeModel::Subscription)
            found.warning(subject, {group.name}, {{u"set-pay-as-you-go"_s, subject, {}}});
    }
}

void singleServer(const Topology &topology, const AdviceContext &, Findings &found)
{
    const QSet<QString> backends = backendServers(topology);
    for (const ServerGroup &group : groupsOf(topology)) {
        const FieldPath subject = pathOf(group, "count");
        if (group.count == 1 && backends.size() == 1 && isBehindBalancer(group, backends))
            found.note(subject, {group.name}, {{u"set-count"_s, subject, {u"2"_s}}});
    }
}

void singleZone(const Topology &topology, const AdviceContext &, Findings &found)
{
    const QSet<QString> backends = backendServers(topology);
    if (backends.size() < 2 || !topology.servers)
        return;
    QSet<QString> zones;
    for (const ServerRef &server : serverRefs(*topology.servers)) {
        if (backends.contains(server.id))
            zones.insert(topology.network.zoneOf(server.vswitch));
    }
    zones.remove({});
    if (zones.size() != 1)
        return;
    const QString zone = *zones.cbegin();
    for (const ServerGroup &group : groupsOf(topology)) {
        if (!isBehindBalancer(group, backends))
            continue;
        const FieldPath subject = pathOf(group, "vswitches");
        QList<Fix> fixes;
        for (const VSwitch &other : topology.network.vswitches) {
            if (other.zone != zone && group.count > 1 && fixes.isEmpty())
                fixes << Fix{u"add-group-vswitch"_s, subject, {other.key, other.name}};
        }
        return found.note(subject, {Args::zone(zone)}, fixes);
    }
}

// A stated need (ecs.period) is answered by the note that always shows.
constexpr std::array rules{
    Rule{"ecs.region-choice", regionChoice},
    Rule{"ecs.amount", amount},
    Rule{"ecs.single-server", singleServer},
    Rule{"ecs.cross-zone", crossZone},
    Rule{"ecs.single-zone", singleZone},
    Rule{"ecs.no-stock", noStock},
    Rule{"ecs.retired-type", retiredType},
    Rule{"ecs.series-1", series1},
    Rule{"ecs.series-2", series2},
    Rule{"ecs.series-3", series3},
    Rule{"ecs.series-resize", seriesResize},
    Rule{"ecs.burstable-steady", burstableSteady},
    Rule{"ecs.image-licence", imageLicence},
    Rule{"ecs.image-changeable", imageChangeable},
    Rule{"ecs.public-ip", publicIp},
    Rule{"ecs.period", period},
    Rule{"ecs.prepaid-teardown", prepaidTeardown},
};

} // namespace

std::span<const Rule> serverRules()
{
    return rules;
}

} // namespace Cloudsteps
