#include "wizard/advice/placement.h"
#include "wizard/advice/rules.h"
#include "wizard/topology/shares.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

const FieldPath addressPath = u"balancer.address"_s;
const FieldPath listenersPath = u"balancer.listeners"_s;
const FieldPath backendsPath = u"balancer.backends"_s;

FieldPath pathOf(const Listener &listener, const char *field)
{
    return u"balancer.listeners."_s + listener.key + u'.' + QLatin1String(field);
}

void billing(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.balancer)
        found.note(addressPath);
}

void intranet(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.balancer && topology.balancer->address == BalancerAddress::Intranet)
        found.note(addressPath);
}

void listenerMissing(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.balancer && topology.balancer->listeners.isEmpty())
        found.warning(listenersPath, {}, {{u"add-listener"_s, listenersPath, {}}});
}

void httpPlain(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.balancer || topology.balancer->address != BalancerAddress::Internet)
        return;
    for (const Listener &listener : topology.balancer->listeners) {
        if (listener.protocol != ListenerProtocol::Http || listener.redirectTo != 0)
            continue;
        QList<Fix> fixes;
        for (const Listener &other : topology.balancer->listeners) {
            if (other.protocol == ListenerProtocol::Https && fixes.isEmpty())
                fixes << Fix{u"redirect-to-https"_s, pathOf(listener, "redirectTo"), {QString::number(other.port)}};
        }
        return found.note(pathOf(listener, "protocol"), {QString::number(listener.port)}, fixes);
    }
}

/// One that is at hand is offered.
void httpsCertificate(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.balancer)
        return;
    for (const Listener &listener : topology.balancer->listeners) {
        if (listener.protocol != ListenerProtocol::Https || topology.balancer->certificateOf(listener))
            continue;
        const FieldPath subject = pathOf(listener, "certificate");
        QList<Fix> fixes;
        if (!topology.balancer->certificates.isEmpty()) {
            const Certificate &first = topology.balancer->certificates.first();
            fixes << Fix{u"use-certificate"_s, subject, {first.name, first.key}};
        }
        found.error(subject, {QString::number(listener.port)}, fixes);
    }
}

/// Regions of mainland China want a filing for sites on these ports.
void icp(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const RegionInfo *region = context.catalogue.region(topology.region);
    if (!topology.balancer || topology.balancer->address != BalancerAddress::Internet || !region || !region->mainland)
        return;
    for (const Listener &listener : topology.balancer->listeners) {
        if (listener.port == 80 || listener.port == 443 || listener.port == 8080)
            return found.note(pathOf(listener, "port"), {QString::number(listener.port)});
    }
}

void healthCheckOff(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.balancer)
        return;
    for (const Listener &listener : topology.balancer->listeners) {
        const FieldPath subject = pathOf(listener, "healthCheck.on");
        if (!listener.healthCheck.on && listener.redirectTo == 0)
            found.warning(subject, {QString::number(listener.port)}, {{u"health-check-on"_s, subject, {}}});
    }
}

/// Health checks and requests come from 100.64.0.0/10. Security groups let them through of themselves; a rule that drops is odd
/// enough to look at, a firewall inside the server can't be seen from here.
void healthCheckSource(const Topology &topology, const AdviceContext &, Findings &found)
{
    const bool checked = topology.balancer
        && std::any_of(topology.balancer->listeners.cbegin(), topology.balancer->listeners.cend(), [](const Listener &listener) { return listener.healthCheck.on; });
    if (!checked || !topology.servers)
        return;
    const Cidr source(0x64400000, 10);
    for (const SecurityRule &rule : topology.servers->securityGroup.rules) {
        const auto block = blockOf(rule.cidr);
        if (rule.direction == Direction::In && rule.policy == RulePolicy::Drop && block && block->overlaps(source))
            found.note(u"servers.securityGroup.rules."_s + rule.key + u".cidr"_s, {rule.cidr});
    }
}

