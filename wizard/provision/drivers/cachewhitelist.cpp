#include "cloudapi/kvstoreaccountrequests.h"
#include "cloudapi/kvstorerequests.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

QStringList wanted(const DriverContext &context)
{
    return context.topology.cache ? context.addressesOf(context.topology.cache->whitelist) : QStringList();
}

bool isPasswordFree(const DriverContext &context)
{
    return context.topology.cache && context.topology.cache->passwordFree;
}

/// Who may connect, and whether without a password.
class CacheWhitelistDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::CacheWhitelist, .repeat = Repeat::Harmless, .isAttachment = true, .isSetting = true, .ready = within(2, 600), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &, const QString &) const override
    {
        const QString instance = context.id(ResourceType::CacheInstance);
        QList<RawRequest> requests;
        if (const QStringList addresses = wanted(context); !addresses.isEmpty())
            requests << rawRequest(CloudApi::ModifyKVStoreSecurityIpsRequest{.instanceId = instance, .securityIps = addresses});
        const Values made = context.journal.value(stepIdOf(ResourceType::CacheWhitelist)).made;
        if (isPasswordFree(context) || made.value(u"passwordFree"_s) == u"on")
            requests << rawRequest(CloudApi::ModifyKVStoreVpcAuthModeRequest{.instanceId = instance, .passwordNeeded = !isPasswordFree(context)});
        return requests;
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::CacheInstance);
        if (instance.isEmpty())
            return {};
        return {rawRequest(CloudApi::DescribeKVStoreSecurityIpsRequest{.instanceId = instance}),
                rawRequest(CloudApi::DescribeKVStoreInstanceAttributeRequest{.instanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const QSet<QString> addresses = asSet(wanted(context));
        bool admitted = addresses.isEmpty();
        bool passwordFree = false;
        QString told;
        for (const Answer &answer : answers) {
            if (qstrcmp(answer.request.action.name, CloudApi::DescribeKVStoreInstanceAttributeRequest::action.name) == 0) {
                const auto attribute = CloudApi::readResponse<CloudApi::DescribeKVStoreInstanceAttributeRequest>(answer.response);
                if (!attribute)
                    return tl::unexpected(attribute.error());
                passwordFree = attribute->instance && attribute->instance->vpcAuthMode == u"Close";
                continue;
            }
            const auto list = CloudApi::readResponse<CloudApi::DescribeKVStoreSecurityIpsRequest>(answer.response);
            if (!list)
                return tl::unexpected(list.error());
            for (const auto &group : list->groups) {
                if (group.name != u"default")
                    continue;
                admitted |= asSet(group.securityIps) == addresses;
                told = sortedText(group.securityIps);
            }
        }
        if (answers.isEmpty())
            return QList<Found>();
        Values values = wantedValues(context.topology, ResourceType::CacheWhitelist, {});
        if (!admitted || isPasswordFree(context) != passwordFree)
            values = {{u"addresses"_s, told}, {u"passwordFree"_s, passwordFree ? u"on"_s : u"off"_s}};
        return QList<Found>{{stepIdOf(ResourceType::CacheWhitelist), Sight::Ready, {}, values}};
    }

    /// "127.0.0.1" alone means nobody.
    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &, const QString &) const override
    {
        const QString instance = context.id(ResourceType::CacheInstance);
        if (instance.isEmpty())
            return {};
        return {rawRequest(CloudApi::ModifyKVStoreSecurityIpsRequest{.instanceId = instance, .securityIps = {u"127.0.0.1"_s}})};
    }
};

} // namespace

std::unique_ptr<Driver> makeCacheWhitelistDriver()
{
    return std::make_unique<CacheWhitelistDriver>();
}

} // namespace Cloudsteps
