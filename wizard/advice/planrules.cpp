#include "wizard/advice/placement.h"
#include "wizard/advice/prices.h"
#include "wizard/advice/rules.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

void rootKey(const Topology &, const AdviceContext &context, Findings &found)
{
    if (context.account.rootKey.value_or(false))
        found.warning(u"name"_s);
}

/// A zone that does not sell what is planned in it. Servers have ecs.no-stock, the NAT gateway net.zone-without-nat.
void zoneChoice(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const auto check = [&](const FieldPath &subject, const QString &vswitch, Product product) {
        const QString zone = zoneOf(topology, vswitch);
        if (zone.isEmpty() || maySell(topology, context.catalogue, zone, product))
            return;
        QList<Fix> fixes;
        if (const auto other = otherVswitch(topology, context.catalogue, subject, vswitch, product))
            fixes << *other;
        const QString better = zoneSelling(topology, context.catalogue, productsIn(topology, vswitch), zone);
        if (!better.isEmpty())
            fixes << Fix{u"set-zone"_s, u"network.vswitches."_s + vswitch + u".zone"_s, {better}};
        found.error(subject, {Args::zone(zone), better.isEmpty() ? QString() : Args::zone(better)}, fixes);
    };
    if (const auto &database = topology.database) {
        check(u"database.vswitch"_s, database->vswitch, Product::Rds);
        if (!database->standbyVswitch.isEmpty())
            check(u"database.standbyVswitch"_s, database->standbyVswitch, Product::Rds);
        for (const ReadOnlyInstance &item : database->readOnly)
            check(u"database.readOnly.%1.vswitch"_s.arg(item.key), item.vswitch, Product::Rds);
    }
    if (const auto &cache = topology.cache) {
        check(u"cache.vswitch"_s, cache->vswitch, Product::Redis);
        if (!cache->secondVswitch.isEmpty())
            check(u"cache.secondVswitch"_s, cache->secondVswitch, Product::Redis);
    }
    if (topology.balancer && topology.balancer->address == BalancerAddress::Intranet)
        check(u"balancer.vswitch"_s, topology.balancer->vswitch, Product::Slb);
}

/// Default quotas; the account's own are not asked for, so these warn and do not block.
void quota(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const auto check = [&](const char *name, const FieldPath &subject, qsizetype planned) {
        const int most = context.catalogue.quotas.value(QLatin1String(name), -1);
        if (most >= 0 && planned > most)
            found.warning(subject, {Args::number(planned), Args::number(most)});
    };
    const Network &network = topology.network;
    check("vswitchesPerVpc", u"network.vswitches"_s, network.vswitches.size());
    check("eips", u"network.publicIps.count"_s, network.publicIps ? network.publicIps->count : 0);
    check("snatEntriesPerTable", u"network.snat"_s, network.snat.size());
    check("dnatEntriesPerTable", u"network.dnat"_s, network.dnat.size());
    if (topology.servers)
        check("rulesPerSecurityGroup", u"servers.securityGroup.rules"_s, topology.servers->securityGroup.rules.size());
    if (topology.database)
        check("readOnlyPerDatabase", u"database.readOnly"_s, topology.database->readOnly.size());
    if (topology.balancer)
        check("listenersPerBalancer", u"balancer.listeners"_s, topology.balancer->listeners.size());
}

/// Once a kind, at its top.
void priceUnknown(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const QList<PriceLine> lines = priceLines(topology, context.catalogue, context.account);
    for (Kind kind : allKinds()) {
        if (!totalPrice(lines, kind).complete)
            found.warning(kindName(kind));
    }
}

/// Servers have a warning of their own (ecs.prepaid-teardown).
void prepaid(const Topology &topology, const AdviceContext &, Findings &found)
{
    const auto check = [&](const Charge &charge, const FieldPath &subject) {
        if (charge.model == ChargeModel::Subscription)
            found.warning(subject, {}, {{u"set-pay-as-you-go"_s, subject, {}}});
    };
    if (topology.database)
        check(topology.database->charge, u"database.charge.model"_s);
    if (topology.cache)
        check(topology.cache->charge, u"cache.charge.model"_s);
}

// Left out: what needs more than topology and catalogue. plan.permission, plan.balance, plan.real-name and plan.service-role ask the
// account; plan.cost-jump compares with an earlier topology.
constexpr std::array rules{
    Rule{"plan.root-key", rootKey},
    Rule{"plan.zone-choice", zoneChoice},
    Rule{"plan.quota", quota},
    Rule{"plan.price-unknown", priceUnknown},
    Rule{"plan.prepaid", prepaid},
};

} // namespace

std::span<const Rule> planRules()
{
    return rules;
}

} // namespace Cloudsteps
