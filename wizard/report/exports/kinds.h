#pragma once

#include "wizard/topology/topology.h"

namespace Cloudsteps {

/// Adds what the topology has of each kind, in the wizard's order, with the functions that the export has for them.
template<typename File>
void addKinds(File &file, const Topology &topology)
{
    addNetwork(file);
    if (topology.servers)
        addServers(file);
    if (topology.database)
        addDatabase(file);
    if (topology.cache)
        addCache(file);
    if (topology.balancer)
        addBalancer(file);
}

} // namespace Cloudsteps
