#include "wizard/pages/ruletemplates.h"

#include "wizard/topology/edits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// Where the cloud itself answers every server: name service, time, mirrors of packages, what a server asks about itself.
const QString cloudServices = u"100.64.0.0/10"_s;
const QString everywhere = u"0.0.0.0/0"_s;

SecurityRule allowed(const QString &protocol, const QString &ports, const QString &cidr, int priority)
{
    SecurityRule rule;
    rule.protocol = protocol;
    rule.ports = ports;
    rule.cidr = cidr;
    rule.priority = priority;
    return rule;
}

SecurityRule dropped(SecurityRule rule)
{
    rule.policy = RulePolicy::Drop;
    return rule;
}

SecurityRule outbound(SecurityRule rule)
{
    rule.direction = Direction::Out;
    return rule;
}

/// The rules without keys. A lower number of priority wins.
QList<SecurityRule> rulesOf(RuleTemplate which, const Topology &topology)
{
    const QString vpc = topology.network.vpc.cidr.toString();
    const QString database = u"%1/%1"_s.arg(databasePort(topology));
    switch (which) {
    case RuleTemplate::Web: return {allowed(u"tcp"_s, u"80/80"_s, everywhere, 1), allowed(u"tcp"_s, u"443/443"_s, everywhere, 1)};
    case RuleTemplate::Ssh: return {allowed(u"tcp"_s, u"22/22"_s, {}, 1)};
    case RuleTemplate::DatabaseInside: return {allowed(u"tcp"_s, database, vpc, 1), dropped(allowed(u"tcp"_s, database, everywhere, 2))};
    case RuleTemplate::InsideVpc: return {allowed(u"all"_s, u"-1/-1"_s, vpc, 10)};
    case RuleTemplate::OutWeb:
        return {outbound(allowed(u"all"_s, u"-1/-1"_s, vpc, 1)), outbound(allowed(u"all"_s, u"-1/-1"_s, cloudServices, 1)),
                outbound(allowed(u"tcp"_s, u"80/80"_s, everywhere, 1)), outbound(allowed(u"tcp"_s, u"443/443"_s, everywhere, 1)),
                dropped(outbound(allowed(u"all"_s, u"-1/-1"_s, everywhere, 100)))};
    }
    Q_UNREACHABLE();
}

} // namespace

int databasePort(const Topology &topology)
{
    const QString engine = topology.database ? topology.database->engine : QString();
    return engine == "PostgreSQL"_L1 ? 5432 : engine == "SQLServer"_L1 ? 1433 : 3306;
}

QStringList addRules(Topology &topology, RuleTemplate which)
{
    if (!topology.servers)
        return {};
    QStringList added;
    for (const SecurityRule &wanted : rulesOf(which, topology)) {
        QList<SecurityRule> &rules = topology.servers->securityGroup.rules;
        const bool there = std::any_of(rules.cbegin(), rules.cend(), [&](SecurityRule rule) {
            rule.key.clear();
            rule.priority = wanted.priority;
            return rule == wanted;
        });
        if (there)
            continue;
        const QString key = addSecurityRule(topology);
        SecurityRule rule = wanted;
        rule.key = key;
        *itemOf(rules, key) = rule;
        added << key;
    }
    return added;
}

} // namespace Cloudsteps
