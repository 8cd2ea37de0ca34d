#include "wizard/provision/catalogueanswers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

template<typename Item>
QHash<QString, QString> namesById(const std::optional<QList<Item>> &items, QString Item::*id)
{
    QHash<QString, QString> names;
    for (const Item &item : items.value_or(QList<Item>()))
        names.insert(item.*id, item.localName);
    return names;
}

/// The cloud's names, else the ones that are known, else the id.
QMap<QString, QString> namesOf(const QString &id, const QString &chinese, const QString &english, const QMap<QString, QString> &known)
{
    const auto first = [&](const QString &said, const QString &language) { return !said.isEmpty() ? said : known.value(language, id); };
    return {{u"zh"_s, first(chinese, u"zh"_s)}, {u"en"_s, first(english, u"en"_s)}};
}

bool isInStock(const CloudApi::DescribeEcsAvailableResourceRequest::Resource &resource)
{
    // Older answers write states in lower case; the category is finer than the status, where there is one.
    if (!resource.statusCategory.isEmpty())
        return resource.statusCategory.endsWith("WithStock"_L1, Qt::CaseInsensitive);
    return resource.status.compare("SoldOut"_L1, Qt::CaseInsensitive) != 0;
}

class Merge
{
public:
    Merge(const Catalogue &base, const CatalogueKey &key, const CatalogueAnswers &answers)
        : m_base(base), m_key(key), m_answers(answers), m_catalogue(base)
    {}

    Catalogue run()
    {
        mergeRegions();
        mergeInstanceTypes();
        mergeImages();
        mergeDatabases();
        mergeCaches();
        if (RegionInfo *region = currentRegion()) {
            mergeZones(*region);
            mergeSoldOut(*region);
        }
        mergePrices();
        return m_catalogue;
    }

private:
    RegionInfo *currentRegion()
    {
        for (RegionInfo &region : m_catalogue.regions) {
            if (region.id == m_key.region)
                return &region;
        }
        return nullptr;
    }

    void mergeRegions()
    {
        if (!m_answers.regions || m_answers.regions->isEmpty())
            return;
        const QHash<QString, QString> english = namesById(m_answers.regionsInEnglish, &CloudApi::EcsRegion::regionId);
        QList<RegionInfo> regions;
        for (const CloudApi::EcsRegion &said : *m_answers.regions) {
            const RegionInfo *known = m_base.region(said.regionId);
            RegionInfo region = known ? *known : RegionInfo{};
            region.id = said.regionId;
            region.names = namesOf(said.regionId, said.localName, english.value(said.regionId), region.names);
            region.mainland = known ? known->mainland : said.regionId.startsWith("cn-"_L1) && said.regionId != "cn-hongkong"_L1;
            regions << region;
        }
        m_catalogue.regions = regions;
    }

    void mergeZones(RegionInfo &region)
    {
        if (!m_answers.zones || m_answers.zones->isEmpty())
            return;
        const QHash<QString, QString> english = namesById(m_answers.zonesInEnglish, &CloudApi::EcsZone::zoneId);
        QList<ZoneInfo> zones;
        for (const CloudApi::EcsZone &said : *m_answers.zones) {
            const ZoneInfo *known = m_base.zone(said.zoneId);
            ZoneInfo zone{said.zoneId, namesOf(said.zoneId, said.localName, english.value(said.zoneId), known ? known->names : QMap<QString, QString>()), {}, {}, {}};
            const auto sell = [&](Product product, std::optional<bool> sold) {
                // What was not answered stays as it is known, and open where nothing is known: unknown is not "no".
                if (sold.value_or(!known || known->sells.contains(product)))
                    zone.sells.insert(product);
            };
            sell(Product::Vpc, said.resourceTypes.contains(u"VSwitch"_s));
            sell(Product::Ecs, said.resourceTypes.contains(u"Instance"_s));
            sell(Product::Nat, m_answers.natZones ? std::optional(m_answers.natZones->contains(said.zoneId)) : std::nullopt);
            sell(Product::Rds, isIn(m_answers.databaseZones, &CloudApi::DescribeDBAvailableZonesRequest::Offer::zoneId, said.zoneId));
            sell(Product::Redis, isIn(m_answers.caches, &CloudApi::DescribeKVStoreAvailableResourceRequest::Offer::zoneId, said.zoneId));
            sell(Product::Slb, isIn(m_answers.balancerZones, &CloudApi::SlbZone::zoneId, said.zoneId));
            zone.balancerStandbys = standbysOf(said.zoneId, known);
            zones << zone;
        }
        region.zones = zones;
    }

    QStringList standbysOf(const QString &zone, const ZoneInfo *known) const
    {
        if (!m_answers.balancerZones)
            return known ? known->balancerStandbys : QStringList();
        for (const CloudApi::SlbZone &said : *m_answers.balancerZones) {
            if (said.zoneId == zone)
                return said.slaveZoneIds;
        }
        return {};
    }

