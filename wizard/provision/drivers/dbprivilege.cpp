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

QString textOf(const QMap<QString, QString> &privileges)
{
    QStringList words;
    for (const auto &[database, privilege] : privileges.asKeyValueRange())
        words << database + u'=' + privilege;
    return words.join(u',');
}

/// Everything that one account may do, granted in one call.
class DbPrivilegeDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbPrivilege, .repeat = Repeat::Harmless, .isAttachment = true, .isSetting = true, .ready = within(3, 600), .gone = atOnce()};
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
            QMap<QString, QString> there;
            for (const CloudApi::DBAccount::Privilege &privilege : account.privileges)
                there.insert(privilege.dbName, privilege.privilege);
            // The service may write a privilege in other letters than it was asked for.
            for (const auto &[database, privilege] : wanted(context, account.name).asKeyValueRange()) {
                if (there.value(database).compare(privilege, Qt::CaseInsensitive) == 0)
                    there.insert(database, privilege);
            }
            found << Found{stepIdOf(ResourceType::DbPrivilege, account.name), Sight::Ready, {}, {{u"privileges"_s, textOf(there)}}};
        }
        return found;
    }

    /// What is no longer allowed is revoked by name of its database, all else granted as wanted.
    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &item, Sight sight, const Values &now, const Values &wishes,
                                     const QString &token) const override
    {
        QList<RawRequest> requests = Driver::changeRequests(context, item, sight, now, wishes, token);
        const QMap<QString, QString> kept = wanted(context, item.step.target);
        QStringList gone;
        for (const QString &word : now.value(u"privileges"_s).split(u',', Qt::SkipEmptyParts)) {
            if (const QString database = word.section(u'=', 0, 0); !kept.contains(database))
                gone << database;
        }
        if (!gone.isEmpty())
            requests << revocation(context, item, gone);
        return requests;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &) const override
    {
        QStringList databases;
        for (const QString &word : items.constFirst().made.value(u"privileges"_s).split(u',', Qt::SkipEmptyParts))
            databases << word.section(u'=', 0, 0);
        if (databases.isEmpty())
            return {};
        return {revocation(context, items.constFirst(), databases)};
    }

private:
    static RawRequest revocation(const DriverContext &context, const Sought &item, const QStringList &databases)
    {
        return rawRequest(CloudApi::RevokeAccountPrivilegeRequest{.dbInstanceId = context.id(ResourceType::DbInstance),
                                                                  .accountName = item.step.target,
                                                                  .dbName = databases.join(u',')});
    }
};

} // namespace

std::unique_ptr<Driver> makeDbPrivilegeDriver()
{
    return std::make_unique<DbPrivilegeDriver>();
}

} // namespace Cloudsteps
