#include "cloudapi/simulator/caches.h"
#include "cloudapi/simulator/modules.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

tl::expected<CacheShape, Refusal> goodsOf(const Call &call, const World &world, bool tair)
{
    const Offers &offers = world.catalogue().offers();
    const CacheOffer *offer = offers.cache(call.text(u"InstanceClass"_s));
    if (!call.has(u"InstanceClass"_s)) {
        if (!call.has(u"Capacity"_s))
            return refuse(400, u"MissingInstanceClass"_s, u"InstanceClass or Capacity is mandatory for this action."_s);
        for (const CacheOffer &each : offers.caches) {
            if (!offer && each.product == "Local"_L1 && each.edition == "standard"_L1 && each.replicas == "double"_L1 && qint64(each.gib * 1024) == call.integer(u"Capacity"_s, 0))
                offer = &each;
        }
    }
    if (!offer || (offer->product == "Tair_rdb"_L1) != tair)
        return notSold(u"The specified InstanceClass or Capacity is not sold."_s);
    if (!offer->versions.contains(call.text(u"EngineVersion"_s, u"5.0"_s)))
        return notSold(u"The class is not sold with this EngineVersion."_s);
    return orderedShape(call, {.offer = offer, .nodeType = offer->replicas, .shards = offer->shards}, call.has(u"SecondaryZoneId"_s));
}

// The enterprise call has another default (section 1): who leaves it out buys a subscription.
QString chargeOf(const Call &call)
{
    return call.text(u"ChargeType"_s, call.action == "CreateTairInstance"_L1 ? u"PrePaid"_s : u"PostPaid"_s);
}

std::optional<Refusal> badWords(const Call &call)
{
    if (call.has(u"InstanceName"_s) && !isCacheName(call.text(u"InstanceName"_s)))
        return Refusal{400, u"InvalidInstanceName.Malformed"_s, u"The specified InstanceName is not valid."_s};
    if (call.has(u"Password"_s) && !isDatabasePassword(call.text(u"Password"_s)))
        return Refusal{400, u"InvalidPassword.Malformed"_s, u"The specified Password is not valid."_s};
    const qint64 port = call.integer(u"Port"_s, 6379);
    if (port < 1024 || port > 65535)
        return Refusal{400, u"InvalidPort.Malformed"_s, u"The specified Port is not valid."_s};
    if (call.text(u"NetworkType"_s, u"VPC"_s).toUpper() != "VPC"_L1)
        return Refusal{400, u"InvalidNetworkType.NotSupport"_s, u"The classic network is not supported any more."_s};
    const QString charge = chargeOf(call);
    if (charge != "PostPaid"_L1 && charge != "PrePaid"_L1)
        return Refusal{400, u"InvalidChargeType.Malformed"_s, u"The specified ChargeType is not valid."_s};
    static const QSet<qint64> periods{1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 60};
    if (charge == "PrePaid"_L1 && !periods.contains(call.integer(u"Period"_s, 0)))
        return Refusal{400, u"InvalidPeriod.Malformed"_s, u"The specified Period is not valid."_s};
    return std::nullopt;
}

