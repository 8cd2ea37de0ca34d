#include "wizard/report/sections.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

ReportTable group(const ServerGroup &group, const ReportSource &s)
{
    ReportTable table = settingsTable(fill(s.t.translate("Report", "Server group %1"), {group.name}));
    const InstanceType *type = s.input.catalogue.instanceType(group.type);
    addSetting(table, s.t.translate("Report", "Instance type"), dotted({group.type, type ? sizeWord(type->vcpu, type->gib) : QString()}));
    addSetting(table, s.t.translate("Report", "Servers"), fill(s.t.translate("Report", "%1 in %2", "number of servers, vSwitches"), {QString::number(group.count), s.vswitchList(group.vswitches)}));
    addSetting(table, s.t.translate("Report", "I/O optimised"), s.yesNo(group.ioOptimized));
    const ImageInfo *image = s.input.catalogue.image(group.imageId);
    addSetting(table, s.t.translate("Report", "Image"), dotted({image ? image->name : QString(), group.imageId}));
    addSetting(table, s.t.translate("Report", "System disk"), s.diskWord(group.systemDisk.category, group.systemDisk.performanceLevel, group.systemDisk.gib));
    QStringList disks;
    for (const DataDisk &disk : group.dataDisks)
        disks << s.diskWord(disk.category, disk.performanceLevel, disk.gib);
    addSetting(table, s.t.translate("Report", "Data disks"), namesWord(disks, s.texts));
    addSetting(table, s.t.translate("Report", "Own public IP"),
               group.publicBandwidthMbps > 0 ? u"%1 Mbit/s"_s.arg(group.publicBandwidthMbps) : s.t.translate("Report", "None", "no public IP"));
    addSetting(table, s.t.translate("Report", "Charge"), s.chargeWord(group.charge));
    if (!group.hostName.isEmpty())
        addSetting(table, s.t.translate("Report", "Host name"), group.hostName);
    if (!group.userData.isEmpty())
        addSetting(table, s.t.translate("Report", "User data"), s.t.translate("Report", "A script of the first boot"));
    if (!group.releaseAt.isEmpty())
        addSetting(table, s.t.translate("Report", "Released by itself at"), group.releaseAt);
    addSetting(table, s.t.translate("Report", "Release protection"), group.deletionProtection ? s.t.translate("Report", "On") : s.t.translate("Report", "Off"));
    return table;
}

ReportTable servers(const ReportSource &s)
{
    const QList<ServerRef> refs = serverRefs(*s.topology.servers);
    const bool anyPublic = std::any_of(s.topology.servers->groups.cbegin(), s.topology.servers->groups.cend(),
                                       [](const ServerGroup &group) { return group.publicBandwidthMbps > 0; });
    ReportTable table{s.t.translate("Report", "Servers"),
                      {{s.t.translate("Report", "Name")}, {s.t.translate("Report", "ID"), ColumnKind::Exact}, {s.t.translate("Report", "Zone"), ColumnKind::Exact},
                       {s.t.translate("Report", "Private address"), ColumnKind::Exact}},
                      {}, {}};
    if (anyPublic)
        table.columns.append({s.t.translate("Report", "Public IP"), ColumnKind::Exact});
    table.columns.append({s.t.translate("Report", "State"), ColumnKind::Exact});
    for (const ServerRef &server : refs) {
        const Facts *found = serverFacts(s.input.journal, s.topology, server.id);
        const Facts facts = found ? *found : Facts();
        ReportRow row{cell(server.name), cell(facts.id), cell(s.zoneOf(server.vswitch)), cell(facts.address)};
        if (anyPublic)
            row.append(cell(facts.publicAddress));
        row.append(s.serverState(server.id));
        table.rows.append(row);
    }
    return table;
}

/// "TCP 80", "UDP 8000–8010", "all".
QString portsWord(const SecurityRule &rule, const ReportSource &s)
{
    const QString protocol = rule.protocol == "all"_L1 ? s.t.translate("Report", "all", "protocols") : rule.protocol.toUpper();
    const QString ports = portsInShort(rule.ports, u'–');
    return ports.isEmpty() ? protocol : protocol + u' ' + ports;
}

ReportTable rules(const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Rules of the security group"),
                      {{s.t.translate("Report", "Rule")}, {s.t.translate("Report", "Ports"), ColumnKind::Exact}, {s.t.translate("Report", "Other side"), ColumnKind::Exact},
                       {s.t.translate("Report", "Priority"), ColumnKind::Number}, {s.t.translate("Report", "ID"), ColumnKind::Exact},
                       {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    for (const SecurityRule &rule : s.topology.servers->securityGroup.rules) {
        const QString direction = rule.direction == Direction::In ? s.t.translate("Report", "In") : s.t.translate("Report", "Out");
        const QString policy = rule.policy == RulePolicy::Accept ? s.t.translate("Report", "accept") : s.t.translate("Report", "drop");
        table.rows.append({cell(listWord({direction, policy}, s.texts)), cell(portsWord(rule, s)), cell(rule.cidr), cell(QString::number(rule.priority)),
                           cell(s.facts(ResourceType::SecurityGroupRule, rule.key).id), s.state(ResourceType::SecurityGroupRule, rule.key)});
    }
    return table;
}

ReportTable access(const ReportSource &s)
{
    const Servers &servers = *s.topology.servers;
    ReportTable table{s.t.translate("Report", "Security group and login"),
                      {{s.t.translate("Report", "Resource")}, {s.t.translate("Report", "Name")}, {s.t.translate("Report", "ID"), ColumnKind::Exact},
                       {s.t.translate("Report", "Settings")}, {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    table.rows.append({cell(s.texts.resourceType(ResourceType::SecurityGroup)), cell(servers.securityGroup.name), cell(s.id(ResourceType::SecurityGroup)),
                       cell(s.t.translate("Report", "%n rule(s)", nullptr, int(servers.securityGroup.rules.size()))), s.state(ResourceType::SecurityGroup)});
    const auto addKeyPair = [&](const QString &settings) {
        table.rows.append({cell(s.texts.resourceType(ResourceType::KeyPair)), cell(servers.login.keyPair), cell(s.id(ResourceType::KeyPair)), cell(settings),
                           s.state(ResourceType::KeyPair)});
    };
    switch (servers.login.method) {
    case LoginMethod::KeyPair: addKeyPair(servers.login.keyFile); break;
    case LoginMethod::ImportKeyPair: addKeyPair(s.t.translate("Report", "imported")); break;
    case LoginMethod::ExistingKeyPair: addKeyPair({}); break;
    case LoginMethod::Password: break;
    }
    return table;
}

} // namespace

ReportSection serversSection(const ReportSource &s)
{
    ReportSection section;
    section.title = s.texts.kind(Kind::Servers);
    section.tables << servers(s);
    for (const ServerGroup &each : s.topology.servers->groups)
        section.tables << group(each, s);
    section.tables << access(s);
    if (!s.topology.servers->securityGroup.rules.isEmpty())
        section.tables << rules(s);
    if (s.topology.servers->login.method == LoginMethod::Password)
        section.notes << s.t.translate("Report", "Login is by password. Passwords stand in no report.");
    return section;
}

} // namespace Cloudsteps
