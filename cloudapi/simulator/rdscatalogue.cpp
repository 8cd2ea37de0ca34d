#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/prices.h"
#include "cloudapi/simulator/tagging.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

QString named(const QHash<QString, QString> &names, const Call &call)
{
    return names.value(call.text(u"AcceptLanguage"_s).startsWith("en"_L1, Qt::CaseInsensitive) ? u"en"_s : u"zh"_s);
}

// One row a zone; the endpoint is that of the region.
Answer describeRegions(const Call &call, World &world)
{
    QJsonArray rows;
    for (const Region &region : world.catalogue().regions()) {
        const QString host = serviceHost(u"rds"_s, region.id, world);
        for (const Zone &zone : region.zones) {
            if (!world.catalogue().sells(zone.id, u"rds"_s))
                continue;
            rows.append(QJsonObject{{u"RegionId"_s, region.id},
                                    {u"ZoneId"_s, zone.id},
                                    {u"LocalName"_s, named(region.names, call)},
                                    {u"ZoneName"_s, named(zone.names, call)},
                                    {u"RegionEndpoint"_s, host}});
        }
    }
    return QJsonObject{{u"Regions"_s, wrapped(u"RDSRegion"_s, rows)}};
}

// Category -> storage types of one engine and version, in the catalogue's order.
QJsonArray categoriesOf(const Offers &offers, const QString &engine, const QString &version, const QString &wanted)
{
    QStringList editions;
    QHash<QString, QStringList> types;
    for (const DatabaseOffer &offer : offers.databases) {
        if (offer.engine != engine || !offer.versions.contains(version) || offer.edition == "ReadOnly"_L1 || (!wanted.isEmpty() && offer.edition != wanted))
            continue;
        if (!editions.contains(offer.edition))
            editions << offer.edition;
        for (const QString &type : storageTypesOf(offer)) {
            if (!types[offer.edition].contains(type))
                types[offer.edition] << type;
        }
    }
    QJsonArray categories;
    for (const QString &edition : editions) {
        QJsonArray storages;
        for (const QString &type : types.value(edition))
            storages.append(QJsonObject{{u"StorageType"_s, type}});
        categories.append(QJsonObject{{u"Category"_s, edition}, {u"SupportedStorageTypes"_s, storages}});
    }
    return categories;
}

Answer describeAvailableZones(const Call &call, World &world)
{
    const Offers &offers = world.catalogue().offers();
    const QString engine = call.text(u"Engine"_s);
    QStringList versions;
    for (const DatabaseOffer &offer : offers.databases) {
        if (offer.engine != engine)
            continue;
        for (const QString &version : offer.versions) {
            if (!versions.contains(version) && matches(call, u"EngineVersion"_s, version))
                versions << version;
        }
    }
    // A commodity code of the other site is a common cause of an empty list.
    const bool known = !call.has(u"CommodityCode"_s) || commodityOf(world, call.text(u"CommodityCode"_s));
    QJsonArray zones;
    for (const Zone &zone : world.catalogue().region(call.regionId)->zones) {
        if (!known || versions.isEmpty() || !matches(call, u"ZoneId"_s, zone.id) || !world.catalogue().sells(zone.id, u"rds"_s))
            continue;
        QJsonArray supported;
        for (const QString &version : versions)
            supported.append(QJsonObject{{u"Version"_s, version}, {u"SupportedCategorys"_s, categoriesOf(offers, engine, version, call.text(u"Category"_s))}});
        zones.append(QJsonObject{{u"RegionId"_s, call.regionId},
                                 {u"ZoneId"_s, zone.id},
                                 {u"SupportedEngines"_s, QJsonArray{QJsonObject{{u"Engine"_s, engine}, {u"SupportedEngineVersions"_s, supported}}}}});
    }
    return QJsonObject{{u"AvailableZones"_s, zones}};
}

bool isForReadOnly(const Call &call, const World &world)
{
    const auto commodity = commodityOf(world, call.text(u"CommodityCode"_s));
    return call.has(u"DBInstanceId"_s) || commodity == Commodity::ReadOnlyPayAsYouGo || commodity == Commodity::ReadOnlySubscription;
}

