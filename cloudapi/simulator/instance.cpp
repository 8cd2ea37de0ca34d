#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/servers.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

Refusal wrongStatus()
{
    return {403, u"IncorrectInstanceStatus"_s, u"The current status of the resource does not support this operation."_s};
}

QJsonObject eipOf(const Resource &server, const World &world)
{
    for (const Resource *eip : world.usersOf(server.id, u"eip"_s)) {
        return {{u"AllocationId"_s, eip->id},
                {u"IpAddress"_s, eip->text(u"IpAddress"_s)},
                {u"InternetChargeType"_s, eip->text(u"InternetChargeType"_s)},
                {u"Bandwidth"_s, eip->text(u"Bandwidth"_s).toInt()},
                {u"IsSupportUnassociate"_s, true}};
    }
    return {{u"AllocationId"_s, QString()}, {u"IpAddress"_s, QString()}, {u"InternetChargeType"_s, QString()}};
}

QStringList textOrNone(const QString &text)
{
    return text.isEmpty() ? QStringList() : QStringList{text};
}

QJsonObject fieldsOf(const Resource &server, const World &world)
{
    const Offers &offers = world.catalogue().offers();
    const InstanceTypeOffer *type = offers.instanceType(server.text(u"InstanceType"_s));
    const ImageOffer *image = offers.image(server.text(u"ImageId"_s));
    const QString address = server.text(u"PrivateIpAddress"_s);
    const QJsonObject privateIp{{u"PrivateIpAddress"_s, address}, {u"Primary"_s, true}};
    const QJsonObject card{{u"NetworkInterfaceId"_s, server.text(u"NetworkInterfaceId"_s)},
                           {u"MacAddress"_s, server.text(u"MacAddress"_s)},
                           {u"PrimaryIpAddress"_s, address},
                           {u"Type"_s, u"Primary"_s},
                           {u"PrivateIpSets"_s, wrapped(u"PrivateIpSet"_s, QJsonArray{privateIp})}};
    return {{u"InstanceId"_s, server.id},
            {u"InstanceName"_s, server.name},
            {u"HostName"_s, server.text(u"HostName"_s)},
            {u"Description"_s, server.text(u"Description"_s)},
            {u"Status"_s, server.state},
            {u"InstanceType"_s, server.text(u"InstanceType"_s)},
            {u"InstanceTypeFamily"_s, type ? type->family : QString()},
            {u"Cpu"_s, type ? type->vcpu : 0},
            {u"Memory"_s, type ? int(type->gib * 1024) : 0},
            {u"ImageId"_s, server.text(u"ImageId"_s)},
            {u"OSName"_s, image ? image->name : QString()},
            {u"OSNameEn"_s, image ? image->name : QString()},
            {u"OSType"_s, image ? image->os : QString()},
            {u"ZoneId"_s, server.zone},
            {u"RegionId"_s, server.region},
            {u"KeyPairName"_s, server.text(u"KeyPairName"_s)},
            {u"InstanceChargeType"_s, server.charge},
            {u"InstanceNetworkType"_s, u"vpc"_s},
            {u"SerialNumber"_s, server.text(u"SerialNumber"_s)},
            {u"IoOptimized"_s, server.text(u"IoOptimized"_s) == "optimized"_L1},
            {u"DeletionProtection"_s, server.flag(u"DeletionProtection"_s)},
            {u"DeviceAvailable"_s, true},
            {u"Recyclable"_s, false},
            {u"CreditSpecification"_s, server.text(u"CreditSpecification"_s)},
            {u"VpcAttributes"_s,
             QJsonObject{{u"VpcId"_s, server.parent},
                         {u"VSwitchId"_s, server.text(u"VSwitchId"_s)},
                         {u"NatIpAddress"_s, QString()},
                         {u"PrivateIpAddress"_s, wrapped(u"IpAddress"_s, QStringList{address})}}},
            {u"PublicIpAddress"_s, wrapped(u"IpAddress"_s, textOrNone(server.text(u"PublicIpAddress"_s)))},
            {u"InnerIpAddress"_s, wrapped(u"IpAddress"_s, QStringList())},
            {u"RdmaIpAddress"_s, wrapped(u"IpAddress"_s, QStringList())},
            {u"EipAddress"_s, eipOf(server, world)},
            {u"SecurityGroupIds"_s, wrapped(u"SecurityGroupId"_s, groupsOf(server))},
            {u"NetworkInterfaces"_s, wrapped(u"NetworkInterface"_s, QJsonArray{card})},
            {u"Tags"_s, tagsJson(server, u"TagKey"_s, u"TagValue"_s)},
            {u"OperationLocks"_s, wrapped(u"LockReason"_s, QJsonArray())},
            {u"CreationTime"_s, isoMinute(server.created)},
            {u"ExpiredTime"_s, server.text(u"ExpiredTime"_s)},
            {u"StartTime"_s, server.text(u"StartTime"_s)},
            {u"AutoReleaseTime"_s, server.text(u"AutoReleaseTime"_s)},
            {u"StoppedMode"_s, server.text(u"StoppedMode"_s)},
            {u"InternetChargeType"_s, server.text(u"InternetChargeType"_s)},
            {u"InternetMaxBandwidthOut"_s, server.number(u"InternetMaxBandwidthOut"_s)},
            {u"InternetMaxBandwidthIn"_s, 200},
            {u"ResourceGroupId"_s, resourceGroupOf(server)},
            {u"SpotStrategy"_s, u"NoSpot"_s},
            {u"GPUAmount"_s, 0},
            {u"GPUSpec"_s, QString()},
            {u"ClusterId"_s, QString()},
            {u"VlanId"_s, QString()},
            {u"DeploymentSetId"_s, QString()},
            {u"MetadataOptions"_s, QJsonObject{{u"HttpEndpoint"_s, u"enabled"_s}, {u"HttpTokens"_s, u"optional"_s}}}};
}

