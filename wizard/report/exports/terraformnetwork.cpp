#include "wizard/report/exports/terraformfile.h"

#include "wizard/plan/serviceterms.h"
#include "wizard/plan/values.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

const QString natType = u"alicloud_nat_gateway"_s;
const QString eipType = u"alicloud_eip_address"_s;
const QString associationType = u"alicloud_eip_association"_s;
const QString membershipType = u"alicloud_common_bandwidth_package_attachment"_s;
const QString mainKey = u"main"_s;

QString eipKey(const QString &number)
{
    return u"ip_"_s + number;
}

void addVpc(TerraformFile &file)
{
    const Topology &topology = file.source.topology;
    const Network &network = topology.network;
    if (existingIdOf(topology, ResourceType::Vpc).isEmpty()) {
        HclBlock &vpc = file.add(u"alicloud_vpc"_s, mainKey, ResourceType::Vpc, {}, true);
        vpc.setText(u"vpc_name"_s, network.vpc.name);
        vpc.setText(u"cidr_block"_s, network.vpc.cidr.toString());
        file.offerImport(file.address(u"alicloud_vpc"_s, mainKey), {file.facts(ResourceType::Vpc).id});
    }
    for (const VSwitch &vswitch : network.vswitches) {
        if (!vswitch.existingId.isEmpty())
            continue;
        const QString vpcId = file.vpcId();
        HclBlock &block = file.add(u"alicloud_vswitch"_s, vswitch.key, ResourceType::VSwitch, vswitch.key, true);
        block.set(u"vpc_id"_s, vpcId);
        block.setText(u"vswitch_name"_s, vswitch.name);
        block.setText(u"cidr_block"_s, vswitch.cidr.toString());
        block.setText(u"zone_id"_s, vswitch.zone);
        file.offerImport(file.address(u"alicloud_vswitch"_s, vswitch.key), {file.facts(ResourceType::VSwitch, vswitch.key).id});
    }
}

void addPublicIps(TerraformFile &file)
{
    const Network &network = file.source.topology.network;
    const PublicIps &ips = *network.publicIps;
    if (ips.sharedBandwidth) {
        const QString type = u"alicloud_common_bandwidth_package"_s;
        HclBlock &package = file.add(type, mainKey, ResourceType::BandwidthPackage, {}, true);
        package.setText(u"bandwidth_package_name"_s, bandwidthPackageName(network));
        package.setText(u"bandwidth"_s, QString::number(ips.sharedBandwidth->mbps));
        package.setText(u"internet_charge_type"_s, bandwidthPackageCharge(ips.sharedBandwidth->charge, file.source.input.target.isInternational()));
        package.setText(u"isp"_s, ips.isp);
        file.offerImport(file.address(type, mainKey), {file.facts(ResourceType::BandwidthPackage).id});
    }
    for (int n = 1; n <= ips.count; ++n) {
        const QString number = QString::number(n);
        const QString key = eipKey(number);
        HclBlock &eip = file.add(eipType, key, ResourceType::Eip, number, true);
        eip.setText(u"address_name"_s, eipName(network, number));
        eip.setText(u"bandwidth"_s, QString::number(ips.mbps));
        eip.setText(u"internet_charge_type"_s, eipCharge(ips));
        eip.setText(u"isp"_s, ips.isp);
        eip.setText(u"payment_type"_s, u"PayAsYouGo"_s);
        const QString id = file.facts(ResourceType::Eip, number).id;
        file.offerImport(file.address(eipType, key), {id});
        const QString eipId = file.address(eipType, key) + u".id"_s;
        if (ips.sharedBandwidth) {
            const QString package = file.address(u"alicloud_common_bandwidth_package"_s, mainKey) + u".id"_s;
            HclBlock &membership = file.add(membershipType, key, ResourceType::BandwidthPackageIps, number, false);
            membership.set(u"bandwidth_package_id"_s, package);
            membership.set(u"instance_id"_s, eipId);
            if (file.isMade(ResourceType::BandwidthPackageIps, number))
                file.offerImport(file.address(membershipType, key), {file.facts(ResourceType::BandwidthPackage).id, id});
        }
        if (network.nat) {
            const QString nat = file.address(natType, mainKey) + u".id"_s;
            const QString membership = file.address(membershipType, key);
            HclBlock &association = file.add(associationType, key, ResourceType::EipAssociation, number, false);
            association.set(u"allocation_id"_s, eipId);
            association.set(u"instance_id"_s, nat);
            association.setText(u"instance_type"_s, u"Nat"_s);
            if (ips.sharedBandwidth)
                association.set(u"depends_on"_s, hclList({membership}));
            if (file.isMade(ResourceType::EipAssociation, number))
                file.offerImport(file.address(associationType, key), {id, file.facts(ResourceType::NatGateway).id});
        }
    }
    QStringList addresses;
    for (int n = 1; n <= ips.count; ++n)
        addresses << file.address(eipType, eipKey(QString::number(n))) + u".ip_address"_s;
    file.output(u"public_ips"_s, file.source.t.translate("Exports", "Public IP addresses"), hclList(addresses));
}

