#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int natsPerVpc = 5;

const TextRule texts{u"Name"_s, u"InvalidParameter.Name.Malformed"_s, u"InvalidParameter.Description.Malformed"_s, false};

Answer listZones(const Call &call, World &world)
{
    QJsonArray zones;
    const QString language = call.text(u"AcceptLanguage"_s).startsWith("en"_L1, Qt::CaseInsensitive) ? u"en"_s : u"zh"_s;
    for (const Zone &zone : world.catalogue().region(call.regionId)->zones) {
        if (world.catalogue().sells(zone.id, u"nat"_s))
            zones.append(QJsonObject{{u"ZoneId"_s, zone.id}, {u"LocalName"_s, zone.names.value(language)}});
    }
    return QJsonObject{{u"Zones"_s, zones}};
}

// The forms of 2016 and what a subscription would need; section 6.
std::optional<Refusal> badOffer(const Call &call)
{
    if (call.text(u"InstanceChargeType"_s, u"PostPaid"_s) != "PostPaid"_L1)
        return Refusal{400, u"OperationUnsupported.PrePaidPyByLcu"_s, u"A subscription NAT gateway cannot be paid by LCU."_s};
    if (call.text(u"InternetChargeType"_s) != "PayByLcu"_L1 || call.has(u"Spec"_s))
        return Refusal{400, u"Forbidden.NatPayBySpec"_s, u"NAT gateways that are paid by specification can no longer be created."_s};
    if (call.text(u"NatType"_s, u"Enhanced"_s) != "Enhanced"_L1)
        return Refusal{400, u"InvalidParameter"_s, u"The specified NatType is not valid: only Enhanced can be created."_s};
    const QString network = call.text(u"NetworkType"_s, u"internet"_s);
    if (network != "internet"_L1 && network != "intranet"_L1)
        return Refusal{400, u"InvalidParameter"_s, u"The specified NetworkType is not valid."_s};
    const QString mode = call.text(u"EipBindMode"_s, u"MULTI_BINDED"_s);
    if (mode != "MULTI_BINDED"_L1 && mode != "NAT"_L1)
        return Refusal{400, u"InvalidParameter"_s, u"The specified EipBindMode is not valid."_s};
    return std::nullopt;
}

