#include "wizard/report/exports/terraformfile.h"

#include "wizard/plan/serviceterms.h"
#include "wizard/plan/values.h"
#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

const QString groupType = u"alicloud_security_group"_s;
const QString pairType = u"alicloud_ecs_key_pair"_s;
const QString serverType = u"alicloud_instance"_s;
const QString mainKey = u"main"_s;

void addRule(TerraformFile &file, const SecurityRule &rule)
{
    const QString type = u"alicloud_security_group_rule"_s;
    const QString protocol = rule.protocol.toLower();
    const QString direction = rule.direction == Direction::In ? u"ingress"_s : u"egress"_s;
    const QString policy = rule.policy == RulePolicy::Accept ? u"accept"_s : u"drop"_s;
    const QString ports = rulePorts(rule.protocol, rule.ports);
    const QString group = file.securityGroupId();
    HclBlock &block = file.add(type, rule.key, ResourceType::SecurityGroupRule, rule.key, false);
    block.set(u"security_group_id"_s, group);
    block.setText(u"type"_s, direction);
    block.setText(u"ip_protocol"_s, protocol);
    block.setText(u"port_range"_s, ports);
    block.setText(u"cidr_ip"_s, rule.cidr);
    block.setText(u"policy"_s, policy);
    block.setNumber(u"priority"_s, rule.priority);
    block.setText(u"nic_type"_s, u"intranet"_s);
    if (file.isMade(ResourceType::SecurityGroupRule, rule.key))
        file.offerImport(file.address(type, rule.key),
                         {file.source.id(ResourceType::SecurityGroup), direction, protocol, ports, u"intranet"_s, rule.cidr, policy, QString::number(rule.priority)});
}

/// What servers are logged in to with, as an attribute.
QPair<QString, QString> addLogin(TerraformFile &file)
{
    const Login &login = file.source.topology.servers->login;
    switch (login.method) {
    case LoginMethod::Password: return {u"password"_s, file.secret(u"servers_password"_s, {}, file.source.t.translate("Exports", "Password of the servers"))};
    case LoginMethod::ExistingKeyPair: return {u"key_name"_s, file.variable(u"existing_key_pair"_s, {}, file.source.t.translate("Exports", "Name of the key pair that was there already"), login.keyPair)};
    case LoginMethod::KeyPair:
    case LoginMethod::ImportKeyPair: break;
    }
    const QString publicKey = login.method == LoginMethod::ImportKeyPair
        ? hclText(login.publicKey.trimmed())
        : file.variable(u"public_key"_s, {}, file.source.t.translate("Exports", "Public half of the key pair, as in an .pub file; ssh-keygen -y tells it of a private key file"), {});
    HclBlock &pair = file.add(pairType, mainKey, ResourceType::KeyPair, {}, true);
    pair.setText(u"key_pair_name"_s, login.keyPair);
    pair.set(u"public_key"_s, publicKey);
    file.offerImport(file.address(pairType, mainKey), {file.facts(ResourceType::KeyPair).id});
    return {u"key_name"_s, file.address(pairType, mainKey) + u".key_pair_name"_s};
}

void addCharge(HclBlock &block, const ServerGroup &group)
{
    if (group.charge.model == ChargeModel::PayAsYouGo) {
        block.setText(u"instance_charge_type"_s, u"PostPaid"_s);
        if (group.deletionProtection)
            block.setFlag(u"deletion_protection"_s, true);
        block.setTextIf(u"auto_release_time"_s, group.releaseAt);
        return;
    }
    const int months = group.charge.months();
    block.setText(u"instance_charge_type"_s, u"PrePaid"_s);
    block.setNumber(u"period"_s, months);
    block.setText(u"period_unit"_s, u"Month"_s);
    if (group.charge.autoRenew) {
        block.setText(u"renewal_status"_s, u"AutoRenewal"_s);
        block.setNumber(u"auto_renew_period"_s, renewalMonths(months));
    }
}

