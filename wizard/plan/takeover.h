#pragma once

#include "wizard/plan/plan.h"

namespace Cloudsteps {

/// The topology that wants of the step's thing what the journal says it is: after a comparison with the cloud, what somebody else has
/// made of it. Nothing when the topology can't say that, or wants it already. Pure.
std::optional<Topology> withMadeValues(const Topology &topology, const JournalSnapshot &journal, const Step &step);

} // namespace Cloudsteps
