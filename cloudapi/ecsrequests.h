#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Ecs 2014-05-26: servers and their disks. (securitygrouprequests.h, ecscatalogrequests.h have the rest of the product.)
namespace CloudApi {

struct Instance
{
    static constexpr const char *listPath = "Instances.Instance";

    QString instanceId;
    QString name;
    QString hostName;
    QString status; ///< Pending, Starting, Running, Stopping, Stopped
    QString instanceType;
    QString imageId;
    QString zoneId;
    QString vpcId;
    QString vSwitchId;
    QString keyPairName;
    QString instanceChargeType; ///< PostPaid, PrePaid
    QStringList privateIps;
    QStringList publicIps;
    QString eipAddress; ///< empty when none is bound
    QStringList securityGroupIds;
    QStringList lockReasons; ///< financial, security ...
    bool deletionProtection = false;
    QDateTime creationTime;
    Tags tags;

    static Instance read(const JsonReader &json);
};

struct DiskSpec
{
    QString category; ///< cloud_efficiency, cloud_ssd, cloud_essd ...
    int sizeGib = 0; ///< 0: the service's default
    QString performanceLevel; ///< PL0 to PL3, of cloud_essd only

    ParameterList parameters() const;
};

/// Creates and starts servers: all or none of them. They can still vanish afterwards for lack of stock.
struct RunInstancesRequest
{
    static constexpr ActionInfo action{Product::Ecs, "RunInstances", Idempotency::ByToken};
    struct Response
    {
        QStringList instanceIds; ///< in no promised order

        static Response read(const JsonReader &json);
    };

    QString imageId;
    QString instanceType; ///< with "ecs."
    QString securityGroupId;
    QString vSwitchId; ///< decides the zone
    QString instanceName;
    std::optional<bool> uniqueSuffix; ///< the service adds 001, 002 ... to the name of each server
    QString hostName;
    QString description;
    QString password;    ///< secret; this or keyPairName
    QString keyPairName;
    QString ioOptimized; ///< none, optimized
    DiskSpec systemDisk;
    QList<DiskSpec> dataDisks;        ///< released with the server
    int internetMaxBandwidthOut = 0;  ///< Mbit/s; above 0 the server gets a public address
    QString internetChargeType;       ///< PayByTraffic, PayByBandwidth
    QString privateIpAddress;
    int amount = 1;
    QString instanceChargeType = QStringLiteral("PostPaid"); ///< or PrePaid, which is paid at once
    std::optional<int> period;        ///< of a subscription
    QString periodUnit;               ///< Month, Week
    std::optional<bool> autoRenew;
    std::optional<int> autoRenewPeriod; ///< months: 1, 2, 3, 6, 12, 24, 36, 48, 60; of autoRenew
    QString userData;                   ///< script of the first boot; sent as Base64
    QString creditSpecification;        ///< Standard, Unlimited; of burstable types
    std::optional<bool> deletionProtection; ///< of PostPaid
    QString autoReleaseTime;            ///< "2025-06-01T12:00:00Z", 30 minutes ahead at least; of PostPaid
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeInstancesRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeInstances"};
    using Response = Page<Instance>;

    QStringList instanceIds; ///< at most 100
    QString instanceName;
    QString vpcId;
    QString vSwitchId;
    QString securityGroupId;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 100;

    ParameterList parameters() const;
};

/// Why a server has gone: events of the last 30 days.
struct DescribeInstanceHistoryEventsRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeInstanceHistoryEvents"};
    struct Event
    {
        static constexpr const char *listPath = "InstanceSystemEventSet.InstanceSystemEventType";

        QString instanceId;
        QString type; ///< SystemFailure.Delete ...
        QString reason;
        QString reasonCode;

        static Event read(const JsonReader &json);
    };
    using Response = Page<Event>;

    QString instanceId;
    QStringList eventTypes;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

struct ModifyInstanceAttributeRequest
{
    static constexpr ActionInfo action{Product::Ecs, "ModifyInstanceAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    std::optional<bool> deletionProtection;
    QString hostName = {};            ///< taken on at the next start; empty: as it is
    QString creditSpecification = {}; ///< Standard, Unlimited; empty: as it is

    ParameterList parameters() const;
};

/// Releases a pay-as-you-go server by itself, 30 minutes to 3 years ahead.
struct ModifyInstanceAutoReleaseTimeRequest
{
    static constexpr ActionInfo action{Product::Ecs, "ModifyInstanceAutoReleaseTime", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    QString autoReleaseTime; ///< UTC, "2025-06-01T12:00:00Z"; empty: never

    ParameterList parameters() const;
};

/// Releases pay-as-you-go servers, running or not.
struct DeleteInstancesRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DeleteInstances", Idempotency::ByToken};
    using Response = EmptyResponse;

    QStringList instanceIds; ///< at most 100
    QString clientToken;

    ParameterList parameters() const;
};

struct Disk
{
    static constexpr const char *listPath = "Disks.Disk";

    QString diskId;
    QString name;
    QString status; ///< In_use, Available, Creating ...
    QString type;   ///< system, data
    QString category;
    int sizeGib = 0;
    QString instanceId;
    bool deleteWithInstance = true;
    Tags tags;

    static Disk read(const JsonReader &json);
};

struct DescribeDisksRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeDisks"};
    using Response = Page<Disk>;

    QStringList diskIds;
    QString instanceId;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 100;

    ParameterList parameters() const;
};

struct DeleteDiskRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DeleteDisk", Idempotency::None};
    using Response = EmptyResponse;

    QString diskId;

    ParameterList parameters() const;
};

} // namespace CloudApi