Answer describeInstances(const Call &call, World &world)
{
    QHash<QString, QStringList> filters;
    for (const QString &name : {u"InstanceIds"_s, u"PrivateIpAddresses"_s, u"PublicIpAddresses"_s, u"EipAddresses"_s}) {
        const auto ids = idFilter(call, name, u"InvalidInstanceIds.Malformed"_s);
        if (!ids)
            return refuse(ids.error());
        if (*ids)
            filters.insert(name, **ids);
    }
    const auto family = [&world](const Resource &server) {
        const InstanceTypeOffer *type = world.catalogue().offers().instanceType(server.text(u"InstanceType"_s));
        return type ? type->family : QString();
    };
    Filter filter(call);
    filter.where(u"InstanceIds"_s, [&](const Resource &server) { return filters[u"InstanceIds"_s].contains(server.id); })
        .where(u"PrivateIpAddresses"_s, [&](const Resource &server) { return filters[u"PrivateIpAddresses"_s].contains(server.text(u"PrivateIpAddress"_s)); })
        .where(u"PublicIpAddresses"_s, [&](const Resource &server) { return filters[u"PublicIpAddresses"_s].contains(server.text(u"PublicIpAddress"_s)); })
        .where(u"EipAddresses"_s,
               [&](const Resource &server) { return filters[u"EipAddresses"_s].contains(eipOf(server, world).value(u"IpAddress"_s).toString()); })
        .where(u"InstanceName"_s, [&](const Resource &server) { return fitsPattern(server.name, call.text(u"InstanceName"_s)); })
        .where(u"SecurityGroupId"_s, [&](const Resource &server) { return groupsOf(server).contains(call.text(u"SecurityGroupId"_s)); })
        .where(u"IoOptimized"_s,
               [&](const Resource &server) { return call.flag(u"IoOptimized"_s) == (server.text(u"IoOptimized"_s) == "optimized"_L1); })
        .field(u"VpcId"_s, &Resource::parent)
        .field(u"ZoneId"_s, &Resource::zone)
        .field(u"Status"_s, &Resource::state)
        .field(u"InstanceTypeFamily"_s, family)
        .field(u"InstanceChargeType"_s, &Resource::charge)
        .field(u"InstanceNetworkType"_s, [](const Resource &) { return u"vpc"_s; })
        .field(u"ResourceGroupId"_s, resourceGroupOf)
        .attribute(u"VSwitchId"_s)
        .attribute(u"InstanceType"_s)
        .attribute(u"ImageId"_s)
        .attribute(u"KeyPairName"_s)
        .attribute(u"InternetChargeType"_s);
    const auto matching = kept(world.all(u"instance"_s, call.regionId), filter);
    const auto listing = listingOf(call, matching, 10, 100);
    if (!listing)
        return refuse(listing.error());
    return Body(listing->frame, {u"Instances"_s, u"Instance"_s, listing->items, [&world](const Resource &server) { return fieldsOf(server, world); }});
}

