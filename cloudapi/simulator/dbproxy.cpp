#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/modules.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// --- The shared proxy of old ----------------------------------------------------------------------------------------------------------------

tl::expected<QJsonObject, Refusal> splittingOf(const Call &call, const Resource &database, QJsonObject split)
{
    const qint64 delay = call.integer(u"MaxDelayTime"_s, split.value(u"MaxDelayTime"_s).toString(u"30"_s).toInt());
    if (delay < 0 || delay > 7200)
        return refuse(400, u"InvalidMaxDelayTime.Malformed"_s, u"The specified MaxDelayTime is not valid: 0 to 7200."_s);
    const QString distribution = call.text(u"DistributionType"_s, split.value(u"DistributionType"_s).toString(u"Standard"_s));
    if (distribution != "Standard"_L1 && distribution != "Custom"_L1)
        return refuse(400, u"InvalidDistributionType.Malformed"_s, u"The specified DistributionType is not valid."_s);
    if (call.has(u"Weight"_s)) {
        const QJsonDocument weights = QJsonDocument::fromJson(call.text(u"Weight"_s).toUtf8());
        if (!weights.isObject())
            return refuse(400, u"InvalidWeight.Malformed"_s, u"The specified Weight is no JSON object."_s);
        split.insert(u"Weight"_s, weights.object());
    }
    static const QRegularExpression form(u"^[a-z][a-z0-9-]{0,28}[a-z0-9]$"_s);
    const QString connection = database.text(u"ConnectionString"_s);
    QString prefix = split.value(u"ConnectionString"_s).toString().section(u'.', 0, 0);
    prefix = call.text(u"ConnectionStringPrefix"_s, prefix.isEmpty() ? connection.section(u'.', 0, 0).left(20) + u"rw"_s : prefix);
    if (!form.match(prefix).hasMatch())
        return refuse(400, u"InvalidConnectionStringPrefix.Malformed"_s, u"The specified ConnectionStringPrefix is not valid."_s);
    split.insert(u"ConnectionString"_s, prefix + connection.mid(connection.indexOf(u'.')));
    split.insert(u"Port"_s, call.text(u"Port"_s, split.value(u"Port"_s).toString(u"3306"_s)));
    split.insert(u"MaxDelayTime"_s, QString::number(delay));
    split.insert(u"DistributionType"_s, distribution);
    return split;
}

Answer allocateReadWriteSplittingConnection(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const Resource &primary = **database;
    // Section 9: MySQL 5.6 and 5.7 with local disks only.
    if (primary.text(u"EngineVersion"_s) == "8.0"_L1 || primary.text(u"DBInstanceStorageType"_s) != "local_ssd"_L1 || primary.text(u"Category"_s) != "HighAvailability"_L1)
        return refuse(403, u"OperationDenied.DBInstanceType"_s, u"The instance does not support the shared proxy."_s);
    if (primary.attributes.contains(u"Splitting"_s))
        return refuse(403, u"RwSplitNetType.Exist"_s, u"The read/write splitting connection exists."_s);
    for (const Resource *copy : readOnlyCopiesOf(world, primary.id)) {
        if (copy->state != "Running"_L1)
            return refuse(403, u"OperationDenied.ReadDBInstanceStatus"_s, u"The operation is not permitted due to status of a read-only instance."_s);
    }
    if (readOnlyCopiesOf(world, primary.id).isEmpty())
        return refuse(403, u"ReadDBInstance.Mismatch"_s, u"The instance has no read-only instance."_s);
    const auto split = splittingOf(call, primary, {});
    if (!split)
        return refuse(split.error());
    world.setAttribute(primary.id, u"Splitting"_s, *split);
    makeBusy(world, primary.id, u"DBInstanceNetTypeChanging"_s, u"dbinstance.change"_s);
    return QJsonObject();
}

Answer modifyReadWriteSplittingConnection(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QJsonObject old = (*database)->attributes.value(u"Splitting"_s).toObject();
    if (old.isEmpty())
        return refuse(404, u"InvalidRwSplitNetType.NotFound"_s, u"The instance has no read/write splitting connection."_s);
    const auto split = splittingOf(call, **database, old);
    if (!split)
        return refuse(split.error());
    world.setAttribute((*database)->id, u"Splitting"_s, *split);
    return QJsonObject();
}

Answer releaseReadWriteSplittingConnection(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    if (!(*database)->attributes.contains(u"Splitting"_s))
        return refuse(404, u"InvalidRwSplitNetType.NotFound"_s, u"The instance has no read/write splitting connection."_s);
    world.edit((*database)->id, [](Resource &changed) { changed.attributes.remove(u"Splitting"_s); });
    makeBusy(world, (*database)->id, u"DBInstanceNetTypeChanging"_s, u"dbinstance.change"_s);
    return QJsonObject();
}

// --- The database proxy of today -------------------------------------------------------------------------------------------------------------

