#include "cloudapi/rdsaccountrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// A database inside the instance. Its id is its name.
class DbSchemaDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbSchema, .repeat = Repeat::LookFirst, .isAttachment = true, .ready = within(5, 600), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        if (!context.topology.database)
            return {};
        for (const DatabaseSchema &schema : context.topology.database->databases) {
            if (schema.name == steps.constFirst().target)
                return {rawRequest(CloudApi::CreateDatabaseRequest{.dbInstanceId = context.id(ResourceType::DbInstance),
                                                                   .dbName = schema.name,
                                                                   .characterSet = schema.charset,
                                                                   .description = {}})};
        }
        return {};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &) const override
    {
        return factsFor(steps, {.id = steps.constFirst().target, .name = steps.constFirst().target});
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::DbInstance);
        return instance.isEmpty() ? QList<RawRequest>() : QList{rawRequest(CloudApi::DescribeDatabasesRequest{.dbInstanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &, const QList<Answer> &answers) const override
    {
        const auto databases = listed<CloudApi::DescribeDatabasesRequest>(answers);
        if (!databases)
            return tl::unexpected(databases.error());
        QList<Found> found;
        for (const CloudApi::Database &database : *databases) {
            const Sight sight = database.status == u"Running" ? Sight::Ready : database.status == u"Deleting" ? Sight::Ending : Sight::Working;
            found << Found{stepIdOf(ResourceType::DbSchema, database.name), sight, {.id = database.name, .state = database.status, .name = database.name}};
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteDatabaseRequest{.dbInstanceId = context.id(ResourceType::DbInstance), .dbName = items.constFirst().step.target})};
    }
};

} // namespace

std::unique_ptr<Driver> makeDbSchemaDriver()
{
    return std::make_unique<DbSchemaDriver>();
}

} // namespace Cloudsteps