Answer makeCache(const Call &call, World &world, bool tair)
{
    if (auto no = badWords(call))
        return refuse(*no);
    const auto goods = goodsOf(call, world, tair);
    if (!goods)
        return refuse(goods.error());
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    const Resource *vswitch = findHere(call, world, call.text(u"VSwitchId"_s), u"vswitch"_s);
    if (!vswitch)
        return refuse(404, u"InvalidvSwitchId.NotFound"_s, u"The specified VSwitchId does not exist."_s); // code UNVERIFIED
    if (vswitch->parent != call.text(u"VpcId"_s))
        return refuse(400, u"InvalidVpcIdOrVSwitchId.NotSupported"_s, u"The VSwitch is not in the VPC."_s); // code UNVERIFIED
    if (vswitch->state != "Available"_L1)
        return refuse(400, u"IncorrectVSwitchStatus"_s, u"The status of the VSwitch does not support this operation."_s);
    if (call.has(u"ZoneId"_s) && call.text(u"ZoneId"_s) != vswitch->zone)
        return refuse(400, u"InvalidZoneId.Mismatch"_s, u"The VSwitch is not in the zone."_s); // code UNVERIFIED
    const auto &zones = world.catalogue().region(call.regionId)->zones;
    const QString second = call.text(u"SecondaryZoneId"_s);
    const bool secondKnown = std::any_of(zones.cbegin(), zones.cend(), [&](const Zone &zone) { return zone.id == second; });
    if (!world.catalogue().sells(vswitch->zone, u"redis"_s) || (!second.isEmpty() && (!secondKnown || !world.catalogue().sells(second, u"redis"_s))))
        return notSold(u"The product is not sold in the zone."_s);
    const QString address = world.freeAddress(vswitch->id, call.text(u"PrivateIpAddress"_s));
    if (address.isEmpty())
        return refuse(400, u"InvalidPrivateIpAddress.NotAvailable"_s, u"The VSwitch has no such free private address."_s); // code UNVERIFIED
    if (world.count(u"cacheinstance"_s) >= world.catalogue().offers().quotas.value(u"cacheInstances"_s, 100))
        return refuse(403, u"QuotaExceed.CacheInstance"_s, u"The number of instances exceeds the quota."_s); // code UNVERIFIED

    const bool prepaid = chargeOf(call) == "PrePaid"_L1;
    Resource cache = world.make(call, u"cacheinstance"_s, u"r-"_s);
    cache.parent = vswitch->parent;
    cache.zone = vswitch->zone;
    cache.state = u"Creating"_s;
    cache.charge = prepaid ? u"PrePaid"_s : u"PostPaid"_s;
    cache.name = call.text(u"InstanceName"_s);
    cache.links = {vswitch->id};
    cache.addresses = {{address, vswitch->id}};
    // Nobody gets in until the whitelist says so (section 5).
    const QJsonArray whitelists{QJsonObject{{u"name"_s, u"default"_s}, {u"ips"_s, u"127.0.0.1"_s}, {u"attribute"_s, QString()}}};
    cache.attributes = {{u"EngineVersion"_s, call.text(u"EngineVersion"_s, u"5.0"_s)},
                        {u"VSwitchId"_s, vswitch->id},
                        {u"SecondaryZoneId"_s, second == vswitch->zone ? QString() : second},
                        {u"PrivateIp"_s, address},
                        {u"Port"_s, call.integer(u"Port"_s, 6379)},
                        {u"ConnectionDomain"_s, cache.id + u".redis.rds.aliyuncs.com"_s},
                        {u"HasPassword"_s, call.has(u"Password"_s)},
                        {u"VpcAuthMode"_s, u"Open"_s},
                        {u"Config"_s, u"{\"maxmemory-policy\":\"volatile-lru\",\"appendonly\":\"%1\"}"_s.arg(call.text(u"Appendonly"_s, u"yes"_s))},
                        {u"Whitelists"_s, whitelists},
                        {u"InstanceReleaseProtection"_s, false},
                        {u"AdditionalBandwidth"_s, 0},
                        {u"EndTime"_s, prepaid ? isoTime(call.now + call.integer(u"Period"_s, 1) * 30 * 86'400'000LL) : QString()},
                        {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())}};
    setShape(cache, *goods);
    world.insert(cache);
    const QString kind = goods->architecture() == "cluster"_L1 ? u"cacheinstance.createCluster"_s : u"cacheinstance.create"_s;
    world.after(cache.id, world.duration(kind), {.state = u"Normal"_s, .hook = u"cacheinstance.ready"_s});
    return QJsonObject{{u"InstanceId"_s, cache.id},
                       {u"InstanceName"_s, cache.name},
                       {u"InstanceStatus"_s, cache.state},
                       {u"ConnectionDomain"_s, cache.text(u"ConnectionDomain"_s)},
                       {u"Port"_s, cache.number(u"Port"_s)},
                       {u"PrivateIpAddr"_s, address}, // "PrivateIp" in the describes
                       {u"UserName"_s, cache.id},
                       {u"Capacity"_s, goods->capacityMib()},
                       {u"Bandwidth"_s, goods->bandwidthMBps()},
                       {u"Connections"_s, goods->connections()},
                       {u"QPS"_s, goods->qps()},
                       {u"Config"_s, cache.text(u"Config"_s)},
                       {u"NodeType"_s, cache.text(u"NodeType"_s)},
                       {u"NetworkType"_s, u"VPC"_s},
                       {u"ChargeType"_s, cache.charge},
                       {u"VpcId"_s, cache.parent},
                       {u"VSwitchId"_s, vswitch->id},
                       {u"RegionId"_s, cache.region},
                       {u"ZoneId"_s, cache.zone},
                       {u"OrderId"_s, qint64(200'000'000'000 + qint64(world.random(1'000'000'000)))}};
}