Answer createNatGateway(const Call &call, World &world)
{
    const Resource *vpc = findHere(call, world, call.text(u"VpcId"_s), u"vpc"_s);
    if (!vpc)
        return refuse(404, u"InvalidVpcId.NotFound"_s, u"Specified VPC does not exist."_s);
    if (auto no = badOffer(call))
        return refuse(*no);
    if (auto no = badTexts(call, texts))
        return refuse(*no);
    if (auto no = missing(call, {u"VSwitchId"_s}))
        return refuse(*no);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    const Resource *vswitch = findHere(call, world, call.text(u"VSwitchId"_s), u"vswitch"_s);
    if (!vswitch)
        return refuse(404, u"InvalidVSwitchId.NotFound"_s, u"Specified VSwitch does not exist."_s);
    if (vswitch->parent != vpc->id)
        return refuse(400, u"OperationFailed.VswNotBelongToVpc"_s, u"The VSwitch does not belong to the VPC."_s);
    if (vpc->state != "Available"_L1)
        return refuse(400, u"VpcStatusError"_s, u"The status of the VPC does not support this operation."_s);
    if (vswitch->state != "Available"_L1)
        return refuse(400, u"VswitchStatusError"_s, u"The status of the VSwitch does not support this operation."_s);
    if (!world.catalogue().sells(vswitch->zone, u"nat"_s))
        return refuse(400, u"OperationFailed.EnhancedInventoryNotEnough"_s, u"The zone has no enhanced NAT gateway in stock."_s);
    const auto siblings = world.childrenOf(vpc->id, u"natgateway"_s);
    if (siblings.size() >= natsPerVpc)
        return refuse(400, u"QuotaExceeded.NatGateway"_s, u"NAT gateway quota exceeded in the VPC."_s); // code UNVERIFIED
    for (const Resource *sibling : siblings) {
        if (sibling->state == "Creating"_L1 || sibling->state == "Deleting"_L1)
            return refuse(400, u"OperationConflict"_s, u"Another NAT gateway of the VPC is being created or deleted."_s);
    }
    const QString address = world.freeAddress(vswitch->id, call.text(u"NatIp"_s));
    if (address.isEmpty())
        return refuse(400, u"ZONE_NO_AVAILABLE_IP"_s, u"The VSwitch has no such free private address."_s);

    Resource nat = world.make(call, u"natgateway"_s, u"ngw-"_s);
    nat.parent = vpc->id;
    nat.zone = vswitch->zone;
    nat.state = u"Creating"_s;
    nat.charge = u"PostPaid"_s;
    nat.links = {vswitch->id};
    nat.addresses = {{address, vswitch->id}};
    nat.attributes = {{u"VSwitchId"_s, vswitch->id},
                      {u"PrivateIpAddress"_s, address},
                      {u"NetworkType"_s, call.text(u"NetworkType"_s, u"internet"_s)},
                      {u"EipBindMode"_s, call.text(u"EipBindMode"_s, u"MULTI_BINDED"_s)},
                      {u"IcmpReplyEnabled"_s, call.flag(u"IcmpReplyEnabled"_s, true)},
                      {u"EniInstanceId"_s, world.newId(u"eni-"_s, call.regionId)},
                      {u"SnatTableId"_s, world.newId(u"stb-"_s, call.regionId)},
                      {u"ForwardTableId"_s, world.newId(u"ftb-"_s, call.regionId)},
                      {u"FullNatTableId"_s, world.newId(u"fulltb-"_s, call.regionId)},
                      {u"ResourceGroupId"_s, resourceGroupOf(*vpc)},
                      {u"DeletionProtection"_s, false}};
    takeTexts(call, u"Name"_s, nat);
    world.insert(nat);
    world.after(nat.id, world.duration(u"natgateway.create"_s), {.state = u"Available"_s, .hook = u"natgateway.created"_s});
    return QJsonObject{{u"NatGatewayId"_s, nat.id},
                       {u"SnatTableIds"_s, wrapped(u"SnatTableId"_s, QStringList{nat.text(u"SnatTableId"_s)})},
                       {u"ForwardTableIds"_s, wrapped(u"ForwardTableId"_s, QStringList{nat.text(u"ForwardTableId"_s)})},
                       {u"FullNatTableIds"_s, wrapped(u"FullNatTableId"_s, QStringList{nat.text(u"FullNatTableId"_s)})}};
}

// The system route table gets 0.0.0.0/0 -> NAT by itself, unless it has such a route already.
void addRoute(World &world, const QString &natId, const QJsonObject &)
{
    const Resource *nat = world.find(natId);
    if (nat->text(u"NetworkType"_s) != "internet"_L1)
        return;
    world.edit(nat->parent, [&](Resource &vpc) {
        QJsonArray routes = vpc.attributes.value(u"Routes"_s).toArray();
        if (routes.isEmpty())
            routes.append(QJsonObject{{u"Destination"_s, u"0.0.0.0/0"_s}, {u"NextHop"_s, natId}});
        vpc.attributes.insert(u"Routes"_s, routes);
    });
}

void removeRoute(World &world, const QString &natId, const QJsonObject &)
{
    world.edit(world.find(natId)->parent, [&](Resource &vpc) {
        QJsonArray routes;
        for (const QJsonValue &route : vpc.attributes.value(u"Routes"_s).toArray()) {
            if (route.toObject().value(u"NextHop"_s).toString() != natId)
                routes.append(route);
        }
        vpc.attributes.insert(u"Routes"_s, routes);
    });
}

