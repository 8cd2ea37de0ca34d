#include "wizard/report/sections.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/diskwords.h"
#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString dayWord(const QString &day, const ReportSource &s)
{
    static const char *const days[] = {QT_TRANSLATE_NOOP("Report", "Monday"),   QT_TRANSLATE_NOOP("Report", "Tuesday"), QT_TRANSLATE_NOOP("Report", "Wednesday"),
                                       QT_TRANSLATE_NOOP("Report", "Thursday"), QT_TRANSLATE_NOOP("Report", "Friday"),  QT_TRANSLATE_NOOP("Report", "Saturday"),
                                       QT_TRANSLATE_NOOP("Report", "Sunday")};
    for (const char *const known : days) {
        if (day == QLatin1String(known))
            return s.t.translate("Report", known);
    }
    return day;
}

QString backupWord(const DatabaseBackup &backup, const ReportSource &s)
{
    QStringList days;
    for (const QString &day : backup.days)
        days << dayWord(day, s);
    const QString text = fill(s.t.translate("Report", "%1 at %2, kept %3", "days, time, number of days"),
                              {namesWord(days, s.texts), backup.window, s.t.translate("Report", "%n day(s)", nullptr, backup.retentionDays)});
    return backup.log ? fill(s.t.translate("Report", "%1, with log backup"), {text}) : text;
}

ReportTable settings(const Database &database, const ReportSource &s)
{
    ReportTable table = settingsTable(s.t.translate("Report", "Database instance"));
    const Facts facts = s.facts(ResourceType::DbInstance);
    const DatabaseClass *known = s.input.catalogue.databaseClass(database.databaseClass);
    addSetting(table, s.t.translate("Report", "Name"), database.name);
    addSetting(table, s.t.translate("Report", "ID"), facts.id);
    table.rows.append({{s.t.translate("Report", "State"), {}}, s.state(ResourceType::DbInstance)});
    addSetting(table, s.t.translate("Report", "Connection string"), facts.connectionString);
    addSetting(table, s.t.translate("Report", "Port"), facts.port > 0 ? QString::number(facts.port) : QString());
    if (!facts.address.isEmpty())
        addSetting(table, s.t.translate("Report", "Private address"), facts.address);
    addSetting(table, s.t.translate("Report", "Engine"), engineWord(database));
    addSetting(table, s.t.translate("Report", "Edition"), databaseEditionWord(database.edition, s.texts));
    addSetting(table, s.t.translate("Report", "Class"), dotted({database.databaseClass, known ? sizeWord(known->vcpu, known->gib) : QString()}));
    addSetting(table, s.t.translate("Report", "Storage"), databaseStorageWord(database.storage.type, s.t) + u' ' + gibWord(database.storage.gib));
    const QString zone = s.zoneOf(database.vswitch);
    addSetting(table, s.t.translate("Report", "Zone"),
               database.standbyVswitch.isEmpty() ? zone : fill(s.t.translate("Report", "primary %1, standby %2", "zones"), {zone, s.zoneOf(database.standbyVswitch)}));
    QStringList whitelist;
    for (const QString &entry : database.whitelist)
        whitelist << s.whitelistEntry(entry);
    addSetting(table, s.t.translate("Report", "Whitelist"), namesWord(whitelist, s.texts));
    addSetting(table, s.t.translate("Report", "Backup"), database.backup ? backupWord(*database.backup, s) : s.t.translate("Report", "The cloud's own policy"));
    addSetting(table, s.t.translate("Report", "Release protection"), database.deletionProtection ? s.t.translate("Report", "On") : s.t.translate("Report", "Off"));
    addSetting(table, s.t.translate("Report", "Charge"), s.chargeWord(database.charge));
    return table;
}

ReportTable schemas(const Database &database, const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Databases"),
                      {{s.t.translate("Report", "Name")}, {s.t.translate("Report", "Character set")}, {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    for (const DatabaseSchema &schema : database.databases)
        table.rows.append({cell(schema.name), cell(schema.charset), s.state(ResourceType::DbSchema, schema.name)});
    return table;
}

QString privilegeWord(const QString &privilege, const ReportSource &s)
{
    if (privilege == "ReadWrite"_L1)
        return s.t.translate("Report", "read and write");
    if (privilege == "ReadOnly"_L1)
        return s.t.translate("Report", "read only");
    if (privilege == "DDLOnly"_L1)
        return s.t.translate("Report", "DDL only");
    if (privilege == "DMLOnly"_L1)
        return s.t.translate("Report", "DML only");
    if (privilege == "DBOwner"_L1)
        return s.t.translate("Report", "owner");
    return privilege;
}

ReportTable accounts(const Database &database, const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Accounts"),
                      {{s.t.translate("Report", "Name")}, {s.t.translate("Report", "Type")}, {s.t.translate("Report", "Privileges")},
                       {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    for (const DatabaseAccount &account : database.accounts) {
        QStringList privileges;
        for (auto it = account.privileges.cbegin(); it != account.privileges.cend(); ++it)
            privileges << it.key() + u' ' + privilegeWord(*it, s);
        table.rows.append({cell(account.name), cell(account.type == AccountType::Super ? s.t.translate("Report", "privileged") : s.t.translate("Report", "standard", "type of account")),
                           cell(namesWord(privileges, s.texts)), s.state(ResourceType::DbAccount, account.name)});
    }
    return table;
}

ReportTable readers(const Database &database, const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Read-only instances"),
                      {{s.t.translate("Report", "Name")}, {s.t.translate("Report", "ID"), ColumnKind::Exact}, {s.t.translate("Report", "Class"), ColumnKind::Exact},
                       {s.t.translate("Report", "Zone"), ColumnKind::Exact}, {s.t.translate("Report", "State"), ColumnKind::Exact}},
                      {}, {}};
    for (const ReadOnlyInstance &reader : database.readOnly)
        table.rows.append({cell(reader.name), cell(s.facts(ResourceType::DbReadOnlyInstance, reader.key).id), cell(reader.databaseClass), cell(s.zoneOf(reader.vswitch)),
                           s.state(ResourceType::DbReadOnlyInstance, reader.key)});
    return table;
}

/// Apart from the table: connection strings take the width.
ReportTable readerConnections(const Database &database, const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Connections to read-only instances"),
                      {{s.t.translate("Report", "Name")}, {s.t.translate("Report", "Connection string"), ColumnKind::Exact}, {s.t.translate("Report", "Port"), ColumnKind::Number},
                       {s.t.translate("Report", "Private address"), ColumnKind::Exact}},
                      {}, {}};
    for (const ReadOnlyInstance &reader : database.readOnly) {
        const Facts facts = s.facts(ResourceType::DbReadOnlyInstance, reader.key);
        table.rows.append({cell(reader.name), cell(facts.connectionString), cell(facts.port > 0 ? QString::number(facts.port) : QString()), cell(facts.address)});
    }
    return table;
}

} // namespace

ReportSection databaseSection(const ReportSource &s)
{
    const Database &database = *s.topology.database;
    ReportSection section;
    section.title = s.texts.kind(Kind::Database);
    section.tables << settings(database, s);
    if (!database.databases.isEmpty())
        section.tables << schemas(database, s);
    if (!database.accounts.isEmpty())
        section.tables << accounts(database, s);
    if (!database.readOnly.isEmpty())
        section.tables << readers(database, s) << readerConnections(database, s);
    if (!database.accounts.isEmpty())
        section.notes << s.t.translate("Report", "Passwords of accounts stand in no report.");
    return section;
}

} // namespace Cloudsteps