Answer modifyDBProxy(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const Resource &primary = **database;
    if (primary.text(u"Category"_s) == "Basic"_L1 || primary.text(u"DBInstanceType"_s) != "Primary"_L1)
        return refuse(403, u"OperationDenied.DBInstanceType"_s, u"The instance does not support the database proxy."_s);
    const QString service = call.text(u"ConfigDBProxyService"_s);
    if (service == "Shutdown"_L1) {
        if (!primary.attributes.contains(u"Proxy"_s))
            return refuse(404, u"DBProxy.NotFound"_s, u"The instance has no database proxy."_s); // code UNVERIFIED
        world.edit(primary.id, [](Resource &changed) { changed.attributes.remove(u"Proxy"_s); });
        return QJsonObject();
    }
    if (service != "Startup"_L1 && service != "Modify"_L1)
        return refuse(400, u"InvalidConfigDBProxyService.Malformed"_s, u"The specified ConfigDBProxyService is not valid."_s);
    const QJsonObject old = primary.attributes.value(u"Proxy"_s).toObject();
    const qint64 number = call.integer(u"DBProxyInstanceNum"_s, old.value(u"Number"_s).toInteger(1));
    if (number < 1 || number > 16)
        return refuse(400, u"InvalidDBProxyInstanceNum.Malformed"_s, u"The specified DBProxyInstanceNum is not valid: 1 to 16."_s);
    const QString type = call.text(u"DBProxyInstanceType"_s, old.value(u"Type"_s).toString(u"exclusive"_s));
    if (type != "common"_L1 && type != "exclusive"_L1)
        return refuse(400, u"InvalidDBProxyInstanceType.Malformed"_s, u"The specified DBProxyInstanceType is not valid."_s);
    const QString vswitch = call.text(u"VSwitchId"_s, primary.text(u"VSwitchId"_s).section(u',', 0, 0));
    const Resource *place = world.find(vswitch, u"vswitch"_s);
    if (!place || place->parent != primary.parent)
        return refuse(400, u"InvalidVSwitchId.NotFound"_s, u"The specified VSwitch is not in the VPC of the instance."_s);
    QJsonObject proxy = old;
    if (proxy.isEmpty()) {
        proxy.insert(u"Endpoint"_s, world.randomText(14));
        proxy.insert(u"ConnectString"_s, world.randomText(14) + u".rwlb.rds.aliyuncs.com"_s);
        proxy.insert(u"Features"_s, u"ReadWriteSpliting:1"_s); // sic
        proxy.insert(u"Mode"_s, u"ReadWrite"_s);
        proxy.insert(u"Distribution"_s, u"Standard"_s);
        proxy.insert(u"MaxDelay"_s, u"30"_s);
        proxy.insert(u"Weight"_s, u"{}"_s);
        proxy.insert(u"ReadyAt"_s, call.now + qint64(world.duration(u"dbproxy.create"_s) * 1000));
    }
    proxy.insert(u"Number"_s, number);
    proxy.insert(u"Type"_s, type);
    proxy.insert(u"VSwitchId"_s, vswitch);
    world.setAttribute(primary.id, u"Proxy"_s, proxy);
    return QJsonObject();
}

Answer describeDBProxy(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QJsonObject proxy = (*database)->attributes.value(u"Proxy"_s).toObject();
    if (proxy.isEmpty()) {
        return QJsonObject{{u"DBProxyServiceStatus"_s, u"Shutdown"_s},
                           {u"DBProxyInstanceNum"_s, 0},
                           {u"DBProxyConnectStringItems"_s, wrapped(u"DBProxyConnectStringItems"_s, QJsonArray())},
                           {u"DbProxyEndpointItems"_s, wrapped(u"DbProxyEndpointItems"_s, QJsonArray())}};
    }
    const QJsonObject address{{u"DBProxyEndpointId"_s, proxy.value(u"Endpoint"_s)},
                              {u"DBProxyEndpointName"_s, QString()},
                              {u"DBProxyConnectString"_s, proxy.value(u"ConnectString"_s)},
                              {u"DBProxyConnectStringPort"_s, u"3306"_s},
                              {u"DBProxyConnectStringNetType"_s, u"VPC"_s},
                              {u"DBProxyVpcId"_s, (*database)->parent},
                              {u"DBProxyVswitchId"_s, proxy.value(u"VSwitchId"_s)}};
    const QJsonObject endpoint{{u"DbProxyEndpointName"_s, proxy.value(u"Endpoint"_s)},
                               {u"DbProxyEndpointAliases"_s, QString()},
                               {u"DbProxyEndpointType"_s, u"RWSplit"_s},
                               {u"DbProxyReadWriteMode"_s, proxy.value(u"Mode"_s)}};
    const bool ready = proxy.value(u"ReadyAt"_s).toInteger() <= call.now;
    return QJsonObject{{u"DBProxyServiceStatus"_s, u"Startup"_s},
                       {u"DBProxyInstanceStatus"_s, ready ? u"Running"_s : u"Creating"_s},
                       {u"DBProxyInstanceName"_s, u"proxy-"_s + proxy.value(u"Endpoint"_s).toString()},
                       {u"DBProxyInstanceNum"_s, proxy.value(u"Number"_s)},
                       {u"DBProxyInstanceType"_s, proxy.value(u"Type"_s)},
                       {u"DBProxyInstanceSize"_s, u"2"_s},
                       {u"DBProxyPersistentConnectionStatus"_s, u"Disabled"_s},
                       {u"DBProxyConnectStringItems"_s, wrapped(u"DBProxyConnectStringItems"_s, QJsonArray{address})},
                       {u"DbProxyEndpointItems"_s, wrapped(u"DbProxyEndpointItems"_s, QJsonArray{endpoint})}};
}

