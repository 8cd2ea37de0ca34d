#include "cloudapi/kvstorerequests.h"

#include <span>

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

using Offer = DescribeKVStoreAvailableResourceRequest::Offer;

/// A level of the tree of what is sold: the list to go down, and what each of its entries tells of the offers below it.
struct OfferLevel
{
    const char *list;
    const char *field = nullptr;
    QString Offer::*member = nullptr;
};

constexpr OfferLevel offerTree[] = {
    {"AvailableZones.AvailableZone", "ZoneId", &Offer::zoneId},
    {"SupportedEngines.SupportedEngine"},
    {"SupportedEditionTypes.SupportedEditionType"},
    {"SupportedSeriesTypes.SupportedSeriesType"},
    {"SupportedEngineVersions.SupportedEngineVersion", "Version", &Offer::engineVersion},
    {"SupportedArchitectureTypes.SupportedArchitectureType", "Architecture", &Offer::architecture},
    {"SupportedShardNumbers.SupportedShardNumber", "ShardNumber", &Offer::shardNumber},
    {"SupportedNodeTypes.SupportedNodeType", "SupportedNodeType", &Offer::nodeType},
    {"AvailableResources.AvailableResource", "InstanceClass", &Offer::instanceClass},
};

/// Whatever branch is absent sells nothing.
void collectOffers(const JsonReader &json, std::span<const OfferLevel> levels, Offer offer, QList<Offer> &offers)
{
    if (levels.empty()) {
        offer.capacityMb = int(json.optionalInteger("Capacity"_L1));
        offers.append(offer);
        return;
    }
    const OfferLevel &level = levels.front();
    for (const JsonReader &entry : json.optionalList(QLatin1String(level.list))) {
        if (level.member)
            offer.*level.member = entry.optionalString(QLatin1String(level.field));
        collectOffers(entry, levels.subspan(1), offer, offers);
    }
}

} // namespace

KVStoreInstance KVStoreInstance::read(const JsonReader &json)
{
    return {
        .instanceId = json.string("InstanceId"_L1),
        .name = json.optionalString("InstanceName"_L1),
        .status = json.string("InstanceStatus"_L1),
        .instanceClass = json.optionalString("InstanceClass"_L1),
        .architectureType = json.optionalString("ArchitectureType"_L1),
        .nodeType = json.optionalString("NodeType"_L1),
        .engineVersion = json.optionalString("EngineVersion"_L1),
        .connectionDomain = json.optionalString("ConnectionDomain"_L1),
        .port = json.optionalString("Port"_L1),
        .privateIp = json.optionalString("PrivateIp"_L1),
        .vpcId = json.optionalString("VpcId"_L1),
        .vSwitchId = json.optionalString("VSwitchId"_L1),
        .zoneId = json.optionalString("ZoneId"_L1),
        .secondaryZoneId = json.optionalString("SecondaryZoneId"_L1),
        .chargeType = json.optionalString("ChargeType"_L1),
        .capacityMb = int(json.optionalInteger("Capacity"_L1)),
        .shardCount = int(json.optionalInteger("ShardCount"_L1)),
        .readOnlyCount = json.optionalString("ReadOnlyCount"_L1).toInt(), // text in the list, a number in the single read
        .vpcAuthMode = json.optionalString("VpcAuthMode"_L1),
        .releaseProtection = json.optionalBoolean("InstanceReleaseProtection"_L1),
        .creationTime = json.optionalTime("CreateTime"_L1),
        .tags = readTags(json),
    };
}

CreateKVStoreInstanceRequest::Response CreateKVStoreInstanceRequest::Response::read(const JsonReader &json)
{
    return {json.string("InstanceId"_L1), json.optionalString("ConnectionDomain"_L1), json.optionalString("Port"_L1)};
}

ParameterList CreateKVStoreInstanceRequest::parameters() const
{
    return ParameterList()
        .add("InstanceName"_L1, instanceName)
        .add("InstanceType"_L1, u"Redis"_s)
        .add("InstanceClass"_L1, instanceClass)
        .add("EngineVersion"_L1, engineVersion)
        .add("NodeType"_L1, nodeType)
        .add("ShardCount"_L1, shardCount)
        .add("ReadOnlyCount"_L1, readOnlyCount)
        .add("NetworkType"_L1, u"VPC"_s)
        .add("VpcId"_L1, vpcId)
        .add("VSwitchId"_L1, vSwitchId)
        .add("ZoneId"_L1, zoneId)
        .add("SecondaryZoneId"_L1, secondaryZoneId)
        .add("ChargeType"_L1, chargeType)
        .add("Period"_L1, period)
        .add("AutoRenew"_L1, autoRenew)
        .add("AutoRenewPeriod"_L1, autoRenewPeriod)
        .secret("Password"_L1, password)
        .tags(tags)
        .add("Token"_L1, clientToken);
}

