#include "cloudapi/rdsrequests.h"
#include "wizard/plan/backupwindow.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

class DbBackupPolicyDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbBackupPolicy, .repeat = Repeat::Harmless, .isAttachment = true, .isSetting = true, .ready = within(3, 600), .gone = atOnce()};
    }

    /// Data and logs are two halves of the policy and two calls.
    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &, const QString &) const override
    {
        if (!context.topology.database || !context.topology.database->backup)
            return {};
        const DatabaseBackup &backup = *context.topology.database->backup;
        const QString instance = context.id(ResourceType::DbInstance);
        const BackupWindow window = backupWindowInUtc(backup);
        return {rawRequest(CloudApi::ModifyDBBackupPolicyRequest{.dbInstanceId = instance,
                                                                 .weekdays = window.weekdays,
                                                                 .time = window.time,
                                                                 .retentionDays = backup.retentionDays}),
                rawRequest(CloudApi::ModifyDBLogBackupPolicyRequest{.dbInstanceId = instance, .enabled = backup.log})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::DbInstance);
        return instance.isEmpty() ? QList<RawRequest>() : QList{rawRequest(CloudApi::DescribeDBBackupPolicyRequest{.dbInstanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        QList<Found> found;
        if (!context.topology.database || !context.topology.database->backup)
            return found;
        const DatabaseBackup &backup = *context.topology.database->backup;
        const BackupWindow window = backupWindowInUtc(backup);
        for (const Answer &answer : answers) {
            const auto policy = CloudApi::readResponse<CloudApi::DescribeDBBackupPolicyRequest>(answer.response);
            if (!policy)
                return tl::unexpected(policy.error());
            // Days and hours come in UTC, so other ones are told as they come.
            Values values{{u"days"_s, policy->weekdays.join(u',')},
                          {u"window"_s, policy->time},
                          {u"retention"_s, QString::number(policy->retentionDays)},
                          {u"log"_s, policy->logBackup ? u"on"_s : u"off"_s}};
            if (asSet(policy->weekdays) == asSet(window.weekdays) && policy->time == window.time && policy->retentionDays == backup.retentionDays
                && policy->logBackup == backup.log)
                values = wantedValues(context.topology, ResourceType::DbBackupPolicy, {});
            found << Found{stepIdOf(ResourceType::DbBackupPolicy), Sight::Ready, {}, values};
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &, const QString &) const override { return {}; }
};

} // namespace

std::unique_ptr<Driver> makeDbBackupPolicyDriver()
{
    return std::make_unique<DbBackupPolicyDriver>();
}

} // namespace Cloudsteps
