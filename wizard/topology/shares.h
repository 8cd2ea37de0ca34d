#pragma once

#include "wizard/topology/balancer.h"

#include <QList>

namespace Cloudsteps {

/// Whether every listener shares out by plain round robin (rr), which takes no notice of weights.
bool ignoresWeights(const Balancer &balancer);
/// What part of the requests each backend gets, 0 to 1, in the order of the list; nothing for a weight of 0, which takes a server out
/// whatever the scheduler. Where listeners differ, that of those that go by weight.
QList<double> backendShares(const Balancer &balancer);

} // namespace Cloudsteps
