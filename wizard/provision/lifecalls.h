#pragma once

#include "wizard/journal/project.h"
#include "wizard/plan/requestpreview.h"
#include "wizard/topology/topology.h"

#include <QStringList>

namespace Cloudsteps {

/// The cloud's actions that making, looking at and removing everything in the topology takes in an account like the target's, as "Vpc:CreateVpc";
/// sorted, each once.
QStringList neededActions(const Topology &topology, const Target &target);

/// What is left to be made in a real account, as calls in order; of a practice project everything. Secrets are masked, what does not exist
/// yet is named "<vpc>".
QList<RequestPreview> creationCalls(const Topology &topology, const JournalSnapshot &journal, const QString &projectId, const Target &target);

} // namespace Cloudsteps
