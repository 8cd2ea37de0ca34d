#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/servers.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int instancesPerGroup = 2000;

tl::unexpected<Refusal> notFound()
{
    return refuse(404, u"InvalidSecurityGroupId.NotFound"_s, u"The specified SecurityGroupId does not exist."_s);
}

std::optional<Refusal> badTexts(const Call &call)
{
    if (call.has(u"SecurityGroupName"_s) && !isServerName(call.text(u"SecurityGroupName"_s)))
        return Refusal{400, u"InvalidSecurityGroupName.Malformed"_s, u"The specified SecurityGroupName is not valid."_s};
    if (call.has(u"Description"_s) && !isPlainText(call.text(u"Description"_s), 2, 256))
        return Refusal{400, u"InvalidSecurityGroupDiscription.Malformed"_s, u"The specified Description is not valid."_s};
    return std::nullopt;
}

Answer createSecurityGroup(const Call &call, World &world)
{
    if (auto no = badTexts(call))
        return refuse(*no);
    const QString type = call.text(u"SecurityGroupType"_s, u"normal"_s);
    if (type != "normal"_L1 && type != "enterprise"_L1)
        return refuse(400, u"InvalidSecurityGroupType.ValueNotSupported"_s, u"The specified SecurityGroupType is not supported."_s);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    // The classic network is gone: a group without a VPC cannot be made (section 3).
    const Resource *vpc = findHere(call, world, call.text(u"VpcId"_s), u"vpc"_s);
    if (!vpc)
        return refuse(call.has(u"VpcId"_s) ? 404 : 403, u"InvalidVpcId.NotFound"_s, u"The specified VpcId does not exist."_s);
    if (vpc->state != "Available"_L1)
        return refuse(400, u"IncorrectVpcStatus"_s, u"Current VPC status does not support this operation."_s);
    if (world.count(u"securitygroup"_s, call.regionId) >= world.catalogue().offers().quotas.value(u"securityGroups"_s, 100))
        return refuse(403, u"QuotaExceed.SecurityGroup"_s, u"The maximum number of security groups is exceeded."_s);

    Resource group = world.make(call, u"securitygroup"_s, u"sg-"_s);
    group.parent = vpc->id;
    group.name = call.text(u"SecurityGroupName"_s);
    group.attributes = {{u"Description"_s, call.text(u"Description"_s)},
                        {u"SecurityGroupType"_s, type},
                        {u"InnerAccessPolicy"_s, type == "normal"_L1 ? u"Accept"_s : u"Drop"_s},
                        {u"Rules"_s, QJsonArray()},
                        {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())}};
    world.insert(group);
    return QJsonObject{{u"SecurityGroupId"_s, group.id}};
}

QJsonObject fieldsOf(const Resource &group, const World &world)
{
    const qint64 members = world.usersOf(group.id, u"instance"_s).size();
    const QJsonArray rules = group.attributes.value(u"Rules"_s).toArray();
    int peers = 0;
    for (const QJsonValue &rule : rules) {
        if (!rule.toObject().value(u"SourceGroupId"_s).toString().isEmpty() || !rule.toObject().value(u"DestGroupId"_s).toString().isEmpty())
            ++peers;
    }
    return {{u"SecurityGroupId"_s, group.id},
            {u"SecurityGroupName"_s, group.name},
            {u"SecurityGroupType"_s, group.text(u"SecurityGroupType"_s)},
            {u"Description"_s, group.text(u"Description"_s)},
            {u"VpcId"_s, group.parent},
            {u"CreationTime"_s, isoTime(group.created)},
            {u"ResourceGroupId"_s, resourceGroupOf(group)},
            {u"EcsCount"_s, members},
            {u"AvailableInstanceAmount"_s, instancesPerGroup - members},
            {u"RuleCount"_s, rules.size()},
            {u"GroupToGroupRuleCount"_s, peers},
            {u"ServiceManaged"_s, false},
            {u"Tags"_s, tagsJson(group, u"TagKey"_s, u"TagValue"_s)}};
}

