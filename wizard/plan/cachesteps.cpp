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

    // One change of the instance at a time.
    const QString gate = u"cacheinstance"_s;
    for (const auto &account : cache.accounts)
        steps.add(CacheAccount, account.name, {instance}, gate);

    if (cache.whitelist.isEmpty() && !cache.passwordFree)
        return;
    QStringList after{instance};
    for (const QString &entry : cache.whitelist) {
        if (entry.startsWith("vswitch:"_L1))
            after << stepIdOf(VSwitch, entry.mid(8));
    }
    steps.add(CacheWhitelist, {}, after, gate);
}

} // namespace Cloudsteps
