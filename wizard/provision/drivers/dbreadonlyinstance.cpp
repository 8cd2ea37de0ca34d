#include "cloudapi/changerequests.h"
#include "cloudapi/rdsrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

const ReadOnlyInstance *wanted(const DriverContext &context, const QString &key)
{
    if (!context.topology.database)
        return nullptr;
    for (const ReadOnlyInstance &readOnly : context.topology.database->readOnly) {
        if (readOnly.key == key)
            return &readOnly;
    }
    return nullptr;
}

/// The creating call takes no tags: a lost one is known by its primary and its name.
class DbReadOnlyInstanceDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbReadOnlyInstance, .ready = within(600, 3600), .gone = within(20, 1800)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        const ReadOnlyInstance *readOnly = wanted(context, steps.constFirst().target);
        if (!readOnly)
            return {};
        const Database &database = *context.topology.database;
        CloudApi::CreateReadOnlyDBInstanceRequest request;
        request.dbInstanceId = context.id(ResourceType::DbInstance);
        request.engineVersion = database.version;
        request.dbInstanceClass = readOnly->databaseClass;
        request.storageGb = database.storage.gib;
        request.storageType = database.storage.type;
        request.description = readOnly->name;
        request.vpcId = context.id(ResourceType::Vpc);
        request.vSwitchId = context.id(ResourceType::VSwitch, readOnly->vswitch);
        request.zoneId = context.topology.network.zoneOf(readOnly->vswitch);
        request.clientToken = token;
        return {rawRequest(request)};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateReadOnlyDBInstanceRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.dbInstanceId, .connectionString = response.connectionString, .port = response.port.toInt()});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        QList<RawRequest> requests;
        for (const Sought &item : items) {
            if (!item.facts.id.isEmpty())
                requests << rawRequest(CloudApi::DescribeDBInstanceAttributeRequest{.dbInstanceId = item.facts.id});
            else if (const ReadOnlyInstance *readOnly = wanted(context, item.step.target))
                requests << rawRequest(CloudApi::DescribeDBInstancesRequest{.searchKey = readOnly->name});
        }
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto instances = listed<CloudApi::DescribeDBInstancesRequest>(answers);
        if (!instances)
            return tl::unexpected(instances.error());
        const QString primary = context.id(ResourceType::DbInstance);
        QList<Found> found;
        for (const CloudApi::DBInstance &instance : *instances) {
            if (instance.type != u"Readonly" || instance.masterInstanceId != primary || primary.isEmpty() || !context.topology.database)
                continue;
            for (const ReadOnlyInstance &readOnly : context.topology.database->readOnly) {
                if (readOnly.name == instance.description)
                    found << Found{stepIdOf(ResourceType::DbReadOnlyInstance, readOnly.key), instance.status == u"Deleting" ? Sight::Ending : Sight::Working,
                                   {.id = instance.dbInstanceId, .state = instance.status, .name = instance.description, .zone = instance.zoneId,
                                    .createdAt = instance.creationTime}};
            }
        }
        const auto known = readDbInstances(answers);
        if (!known)
            return tl::unexpected(known.error());
        return found + *known;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        QList<RawRequest> requests;
        if (now.value(u"name"_s) != wanted.value(u"name"_s))
            requests << rawRequest(CloudApi::RenameDBInstanceRequest{.dbInstanceId = item.facts.id, .description = wanted.value(u"name"_s)});
        return requests + dbSpecChange(item, now, wanted);
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteDBInstanceRequest{.dbInstanceId = items.constFirst().facts.id, .releasedKeepPolicy = {}})};
    }
};

} // namespace

std::unique_ptr<Driver> makeDbReadOnlyInstanceDriver()
{
    return std::make_unique<DbReadOnlyInstanceDriver>();
}

} // namespace Cloudsteps
