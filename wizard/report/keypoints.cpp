#include "wizard/report/sections.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"
#include "wizard/topology/shares.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString wayIn(const ReportSource &s)
{
    if (!s.topology.balancer)
        return s.t.translate("Report", "No load balancer.");
    const Balancer &balancer = *s.topology.balancer;
    const Facts facts = s.facts(ResourceType::LoadBalancer);
    const QString address = facts.publicAddress.isEmpty() ? facts.address : facts.publicAddress;
    QStringList listeners;
    for (const Listener &listener : balancer.listeners)
        listeners << fill(s.t.translate("Report", "%1 to port %2", "listener, backend port"), {listenerWord(listener), QString::number(listener.backendPort)});
    QStringList weights;
    for (const Backend &backend : balancer.backends)
        weights << serverName(s.topology, backend.server) + u' ' + QString::number(backend.weight);
    const QString name = address.isEmpty() ? balancer.name : balancer.name + u' ' + address;
    QString text = fill(s.t.translate("Report", "Load balancer %1: %2."), {name, listWord(listeners, s.texts)});
    constexpr qsizetype told = 4;
    if (!weights.isEmpty() && weights.size() <= told && !ignoresWeights(balancer))
        text += (s.texts.language() == Language::English ? u" "_s : QString()) + fill(s.t.translate("Report", "Weights: %1."), {namesWord(weights, s.texts)});
    return text;
}

QString isolation(const ReportSource &s)
{
    QStringList open;
    if (s.topology.servers) {
        for (const ServerGroup &group : s.topology.servers->groups) {
            if (group.publicBandwidthMbps > 0)
                open << group.name;
        }
    }
    QString text = open.isEmpty() ? s.t.translate("Report", "No server, database or cache has a public address.")
                                  : fill(s.t.translate("Report", "Servers with a public IP of their own: %1."), {namesWord(open, s.texts)});
    if (!s.topology.network.snat.isEmpty()) {
        QStringList out;
        for (const SnatEntry &entry : s.topology.network.snat)
            out << vswitchName(s.topology, entry.vswitch);
        text += (s.texts.language() == Language::English ? u" "_s : QString())
            + fill(s.t.translate("Report", "Out to the internet through NAT: %1."), {namesWord(out, s.texts)});
    }
    return text;
}

QString availability(const ReportSource &s)
{
    QStringList parts;
    if (s.topology.servers) {
        QStringList zones;
        for (const ServerRef &server : serverRefs(*s.topology.servers)) {
            if (!zones.contains(s.zoneOf(server.vswitch)))
                zones << s.zoneOf(server.vswitch);
        }
        parts << fill(s.t.translate("Report", "servers in %1", "zones"), {s.zoneList(zones)});
    }
    if (s.topology.database) {
        const Database &database = *s.topology.database;
        if (database.edition == "Basic"_L1)
            parts << s.t.translate("Report", "database without standby");
        else if (!database.standbyVswitch.isEmpty() && s.zoneOf(database.standbyVswitch) != s.zoneOf(database.vswitch))
            parts << fill(s.t.translate("Report", "database in %1, standby in %2", "zones"), {s.zoneOf(database.vswitch), s.zoneOf(database.standbyVswitch)});
        else
            parts << fill(s.t.translate("Report", "database and standby in %1", "zone"), {s.zoneOf(database.vswitch)});
    }
    if (s.topology.cache) {
        const Cache &cache = *s.topology.cache;
        if (!cache.secondVswitch.isEmpty())
            parts << fill(s.t.translate("Report", "cache in %1, replica in %2", "zones"), {s.zoneOf(cache.vswitch), s.zoneOf(cache.secondVswitch)});
        else
            parts << fill(s.t.translate("Report", "cache in %1", "zone"), {s.zoneOf(cache.vswitch)});
    }
    QString text = parts.join(s.t.translate("Report", "; "));
    if (text.isEmpty())
        return ReportSource::known(text);
    text[0] = text[0].toUpper();
    return fill(s.t.translate("Report", "%1."), {text});
}

QString open(const ReportSource &s)
{
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    for (const Advice &advice : s.input.advice) {
        switch (advice.severity) {
        case Severity::Error: ++errors; break;
        case Severity::Warning: ++warnings; break;
        case Severity::Note: ++notes; break;
        }
    }
    int failed = 0;
    for (const JournalEntry &entry : s.input.journal)
        failed += entry.state == StepState::Failed ? 1 : 0;
    QStringList parts;
    if (failed > 0)
        parts << s.t.translate("Report", "%n failed step(s)", nullptr, failed);
    if (errors > 0)
        parts << s.t.translate("Report", "%n error(s)", nullptr, errors);
    if (warnings > 0)
        parts << s.t.translate("Report", "%n warning(s)", nullptr, warnings);
    if (notes > 0)
        parts << s.t.translate("Report", "%n note(s)", nullptr, notes);
    if (parts.isEmpty())
        return s.t.translate("Report", "Nothing.");
    return fill(s.t.translate("Report", "%1; see the last section."), {listWord(parts, s.texts)});
}

} // namespace

QList<ReportFact> keyPoints(const ReportSource &s)
{
    return {
        {s.t.translate("Report", "Way in"), wayIn(s)},
        {s.t.translate("Report", "Isolation"), isolation(s)},
        {s.t.translate("Report", "Availability"), availability(s)},
        {s.t.translate("Report", "Look at"), open(s)},
    };
}

} // namespace Cloudsteps