ParameterList DescribeKVStoreInstancesRequest::parameters() const
{
    return ParameterList()
        .joined("InstanceIds"_L1, instanceIds)
        .add("SearchKey"_L1, searchKey)
        .add("VpcId"_L1, vpcId)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

DescribeKVStoreInstanceAttributeRequest::Response DescribeKVStoreInstanceAttributeRequest::Response::read(const JsonReader &json)
{
    const QList<KVStoreInstance> instances = json.listOf<KVStoreInstance>("Instances.DBInstanceAttribute"_L1);
    return {instances.isEmpty() ? std::nullopt : std::optional(instances.first())};
}

ParameterList DescribeKVStoreInstanceAttributeRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId);
}

ParameterList ModifyKVStoreSecurityIpsRequest::parameters() const
{
    return ParameterList()
        .add("InstanceId"_L1, instanceId)
        .joined("SecurityIps"_L1, securityIps)
        .add("SecurityIpGroupName"_L1, groupName)
        .add("ModifyMode"_L1, u"Cover"_s);
}

DescribeKVStoreSecurityIpsRequest::Response::Group DescribeKVStoreSecurityIpsRequest::Response::Group::read(const JsonReader &json)
{
    return {json.string("SecurityIpGroupName"_L1), json.optionalString("SecurityIpGroupAttribute"_L1),
            json.optionalString("SecurityIpList"_L1).split(u',', Qt::SkipEmptyParts)};
}

DescribeKVStoreSecurityIpsRequest::Response DescribeKVStoreSecurityIpsRequest::Response::read(const JsonReader &json)
{
    return {json.listOf<Group>("SecurityIpGroups.SecurityIpGroup"_L1)};
}

ParameterList DescribeKVStoreSecurityIpsRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId);
}

ParameterList ModifyKVStoreInstanceAttributeRequest::parameters() const
{
    return ParameterList()
        .add("InstanceId"_L1, instanceId)
        .add("InstanceName"_L1, instanceName)
        .secret("NewPassword"_L1, newPassword)
        .add("InstanceReleaseProtection"_L1, releaseProtection);
}

ParameterList DeleteKVStoreInstanceRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId);
}

DescribeKVStoreAvailableResourceRequest::Response DescribeKVStoreAvailableResourceRequest::Response::read(const JsonReader &json)
{
    if (!json.has("AvailableZones.AvailableZone"_L1))
        json.report("AvailableZones.AvailableZone"_L1, u"missing"_s);
    Response response;
    collectOffers(json, offerTree, {}, response.offers);
    return response;
}

ParameterList DescribeKVStoreAvailableResourceRequest::parameters() const
{
    return ParameterList()
        .add("ZoneId"_L1, zoneId)
        .add("Engine"_L1, u"Redis"_s)
        .add("InstanceChargeType"_L1, instanceChargeType)
        .add("ProductType"_L1, productType)
        .add("OrderType"_L1, u"BUY"_s);
}

DescribeKVStorePriceRequest::Response DescribeKVStorePriceRequest::Response::read(const JsonReader &json)
{
    return {
        .tradeAmount = json.string("Order.TradeAmount"_L1),
        .originalAmount = json.optionalString("Order.OriginalAmount"_L1),
        .currency = json.string("Order.Currency"_L1),
    };
}

ParameterList DescribeKVStorePriceRequest::parameters() const
{
    return ParameterList()
        .add("OrderType"_L1, u"BUY"_s)
        .add("InstanceClass"_L1, instanceClass)
        .add("EngineVersion"_L1, engineVersion)
        .add("NodeType"_L1, nodeType)
        .add("ShardCount"_L1, shardCount)
        .add("ZoneId"_L1, zoneId)
        .add("ChargeType"_L1, chargeType)
        .add("Period"_L1, period)
        .add("Quantity"_L1, 1);
}

} // namespace CloudApi
