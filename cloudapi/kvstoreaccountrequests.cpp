#include "cloudapi/kvstoreaccountrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

KVStoreAccount KVStoreAccount::read(const JsonReader &json)
{
    KVStoreAccount account{json.string("AccountName"_L1), json.optionalString("AccountStatus"_L1), {}};
    const auto privileges = json.optionalList("DatabasePrivileges.DatabasePrivilege"_L1);
    if (!privileges.isEmpty())
        account.privilege = privileges.constFirst().optionalString("AccountPrivilege"_L1);
    return account;
}

ParameterList CreateKVStoreAccountRequest::parameters() const
{
    return ParameterList()
        .add("InstanceId"_L1, instanceId)
        .add("AccountName"_L1, accountName)
        .secret("AccountPassword"_L1, accountPassword)
        .add("AccountType"_L1, u"Normal"_s)
        .add("AccountPrivilege"_L1, privilege);
}

ParameterList GrantKVStoreAccountPrivilegeRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId).add("AccountName"_L1, accountName).add("AccountPrivilege"_L1, privilege);
}

ParameterList DeleteKVStoreAccountRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId).add("AccountName"_L1, accountName);
}

ParameterList DescribeKVStoreAccountsRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId);
}

ParameterList ModifyKVStoreVpcAuthModeRequest::parameters() const
{
    return ParameterList().add("InstanceId"_L1, instanceId).add("VpcAuthMode"_L1, passwordNeeded ? u"Open"_s : u"Close"_s);
}

} // namespace CloudApi
