#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/metrics.h"
#include "cloudapi/simulator/modules.h"

#include <QJsonDocument>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// --- Performance -----------------------------------------------------------------------------------------------------------------------------

struct Field
{
    double low = 0;
    double high = 0;
};

struct PerformanceKey
{
    QString format; ///< names of the fields, joined as the values are
    QString unit;
    QList<Field> fields;
};

// Section 10. Where a name is UNVERIFIED there, it is so here.
const QHash<QString, PerformanceKey> &performanceKeys()
{
    static const QHash<QString, PerformanceKey> keys{
        {u"MySQL_NetworkTraffic"_s, {u"recv_k&sent_k"_s, u"KB/s"_s, {{5, 400}, {10, 900}}}},
        {u"MySQL_Sessions"_s, {u"active_session&total_session"_s, u"count"_s, {{0, 12}, {8, 90}}}},
        {u"MySQL_MemCpuUsage"_s, {u"cpuusage&memusage"_s, u"%"_s, {{1, 45}, {35, 60}}}},
        {u"MySQL_IOPS"_s, {u"io"_s, u"1/s"_s, {{2, 350}}}},
        {u"MySQL_DetailedSpaceUsage"_s, {u"ins_size&data_size&log_size&tmp_size&other_size"_s, u"MB"_s, {{2000, 2600}, {800, 1100}, {900, 1200}, {10, 40}, {250, 290}}}},
        {u"MySQL_SpaceUsage"_s, {u"ins_size"_s, u"MB"_s, {{2000, 2600}}}},
        {u"MySQL_QPSTPS"_s, {u"QPS&TPS"_s, u"1/s"_s, {{5, 800}, {1, 120}}}},
        {u"MySQL_COMDML"_s, {u"com_delete&com_insert&com_insert_select&com_replace&com_replace_select&com_select&com_update"_s, u"1/s"_s, {{0, 5}, {0, 40}, {0, 1}, {0, 2}, {0, 1}, {4, 600}, {0, 60}}}},
        {u"MySQL_RowDML"_s, {u"inno_row_readed&inno_row_update&inno_row_delete&inno_row_insert&Inno_log_writes"_s, u"1/s"_s, {{50, 9000}, {0, 60}, {0, 5}, {0, 40}, {1, 90}}}},
        {u"MySQL_InnoDBBufferRatio"_s, {u"ibuf_read_hit&ibuf_use_ratio&ibuf_dirty_ratio"_s, u"%"_s, {{98, 100}, {30, 60}, {0, 6}}}},
        {u"MySQL_TempDiskTableCreates"_s, {u"tb_tmp_disk"_s, u"1/s"_s, {{0, 3}}}},
        {u"MySQL_MBPS"_s, {u"mbps"_s, u"MB/s"_s, {{0, 30}}}}};
    return keys;
}

// Points lie 1 or 5 minutes apart up to a week, an hour up to a month, a day beyond.
qint64 granularity(const Resource &database, qint64 span)
{
    constexpr qint64 day = 86'400'000;
    if (span <= 7 * day)
        return qMax<qint64>(60, database.text(u"MonitorPeriod"_s).toInt()) * 1000;
    return span <= 30 * day ? 3'600'000 : day;
}

