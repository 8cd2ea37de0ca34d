#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/modules.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// 2 to 255 characters, a letter or Chinese character first (section 3).
bool isDescription(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z\\x{4e00}-\\x{9fa5}][A-Za-z0-9\\x{4e00}-\\x{9fa5}_-]{1,254}$"_s);
    return form.match(text).hasMatch();
}

// Where an instance is to live: one vswitch, or one for each of two zones.
struct Place
{
    QString vpc;
    QStringList vswitches;
    QString zone;
    QString slaveZone;
    QString address;
};

tl::expected<Place, Refusal> placeOf(const Call &call, const World &world, bool twoNodes)
{
    if (call.text(u"InstanceNetworkType"_s, u"VPC"_s).toUpper() != "VPC"_L1)
        return refuse(400, u"InvalidInstanceNetworkType.NotSupported"_s, u"The classic network is not supported any more."_s);
    Place place;
    place.vpc = call.text(u"VPCId"_s);
    place.vswitches = call.commaList(u"VSwitchId"_s);
    if (!findHere(call, world, place.vpc, u"vpc"_s))
        return refuse(400, u"InvalidVpcId.NotSupported"_s, u"The specified VPC does not exist or does not fit."_s);
    if (place.vswitches.isEmpty() || place.vswitches.size() > 2)
        return refuse(400, u"InvalidDefaultVSwitch.NotFound"_s, u"The VSwitchId is mandatory, one for each zone."_s);
    QStringList zones;
    for (const QString &id : place.vswitches) {
        const Resource *vswitch = findHere(call, world, id, u"vswitch"_s);
        if (!vswitch)
            return refuse(400, u"InvalidDefaultVSwitch.NotFound"_s, u"The specified VSwitch %1 does not exist."_s.arg(id));
        if (vswitch->parent != place.vpc)
            return refuse(400, u"InvalidVpcId.NotSupported"_s, u"The VSwitch %1 is not in the VPC."_s.arg(id));
        if (vswitch->state != "Available"_L1)
            return refuse(400, u"IncorrectVSwitchStatus"_s, u"The status of the VSwitch does not support this operation."_s);
        if (!world.catalogue().sells(vswitch->zone, u"rds"_s))
            return refuse(403, u"OperationDenied"_s, u"The resource is out of usage in zone %1."_s.arg(vswitch->zone));
        zones << vswitch->zone;
    }
    place.zone = call.text(u"ZoneId"_s, zones.first());
    const QString slave = call.text(u"ZoneIdSlave1"_s);
    if (place.zone != zones.first())
        return refuse(400, u"InvalidAvZone.Format"_s, u"The ZoneId is not the zone of the first VSwitch."_s);
    if (zones.size() == 2 && (!twoNodes || slave != zones.last()))
        return refuse(400, u"InvalidAvZone.Format"_s, u"ZoneIdSlave1 is not the zone of the second VSwitch."_s);
    const auto &known = world.catalogue().region(call.regionId)->zones;
    const bool isKnown = std::any_of(known.cbegin(), known.cend(), [&](const Zone &zone) { return zone.id == slave; });
    if (zones.size() == 1 && !slave.isEmpty() && slave != "Auto"_L1 && slave != place.zone
        && (!twoNodes || !isKnown || !world.catalogue().sells(slave, u"rds"_s)))
        return refuse(400, u"InvalidAvZone.Format"_s, u"The specified ZoneIdSlave1 is not valid."_s);
    if (twoNodes)
        place.slaveZone = slave.isEmpty() || slave == "Auto"_L1 ? zones.last() : slave;
    place.address = world.freeAddress(place.vswitches.first(), call.text(u"PrivateIpAddress"_s));
    if (place.address.isEmpty())
        return refuse(400, u"InvalidPrivateIpAddress.NotAvailable"_s, u"The VSwitch has no such free private address."_s); // code UNVERIFIED
    return place;
}

struct Goods
{
    const DatabaseOffer *offer = nullptr;
    QString category;
    qint64 storage = 0;
    QString storageType;
    QString charge; ///< PostPaid, PrePaid
};

