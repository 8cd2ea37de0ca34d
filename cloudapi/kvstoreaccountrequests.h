#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"

/// R-kvstore 2015-01-01: accounts beside the default one, and whether the VPC needs a password. No token: look before each repetition.
namespace CloudApi {

struct KVStoreAccount
{
    static constexpr const char *listPath = "Accounts.Account";

    QString name;
    QString status;    ///< Unavailable, Available
    QString privilege; ///< RoleReadWrite, RoleReadOnly

    static KVStoreAccount read(const JsonReader &json);
};

struct CreateKVStoreAccountRequest
{
    static constexpr ActionInfo action{Product::KVStore, "CreateAccount", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    QString accountName;
    QString accountPassword; ///< secret
    QString privilege;

    ParameterList parameters() const;
};

struct GrantKVStoreAccountPrivilegeRequest
{
    static constexpr ActionInfo action{Product::KVStore, "GrantAccountPrivilege", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    QString accountName;
    QString privilege;

    ParameterList parameters() const;
};

struct DeleteKVStoreAccountRequest
{
    static constexpr ActionInfo action{Product::KVStore, "DeleteAccount", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    QString accountName;

    ParameterList parameters() const;
};

struct DescribeKVStoreAccountsRequest
{
    static constexpr ActionInfo action{Product::KVStore, "DescribeAccounts"};
    using Response = Page<KVStoreAccount>;

    QString instanceId;

    ParameterList parameters() const;
};

struct ModifyKVStoreVpcAuthModeRequest
{
    static constexpr ActionInfo action{Product::KVStore, "ModifyInstanceVpcAuthMode", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    bool passwordNeeded = true;

    ParameterList parameters() const;
};

} // namespace CloudApi
