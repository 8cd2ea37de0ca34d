#include "cloudapi/simulator/address.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int vpcsPerRegion = 10;

QString localName(const QHash<QString, QString> &names, const QString &language)
{
    // "zh-CN" and "zh-cn" both occur; without one the service speaks Chinese.
    return names.value(language.startsWith("en"_L1, Qt::CaseInsensitive) ? u"en"_s : u"zh"_s);
}

Answer describeRegions(const Call &call, World &world)
{
    QJsonArray regions;
    for (const Region &region : world.catalogue().regions()) {
        regions.append(QJsonObject{{u"RegionId"_s, region.id},
                                   {u"LocalName"_s, localName(region.names, call.text(u"AcceptLanguage"_s))},
                                   {u"RegionEndpoint"_s, serviceHost(u"vpc"_s, region.id, world)}});
    }
    return QJsonObject{{u"Regions"_s, wrapped(u"Region"_s, regions)}};
}

Answer describeZones(const Call &call, World &world)
{
    QJsonArray zones;
    for (const Zone &zone : world.catalogue().region(call.regionId)->zones) {
        if (!world.catalogue().sells(zone.id, u"vpc"_s))
            continue;
        zones.append(QJsonObject{{u"ZoneId"_s, zone.id},
                                 {u"LocalName"_s, localName(zone.names, call.text(u"AcceptLanguage"_s))},
                                 {u"ZoneType"_s, u"AvailabilityZone"_s}});
    }
    return QJsonObject{{u"Zones"_s, wrapped(u"Zone"_s, zones)}};
}

// Section 8: /8 to /28, host bits zero, none of the ranges that the platform keeps for itself.
bool isVpcRange(const QString &text)
{
    const auto range = Range::parse(text);
    if (!range || range->text() != text || range->mask < 8 || range->mask > 28 || range->first >> 24 == 0)
        return false;
    for (const auto &reserved : {u"100.64.0.0/10"_s, u"224.0.0.0/4"_s, u"127.0.0.0/8"_s, u"169.254.0.0/16"_s}) {
        if (Range::parse(reserved)->overlaps(*range))
            return false;
    }
    return true;
}

tl::unexpected<Refusal> badRange(const QString &range)
{
    return refuse(400, u"InvalidParameter"_s, u"Specified CIDR block %1 is not valid in VPC."_s.arg(range));
}

const TextRule texts{u"VpcName"_s, u"InvalidVpcName.Malformed"_s, u"InvalidVpcDiscription.Malformed"_s};

Answer createVpc(const Call &call, World &world)
{
    const QString range = call.text(u"CidrBlock"_s, u"172.16.0.0/12"_s);
    if (!isVpcRange(range))
        return badRange(range);
    if (auto no = badTexts(call, texts))
        return refuse(*no);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    if (call.commaList(u"UserCidr"_s).size() > 3)
        return refuse(400, u"InvalidParameter"_s, u"Specified UserCidr is not valid: at most three are allowed."_s);
    if (world.count(u"vpc"_s, call.regionId) >= vpcsPerRegion)
        return refuse(400, u"QuotaExceeded.Vpc"_s, u"VPC quota exceeded in the region."_s);

    Resource vpc = world.make(call, u"vpc"_s, u"vpc-"_s);
    vpc.state = u"Pending"_s;
    vpc.attributes = {{u"CidrBlock"_s, range},
                      {u"VRouterId"_s, world.newId(u"vrt-"_s, call.regionId)},
                      {u"RouteTableId"_s, world.newId(u"vtb-"_s, call.regionId)},
                      {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())},
                      {u"UserCidrs"_s, QJsonArray::fromStringList(call.commaList(u"UserCidr"_s))},
                      {u"EnabledIpv6"_s, call.flag(u"EnableIpv6"_s)},
                      {u"Routes"_s, QJsonArray()}};
    takeTexts(call, u"VpcName"_s, vpc);
    world.insert(vpc);
    world.after(vpc.id, world.duration(u"vpc.create"_s), {.state = u"Available"_s});
    return QJsonObject{{u"VpcId"_s, vpc.id},
                       {u"VRouterId"_s, vpc.text(u"VRouterId"_s)},
                       {u"RouteTableId"_s, vpc.text(u"RouteTableId"_s)},
                       {u"ResourceGroupId"_s, resourceGroupOf(vpc)}};
}

QStringList idsOf(const QList<const Resource *> &resources)
{
    QStringList ids;
    for (const Resource *resource : resources)
        ids << resource->id;
    return ids;
}

