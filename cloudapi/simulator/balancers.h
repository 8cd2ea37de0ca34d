#pragma once

#include "cloudapi/simulator/network.h"
#include "cloudapi/simulator/offers.h"

namespace CloudSim {

// What the files of the Slb product share. Facts: cloud/slb.md; section numbers in comments mean that page.

/// The balancer that `LoadBalancerId` names; 404 InvalidLoadBalancerId.NotFound.
tl::expected<const Resource *, Refusal> balancerOf(const Call &call, const World &world);
/// The same, and no other change of its configuration is being applied: else 400 ServiceIsConfiguring.
tl::expected<const Resource *, Refusal> idleBalancerOf(const Call &call, const World &world);
/// A change may keep a balancer configuring for a moment, so that the next one is refused: it happens to one in three, as in the real service now and
/// then, so that clients' retries are exercised.
void startConfiguring(World &world, const QString &id);

/// Its listeners, in order of creation.
QList<const Resource *> listenersOf(const World &world, const QString &balancerId);

/// Backends of a balancer or a server group as they are stored: {ServerId, Weight (number), Type, ServerIp, Description, Port}.
QJsonArray backendsOf(const Resource &owner);
void setBackends(World &world, const QString &ownerId, const QJsonArray &backends);

/// `BackendServers` of a call: a JSON text, single quotes allowed as in the real service. At most 20 entries; the first of a duplicate counts.
/// Entries of groups need a port, which is then part of what makes two entries the same.
tl::expected<QJsonArray, Refusal> orderedBackends(const Call &call, const QString &parameter, bool withPort);
/// Checks that the servers exist, run, and are where the balancer can reach them; fills in their addresses.
std::optional<Refusal> reachBackends(const Call &call, const World &world, const Resource &balancer, const QJsonArray &present, QJsonArray &added);

bool isOnOff(const QString &word);

} // namespace CloudSim
