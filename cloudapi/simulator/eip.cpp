#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int eipsPerAccount = 20;
constexpr int eipsPerNat = 20;
constexpr int eipsPerBindModeNat = 50;

tl::unexpected<Refusal> notFound()
{
    return refuse(404, u"InvalidAllocationId.NotFound"_s, u"Specified allocation ID is not found."_s);
}

std::optional<Refusal> badOffer(const Call &call, Site site)
{
    const QString charge = call.text(u"InstanceChargeType"_s, u"PostPaid"_s);
    const QString internet = call.text(u"InternetChargeType"_s, u"PayByBandwidth"_s);
    if ((charge != "PostPaid"_L1 && charge != "PrePaid"_L1) || (internet != "PayByBandwidth"_L1 && internet != "PayByTraffic"_L1))
        return Refusal{400, u"InvalidParameter"_s, u"The specified charge type is not valid."_s};
    const bool prepaid = charge == "PrePaid"_L1;
    const bool byTraffic = internet == "PayByTraffic"_L1;
    if ((prepaid && byTraffic) || (site == Site::International && !prepaid && !byTraffic))
        return Refusal{400, u"COMMODITY.INVALID_COMPONENT"_s, u"The combination of charge types is not sold on this site."_s};
    if (prepaid && (!call.has(u"Period"_s) || !call.has(u"PricingCycle"_s)))
        return Refusal{400, u"MissingParameter"_s, u"Period and PricingCycle are mandatory for a subscription."_s};
    const QString isp = call.text(u"ISP"_s, u"BGP"_s);
    if (isp != "BGP"_L1 && isp != "BGP_PRO"_L1)
        return Refusal{400, u"InvalidParameter"_s, u"The specified ISP is not valid."_s};
    return std::nullopt;
}

// Section 7. Above the limit the real service fails when it places the order.
std::optional<Refusal> badBandwidth(const QString &text, const QString &charge, const QString &internet)
{
    bool ok = false;
    const int bandwidth = text.toInt(&ok);
    if (!ok || bandwidth < 1)
        return Refusal{400, u"InvalidParameter"_s, u"The specified Bandwidth is not valid."_s};
    const int most = charge == "PrePaid"_L1 ? 1000 : internet == "PayByTraffic"_L1 ? 200 : 500;
    if (bandwidth > most)
        return Refusal{400, u"OrderError.EIP"_s, u"Failed to create the order: the bandwidth is above %1 Mbit/s."_s.arg(most)};
    return std::nullopt;
}

std::optional<Refusal> badWords(const Call &call)
{
    if (call.has(u"Name"_s) && !isNetworkName(call.text(u"Name"_s), true))
        return Refusal{400, u"InvalidParameter"_s, u"The specified Name is not valid."_s};
    if (call.has(u"Description"_s) && !isPlainText(call.text(u"Description"_s), 2, 256))
        return Refusal{400, u"InvalidParameter"_s, u"The specified Description is not valid."_s};
    return std::nullopt;
}

Answer allocateEipAddress(const Call &call, World &world)
{
    const QString charge = call.text(u"InstanceChargeType"_s, u"PostPaid"_s);
    const QString internet = call.text(u"InternetChargeType"_s, u"PayByBandwidth"_s);
    if (auto no = badOffer(call, world.site()))
        return refuse(*no);
    if (auto no = badBandwidth(call.text(u"Bandwidth"_s, u"5"_s), charge, internet))
        return refuse(*no);
    if (auto no = badWords(call))
        return refuse(*no);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    if (world.count(u"eip"_s) >= eipsPerAccount)
        return refuse(400, u"QuotaExceeded.Eip"_s, u"Elastic IP address quota exceeded."_s);

    Resource eip = world.make(call, u"eip"_s, u"eip-"_s);
    eip.state = u"Available"_s; // nearly synchronous
    eip.charge = charge;
    eip.attributes = {{u"IpAddress"_s, world.newPublicAddress()},
                      {u"Bandwidth"_s, call.text(u"Bandwidth"_s, u"5"_s)},
                      {u"InternetChargeType"_s, internet},
                      {u"ISP"_s, call.text(u"ISP"_s, u"BGP"_s)},
                      {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())},
                      {u"DeletionProtection"_s, false}};
    takeTexts(call, u"Name"_s, eip);
    QJsonObject answer{{u"AllocationId"_s, eip.id}, {u"ResourceGroupId"_s, resourceGroupOf(eip)}};
    if (charge == "PrePaid"_L1) {
        const qint64 months = call.integer(u"Period"_s, 1) * (call.text(u"PricingCycle"_s) == "Year"_L1 ? 12 : 1);
        eip.attributes.insert(u"ExpiredTime"_s, isoMinute(call.now + months * 30 * 86'400'000));
        answer.insert(u"OrderId"_s, qint64(world.random(1'000'000'000'000)));
    } else {
        answer.insert(u"EipAddress"_s, eip.text(u"IpAddress"_s));
    }
    world.insert(eip);
    return answer;
}

