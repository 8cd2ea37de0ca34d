#include "wizard/picture/metrics.h"

namespace Cloudsteps {

namespace {

constexpr Metrics compact{
    .nodeWidth = 107, .nodeHeight = 36, .nodeLeft = 13, .lane = 6, .rowGap = 19, .innerGap = 14,
    .icon = 14, .tile = 20, .nameSize = 12, .smallSize = 11, .mark = 14,
    .zoneWidth = 127, .gutter = 22, .titleLeft = 10, .titleTop = 12, .titleStep = 14, .zoneHead = 38, .titleLine = 22, .frameHead = 24, .zoneBottom = 8,
    .vpcSide = 6, .vpcBottom = 8, .vpcHead = 38,
    .top = 8, .pillWidth = 80, .pillHeight = 30, .ipsHeight = 30, .doorWidth = 78, .natWidth = 78, .doorHeight = 34,
    .doorGap = 22, .headGap = 28, .outBus = 8, .inBus = 9,
    .corner = 6, .arrow = 5, .legend = 0,
};

constexpr Metrics full{
    .nodeWidth = 200, .nodeHeight = 54, .nodeLeft = 26, .lane = 13, .rowGap = 30, .innerGap = 18,
    .icon = 22, .tile = 30, .nameSize = 13, .smallSize = 11.5, .mark = 17,
    .zoneWidth = 240, .gutter = 64, .titleLeft = 16, .titleTop = 16, .titleStep = 17, .zoneHead = 50, .titleLine = 28, .frameHead = 30, .zoneBottom = 16,
    .vpcSide = 18, .vpcBottom = 14, .vpcHead = 54,
    .top = 10, .pillWidth = 140, .pillHeight = 38, .ipsHeight = 46, .doorWidth = 150, .natWidth = 164, .doorHeight = 48,
    .doorGap = 22, .headGap = 31, .outBus = 13, .inBus = 13,
    .corner = 8, .arrow = 7, .legend = 34,
};

constexpr Metrics large{
    .nodeWidth = 316, .nodeHeight = 76, .nodeLeft = 66, .lane = 42, .rowGap = 40, .innerGap = 24,
    .icon = 28, .tile = 38, .nameSize = 15, .smallSize = 12.5, .mark = 21,
    .zoneWidth = 424, .gutter = 100, .titleLeft = 18, .titleTop = 20, .titleStep = 20.5, .zoneHead = 67, .titleLine = 36, .frameHead = 38, .zoneBottom = 20,
    .vpcSide = 26, .vpcBottom = 16, .vpcHead = 66,
    .top = 12, .pillWidth = 190, .pillHeight = 51, .ipsHeight = 56, .doorWidth = 260, .natWidth = 270, .doorHeight = 60,
    .doorGap = 40, .headGap = 45, .outBus = 15, .inBus = 18,
    .corner = 10, .arrow = 8, .legend = 48,
};

} // namespace

const Metrics &metricsOf(Density density)
{
    switch (density) {
    case Density::Compact: return compact;
    case Density::Full: return full;
    case Density::Large: return large;
    }
    Q_UNREACHABLE();
}

qreal labelWidth(const QString &label, qreal size)
{
    qreal ems = 0;
    for (const QChar c : label)
        ems += c.unicode() < 0x2e80 ? 0.58 : 1.0;
    return ems * size + 10;
}

} // namespace Cloudsteps
