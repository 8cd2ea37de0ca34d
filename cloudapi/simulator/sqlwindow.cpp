#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/sqldatabase.h"

#include <QElapsedTimer>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// The SQL window of Data Management: dms-enterprise. Facts: cloud/rds.md section 10. An instance is known to it once it was added with one of its
// accounts; what runs there runs on the content of the RDS database. The password is not looked at: the simulated cloud keeps none.

constexpr qsizetype longestScript = 262'144;
constexpr qsizetype mostRecords = 500;

QJsonObject failure(const QString &code, const QString &message)
{
    return {{u"Success"_s, false}, {u"ErrorCode"_s, code}, {u"ErrorMessage"_s, message}}; // with HTTP 200
}

QJsonObject success(QJsonObject fields = {})
{
    fields.insert(u"Success"_s, true);
    fields.insert(u"ErrorCode"_s, QString());
    fields.insert(u"ErrorMessage"_s, QString());
    return fields;
}

qint64 numberOf(const Resource &resource)
{
    return 1'000'000 + qint64(resource.order);
}

/// The RDS instance behind a host name and a port.
const Resource *databaseAt(const World &world, const QString &host, const QString &port)
{
    for (const Resource *database : world.all(u"dbinstance"_s)) {
        if (database->text(u"ConnectionString"_s) == host && database->text(u"Port"_s) == port)
            return database;
    }
    return nullptr;
}

const Resource *registrationOf(const World &world, const Resource &database)
{
    const auto found = world.childrenOf(database.id, u"dmsinstance"_s);
    return found.isEmpty() ? nullptr : found.first();
}

QJsonObject owners()
{
    return {{u"OwnerIdList"_s, wrapped(u"OwnerIds"_s, QJsonArray())}, {u"OwnerNameList"_s, wrapped(u"OwnerNames"_s, QJsonArray())}};
}

QJsonObject instanceFields(const World &world, const Resource &registration)
{
    const Resource &database = *world.find(registration.parent);
    QJsonObject fields = owners();
    for (const QString &name : {u"InstanceAlias"_s, u"InstanceSource"_s, u"InstanceType"_s, u"EnvType"_s, u"DatabaseUser"_s, u"SafeRuleId"_s})
        fields.insert(name, registration.text(name));
    fields.insert(u"InstanceId"_s, QString::number(numberOf(registration)));
    fields.insert(u"Host"_s, database.text(u"ConnectionString"_s));
    fields.insert(u"Port"_s, database.text(u"Port"_s).toInt());
    fields.insert(u"DatabasePassword"_s, u"******"_s);
    fields.insert(u"EcsInstanceId"_s, QString());
    fields.insert(u"EcsRegion"_s, database.region);
    fields.insert(u"VpcId"_s, database.parent);
    fields.insert(u"DbaId"_s, registration.text(u"DbaId"_s));
    fields.insert(u"DbaNickName"_s, QString());
    fields.insert(u"DataLinkName"_s, QString());
    fields.insert(u"DdlOnline"_s, 0);
    fields.insert(u"UseDsql"_s, 0);
    fields.insert(u"Sid"_s, QString());
    fields.insert(u"SellSitd"_s, false);
    fields.insert(u"QueryTimeout"_s, registration.number(u"QueryTimeout"_s));
    fields.insert(u"ExportTimeout"_s, registration.number(u"ExportTimeout"_s));
    fields.insert(u"State"_s, u"NORMAL"_s);
    return fields;
}

QJsonObject databaseFields(const World &world, const Resource &schema, const Resource &registration)
{
    const Resource &database = *world.find(registration.parent);
    QJsonObject fields = owners();
    fields.insert(u"DatabaseId"_s, QString::number(numberOf(schema)));
    fields.insert(u"SchemaName"_s, schema.name);
    fields.insert(u"SearchName"_s, u"%1@%2:%3"_s.arg(schema.name, database.text(u"ConnectionString"_s), database.text(u"Port"_s)));
    fields.insert(u"CatalogName"_s, u"def"_s);
    fields.insert(u"DbType"_s, registration.text(u"InstanceType"_s));
    fields.insert(u"EnvType"_s, registration.text(u"EnvType"_s));
    fields.insert(u"Encoding"_s, schema.text(u"CharacterSetName"_s));
    fields.insert(u"Host"_s, database.text(u"ConnectionString"_s));
    fields.insert(u"Port"_s, database.text(u"Port"_s).toInt());
    fields.insert(u"DbaId"_s, registration.text(u"DbaId"_s));
    fields.insert(u"Sid"_s, QString());
    return fields;
}