tl::expected<Goods, Refusal> goodsOf(const Call &call, const World &world, const QString &engine, const QString &category)
{
    Goods goods;
    goods.offer = world.catalogue().offers().database(call.text(u"DBInstanceClass"_s));
    goods.category = category;
    if (!goods.offer || goods.offer->engine != engine || goods.offer->edition != category)
        return refuse(400, u"InvalidDBInstanceClass.NotFound"_s, u"The specified DBInstanceClass is not offered for this engine and category."_s);
    if (!goods.offer->versions.contains(call.text(u"EngineVersion"_s)))
        return refuse(400, u"InvalidEngineVersion.Malformed"_s, u"The specified EngineVersion is not valid for the class."_s);
    goods.storage = call.integer(u"DBInstanceStorage"_s, 0);
    if (goods.storage < goods.offer->minStorage || goods.storage > goods.offer->maxStorage || goods.storage % goods.offer->storageStep != 0)
        return refuse(400, u"InvalidDBInstanceStorage.Malformed"_s, u"The specified DBInstanceStorage is not valid: %1 to %2 GB in steps of %3."_s.arg(goods.offer->minStorage).arg(goods.offer->maxStorage).arg(goods.offer->storageStep));
    const QStringList types = storageTypesOf(*goods.offer);
    goods.storageType = call.text(u"DBInstanceStorageType"_s, types.first());
    if (!types.contains(goods.storageType))
        return refuse(400, u"InvalidDBInstanceStorageType.Malformed"_s, u"The specified DBInstanceStorageType does not fit the class."_s);
    const QString pay = call.text(u"PayType"_s);
    if (pay != "Postpaid"_L1 && pay != "Prepaid"_L1) // Serverless has no classes in the catalogue
        return refuse(400, u"InvalidPayType.Malformed"_s, u"The specified PayType is not valid."_s);
    goods.charge = pay == "Postpaid"_L1 ? u"PostPaid"_s : u"PrePaid"_s;
    if (pay == "Prepaid"_L1) {
        const qint64 used = call.integer(u"UsedTime"_s, 0);
        const QString period = call.text(u"Period"_s);
        if ((period != "Year"_L1 && period != "Month"_L1) || used < 1 || used > (period == "Year"_L1 ? 5 : 11))
            return refuse(400, u"InvalidPeriod.Malformed"_s, u"The specified Period and UsedTime are not valid."_s);
        if (call.flag(u"DeletionProtection"_s))
            return refuse(400, u"InvalidDeletionProtection"_s, u"The deletion protection is for pay-as-you-go instances only."_s);
    }
    if (call.has(u"DBInstanceDescription"_s) && !isDescription(call.text(u"DBInstanceDescription"_s)))
        return refuse(400, u"InvalidDBInstanceDescription.Malformed"_s, u"The specified DBInstanceDescription is not valid."_s);
    static const QStringList yesOrNo{QString(), u"true"_s, u"false"_s};
    if (!yesOrNo.contains(call.text(u"DBIsIgnoreCase"_s).toLower()))
        return refuse(400, u"InvalidDBIsIgnoreCase.Malformed"_s, u"The specified DBIsIgnoreCase is not valid."_s); // code UNVERIFIED
    const qint64 port = call.integer(u"Port"_s, 3306);
    if (port < 1000 || port > (engine == "MySQL"_L1 ? 65534 : 5999))
        return refuse(400, u"InvalidPort.Malformed"_s, u"The specified Port is not valid."_s);
    return goods;
}

