#include "wizard/catalogue/catalogue.h"

#include <algorithm>

namespace Cloudsteps {

namespace {

template<typename Item>
const Item *find(const QList<Item> &items, const QString &id)
{
    const auto it = std::find_if(items.cbegin(), items.cend(), [&](const Item &item) { return item.id == id; });
    return it == items.cend() ? nullptr : &*it;
}

} // namespace

const RegionInfo *Catalogue::region(const QString &id) const { return find(regions, id); }
const InstanceType *Catalogue::instanceType(const QString &id) const { return find(instanceTypes, id); }
const ImageInfo *Catalogue::image(const QString &id) const { return find(images, id); }
const DiskCategory *Catalogue::disk(const QString &id) const { return find(disks, id); }
const DatabaseClass *Catalogue::databaseClass(const QString &id) const { return find(databaseClasses, id); }
const CacheClass *Catalogue::cacheClass(const QString &id) const { return find(cacheClasses, id); }

const ZoneInfo *Catalogue::zone(const QString &id) const
{
    for (const RegionInfo &item : regions) {
        if (const ZoneInfo *found = find(item.zones, id))
            return found;
    }
    return nullptr;
}

QStringList Catalogue::zonesSelling(const QString &regionId, const QSet<Product> &products) const
{
    QStringList zones;
    if (const RegionInfo *item = region(regionId)) {
        for (const ZoneInfo &candidate : item->zones) {
            if (candidate.sells.contains(products))
                zones << candidate.id;
        }
    }
    return zones;
}

} // namespace Cloudsteps
