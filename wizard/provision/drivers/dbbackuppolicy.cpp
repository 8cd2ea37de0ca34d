#include "cloudapi/rdsrequests.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

struct UtcWindow
{
    QStringList weekdays;
    QString time; ///< "18:00Z-19:00Z"
};

/// Local days and "02:00+08:00" in the service's own terms: UTC, so that 02:00 of a Monday in China lies on a Sunday.
UtcWindow inUtc(const DatabaseBackup &backup)
{
    static const QStringList days{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    static const QRegularExpression form(u"^(\\d\\d):(\\d\\d)(?:Z|([+-])(\\d\\d):(\\d\\d))$"_s);
    constexpr int minutesOfDay = 24 * 60;

    const QRegularExpressionMatch match = form.match(backup.window);
    int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    const int offset = match.captured(4).toInt() * 60 + match.captured(5).toInt();
    minutes -= match.captured(3) == u"-" ? -offset : offset;
    const int shift = minutes < 0 ? -1 : minutes >= minutesOfDay ? 1 : 0;
    minutes = (minutes + minutesOfDay) % minutesOfDay;

    UtcWindow window;
    for (const QString &day : backup.days) {
        if (const qsizetype index = days.indexOf(day); index >= 0)
            window.weekdays << days[(index + shift + days.size()) % days.size()];
    }
    const auto clock = [](int minute) { return u"%1:%2Z"_s.arg(minute / 60 % 24, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0')); };
    window.time = clock(minutes) + u'-' + clock(minutes + 60);
    return window;
}

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
        const UtcWindow window = inUtc(backup);
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
        const UtcWindow window = inUtc(backup);
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
