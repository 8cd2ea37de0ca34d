#include "cloudapi/simulator/balancers.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/tagging.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

bool isBalancerName(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z\\x{4e00}-\\x{9fff}][A-Za-z0-9\\x{4e00}-\\x{9fff}._/-]{0,79}$"_s);
    return form.match(text).hasMatch();
}

tl::unexpected<Refusal> invalid(const QString &message)
{
    return refuse(400, u"InvalidParameter"_s, message);
}

// What is on sale today: pay-as-you-go by LCU on the China site; by specification (traffic or bandwidth) on the international one.
std::optional<Refusal> badOffer(const Call &call, const World &world)
{
    if (call.text(u"PayType"_s, u"PayOnDemand"_s) != "PayOnDemand"_L1)
        return Refusal{400, u"COMMODITY.INVALID_COMPONENT"_s, u"Subscriptions are not sold any more."_s};
    const QString charge = call.text(u"InstanceChargeType"_s, u"PayBySpec"_s);
    const QString internet = call.text(u"InternetChargeType"_s, u"paybytraffic"_s);
    if ((charge != "PayBySpec"_L1 && charge != "PayByCLCU"_L1) || (internet != "paybytraffic"_L1 && internet != "paybybandwidth"_L1))
        return Refusal{400, u"InvalidParameter"_s, u"The specified charge type is not valid."_s};
    if (world.site() == Site::China && charge == "PayBySpec"_L1)
        return Refusal{400, u"COMMODITY.INVALID_COMPONENT"_s, u"Instances that are paid by specification are not sold any more: send PayByCLCU."_s};
    if (world.site() == Site::International && charge == "PayByCLCU"_L1)
        return Refusal{400, u"InvalidParameter"_s, u"InstanceChargeType is not supported on this site."_s}; // UNVERIFIED: the documents name the China site only
    if (charge == "PayByCLCU"_L1 && internet == "paybybandwidth"_L1)
        return Refusal{400, u"COMMODITY.INVALID_COMPONENT"_s, u"PayByCLCU is sold with paybytraffic only."_s};
    return std::nullopt;
}

// The pairs of zones that a balancer can live in: every zone with every other one of the region that sells the product.
QStringList slaveZonesOf(const World &world, const QString &region, const QString &master)
{
    QStringList zones;
    for (const Zone &zone : world.catalogue().region(region)->zones) {
        if (zone.id != master && world.catalogue().sells(zone.id, u"slb"_s))
            zones << zone.id;
    }
    return zones;
}

struct Place
{
    QString vpc;
    QString vswitch;
    QString address;
    QString master;
    QString slave;
};

tl::expected<Place, Refusal> placeOf(const Call &call, World &world, bool intranet)
{
    Place place;
    QString usual;
    if (intranet) {
        // The address type flips as soon as a vswitch is sent; an intranet balancer without one would be of the classic network.
        const Resource *vswitch = findHere(call, world, call.text(u"VSwitchId"_s), u"vswitch"_s);
        if (!vswitch)
            return refuse(400, u"ServiceUnavailable"_s, u"The vpc subnet is not exist."_s);
        if (call.has(u"VpcId"_s) && call.text(u"VpcId"_s) != vswitch->parent)
            return invalid(u"The specified VSwitchId is not in the specified VpcId."_s);
        if (vswitch->state != "Available"_L1)
            return refuse(400, u"OperationBusy"_s, u"The VSwitch is being changed."_s);
        place.vpc = vswitch->parent;
        place.vswitch = vswitch->id;
        place.address = world.freeAddress(vswitch->id, call.text(u"Address"_s));
        if (place.address.isEmpty() && call.has(u"Address"_s))
            return invalid(u"The specified Address is in use or not in the VSwitch."_s);
        if (place.address.isEmpty())
            return refuse(400, u"ServiceUnavailable"_s, u"The vpc subnet is not exist."_s); // what it says when no address is free
        usual = vswitch->zone;
    }
    const auto &zones = world.catalogue().region(call.regionId)->zones;
    for (const Zone &zone : zones) {
        if (place.master.isEmpty() && world.catalogue().sells(zone.id, u"slb"_s) && (usual.isEmpty() || zone.id == usual))
            place.master = zone.id;
    }
    if (place.master.isEmpty() && !zones.isEmpty())
        place.master = zones.first().id; // a balancer may live in another zone than its vswitch
    place.master = call.text(u"MasterZoneId"_s, place.master);
    const bool known = std::any_of(zones.cbegin(), zones.cend(), [&](const Zone &zone) { return zone.id == place.master; });
    if (!known || !world.catalogue().sells(place.master, u"slb"_s))
        return refuse(400, u"VpcZoneNotSupportCreate"_s, u"The master zone does not sell the product."_s);
    const QStringList slaves = slaveZonesOf(world, call.regionId, place.master);
    place.slave = call.text(u"SlaveZoneId"_s, slaves.value(0));
    if (call.has(u"SlaveZoneId"_s) && !slaves.contains(place.slave))
        return refuse(400, u"VpcZoneNotSupportCreate"_s, u"The pair of zones does not sell the product."_s);
    return place;
}