void ready(World &world, const QString &id, const QJsonObject &)
{
    world.setAttribute(id, u"ReadyAt"_s, world.now());
}

Answer createInstance(const Call &call, World &world)
{
    if (call.text(u"InstanceType"_s, u"Redis"_s) != "Redis"_L1)
        return refuse(400, u"InvalidInstanceType.NotSupport"_s, u"The specified InstanceType is not sold."_s);
    return makeCache(call, world, false);
}

// The enterprise editions: of their series the one in memory is simulated.
Answer createTairInstance(const Call &call, World &world)
{
    if (call.text(u"InstanceType"_s) != "tair_rdb"_L1)
        return notSold(u"The series %1 is not simulated."_s.arg(call.text(u"InstanceType"_s)));
    auto made = makeCache(call, world, true);
    if (!made)
        return made;
    // This answer has fewer fields, and no number of type and node.
    QJsonObject fields;
    for (const QString &name : {u"Bandwidth"_s, u"ChargeType"_s, u"Config"_s, u"ConnectionDomain"_s, u"Connections"_s, u"InstanceId"_s, u"InstanceName"_s,
                                u"InstanceStatus"_s, u"OrderId"_s, u"Port"_s, u"QPS"_s, u"RegionId"_s, u"ZoneId"_s})
        fields.insert(name, made->value(name));
    return fields;
}

// --- Reading ---------------------------------------------------------------------------------------------------------------------------------

bool isTair(const World &world, const Resource &cache)
{
    const CacheOffer *offer = shapeOf(world, cache).offer;
    return offer && offer->product == "Tair_rdb"_L1;
}

// What the list and the single read have in common.
QJsonObject commonFields(const Resource &cache, const World &world)
{
    const CacheShape shape = shapeOf(world, cache);
    return {{u"InstanceId"_s, cache.id},
            {u"InstanceName"_s, cache.name},
            {u"InstanceStatus"_s, cache.state},
            {u"InstanceClass"_s, cache.text(u"InstanceClass"_s)},
            {u"InstanceType"_s, isTair(world, cache) ? u"tair_rdb"_s : u"Redis"_s},
            {u"ArchitectureType"_s, shape.architecture()},
            {u"NodeType"_s, shape.nodeType},
            {u"PackageType"_s, u"standard"_s},
            {u"Capacity"_s, shape.capacityMib()},
            {u"Bandwidth"_s, bandwidthOf(world, cache)},
            {u"Connections"_s, shape.connections()},
            {u"QPS"_s, shape.qps()},
            {u"ConnectionDomain"_s, cache.text(u"ConnectionDomain"_s)},
            {u"Port"_s, cache.number(u"Port"_s)},
            {u"PrivateIp"_s, cache.text(u"PrivateIp"_s)},
            {u"Config"_s, cache.text(u"Config"_s)},
            {u"EngineVersion"_s, cache.text(u"EngineVersion"_s)},
            {u"ChargeType"_s, cache.charge},
            {u"NetworkType"_s, u"VPC"_s},
            {u"RegionId"_s, cache.region},
            {u"ZoneId"_s, cache.zone},
            {u"SecondaryZoneId"_s, cache.text(u"SecondaryZoneId"_s)},
            {u"VpcId"_s, cache.parent},
            {u"VSwitchId"_s, cache.text(u"VSwitchId"_s)},
            {u"ShardCount"_s, shape.shards},
            {u"SlaveReadOnlyCount"_s, shape.slaveReaders},
            {u"ReplicaCount"_s, shape.replicas},
            {u"SlaveReplicaCount"_s, shape.slaveReplicas},
            {u"CreateTime"_s, isoTime(cache.created)},
            {u"EndTime"_s, cache.text(u"EndTime"_s)},
            {u"IsRds"_s, true},
            {u"ResourceGroupId"_s, resourceGroupOf(cache)},
            {u"Tags"_s, tagsJson(cache)}};
}

