#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Rds 2014-08-15: database instances with their addresses, whitelists and backups. Anything that changes an instance wants it Running.
/// (rdsaccountrequests.h has accounts and databases.)
namespace CloudApi {

/// As the list call answers it; DBInstanceAttribute has more.
struct DBInstance
{
    static constexpr const char *listPath = "Items.DBInstance";

    QString dbInstanceId;
    QString description;
    QString status; ///< Creating, Running, Deleting ...; take unknown words as busy
    QString engine;
    QString engineVersion;
    QString dbInstanceClass;
    QString zoneId;
    QString vpcId;
    QString vSwitchId;
    QString type; ///< Primary, Readonly ...
    QString masterInstanceId;
    QDateTime creationTime;

    static DBInstance read(const JsonReader &json);
};

/// A subscription is paid at once.
struct CreateDBInstanceRequest
{
    static constexpr ActionInfo action{Product::Rds, "CreateDBInstance", Idempotency::ByToken};
    struct Response
    {
        QString dbInstanceId;
        QString connectionString;
        QString port;

        static Response read(const JsonReader &json);
    };

    QString engine; ///< MySQL, SQLServer, PostgreSQL, MariaDB
    QString engineVersion;
    QString dbInstanceClass;
    int storageGb = 0;   ///< multiple of 5
    QString storageType; ///< cloud_essd, local_ssd ...
    QString category;    ///< Basic, HighAvailability ...
    QString description;
    QStringList securityIps; ///< addresses and CIDR blocks that may connect
    QString vpcId;
    QStringList vSwitchIds; ///< one, or one a zone
    QString zoneId;
    QString zoneIdSlave1; ///< of a high-availability instance; Auto, the same zone, or another one
    QString payType = QStringLiteral("Postpaid"); ///< or Prepaid: this product's spelling
    QString period;                ///< Month or Year; of Prepaid
    std::optional<int> usedTime;   ///< 1 to 11 months, 1 to 5 years; of Prepaid
    std::optional<bool> autoRenew; ///< of Prepaid
    std::optional<bool> deletionProtection; ///< of Postpaid only
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

/// A read-only copy of a high-availability MySQL instance, pay-as-you-go.
struct CreateReadOnlyDBInstanceRequest
{
    static constexpr ActionInfo action{Product::Rds, "CreateReadOnlyDBInstance", Idempotency::ByToken};
    using Response = CreateDBInstanceRequest::Response;

    QString dbInstanceId; ///< of the primary
    QString engineVersion;
    QString dbInstanceClass;
    int storageGb = 0; ///< not below the primary's
    QString storageType;
    QString category;
    QString description;
    QString vpcId;
    QString vSwitchId;
    QString zoneId;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeDBInstancesRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeDBInstances"};
    using Response = Page<DBInstance>;

    QString dbInstanceId;
    QString searchKey; ///< part of id or description
    QString vpcId;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 100;

    ParameterList parameters() const;
};

struct DBInstanceAttribute
{
    QString dbInstanceId;
    QString description;
    QString status;
    QString engine;
    QString engineVersion;
    QString dbInstanceClass;
    QString category;
    int storageGb = 0;
    QString storageType;
    QString zoneId;
    QStringList slaveZoneIds;
    QString vpcId;
    QString vSwitchId;
    QString payType;
    QString connectionString;
    QString port;
    QString type;
    QString masterInstanceId;
    QStringList readOnlyInstanceIds;
    QString lockMode; ///< Unlock, ManualLock, LockByExpiration, LockByDiskQuota ...
    bool deletionProtection = false;
    QDateTime creationTime;

    static DBInstanceAttribute read(const JsonReader &json);
};

struct DescribeDBInstanceAttributeRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeDBInstanceAttribute"};
    struct Response
    {
        std::optional<DBInstanceAttribute> instance; ///< unset: there is no such instance

        static Response read(const JsonReader &json);
    };

    QString dbInstanceId;

    ParameterList parameters() const;
};

struct DescribeDBInstanceNetInfoRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeDBInstanceNetInfo"};
    struct Response
    {
        struct Address
        {
            QString connectionString;
            QString port;
            QString ipAddress;
            QString ipType; ///< Private, Public (VPC); Inner (classic)
            QString connectionStringType; ///< Normal, ReadWriteSplitting

            static Address read(const JsonReader &json);
        };
        QList<Address> addresses;

        static Response read(const JsonReader &json);
    };

