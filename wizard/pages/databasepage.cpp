#include "wizard/pages/databasepage.h"

#include "wizard/advice/prices.h"
#include "wizard/pages/components/applicability.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/chargerows.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/components/whitelistfield.h"
#include "wizard/pages/databasefield.h"
#include "wizard/pages/databasefit.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

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
    disableWhile(m_form, protection, ofDatabase(protectionHindrance));
    grid->addRow([] { return tr("Protection"); }, {protection}, {}, {u"database.deletionProtection"_s});
    auto *hint = newMeaning([this] { return protectionHindrance(database()); });
    m_protectionRow = grid->addRow([] { return QString(); }, {hint});
    m_paymentGrid = grid;
    m_payment->body()->addWidget(grid);
    m_payment->setOpen(false);
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
                                        if (v == "Basic"_L1) {
                                            d.standbyVswitch.clear();
                                            if (d.storage.type == "local_ssd"_L1)
                                                d.storage.type = DatabaseStorage().type;
                                        }
                                        fitDatabase(d, m_ui.draft.catalogue());
                                    }));
    m_engineGrid->addRow([] { return tr("Edition"); }, {edition});
    m_engineGrid->addRow([] { return QString(); }, {newMeaning([this] { return editionMeaning(database().edition); })}, {}, {u"database.edition"_s});
    auto *primary = m_form.choice(u"database.vswitch"_s, [this] { return vswitchOptions(u"database.vswitch"_s, Product::Rds, database().databaseClass); }, ofDatabase([](const Database &d) { return d.vswitch; }),
                                  toDatabase([](Database &d, const QString &v) { d.vswitch = v; }));
    m_engineGrid->addRow([] { return tr("Primary in"); }, {primary}, {}, {u"database.vswitch"_s});
    auto *standby = m_form.choice(u"database.standbyVswitch"_s, [this] { return vswitchOptions(u"database.standbyVswitch"_s, Product::Rds, database().databaseClass, tr("The primary's zone")); },
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
    auto *type = m_form.choice(u"database.storage.type"_s, [this] { return storageOptions(database(), m_ui.draft.texts().translator()); }, ofDatabase([](const Database &d) { return d.storage.type; }),
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
                      {pricesKnown && item.hourlyMicros >= 0 ? draft.texts().money({item.hourlyMicros, currencyOf(draft.account())}) : tr("unknown"), {}, 0, double(item.hourlyMicros), false}},
                     !fits});
    }
    m_classes->setRows(rows);
    m_classes->setChosen(d.databaseClass);
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

void DatabasePage::showValues()
{
    const Draft &draft = m_ui.draft;
    const Database d = database();
    const bool locked = draft.isLocked(u"database"_s);
    showReadOnly(d);
    showBackup(d);
    m_engineGrid->setRowVisible(m_standbyRow, d.edition != "Basic"_L1);
    m_engine->setSummary(d.engine + u' ' + d.version + u" · "_s + editionWord(d.edition));
    m_class->setSummary(d.databaseClass + u" · %1 GB"_s.arg(d.storage.gib));
    m_class->setFact(draft.texts().pricePerHour(draft.price(Kind::Database)));
    const DatabaseClass *item = draft.catalogue().databaseClass(d.databaseClass);
    m_storageSize->setSingleStep(item ? item->storageStep : 5);
    m_storageRange->setText(item ? tr("%1 to %2 GB in steps of %3").arg(item->minStorage).arg(QLocale(QLocale::English).toString(item->maxStorage)).arg(item->storageStep) : QString());
    m_access->setSummary(whitelistText(draft.topology(), d.whitelist));
    m_moreAccess->setSummary(d.whitelistGroups.isEmpty() ? tr("None") : tr("%n more", "whitelists", int(d.whitelistGroups.size())));
    QStringList names;
    for (const DatabaseSchema &schema : d.databases)
        names << schema.name;
    for (const DatabaseAccount &account : d.accounts)
        names << account.name;
    m_contents->setSummary(names.join(u" · "_s));
    m_payment->setSummary(chargeText(d.charge) + u" · "_s + (d.deletionProtection ? tr("protected against deletion") : tr("not protected")));
    m_paymentGrid->setRowVisible(m_protectionRow, !protectionHindrance(d).isEmpty());
    for (QPushButton *button : std::as_const(m_addButtons))
        button->setVisible(!locked);
}

} // namespace Cloudsteps