bool letsIn(const SecurityRule &rule, const QString &protocol, int port)
{
    if (rule.direction != Direction::In || rule.policy != RulePolicy::Accept || (rule.protocol != protocol && rule.protocol != u"all"))
        return false;
    return rule.protocol == u"all" || rule.ports == u"-1/-1"
        || (rule.ports.section(u'/', 0, 0).toInt() <= port && port <= rule.ports.section(u'/', 1, 1).toInt());
}

void backendPort(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.balancer || !topology.servers || topology.balancer->backends.isEmpty())
        return;
    const auto &rules = topology.servers->securityGroup.rules;
    for (const Listener &listener : topology.balancer->listeners) {
        const QString protocol = listener.protocol == ListenerProtocol::Udp ? u"udp"_s : u"tcp"_s;
        const bool open = std::any_of(rules.cbegin(), rules.cend(), [&](const SecurityRule &rule) { return letsIn(rule, protocol, listener.backendPort); });
        if (open || listener.redirectTo != 0) // what redirects asks no backend
            continue;
        const QString port = QString::number(listener.backendPort);
        found.warning(pathOf(listener, "backendPort"), {port}, {{u"add-port-rule"_s, u"servers.securityGroup.rules"_s, {port, protocol}}});
    }
}

void backendMissing(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.balancer || !topology.balancer->backends.isEmpty())
        return;
    const bool servers = topology.servers && !serverRefs(*topology.servers).isEmpty();
    found.warning(backendsPath, {}, servers ? QList<Fix>{{u"add-backends"_s, backendsPath, {}}} : QList<Fix>());
}

void oneBackend(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.balancer || topology.balancer->backends.size() != 1)
        return;
    const bool others = topology.servers && serverRefs(*topology.servers).size() > 1;
    found.warning(backendsPath, {nameOfServer(topology, topology.balancer->backends.first().server)}, others ? QList<Fix>{{u"add-backends"_s, backendsPath, {}}} : QList<Fix>());
}

void backendsQuota(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const int quota = context.catalogue.quotas.value(u"backendsPerBalancer"_s, 200);
    if (topology.balancer && topology.balancer->backends.size() > quota)
        found.error(backendsPath, {Args::number(topology.balancer->backends.size()), Args::number(quota)});
}

/// What part of the requests each server gets.
void weights(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.balancer || topology.balancer->backends.isEmpty())
        return;
    const QList<Backend> &backends = topology.balancer->backends;
    const QList<double> parts = backendShares(*topology.balancer);
    if (std::none_of(parts.cbegin(), parts.cend(), [](double part) { return part > 0; }))
        return found.error(backendsPath, {}, {{u"set-weights-100"_s, backendsPath, {}}});
    constexpr qsizetype shown = 6;
    QStringList shares;
    for (qsizetype i = 0; i < qMin(shown, backends.size()); ++i)
        shares << u"%1 %2%"_s.arg(nameOfServer(topology, backends[i].server)).arg(qRound(100 * parts[i]));
    if (backends.size() > shown)
        shares << u"…"_s;
    found.note(backendsPath, {Args::list(shares)});
    for (const Backend &backend : backends) {
        const FieldPath subject = backendsPath + u'.' + backend.server + u".weight"_s;
        if (backend.weight == 0)
            found.warning(subject, {nameOfServer(topology, backend.server)}, {{u"set-weight-100"_s, subject, {}}});
    }
}

constexpr std::array rules{
    Rule{"slb.billing", billing},
    Rule{"slb.intranet", intranet},
    Rule{"slb.listener-missing", listenerMissing},
    Rule{"slb.http-plain", httpPlain},
    Rule{"slb.https-certificate", httpsCertificate},
    Rule{"slb.icp", icp},
    Rule{"slb.backend-port", backendPort},
    Rule{"slb.health-check-off", healthCheckOff},
    Rule{"slb.health-check-source", healthCheckSource},
    Rule{"slb.backend-missing", backendMissing},
    Rule{"slb.one-backend", oneBackend},
    Rule{"slb.backends-quota", backendsQuota},
    Rule{"slb.weights", weights},
};

} // namespace

std::span<const Rule> balancerRules()
{
    return rules;
}

} // namespace Cloudsteps
