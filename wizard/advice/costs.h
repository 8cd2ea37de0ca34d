#pragma once

#include "wizard/advice/prices.h"

namespace Cloudsteps {

/// What of a thing is paid for.
enum class CostPart { Whole, Instances, Disks, Bandwidth, Storage };

/// One part of what the plan costs, in both ways of paying.
struct CostLine
{
    FieldPath subject; ///< as in PriceLine
    CostPart part = CostPart::Whole;
    Price payAsYouGo;
    std::optional<Price> byYear = {}; ///< an hour of a year that is paid at once; none: nobody sells it so

    bool operator==(const CostLine &) const = default;
};

/// The lines of priceLines(), with what servers and databases are made of apart. Pure.
QList<CostLine> costLines(const Topology &topology, const Catalogue &catalogue, const AccountFacts &account);

/// All lines as they are priced by the hour, or by the year where that is sold.
Price costTotal(const QList<CostLine> &lines, bool byYear);

/// Public bandwidth paid by its width against the same paid by what goes out.
struct BreakEven
{
    int mbps = 0;
    Money widthAMonth; ///< of all Mbit/s
    Money gigabyte;
    qint64 gigabytes = 0;     ///< a month for which both cost the same
    qint64 mostGigabytes = 0; ///< a month that go through at full width; beyond is nothing to pay for

    /// Traffic costs less however much there is.
    bool trafficAlwaysCheaper() const { return gigabytes >= mostGigabytes; }
    bool operator==(const BreakEven &) const = default;
};

/// Empty when one of the prices is not known, or there is no bandwidth.
std::optional<BreakEven> breakEven(int mbps, const Catalogue &catalogue, const AccountFacts &account);

/// The bandwidth that the plan has on the internet side of its public IPs; 0 without.
int publicMbps(const Topology &topology);

} // namespace Cloudsteps