Answer describeInstanceStatus(const Call &call, World &world)
{
    const QStringList ids = call.list(u"InstanceId"_s);
    if (ids.size() > 100)
        return refuse(400, u"InvalidParameter"_s, u"At most 100 instance ids are allowed."_s);
    const auto matching = kept(world.all(u"instance"_s, call.regionId), [&](const Resource &server) {
        return (ids.isEmpty() || ids.contains(server.id)) && matches(call, u"ZoneId"_s, server.zone);
    });
    const auto page = pageOf(call, matching, {.usualSize = 10, .largestSize = 50});
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"InstanceStatuses"_s, u"InstanceStatus"_s, [](const Resource &server) {
        return QJsonObject{{u"InstanceId"_s, server.id}, {u"Status"_s, server.state}};
    });
}

Answer describeInstanceAttribute(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    QJsonObject all = fieldsOf(**server, world);
    // This call has fewer fields, and I/O optimisation as a word.
    QJsonObject fields;
    for (const QString &name : {u"ClusterId"_s,       u"Cpu"_s,        u"CreationTime"_s,          u"CreditSpecification"_s, u"Description"_s,
                                u"ExpiredTime"_s,     u"HostName"_s,   u"ImageId"_s,               u"InnerIpAddress"_s,      u"InstanceChargeType"_s,
                                u"InstanceId"_s,      u"InstanceName"_s, u"InstanceNetworkType"_s, u"InstanceType"_s,        u"InternetChargeType"_s,
                                u"InternetMaxBandwidthIn"_s, u"InternetMaxBandwidthOut"_s, u"Memory"_s, u"PublicIpAddress"_s, u"RegionId"_s,
                                u"SecurityGroupIds"_s, u"SerialNumber"_s, u"Status"_s, u"StoppedMode"_s, u"VlanId"_s, u"VpcAttributes"_s, u"ZoneId"_s,
                                u"OperationLocks"_s})
        fields.insert(name, all.value(name));
    QJsonObject eip = all.value(u"EipAddress"_s).toObject();
    eip.remove(u"IsSupportUnassociate"_s);
    fields.insert(u"EipAddress"_s, eip);
    fields.insert(u"IoOptimized"_s, (*server)->text(u"IoOptimized"_s));
    return fields;
}

// --- Starting and stopping -------------------------------------------------------------------------------------------------------------------

void started(World &world, const QString &id, const QJsonObject &)
{
    world.edit(id, [&](Resource &server) { server.attributes.insert(u"StartTime"_s, isoMinute(world.now())); });
}

enum class Order { Start, Stop, Reboot };

std::optional<Refusal> cannot(const World &world, const Resource &server, Order order)
{
    const bool fits = order == Order::Start ? server.state == "Stopped"_L1 : order == Order::Stop ? server.state == "Running"_L1 || server.state == "Stopped"_L1 : server.state == "Running"_L1;
    if (isLeaving(server) || !fits)
        return wrongStatus();
    // A server that was stopped economically has given its place back (section 9).
    const InstanceTypeOffer *type = world.catalogue().offers().instanceType(server.text(u"InstanceType"_s));
    if (order == Order::Start && server.text(u"StoppedMode"_s) == "StopCharging"_L1 && type && !isInStock(stockOf(world, *type, server.zone)))
        return Refusal{403, u"OperationDenied.NoStock"_s, u"The resource is out of stock in the zone of the instance."_s};
    return std::nullopt;
}

void carryOut(const Call &call, World &world, const QString &id, Order order)
{
    switch (order) {
    case Order::Start:
        world.edit(id, [](Resource &server) {
            server.state = u"Starting"_s;
            server.attributes.insert(u"StoppedMode"_s, u"Not-applicable"_s);
        });
        world.after(id, world.duration(u"instance.start"_s), {.state = u"Running"_s, .hook = u"instance.started"_s});
        break;
    case Order::Stop:
        if (world.find(id)->state == "Stopped"_L1)
            break; // stopping what is stopped is no error
        world.edit(id, [&](Resource &server) {
            server.state = u"Stopping"_s;
            server.attributes.insert(u"StoppedMode"_s, call.text(u"StoppedMode"_s, u"KeepCharging"_s));
        });
        world.after(id, world.duration(u"instance.stop"_s), {.state = u"Stopped"_s});
        break;
    case Order::Reboot:
        world.setState(id, u"Starting"_s);
        world.after(id, world.duration(u"instance.start"_s), {.state = u"Running"_s, .hook = u"instance.started"_s});
        break;
    }
}

Answer one(const Call &call, World &world, Order order)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    if (auto no = cannot(world, **server, order))
        return refuse(*no);
    carryOut(call, world, (*server)->id, order);
    return QJsonObject();
}