Resource makeInstance(const Call &call, World &world, const Goods &goods, const Place &place, const QString &prefix)
{
    const bool postgres = goods.offer->engine == "PostgreSQL"_L1;
    Resource database = world.make(call, u"dbinstance"_s, prefix);
    database.parent = place.vpc;
    database.zone = place.zone;
    database.state = u"Creating"_s;
    database.charge = goods.charge;
    database.name = call.text(u"DBInstanceDescription"_s, database.id);
    database.links = IdSet(place.vswitches.cbegin(), place.vswitches.cend());
    database.addresses = {{place.address, place.vswitches.first()}};
    const qint64 months = call.integer(u"UsedTime"_s, 0) * (call.text(u"Period"_s) == "Year"_L1 ? 12 : 1);
    database.attributes = {{u"Engine"_s, goods.offer->engine},
                           {u"EngineVersion"_s, call.text(u"EngineVersion"_s)},
                           {u"DBInstanceClass"_s, goods.offer->id},
                           {u"Category"_s, goods.category},
                           {u"DBInstanceStorage"_s, goods.storage},
                           {u"DBInstanceStorageType"_s, goods.storageType},
                           {u"VSwitchId"_s, place.vswitches.join(u',')},
                           {u"SlaveZone"_s, place.slaveZone},
                           {u"PrivateIpAddress"_s, place.address},
                           {u"ConnectionString"_s, database.id + (postgres ? u".pg.rds.aliyuncs.com"_s : u".mysql.rds.aliyuncs.com"_s)},
                           {u"Port"_s, call.text(u"Port"_s, postgres ? u"5432"_s : u"3306"_s)},
                           {u"DeletionProtection"_s, call.flag(u"DeletionProtection"_s)},
                           {u"ExpireTime"_s, goods.charge == "PrePaid"_L1 ? isoTime(call.now + months * 30 * 86'400'000LL) : QString()},
                           {u"TimeZone"_s, call.text(u"DBTimeZone"_s, u"Asia/Shanghai"_s)},
                           {u"MaintainTime"_s, u"18:00Z-22:00Z"_s},
                           {u"MonitorPeriod"_s, u"300"_s},
                           {u"SQLCollectorStatus"_s, u"Disabled"_s},
                           {u"SQLCollectorRetention"_s, u"30"_s},
                           {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())}};
    return database;
}

QJsonArray firstWhitelist(const QStringList &entries)
{
    return {QJsonObject{{u"name"_s, u"default"_s}, {u"ips"_s, entries.join(u',')}, {u"attribute"_s, QString()}}};
}

// Basic has one node, so that it is there sooner.
QString creationTime(const Goods &goods)
{
    return goods.category == "Basic"_L1 ? u"dbinstance.createBasic"_s : u"dbinstance.create"_s;
}

QJsonObject orderAnswer(World &world, const Resource &database)
{
    QJsonObject answer{{u"DBInstanceId"_s, database.id},
                       {u"ConnectionString"_s, database.text(u"ConnectionString"_s)},
                       {u"Port"_s, database.text(u"Port"_s)},
                       {u"OrderId"_s, QString::number(200'000'000'000 + qint64(world.random(1'000'000'000)))}};
    return answer;
}

Answer createDBInstance(const Call &call, World &world)
{
    const QString engine = call.text(u"Engine"_s);
    if (call.text(u"DBInstanceNetType"_s) != "Intranet"_L1)
        return refuse(400, u"InvalidDBInstanceNetType.Malformed"_s, u"The specified DBInstanceNetType is not valid: Intranet only."_s);
    if (call.integer(u"Amount"_s, 1) != 1)
        return refuse(400, u"InvalidAmount.Malformed"_s, u"More than one instance in a call is not simulated."_s);
    const QStringList whitelist = call.commaList(u"SecurityIPList"_s);
    if (auto no = badWhitelist(whitelist, u"InvalidSecurityIPListLength.Malformed"_s, u"InvalidSecurityIPList.Duplicate"_s))
        return refuse(*no);
    const DatabaseOffer *offer = world.catalogue().offers().database(call.text(u"DBInstanceClass"_s));
    const auto goods = goodsOf(call, world, engine, call.text(u"Category"_s, offer ? offer->edition : QString()));
    if (!goods)
        return refuse(goods.error());
    if (goods->category == "ReadOnly"_L1)
        return refuse(400, u"InvalidDBInstanceClass.NotFound"_s, u"The specified DBInstanceClass is one of read-only instances."_s);
    const auto place = placeOf(call, world, goods->category != "Basic"_L1);
    if (!place)
        return refuse(place.error());
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    if (world.count(u"dbinstance"_s) >= world.catalogue().offers().quotas.value(u"databaseInstances"_s, 200))
        return refuse(403, u"QuotaExceeded.CreateInstance"_s, u"The number of instances exceeds the quota."_s);
    if (call.flag(u"DryRun"_s))
        return QJsonObject{{u"DryRun"_s, true}, {u"DryRunResult"_s, true}};

    Resource database = makeInstance(call, world, *goods, *place, u"rm-"_s);
    database.attributes.insert(u"DBInstanceType"_s, u"Primary"_s);
    database.attributes.insert(u"Whitelists"_s, firstWhitelist(whitelist));
    world.insert(database);
    world.after(database.id, world.duration(creationTime(*goods)), {.state = u"Running"_s});
    QJsonObject answer = orderAnswer(world, database);
    if (!tags->isEmpty())
        answer.insert(u"TagResult"_s, true);
    return answer;
}

