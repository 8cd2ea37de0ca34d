#include "cloudapi/rdsaccountrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

DBAccount::Privilege DBAccount::Privilege::read(const JsonReader &json)
{
    return {json.string("DBName"_L1), json.optionalString("AccountPrivilege"_L1)};
}

DBAccount DBAccount::read(const JsonReader &json)
{
    return {
        .name = json.string("AccountName"_L1),
        .status = json.string("AccountStatus"_L1),
        .type = json.optionalString("AccountType"_L1),
        .description = json.optionalString("AccountDescription"_L1),
        .privileges = json.optionalListOf<Privilege>("DatabasePrivileges.DatabasePrivilege"_L1),
    };
}

ParameterList CreateDBAccountRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("AccountName"_L1, accountName)
        .secret("AccountPassword"_L1, accountPassword)
        .add("AccountType"_L1, accountType)
        .add("AccountDescription"_L1, description);
}

ParameterList DescribeDBAccountsRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("AccountName"_L1, accountName)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList ResetDBAccountPasswordRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("AccountName"_L1, accountName)
        .secret("AccountPassword"_L1, accountPassword);
}

ParameterList DeleteDBAccountRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId).add("AccountName"_L1, accountName);
}

Database Database::read(const JsonReader &json)
{
    return {
        .name = json.string("DBName"_L1),
        .status = json.string("DBStatus"_L1),
        .characterSet = json.optionalString("CharacterSetName"_L1),
        .description = json.optionalString("DBDescription"_L1),
    };
}

ParameterList CreateDatabaseRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("DBName"_L1, dbName)
        .add("CharacterSetName"_L1, characterSet)
        .add("DBDescription"_L1, description);
}

ParameterList DescribeDatabasesRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("DBName"_L1, dbName)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

ParameterList DeleteDatabaseRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId).add("DBName"_L1, dbName);
}

ParameterList GrantAccountPrivilegeRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("AccountName"_L1, accountName)
        .add("DBName"_L1, dbName)
        .add("AccountPrivilege"_L1, privilege);
}

ParameterList RevokeAccountPrivilegeRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("AccountName"_L1, accountName)
        .add("DBName"_L1, dbName);
}

} // namespace CloudApi
