#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/servers.h"
#include "cloudapi/simulator/tagging.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// A server has one network card; it is a part of the server's record.
QJsonObject cardOf(const Resource &server)
{
    const QString address = server.text(u"PrivateIpAddress"_s);
    const QJsonObject publicIp{{u"AllocationId"_s, QString()}, {u"PublicIpAddress"_s, server.text(u"PublicIpAddress"_s)}};
    const QJsonObject privateIp{{u"PrivateIpAddress"_s, address}, {u"Primary"_s, true}, {u"AssociatedPublicIp"_s, publicIp}};
    return {{u"NetworkInterfaceId"_s, server.text(u"NetworkInterfaceId"_s)},
            {u"NetworkInterfaceName"_s, QString()},
            {u"Description"_s, QString()},
            {u"Type"_s, u"Primary"_s},
            {u"Status"_s, u"InUse"_s},
            {u"InstanceId"_s, server.id},
            {u"MacAddress"_s, server.text(u"MacAddress"_s)},
            {u"PrivateIpAddress"_s, address},
            {u"PrivateIpSets"_s, wrapped(u"PrivateIpSet"_s, QJsonArray{privateIp})},
            {u"AssociatedPublicIp"_s, publicIp},
            {u"SecurityGroupIds"_s, wrapped(u"SecurityGroupId"_s, groupsOf(server))},
            {u"VpcId"_s, server.parent},
            {u"VSwitchId"_s, server.text(u"VSwitchId"_s)},
            {u"ZoneId"_s, server.zone},
            {u"CreationTime"_s, isoTime(server.created)},
            {u"ResourceGroupId"_s, resourceGroupOf(server)},
            {u"ServiceManaged"_s, false},
            {u"DeleteOnRelease"_s, true},
            {u"OwnerId"_s, server.account},
            {u"Tags"_s, tagsJson(server, u"TagKey"_s, u"TagValue"_s)}};
}

Answer describeNetworkInterfaces(const Call &call, World &world)
{
    const QStringList ids = call.list(u"NetworkInterfaceId"_s);
    const QStringList addresses = call.list(u"PrivateIpAddress"_s);
    const auto matching = kept(world.all(u"instance"_s, call.regionId), [&](const Resource &server) {
        return (ids.isEmpty() || ids.contains(server.text(u"NetworkInterfaceId"_s))) && matches(call, u"InstanceId"_s, server.id)
            && matches(call, u"VSwitchId"_s, server.text(u"VSwitchId"_s)) && matches(call, u"VpcId"_s, server.parent)
            && matches(call, u"PrimaryIpAddress"_s, server.text(u"PrivateIpAddress"_s))
            && (addresses.isEmpty() || addresses.contains(server.text(u"PrivateIpAddress"_s)))
            && (!call.has(u"SecurityGroupId"_s) || groupsOf(server).contains(call.text(u"SecurityGroupId"_s))) && matches(call, u"Type"_s, u"Primary"_s)
            && matches(call, u"Status"_s, u"InUse"_s) && !call.flag(u"ServiceManaged"_s) && matchesTags(server, call);
    });
    const auto listing = listingOf(call, matching, 10, 500);
    if (!listing)
        return refuse(listing.error());
    QJsonArray cards;
    for (const Resource *server : listing->items)
        cards.append(cardOf(*server));
    QJsonObject answer = listing->frame;
    answer.insert(u"NetworkInterfaceSets"_s, wrapped(u"NetworkInterfaceSet"_s, cards));
    return answer;
}

// --- What official tools read around a server ------------------------------------------------------------------------------------------------

tl::expected<Page, Refusal> chosenServers(const Call &call, const World &world, const QStringList &ids, int largestSize)
{
    const auto matching = kept(world.all(u"instance"_s, call.regionId), [&](const Resource &server) { return ids.isEmpty() || ids.contains(server.id); });
    return pageOf(call, matching, {.usualSize = 10, .largestSize = largestSize});
}

Answer describeInstanceAttachmentAttributes(const Call &call, World &world)
{
    const auto page = chosenServers(call, world, call.jsonList(u"InstanceIds"_s).value_or(QStringList()), 100);
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"Instances"_s, u"Instance"_s, [](const Resource &server) {
        return QJsonObject{{u"InstanceId"_s, server.id}, {u"PrivatePoolOptionsId"_s, QString()}, {u"PrivatePoolOptionsMatchCriteria"_s, u"None"_s}};
    });
}