// The fields that the list and the single read have in common.
QJsonObject commonFields(const Resource &vpc, const World &world)
{
    return {{u"VpcId"_s, vpc.id},
            {u"VpcName"_s, vpc.name},
            {u"Status"_s, vpc.state},
            {u"CidrBlock"_s, vpc.text(u"CidrBlock"_s)},
            {u"SecondaryCidrBlocks"_s, wrapped(u"SecondaryCidrBlock"_s, QStringList())},
            {u"UserCidrs"_s, wrapped(u"UserCidr"_s, vpc.attributes.value(u"UserCidrs"_s).toArray())},
            {u"IsDefault"_s, false},
            {u"VRouterId"_s, vpc.text(u"VRouterId"_s)},
            {u"VSwitchIds"_s, wrapped(u"VSwitchId"_s, idsOf(world.childrenOf(vpc.id, u"vswitch"_s)))},
            {u"RegionId"_s, vpc.region},
            {u"ResourceGroupId"_s, resourceGroupOf(vpc)},
            {u"CreationTime"_s, isoTime(vpc.created)},
            {u"Description"_s, vpc.text(u"Description"_s)},
            {u"OwnerId"_s, vpc.account.toLongLong()},
            {u"EnabledIpv6"_s, vpc.flag(u"EnabledIpv6"_s)},
            {u"Ipv6CidrBlock"_s, QString()},
            {u"Tags"_s, tagsJson(vpc)}};
}

Answer describeVpcs(const Call &call, World &world)
{
    if (call.commaList(u"VpcId"_s).size() > 20)
        return refuse(400, u"InvalidParameter"_s, u"At most 20 VPC ids are allowed."_s);
    Filter filter(call);
    filter.field(u"VpcId"_s, &Resource::id)
        .field(u"VpcName"_s, &Resource::name)
        .field(u"ResourceGroupId"_s, resourceGroupOf)
        .where(u"IsDefault"_s, [&call](const Resource &) { return !call.flag(u"IsDefault"_s); });
    const auto page = pageOf(call, kept(world.all(u"vpc"_s, call.regionId), filter));
    if (!page)
        return refuse(page.error());
    return pageItems(*page, u"Vpcs"_s, u"Vpc"_s, [&world](const Resource &vpc) {
        QJsonObject fields = commonFields(vpc, world);
        fields.insert(u"CenStatus"_s, u"Detached"_s);
        fields.insert(u"RouterTableIds"_s, wrapped(u"RouterTableIds"_s, QStringList{vpc.text(u"RouteTableId"_s)}));
        fields.insert(u"NatGatewayIds"_s, wrapped(u"NatGatewayIds"_s, idsOf(world.childrenOf(vpc.id, u"natgateway"_s))));
        return fields;
    });
}

// What lives in the VPC, in the words that the service uses for it (other words than these are UNVERIFIED).
QJsonArray residents(const Resource &vpc, const World &world)
{
    QMap<QString, int> counts{{u"VRouter"_s, 1}, {u"RouteTable"_s, 1}};
    static const QHash<QString, QString> words{{u"vswitch"_s, u"VSwitch"_s},           {u"natgateway"_s, u"NatGateway"_s},
                                               {u"securitygroup"_s, u"SecurityGroup"_s}, {u"instance"_s, u"Ecs"_s},
                                               {u"loadbalancer"_s, u"Slb"_s},          {u"dbinstance"_s, u"Rds"_s},
                                               {u"cacheinstance"_s, u"Kvstore"_s}};
    const QMap<QString, int> inside = world.residents(vpc.id);
    for (auto it = inside.cbegin(); it != inside.cend(); ++it) {
        if (words.contains(it.key()))
            counts[words.value(it.key())] += it.value();
    }
    QJsonArray result;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        result.append(QJsonObject{{u"ResourceType"_s, it.key()}, {u"ResourceCount"_s, it.value()}});
    return result;
}

Answer describeVpcAttribute(const Call &call, World &world)
{
    const Resource *vpc = findHere(call, world, call.text(u"VpcId"_s), u"vpc"_s);
    if (!vpc)
        return QJsonObject{{u"VpcId"_s, QString()}}; // 200 with an empty id, section 3
    QJsonObject fields = commonFields(*vpc, world);
    fields.insert(u"ClassicLinkEnabled"_s, false);
    fields.insert(u"AssociatedCens"_s, wrapped(u"AssociatedCen"_s, QJsonArray()));
    fields.insert(u"CloudResources"_s, wrapped(u"CloudResourceSetType"_s, residents(*vpc, world)));
    return fields;
}

