#include "cloudapi/eiprequests.h"
#include "wizard/provision/drivers/drivers.h"

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// A public IP in the shared bandwidth. Its id is that of the public IP.
class BandwidthPackageIpsDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::BandwidthPackageIps, .createBatch = 10, .isAttachment = true, .ready = within(3, 300), .gone = within(3, 300)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        QStringList ids;
        for (const Step &step : steps)
            ids << context.id(ResourceType::Eip, step.target);
        return {rawRequest(CloudApi::AddCommonBandwidthPackageIpsRequest{.bandwidthPackageId = context.id(ResourceType::BandwidthPackage),
                                                                         .allocationIds = ids,
                                                                         .clientToken = token})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &context, const QList<Step> &steps, const QList<Answer> &) const override
    {
        QHash<QString, Facts> facts;
        for (const Step &step : steps)
            facts.insert(step.id, {.id = context.id(ResourceType::Eip, step.target)});
        return facts;
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString package = context.id(ResourceType::BandwidthPackage);
        if (package.isEmpty())
            return {};
        return {rawRequest(CloudApi::DescribeCommonBandwidthPackagesRequest{.bandwidthPackageId = package})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto packages = listed<CloudApi::DescribeCommonBandwidthPackagesRequest>(answers);
        if (!packages)
            return tl::unexpected(packages.error());
        const QHash<QString, QString> numbers = targetsById(context, ResourceType::Eip);
        QList<Found> found;
        for (const CloudApi::CommonBandwidthPackage &package : *packages) {
            for (const CloudApi::CommonBandwidthPackage::Member &member : package.members) {
                const QString number = numbers.value(member.allocationId);
                const Sight sight = member.status == u"BINDED" ? Sight::Ready : member.status == u"BINDING" ? Sight::Working : Sight::Ending;
                found << Found{number.isEmpty() ? QString() : stepIdOf(ResourceType::BandwidthPackageIps, number), sight,
                               {.id = member.allocationId, .state = member.status, .publicAddress = member.ipAddress}};
            }
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &token) const override
    {
        const QString package = context.id(ResourceType::BandwidthPackage);
        if (package.isEmpty())
            return {};
        return {rawRequest(CloudApi::RemoveCommonBandwidthPackageIpRequest{.bandwidthPackageId = package,
                                                                           .allocationId = items.constFirst().facts.id,
                                                                           .clientToken = token})};
    }
};

} // namespace

std::unique_ptr<Driver> makeBandwidthPackageIpsDriver()
{
    return std::make_unique<BandwidthPackageIpsDriver>();
}

} // namespace Cloudsteps
