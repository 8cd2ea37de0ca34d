#include "cloudapi/rdsrequests.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

QString instanceOf(const DriverContext &context, const QString &target)
{
    return target.isEmpty() ? context.id(ResourceType::DbInstance) : context.id(ResourceType::DbReadOnlyInstance, target);
}

/// The groups by name; the default one first.
QList<WhitelistGroup> wanted(const DriverContext &context)
{
    QList<WhitelistGroup> groups;
    if (!context.topology.database)
        return groups;
    const Database &database = *context.topology.database;
    groups << WhitelistGroup{u"default"_s, context.addressesOf(database.whitelist)};
    for (const WhitelistGroup &group : database.whitelistGroups)
        groups << WhitelistGroup{group.name, context.addressesOf(group.addresses)};
    groups.removeIf([](const WhitelistGroup &group) { return group.addresses.isEmpty(); });
    return groups;
}

/// Every wanted group is there as it is wanted; groups of others are left alone.
template<typename Groups>
bool isSet(const DriverContext &context, const Groups &existing)
{
    QHash<QString, QSet<QString>> there;
    for (const auto &group : existing)
        there.insert(group.name, asSet(group.securityIps));
    const QList<WhitelistGroup> groups = wanted(context);
    return std::all_of(groups.cbegin(), groups.cend(), [&](const WhitelistGroup &group) { return there.value(group.name) == asSet(group.addresses); });
}

/// Who may connect to the primary, or to the read-only instance that the target names.
class DbWhitelistDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbWhitelist, .repeat = Repeat::Harmless, .isAttachment = true, .isSetting = true, .ready = within(2, 600), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        QList<RawRequest> requests;
        for (const WhitelistGroup &group : wanted(context))
            requests << rawRequest(CloudApi::ModifyDBSecurityIpsRequest{.dbInstanceId = instanceOf(context, steps.constFirst().target),
                                                                        .securityIps = group.addresses,
                                                                        .groupName = group.name});
        return requests;
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        QList<RawRequest> requests;
        for (const Sought &item : items) {
            if (const QString instance = instanceOf(context, item.step.target); !instance.isEmpty())
                requests << rawRequest(CloudApi::DescribeDBInstanceIPArrayListRequest{.dbInstanceId = instance});
        }
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        QHash<QString, QString> targets = targetsById(context, ResourceType::DbReadOnlyInstance);
        targets.insert(context.id(ResourceType::DbInstance), QString());
        QList<Found> found;
        for (const Answer &answer : answers) {
            const auto list = CloudApi::readResponse<CloudApi::DescribeDBInstanceIPArrayListRequest>(answer.response);
            if (!list)
                return tl::unexpected(list.error());
            const auto target = targets.constFind(answer.request.parameters.value("DBInstanceId"_L1));
            if (target == targets.cend())
                continue;
            Values values = wantedValues(context.topology, ResourceType::DbWhitelist, *target);
            if (!isSet(context, list->groups)) {
                for (const auto &group : list->groups) {
                    if (group.name == u"default")
                        values = {{u"addresses"_s, sortedText(group.securityIps)}};
                }
            }
            found << Found{stepIdOf(ResourceType::DbWhitelist, *target), Sight::Ready, {}, values};
        }
        return found;
    }

    /// A group that is no longer wanted lets nobody in.
    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &item, Sight sight, const Values &now, const Values &wishes,
                                     const QString &token) const override
    {
        QList<RawRequest> requests = Driver::changeRequests(context, item, sight, now, wishes, token);
        if (requests.isEmpty())
            return requests;
        QStringList kept{u"default"_s};
        for (const WhitelistGroup &group : wanted(context))
            kept << group.name;
        for (auto value = item.made.cbegin(); value != item.made.cend(); ++value) {
            const QString group = value.key().section(u'/', 1);
            if (!group.isEmpty() && !kept.contains(group))
                requests << closing(context, item, group);
        }
        return requests;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &) const override
    {
        const Sought &item = items.constFirst();
        if (instanceOf(context, item.step.target).isEmpty())
            return {};
        QList<RawRequest> requests{closing(context, item, u"default"_s)};
        for (auto value = item.made.cbegin(); value != item.made.cend(); ++value) {
            if (const QString group = value.key().section(u'/', 1); !group.isEmpty())
                requests << closing(context, item, group);
        }
        return requests;
    }

private:
    /// "127.0.0.1" alone means nobody.
    static RawRequest closing(const DriverContext &context, const Sought &item, const QString &group)
    {
        return rawRequest(CloudApi::ModifyDBSecurityIpsRequest{.dbInstanceId = instanceOf(context, item.step.target),
                                                               .securityIps = {u"127.0.0.1"_s},
                                                               .groupName = group});
    }
};

} // namespace

std::unique_ptr<Driver> makeDbWhitelistDriver()
{
    return std::make_unique<DbWhitelistDriver>();
}

} // namespace Cloudsteps
