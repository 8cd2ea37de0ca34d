#include "cloudapi/rdsaccountrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

QString secretKey(const DriverContext &context, const QString &account)
{
    return context.projectId + u"/database/"_s + account;
}

/// An account of the instance. Its id is its name.
class DbAccountDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbAccount, .repeat = Repeat::LookFirst, .isAttachment = true, .ready = within(5, 600), .gone = atOnce()};
    }

    QStringList secrets(const DriverContext &context, const Step &step) const override { return {secretKey(context, step.target)}; }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        if (!context.topology.database)
            return {};
        for (const DatabaseAccount &account : context.topology.database->accounts) {
            if (account.name == steps.constFirst().target)
                return {rawRequest(CloudApi::CreateDBAccountRequest{.dbInstanceId = context.id(ResourceType::DbInstance),
                                                                    .accountName = account.name,
                                                                    .accountPassword = context.secrets.value(secretKey(context, account.name)),
                                                                    .accountType = account.type == AccountType::Super ? u"Super"_s : u"Normal"_s,
                                                                    .description = {}})};
        }
        return {};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &) const override
    {
        return factsFor(steps, {.id = steps.constFirst().target, .name = steps.constFirst().target});
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::DbInstance);
        return instance.isEmpty() ? QList<RawRequest>() : QList{rawRequest(CloudApi::DescribeDBAccountsRequest{.dbInstanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &, const QList<Answer> &answers) const override
    {
        const auto accounts = listed<CloudApi::DescribeDBAccountsRequest>(answers);
        if (!accounts)
            return tl::unexpected(accounts.error());
        QList<Found> found;
        for (const CloudApi::DBAccount &account : *accounts) {
            found << Found{stepIdOf(ResourceType::DbAccount, account.name), account.status == u"Available" ? Sight::Ready : Sight::Working,
                           {.id = account.name, .state = account.status, .name = account.name}};
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteDBAccountRequest{.dbInstanceId = context.id(ResourceType::DbInstance), .accountName = items.constFirst().step.target})};
    }
};

} // namespace

std::unique_ptr<Driver> makeDbAccountDriver()
{
    return std::make_unique<DbAccountDriver>();
}

} // namespace Cloudsteps
