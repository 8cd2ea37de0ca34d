#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"

/// Rds 2014-08-15: accounts, databases and privileges. None of these calls has a token: look before each repetition.
namespace CloudApi {

struct DBAccount
{
    static constexpr const char *listPath = "Accounts.DBInstanceAccount";

    struct Privilege
    {
        QString dbName;
        QString privilege; ///< ReadWrite, ReadOnly, DDLOnly, DMLOnly

        static Privilege read(const JsonReader &json);
    };

    QString name;
    QString status; ///< Unavailable, Available
    QString type;   ///< Normal, Super
    QString description;
    QList<Privilege> privileges;

    static DBAccount read(const JsonReader &json);
};

struct CreateDBAccountRequest
{
    static constexpr ActionInfo action{Product::Rds, "CreateAccount", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString accountName;
    QString accountPassword; ///< secret
    QString accountType;     ///< Normal (the default there), Super
    QString description;

    ParameterList parameters() const;
};

struct DescribeDBAccountsRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeAccounts"};
    using Response = Page<DBAccount>;

    QString dbInstanceId;
    QString accountName;
    int pageNumber = 1;
    int pageSize = 100; ///< 30 to 200

    ParameterList parameters() const;
};

struct ResetDBAccountPasswordRequest
{
    static constexpr ActionInfo action{Product::Rds, "ResetAccountPassword", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString accountName;
    QString accountPassword; ///< secret

    ParameterList parameters() const;
};

struct DeleteDBAccountRequest
{
    static constexpr ActionInfo action{Product::Rds, "DeleteAccount", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString accountName;

    ParameterList parameters() const;
};

struct Database
{
    static constexpr const char *listPath = "Databases.Database";

    QString name;
    QString status; ///< Creating, Running, Deleting
    QString characterSet;
    QString description;

    static Database read(const JsonReader &json);
};

struct CreateDatabaseRequest
{
    static constexpr ActionInfo action{Product::Rds, "CreateDatabase", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString dbName;
    QString characterSet; ///< utf8mb4 ...
    QString description;

    ParameterList parameters() const;
};

/// The answer has no total: a page with fewer entries than `pageSize` is the last one.
struct DescribeDatabasesRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeDatabases"};
    using Response = Page<Database>;

    QString dbInstanceId;
    QString dbName;
    int pageNumber = 1;
    int pageSize = 100; ///< 30, 50 or 100

    ParameterList parameters() const;
};

struct DeleteDatabaseRequest
{
    static constexpr ActionInfo action{Product::Rds, "DeleteDatabase", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString dbName;

    ParameterList parameters() const;
};

/// A database that was just created may be answered with Busy (not visible yet).
struct GrantAccountPrivilegeRequest
{
    static constexpr ActionInfo action{Product::Rds, "GrantAccountPrivilege", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString accountName;
    QString dbName;
    QString privilege;

    ParameterList parameters() const;
};

struct RevokeAccountPrivilegeRequest
{
    static constexpr ActionInfo action{Product::Rds, "RevokeAccountPrivilege", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString accountName;
    QString dbName;

    ParameterList parameters() const;
};

} // namespace CloudApi