// What an EIP of a NAT gateway is used for.
QString usingStatus(const World &world, const Resource &eip)
{
    const bool snat = !world.usersOf(eip.id, u"snatentry"_s).isEmpty();
    const bool dnat = !world.usersOf(eip.id, u"forwardentry"_s).isEmpty();
    return snat ? u"UsedBySnatTable"_s : dnat ? u"UsedByForwardTable"_s : u"Idle"_s;
}

QJsonObject fieldsOf(const Resource &nat, const World &world)
{
    QJsonArray addresses;
    for (const Resource *eip : world.usersOf(nat.id, u"eip"_s)) {
        const QString status = usingStatus(world, *eip);
        addresses.append(QJsonObject{{u"AllocationId"_s, eip->id},
                                     {u"IpAddress"_s, eip->text(u"IpAddress"_s)},
                                     {u"PrivateIpAddress"_s, eip->text(u"PrivateIpAddress"_s)},
                                     {u"UsingStatus"_s, status},
                                     {u"SnatEntryEnabled"_s, status == "UsedBySnatTable"_L1}});
    }
    return {{u"NatGatewayId"_s, nat.id},
            {u"Name"_s, nat.name},
            {u"Description"_s, nat.text(u"Description"_s)},
            {u"Status"_s, nat.state},
            {u"BusinessStatus"_s, u"Normal"_s},
            {u"VpcId"_s, nat.parent},
            {u"RegionId"_s, nat.region},
            {u"NatType"_s, u"Enhanced"_s},
            {u"NetworkType"_s, nat.text(u"NetworkType"_s)},
            {u"InternetChargeType"_s, u"PayByLcu"_s},
            {u"InstanceChargeType"_s, u"PostPaid"_s},
            {u"Spec"_s, QString()},
            {u"EipBindMode"_s, nat.text(u"EipBindMode"_s)},
            {u"AvailabilityMode"_s, u"CrossAZ"_s},
            {u"DeletionProtection"_s, nat.flag(u"DeletionProtection"_s)},
            {u"CreationTime"_s, isoTime(nat.created)},
            {u"ExpiredTime"_s, QString()},
            {u"ResourceGroupId"_s, resourceGroupOf(nat)},
            {u"IcmpReplyEnabled"_s, nat.flag(u"IcmpReplyEnabled"_s)},
            {u"SnatTableIds"_s, wrapped(u"SnatTableId"_s, QStringList{nat.text(u"SnatTableId"_s)})},
            {u"ForwardTableIds"_s, wrapped(u"ForwardTableId"_s, QStringList{nat.text(u"ForwardTableId"_s)})},
            {u"FullNatTableIds"_s, wrapped(u"FullNatTableId"_s, QStringList{nat.text(u"FullNatTableId"_s)})},
            {u"IpLists"_s, wrapped(u"IpList"_s, addresses)},
            {u"NatGatewayPrivateInfo"_s, QJsonObject{{u"VswitchId"_s, nat.text(u"VSwitchId"_s)},
                                                     {u"IzNo"_s, nat.zone},
                                                     {u"PrivateIpAddress"_s, nat.text(u"PrivateIpAddress"_s)},
                                                     {u"EniInstanceId"_s, nat.text(u"EniInstanceId"_s)},
                                                     {u"EniType"_s, u"Secondary"_s},
                                                     {u"MaxBandwidth"_s, 5120},
                                                     {u"MaxSessionEstablishRate"_s, 100'000},
                                                     {u"MaxSessionQuota"_s, 2'000'000}}},
            {u"Tags"_s, tagsJson(nat, u"TagKey"_s, u"TagValue"_s)}};
}

Answer describeNatGateways(const Call &call, World &world)
{
    const auto matching = kept(world.all(u"natgateway"_s, call.regionId), [&](const Resource &nat) {
        return matches(call, u"NatGatewayId"_s, nat.id) && matches(call, u"VpcId"_s, nat.parent) && matches(call, u"ZoneId"_s, nat.zone)
            && matches(call, u"Name"_s, nat.name) && matches(call, u"NatType"_s, u"Enhanced"_s)
            && matches(call, u"NetworkType"_s, nat.text(u"NetworkType"_s)) && matches(call, u"Status"_s, nat.state)
            && matches(call, u"InstanceChargeType"_s, u"PostPaid"_s) && matches(call, u"ResourceGroupId"_s, resourceGroupOf(nat)) && matchesTags(nat, call);
    });
    const auto page = pageOf(call, matching);
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"NatGateways"_s, u"NatGateway"_s, [&](const Resource &nat) { return fieldsOf(nat, world); });
}

