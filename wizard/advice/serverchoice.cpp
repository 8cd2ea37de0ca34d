#include "wizard/advice/serverchoice.h"

#include "wizard/advice/placement.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

bool isSold(const Topology &topology, const Catalogue &catalogue, const QString &type, const QString &zone)
{
    if (!maySell(topology, catalogue, zone, Product::Ecs))
        return false;
    const ZoneInfo *info = catalogue.zone(zone);
    return !info || !info->soldOutTypes.contains(type);
}

std::optional<InstanceType> nearestType(const Topology &topology, const Catalogue &catalogue, const ServerGroup &group)
{
    const InstanceType *wanted = catalogue.instanceType(group.type);
    if (!wanted)
        return std::nullopt;
    std::optional<InstanceType> best;
    const auto distance = [&](const InstanceType &type) { return std::pair(type.vcpu - wanted->vcpu, type.gib - wanted->gib); };
    for (const InstanceType &type : catalogue.instanceTypes) {
        if (type.id == wanted->id || type.series != Series::Current || type.burstable || type.vcpu < wanted->vcpu || type.gib < wanted->gib)
            continue;
        const bool sold = std::all_of(group.vswitches.cbegin(), group.vswitches.cend(),
                                      [&](const QString &key) { return isSold(topology, catalogue, type.id, topology.network.zoneOf(key)); });
        if (sold && (!best || distance(type) < distance(*best)))
            best = type;
    }
    return best;
}

QStringList diskOrder()
{
    return {u"cloud"_s, u"cloud_efficiency"_s, u"cloud_ssd"_s, u"cloud_essd"_s};
}

QString nearestCategory(const InstanceType &type, const QString &category)
{
    const QStringList order = diskOrder();
    const qsizetype wanted = order.indexOf(category);
    QString best;
    for (const QString &candidate : order) { // of two as near, the faster: it comes later
        const auto gap = [&](const QString &name) { return std::abs(order.indexOf(name) - wanted); };
        if (type.diskCategories.contains(candidate) && (best.isEmpty() || gap(candidate) <= gap(best)))
            best = candidate;
    }
    return best;
}

Fix changeType(const ServerGroup &group, const InstanceType &type)
{
    QStringList args{type.id};
    QStringList categories{group.systemDisk.category};
    for (const DataDisk &disk : group.dataDisks)
        categories << disk.category;
    categories.removeDuplicates();
    for (const QString &category : categories) {
        const QString other = nearestCategory(type, category);
        if (!type.diskCategories.contains(category) && !other.isEmpty())
            args << category + u'>' + other;
    }
    return {u"set-type"_s, u"servers.groups."_s + group.key + u".type"_s, args};
}

} // namespace Cloudsteps