QJsonObject fieldsOf(const Resource &eip, const World &world)
{
    const Resource *package = world.find(eip.text(u"BandwidthPackageId"_s), u"bandwidthpackage"_s);
    QJsonObject fields{{u"AllocationId"_s, eip.id},
                       {u"IpAddress"_s, eip.text(u"IpAddress"_s)},
                       {u"Name"_s, eip.name},
                       {u"Description"_s, eip.text(u"Description"_s)},
                       {u"Status"_s, eip.state},
                       {u"BusinessStatus"_s, u"Normal"_s},
                       {u"Bandwidth"_s, package ? package->text(u"Bandwidth"_s) : eip.text(u"Bandwidth"_s)},
                       {u"InternetChargeType"_s, eip.text(u"InternetChargeType"_s)},
                       {u"ChargeType"_s, eip.charge},
                       {u"ISP"_s, eip.text(u"ISP"_s)},
                       {u"InstanceId"_s, eip.text(u"InstanceId"_s)},
                       {u"InstanceType"_s, eip.text(u"InstanceType"_s)},
                       {u"PrivateIpAddress"_s, eip.text(u"PrivateIpAddress"_s)},
                       {u"VpcId"_s, QString()}, // named only for addresses behind an IPv4 gateway
                       {u"Mode"_s, u"NAT"_s},
                       {u"Netmode"_s, u"public"_s},
                       {u"OperationLocks"_s, wrapped(u"LockReason"_s, QJsonArray())},
                       {u"AllocationTime"_s, isoTime(eip.created)},
                       {u"ExpiredTime"_s, eip.text(u"ExpiredTime"_s)},
                       {u"DeletionProtection"_s, eip.flag(u"DeletionProtection"_s)},
                       {u"RegionId"_s, eip.region},
                       {u"ResourceGroupId"_s, resourceGroupOf(eip)},
                       {u"Tags"_s, tagsJson(eip)}};
    // Section 7: the shared bandwidth takes the place of the EIP's own, which moves to EipBandwidth.
    if (package) {
        fields.insert(u"EipBandwidth"_s, eip.text(u"Bandwidth"_s));
        fields.insert(u"BandwidthPackageId"_s, package->id);
        fields.insert(u"BandwidthPackageBandwidth"_s, package->text(u"Bandwidth"_s));
        fields.insert(u"BandwidthPackageType"_s, u"CommonBandwidthPackage"_s);
    }
    return fields;
}

Answer describeEipAddresses(const Call &call, World &world)
{
    if (call.commaList(u"AllocationId"_s).size() > 50)
        return refuse(400, u"InvalidParameter"_s, u"At most 50 allocation ids are allowed."_s);
    const auto matching = kept(world.all(u"eip"_s, call.regionId), [&](const Resource &eip) {
        return matches(call, u"AllocationId"_s, eip.id) && matches(call, u"EipAddress"_s, eip.text(u"IpAddress"_s)) && matches(call, u"Status"_s, eip.state)
            && matches(call, u"AssociatedInstanceType"_s, eip.text(u"InstanceType"_s))
            && matches(call, u"AssociatedInstanceId"_s, eip.text(u"InstanceId"_s)) && matches(call, u"EipName"_s, eip.name)
            && matches(call, u"ISP"_s, eip.text(u"ISP"_s)) && matches(call, u"ChargeType"_s, eip.charge)
            && matches(call, u"ResourceGroupId"_s, resourceGroupOf(eip)) && matchesTags(eip, call);
    });
    const auto page = pageOf(call, matching, {.largestSize = 100});
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"EipAddresses"_s, u"EipAddress"_s, [&](const Resource &eip) { return fieldsOf(eip, world); });
}