void addServer(TerraformFile &file, const Step &step, const ServerRef &server, const ServerGroup &group, const QPair<QString, QString> &login)
{
    const QString vswitch = file.vswitchId(server.vswitch);
    const QString securityGroup = file.securityGroupId();
    HclBlock &block = file.add(serverType, server.id, ResourceType::Instances, step.target, true);
    block.comment = server.name;
    block.setText(u"instance_name"_s, server.name);
    block.setTextIf(u"host_name"_s, hostNameOf(group, {server}));
    block.setText(u"instance_type"_s, group.type);
    block.setText(u"image_id"_s, group.imageId);
    block.set(u"security_groups"_s, hclList({securityGroup}));
    block.set(u"vswitch_id"_s, vswitch);
    block.set(login.first, login.second);
    block.setText(u"system_disk_category"_s, group.systemDisk.category);
    block.setTextIf(u"system_disk_performance_level"_s, group.systemDisk.performanceLevel);
    block.setNumber(u"system_disk_size"_s, group.systemDisk.gib);
    block.setNumber(u"internet_max_bandwidth_out"_s, group.publicBandwidthMbps);
    if (group.publicBandwidthMbps > 0)
        block.setText(u"internet_charge_type"_s, u"PayByTraffic"_s);
    addCharge(block, group);
    block.setTextIf(u"credit_specification"_s, group.creditSpecification);
    if (!group.userData.isEmpty())
        block.set(u"user_data"_s, u"base64encode("_s + hclText(group.userData) + u')');
    for (const DataDisk &disk : group.dataDisks) {
        HclBlock inner{u"data_disks"_s};
        inner.setText(u"category"_s, disk.category);
        inner.setTextIf(u"performance_level"_s, disk.performanceLevel);
        inner.setNumber(u"size"_s, disk.gib);
        inner.setFlag(u"delete_with_instance"_s, true);
        block.blocks.append(inner);
    }
    if (const Facts *facts = serverFacts(file.source.input.journal, file.source.topology, server.id); facts)
        file.offerImport(file.address(serverType, server.id), {facts->id});
}

} // namespace

void addServers(TerraformFile &file)
{
    const Topology &topology = file.source.topology;
    const Servers &servers = *topology.servers;
    if (existingIdOf(topology, ResourceType::SecurityGroup).isEmpty()) {
        const QString vpc = file.vpcId();
        HclBlock &group = file.add(groupType, mainKey, ResourceType::SecurityGroup, {}, true);
        group.setText(u"security_group_name"_s, servers.securityGroup.name);
        group.set(u"vpc_id"_s, vpc);
        file.offerImport(file.address(groupType, mainKey), {file.facts(ResourceType::SecurityGroup).id});
    }
    for (const SecurityRule &rule : servers.securityGroup.rules)
        addRule(file, rule);
    for (const ServerGroup &group : servers.groups) {
        if (!group.ioOptimized)
            file.notes << fill(file.source.t.translate("Exports", "Not in this file: the servers %1 go without I/O optimization; the resource no longer has such an attribute."), {group.name});
    }
    const QPair<QString, QString> login = addLogin(file);
    QStringList pairs;
    for (const Step &step : file.source.plan.steps) {
        if (step.type != ResourceType::Instances)
            continue;
        for (const ServerRef &server : serversOf(topology, step)) {
            const auto group = std::find_if(servers.groups.cbegin(), servers.groups.cend(), [&](const ServerGroup &candidate) { return candidate.key == server.group; });
            addServer(file, step, server, *group, login);
            pairs << hclText(server.id) + u" = "_s + file.serverAddress(server.id) + u".primary_ip_address"_s;
        }
    }
    if (!pairs.isEmpty())
        file.output(u"servers"_s, file.source.t.translate("Exports", "Private addresses of the servers"), u"{ "_s + pairs.join(u", "_s) + u" }"_s);
}

} // namespace Cloudsteps