    template<typename Item>
    static std::optional<bool> isIn(const std::optional<QList<Item>> &items, QString Item::*id, const QString &wanted)
    {
        if (!items)
            return std::nullopt;
        return std::any_of(items->cbegin(), items->cend(), [&](const Item &item) { return item.*id == wanted; });
    }

    void mergeInstanceTypes()
    {
        if (!m_answers.instanceTypes || m_answers.instanceTypes->isEmpty())
            return;
        QSet<QString> onSale;
        for (const auto &zone : m_answers.stock.value_or(QList<CloudApi::DescribeEcsAvailableResourceRequest::Zone>())) {
            for (const auto &resource : zone.resources)
                onSale.insert(resource.value);
        }
        QStringList zoneDisks; // what types that nobody has described can mount is what the region has
        for (const CloudApi::EcsZone &zone : m_answers.zones.value_or(QList<CloudApi::EcsZone>())) {
            for (const QString &category : zone.diskCategories) {
                if (!zoneDisks.contains(category))
                    zoneDisks << category;
            }
        }
        QList<InstanceType> types;
        for (const CloudApi::EcsInstanceType &said : *m_answers.instanceTypes) {
            if (!onSale.isEmpty() && !onSale.contains(said.instanceTypeId))
                continue; // the list has types that are sold nowhere any more
            const InstanceType *known = m_base.instanceType(said.instanceTypeId);
            InstanceType type = known ? *known : InstanceType{};
            type.id = said.instanceTypeId;
            type.family = said.family;
            type.vcpu = said.cpuCount;
            type.gib = said.memoryGib;
            type.burstable = said.familyLevel == "CreditEntryLevel"_L1;
            if (!known)
                type.diskCategories = zoneDisks;
            types << type;
        }
        if (!types.isEmpty())
            m_catalogue.instanceTypes = types;
    }

    void mergeImages()
    {
        if (!m_answers.images || m_answers.images->isEmpty())
            return;
        m_catalogue.images.clear();
        for (const CloudApi::Image &said : *m_answers.images) {
            if (m_catalogue.image(said.imageId))
                continue;
            m_catalogue.images << ImageInfo{said.imageId, said.osName.isEmpty() ? said.name : said.osName, said.osType, said.sizeGib > 0 ? said.sizeGib : 20};
        }
    }

    /// Classes of the engine and version that were asked; those of others and of read-only instances stay as they are known.
    void mergeDatabases()
    {
        if (!m_answers.databaseClasses || m_answers.databaseClasses->isEmpty())
            return;
        QHash<QString, CloudApi::ListDBClassesRequest::Item> figures;
        for (const auto &item : m_answers.databaseFigures.value_or(QList<CloudApi::ListDBClassesRequest::Item>()))
            figures.insert(item.classCode, item);
        QList<DatabaseClass> classes;
        QSet<QString> seen;
        for (const DatabaseOffer &offer : *m_answers.databaseClasses) {
            for (const auto &said : offer.classes) {
                if (seen.contains(said.dbInstanceClass))
                    continue;
                seen.insert(said.dbInstanceClass);
                const DatabaseClass *known = m_base.databaseClass(said.dbInstanceClass);
                DatabaseClass item = known ? *known : DatabaseClass{};
                item.id = said.dbInstanceClass;
                item.engine = m_key.engine;
                if (!item.versions.contains(m_key.engineVersion))
                    item.versions << m_key.engineVersion;
                item.edition = offer.category;
                if (const auto figure = figures.constFind(item.id); figure != figures.cend()) {
                    item.vcpu = figure->vcpu;
                    item.gib = figure->memoryGib;
                    item.maxConnections = figure->maxConnections;
                    if (!known)
                        item.family = figure->group.contains(u"独享"_s) || figure->group.contains("dedicated"_L1, Qt::CaseInsensitive) ? u"dedicated"_s : u"general"_s;
                }
                if (said.maxStorageGb > 0) {
                    item.minStorage = said.minStorageGb;
                    item.maxStorage = said.maxStorageGb;
                    item.storageStep = qMax(1, said.storageStep);
                }
                classes << item;
            }
        }
        m_catalogue.databaseClasses = classes;
        for (DatabaseClass item : m_base.databaseClasses) {
            if (seen.contains(item.id))
                continue;
            if (item.engine == m_key.engine && item.edition != "ReadOnly"_L1) {
                item.versions.removeAll(m_key.engineVersion);
                if (item.versions.isEmpty())
                    continue;
            }
            m_catalogue.databaseClasses << item;
        }
    }