Answer modifyEipAddressAttribute(const Call &call, World &world)
{
    const Resource *eip = findHere(call, world, call.text(u"AllocationId"_s), u"eip"_s);
    if (!eip)
        return notFound();
    if (auto no = badWords(call))
        return refuse(*no);
    if (call.has(u"Bandwidth"_s)) {
        if (auto no = badBandwidth(call.text(u"Bandwidth"_s), eip->charge, eip->text(u"InternetChargeType"_s)))
            return refuse(*no);
    }
    if (eip->state != "Available"_L1 && eip->state != "InUse"_L1)
        return refuse(400, u"IncorrectEipStatus"_s, u"Current elastic IP status does not support this operation."_s);
    world.edit(eip->id, [&](Resource &changed) {
        takeTexts(call, u"Name"_s, changed);
        if (call.has(u"Bandwidth"_s))
            changed.attributes.insert(u"Bandwidth"_s, call.text(u"Bandwidth"_s));
    });
    return QJsonObject();
}

// What an EIP is to be bound to, as far as it can be bound now.
tl::expected<const Resource *, Refusal> target(const Call &call, const World &world, const QString &type, const QString &id)
{
    static const QHash<QString, QString> types{{u"Nat"_s, u"natgateway"_s}, {u"EcsInstance"_s, u"instance"_s}, {u"SlbInstance"_s, u"loadbalancer"_s}};
    // NetworkInterface, HaVip and IpAddress exist in the real cloud; nothing here makes such things.
    if (!types.contains(type))
        return refuse(400, u"InvalidInstanceType.ValueNotSupported"_s, u"The specified value of InstanceType is not supported."_s);
    const Resource *instance = world.find(id, types.value(type));
    if (!instance)
        return refuse(404, u"InvalidInstanId.NotFound"_s, u"Specified instance is not found."_s);
    if (!call.regionId.isEmpty() && instance->region != call.regionId)
        return refuse(400, u"InvalidParameter.Mismatch"_s, u"The instance and the EIP are not in the same region."_s);
    if (type == "Nat"_L1) {
        if (instance->state != "Available"_L1)
            return refuse(400, u"IncorrectStatus.NatGateway"_s, u"The status of the NAT gateway does not support this operation."_s);
        for (const Resource *other : world.usersOf(id, u"eip"_s)) {
            if (other->state == "Associating"_L1)
                return refuse(400, u"TaskConflict"_s, u"The operation is too frequent: another EIP is being bound to the NAT gateway."_s);
        }
        return instance;
    }
    if (!world.usersOf(id, u"eip"_s).isEmpty())
        return refuse(400, u"InvalidAssociation.Duplicated"_s, u"The instance has an EIP already."_s);
    if (type == "EcsInstance"_L1 && instance->state != "Running"_L1 && instance->state != "Stopped"_L1)
        return refuse(400, u"InvalidStatus.EcsStatusNotSupport"_s, u"The status of the server does not support this operation."_s);
    return instance;
}

std::optional<Refusal> unfit(const Resource &eip)
{
    if (eip.state == "InUse"_L1)
        return Refusal{400, u"InvalidAssociation.Duplicated"_s, u"Specified EIP is bound already."_s};
    if (eip.state != "Available"_L1)
        return Refusal{400, u"IncorrectEipStatus"_s, u"Current elastic IP status does not support this operation."_s};
    return std::nullopt;
}