Answer createLoadBalancer(const Call &call, World &world)
{
    if (call.has(u"LoadBalancerName"_s) && !isBalancerName(call.text(u"LoadBalancerName"_s)))
        return invalid(u"The specified LoadBalancerName is not valid."_s);
    const QString type = call.text(u"AddressType"_s, call.has(u"VSwitchId"_s) ? u"intranet"_s : u"internet"_s);
    if (type != "internet"_L1 && type != "intranet"_L1)
        return invalid(u"The specified AddressType is not valid."_s);
    if (call.text(u"AddressIPVersion"_s, u"ipv4"_s) != "ipv4"_L1)
        return invalid(u"The specified AddressIPVersion is not simulated: ipv4 only."_s);
    if (!isOnOff(call.text(u"DeleteProtection"_s, u"off"_s)))
        return invalid(u"The specified DeleteProtection is not valid."_s);
    const qint64 bandwidth = call.integer(u"Bandwidth"_s, 1);
    if (bandwidth < 1 || bandwidth > 5120)
        return invalid(u"The specified Bandwidth is not valid: 1 to 5120."_s);
    if (auto no = badOffer(call, world))
        return refuse(*no);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    const auto place = placeOf(call, world, type == "intranet"_L1);
    if (!place)
        return refuse(place.error());
    if (world.count(u"loadbalancer"_s) >= world.catalogue().offers().quotas.value(u"loadBalancers"_s, 60))
        return refuse(400, u"ORDER.QUOTA_EXCEEDED"_s, u"The number of instances exceeds the quota."_s);

    const bool byLcu = call.text(u"InstanceChargeType"_s) == "PayByCLCU"_L1;
    const QString internet = call.text(u"InternetChargeType"_s, u"paybytraffic"_s);
    Resource balancer = world.make(call, u"loadbalancer"_s, u"lb-"_s);
    balancer.parent = place->vpc;
    balancer.zone = place->master;
    balancer.state = u"active"_s;
    balancer.charge = u"PostPaid"_s;
    balancer.name = call.text(u"LoadBalancerName"_s, u"auto_named_slb"_s);
    if (!place->vswitch.isEmpty()) {
        balancer.links = {place->vswitch};
        balancer.addresses = {{place->address, place->vswitch}};
    }
    balancer.attributes = {{u"AddressType"_s, type},
                           {u"Address"_s, place->address.isEmpty() ? world.newPublicAddress() : place->address},
                           {u"VSwitchId"_s, place->vswitch},
                           {u"SlaveZoneId"_s, place->slave},
                           {u"InstanceChargeType"_s, byLcu ? u"PayByCLCU"_s : u"PayBySpec"_s},
                           {u"InternetChargeType"_s, internet},
                           {u"Bandwidth"_s, type == "internet"_L1 && internet == "paybybandwidth"_L1 ? bandwidth : 5120},
                           {u"LoadBalancerSpec"_s, byLcu ? u"slb.lcu.elastic"_s : call.text(u"LoadBalancerSpec"_s, u"slb.s1.small"_s)},
                           {u"DeleteProtection"_s, call.text(u"DeleteProtection"_s, u"off"_s)},
                           {u"ModificationProtectionStatus"_s, call.text(u"ModificationProtectionStatus"_s, u"NonProtection"_s)},
                           {u"ModificationProtectionReason"_s, call.text(u"ModificationProtectionReason"_s)},
                           {u"Backends"_s, QJsonArray()},
                           {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())}};
    world.insert(balancer);
    return QJsonObject{{u"LoadBalancerId"_s, balancer.id},
                       {u"LoadBalancerName"_s, balancer.name},
                       {u"Address"_s, balancer.text(u"Address"_s)},
                       {u"AddressIPVersion"_s, u"ipv4"_s},
                       {u"NetworkType"_s, type == "intranet"_L1 ? u"vpc"_s : u"classic"_s},
                       {u"VpcId"_s, balancer.parent},
                       {u"VSwitchId"_s, place->vswitch},
                       {u"ResourceGroupId"_s, resourceGroupOf(balancer)}};
}

