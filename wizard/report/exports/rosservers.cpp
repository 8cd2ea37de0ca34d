#include "wizard/report/exports/rostemplate.h"

#include "wizard/plan/serviceterms.h"
#include "wizard/plan/values.h"
#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

void addRule(RosTemplate &file, const SecurityRule &rule)
{
    const QString protocol = rule.protocol.toLower();
    const bool in = rule.direction == Direction::In;
    const QString ports = rulePorts(rule.protocol, rule.ports);
    file.add(file.name(u"Rule"_s, rule.key), in ? u"ALIYUN::ECS::SecurityGroupIngress"_s : u"ALIYUN::ECS::SecurityGroupEgress"_s, ResourceType::SecurityGroupRule, rule.key,
             {{u"SecurityGroupId"_s, file.securityGroupId()}, {u"IpProtocol"_s, protocol}, {u"PortRange"_s, ports}, {in ? u"SourceCidrIp"_s : u"DestCidrIp"_s, rule.cidr},
              {u"Policy"_s, rule.policy == RulePolicy::Accept ? u"accept"_s : u"drop"_s}, {u"Priority"_s, rule.priority}, {u"NicType"_s, u"intranet"_s}});
}

/// What servers are logged in to with, as a property.
QPair<QString, QJsonValue> addLogin(RosTemplate &file)
{
    const Login &login = file.source.topology.servers->login;
    switch (login.method) {
    case LoginMethod::Password: return {u"Password"_s, RosTemplate::ref(file.secret(u"ServersPassword"_s, {}, file.source.t.translate("Exports", "Password of the servers")))};
    case LoginMethod::ExistingKeyPair:
        return {u"KeyPairName"_s, file.known(file.name(u"ExistingKeyPair"_s), file.source.t.translate("Exports", "Name of the key pair that was there already"), login.keyPair)};
    case LoginMethod::KeyPair:
    case LoginMethod::ImportKeyPair: break;
    }
    const QString parameter = file.name(u"PublicKey"_s);
    file.parameter(parameter, file.source.t.translate("Exports", "Public half of the key pair, as in an .pub file; ssh-keygen -y tells it of a private key file"),
                   login.method == LoginMethod::ImportKeyPair ? login.publicKey.trimmed() : QString());
    file.add(file.name(u"KeyPair"_s), u"ALIYUN::ECS::SSHKeyPair"_s, ResourceType::KeyPair, {},
             {{u"KeyPairName"_s, login.keyPair}, {u"PublicKeyBody"_s, RosTemplate::ref(parameter)}, {u"Tags"_s, file.tags(ResourceType::KeyPair, {})}});
    return {u"KeyPairName"_s, RosTemplate::attribute(file.name(u"KeyPair"_s), u"KeyPairName"_s)};
}

void addServer(RosTemplate &file, const Step &step, const ServerRef &server, const ServerGroup &group, const QPair<QString, QJsonValue> &login)
{
    QJsonObject properties{{u"InstanceName"_s, server.name},
                           {u"MaxAmount"_s, 1},
                           {u"InstanceType"_s, group.type},
                           {u"ImageId"_s, group.imageId},
                           {u"SecurityGroupId"_s, file.securityGroupId()},
                           {u"VpcId"_s, file.vpcId()},
                           {u"VSwitchId"_s, file.vswitchId(server.vswitch)},
                           {u"ZoneId"_s, file.source.topology.network.zoneOf(server.vswitch)},
                           {login.first, login.second},
                           {u"IoOptimized"_s, group.ioOptimized ? u"optimized"_s : u"none"_s},
                           {u"SystemDiskCategory"_s, group.systemDisk.category},
                           {u"SystemDiskSize"_s, group.systemDisk.gib},
                           {u"AllocatePublicIP"_s, group.publicBandwidthMbps > 0},
                           {u"InternetMaxBandwidthOut"_s, group.publicBandwidthMbps},
                           {u"Tags"_s, file.tags(ResourceType::Instances, step.target)}};
    if (group.publicBandwidthMbps > 0)
        properties.insert(u"InternetChargeType"_s, u"PayByTraffic"_s);
    if (const QString hostName = hostNameOf(group, {server}); !hostName.isEmpty())
        properties.insert(u"HostName"_s, hostName);
    if (!group.systemDisk.performanceLevel.isEmpty())
        properties.insert(u"SystemDiskPerformanceLevel"_s, group.systemDisk.performanceLevel);
    QJsonArray disks;
    for (const DataDisk &disk : group.dataDisks) {
        QJsonObject mapping{{u"Category"_s, disk.category}, {u"Size"_s, disk.gib}};
        if (!disk.performanceLevel.isEmpty())
            mapping.insert(u"PerformanceLevel"_s, disk.performanceLevel);
        disks.append(mapping);
    }
    if (!disks.isEmpty())
        properties.insert(u"DiskMappings"_s, disks);
    if (!group.userData.isEmpty())
        properties.insert(u"UserData"_s, group.userData);
    if (group.charge.model == ChargeModel::Subscription) {
        properties.insert(u"InstanceChargeType"_s, u"Prepaid"_s);
        properties.insert(u"Period"_s, group.charge.months());
        properties.insert(u"PeriodUnit"_s, u"Month"_s);
        properties.insert(u"AutoRenew"_s, group.charge.autoRenew ? u"True"_s : u"False"_s);
    } else {
        properties.insert(u"InstanceChargeType"_s, u"Postpaid"_s);
        if (group.deletionProtection)
            properties.insert(u"DeletionProtection"_s, true);
        if (!group.releaseAt.isEmpty())
            properties.insert(u"AutoReleaseTime"_s, group.releaseAt);
    }
    if (!group.creditSpecification.isEmpty())
        properties.insert(u"CreditSpecification"_s, group.creditSpecification);
    file.add(file.name(u"Server"_s, server.id), u"ALIYUN::ECS::InstanceGroup"_s, ResourceType::Instances, step.target, properties);
}

} // namespace

void addServers(RosTemplate &file)
{
    const Servers &servers = *file.source.topology.servers;
    if (existingIdOf(file.source.topology, ResourceType::SecurityGroup).isEmpty())
        file.add(file.name(u"SecurityGroup"_s), u"ALIYUN::ECS::SecurityGroup"_s, ResourceType::SecurityGroup, {},
                 {{u"VpcId"_s, file.vpcId()}, {u"SecurityGroupName"_s, servers.securityGroup.name}, {u"Tags"_s, file.tags(ResourceType::SecurityGroup, {})}});
    for (const SecurityRule &rule : servers.securityGroup.rules)
        addRule(file, rule);
    const QPair<QString, QJsonValue> login = addLogin(file);
    QJsonArray addresses;
    for (const Step &step : file.source.plan.steps) {
        if (step.type != ResourceType::Instances)
            continue;
        for (const ServerRef &server : serversOf(file.source.topology, step)) {
            const auto group = std::find_if(servers.groups.cbegin(), servers.groups.cend(), [&](const ServerGroup &candidate) { return candidate.key == server.group; });
            addServer(file, step, server, *group, login);
            addresses.append(QJsonObject{{u"Fn::Select"_s, QJsonArray{u"0"_s, RosTemplate::attribute(file.name(u"Server"_s, server.id), u"PrivateIps"_s)}}});
        }
    }
    if (!addresses.isEmpty())
        file.output(u"ServerAddresses"_s, file.source.t.translate("Exports", "Private addresses of the servers"), addresses);
}

} // namespace Cloudsteps