Answer createReadOnlyDBInstance(const Call &call, World &world)
{
    const auto primary = databaseOf(call, world);
    if (!primary)
        return refuse(primary.error());
    const Resource &master = **primary;
    // Section 9: MySQL with two nodes only; Basic cannot.
    if (master.text(u"DBInstanceType"_s) != "Primary"_L1 || master.text(u"Engine"_s) != "MySQL"_L1 || master.text(u"Category"_s) == "Basic"_L1)
        return refuse(403, u"OperationDenied.PrimaryDBInstanceType"_s, u"The primary instance does not support read-only instances."_s);
    if (master.state != "Running"_L1)
        return refuse(403, u"OperationDenied.PrimaryDBInstanceStatus"_s, u"The operation is not permitted due to status of the primary instance."_s);
    if (call.text(u"EngineVersion"_s) != master.text(u"EngineVersion"_s))
        return refuse(400, u"InvalidEngineVersion.Malformed"_s, u"The EngineVersion must be that of the primary instance."_s);
    if (call.integer(u"DBInstanceStorage"_s, 0) < master.number(u"DBInstanceStorage"_s))
        return refuse(400, u"IncorrectPrimaryDBInstanceDisksize"_s, u"The storage must not be smaller than that of the primary instance."_s);
    const DatabaseOffer *offer = world.catalogue().offers().database(call.text(u"DBInstanceClass"_s));
    // Read-only instances have classes of their own; those of two nodes serve as well.
    const auto goods = goodsOf(call, world, master.text(u"Engine"_s), offer ? offer->edition : QString());
    if (!goods)
        return refuse(goods.error());
    if (goods->category == "Basic"_L1)
        return refuse(400, u"InvalidDBInstanceClass.NotFound"_s, u"The specified DBInstanceClass is not one of read-only instances."_s);
    const auto place = placeOf(call, world, false);
    if (!place)
        return refuse(place.error());
    if (place->vpc != master.parent)
        return refuse(400, u"InvalidVpcId.NotSupported"_s, u"A read-only instance is in the VPC of its primary."_s);
    if (readOnlyCopiesOf(world, master.id).size() >= world.catalogue().offers().quotas.value(u"readOnlyPerDatabase"_s, 10))
        return refuse(403, u"QuotaExceeded.ReadDBInstance"_s, u"The number of read-only instances exceeds the quota."_s);

    Resource copy = makeInstance(call, world, *goods, *place, u"rr-"_s);
    copy.links.insert(master.id);
    copy.attributes.insert(u"DBInstanceType"_s, u"Readonly"_s);
    copy.attributes.insert(u"MasterInstanceId"_s, master.id);
    copy.attributes.insert(u"Category"_s, call.text(u"Category"_s, u"HighAvailability"_s));
    copy.attributes.insert(u"Whitelists"_s, master.attributes.value(u"Whitelists"_s));
    world.insert(copy);
    world.after(copy.id, world.duration(u"dbinstance.createReadOnly"_s), {.state = u"Running"_s});
    return orderAnswer(world, copy);
}

} // namespace

Module dborderModule()
{
    const Product &product = Products::rds;
    return {.actions = {{product, "CreateDBInstance"_L1, createDBInstance, true, "ClientToken"_L1, true},
                        {product, "CreateReadOnlyDBInstance"_L1, createReadOnlyDBInstance, true, "ClientToken"_L1}},
            .durations = {{u"dbinstance.createBasic"_s, 180}, {u"dbinstance.create"_s, 420}, {u"dbinstance.createReadOnly"_s, 600}}};
}

} // namespace CloudSim