// What the list and the single read have in common.
QJsonObject commonFields(const Resource &balancer)
{
    return {{u"LoadBalancerId"_s, balancer.id},
            {u"LoadBalancerName"_s, balancer.name},
            {u"LoadBalancerStatus"_s, balancer.state},
            {u"LoadBalancerSpec"_s, balancer.text(u"LoadBalancerSpec"_s)},
            {u"Address"_s, balancer.text(u"Address"_s)},
            {u"AddressType"_s, balancer.text(u"AddressType"_s)},
            {u"AddressIPVersion"_s, u"ipv4"_s},
            {u"NetworkType"_s, balancer.text(u"AddressType"_s) == "intranet"_L1 ? u"vpc"_s : u"classic"_s},
            {u"VpcId"_s, balancer.parent},
            {u"VSwitchId"_s, balancer.text(u"VSwitchId"_s)},
            {u"MasterZoneId"_s, balancer.zone},
            {u"SlaveZoneId"_s, balancer.text(u"SlaveZoneId"_s)},
            {u"RegionId"_s, balancer.region},
            {u"RegionIdAlias"_s, balancer.region},
            {u"PayType"_s, u"PayOnDemand"_s},
            {u"InstanceChargeType"_s, balancer.text(u"InstanceChargeType"_s)},
            {u"InternetChargeType"_s, balancer.text(u"InternetChargeType"_s)},
            {u"Bandwidth"_s, balancer.number(u"Bandwidth"_s)},
            {u"BusinessStatus"_s, u"Normal"_s},
            {u"CreateTime"_s, isoMinute(balancer.created)},
            {u"CreateTimeStamp"_s, balancer.created},
            {u"DeleteProtection"_s, balancer.text(u"DeleteProtection"_s)},
            {u"ModificationProtectionStatus"_s, balancer.text(u"ModificationProtectionStatus"_s)},
            {u"ModificationProtectionReason"_s, balancer.text(u"ModificationProtectionReason"_s)},
            {u"ServiceManagedMode"_s, u"Unmanaged"_s},
            {u"SpecType"_s, QString()},
            {u"SpecBpsFlag"_s, false},
            {u"ResourceGroupId"_s, resourceGroupOf(balancer)},
            {u"Tags"_s, tagsJson(balancer, u"TagKey"_s, u"TagValue"_s)}};
}

