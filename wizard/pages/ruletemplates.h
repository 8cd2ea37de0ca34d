#pragma once

#include "wizard/topology/topology.h"

namespace Cloudsteps {

/// What security groups are usually asked for.
enum class RuleTemplate {
    Web,            ///< HTTP and HTTPS from everywhere
    Ssh,            ///< SSH from a range that the user has to fill in: which addresses are his, only he knows
    DatabaseInside, ///< a database on the servers, from the addresses of the VPC and nowhere else
    InsideVpc,      ///< everything from the addresses of the VPC
    OutWeb,         ///< out of the servers to the VPC, the cloud's own services and web sites, and nowhere else
};

/// The port that the wanted database engine listens on; MySQL's without one.
int databasePort(const Topology &topology);

/// Adds the template's rules; those that are there already are not added again. Returns the keys of the new ones.
QStringList addRules(Topology &topology, RuleTemplate which);

} // namespace Cloudsteps
