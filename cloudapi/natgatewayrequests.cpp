#include "cloudapi/natgatewayrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

NatGateway::Address NatGateway::Address::read(const JsonReader &json)
{
    return {json.string("AllocationId"_L1), json.optionalString("IpAddress"_L1)};
}

NatGateway NatGateway::read(const JsonReader &json)
{
    return {
        .natGatewayId = json.string("NatGatewayId"_L1),
        .name = json.optionalString("Name"_L1),
        .status = json.string("Status"_L1),
        .businessStatus = json.optionalString("BusinessStatus"_L1),
        .vpcId = json.string("VpcId"_L1),
        .vSwitchId = json.optionalString("NatGatewayPrivateInfo.VswitchId"_L1),
        .description = json.optionalString("Description"_L1),
        .snatTableId = json.optionalStrings("SnatTableIds.SnatTableId"_L1).value(0),
        .forwardTableId = json.optionalStrings("ForwardTableIds.ForwardTableId"_L1).value(0),
        .addresses = json.optionalListOf<Address>("IpLists.IpList"_L1),
        .deletionProtection = json.optionalBoolean("DeletionProtection"_L1),
        .creationTime = json.optionalTime("CreationTime"_L1),
        .tags = readTags(json),
    };
}

CreateNatGatewayRequest::Response CreateNatGatewayRequest::Response::read(const JsonReader &json)
{
    return {json.string("NatGatewayId"_L1), json.optionalStrings("SnatTableIds.SnatTableId"_L1).value(0),
            json.optionalStrings("ForwardTableIds.ForwardTableId"_L1).value(0)};
}

ParameterList CreateNatGatewayRequest::parameters() const
{
    return ParameterList()
        .add("VpcId"_L1, vpcId)
        .add("VSwitchId"_L1, vSwitchId)
        .add("NatType"_L1, u"Enhanced"_s)
        .add("NetworkType"_L1, u"internet"_s)
        .add("InternetChargeType"_L1, u"PayByLcu"_s) // unsaid, some accounts are taken for spec-priced and refused
        .add("InstanceChargeType"_L1, u"PostPaid"_s)
        .add("Name"_L1, name)
        .add("EipBindMode"_L1, eipBindMode)
        .add("Description"_L1, description)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeNatGatewaysRequest::parameters() const
{
    return ParameterList()
        .add("NatGatewayId"_L1, natGatewayId)
        .add("VpcId"_L1, vpcId)
        .add("Name"_L1, name)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList ModifyNatGatewayAttributeRequest::parameters() const
{
    return ParameterList()
        .add("NatGatewayId"_L1, natGatewayId)
        .add("Name"_L1, name)
        .add("Description"_L1, description)
        .add("EipBindMode"_L1, eipBindMode);
}

ParameterList DeleteNatGatewayRequest::parameters() const
{
    return ParameterList().add("NatGatewayId"_L1, natGatewayId).add("Force"_L1, force);
}

SnatEntry SnatEntry::read(const JsonReader &json)
{
    return {
        .snatEntryId = json.string("SnatEntryId"_L1),
        .name = json.optionalString("SnatEntryName"_L1),
        .snatTableId = json.optionalString("SnatTableId"_L1),
        .snatIps = json.optionalString("SnatIp"_L1).split(u',', Qt::SkipEmptyParts),
        .sourceVSwitchId = json.optionalString("SourceVSwitchId"_L1),
        .sourceCidr = json.optionalString("SourceCIDR"_L1),
        .status = json.string("Status"_L1),
    };
}

CreateSnatEntryRequest::Response CreateSnatEntryRequest::Response::read(const JsonReader &json)
{
    return {json.string("SnatEntryId"_L1)};
}

ParameterList CreateSnatEntryRequest::parameters() const
{
    return ParameterList()
        .add("SnatTableId"_L1, snatTableId)
        .joined("SnatIp"_L1, snatIps)
        .add("SourceVSwitchId"_L1, sourceVSwitchId)
        .add("SourceCIDR"_L1, sourceCidr)
        .add("SnatEntryName"_L1, snatEntryName)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeSnatTableEntriesRequest::parameters() const
{
    return ParameterList()
        .add("SnatTableId"_L1, snatTableId)
        .add("NatGatewayId"_L1, natGatewayId)
        .add("SnatEntryId"_L1, snatEntryId)
        .add("SnatEntryName"_L1, snatEntryName)
        .add("SourceVSwitchId"_L1, sourceVSwitchId)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList ModifySnatEntryRequest::parameters() const
{
    return ParameterList()
        .add("SnatTableId"_L1, snatTableId)
        .add("SnatEntryId"_L1, snatEntryId)
        .joined("SnatIp"_L1, snatIps)
        .add("SnatEntryName"_L1, snatEntryName)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DeleteSnatEntryRequest::parameters() const
{
    return ParameterList()
        .add("SnatTableId"_L1, snatTableId)
        .add("SnatEntryId"_L1, snatEntryId)
        .add("ClientToken"_L1, clientToken);
}

ForwardEntry ForwardEntry::read(const JsonReader &json)
{
    return {
        .forwardEntryId = json.string("ForwardEntryId"_L1),
        .name = json.optionalString("ForwardEntryName"_L1),
        .forwardTableId = json.optionalString("ForwardTableId"_L1),
        .externalIp = json.optionalString("ExternalIp"_L1),
        .externalPort = json.optionalString("ExternalPort"_L1),
        .internalIp = json.optionalString("InternalIp"_L1),
        .internalPort = json.optionalString("InternalPort"_L1),
        .ipProtocol = json.optionalString("IpProtocol"_L1),
        .status = json.string("Status"_L1),
    };
}

CreateForwardEntryRequest::Response CreateForwardEntryRequest::Response::read(const JsonReader &json)
{
    return {json.string("ForwardEntryId"_L1)};
}

ParameterList CreateForwardEntryRequest::parameters() const
{
    return ParameterList()
        .add("ForwardTableId"_L1, forwardTableId)
        .add("ExternalIp"_L1, externalIp)
        .add("ExternalPort"_L1, externalPort)
        .add("InternalIp"_L1, internalIp)
        .add("InternalPort"_L1, internalPort)
        .add("IpProtocol"_L1, ipProtocol)
        .add("ForwardEntryName"_L1, forwardEntryName)
        .add("PortBreak"_L1, portBreak)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeForwardTableEntriesRequest::parameters() const
{
    return ParameterList()
        .add("ForwardTableId"_L1, forwardTableId)
        .add("NatGatewayId"_L1, natGatewayId)
        .add("ForwardEntryId"_L1, forwardEntryId)
        .add("ForwardEntryName"_L1, forwardEntryName)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList ModifyForwardEntryRequest::parameters() const
{
    return ParameterList()
        .add("ForwardTableId"_L1, forwardTableId)
        .add("ForwardEntryId"_L1, forwardEntryId)
        .add("ExternalIp"_L1, externalIp)
        .add("ExternalPort"_L1, externalPort)
        .add("InternalIp"_L1, internalIp)
        .add("InternalPort"_L1, internalPort)
        .add("IpProtocol"_L1, ipProtocol)
        .add("ForwardEntryName"_L1, forwardEntryName)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DeleteForwardEntryRequest::parameters() const
{
    return ParameterList()
        .add("ForwardTableId"_L1, forwardTableId)
        .add("ForwardEntryId"_L1, forwardEntryId)
        .add("ClientToken"_L1, clientToken);
}

} // namespace CloudApi