Answer getUserActiveTenant(const Call &call, World &)
{
    return success({{u"Tenant"_s, QJsonObject{{u"Tid"_s, call.caller.account.right(6).toLongLong()}, {u"TenantName"_s, call.caller.account}, {u"Status"_s, u"ACTIVE"_s}}}});
}

Answer listInstances(const Call &call, World &world)
{
    QJsonArray items;
    const QString search = call.text(u"SearchKey"_s);
    for (const Resource *registration : world.all(u"dmsinstance"_s)) {
        const QJsonObject fields = instanceFields(world, *registration);
        if (search.isEmpty() || fields.value(u"Host"_s).toString().contains(search) || registration->text(u"InstanceAlias"_s).contains(search))
            items.append(fields);
    }
    const qint64 number = qMax<qint64>(1, call.integer(u"PageNumber"_s, 1));
    const qint64 size = qBound(qint64(1), call.integer(u"PageSize"_s, 20), qint64(100));
    QJsonArray page;
    for (qint64 i = (number - 1) * size; i < qMin<qint64>(number * size, items.size()); ++i)
        page.append(items.at(i));
    return success({{u"InstanceList"_s, wrapped(u"Instance"_s, page)}, {u"TotalCount"_s, items.size()}});
}

Answer getInstance(const Call &call, World &world)
{
    const Resource *database = databaseAt(world, call.text(u"Host"_s), call.text(u"Port"_s));
    const Resource *registration = database ? registrationOf(world, *database) : nullptr;
    if (!registration)
        return failure(u"InstanceNotFound"_s, u"The instance does not exist in Data Management."_s); // code UNVERIFIED
    QJsonObject fields = instanceFields(world, *registration);
    fields.insert(u"SellSitd"_s, u"N"_s); // a text here, yes or no in the list
    return success({{u"Instance"_s, fields}});
}

Answer addInstance(const Call &call, World &world)
{
    const Resource *database = databaseAt(world, call.text(u"Host"_s), call.text(u"Port"_s));
    if (!database || call.text(u"InstanceType"_s).compare("mysql"_L1, Qt::CaseInsensitive) != 0 || database->text(u"Engine"_s) != "MySQL"_L1)
        return failure(u"InvalidParameterValid"_s, u"No MySQL instance of RDS answers at this host and port."_s); // code UNVERIFIED
    if (registrationOf(world, *database))
        return failure(u"InstanceExists"_s, u"The instance is in Data Management already."_s); // code UNVERIFIED
    const auto accounts = world.childrenOf(database->id, u"dbaccount"_s);
    const bool known = std::any_of(accounts.begin(), accounts.end(), [&](const Resource *account) { return account->name == call.text(u"DatabaseUser"_s); });
    if (!known)
        return failure(u"LoginFailed"_s, u"1045 (28000): Access denied for user '%1'@'%'"_s.arg(call.text(u"DatabaseUser"_s)));
    Resource registration = world.make(call, u"dmsinstance"_s, u"dms-"_s);
    registration.parent = database->id;
    registration.region = database->region;
    registration.listed = false; // costs nothing and goes with its instance
    for (const QString &name : {u"InstanceAlias"_s, u"InstanceSource"_s, u"InstanceType"_s, u"EnvType"_s, u"DatabaseUser"_s})
        registration.attributes.insert(name, call.text(name));
    registration.attributes.insert(u"SafeRuleId"_s, call.text(u"SafeRule"_s));
    registration.attributes.insert(u"DbaId"_s, call.text(u"DbaUid"_s, call.text(u"DbaId"_s)));
    registration.attributes.insert(u"QueryTimeout"_s, call.integer(u"QueryTimeout"_s, 60));
    registration.attributes.insert(u"ExportTimeout"_s, call.integer(u"ExportTimeout"_s, 600));
    world.insert(registration);
    return success();
}

