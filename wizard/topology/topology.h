#pragma once

#include "wizard/topology/balancer.h"
#include "wizard/topology/cache.h"
#include "wizard/topology/database.h"
#include "wizard/topology/kind.h"
#include "wizard/topology/network.h"
#include "wizard/topology/servers.h"

#include <optional>

namespace Cloudsteps {

/// What the user wants. A plain value: pages edit copies, everything else reads it.
struct Topology
{
    QString name;   ///< of the project; names of new resources start with it
    QString region; ///< e.g. cn-hangzhou; cannot change once something is created
    Network network;
    std::optional<Servers> servers;
    std::optional<Database> database;
    std::optional<Cache> cache;
    std::optional<Balancer> balancer;

    /// True when the step is wanted at all (the network always is).
    bool has(Kind kind) const;
    bool operator==(const Topology &) const = default;
};

} // namespace Cloudsteps
