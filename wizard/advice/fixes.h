#pragma once

#include "wizard/advice/advice.h"
#include "wizard/topology/edits.h"

#include <span>

// Private to this folder: what each fix does to the topology. A fix whose subject is gone does nothing.

namespace Cloudsteps {

struct FixRow
{
    const char *id;
    void (*apply)(Topology &topology, const Fix &fix);
};

std::span<const FixRow> networkFixes();
std::span<const FixRow> serverFixes();
/// Of database, cache and balancer.
std::span<const FixRow> dataFixes();

/// Part `n` of the subject: 2 is the key in "network.vswitches.a.cidr".
inline QString part(const Fix &fix, int n)
{
    return fix.subject.section(u'.', n, n);
}

/// The server group that a subject below "servers.groups" names.
inline ServerGroup *groupOf(Topology &topology, const Fix &fix)
{
    const bool group = topology.servers && fix.subject.startsWith(QLatin1String("servers.groups."));
    return group ? itemOf(topology.servers->groups, part(fix, 2)) : nullptr;
}

} // namespace Cloudsteps
