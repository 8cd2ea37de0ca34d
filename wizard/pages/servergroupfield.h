#pragma once

#include "wizard/topology/edits.h"

namespace Cloudsteps {

/// The group of servers with this key, to be changed; nullptr when there is none.
inline ServerGroup *groupOf(Topology &topology, const QString &key)
{
    return topology.servers ? itemOf(topology.servers->groups, key) : nullptr;
}

/// Reads a value of a group for a Form; of a group that is just being removed, that of a new one.
template<typename Read>
auto ofGroup(const QString &key, Read read)
{
    return [key, read](const Topology &topology) {
        if (topology.servers) {
            for (const ServerGroup &group : topology.servers->groups) {
                if (group.key == key)
                    return read(group);
            }
        }
        return read(ServerGroup());
    };
}

/// Writes one.
template<typename Write>
auto toGroup(const QString &key, Write write)
{
    return [key, write](Topology &topology, const auto &value) {
        if (ServerGroup *found = groupOf(topology, key))
            write(*found, value);
    };
}

} // namespace Cloudsteps
