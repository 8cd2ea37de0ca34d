#include "cloudapi/rdsrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

QString instanceOf(const DriverContext &context, const QString &target)
{
    return target.isEmpty() ? context.id(ResourceType::DbInstance) : context.id(ResourceType::DbReadOnlyInstance, target);
}

QStringList wanted(const DriverContext &context)
{
    return context.topology.database ? context.addressesOf(context.topology.database->whitelist) : QStringList();
}

/// Who may connect to the primary, or to the read-only instance that the target names.
class DbWhitelistDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbWhitelist, .repeat = Repeat::Harmless, .isAttachment = true, .ready = within(2, 600), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        const QStringList addresses = wanted(context);
        if (addresses.isEmpty())
            return {};
        return {rawRequest(CloudApi::ModifyDBSecurityIpsRequest{.dbInstanceId = instanceOf(context, steps.constFirst().target), .securityIps = addresses})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        QList<RawRequest> requests;
        for (const Sought &item : items) {
            if (const QString instance = instanceOf(context, item.step.target); !instance.isEmpty())
                requests << rawRequest(CloudApi::DescribeDBInstanceIPArrayListRequest{.dbInstanceId = instance});
        }
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        QHash<QString, QString> targets = targetsById(context, ResourceType::DbReadOnlyInstance);
        targets.insert(context.id(ResourceType::DbInstance), QString());
        const QSet<QString> addresses = asSet(wanted(context));
        QList<Found> found;
        for (const Answer &answer : answers) {
            const auto list = CloudApi::readResponse<CloudApi::DescribeDBInstanceIPArrayListRequest>(answer.response);
            if (!list)
                return tl::unexpected(list.error());
            const auto target = targets.constFind(answer.request.parameters.value("DBInstanceId"_L1));
            for (const auto &group : list->groups) {
                if (target != targets.cend() && group.name == u"default" && asSet(group.securityIps) == addresses)
                    found << Found{stepIdOf(ResourceType::DbWhitelist, *target), Sight::Ready, {}};
            }
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &, const QString &) const override { return {}; }
};

} // namespace

std::unique_ptr<Driver> makeDbWhitelistDriver()
{
    return std::make_unique<DbWhitelistDriver>();
}

} // namespace Cloudsteps
