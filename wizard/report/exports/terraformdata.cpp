#include "wizard/plan/backupwindow.h"
#include "wizard/plan/values.h"
#include "wizard/report/exports/terraformfile.h"
#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

const QString databaseType = u"alicloud_db_instance"_s;
const QString readOnlyType = u"alicloud_db_readonly_instance"_s;
const QString cacheType = u"alicloud_kvstore_instance"_s;
const QString mainKey = u"main"_s;

void addInstance(TerraformFile &file, const Database &database)
{
    const bool elsewhere = database.standsByElsewhere();
    const QString vpc = file.vpcId();
    QStringList vswitches{file.vswitchId(database.vswitch)};
    if (elsewhere)
        vswitches << file.vswitchId(database.standbyVswitch);
    HclBlock &block = file.add(databaseType, mainKey, ResourceType::DbInstance, {}, true);
    block.setText(u"instance_name"_s, database.name);
    block.setText(u"engine"_s, database.engine);
    block.setText(u"engine_version"_s, database.version);
    block.setText(u"category"_s, database.edition);
    block.setText(u"instance_type"_s, database.databaseClass);
    block.setNumber(u"instance_storage"_s, database.storage.gib);
    block.setText(u"db_instance_storage_type"_s, database.storage.type);
    block.set(u"vpc_id"_s, vpc);
    block.set(u"vswitch_id"_s, elsewhere ? u"join(\",\", "_s + hclList(vswitches) + u')' : vswitches.constFirst());
    block.setText(u"zone_id"_s, file.source.topology.network.zoneOf(database.vswitch));
    if (database.edition != u"Basic")
        block.setText(u"zone_id_slave_a"_s, file.source.topology.network.zoneOf(elsewhere ? database.standbyVswitch : database.vswitch));
    if (!database.whitelist.isEmpty())
        block.set(u"security_ips"_s, hclTextList(resolvedWhitelist(file.source.topology, database.whitelist)));
    if (database.charge.model == ChargeModel::Subscription) {
        block.setText(u"instance_charge_type"_s, u"Prepaid"_s);
        block.setNumber(u"period"_s, database.charge.months());
        block.setFlag(u"auto_renew"_s, database.charge.autoRenew);
        if (database.charge.autoRenew)
            block.setNumber(u"auto_renew_period"_s, qMin(12, database.charge.months()));
    } else {
        block.setText(u"instance_charge_type"_s, u"Postpaid"_s);
        block.setFlag(u"deletion_protection"_s, database.deletionProtection);
    }
    if (database.sqlAudit) {
        block.setText(u"sql_collector_status"_s, u"Enabled"_s);
        block.setNumber(u"sql_collector_config_value"_s, database.sqlAudit->retentionDays);
    }
    file.offerImport(file.address(databaseType, mainKey), {file.facts(ResourceType::DbInstance).id});
    for (const WhitelistGroup &group : database.whitelistGroups)
        file.notes << fill(file.source.t.translate("Exports", "Not in this file: the whitelist %1 of the database with %2; the resource has one whitelist only."),
                           {group.name, resolvedWhitelist(file.source.topology, group.addresses).join(u", "_s)});
}

