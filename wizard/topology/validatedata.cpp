#include "wizard/topology/problemcollector.h"

#include <QRegularExpression>

namespace Cloudsteps {

using namespace Qt::StringLiterals;

namespace {

/// Names inside an instance (CreateDatabase, CreateAccount): lower case, and none that the engine keeps for itself. `inside` are the
/// signs that may stand between the first letter and the last letter or digit.
void checkInnerName(ProblemCollector &found, const QString &name, const QString &inside, int most, const FieldPath &subject)
{
    const QRegularExpression rule(u"^[a-z][a-z0-9%1]*[a-z0-9]$"_s.arg(inside));
    // The documented list is longer and differs by engine: what is not here the cloud itself refuses.
    static const QSet<QString> reserved{u"root"_s, u"admin"_s, u"mysql"_s, u"sys"_s, u"information_schema"_s, u"performance_schema"_s};
    if (!rule.match(name).hasMatch() || name.size() > most)
        found.add("inner-name-malformed", subject, {name, QString::number(most)});
    else if (reserved.contains(name))
        found.add("name-reserved", subject, {name});
}

} // namespace

void checkDatabase(ProblemCollector &found, const Database &database)
{
    const QString top = u"database."_s;
    found.name(database.name, top + u"name"_s);
    found.oneOf(database.engine, {u"MySQL"_s, u"PostgreSQL"_s, u"SQLServer"_s, u"MariaDB"_s}, top + u"engine"_s);
    found.oneOf(database.edition, {u"Basic"_s, u"HighAvailability"_s, u"cluster"_s, u"AlwaysOn"_s}, top + u"edition"_s);
    if (database.version.isEmpty())
        found.add("version-empty", top + u"version"_s);
    if (database.databaseClass.isEmpty())
        found.add("class-empty", top + u"class"_s);
    found.oneOf(database.storage.type, {u"cloud_essd"_s, u"cloud_essd2"_s, u"cloud_essd3"_s, u"general_essd"_s,
                 u"cloud_ssd"_s, u"local_ssd"_s}, top + u"storage.type"_s);
    found.range(database.storage.gib, 10, 64000, top + u"storage.gib"_s);
    found.vswitch(database.vswitch, top + u"vswitch"_s);
    if (!database.standbyVswitch.isEmpty())
        found.vswitch(database.standbyVswitch, top + u"standbyVswitch"_s);
    found.whitelist(database.whitelist, top + u"whitelist"_s);
    QSet<QString> names;
    for (const DatabaseSchema &item : database.databases) {
        const QString path = top + u"databases."_s + item.name;
        checkInnerName(found, item.name, u"_-"_s, 64, path + u".name"_s);
        found.unique(item.name, path + u".name"_s, names);
        if (database.engine == u"MySQL")
            found.oneOf(item.charset, {u"utf8mb4"_s, u"utf8"_s, u"gbk"_s, u"latin1"_s}, path + u".charset"_s);
    }
    QSet<QString> accounts;
    for (const DatabaseAccount &account : database.accounts) {
        const QString path = top + u"accounts."_s + account.name;
        checkInnerName(found, account.name, u"_"_s, 32, path + u".name"_s);
        found.unique(account.name, path + u".name"_s, accounts);
        for (auto it = account.privileges.cbegin(); it != account.privileges.cend(); ++it) {
            if (!names.contains(it.key()))
                found.add("database-unknown", path + u".privileges"_s, {it.key()});
            found.oneOf(it.value(), {u"ReadWrite"_s, u"ReadOnly"_s, u"DDLOnly"_s, u"DMLOnly"_s, u"DBOwner"_s},
                        path + u".privileges"_s);
        }
    }
    if (database.backup) {
        static const QStringList days{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s,
                                      u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
        static const QRegularExpression window(u"^([01]\\d|2[0-3]):00(Z|[+-](0\\d|1[0-4]):[03]0)$"_s);
        for (const QString &day : database.backup->days)
            found.oneOf(day, days, top + u"backup.days"_s);
        if (database.backup->days.size() < 2) // ModifyBackupPolicy
            found.add("backup-days-few", top + u"backup.days"_s);
        if (!window.match(database.backup->window).hasMatch())
            found.add("window-malformed", top + u"backup.window"_s, {database.backup->window});
        found.range(database.backup->retentionDays, 7, 730, top + u"backup.retentionDays"_s);
    }
    QSet<QString> keys;
    for (const ReadOnlyInstance &item : database.readOnly) {
        const QString path = top + u"readOnly."_s + item.key;
        found.key(item.key, path, keys);
        found.name(item.name, path + u".name"_s);
        found.vswitch(item.vswitch, path + u".vswitch"_s);
        if (item.databaseClass.isEmpty())
            found.add("class-empty", path + u".class"_s);
        if (database.edition == u"Basic") // CreateReadOnlyDBInstance
            found.add("read-only-with-basic", path);
    }
    found.charge(database.charge, u"database"_s);
    QSet<QString> groups{u"default"_s};
    for (const WhitelistGroup &group : database.whitelistGroups) {
        static const QRegularExpression rule(u"^[a-z][a-z0-9_]{0,30}[a-z0-9]$"_s);
        const QString path = top + u"whitelistGroups."_s + group.name;
        if (!rule.match(group.name).hasMatch())
            found.add("inner-name-malformed", path + u".name"_s, {group.name, u"32"_s});
        found.unique(group.name, path + u".name"_s, groups);
        found.whitelist(group.addresses, path + u".addresses"_s);
        if (group.addresses.isEmpty())
            found.add("whitelist-group-empty", path + u".addresses"_s, {group.name});
    }
    if (const auto &splitting = database.readWriteSplitting) {
        found.range(splitting->proxyNodes, 1, 16, top + u"readWriteSplitting.proxyNodes"_s);
        found.range(splitting->maxDelaySeconds, 0, database.hasSharedProxy() ? 7200 : 3600, top + u"readWriteSplitting.maxDelaySeconds"_s);
    }
    if (database.sqlAudit) {
        const QString days = QString::number(database.sqlAudit->retentionDays);
        found.oneOf(days, {u"30"_s, u"180"_s, u"365"_s, u"1095"_s, u"1825"_s}, top + u"sqlAudit.retentionDays"_s); // ModifySQLCollectorRetention
    }
}

void checkCache(ProblemCollector &found, const Cache &cache)
{
    const QString top = u"cache."_s;
    found.name(cache.name, top + u"name"_s, 80);
    found.oneOf(cache.version, {u"4.0"_s, u"5.0"_s, u"6.0"_s, u"7.0"_s}, top + u"version"_s);
    if (cache.cacheClass.isEmpty())
        found.add("class-empty", top + u"class"_s);
    found.vswitch(cache.vswitch, top + u"vswitch"_s);
    if (!cache.secondVswitch.isEmpty())
        found.vswitch(cache.secondVswitch, top + u"secondVswitch"_s);
    found.whitelist(cache.whitelist, top + u"whitelist"_s);
    found.charge(cache.charge, u"cache"_s);
    if (!cache.isCloudNative() && cache.shards != 0)
        found.add("cloud-native-only", top + u"shards"_s, {cache.cacheClass});
    if (!cache.isCloudNative() && cache.readReplicas != 0)
        found.add("cloud-native-only", top + u"readReplicas"_s, {cache.cacheClass});
    found.range(cache.shards, 0, 256, top + u"shards"_s);
    found.range(cache.readReplicas, 0, 9, top + u"readReplicas"_s);
    found.range(cache.expectedConnections, 0, 10000000, top + u"expectedConnections"_s);
    found.range(cache.expectedBandwidthMBps, 0, 100000, top + u"expectedBandwidthMBps"_s);
    found.range(int(cache.accounts.size()), 0, 18, top + u"accounts"_s); // CreateAccount
    QSet<QString> accounts;
    for (const CacheAccount &account : cache.accounts) {
        static const QRegularExpression rule(u"^[a-z][a-z0-9_]{0,99}$"_s);
        const QString path = top + u"accounts."_s + account.name;
        if (!rule.match(account.name).hasMatch())
            found.add("inner-name-malformed", path + u".name"_s, {account.name, u"100"_s});
        found.unique(account.name, path + u".name"_s, accounts);
    }
}

} // namespace Cloudsteps