// The proxy of an instance that is up and has the endpoint of the call.
tl::expected<QJsonObject, Refusal> endpointOf(const Call &call, const Resource &database)
{
    const QJsonObject proxy = database.attributes.value(u"Proxy"_s).toObject();
    const QString endpoint = proxy.value(u"Endpoint"_s).toString();
    if (proxy.isEmpty() || (call.has(u"DBProxyEndpointId"_s) && call.text(u"DBProxyEndpointId"_s) != endpoint))
        return refuse(404, u"Endpoint.NotFound"_s, u"The specified proxy endpoint does not exist."_s); // code UNVERIFIED
    return proxy;
}

Answer describeDBProxyEndpoint(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const auto proxy = endpointOf(call, **database);
    if (!proxy)
        return refuse(proxy.error());
    const QJsonObject item{{u"DbProxyEndpointConnectString"_s, proxy->value(u"ConnectString"_s)}, {u"DbProxyEndpointNetType"_s, u"VPC"_s}, {u"DbProxyEndpointPort"_s, u"3306"_s}};
    return QJsonObject{{u"DBProxyEndpointId"_s, proxy->value(u"Endpoint"_s)},
                       {u"DBProxyConnectString"_s, proxy->value(u"ConnectString"_s)},
                       {u"DBProxyConnectStringPort"_s, u"3306"_s},
                       {u"DBProxyConnectStringNetType"_s, u"VPC"_s},
                       {u"DBProxyFeatures"_s, proxy->value(u"Features"_s)},
                       {u"DbProxyEndpointReadWriteMode"_s, proxy->value(u"Mode"_s)},
                       {u"ReadOnlyInstanceDistributionType"_s, proxy->value(u"Distribution"_s)},
                       {u"ReadOnlyInstanceMaxDelayTime"_s, proxy->value(u"MaxDelay"_s)},
                       {u"ReadOnlyInstanceWeight"_s, proxy->value(u"Weight"_s)},
                       {u"EndpointConnectItems"_s, wrapped(u"EndpointConnectItems"_s, QJsonArray{item})}};
}

Answer modifyDBProxyEndpoint(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    auto proxy = endpointOf(call, **database);
    if (!proxy)
        return refuse(proxy.error());
    if (proxy->value(u"ReadyAt"_s).toInteger() > call.now)
        return refuse(403, u"OperationDenied.DBInstanceStatus"_s, u"The database proxy is being created."_s);
    const QJsonDocument weights = QJsonDocument::fromJson(call.text(u"ReadOnlyInstanceWeight"_s, u"{}"_s).toUtf8());
    const qint64 delay = call.integer(u"ReadOnlyInstanceMaxDelayTime"_s, 30);
    if (!weights.isObject() || delay < 0 || delay > 3600)
        return refuse(400, u"InvalidParameter"_s, u"The specified ReadOnlyInstanceWeight or ReadOnlyInstanceMaxDelayTime is not valid."_s);
    const QList<QPair<QString, QString>> names{{u"ConfigDBProxyFeatures"_s, u"Features"_s},
                                               {u"DbEndpointReadWriteMode"_s, u"Mode"_s},
                                               {u"ReadOnlyInstanceDistributionType"_s, u"Distribution"_s},
                                               {u"ReadOnlyInstanceMaxDelayTime"_s, u"MaxDelay"_s},
                                               {u"ReadOnlyInstanceWeight"_s, u"Weight"_s}};
    for (const auto &[parameter, field] : names) {
        if (call.has(parameter))
            proxy->insert(field, call.text(parameter));
    }
    world.setAttribute((*database)->id, u"Proxy"_s, *proxy);
    return QJsonObject();
}

} // namespace

Module dbproxyModule()
{
    const Product &product = Products::rds;
    return {.actions = {{product, "AllocateReadWriteSplittingConnection"_L1, allocateReadWriteSplittingConnection, true},
                        {product, "ModifyReadWriteSplittingConnection"_L1, modifyReadWriteSplittingConnection, true},
                        {product, "ReleaseReadWriteSplittingConnection"_L1, releaseReadWriteSplittingConnection, true},
                        {product, "ModifyDBProxy"_L1, modifyDBProxy, true},
                        {product, "DescribeDBProxy"_L1, describeDBProxy},
                        {product, "DescribeDBProxyEndpoint"_L1, describeDBProxyEndpoint},
                        {product, "ModifyDBProxyEndpoint"_L1, modifyDBProxyEndpoint, true}},
            .durations = {{u"dbproxy.create"_s, 300}}};
}

} // namespace CloudSim
