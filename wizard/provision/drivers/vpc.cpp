#include "cloudapi/vpcrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

class VpcDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::Vpc, .ready = within(2, 600), .gone = within(3, 300)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        const auto &vpc = context.topology.network.vpc;
        return {rawRequest(CloudApi::CreateVpcRequest{.vpcName = vpc.name,
                                                      .cidrBlock = vpc.cidr.toString(),
                                                      .description = {},
                                                      .tags = context.tagsOf(steps.constFirst()),
                                                      .clientToken = token})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateVpcRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.vpcId});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (!allKnown(items))
            return scanRequests(context);
        return {rawRequest(CloudApi::DescribeVpcsRequest{.vpcIds = idsOf(items)})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto vpcs = listed<CloudApi::DescribeVpcsRequest>(answers);
        if (!vpcs)
            return tl::unexpected(vpcs.error());
        QList<Found> found;
        for (const CloudApi::Vpc &vpc : *vpcs) {
            // The documentation speaks of Created, the values seen are Available.
            const Sight sight = vpc.status == u"Available" || vpc.status == u"Created" ? Sight::Ready
                                : vpc.status == u"Deleting"                            ? Sight::Ending
                                                                                       : Sight::Working;
            found << Found{stepOfTags(vpc.tags, context.projectId), sight,
                           {.id = vpc.vpcId, .state = vpc.status, .name = vpc.name, .createdAt = vpc.creationTime}, {{u"name"_s, vpc.name}, {u"cidr"_s, vpc.cidrBlock}}};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        if (now.value(u"name"_s) == wanted.value(u"name"_s))
            return {};
        return {rawRequest(CloudApi::ModifyVpcAttributeRequest{.vpcId = item.facts.id, .vpcName = wanted.value(u"name"_s)})};
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &token) const override
    {
        return {rawRequest(CloudApi::DeleteVpcRequest{.vpcId = items.constFirst().facts.id, .clientToken = token})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeVpcsRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeVpcDriver()
{
    return std::make_unique<VpcDriver>();
}

} // namespace Cloudsteps
