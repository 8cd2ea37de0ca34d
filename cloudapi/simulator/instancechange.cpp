#include "cloudapi/simulator/address.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/prices.h"
#include "cloudapi/simulator/servers.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Refusal> wrongStatus()
{
    return refuse(403, u"IncorrectInstanceStatus"_s, u"The current status of the resource does not support this operation."_s);
}

Answer modifyInstanceAttribute(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    if (isLeaving(**server))
        return wrongStatus();
    const ImageOffer *image = world.catalogue().offers().image((*server)->text(u"ImageId"_s));
    if (call.has(u"InstanceName"_s) && !isServerName(call.text(u"InstanceName"_s)))
        return refuse(400, u"InvalidInstanceName.Malformed"_s, u"The specified InstanceName is not valid."_s);
    if (call.has(u"Description"_s) && !isPlainText(call.text(u"Description"_s), 2, 256))
        return refuse(400, u"InvalidDescription.Malformed"_s, u"The specified Description is not valid."_s);
    if (call.has(u"Password"_s) && !isServerPassword(call.text(u"Password"_s), image && image->os == "windows"_L1))
        return refuse(400, u"InvalidPassword.Malformed"_s, u"The specified Password is not valid."_s);
    if (call.has(u"UserData"_s) && (*server)->state != "Stopped"_L1)
        return wrongStatus();
    if (call.flag(u"DeletionProtection"_s) && (*server)->charge == "PrePaid"_L1)
        return refuse(403, u"ChargeTypeViolation"_s, u"The deletion protection is for pay-as-you-go instances only."_s);
    const QStringList groups = call.list(u"SecurityGroupIds"_s);
    if (!groups.isEmpty()) {
        if (auto no = badGroups(world, groups, (*server)->parent, (*server)->region))
            return refuse(*no);
        setGroups(world, (*server)->id, groups);
    }
    world.edit((*server)->id, [&](Resource &changed) {
        takeTexts(call, u"InstanceName"_s, changed);
        for (const QString &name : {u"HostName"_s, u"UserData"_s, u"CreditSpecification"_s}) {
            if (call.has(name))
                changed.attributes.insert(name, call.text(name));
        }
        if (call.has(u"DeletionProtection"_s))
            changed.attributes.insert(u"DeletionProtection"_s, call.flag(u"DeletionProtection"_s));
    });
    return QJsonObject();
}

