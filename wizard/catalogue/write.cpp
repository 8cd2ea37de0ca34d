#include "wizard/catalogue/cataloguewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QJsonArray sorted(const QSet<QString> &words)
{
    QStringList list(words.begin(), words.end());
    list.sort();
    return QJsonArray::fromStringList(list);
}

QJsonObject namesObject(const QMap<QString, QString> &names)
{
    QJsonObject object;
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        object.insert(name.key(), name.value());
    return object;
}

/// An unknown price is left out.
void putPrice(QJsonObject &object, const QString &name, qint64 micros)
{
    if (micros >= 0)
        object.insert(name, Money{micros}.amount());
}

QJsonObject written(const ZoneInfo &zone)
{
    QSet<QString> sells;
    for (const Product product : zone.sells)
        sells.insert(productWords.key(product));
    return {{u"id"_s, zone.id}, {u"names"_s, namesObject(zone.names)}, {u"sells"_s, sorted(sells)}, {u"soldOut"_s, sorted(zone.soldOutTypes)},
            {u"soldOutClasses"_s, sorted(zone.soldOutClasses)},
            {u"balancerStandbys"_s, QJsonArray::fromStringList(zone.balancerStandbys)}};
}

QJsonObject written(const RegionInfo &region)
{
    QJsonArray zones;
    for (const ZoneInfo &zone : region.zones)
        zones.append(written(zone));
    return {{u"id"_s, region.id}, {u"names"_s, namesObject(region.names)}, {u"mainland"_s, region.mainland}, {u"zones"_s, zones}};
}

QJsonObject written(const InstanceType &type)
{
    QJsonObject object{{u"id"_s, type.id}, {u"family"_s, type.family}, {u"series"_s, seriesWords.key(type.series)}, {u"vcpu"_s, type.vcpu}, {u"gib"_s, type.gib},
                       {u"ioChoice"_s, type.ioChoice}, {u"burstable"_s, type.burstable}, {u"disks"_s, QJsonArray::fromStringList(type.diskCategories)},
                       {u"successor"_s, type.successor}};
    putPrice(object, u"hourly"_s, type.hourlyMicros);
    return object;
}

QJsonObject written(const ImageInfo &image)
{
    return {{u"id"_s, image.id}, {u"name"_s, image.name}, {u"os"_s, image.os}, {u"minGib"_s, image.minGib}};
}

QJsonObject written(const DiskCategory &disk)
{
    QJsonObject object{{u"id"_s, disk.id}, {u"minGib"_s, disk.minGib}, {u"maxGib"_s, disk.maxGib}, {u"maxIops"_s, disk.maxIops}, {u"maxMBps"_s, disk.maxMBps}};
    putPrice(object, u"gibMonth"_s, disk.gibMonthMicros);
    return object;
}

QJsonObject written(const DatabaseClass &item)
{
    QJsonObject object{{u"id"_s, item.id}, {u"engine"_s, item.engine}, {u"versions"_s, QJsonArray::fromStringList(item.versions)}, {u"edition"_s, item.edition},
                       {u"family"_s, item.family}, {u"vcpu"_s, item.vcpu}, {u"gib"_s, item.gib}, {u"maxConnections"_s, item.maxConnections},
                       {u"minStorage"_s, item.minStorage}, {u"maxStorage"_s, item.maxStorage}, {u"storageStep"_s, item.storageStep}};
    putPrice(object, u"hourly"_s, item.hourlyMicros);
    return object;
}

QJsonObject written(const CacheClass &item)
{
    QJsonObject object{{u"id"_s, item.id}, {u"edition"_s, item.edition}, {u"replicas"_s, item.replicas}, {u"versions"_s, QJsonArray::fromStringList(item.versions)},
                       {u"gib"_s, item.gib}, {u"maxConnections"_s, item.maxConnections}, {u"bandwidthMBps"_s, item.bandwidthMBps}, {u"qps"_s, item.qps},
                       {u"shards"_s, item.shards}};
    putPrice(object, u"hourly"_s, item.hourlyMicros);
    return object;
}

template<typename Item>
QByteArray listOf(const QString &member, const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(written(item));
    return QJsonDocument(QJsonObject{{member, array}}).toJson(QJsonDocument::Compact);
}

} // namespace

QMap<QString, QByteArray> catalogueToJson(const Catalogue &catalogue)
{
    QJsonObject prices{{u"practice"_s, catalogue.practicePrices}, {u"yearDiscountPercent"_s, catalogue.yearDiscountPercent}};
    putPrice(prices, u"natHourly"_s, catalogue.natHourlyMicros);
    putPrice(prices, u"eipHourly"_s, catalogue.eipHourlyMicros);
    putPrice(prices, u"bandwidthMbpsHourly"_s, catalogue.bandwidthMbpsHourlyMicros);
    putPrice(prices, u"trafficGb"_s, catalogue.trafficGbMicros);
    putPrice(prices, u"databaseGibMonth"_s, catalogue.databaseGibMonthMicros);
    putPrice(prices, u"databaseBackupGibMonth"_s, catalogue.databaseBackupGibMonthMicros);
    putPrice(prices, u"balancerHourly"_s, catalogue.balancerHourlyMicros);
    putPrice(prices, u"balancerLcuHourly"_s, catalogue.balancerLcuHourlyMicros);
    QJsonObject quotas;
    for (auto quota = catalogue.quotas.cbegin(); quota != catalogue.quotas.cend(); ++quota)
        quotas.insert(quota.key(), quota.value());
    return {{u"regions"_s, listOf(u"regions"_s, catalogue.regions)},
            {u"instancetypes"_s, listOf(u"instanceTypes"_s, catalogue.instanceTypes)},
            {u"images"_s, listOf(u"images"_s, catalogue.images)},
            {u"disks"_s, listOf(u"disks"_s, catalogue.disks)},
            {u"databases"_s, listOf(u"databaseClasses"_s, catalogue.databaseClasses)},
            {u"caches"_s, listOf(u"cacheClasses"_s, catalogue.cacheClasses)},
            {u"prices"_s, QJsonDocument(prices).toJson(QJsonDocument::Compact)},
            {u"quotas"_s, QJsonDocument(quotas).toJson(QJsonDocument::Compact)}};
}

} // namespace Cloudsteps
