#include "cloudapi/kvstoreaccountrequests.h"
#include "wizard/provision/drivers/drivers.h"
#include "wizard/topology/words.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

QString secretKey(const DriverContext &context, const QString &account)
{
    return context.projectId + u"/cache/"_s + account;
}

QString privilegeWord(CachePrivilege privilege)
{
    switch (privilege) {
    case CachePrivilege::ReadWrite: return u"RoleReadWrite"_s;
    case CachePrivilege::ReadOnly: return u"RoleReadOnly"_s;
    }
    Q_UNREACHABLE();
}

Values valuesOf(const CloudApi::KVStoreAccount &account)
{
    for (const auto &[word, privilege] : cachePrivilegeWords) {
        if (privilegeWord(privilege) == account.privilege)
            return {{u"privilege"_s, QLatin1String(word)}};
    }
    return {};
}

/// An account beside the default one. Its id is its name.
class CacheAccountDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::CacheAccount, .repeat = Repeat::LookFirst, .isAttachment = true, .ready = within(10, 600), .gone = atOnce()};
    }

    QStringList secrets(const DriverContext &context, const Step &step) const override { return {secretKey(context, step.target)}; }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        if (!context.topology.cache)
            return {};
        for (const auto &account : context.topology.cache->accounts) {
            if (account.name == steps.constFirst().target)
                return {rawRequest(CloudApi::CreateKVStoreAccountRequest{.instanceId = context.id(ResourceType::CacheInstance),
                                                                         .accountName = account.name,
                                                                         .accountPassword = context.secrets.value(secretKey(context, account.name)),
                                                                         .privilege = privilegeWord(account.privilege)})};
        }
        return {};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &) const override
    {
        return factsFor(steps, {.id = steps.constFirst().target, .name = steps.constFirst().target});
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::CacheInstance);
        return instance.isEmpty() ? QList<RawRequest>() : QList{rawRequest(CloudApi::DescribeKVStoreAccountsRequest{.instanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &, const QList<Answer> &answers) const override
    {
        const auto accounts = listed<CloudApi::DescribeKVStoreAccountsRequest>(answers);
        if (!accounts)
            return tl::unexpected(accounts.error());
        QList<Found> found;
        for (const CloudApi::KVStoreAccount &account : *accounts) {
            found << Found{stepIdOf(ResourceType::CacheAccount, account.name), account.status == u"Available" ? Sight::Ready : Sight::Working,
                           {.id = account.name, .state = account.status, .name = account.name}, valuesOf(account)};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        const QString word = wanted.value(u"privilege"_s);
        if (now.value(u"privilege"_s) == word)
            return {};
        return {rawRequest(CloudApi::GrantKVStoreAccountPrivilegeRequest{
            .instanceId = context.id(ResourceType::CacheInstance),
            .accountName = item.step.target,
            .privilege = privilegeWord(word == wordOf(cachePrivilegeWords, CachePrivilege::ReadOnly) ? CachePrivilege::ReadOnly : CachePrivilege::ReadWrite)})};
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteKVStoreAccountRequest{.instanceId = context.id(ResourceType::CacheInstance), .accountName = items.constFirst().step.target})};
    }
};

} // namespace

std::unique_ptr<Driver> makeCacheAccountDriver()
{
    return std::make_unique<CacheAccountDriver>();
}

} // namespace Cloudsteps
