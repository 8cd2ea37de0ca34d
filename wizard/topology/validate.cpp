#include "wizard/topology/problemcollector.h"

namespace Cloudsteps {

using namespace Qt::StringLiterals;

QList<Problem> validate(const Topology &topology)
{
    ProblemCollector found(referencesOf(topology));
    found.name(topology.name, u"name"_s);
    if (topology.region.isEmpty())
        found.add("region-empty", u"region"_s);
    checkNetwork(found, topology);
    if (topology.servers)
        checkServers(found, topology, *topology.servers);
    if (topology.database)
        checkDatabase(found, *topology.database);
    if (topology.cache)
        checkCache(found, *topology.cache);
    if (topology.balancer)
        checkBalancer(found, *topology.balancer);
    return found.problems();
}

} // namespace Cloudsteps
