#include "cloudapi/natgatewayrequests.h"
#include "wizard/provision/drivers/drivers.h"

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// The addresses that servers go out with: all but those that an IP mapping takes for itself.
QStringList outgoingAddresses(const DriverContext &context)
{
    QStringList addresses;
    const Network &network = context.topology.network;
    const int count = network.publicIps ? network.publicIps->count : 0;
    for (int n = 1; n <= count; ++n) {
        const bool mapped = std::any_of(network.dnat.cbegin(), network.dnat.cend(), [n](const auto &entry) {
            return entry.kind == DnatKind::Ip && entry.publicIp == n;
        });
        if (!mapped)
            addresses << context.fact(&Facts::publicAddress, ResourceType::Eip, QString::number(n));
    }
    return addresses;
}

/// SNAT entries have no tags; a vswitch can be in one entry only, so the entry of ours is known by its vswitch.
class SnatEntryDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::SnatEntry, .ready = within(4, 300), .gone = within(4, 300)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        const QString key = steps.constFirst().target;
        for (const auto &entry : context.topology.network.snat) {
            if (entry.key != key)
                continue;
            return {rawRequest(CloudApi::CreateSnatEntryRequest{.snatTableId = context.fact(&Facts::snatTable, ResourceType::NatGateway),
                                                                .snatIps = outgoingAddresses(context),
                                                                .sourceVSwitchId = context.id(ResourceType::VSwitch, entry.vswitch),
                                                                .sourceCidr = {},
                                                                .snatEntryName = markedName(context, key),
                                                                .clientToken = token})};
        }
        return {};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &context, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateSnatEntryRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.snatEntryId, .snatTable = context.fact(&Facts::snatTable, ResourceType::NatGateway)});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString table = context.fact(&Facts::snatTable, ResourceType::NatGateway);
        if (table.isEmpty())
            return {};
        return {rawRequest(CloudApi::DescribeSnatTableEntriesRequest{.snatTableId = table})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto entries = listed<CloudApi::DescribeSnatTableEntriesRequest>(answers);
        if (!entries)
            return tl::unexpected(entries.error());
        QHash<QString, QString> keys; // vswitch id -> key of its entry
        for (const auto &wanted : context.topology.network.snat) {
            if (const QString vswitch = context.id(ResourceType::VSwitch, wanted.vswitch); !vswitch.isEmpty())
                keys.insert(vswitch, wanted.key);
        }
        QList<Found> found;
        for (const CloudApi::SnatEntry &entry : *entries) {
            const QString key = keys.value(entry.sourceVSwitchId);
            const Sight sight = entry.status == u"Available" ? Sight::Ready : entry.status == u"Deleting" ? Sight::Ending : Sight::Working;
            found << Found{key.isEmpty() ? QString() : stepIdOf(ResourceType::SnatEntry, key), sight,
                           {.id = entry.snatEntryId, .state = entry.status, .name = entry.name, .snatTable = entry.snatTableId}};
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &token) const override
    {
        const Facts &facts = items.constFirst().facts;
        return {rawRequest(CloudApi::DeleteSnatEntryRequest{.snatTableId = facts.snatTable, .snatEntryId = facts.id, .clientToken = token})};
    }
};

} // namespace

std::unique_ptr<Driver> makeSnatEntryDriver()
{
    return std::make_unique<SnatEntryDriver>();
}

} // namespace Cloudsteps
