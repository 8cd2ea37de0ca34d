#include "cloudapi/simulator/helpers.h"
#include "cloudapi/simulator/metrics.h"
#include "cloudapi/simulator/modules.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

struct Metric
{
    double low = 0;
    double high = 0;
};

struct Namespace
{
    QString type; ///< of the resources it measures
    QHash<QString, Metric> metrics;
};

const QHash<QString, Namespace> &namespaces()
{
    static const QHash<QString, Namespace> all{
        {u"acs_ecs_dashboard"_s,
         {u"instance"_s,
          {{u"CPUUtilization"_s, {1, 60}},
           {u"memory_usedutilization"_s, {20, 70}},
           {u"IntranetInRate"_s, {1e3, 8e6}},
           {u"IntranetOutRate"_s, {1e3, 9e6}},
           {u"InternetInRate"_s, {0, 2e6}},
           {u"InternetOutRate"_s, {0, 5e6}},
           {u"DiskReadIOPS"_s, {0, 400}},
           {u"DiskWriteIOPS"_s, {1, 600}},
           {u"DiskReadBPS"_s, {0, 2e7}},
           {u"DiskWriteBPS"_s, {1e3, 3e7}}}}},
        {u"acs_rds_dashboard"_s,
         {u"dbinstance"_s,
          {{u"CpuUsage"_s, {1, 45}}, {u"MemoryUsage"_s, {35, 60}}, {u"DiskUsage"_s, {2, 8}}, {u"IOPSUsage"_s, {0, 30}}, {u"ConnectionUsage"_s, {0, 12}}}}},
        {u"acs_kvstore"_s,
         {u"cacheinstance"_s,
          {{u"StandardCpuUsage"_s, {0, 30}}, {u"StandardMemoryUsage"_s, {4, 35}}, {u"StandardConnectionUsage"_s, {0, 4}}, {u"StandardUsedQPS"_s, {10, 9000}}, {u"CpuUsage"_s, {0, 30}}, {u"MemoryUsage"_s, {4, 35}}}}},
        {u"acs_slb_dashboard"_s,
         {u"loadbalancer"_s,
          {{u"TrafficRXNew"_s, {1e3, 4e6}},
           {u"TrafficTXNew"_s, {2e3, 2e7}},
           {u"ActiveConnection"_s, {0, 400}},
           {u"NewConnection"_s, {0, 120}},
           {u"MaxConnection"_s, {1, 900}},
           {u"Qps"_s, {0, 700}},
           {u"Rt"_s, {2, 60}},
           {u"HeathyServerCount"_s, {1, 2}}}}}}; // sic
    return all;
}

// Milliseconds, `yyyy-MM-dd HH:mm:ss` (taken as UTC here) or ISO time.
std::optional<qint64> momentOf(const QString &text)
{
    bool isNumber = false;
    const qint64 ms = text.toLongLong(&isNumber);
    if (isNumber)
        return ms;
    if (const auto iso = fromIso(text))
        return iso;
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

// Dimensions is a JSON text, an object or a list of them.
std::optional<QStringList> instancesOf(const Call &call)
{
    if (!call.has(u"Dimensions"_s))
        return QStringList();
    const QJsonDocument document = QJsonDocument::fromJson(call.text(u"Dimensions"_s).toUtf8());
    if (document.isNull())
        return std::nullopt;
    const QJsonArray list = document.isArray() ? document.array() : QJsonArray{document.object()};
    QStringList ids;
    for (const QJsonValue &value : list) {
        if (const QString id = value.toObject().value(u"instanceId"_s).toString(); !id.isEmpty())
            ids << id;
    }
    return ids;
}

tl::expected<QList<const Resource *>, Refusal> measured(const Call &call, const World &world)
{
    const auto space = namespaces().constFind(call.text(u"Namespace"_s));
    if (space == namespaces().cend() || !space->metrics.contains(call.text(u"MetricName"_s)))
        return refuse(404, u"ResourceNotFound"_s, u"The specified metric is not found."_s);
    const auto ids = instancesOf(call);
    if (!ids)
        return refuse(400, u"InvalidParameterValue"_s, u"The specified Dimensions is no JSON."_s);
    QList<const Resource *> resources;
    for (const Resource *resource : world.all(space->type)) {
        if (ids->isEmpty() || ids->contains(resource->id))
            resources.append(resource);
    }
    return resources;
}

QJsonObject point(const Call &call, const Resource &resource, qint64 at)
{
    const Metric metric = namespaces().value(call.text(u"Namespace"_s)).metrics.value(call.text(u"MetricName"_s));
    const double value = metricAt(resource.id, call.text(u"MetricName"_s), at, metric.low, metric.high);
    const double spread = (metric.high - metric.low) * 0.03;
    return {{u"timestamp"_s, at},
            {u"instanceId"_s, resource.id},
            {u"userId"_s, resource.account},
            {u"Average"_s, value},
            {u"Minimum"_s, qMax(metric.low, value - spread)},
            {u"Maximum"_s, qMin(metric.high, value + spread)}};
}

QJsonObject answered(const QJsonArray &points, qint64 period, const QString &next)
{
    return {{u"Success"_s, true},
            {u"Code"_s, u"200"_s},
            {u"Period"_s, QString::number(period)},
            {u"NextToken"_s, next},
            {u"Datapoints"_s, QString::fromUtf8(QJsonDocument(points).toJson(QJsonDocument::Compact))}}; // JSON in a text
}

qint64 periodOf(const Call &call)
{
    const qint64 period = call.integer(u"Period"_s, 60);
    return QList<qint64>{15, 60, 300, 900, 3600}.contains(period) ? period : 60;
}

Answer describeMetricList(const Call &call, World &world)
{
    const auto resources = measured(call, world);
    if (!resources)
        return refuse(resources.error());
    const qint64 step = periodOf(call) * 1000;
    const auto until = call.has(u"EndTime"_s) ? momentOf(call.text(u"EndTime"_s)) : std::optional(call.now);
    const auto from = call.has(u"StartTime"_s) ? momentOf(call.text(u"StartTime"_s)) : until ? std::optional(*until - 3'600'000) : std::nullopt;
    if (!from || !until || *until <= *from)
        return refuse(400, u"InvalidParameterValue"_s, u"StartTime and EndTime must be times in order."_s);
    const qint64 most = std::clamp<qint64>(call.integer(u"Length"_s, 1000), 1, 1440);
    const qint64 start = call.integer(u"NextToken"_s, 0);
    QJsonArray points;
    qint64 place = 0;
    for (const Resource *resource : *resources) {
        const qint64 first = qMax(*from, resource->created + 60'000);
        for (qint64 at = (first + step - 1) / step * step; at <= qMin(*until, call.now); at += step, ++place) {
            if (place < start)
                continue;
            if (points.size() == most)
                return answered(points, step / 1000, QString::number(place));
            points.append(point(call, *resource, at));
        }
    }
    return answered(points, step / 1000, QString());
}

Answer describeMetricLast(const Call &call, World &world)
{
    const auto resources = measured(call, world);
    if (!resources)
        return refuse(resources.error());
    const qint64 step = periodOf(call) * 1000;
    QJsonArray points;
    for (const Resource *resource : *resources) {
        if (const qint64 at = call.now / step * step; at > resource->created + 60'000)
            points.append(point(call, *resource, at));
    }
    return answered(points, step / 1000, QString());
}

} // namespace

Module cloudmonitorModule()
{
    return {.actions = {{Products::cms, "DescribeMetricList"_L1, describeMetricList}, {Products::cms, "DescribeMetricLast"_L1, describeMetricLast}}};
}

} // namespace CloudSim
