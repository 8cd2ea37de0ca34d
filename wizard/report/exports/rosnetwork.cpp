#include "wizard/report/exports/rostemplate.h"

#include "wizard/plan/serviceterms.h"
#include "wizard/plan/values.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

void addVpc(RosTemplate &file)
{
    const Topology &topology = file.source.topology;
    const Network &network = topology.network;
    if (existingIdOf(topology, ResourceType::Vpc).isEmpty())
        file.add(file.name(u"Vpc"_s), u"ALIYUN::ECS::VPC"_s, ResourceType::Vpc, {},
                 {{u"VpcName"_s, network.vpc.name}, {u"CidrBlock"_s, network.vpc.cidr.toString()}, {u"Tags"_s, file.tags(ResourceType::Vpc, {})}});
    QStringList before; // the VPC takes one vswitch at a time
    for (const VSwitch &vswitch : network.vswitches) {
        if (!vswitch.existingId.isEmpty())
            continue;
        const QString name = file.name(u"VSwitch"_s, vswitch.key);
        file.add(name, u"ALIYUN::ECS::VSwitch"_s, ResourceType::VSwitch, vswitch.key,
                 {{u"VpcId"_s, file.vpcId()}, {u"ZoneId"_s, vswitch.zone}, {u"CidrBlock"_s, vswitch.cidr.toString()}, {u"VSwitchName"_s, vswitch.name},
                  {u"Tags"_s, file.tags(ResourceType::VSwitch, vswitch.key)}},
                 before);
        before = {name};
    }
}

void addPublicIps(RosTemplate &file)
{
    const Network &network = file.source.topology.network;
    const PublicIps &ips = *network.publicIps;
    QJsonArray members;
    QJsonArray addresses;
    for (int n = 1; n <= ips.count; ++n) {
        const QString number = QString::number(n);
        const QString name = file.name(u"Eip"_s, number);
        file.add(name, u"ALIYUN::VPC::EIP"_s, ResourceType::Eip, number,
                 {{u"Name"_s, eipName(network, number)}, {u"Bandwidth"_s, ips.mbps}, {u"InternetChargeType"_s, eipCharge(ips)},
                  {u"InstanceChargeType"_s, u"Postpaid"_s}, {u"Isp"_s, ips.isp}, {u"Tags"_s, file.tags(ResourceType::Eip, number)}});
        members.append(QJsonObject{{u"AllocationId"_s, RosTemplate::ref(name)}});
        addresses.append(RosTemplate::attribute(name, u"EipAddress"_s));
    }
    file.output(u"PublicIps"_s, file.source.t.translate("Exports", "Public IP addresses"), addresses);
    QStringList before;
    if (ips.sharedBandwidth) {
        const QString package = file.name(u"Bandwidth"_s);
        file.add(package, u"ALIYUN::VPC::CommonBandwidthPackage"_s, ResourceType::BandwidthPackage, {},
                 {{u"Name"_s, bandwidthPackageName(network)}, {u"Bandwidth"_s, ips.sharedBandwidth->mbps}, {u"ISP"_s, ips.isp},
                  {u"InternetChargeType"_s, bandwidthPackageCharge(ips.sharedBandwidth->charge, file.source.input.target.isInternational())},
                  {u"Tags"_s, file.tags(ResourceType::BandwidthPackage, {})}});
        before = {file.name(u"BandwidthIps"_s)};
        file.add(before.constFirst(), u"ALIYUN::VPC::CommonBandwidthPackageIp"_s, ResourceType::BandwidthPackage, {},
                 {{u"BandwidthPackageId"_s, RosTemplate::ref(package)}, {u"Eips"_s, members}});
    }
    if (!network.nat)
        return;
    for (int n = 1; n <= ips.count; ++n) {
        const QString number = QString::number(n);
        file.add(file.name(u"EipOfNat"_s, number), u"ALIYUN::VPC::EIPAssociation"_s, ResourceType::EipAssociation, number,
                 {{u"AllocationId"_s, RosTemplate::ref(file.name(u"Eip"_s, number))}, {u"InstanceId"_s, RosTemplate::ref(file.name(u"Nat"_s))}}, before);
    }
}

