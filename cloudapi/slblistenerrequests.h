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
    bool stickySession = false;       ///< by a cookie that the balancer inserts
    std::optional<int> cookieTimeout; ///< s; needed with stickySession
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

struct StartListenerRequest
{
    static constexpr ActionInfo action{Product::Slb, "StartLoadBalancerListener", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    int listenerPort = 0;
    QString protocol; ///< tcp, http

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
