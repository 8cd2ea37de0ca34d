#include "cloudapi/slblistenerrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

ParameterList address(const QString &loadBalancerId, int port, const QString &protocol = {})
{
    return ParameterList()
        .add("LoadBalancerId"_L1, loadBalancerId)
        .add("ListenerPort"_L1, port)
        .add("ListenerProtocol"_L1, protocol);
}

/// The part of a health check that all protocols name alike.
ParameterList commonHealthCheck(const HealthCheck &check)
{
    return ParameterList()
        .add("HealthCheckConnectPort"_L1, check.connectPort)
        .add("HealthyThreshold"_L1, check.healthyThreshold)
        .add("UnhealthyThreshold"_L1, check.unhealthyThreshold)
        .add("HealthCheckURI"_L1, check.uri)
        .add("HealthCheckDomain"_L1, check.domain)
        .add("HealthCheckHttpCode"_L1, check.httpCode);
}

/// What HTTP and HTTPS listeners name alike.
ParameterList webListener(const ListenerSession &session, const HealthCheck &check)
{
    ParameterList list;
    list.add("StickySession"_L1, session.type.isEmpty() ? u"off"_s : u"on"_s)
        .add("StickySessionType"_L1, session.type)
        .add("CookieTimeout"_L1, session.cookieTimeout)
        .add("Cookie"_L1, session.cookie)
        .add("HealthCheck"_L1, check.enabled ? u"on"_s : u"off"_s);
    if (check.enabled) {
        list.add("HealthCheckTimeout"_L1, check.timeout)
            .add("HealthCheckInterval"_L1, check.interval)
            .add("HealthCheckMethod"_L1, check.method)
            .append(commonHealthCheck(check));
    }
    return list;
}

std::optional<int> optionalInt(const JsonReader &json, QLatin1String path)
{
    return json.has(path) ? std::optional(int(json.integer(path))) : std::nullopt;
}

} // namespace

ParameterList CreateTcpListenerRequest::parameters() const
{
    ParameterList list = address(loadBalancerId, listenerPort);
    list.add("BackendServerPort"_L1, backendServerPort)
        .add("Bandwidth"_L1, bandwidth)
        .add("Scheduler"_L1, scheduler)
        .add("Description"_L1, description)
        .add("PersistenceTimeout"_L1, persistenceTimeout)
        .add("HealthCheckSwitch"_L1, healthCheck.enabled ? u"on"_s : u"off"_s);
    if (healthCheck.enabled) {
        list.add("HealthCheckType"_L1, healthCheck.type)
            .add("HealthCheckConnectTimeout"_L1, healthCheck.timeout)
            .add("healthCheckInterval"_L1, healthCheck.interval) // with a small h in this call
            .append(commonHealthCheck(healthCheck));
    }
    return list;
}

ParameterList CreateHttpListenerRequest::parameters() const
{
    ParameterList list = address(loadBalancerId, listenerPort);
    list.add("BackendServerPort"_L1, backendServerPort)
        .add("Bandwidth"_L1, bandwidth)
        .add("Scheduler"_L1, scheduler)
        .add("Description"_L1, description);
    if (forwardPort)
        list.add("ListenerForward"_L1, u"on"_s).add("ForwardPort"_L1, forwardPort).append(webListener({}, {.enabled = false}));
    else
        list.append(webListener(session, healthCheck));
    return list;
}

ParameterList CreateHttpsListenerRequest::parameters() const
{
    ParameterList list = address(loadBalancerId, listenerPort);
    return list.add("BackendServerPort"_L1, backendServerPort)
        .add("Bandwidth"_L1, bandwidth)
        .add("Scheduler"_L1, scheduler)
        .add("Description"_L1, description)
        .add("ServerCertificateId"_L1, serverCertificateId)
        .append(webListener(session, healthCheck));
}

ParameterList CreateUdpListenerRequest::parameters() const
{
    ParameterList list = address(loadBalancerId, listenerPort);
    list.add("BackendServerPort"_L1, backendServerPort)
        .add("Bandwidth"_L1, bandwidth)
        .add("Scheduler"_L1, scheduler)
        .add("Description"_L1, description)
        .add("HealthCheckSwitch"_L1, healthCheck.enabled ? u"on"_s : u"off"_s);
    if (healthCheck.enabled) {
        list.add("HealthCheckConnectPort"_L1, healthCheck.connectPort)
            .add("HealthCheckConnectTimeout"_L1, healthCheck.timeout)
            .add("healthCheckInterval"_L1, healthCheck.interval) // these three with a small h in this call
            .add("healthCheckReq"_L1, healthCheck.request)
            .add("healthCheckExp"_L1, healthCheck.expected)
            .add("HealthyThreshold"_L1, healthCheck.healthyThreshold)
            .add("UnhealthyThreshold"_L1, healthCheck.unhealthyThreshold);
    }
    return list;
}

ListenerAttribute ListenerAttribute::read(const JsonReader &json)
{
    return {
        .listenerPort = int(json.integer("ListenerPort"_L1)),
        .backendServerPort = int(json.optionalInteger("BackendServerPort"_L1)),
        .bandwidth = int(json.optionalInteger("Bandwidth"_L1)),
        .status = json.string("Status"_L1),
        .scheduler = json.optionalString("Scheduler"_L1),
        .description = json.optionalString("Description"_L1),
        .healthCheck =
            {
                .enabled = json.optionalString("HealthCheck"_L1).compare("off"_L1, Qt::CaseInsensitive) != 0,
                .type = json.optionalString("HealthCheckType"_L1),
                .connectPort = optionalInt(json, "HealthCheckConnectPort"_L1),
                .timeout = optionalInt(json, json.has("HealthCheckTimeout"_L1) ? "HealthCheckTimeout"_L1
                                                                              : "HealthCheckConnectTimeout"_L1),
                .interval = optionalInt(json, "HealthCheckInterval"_L1),
                .healthyThreshold = optionalInt(json, "HealthyThreshold"_L1),
                .unhealthyThreshold = optionalInt(json, "UnhealthyThreshold"_L1),
                .uri = json.optionalString("HealthCheckURI"_L1),
                .domain = json.optionalString("HealthCheckDomain"_L1),
                .httpCode = json.optionalString("HealthCheckHttpCode"_L1),
            },
    };
}

ParameterList DescribeTcpListenerRequest::parameters() const
{
    return address(loadBalancerId, listenerPort);
}

ParameterList DescribeHttpListenerRequest::parameters() const
{
    return address(loadBalancerId, listenerPort);
}

ParameterList DescribeUdpListenerRequest::parameters() const
{
    return address(loadBalancerId, listenerPort);
}

ParameterList DescribeHttpsListenerRequest::parameters() const
{
    return address(loadBalancerId, listenerPort);
}

ParameterList StartListenerRequest::parameters() const
{
    return address(loadBalancerId, listenerPort, protocol);
}

ParameterList StopListenerRequest::parameters() const
{
    return address(loadBalancerId, listenerPort, protocol);
}

ParameterList DeleteListenerRequest::parameters() const
{
    return address(loadBalancerId, listenerPort, protocol);
}

} // namespace CloudApi
