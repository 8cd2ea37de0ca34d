#pragma once

#include "wizard/journal/facts.h"
#include "wizard/provision/requestpreview.h"
#include "wizard/topology/topology.h"

#include <QStringList>

namespace Cloudsteps {

/// The cloud's actions that making, looking at and removing everything in the topology takes, as "Vpc:CreateVpc"; sorted, each once.
/// `international`: of an account of the international site.
QStringList neededActions(const Topology &topology, bool international);

/// What is left to be made, as calls in order; an empty journal: everything. Secrets are masked, what does not exist yet is named "<vpc>".
QList<RequestPreview> creationCalls(const Topology &topology, const JournalSnapshot &journal, const QString &projectId, bool international);

} // namespace Cloudsteps
