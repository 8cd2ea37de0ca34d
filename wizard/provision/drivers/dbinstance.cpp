#include "cloudapi/changerequests.h"
#include "cloudapi/rdsbackuprequests.h"
#include "cloudapi/rdsrequests.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// Months and years are told apart here.
void subscribe(const Charge &charge, CloudApi::CreateDBInstanceRequest &request)
{
    request.payType = u"Prepaid"_s;
    request.period = charge.unit == PeriodUnit::Year ? u"Year"_s : u"Month"_s;
    request.usedTime = charge.period;
    request.autoRenew = charge.autoRenew;
}

bool isPaidAhead(const DriverContext &context)
{
    return context.topology.database && context.topology.database->charge.model == ChargeModel::Subscription;
}

/// Adds what an answer tells of backups to the one instance that was asked about. While one is made, the instance is on its way.
CloudApi::Result<void> readBackups(const Answer &answer, QList<Found> &instances)
{
    if (instances.isEmpty())
        return {};
    Found &instance = instances.first();
    if (qstrcmp(answer.request.action.name, CloudApi::DescribeDBBackupTasksRequest::action.name) == 0) {
        const auto tasks = CloudApi::readResponse<CloudApi::DescribeDBBackupTasksRequest>(answer.response);
        if (!tasks)
            return tl::unexpected(tasks.error());
        if (tasks->running && instance.sight == Sight::Ready)
            instance.sight = Sight::Working;
    } else if (qstrcmp(answer.request.action.name, CloudApi::DescribeDBBackupsRequest::action.name) == 0) {
        const auto backups = CloudApi::readResponse<CloudApi::DescribeDBBackupsRequest>(answer.response);
        if (!backups)
            return tl::unexpected(backups.error());
        instance.values.insert(backupValue, backups->latest.isValid() ? backups->latest.toUTC().toString(Qt::ISODate) : QString());
    }
    return {};
}

class DbInstanceDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbInstance, .ready = within(420, 3000), .gone = within(20, 1800)};
    }

    /// One node is made in less than half the time of two. A backup takes as long as there is data.
    CloudApi::PollPolicy ready(const DriverContext &context, const Step &step) const override
    {
        if (step.changes.contains(backupValue))
            return within(120, 4 * 3600);
        return context.topology.database && context.topology.database->edition == u"Basic" ? within(180, 3000) : traits().ready;
    }

    /// Closed to everybody until its whitelist is set: the call wants a list and has no default.
    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        if (!context.topology.database)
            return {};
        const Database &database = *context.topology.database;
        CloudApi::CreateDBInstanceRequest request;
        request.engine = database.engine;
        request.engineVersion = database.version;
        request.dbInstanceClass = database.databaseClass;
        request.storageGb = database.storage.gib;
        request.storageType = database.storage.type;
        request.category = database.edition;
        request.description = database.name;
        request.securityIps = {u"127.0.0.1"_s};
        request.vpcId = context.id(ResourceType::Vpc);
        request.vSwitchIds = {context.id(ResourceType::VSwitch, database.vswitch)};
        request.zoneId = context.topology.network.zoneOf(database.vswitch);
        if (database.edition != u"Basic") {
            const bool elsewhere = database.standsByElsewhere();
            if (elsewhere)
                request.vSwitchIds << context.id(ResourceType::VSwitch, database.standbyVswitch);
            request.zoneIdSlave1 = context.topology.network.zoneOf(elsewhere ? database.standbyVswitch : database.vswitch);
        }
        if (database.charge.model == ChargeModel::Subscription)
            subscribe(database.charge, request);
        else if (database.deletionProtection)
            request.deletionProtection = true;
        request.tags = context.tagsOf(steps.constFirst());
        request.clientToken = token;
        return {rawRequest(request)};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateDBInstanceRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.dbInstanceId, .connectionString = response.connectionString, .port = response.port.toInt()});
        });
    }

    /// The list has neither tags nor addresses, so it only finds ids; the attributes of an id tell the rest.
    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        const Sought &item = items.constFirst();
        if (item.facts.id.isEmpty())
            return {rawRequest(CloudApi::DescribeDBInstancesRequest{.tags = context.tagsOf(item.step)})};
        return {rawRequest(CloudApi::DescribeDBInstanceAttributeRequest{.dbInstanceId = item.facts.id})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &, const QList<Answer> &answers) const override
    {
        QList<Found> found;
        const auto instances = listed<CloudApi::DescribeDBInstancesRequest>(answers);
        if (!instances)
            return tl::unexpected(instances.error());
        for (const CloudApi::DBInstance &instance : *instances) {
            if (instance.type == u"Readonly")
                continue;
            found << Found{stepIdOf(ResourceType::DbInstance), instance.status == u"Deleting" ? Sight::Ending : Sight::Working,
                           {.id = instance.dbInstanceId, .state = instance.status, .name = instance.description, .zone = instance.zoneId,
                            .createdAt = instance.creationTime}};
        }
        auto known = readDbInstances(answers);
        if (!known)
            return tl::unexpected(known.error());
        for (const Answer &answer : answers) {
            if (const auto read = readBackups(answer, *known); !read)
                return tl::unexpected(read.error());
        }
        return found + *known;
    }

    /// Also what there is of backups: of another thing than an instance that is known, nothing is changed.
    QList<RawRequest> changeLookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        const QString id = items.constFirst().facts.id;
        QList<RawRequest> requests = lookRequests(context, items);
        if (!id.isEmpty() && items.constFirst().step.values.contains(backupValue))
            requests << rawRequest(CloudApi::DescribeDBBackupTasksRequest{.dbInstanceId = id}) << rawRequest(CloudApi::DescribeDBBackupsRequest{.dbInstanceId = id});
        return requests;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &token) const override
    {
        // Times of one form compare as text.
        if (wanted.contains(backupValue) && now.value(backupValue) < wanted.value(backupValue)) {
            const bool cloudDisk = wanted.value(u"storage"_s).startsWith("cloud_"_L1);
            return {rawRequest(CloudApi::CreateDBBackupRequest{.dbInstanceId = item.facts.id, .method = cloudDisk ? u"Snapshot"_s : u"Physical"_s})};
        }
        QList<RawRequest> requests;
        if (now.value(u"name"_s) != wanted.value(u"name"_s))
            requests << rawRequest(CloudApi::RenameDBInstanceRequest{.dbInstanceId = item.facts.id, .description = wanted.value(u"name"_s)});
        if (now.value(u"protection"_s) != wanted.value(u"protection"_s))
            requests << rawRequest(CloudApi::ModifyDBInstanceDeletionProtectionRequest{.dbInstanceId = item.facts.id, .enabled = wanted.value(u"protection"_s) == u"on", .clientToken = token});
        return requests + dbSpecChange(item, now, wanted);
    }

    bool isSubscription(const DriverContext &context, const Step &) const override { return isPaidAhead(context); }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &token) const override
    {
        const QString id = items.constFirst().facts.id;
        QList<RawRequest> requests;
        const Values &made = items.constFirst().made; // also when the draft has no database any more
        const bool wanted = context.topology.database && context.topology.database->deletionProtection && !isPaidAhead(context);
        if (wanted || (made.value(u"protection"_s) == u"on" && made.value(u"charge"_s) != u"subscription")) {
            requests << rawRequest(CloudApi::ModifyDBInstanceDeletionProtectionRequest{.dbInstanceId = id, .enabled = false, .clientToken = token});
        }
        // Backups that outlive their instance go on costing, so none stays unless one was asked for. The parameter is for local disks;
        // with cloud disks the service keeps the latest by itself (instances made since 2024-02-01).
        return requests << rawRequest(CloudApi::DeleteDBInstanceRequest{.dbInstanceId = id, .releasedKeepPolicy = made.contains(backupValue) ? u"Lastest"_s : u"None"_s});
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeDBInstancesRequest{.tags = context.projectTag()})};
    }
};

} // namespace

