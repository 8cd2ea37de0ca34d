#pragma once

#include "wizard/topology/topology.h"

// Private to the database page: how its fields read and write the topology. Without a database they read a neutral one and write
// nothing.

namespace Cloudsteps {

template<typename Read>
auto ofDatabase(Read read)
{
    return [read](const Topology &topology) { return read(topology.database.value_or(Database())); };
}

template<typename Write>
auto toDatabase(Write write)
{
    return [write](Topology &topology, const auto &value) {
        if (topology.database)
            write(*topology.database, value);
    };
}

} // namespace Cloudsteps
