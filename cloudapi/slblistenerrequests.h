#pragma once

#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Slb 2014-05-15: listeners. A new listener is stopped; it is known by its balancer, port and protocol. No call has a token.
namespace CloudApi {

/// How backends are checked. Parameter names differ by protocol and call; these are the meanings.
struct HealthCheck
{
    bool enabled = true;
    QString type;                   ///< of TCP listeners: tcp (the default there), http
    std::optional<int> connectPort; ///< the backend's port by default
    std::optional<int> timeout;     ///< s
    std::optional<int> interval;    ///< s
    std::optional<int> healthyThreshold;
    std::optional<int> unhealthyThreshold;
    QString uri;      ///< of HTTP checks
    QString domain;
    QString httpCode; ///< "http_2xx,http_3xx"
    QString method;   ///< head, get; of HTTP and HTTPS listeners
    QString request;  ///< of UDP listeners: what is sent
    QString expected; ///< and what has to come back
};

struct CreateTcpListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "CreateLoadBalancerTCPListener", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    int listenerPort = 0;
    int backendServerPort = 0;
    int bandwidth = -1; ///< Mbit/s; -1: not limited
    QString scheduler;  ///< wrr (the default there), rr, sch, tch
    QString description;
    std::optional<int> persistenceTimeout; ///< s; 0: no stickiness
    HealthCheck healthCheck;

    ParameterList parameters() const;
};

struct CreateUdpListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "CreateLoadBalancerUDPListener", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    int listenerPort = 0;
    int backendServerPort = 0;
    int bandwidth = -1;
    QString scheduler; ///< as of TCP
    QString description;
    HealthCheck healthCheck;

    ParameterList parameters() const;
};

/// Requests of one client go to one backend, by a cookie.
struct ListenerSession
{
    QString type;                     ///< insert (the balancer's own cookie), server (the backends'); empty: off
    std::optional<int> cookieTimeout; ///< s, of insert
    QString cookie;                   ///< of server
};

struct CreateHttpListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "CreateLoadBalancerHTTPListener", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    int listenerPort = 0;
    int backendServerPort = 0;
    int bandwidth = -1;
    QString scheduler; ///< wrr (the default there), rr
    QString description;
    ListenerSession session;
    std::optional<int> forwardPort; ///< of an HTTPS listener that all requests are redirected to; then nothing is checked
    HealthCheck healthCheck;

    ParameterList parameters() const;
};

struct CreateHttpsListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "CreateLoadBalancerHTTPSListener", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    int listenerPort = 0;
    int backendServerPort = 0;
    int bandwidth = -1;
    QString scheduler;
    QString description;
    QString serverCertificateId;
    ListenerSession session;
    HealthCheck healthCheck;

    ParameterList parameters() const;
};

/// A listener as the attribute calls answer it.
struct ListenerAttribute
{
    int listenerPort = 0;
    int backendServerPort = 0;
    int bandwidth = 0;
    QString status; ///< stopped, starting, running, stopping
    QString scheduler;
    QString description;
    HealthCheck healthCheck;

    static ListenerAttribute read(const JsonReader &json);
};

/// A listener that does not exist is refused with NotFound.
struct DescribeTcpListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeLoadBalancerTCPListenerAttribute"};
    using Response = ListenerAttribute;

    QString loadBalancerId;
    int listenerPort = 0;

    ParameterList parameters() const;
};

struct DescribeHttpListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeLoadBalancerHTTPListenerAttribute"};
    using Response = ListenerAttribute;

    QString loadBalancerId;
    int listenerPort = 0;

    ParameterList parameters() const;
};

struct DescribeUdpListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeLoadBalancerUDPListenerAttribute"};
    using Response = ListenerAttribute;

    QString loadBalancerId;
    int listenerPort = 0;

    ParameterList parameters() const;
};

struct DescribeHttpsListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeLoadBalancerHTTPSListenerAttribute"};
    using Response = ListenerAttribute;

    QString loadBalancerId;
    int listenerPort = 0;

    ParameterList parameters() const;
};

struct StartListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "StartLoadBalancerListener", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    int listenerPort = 0;
    QString protocol; ///< tcp, udp, http, https

    ParameterList parameters() const;
};

struct StopListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "StopLoadBalancerListener", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    int listenerPort = 0;
    QString protocol;

    ParameterList parameters() const;
};

struct DeleteListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "DeleteLoadBalancerListener", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    int listenerPort = 0;
    QString protocol;

    ParameterList parameters() const;
};

} // namespace CloudApi