    void mergeCaches()
    {
        if (!m_answers.caches || m_answers.caches->isEmpty())
            return;
        QList<CacheClass> classes;
        for (const auto &said : *m_answers.caches) {
            const auto same = std::find_if(classes.begin(), classes.end(), [&](const CacheClass &item) { return item.id == said.instanceClass; });
            if (same != classes.end()) {
                if (!same->versions.contains(said.engineVersion))
                    same->versions << said.engineVersion;
                continue;
            }
            if (said.architecture == "rwsplit"_L1)
                continue; // the wizard has no form for these
            const CacheClass *known = m_base.cacheClass(said.instanceClass);
            CacheClass item = known ? *known : CacheClass{};
            item.id = said.instanceClass;
            item.edition = said.architecture;
            item.replicas = said.nodeType == "single"_L1 || said.nodeType == "STAND_ALONE"_L1 ? u"single"_s : u"double"_s;
            item.versions = QStringList{said.engineVersion};
            item.gib = said.capacityMb / 1024.0;
            item.shards = qMax(1, said.shardNumber.toInt());
            classes << item;
        }
        if (!classes.isEmpty())
            m_catalogue.cacheClasses = classes;
    }

    void mergeSoldOut(RegionInfo &region)
    {
        for (ZoneInfo &zone : region.zones) {
            if (m_answers.stock) {
                QSet<QString> inStock;
                for (const auto &said : *m_answers.stock) {
                    for (const auto &resource : said.resources) {
                        if (said.zoneId == zone.id && isInStock(resource))
                            inStock.insert(resource.value);
                    }
                }
                zone.soldOutTypes.clear();
                for (const InstanceType &type : std::as_const(m_catalogue.instanceTypes)) {
                    if (!inStock.contains(type.id))
                        zone.soldOutTypes.insert(type.id);
                }
            }
            if (m_answers.databaseClasses) {
                QSet<QString> all;
                QSet<QString> here;
                for (const DatabaseOffer &offer : *m_answers.databaseClasses) {
                    for (const auto &said : offer.classes) {
                        all.insert(said.dbInstanceClass);
                        if (offer.zone == zone.id)
                            here.insert(said.dbInstanceClass);
                    }
                }
                zone.soldOutClasses += all - here;
            }
            if (m_answers.caches) {
                QSet<QString> all;
                QSet<QString> here;
                for (const auto &said : *m_answers.caches) {
                    all.insert(said.instanceClass);
                    if (said.zoneId == zone.id)
                        here.insert(said.instanceClass);
                }
                zone.soldOutClasses += all - here;
            }
        }
    }

    void mergePrices()
    {
        m_catalogue.practicePrices = m_key.practice;
        if (!m_key.practice) {
            for (InstanceType &type : m_catalogue.instanceTypes)
                type.hourlyMicros = -1;
            for (DiskCategory &disk : m_catalogue.disks)
                disk.gibMonthMicros = -1;
            for (DatabaseClass &item : m_catalogue.databaseClasses)
                item.hourlyMicros = -1;
            for (CacheClass &item : m_catalogue.cacheClasses)
                item.hourlyMicros = -1;
            m_catalogue.trafficGbMicros = -1;
            m_catalogue.databaseGibMonthMicros = -1;
            m_catalogue.databaseBackupGibMonthMicros = -1;
            m_catalogue.balancerLcuHourlyMicros = -1; // whose pricing module nobody names
            m_catalogue.yearDiscountPercent = 0;
        }
        const auto price = [&](const QString &name, qint64 &micros) {
            if (!m_key.practice)
                micros = m_answers.prices.value(name, -1);
            else if (m_answers.prices.value(name, -1) >= 0)
                micros = m_answers.prices.value(name);
        };
        price(u"natHourly"_s, m_catalogue.natHourlyMicros);
        price(u"eipHourly"_s, m_catalogue.eipHourlyMicros);
        price(u"bandwidthMbpsHourly"_s, m_catalogue.bandwidthMbpsHourlyMicros);
        price(u"balancerHourly"_s, m_catalogue.balancerHourlyMicros);
    }

    const Catalogue &m_base;
    const CatalogueKey &m_key;
    const CatalogueAnswers &m_answers;
    Catalogue m_catalogue;
};

} // namespace

QStringList missingParts(const CatalogueAnswers &answers)
{
    QStringList missing;
    const auto look = [&](bool answered, const QString &name) {
        if (!answered)
            missing << name;
    };
    look(answers.regions.has_value(), u"regions"_s);
    look(answers.zones.has_value(), u"zones"_s);
    look(answers.natZones.has_value(), u"nat"_s);
    look(answers.instanceTypes.has_value(), u"types"_s);
    look(answers.stock.has_value(), u"stock"_s);
    look(answers.images.has_value(), u"images"_s);
    look(answers.databaseZones && answers.databaseClasses, u"databases"_s);
    look(answers.caches.has_value(), u"caches"_s);
    look(answers.balancerZones.has_value(), u"balancers"_s);
    return missing;
}

Catalogue mergedCatalogue(const Catalogue &base, const CatalogueKey &key, const CatalogueAnswers &answers)
{
    return Merge(base, key, answers).run();
}

} // namespace Cloudsteps
