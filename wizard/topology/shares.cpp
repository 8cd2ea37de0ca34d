#include "wizard/topology/shares.h"

#include <algorithm>

namespace Cloudsteps {

bool ignoresWeights(const Balancer &balancer)
{
    return !balancer.listeners.isEmpty()
           && std::all_of(balancer.listeners.cbegin(), balancer.listeners.cend(), [](const Listener &listener) { return listener.scheduler == QLatin1String("rr"); });
}

QList<double> backendShares(const Balancer &balancer)
{
    const bool inTurn = ignoresWeights(balancer);
    QList<double> shares;
    double sum = 0;
    for (const Backend &backend : balancer.backends) {
        shares << (inTurn ? qMin(backend.weight, 1) : backend.weight);
        sum += shares.constLast();
    }
    for (double &share : shares)
        share = sum > 0 ? share / sum : 0;
    return shares;
}

} // namespace Cloudsteps