Answer describeSecurityGroups(const Call &call, World &world)
{
    const auto ids = idFilter(call, u"SecurityGroupIds"_s, u"InvalidSecurityGroupIds.Malformed"_s);
    if (!ids)
        return refuse(ids.error());
    const bool fuzzy = call.flag(u"FuzzyQuery"_s);
    const auto matching = kept(world.all(u"securitygroup"_s, call.regionId), [&](const Resource &group) {
        const QString name = call.text(u"SecurityGroupName"_s);
        return (!*ids || (*ids)->contains(group.id)) && matches(call, u"SecurityGroupId"_s, group.id) && matches(call, u"VpcId"_s, group.parent)
            && (name.isEmpty() || (fuzzy ? group.name.contains(name) : fitsPattern(group.name, name)))
            && matches(call, u"SecurityGroupType"_s, group.text(u"SecurityGroupType"_s)) && matches(call, u"NetworkType"_s, u"vpc"_s)
            && matches(call, u"ResourceGroupId"_s, resourceGroupOf(group)) && !call.flag(u"ServiceManaged"_s) && matchesTags(group, call);
    });
    const auto listing = listingOf(call, matching, 10, 100);
    if (!listing)
        return refuse(listing.error());
    QJsonArray groups;
    for (const Resource *group : listing->items)
        groups.append(fieldsOf(*group, world));
    QJsonObject answer = listing->frame;
    answer.insert(u"RegionId"_s, call.regionId);
    answer.insert(u"SecurityGroups"_s, wrapped(u"SecurityGroup"_s, groups));
    return answer;
}

Answer describeSecurityGroupAttribute(const Call &call, World &world)
{
    const Resource *group = findHere(call, world, call.text(u"SecurityGroupId"_s), u"securitygroup"_s);
    if (!group)
        return notFound();
    const QString direction = call.text(u"Direction"_s, u"all"_s).toLower();
    if (direction != "all"_L1 && direction != "ingress"_L1 && direction != "egress"_L1)
        return refuse(400, u"InvalidDirection.ValueNotSupported"_s, u"The specified Direction is not supported."_s);
    const qint64 most = call.integer(u"MaxResults"_s, 500);
    if (most < 10 || most > 1000)
        return refuse(400, u"InvalidParameter"_s, u"The specified MaxResults is not valid: 10 to 1000."_s);
    // Rules of a group keep their order, and a removed one only makes a page shorter: the id of the last rule read says where to go on.
    const QString after = call.text(u"NextToken"_s);
    bool reading = after.isEmpty();
    QJsonArray rules;
    QString next;
    for (const QJsonValue &value : group->attributes.value(u"Rules"_s).toArray()) {
        const QJsonObject rule = value.toObject();
        if (!reading) {
            reading = rule.value(u"SecurityGroupRuleId"_s).toString() == after;
            continue;
        }
        if (direction != "all"_L1 && rule.value(u"Direction"_s).toString() != direction)
            continue;
        if (rules.size() == most) {
            next = rules.last().toObject().value(u"SecurityGroupRuleId"_s).toString();
            break;
        }
        rules.append(rule);
    }
    return QJsonObject{{u"SecurityGroupId"_s, group->id},
                       {u"SecurityGroupName"_s, group->name},
                       {u"Description"_s, group->text(u"Description"_s)},
                       {u"InnerAccessPolicy"_s, group->text(u"InnerAccessPolicy"_s)},
                       {u"VpcId"_s, group->parent},
                       {u"RegionId"_s, group->region},
                       {u"NextToken"_s, next},
                       {u"Permissions"_s, wrapped(u"Permission"_s, rules)}};
}

Answer describeSecurityGroupReferences(const Call &call, World &world)
{
    QJsonArray references;
    for (const QString &id : call.list(u"SecurityGroupId"_s)) {
        QJsonArray users;
        for (const Resource *other : world.usersOf(id, u"securitygroup"_s))
            users.append(QJsonObject{{u"SecurityGroupId"_s, other->id}, {u"AliUid"_s, other->account}});
        if (!users.isEmpty()) {
            references.append(QJsonObject{{u"SecurityGroupId"_s, id},
                                          {u"ReferencingSecurityGroups"_s, wrapped(u"ReferencingSecurityGroup"_s, users)}});
        }
    }
    return QJsonObject{{u"SecurityGroupReferences"_s, wrapped(u"SecurityGroupReference"_s, references)}};
}

