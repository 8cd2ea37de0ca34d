#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/modules.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// A new instance backs up twice a week and keeps a week (section 8).
QJsonObject policyOf(const Resource &database)
{
    QJsonObject policy{{u"PreferredBackupPeriod"_s, u"Monday,Thursday"_s},
                       {u"PreferredBackupTime"_s, u"18:00Z-19:00Z"_s},
                       {u"BackupRetentionPeriod"_s, 7},
                       {u"BackupLog"_s, u"Enable"_s},
                       {u"LogBackupRetentionPeriod"_s, 7},
                       {u"CompressType"_s, u"4"_s},
                       {u"EnableBackupLog"_s, u"1"_s},
                       {u"LocalLogRetentionHours"_s, 18},
                       {u"LocalLogRetentionSpace"_s, u"30"_s},
                       {u"HighSpaceUsageProtection"_s, u"Enable"_s},
                       {u"ReleasedKeepPolicy"_s, u"None"_s},
                       {u"Category"_s, u"Standard"_s},
                       {u"EnableIncrementDataBackup"_s, false}};
    const QJsonObject own = database.attributes.value(u"BackupPolicy"_s).toObject();
    for (auto it = own.constBegin(); it != own.constEnd(); ++it)
        policy.insert(it.key(), it.value());
    return policy;
}

tl::unexpected<Refusal> malformed(const QString &name)
{
    return refuse(400, u"Invalid"_s + name + u".Malformed"_s, u"The specified %1 is not valid."_s.arg(name));
}

// The half that says when data is backed up and how long it is kept.
tl::expected<QJsonObject, Refusal> dataHalf(const Call &call, QJsonObject policy)
{
    if (call.has(u"PreferredBackupPeriod"_s)) {
        if (!areWeekdays(call.text(u"PreferredBackupPeriod"_s), 2))
            return malformed(u"PreferredBackupPeriod"_s);
        policy.insert(u"PreferredBackupPeriod"_s, call.commaList(u"PreferredBackupPeriod"_s).join(u','));
    }
    if (call.has(u"PreferredBackupTime"_s)) {
        if (!isHourSlot(call.text(u"PreferredBackupTime"_s)))
            return malformed(u"PreferredBackupTime"_s);
        policy.insert(u"PreferredBackupTime"_s, call.text(u"PreferredBackupTime"_s));
    }
    if (call.has(u"BackupRetentionPeriod"_s)) {
        const qint64 days = call.integer(u"BackupRetentionPeriod"_s, 0);
        if (days < 7 || days > 730)
            return malformed(u"BackupRetentionPeriod"_s);
        policy.insert(u"BackupRetentionPeriod"_s, days);
    }
    if (call.has(u"BackupLog"_s)) {
        const QString log = call.text(u"BackupLog"_s);
        if (log != "Enable"_L1 && log != "Disabled"_L1) // sic
            return malformed(u"BackupLog"_s);
        policy.insert(u"BackupLog"_s, log);
        policy.insert(u"EnableBackupLog"_s, log == "Enable"_L1 ? u"1"_s : u"0"_s);
    }
    if (call.has(u"CompressType"_s))
        policy.insert(u"CompressType"_s, call.text(u"CompressType"_s));
    if (call.has(u"Category"_s)) {
        if (call.text(u"Category"_s) != "Standard"_L1 && call.text(u"Category"_s) != "Flash"_L1)
            return malformed(u"Category"_s);
        policy.insert(u"Category"_s, call.text(u"Category"_s));
    }
    if (call.has(u"ReleasedKeepPolicy"_s)) {
        if (!QStringList{u"None"_s, u"Lastest"_s, u"All"_s}.contains(call.text(u"ReleasedKeepPolicy"_s))) // sic
            return malformed(u"ReleasedKeepPolicy"_s);
        policy.insert(u"ReleasedKeepPolicy"_s, call.text(u"ReleasedKeepPolicy"_s));
    }
    return policy;
}

