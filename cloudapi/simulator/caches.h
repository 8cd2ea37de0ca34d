#pragma once

#include "cloudapi/simulator/databases.h"

namespace CloudSim {

// What the files of the R-kvstore product share. Facts: cloud/redis.md; section numbers in comments mean that page.

/// The instance that `InstanceId` names; 404 InvalidInstanceId.NotFound.
tl::expected<const Resource *, Refusal> cacheOf(const Call &call, const World &world);
/// The same, and it takes orders: Normal, else IncorrectDBInstanceState.
tl::expected<const Resource *, Refusal> normalCacheOf(const Call &call, const World &world);
/// True if the class is sold with this NodeType.
bool hasNodeType(const CacheOffer &offer, const QString &nodeType);

/// What an instance is made of: its class, and what a class of cloud disks leaves to the order.
struct CacheShape
{
    const CacheOffer *offer = nullptr; ///< nullptr if the catalogue has no class of that name any more
    QString nodeType;
    int shards = 1;
    int readers = 0;       ///< read-only nodes of each shard in the first zone
    int slaveReaders = 0;  ///< and in the second one
    int replicas = 0;      ///< replicas of each shard in the first zone; 0: the usual one
    int slaveReplicas = 0; ///< and in the second one

    /// standard, cluster or rwsplit.
    QString architecture() const;
    qint64 capacityMib() const;
    qint64 bandwidthMBps() const;
    qint64 connections() const;
    qint64 qps() const;

    bool operator==(const CacheShape &) const = default;
};

/// What `call` makes of `before`: NodeType (ShardType of CreateTairInstance), ShardCount, ReadOnlyCount and their kin; COMMODITY.INVALID_COMPONENT
/// for what the class, which must be there, is not sold with (sections 2 and 5).
tl::expected<CacheShape, Refusal> orderedShape(const Call &call, CacheShape before, bool secondZone);
CacheShape shapeOf(const World &world, const Resource &cache);
void setShape(Resource &cache, const CacheShape &shape);

/// Section 5: 2 to 80 characters, a letter or Chinese character first, none of @ / : = " < > { [ ] } and no space.
bool isCacheName(const QString &text);
/// COMMODITY.INVALID_COMPONENT.
tl::unexpected<Refusal> notSold(const QString &message);

/// Bandwidth in MB/s, what was bought on top included.
qint64 bandwidthOf(const World &world, const Resource &cache);
/// Sets a state that lasts for the named duration and then turns into Normal.
void makeCacheBusy(World &world, const QString &id, const QString &state, const QString &duration);

} // namespace CloudSim
