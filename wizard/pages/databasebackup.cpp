#include "wizard/pages/databasepage.h"

#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/databasefield.h"
#include "wizard/pages/draft.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

// When the database is backed up, how long that is kept, and whether its statements are.

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int minutesOfDay = 24 * 60;

/// "02:30"
QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60 % 24, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

/// "23:00-00:00"
QString hourText(int minute)
{
    return clockText(minute) + u'-' + clockText(minute + 60);
}

QString offsetOf(const Database &database)
{
    return database.backup ? database.backup->window.mid(5) : u"+08:00"_s;
}

/// Whole hours, and what the project holds.
QList<Option> offsetOptions(const Database &database)
{
    QList<Option> options;
    const QString now = offsetOf(database);
    for (int hour = -11; hour <= 13; ++hour) {
        const QString offset = (hour < 0 ? u"-"_s : u"+"_s) + clockText(qAbs(hour) * 60);
        options.append({offset, u"UTC"_s + offset, true, {}});
    }
    if (now == "Z"_L1)
        options.prepend({now, u"UTC"_s, true, {}});
    return options;
}

/// Minutes of the start in UTC, below 0 on the day before, from 1440 on the day after; nothing when it can't be read.
std::optional<int> utcStart(const QString &window)
{
    const int start = window.left(2).toInt() * 60 + window.mid(3, 2).toInt();
    const QString offset = window.mid(5);
    if (offset == "Z"_L1)
        return start;
    if (offset.size() != 6)
        return std::nullopt;
    const int minutes = offset.mid(1, 2).toInt() * 60 + offset.mid(4, 2).toInt();
    return offset.startsWith(u'-') ? start + minutes : start - minutes;
}

} // namespace

/// What the cloud is told, which counts in UTC.
QString DatabasePage::utcText(const QString &window)
{
    const std::optional<int> start = utcStart(window);
    if (!start)
        return {};
    const QString hours = hourText((*start + minutesOfDay) % minutesOfDay);
    if (*start < 0)
        return tr("The cloud shows it in UTC: %1 of the day before.").arg(hours);
    return *start < minutesOfDay ? tr("The cloud shows it in UTC: %1.").arg(hours) : tr("The cloud shows it in UTC: %1 of the day after.").arg(hours);
}

void DatabasePage::buildBackup()
{
    m_backup = addSection(u"database.backup.section"_s, [] { return tr("Backup and SQL audit"); });
    m_backupGrid = new FormGrid(m_form);
    auto *wanted = m_form.check(u"database.backup"_s, [] { return tr("Set days, time and retention"); }, ofDatabase([](const Database &d) { return d.backup.has_value(); }),
                                toDatabase([](Database &d, const bool &on) {
                                    if (on)
                                        d.backup = DatabaseBackup{{u"Monday"_s, u"Wednesday"_s, u"Friday"_s, u"Sunday"_s}, u"02:00+08:00"_s, 7, true};
                                    else
                                        d.backup.reset();
                                }));
    m_backupGrid->addRow([] { return tr("Own plan"); }, {wanted}, [] { return tr("Without it the cloud's own default holds: daily backups, kept 7 days."); }, {u"database.backup"_s});
    QList<QWidget *> days;
    const QList<QPair<QString, Text>> names{
        {u"Monday"_s, [] { return tr("Mon"); }},   {u"Tuesday"_s, [] { return tr("Tue"); }},  {u"Wednesday"_s, [] { return tr("Wed"); }},
        {u"Thursday"_s, [] { return tr("Thu"); }}, {u"Friday"_s, [] { return tr("Fri"); }},   {u"Saturday"_s, [] { return tr("Sat"); }},
        {u"Sunday"_s, [] { return tr("Sun"); }},
    };
    for (const auto &[day, label] : names) {
        days.append(m_form.check(u"database.backup.days."_s + day, label, ofDatabase([day = day](const Database &d) { return d.backup && d.backup->days.contains(day); }),
                                 toDatabase([day = day](Database &d, const bool &on) {
                                     if (!d.backup)
                                         return;
                                     QStringList wantedDays;
                                     for (const QString &each : {u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s, u"Saturday"_s, u"Sunday"_s}) {
                                         if (each == day ? on : d.backup->days.contains(each))
                                             wantedDays << each;
                                     }
                                     d.backup->days = wantedDays;
                                 })));
    }
    m_daysRow = m_backupGrid->addRow([] { return tr("Days"); }, days, {}, {u"database.backup.days"_s});
    auto *window = m_form.choice(u"database.backup.window"_s,
                                 [this] {
                                     const QString zone = offsetOf(database());
                                     QList<Option> options;
                                     for (int hour = 0; hour < 24; ++hour)
                                         options.append({clockText(hour * 60) + zone, hourText(hour * 60), true, {}});
                                     return options;
                                 },
                                 ofDatabase([](const Database &d) { return d.backup ? d.backup->window : QString(); }),
                                 toDatabase([](Database &d, const QString &v) { if (d.backup) d.backup->window = v; }));
    auto *offset = m_form.choice(u"database.backup.window.offset"_s, [this] { return offsetOptions(database()); },
                                 ofDatabase([](const Database &d) { return offsetOf(d); }),
                                 toDatabase([](Database &d, const QString &v) { if (d.backup) d.backup->window = d.backup->window.left(5) + v; }));
    m_windowRow = m_backupGrid->addRow([] { return tr("Time"); }, {window, offset}, {}, {u"database.backup.window"_s});
    m_utcRow = m_backupGrid->addRow([] { return QString(); }, {newMeaning([this] { return database().backup ? utcText(database().backup->window) : QString(); })});
    auto *retention = m_form.number(u"database.backup.retentionDays"_s, 7, 730, 1, ofDatabase([](const Database &d) { return d.backup ? d.backup->retentionDays : 7; }),
                                    toDatabase([](Database &d, const int &v) { if (d.backup) d.backup->retentionDays = v; }));
    m_retentionRow = m_backupGrid->addRow([] { return tr("Kept for"); }, {retention, m_form.word([] { return tr("days"); })}, {}, {u"database.backup.retentionDays"_s});
    auto *log = m_form.check(u"database.backup.log"_s, [] { return tr("Log backup, for a restore to any second"); }, ofDatabase([](const Database &d) { return d.backup && d.backup->log; }),
                             toDatabase([](Database &d, const bool &v) { if (d.backup) d.backup->log = v; }));
    m_logRow = m_backupGrid->addRow([] { return tr("Log"); }, {log}, {}, {u"database.backup.log"_s});
    m_backup->body()->addWidget(m_backupGrid);
    buildAudit();
    m_backup->setOpen(false);
}

