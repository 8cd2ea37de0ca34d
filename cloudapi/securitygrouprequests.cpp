#include "cloudapi/securitygrouprequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

/// Each permission as "Permissions.N.<Field>".
ParameterList permissionParameters(const QList<SecurityGroupPermission> &permissions, bool isIngress)
{
    ParameterList list;
    for (qsizetype i = 0; i < permissions.size(); ++i) {
        const SecurityGroupPermission &permission = permissions.at(i);
        list.append(ParameterList()
                        .add("IpProtocol"_L1, permission.ipProtocol)
                        .add("PortRange"_L1, permission.portRange)
                        .add(isIngress ? "SourceCidrIp"_L1 : "DestCidrIp"_L1, permission.peerCidr)
                        .add(isIngress ? "SourceGroupId"_L1 : "DestGroupId"_L1, permission.peerGroupId)
                        .add("Policy"_L1, permission.policy)
                        .add("Priority"_L1, permission.priority)
                        .add("NicType"_L1, u"intranet"_s) // the only kind in a VPC, yet not the documented default
                        .add("Description"_L1, permission.description)
                        .prefixed(u"Permissions.%1."_s.arg(i + 1)));
    }
    return list;
}

} // namespace

SecurityGroup SecurityGroup::read(const JsonReader &json)
{
    return {
        .securityGroupId = json.string("SecurityGroupId"_L1),
        .name = json.optionalString("SecurityGroupName"_L1),
        .vpcId = json.optionalString("VpcId"_L1),
        .type = json.optionalString("SecurityGroupType"_L1),
        .description = json.optionalString("Description"_L1),
        .creationTime = json.optionalTime("CreationTime"_L1),
        .tags = readTags(json),
    };
}

CreateSecurityGroupRequest::Response CreateSecurityGroupRequest::Response::read(const JsonReader &json)
{
    return {json.string("SecurityGroupId"_L1)};
}

ParameterList CreateSecurityGroupRequest::parameters() const
{
    return ParameterList()
        .add("VpcId"_L1, vpcId)
        .add("SecurityGroupName"_L1, securityGroupName)
        .add("Description"_L1, description)
        .add("SecurityGroupType"_L1, u"normal"_s)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeSecurityGroupsRequest::parameters() const
{
    return ParameterList()
        .jsonArray("SecurityGroupIds"_L1, securityGroupIds)
        .add("VpcId"_L1, vpcId)
        .add("SecurityGroupName"_L1, securityGroupName)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList DeleteSecurityGroupRequest::parameters() const
{
    return ParameterList().add("SecurityGroupId"_L1, securityGroupId);
}

SecurityGroupPermission SecurityGroupPermission::read(const JsonReader &json, bool isIngress)
{
    return {
        .ipProtocol = json.string("IpProtocol"_L1),
        .portRange = json.string("PortRange"_L1),
        .peerCidr = json.optionalString(isIngress ? "SourceCidrIp"_L1 : "DestCidrIp"_L1),
        .peerGroupId = json.optionalString(isIngress ? "SourceGroupId"_L1 : "DestGroupId"_L1),
        .policy = json.optionalString("Policy"_L1),
        .priority = int(json.optionalInteger("Priority"_L1, 1)),
        .description = json.optionalString("Description"_L1),
    };
}

ParameterList AuthorizeSecurityGroupRequest::parameters() const
{
    return ParameterList()
        .add("SecurityGroupId"_L1, securityGroupId)
        .append(permissionParameters(permissions, true))
        .add("ClientToken"_L1, clientToken);
}

ParameterList AuthorizeSecurityGroupEgressRequest::parameters() const
{
    return ParameterList()
        .add("SecurityGroupId"_L1, securityGroupId)
        .append(permissionParameters(permissions, false))
        .add("ClientToken"_L1, clientToken);
}

ParameterList RevokeSecurityGroupRequest::parameters() const
{
    return ParameterList()
        .add("SecurityGroupId"_L1, securityGroupId)
        .repeat("SecurityGroupRuleId"_L1, securityGroupRuleIds)
        .append(permissionParameters(permissions, true))
        .add("ClientToken"_L1, clientToken);
}

ParameterList RevokeSecurityGroupEgressRequest::parameters() const
{
    return ParameterList()
        .add("SecurityGroupId"_L1, securityGroupId)
        .append(permissionParameters(permissions, false))
        .add("ClientToken"_L1, clientToken);
}

DescribeSecurityGroupAttributeRequest::Response::Rule DescribeSecurityGroupAttributeRequest::Response::Rule::read(
    const JsonReader &json)
{
    const bool isIngress = json.string("Direction"_L1).compare("ingress"_L1, Qt::CaseInsensitive) == 0;
    return {json.optionalString("SecurityGroupRuleId"_L1), isIngress, SecurityGroupPermission::read(json, isIngress)};
}

DescribeSecurityGroupAttributeRequest::Response DescribeSecurityGroupAttributeRequest::Response::read(const JsonReader &json)
{
    return {
        .securityGroupId = json.string("SecurityGroupId"_L1),
        .name = json.optionalString("SecurityGroupName"_L1),
        .vpcId = json.optionalString("VpcId"_L1),
        .rules = json.listOf<Rule>("Permissions.Permission"_L1),
        .nextToken = json.optionalString("NextToken"_L1),
    };
}

ParameterList DescribeSecurityGroupAttributeRequest::parameters() const
{
    return ParameterList()
        .add("SecurityGroupId"_L1, securityGroupId)
        .add("NicType"_L1, u"intranet"_s)
        .add("Direction"_L1, u"all"_s)
        .add("NextToken"_L1, nextToken);
}

KeyPair KeyPair::read(const JsonReader &json)
{
    return {
        .name = json.string("KeyPairName"_L1),
        .fingerPrint = json.optionalString("KeyPairFingerPrint"_L1),
        .creationTime = json.optionalTime("CreationTime"_L1),
        .tags = readTags(json),
    };
}

ImportKeyPairRequest::Response ImportKeyPairRequest::Response::read(const JsonReader &json)
{
    return {json.string("KeyPairName"_L1), json.optionalString("KeyPairFingerPrint"_L1)};
}

ParameterList ImportKeyPairRequest::parameters() const
{
    return ParameterList().add("KeyPairName"_L1, keyPairName).add("PublicKeyBody"_L1, publicKeyBody).tags(tags);
}

ParameterList DescribeKeyPairsRequest::parameters() const
{
    return ParameterList()
        .add("KeyPairName"_L1, keyPairName)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList DeleteKeyPairsRequest::parameters() const
{
    return ParameterList().jsonArray("KeyPairNames"_L1, keyPairNames);
}

} // namespace CloudApi