Answer modifyInstanceAutoReleaseTime(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    if ((*server)->charge == "PrePaid"_L1)
        return refuse(403, u"ChargeTypeViolation"_s, u"The operation is not permitted due to charge type of the instance."_s);
    if (call.has(u"AutoReleaseTime"_s)) {
        const auto at = fromIso(call.text(u"AutoReleaseTime"_s));
        if (!at || *at < call.now + 30 * 60'000LL || *at > call.now + 3 * 365 * 86'400'000LL)
            return refuse(400, u"InvalidAutoReleaseTime.Malformed"_s, u"The specified AutoReleaseTime is not valid: 30 minutes to 3 years ahead."_s);
    }
    world.setAttribute((*server)->id, u"AutoReleaseTime"_s, call.text(u"AutoReleaseTime"_s));
    return QJsonObject();
}

// Families that stand in one row of ecs.md section 6.4; a family that stands in none is a line of its own.
QString lineOf(const InstanceTypeOffer &type)
{
    if (type.series == "I"_L1)
        return u"I"_s;
    static const QHash<QString, QString> lines{
        {u"n1"_s, u"II"_s},    {u"n2"_s, u"II"_s},    {u"e3"_s, u"II"_s},   {u"sn1"_s, u"II"_s},  {u"sn2"_s, u"II"_s},  {u"n4"_s, u"n4"_s},
        {u"mn4"_s, u"n4"_s},   {u"xn4"_s, u"n4"_s},   {u"e4"_s, u"n4"_s},   {u"sn1ne"_s, u"ne"_s}, {u"sn2ne"_s, u"ne"_s}, {u"se1ne"_s, u"ne"_s},
        {u"t5"_s, u"ne"_s},    {u"g6"_s, u"6"_s},     {u"c6"_s, u"6"_s},    {u"r6"_s, u"6"_s},    {u"g7"_s, u"7"_s},    {u"c7"_s, u"7"_s},
        {u"r7"_s, u"7"_s}};
    const QString family = type.family.section(u'.', 1);
    return lines.value(family, family);
}

// Section 6.4: nobody goes back to series I; what only a ticket opens (from the sixth generation to the seventh) is refused.
bool canBecome(const InstanceTypeOffer &from, const InstanceTypeOffer &to)
{
    static const QHash<QString, QSet<QString>> paths{{u"I"_s, {u"II"_s, u"n4"_s, u"ne"_s}}, {u"II"_s, {u"n4"_s, u"ne"_s}}, {u"n4"_s, {u"II"_s, u"ne"_s}},
                                                     {u"ne"_s, {u"n4"_s}},                  {u"6"_s, {u"t6"_s}},           {u"t6"_s, {u"6"_s}}};
    const QString line = lineOf(from);
    return line == lineOf(to) || paths.value(line).contains(lineOf(to));
}

std::optional<Refusal> changeType(World &world, const Resource &server, const QString &typeId)
{
    const Offers &offers = world.catalogue().offers();
    const InstanceTypeOffer *from = offers.instanceType(server.text(u"InstanceType"_s));
    const InstanceTypeOffer *to = offers.instanceType(typeId);
    if (!to || !from || !canBecome(*from, *to))
        return Refusal{403, u"InvalidInstanceType.ValueNotSupported"_s, u"The specified InstanceType is not supported for this instance."_s};
    if (isLeaving(server) || (server.state != "Stopped"_L1 && server.charge == "PostPaid"_L1))
        return Refusal{403, u"IncorrectInstanceStatus"_s, u"The current status of the resource does not support this operation."_s};
    for (const Resource *disk : disksOfServer(world, server.id)) {
        if (!to->disks.contains(disk->text(u"Category"_s)))
            return Refusal{403, u"InvalidInstanceType.NotSupportDiskCategory"_s, u"The instance type does not support the disks of the instance."_s};
    }
    if (!isInStock(stockOf(world, *to, server.zone)))
        return Refusal{403, u"OperationDenied.NoStock"_s, u"The resource is out of stock in the zone of the instance."_s};
    world.setAttribute(server.id, u"InstanceType"_s, to->id);
    return std::nullopt;
}

Answer modifyInstanceSpec(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    if ((*server)->charge == "PrePaid"_L1)
        return refuse(403, u"InvalidInstanceChargeType.ValueNotSupported"_s, u"The operation is for pay-as-you-go instances."_s);
    if (call.has(u"InstanceType"_s)) {
        if (auto no = changeType(world, **server, call.text(u"InstanceType"_s)))
            return refuse(*no);
    }
    if (call.has(u"InternetMaxBandwidthOut"_s)) {
        const qint64 bandwidth = call.integer(u"InternetMaxBandwidthOut"_s, 0);
        if (bandwidth < 0 || bandwidth > 100)
            return refuse(400, u"InvalidInternetMaxBandwidthOut.ValueNotSupported"_s, u"The specified bandwidth is not supported."_s);
        world.setAttribute((*server)->id, u"InternetMaxBandwidthOut"_s, bandwidth);
    }
    return QJsonObject();
}

Answer modifyPrepayInstanceSpec(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    if ((*server)->charge != "PrePaid"_L1)
        return refuse(403, u"InvalidInstanceChargeType.ValueNotSupported"_s, u"The operation is for subscription instances."_s);
    if (auto no = changeType(world, **server, call.text(u"InstanceType"_s)))
        return refuse(*no);
    return QJsonObject{{u"OrderId"_s, QString::number(200'000'000'000 + qint64(world.random(1'000'000'000)))}};
}