Answer many(const Call &call, World &world, Order order)
{
    const QStringList ids = call.list(u"InstanceId"_s);
    if (ids.isEmpty() || ids.size() > 100)
        return refuse(400, u"InvalidParameter"_s, u"InstanceId takes 1 to 100 ids."_s);
    const bool together = call.text(u"BatchOptimization"_s, u"AllTogether"_s) == "AllTogether"_L1;
    QJsonArray responses;
    for (const QString &id : ids) {
        const Resource *server = findHere(call, world, id, u"instance"_s);
        std::optional<Refusal> no;
        if (!server)
            no = Refusal{404, u"InvalidInstanceId.NotFound"_s, u"The specified InstanceId does not exist."_s};
        else
            no = cannot(world, *server, order);
        if (no && together)
            return refuse(*no);
        const QString before = server ? server->state : QString();
        if (!no)
            carryOut(call, world, id, order);
        const Resource *after = world.find(id);
        responses.append(QJsonObject{{u"InstanceId"_s, id},
                                     {u"Code"_s, no ? no->code : u"200"_s},
                                     {u"Message"_s, no ? no->message : u"success"_s},
                                     {u"PreviousStatus"_s, before},
                                     {u"CurrentStatus"_s, after ? after->state : QString()}});
    }
    return QJsonObject{{u"InstanceResponses"_s, wrapped(u"InstanceResponse"_s, responses)}};
}

Answer startInstance(const Call &call, World &world)
{
    return one(call, world, Order::Start);
}

Answer stopInstance(const Call &call, World &world)
{
    return one(call, world, Order::Stop);
}

Answer startInstances(const Call &call, World &world)
{
    return many(call, world, Order::Start);
}

Answer stopInstances(const Call &call, World &world)
{
    return many(call, world, Order::Stop);
}

Answer rebootInstances(const Call &call, World &world)
{
    return many(call, world, Order::Reboot);
}

// --- Releasing -------------------------------------------------------------------------------------------------------------------------------

std::optional<Refusal> cannotRelease(const Call &call, const World &world, const Resource &server)
{
    if (isLeaving(server))
        return wrongStatus();
    if (server.flag(u"DeletionProtection"_s))
        return Refusal{403, u"InvalidOperation.DeletionProtection"_s, u"The operation is not allowed due to deletion protection."_s};
    if (server.charge == "PrePaid"_L1)
        return Refusal{403, u"ChargeTypeViolation"_s, u"The operation is not permitted due to charge type of the instance."_s};
    if (server.state == "Pending"_L1)
        return Refusal{403, u"IncorrectInstanceStatus.Initializing"_s, u"The specified instance status does not support this operation: it is being initialized."_s};
    if (server.state != "Stopped"_L1 && !call.flag(u"Force"_s) && !call.flag(u"ForceStop"_s))
        return wrongStatus();
    const Resource *vpc = world.find(server.parent, u"vpc"_s);
    for (const QJsonValue &route : vpc ? vpc->attributes.value(u"Routes"_s).toArray() : QJsonArray()) {
        if (route.toObject().value(u"NextHop"_s).toString() == server.id)
            return Refusal{400, u"DependencyViolation.RouteEntry"_s, u"A route entry leads to the instance."_s};
    }
    return std::nullopt;
}

void release(World &world, const QString &id)
{
    world.cancelPending(id);
    world.edit(id, [](Resource &server) {
        server.attributes.insert(u"Leaving"_s, true);
        if (server.state != "Stopped"_L1)
            server.state = u"Stopping"_s;
    });
    world.after(id, world.duration(u"instance.release"_s), {.removes = true, .hook = u"instance.released"_s});
}

// What is left of a server: its addresses on the Internet stay, disks that were not to go with it go on costing, and its network card is seen by
// security groups and vswitches for a while longer.
void released(World &world, const QString &id, const QJsonObject &)
{
    const Resource server = *world.find(id);
    for (const Resource *eip : world.usersOf(id, u"eip"_s))
        startUnbinding(world, eip->id);
    for (const Resource *disk : disksOfServer(world, id)) {
        if (disk->flag(u"DeleteWithInstance"_s)) {
            world.remove(disk->id);
            continue;
        }
        world.edit(disk->id, [&](Resource &left) {
            left.parent.clear();
            left.state = u"Available"_s;
            left.charge = u"PostPaid"_s;
            left.listed = true;
            left.attributes.insert(u"DetachedTime"_s, isoTime(world.now()));
            left.attributes.insert(u"Device"_s, QString());
        });
    }
    IdSet seenBy{server.text(u"VSwitchId"_s)};
    for (const QString &group : groupsOf(server))
        seenBy.insert(group);
    leaveBehind(world, server, seenBy, world.duration(u"networkcard.release"_s));
}