Answer describeLoadBalancers(const Call &call, World &world)
{
    if (call.commaList(u"LoadBalancerId"_s).size() > 10)
        return invalid(u"At most 10 LoadBalancerIds are allowed."_s);
    if (call.has(u"PageSize"_s) && !call.has(u"PageNumber"_s))
        return invalid(u"PageSize needs PageNumber."_s);
    Filter filter(call);
    filter.field(u"LoadBalancerId"_s, &Resource::id)
        .field(u"LoadBalancerName"_s, &Resource::name)
        .field(u"LoadBalancerStatus"_s, &Resource::state)
        .field(u"VpcId"_s, &Resource::parent)
        .field(u"MasterZoneId"_s, &Resource::zone)
        .field(u"AddressIPVersion"_s, [](const Resource &) { return u"ipv4"_s; })
        .field(u"PayType"_s, [](const Resource &) { return u"PayOnDemand"_s; })
        .field(u"ResourceGroupId"_s, resourceGroupOf)
        .attribute(u"Address"_s)
        .attribute(u"AddressType"_s)
        .attribute(u"VSwitchId"_s)
        .attribute(u"SlaveZoneId"_s)
        .where(u"ServerId"_s, [&call](const Resource &balancer) {
            const QJsonArray backends = backendsOf(balancer);
            return std::any_of(backends.begin(), backends.end(),
                               [&call](const QJsonValue &value) { return value.toObject().value(u"ServerId"_s).toString() == call.text(u"ServerId"_s); });
        });
    const auto page = pageOf(call, kept(world.all(u"loadbalancer"_s, call.regionId), filter), {.usualSize = 10, .largestSize = 100});
    if (!page)
        return refuse(page.error());
    return pageItems(*page, u"LoadBalancers"_s, u"LoadBalancer"_s, [](const Resource &balancer) {
        QJsonObject fields = commonFields(balancer);
        // In this call the charge type is a number, and its word stands beside it.
        fields.insert(u"InternetChargeTypeAlias"_s, balancer.text(u"InternetChargeType"_s));
        fields.insert(u"InternetChargeType"_s, balancer.text(u"InternetChargeType"_s) == "paybybandwidth"_L1 ? u"3"_s : u"4"_s);
        return fields;
    });
}

Answer describeLoadBalancerAttribute(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    QJsonArray ports;
    QJsonArray pairs;
    QJsonArray misspelt;
    for (const Resource *listener : listenersOf(world, (*balancer)->id)) {
        const qint64 port = listener->number(u"ListenerPort"_s);
        const QString protocol = listener->text(u"ListenerProtocol"_s);
        ports.append(port);
        pairs.append(QJsonObject{{u"ListenerPort"_s, port}, {u"ListenerProtocol"_s, protocol}, {u"Description"_s, listener->text(u"Description"_s)}});
        misspelt.append(QJsonObject{{u"ListenerPort"_s, port}, {u"ListenerProtocal"_s, protocol}}); // sic
    }
    QJsonArray backends;
    for (const QJsonValue &value : backendsOf(**balancer)) {
        const QJsonObject backend = value.toObject();
        backends.append(QJsonObject{{u"ServerId"_s, backend.value(u"ServerId"_s)},
                                    {u"Weight"_s, backend.value(u"Weight"_s)},
                                    {u"Type"_s, backend.value(u"Type"_s)},
                                    {u"ServerIp"_s, backend.value(u"Type"_s).toString() == "ecs"_L1 ? QString() : backend.value(u"ServerIp"_s)}, // of eni and eci
                                    {u"Description"_s, backend.value(u"Description"_s)}});
    }
    QJsonObject fields = commonFields(**balancer);
    fields.insert(u"ListenerPorts"_s, wrapped(u"ListenerPort"_s, ports));
    fields.insert(u"ListenerPortsAndProtocol"_s, wrapped(u"ListenerPortAndProtocol"_s, pairs));
    fields.insert(u"ListenerPortsAndProtocal"_s, wrapped(u"ListenerPortAndProtocal"_s, misspelt)); // sic
    fields.insert(u"BackendServers"_s, wrapped(u"BackendServer"_s, backends));
    fields.insert(u"EndTime"_s, u"2999-09-08T16:00Z"_s);
    fields.insert(u"RenewalStatus"_s, u"Normal"_s);
    return fields;
}

