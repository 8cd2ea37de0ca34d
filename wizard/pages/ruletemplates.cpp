#include "wizard/pages/ruletemplates.h"

#include "wizard/topology/edits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// The rules without keys, all inbound and accepting.
QList<SecurityRule> rulesOf(RuleTemplate which, const QString &vpc)
{
    const auto rule = [](const QString &protocol, const QString &ports, const QString &cidr, int priority) {
        SecurityRule made;
        made.protocol = protocol;
        made.ports = ports;
        made.cidr = cidr;
        made.priority = priority;
        return made;
    };
    switch (which) {
    case RuleTemplate::Web: return {rule(u"tcp"_s, u"80/80"_s, u"0.0.0.0/0"_s, 1), rule(u"tcp"_s, u"443/443"_s, u"0.0.0.0/0"_s, 1)};
    case RuleTemplate::Ssh: return {rule(u"tcp"_s, u"22/22"_s, {}, 1)};
    case RuleTemplate::InsideVpc: return {rule(u"all"_s, u"-1/-1"_s, vpc, 10)};
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList addRules(Topology &topology, RuleTemplate which)
{
    if (!topology.servers)
        return {};
    QStringList added;
    for (const SecurityRule &wanted : rulesOf(which, topology.network.vpc.cidr.toString())) {
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
