#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Vpc 2016-04-28: elastic IP addresses and shared bandwidth packages.
namespace CloudApi {

struct EipAddress
{
    static constexpr const char *listPath = "EipAddresses.EipAddress";

    QString allocationId;
    QString ipAddress;
    QString name;
    QString status;         ///< Associating, Unassociating, InUse, Available, Releasing
    QString businessStatus; ///< Normal, FinancialLocked
    QString bandwidth;      ///< Mbit/s; of the package once the address has joined one
    QString internetChargeType;
    QString chargeType; ///< PostPaid, PrePaid
    QString isp;
    QString instanceId; ///< what it is bound to; empty when free
    QString instanceType;
    QString bandwidthPackageId;
    bool deletionProtection = false;
    QDateTime allocationTime;
    Tags tags;

    static EipAddress read(const JsonReader &json);
};

/// One pay-as-you-go address.
struct AllocateEipAddressRequest
{
    static constexpr ActionInfo action{Product::Vpc, "AllocateEipAddress", Idempotency::ByToken};
    struct Response
    {
        QString allocationId;
        QString eipAddress;

        static Response read(const JsonReader &json);
    };

    int bandwidth = 5; ///< Mbit/s; 1 to 500 by bandwidth, 1 to 200 by traffic
    QString internetChargeType; ///< PayByBandwidth (the default there), PayByTraffic
    QString isp;                ///< BGP by default; must be that of the shared bandwidth
    QString name;
    QString description;
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeEipAddressesRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeEipAddresses"};
    using Response = Page<EipAddress>;

    QStringList allocationIds; ///< at most 50
    QString eipAddress;
    QString eipName;
    QString associatedInstanceType; ///< Nat, SlbInstance, EcsInstance
    QString associatedInstanceId;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 100;

    ParameterList parameters() const;
};

struct ModifyEipAddressAttributeRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ModifyEipAddressAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString allocationId;
    std::optional<int> bandwidth;
    QString name;
    QString description;

    ParameterList parameters() const;
};

/// Parallel associations onto one NAT gateway are refused: one after the other, or the batch call.
struct AssociateEipAddressRequest
{
    static constexpr ActionInfo action{Product::Vpc, "AssociateEipAddress", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString allocationId;
    QString instanceId;
    QString instanceType; ///< Nat, SlbInstance, EcsInstance
    QString clientToken;

    ParameterList parameters() const;
};

struct AssociateEipAddressBatchRequest
{
    static constexpr ActionInfo action{Product::Vpc, "AssociateEipAddressBatch", Idempotency::ByToken};
    using Response = EmptyResponse;

    QStringList allocationIds; ///< 1 to 50
    QString instanceId;
    QString instanceType;
    QString clientToken;

    ParameterList parameters() const;
};

struct UnassociateEipAddressRequest
{
    static constexpr ActionInfo action{Product::Vpc, "UnassociateEipAddress", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString allocationId;
    QString instanceId;
    QString instanceType;
    QString clientToken;

    ParameterList parameters() const;
};

struct ReleaseEipAddressRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ReleaseEipAddress", Idempotency::None};
    using Response = EmptyResponse;

    QString allocationId;

    ParameterList parameters() const;
};

/// A shared bandwidth package.
struct CommonBandwidthPackage
{
    static constexpr const char *listPath = "CommonBandwidthPackages.CommonBandwidthPackage";

    struct Member
    {
        QString allocationId;
        QString ipAddress;
        QString status; ///< BINDING, BINDED

        static Member read(const JsonReader &json);
    };

    QString bandwidthPackageId;
    QString name;
    QString status;         ///< Available, Modifying
    QString businessStatus; ///< Normal, FinancialLocked, Unactivated
    QString bandwidth;      ///< Mbit/s
    QString internetChargeType;
    QString isp;
    QString description;
    QList<Member> members;
    bool deletionProtection = false;
    QDateTime creationTime;
    Tags tags;

    static CommonBandwidthPackage read(const JsonReader &json);
};

struct CreateCommonBandwidthPackageRequest
{
    static constexpr ActionInfo action{Product::Vpc, "CreateCommonBandwidthPackage", Idempotency::ByToken};
    struct Response
    {
        QString bandwidthPackageId;

        static Response read(const JsonReader &json);
    };

    int bandwidth = 0;          ///< Mbit/s
    QString internetChargeType; ///< PayByBandwidth, PayByDominantTraffic (China); PayByTraffic (international)
    QString isp;
    QString name;
    QString description;
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeCommonBandwidthPackagesRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeCommonBandwidthPackages"};
    using Response = Page<CommonBandwidthPackage>;

    QString bandwidthPackageId;
    QString name;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

struct AddCommonBandwidthPackageIpRequest
{
    static constexpr ActionInfo action{Product::Vpc, "AddCommonBandwidthPackageIp", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString bandwidthPackageId;
    QString allocationId;
    QString clientToken;

    ParameterList parameters() const;
};

struct AddCommonBandwidthPackageIpsRequest
{
    static constexpr ActionInfo action{Product::Vpc, "AddCommonBandwidthPackageIps", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString bandwidthPackageId;
    QStringList allocationIds; ///< at most 10
    QString clientToken;

    ParameterList parameters() const;
};

struct RemoveCommonBandwidthPackageIpRequest
{
    static constexpr ActionInfo action{Product::Vpc, "RemoveCommonBandwidthPackageIp", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString bandwidthPackageId;
    QString allocationId;
    QString clientToken;

    ParameterList parameters() const;
};

struct ModifyCommonBandwidthPackageAttributeRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ModifyCommonBandwidthPackageAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString bandwidthPackageId;
    QString name;
    QString description;

    ParameterList parameters() const;
};

struct ModifyCommonBandwidthPackageSpecRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ModifyCommonBandwidthPackageSpec", Idempotency::None};
    using Response = EmptyResponse;

    QString bandwidthPackageId;
    int bandwidth = 0; ///< Mbit/s

    ParameterList parameters() const;
};

struct DeleteCommonBandwidthPackageRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DeleteCommonBandwidthPackage", Idempotency::None};
    using Response = EmptyResponse;

    QString bandwidthPackageId;

    ParameterList parameters() const;
};

/// Switches deletion protection of a NAT gateway, an address or a shared bandwidth package.
struct SetVpcDeletionProtectionRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DeletionProtection", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString instanceId;
    QString type; ///< NATGW, EIP, CBWP
    bool enabled = false;
    QString clientToken;

    ParameterList parameters() const;
};

} // namespace CloudApi