Answer describeInstanceMaintenanceAttributes(const Call &call, World &world)
{
    const auto page = chosenServers(call, world, call.list(u"InstanceId"_s), 100);
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"MaintenanceAttributes"_s, u"MaintenanceAttribute"_s, [](const Resource &server) {
        const QStringList actions{u"Stop"_s, u"AutoRecover"_s, u"AutoRedeploy"_s};
        return QJsonObject{{u"InstanceId"_s, server.id},
                           {u"NotifyOnMaintenance"_s, false},
                           {u"MaintenanceWindows"_s, wrapped(u"MaintenanceWindow"_s, QJsonArray())},
                           {u"ActionOnMaintenance"_s,
                            QJsonObject{{u"DefaultValue"_s, u"AutoRecover"_s},
                                        {u"Value"_s, u"AutoRecover"_s},
                                        {u"SupportedValues"_s, wrapped(u"SupportedValue"_s, actions)}}}};
    });
}

Answer describeInstanceRamRole(const Call &call, World &world)
{
    const QStringList ids = call.jsonList(u"InstanceIds"_s).value_or(QStringList());
    const auto matching = kept(world.all(u"instance"_s, call.regionId), [&](const Resource &server) {
        return (ids.isEmpty() || ids.contains(server.id)) && matches(call, u"RamRoleName"_s, server.text(u"RamRoleName"_s));
    });
    const auto page = pageOf(call, matching);
    if (!page)
        return refuse(page.error());
    QJsonArray roles;
    for (const Resource *server : page->items)
        roles.append(QJsonObject{{u"InstanceId"_s, server->id}, {u"RamRoleName"_s, server->text(u"RamRoleName"_s)}});
    return QJsonObject{{u"RegionId"_s, call.regionId}, {u"TotalCount"_s, page->total}, {u"InstanceRamRoleSets"_s, wrapped(u"InstanceRamRoleSet"_s, roles)}};
}

Answer describeUserData(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    return QJsonObject{{u"InstanceId"_s, (*server)->id}, {u"RegionId"_s, (*server)->region}, {u"UserData"_s, (*server)->text(u"UserData"_s)}};
}

Answer describeInstanceAutoRenewAttribute(const Call &call, World &world)
{
    const QStringList ids = call.commaList(u"InstanceId"_s);
    const auto matching = kept(world.all(u"instance"_s, call.regionId), [&](const Resource &server) {
        return server.charge == "PrePaid"_L1 && (ids.isEmpty() || ids.contains(server.id));
    });
    const auto page = pageOf(call, matching, {.usualSize = 10, .largestSize = 100});
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"InstanceRenewAttributes"_s, u"InstanceRenewAttribute"_s, [](const Resource &server) {
        const bool renews = server.flag(u"AutoRenew"_s);
        return QJsonObject{{u"InstanceId"_s, server.id},
                           {u"AutoRenewEnabled"_s, renews},
                           {u"RenewalStatus"_s, renews ? u"AutoRenewal"_s : u"Normal"_s},
                           {u"PeriodUnit"_s, u"Month"_s},
                           {u"Duration"_s, renews ? server.number(u"AutoRenewPeriod"_s) : 0}};
    });
}

// --- Tags ------------------------------------------------------------------------------------------------------------------------------------

const TagRules &rules()
{
    static const TagRules ecsRules{.types = {{u"instance"_s, u"instance"_s},
                                             {u"disk"_s, u"disk"_s},
                                             {u"securitygroup"_s, u"securitygroup"_s},
                                             {u"keypair"_s, u"keypair"_s}},
                                   .namesToo = true};
    return ecsRules;
}

Answer tag(const Call &call, World &world)
{
    return tagResources(call, world, rules());
}

Answer untag(const Call &call, World &world)
{
    return untagResources(call, world, rules());
}

Answer listTags(const Call &call, World &world)
{
    return listTagResources(call, world, rules());
}

} // namespace

Module instancedetailsModule()
{
    const Product &product = Products::ecs;
    return {.actions = {{product, "DescribeNetworkInterfaces"_L1, describeNetworkInterfaces},
                        {product, "DescribeInstanceAttachmentAttributes"_L1, describeInstanceAttachmentAttributes},
                        {product, "DescribeInstanceMaintenanceAttributes"_L1, describeInstanceMaintenanceAttributes},
                        {product, "DescribeInstanceRamRole"_L1, describeInstanceRamRole},
                        {product, "DescribeUserData"_L1, describeUserData},
                        {product, "DescribeInstanceAutoRenewAttribute"_L1, describeInstanceAutoRenewAttribute},
                        {product, "TagResources"_L1, tag, true},
                        {product, "UntagResources"_L1, untag, true},
                        {product, "ListTagResources"_L1, listTags}}};
}

} // namespace CloudSim
