#include "cloudapi/simulator/caches.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/prices.h"
#include "cloudapi/simulator/tagging.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

bool inEnglish(const Call &call)
{
    return call.text(u"AcceptLanguage"_s).startsWith("en"_L1, Qt::CaseInsensitive);
}

QString named(const QHash<QString, QString> &names, const Call &call)
{
    return names.value(inEnglish(call) ? u"en"_s : u"zh"_s);
}

Answer describeRegions(const Call &call, World &world)
{
    QJsonArray regions;
    for (const Region &region : world.catalogue().regions()) {
        QStringList zones;
        for (const Zone &zone : region.zones) {
            if (world.catalogue().sells(zone.id, u"redis"_s))
                zones << zone.id;
        }
        regions.append(QJsonObject{{u"RegionId"_s, region.id},
                                   {u"LocalName"_s, named(region.names, call)},
                                   {u"RegionEndpoint"_s, serviceHost(u"r-kvstore"_s, region.id, world)},
                                   {u"ZoneIds"_s, zones.join(u',')},
                                   {u"ZoneIdList"_s, wrapped(u"ZoneId"_s, zones)}});
    }
    return QJsonObject{{u"RegionIds"_s, wrapped(u"KVStoreRegion"_s, regions)}};
}

Answer describeZones(const Call &call, World &world)
{
    const Region *region = world.catalogue().region(call.text(u"RegionId"_s, u"cn-hangzhou"_s));
    QJsonArray zones;
    for (const Zone &zone : region->zones) {
        zones.append(QJsonObject{{u"ZoneId"_s, zone.id},
                                 {u"ZoneName"_s, named(zone.names, call)},
                                 {u"RegionId"_s, region->id},
                                 {u"Disabled"_s, !world.catalogue().sells(zone.id, u"redis"_s)},
                                 {u"IsRds"_s, true},
                                 {u"SwitchNetwork"_s, true}});
    }
    return QJsonObject{{u"Zones"_s, wrapped(u"KVStoreZone"_s, zones)}};
}

// A human text; nobody should take it apart.
QString remark(const CacheOffer &offer, bool english)
{
    return english ? u"%1 GB, %2 connections, %3 MB/s"_s.arg(offer.gib).arg(offer.maxConnections).arg(offer.bandwidthMBps)
                   : u"%1G，最大连接数 %2，内网带宽 %3 MB/s"_s.arg(offer.gib).arg(offer.maxConnections).arg(offer.bandwidthMBps);
}

// Shard counts of one architecture: classes of local disks fix them, those of cloud disks leave them to the order. Which counts the real list names for
// the latter is UNVERIFIED.
QList<int> shardNumbers(const QList<CacheOffer> &offers, const QString &architecture, const QString &version)
{
    QList<int> numbers;
    for (const CacheOffer &offer : offers) {
        if (!offer.versions.contains(version))
            continue;
        QList<int> own;
        if (offer.product == "Local"_L1)
            own = offer.edition == architecture ? QList<int>{offer.shards} : QList<int>{};
        else
            own = architecture == "cluster"_L1 ? QList<int>{2, 4, 8, 16, 32} : QList<int>{1};
        for (const int number : own) {
            if (!numbers.contains(number))
                numbers << number;
        }
    }
    return numbers;
}

// Capacity is that of the whole instance.
QJsonArray classesOf(const Call &call, const QList<CacheOffer> &offers, const QString &architecture, const QString &version, int shards, const QString &nodeType)
{
    QJsonArray resources;
    for (const CacheOffer &offer : offers) {
        const bool here = offer.product != "Local"_L1 || (offer.edition == architecture && offer.shards == shards);
        if (here && hasNodeType(offer, nodeType) && offer.versions.contains(version))
            resources.append(QJsonObject{{u"InstanceClass"_s, offer.id}, {u"Capacity"_s, qint64(offer.gib * 1024) * (shards / offer.shards)}, {u"InstanceClassRemark"_s, remark(offer, inEnglish(call))}});
    }
    return resources;
}