// An accepted server that goes again for lack of stock leaves an event behind (section 0, rule 3).
void vanished(World &world, const QString &id, const QJsonObject &data)
{
    const Resource server = *world.find(id);
    Resource event;
    event.id = world.newId(u"e-"_s, server.region);
    event.type = u"systemevent"_s;
    event.product = server.product;
    event.account = server.account;
    event.region = server.region;
    event.created = world.now();
    event.listed = false;
    event.attributes = {{u"InstanceId"_s, id},
                        {u"EventType"_s, u"SystemFailure.Delete"_s},
                        {u"Reason"_s, u"The instance could not be created: the resource is out of stock."_s},
                        {u"ReasonCode"_s, u"OutOfStock"_s}};
    world.insert(event);
    released(world, id, data);
}

Answer deleteInstance(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    if (auto no = cannotRelease(call, world, **server))
        return refuse(*no);
    release(world, (*server)->id);
    return QJsonObject();
}

Answer deleteInstances(const Call &call, World &world)
{
    const QStringList ids = call.list(u"InstanceId"_s);
    if (ids.isEmpty() || ids.size() > 100)
        return refuse(400, u"InvalidParameter"_s, u"InstanceId takes 1 to 100 ids."_s);
    for (const QString &id : ids) {
        const Resource *server = findHere(call, world, id, u"instance"_s);
        if (!server)
            return refuse(404, u"InvalidInstanceId.NotFound"_s, u"The specified InstanceId does not exist."_s);
        if (auto no = cannotRelease(call, world, *server))
            return refuse(*no);
        release(world, id);
    }
    return QJsonObject();
}

Answer describeInstanceHistoryEvents(const Call &call, World &world)
{
    QStringList types = call.list(u"InstanceEventType"_s);
    if (call.has(u"EventType"_s))
        types << call.text(u"EventType"_s);
    const qint64 since = call.now - 30 * 86'400'000LL;
    const auto matching = kept(world.all(u"systemevent"_s, call.regionId), [&](const Resource &event) {
        return matches(call, u"InstanceId"_s, event.text(u"InstanceId"_s)) && (types.isEmpty() || types.contains(event.text(u"EventType"_s)))
            && event.created >= since;
    });
    const auto page = pageOf(call, matching, {.usualSize = 10, .largestSize = 100});
    if (!page)
        return refuse(page.error());
    QJsonObject answer = pageAnswer(*page, u"InstanceSystemEventSet"_s, u"InstanceSystemEventType"_s, [](const Resource &event) {
        return QJsonObject{{u"EventId"_s, event.id},
                           {u"InstanceId"_s, event.text(u"InstanceId"_s)},
                           {u"ResourceType"_s, u"instance"_s},
                           {u"EventType"_s, QJsonObject{{u"Name"_s, event.text(u"EventType"_s)}, {u"Code"_s, 35}}},
                           {u"EventCycleStatus"_s, QJsonObject{{u"Name"_s, u"Executed"_s}, {u"Code"_s, 26}}},
                           {u"Reason"_s, event.text(u"Reason"_s)},
                           {u"ReasonCode"_s, event.text(u"ReasonCode"_s)},
                           {u"EventPublishTime"_s, isoTime(event.created)},
                           {u"EventFinishTime"_s, isoTime(event.created)},
                           {u"NotBefore"_s, isoTime(event.created)}};
    });
    answer.insert(u"NextToken"_s, QString());
    return answer;
}

} // namespace

Module instanceModule()
{
    const Product &product = Products::ecs;
    return {.actions = {{product, "DescribeInstances"_L1, describeInstances},
                        {product, "DescribeInstanceStatus"_L1, describeInstanceStatus},
                        {product, "DescribeInstanceAttribute"_L1, describeInstanceAttribute},
                        {product, "DescribeInstanceHistoryEvents"_L1, describeInstanceHistoryEvents},
                        {product, "StartInstance"_L1, startInstance, true},
                        {product, "StopInstance"_L1, stopInstance, true},
                        {product, "StartInstances"_L1, startInstances, true},
                        {product, "StopInstances"_L1, stopInstances, true},
                        {product, "RebootInstances"_L1, rebootInstances, true},
                        {product, "DeleteInstance"_L1, deleteInstance, true},
                        {product, "DeleteInstances"_L1, deleteInstances, true, "ClientToken"_L1}},
            .hooks = {{u"instance.started"_s, started}, {u"instance.released"_s, released}, {u"instance.vanished"_s, vanished}},
            .durations = {{u"instance.stop"_s, 10}, {u"instance.release"_s, 5}, {u"networkcard.release"_s, 8}}};
}

} // namespace CloudSim
