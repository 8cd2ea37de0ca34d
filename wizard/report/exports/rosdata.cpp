#include "wizard/plan/backupwindow.h"
#include "wizard/plan/values.h"
#include "wizard/report/exports/rostemplate.h"
#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// Of this one type the tags are a map.
QJsonObject tagMap(const QJsonArray &tags)
{
    QJsonObject map;
    for (const QJsonValue &tag : tags)
        map.insert(tag[u"Key"].toString(), tag[u"Value"]);
    return map;
}

void charge(QJsonObject &properties, const Charge &charge)
{
    properties.insert(u"PayType"_s, charge.model == ChargeModel::Subscription ? u"Prepaid"_s : u"Postpaid"_s);
    if (charge.model != ChargeModel::Subscription)
        return;
    properties.insert(u"PeriodType"_s, charge.unit == PeriodUnit::Year ? u"Year"_s : u"Month"_s);
    properties.insert(u"Period"_s, charge.period);
    properties.insert(u"AutoRenew"_s, charge.autoRenew);
}

void addInstance(RosTemplate &file, const Database &database)
{
    const bool basic = database.edition == u"Basic";
    const bool elsewhere = database.standsByElsewhere();
    const QStringList addresses = resolvedWhitelist(file.source.topology, database.whitelist);
    QJsonValue vswitch = file.vswitchId(database.vswitch);
    if (elsewhere)
        vswitch = QJsonObject{{u"Fn::Join"_s, QJsonArray{u","_s, QJsonArray{vswitch, file.vswitchId(database.standbyVswitch)}}}};
    QJsonObject properties{{u"DBInstanceDescription"_s, database.name},
                           {u"Engine"_s, database.engine},
                           {u"EngineVersion"_s, database.version},
                           {u"Category"_s, database.edition},
                           {u"DBInstanceClass"_s, database.databaseClass},
                           {u"DBInstanceStorage"_s, database.storage.gib},
                           {u"DBInstanceStorageType"_s, database.storage.type},
                           {u"DBInstanceNetType"_s, u"Intranet"_s},
                           {u"InstanceNetworkType"_s, u"VPC"_s},
                           {u"VpcId"_s, file.vpcId()},
                           {u"VSwitchId"_s, vswitch},
                           {u"ZoneId"_s, file.source.topology.network.zoneOf(database.vswitch)},
                           {u"SecurityIPList"_s, addresses.isEmpty() ? u"127.0.0.1"_s : addresses.join(u',')},
                           {u"Tags"_s, tagMap(file.tags(ResourceType::DbInstance, {}))}};
    if (!basic)
        properties.insert(u"SlaveZoneIds"_s, QJsonArray{file.source.topology.network.zoneOf(elsewhere ? database.standbyVswitch : database.vswitch)});
    charge(properties, database.charge);
    if (database.charge.model == ChargeModel::PayAsYouGo && database.deletionProtection)
        properties.insert(u"DeletionProtection"_s, true);
    if (database.backup) {
        const BackupWindow window = backupWindowInUtc(*database.backup);
        properties.insert(u"PreferredBackupPeriod"_s, QJsonArray::fromStringList(window.weekdays));
        properties.insert(u"PreferredBackupTime"_s, window.time);
        properties.insert(u"BackupRetentionPeriod"_s, database.backup->retentionDays);
        properties.insert(u"EnableBackupLog"_s, database.backup->log);
    }
    if (database.sqlAudit) {
        properties.insert(u"SQLCollectorStatus"_s, u"Enable"_s);
        file.notes << fill(file.source.t.translate("Exports", "How long the SQL explorer of the database keeps its log: %1 days. Set it in the console."), {QString::number(database.sqlAudit->retentionDays)});
    }
    file.add(file.name(u"Database"_s), u"ALIYUN::RDS::DBInstance"_s, ResourceType::DbInstance, {}, properties);
}

