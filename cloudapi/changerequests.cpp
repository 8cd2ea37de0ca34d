#include "cloudapi/changerequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

ParameterList RenameSecurityGroupRequest::parameters() const
{
    return ParameterList().add("SecurityGroupId"_L1, securityGroupId).add("SecurityGroupName"_L1, name);
}

ParameterList RenameInstanceRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId).add("InstanceName"_L1, name);
}

ParameterList StopInstanceRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId).add("StoppedMode"_L1, u"KeepCharging"_s);
}

ParameterList StartInstanceRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId);
}

ParameterList ModifyInstanceSpecRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId).add("InstanceType"_L1, instanceType).add("ClientToken"_L1, clientToken);
}

ParameterList ResizeDiskRequest::parameters() const
{
    return ParameterList()
        .add("DiskId"_L1, diskId)
        .add("NewSize"_L1, sizeGib)
        .add("Type"_L1, online ? u"online"_s : u"offline"_s)
        .add("ClientToken"_L1, clientToken);
}

ParameterList ReplaceSystemDiskRequest::parameters() const
{
    return ParameterList()
        .add("InstanceId"_L1, instanceId)
        .add("ImageId"_L1, imageId)
        .add("SystemDisk.Size"_L1, sizeGib)
        .add("KeyPairName"_L1, keyPairName)
        .secret("Password"_L1, password)
        .add("ClientToken"_L1, clientToken);
}

ParameterList RenameDBInstanceRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId).add("DBInstanceDescription"_L1, description);
}

ParameterList ModifyDBInstanceSpecRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("DBInstanceClass"_L1, dbInstanceClass)
        .add("DBInstanceStorage"_L1, storageGb)
        .add("PayType"_L1, payType);
}

ParameterList ModifyKVStoreInstanceSpecRequest::parameters() const
{
    return ParameterList()
        .add("InstanceId"_L1, instanceId)
        .add("InstanceClass"_L1, instanceClass)
        .add("ShardCount"_L1, shardCount)
        .add("ReadOnlyCount"_L1, readOnlyCount)
        .add("ClientToken"_L1, clientToken);
}

namespace {

constexpr ActionInfo setTcpListener{Product::Slb, "SetLoadBalancerTCPListenerAttribute", Idempotency::None};
constexpr ActionInfo setUdpListener{Product::Slb, "SetLoadBalancerUDPListenerAttribute", Idempotency::None};
constexpr ActionInfo setHttpListener{Product::Slb, "SetLoadBalancerHTTPListenerAttribute", Idempotency::None};
constexpr ActionInfo setHttpsListener{Product::Slb, "SetLoadBalancerHTTPSListenerAttribute", Idempotency::None};

} // namespace

RawRequest listenerChange(const RawRequest &creation)
{
    const QByteArrayView name(creation.action.name);
    RawRequest change{name.contains("TCP") ? setTcpListener : name.contains("UDP") ? setUdpListener : name.contains("HTTPS") ? setHttpsListener : setHttpListener, {}};
    for (const Parameter &parameter : creation.parameters.items()) {
        if (parameter.name == "BackendServerPort"_L1 || parameter.name == "ListenerForward"_L1 || parameter.name == "ForwardPort"_L1)
            continue; // settled when the listener is made
        // Creating a TCP listener spells this one with a small letter.
        const bool interval = parameter.name == "healthCheckInterval"_L1;
        change.parameters.add(interval ? "HealthCheckInterval"_L1 : QLatin1String(parameter.name.toLatin1()), parameter.value);
    }
    return change;
}

} // namespace CloudApi
