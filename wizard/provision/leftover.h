#pragma once

#include "wizard/advice/prices.h"
#include "wizard/plan/plan.h"

#include <optional>

namespace Cloudsteps {

/// What still exists after a removal.
struct Leftover
{
    ResourceType type = ResourceType::Vpc;
    QString id;
    std::optional<Price> price; ///< by the hour; unset for what costs nothing by itself

    bool operator==(const Leftover &) const = default;
};

/// RunResult::remaining with what each thing costs, as far as the plan's prices tell: what the project does not know is taken to be one
/// of its kind.
QList<Leftover> leftovers(const QStringList &remaining, const Topology &topology, const JournalSnapshot &journal, const QList<PriceLine> &prices);

/// What all of them cost together.
Price priceOf(const QList<Leftover> &leftovers);

} // namespace Cloudsteps