Answer bind(World &world, const QStringList &eipIds, const Resource &instance, const QString &type)
{
    const bool ownAddress = type == "Nat"_L1 && instance.text(u"EipBindMode"_s) == "NAT"_L1;
    const int most = type != "Nat"_L1 ? 1 : ownAddress ? eipsPerBindModeNat : eipsPerNat;
    if (world.usersOf(instance.id, u"eip"_s).size() + eipIds.size() > most)
        return refuse(400, u"QuotaExceeded.Eip"_s, u"The instance takes at most %1 EIPs."_s.arg(most)); // code for this case UNVERIFIED
    const QString vswitch = instance.text(u"VSwitchId"_s);
    for (const QString &eipId : eipIds) {
        // EipBindMode=NAT: each EIP takes one private address of the gateway's vswitch.
        const QString address = ownAddress ? world.freeAddress(vswitch) : QString();
        if (ownAddress && address.isEmpty())
            return refuse(400, u"ZONE_NO_AVAILABLE_IP"_s, u"The VSwitch has no free private address."_s);
        world.edit(eipId, [&](Resource &eip) {
            eip.state = u"Associating"_s;
            eip.links.insert(instance.id);
            if (ownAddress)
                eip.addresses.insert(address, vswitch);
            eip.attributes.insert(u"InstanceId"_s, instance.id);
            eip.attributes.insert(u"InstanceType"_s, type);
            // The Terraform provider would bind anew what comes back with an address that nobody asked for.
            eip.attributes.insert(u"PrivateIpAddress"_s, address);
        });
        world.after(eipId, world.duration(u"eip.associate"_s), {.hook = u"eip.associated"_s});
    }
    return QJsonObject();
}

Answer associateEipAddress(const Call &call, World &world)
{
    const Resource *eip = findHere(call, world, call.text(u"AllocationId"_s), u"eip"_s);
    if (!eip)
        return notFound();
    const QString type = call.text(u"InstanceType"_s, u"EcsInstance"_s);
    const auto instance = target(call, world, type, call.text(u"InstanceId"_s));
    if (!instance)
        return refuse(instance.error());
    if ((*instance)->region != eip->region)
        return refuse(400, u"InvalidParameter.Mismatch"_s, u"The instance and the EIP are not in the same region."_s);
    if (auto no = unfit(*eip))
        return refuse(*no);
    return bind(world, {eip->id}, **instance, type);
}

Answer associateEipAddressBatch(const Call &call, World &world)
{
    const QStringList ids = call.list(u"InstanceIds"_s);
    if (ids.size() > 50 || QSet<QString>(ids.cbegin(), ids.cend()).size() != ids.size())
        return refuse(400, u"InvalidParameter"_s, u"InstanceIds takes 1 to 50 different ids."_s);
    for (const QString &id : ids) {
        const Resource *eip = findHere(call, world, id, u"eip"_s);
        if (!eip)
            return notFound();
        if (auto no = unfit(*eip))
            return refuse(*no);
    }
    const QString type = call.text(u"BindedInstanceType"_s);
    const auto instance = target(call, world, type, call.text(u"BindedInstanceId"_s));
    if (!instance)
        return refuse(instance.error());
    return bind(world, ids, **instance, type);
}

// An EIP that was told to unbind in the meantime stays in that state.
void associated(World &world, const QString &id, const QJsonObject &)
{
    if (world.find(id)->state == "Associating"_L1)
        world.setState(id, u"InUse"_s);
}

void unassociated(World &world, const QString &id, const QJsonObject &)
{
    world.edit(id, [](Resource &eip) {
        eip.links.remove(eip.text(u"InstanceId"_s));
        eip.addresses.clear();
        for (const QString &name : {u"InstanceId"_s, u"InstanceType"_s, u"PrivateIpAddress"_s})
            eip.attributes.remove(name);
    });
}

