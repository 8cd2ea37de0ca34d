#include "cloudapi/simulator/helpers.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/world.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

// network.md section 1, ecs.md section 1, rds.md, redis.md and slb.md section 1, network.md section 13; ".<region>" where they name no exception.
QString serviceHost(const QString &service, const QString &region, const World &world)
{
    static const QHash<QString, QString> names{{u"redisa"_s, u"r-kvstore"_s}, {u"cms"_s, u"metrics"_s}};
    static const QHash<QString, QSet<QString>> central{
        {u"vpc"_s, {u"cn-hangzhou"_s}},
        {u"rds"_s, {u"cn-hangzhou"_s, u"cn-beijing"_s, u"cn-shanghai"_s, u"cn-shenzhen"_s, u"cn-qingdao"_s, u"cn-heyuan"_s, u"cn-hongkong"_s, u"ap-southeast-1"_s, u"us-west-1"_s, u"us-east-1"_s}},
        {u"r-kvstore"_s, {u"cn-hangzhou"_s, u"cn-beijing"_s, u"cn-shanghai"_s, u"cn-qingdao"_s, u"cn-wulanchabu"_s, u"cn-heyuan"_s}},
        {u"slb"_s, {u"cn-hangzhou"_s, u"cn-beijing"_s, u"cn-shanghai"_s, u"cn-shenzhen"_s, u"cn-qingdao"_s, u"cn-hongkong"_s, u"ap-southeast-1"_s, u"us-east-1"_s, u"us-west-1"_s}},
        {u"ecs"_s, {u"us-east-1"_s}}};
    static const QSet<QString> everywhere{u"sts"_s, u"quotas"_s, u"resourcemanager"_s, u"location"_s};
    const QString name = names.value(service, service);
    if (name == "bssopenapi"_L1)
        return world.site() == Site::China ? u"business.aliyuncs.com"_s : u"business.ap-southeast-1.aliyuncs.com"_s;
    if (name == "ecs"_L1 && (region == "cn-hangzhou"_L1 || region == "us-west-1"_L1))
        return u"ecs-cn-hangzhou.aliyuncs.com"_s;
    if (everywhere.contains(name) || central.value(name).contains(region))
        return name + u".aliyuncs.com"_s;
    return name + u'.' + region + u".aliyuncs.com"_s;
}

namespace {

// Every product answers on the one address of the simulator; the names given here are those a client would use with the real service.
Answer describeEndpoints(const Call &call, World &world)
{
    if (auto no = missing(call, {u"Id"_s, u"ServiceCode"_s}))
        return refuse(*no);
    const QString region = call.text(u"Id"_s);
    const QString service = call.text(u"ServiceCode"_s);
    if (!world.catalogue().region(region))
        return QJsonObject{{u"Endpoints"_s, wrapped(u"Endpoint"_s, QJsonArray())}, {u"Success"_s, true}};
    const QJsonObject endpoint{{u"Endpoint"_s, serviceHost(service, region, world)},
                               {u"Id"_s, region},
                               {u"Namespace"_s, u"26842"_s},
                               {u"Protocols"_s, wrapped(u"Protocols"_s, QStringList{u"HTTP"_s, u"HTTPS"_s})},
                               {u"SerivceCode"_s, service},
                               {u"Type"_s, call.text(u"Type"_s, u"openAPI"_s)}};
    return QJsonObject{{u"Endpoints"_s, wrapped(u"Endpoint"_s, QJsonArray{endpoint})}, {u"Success"_s, true}};
}

} // namespace

Module locationModule()
{
    return {.actions = {{Products::location, "DescribeEndpoints"_L1, describeEndpoints}}};
}

} // namespace CloudSim