    QString dbInstanceId;

    ParameterList parameters() const;
};

/// Replaces a whitelist group.
struct ModifyDBSecurityIpsRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifySecurityIps", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QStringList securityIps; ///< at most 1000
    QString groupName = QStringLiteral("default");

    ParameterList parameters() const;
};

struct DescribeDBInstanceIPArrayListRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeDBInstanceIPArrayList"};
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

    QString dbInstanceId;

    ParameterList parameters() const;
};

/// Sets when data backups are made and how long they are kept.
struct ModifyDBBackupPolicyRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifyBackupPolicy", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QStringList weekdays; ///< Monday ...; at least two
    QString time;         ///< "02:00Z-03:00Z": UTC, one hour
    int retentionDays = 7; ///< 7 to 730

    ParameterList parameters() const;
};

/// Sets whether logs are backed up, which recovery to a point in time needs. The other half of the backup policy.
struct ModifyDBLogBackupPolicyRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifyBackupPolicy", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    bool enabled = true;

    ParameterList parameters() const;
};

struct DescribeDBBackupPolicyRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeBackupPolicy"};
    struct Response
    {
        QStringList weekdays;
        QString time;
        int retentionDays = 0;
        bool logBackup = false;

        static Response read(const JsonReader &json);
    };

    QString dbInstanceId;

    ParameterList parameters() const;
};

struct ModifyDBInstanceDeletionProtectionRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifyDBInstanceDeletionProtection", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString dbInstanceId;
    bool enabled = false;
    QString clientToken;

    ParameterList parameters() const;
};

/// Releases a pay-as-you-go instance with its databases and accounts.
struct DeleteDBInstanceRequest
{
    static constexpr ActionInfo action{Product::Rds, "DeleteDBInstance", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString releasedKeepPolicy; ///< None, Lastest, All (spelt so): backups that are kept, and paid for

    ParameterList parameters() const;
};

/// Where an engine is sold, as which category and with which storage.
struct DescribeDBAvailableZonesRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeAvailableZones"};
    struct Offer
    {
        QString zoneId;
        QString engine;
        QString version;
        QString category;
        QStringList storageTypes;
    };
    struct Response
    {
        QList<Offer> offers;

        static Response read(const JsonReader &json);
    };

    QString engine;
    QString engineVersion;
    QString commodityCode; ///< bards, rds (subscription); bards_intl, rds_intl; empty: not said

    ParameterList parameters() const;
};

/// The figures of every class of an engine.
struct ListDBClassesRequest
{
    static constexpr ActionInfo action{Product::Rds, "ListClasses"};
    struct Item
    {
        QString classCode;
        int vcpu = 0;
        double memoryGib = 0;
        int maxConnections = 0;
        QString group;    ///< in the language of the account: 独享规格, 通用规格
        QString category; ///< Basic, HighAvailability ...

        static Item read(const JsonReader &json);
    };
    struct Response
    {
        QList<Item> items;

        static Response read(const JsonReader &json);
    };

    QString commodityCode; ///< bards, rds ...
    QString engine;

    ParameterList parameters() const;
};

struct DescribeDBAvailableClassesRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeAvailableClasses"};
    struct Response
    {
        struct Class
        {
            QString dbInstanceClass;
            int minStorageGb = 0;
            int maxStorageGb = 0;
            int storageStep = 0;

            static Class read(const JsonReader &json);
        };
        QList<Class> classes;

        static Response read(const JsonReader &json);
    };

    QString zoneId;
    QString engine;
    QString engineVersion;
    QString category;
    QString storageType;

    ParameterList parameters() const;
};

/// The hourly price of a pay-as-you-go instance, or what a subscription costs for its whole time.
struct DescribeDBPriceRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribePrice"};
    struct Response
    {
        QString tradePrice; ///< decimal
        QString originalPrice;
        QString currency;

        static Response read(const JsonReader &json);
    };

    QString commodityCode; ///< bards (China), bards_intl; without it the price is a subscription's
    QString engine;
    QString engineVersion;
    QString dbInstanceClass;
    int storageGb = 0;
    QString storageType;
    QString zoneId;
    QString payType = QStringLiteral("Postpaid"); ///< or Prepaid
    QString timeType;            ///< Month or Year; of Prepaid
    std::optional<int> usedTime; ///< of Prepaid

    ParameterList parameters() const;
};

} // namespace CloudApi
