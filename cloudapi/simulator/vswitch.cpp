#include "cloudapi/simulator/address.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int vswitchesPerVpc = 150;

const TextRule texts{u"VSwitchName"_s, u"InvalidVSwitchName.Malformed"_s, u"InvalidVSwitchDiscription.Malformed"_s};

std::optional<Refusal> badRange(const QString &text, const Resource &vpc, const World &world)
{
    const auto range = Range::parse(text);
    if (!range || range->text() != text || Range::parse(u"100.64.0.0/10"_s)->overlaps(*range))
        return Refusal{400, u"InvalidCidrBlock.Malformed"_s, u"Specified CIDR block is not valid."_s};
    if (range->mask < 16 || range->mask > 29)
        return Refusal{400, u"InvalidCirdrBlock.MaskLength"_s, u"The mask length of a VSwitch must be from 16 to 29."_s};
    if (!Range::parse(vpc.text(u"CidrBlock"_s))->contains(*range))
        return Refusal{400, u"InvalidParameter"_s, u"Specified CIDR block is not valid in VPC."_s};
    for (const Resource *other : world.childrenOf(vpc.id, u"vswitch"_s)) {
        if (Range::parse(other->text(u"CidrBlock"_s))->overlaps(*range))
            return Refusal{400, u"InvalidCidrBlock.Overlapped"_s, u"Specified CIDR block is overlapped with %1."_s.arg(other->id)};
    }
    for (const QJsonValue &route : vpc.attributes.value(u"Routes"_s).toArray()) {
        if (route.toObject().value(u"Destination"_s).toString() == text)
            return Refusal{400, u"InvalidCidrBlock.Overlapped"_s, u"Specified CIDR block is the destination of a route."_s};
    }
    return std::nullopt;
}

bool siblingBusy(const World &world, const QString &vpcId)
{
    const auto vswitches = world.childrenOf(vpcId, u"vswitch"_s);
    return std::any_of(vswitches.cbegin(), vswitches.cend(), [](const Resource *vswitch) { return vswitch->state != "Available"_L1; });
}

Answer createVSwitch(const Call &call, World &world)
{
    const Resource *vpc = findHere(call, world, call.text(u"VpcId"_s), u"vpc"_s);
    if (!vpc)
        return refuse(404, u"InvalidVpcId.NotFound"_s, u"Specified VPC does not exist."_s);
    const QString zoneId = call.text(u"ZoneId"_s);
    const auto &zones = world.catalogue().region(vpc->region)->zones;
    if (std::none_of(zones.cbegin(), zones.cend(), [&](const Zone &zone) { return zone.id == zoneId; }))
        return refuse(404, u"InvalidZoneId.NotFound"_s, u"Specified zone does not exist in the region."_s);
    if (!world.catalogue().sells(zoneId, u"vpc"_s))
        return refuse(400, u"ResourceNotAvailable"_s, u"Resource you requested is not available in this region or zone."_s);
    if (auto no = badTexts(call, texts))
        return refuse(*no);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    const QString range = call.text(u"CidrBlock"_s);
    if (vpc->state != "Available"_L1)
        return refuse(400, u"IncorrectVpcStatus"_s, u"Current VPC status does not support this operation."_s);
    if (auto no = badRange(range, *vpc, world))
        return refuse(*no);
    if (siblingBusy(world, vpc->id))
        return refuse(400, u"IncorrectVSwitchStatus"_s, u"Another VSwitch of the VPC is being created or deleted; simultaneously not supported."_s);
    if (world.childrenOf(vpc->id, u"vswitch"_s).size() >= vswitchesPerVpc)
        return refuse(400, u"QuotaExceeded.VSwitch"_s, u"VSwitch quota exceeded in the VPC."_s);

    Call here = call;
    here.regionId = vpc->region; // RegionId is optional in this call
    Resource vswitch = world.make(here, u"vswitch"_s, u"vsw-"_s);
    vswitch.parent = vpc->id;
    vswitch.zone = zoneId;
    vswitch.state = u"Pending"_s;
    vswitch.attributes = {{u"CidrBlock"_s, range}, {u"ResourceGroupId"_s, resourceGroupOf(*vpc)}};
    takeTexts(call, u"VSwitchName"_s, vswitch);
    world.insert(vswitch);
    world.after(vswitch.id, world.duration(u"vswitch.create"_s), {.state = u"Available"_s});
    return QJsonObject{{u"VSwitchId"_s, vswitch.id}};
}

// The system route table of the VPC: the same for its life.
QString routeTableOf(const Resource &vswitch, const World &world)
{
    const Resource *vpc = world.find(vswitch.parent, u"vpc"_s);
    return vpc ? vpc->text(u"RouteTableId"_s) : QString();
}

QJsonObject fieldsOf(const Resource &vswitch, const World &world)
{
    return {{u"VSwitchId"_s, vswitch.id},
            {u"VSwitchName"_s, vswitch.name},
            {u"VpcId"_s, vswitch.parent},
            {u"ZoneId"_s, vswitch.zone},
            {u"CidrBlock"_s, vswitch.text(u"CidrBlock"_s)},
            {u"Status"_s, vswitch.state},
            {u"AvailableIpAddressCount"_s, world.freeAddressCount(vswitch.id)},
            {u"IsDefault"_s, false},
            {u"RouteTable"_s, QJsonObject{{u"RouteTableId"_s, routeTableOf(vswitch, world)}, {u"RouteTableType"_s, u"System"_s}}},
            {u"NetworkAclId"_s, QString()},
            {u"ShareType"_s, QString()},
            {u"ResourceGroupId"_s, resourceGroupOf(vswitch)},
            {u"CreationTime"_s, isoTime(vswitch.created)},
            {u"Description"_s, vswitch.text(u"Description"_s)},
            {u"Ipv6CidrBlock"_s, QString()},
            {u"OwnerId"_s, vswitch.account.toLongLong()},
            {u"Tags"_s, tagsJson(vswitch)}};
}

