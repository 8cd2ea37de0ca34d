#pragma once

#include "wizard/journal/project.h"
#include "wizard/provision/cataloguestore.h"
#include "wizard/topology/topology.h"

namespace Cloudsteps {

/// What commands judge by: what is on sale and who pays.
struct Market
{
    Catalogue catalogue;
    AccountFacts account;
};

/// Where live catalogues are kept.
QString catalogueFolder();

/// What is known without asking: in practice what is built in; for a real account what was last fetched for it, if anything was.
Market knownMarket(const Topology &topology, const Target &target);

} // namespace Cloudsteps
