#pragma once

#include "wizard/topology/topology.h"

#include <QStringList>

namespace Cloudsteps {

/// The cloud's actions that making, looking at and removing everything in the topology takes, as "Vpc:CreateVpc"; sorted, each once.
/// `international`: of an account of the international site.
QStringList neededActions(const Topology &topology, bool international);

} // namespace Cloudsteps
