#include "cloudapi/changerequests.h"
#include "cloudapi/securitygrouprequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// A group has no state: it is usable with the answer, and gone with the answer.
class SecurityGroupDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::SecurityGroup, .ready = atOnce(), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        if (!context.topology.servers)
            return {};
        return {rawRequest(CloudApi::CreateSecurityGroupRequest{.vpcId = context.id(ResourceType::Vpc),
                                                                .securityGroupName = context.topology.servers->securityGroup.name,
                                                                .description = {},
                                                                .tags = context.tagsOf(steps.constFirst()),
                                                                .clientToken = token})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &context, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateSecurityGroupRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.securityGroupId,
                                    .name = context.topology.servers ? context.topology.servers->securityGroup.name : QString()});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (!allKnown(items))
            return scanRequests(context);
        return {rawRequest(CloudApi::DescribeSecurityGroupsRequest{.securityGroupIds = idsOf(items)})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto groups = listed<CloudApi::DescribeSecurityGroupsRequest>(answers);
        if (!groups)
            return tl::unexpected(groups.error());
        QList<Found> found;
        for (const CloudApi::SecurityGroup &group : *groups) {
            found << Found{stepOfTags(group.tags, context.projectId), Sight::Ready,
                           {.id = group.securityGroupId, .name = group.name, .createdAt = group.creationTime}, {{u"name"_s, group.name}, {u"vpc"_s, group.vpcId}}};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        if (now.value(u"name"_s) == wanted.value(u"name"_s))
            return {};
        return {rawRequest(CloudApi::RenameSecurityGroupRequest{.securityGroupId = item.facts.id, .name = wanted.value(u"name"_s)})};
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteSecurityGroupRequest{.securityGroupId = items.constFirst().facts.id})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeSecurityGroupsRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeSecurityGroupDriver()
{
    return std::make_unique<SecurityGroupDriver>();
}

} // namespace Cloudsteps
