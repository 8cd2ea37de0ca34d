#include "cloudapi/simulator/caches.h"
#include "cloudapi/simulator/modules.h"

#include <QJsonDocument>

namespace CloudSim {

using namespace Qt::StringLiterals;

// Changes of an instance. Section numbers: cloud/redis.md.
namespace {

QJsonObject ordered(World &world)
{
    return {{u"OrderId"_s, QString::number(200'000'000'000 + qint64(world.random(1'000'000'000)))}};
}

Answer modifyInstanceAttribute(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    if (call.has(u"InstanceName"_s) && !isCacheName(call.text(u"InstanceName"_s)))
        return refuse(400, u"InvalidInstanceName.Malformed"_s, u"The specified InstanceName is not valid."_s);
    if (call.has(u"NewPassword"_s) && !isDatabasePassword(call.text(u"NewPassword"_s)))
        return refuse(400, u"InvalidPassword.Malformed"_s, u"The specified NewPassword is not valid."_s);
    if (call.flag(u"InstanceReleaseProtection"_s) && (*cache)->charge == "PrePaid"_L1)
        return refuse(400, u"InvalidOrderCharge.NotSupport"_s, u"The release protection is for pay-as-you-go instances only."_s);
    world.edit((*cache)->id, [&](Resource &changed) {
        changed.name = call.text(u"InstanceName"_s, changed.name);
        if (call.has(u"NewPassword"_s))
            changed.attributes.insert(u"HasPassword"_s, true);
        if (call.has(u"InstanceReleaseProtection"_s))
            changed.attributes.insert(u"InstanceReleaseProtection"_s, call.flag(u"InstanceReleaseProtection"_s));
    });
    return QJsonObject();
}

// The shape that the instance is to have. Another class keeps what the order does not name, as far as it is of the same kind.
tl::expected<CacheShape, Refusal> wantedShape(const Call &call, const World &world, const Resource &cache)
{
    const CacheShape old = shapeOf(world, cache);
    CacheShape wanted = old;
    if (call.has(u"InstanceClass"_s))
        wanted.offer = world.catalogue().offers().cache(call.text(u"InstanceClass"_s));
    if (!old.offer || !wanted.offer || wanted.offer->product != old.offer->product)
        return notSold(u"The instance cannot be changed to the specified InstanceClass."_s);
    if (!wanted.offer->versions.contains(cache.text(u"EngineVersion"_s)))
        return notSold(u"The class is not sold with the version of the instance."_s);
    if (wanted.offer->product == "Local"_L1) {
        wanted.nodeType = wanted.offer->replicas;
        wanted.shards = wanted.offer->shards;
    }
    return orderedShape(call, wanted, !cache.text(u"SecondaryZoneId"_s).isEmpty());
}

Answer modifyInstanceSpec(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const QString effective = call.text(u"EffectiveTime"_s, u"Immediately"_s);
    if (effective != "Immediately"_L1 && effective != "MaintainTime"_L1)
        return refuse(400, u"InvalidEffectiveTime.Malformed"_s, u"The specified EffectiveTime is not valid."_s); // code UNVERIFIED
    if (call.has(u"MajorVersion"_s) && call.text(u"MajorVersion"_s) != (*cache)->text(u"EngineVersion"_s))
        return notSold(u"Changing the version is not simulated."_s);
    const auto wanted = wantedShape(call, world, **cache);
    if (!wanted)
        return refuse(wanted.error());
    const CacheShape old = shapeOf(world, **cache);
    if (*wanted == old)
        return refuse(400, u"InvalidInstanceClass.Same"_s, u"The instance is like this already."_s); // code UNVERIFIED
    // Too early after the creation there are no figures of the memory in use.
    if (call.now < (*cache)->number(u"ReadyAt"_s) + 60'000)
        return refuse(400, u"MissingRedisUsedmemoryUnsupportPerfItem"_s, u"The memory in use is not known yet."_s);
    const QString id = (*cache)->id;
    world.edit(id, [&](Resource &changed) {
        changed.state = u"Changing"_s;
        changed.attributes.insert(u"OldClass"_s, old.offer->id);
        setShape(changed, *wanted);
        changed.attributes.insert(u"AdditionalBandwidth"_s, 0);
    });
    world.after(id, world.duration(u"cacheinstance.changeClass"_s), {.state = u"Normal"_s, .hook = u"cacheinstance.changed"_s});
    return ordered(world);
}

void changed(World &world, const QString &id, const QJsonObject &)
{
    world.edit(id, [](Resource &cache) { cache.attributes.remove(u"OldClass"_s); });
}

Answer modifyInstanceConfig(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const QJsonDocument wanted = QJsonDocument::fromJson(call.text(u"Config"_s, u"{}"_s).toUtf8());
    if (!wanted.isObject())
        return refuse(400, u"InvalidConfig.Format"_s, u"The specified Config is no JSON object."_s);
    QJsonObject config = QJsonDocument::fromJson((*cache)->text(u"Config"_s).toUtf8()).object();
    const QJsonObject wishes = wanted.object();
    for (auto it = wishes.constBegin(); it != wishes.constEnd(); ++it)
        config.insert(it.key(), it.value().toVariant().toString());
    world.setAttribute((*cache)->id, u"Config"_s, QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact)));
    return QJsonObject();
}

// Section 9: up to six times what the instance has by itself, at most 192 for each node. Both calls end here.
Answer setBandwidth(World &world, const Resource &cache, qint64 total)
{
    const CacheShape shape = shapeOf(world, cache);
    const qint64 own = shape.bandwidthMBps();
    const int nodes = shape.shards * (1 + shape.readers + shape.slaveReaders);
    if (total < own || total > qMin<qint64>(6 * own, 192LL * nodes))
        return refuse(400, u"InvalidBandwidth.Malformed"_s, u"The specified bandwidth is not valid."_s);
    const QString id = cache.id;
    world.setAttribute(id, u"AdditionalBandwidth"_s, total - own);
    makeCacheBusy(world, id, u"NetworkModifying"_s, u"cacheinstance.change"_s);
    return ordered(world);
}

Answer enableAdditionalBandwidth(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    return setBandwidth(world, **cache, shapeOf(world, **cache).bandwidthMBps() + call.integer(u"Bandwidth"_s, -1));
}

Answer modifyInstanceBandwidth(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    return setBandwidth(world, **cache, call.integer(u"TargetIntranetBandwidth"_s, -1));
}

} // namespace

Module cachechangeModule()
{
    const Product &product = Products::redis;
    return {.actions = {{product, "ModifyInstanceAttribute"_L1, modifyInstanceAttribute, true},
                        {product, "ModifyInstanceSpec"_L1, modifyInstanceSpec, true, "ClientToken"_L1},
                        {product, "ModifyInstanceConfig"_L1, modifyInstanceConfig, true},
                        {product, "EnableAdditionalBandwidth"_L1, enableAdditionalBandwidth, true},
                        {product, "ModifyInstanceBandwidth"_L1, modifyInstanceBandwidth, true}},
            .hooks = {{u"cacheinstance.changed"_s, changed}},
            .durations = {{u"cacheinstance.change"_s, 15}, {u"cacheinstance.changeClass"_s, 120}}};
}

} // namespace CloudSim
