#pragma once

#include "cloudapi/simulator/databases.h"

namespace CloudSim {

// What the files of the R-kvstore product share. Facts: cloud/redis.md; section numbers in comments mean that page.

/// The instance that `InstanceId` names; 404 InvalidInstanceId.NotFound.
tl::expected<const Resource *, Refusal> cacheOf(const Call &call, const World &world);
/// The same, and it takes orders: Normal, else IncorrectDBInstanceState.
tl::expected<const Resource *, Refusal> normalCacheOf(const Call &call, const World &world);
/// Its class in the catalogue, nullptr if the catalogue has none of that name any more.
/// True if the class is sold with this NodeType.
bool hasNodeType(const CacheOffer &offer, const QString &nodeType);
const CacheOffer *offerOf(const World &world, const Resource &cache);
/// Bandwidth in MB/s, what was bought on top included.
qint64 bandwidthOf(const World &world, const Resource &cache);
/// Sets a state that lasts for the named duration and then turns into Normal.
void makeCacheBusy(World &world, const QString &id, const QString &state, const QString &duration);

} // namespace CloudSim