tl::unexpected<Refusal> notFound()
{
    return refuse(404, u"InvalidNatGatewayId.NotFound"_s, u"The specified NAT gateway does not exist."_s);
}

Answer getNatGatewayAttribute(const Call &call, World &world)
{
    const Resource *nat = findHere(call, world, call.text(u"NatGatewayId"_s), u"natgateway"_s);
    if (!nat)
        return notFound();
    QJsonArray addresses;
    for (const Resource *eip : world.usersOf(nat->id, u"eip"_s)) {
        addresses.append(QJsonObject{{u"AllocationId"_s, eip->id}, {u"IpAddress"_s, eip->text(u"IpAddress"_s)}, {u"UsingStatus"_s, usingStatus(world, *eip)}});
    }
    const auto count = [&](const QString &type) { return int(world.childrenOf(nat->id, type).size()); };
    return QJsonObject{
        {u"NatGatewayId"_s, nat->id},
        {u"Name"_s, nat->name},
        {u"Description"_s, nat->text(u"Description"_s)},
        {u"Status"_s, nat->state},
        {u"BusinessStatus"_s, u"Normal"_s},
        {u"VpcId"_s, nat->parent},
        {u"RegionId"_s, nat->region},
        {u"NatType"_s, u"Enhanced"_s},
        {u"NetworkType"_s, nat->text(u"NetworkType"_s)},
        {u"CreationTime"_s, isoTime(nat->created)},
        {u"ExpiredTime"_s, QString()},
        {u"ResourceGroupId"_s, resourceGroupOf(*nat)},
        {u"BillingConfig"_s, QJsonObject{{u"InstanceChargeType"_s, u"PostPaid"_s}, {u"InternetChargeType"_s, u"PayByLcu"_s}, {u"Spec"_s, QString()}}},
        {u"DeletionProtectionInfo"_s, QJsonObject{{u"Enabled"_s, nat->flag(u"DeletionProtection"_s)}}},
        {u"SnatTable"_s, QJsonObject{{u"SnatTableId"_s, nat->text(u"SnatTableId"_s)}, {u"SnatEntryCount"_s, count(u"snatentry"_s)}}},
        {u"ForwardTable"_s, QJsonObject{{u"ForwardTableId"_s, nat->text(u"ForwardTableId"_s)}, {u"ForwardEntryCount"_s, count(u"forwardentry"_s)}}},
        {u"FullNatTable"_s, QJsonObject{{u"FullNatTableId"_s, nat->text(u"FullNatTableId"_s)}, {u"FullNatEntryCount"_s, 0}}},
        {u"IpList"_s, addresses},
        {u"PrivateInfo"_s, QJsonObject{{u"VswitchId"_s, nat->text(u"VSwitchId"_s)},
                                       {u"IzNo"_s, nat->zone},
                                       {u"PrivateIpAddress"_s, nat->text(u"PrivateIpAddress"_s)},
                                       {u"EniInstanceId"_s, nat->text(u"EniInstanceId"_s)},
                                       {u"MaxBandwidth"_s, 5120}}}};
}

