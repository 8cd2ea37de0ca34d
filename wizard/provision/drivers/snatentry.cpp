#include "cloudapi/natgatewayrequests.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// The addresses of the public IPs that an entry's values name by number.
QStringList addressesOfIps(const DriverContext &context, const Values &values)
{
    QStringList addresses;
    for (const QString &number : values.value(u"ips"_s).split(u',', Qt::SkipEmptyParts))
        addresses << context.fact(&Facts::publicAddress, ResourceType::Eip, number);
    return addresses;
}

/// Public IPs by address: 47.1.2.3 -> "1".
QHash<QString, QString> ipNumbers(const DriverContext &context)
{
    QHash<QString, QString> numbers;
    const QHash<QString, QString> targets = targetsById(context, ResourceType::Eip);
    for (const QString &number : targets)
        numbers.insert(context.facts(ResourceType::Eip, number).publicAddress, number);
    return numbers;
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
                                                                .snatIps = addressesOfIps(context, wantedValues(context.topology, ResourceType::SnatEntry, key)),
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
        const QMap<QString, Values> wanted = context.items(ResourceType::SnatEntry, keysOf(context.topology.network.snat));
        QHash<QString, QString> keys; // vswitch id -> key of its entry
        for (auto item = wanted.cbegin(); item != wanted.cend(); ++item) {
            if (const QString vswitch = context.id(ResourceType::VSwitch, item->value(u"vswitch"_s)); !vswitch.isEmpty())
                keys.insert(vswitch, item.key());
        }
        const QHash<QString, QString> numbers = ipNumbers(context);
        QList<Found> found;
        for (const CloudApi::SnatEntry &entry : *entries) {
            const QString key = keys.value(entry.sourceVSwitchId);
            const Sight sight = entry.status == u"Available" ? Sight::Ready : entry.status == u"Deleting" ? Sight::Ending : Sight::Working;
            QList<int> ips;
            for (const QString &address : entry.snatIps)
                ips << numbers.value(address).toInt();
            std::sort(ips.begin(), ips.end());
            QStringList words;
            for (const int number : std::as_const(ips))
                words << QString::number(number);
            found << Found{key.isEmpty() ? QString() : stepIdOf(ResourceType::SnatEntry, key), sight,
                           {.id = entry.snatEntryId, .state = entry.status, .name = entry.name, .snatTable = entry.snatTableId},
                           {{u"ips"_s, words.join(u',')}}};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &token) const override
    {
        if (now.value(u"ips"_s) == wanted.value(u"ips"_s))
            return {};
        return {rawRequest(CloudApi::ModifySnatEntryRequest{.snatTableId = item.facts.snatTable,
                                                            .snatEntryId = item.facts.id,
                                                            .snatIps = addressesOfIps(context, wanted),
                                                            .clientToken = token})};
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