void DatabasePage::buildAudit()
{
    m_auditGrid = new FormGrid(m_form);
    auto *wanted = m_form.check(u"database.sqlAudit"_s, [] { return tr("Keep a log of all statements"); }, ofDatabase([](const Database &d) { return d.sqlAudit.has_value(); }),
                                toDatabase([](Database &d, const bool &on) {
                                    if (on)
                                        d.sqlAudit.emplace();
                                    else
                                        d.sqlAudit.reset();
                                }));
    m_auditGrid->addRow([] { return tr("SQL audit"); }, {wanted}, [] { return tr("Who ran which statement when, to be searched in the console. Charged by the volume of the log."); },
                        {u"database.sqlAudit"_s});
    auto *kept = m_form.choice(u"database.sqlAudit.retentionDays"_s,
                               [] {
                                   return QList<Option>{{u"30"_s, tr("30 days"), true, {}}, {u"180"_s, tr("180 days"), true, {}}, {u"365"_s, tr("1 year"), true, {}},
                                                        {u"1095"_s, tr("3 years"), true, {}}, {u"1825"_s, tr("5 years"), true, {}}};
                               },
                               ofDatabase([](const Database &d) { return QString::number(d.sqlAudit.value_or(SqlAudit()).retentionDays); }),
                               toDatabase([](Database &d, const QString &v) { if (d.sqlAudit) d.sqlAudit->retentionDays = v.toInt(); }));
    m_auditRow = m_auditGrid->addRow([] { return tr("Log kept for"); }, {kept, m_form.hint([] { return tr("a shorter time deletes what is older at once"); })}, {},
                                     {u"database.sqlAudit.retentionDays"_s});
    m_backup->body()->addSpacing(8);
    m_backup->body()->addWidget(m_auditGrid);
}

void DatabasePage::showBackup(const Database &database)
{
    const QString plan = database.backup ? tr("%n day(s) a week", nullptr, int(database.backup->days.size())) + u" · "_s + database.backup->window.left(5) + u" · "_s
                                               + tr("kept %n day(s)", nullptr, database.backup->retentionDays)
                                         : tr("The cloud's default");
    m_backup->setSummary(database.sqlAudit ? plan + u" · "_s + tr("SQL audit") : plan);
    for (QWidget *row : {m_daysRow, m_windowRow, m_utcRow, m_retentionRow, m_logRow})
        m_backupGrid->setRowVisible(row, database.backup.has_value());
    m_auditGrid->setRowVisible(m_auditRow, database.sqlAudit.has_value());
}

} // namespace Cloudsteps
