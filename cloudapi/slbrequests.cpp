#include "cloudapi/slbrequests.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

/// Backends travel as one text that holds a JSON list; weights are texts there.
QString backendsText(const QList<BackendServer> &servers)
{
    QJsonArray array;
    for (const BackendServer &server : servers) {
        array.append(QJsonObject{{u"ServerId"_s, server.serverId},
                                 {u"Weight"_s, QString::number(server.weight)},
                                 {u"Type"_s, u"ecs"_s}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

bool isOn(const JsonReader &json, QLatin1String path)
{
    return json.optionalString(path).compare("on"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

BackendServer BackendServer::read(const JsonReader &json)
{
    return {json.string("ServerId"_L1), int(json.optionalInteger("Weight"_L1, 100))};
}

LoadBalancer LoadBalancer::read(const JsonReader &json)
{
    return {
        .loadBalancerId = json.string("LoadBalancerId"_L1),
        .name = json.optionalString("LoadBalancerName"_L1),
        .status = json.string("LoadBalancerStatus"_L1),
        .address = json.optionalString("Address"_L1),
        .addressType = json.optionalString("AddressType"_L1),
        .vpcId = json.optionalString("VpcId"_L1),
        .vSwitchId = json.optionalString("VSwitchId"_L1),
        .deleteProtection = isOn(json, "DeleteProtection"_L1),
        .creationTime = json.optionalTime("CreateTime"_L1),
        .tags = readTags(json),
    };
}

CreateLoadBalancerRequest::Response CreateLoadBalancerRequest::Response::read(const JsonReader &json)
{
    return {json.string("LoadBalancerId"_L1), json.optionalString("Address"_L1)};
}

ParameterList CreateLoadBalancerRequest::parameters() const
{
    return ParameterList()
        .add("LoadBalancerName"_L1, loadBalancerName)
        .add("AddressType"_L1, addressType)
        .add("VpcId"_L1, vpcId)
        .add("VSwitchId"_L1, vSwitchId)
        .add("InternetChargeType"_L1, internetChargeType)
        .add("InstanceChargeType"_L1, instanceChargeType)
        .add("PayType"_L1, u"PayOnDemand"_s)
        .add("MasterZoneId"_L1, masterZoneId)
        .add("SlaveZoneId"_L1, slaveZoneId)
        .add("DeleteProtection"_L1, !deleteProtection ? QString() : *deleteProtection ? u"on"_s : u"off"_s)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeLoadBalancersRequest::parameters() const
{
    return ParameterList()
        .joined("LoadBalancerId"_L1, loadBalancerIds)
        .add("LoadBalancerName"_L1, loadBalancerName)
        .add("VpcId"_L1, vpcId)
        .tags(tags)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

DescribeLoadBalancerAttributeRequest::Response::Listener DescribeLoadBalancerAttributeRequest::Response::Listener::read(
    const JsonReader &json)
{
    return {int(json.integer("ListenerPort"_L1)), json.string("ListenerProtocol"_L1)};
}

DescribeLoadBalancerAttributeRequest::Response DescribeLoadBalancerAttributeRequest::Response::read(const JsonReader &json)
{
    return {
        .loadBalancerId = json.string("LoadBalancerId"_L1),
        .name = json.optionalString("LoadBalancerName"_L1),
        .status = json.string("LoadBalancerStatus"_L1),
        .address = json.optionalString("Address"_L1),
        .addressType = json.optionalString("AddressType"_L1),
        .vpcId = json.optionalString("VpcId"_L1),
        .vSwitchId = json.optionalString("VSwitchId"_L1),
        .deleteProtection = isOn(json, "DeleteProtection"_L1),
        .listeners = json.optionalListOf<Listener>("ListenerPortsAndProtocol.ListenerPortAndProtocol"_L1),
        .backendServers = json.optionalListOf<BackendServer>("BackendServers.BackendServer"_L1),
    };
}

ParameterList DescribeLoadBalancerAttributeRequest::parameters() const
{
    return ParameterList().add("LoadBalancerId"_L1, loadBalancerId);
}

ParameterList SetLoadBalancerNameRequest::parameters() const
{
    return ParameterList().add("LoadBalancerId"_L1, loadBalancerId).add("LoadBalancerName"_L1, loadBalancerName);
}

ParameterList SetLoadBalancerDeleteProtectionRequest::parameters() const
{
    return ParameterList().add("LoadBalancerId"_L1, loadBalancerId).add("DeleteProtection"_L1, enabled ? u"on"_s : u"off"_s);
}

ParameterList DeleteLoadBalancerRequest::parameters() const
{
    return ParameterList().add("LoadBalancerId"_L1, loadBalancerId);
}

BackendServersResponse BackendServersResponse::read(const JsonReader &json)
{
    return {json.optionalListOf<BackendServer>("BackendServers.BackendServer"_L1)};
}

ParameterList AddBackendServersRequest::parameters() const
{
    return ParameterList().add("LoadBalancerId"_L1, loadBalancerId).add("BackendServers"_L1, backendsText(backendServers));
}

ParameterList SetBackendServersRequest::parameters() const
{
    return ParameterList().add("LoadBalancerId"_L1, loadBalancerId).add("BackendServers"_L1, backendsText(backendServers));
}

ParameterList RemoveBackendServersRequest::parameters() const
{
    QList<BackendServer> servers;
    for (const QString &id : serverIds)
        servers.append({id, 100});
    return ParameterList().add("LoadBalancerId"_L1, loadBalancerId).add("BackendServers"_L1, backendsText(servers));
}

DescribeHealthStatusRequest::Response::Health DescribeHealthStatusRequest::Response::Health::read(const JsonReader &json)
{
    return {
        .serverId = json.string("ServerId"_L1),
        .listenerPort = int(json.optionalInteger("ListenerPort"_L1)),
        .protocol = json.optionalString("Protocol"_L1),
        .status = json.string("ServerHealthStatus"_L1),
    };
}

DescribeHealthStatusRequest::Response DescribeHealthStatusRequest::Response::read(const JsonReader &json)
{
    return {json.listOf<Health>("BackendServers.BackendServer"_L1)};
}

ParameterList DescribeHealthStatusRequest::parameters() const
{
    return ParameterList().add("LoadBalancerId"_L1, loadBalancerId);
}

SlbZone SlbZone::read(const JsonReader &json)
{
    SlbZone zone{json.string("ZoneId"_L1), {}};
    for (const JsonReader &slave : json.optionalList("SlaveZones.SlaveZone"_L1))
        zone.slaveZoneIds.append(slave.string("ZoneId"_L1));
    return zone;
}

} // namespace CloudApi