Answer unassociateEipAddress(const Call &call, World &world)
{
    const Resource *eip = findHere(call, world, call.text(u"AllocationId"_s), u"eip"_s);
    if (!eip)
        return notFound();
    if (eip->state == "Available"_L1 || (call.has(u"InstanceId"_s) && call.text(u"InstanceId"_s) != eip->text(u"InstanceId"_s)))
        return refuse(404, u"InvalidBindInstance.NotFound"_s, u"Specified EIP is not bound to the instance."_s);
    if (eip->state != "InUse"_L1)
        return refuse(400, u"IncorrectEipStatus"_s, u"Current elastic IP status does not support this operation."_s);
    if (!call.flag(u"Force"_s)) {
        const auto snat = world.usersOf(eip->id, u"snatentry"_s);
        const auto dnat = world.usersOf(eip->id, u"forwardentry"_s);
        for (const Resource *entry : snat + dnat) {
            if (entry->state != "Available"_L1)
                return refuse(400, u"InvalidStatus.SnatOrDnat"_s, u"An entry that uses the EIP is in transition."_s);
        }
        if (!snat.isEmpty())
            return refuse(400, u"InvalidIpStatus.HasBeenUsedBySnatTable"_s, u"The EIP is used by an SNAT entry."_s);
        if (!dnat.isEmpty())
            return refuse(400, u"InvalidIpStatus.HasBeenUsedByForwardEntry"_s, u"The EIP is used by a DNAT entry."_s);
    }
    startUnbinding(world, eip->id);
    return QJsonObject();
}

// Fine-grained monitoring cannot be switched on here, so no EIP has a project or a store. What the real service answers then is UNVERIFIED.
Answer describeHighDefinitionMonitorLogAttribute(const Call &call, World &world)
{
    const Resource *eip = findHere(call, world, call.text(u"InstanceId"_s), u"eip"_s);
    if (!eip)
        return notFound();
    return QJsonObject{{u"InstanceId"_s, eip->id}, {u"InstanceType"_s, u"EIP"_s}, {u"LogProject"_s, QString()}, {u"LogStore"_s, QString()}, {u"Success"_s, u"true"_s}};
}

Answer releaseEipAddress(const Call &call, World &world)
{
    const Resource *eip = findHere(call, world, call.text(u"AllocationId"_s), u"eip"_s);
    if (!eip)
        return notFound();
    if (eip->charge == "PrePaid"_L1)
        return refuse(400, u"Forbidden.ChargeTypeIsPrepaid"_s, u"A subscription EIP cannot be released."_s);
    if (eip->flag(u"DeletionProtection"_s))
        return refuse(400, u"InvalidOperation.DeletionProtection"_s, u"The deletion protection of the EIP is on."_s);
    // What happens to an EIP that is still in a shared bandwidth is UNVERIFIED: refused here, so that nobody relies on it.
    if (eip->state != "Available"_L1 || !eip->text(u"BandwidthPackageId"_s).isEmpty())
        return refuse(400, u"IncorrectEipStatus"_s, u"Current elastic IP status does not support this operation."_s);
    const QString id = eip->id;
    world.setState(id, u"Releasing"_s);
    world.after(id, world.duration(u"eip.release"_s), {.removes = true});
    return QJsonObject();
}

} // namespace

Module eipModule()
{
    const Product &product = Products::vpc;
    return {.actions = {{product, "AllocateEipAddress"_L1, allocateEipAddress, true, "ClientToken"_L1},
                        {product, "DescribeEipAddresses"_L1, describeEipAddresses},
                        {product, "DescribeHighDefinitionMonitorLogAttribute"_L1, describeHighDefinitionMonitorLogAttribute},
                        {product, "ModifyEipAddressAttribute"_L1, modifyEipAddressAttribute, true},
                        {product, "AssociateEipAddress"_L1, associateEipAddress, true, "ClientToken"_L1},
                        {product, "AssociateEipAddressBatch"_L1, associateEipAddressBatch, true, "ClientToken"_L1},
                        {product, "UnassociateEipAddress"_L1, unassociateEipAddress, true, "ClientToken"_L1},
                        {product, "ReleaseEipAddress"_L1, releaseEipAddress, true}},
            .hooks = {{u"eip.associated"_s, associated}, {u"eip.unassociated"_s, unassociated}},
            .durations = {{u"eip.associate"_s, 4}, {u"eip.unassociate"_s, 4}, {u"eip.release"_s, 3}}};
}

} // namespace CloudSim