void addAccounts(RosTemplate &file, const Database &database)
{
    const QJsonObject instance = RosTemplate::ref(file.name(u"Database"_s));
    QString before; // the instance takes one change at a time
    const auto chain = [&before](const QStringList &others, const QString &name) {
        QStringList names = others;
        if (!before.isEmpty() && !names.contains(before))
            names << before;
        before = name;
        return names;
    };
    for (const DatabaseSchema &schema : database.databases) {
        const QString name = file.name(u"Schema"_s, schema.name);
        file.add(name, u"ALIYUN::RDS::Database"_s, ResourceType::DbSchema, schema.name,
                 {{u"DBInstanceId"_s, instance}, {u"DBName"_s, schema.name}, {u"CharacterSetName"_s, schema.charset}}, chain({}, name));
    }
    for (const DatabaseAccount &account : database.accounts) {
        const QString name = file.name(u"Account"_s, account.name);
        const QString secret = file.secret(u"DatabasePassword"_s, account.name, fill(file.source.t.translate("Exports", "Password of the database account %1"), {account.name}));
        file.add(name, u"ALIYUN::RDS::Account"_s, ResourceType::DbAccount, account.name,
                 {{u"DBInstanceId"_s, instance}, {u"AccountName"_s, account.name}, {u"AccountPassword"_s, RosTemplate::ref(secret)},
                  {u"AccountType"_s, account.type == AccountType::Super ? u"Super"_s : u"Normal"_s}},
                 chain({}, name));
        if (!file.source.plan.wants(ResourceType::DbPrivilege, account.name))
            continue;
        for (auto privilege = account.privileges.cbegin(); privilege != account.privileges.cend(); ++privilege) {
            if (!file.source.plan.wants(ResourceType::DbSchema, privilege.key()))
                continue;
            const QString grant = file.name(u"Privilege"_s, account.name + u' ' + privilege.key());
            file.add(grant, u"ALIYUN::RDS::AccountPrivilege"_s, ResourceType::DbPrivilege, account.name,
                     {{u"DBInstanceId"_s, instance}, {u"AccountName"_s, account.name}, {u"DBName"_s, privilege.key()}, {u"AccountPrivilege"_s, privilege.value()}},
                     chain({name, file.name(u"Schema"_s, privilege.key())}, grant));
        }
    }
    for (const WhitelistGroup &group : database.whitelistGroups) {
        const QString name = file.name(u"Whitelist"_s, group.name);
        file.add(name, u"ALIYUN::RDS::DBInstanceSecurityIps"_s, ResourceType::DbWhitelist, {},
                 {{u"DBInstanceId"_s, instance}, {u"DBInstanceIPArrayName"_s, group.name},
                  {u"DBInstanceIPArrayAttribute"_s, resolvedWhitelist(file.source.topology, group.addresses).join(u',')}},
                 chain({}, name));
    }
}

void addReadOnly(RosTemplate &file, const Database &database, const ReadOnlyInstance &readOnly)
{
    const QJsonObject properties{{u"DBInstanceId"_s, RosTemplate::ref(file.name(u"Database"_s))},
                           {u"DBInstanceDescription"_s, readOnly.name},
                           {u"EngineVersion"_s, database.version},
                           {u"DBInstanceClass"_s, readOnly.databaseClass},
                           {u"DBInstanceStorage"_s, database.storage.gib},
                           {u"DBInstanceStorageType"_s, database.storage.type},
                           {u"VPCId"_s, file.vpcId()},
                           {u"VSwitchId"_s, file.vswitchId(readOnly.vswitch)},
                           {u"ZoneId"_s, file.source.topology.network.zoneOf(readOnly.vswitch)},
                           {u"Tags"_s, tagMap(file.tags(ResourceType::DbReadOnlyInstance, readOnly.key))}};
    file.add(file.name(u"ReadOnly"_s, readOnly.key), u"ALIYUN::RDS::ReadOnlyDBInstance"_s, ResourceType::DbReadOnlyInstance, readOnly.key, properties);
    if (!database.whitelist.isEmpty())
        file.add(file.name(u"ReadOnlyWhitelist"_s, readOnly.key), u"ALIYUN::RDS::DBInstanceSecurityIps"_s, ResourceType::DbWhitelist, readOnly.key,
                 {{u"DBInstanceId"_s, RosTemplate::ref(file.name(u"ReadOnly"_s, readOnly.key))},
                  {u"DBInstanceIPArrayAttribute"_s, resolvedWhitelist(file.source.topology, database.whitelist).join(u',')}});
}

} // namespace

