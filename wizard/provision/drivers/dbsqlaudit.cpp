#include "cloudapi/rdsproxyrequests.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// The log of all statements. Not every region lets its retention be chosen from the start, so only the switch is awaited.
class DbSqlAuditDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbSqlAudit, .repeat = Repeat::Harmless, .isAttachment = true, .ready = within(3, 600), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &, const QString &) const override
    {
        if (!context.topology.database || !context.topology.database->sqlAudit)
            return {};
        const QString instance = context.id(ResourceType::DbInstance);
        return {rawRequest(CloudApi::ModifySqlCollectorPolicyRequest{.dbInstanceId = instance, .enabled = true}),
                rawRequest(CloudApi::ModifySqlCollectorRetentionRequest{.dbInstanceId = instance, .days = context.topology.database->sqlAudit->retentionDays})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::DbInstance);
        return instance.isEmpty() ? QList<RawRequest>() : QList{rawRequest(CloudApi::DescribeSqlCollectorPolicyRequest{.dbInstanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &, const QList<Answer> &answers) const override
    {
        QList<Found> found;
        for (const Answer &answer : answers) {
            const auto policy = CloudApi::readResponse<CloudApi::DescribeSqlCollectorPolicyRequest>(answer.response);
            if (!policy)
                return tl::unexpected(policy.error());
            if (policy->enabled)
                found << Found{stepIdOf(ResourceType::DbSqlAudit), Sight::Ready, {}};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        if (differences(now, wanted).isEmpty())
            return {};
        return {rawRequest(CloudApi::ModifySqlCollectorRetentionRequest{.dbInstanceId = context.id(ResourceType::DbInstance),
                                                                        .days = wanted.value(u"retention"_s).toInt()})};
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &, const QString &) const override
    {
        return {rawRequest(CloudApi::ModifySqlCollectorPolicyRequest{.dbInstanceId = context.id(ResourceType::DbInstance), .enabled = false})};
    }
};

} // namespace

std::unique_ptr<Driver> makeDbSqlAuditDriver()
{
    return std::make_unique<DbSqlAuditDriver>();
}

} // namespace Cloudsteps