Answer describeAvailableClasses(const Call &call, World &world)
{
    QJsonArray classes;
    const bool known = !call.has(u"CommodityCode"_s) || commodityOf(world, call.text(u"CommodityCode"_s));
    const bool readOnly = isForReadOnly(call, world);
    for (const DatabaseOffer &offer : world.catalogue().offers().databases) {
        const bool fits = known && world.catalogue().sells(call.text(u"ZoneId"_s), u"rds"_s) && offer.engine == call.text(u"Engine"_s)
            && offer.versions.contains(call.text(u"EngineVersion"_s)) && storageTypesOf(offer).contains(call.text(u"DBInstanceStorageType"_s))
            && (readOnly ? offer.edition == "ReadOnly"_L1 : offer.edition == call.text(u"Category"_s));
        if (!fits)
            continue;
        classes.append(QJsonObject{{u"DBInstanceClass"_s, offer.id},
                                   {u"DBInstanceStorageRange"_s, QJsonObject{{u"MinValue"_s, offer.minStorage}, {u"MaxValue"_s, offer.maxStorage}, {u"Step"_s, offer.storageStep}}}});
    }
    return QJsonObject{{u"DBInstanceClasses"_s, classes}};
}

// All strings, and two names in lower case (section 2).
QJsonObject classFields(const DatabaseOffer &offer)
{
    return {{u"ClassCode"_s, offer.id},
            {u"ClassGroup"_s, offer.family == "dedicated"_L1 ? u"独享规格"_s : u"通用规格"_s},
            {u"Cpu"_s, QString::number(offer.vcpu)},
            {u"MemoryClass"_s, u"%1GB"_s.arg(offer.gib)},
            {u"MaxConnections"_s, QString::number(offer.maxConnections)},
            {u"MaxIOPS"_s, QString::number(2000 * offer.vcpu)},
            {u"MaxIOMBPS"_s, u"%1Mb/s"_s.arg(100 * offer.vcpu)},
            {u"InstructionSetArch"_s, u"x86"_s},
            {u"ReferencePrice"_s, QString::number(offer.hourly * 720 / 10'000)}}; // cents a month
}

Answer listClasses(const Call &call, World &world)
{
    const auto commodity = commodityOf(world, call.text(u"CommodityCode"_s));
    if (world.site() == Site::International && !call.has(u"RegionId"_s))
        return refuse(400, u"MissingParameter"_s, u"RegionId is mandatory for this action."_s);
    const bool readOnly = commodity == Commodity::ReadOnlyPayAsYouGo || commodity == Commodity::ReadOnlySubscription;
    QJsonArray items;
    for (const DatabaseOffer &offer : world.catalogue().offers().databases) {
        if (!commodity || readOnly != (offer.edition == "ReadOnly"_L1) || !matches(call, u"Engine"_s, offer.engine))
            continue;
        QJsonObject fields = classFields(offer);
        fields.insert(u"category"_s, offer.edition);
        fields.insert(u"storageType"_s, storageTypesOf(offer).first());
        items.append(fields);
    }
    return QJsonObject{{u"RegionId"_s, call.regionId}, {u"Items"_s, items}};
}

Answer describeClassDetails(const Call &call, World &world)
{
    const DatabaseOffer *offer = world.catalogue().offers().database(call.text(u"ClassCode"_s));
    if (!offer || offer->engine != call.text(u"Engine"_s) || !offer->versions.contains(call.text(u"EngineVersion"_s)))
        return refuse(404, u"InvalidClassCode.NotFound"_s, u"The specified ClassCode is not found."_s);
    QJsonObject fields = classFields(*offer);
    fields.insert(u"Category"_s, offer->edition);
    fields.insert(u"DBInstanceStorageType"_s, storageTypesOf(*offer).first());
    return fields;
}

Answer describePrice(const Call &call, World &world)
{
    // Unsaid, the commodity is a subscription (section 11).
    const auto commodity = commodityOf(world, call.text(u"CommodityCode"_s, world.site() == Site::China ? u"rds"_s : u"rds_intl"_s));
    if (!commodity)
        return refuse(400, u"InvalidCommodityCode.Malformed"_s, u"The specified CommodityCode is not one of this site."_s);
    const DatabaseOffer *offer = world.catalogue().offers().database(call.text(u"DBInstanceClass"_s));
    if (!offer || offer->engine != call.text(u"Engine"_s) || !offer->versions.contains(call.text(u"EngineVersion"_s)))
        return refuse(400, u"InvalidDBInstanceClass.NotFound"_s, u"The specified DBInstanceClass is not offered."_s);
    const qint64 storage = call.integer(u"DBInstanceStorage"_s, 0);
    if (storage < offer->minStorage || storage > offer->maxStorage)
        return refuse(400, u"InvalidDBInstanceStorage.Malformed"_s, u"The specified DBInstanceStorage is not valid."_s);
    const qint64 quantity = call.integer(u"Quantity"_s, 1);
    if (quantity < 0 || quantity > 30)
        return refuse(400, u"InvalidQuantity.Malformed"_s, u"The specified Quantity is not valid: 0 to 30."_s);
    const bool hourly = *commodity == Commodity::PayAsYouGo || *commodity == Commodity::ReadOnlyPayAsYouGo;
    PriceUnit unit = PriceUnit::Hour;
    qint64 periods = 1;
    if (!hourly) {
        unit = call.text(u"TimeType"_s) == "Year"_L1 ? PriceUnit::Year : PriceUnit::Month;
        periods = call.integer(u"UsedTime"_s, 0);
        if (!call.has(u"TimeType"_s) || periods < 1 || periods > (unit == PriceUnit::Year ? 5 : 11))
            return refuse(400, u"InvalidUsedTime.Malformed"_s, u"TimeType and UsedTime are mandatory for a subscription."_s);
    }
    const qint64 micros = offer->hourly + hourlyOfGibMonths(world.catalogue().offers().databaseGibMonth, storage);
    const Cost cost = costOf(world, micros * quantity, unit, periods);
    const QJsonObject price{{u"OriginalPrice"_s, cost.original()},
                            {u"DiscountPrice"_s, cost.discount()},
                            {u"TradePrice"_s, cost.trade()},
                            {u"Currency"_s, currencyOf(world)},
                            {u"Coupons"_s, wrapped(u"Coupon"_s, QJsonArray())},
                            {u"RuleIds"_s, wrapped(u"RuleId"_s, QJsonArray())}};
    return QJsonObject{{u"PriceInfo"_s, price}, {u"Rules"_s, wrapped(u"Rule"_s, QJsonArray())}, {u"ShowDiscount"_s, false}};
}

// --- Tags ------------------------------------------------------------------------------------------------------------------------------------

Answer tag(const Call &call, World &world)
{
    static const TagRules rules{.types = {{u"instance"_s, u"dbinstance"_s}}, .idsPerCall = 50};
    return tagResources(call, world, rules);
}

Answer describeTags(const Call &call, World &world)
{
    QMap<QPair<QString, QString>, QStringList> users;
    for (const Resource *database : world.all(u"dbinstance"_s, call.regionId)) {
        if (!matches(call, u"DBInstanceId"_s, database->id))
            continue;
        for (auto it = database->tags.cbegin(); it != database->tags.cend(); ++it)
            users[{it.key(), it.value()}] << database->id;
    }
    QJsonArray rows;
    for (auto it = users.cbegin(); it != users.cend(); ++it)
        rows.append(QJsonObject{{u"TagKey"_s, it.key().first}, {u"TagValue"_s, it.key().second}, {u"DBInstanceIds"_s, wrapped(u"DBInstanceIds"_s, it.value())}});
    return QJsonObject{{u"Items"_s, wrapped(u"TagInfos"_s, rows)}};
}

} // namespace

Module rdscatalogueModule()
{
    const Product &product = Products::rds;
    return {.actions = {{product, "DescribeRegions"_L1, describeRegions},
                        {product, "DescribeAvailableZones"_L1, describeAvailableZones},
                        {product, "DescribeAvailableClasses"_L1, describeAvailableClasses},
                        {product, "ListClasses"_L1, listClasses},
                        {product, "DescribeClassDetails"_L1, describeClassDetails},
                        {product, "DescribePrice"_L1, describePrice},
                        {product, "TagResources"_L1, tag, true},
                        {product, "DescribeTags"_L1, describeTags}}};
}

} // namespace CloudSim