tl::expected<QJsonObject, Refusal> logHalf(const Call &call, QJsonObject policy)
{
    if (call.has(u"EnableBackupLog"_s)) {
        const bool on = call.flag(u"EnableBackupLog"_s);
        policy.insert(u"EnableBackupLog"_s, on ? u"1"_s : u"0"_s);
        policy.insert(u"BackupLog"_s, on ? u"Enable"_s : u"Disabled"_s);
    }
    if (call.has(u"LocalLogRetentionHours"_s)) {
        const qint64 hours = call.integer(u"LocalLogRetentionHours"_s, -1);
        if (hours < 0 || hours > 168)
            return malformed(u"LocalLogRetentionHours"_s);
        policy.insert(u"LocalLogRetentionHours"_s, hours);
    }
    if (call.has(u"LocalLogRetentionSpace"_s)) {
        const qint64 percent = call.integer(u"LocalLogRetentionSpace"_s, -1);
        if (percent < 0 || percent > 50)
            return malformed(u"LocalLogRetentionSpace"_s);
        policy.insert(u"LocalLogRetentionSpace"_s, QString::number(percent));
    }
    if (call.has(u"HighSpaceUsageProtection"_s))
        policy.insert(u"HighSpaceUsageProtection"_s, call.text(u"HighSpaceUsageProtection"_s));
    return policy;
}

Answer modifyBackupPolicy(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QString mode = call.text(u"BackupPolicyMode"_s, u"DataBackupPolicy"_s);
    if (mode != "DataBackupPolicy"_L1 && mode != "LogBackupPolicy"_L1)
        return malformed(u"BackupPolicyMode"_s);
    auto policy = mode == "DataBackupPolicy"_L1 ? dataHalf(call, policyOf(**database)) : logHalf(call, policyOf(**database));
    if (!policy)
        return refuse(policy.error());
    if (call.has(u"LogBackupRetentionPeriod"_s)) {
        const qint64 days = call.integer(u"LogBackupRetentionPeriod"_s, 0);
        if (days < 7 || days > policy->value(u"BackupRetentionPeriod"_s).toInteger())
            return malformed(u"LogBackupRetentionPeriod"_s);
        policy->insert(u"LogBackupRetentionPeriod"_s, days);
    }
    world.setAttribute((*database)->id, u"BackupPolicy"_s, *policy);
    return QJsonObject{{u"DBInstanceID"_s, (*database)->id},
                       {u"CompressType"_s, policy->value(u"CompressType"_s)},
                       {u"EnableBackupLog"_s, policy->value(u"EnableBackupLog"_s)},
                       {u"HighSpaceUsageProtection"_s, policy->value(u"HighSpaceUsageProtection"_s)},
                       {u"LocalLogRetentionHours"_s, policy->value(u"LocalLogRetentionHours"_s)},
                       {u"LocalLogRetentionSpace"_s, policy->value(u"LocalLogRetentionSpace"_s)}};
}

Answer describeBackupPolicy(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    QJsonObject policy = policyOf(**database);
    policy.insert(u"PreferredNextBackupTime"_s, isoMinute(call.now + 86'400'000LL).left(11) + policy.value(u"PreferredBackupTime"_s).toString().left(6));
    policy.insert(u"BackupMethod"_s, u"Snapshot"_s);
    policy.insert(u"LogBackupFrequency"_s, u"LogInterval"_s);
    policy.insert(u"SupportReleasedKeep"_s, 1);
    return policy;
}

// --- Backups by hand -------------------------------------------------------------------------------------------------------------------------

Answer createBackup(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QString method = call.text(u"BackupMethod"_s, u"Physical"_s);
    if (!QStringList{u"Physical"_s, u"Logical"_s, u"Snapshot"_s}.contains(method))
        return malformed(u"BackupMethod"_s);
    int today = 0;
    for (const Resource *backup : world.childrenOf((*database)->id, u"dbbackup"_s)) {
        if (backup->state == "Preparing"_L1)
            return refuse(403, u"OperationDenied.BackupTask"_s, u"Another backup of the instance is running."_s); // code UNVERIFIED
        if (backup->created > call.now - 86'400'000LL)
            ++today;
    }
    if (today >= 20)
        return refuse(403, u"BackupSetExceedLimit"_s, u"At most 20 backup sets a day are allowed."_s); // code UNVERIFIED
    Call there = call;
    there.regionId = (*database)->region;
    Resource backup = world.make(there, u"dbbackup"_s, u"backup-"_s);
    backup.parent = (*database)->id;
    backup.state = u"Preparing"_s;
    backup.listed = false; // goes with its instance
    backup.attributes = {{u"BackupMethod"_s, method}, {u"Job"_s, qint64(world.random(1'000'000'000))}, {u"BackupId"_s, qint64(world.random(1'000'000'000))}};
    world.insert(backup);
    world.after(backup.id, world.duration(u"dbbackup.create"_s), {.state = u"Success"_s, .hook = u"dbbackup.ended"_s});
    return QJsonObject{{u"BackupJobId"_s, QString::number(backup.number(u"Job"_s))}};
}

