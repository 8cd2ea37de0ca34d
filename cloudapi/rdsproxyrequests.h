#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"

/// Rds 2014-08-15: read/write splitting in its two generations, and SQL audit. None of these calls has a token; each sets a state.
namespace CloudApi {

/// The database proxy: MySQL with two nodes and more, on any disk.
struct ModifyDBProxyRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifyDBProxy", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString service; ///< Startup, Modify, Shutdown
    std::optional<int> nodes; ///< 1 to 16
    QString nodeType; ///< common, exclusive
    QString vpcId;
    QString vSwitchId;

    ParameterList parameters() const;
};

struct DescribeDBProxyRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeDBProxy"};
    struct Response
    {
        QString serviceStatus;  ///< Startup, Shutdown
        QString instanceStatus; ///< Creating, Running
        int nodes = 0;
        QString connectString; ///< of the first endpoint; empty while there is none
        QString port;

        static Response read(const JsonReader &json);
    };

    QString dbInstanceId;

    ParameterList parameters() const;
};

/// The shared proxy of MySQL 5.6 and 5.7 on local disks.
struct AllocateReadWriteSplittingConnectionRequest
{
    static constexpr ActionInfo action{Product::Rds, "AllocateReadWriteSplittingConnection", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString distributionType = QStringLiteral("Standard"); ///< or Custom, with weights
    int maxDelaySeconds = 30; ///< 0 to 7200

    ParameterList parameters() const;
};

struct ModifyReadWriteSplittingConnectionRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifyReadWriteSplittingConnection", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    int maxDelaySeconds = 30; ///< 0 to 7200

    ParameterList parameters() const;
};

struct ReleaseReadWriteSplittingConnectionRequest
{
    static constexpr ActionInfo action{Product::Rds, "ReleaseReadWriteSplittingConnection", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;

    ParameterList parameters() const;
};

/// Still answered, though no longer developed; its successor belongs to another product with one host for all regions.
struct ModifySqlCollectorPolicyRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifySQLCollectorPolicy", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    bool enabled = true;

    ParameterList parameters() const;
};

struct ModifySqlCollectorRetentionRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifySQLCollectorRetention", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    int days = 30; ///< 30, 180, 365, 1095, 1825; shortening deletes at once

    ParameterList parameters() const;
};

struct DescribeSqlCollectorPolicyRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeSQLCollectorPolicy"};
    struct Response
    {
        bool enabled = false;
        int days = 0;

        static Response read(const JsonReader &json);
    };

    QString dbInstanceId;

    ParameterList parameters() const;
};

} // namespace CloudApi