void addAccounts(TerraformFile &file, const Database &database)
{
    const QString schemaType = u"alicloud_db_database"_s;
    const QString accountType = u"alicloud_rds_account"_s;
    const QString privilegeType = u"alicloud_db_account_privilege"_s;
    const QString instance = file.address(databaseType, mainKey) + u".id"_s;
    const QString id = file.facts(ResourceType::DbInstance).id;
    for (const DatabaseSchema &schema : database.databases) {
        HclBlock &block = file.add(schemaType, schema.name, ResourceType::DbSchema, schema.name, false);
        block.set(u"instance_id"_s, instance);
        block.setText(u"data_base_name"_s, schema.name);
        block.setText(u"character_set"_s, schema.charset);
        if (file.isMade(ResourceType::DbSchema, schema.name))
            file.offerImport(file.address(schemaType, schema.name), {id, schema.name});
    }
    for (const DatabaseAccount &account : database.accounts) {
        const QString password = file.secret(u"database_password"_s, account.name, fill(file.source.t.translate("Exports", "Password of the database account %1"), {account.name}));
        HclBlock &block = file.add(accountType, account.name, ResourceType::DbAccount, account.name, false);
        block.set(u"db_instance_id"_s, instance);
        block.setText(u"account_name"_s, account.name);
        block.set(u"account_password"_s, password);
        block.setText(u"account_type"_s, account.type == AccountType::Super ? u"Super"_s : u"Normal"_s);
        const QString address = file.address(accountType, account.name);
        if (file.isMade(ResourceType::DbAccount, account.name))
            file.offerImport(address, {id, account.name});
        if (!file.source.plan.wants(ResourceType::DbPrivilege, account.name))
            continue;
        QMap<QString, QStringList> schemas; // by privilege
        for (auto privilege = account.privileges.cbegin(); privilege != account.privileges.cend(); ++privilege) {
            if (file.source.plan.wants(ResourceType::DbSchema, privilege.key()))
                schemas[privilege.value()] << file.address(schemaType, privilege.key()) + u".data_base_name"_s;
        }
        for (auto privilege = schemas.cbegin(); privilege != schemas.cend(); ++privilege) {
            const QString key = account.name + u' ' + privilege.key();
            HclBlock &grant = file.add(privilegeType, key, ResourceType::DbPrivilege, account.name, false);
            grant.set(u"instance_id"_s, instance);
            grant.set(u"account_name"_s, address + u".account_name"_s);
            grant.setText(u"privilege"_s, privilege.key());
            grant.set(u"db_names"_s, hclList(privilege.value()));
            if (file.isMade(ResourceType::DbPrivilege, account.name))
                file.offerImport(file.address(privilegeType, key), {id, account.name, privilege.key()});
        }
    }
}

void addBackup(TerraformFile &file, const DatabaseBackup &backup)
{
    const QString type = u"alicloud_db_backup_policy"_s;
    const QString instance = file.address(databaseType, mainKey) + u".id"_s;
    const BackupWindow window = backupWindowInUtc(backup);
    HclBlock &block = file.add(type, mainKey, ResourceType::DbBackupPolicy, {}, false);
    block.set(u"instance_id"_s, instance);
    block.set(u"preferred_backup_period"_s, hclTextList(window.weekdays));
    block.setText(u"preferred_backup_time"_s, window.time);
    block.setNumber(u"backup_retention_period"_s, backup.retentionDays);
    block.setFlag(u"enable_backup_log"_s, backup.log);
    if (file.isMade(ResourceType::DbBackupPolicy))
        file.offerImport(file.address(type, mainKey), {file.facts(ResourceType::DbInstance).id});
}

void addReadOnly(TerraformFile &file, const Database &database, const ReadOnlyInstance &readOnly)
{
    const QString primary = file.address(databaseType, mainKey) + u".id"_s;
    const QString vswitch = file.vswitchId(readOnly.vswitch);
    HclBlock &block = file.add(readOnlyType, readOnly.key, ResourceType::DbReadOnlyInstance, readOnly.key, true);
    block.set(u"master_db_instance_id"_s, primary);
    block.setText(u"instance_name"_s, readOnly.name);
    block.setText(u"engine_version"_s, database.version);
    block.setText(u"instance_type"_s, readOnly.databaseClass);
    block.setNumber(u"instance_storage"_s, database.storage.gib);
    block.setText(u"db_instance_storage_type"_s, database.storage.type);
    block.set(u"vswitch_id"_s, vswitch);
    block.setText(u"zone_id"_s, file.source.topology.network.zoneOf(readOnly.vswitch));
    if (!database.whitelist.isEmpty())
        block.set(u"security_ips"_s, hclTextList(resolvedWhitelist(file.source.topology, database.whitelist)));
    file.offerImport(file.address(readOnlyType, readOnly.key), {file.facts(ResourceType::DbReadOnlyInstance, readOnly.key).id});
}

void addSplitting(TerraformFile &file, const Database &database)
{
    const bool shared = database.hasSharedProxy();
    const QString type = shared ? u"alicloud_db_read_write_splitting_connection"_s : u"alicloud_rds_db_proxy"_s;
    const QString instance = file.address(databaseType, mainKey) + u".id"_s;
    const QString vpc = file.vpcId();
    const QString vswitch = file.vswitchId(database.vswitch);
    QStringList copies;
    for (const ReadOnlyInstance &readOnly : database.readOnly)
        copies << file.address(readOnlyType, readOnly.key);
    HclBlock &block = file.add(type, mainKey, ResourceType::DbProxy, {}, false);
    block.set(u"instance_id"_s, instance);
    if (shared) {
        block.setText(u"distribution_type"_s, u"Standard"_s);
        block.setNumber(u"max_delay_time"_s, database.readWriteSplitting->maxDelaySeconds);
    } else {
        block.setText(u"instance_network_type"_s, u"VPC"_s);
        block.set(u"vpc_id"_s, vpc);
        block.set(u"vswitch_id"_s, vswitch);
        block.setNumber(u"db_proxy_instance_num"_s, database.readWriteSplitting->proxyNodes);
        block.setText(u"db_proxy_instance_type"_s, u"common"_s);
    }
    if (!copies.isEmpty())
        block.set(u"depends_on"_s, hclList(copies));
    if (file.isMade(ResourceType::DbProxy))
        file.offerImport(file.address(type, mainKey), {file.facts(ResourceType::DbInstance).id});
}

} // namespace