Answer modifyNatGatewayAttribute(const Call &call, World &world)
{
    const Resource *nat = findHere(call, world, call.text(u"NatGatewayId"_s), u"natgateway"_s);
    if (!nat)
        return notFound();
    if (auto no = badTexts(call, texts))
        return refuse(*no);
    if (nat->state != "Available"_L1)
        return refuse(400, u"IncorrectStatus.NATGW"_s, u"The status of the NAT gateway does not support this operation."_s);
    const QString mode = call.text(u"EipBindMode"_s, nat->text(u"EipBindMode"_s));
    if (mode != "MULTI_BINDED"_L1 && mode != "NAT"_L1)
        return refuse(400, u"InvalidParameter"_s, u"The specified EipBindMode is not valid."_s);
    if (nat->text(u"EipBindMode"_s) == "NAT"_L1 && mode == "MULTI_BINDED"_L1)
        return refuse(400, u"InvalidParameter"_s, u"EipBindMode cannot be changed from NAT to MULTI_BINDED."_s);
    world.edit(nat->id, [&](Resource &changed) {
        takeTexts(call, u"Name"_s, changed);
        changed.attributes.insert(u"EipBindMode"_s, mode);
        if (call.has(u"IcmpReplyEnabled"_s))
            changed.attributes.insert(u"IcmpReplyEnabled"_s, call.flag(u"IcmpReplyEnabled"_s));
    });
    return QJsonObject();
}

Answer deleteNatGateway(const Call &call, World &world)
{
    const Resource *nat = findHere(call, world, call.text(u"NatGatewayId"_s), u"natgateway"_s);
    if (!nat)
        return notFound();
    if (nat->state == "Deleting"_L1)
        return refuse(404, u"IncorrectStatus.NatGateway"_s, u"The NAT gateway is being deleted."_s);
    if (nat->flag(u"DeletionProtection"_s))
        return refuse(400, u"InvalidOperation.DeletionProtection"_s, u"The deletion protection of the NAT gateway is on."_s);
    if (nat->state != "Available"_L1)
        return refuse(400, u"OperationConflict"_s, u"The status of the NAT gateway does not support this operation."_s);
    if (tableBusy(world, nat->id, u"snatentry"_s))
        return refuse(400, u"IncorrectStatus.SnatEntry"_s, u"An SNAT entry of the NAT gateway is in transition."_s);
    if (tableBusy(world, nat->id, u"forwardentry"_s))
        return refuse(400, u"IncorrectStatus.ForwardEntry"_s, u"A DNAT entry of the NAT gateway is in transition."_s);
    const QString id = nat->id;
    const auto eips = world.usersOf(id, u"eip"_s);
    if (call.flag(u"Force"_s)) {
        for (const Resource *entry : world.childrenOf(id))
            world.remove(entry->id);
        for (const Resource *eip : eips)
            startUnbinding(world, eip->id);
    } else {
        const auto violation = [](const QString &word) {
            return refuse(400, u"DependencyViolation."_s + word, u"The NAT gateway still has dependent resources."_s);
        };
        if (!world.childrenOf(id, u"snatentry"_s).isEmpty())
            return violation(u"SnatEntry"_s);
        if (!world.childrenOf(id, u"forwardentry"_s).isEmpty())
            return violation(u"ForwardEntry"_s);
        if (!eips.isEmpty())
            return violation(u"EIPS"_s);
    }
    world.setState(id, u"Deleting"_s);
    world.after(id, world.duration(u"natgateway.delete"_s), {.removes = true, .hook = u"natgateway.deleted"_s});
    return QJsonObject();
}

} // namespace

Module natgatewayModule()
{
    const Product &product = Products::vpc;
    return {.actions = {{product, "ListEnhanhcedNatGatewayAvailableZones"_L1, listZones},
                        {product, "CreateNatGateway"_L1, createNatGateway, true, "ClientToken"_L1},
                        {product, "DescribeNatGateways"_L1, describeNatGateways},
                        {product, "GetNatGatewayAttribute"_L1, getNatGatewayAttribute},
                        {product, "ModifyNatGatewayAttribute"_L1, modifyNatGatewayAttribute, true},
                        {product, "DeleteNatGateway"_L1, deleteNatGateway, true}},
            .hooks = {{u"natgateway.created"_s, addRoute}, {u"natgateway.deleted"_s, removeRoute}},
            .durations = {{u"natgateway.create"_s, 90}, {u"natgateway.delete"_s, 60}}};
}

} // namespace CloudSim
