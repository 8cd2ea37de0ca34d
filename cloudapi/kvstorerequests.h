#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// R-kvstore 2015-01-01: Redis instances. Anything that changes an instance wants it Normal.
namespace CloudApi {

struct KVStoreInstance
{
    static constexpr const char *listPath = "Instances.KVStoreInstance";

    QString instanceId;
    QString name;
    QString status; ///< Creating, Normal, Changing, Flushing (being released), Error ...
    QString instanceClass;
    QString architectureType; ///< standard, cluster, rwsplit
    QString nodeType;         ///< double, single; MASTER_SLAVE, STAND_ALONE
    QString engineVersion;
    QString connectionDomain;
    QString port;
    QString privateIp;
    QString vpcId;
    QString vSwitchId;
    QString zoneId;
    QString secondaryZoneId;
    QString chargeType;
    int capacityMb = 0;
    int shardCount = 0;
    int readOnlyCount = 0;
    QString vpcAuthMode; ///< Open (a password is needed), Close; of the attribute call
    bool releaseProtection = false;
    QDateTime creationTime;
    Tags tags;

    static KVStoreInstance read(const JsonReader &json);
};

/// A subscription is paid at once. The new instance lets nobody connect until its whitelist is set.
struct CreateKVStoreInstanceRequest
{
    static constexpr ActionInfo action{Product::KVStore, "CreateInstance", Idempotency::ByToken};
    struct Response
    {
        QString instanceId;
        QString connectionDomain;
        QString port;

        static Response read(const JsonReader &json);
    };

    QString instanceName;
    QString instanceClass;
    QString engineVersion;
    QString nodeType;
    std::optional<int> shardCount; ///< of cloud-native clusters only
    std::optional<int> readOnlyCount; ///< read-only copies, of cloud-native instances only
    QString vpcId;
    QString vSwitchId;
    QString zoneId;
    QString secondaryZoneId;
    QString chargeType = QStringLiteral("PostPaid"); ///< or PrePaid: this product's spelling
    std::optional<int> period;          ///< months: 1 to 9, 12, 24, 36, 60; of PrePaid
    std::optional<bool> autoRenew;      ///< of PrePaid
    std::optional<int> autoRenewPeriod; ///< months: 1, 2, 3, 6, 12; wanted with autoRenew
    QString password; ///< secret
    Tags tags;
    QString clientToken; ///< sent as "Token": this call alone knows it under that name

    ParameterList parameters() const;
};

struct DescribeKVStoreInstancesRequest
{
    static constexpr ActionInfo action{Product::KVStore, "DescribeInstances"};
    using Response = Page<KVStoreInstance>;

    QStringList instanceIds; ///< at most 30
    QString searchKey;       ///< part of id or name
    QString vpcId;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

/// An unknown id is refused with NotFound here.
struct DescribeKVStoreInstanceAttributeRequest
{
    static constexpr ActionInfo action{Product::KVStore, "DescribeInstanceAttribute"};
    struct Response
    {
        std::optional<KVStoreInstance> instance;

        static Response read(const JsonReader &json);
    };

    QString instanceId;

    ParameterList parameters() const;
};

/// Replaces a whitelist group.
struct ModifyKVStoreSecurityIpsRequest
{
    static constexpr ActionInfo action{Product::KVStore, "ModifySecurityIps", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    QStringList securityIps; ///< at most 1000
    QString groupName = QStringLiteral("default");

    ParameterList parameters() const;
};

struct DescribeKVStoreSecurityIpsRequest
{
    static constexpr ActionInfo action{Product::KVStore, "DescribeSecurityIps"};
    struct Response
    {
        struct Group
        {
            QString name;
            QString attribute; ///< hidden: belongs to another service
            QStringList securityIps;

            static Group read(const JsonReader &json);
        };
        QList<Group> groups;

        static Response read(const JsonReader &json);
    };

    QString instanceId;

    ParameterList parameters() const;
};

struct ModifyKVStoreInstanceAttributeRequest
{
    static constexpr ActionInfo action{Product::KVStore, "ModifyInstanceAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    QString instanceName;
    QString newPassword; ///< secret
    std::optional<bool> releaseProtection;

    ParameterList parameters() const;
};

/// Releases a pay-as-you-go instance that is Normal.
struct DeleteKVStoreInstanceRequest
{
    static constexpr ActionInfo action{Product::KVStore, "DeleteInstance", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;

    ParameterList parameters() const;
};

/// What is sold where.
struct DescribeKVStoreAvailableResourceRequest
{
    static constexpr ActionInfo action{Product::KVStore, "DescribeAvailableResource"};
    struct Offer
    {
        QString zoneId;
        QString engineVersion;
        QString architecture; ///< standard, cluster, rwsplit
        QString shardNumber;
        QString nodeType; ///< double, single
        QString instanceClass;
        int capacityMb = 0;
    };
    struct Response
    {
        QList<Offer> offers;

        static Response read(const JsonReader &json);
    };

    QString zoneId;
    QString productType; ///< Local (the default there), OnECS
    QString instanceChargeType = QStringLiteral("PostPaid"); ///< unsaid, what is sold by subscription

    ParameterList parameters() const;
};

/// The hourly price of a pay-as-you-go instance, or what a subscription costs for its whole time.
struct DescribeKVStorePriceRequest
{
    static constexpr ActionInfo action{Product::KVStore, "DescribePrice"};
    struct Response
    {
        QString tradeAmount; ///< decimal
        QString originalAmount;
        QString currency;

        static Response read(const JsonReader &json);
    };

    QString instanceClass;
    QString engineVersion;
    QString nodeType;
    std::optional<int> shardCount;
    QString zoneId;
    QString chargeType = QStringLiteral("PostPaid"); ///< or PrePaid
    std::optional<int> period;                       ///< months; of PrePaid

    ParameterList parameters() const;
};

} // namespace CloudApi
