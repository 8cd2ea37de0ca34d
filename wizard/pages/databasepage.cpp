#include "wizard/pages/databasepage.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/chargerows.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/components/whitelistfield.h"
#include "wizard/pages/databasefield.h"
#include "wizard/pages/databasefit.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/topology/edits.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

DatabasePage::DatabasePage(const Ui &ui, QWidget *parent)
    : KindPage(ui, Kind::Database, [] { return tr("A managed database: backed up by itself, and the standby takes over when the primary fails."); }, parent)
{
    buildEngine();
    buildClass();
    buildAccess();
    buildContents();
    buildReadOnly();
    buildBackup();
    m_payment = addSection(u"database.payment.section"_s, [] { return tr("Payment and protection"); });
    auto *grid = new FormGrid(m_form);
    addChargeRows(m_form, *grid, u"database.charge"_s, [](Topology &t) { return t.database ? &t.database->charge : nullptr; });
    auto *protection = m_form.check(u"database.deletionProtection"_s, [] { return tr("Protect against deletion"); }, ofDatabase([](const Database &d) { return d.deletionProtection; }),
                                    toDatabase([](Database &d, const bool &v) { d.deletionProtection = v; }));
    grid->addRow([] { return tr("Protection"); }, {protection}, {}, {u"database.deletionProtection"_s});
    m_payment->body()->addWidget(grid);
    for (Section *section : {m_readOnly, m_backup, m_payment})
        section->setOpen(false);
}

Database DatabasePage::database() const
{
    return m_ui.draft.topology().database.value_or(Database());
}

void DatabasePage::buildEngine()
{
    m_engine = addSection(u"database.engine.section"_s, [] { return tr("Version and edition"); });
    m_engineGrid = new FormGrid(m_form);
    auto *name = m_form.text(u"database.name"_s, 22, ofDatabase([](const Database &d) { return d.name; }), toDatabase([](Database &d, const QString &v) { d.name = v; }));
    m_engineGrid->addRow([] { return tr("Name"); }, {name}, {}, {u"database.name"_s});
    auto *engine = m_form.choice(u"database.engine"_s, [this] { return engineOptions(m_ui.draft.catalogue()); }, ofDatabase([](const Database &d) { return d.engine; }),
                                 toDatabase([this](Database &d, const QString &v) {
                                     d.engine = v;
                                     fitDatabase(d, m_ui.draft.catalogue());
                                 }));
    auto *version = m_form.choice(u"database.version"_s, [this] { return versionOptions(m_ui.draft.catalogue(), database().engine); },
                                  ofDatabase([](const Database &d) { return d.version; }),
                                  toDatabase([this](Database &d, const QString &v) {
                                      d.version = v;
                                      fitDatabase(d, m_ui.draft.catalogue());
                                  }));
    m_engineGrid->addRow([] { return tr("Engine"); }, {engine, version}, {}, {u"database.version"_s, u"database.engine"_s});
    auto *edition = m_form.segments(u"database.edition"_s,
                                    [this] {
                                        const Database d = database();
                                        const QStringList sold = editionsSold(m_ui.draft.catalogue(), d.engine, d.version);
                                        const auto option = [&](const QString &key) {
                                            const bool has = sold.contains(key);
                                            return Option{key, editionWord(key), has || d.edition == key, has ? QString() : tr("Not sold for this engine and version.")};
                                        };
                                        QList<Option> options;
                                        for (const QString &key : {u"Basic"_s, u"HighAvailability"_s, u"cluster"_s})
                                            options.append(option(key));
                                        if (d.edition == "AlwaysOn"_L1 || sold.contains(u"AlwaysOn"_s))
                                            options.append(option(u"AlwaysOn"_s));
                                        return options;
                                    },
                                    ofDatabase([](const Database &d) { return d.edition; }),
                                    toDatabase([this](Database &d, const QString &v) {
                                        d.edition = v;
                                        if (v == "Basic"_L1)
                                            d.standbyVswitch.clear();
                                        fitDatabase(d, m_ui.draft.catalogue());
                                    }));
    m_engineGrid->addRow([] { return tr("Edition"); }, {edition});
    m_engineGrid->addRow([] { return QString(); }, {newMeaning([this] { return editionMeaning(database().edition); })}, {}, {u"database.edition"_s});
    auto *primary = m_form.choice(u"database.vswitch"_s, [this] { return vswitchOptions(); }, ofDatabase([](const Database &d) { return d.vswitch; }),
                                  toDatabase([](Database &d, const QString &v) { d.vswitch = v; }));
    m_engineGrid->addRow([] { return tr("Primary in"); }, {primary}, {}, {u"database.vswitch"_s});
    auto *standby = m_form.choice(u"database.standbyVswitch"_s, [this] { return vswitchOptions(tr("The primary's zone")); },
                                  ofDatabase([](const Database &d) { return d.standbyVswitch; }), toDatabase([](Database &d, const QString &v) { d.standbyVswitch = v; }));
    m_standbyRow = m_engineGrid->addRow([] { return tr("Standby in"); }, {standby}, {}, {u"database.standbyVswitch"_s});
    m_engine->body()->addWidget(m_engineGrid);
}

