#include "cloudapi/eiprequests.h"
#include "wizard/plan/serviceterms.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

constexpr qsizetype mostIds = 50; // DescribeEipAddresses, AllocationId

class EipDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::Eip, .ready = within(1, 540), .gone = within(3, 540)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        const auto &ips = context.topology.network.publicIps;
        if (!ips)
            return {};
        const Step &step = steps.constFirst();
        return {rawRequest(CloudApi::AllocateEipAddressRequest{.bandwidth = ips->mbps,
                                                               .internetChargeType = eipCharge(*ips),
                                                               .isp = ips->isp,
                                                               .name = eipName(context.topology.network, step.target),
                                                               .description = {},
                                                               .tags = context.tagsOf(step),
                                                               .clientToken = token})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::AllocateEipAddressRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.allocationId, .publicAddress = response.eipAddress});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        QList<RawRequest> requests;
        QStringList ids = idsOf(items);
        ids.removeAll(QString());
        for (const QStringList &portion : inPortions(ids, mostIds))
            requests << rawRequest(CloudApi::DescribeEipAddressesRequest{.allocationIds = portion});
        if (!allKnown(items))
            requests += scanRequests(context);
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto addresses = listed<CloudApi::DescribeEipAddressesRequest>(answers);
        if (!addresses)
            return tl::unexpected(addresses.error());
        QList<Found> found;
        for (const CloudApi::EipAddress &eip : *addresses) {
            // Being bound or unbound is the association's business.
            const Sight sight = eip.status == u"Releasing" ? Sight::Ending : Sight::Ready;
            Values values{{u"name"_s, eip.name}, {u"isp"_s, eip.isp}};
            if (eip.bandwidthPackageId.isEmpty()) // of one in a package it is the package's
                values.insert(u"mbps"_s, eip.bandwidth);
            found << Found{stepOfTags(eip.tags, context.projectId), sight,
                           {.id = eip.allocationId, .state = eip.status, .name = eip.name, .publicAddress = eip.ipAddress, .createdAt = eip.allocationTime}, values};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        CloudApi::ModifyEipAddressAttributeRequest request{.allocationId = item.facts.id};
        if (now.value(u"name"_s) != wanted.value(u"name"_s))
            request.name = wanted.value(u"name"_s);
        if (now.value(u"mbps"_s) != wanted.value(u"mbps"_s))
            request.bandwidth = wanted.value(u"mbps"_s).toInt();
        if (request.name.isEmpty() && !request.bandwidth)
            return {};
        return {rawRequest(request)};
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::ReleaseEipAddressRequest{.allocationId = items.constFirst().facts.id})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeEipAddressesRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeEipDriver()
{
    return std::make_unique<EipDriver>();
}

} // namespace Cloudsteps
