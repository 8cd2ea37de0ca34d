#include "cloudapi/ecsrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

Instance Instance::read(const JsonReader &json)
{
    Instance instance{
        .instanceId = json.string("InstanceId"_L1),
        .name = json.optionalString("InstanceName"_L1),
        .hostName = json.optionalString("HostName"_L1),
        .status = json.string("Status"_L1),
        .instanceType = json.optionalString("InstanceType"_L1),
        .imageId = json.optionalString("ImageId"_L1),
        .zoneId = json.optionalString("ZoneId"_L1),
        .vpcId = json.optionalString("VpcAttributes.VpcId"_L1),
        .vSwitchId = json.optionalString("VpcAttributes.VSwitchId"_L1),
        .keyPairName = json.optionalString("KeyPairName"_L1),
        .instanceChargeType = json.optionalString("InstanceChargeType"_L1),
        .privateIps = json.optionalStrings("VpcAttributes.PrivateIpAddress.IpAddress"_L1),
        .publicIps = json.optionalStrings("PublicIpAddress.IpAddress"_L1),
        .eipAddress = json.optionalString("EipAddress.IpAddress"_L1),
        .securityGroupIds = json.optionalStrings("SecurityGroupIds.SecurityGroupId"_L1),
        .lockReasons = {},
        .deletionProtection = json.optionalBoolean("DeletionProtection"_L1),
        .creationTime = json.optionalTime("CreationTime"_L1),
        .tags = readTags(json),
    };
    for (const JsonReader &lock : json.optionalList("OperationLocks.LockReason"_L1))
        instance.lockReasons.append(lock.optionalString("LockReason"_L1));
    return instance;
}

ParameterList DiskSpec::parameters() const
{
    return ParameterList()
        .add("Category"_L1, category)
        .add("Size"_L1, sizeGib > 0 ? std::optional(sizeGib) : std::nullopt)
        .add("PerformanceLevel"_L1, performanceLevel);
}

RunInstancesRequest::Response RunInstancesRequest::Response::read(const JsonReader &json)
{
    const Response response{json.optionalStrings("InstanceIdSets.InstanceIdSet"_L1)};
    if (response.instanceIds.isEmpty())
        json.report("InstanceIdSets.InstanceIdSet"_L1, u"missing"_s);
    return response;
}

ParameterList RunInstancesRequest::parameters() const
{
    ParameterList list;
    list.add("ImageId"_L1, imageId)
        .add("InstanceType"_L1, instanceType)
        .add("SecurityGroupId"_L1, securityGroupId)
        .add("VSwitchId"_L1, vSwitchId)
        .add("InstanceName"_L1, instanceName)
        .add("UniqueSuffix"_L1, uniqueSuffix)
        .add("HostName"_L1, hostName)
        .add("Description"_L1, description)
        .secret("Password"_L1, password)
        .add("KeyPairName"_L1, keyPairName)
        .add("IoOptimized"_L1, ioOptimized)
        .append(systemDisk.parameters().prefixed(u"SystemDisk."_s));
    for (qsizetype i = 0; i < dataDisks.size(); ++i) {
        list.append(dataDisks.at(i)
                        .parameters()
                        .add("DeleteWithInstance"_L1, true)
                        .prefixed(u"DataDisk.%1."_s.arg(i + 1)));
    }
    return list.add("InternetMaxBandwidthOut"_L1, internetMaxBandwidthOut)
        .add("InternetChargeType"_L1, internetChargeType)
        .add("PrivateIpAddress"_L1, privateIpAddress)
        .add("Amount"_L1, amount)
        .add("InstanceChargeType"_L1, instanceChargeType)
        .add("Period"_L1, period)
        .add("PeriodUnit"_L1, periodUnit)
        .add("AutoRenew"_L1, autoRenew)
        .add("AutoRenewPeriod"_L1, autoRenewPeriod)
        .add("UserData"_L1, QString::fromLatin1(userData.toUtf8().toBase64()))
        .add("CreditSpecification"_L1, creditSpecification)
        .add("DeletionProtection"_L1, deletionProtection)
        .add("AutoReleaseTime"_L1, autoReleaseTime)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeInstancesRequest::parameters() const
{
    return ParameterList()
        .jsonArray("InstanceIds"_L1, instanceIds)
        .add("InstanceName"_L1, instanceName)
        .add("VpcId"_L1, vpcId)
        .add("VSwitchId"_L1, vSwitchId)
        .add("SecurityGroupId"_L1, securityGroupId)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

DescribeInstanceHistoryEventsRequest::Event DescribeInstanceHistoryEventsRequest::Event::read(const JsonReader &json)
{
    return {json.string("InstanceId"_L1), json.optionalString("EventType.Name"_L1), json.optionalString("Reason"_L1),
            json.optionalString("ReasonCode"_L1)};
}

ParameterList DescribeInstanceHistoryEventsRequest::parameters() const
{
    return ParameterList()
        .add("InstanceId"_L1, instanceId)
        .repeat("InstanceEventType"_L1, eventTypes)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList ModifyInstanceAttributeRequest::parameters() const
{
    return ParameterList()
        .add("InstanceId"_L1, instanceId)
        .add("DeletionProtection"_L1, deletionProtection)
        .add("HostName"_L1, hostName)
        .add("CreditSpecification"_L1, creditSpecification);
}

ParameterList ModifyInstanceAutoReleaseTimeRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId).add("AutoReleaseTime"_L1, autoReleaseTime);
}

ParameterList DeleteInstancesRequest::parameters() const
{
    return ParameterList()
        .repeat("InstanceId"_L1, instanceIds)
        .add("Force"_L1, true)
        .add("ClientToken"_L1, clientToken);
}

Disk Disk::read(const JsonReader &json)
{
    return {
        .diskId = json.string("DiskId"_L1),
        .name = json.optionalString("DiskName"_L1),
        .status = json.string("Status"_L1),
        .type = json.optionalString("Type"_L1),
        .category = json.optionalString("Category"_L1),
        .sizeGib = int(json.optionalInteger("Size"_L1)),
        .instanceId = json.optionalString("InstanceId"_L1),
        .deleteWithInstance = json.optionalBoolean("DeleteWithInstance"_L1, true),
        .tags = readTags(json),
    };
}

ParameterList DescribeDisksRequest::parameters() const
{
    return ParameterList()
        .jsonArray("DiskIds"_L1, diskIds)
        .add("InstanceId"_L1, instanceId)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList DeleteDiskRequest::parameters() const
{
    return ParameterList().add("DiskId"_L1, diskId);
}

} // namespace CloudApi