// The tree below a zone is nine levels deep; each list here is in the catalogue's order.
QJsonArray architecturesOf(const Call &call, const QList<CacheOffer> &offers, const QString &version)
{
    QJsonArray architectures;
    for (const QString &architecture : {u"standard"_s, u"cluster"_s, u"rwsplit"_s}) {
        if (architecture == "rwsplit"_L1 && !offers.isEmpty() && offers.first().product == "Local"_L1)
            continue; // classic ones are classes of their own, which are not in the catalogue
        QJsonArray shards;
        for (const int number : shardNumbers(offers, architecture, version)) {
            QJsonArray nodes;
            for (const QString &nodeType : {u"double"_s, u"single"_s, u"MASTER_SLAVE"_s, u"STAND_ALONE"_s}) {
                if (architecture == "rwsplit"_L1 && nodeType == "STAND_ALONE"_L1)
                    continue;
                const QJsonArray resources = classesOf(call, offers, architecture, version, number, nodeType);
                if (!resources.isEmpty())
                    nodes.append(QJsonObject{{u"SupportedNodeType"_s, nodeType}, {u"AvailableResources"_s, wrapped(u"AvailableResource"_s, resources)}});
            }
            shards.append(QJsonObject{{u"ShardNumber"_s, QString::number(number)}, {u"SupportedNodeTypes"_s, wrapped(u"SupportedNodeType"_s, nodes)}});
        }
        if (!shards.isEmpty())
            architectures.append(QJsonObject{{u"Architecture"_s, architecture}, {u"SupportedShardNumbers"_s, wrapped(u"SupportedShardNumber"_s, shards)}});
    }
    return architectures;
}

Answer describeAvailableResource(const Call &call, World &world)
{
    const QString product = call.text(u"ProductType"_s, u"Local"_s);
    QList<CacheOffer> offers;
    for (const CacheOffer &offer : world.catalogue().offers().caches) {
        if (offer.product == product)
            offers.append(offer);
    }
    const QString charge = call.text(u"InstanceChargeType"_s, u"PrePaid"_s);
    if (charge != "PrePaid"_L1 && charge != "PostPaid"_L1)
        return refuse(400, u"InvalidChargeType.Malformed"_s, u"The specified InstanceChargeType is not valid."_s);
    QStringList versions;
    for (const CacheOffer &offer : offers) {
        for (const QString &version : offer.versions) {
            if (!versions.contains(version))
                versions << version;
        }
    }
    QJsonArray supported;
    for (const QString &version : versions)
        supported.append(QJsonObject{{u"Version"_s, version}, {u"SupportedArchitectureTypes"_s, wrapped(u"SupportedArchitectureType"_s, architecturesOf(call, offers, version))}});
    const QJsonObject series{{u"SeriesType"_s, product == "Local"_L1 ? u"classic"_s : product == "OnECS"_L1 ? u"cloudnative"_s : u"tair_rdb"_s}, {u"SupportedEngineVersions"_s, wrapped(u"SupportedEngineVersion"_s, supported)}};
    const QJsonObject edition{{u"EditionType"_s, product == "Tair_rdb"_L1 ? u"Enterprise"_s : u"Community"_s}, {u"SupportedSeriesTypes"_s, wrapped(u"SupportedSeriesType"_s, QJsonArray{series})}};
    const QJsonObject engine{{u"Engine"_s, u"Redis"_s}, {u"SupportedEditionTypes"_s, wrapped(u"SupportedEditionType"_s, QJsonArray{edition})}};
    const bool known = !offers.isEmpty() && call.text(u"Engine"_s, u"Redis"_s).compare("redis"_L1, Qt::CaseInsensitive) == 0;
    QJsonArray zones;
    for (const Zone &zone : world.catalogue().region(call.regionId)->zones) {
        if (!known || !matches(call, u"ZoneId"_s, zone.id) || !world.catalogue().sells(zone.id, u"redis"_s))
            continue;
        zones.append(QJsonObject{{u"RegionId"_s, call.regionId},
                                 {u"ZoneId"_s, zone.id},
                                 {u"ZoneName"_s, named(zone.names, call)},
                                 {u"IsMainSale"_s, true},
                                 {u"SupportedEngines"_s, wrapped(u"SupportedEngine"_s, QJsonArray{engine})}});
    }
    return QJsonObject{{u"AvailableZones"_s, wrapped(u"AvailableZone"_s, zones)}};
}

