#include "cloudapi/natgatewayrequests.h"
#include "wizard/plan/serviceterms.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// DNAT entries have no tags: the entry of ours is known by its outer side, which is unique in the cloud.
class ForwardEntryDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::ForwardEntry, .ready = within(4, 300), .gone = within(4, 300)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        for (const DnatEntry &entry : context.topology.network.dnat) {
            if (entry.key != steps.constFirst().target)
                continue;
            return {rawRequest(CloudApi::CreateForwardEntryRequest{
                .forwardTableId = context.fact(&Facts::forwardTable, ResourceType::NatGateway),
                .externalIp = outerAddress(context, entry),
                .externalPort = dnatPort(entry, entry.externalPort),
                .internalIp = context.serverAddress(entry.server),
                .internalPort = dnatPort(entry, entry.internalPort),
                .ipProtocol = dnatProtocol(entry),
                .forwardEntryName = markedName(context, entry.key),
                .portBreak = needsPortBreak(context.topology.network, entry) ? std::optional(true) : std::nullopt,
                .clientToken = token})};
        }
        return {};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &context, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateForwardEntryRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.forwardEntryId, .forwardTable = context.fact(&Facts::forwardTable, ResourceType::NatGateway)});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString table = context.fact(&Facts::forwardTable, ResourceType::NatGateway);
        if (table.isEmpty())
            return {};
        return {rawRequest(CloudApi::DescribeForwardTableEntriesRequest{.forwardTableId = table})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto entries = listed<CloudApi::DescribeForwardTableEntriesRequest>(answers);
        if (!entries)
            return tl::unexpected(entries.error());
        QList<Found> found;
        for (const CloudApi::ForwardEntry &entry : *entries) {
            QString stepId;
            for (const DnatEntry &wanted : context.topology.network.dnat) {
                if (entry.externalIp == outerAddress(context, wanted) && entry.externalPort.compare(dnatPort(wanted, wanted.externalPort), Qt::CaseInsensitive) == 0
                    && entry.ipProtocol.compare(dnatProtocol(wanted), Qt::CaseInsensitive) == 0)
                    stepId = stepIdOf(ResourceType::ForwardEntry, wanted.key);
            }
            const Sight sight = entry.status == u"Available" ? Sight::Ready : entry.status == u"Deleting" ? Sight::Ending : Sight::Working;
            found << Found{stepId, sight,
                           {.id = entry.forwardEntryId, .state = entry.status, .name = entry.name, .address = entry.internalIp,
                            .publicAddress = entry.externalIp, .forwardTable = entry.forwardTableId}};
        }
        return found;
    }

    /// The cloud tells addresses for numbers and servers, so all is set as wanted.
    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &token) const override
    {
        if (now == wanted)
            return {};
        for (const DnatEntry &entry : context.topology.network.dnat) {
            if (entry.key == item.step.target)
                return {rawRequest(CloudApi::ModifyForwardEntryRequest{.forwardTableId = item.facts.forwardTable,
                                                                       .forwardEntryId = item.facts.id,
                                                                       .externalIp = outerAddress(context, entry),
                                                                       .externalPort = dnatPort(entry, entry.externalPort),
                                                                       .internalIp = context.serverAddress(entry.server),
                                                                       .internalPort = dnatPort(entry, entry.internalPort),
                                                                       .ipProtocol = dnatProtocol(entry),
                                                                       .clientToken = token})};
        }
        return {};
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &token) const override
    {
        const Facts &facts = items.constFirst().facts;
        return {rawRequest(CloudApi::DeleteForwardEntryRequest{.forwardTableId = facts.forwardTable, .forwardEntryId = facts.id, .clientToken = token})};
    }

private:
    static QString outerAddress(const DriverContext &context, const DnatEntry &entry)
    {
        return context.fact(&Facts::publicAddress, ResourceType::Eip, QString::number(entry.publicIp));
    }
};

} // namespace

std::unique_ptr<Driver> makeForwardEntryDriver()
{
    return std::make_unique<ForwardEntryDriver>();
}

} // namespace Cloudsteps