void addDatabase(TerraformFile &file)
{
    const Database &database = *file.source.topology.database;
    addInstance(file, database);
    addAccounts(file, database);
    if (database.backup)
        addBackup(file, *database.backup);
    for (const ReadOnlyInstance &readOnly : database.readOnly)
        addReadOnly(file, database, readOnly);
    if (file.source.plan.wants(ResourceType::DbProxy, {}))
        addSplitting(file, database);
    file.output(u"database"_s, file.source.t.translate("Exports", "Address of the database"), file.address(databaseType, mainKey) + u".connection_string"_s);
}

void addCache(TerraformFile &file)
{
    const Cache &cache = *file.source.topology.cache;
    const QString password = file.secret(u"cache_password"_s, {}, file.source.t.translate("Exports", "Password of the default account of Redis"));
    const QString vswitch = file.vswitchId(cache.vswitch);
    const QString zone = file.source.topology.network.zoneOf(cache.vswitch);
    const QString second = file.source.topology.network.zoneOf(cache.secondVswitch);
    HclBlock &block = file.add(cacheType, mainKey, ResourceType::CacheInstance, {}, true);
    block.setText(u"db_instance_name"_s, cache.name);
    block.setText(u"instance_type"_s, u"Redis"_s);
    block.setText(u"instance_class"_s, cache.cacheClass);
    block.setText(u"engine_version"_s, cache.version);
    block.set(u"vswitch_id"_s, vswitch);
    block.setText(u"zone_id"_s, zone);
    if (second != zone)
        block.setTextIf(u"secondary_zone_id"_s, second);
    block.set(u"password"_s, password);
    block.setText(u"vpc_auth_mode"_s, cache.passwordFree ? u"Close"_s : u"Open"_s);
    if (!cache.whitelist.isEmpty())
        block.set(u"security_ips"_s, hclTextList(resolvedWhitelist(file.source.topology, cache.whitelist)));
    if (cache.shards > 0)
        block.setNumber(u"shard_count"_s, cache.shards);
    if (cache.readReplicas > 0)
        block.setNumber(u"read_only_count"_s, cache.readReplicas);
    if (cache.charge.model == ChargeModel::Subscription) {
        block.setText(u"payment_type"_s, u"PrePaid"_s);
        block.setText(u"period"_s, QString::number(cache.charge.months()));
        block.setFlag(u"auto_renew"_s, cache.charge.autoRenew);
        if (cache.charge.autoRenew)
            block.setNumber(u"auto_renew_period"_s, qMin(12, cache.charge.months()));
    } else {
        block.setText(u"payment_type"_s, u"PostPaid"_s);
    }
    const QString id = file.facts(ResourceType::CacheInstance).id;
    file.offerImport(file.address(cacheType, mainKey), {id});
    for (const CacheAccount &account : cache.accounts) {
        const QString type = u"alicloud_kvstore_account"_s;
        const QString secret = file.secret(u"cache_password"_s, account.name, fill(file.source.t.translate("Exports", "Password of the Redis account %1"), {account.name}));
        HclBlock &inner = file.add(type, account.name, ResourceType::CacheAccount, account.name, false);
        inner.set(u"instance_id"_s, file.address(cacheType, mainKey) + u".id"_s);
        inner.setText(u"account_name"_s, account.name);
        inner.set(u"account_password"_s, secret);
        inner.setText(u"account_privilege"_s, account.privilege == CachePrivilege::ReadOnly ? u"RoleReadOnly"_s : u"RoleReadWrite"_s);
        if (file.isMade(ResourceType::CacheAccount, account.name))
            file.offerImport(file.address(type, account.name), {id, account.name});
    }
    file.output(u"cache"_s, file.source.t.translate("Exports", "Address of Redis"), file.address(cacheType, mainKey) + u".connection_domain"_s);
}

} // namespace Cloudsteps