void addDatabase(RosTemplate &file)
{
    const Database &database = *file.source.topology.database;
    addInstance(file, database);
    addAccounts(file, database);
    for (const ReadOnlyInstance &readOnly : database.readOnly)
        addReadOnly(file, database, readOnly);
    if (file.source.plan.wants(ResourceType::DbProxy, {}))
        file.notes << file.source.t.translate("Exports", "Read/write splitting of the database. Switch it on in the console.");
    file.output(u"DatabaseAddress"_s, file.source.t.translate("Exports", "Address of the database"), RosTemplate::attribute(file.name(u"Database"_s), u"InnerConnectionString"_s));
}

void addCache(RosTemplate &file)
{
    const Cache &cache = *file.source.topology.cache;
    const QString secret = file.secret(u"CachePassword"_s, {}, file.source.t.translate("Exports", "Password of the default account of Redis"));
    const QString zone = file.source.topology.network.zoneOf(cache.vswitch);
    const QString second = file.source.topology.network.zoneOf(cache.secondVswitch);
    QJsonObject properties{{u"InstanceName"_s, cache.name},
                           {u"InstanceClass"_s, cache.cacheClass},
                           {u"EngineVersion"_s, cache.version},
                           {u"Password"_s, RosTemplate::ref(secret)},
                           {u"VpcId"_s, file.vpcId()},
                           {u"VSwitchId"_s, file.vswitchId(cache.vswitch)},
                           {u"ZoneId"_s, zone},
                           {u"VpcPasswordFree"_s, cache.passwordFree},
                           {u"ChargeType"_s, cache.charge.model == ChargeModel::Subscription ? u"PrePaid"_s : u"PostPaid"_s},
                           {u"Tags"_s, file.tags(ResourceType::CacheInstance, {})}};
    if (!second.isEmpty() && second != zone)
        properties.insert(u"SecondaryZoneId"_s, second);
    if (cache.shards > 0)
        properties.insert(u"ShardCount"_s, cache.shards);
    if (cache.readReplicas > 0)
        properties.insert(u"ReadOnlyCount"_s, cache.readReplicas);
    if (cache.charge.model == ChargeModel::Subscription) {
        properties.insert(u"Period"_s, cache.charge.months());
        if (cache.charge.autoRenew)
            properties.insert(u"AutoRenewDuration"_s, properties[u"Period"_s]);
    }
    const QString name = file.name(u"Cache"_s);
    file.add(name, u"ALIYUN::REDIS::Instance"_s, ResourceType::CacheInstance, {}, properties);
    if (!cache.whitelist.isEmpty())
        file.add(file.name(u"CacheWhitelist"_s), u"ALIYUN::REDIS::Whitelist"_s, ResourceType::CacheWhitelist, {},
                 {{u"InstanceId"_s, RosTemplate::ref(name)}, {u"SecurityIps"_s, resolvedWhitelist(file.source.topology, cache.whitelist).join(u',')}});
    for (const CacheAccount &account : cache.accounts) {
        const QString password = file.secret(u"CachePassword"_s, account.name, fill(file.source.t.translate("Exports", "Password of the Redis account %1"), {account.name}));
        file.add(file.name(u"CacheAccount"_s, account.name), u"ALIYUN::REDIS::Account"_s, ResourceType::CacheAccount, account.name,
                 {{u"InstanceId"_s, RosTemplate::ref(name)}, {u"AccountName"_s, account.name}, {u"AccountPassword"_s, RosTemplate::ref(password)},
                  {u"AccountPrivilege"_s, account.privilege == CachePrivilege::ReadOnly ? u"RoleReadOnly"_s : u"RoleReadWrite"_s}});
    }
    file.output(u"CacheAddress"_s, file.source.t.translate("Exports", "Address of Redis"), RosTemplate::attribute(name, u"ConnectionDomain"_s));
}

} // namespace Cloudsteps
