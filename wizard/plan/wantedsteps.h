#pragma once

#include "wizard/plan/plan.h"

namespace Cloudsteps {

/// Collects the create steps of a topology, in an order in which one person could do them. Private to this folder.
class WantedSteps
{
public:
    /// Adds a step of `type` and returns its id.
    QString add(ResourceType type, const QString &target, const QStringList &after, const QString &gate = {});

    QList<Step> take() { return std::move(m_steps); }

private:
    QList<Step> m_steps;
};

/// One order of equal servers: those of a group in one vswitch, at most 100 (the limit of RunInstances).
struct ServerOrder
{
    QString target; ///< of the Instances step
    QString vswitch;
    QList<ServerRef> servers;
};
/// What was made keeps its order; the others come into new ones.
QList<ServerOrder> serverOrders(const Topology &topology, const JournalSnapshot &journal);

/// One function a wizard step; an optional part that is absent adds nothing.
void addNetworkSteps(const Topology &topology, WantedSteps &steps);
void addServerSteps(const Topology &topology, const QList<ServerOrder> &orders, WantedSteps &steps);
void addDatabaseSteps(const Topology &topology, WantedSteps &steps);
void addCacheSteps(const Topology &topology, WantedSteps &steps);
void addBalancerSteps(const Topology &topology, const QList<ServerOrder> &orders, WantedSteps &steps);

/// Ids of the create steps that may have made something.
QSet<QString> existingThings(const JournalSnapshot &journal);

} // namespace Cloudsteps