void ended(World &world, const QString &id, const QJsonObject &)
{
    world.setAttribute(id, u"End"_s, world.now());
}

Answer describeBackupTasks(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    QJsonArray jobs;
    for (const Resource *backup : world.childrenOf((*database)->id, u"dbbackup"_s)) {
        const bool done = backup->state == "Success"_L1;
        if (call.has(u"BackupJobId"_s) && call.integer(u"BackupJobId"_s, 0) != backup->number(u"Job"_s))
            continue;
        jobs.append(QJsonObject{{u"BackupJobId"_s, QString::number(backup->number(u"Job"_s))},
                                {u"BackupId"_s, done ? QString::number(backup->number(u"BackupId"_s)) : QString()},
                                {u"BackupStatus"_s, done ? u"Finished"_s : u"Backuping"_s},
                                {u"BackupProgressStatus"_s, done ? u"Finished"_s : u"Backuping"_s},
                                {u"JobMode"_s, u"Manual"_s},
                                {u"Process"_s, done ? u"100"_s : u"30"_s},
                                {u"TaskAction"_s, u"TempBackupTask"_s}});
    }
    return QJsonObject{{u"Items"_s, wrapped(u"BackupJob"_s, jobs)}};
}

Answer describeBackups(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const qint64 size = call.integer(u"PageSize"_s, 30);
    if (size != 30 && size != 50 && size != 100)
        return refuse(400, u"InvalidPageSize"_s, u"The specified PageSize is not valid: 30, 50 or 100."_s);
    const qint64 from = fromIso(call.text(u"StartTime"_s)).value_or(0);
    const qint64 until = fromIso(call.text(u"EndTime"_s)).value_or(call.now);
    const auto matching = kept(world.childrenOf((*database)->id, u"dbbackup"_s), [&](const Resource &backup) {
        return backup.state == "Success"_L1 && backup.created >= from && backup.created <= until && matches(call, u"BackupStatus"_s, backup.state)
            && matches(call, u"BackupId"_s, QString::number(backup.number(u"BackupId"_s))) && matches(call, u"BackupMode"_s, u"Manual"_s);
    });
    const auto page = pageOf(call, matching, {.usualSize = 30, .largestSize = 100});
    if (!page)
        return refuse(page.error());
    QJsonArray backups;
    for (const Resource *backup : page->items) {
        backups.append(QJsonObject{{u"BackupId"_s, QString::number(backup->number(u"BackupId"_s))},
                                   {u"DBInstanceId"_s, (*database)->id},
                                   {u"BackupStatus"_s, backup->state},
                                   {u"BackupMethod"_s, backup->text(u"BackupMethod"_s)},
                                   {u"BackupMode"_s, u"Manual"_s},
                                   {u"BackupType"_s, u"FullBackup"_s},
                                   {u"BackupSize"_s, 2'167'808 + backup->number(u"Job"_s) % 1'000'000},
                                   {u"BackupStartTime"_s, isoTime(backup->created)},
                                   {u"BackupEndTime"_s, isoTime(backup->number(u"End"_s))},
                                   {u"Engine"_s, (*database)->text(u"Engine"_s)},
                                   {u"EngineVersion"_s, (*database)->text(u"EngineVersion"_s)},
                                   {u"IsAvail"_s, 1},
                                   {u"StoreStatus"_s, u"Disabled"_s}});
    }
    return QJsonObject{{u"Items"_s, wrapped(u"Backup"_s, backups)},
                       {u"PageNumber"_s, QString::number(page->number)},
                       {u"PageRecordCount"_s, QString::number(backups.size())},
                       {u"TotalRecordCount"_s, QString::number(page->total)}};
}

} // namespace

Module dbbackupModule()
{
    const Product &product = Products::rds;
    return {.actions = {{product, "ModifyBackupPolicy"_L1, modifyBackupPolicy, true},
                        {product, "DescribeBackupPolicy"_L1, describeBackupPolicy},
                        {product, "CreateBackup"_L1, createBackup, true},
                        {product, "DescribeBackupTasks"_L1, describeBackupTasks},
                        {product, "DescribeBackups"_L1, describeBackups}},
            .hooks = {{u"dbbackup.ended"_s, ended}},
            .durations = {{u"dbbackup.create"_s, 120}}};
}

} // namespace CloudSim