Answer describeResourcesModification(const Call &call, World &world)
{
    const auto server = serverOf(call, world, u"ResourceId"_s);
    if (!server)
        return refuse(server.error());
    if (call.text(u"DestinationResource"_s) != "InstanceType"_L1)
        return refuse(404, u"Invalid.DestinationResource"_s, u"The specified DestinationResource is not simulated: InstanceType only."_s);
    const Offers &offers = world.catalogue().offers();
    const InstanceTypeOffer *from = offers.instanceType((*server)->text(u"InstanceType"_s));
    QJsonArray targets;
    for (const InstanceTypeOffer &type : offers.instanceTypes) {
        if (!from || type.id == from->id || !canBecome(*from, type) || (call.has(u"InstanceType"_s) && call.text(u"InstanceType"_s) != type.id)
            || (call.has(u"Cores"_s) && call.integer(u"Cores"_s, 0) != type.vcpu))
            continue;
        const QString stock = stockOf(world, type, (*server)->zone);
        targets.append(QJsonObject{{u"Value"_s, type.id}, {u"Status"_s, isInStock(stock) ? u"Available"_s : u"SoldOut"_s}, {u"StatusCategory"_s, stock}});
    }
    const QJsonObject resource{{u"Type"_s, u"InstanceType"_s}, {u"SupportedResources"_s, wrapped(u"SupportedResource"_s, targets)}};
    const QJsonObject zone{{u"RegionId"_s, (*server)->region},
                           {u"ZoneId"_s, (*server)->zone},
                           {u"Status"_s, u"Available"_s},
                           {u"StatusCategory"_s, u"WithStock"_s},
                           {u"AvailableResources"_s, wrapped(u"AvailableResource"_s, QJsonArray{resource})}};
    return QJsonObject{{u"AvailableZones"_s, wrapped(u"AvailableZone"_s, QJsonArray{zone})}};
}

Answer modifyInstanceChargeType(const Call &call, World &world)
{
    const auto ids = idFilter(call, u"InstanceIds"_s, u"InvalidInstanceIds.Malformed"_s, 20);
    if (!ids)
        return refuse(ids.error());
    const QString charge = call.text(u"InstanceChargeType"_s, u"PrePaid"_s);
    if (charge != "PostPaid"_L1 && charge != "PrePaid"_L1)
        return refuse(400, u"InvalidInstanceChargeType.ValueNotSupported"_s, u"The specified InstanceChargeType is not supported."_s);
    const qint64 months = call.integer(u"Period"_s, 1) * (call.text(u"PeriodUnit"_s, u"Month"_s) == "Year"_L1 ? 12 : 1);
    if (charge == "PrePaid"_L1 && (months < 1 || months > 60))
        return refuse(400, u"InvalidPeriod"_s, u"The specified Period is not valid."_s);
    QJsonArray fees;
    for (const QString &id : ids->value_or(QStringList())) {
        const Resource *server = findHere(call, world, id, u"instance"_s);
        if (!server)
            return refuse(404, u"InvalidInstanceId.NotFound"_s, u"The specified InstanceId does not exist."_s);
        if (isLeaving(*server) || (server->state != "Running"_L1 && server->state != "Stopped"_L1))
            return wrongStatus();
        if (server->charge == charge)
            return refuse(403, u"InstanceChargeTypeNotSupported"_s, u"The instance has this charge type already."_s);
        const InstanceTypeOffer *type = world.catalogue().offers().instanceType(server->text(u"InstanceType"_s));
        const Cost cost = costOf(world, type ? type->hourly : 0, PriceUnit::Month, months);
        fees.append(QJsonObject{{u"InstanceId"_s, id}, {u"Currency"_s, currencyOf(world)}, {u"Fee"_s, amountText(cost.trade())}});
        world.edit(id, [&](Resource &changed) {
            changed.charge = charge;
            changed.attributes.insert(u"ExpiredTime"_s, charge == "PrePaid"_L1 ? isoMinute(call.now + months * 30 * 86'400'000LL) : u"2099-12-31T15:59Z"_s);
        });
    }
    return QJsonObject{{u"OrderId"_s, QString::number(200'000'000'000 + qint64(world.random(1'000'000'000)))},
                       {u"FeeOfInstances"_s, wrapped(u"FeeOfInstance"_s, fees)}};
}