Answer describeInstances(const Call &call, World &world)
{
    if (call.commaList(u"InstanceIds"_s).size() > 30)
        return refuse(400, u"InvalidInstanceIds.Malformed"_s, u"At most 30 instance ids are allowed."_s);
    const QString search = call.text(u"SearchKey"_s);
    const auto matching = kept(world.all(u"cacheinstance"_s, call.regionId), [&](const Resource &cache) {
        return matches(call, u"InstanceIds"_s, cache.id) && (search.isEmpty() || cache.id.contains(search) || cache.name.contains(search))
            && matches(call, u"InstanceStatus"_s, cache.state) && matches(call, u"VpcId"_s, cache.parent) && matches(call, u"VSwitchId"_s, cache.text(u"VSwitchId"_s))
            && matches(call, u"PrivateIp"_s, cache.text(u"PrivateIp"_s)) && matches(call, u"InstanceClass"_s, cache.text(u"InstanceClass"_s))
            && matches(call, u"ArchitectureType"_s, shapeOf(world, cache).architecture()) && matches(call, u"NodeType"_s, cache.text(u"NodeType"_s))
            && matches(call, u"EngineVersion"_s, cache.text(u"EngineVersion"_s)) && matches(call, u"ChargeType"_s, cache.charge) && matches(call, u"ZoneId"_s, cache.zone)
            && matches(call, u"InstanceType"_s, isTair(world, cache) ? u"tair_rdb"_s : u"Redis"_s) && matches(call, u"NetworkType"_s, u"VPC"_s) && matches(call, u"EditionType"_s, isTair(world, cache) ? u"Enterprise"_s : u"Community"_s)
            && matches(call, u"ResourceGroupId"_s, resourceGroupOf(cache)) && matchesTags(cache, call);
    });
    const auto page = pageOf(call, matching, {.usualSize = 30, .largestSize = 50});
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"Instances"_s, u"KVStoreInstance"_s, [&](const Resource &cache) {
        QJsonObject fields = commonFields(cache, world);
        fields.insert(u"UserName"_s, cache.id);
        fields.insert(u"ConnectionMode"_s, u"Standard"_s);
        fields.insert(u"EditionType"_s, isTair(world, cache) ? u"Enterprise"_s : u"Community"_s);
        fields.insert(u"ReadOnlyCount"_s, QString::number(cache.number(u"ReadOnlyCount"_s))); // text here, a number in the single read
        fields.insert(u"HasRenewChangeOrder"_s, false);
        return fields;
    });
}

Answer describeInstanceAttribute(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    QJsonObject fields = commonFields(**cache, world);
    const QString whitelist = (*cache)->attributes.value(u"Whitelists"_s).toArray().first().toObject().value(u"ips"_s).toString();
    const QList<QPair<QString, QJsonValue>> more{{u"Engine"_s, u"Redis"_s},
                                                 {u"SecurityIPList"_s, whitelist},
                                                 {u"VpcAuthMode"_s, (*cache)->text(u"VpcAuthMode"_s)},
                                                 {u"VpcCloudInstanceId"_s, (*cache)->id},
                                                 {u"MaintainStartTime"_s, u"18:00Z"_s},
                                                 {u"MaintainEndTime"_s, u"22:00Z"_s},
                                                 {u"InstanceReleaseProtection"_s, (*cache)->flag(u"InstanceReleaseProtection"_s)},
                                                 {u"IsOrderCompleted"_s, (*cache)->state != "Changing"_L1},
                                                 {u"RealInstanceClass"_s, (*cache)->text((*cache)->attributes.contains(u"OldClass"_s) ? u"OldClass"_s : u"InstanceClass"_s)},
                                                 {u"ReplicationMode"_s, u"master-slave"_s},
                                                 {u"AvailabilityValue"_s, u"100.0%"_s},
                                                 {u"HasRenewChangeOrder"_s, u"false"_s},
                                                 {u"IsSupportTDE"_s, false},
                                                 {u"ReadOnlyCount"_s, (*cache)->number(u"ReadOnlyCount"_s)},
                                                 {u"ZoneType"_s, (*cache)->text(u"SecondaryZoneId"_s).isEmpty() ? u"singlezone"_s : u"doublezone"_s}};
    for (const auto &[name, value] : more)
        fields.insert(name, value);
    return QJsonObject{{u"Instances"_s, wrapped(u"DBInstanceAttribute"_s, QJsonArray{fields})}};
}