void DatabasePage::buildClass()
{
    m_class = addSection(u"database.class.section"_s, [] { return tr("Class and storage"); });
    m_classes = new Table(m_ui.theme, 5, this);
    m_classes->setChoosing(true);
    m_classes->setDropOrder({1, 4});
    m_form.bind(m_classes, u"database.class"_s, [this] { showClasses(); }, [this](bool locked) { m_classes->setEnabled(!locked); });
    m_form.wording().add(m_classes, [this] {
        m_classes->setHeaders({tr("Class"), tr("Family"), tr("CPU"), tr("Memory"), tr("Connections"), tr("Per hour")});
    });
    connect(m_classes, &Table::chosen, this, [this](const QString &key) {
        m_ui.draft.edit(u"database.class"_s, [this, key](Topology &topology) {
            if (!topology.database)
                return;
            topology.database->databaseClass = key;
            fitStorage(*topology.database, m_ui.draft.catalogue());
        });
    });
    m_class->body()->addWidget(m_classes);
    m_class->body()->addWidget(m_form.advice({u"database.class"_s}));
    auto *grid = new FormGrid(m_form);
    m_storageSize = m_form.number(u"database.storage.gib"_s, 5, 64000, 5, ofDatabase([](const Database &d) { return d.storage.gib; }),
                               toDatabase([](Database &d, const int &v) { d.storage.gib = v; }));
    auto *type = m_form.choice(u"database.storage.type"_s, [] { return storageOptions(); }, ofDatabase([](const Database &d) { return d.storage.type; }),
                               toDatabase([](Database &d, const QString &v) { d.storage.type = v; }));
    m_storageRange = newLabel("help", this);
    grid->addRow([] { return tr("Storage"); }, {m_storageSize, m_form.word([] { return u"GB"_s; }), type, m_storageRange}, {}, {u"database.storage"_s});
    m_class->body()->addWidget(grid);
}

void DatabasePage::showClasses()
{
    const Draft &draft = m_ui.draft;
    const Database d = database();
    const bool pricesKnown = draft.account().practice || !draft.catalogue().practicePrices;
    QList<TableRow> rows;
    for (const DatabaseClass &item : draft.catalogue().databaseClasses) {
        const bool fits = item.engine == d.engine && item.edition == d.edition && item.versions.contains(d.version);
        if (!fits && item.id != d.databaseClass)
            continue;
        rows.append({item.id,
                     {{item.id, {}, 0, {}, false},
                      {item.family == "dedicated"_L1 ? tr("Dedicated") : tr("General"), {}, 0, {}, false},
                      {tr("%n core(s)", nullptr, item.vcpu), {}, 0, item.vcpu, false},
                      {QString::number(item.gib) + u" GB"_s, {}, 0, item.gib, false},
                      {QLocale(QLocale::English).toString(item.maxConnections), {}, 0, item.maxConnections, false},
                      {pricesKnown && item.hourlyMicros >= 0 ? draft.texts().money({item.hourlyMicros, u"CNY"_s}) : tr("unknown"), {}, 0, double(item.hourlyMicros), false}},
                     !fits});
    }
    m_classes->setRows(rows);
    m_classes->setChosen(d.databaseClass);
}