Answer modifyVpcAttribute(const Call &call, World &world)
{
    const Resource *vpc = findHere(call, world, call.text(u"VpcId"_s), u"vpc"_s);
    if (!vpc)
        return refuse(404, u"InvalidVpcId.NotFound"_s, u"Specified VPC does not exist."_s);
    if (auto no = badTexts(call, texts))
        return refuse(*no);
    if (vpc->state != "Available"_L1)
        return refuse(400, u"IncorrectVpcStatus"_s, u"Current VPC status does not support this operation."_s);
    const QString range = call.text(u"CidrBlock"_s, vpc->text(u"CidrBlock"_s));
    if (!isVpcRange(range))
        return badRange(range);
    for (const Resource *vswitch : world.childrenOf(vpc->id, u"vswitch"_s)) {
        if (!Range::parse(range)->contains(*Range::parse(vswitch->text(u"CidrBlock"_s))))
            return badRange(range);
    }
    world.edit(vpc->id, [&](Resource &changed) {
        takeTexts(call, u"VpcName"_s, changed);
        changed.attributes.insert(u"CidrBlock"_s, range);
    });
    return QJsonObject();
}

Answer deleteVpc(const Call &call, World &world)
{
    const Resource *vpc = findHere(call, world, call.text(u"VpcId"_s), u"vpc"_s);
    if (!vpc)
        return refuse(404, u"InvalidVpcID.NotFound"_s, u"Specified VPC does not exist."_s);
    if (vpc->state != "Available"_L1)
        return refuse(400, u"IncorrectVpcStatus"_s, u"Current VPC status does not support this operation."_s);
    const QList<QPair<QString, QString>> dependants{{u"natgateway"_s, u"NatGateway"_s},
                                                    {u"vswitch"_s, u"VSwitch"_s},
                                                    {u"securitygroup"_s, u"SecurityGroup"_s},
                                                    {u"instance"_s, u"Instance"_s}};
    for (const auto &[type, word] : dependants) {
        if (!world.childrenOf(vpc->id, type).isEmpty() || !world.usersOf(vpc->id, type).isEmpty())
            return refuse(400, u"DependencyViolation."_s + word, u"Specified object has dependent resources: %1 still exists in the VPC."_s.arg(word));
    }
    const QString id = vpc->id;
    world.setState(id, u"Deleting"_s);
    world.after(id, world.duration(u"vpc.delete"_s), {.removes = true});
    return QJsonObject();
}

Answer describeRouteTableList(const Call &call, World &world)
{
    const auto matching = kept(world.all(u"vpc"_s, call.regionId), [&](const Resource &vpc) {
        return matches(call, u"VpcId"_s, vpc.id) && matches(call, u"RouteTableId"_s, vpc.text(u"RouteTableId"_s))
            && matches(call, u"RouterId"_s, vpc.text(u"VRouterId"_s)) && matches(call, u"RouteTableType"_s, u"System"_s)
            && matches(call, u"RouterType"_s, u"VRouter"_s) && !call.has(u"RouteTableName"_s) && !call.has(u"Tag.1.Key"_s);
    });
    const auto page = pageOf(call, matching);
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"RouterTableList"_s, u"RouterTableListType"_s, [&](const Resource &vpc) {
        return QJsonObject{{u"RouteTableId"_s, vpc.text(u"RouteTableId"_s)},
                           {u"RouteTableName"_s, QString()},
                           {u"RouteTableType"_s, u"System"_s},
                           {u"RouterId"_s, vpc.text(u"VRouterId"_s)},
                           {u"RouterType"_s, u"VRouter"_s},
                           {u"AssociateType"_s, u"VSwitch"_s},
                           {u"Description"_s, QString()},
                           {u"OwnerId"_s, vpc.account.toLongLong()},
                           {u"ResourceGroupId"_s, resourceGroupOf(vpc)},
                           {u"Status"_s, vpc.state == "Pending"_L1 ? u"Pending"_s : u"Available"_s},
                           {u"CreationTime"_s, isoTime(vpc.created)},
                           {u"VpcId"_s, vpc.id},
                           {u"VSwitchIds"_s, wrapped(u"VSwitchId"_s, idsOf(world.childrenOf(vpc.id, u"vswitch"_s)))},
                           {u"Tags"_s, wrapped(u"Tag"_s, QJsonArray())}};
    });
}

} // namespace

Module vpcModule()
{
    const Product &product = Products::vpc;
    return {.actions = {{product, "DescribeRegions"_L1, describeRegions},
                        {product, "DescribeZones"_L1, describeZones},
                        {product, "CreateVpc"_L1, createVpc, true, "ClientToken"_L1},
                        {product, "DescribeVpcs"_L1, describeVpcs},
                        {product, "DescribeVpcAttribute"_L1, describeVpcAttribute},
                        {product, "ModifyVpcAttribute"_L1, modifyVpcAttribute, true},
                        {product, "DeleteVpc"_L1, deleteVpc, true, "ClientToken"_L1},
                        {product, "DescribeRouteTableList"_L1, describeRouteTableList}},
            .durations = {{u"vpc.create"_s, 2}, {u"vpc.delete"_s, 3}}};
}

} // namespace CloudSim