const Resource *registrationNumbered(const World &world, const QString &number)
{
    for (const Resource *registration : world.all(u"dmsinstance"_s)) {
        if (QString::number(numberOf(*registration)) == number)
            return registration;
    }
    return nullptr;
}

Answer syncInstanceMeta(const Call &call, World &world)
{
    if (!registrationNumbered(world, call.text(u"InstanceId"_s)))
        return failure(u"InstanceNotFound"_s, u"The instance does not exist in Data Management."_s);
    return success(); // databases are seen as they are
}

Answer listDatabases(const Call &call, World &world)
{
    const Resource *registration = registrationNumbered(world, call.text(u"InstanceId"_s));
    if (!registration)
        return failure(u"InstanceNotFound"_s, u"The instance does not exist in Data Management."_s);
    QJsonArray items;
    for (const Resource *schema : world.childrenOf(registration->parent, u"database"_s)) {
        if (!schema->name.contains(call.text(u"SearchKey"_s)))
            continue;
        QJsonObject fields = databaseFields(world, *schema, *registration);
        fields.insert(u"InstanceId"_s, QString::number(numberOf(*registration)));
        fields.insert(u"DbaName"_s, QString());
        fields.insert(u"State"_s, u"NORMAL"_s);
        items.append(fields);
    }
    return success({{u"DatabaseList"_s, wrapped(u"Database"_s, items)}, {u"TotalCount"_s, items.size()}});
}

Answer searchDatabase(const Call &call, World &world)
{
    QJsonArray items;
    for (const Resource *registration : world.all(u"dmsinstance"_s)) {
        for (const Resource *schema : world.childrenOf(registration->parent, u"database"_s)) {
            if (!schema->name.contains(call.text(u"SearchKey"_s)))
                continue;
            QJsonObject fields = databaseFields(world, *schema, *registration);
            fields.insert(u"Alias"_s, registration->text(u"InstanceAlias"_s));
            fields.insert(u"DatalinkName"_s, QString());
            fields.insert(u"Logic"_s, false);
            items.append(fields);
        }
    }
    return success({{u"SearchDatabaseList"_s, wrapped(u"SearchDatabase"_s, items)}, {u"TotalCount"_s, items.size()}});
}

Answer getDatabase(const Call &call, World &world)
{
    const Resource *database = databaseAt(world, call.text(u"Host"_s), call.text(u"Port"_s));
    const Resource *registration = database ? registrationOf(world, *database) : nullptr;
    if (registration) {
        for (const Resource *schema : world.childrenOf(database->id, u"database"_s)) {
            if (schema->name != call.text(u"SchemaName"_s))
                continue;
            QJsonObject fields = databaseFields(world, *schema, *registration);
            fields.insert(u"DbId"_s, numberOf(*schema));
            fields.insert(u"InstanceId"_s, QString::number(numberOf(*registration)));
            fields.insert(u"InstanceAlias"_s, registration->text(u"InstanceAlias"_s));
            fields.insert(u"DbaName"_s, QString());
            fields.insert(u"Logic"_s, false);
            fields.insert(u"State"_s, u"NORMAL"_s);
            return success({{u"Database"_s, fields}});
        }
    }
    return failure(u"DatabaseNotFound"_s, u"The database does not exist in Data Management."_s); // code UNVERIFIED
}

SqlRight rightOf(const World &world, const Resource &schema, const QString &user)
{
    static const QHash<QString, SqlRight> rights{{u"ReadWrite"_s, SqlRight::All}, {u"ReadOnly"_s, SqlRight::Read}, {u"DMLOnly"_s, SqlRight::Change}, {u"DDLOnly"_s, SqlRight::Define}};
    for (const Resource *account : world.childrenOf(schema.parent, u"dbaccount"_s)) {
        if (account->name != user || account->state != "Available"_L1)
            continue;
        if (account->text(u"AccountType"_s) == "Super"_L1)
            return SqlRight::All;
        return rights.value(account->attributes.value(u"Privileges"_s).toObject().value(schema.name).toString(), SqlRight::Nothing);
    }
    return SqlRight::Nothing;
}

