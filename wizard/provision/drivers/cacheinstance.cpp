#include "cloudapi/changerequests.h"
#include "cloudapi/kvstorerequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

constexpr qsizetype mostIds = 30; // DescribeInstances, InstanceIds

QString secretKey(const DriverContext &context)
{
    return context.projectId + u"/cache"_s;
}

/// Classes on local disks and classes on cloud disks have words of their own for the number of replicas.
QString nodeWord(const Cache &cache)
{
    const bool cloudNative = cache.isCloudNative();
    const bool single = cache.replicas == CacheReplicas::Single;
    if (cloudNative)
        return single ? u"STAND_ALONE"_s : u"MASTER_SLAVE"_s;
    return single ? u"single"_s : u"double"_s;
}

/// All in months here.
void subscribe(const Charge &charge, CloudApi::CreateKVStoreInstanceRequest &request)
{
    request.chargeType = u"PrePaid"_s;
    request.period = charge.months();
    request.autoRenew = charge.autoRenew;
    if (!charge.autoRenew)
        return;
    for (const int months : {1, 2, 3, 6, 12}) {
        if (months <= *request.period)
            request.autoRenewPeriod = months;
    }
}

class CacheInstanceDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::CacheInstance, .ready = within(180, 1200), .gone = within(60, 1200)};
    }

    QStringList secrets(const DriverContext &context, const Step &) const override { return {secretKey(context)}; }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        if (!context.topology.cache)
            return {};
        const Cache &cache = *context.topology.cache;
        const QString second = context.topology.network.zoneOf(cache.secondVswitch);
        CloudApi::CreateKVStoreInstanceRequest request;
        request.instanceName = cache.name;
        request.instanceClass = cache.cacheClass;
        request.engineVersion = cache.version;
        request.nodeType = nodeWord(cache);
        if (cache.shards > 0)
            request.shardCount = cache.shards;
        if (cache.readReplicas > 0)
            request.readOnlyCount = cache.readReplicas;
        request.vpcId = context.id(ResourceType::Vpc);
        request.vSwitchId = context.id(ResourceType::VSwitch, cache.vswitch);
        request.zoneId = context.topology.network.zoneOf(cache.vswitch);
        if (second != request.zoneId)
            request.secondaryZoneId = second;
        if (cache.charge.model == ChargeModel::Subscription)
            subscribe(cache.charge, request);
        request.password = context.secrets.value(secretKey(context));
        request.tags = context.tagsOf(steps.constFirst());
        request.clientToken = token;
        return {rawRequest(request)};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateKVStoreInstanceRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.instanceId, .connectionString = response.connectionDomain, .port = response.port.toInt()});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (!allKnown(items))
            return scanRequests(context);
        QList<RawRequest> requests;
        for (const QStringList &portion : inPortions(idsOf(items), mostIds))
            requests << rawRequest(CloudApi::DescribeKVStoreInstancesRequest{.instanceIds = portion});
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto instances = listed<CloudApi::DescribeKVStoreInstancesRequest>(answers);
        if (!instances)
            return tl::unexpected(instances.error());
        QList<Found> found;
        for (const CloudApi::KVStoreInstance &instance : *instances) {
            // Flushing is the word for being released; while data is cleared an instance that is wanted would come back.
            const Sight sight = instance.status == u"Normal"                                    ? Sight::Ready
                                : instance.status == u"Error"                                   ? Sight::Failed
                                : instance.status == u"Flushing" || instance.status == u"Released" ? Sight::Ending
                                                                                                : Sight::Working;
            Values values{{u"name"_s, instance.name}, {u"class"_s, instance.instanceClass}};
            if (context.topology.cache && context.topology.cache->shards > 0 && instance.shardCount > 0) // else the class says how many
                values.insert(u"shards"_s, QString::number(instance.shardCount));
            if (context.topology.cache && context.topology.cache->isCloudNative())
                values.insert(u"readReplicas"_s, QString::number(instance.readOnlyCount));
            found << Found{stepOfTags(instance.tags, context.projectId), sight,
                           {.id = instance.instanceId, .state = instance.status, .name = instance.name, .zone = instance.zoneId,
                            .address = instance.privateIp, .connectionString = instance.connectionDomain, .port = instance.port.toInt(),
                            .createdAt = instance.creationTime}, values};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &token) const override
    {
        QList<RawRequest> requests;
        if (now.value(u"name"_s) != wanted.value(u"name"_s))
            requests << rawRequest(CloudApi::ModifyKVStoreInstanceAttributeRequest{.instanceId = item.facts.id, .instanceName = wanted.value(u"name"_s)});
        const auto differs = [&](const QString &name) { return now.value(name) != wanted.value(name); };
        if (!differs(u"class"_s) && !differs(u"shards"_s) && !differs(u"readReplicas"_s))
            return requests;
        CloudApi::ModifyKVStoreInstanceSpecRequest request{.instanceId = item.facts.id, .instanceClass = wanted.value(u"class"_s), .shardCount = {}, .readOnlyCount = {}, .clientToken = token};
        if (differs(u"shards"_s))
            request.shardCount = wanted.value(u"shards"_s).toInt();
        if (differs(u"readReplicas"_s))
            request.readOnlyCount = wanted.value(u"readReplicas"_s).toInt();
        return requests << rawRequest(request);
    }

    bool isSubscription(const DriverContext &context, const Step &) const override
    {
        return context.topology.cache && context.topology.cache->charge.model == ChargeModel::Subscription;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteKVStoreInstanceRequest{.instanceId = items.constFirst().facts.id})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeKVStoreInstancesRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeCacheInstanceDriver()
{
    return std::make_unique<CacheInstanceDriver>();
}

} // namespace Cloudsteps
