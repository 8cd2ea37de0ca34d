#include "cloudapi/simulator/caches.h"
#include "cloudapi/simulator/metrics.h"
#include "cloudapi/simulator/modules.h"

#include <QJsonDocument>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

struct Bounds
{
    double low = 0;
    double high = 0;
};

const QHash<QString, Bounds> &monitorKeys()
{
    static const QHash<QString, Bounds> keys{{u"memoryUsage"_s, {4, 35}},  {u"UsedMemory"_s, {40e6, 360e6}}, {u"CpuUsage"_s, {0.5, 30}}, {u"ConnCount"_s, {2, 120}},
                                            {u"UsedQPS"_s, {10, 9000}},   {u"InFlow"_s, {2, 900}},          {u"OutFlow"_s, {4, 2400}},  {u"hit_rate"_s, {85, 99}},
                                            {u"GetQps"_s, {8, 7000}},     {u"PutQps"_s, {1, 1500}},         {u"Keys"_s, {1000, 90000}}, {u"evictedkeys"_s, {0, 3}},
                                            {u"expiredkeys"_s, {0, 40}},  {u"maxRt"_s, {200, 4000}},        {u"avgRt"_s, {60, 300}}};
    return keys;
}

// The whole history is one JSON text: {"time": {"memoryUsage": "6.67"}}. Cluster totals have the suffix $db.
Answer describeHistoryMonitorValues(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const auto from = fromIso(call.text(u"StartTime"_s));
    const auto until = fromIso(call.text(u"EndTime"_s));
    if (!from || !until || *until <= *from || *until - *from > 7 * 86'400'000LL || *from < call.now - 31 * 86'400'000LL)
        return refuse(400, u"InvalidStartTime.Malformed"_s, u"StartTime and EndTime must be in order, at most 7 days apart and of the last month."_s);
    static const QHash<QString, qint64> steps{{u"01m"_s, 60'000}, {u"05m"_s, 300'000}, {u"15m"_s, 900'000}, {u"60m"_s, 3'600'000}};
    const qint64 step = steps.value(call.text(u"IntervalForHistory"_s));
    if (step == 0)
        return refuse(400, u"InvalidIntervalForHistory.Malformed"_s, u"The specified IntervalForHistory is not valid: 01m, 05m, 15m or 60m."_s);
    QStringList wanted = call.commaList(u"MonitorKeys"_s);
    if (wanted.isEmpty())
        wanted << u"memoryUsage"_s;
    QJsonObject history;
    const qint64 first = qMax(*from, (*cache)->created + 120'000);
    for (qint64 at = (first + step - 1) / step * step; at <= qMin(*until, call.now) && (*cache)->state != "Creating"_L1; at += step) {
        QJsonObject values;
        for (const QString &name : wanted) {
            const auto range = monitorKeys().constFind(QString(name).remove(u"$db"_s));
            if (range != monitorKeys().cend())
                values.insert(name, QString::number(metricAt((*cache)->id, name, at, range->low, range->high), 'f', 2));
        }
        history.insert(isoTime(at), values);
    }
    return QJsonObject{{u"MonitorHistory"_s, QString::fromUtf8(QJsonDocument(history).toJson(QJsonDocument::Compact))}};
}

// Proxies stand before classic clusters and before classes that have them in their name; clients reach the shards of the others directly.
bool hasProxies(const CacheShape &shape)
{
    return shape.offer->product == "Local"_L1 || shape.offer->id.contains(".with.proxy."_L1);
}

QString nodeName(const Resource &cache, const CacheShape &shape, int shard)
{
    return shape.shards > 1 ? u"%1-db-%2"_s.arg(cache.id).arg(shard) : cache.id;
}

Answer describeLogicInstanceTopology(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const CacheShape shape = shapeOf(world, **cache);
    if (!shape.offer || shape.architecture() == "standard"_L1)
        return refuse(400, u"InstanceType.NotSupport"_s, u"The instance has one shard only."_s);
    QJsonArray shards;
    for (int i = 0; i < shape.shards; ++i) {
        shards.append(QJsonObject{{u"NodeId"_s, nodeName(**cache, shape, i)},
                                  {u"NodeType"_s, u"db"_s},
                                  {u"Capacity"_s, QString::number(shape.capacityMib() / shape.shards)},
                                  {u"Bandwidth"_s, QString::number(shape.bandwidthMBps() / shape.shards)},
                                  {u"Connection"_s, QString::number(shape.connections() / shape.shards)}});
    }
    QJsonArray proxies;
    for (int i = 0; i < 2 * shape.shards && hasProxies(shape); ++i)
        proxies.append(QJsonObject{{u"NodeId"_s, u"%1-proxy-%2"_s.arg((*cache)->id).arg(i)}, {u"NodeType"_s, u"proxy"_s}});
    return QJsonObject{{u"InstanceId"_s, (*cache)->id}, {u"RedisShardList"_s, wrapped(u"NodeInfo"_s, shards)}, {u"RedisProxyList"_s, wrapped(u"NodeInfo"_s, proxies)}};
}

// A master, its replicas and its read-only nodes for each shard. The word for the last, "readonly", is UNVERIFIED.
Answer describeRoleZoneInfo(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const CacheShape shape = shapeOf(world, **cache);
    const QString second = (*cache)->text(u"SecondaryZoneId"_s);
    const bool alone = shape.nodeType == "single"_L1 || shape.nodeType == "STAND_ALONE"_L1;
    const bool counted = shape.replicas + shape.slaveReplicas > 0;
    QJsonArray nodes;
    for (int i = 0; i < shape.shards; ++i) {
        const auto add = [&](int count, const QString &role, const QString &zone) {
            for (int n = 0; n < count; ++n)
                nodes.append(QJsonObject{{u"NodeId"_s, nodeName(**cache, shape, i)},
                                         {u"NodeType"_s, u"db"_s},
                                         {u"Role"_s, role},
                                         {u"ZoneId"_s, zone},
                                         {u"CurrentBandWidth"_s, bandwidthOf(world, **cache) / shape.shards},
                                         {u"DefaultBandWidth"_s, shape.bandwidthMBps() / shape.shards},
                                         {u"IsOpenBandWidthService"_s, (*cache)->number(u"AdditionalBandwidth"_s) > 0},
                                         {u"InsName"_s, (*cache)->id},
                                         {u"IsLatestVersion"_s, 1}});
        };
        const QString zone = (*cache)->zone;
        const QString other = second.isEmpty() ? zone : second;
        add(1, u"master"_s, zone);
        if (counted) {
            add(shape.replicas, u"slave"_s, zone);
            add(shape.slaveReplicas, u"slave"_s, other);
        } else if (!alone) {
            add(1, u"slave"_s, other);
        }
        add(shape.readers, u"readonly"_s, zone);
        add(shape.slaveReaders, u"readonly"_s, other);
    }
    const qint64 number = call.integer(u"PageNumber"_s, 1);
    const qint64 size = call.integer(u"PageSize"_s, qMax<qint64>(1, nodes.size()));
    if (number < 1 || size < 1)
        return refuse(400, u"InvalidParameter"_s, u"The specified PageNumber or PageSize is not valid."_s);
    QJsonArray page;
    for (qint64 n = (number - 1) * size; n < qMin<qint64>(number * size, nodes.size()); ++n)
        page.append(nodes[n]);
    return QJsonObject{{u"PageNumber"_s, number}, {u"PageSize"_s, size}, {u"TotalCount"_s, nodes.size()}, {u"Node"_s, wrapped(u"NodeInfo"_s, page)}};
}

Answer describeEngineVersion(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    return QJsonObject{{u"Engine"_s, u"redis"_s},
                       {u"MajorVersion"_s, (*cache)->text(u"EngineVersion"_s)},
                       {u"MinorVersion"_s, (*cache)->text(u"EngineVersion"_s) + u".1"_s},
                       {u"IsLatestVersion"_s, true},
                       {u"IsRedisCompatibleVersion"_s, u"true"_s},
                       {u"EnableUpgradeMajorVersion"_s, false},
                       {u"EnableUpgradeMinorVersion"_s, false}};
}

Answer describeInstanceSSL(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    return QJsonObject{{u"InstanceId"_s, (*cache)->id}, {u"SSLEnabled"_s, u"Disable"_s}, {u"CertCommonName"_s, QString()}, {u"SSLExpiredTime"_s, QString()}};
}

} // namespace

Module cachemonitorModule()
{
    const Product &product = Products::redis;
    return {.actions = {{product, "DescribeHistoryMonitorValues"_L1, describeHistoryMonitorValues},
                        {product, "DescribeLogicInstanceTopology"_L1, describeLogicInstanceTopology},
                        {product, "DescribeRoleZoneInfo"_L1, describeRoleZoneInfo},
                        {product, "DescribeEngineVersion"_L1, describeEngineVersion},
                        {product, "DescribeInstanceSSL"_L1, describeInstanceSSL}}};
}

} // namespace CloudSim
