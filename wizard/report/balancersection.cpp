#include "wizard/report/sections.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"
#include "wizard/topology/shares.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString schedulerWord(const QString &scheduler, const ReportSource &s)
{
    if (scheduler == "wrr"_L1)
        return s.t.translate("Report", "weighted round robin");
    if (scheduler == "rr"_L1)
        return s.t.translate("Report", "round robin");
    if (scheduler == "wlc"_L1)
        return s.t.translate("Report", "weighted least connections");
    if (scheduler == "sch"_L1)
        return s.t.translate("Report", "by the client's address");
    if (scheduler == "tch"_L1)
        return s.t.translate("Report", "by addresses and ports of the connection");
    return scheduler;
}

QString healthWord(const Listener &listener, const ReportSource &s)
{
    const HealthCheck &check = listener.healthCheck;
    if (!check.on)
        return s.t.translate("Report", "off", "health check");
    const bool http = check.type.isEmpty() ? isWeb(listener.protocol) : check.type == "http"_L1;
    const QString every = fill(s.t.translate("Report", "every %1 s"), {QString::number(check.intervalSeconds)});
    const QString probe = http ? u"HTTP "_s + check.uri : listener.protocol == ListenerProtocol::Udp ? u"UDP"_s : u"TCP"_s;
    return listWord({probe, every}, s.texts);
}

ReportTable settings(const Balancer &balancer, const ReportSource &s)
{
    ReportTable table = settingsTable(s.texts.resourceType(ResourceType::LoadBalancer));
    const Facts facts = s.facts(ResourceType::LoadBalancer);
    addSetting(table, s.t.translate("Report", "Name"), balancer.name);
    addSetting(table, s.t.translate("Report", "ID"), facts.id);
    table.rows.append({{s.t.translate("Report", "State"), {}}, s.state(ResourceType::LoadBalancer)});
    addSetting(table, s.t.translate("Report", "Address"), facts.publicAddress.isEmpty() ? facts.address : facts.publicAddress);
    if (!facts.connectionString.isEmpty())
        addSetting(table, s.t.translate("Report", "Connection string"), facts.connectionString);
    addSetting(table, s.t.translate("Report", "Network"),
               balancer.address == BalancerAddress::Internet ? s.t.translate("Report", "Internet")
                                                             : fill(s.t.translate("Report", "Private, in vSwitch %1"), {vswitchName(s.topology, balancer.vswitch)}));
    const auto zone = [&s](const QString &id) { return s.texts.zone(s.input.catalogue, id); };
    addSetting(table, s.t.translate("Report", "Zones", "of a load balancer"),
               balancer.masterZone.isEmpty() ? s.t.translate("Report", "Chosen by the cloud")
               : balancer.slaveZone.isEmpty() ? zone(balancer.masterZone)
                                              : fill(s.t.translate("Report", "%1, standby %2", "zones"), {zone(balancer.masterZone), zone(balancer.slaveZone)}));
    addSetting(table, s.t.translate("Report", "Deletion protection"), balancer.deletionProtection ? s.t.translate("Report", "On") : s.t.translate("Report", "Off"));
    addSetting(table, s.t.translate("Report", "Charge"), s.t.translate("Report", "Pay-as-you-go, by LCU"));
    return table;
}

ReportTable listeners(const Balancer &balancer, const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Listeners"),
                      {{s.t.translate("Report", "Listener"), ColumnKind::Exact}, {s.t.translate("Report", "Backend port"), ColumnKind::Number}, {s.t.translate("Report", "Scheduling")},
                       {s.t.translate("Report", "Health check")}, {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    for (const Listener &listener : balancer.listeners)
        table.rows.append({cell(listenerWord(listener)), cell(QString::number(listener.backendPort)), cell(schedulerWord(listener.scheduler, s)), cell(healthWord(listener, s)),
                           s.state(ResourceType::ListenerStart, listener.key)});
    return table;
}

ReportTable backends(const Balancer &balancer, const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Backend servers"),
                      {{s.t.translate("Report", "Server")}, {s.t.translate("Report", "ID"), ColumnKind::Exact}, {s.t.translate("Report", "Private address"), ColumnKind::Exact},
                       {s.t.translate("Report", "Weight"), ColumnKind::Number}, {s.t.translate("Report", "Share"), ColumnKind::Number},
                       {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    const QList<double> shares = backendShares(balancer);
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const Backend &backend = balancer.backends[i];
        const Facts *found = serverFacts(s.input.journal, s.topology, backend.server);
        const Facts facts = found ? *found : Facts();
        table.rows.append({cell(serverName(s.topology, backend.server)), cell(facts.id), cell(facts.address), cell(QString::number(backend.weight)),
                           cell(u"%1%"_s.arg(qRound(100 * shares[i]))), s.state(ResourceType::BackendServers, backend.server)});
    }
    return table;
}

} // namespace

ReportSection balancerSection(const ReportSource &s)
{
    const Balancer &balancer = *s.topology.balancer;
    ReportSection section;
    section.title = s.texts.kind(Kind::Balancer);
    section.tables << settings(balancer, s);
    if (!balancer.listeners.isEmpty())
        section.tables << listeners(balancer, s);
    if (!balancer.backends.isEmpty())
        section.tables << backends(balancer, s);
    return section;
}

} // namespace Cloudsteps
