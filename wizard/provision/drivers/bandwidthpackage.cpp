#include "cloudapi/eiprequests.h"
#include "wizard/plan/serviceterms.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

class BandwidthPackageDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::BandwidthPackage, .ready = within(2, 300), .gone = within(3, 300)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        const auto &ips = context.topology.network.publicIps;
        if (!ips || !ips->sharedBandwidth)
            return {};
        return {rawRequest(CloudApi::CreateCommonBandwidthPackageRequest{
            .bandwidth = ips->sharedBandwidth->mbps,
            .internetChargeType = bandwidthPackageCharge(ips->sharedBandwidth->charge, context.international),
            .isp = ips->isp,
            .name = bandwidthPackageName(context.topology.network),
            .description = {},
            .tags = context.tagsOf(steps.constFirst()),
            .clientToken = token})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateCommonBandwidthPackageRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.bandwidthPackageId});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (!allKnown(items))
            return scanRequests(context);
        return {rawRequest(CloudApi::DescribeCommonBandwidthPackagesRequest{.bandwidthPackageId = items.constFirst().facts.id})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto packages = listed<CloudApi::DescribeCommonBandwidthPackagesRequest>(answers);
        if (!packages)
            return tl::unexpected(packages.error());
        QList<Found> found;
        for (const CloudApi::CommonBandwidthPackage &package : *packages) {
            const Sight sight = package.status == u"Available" ? Sight::Ready : package.status == u"Deleting" ? Sight::Ending : Sight::Working;
            found << Found{stepOfTags(package.tags, context.projectId), sight,
                           {.id = package.bandwidthPackageId, .state = package.status, .name = package.name, .createdAt = package.creationTime},
                           {{u"name"_s, package.name}, {u"mbps"_s, package.bandwidth}}};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        QList<RawRequest> requests;
        if (now.value(u"name"_s) != wanted.value(u"name"_s))
            requests << rawRequest(CloudApi::ModifyCommonBandwidthPackageAttributeRequest{.bandwidthPackageId = item.facts.id, .name = wanted.value(u"name"_s)});
        if (now.value(u"mbps"_s) != wanted.value(u"mbps"_s))
            requests << rawRequest(CloudApi::ModifyCommonBandwidthPackageSpecRequest{.bandwidthPackageId = item.facts.id, .bandwidth = wanted.value(u"mbps"_s).toInt()});
        return requests;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteCommonBandwidthPackageRequest{.bandwidthPackageId = items.constFirst().facts.id})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeCommonBandwidthPackagesRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeBandwidthPackageDriver()
{
    return std::make_unique<BandwidthPackageDriver>();
}

} // namespace Cloudsteps