void addSnat(RosTemplate &file, const SnatEntry &entry)
{
    QJsonArray addresses;
    QStringList before;
    for (const QString &number : wantedValues(file.source.topology, ResourceType::SnatEntry, entry.key).value(u"ips"_s).split(u',', Qt::SkipEmptyParts)) {
        addresses.append(RosTemplate::attribute(file.name(u"Eip"_s, number), u"EipAddress"_s));
        before << file.name(u"EipOfNat"_s, number); // an address alone is not yet on the gateway
    }
    file.add(file.name(u"Snat"_s, entry.key), u"ALIYUN::VPC::SnatEntry"_s, ResourceType::SnatEntry, entry.key,
             {{u"SnatTableId"_s, RosTemplate::attribute(file.name(u"Nat"_s), u"SNatTableId"_s)}, {u"SourceVSwitchIds"_s, QJsonArray{file.vswitchId(entry.vswitch)}},
              {u"SnatIp"_s, QJsonObject{{u"Fn::Join"_s, QJsonArray{u","_s, addresses}}}}},
             before);
}

void addDnat(RosTemplate &file, const DnatEntry &entry)
{
    const QString number = QString::number(entry.publicIp);
    const QString server = file.name(u"Server"_s, entry.server);
    QJsonObject properties{{u"ForwardTableId"_s, RosTemplate::attribute(file.name(u"Nat"_s), u"ForwardTableId"_s)},
                           {u"ExternalIp"_s, RosTemplate::attribute(file.name(u"Eip"_s, number), u"EipAddress"_s)},
                           {u"ExternalPort"_s, dnatPort(entry, entry.externalPort)},
                           {u"InternalIp"_s, QJsonObject{{u"Fn::Select"_s, QJsonArray{u"0"_s, RosTemplate::attribute(server, u"PrivateIps"_s)}}}},
                           {u"InternalPort"_s, dnatPort(entry, entry.internalPort)},
                           {u"IpProtocol"_s, dnatProtocol(entry)}};
    if (needsPortBreak(file.source.topology.network, entry))
        properties.insert(u"PortBreak"_s, true);
    file.add(file.name(u"Dnat"_s, entry.key), u"ALIYUN::VPC::ForwardEntry"_s, ResourceType::ForwardEntry, entry.key, properties, {file.name(u"EipOfNat"_s, number)});
}

} // namespace

void addNetwork(RosTemplate &file)
{
    addVpc(file);
    const Network &network = file.source.topology.network;
    if (network.nat)
        file.add(file.name(u"Nat"_s), u"ALIYUN::VPC::NatGateway"_s, ResourceType::NatGateway, {},
                 {{u"VpcId"_s, file.vpcId()}, {u"VSwitchId"_s, file.vswitchId(network.nat->vswitch)}, {u"NatGatewayName"_s, network.nat->name}, {u"NatType"_s, u"Enhanced"_s},
                  {u"NetworkType"_s, u"internet"_s}, {u"InternetChargeType"_s, u"PayByLcu"_s}, {u"InstanceChargeType"_s, u"PostPaid"_s},
                  {u"EipBindMode"_s, network.nat->bindMode == EipBindMode::Nat ? u"NAT"_s : u"MULTI_BINDED"_s}, {u"Tags"_s, file.tags(ResourceType::NatGateway, {})}});
    if (network.publicIps)
        addPublicIps(file);
    if (!network.nat || !network.publicIps)
        return;
    for (const SnatEntry &entry : network.snat)
        addSnat(file, entry);
    for (const DnatEntry &entry : network.dnat) {
        if (file.source.plan.wants(ResourceType::ForwardEntry, entry.key))
            addDnat(file, entry);
    }
}

} // namespace Cloudsteps
