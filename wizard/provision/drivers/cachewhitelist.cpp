#include "cloudapi/kvstorerequests.h"
#include "wizard/provision/drivers/drivers.h"

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

QStringList wanted(const DriverContext &context)
{
    return context.topology.cache ? context.addressesOf(context.topology.cache->whitelist) : QStringList();
}

class CacheWhitelistDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::CacheWhitelist, .repeat = Repeat::Harmless, .isAttachment = true, .ready = within(2, 600), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &, const QString &) const override
    {
        const QStringList addresses = wanted(context);
        if (addresses.isEmpty())
            return {};
        return {rawRequest(CloudApi::ModifyKVStoreSecurityIpsRequest{.instanceId = context.id(ResourceType::CacheInstance), .securityIps = addresses})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::CacheInstance);
        return instance.isEmpty() ? QList<RawRequest>() : QList{rawRequest(CloudApi::DescribeKVStoreSecurityIpsRequest{.instanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const QSet<QString> addresses = asSet(wanted(context));
        QList<Found> found;
        for (const Answer &answer : answers) {
            const auto list = CloudApi::readResponse<CloudApi::DescribeKVStoreSecurityIpsRequest>(answer.response);
            if (!list)
                return tl::unexpected(list.error());
            for (const auto &group : list->groups) {
                if (group.name == u"default" && asSet(group.securityIps) == addresses)
                    found << Found{stepIdOf(ResourceType::CacheWhitelist), Sight::Ready, {}};
            }
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &, const QString &) const override { return {}; }
};

} // namespace

std::unique_ptr<Driver> makeCacheWhitelistDriver()
{
    return std::make_unique<CacheWhitelistDriver>();
}

} // namespace Cloudsteps
