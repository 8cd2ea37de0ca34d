#pragma once

#include "cloudapi/simulator/world.h"

namespace CloudSim {

/// Practice prices: an hour is what the catalogue says, a month is 720 hours, a year is twelve months less the catalogue's discount. On the
/// international site amounts are in USD.
struct Cost
{
    qint64 originalMicros = 0;
    qint64 tradeMicros = 0;

    double original() const { return double(originalMicros) / 1e6; }
    double discount() const { return double(originalMicros - tradeMicros) / 1e6; }
    double trade() const { return double(tradeMicros) / 1e6; }
};

enum class PriceUnit { Hour, Week, Month, Year };

/// The price of `periods` units of something that costs this much an hour.
Cost costOf(const World &world, qint64 hourlyMicros, PriceUnit unit, qint64 periods);
/// Micro-units an hour of something that is priced by GiB and month.
qint64 hourlyOfGibMonths(qint64 gibMonthMicros, qint64 gib);
QString currencyOf(const World &world);
/// "0.62": an amount as those products write it that send amounts as text.
QString amountText(double amount);

} // namespace CloudSim
