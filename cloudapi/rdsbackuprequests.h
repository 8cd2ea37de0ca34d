#pragma once

#include "cloudapi/request.h"

/// Rds 2014-08-15: backups made by hand.
namespace CloudApi {

/// Starts a backup: the instance must be Running and no other backup on its way; at most 20 a day. No token: look before repeating.
struct CreateDBBackupRequest
{
    static constexpr ActionInfo action{Product::Rds, "CreateBackup", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString method; ///< Physical, Logical; Snapshot of cloud disks

    ParameterList parameters() const;
};

struct DescribeDBBackupTasksRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeBackupTasks"};
    struct Response
    {
        bool running = false; ///< some backup has not come to its end; unknown words count as running

        static Response read(const JsonReader &json);
    };

    QString dbInstanceId;

    ParameterList parameters() const;
};

/// Backups that succeeded, of the time that the cloud takes when none is named. One page: of interest is the latest.
struct DescribeDBBackupsRequest
{
    static constexpr ActionInfo action{Product::Rds, "DescribeBackups"};
    struct Response
    {
        QDateTime latest; ///< when the latest began, UTC; invalid: there is none

        static Response read(const JsonReader &json);
    };

    QString dbInstanceId;

    ParameterList parameters() const;
};

} // namespace CloudApi
