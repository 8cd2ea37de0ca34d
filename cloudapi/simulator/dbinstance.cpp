#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/modules.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

QString payType(const Resource &database)
{
    return database.charge == "PrePaid"_L1 ? u"Prepaid"_s : u"Postpaid"_s; // this product's spelling
}

QJsonArray copyIds(const World &world, const QString &id)
{
    QJsonArray ids;
    for (const Resource *copy : readOnlyCopiesOf(world, id))
        ids.append(QJsonObject{{u"DBInstanceId"_s, copy->id}});
    return ids;
}

// What the list and the single read have in common.
QJsonObject commonFields(const Resource &database, const World &world)
{
    const DatabaseOffer *offer = world.catalogue().offers().database(database.text(u"DBInstanceClass"_s));
    return {{u"DBInstanceId"_s, database.id},
            {u"DBInstanceDescription"_s, database.name},
            {u"DBInstanceStatus"_s, database.state},
            {u"DBInstanceType"_s, database.text(u"DBInstanceType"_s)},
            {u"DBInstanceClass"_s, database.text(u"DBInstanceClass"_s)},
            {u"DBInstanceCPU"_s, QString::number(offer ? offer->vcpu : 0)},
            {u"DBInstanceMemory"_s, offer ? int(offer->gib * 1024) : 0},
            {u"DBInstanceStorageType"_s, database.text(u"DBInstanceStorageType"_s)},
            {u"DBInstanceNetType"_s, u"Intranet"_s},
            {u"InstanceNetworkType"_s, u"VPC"_s},
            {u"ConnectionMode"_s, u"Standard"_s},
            {u"ConnectionString"_s, database.text(u"ConnectionString"_s)},
            {u"Category"_s, database.text(u"Category"_s)},
            {u"Engine"_s, database.text(u"Engine"_s)},
            {u"EngineVersion"_s, database.text(u"EngineVersion"_s)},
            {u"PayType"_s, payType(database)},
            {u"RegionId"_s, database.region},
            {u"ZoneId"_s, database.zone},
            {u"VpcId"_s, database.parent},
            {u"VSwitchId"_s, database.text(u"VSwitchId"_s)},
            {u"VpcCloudInstanceId"_s, database.id},
            {u"ExpireTime"_s, database.text(u"ExpireTime"_s)},
            {u"LockMode"_s, u"Unlock"_s},
            {u"LockReason"_s, QString()},
            {u"DeletionProtection"_s, database.flag(u"DeletionProtection"_s)},
            {u"BurstingEnabled"_s, false},
            {u"MasterInstanceId"_s, database.text(u"MasterInstanceId"_s)},
            {u"ReadOnlyDBInstanceIds"_s, wrapped(u"ReadOnlyDBInstanceId"_s, copyIds(world, database.id))},
            {u"ResourceGroupId"_s, resourceGroupOf(database)}};
}