Answer describeVSwitches(const Call &call, World &world)
{
    if (!call.has(u"RegionId"_s) && !call.has(u"VpcId"_s))
        return refuse(400, u"MissingParameter"_s, u"At least one of RegionId and VpcId is mandatory for this action."_s);
    const bool ofOneVpc = call.commaList(u"VpcId"_s).size() == 1;
    const auto candidates = ofOneVpc ? world.childrenOf(call.text(u"VpcId"_s), u"vswitch"_s) : world.all(u"vswitch"_s, call.regionId);
    Filter filter(call);
    if (ofOneVpc)
        filter.field(u"RegionId"_s, &Resource::region);
    filter.field(u"VpcId"_s, &Resource::parent)
        .field(u"VSwitchId"_s, &Resource::id)
        .field(u"ZoneId"_s, &Resource::zone)
        .field(u"VSwitchName"_s, &Resource::name)
        .field(u"ResourceGroupId"_s, resourceGroupOf)
        .field(u"RouteTableId"_s, [&world](const Resource &vswitch) { return routeTableOf(vswitch, world); })
        .where(u"IsDefault"_s, [&call](const Resource &) { return !call.flag(u"IsDefault"_s); });
    const auto page = pageOf(call, kept(candidates, filter));
    if (!page)
        return refuse(page.error());
    return pageItems(*page, u"VSwitches"_s, u"VSwitch"_s, [&world](const Resource &vswitch) { return fieldsOf(vswitch, world); });
}

Answer describeVSwitchAttributes(const Call &call, World &world)
{
    const Resource *vswitch = findHere(call, world, call.text(u"VSwitchId"_s), u"vswitch"_s);
    if (!vswitch)
        return QJsonObject{{u"VSwitchId"_s, QString()}}; // 200 with an empty id, section 4
    QJsonObject fields = fieldsOf(*vswitch, world);
    QJsonArray residents;
    const QMap<QString, int> counts = world.residents(vswitch->id);
    static const QHash<QString, QString> words{{u"natgateway"_s, u"NatGateway"_s}, {u"instance"_s, u"Ecs"_s}, {u"loadbalancer"_s, u"Slb"_s},
                                               {u"dbinstance"_s, u"Rds"_s},        {u"cacheinstance"_s, u"Kvstore"_s}};
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (words.contains(it.key()))
            residents.append(QJsonObject{{u"ResourceType"_s, words.value(it.key())}, {u"ResourceCount"_s, it.value()}});
    }
    fields.insert(u"CloudResources"_s, wrapped(u"CloudResourceSetType"_s, residents));
    return fields;
}

tl::unexpected<Refusal> notFound()
{
    return refuse(404, u"InvalidVswitchID.NotFound"_s, u"Specified virtual switch does not exist."_s);
}

Answer modifyVSwitchAttribute(const Call &call, World &world)
{
    const Resource *vswitch = findHere(call, world, call.text(u"VSwitchId"_s), u"vswitch"_s);
    if (!vswitch)
        return notFound();
    if (auto no = badTexts(call, texts))
        return refuse(*no);
    if (vswitch->state != "Available"_L1)
        return refuse(400, u"IncorrectVSwitchStatus"_s, u"Current virtual switch status does not support this operation."_s);
    world.edit(vswitch->id, [&](Resource &changed) { takeTexts(call, u"VSwitchName"_s, changed); });
    return QJsonObject();
}

Answer deleteVSwitch(const Call &call, World &world)
{
    const Resource *vswitch = findHere(call, world, call.text(u"VSwitchId"_s), u"vswitch"_s);
    if (!vswitch)
        return notFound();
    if (vswitch->state != "Available"_L1)
        return refuse(400, u"IncorrectVSwitchStatus"_s, u"Current virtual switch status does not support this operation."_s);
    const auto violation = [](const QString &suffix) {
        return refuse(400, u"DependencyViolation"_s + suffix, u"Specified object has dependent resources."_s);
    };
    if (!world.usersOf(vswitch->id, u"natgateway"_s).isEmpty())
        return violation(u".EnhancedNatgw"_s);
    if (!world.usersOf(vswitch->id, u"snatentry"_s).isEmpty())
        return violation(u".SnatEntry"_s);
    if (!world.usersOf(vswitch->id).isEmpty() || !world.childrenOf(vswitch->id).isEmpty())
        return violation({});
    if (siblingBusy(world, vswitch->parent))
        return refuse(400, u"OperationDenied.OtherSubnetProcessing"_s, u"The operation is denied: another VSwitch of the VPC is being created or deleted."_s);
    const QString id = vswitch->id;
    world.setState(id, u"Pending"_s);
    world.after(id, world.duration(u"vswitch.delete"_s), {.removes = true});
    return QJsonObject();
}

} // namespace

Module vswitchModule()
{
    const Product &product = Products::vpc;
    return {.actions = {{product, "CreateVSwitch"_L1, createVSwitch, true, "ClientToken"_L1},
                        {product, "DescribeVSwitches"_L1, describeVSwitches},
                        {product, "DescribeVSwitchAttributes"_L1, describeVSwitchAttributes},
                        {product, "ModifyVSwitchAttribute"_L1, modifyVSwitchAttribute, true},
                        {product, "DeleteVSwitch"_L1, deleteVSwitch, true}},
            .durations = {{u"vswitch.create"_s, 3}, {u"vswitch.delete"_s, 3}}};
}

} // namespace CloudSim
