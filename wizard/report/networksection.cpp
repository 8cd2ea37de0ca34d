#include "wizard/report/sections.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString publicAddress(const ReportSource &s, int number)
{
    return s.facts(ResourceType::Eip, QString::number(number)).publicAddress;
}

/// Public IPs whose whole address an IP mapping takes; SNAT leaves them alone.
bool isMapped(const Network &network, int number)
{
    return std::any_of(network.dnat.cbegin(), network.dnat.cend(),
                       [&](const DnatEntry &entry) { return entry.kind == DnatKind::Ip && entry.publicIp == number; });
}

QString snatAddresses(const ReportSource &s)
{
    const Network &network = s.topology.network;
    QStringList addresses;
    for (int i = 1; network.publicIps && i <= network.publicIps->count; ++i) {
        if (!isMapped(network, i))
            addresses << publicAddress(s, i);
    }
    addresses.removeAll(QString());
    return namesWord(addresses, s.texts);
}

ReportTable resources(const ReportSource &s)
{
    const Network &network = s.topology.network;
    ReportTable table{s.t.translate("Report", "VPC and gateway"),
                      {{s.t.translate("Report", "Resource")}, {s.t.translate("Report", "Name")}, {s.t.translate("Report", "ID"), ColumnKind::Exact},
                       {s.t.translate("Report", "Settings")}, {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    table.rows.append({cell(s.texts.resourceType(ResourceType::Vpc)), cell(network.vpc.name), cell(s.id(ResourceType::Vpc)),
                       cell(network.vpc.cidr.toString()), s.state(ResourceType::Vpc)});
    if (network.nat) {
        const Facts facts = s.facts(ResourceType::NatGateway);
        QStringList settings{s.t.translate("Report", "enhanced"), vswitchName(s.topology, network.nat->vswitch)};
        if (!facts.address.isEmpty())
            settings << facts.address;
        for (const QString &tableId : {facts.snatTable, facts.forwardTable}) {
            if (!tableId.isEmpty())
                settings << tableId;
        }
        table.rows.append({cell(s.texts.resourceType(ResourceType::NatGateway)), cell(network.nat->name), cell(facts.id),
                           cell(listWord(settings, s.texts)), s.state(ResourceType::NatGateway)});
    }
    if (network.publicIps && network.publicIps->sharedBandwidth) {
        const SharedBandwidth &shared = *network.publicIps->sharedBandwidth;
        const QString charge = shared.charge == BandwidthCharge::Bandwidth ? s.t.translate("Report", "paid by bandwidth") : s.t.translate("Report", "paid by traffic");
        table.rows.append({cell(s.texts.resourceType(ResourceType::BandwidthPackage)), cell({}), cell(s.facts(ResourceType::BandwidthPackage).id),
                           cell(listWord({u"%1 Mbit/s"_s.arg(shared.mbps), charge}, s.texts)), s.state(ResourceType::BandwidthPackage)});
    }
    return table;
}

ReportTable vswitches(const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "vSwitches"),
                      {{s.t.translate("Report", "Name")}, {s.t.translate("Report", "ID"), ColumnKind::Exact}, {s.t.translate("Report", "Zone"), ColumnKind::Exact},
                       {s.t.translate("Report", "CIDR block"), ColumnKind::Exact}, {s.t.translate("Report", "Usable addresses"), ColumnKind::Number},
                       {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    for (const VSwitch &vswitch : s.topology.network.vswitches)
        table.rows.append({cell(vswitch.name), cell(s.id(ResourceType::VSwitch, vswitch.key)), cell(vswitch.zone), cell(vswitch.cidr.toString()),
                           cell(QString::number(vswitch.cidr.usable())), s.state(ResourceType::VSwitch, vswitch.key)});
    return table;
}

ReportTable publicIps(const ReportSource &s)
{
    const Network &network = s.topology.network;
    ReportTable table{s.t.translate("Report", "Public IPs"),
                      {{s.t.translate("Report", "No."), ColumnKind::Exact}, {s.t.translate("Report", "Public IP"), ColumnKind::Exact}, {s.t.translate("Report", "ID"), ColumnKind::Exact},
                       {s.t.translate("Report", "Used for")}, {s.t.translate("Report", "Bandwidth")}, {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    const PublicIps &ips = *network.publicIps;
    const QString each = ips.charge == BandwidthCharge::Bandwidth ? s.t.translate("Report", "%1 Mbit/s, by bandwidth") : s.t.translate("Report", "%1 Mbit/s, by traffic");
    QStringList bandwidth{ips.sharedBandwidth ? fill(s.t.translate("Report", "shared %1 Mbit/s"), {QString::number(ips.sharedBandwidth->mbps)})
                                              : fill(each, {QString::number(ips.mbps)})};
    if (ips.isp == "BGP_PRO"_L1)
        bandwidth << s.t.translate("Report", "premium line");
    for (int i = 1; i <= ips.count; ++i) {
        QStringList uses;
        if (!network.snat.isEmpty() && !isMapped(network, i))
            uses << u"SNAT"_s;
        if (std::any_of(network.dnat.cbegin(), network.dnat.cend(), [&](const DnatEntry &entry) { return entry.publicIp == i; }))
            uses << u"DNAT"_s;
        const QString number = QString::number(i);
        table.rows.append({cell(number), cell(publicAddress(s, i)), cell(s.facts(ResourceType::Eip, number).id), cell(namesWord(uses, s.texts)), cell(listWord(bandwidth, s.texts)),
                           s.state(ResourceType::Eip, number)});
    }
    return table;
}

ReportTable snat(const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "SNAT entries"),
                      {{s.t.translate("Report", "vSwitch")}, {s.t.translate("Report", "ID"), ColumnKind::Exact}, {s.t.translate("Report", "Goes out as")},
                       {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    for (const SnatEntry &entry : s.topology.network.snat)
        table.rows.append({cell(vswitchName(s.topology, entry.vswitch)), cell(s.facts(ResourceType::SnatEntry, entry.key).id), cell(snatAddresses(s)),
                           s.state(ResourceType::SnatEntry, entry.key)});
    return table;
}

QString protocolWord(const DnatEntry &entry, const ReportSource &s)
{
    switch (entry.protocol) {
    case DnatProtocol::Tcp: return u"TCP"_s;
    case DnatProtocol::Udp: return u"UDP"_s;
    case DnatProtocol::Any: return s.t.translate("Report", "any");
    }
    Q_UNREACHABLE();
}

ReportTable dnat(const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Port forwarding (DNAT)"),
                      {{s.t.translate("Report", "Outside"), ColumnKind::Exact}, {s.t.translate("Report", "Protocol"), ColumnKind::Exact}, {s.t.translate("Report", "Inside"), ColumnKind::Exact},
                       {s.t.translate("Report", "Server")}, {s.t.translate("Report", "ID"), ColumnKind::Exact}, {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    for (const DnatEntry &entry : s.topology.network.dnat) {
        const QString outside = publicAddress(s, entry.publicIp);
        const Facts *server = serverFacts(s.input.journal, s.topology, entry.server);
        const QString inside = server ? server->address : QString();
        const auto withPort = [](const QString &address, const QString &port) { return port.isEmpty() ? address : ReportSource::known(address) + u':' + port; };
        table.rows.append({cell(withPort(outside, entry.externalPort)), cell(protocolWord(entry, s)), cell(withPort(inside, entry.internalPort)),
                           cell(serverName(s.topology, entry.server)), cell(s.facts(ResourceType::ForwardEntry, entry.key).id),
                           s.state(ResourceType::ForwardEntry, entry.key)});
    }
    return table;
}

} // namespace

ReportSection networkSection(const ReportSource &s)
{
    const Network &network = s.topology.network;
    ReportSection section;
    section.title = s.texts.kind(Kind::Network);
    QStringList zones;
    for (const VSwitch &vswitch : network.vswitches) {
        if (!zones.contains(zoneLetter(vswitch.zone, s.topology.region)))
            zones << zoneLetter(vswitch.zone, s.topology.region);
    }
    section.paragraphs << fill(s.t.translate("Report", "VPC %1, CIDR block %2, %3 in %4.", "name, block, number of vSwitches, zones"),
                               {network.vpc.name, network.vpc.cidr.toString(), s.t.translate("Report", "%n vSwitch(es)", nullptr, int(network.vswitches.size())),
                                s.zoneList(zones)});
    section.tables << resources(s) << vswitches(s);
    if (network.publicIps)
        section.tables << publicIps(s);
    if (!network.snat.isEmpty())
        section.tables << snat(s);
    if (!network.dnat.isEmpty())
        section.tables << dnat(s);
    return section;
}

} // namespace Cloudsteps
