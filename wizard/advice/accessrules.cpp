#include "wizard/advice/placement.h"
#include "wizard/advice/rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

FieldPath pathOf(const SecurityRule &rule, const char *field)
{
    return u"servers.securityGroup.rules."_s + rule.key + u'.' + QLatin1String(field);
}

QList<SecurityRule> rulesOf(const Topology &topology)
{
    return topology.servers ? topology.servers->securityGroup.rules : QList<SecurityRule>();
}

void password(const Topology &topology, const AdviceContext &, Findings &found)
{
    const FieldPath subject = u"servers.login.method"_s;
    if (topology.servers && topology.servers->login.method == LoginMethod::Password)
        found.warning(subject, {}, {{u"use-key-pair"_s, subject, {}}});
}

void passwordRule(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (topology.servers && topology.servers->login.method == LoginMethod::Password)
        passwordErrors(context, u"servers.login"_s, found);
}

bool isEverywhere(const QString &cidr)
{
    return cidr == u"0.0.0.0/0" || cidr == u"::/0";
}

/// A port of "22/22" that administers a server or is a data store's; "all" for every port.
QString openedPort(const SecurityRule &rule)
{
    if (rule.protocol != u"tcp" && rule.protocol != u"all" && rule.protocol != u"udp")
        return {};
    const int first = rule.ports.section(u'/', 0, 0).toInt();
    const int last = rule.ports.section(u'/', 1, 1).toInt();
    if (rule.ports == u"-1/-1" || rule.protocol == u"all" || (first <= 1 && last >= 65535))
        return u"1-65535"_s;
    for (int port : {22, 3389, 3306, 1433, 5432, 6379, 9200, 27017}) {
        if (port >= first && port <= last)
            return QString::number(port);
    }
    return {};
}

void sgOpenWorld(const Topology &topology, const AdviceContext &, Findings &found)
{
    for (const SecurityRule &rule : rulesOf(topology)) {
        const QString port = openedPort(rule);
        if (rule.direction != Direction::In || rule.policy != RulePolicy::Accept || !isEverywhere(rule.cidr) || port.isEmpty())
            continue;
        const FieldPath subject = pathOf(rule, "cidr");
        // The user's own address would be better still, but nobody here knows it.
        found.warning(subject, {port}, {{u"limit-rule-to-vpc"_s, subject, {topology.network.vpc.cidr.toString()}}});
    }
}

/// An existing group may have rules of its own.
void sgEmpty(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.servers && !topology.servers->securityGroup.existingId.isEmpty())
        return;
    const QList<SecurityRule> rules = rulesOf(topology);
    const bool reachable = std::any_of(rules.cbegin(), rules.cend(),
                                       [](const SecurityRule &rule) { return rule.direction == Direction::In && rule.policy == RulePolicy::Accept; });
    if (topology.servers && !reachable)
        found.note(u"servers.securityGroup.rules"_s);
}

bool arePorts(const SecurityRule &rule)
{
    if (rule.ports == u"-1/-1")
        return rule.protocol != u"tcp" && rule.protocol != u"udp";
    bool firstOk = false;
    bool lastOk = false;
    const int first = rule.ports.section(u'/', 0, 0).toInt(&firstOk);
    const int last = rule.ports.section(u'/', 1, 1).toInt(&lastOk);
    const bool range = firstOk && lastOk && rule.ports.count(u'/') == 1 && first >= 1 && first <= last && last <= 65535;
    return range && (rule.protocol == u"tcp" || rule.protocol == u"udp");
}

/// IPv6 blocks are passed on unread: the wizard makes none, and the cloud names what is wrong with one.
bool isBlock(const QString &cidr)
{
    if (cidr.contains(u':'))
        return true;
    return blockOf(cidr).has_value();
}

void sgSyntax(const Topology &topology, const AdviceContext &, Findings &found)
{
    for (const SecurityRule &rule : rulesOf(topology)) {
        if (!arePorts(rule))
            found.error(pathOf(rule, "ports"), {rule.ports});
        if (!isBlock(rule.cidr))
            found.error(pathOf(rule, "cidr"), {rule.cidr});
    }
}

// Left out: ecs.password-rule. The password never enters the topology; the field where it is typed checks it.
constexpr std::array rules{
    Rule{"ecs.password", password},
    Rule{"ecs.password-rule", passwordRule},
    Rule{"ecs.sg-empty", sgEmpty},
    Rule{"ecs.sg-syntax", sgSyntax},
    Rule{"ecs.sg-open-world", sgOpenWorld},
};

} // namespace

std::span<const Rule> accessRules()
{
    return rules;
}

} // namespace Cloudsteps