// --- Changing and releasing ------------------------------------------------------------------------------------------------------------------

Answer setLoadBalancerStatus(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    const QString status = call.text(u"LoadBalancerStatus"_s);
    if (status != "active"_L1 && status != "inactive"_L1)
        return invalid(u"The specified LoadBalancerStatus is not valid."_s);
    world.setState((*balancer)->id, status);
    return QJsonObject();
}

Answer setLoadBalancerName(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    if (!isBalancerName(call.text(u"LoadBalancerName"_s)))
        return invalid(u"The specified LoadBalancerName is not valid."_s);
    world.edit((*balancer)->id, [&](Resource &changed) { changed.name = call.text(u"LoadBalancerName"_s); });
    return QJsonObject();
}

Answer setLoadBalancerDeleteProtection(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    if (!isOnOff(call.text(u"DeleteProtection"_s)))
        return invalid(u"The specified DeleteProtection is not valid."_s);
    world.setAttribute((*balancer)->id, u"DeleteProtection"_s, call.text(u"DeleteProtection"_s));
    return QJsonObject();
}

Answer modifyLoadBalancerInstanceChargeType(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    // Back to the specifications nobody comes on the China site.
    if (auto no = badOffer(call, world))
        return refuse(*no);
    if (call.text(u"InstanceChargeType"_s) == (*balancer)->text(u"InstanceChargeType"_s))
        return refuse(400, u"OperationUnsupported.InstanceChargeType"_s, u"The instance has this charge type already."_s); // code UNVERIFIED
    world.edit((*balancer)->id, [&](Resource &changed) {
        changed.attributes.insert(u"InstanceChargeType"_s, call.text(u"InstanceChargeType"_s));
        changed.attributes.insert(u"LoadBalancerSpec"_s, call.text(u"InstanceChargeType"_s) == "PayByCLCU"_L1 ? u"slb.lcu.elastic"_s : call.text(u"LoadBalancerSpec"_s, u"slb.s1.small"_s));
    });
    return QJsonObject();
}

// Listeners, server groups and tags go with it; backends need not be detached first.
Answer deleteLoadBalancer(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    if ((*balancer)->text(u"DeleteProtection"_s) == "on"_L1)
        return refuse(400, u"OperationDenied.DeleteProtectionIsOn"_s, u"The deletion protection of the instance is on."_s);
    const QString id = (*balancer)->id;
    for (const Resource *child : world.childrenOf(id))
        world.remove(child->id);
    for (const Resource *eip : world.usersOf(id, u"eip"_s))
        startUnbinding(world, eip->id);
    if (!(*balancer)->text(u"VSwitchId"_s).isEmpty())
        leaveBehind(world, **balancer, {(*balancer)->text(u"VSwitchId"_s)}, world.duration(u"loadbalancer.leaveVSwitch"_s));
    world.remove(id);
    return QJsonObject();
}

// --- Catalogue and tags ----------------------------------------------------------------------------------------------------------------------

QString named(const QHash<QString, QString> &names, const Call &call)
{
    return names.value(call.text(u"AcceptLanguage"_s).startsWith("en"_L1, Qt::CaseInsensitive) ? u"en"_s : u"zh"_s);
}

Answer describeRegions(const Call &call, World &world)
{
    QJsonArray regions;
    for (const Region &region : world.catalogue().regions()) {
        regions.append(QJsonObject{{u"RegionId"_s, region.id},
                                   {u"LocalName"_s, named(region.names, call)},
                                   {u"RegionEndpoint"_s, serviceHost(u"slb"_s, region.id, world)}});
    }
    return QJsonObject{{u"Regions"_s, wrapped(u"Region"_s, regions)}};
}

