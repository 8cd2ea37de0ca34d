#include "cloudapi/vpcrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

class VSwitchDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::VSwitch, .ready = within(3, 300), .gone = within(3, 600)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        const auto *vswitch = context.topology.network.vswitch(steps.constFirst().target);
        if (!vswitch)
            return {};
        return {rawRequest(CloudApi::CreateVSwitchRequest{.vpcId = context.id(ResourceType::Vpc),
                                                          .zoneId = vswitch->zone,
                                                          .cidrBlock = vswitch->cidr.toString(),
                                                          .vSwitchName = vswitch->name,
                                                          .description = {},
                                                          .tags = context.tagsOf(steps.constFirst()),
                                                          .clientToken = token})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateVSwitchRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.vSwitchId});
        });
    }

    /// The call takes one id only, so the list of the VPC is asked for.
    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (items.size() == 1 && allKnown(items))
            return {rawRequest(CloudApi::DescribeVSwitchesRequest{.vSwitchId = items.constFirst().facts.id})};
        const QString vpc = context.id(ResourceType::Vpc);
        if (vpc.isEmpty())
            return scanRequests(context);
        return {rawRequest(CloudApi::DescribeVSwitchesRequest{.vpcId = vpc})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto vswitches = listed<CloudApi::DescribeVSwitchesRequest>(answers);
        if (!vswitches)
            return tl::unexpected(vswitches.error());
        QList<Found> found;
        for (const CloudApi::VSwitch &vswitch : *vswitches) {
            // A vswitch that is being deleted is Pending as a new one is; nothing tells them apart.
            const Sight sight = vswitch.status == u"Available" ? Sight::Ready : Sight::Working;
            found << Found{stepOfTags(vswitch.tags, context.projectId), sight,
                           {.id = vswitch.vSwitchId, .state = vswitch.status, .name = vswitch.name, .zone = vswitch.zoneId, .createdAt = vswitch.creationTime},
                           {{u"name"_s, vswitch.name}, {u"zone"_s, vswitch.zoneId}, {u"cidr"_s, vswitch.cidrBlock}, {u"vpc"_s, vswitch.vpcId}}};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        if (now.value(u"name"_s) == wanted.value(u"name"_s))
            return {};
        return {rawRequest(CloudApi::ModifyVSwitchAttributeRequest{.vSwitchId = item.facts.id, .vSwitchName = wanted.value(u"name"_s)})};
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteVSwitchRequest{.vSwitchId = items.constFirst().facts.id})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeVSwitchesRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeVSwitchDriver()
{
    return std::make_unique<VSwitchDriver>();
}

} // namespace Cloudsteps
