#pragma once

#include "wizard/journal/facts.h"
#include "wizard/topology/json.h"
#include "wizard/topology/topology.h"

namespace CloudstepsTest {

/// The preset in cn-hangzhou, zones h, i and j.
Cloudsteps::Topology samplePreset(const QString &name);

/// A VPC over `zones` zones with one vswitch each, `perZone` servers in each, everything else as in the tutorial.
Cloudsteps::Topology sampleOver(int zones, int perZone);

/// The journal of a topology of which everything was made, with ids, addresses and connection strings that no two things share.
Cloudsteps::JournalSnapshot sampleJournal(const Cloudsteps::Topology &topology);

} // namespace CloudstepsTest
