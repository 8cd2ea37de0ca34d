#include "cloudapi/natgatewayrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

class NatGatewayDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::NatGateway, .ready = within(90, 600), .gone = within(60, 600)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        const auto &nat = context.topology.network.nat;
        if (!nat)
            return {};
        return {rawRequest(CloudApi::CreateNatGatewayRequest{.vpcId = context.id(ResourceType::Vpc),
                                                             .vSwitchId = context.id(ResourceType::VSwitch, nat->vswitch),
                                                             .name = nat->name,
                                                             .description = {},
                                                             .eipBindMode = nat->bindMode == EipBindMode::Nat ? QStringLiteral("NAT") : QString(),
                                                             .tags = context.tagsOf(steps.constFirst()),
                                                             .clientToken = token})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateNatGatewayRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.natGatewayId, .snatTable = response.snatTableId, .forwardTable = response.forwardTableId});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (!allKnown(items))
            return scanRequests(context);
        return {rawRequest(CloudApi::DescribeNatGatewaysRequest{.natGatewayId = items.constFirst().facts.id})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto gateways = listed<CloudApi::DescribeNatGatewaysRequest>(answers);
        if (!gateways)
            return tl::unexpected(gateways.error());
        QList<Found> found;
        for (const CloudApi::NatGateway &nat : *gateways) {
            const Sight sight = nat.status == u"Available" ? Sight::Ready : nat.status == u"Deleting" ? Sight::Ending : Sight::Working;
            found << Found{stepOfTags(nat.tags, context.projectId), sight,
                           {.id = nat.natGatewayId, .state = nat.status, .name = nat.name, .snatTable = nat.snatTableId,
                            .forwardTable = nat.forwardTableId, .createdAt = nat.creationTime}, {{u"name"_s, nat.name}}};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        CloudApi::ModifyNatGatewayAttributeRequest request{.natGatewayId = item.facts.id, .name = {}, .description = {}};
        if (now.value(u"name"_s) != wanted.value(u"name"_s))
            request.name = wanted.value(u"name"_s);
        if (now.value(u"bind"_s) != wanted.value(u"bind"_s) && wanted.value(u"bind"_s) == u"nat")
            request.eipBindMode = u"NAT"_s;
        if (request.name.isEmpty() && request.eipBindMode.isEmpty())
            return {};
        return {rawRequest(request)};
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteNatGatewayRequest{.natGatewayId = items.constFirst().facts.id})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeNatGatewaysRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeNatGatewayDriver()
{
    return std::make_unique<NatGatewayDriver>();
}

} // namespace Cloudsteps