// `Tags` is a JSON text: {"key": "value"}.
std::optional<QMap<QString, QString>> wantedTags(const Call &call)
{
    QMap<QString, QString> tags;
    if (!call.has(u"Tags"_s))
        return tags;
    const QJsonDocument document = QJsonDocument::fromJson(call.text(u"Tags"_s).toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        tags.insert(it.key(), it.value().toString());
    return tags;
}

bool carries(const Resource &resource, const QMap<QString, QString> &tags)
{
    for (auto it = tags.cbegin(); it != tags.cend(); ++it) {
        if (!resource.tags.contains(it.key()) || (!it.value().isEmpty() && resource.tags.value(it.key()) != it.value()))
            return false;
    }
    return true;
}

Answer describeDBInstances(const Call &call, World &world)
{
    const auto tags = wantedTags(call);
    if (!tags)
        return refuse(400, u"InvalidTags.Malformed"_s, u"The specified Tags is no JSON object."_s);
    const QString search = call.text(u"SearchKey"_s);
    Filter filter(call);
    filter.field(u"DBInstanceId"_s, &Resource::id)
        .field(u"DBInstanceStatus"_s, &Resource::state)
        .field(u"VpcId"_s, &Resource::parent)
        .field(u"ZoneId"_s, &Resource::zone)
        .field(u"PayType"_s, payType)
        .field(u"InstanceNetworkType"_s, [](const Resource &) { return u"VPC"_s; })
        .field(u"ResourceGroupId"_s, resourceGroupOf)
        .attribute(u"Engine"_s)
        .attribute(u"EngineVersion"_s)
        .attribute(u"DBInstanceType"_s)
        .attribute(u"DBInstanceClass"_s)
        .attribute(u"Category"_s)
        .attribute(u"ConnectionString"_s)
        .where(u"SearchKey"_s, [&](const Resource &database) { return database.id.contains(search) || database.name.contains(search); })
        .where(u"VSwitchId"_s, [&](const Resource &database) { return database.links.contains(call.text(u"VSwitchId"_s)); })
        .where(u"Tags"_s, [&](const Resource &database) { return carries(database, *tags); });
    const auto matching = kept(world.all(u"dbinstance"_s, call.regionId), filter);
    const bool byToken = call.has(u"MaxResults"_s) || call.has(u"NextToken"_s);
    const QString size = byToken ? u"MaxResults"_s : u"PageSize"_s;
    Call paged = call;
    if (byToken)
        paged.parameters.insert(u"PageNumber"_s, QString::number(call.integer(u"NextToken"_s, 0) + 1)); // the token counts pages
    const auto page = pageOf(paged, matching, {.usualSize = 30, .largestSize = 100, .sizeParameter = size});
    if (!page)
        return refuse(400, u"InvalidPageSize"_s, page.error().message);
    const auto describe = [&world](const Resource &database) {
        QJsonObject fields = commonFields(database, world);
        fields.insert(u"CreateTime"_s, isoTime(database.created));
        fields.insert(u"MutriORsignle"_s, false);
        fields.insert(u"TipsLevel"_s, 0);
        return fields;
    };
    const bool more = qint64(page->number) * page->size < page->total;
    const QJsonObject frame{{u"PageNumber"_s, page->number},
                            {u"PageRecordCount"_s, page->items.size()},
                            {u"TotalRecordCount"_s, page->total},
                            {u"NextToken"_s, byToken && more ? QString::number(page->number) : QString()}};
    return Body(frame, {u"Items"_s, u"DBInstance"_s, page->items, describe});
}

qint64 iopsOf(const Resource &database)
{
    // Section 2: cloud disks grow with their size up to the cap of their level.
    static const QHash<QString, qint64> caps{{u"cloud_essd"_s, 50'000}, {u"cloud_essd2"_s, 100'000}, {u"cloud_essd3"_s, 1'000'000}, {u"general_essd"_s, 50'000}};
    const qint64 size = database.number(u"DBInstanceStorage"_s);
    if (database.text(u"DBInstanceStorageType"_s) == "cloud_ssd"_L1)
        return qMin<qint64>(30 * size, 25'000);
    return qMin(1800 + 50 * size, caps.value(database.text(u"DBInstanceStorageType"_s), 18'000));
}

// Of a cluster: the primary node and one in each further zone, or in the same. Ids are a function of the instance's.
QJsonArray clusterNodes(const Resource &database, const DatabaseOffer &offer)
{
    if (database.text(u"Category"_s) != "cluster"_L1)
        return {};
    QJsonArray nodes;
    const QString slaveZone = database.text(u"SlaveZone"_s);
    const QList<QPair<QString, QString>> roles{{u"primary"_s, database.zone}, {u"secondary"_s, slaveZone.isEmpty() ? database.zone : slaveZone}};
    for (const auto &[role, zone] : roles) {
        const QByteArray digest = QCryptographicHash::hash((database.id + role).toUtf8(), QCryptographicHash::Sha1).toHex();
        nodes.append(QJsonObject{{u"NodeId"_s, u"rn-"_s + QString::fromLatin1(digest.first(17))},
                                 {u"NodeRole"_s, role},
                                 {u"NodeRegionId"_s, database.region},
                                 {u"NodeZoneId"_s, zone},
                                 {u"ClassCode"_s, offer.id},
                                 {u"ClassType"_s, offer.family == "dedicated"_L1 ? u"x"_s : u"n"_s},
                                 {u"Cpu"_s, QString::number(offer.vcpu)},
                                 {u"Memory"_s, QString::number(qint64(offer.gib * 1024))},
                                 {u"Status"_s, database.state}});
    }
    return nodes;
}

Answer describeDBInstanceAttribute(const Call &call, World &world)
{
    const auto found = databaseOf(call, world);
    if (!found)
        return refuse(found.error());
    const Resource &database = **found;
    const DatabaseOffer *offer = world.catalogue().offers().database(database.text(u"DBInstanceClass"_s));
    QJsonObject fields = commonFields(database, world);
    QJsonArray slaves;
    if (!database.text(u"SlaveZone"_s).isEmpty())
        slaves.append(QJsonObject{{u"ZoneId"_s, database.text(u"SlaveZone"_s)}});
    const QString whitelist = database.attributes.value(u"Whitelists"_s).toArray().first().toObject().value(u"ips"_s).toString();
    const QList<QPair<QString, QJsonValue>> more{{u"CreationTime"_s, isoTime(database.created)},
                                                 {u"DBInstanceStorage"_s, database.number(u"DBInstanceStorage"_s)},
                                                 {u"DBInstanceClassType"_s, offer && offer->family == "dedicated"_L1 ? u"x"_s : u"n"_s},
                                                 {u"Port"_s, database.text(u"Port"_s)},
                                                 {u"MaxConnections"_s, offer ? offer->maxConnections : 0},
                                                 {u"MaxIOPS"_s, iopsOf(database)},
                                                 {u"AccountMaxQuantity"_s, 500},
                                                 {u"DBMaxQuantity"_s, 500},
                                                 {u"AvailabilityValue"_s, u"100.0%"_s},
                                                 {u"MaintainTime"_s, database.text(u"MaintainTime"_s)},
                                                 {u"SecurityIPList"_s, whitelist},
                                                 {u"SecurityIPMode"_s, u"normal"_s},
                                                 {u"IPType"_s, u"IPv4"_s},
                                                 {u"MasterZone"_s, database.zone},
                                                 {u"SlaveZones"_s, wrapped(u"SlaveZone"_s, slaves)},
                                                 {u"DBClusterNodes"_s, wrapped(u"DBClusterNode"_s, offer ? clusterNodes(database, *offer) : QJsonArray())},
                                                 {u"ServerlessConfig"_s, QJsonObject()}, // there, though empty: official clients look into it unasked
                                                 {u"Extra"_s, QJsonObject{{u"DBInstanceIds"_s, wrapped(u"DBInstanceId"_s, QStringList())}}},
                                                 {u"TimeZone"_s, database.text(u"TimeZone"_s)},
                                                 {u"SupportCreateSuperAccount"_s, u"Yes"_s},
                                                 {u"DispenseMode"_s, u"ClassicDispenseMode"_s}};
    for (const auto &[name, value] : more)
        fields.insert(name, value);
    return QJsonObject{{u"Items"_s, wrapped(u"DBInstanceAttribute"_s, QJsonArray{fields})}};
}

QJsonObject addressRow(const Resource &database, const QString &connection, const QString &port, const QString &type)
{
    QJsonArray groups;
    for (const QJsonValue &value : database.attributes.value(u"Whitelists"_s).toArray())
        groups.append(QJsonObject{{u"SecurityIPGroupName"_s, value.toObject().value(u"name"_s)}, {u"SecurityIPs"_s, value.toObject().value(u"ips"_s)}});
    return {{u"ConnectionString"_s, connection},
            {u"ConnectionStringType"_s, type},
            {u"Port"_s, port},
            {u"IPAddress"_s, database.text(u"PrivateIpAddress"_s)},
            {u"IPType"_s, u"Private"_s},
            {u"VPCId"_s, database.parent},
            {u"VSwitchId"_s, database.text(u"VSwitchId"_s).section(u',', 0, 0)},
            {u"Upgradeable"_s, u"Disabled"_s},
            {u"ExpiredTime"_s, QString()},
            {u"DBInstanceWeights"_s, wrapped(u"DBInstanceWeight"_s, QJsonArray())},
            {u"SecurityIPGroups"_s, wrapped(u"securityIPGroup"_s, groups)}};
}

Answer describeDBInstanceNetInfo(const Call &call, World &world)
{
    const auto found = databaseOf(call, world);
    if (!found)
        return refuse(found.error());
    const Resource &database = **found;
    const QString which = call.text(u"DBInstanceNetRWSplitType"_s);
    QJsonArray rows;
    if (which.isEmpty() || which == "Normal"_L1)
        rows.append(addressRow(database, database.text(u"ConnectionString"_s), database.text(u"Port"_s), u"Normal"_s));
    const QJsonObject split = database.attributes.value(u"Splitting"_s).toObject();
    if (!split.isEmpty() && (which.isEmpty() || which == "ReadWriteSplitting"_L1)) {
        QJsonObject row = addressRow(database, split.value(u"ConnectionString"_s).toString(), split.value(u"Port"_s).toString(), u"ReadWriteSplitting"_s);
        row.insert(u"DistributionType"_s, split.value(u"DistributionType"_s));
        row.insert(u"MaxDelayTime"_s, split.value(u"MaxDelayTime"_s));
        QJsonArray weights;
        const QJsonObject weight = split.value(u"Weight"_s).toObject();
        for (const Resource *copy : readOnlyCopiesOf(world, database.id)) {
            weights.append(QJsonObject{{u"DBInstanceId"_s, copy->id},
                                       {u"DBInstanceType"_s, u"ReadOnly"_s},
                                       {u"Availability"_s, u"Available"_s},
                                       {u"Weight"_s, weight.value(copy->id).toVariant().toString()}});
        }
        row.insert(u"DBInstanceWeights"_s, wrapped(u"DBInstanceWeight"_s, weights));
        rows.append(row);
    }
    return QJsonObject{{u"InstanceNetworkType"_s, u"VPC"_s},
                       {u"SecurityIPMode"_s, u"normal"_s},
                       {u"DBInstanceNetInfos"_s, wrapped(u"DBInstanceNetInfo"_s, rows)}};
}

// --- Changes ---------------------------------------------------------------------------------------------------------------------------------

Answer modifyDBInstanceDescription(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    if (!isPlainText(call.text(u"DBInstanceDescription"_s), 2, 256))
        return refuse(400, u"InvalidDBInstanceDescription.Malformed"_s, u"The specified DBInstanceDescription is not valid."_s);
    world.edit((*database)->id, [&](Resource &changed) { changed.name = call.text(u"DBInstanceDescription"_s); });
    return QJsonObject();
}

Answer modifyDBInstanceConnectionString(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QString current = (*database)->text(u"ConnectionString"_s);
    if (call.text(u"CurrentConnectionString"_s) != current)
        return refuse(404, u"InvalidCurrentConnectionString.NotFound"_s, u"The specified CurrentConnectionString does not exist."_s);
    static const QRegularExpression form(u"^[a-z][a-z0-9-]{6,62}[a-z0-9]$"_s);
    const QString prefix = call.text(u"ConnectionStringPrefix"_s);
    const qint64 port = call.integer(u"Port"_s, 0);
    if (!form.match(prefix).hasMatch() || port < 1000 || port > 65534)
        return refuse(400, u"InvalidConnectionStringOrPort.Malformed"_s, u"The specified ConnectionStringPrefix or Port is not valid."_s);
    const QString wanted = prefix + current.mid(current.indexOf(u'.'));
    for (const Resource *other : world.all(u"dbinstance"_s)) {
        if (other->text(u"ConnectionString"_s) == wanted && other->id != (*database)->id)
            return refuse(400, u"InvalidConnectionStringPrefix.Duplicate"_s, u"The specified ConnectionStringPrefix is taken."_s);
    }
    world.edit((*database)->id, [&](Resource &changed) {
        changed.attributes.insert(u"ConnectionString"_s, wanted);
        changed.attributes.insert(u"Port"_s, QString::number(port));
    });
    makeBusy(world, (*database)->id, u"DBInstanceNetTypeChanging"_s, u"dbinstance.change"_s);
    return QJsonObject();
}

Answer modifyDBInstanceSpec(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const Resource &old = **database;
    const DatabaseOffer *offer = world.catalogue().offers().database(call.text(u"DBInstanceClass"_s, old.text(u"DBInstanceClass"_s)));
    const DatabaseOffer *before = world.catalogue().offers().database(old.text(u"DBInstanceClass"_s));
    if (!offer || !before || offer->engine != old.text(u"Engine"_s) || offer->edition != before->edition || !offer->versions.contains(old.text(u"EngineVersion"_s)))
        return refuse(400, u"InvalidDBInstanceClass.NotFound"_s, u"The specified DBInstanceClass is not offered for this instance."_s);
    const qint64 storage = call.integer(u"DBInstanceStorage"_s, old.number(u"DBInstanceStorage"_s));
    if (storage < old.number(u"DBInstanceStorage"_s) || storage > offer->maxStorage || storage % offer->storageStep != 0)
        return refuse(400, u"InvalidDBInstanceStorage.Malformed"_s, u"The specified DBInstanceStorage is not valid; cloud disks can't shrink."_s);
    const QString pay = call.text(u"PayType"_s, payType(old));
    if (pay != payType(old))
        return refuse(400, u"InvalidPayType.Malformed"_s, u"The specified PayType is not that of the instance."_s);
    world.edit(old.id, [&](Resource &changed) {
        changed.attributes.insert(u"DBInstanceClass"_s, offer->id);
        changed.attributes.insert(u"DBInstanceStorage"_s, storage);
    });
    const QString id = old.id;
    makeBusy(world, id, u"DBInstanceClassChanging"_s, u"dbinstance.changeClass"_s);
    return QJsonObject{{u"DBInstanceId"_s, id}, {u"OrderId"_s, qint64(200'000'000'000 + qint64(world.random(1'000'000'000)))}};
}

Answer switchDBInstanceHA(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QString slave = (*database)->text(u"SlaveZone"_s);
    if (slave.isEmpty())
        return refuse(403, u"OperationDenied.DBInstanceType"_s, u"The instance has one node only."_s);
    world.edit((*database)->id, [&](Resource &changed) {
        changed.attributes.insert(u"SlaveZone"_s, changed.zone);
        changed.zone = slave;
    });
    makeBusy(world, (*database)->id, u"GuardSwitching"_s, u"dbinstance.change"_s);
    return QJsonObject();
}

// --- Releasing -------------------------------------------------------------------------------------------------------------------------------

Answer modifyDBInstanceDeletionProtection(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    if ((*database)->charge == "PrePaid"_L1)
        return refuse(400, u"InvalidDeletionProtection"_s, u"The deletion protection is for pay-as-you-go instances only."_s);
    world.setAttribute((*database)->id, u"DeletionProtection"_s, call.flag(u"DeletionProtection"_s));
    return QJsonObject();
}

Answer deleteDBInstance(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    if ((*database)->charge == "PrePaid"_L1)
        return refuse(403, u"OperationDenied.PayType"_s, u"A subscription instance cannot be released."_s);
    if ((*database)->flag(u"DeletionProtection"_s))
        return refuse(403, u"OperationDenied.DeletionProtection"_s, u"The deletion protection of the instance is on."_s); // code UNVERIFIED
    if (!readOnlyCopiesOf(world, (*database)->id).isEmpty())
        return refuse(403, u"DependencyViolation"_s, u"The instance has read-only instances."_s);
    const QString master = (*database)->text(u"MasterInstanceId"_s);
    const Resource *primary = world.find(master);
    if (primary && (!primary->attributes.value(u"Splitting"_s).toObject().isEmpty() || primary->attributes.contains(u"Proxy"_s)))
        return refuse(403, u"RwSplitNetType.Exist"_s, u"Read/write splitting of the primary instance is on."_s);
    const QString id = (*database)->id;
    const QString region = (*database)->region;
    world.setState(id, u"Deleting"_s);
    world.after(id, world.duration(u"dbinstance.delete"_s), {.removes = true, .hook = u"dbinstance.deleted"_s});
    return QJsonObject{{u"RegionId"_s, region}};
}

// Accounts, databases and backups vanish with their instance; the vswitch is occupied for a while longer.
void deleted(World &world, const QString &id, const QJsonObject &)
{
    const Resource database = *world.find(id);
    for (const Resource *child : world.childrenOf(id))
        world.remove(child->id);
    IdSet vswitches;
    for (const QString &vswitch : database.text(u"VSwitchId"_s).split(u','))
        vswitches.insert(vswitch);
    leaveBehind(world, database, vswitches, world.duration(u"dbinstance.leaveVSwitch"_s));
}

// Empties the recycle bin of subscription instances: nothing is ever in it here.
Answer destroyDBInstance(const Call &, World &)
{
    return refuse(404, u"InvalidDBInstanceId.NotFound"_s, u"The specified instance is not in the recycle bin."_s);
}

} // namespace

Module dbinstanceModule()
{
    const Product &product = Products::rds;
    return {.actions = {{product, "DescribeDBInstances"_L1, describeDBInstances},
                        {product, "DescribeDBInstanceAttribute"_L1, describeDBInstanceAttribute},
                        {product, "DescribeDBInstanceNetInfo"_L1, describeDBInstanceNetInfo},
                        {product, "ModifyDBInstanceDescription"_L1, modifyDBInstanceDescription, true},
                        {product, "ModifyDBInstanceConnectionString"_L1, modifyDBInstanceConnectionString, true},
                        {product, "ModifyDBInstanceSpec"_L1, modifyDBInstanceSpec, true},
                        {product, "SwitchDBInstanceHA"_L1, switchDBInstanceHA, true},
                        {product, "ModifyDBInstanceDeletionProtection"_L1, modifyDBInstanceDeletionProtection, true, "ClientToken"_L1},
                        {product, "DeleteDBInstance"_L1, deleteDBInstance, true},
                        {product, "DestroyDBInstance"_L1, destroyDBInstance, true, "ClientToken"_L1}},
            .hooks = {{u"dbinstance.deleted"_s, deleted}, {u"dbinstance.vanished"_s, deleted}},
            .durations = {{u"dbinstance.change"_s, 20},
                          {u"dbinstance.changeClass"_s, 180},
                          {u"dbinstance.delete"_s, 20},
                          {u"dbinstance.leaveVSwitch"_s, 10}}};
}

} // namespace CloudSim
