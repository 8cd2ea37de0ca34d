#include "cloudapi/simulator/prices.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hoursPerMonth = 720;
constexpr qint64 yuanPerDollar = 7; // a made-up rate, as the prices are

qint64 hoursOf(PriceUnit unit)
{
    switch (unit) {
    case PriceUnit::Hour: return 1;
    case PriceUnit::Week: return 7 * 24;
    case PriceUnit::Month: return hoursPerMonth;
    case PriceUnit::Year: return 12 * hoursPerMonth;
    }
    Q_UNREACHABLE();
}

} // namespace

Cost costOf(const World &world, qint64 hourlyMicros, PriceUnit unit, qint64 periods)
{
    const Offers &offers = world.catalogue().offers();
    Cost cost;
    cost.originalMicros = hourlyMicros * hoursOf(unit) * periods;
    if (world.site() == Site::International)
        cost.originalMicros /= yuanPerDollar;
    cost.tradeMicros = unit == PriceUnit::Year ? cost.originalMicros / 100 * (100 - offers.yearDiscountPercent) : cost.originalMicros;
    return cost;
}

qint64 hourlyOfGibMonths(qint64 gibMonthMicros, qint64 gib)
{
    return gibMonthMicros * gib / hoursPerMonth;
}

QString currencyOf(const World &world)
{
    return world.site() == Site::International ? u"USD"_s : world.catalogue().offers().currency;
}

QString amountText(double amount)
{
    QString text = QString::number(amount, 'f', 6);
    while (text.endsWith(u'0') && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    return text;
}

} // namespace CloudSim
