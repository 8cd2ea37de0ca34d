#include "wizard/plan/wantedsteps.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

void addCacheSteps(const Topology &topology, WantedSteps &steps)
{
    using enum ResourceType;
    if (!topology.cache)
        return;
    const Cache &cache = *topology.cache;
    QStringList places{stepIdOf(VSwitch, cache.vswitch)};
    if (!cache.secondVswitch.isEmpty() && cache.secondVswitch != cache.vswitch)
        places << stepIdOf(VSwitch, cache.secondVswitch);
    const QString instance = steps.add(CacheInstance, {}, places);

    if (cache.whitelist.isEmpty())
        return;
    QStringList after{instance};
    for (const QString &entry : cache.whitelist) {
        if (entry.startsWith("vswitch:"_L1))
            after << stepIdOf(VSwitch, entry.mid(8));
    }
    steps.add(CacheWhitelist, {}, after);
}

} // namespace Cloudsteps
