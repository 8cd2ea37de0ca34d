#include "wizard/advice/placement.h"
#include "wizard/advice/prices.h"
#include "wizard/advice/rules.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

void rootKey(const Topology &, const AdviceContext &context, Findings &found)
{
    if (context.account.rootKey.value_or(false))
        found.warning(u"name"_s);
}

/// The step that an action of a product belongs to: "ecs:RunInstances" to the servers.
FieldPath subjectOfAction(const QString &action)
{
    const QString product = action.section(u':', 0, 0).toLower();
    if (product == u"ecs")
        return kindName(Kind::Servers);
    if (product == u"rds")
        return kindName(Kind::Database);
    if (product == u"kvstore" || product == u"r-kvstore")
        return kindName(Kind::Cache);
    return kindName(product == u"slb" ? Kind::Balancer : Kind::Network);
}

void permission(const Topology &topology, const AdviceContext &context, Findings &found)
{
    for (const QString &action : context.account.deniedActions) {
        const FieldPath subject = subjectOfAction(action);
        if (topology.has(*kindOfPath(subject)))
            found.error(subject, {action, uR"({"Effect": "Allow", "Action": "%1", "Resource": "*"})"_s.arg(action)});
    }
}

void balance(const Topology &, const AdviceContext &context, Findings &found)
{
    if (!context.account.canPay.value_or(true))
        found.error(u"name"_s);
}

void realName(const Topology &, const AdviceContext &context, Findings &found)
{
    if (!context.account.realName.value_or(true))
        found.error(u"name"_s);
}

/// A role that a product makes for itself the first time; a key without that right stops there.
void serviceRole(const Topology &topology, const AdviceContext &context, Findings &found)
{
    for (const QString &role : context.account.missingServiceRoles) {
        if (role != u"AliyunServiceRoleForNatgw")
            found.warning(u"name"_s, {role});
        else if (topology.network.nat)
            found.error(u"network.nat"_s, {role});
    }
}

/// A choice that raises the total by more than half: named is the part that grew most.
void costJump(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!context.before)
        return;
    const QList<PriceLine> now = priceLines(topology, context.catalogue, context.account);
    const QList<PriceLine> then = priceLines(*context.before, context.catalogue, context.account);
    const Money before = totalPrice(then).hourly;
    const Money after = totalPrice(now).hourly;
    if (before.micros <= 0 || after.micros * 2 <= before.micros * 3)
        return;
    QHash<FieldPath, qint64> old;
    for (const PriceLine &line : then)
        old.insert(line.subject, line.price.hourly.micros);
    const auto growth = [&](const PriceLine &line) { return line.price.hourly.micros - old.value(line.subject); };
    const auto most = std::max_element(now.cbegin(), now.cend(), [&](const PriceLine &a, const PriceLine &b) { return growth(a) < growth(b); });
    found.note(most->subject, {Args::money(Money{before.micros * hoursPerMonth, before.currency}), Args::money(Money{after.micros * hoursPerMonth, after.currency})});
}

/// A zone that does not sell what is planned in it. Servers have ecs.no-stock, the NAT gateway net.zone-without-nat.
void zoneChoice(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const auto check = [&](const FieldPath &subject, const QString &vswitch, Product product) {
        const QString zone = topology.network.zoneOf(vswitch);
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

/// What the account may still make, where that is known, is an error; the usual quotas warn and do not block.
void quota(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const auto check = [&](const char *name, const FieldPath &subject, qsizetype planned) {
        const int left = context.account.quotasLeft.value(QLatin1String(name), -1);
        if (left >= 0) {
            if (planned > left)
                found.error(subject, {Args::number(planned), Args::number(left)});
            return;
        }
        const int most = context.catalogue.quotas.value(QLatin1String(name), -1);
        if (most >= 0 && planned > most)
            found.warning(subject, {Args::number(planned), Args::number(most)});
    };
    const Network &network = topology.network;
    check("vpcs", u"network.vpc"_s, 1);
    check("vswitchesPerVpc", u"network.vswitches"_s, network.vswitches.size());
    check("eips", u"network.publicIps.count"_s, network.publicIps ? network.publicIps->count : 0);
    check("snatEntriesPerTable", u"network.snat"_s, network.snat.size());
    check("dnatEntriesPerTable", u"network.dnat"_s, network.dnat.size());
    if (topology.servers) {
        check("instances", u"servers.groups"_s, serverRefs(*topology.servers).size());
        check("rulesPerSecurityGroup", u"servers.securityGroup.rules"_s, topology.servers->securityGroup.rules.size());
    }
    if (topology.database) {
        check("databaseInstances", u"database"_s, 1 + topology.database->readOnly.size());
        check("readOnlyPerDatabase", u"database.readOnly"_s, topology.database->readOnly.size());
    }
    if (topology.cache)
        check("cacheInstances", u"cache"_s, 1);
    if (topology.balancer) {
        check("loadBalancers", u"balancer"_s, 1);
        check("listenersPerBalancer", u"balancer.listeners"_s, topology.balancer->listeners.size());
    }
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

constexpr std::array rules{
    Rule{"plan.root-key", rootKey},
    Rule{"plan.real-name", realName},
    Rule{"plan.balance", balance},
    Rule{"plan.permission", permission},
    Rule{"plan.service-role", serviceRole},
    Rule{"plan.cost-jump", costJump},
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
