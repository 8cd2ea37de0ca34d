#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/plan/plan.h"
#include "wizard/topology/topology.h"

namespace Cloudsteps {

/// What each step that buys something costs an hour: the prices of the topology's parts divided among the steps that make
/// them. Steps that cost nothing have no entry; unknown prices are entries that are not complete.
QMap<QString, Price> stepPrices(const Plan &plan, const Topology &topology, const Catalogue &catalogue, const AccountFacts &account);

} // namespace Cloudsteps
