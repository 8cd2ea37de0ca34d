#include "cloudapi/rdsaccountrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

QMap<QString, QString> wanted(const DriverContext &context, const QString &account)
{
    if (context.topology.database) {
        for (const DatabaseAccount &candidate : context.topology.database->accounts) {
            if (candidate.name == account)
                return candidate.privileges;
        }
    }
    return {};
}

/// Everything that one account may do, granted in one call.
class DbPrivilegeDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbPrivilege, .repeat = Repeat::Harmless, .isAttachment = true, .ready = within(3, 600), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        const QString account = steps.constFirst().target;
        const QMap<QString, QString> privileges = wanted(context, account);
        if (privileges.isEmpty())
            return {};
        // Two lists of equal length.
        return {rawRequest(CloudApi::GrantAccountPrivilegeRequest{.dbInstanceId = context.id(ResourceType::DbInstance),
                                                                  .accountName = account,
                                                                  .dbName = privileges.keys().join(u','),
                                                                  .privilege = privileges.values().join(u',')})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::DbInstance);
        return instance.isEmpty() ? QList<RawRequest>() : QList{rawRequest(CloudApi::DescribeDBAccountsRequest{.dbInstanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto accounts = listed<CloudApi::DescribeDBAccountsRequest>(answers);
        if (!accounts)
            return tl::unexpected(accounts.error());
        QList<Found> found;
        for (const CloudApi::DBAccount &account : *accounts) {
            QMap<QString, QString> missing = wanted(context, account.name);
            for (const CloudApi::DBAccount::Privilege &privilege : account.privileges) {
                if (missing.value(privilege.dbName).compare(privilege.privilege, Qt::CaseInsensitive) == 0)
                    missing.remove(privilege.dbName);
            }
            if (missing.isEmpty())
                found << Found{stepIdOf(ResourceType::DbPrivilege, account.name), Sight::Ready, {}};
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &, const QString &) const override { return {}; }
};

} // namespace

std::unique_ptr<Driver> makeDbPrivilegeDriver()
{
    return std::make_unique<DbPrivilegeDriver>();
}

} // namespace Cloudsteps