Answer describeDBInstancePerformance(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const auto from = fromIso(call.text(u"StartTime"_s));
    const auto until = fromIso(call.text(u"EndTime"_s));
    if (!from || !until || *until <= *from)
        return refuse(400, u"InvalidStartTime.Malformed"_s, u"StartTime and EndTime must be UTC times in order."_s);
    const QStringList wanted = call.commaList(u"Key"_s);
    if (wanted.isEmpty() || wanted.size() > 30)
        return refuse(400, u"InvalidKey.Malformed"_s, u"Key takes 1 to 30 names."_s);
    const qint64 step = granularity(**database, *until - *from);
    // The first points appear some minutes after the instance does.
    const qint64 first = qMax(*from, (*database)->created + 300'000);
    QJsonArray keys;
    for (const QString &name : wanted) {
        const auto key = performanceKeys().constFind(name);
        if (key == performanceKeys().cend())
            return refuse(400, u"InvalidKey.Malformed"_s, u"The specified Key %1 is not known."_s.arg(name));
        QJsonArray values;
        if (*until - *from > step && (*database)->state != "Creating"_L1) {
            for (qint64 at = (first + step - 1) / step * step; at <= qMin(*until, call.now); at += step) {
                QStringList fields;
                for (qsizetype i = 0; i < key->fields.size(); ++i) {
                    const Field &field = key->fields[i];
                    fields << QString::number(metricAt((*database)->id, name + QString::number(i), at, field.low, field.high), 'f', 2);
                }
                values.append(QJsonObject{{u"Date"_s, isoTime(at)}, {u"Value"_s, fields.join(u'&')}});
            }
        }
        keys.append(QJsonObject{{u"Key"_s, name}, {u"Unit"_s, key->unit}, {u"ValueFormat"_s, key->format}, {u"Values"_s, wrapped(u"PerformanceValue"_s, values)}});
    }
    return QJsonObject{{u"DBInstanceId"_s, (*database)->id},
                       {u"Engine"_s, (*database)->text(u"Engine"_s)},
                       {u"StartTime"_s, isoMinute(*from)},
                       {u"EndTime"_s, isoMinute(*until)},
                       {u"PerformanceKeys"_s, wrapped(u"PerformanceKey"_s, keys)}};
}

// Bytes; -1 stands for nothing stored.
Answer describeResourceUsage(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const auto bytes = [&](const QString &what, double lowMb, double highMb) {
        return qint64(metricAt((*database)->id, what, call.now, lowMb, highMb) * 1024 * 1024);
    };
    const qint64 data = bytes(u"data"_s, 800, 1100);
    const qint64 log = bytes(u"log"_s, 900, 1200);
    qint64 backups = 0;
    for (const Resource *backup : world.childrenOf((*database)->id, u"dbbackup"_s))
        backups += backup->state == "Success"_L1 ? 2'000'000'000 : 0;
    return QJsonObject{{u"DBInstanceId"_s, (*database)->id},
                       {u"Engine"_s, (*database)->text(u"Engine"_s)},
                       {u"DiskUsed"_s, data + log},
                       {u"DataSize"_s, data},
                       {u"LogSize"_s, log},
                       {u"BackupSize"_s, backups > 0 ? backups : -1},
                       {u"BackupDataSize"_s, backups > 0 ? backups : -1},
                       {u"BackupLogSize"_s, -1},
                       {u"ColdBackupSize"_s, -1},
                       {u"SQLSize"_s, -1},
                       {u"PaidBackupSize"_s, -1}};
}

Answer modifyDBInstanceMonitor(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    if (!QStringList{u"5"_s, u"10"_s, u"60"_s, u"300"_s}.contains(call.text(u"Period"_s)))
        return refuse(400, u"InvalidPeriod.Malformed"_s, u"The specified Period is not valid: 5, 10, 60 or 300."_s);
    world.setAttribute((*database)->id, u"MonitorPeriod"_s, call.text(u"Period"_s));
    return QJsonObject();
}

Answer describeDBInstanceMonitor(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    return QJsonObject{{u"Period"_s, (*database)->text(u"MonitorPeriod"_s)}};
}

// What runs now: an instance whose state is one of change has one task.
Answer describeTasks(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    QJsonArray tasks;
    if ((*database)->state != "Running"_L1 && !(*database)->pending.isEmpty()) {
        const qint64 end = (*database)->pending.first().at;
        tasks.append(QJsonObject{{u"TaskId"_s, (*database)->id.mid(3)},
                                 {u"TaskAction"_s, (*database)->state == "Deleting"_L1 ? u"DeleteDBInstance"_s : (*database)->state},
                                 {u"Status"_s, u"Processing"_s},
                                 {u"Progress"_s, u"50"_s},
                                 {u"ProgressInfo"_s, QString()},
                                 {u"ExpectedFinishTime"_s, isoTime(end)},
                                 {u"Remain"_s, (end - call.now) / 1000},
                                 {u"TaskErrorCode"_s, QString()}});
    }
    return QJsonObject{{u"Items"_s, wrapped(u"TaskProgressInfo"_s, tasks)}, {u"PageNumber"_s, 1}, {u"PageRecordCount"_s, tasks.size()}, {u"TotalRecordCount"_s, tasks.size()}};
}

// --- SQL audit -------------------------------------------------------------------------------------------------------------------------------

Answer modifySQLCollectorPolicy(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QString status = call.text(u"SQLCollectorStatus"_s);
    if (status != "Enable"_L1 && status != "Disabled"_L1) // sic
        return refuse(400, u"InvalidSQLCollectorStatus.Malformed"_s, u"The specified SQLCollectorStatus is not valid."_s);
    world.setAttribute((*database)->id, u"SQLCollectorStatus"_s, status);
    return QJsonObject();
}

Answer describeSQLCollectorPolicy(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    return QJsonObject{{u"SQLCollectorStatus"_s, (*database)->text(u"SQLCollectorStatus"_s)}, {u"StoragePeriod"_s, (*database)->text(u"SQLCollectorRetention"_s).toInt()}};
}

Answer modifySQLCollectorRetention(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    if (!QStringList{u"30"_s, u"180"_s, u"365"_s, u"1095"_s, u"1825"_s}.contains(call.text(u"ConfigValue"_s)))
        return refuse(400, u"InvalidConfigValue.Malformed"_s, u"The specified ConfigValue is not valid."_s);
    world.setAttribute((*database)->id, u"SQLCollectorRetention"_s, call.text(u"ConfigValue"_s));
    return QJsonObject();
}

Answer describeSQLCollectorRetention(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    return QJsonObject{{u"ConfigValue"_s, (*database)->text(u"SQLCollectorRetention"_s)}};
}

// Nobody runs statements on a simulated instance: the record is empty.
Answer describeSQLLogRecords(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const auto from = fromIso(call.text(u"StartTime"_s));
    const auto until = fromIso(call.text(u"EndTime"_s));
    if (!from || !until || *until <= *from || *until - *from > 15 * 86'400'000LL)
        return refuse(400, u"InvalidStartTime.Malformed"_s, u"StartTime and EndTime must be in order and less than 15 days apart."_s);
    // What ran in the SQL window while the audit was on; nobody else talks to a simulated database.
    QJsonArray records;
    for (const Resource *schema : world.childrenOf((*database)->id, u"database"_s)) {
        for (const QJsonValue &value : schema->attributes.value(u"SqlRecords"_s).toArray()) {
            const QJsonObject record = value.toObject();
            const qint64 at = record.value(u"At"_s).toInteger();
            const QString text = record.value(u"SQLText"_s).toString();
            if (at < *from || at > *until || !matches(call, u"Database"_s, schema->name) || !matches(call, u"User"_s, record.value(u"AccountName"_s).toString())
                || !text.contains(call.text(u"QueryKeywords"_s), Qt::CaseInsensitive))
                continue;
            records.append(QJsonObject{{u"SQLText"_s, text},
                                       {u"DBName"_s, schema->name},
                                       {u"AccountName"_s, record.value(u"AccountName"_s)},
                                       {u"HostAddress"_s, u"100.104.0.1"_s}, // of Data Management's own network
                                       {u"ExecuteTime"_s, isoTime(at)},
                                       {u"ReturnRowCounts"_s, record.value(u"Rows"_s)},
                                       {u"TotalExecutionTimes"_s, record.value(u"Micros"_s)},
                                       {u"ThreadID"_s, QString::number(schema->order)}});
        }
    }
    const qint64 number = call.integer(u"PageNumber"_s, 1);
    const qint64 size = call.integer(u"PageSize"_s, 30);
    if (number < 1 || size < 30 || size > 100)
        return refuse(400, u"InvalidPageSize"_s, u"The specified PageSize is not valid: 30 to 100."_s);
    QJsonArray page;
    for (qint64 i = (number - 1) * size; i < qMin<qint64>(number * size, records.size()); ++i)
        page.append(records.at(i));
    return QJsonObject{{u"Items"_s, wrapped(u"SQLRecord"_s, page)}, {u"PageNumber"_s, number}, {u"PageRecordCount"_s, page.size()}, {u"TotalRecordCount"_s, records.size()}};
}

// --- What official tools read around an instance ----------------------------------------------------------------------------------------------

Answer describeDBInstanceHAConfig(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    QJsonArray nodes{QJsonObject{{u"NodeId"_s, (*database)->id.mid(3, 8) + u"1"_s}, {u"NodeType"_s, u"Master"_s}, {u"RegionId"_s, (*database)->region}, {u"ZoneId"_s, (*database)->zone}}};
    if (const QString slave = (*database)->text(u"SlaveZone"_s); !slave.isEmpty())
        nodes.append(QJsonObject{{u"NodeId"_s, (*database)->id.mid(3, 8) + u"2"_s}, {u"NodeType"_s, u"Slave"_s}, {u"RegionId"_s, (*database)->region}, {u"ZoneId"_s, slave}, {u"SyncStatus"_s, u"Synchronized"_s}});
    return QJsonObject{{u"DBInstanceId"_s, (*database)->id}, {u"HAMode"_s, u"RPO"_s}, {u"SyncMode"_s, u"Semi-sync"_s}, {u"HostInstanceInfos"_s, wrapped(u"NodeInfo"_s, nodes)}};
}

Answer describeHASwitchConfig(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    return QJsonObject{{u"HAConfig"_s, u"Auto"_s}, {u"ManualHATime"_s, QString()}};
}

Answer describeHADiagnoseConfig(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    return QJsonObject{{u"TcpConnectionType"_s, u"LONG"_s}};
}

Answer describeDBInstanceSSL(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    return QJsonObject{{u"ConnectionString"_s, QString()}, {u"SSLEnabled"_s, u"No"_s}, {u"RequireUpdate"_s, u"No"_s}, {u"SSLExpireTime"_s, QString()}};
}

struct ServerParameter
{
    QString name;
    QString usual;
    QString range;
};

const QList<ServerParameter> &serverParameters()
{
    static const QList<ServerParameter> parameters{{u"max_connect_errors"_s, u"100"_s, u"[0-4294967295]"_s},
                                                   {u"innodb_buffer_pool_size"_s, u"{DBInstanceClassMemory*3/4}"_s, u"[134217728-9223372036854775807]"_s},
                                                   {u"long_query_time"_s, u"1"_s, u"[0.03-31536000]"_s},
                                                   {u"wait_timeout"_s, u"86400"_s, u"[1-31536000]"_s},
                                                   {u"character_set_server"_s, u"utf8mb4"_s, u"[utf8|latin1|gbk|utf8mb4]"_s},
                                                   {u"sql_mode"_s, u""_s, u".*"_s}};
    return parameters;
}

Answer describeParameters(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QJsonObject own = (*database)->attributes.value(u"Parameters"_s).toObject();
    QJsonArray running;
    for (const ServerParameter &parameter : serverParameters()) {
        running.append(QJsonObject{{u"ParameterName"_s, parameter.name},
                                   {u"ParameterValue"_s, own.value(parameter.name).toString(parameter.usual)},
                                   {u"ParameterDefaultValue"_s, parameter.usual},
                                   {u"ParameterValueRange"_s, parameter.range},
                                   {u"ParameterDescription"_s, QString()}});
    }
    return QJsonObject{{u"Engine"_s, (*database)->text(u"Engine"_s)},
                       {u"EngineVersion"_s, (*database)->text(u"EngineVersion"_s)},
                       {u"ConfigParameters"_s, wrapped(u"DBInstanceParameter"_s, QJsonArray())},
                       {u"RunningParameters"_s, wrapped(u"DBInstanceParameter"_s, running)}};
}

Answer modifyParameter(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    const QJsonDocument document = QJsonDocument::fromJson(call.text(u"Parameters"_s).toUtf8());
    if (!document.isObject())
        return refuse(400, u"InvalidParameters.Format"_s, u"The specified Parameters is no JSON object."_s);
    QJsonObject own = (*database)->attributes.value(u"Parameters"_s).toObject();
    const QJsonObject wanted = document.object();
    for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
        const auto &known = serverParameters();
        if (std::none_of(known.cbegin(), known.cend(), [&](const ServerParameter &parameter) { return parameter.name == it.key(); }))
            return refuse(400, u"InvalidParameters.Format"_s, u"The parameter %1 is not known."_s.arg(it.key()));
        own.insert(it.key(), it.value().toVariant().toString());
    }
    world.setAttribute((*database)->id, u"Parameters"_s, own);
    if (call.flag(u"Forcerestart"_s))
        makeBusy(world, (*database)->id, u"Rebooting"_s, u"dbinstance.change"_s);
    return QJsonObject();
}

} // namespace

