#pragma once

#include "wizard/advice/advice.h"

// Choosing types and disks that fit: for the rules of this folder, and for the cures of a failed step (wizard/provision/cures.h).

namespace Cloudsteps {

/// True unless the catalogue knows that the zone does not sell the type.
bool isSold(const Topology &topology, const Catalogue &catalogue, const QString &type, const QString &zone);

/// Today's type next to the group's own in vCPU and memory, never smaller, not burstable, sold in all zones of the group.
std::optional<InstanceType> nearestType(const Topology &topology, const Catalogue &catalogue, const ServerGroup &group);

/// The disk category that the type mounts and that is next to `category` in speed; empty when it mounts none that is known.
QString nearestCategory(const InstanceType &type, const QString &category);

/// "Use ecs.c6.large": the fix changes disks that the new type can't mount with it.
Fix changeType(const ServerGroup &group, const InstanceType &type);

/// From slow to fast: the order in which disks are compared.
QStringList diskOrder();

} // namespace Cloudsteps
