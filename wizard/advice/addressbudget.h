#pragma once

#include "wizard/topology/topology.h"

#include <QMap>
#include <QSet>
#include <QString>

#include <optional>

namespace Cloudsteps {

/// Private addresses that the topology takes from each vswitch, by key: servers, database nodes, Redis, NAT gateway, intranet
/// load balancer. A vswitch that nothing lies in has 0. Compare with Cidr::usable().
QMap<QString, int> plannedAddresses(const Topology &topology);

/// A free block of `prefix` in the VPC; the vswitch `except` (a key) does not count as taken.
std::optional<Cidr> nextFreeBlock(const Network &network, int prefix, const QString &except = {});

/// The smallest block that holds `addresses` with a fifth to spare: the vswitch's own grown in place if nothing is in the way, else
/// the next free one. Empty when the VPC has no room.
std::optional<Cidr> largerBlock(const Network &network, const VSwitch &vswitch, int addresses);

} // namespace Cloudsteps