Answer modifySecurityGroupAttribute(const Call &call, World &world)
{
    const Resource *group = findHere(call, world, call.text(u"SecurityGroupId"_s), u"securitygroup"_s);
    if (!group)
        return notFound();
    if (auto no = badTexts(call))
        return refuse(*no);
    world.edit(group->id, [&](Resource &changed) { takeTexts(call, u"SecurityGroupName"_s, changed); });
    return QJsonObject();
}

Answer deleteSecurityGroup(const Call &call, World &world)
{
    const Resource *group = findHere(call, world, call.text(u"SecurityGroupId"_s), u"securitygroup"_s);
    if (!group)
        return notFound();
    // Servers inside, the network cards of released ones for a while, and rules of other groups that name this one.
    if (!world.usersOf(group->id).isEmpty())
        return refuse(403, u"DependencyViolation"_s, u"There is still instance(s) in the specified security group, or a rule that names it."_s);
    world.remove(group->id);
    return QJsonObject();
}

// The server of a call that names it or its network card; section 3.
tl::expected<const Resource *, Refusal> member(const Call &call, const World &world)
{
    if (call.has(u"InstanceId"_s) == call.has(u"NetworkInterfaceId"_s))
        return refuse(400, u"InvalidParameter.Conflict"_s, u"Either InstanceId or NetworkInterfaceId is mandatory for this action."_s);
    if (call.has(u"InstanceId"_s))
        return serverOf(call, world);
    for (const Resource *server : world.all(u"instance"_s, call.regionId)) {
        if (server->text(u"NetworkInterfaceId"_s) == call.text(u"NetworkInterfaceId"_s))
            return server;
    }
    return refuse(404, u"InvalidEniId.NotFound"_s, u"The specified NetworkInterfaceId does not exist."_s);
}

Answer joinSecurityGroup(const Call &call, World &world)
{
    const auto server = member(call, world);
    if (!server)
        return refuse(server.error());
    QStringList groups = groupsOf(**server);
    if (groups.contains(call.text(u"SecurityGroupId"_s)))
        return refuse(403, u"InvalidInstanceId.AlreadyExists"_s, u"The specified instance is in the security group already."_s);
    groups << call.text(u"SecurityGroupId"_s);
    if (auto no = badGroups(world, groups, (*server)->parent, (*server)->region))
        return refuse(*no);
    setGroups(world, (*server)->id, groups);
    return QJsonObject();
}

Answer leaveSecurityGroup(const Call &call, World &world)
{
    const auto server = member(call, world);
    if (!server)
        return refuse(server.error());
    QStringList groups = groupsOf(**server);
    if (!groups.contains(call.text(u"SecurityGroupId"_s)))
        return refuse(403, u"InstanceNotInSecurityGroup"_s, u"The instance is not in the group."_s);
    if (groups.size() == 1)
        return refuse(403, u"InstanceLastSecurityGroup"_s, u"The specified security group is the instance's last one."_s);
    groups.removeAll(call.text(u"SecurityGroupId"_s));
    setGroups(world, (*server)->id, groups);
    return QJsonObject();
}

} // namespace

Module securitygroupModule()
{
    const Product &product = Products::ecs;
    return {.actions = {{product, "CreateSecurityGroup"_L1, createSecurityGroup, true, "ClientToken"_L1},
                        {product, "DescribeSecurityGroups"_L1, describeSecurityGroups},
                        {product, "DescribeSecurityGroupAttribute"_L1, describeSecurityGroupAttribute},
                        {product, "DescribeSecurityGroupReferences"_L1, describeSecurityGroupReferences},
                        {product, "ModifySecurityGroupAttribute"_L1, modifySecurityGroupAttribute, true},
                        {product, "DeleteSecurityGroup"_L1, deleteSecurityGroup, true},
                        {product, "JoinSecurityGroup"_L1, joinSecurityGroup, true},
                        {product, "LeaveSecurityGroup"_L1, leaveSecurityGroup, true}}};
}

} // namespace CloudSim
