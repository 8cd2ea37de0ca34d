#pragma once

#include "wizard/topology/database.h"

namespace Cloudsteps {

/// When backups are made, in the service's own terms.
struct BackupWindow
{
    QStringList weekdays; ///< Monday to Sunday, in UTC
    QString time;         ///< "18:00Z-19:00Z"

    bool operator==(const BackupWindow &) const = default;
};

/// Local days and "02:00+08:00" in UTC, so that 02:00 of a Monday in China lies on a Sunday.
BackupWindow backupWindowInUtc(const DatabaseBackup &backup);

} // namespace Cloudsteps