QJsonObject resultFields(const QString &script, const SqlResult &result)
{
    return {{u"Success"_s, !result.error},
            {u"Script"_s, script},
            {u"Message"_s, result.error ? result.error->message() : QString()},
            {u"ColumnNames"_s, QJsonArray::fromStringList(result.columns)},
            {u"Rows"_s, result.rows},
            {u"RowCount"_s, result.columns.isEmpty() ? result.affected : qint64(result.rows.size())}};
}

Answer executeScript(const Call &call, World &world)
{
    const Resource *schema = nullptr;
    const Resource *registration = nullptr;
    for (const Resource *each : world.all(u"dmsinstance"_s)) {
        for (const Resource *candidate : world.childrenOf(each->parent, u"database"_s)) {
            if (numberOf(*candidate) == call.integer(u"DbId"_s, 0)) {
                schema = candidate;
                registration = each;
            }
        }
    }
    if (!schema || call.flag(u"Logic"_s))
        return failure(u"DatabaseNotFound"_s, u"The database does not exist in Data Management."_s);
    const Resource &instance = *world.find(schema->parent);
    if (instance.state != "Running"_L1 || schema->state != "Running"_L1)
        return failure(u"LoginFailed"_s, u"2003 (HY000): Can't connect to MySQL server on '%1'"_s.arg(instance.text(u"ConnectionString"_s)));
    const QString user = registration->text(u"DatabaseUser"_s);
    const SqlRight right = rightOf(world, *schema, user);
    if (right == SqlRight::Nothing)
        return failure(u"LoginFailed"_s, u"1044 (42000): Access denied for user '%1'@'%' to database '%2'"_s.arg(user, schema->name));
    const QString script = call.text(u"Script"_s);
    if (script.size() > longestScript)
        return failure(u"ScriptTooLong"_s, u"A script of more than %1 characters is not taken."_s.arg(longestScript)); // limit and code UNVERIFIED

    // One call is one session: what it leaves open is rolled back at its end.
    SqlDatabase session(schema->attributes.value(u"Content"_s).toObject(), schema->name, user, instance.text(u"EngineVersion"_s));
    const bool recorded = instance.text(u"SQLCollectorStatus"_s) == "Enable"_L1;
    QJsonArray records = schema->attributes.value(u"SqlRecords"_s).toArray();
    QJsonArray results;
    for (const SqlStatement &statement : statementsOf(script)) {
        QElapsedTimer timer;
        timer.start();
        const SqlResult result = session.run(statement, right, call.now);
        results.append(resultFields(statement.text, result));
        if (recorded && records.size() < mostRecords)
            records.append(QJsonObject{{u"SQLText"_s, statement.text}, {u"DBName"_s, schema->name}, {u"AccountName"_s, user}, {u"At"_s, call.now},
                                       {u"Rows"_s, result.columns.isEmpty() ? result.affected : qint64(result.rows.size())}, {u"Micros"_s, timer.nsecsElapsed() / 1000}});
        if (result.error)
            break; // what comes after a failed statement does not run
    }
    const QString id = schema->id;
    const auto content = session.finish();
    world.edit(id, [&](Resource &changed) {
        if (content)
            changed.attributes.insert(u"Content"_s, *content);
        changed.attributes.insert(u"SqlRecords"_s, records);
    });
    return success({{u"Results"_s, results}});
}

} // namespace

Module sqlwindowModule()
{
    const Product &product = Products::dms;
    return {.actions = {{product, "GetUserActiveTenant"_L1, getUserActiveTenant},
                        {product, "ListInstances"_L1, listInstances},
                        {product, "GetInstance"_L1, getInstance},
                        {product, "AddInstance"_L1, addInstance, true},
                        {product, "RegisterInstance"_L1, addInstance, true},
                        {product, "SyncInstanceMeta"_L1, syncInstanceMeta, true},
                        {product, "ListDatabases"_L1, listDatabases},
                        {product, "SearchDatabase"_L1, searchDatabase},
                        {product, "GetDatabase"_L1, getDatabase},
                        {product, "ExecuteScript"_L1, executeScript, true}}};
}

} // namespace CloudSim
