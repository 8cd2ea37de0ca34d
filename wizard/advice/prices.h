#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/topology/problem.h"
#include "wizard/topology/topology.h"

#include <QList>

#include <optional>

namespace Cloudsteps {

/// What one part of the topology costs an hour. Usage (traffic, LCU, backup storage) comes on top and is not in it.
struct PriceLine
{
    FieldPath subject; ///< "network.nat", "servers.groups.app", "database": as fieldOf() of the step that buys it
    Price price;

    bool operator==(const PriceLine &) const = default;
};

/// A line for everything that costs: NAT gateway, public IPs, shared bandwidth, server groups, database, read-only instances, cache,
/// balancer. On a real account the catalogue's practice prices never count: without live prices every line is unknown. Pure.
QList<PriceLine> priceLines(const Topology &topology, const Catalogue &catalogue, const AccountFacts &account);

/// What amounts are in: dollars on the international site, else the catalogue's own currency.
QString currencyOf(const AccountFacts &account);

/// The sum of all lines, or of those of one kind.
Price totalPrice(const QList<PriceLine> &lines, std::optional<Kind> kind = {});

} // namespace Cloudsteps