// A private address only: a public one would have to be allocated, which is not simulated.
Answer describeDBInstanceNetInfo(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const QJsonObject row{{u"ConnectionString"_s, (*cache)->text(u"ConnectionDomain"_s)},
                          {u"Port"_s, QString::number((*cache)->number(u"Port"_s))},
                          {u"IPAddress"_s, (*cache)->text(u"PrivateIp"_s)},
                          {u"IPType"_s, u"Private"_s},
                          {u"DBInstanceNetType"_s, u"2"_s},
                          {u"DirectConnection"_s, 0},
                          {u"IsSlaveProxy"_s, 0},
                          {u"VPCId"_s, (*cache)->parent},
                          {u"VPCInstanceId"_s, (*cache)->id},
                          {u"VSwitchId"_s, (*cache)->text(u"VSwitchId"_s)},
                          {u"ExpiredTime"_s, QString()},
                          {u"Upgradeable"_s, QString()}};
    return QJsonObject{{u"InstanceNetworkType"_s, u"VPC"_s}, {u"NetInfoItems"_s, wrapped(u"InstanceNetInfo"_s, QJsonArray{row})}};
}

// --- Releasing ------------------------------------------------------------------------------------------------------------------------------

Answer deleteInstance(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    if ((*cache)->charge == "PrePaid"_L1)
        return refuse(400, u"InvalidOrderCharge.NotSupport"_s, u"A subscription instance cannot be released."_s);
    if ((*cache)->flag(u"InstanceReleaseProtection"_s))
        return refuse(400, u"OperationDenied.InstanceReleaseProtection"_s, u"The release protection of the instance is on."_s); // code UNVERIFIED
    const QString id = (*cache)->id;
    world.setState(id, u"Flushing"_s); // "being released"
    world.after(id, world.duration(u"cacheinstance.delete"_s), {.removes = true, .hook = u"cacheinstance.deleted"_s});
    return QJsonObject();
}

void deleted(World &world, const QString &id, const QJsonObject &)
{
    const Resource cache = *world.find(id);
    for (const Resource *child : world.childrenOf(id))
        world.remove(child->id);
    leaveBehind(world, cache, {cache.text(u"VSwitchId"_s)}, world.duration(u"cacheinstance.leaveVSwitch"_s));
}

// Empties the recycle bin: nothing is ever in it here.
Answer destroyInstance(const Call &, World &)
{
    return refuse(404, u"InvalidInstanceId.NotFound"_s, u"The specified instance is not in the recycle bin."_s);
}

} // namespace

Module cacheinstanceModule()
{
    const Product &product = Products::redis;
    return {.actions = {{product, "CreateInstance"_L1, createInstance, true, "Token"_L1},
                        {product, "CreateTairInstance"_L1, createTairInstance, true, "ClientToken"_L1},
                        {product, "DescribeInstances"_L1, describeInstances},
                        {product, "DescribeInstanceAttribute"_L1, describeInstanceAttribute},
                        {product, "DescribeDBInstanceNetInfo"_L1, describeDBInstanceNetInfo},
                        {product, "DeleteInstance"_L1, deleteInstance, true},
                        {product, "DestroyInstance"_L1, destroyInstance, true}},
            .hooks = {{u"cacheinstance.ready"_s, ready},
                      {u"cacheinstance.deleted"_s, deleted},
                      {u"cacheinstance.vanished"_s, deleted}},
            .durations = {{u"cacheinstance.create"_s, 120},
                          {u"cacheinstance.createCluster"_s, 300},
                          {u"cacheinstance.delete"_s, 15},
                          {u"cacheinstance.leaveVSwitch"_s, 10}}};
}

} // namespace CloudSim
