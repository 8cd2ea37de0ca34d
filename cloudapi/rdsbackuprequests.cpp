#include "cloudapi/rdsbackuprequests.h"

#include "cloudapi/jsonreader.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

ParameterList CreateDBBackupRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId).add("BackupMethod"_L1, method);
}

DescribeDBBackupTasksRequest::Response DescribeDBBackupTasksRequest::Response::read(const JsonReader &json)
{
    Response response;
    for (const JsonReader &job : json.optionalList("Items.BackupJob"_L1)) {
        const QString state = job.optionalString("BackupProgressStatus"_L1);
        response.running |= state != "Finished"_L1 && state != "Failed"_L1;
    }
    return response;
}

ParameterList DescribeDBBackupTasksRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId);
}

DescribeDBBackupsRequest::Response DescribeDBBackupsRequest::Response::read(const JsonReader &json)
{
    Response response;
    for (const JsonReader &backup : json.optionalList("Items.Backup"_L1)) {
        const QDateTime began = backup.optionalTime("BackupStartTime"_L1);
        if (began.isValid() && (!response.latest.isValid() || began > response.latest))
            response.latest = began;
    }
    return response;
}

ParameterList DescribeDBBackupsRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId).add("BackupStatus"_L1, u"Success"_s).add("PageSize"_L1, 100);
}

} // namespace CloudApi
