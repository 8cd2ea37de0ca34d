#pragma once

#include "wizard/topology/topology.h"

namespace Cloudsteps {

/// What security groups are usually asked for.
enum class RuleTemplate {
    Web,       ///< HTTP and HTTPS from everywhere
    Ssh,       ///< SSH from a range that the user has to fill in: which addresses are his, only he knows
    InsideVpc, ///< everything from the addresses of the VPC
};

/// Adds the template's rules; those that are there already are not added again. Returns the keys of the new ones.
QStringList addRules(Topology &topology, RuleTemplate which);

} // namespace Cloudsteps