Answer describePrice(const Call &call, World &world)
{
    const Offers &offers = world.catalogue().offers();
    const CacheOffer *offer = offers.cache(call.text(u"InstanceClass"_s));
    for (const CacheOffer &each : offers.caches) {
        if (!offer && !call.has(u"InstanceClass"_s) && call.has(u"Capacity"_s) && each.product == "Local"_L1 && each.edition == "standard"_L1 && each.replicas == "double"_L1
            && qint64(each.gib * 1024) == call.integer(u"Capacity"_s, 0))
            offer = &each;
    }
    const QString kind = call.text(u"OrderType"_s);
    if (!QStringList{u"BUY"_s, u"UPGRADE"_s, u"DOWNGRADE"_s, u"RENEW"_s}.contains(kind))
        return refuse(400, u"InvalidOrderType.Malformed"_s, u"The specified OrderType is not valid."_s);
    if (!offer || !offer->versions.contains(call.text(u"EngineVersion"_s, u"5.0"_s)) || (call.has(u"NodeType"_s) && !hasNodeType(*offer, call.text(u"NodeType"_s))))
        return refuse(400, u"COMMODITY.INVALID_COMPONENT"_s, u"The specified class is not sold."_s);
    const bool prepaid = call.text(u"ChargeType"_s, u"PostPaid"_s) == "PrePaid"_L1;
    const qint64 months = call.integer(u"Period"_s, 1);
    const qint64 quantity = call.integer(u"Quantity"_s, 1);
    if (quantity < 1 || quantity > 30 || months < 1 || months > 60)
        return refuse(400, u"InvalidParameter"_s, u"The specified Quantity or Period is not valid."_s);
    const PriceUnit unit = !prepaid ? PriceUnit::Hour : months % 12 == 0 ? PriceUnit::Year : PriceUnit::Month;
    const qint64 shards = call.integer(u"ShardCount"_s, offer->shards);
    if (shards < 1 || shards > 256 || (offer->product == "Local"_L1 && shards != offer->shards))
        return refuse(400, u"COMMODITY.INVALID_COMPONENT"_s, u"The specified class is not sold with this ShardCount."_s);
    const Cost cost = costOf(world, offer->hourly * (shards / offer->shards) * quantity, unit, !prepaid ? 1 : unit == PriceUnit::Year ? months / 12 : months);
    const QJsonObject empty = wrapped(u"RuleId"_s, QStringList());
    const QJsonObject order{{u"OriginalAmount"_s, amountText(cost.original())},
                            {u"DiscountAmount"_s, amountText(cost.discount())},
                            {u"TradeAmount"_s, amountText(cost.trade())},
                            {u"Currency"_s, currencyOf(world)},
                            {u"RuleIds"_s, empty},
                            {u"Coupons"_s, wrapped(u"Coupon"_s, QJsonArray())}};
    const QJsonObject part{{u"OriginalAmount"_s, amountText(cost.original())},
                           {u"DiscountAmount"_s, amountText(cost.discount())},
                           {u"TradeAmount"_s, amountText(cost.trade())},
                           {u"InstanceId"_s, call.text(u"InstanceId"_s)},
                           {u"RuleIds"_s, empty}};
    return QJsonObject{{u"Order"_s, order}, {u"SubOrders"_s, wrapped(u"SubOrder"_s, QJsonArray{part})}, {u"Rules"_s, wrapped(u"Rule"_s, QJsonArray())}};
}

Answer tag(const Call &call, World &world)
{
    static const TagRules rules{.types = {{u"instance"_s, u"cacheinstance"_s}}};
    return tagResources(call, world, rules);
}

} // namespace

Module cachecatalogueModule()
{
    const Product &product = Products::redis;
    return {.actions = {{product, "DescribeRegions"_L1, describeRegions},
                        {product, "DescribeZones"_L1, describeZones},
                        {product, "DescribeAvailableResource"_L1, describeAvailableResource},
                        {product, "DescribePrice"_L1, describePrice},
                        {product, "TagResources"_L1, tag, true}}};
}

} // namespace CloudSim
