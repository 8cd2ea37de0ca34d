#include "cloudapi/simulator/caches.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

tl::expected<const Resource *, Refusal> cacheOf(const Call &call, const World &world)
{
    const Resource *cache = findHere(call, world, call.text(u"InstanceId"_s), u"cacheinstance"_s);
    if (!cache)
        return refuse(404, u"InvalidInstanceId.NotFound"_s, u"The specified instance is not found."_s);
    return cache;
}

tl::expected<const Resource *, Refusal> normalCacheOf(const Call &call, const World &world)
{
    const auto cache = cacheOf(call, world);
    if (cache && (*cache)->state != "Normal"_L1)
        return refuse(403, u"IncorrectDBInstanceState"_s, u"The current state of the instance does not support this operation."_s); // status UNVERIFIED
    return cache;
}

bool hasNodeType(const CacheOffer &offer, const QString &nodeType)
{
    // Double and single are classes of their own; a class of cloud disks is sold both ways.
    return nodeType == offer.replicas || (offer.product != "Local"_L1 && nodeType == "STAND_ALONE"_L1);
}

const CacheOffer *offerOf(const World &world, const Resource &cache)
{
    return world.catalogue().offers().cache(cache.text(u"InstanceClass"_s));
}

qint64 bandwidthOf(const World &world, const Resource &cache)
{
    const CacheOffer *offer = offerOf(world, cache);
    return (offer ? offer->bandwidthMBps : 0) + cache.number(u"AdditionalBandwidth"_s);
}

void makeCacheBusy(World &world, const QString &id, const QString &state, const QString &duration)
{
    world.setState(id, state);
    world.after(id, world.duration(duration), {.state = u"Normal"_s});
}

} // namespace CloudSim