Answer modifyInstanceVpcAttribute(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    if (isLeaving(**server) || (*server)->state != "Stopped"_L1)
        return wrongStatus();
    const Resource *vswitch = findHere(call, world, call.text(u"VSwitchId"_s), u"vswitch"_s);
    if (!vswitch)
        return refuse(404, u"InvalidVSwitchId.NotFound"_s, u"The specified VSwitchId does not exist."_s);
    const QStringList groups = call.list(u"SecurityGroupId"_s);
    if (vswitch->zone != (*server)->zone || (vswitch->parent != (*server)->parent && groups.isEmpty()))
        return refuse(400, u"InvalidVSwitchId.Mismatch"_s, u"The VSwitch must be in the zone of the instance; another VPC needs other security groups."_s);
    if (!groups.isEmpty()) {
        if (auto no = badGroups(world, groups, vswitch->parent, (*server)->region))
            return refuse(*no);
    }
    const QString old = (*server)->text(u"PrivateIpAddress"_s);
    const bool same = vswitch->id == (*server)->text(u"VSwitchId"_s);
    const QString wanted = call.text(u"PrivateIpAddress"_s);
    const auto range = Range::parse(vswitch->text(u"CidrBlock"_s));
    const auto parsed = parseAddress(wanted);
    if (!wanted.isEmpty() && (!parsed || !range->contains(*parsed)))
        return refuse(400, u"InvalidPrivateIpAddress.Mismatch"_s, u"The specified address is not in the VSwitch."_s);
    const QString address = same && wanted == old ? old : world.freeAddress(vswitch->id, wanted);
    if (address.isEmpty())
        return refuse(400, u"InvalidPrivateIpAddress.Duplicated"_s, u"The specified address is in use, or the VSwitch is full."_s);
    world.edit((*server)->id, [&](Resource &changed) {
        changed.links.remove(changed.text(u"VSwitchId"_s));
        changed.links.insert(vswitch->id);
        changed.addresses = {{address, vswitch->id}};
        changed.parent = vswitch->parent;
        changed.attributes.insert(u"VSwitchId"_s, vswitch->id);
        changed.attributes.insert(u"PrivateIpAddress"_s, address);
    });
    if (!groups.isEmpty())
        setGroups(world, (*server)->id, groups);
    return QJsonObject();
}

Answer convertNatPublicIpToEip(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    const QString address = (*server)->text(u"PublicIpAddress"_s);
    if (address.isEmpty())
        return refuse(403, u"InvalidIPStatus.NotAllocated"_s, u"The instance has no public IP address of its own."_s);
    if (isLeaving(**server) || ((*server)->state != "Running"_L1 && (*server)->state != "Stopped"_L1))
        return wrongStatus();
    Call there = call;
    there.product = Products::vpc.name;
    there.regionId = (*server)->region;
    Resource eip = world.make(there, u"eip"_s, u"eip-"_s);
    eip.state = u"InUse"_s;
    eip.charge = u"PostPaid"_s;
    eip.links = {(*server)->id};
    eip.attributes = {{u"IpAddress"_s, address},
                      {u"Bandwidth"_s, QString::number((*server)->number(u"InternetMaxBandwidthOut"_s))},
                      {u"InternetChargeType"_s, (*server)->text(u"InternetChargeType"_s)},
                      {u"ISP"_s, u"BGP"_s},
                      {u"InstanceId"_s, (*server)->id},
                      {u"InstanceType"_s, u"EcsInstance"_s},
                      {u"ResourceGroupId"_s, resourceGroupOf(**server)}};
    world.insert(eip);
    world.edit((*server)->id, [](Resource &changed) {
        changed.attributes.insert(u"PublicIpAddress"_s, QString());
        changed.attributes.insert(u"InternetMaxBandwidthOut"_s, 0);
    });
    return QJsonObject();
}

} // namespace

Module instancechangeModule()
{
    const Product &product = Products::ecs;
    return {.actions = {{product, "ModifyInstanceAttribute"_L1, modifyInstanceAttribute, true},
                        {product, "ModifyInstanceAutoReleaseTime"_L1, modifyInstanceAutoReleaseTime, true},
                        {product, "ModifyInstanceSpec"_L1, modifyInstanceSpec, true, "ClientToken"_L1},
                        {product, "ModifyPrepayInstanceSpec"_L1, modifyPrepayInstanceSpec, true, "ClientToken"_L1},
                        {product, "DescribeResourcesModification"_L1, describeResourcesModification},
                        {product, "ModifyInstanceChargeType"_L1, modifyInstanceChargeType, true, "ClientToken"_L1},
                        {product, "ModifyInstanceVpcAttribute"_L1, modifyInstanceVpcAttribute, true},
                        {product, "ConvertNatPublicIpToEip"_L1, convertNatPublicIpToEip, true}}};
}

} // namespace CloudSim