Answer describeZones(const Call &call, World &world)
{
    QJsonArray zones;
    for (const Zone &zone : world.catalogue().region(call.regionId)->zones) {
        if (!world.catalogue().sells(zone.id, u"slb"_s))
            continue;
        QJsonArray slaves;
        for (const QString &slave : slaveZonesOf(world, call.regionId, zone.id))
            slaves.append(QJsonObject{{u"ZoneId"_s, slave}, {u"LocalName"_s, named(world.catalogue().zone(slave)->names, call)}});
        zones.append(QJsonObject{{u"ZoneId"_s, zone.id}, {u"LocalName"_s, named(zone.names, call)}, {u"SlaveZones"_s, wrapped(u"SlaveZone"_s, slaves)}});
    }
    return QJsonObject{{u"Zones"_s, wrapped(u"Zone"_s, zones)}};
}

Answer describeAvailableResource(const Call &call, World &world)
{
    // Both spellings of the address types occur; the classic ones have no stock any more but for the internet.
    const QString wanted = call.text(u"AddressType"_s).replace(u'-', u'_');
    QJsonArray resources;
    for (const Zone &zone : world.catalogue().region(call.regionId)->zones) {
        if (!world.catalogue().sells(zone.id, u"slb"_s))
            continue;
        for (const QString &slave : slaveZonesOf(world, call.regionId, zone.id)) {
            QJsonArray supported;
            for (const QString &type : {u"vpc"_s, u"classic_internet"_s}) {
                if ((wanted.isEmpty() || wanted == type) && matches(call, u"AddressIPVersion"_s, u"ipv4"_s))
                    supported.append(QJsonObject{{u"AddressType"_s, type}, {u"AddressIPVersion"_s, u"ipv4"_s}});
            }
            if (!supported.isEmpty())
                resources.append(QJsonObject{{u"MasterZoneId"_s, zone.id}, {u"SlaveZoneId"_s, slave}, {u"SupportResources"_s, wrapped(u"SupportResource"_s, supported)}});
        }
    }
    return QJsonObject{{u"AvailableResources"_s, wrapped(u"AvailableResource"_s, resources)}};
}

const TagRules &rules()
{
    static const TagRules slbRules{.types = {{u"instance"_s, u"loadbalancer"_s}, {u"certificate"_s, u"servercertificate"_s}, {u"vservergroup"_s, u"vservergroup"_s}}, .idsPerCall = 20};
    return slbRules;
}

Answer tag(const Call &call, World &world)
{
    return tagResources(call, world, rules());
}

Answer listTags(const Call &call, World &world)
{
    return listTagResources(call, world, rules());
}

} // namespace

Module loadbalancerModule()
{
    const Product &product = Products::slb;
    return {.actions = {{product, "CreateLoadBalancer"_L1, createLoadBalancer, true, "ClientToken"_L1, false, "LX_REQUEST_TOKEN_CONFLICT"_L1},
                        {product, "DescribeLoadBalancers"_L1, describeLoadBalancers},
                        {product, "DescribeLoadBalancerAttribute"_L1, describeLoadBalancerAttribute},
                        {product, "SetLoadBalancerStatus"_L1, setLoadBalancerStatus, true},
                        {product, "SetLoadBalancerName"_L1, setLoadBalancerName, true},
                        {product, "SetLoadBalancerDeleteProtection"_L1, setLoadBalancerDeleteProtection, true},
                        {product, "ModifyLoadBalancerInstanceChargeType"_L1, modifyLoadBalancerInstanceChargeType, true},
                        {product, "DeleteLoadBalancer"_L1, deleteLoadBalancer, true},
                        {product, "DescribeRegions"_L1, describeRegions},
                        {product, "DescribeZones"_L1, describeZones},
                        {product, "DescribeAvailableResource"_L1, describeAvailableResource},
                        {product, "TagResources"_L1, tag, true},
                        {product, "ListTagResources"_L1, listTags}},
            .durations = {{u"loadbalancer.configure"_s, 1}, {u"loadbalancer.leaveVSwitch"_s, 5}}};
}

} // namespace CloudSim