Module dbmonitorModule()
{
    const Product &product = Products::rds;
    return {.actions = {{product, "DescribeDBInstancePerformance"_L1, describeDBInstancePerformance},
                        {product, "DescribeResourceUsage"_L1, describeResourceUsage},
                        {product, "ModifyDBInstanceMonitor"_L1, modifyDBInstanceMonitor, true, "ClientToken"_L1},
                        {product, "DescribeDBInstanceMonitor"_L1, describeDBInstanceMonitor},
                        {product, "DescribeTasks"_L1, describeTasks},
                        {product, "ModifySQLCollectorPolicy"_L1, modifySQLCollectorPolicy, true},
                        {product, "DescribeSQLCollectorPolicy"_L1, describeSQLCollectorPolicy},
                        {product, "ModifySQLCollectorRetention"_L1, modifySQLCollectorRetention, true},
                        {product, "DescribeSQLCollectorRetention"_L1, describeSQLCollectorRetention},
                        {product, "DescribeSQLLogRecords"_L1, describeSQLLogRecords},
                        {product, "DescribeDBInstanceHAConfig"_L1, describeDBInstanceHAConfig},
                        {product, "DescribeHASwitchConfig"_L1, describeHASwitchConfig},
                        {product, "DescribeHADiagnoseConfig"_L1, describeHADiagnoseConfig},
                        {product, "DescribeDBInstanceSSL"_L1, describeDBInstanceSSL},
                        {product, "DescribeParameters"_L1, describeParameters},
                        {product, "ModifyParameter"_L1, modifyParameter, true, "ClientToken"_L1}}};
}

} // namespace CloudSim
