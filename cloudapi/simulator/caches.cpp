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

bool isCacheName(const QString &text)
{
    static const QString forbidden = u"@/:=\"<>{[]} "_s;
    if (text.size() < 2 || text.size() > 80 || !text.at(0).isLetter())
        return false;
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) { return forbidden.contains(c); });
}

tl::unexpected<Refusal> notSold(const QString &message)
{
    return refuse(400, u"COMMODITY.INVALID_COMPONENT"_s, message);
}

QString CacheShape::architecture() const
{
    if (!offer)
        return {};
    if (offer->edition == "cluster"_L1 || shards > 1)
        return u"cluster"_s; // with or without read-only nodes
    return readers + slaveReaders > 0 ? u"rwsplit"_s : offer->edition;
}

namespace {

// Classes of local disks name the figures of the whole instance, those of cloud disks the figures of a shard. That each read-only node adds as much
// bandwidth, connections and speed as its shard has is UNVERIFIED.
qint64 total(const CacheShape &shape, qint64 figure, bool readersToo)
{
    return figure * (shape.shards / shape.offer->shards) * (readersToo ? 1 + shape.readers + shape.slaveReaders : 1);
}

} // namespace

qint64 CacheShape::capacityMib() const
{
    return offer ? total(*this, qint64(offer->gib * 1024), false) : 0;
}

qint64 CacheShape::bandwidthMBps() const
{
    return offer ? total(*this, offer->bandwidthMBps, true) : 0;
}

qint64 CacheShape::connections() const
{
    return offer ? total(*this, offer->maxConnections, true) : 0;
}

qint64 CacheShape::qps() const
{
    return offer ? total(*this, offer->qps, true) : 0;
}

tl::expected<CacheShape, Refusal> orderedShape(const Call &call, CacheShape before, bool secondZone)
{
    CacheShape shape = before;
    const CacheOffer &offer = *shape.offer;
    // Classes of local disks say double and single; MASTER_SLAVE and STAND_ALONE belong to those of cloud disks (section 15).
    shape.nodeType = call.text(call.action == "CreateTairInstance"_L1 ? u"ShardType"_s : u"NodeType"_s, shape.nodeType);
    if (!hasNodeType(offer, shape.nodeType))
        return notSold(u"The class is not sold with this NodeType."_s);
    if (offer.product == "Local"_L1) {
        for (const QString &name : {u"ShardCount"_s, u"ReplicaCount"_s, u"ReadOnlyCount"_s, u"SlaveReadOnlyCount"_s, u"SlaveReplicaCount"_s}) {
            if (call.has(name))
                return notSold(u"%1 cannot be combined with a class of local disks."_s.arg(name));
        }
        return shape;
    }
    shape.shards = int(call.integer(u"ShardCount"_s, shape.shards));
    shape.readers = int(call.integer(u"ReadOnlyCount"_s, shape.readers));
    shape.slaveReaders = int(call.integer(u"SlaveReadOnlyCount"_s, shape.slaveReaders));
    shape.replicas = int(call.integer(u"ReplicaCount"_s, shape.replicas));
    shape.slaveReplicas = int(call.integer(u"SlaveReplicaCount"_s, shape.slaveReplicas));
    const int mostShards = offer.product == "Tair_rdb"_L1 ? 32 : 256;
    if (shape.shards < 1 || shape.shards > mostShards)
        return notSold(u"The class is sold with 1 to %1 shards."_s.arg(mostShards));
    const int readers = shape.readers + shape.slaveReaders;
    const int mostReaders = shape.nodeType == "STAND_ALONE"_L1 ? 0 : shape.shards > 1 ? 4 : 9; // that a single node has none is UNVERIFIED
    if (shape.readers < 0 || shape.slaveReaders < 0 || readers > mostReaders)
        return notSold(u"The instance can have 0 to %1 read-only nodes."_s.arg(mostReaders));
    const int replicas = shape.replicas + shape.slaveReplicas;
    if (shape.replicas < 0 || shape.slaveReplicas < 0 || replicas > 4 || (replicas > 0 && (shape.shards == 1 || readers > 0)))
        return notSold(u"1 to 4 replicas of each shard are sold with clusters, and not together with read-only nodes."_s);
    if (shape.slaveReaders + shape.slaveReplicas > 0 && !secondZone)
        return notSold(u"Nodes in a second zone need SecondaryZoneId."_s);
    return shape;
}

CacheShape shapeOf(const World &world, const Resource &cache)
{
    CacheShape shape{.offer = world.catalogue().offers().cache(cache.text(u"InstanceClass"_s)), .nodeType = cache.text(u"NodeType"_s)};
    const int own = shape.offer ? shape.offer->shards : 1;
    shape.shards = cache.attributes.value(u"ShardCount"_s).toInt(own);
    shape.readers = int(cache.number(u"ReadOnlyCount"_s));
    shape.slaveReaders = int(cache.number(u"SlaveReadOnlyCount"_s));
    shape.replicas = int(cache.number(u"ReplicaCount"_s));
    shape.slaveReplicas = int(cache.number(u"SlaveReplicaCount"_s));
    return shape;
}

void setShape(Resource &cache, const CacheShape &shape)
{
    cache.attributes.insert(u"InstanceClass"_s, shape.offer->id);
    cache.attributes.insert(u"NodeType"_s, shape.nodeType);
    cache.attributes.insert(u"ShardCount"_s, shape.shards);
    cache.attributes.insert(u"ReadOnlyCount"_s, shape.readers);
    cache.attributes.insert(u"SlaveReadOnlyCount"_s, shape.slaveReaders);
    cache.attributes.insert(u"ReplicaCount"_s, shape.replicas);
    cache.attributes.insert(u"SlaveReplicaCount"_s, shape.slaveReplicas);
}

qint64 bandwidthOf(const World &world, const Resource &cache)
{
    return shapeOf(world, cache).bandwidthMBps() + cache.number(u"AdditionalBandwidth"_s);
}

void makeCacheBusy(World &world, const QString &id, const QString &state, const QString &duration)
{
    world.setState(id, state);
    world.after(id, world.duration(duration), {.state = u"Normal"_s});
}

} // namespace CloudSim
