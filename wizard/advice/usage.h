#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/topology/topology.h"

#include <QList>

#include <optional>

namespace Cloudsteps {

/// What is paid for by how much of it is used, as far as the user guesses it for a month.
struct Usage
{
    int trafficGb = 100; ///< outbound
    int lcu = 1;         ///< of the load balancer, in use all the time
    int backupGb = 0;    ///< of the database, beyond what is free

    bool operator==(const Usage &) const = default;
};

enum class UsagePart { Traffic, Lcu, Backup };

struct UsageLine
{
    UsagePart part = UsagePart::Traffic;
    std::optional<Money> month; ///< empty: the price is not known

    bool operator==(const UsageLine &) const = default;
};

/// A line for each part that the topology can be charged for, on top of priceLines(). Pure.
QList<UsageLine> usageLines(const Topology &topology, const Catalogue &catalogue, const AccountFacts &account, const Usage &usage);

} // namespace Cloudsteps