void addSnat(TerraformFile &file, const SnatEntry &entry)
{
    const QString type = u"alicloud_snat_entry"_s;
    const QStringList numbers = wantedValues(file.source.topology, ResourceType::SnatEntry, entry.key).value(u"ips"_s).split(u',', Qt::SkipEmptyParts);
    QStringList addresses;
    QStringList associations;
    for (const QString &number : numbers) {
        addresses << file.address(eipType, eipKey(number)) + u".ip_address"_s;
        associations << file.address(associationType, eipKey(number));
    }
    const QString nat = file.address(natType, mainKey);
    const QString vswitch = file.vswitchId(entry.vswitch);
    HclBlock &block = file.add(type, entry.key, ResourceType::SnatEntry, entry.key, false);
    block.set(u"snat_table_id"_s, nat + u".snat_table_ids"_s);
    block.set(u"source_vswitch_id"_s, vswitch);
    block.set(u"snat_ip"_s, u"join(\",\", "_s + hclList(addresses) + u')');
    block.set(u"depends_on"_s, hclList(associations));
    file.offerImport(file.address(type, entry.key), {file.facts(ResourceType::NatGateway).snatTable, file.facts(ResourceType::SnatEntry, entry.key).id});
}

void addDnat(TerraformFile &file, const DnatEntry &entry)
{
    const QString type = u"alicloud_forward_entry"_s;
    const QString key = eipKey(QString::number(entry.publicIp));
    const QString nat = file.address(natType, mainKey);
    const QString eip = file.address(eipType, key);
    const QString association = file.address(associationType, key);
    const QString server = file.serverAddress(entry.server);
    HclBlock &block = file.add(type, entry.key, ResourceType::ForwardEntry, entry.key, false);
    block.set(u"forward_table_id"_s, nat + u".forward_table_ids"_s);
    block.set(u"external_ip"_s, eip + u".ip_address"_s);
    block.setText(u"external_port"_s, dnatPort(entry, entry.externalPort).toLower());
    block.setText(u"ip_protocol"_s, dnatProtocol(entry).toLower());
    block.set(u"internal_ip"_s, server + u".primary_ip_address"_s);
    block.setText(u"internal_port"_s, dnatPort(entry, entry.internalPort).toLower());
    if (needsPortBreak(file.source.topology.network, entry))
        block.setFlag(u"port_break"_s, true);
    block.set(u"depends_on"_s, hclList({association}));
    file.offerImport(file.address(type, entry.key), {file.facts(ResourceType::NatGateway).forwardTable, file.facts(ResourceType::ForwardEntry, entry.key).id});
}

} // namespace

void addNetwork(TerraformFile &file)
{
    addVpc(file);
    const Network &network = file.source.topology.network;
    if (network.nat) {
        const QString vpcId = file.vpcId();
        const QString vswitchId = file.vswitchId(network.nat->vswitch);
        HclBlock &nat = file.add(natType, mainKey, ResourceType::NatGateway, {}, true);
        nat.set(u"vpc_id"_s, vpcId);
        nat.set(u"vswitch_id"_s, vswitchId);
        nat.setText(u"nat_gateway_name"_s, network.nat->name);
        nat.setText(u"nat_type"_s, u"Enhanced"_s);
        nat.setText(u"network_type"_s, u"internet"_s);
        nat.setText(u"payment_type"_s, u"PayAsYouGo"_s);
        nat.setText(u"internet_charge_type"_s, u"PayByLcu"_s);
        nat.setText(u"eip_bind_mode"_s, network.nat->bindMode == EipBindMode::Nat ? u"NAT"_s : u"MULTI_BINDED"_s);
        file.offerImport(file.address(natType, mainKey), {file.facts(ResourceType::NatGateway).id});
    }
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