void DatabasePage::buildAccess()
{
    m_access = addSection(u"database.access.section"_s, [] { return tr("Who may connect"); });
    auto *grid = new FormGrid(m_form);
    auto *whitelist = newWhitelistField(m_form, u"database.whitelist"_s, [](Topology &t) { return t.database ? &t.database->whitelist : nullptr; });
    grid->addRow([] { return tr("Whitelist"); }, {whitelist}, [] { return tr("Only servers in these vSwitches or with these addresses can connect. There is no public address."); },
                 {u"database.whitelist"_s});
    m_access->body()->addWidget(grid);
}

QPushButton *DatabasePage::newAddButton(const QString &name, const Text &words, const std::function<void(Topology &)> &add)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("scale", u"small"_s);
    m_form.wording().add(button, [this, button, words] {
        button->setText(words());
        button->setAccessibleName(words());
        button->setIcon(m_ui.theme.icon(u"plus"_s));
    });
    connect(button, &QPushButton::clicked, this, [this, words, add] { m_ui.draft.edit({}, words, add); });
    m_addButtons.append(button);
    return button;
}

void DatabasePage::buildReadOnly()
{
    m_readOnly = addSection(u"database.readOnly.section"_s, [] { return tr("Read-only instances"); });
    m_readOnlyTable = new RowTable(m_form, u"database.readOnly"_s,
                                   {{[] { return tr("Name"); }, 3}, {[] { return tr("vSwitch"); }, 3}, {[] { return tr("Class"); }, 3}},
                                   [this](const QString &key) { return readOnlyCells(key); });
    m_readOnlyTable->setRemover([this](const QString &key) { return m_ui.draft.texts().field(u"database.readOnly."_s + key, m_ui.draft.topology()); },
                                [this](const QString &key) {
                                    m_ui.draft.edit({}, [] { return tr("Remove read-only instance"); }, [key](Topology &t) {
                                        if (t.database)
                                            t.database->readOnly.removeIf([&](const ReadOnlyInstance &item) { return item.key == key; });
                                    });
                                });
    m_form.follow(m_readOnlyTable, [this] { m_readOnlyTable->setKeys(keysOf(database().readOnly)); });
    m_readOnlyTable->hide();
    m_readOnlyNote = newLabel("help", this, true);
    m_form.wording().add(m_readOnlyNote, [this] { m_readOnlyNote->setText(tr("They answer reads that the primary would have to answer. The standby takes none.")); });
    m_readOnly->body()->addWidget(m_readOnlyNote);
    m_readOnly->body()->addWidget(m_readOnlyTable);
    m_readOnly->body()->addWidget(newAddButton(u"database.readOnly.add"_s, [] { return tr("Add read-only instance"); }, [this](Topology &t) {
        if (t.database)
            addReadOnly(t, m_ui.draft.catalogue());
    }), 0, Qt::AlignLeft);
    m_readOnly->body()->addWidget(m_form.advice({u"database.readOnly"_s}));
}

QList<QWidget *> DatabasePage::readOnlyCells(const QString &key)
{
    const FieldPath path = u"database.readOnly."_s + key;
    const auto read = [key](auto member) {
        return ofDatabase([key, member](const Database &d) {
            QList<ReadOnlyInstance> items = d.readOnly;
            const ReadOnlyInstance *found = itemOf(items, key);
            return found ? found->*member : QString();
        });
    };
    const auto write = [key](auto member) {
        return toDatabase([key, member](Database &d, const QString &value) {
            if (ReadOnlyInstance *found = itemOf(d.readOnly, key))
                found->*member = value;
        });
    };
    return {
        m_form.text(path + u".name"_s, 0, read(&ReadOnlyInstance::name), write(&ReadOnlyInstance::name)),
        m_form.choice(path + u".vswitch"_s, [this] { return vswitchOptions(); }, read(&ReadOnlyInstance::vswitch), write(&ReadOnlyInstance::vswitch)),
        m_form.choice(path + u".class"_s, [this] { return classOptions(u"ReadOnly"_s); }, read(&ReadOnlyInstance::databaseClass), write(&ReadOnlyInstance::databaseClass)),
    };
}

QList<Option> DatabasePage::classOptions(const QString &edition) const
{
    const Database d = database();
    QList<Option> options;
    for (const DatabaseClass &item : m_ui.draft.catalogue().databaseClasses) {
        if (item.engine == d.engine && item.edition == edition)
            options.append({item.id, item.id, true, {}});
    }
    return options;
}

