#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/pages/components/segmentedchoice.h"
#include "wizard/topology/topology.h"

namespace Cloudsteps {

// What of a cache goes together, how the cache page's fields read and write it, and the changes that keep it so. Without a cache
// fields read a neutral one and write nothing.

template<typename Read>
auto ofCache(Read read)
{
    return [read](const Topology &topology) { return read(topology.cache.value_or(Cache())); };
}

template<typename Write>
auto toCache(Write write)
{
    return [write](Topology &topology, const auto &value) {
        if (topology.cache)
            write(*topology.cache, value);
    };
}

bool fits(const CacheClass &item, const Cache &cache);
QList<Option> cacheVersions(const Cache &cache, const Catalogue &catalogue);

void setCacheEdition(Cache &cache, CacheEdition edition, const Catalogue &catalogue);
void setCacheReplicas(Cache &cache, CacheReplicas replicas, const Catalogue &catalogue);
void setCacheVersion(Cache &cache, const QString &version, const Catalogue &catalogue);
/// What only cloud-native classes have goes when a classic one is chosen.
void setCacheClass(Cache &cache, const QString &id);

// Why a value can't be had beside the rest; empty: it can.
QString shardsHindrance(const Cache &cache);
QString readReplicasHindrance(const Cache &cache);
QString accountHindrance(const Cache &cache);

void addAccount(Cache &cache);

} // namespace Cloudsteps
