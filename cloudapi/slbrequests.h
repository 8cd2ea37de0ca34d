#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Slb 2014-05-15: load balancers and their backend servers. (slblistenerrequests.h has listeners.)
namespace CloudApi {

/// A server behind a balancer.
struct BackendServer
{
    QString serverId;
    int weight = 100; ///< 0 (no new requests) to 100

    static BackendServer read(const JsonReader &json);
    bool operator==(const BackendServer &) const = default;
};

struct LoadBalancer
{
    static constexpr const char *listPath = "LoadBalancers.LoadBalancer";

    QString loadBalancerId;
    QString name;
    QString status; ///< active, inactive, locked
    QString address;
    QString addressType; ///< internet, intranet
    QString vpcId;
    QString vSwitchId;
    bool deleteProtection = false;
    QDateTime creationTime;
    Tags tags;

    static LoadBalancer read(const JsonReader &json);
};

struct CreateLoadBalancerRequest
{
    static constexpr ActionInfo action{Product::Slb, "CreateLoadBalancer", Idempotency::ByToken};
    struct Response
    {
        QString loadBalancerId;
        QString address;

        static Response read(const JsonReader &json);
    };

    QString loadBalancerName;
    QString addressType;        ///< internet, intranet
    QString vpcId;              ///< intranet only
    QString vSwitchId;          ///< intranet only
    QString internetChargeType; ///< internet only: paybytraffic
    QString instanceChargeType = QStringLiteral("PayByCLCU"); ///< the only one still sold (China site)
    QString masterZoneId;
    QString slaveZoneId;
    std::optional<bool> deleteProtection;
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeLoadBalancersRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeLoadBalancers"};
    using Response = Page<LoadBalancer>;

    QStringList loadBalancerIds; ///< at most 10
    QString loadBalancerName;
    QString vpcId;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 100;

    ParameterList parameters() const;
};

/// An unknown id is refused with NotFound.
struct DescribeLoadBalancerAttributeRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeLoadBalancerAttribute"};
    struct Response
    {
        struct Listener
        {
            int port = 0;
            QString protocol; ///< tcp, udp, http, https

            static Listener read(const JsonReader &json);
        };
        QString loadBalancerId;
        QString name;
        QString status;
        QString address;
        QString addressType;
        QString vpcId;
        QString vSwitchId;
        bool deleteProtection = false;
        QList<Listener> listeners;
        QList<BackendServer> backendServers;

        static Response read(const JsonReader &json);
    };

    QString loadBalancerId;

    ParameterList parameters() const;
};

struct SetLoadBalancerNameRequest
{
    static constexpr ActionInfo action{Product::Slb, "SetLoadBalancerName", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    QString loadBalancerName;

    ParameterList parameters() const;
};

struct SetLoadBalancerDeleteProtectionRequest
{
    static constexpr ActionInfo action{Product::Slb, "SetLoadBalancerDeleteProtection", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;
    bool enabled = false;

    ParameterList parameters() const;
};

/// Takes its listeners with it.
struct DeleteLoadBalancerRequest
{
    static constexpr ActionInfo action{Product::Slb, "DeleteLoadBalancer", Idempotency::None};
    using Response = EmptyResponse;

    QString loadBalancerId;

    ParameterList parameters() const;
};

/// The backend servers that a balancer has after a change.
struct BackendServersResponse
{
    QList<BackendServer> backendServers;

    static BackendServersResponse read(const JsonReader &json);
};

/// Servers must be running and in one VPC.
struct AddBackendServersRequest
{
    static constexpr ActionInfo action{Product::Slb, "AddBackendServers", Idempotency::None};
    using Response = BackendServersResponse;

    QString loadBalancerId;
    QList<BackendServer> backendServers; ///< at most 20

    ParameterList parameters() const;
};

/// Changes weights.
struct SetBackendServersRequest
{
    static constexpr ActionInfo action{Product::Slb, "SetBackendServers", Idempotency::None};
    using Response = BackendServersResponse;

    QString loadBalancerId;
    QList<BackendServer> backendServers; ///< at most 20

    ParameterList parameters() const;
};

/// Removing a server that is not there is no error.
struct RemoveBackendServersRequest
{
    static constexpr ActionInfo action{Product::Slb, "RemoveBackendServers", Idempotency::None};
    using Response = BackendServersResponse;

    QString loadBalancerId;
    QStringList serverIds; ///< at most 20

    ParameterList parameters() const;
};

/// One row for each listener and backend.
struct DescribeHealthStatusRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeHealthStatus"};
    struct Response
    {
        struct Health
        {
            QString serverId;
            int listenerPort = 0;
            QString protocol;
            QString status; ///< normal, abnormal, unavailable (not checked)

            static Health read(const JsonReader &json);
        };
        QList<Health> servers;

        static Response read(const JsonReader &json);
    };

    QString loadBalancerId;

    ParameterList parameters() const;
};

struct SlbZone
{
    static constexpr const char *listPath = "Zones.Zone";

    QString zoneId;
    QStringList slaveZoneIds;

    static SlbZone read(const JsonReader &json);
};

struct DescribeSlbZonesRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeZones"};
    using Response = Page<SlbZone>;

    ParameterList parameters() const { return {}; }
};

} // namespace CloudApi