void DatabasePage::buildBackup()
{
    m_backup = addSection(u"database.backup.section"_s, [] { return tr("Backup"); });
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
                                     const auto &backup = database().backup;
                                     const QString offset = backup ? backup->window.mid(5) : u"+08:00"_s;
                                     QList<Option> options;
                                     for (int hour = 0; hour < 24; ++hour) {
                                         const QString start = u"%1:00"_s.arg(hour, 2, 10, QChar(u'0'));
                                         options.append({start + offset, u"%1-%2:00 (UTC%3)"_s.arg(start).arg((hour + 1) % 24, 2, 10, QChar(u'0')).arg(offset), true, {}});
                                     }
                                     return options;
                                 },
                                 ofDatabase([](const Database &d) { return d.backup ? d.backup->window : QString(); }),
                                 toDatabase([](Database &d, const QString &v) { if (d.backup) d.backup->window = v; }));
    m_windowRow = m_backupGrid->addRow([] { return tr("Time"); }, {window}, {}, {u"database.backup.window"_s});
    auto *retention = m_form.number(u"database.backup.retentionDays"_s, 7, 730, 1, ofDatabase([](const Database &d) { return d.backup ? d.backup->retentionDays : 7; }),
                                    toDatabase([](Database &d, const int &v) { if (d.backup) d.backup->retentionDays = v; }));
    m_retentionRow = m_backupGrid->addRow([] { return tr("Kept for"); }, {retention, m_form.word([] { return tr("days"); })}, {}, {u"database.backup.retentionDays"_s});
    auto *log = m_form.check(u"database.backup.log"_s, [] { return tr("Log backup, for a restore to any second"); }, ofDatabase([](const Database &d) { return d.backup && d.backup->log; }),
                             toDatabase([](Database &d, const bool &v) { if (d.backup) d.backup->log = v; }));
    m_logRow = m_backupGrid->addRow([] { return tr("Log"); }, {log}, {}, {u"database.backup.log"_s});
    m_backup->body()->addWidget(m_backupGrid);
}

void DatabasePage::showValues()
{
    const Draft &draft = m_ui.draft;
    const Database d = database();
    const bool locked = draft.isLocked(u"database"_s);
    m_engineGrid->setRowVisible(m_standbyRow, d.edition != "Basic"_L1);
    m_engine->setSummary(d.engine + u' ' + d.version + u" · "_s + editionWord(d.edition));
    m_class->setSummary(d.databaseClass + u" · %1 GB"_s.arg(d.storage.gib));
    m_class->setFact(draft.texts().pricePerHour(draft.price(Kind::Database)));
    const DatabaseClass *item = draft.catalogue().databaseClass(d.databaseClass);
    m_storageSize->setSingleStep(item ? item->storageStep : 5);
    m_storageRange->setText(item ? tr("%1 to %2 GB in steps of %3").arg(item->minStorage).arg(QLocale(QLocale::English).toString(item->maxStorage)).arg(item->storageStep) : QString());
    m_access->setSummary(whitelistText(draft.topology(), d.whitelist));
    QStringList names;
    for (const DatabaseSchema &schema : d.databases)
        names << schema.name;
    for (const DatabaseAccount &account : d.accounts)
        names << account.name;
    m_contents->setSummary(names.join(u" · "_s));
    m_backup->setSummary(d.backup ? tr("%n day(s) a week", nullptr, int(d.backup->days.size())) + u" · "_s + d.backup->window.left(5) + u" · "_s
                                        + tr("kept %n day(s)", nullptr, d.backup->retentionDays)
                                  : tr("The cloud's default"));
    QStringList readers;
    for (const ReadOnlyInstance &reader : d.readOnly)
        readers << reader.name;
    m_readOnly->setSummary(readers.isEmpty() ? tr("None") : readers.join(u" · "_s));
    m_payment->setSummary(chargeText(d.charge) + u" · "_s + (d.deletionProtection ? tr("protected against deletion") : tr("not protected")));
    for (QWidget *row : {m_daysRow, m_windowRow, m_retentionRow, m_logRow})
        m_backupGrid->setRowVisible(row, d.backup.has_value());
    for (QPushButton *button : std::as_const(m_addButtons))
        button->setVisible(!locked);
}

} // namespace Cloudsteps
