#pragma once

#include "wizard/provision/existingthings.h"
#include "wizard/topology/problem.h"

namespace Cloudsteps {

// What follows in the topology when something that is there already is chosen in place of a new one, or a new one again (an empty id).
// What the cloud has of it is taken over; what is new and lies beside it moves out of its way.

/// New vSwitches get free blocks of the VPC; existing ones of another VPC, and such a security group, become new ones.
void useVpc(Topology &topology, const ExistingThings &things, const QString &id);
void useVSwitch(Topology &topology, const ExistingThings &things, const QString &key, const QString &id);
void useSecurityGroup(Topology &topology, const ExistingThings &things, const QString &id);

/// Blocks of the chosen VPC that vSwitches have which the topology does not use.
QList<Cidr> takenBlocks(const Topology &topology, const ExistingThings &things);
/// Every new vSwitch gets a block of the VPC that meets no other; one that has such a block keeps it.
void makeRoom(Topology &topology, const ExistingThings &things);

/// True for fields whose values the cloud has: those of what is there already.
bool isTakenOver(const Topology &topology, const FieldPath &field);

} // namespace Cloudsteps