CloudApi::Result<QList<Found>> readDbInstances(const QList<Answer> &answers)
{
    QList<Found> found;
    for (const Answer &answer : answers) {
        if (qstrcmp(answer.request.action.name, CloudApi::DescribeDBInstanceAttributeRequest::action.name) != 0)
            continue;
        const auto response = CloudApi::readResponse<CloudApi::DescribeDBInstanceAttributeRequest>(answer.response);
        if (!response)
            return tl::unexpected(response.error());
        if (!response->instance)
            continue;
        const CloudApi::DBInstanceAttribute &instance = *response->instance;
        const Sight sight = instance.status == u"Running" ? Sight::Ready
                            : instance.status == u"Deleting" || instance.status == u"Released" ? Sight::Ending
                                                                                               : Sight::Working;
        found << Found{{}, sight,
                       {.id = instance.dbInstanceId, .state = instance.status, .name = instance.description, .zone = instance.zoneId,
                        .connectionString = instance.connectionString, .port = instance.port.toInt(), .createdAt = instance.creationTime},
                       {{u"name"_s, instance.description},
                        {u"class"_s, instance.dbInstanceClass},
                        {u"gib"_s, QString::number(instance.storageGb)},
                        {u"protection"_s, instance.deletionProtection ? u"on"_s : u"off"_s}}};
    }
    return found;
}

QList<CloudApi::RawRequest> dbSpecChange(const Sought &item, const Values &now, const Values &wanted)
{
    if (now.value(u"class"_s) == wanted.value(u"class"_s) && now.value(u"gib"_s) == wanted.value(u"gib"_s))
        return {};
    return {rawRequest(CloudApi::ModifyDBInstanceSpecRequest{.dbInstanceId = item.facts.id,
                                                             .dbInstanceClass = wanted.value(u"class"_s),
                                                             .storageGb = wanted.value(u"gib"_s).toInt(),
                                                             .payType = wanted.value(u"charge"_s) == u"subscription" ? u"Prepaid"_s : u"Postpaid"_s})};
}

std::unique_ptr<Driver> makeDbInstanceDriver()
{
    return std::make_unique<DbInstanceDriver>();
}

} // namespace Cloudsteps
