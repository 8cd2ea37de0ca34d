#include "cloudapi/vpcrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

VpcRegion VpcRegion::read(const JsonReader &json)
{
    return {json.string("RegionId"_L1), json.optionalString("LocalName"_L1), json.optionalString("RegionEndpoint"_L1)};
}

ParameterList DescribeVpcRegionsRequest::parameters() const
{
    return ParameterList().add("AcceptLanguage"_L1, acceptLanguage);
}

VpcZone VpcZone::read(const JsonReader &json)
{
    return {json.string("ZoneId"_L1), json.optionalString("LocalName"_L1)};
}

ParameterList DescribeVpcZonesRequest::parameters() const
{
    return ParameterList().add("AcceptLanguage"_L1, acceptLanguage);
}

ListNatGatewayZonesRequest::Response ListNatGatewayZonesRequest::Response::read(const JsonReader &json)
{
    Response response;
    // A plain array here, without the usual inner name.
    for (const JsonReader &zone : json.list("Zones"_L1))
        response.zoneIds.append(zone.string("ZoneId"_L1));
    return response;
}

Vpc Vpc::read(const JsonReader &json)
{
    return {
        .vpcId = json.string("VpcId"_L1),
        .name = json.optionalString("VpcName"_L1),
        .status = json.string("Status"_L1),
        .cidrBlock = json.optionalString("CidrBlock"_L1),
        .description = json.optionalString("Description"_L1),
        .isDefault = json.optionalBoolean("IsDefault"_L1),
        .vSwitchIds = json.optionalStrings("VSwitchIds.VSwitchId"_L1),
        .natGatewayIds = json.optionalStrings("NatGatewayIds.NatGatewayIds"_L1),
        .creationTime = json.optionalTime("CreationTime"_L1),
        .tags = readTags(json),
    };
}

CreateVpcRequest::Response CreateVpcRequest::Response::read(const JsonReader &json)
{
    return {json.string("VpcId"_L1), json.optionalString("RouteTableId"_L1)};
}

ParameterList CreateVpcRequest::parameters() const
{
    return ParameterList()
        .add("VpcName"_L1, vpcName)
        .add("CidrBlock"_L1, cidrBlock)
        .add("Description"_L1, description)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeVpcsRequest::parameters() const
{
    return ParameterList()
        .joined("VpcId"_L1, vpcIds)
        .add("VpcName"_L1, vpcName)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

DescribeVpcAttributeRequest::Response::Content DescribeVpcAttributeRequest::Response::Content::read(const JsonReader &json)
{
    return {json.string("ResourceType"_L1), int(json.integer("ResourceCount"_L1))};
}

DescribeVpcAttributeRequest::Response DescribeVpcAttributeRequest::Response::read(const JsonReader &json)
{
    return {json.optionalString("VpcId"_L1), json.optionalString("Status"_L1),
            json.optionalListOf<Content>("CloudResources.CloudResourceSetType"_L1)};
}

ParameterList DescribeVpcAttributeRequest::parameters() const
{
    return ParameterList().add("VpcId"_L1, vpcId);
}

ParameterList ModifyVpcAttributeRequest::parameters() const
{
    return ParameterList()
        .add("VpcId"_L1, vpcId)
        .add("VpcName"_L1, vpcName)
        .add("Description"_L1, description)
        .add("CidrBlock"_L1, cidrBlock);
}

ParameterList DeleteVpcRequest::parameters() const
{
    return ParameterList().add("VpcId"_L1, vpcId).add("ClientToken"_L1, clientToken);
}

VSwitch VSwitch::read(const JsonReader &json)
{
    return {
        .vSwitchId = json.string("VSwitchId"_L1),
        .name = json.optionalString("VSwitchName"_L1),
        .vpcId = json.string("VpcId"_L1),
        .zoneId = json.optionalString("ZoneId"_L1),
        .cidrBlock = json.optionalString("CidrBlock"_L1),
        .status = json.string("Status"_L1),
        .description = json.optionalString("Description"_L1),
        .availableAddresses = json.optionalInteger("AvailableIpAddressCount"_L1),
        .creationTime = json.optionalTime("CreationTime"_L1),
        .tags = readTags(json),
    };
}

CreateVSwitchRequest::Response CreateVSwitchRequest::Response::read(const JsonReader &json)
{
    return {json.string("VSwitchId"_L1)};
}

ParameterList CreateVSwitchRequest::parameters() const
{
    return ParameterList()
        .add("VpcId"_L1, vpcId)
        .add("ZoneId"_L1, zoneId)
        .add("CidrBlock"_L1, cidrBlock)
        .add("VSwitchName"_L1, vSwitchName)
        .add("Description"_L1, description)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeVSwitchesRequest::parameters() const
{
    return ParameterList()
        .add("VSwitchId"_L1, vSwitchId)
        .add("VpcId"_L1, vpcId)
        .add("ZoneId"_L1, zoneId)
        .add("VSwitchName"_L1, vSwitchName)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList ModifyVSwitchAttributeRequest::parameters() const
{
    return ParameterList()
        .add("VSwitchId"_L1, vSwitchId)
        .add("VSwitchName"_L1, vSwitchName)
        .add("Description"_L1, description);
}

ParameterList DeleteVSwitchRequest::parameters() const
{
    return ParameterList().add("VSwitchId"_L1, vSwitchId);
}

} // namespace CloudApi
