#include "cloudapi/eiprequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

EipAddress EipAddress::read(const JsonReader &json)
{
    return {
        .allocationId = json.string("AllocationId"_L1),
        .ipAddress = json.optionalString("IpAddress"_L1),
        .name = json.optionalString("Name"_L1),
        .status = json.string("Status"_L1),
        .businessStatus = json.optionalString("BusinessStatus"_L1),
        .bandwidth = json.optionalString("Bandwidth"_L1),
        .internetChargeType = json.optionalString("InternetChargeType"_L1),
        .chargeType = json.optionalString("ChargeType"_L1),
        .isp = json.optionalString("ISP"_L1),
        .instanceId = json.optionalString("InstanceId"_L1),
        .instanceType = json.optionalString("InstanceType"_L1),
        .bandwidthPackageId = json.optionalString("BandwidthPackageId"_L1),
        .deletionProtection = json.optionalBoolean("DeletionProtection"_L1),
        .allocationTime = json.optionalTime("AllocationTime"_L1),
        .tags = readTags(json),
    };
}

AllocateEipAddressRequest::Response AllocateEipAddressRequest::Response::read(const JsonReader &json)
{
    return {json.string("AllocationId"_L1), json.optionalString("EipAddress"_L1)};
}

ParameterList AllocateEipAddressRequest::parameters() const
{
    return ParameterList()
        .add("Bandwidth"_L1, bandwidth)
        .add("InternetChargeType"_L1, internetChargeType)
        .add("InstanceChargeType"_L1, u"PostPaid"_s)
        .add("ISP"_L1, isp)
        .add("Name"_L1, name)
        .add("Description"_L1, description)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeEipAddressesRequest::parameters() const
{
    return ParameterList()
        .joined("AllocationId"_L1, allocationIds)
        .add("EipAddress"_L1, eipAddress)
        .add("EipName"_L1, eipName)
        .add("AssociatedInstanceType"_L1, associatedInstanceType)
        .add("AssociatedInstanceId"_L1, associatedInstanceId)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList ModifyEipAddressAttributeRequest::parameters() const
{
    return ParameterList()
        .add("AllocationId"_L1, allocationId)
        .add("Bandwidth"_L1, bandwidth)
        .add("Name"_L1, name)
        .add("Description"_L1, description);
}

ParameterList AssociateEipAddressRequest::parameters() const
{
    return ParameterList()
        .add("AllocationId"_L1, allocationId)
        .add("InstanceId"_L1, instanceId)
        .add("InstanceType"_L1, instanceType)
        .add("ClientToken"_L1, clientToken);
}

ParameterList AssociateEipAddressBatchRequest::parameters() const
{
    return ParameterList()
        .repeat("InstanceIds"_L1, allocationIds)
        .add("BindedInstanceId"_L1, instanceId)
        .add("BindedInstanceType"_L1, instanceType)
        .add("ClientToken"_L1, clientToken);
}

ParameterList UnassociateEipAddressRequest::parameters() const
{
    return ParameterList()
        .add("AllocationId"_L1, allocationId)
        .add("InstanceId"_L1, instanceId)
        .add("InstanceType"_L1, instanceType)
        .add("ClientToken"_L1, clientToken);
}

ParameterList ReleaseEipAddressRequest::parameters() const
{
    return ParameterList().add("AllocationId"_L1, allocationId);
}

CommonBandwidthPackage::Member CommonBandwidthPackage::Member::read(const JsonReader &json)
{
    return {json.string("AllocationId"_L1), json.optionalString("IpAddress"_L1),
            json.optionalString("BandwidthPackageIpRelationStatus"_L1)};
}

CommonBandwidthPackage CommonBandwidthPackage::read(const JsonReader &json)
{
    return {
        .bandwidthPackageId = json.string("BandwidthPackageId"_L1),
        .name = json.optionalString("Name"_L1),
        .status = json.string("Status"_L1),
        .businessStatus = json.optionalString("BusinessStatus"_L1),
        .bandwidth = json.optionalString("Bandwidth"_L1),
        .internetChargeType = json.optionalString("InternetChargeType"_L1),
        .isp = json.optionalString("ISP"_L1),
        .description = json.optionalString("Description"_L1),
        .members = json.optionalListOf<Member>("PublicIpAddresses.PublicIpAddresse"_L1), // spelt so
        .deletionProtection = json.optionalBoolean("DeletionProtection"_L1),
        .creationTime = json.optionalTime("CreationTime"_L1),
        .tags = readTags(json),
    };
}

CreateCommonBandwidthPackageRequest::Response CreateCommonBandwidthPackageRequest::Response::read(const JsonReader &json)
{
    return {json.string("BandwidthPackageId"_L1)};
}

ParameterList CreateCommonBandwidthPackageRequest::parameters() const
{
    return ParameterList()
        .add("Bandwidth"_L1, bandwidth)
        .add("InternetChargeType"_L1, internetChargeType)
        .add("ISP"_L1, isp)
        .add("Name"_L1, name)
        .add("Description"_L1, description)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeCommonBandwidthPackagesRequest::parameters() const
{
    return ParameterList()
        .add("BandwidthPackageId"_L1, bandwidthPackageId)
        .add("Name"_L1, name)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList AddCommonBandwidthPackageIpRequest::parameters() const
{
    return ParameterList()
        .add("BandwidthPackageId"_L1, bandwidthPackageId)
        .add("IpInstanceId"_L1, allocationId)
        .add("IpType"_L1, u"EIP"_s)
        .add("ClientToken"_L1, clientToken);
}

ParameterList AddCommonBandwidthPackageIpsRequest::parameters() const
{
    return ParameterList()
        .add("BandwidthPackageId"_L1, bandwidthPackageId)
        .repeat("IpInstanceIds"_L1, allocationIds)
        .add("IpType"_L1, u"EIP"_s)
        .add("ClientToken"_L1, clientToken);
}

ParameterList RemoveCommonBandwidthPackageIpRequest::parameters() const
{
    return ParameterList()
        .add("BandwidthPackageId"_L1, bandwidthPackageId)
        .add("IpInstanceId"_L1, allocationId)
        .add("ClientToken"_L1, clientToken);
}

ParameterList ModifyCommonBandwidthPackageAttributeRequest::parameters() const
{
    return ParameterList()
        .add("BandwidthPackageId"_L1, bandwidthPackageId)
        .add("Name"_L1, name)
        .add("Description"_L1, description);
}

ParameterList ModifyCommonBandwidthPackageSpecRequest::parameters() const
{
    return ParameterList().add("BandwidthPackageId"_L1, bandwidthPackageId).add("Bandwidth"_L1, bandwidth);
}

ParameterList DeleteCommonBandwidthPackageRequest::parameters() const
{
    return ParameterList().add("BandwidthPackageId"_L1, bandwidthPackageId);
}

ParameterList SetVpcDeletionProtectionRequest::parameters() const
{
    return ParameterList()
        .add("InstanceId"_L1, instanceId)
        .add("Type"_L1, type)
        .add("ProtectionEnable"_L1, enabled)
        .add("ClientToken"_L1, clientToken);
}

} // namespace CloudApi
