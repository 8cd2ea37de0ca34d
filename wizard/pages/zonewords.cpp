#include "wizard/pages/zonewords.h"

#include <QCoreApplication>

namespace Cloudsteps {

namespace {

/// Carries the translation context of what follows.
struct ZoneWords
{
    Q_DECLARE_TR_FUNCTIONS(Cloudsteps::ZoneWords)
};

} // namespace

QString lackName(const ZoneLack &lack)
{
    if (!lack.article.isEmpty())
        return lack.article;
    switch (lack.product) {
    case Product::Vpc: return ZoneWords::tr("vSwitches");
    case Product::Nat: return ZoneWords::tr("NAT gateways");
    case Product::Ecs: return ZoneWords::tr("servers");
    case Product::Rds: return ZoneWords::tr("databases");
    case Product::Redis: return ZoneWords::tr("Redis");
    case Product::Slb: return ZoneWords::tr("load balancers");
    }
    Q_UNREACHABLE();
}

QString withLack(const QString &choice, const std::optional<ZoneLack> &lack)
{
    if (!lack)
        return choice;
    return lack->article.isEmpty() ? ZoneWords::tr("%1, no %2 there", "vSwitch with its zone, product").arg(choice, lackName(*lack))
                                   : ZoneWords::tr("%1, %2 sold out", "vSwitch with its zone, class").arg(choice, lackName(*lack));
}

} // namespace Cloudsteps
