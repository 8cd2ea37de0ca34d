#include "cloudapi/eiprequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

constexpr int mostIds = 50; // of AssociateEipAddressBatch and DescribeEipAddresses

/// A public IP on the NAT gateway. Its id is that of the public IP.
class EipAssociationDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::EipAssociation, .createBatch = mostIds, .isAttachment = true, .ready = within(4, 300), .gone = within(4, 300)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        QStringList ids;
        for (const Step &step : steps)
            ids << context.id(ResourceType::Eip, step.target);
        return {rawRequest(CloudApi::AssociateEipAddressBatchRequest{.allocationIds = ids,
                                                                     .instanceId = context.id(ResourceType::NatGateway),
                                                                     .instanceType = u"Nat"_s,
                                                                     .clientToken = token})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &context, const QList<Step> &steps, const QList<Answer> &) const override
    {
        QHash<QString, Facts> facts;
        for (const Step &step : steps)
            facts.insert(step.id, {.id = context.id(ResourceType::Eip, step.target)});
        return facts;
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        QStringList ids;
        for (const Sought &item : items)
            ids << context.id(ResourceType::Eip, item.step.target);
        ids.removeAll(QString());
        QList<RawRequest> requests;
        for (const QStringList &portion : inPortions(ids, mostIds))
            requests << rawRequest(CloudApi::DescribeEipAddressesRequest{.allocationIds = portion});
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto addresses = listed<CloudApi::DescribeEipAddressesRequest>(answers);
        if (!addresses)
            return tl::unexpected(addresses.error());
        const QHash<QString, QString> numbers = targetsById(context, ResourceType::Eip);
        const QString nat = context.id(ResourceType::NatGateway);
        QList<Found> found;
        for (const CloudApi::EipAddress &eip : *addresses) {
            Sight sight = Sight::Working;
            if (eip.status == u"InUse" && eip.instanceId == nat)
                sight = Sight::Ready;
            else if (eip.status == u"Unassociating")
                sight = Sight::Ending;
            else if (eip.status != u"Associating")
                continue;
            const QString number = numbers.value(eip.allocationId);
            found << Found{number.isEmpty() ? QString() : stepIdOf(ResourceType::EipAssociation, number), sight,
                           {.id = eip.allocationId, .state = eip.status, .publicAddress = eip.ipAddress}};
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &token) const override
    {
        return {rawRequest(CloudApi::UnassociateEipAddressRequest{.allocationId = items.constFirst().facts.id,
                                                                  .instanceId = context.id(ResourceType::NatGateway),
                                                                  .instanceType = u"Nat"_s,
                                                                  .clientToken = token})};
    }
};

} // namespace

std::unique_ptr<Driver> makeEipAssociationDriver()
{
    return std::make_unique<EipAssociationDriver>();
}

} // namespace Cloudsteps
