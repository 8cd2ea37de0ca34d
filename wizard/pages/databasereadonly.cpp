#include "wizard/pages/databasepage.h"

#include "wizard/pages/components/applicability.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/databasefield.h"
#include "wizard/pages/databasefit.h"
#include "wizard/pages/draft.h"
#include "wizard/topology/edits.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

// Read-only instances and the address that splits reads and writes between them and the primary.

using namespace Qt::StringLiterals;

namespace Cloudsteps {

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
    m_readOnly->body()->addWidget(newMeaning([this] {
        const QString hindrance = readOnlyHindrance(database());
        return hindrance.isEmpty() ? tr("They answer reads that the primary would have to answer. The standby takes none.") : hindrance;
    }));
    m_readOnly->body()->addWidget(m_readOnlyTable);
    QPushButton *add = newAddButton(u"database.readOnly.add"_s, [] { return tr("Add read-only instance"); }, [this](Topology &t) {
        if (t.database)
            addReadOnly(t, m_ui.draft.catalogue());
    });
    disableWhile(m_form, add, ofDatabase(readOnlyHindrance));
    m_readOnly->body()->addWidget(add, 0, Qt::AlignLeft);
    m_readOnly->body()->addWidget(m_form.advice({u"database.readOnly"_s}));
    buildSplitting();
    m_readOnly->setOpen(false);
}

void DatabasePage::buildSplitting()
{
    const FieldPath path = u"database.readWriteSplitting"_s;
    m_splittingGrid = new FormGrid(m_form);
    auto *wanted = m_form.check(path, [] { return tr("One address that sends writes to the primary, reads to the others"); },
                                ofDatabase([](const Database &d) { return d.readWriteSplitting.has_value(); }), toDatabase([](Database &d, const bool &on) {
                                    if (on)
                                        d.readWriteSplitting.emplace();
                                    else
                                        d.readWriteSplitting.reset();
                                }));
    disableWhile(m_form, wanted, ofDatabase(splittingHindrance));
    m_splittingGrid->addRow([] { return tr("Splitting"); }, {wanted});
    m_splittingGrid->addRow([] { return QString(); }, {newMeaning([this] {
        const Database d = database();
        const QString hindrance = splittingHindrance(d);
        if (!hindrance.isEmpty())
            return hindrance;
        return d.hasSharedProxy() ? tr("%1 %2 on local disks does it through the shared proxy, at no price of its own.").arg(d.engine, d.version)
                                  : tr("%1 %2 does it through the database proxy, whose nodes are charged apart.").arg(d.engine, d.version);
    })}, {}, {path});
    auto *nodes = m_form.number(path + u".proxyNodes"_s, 1, 16, 1, ofDatabase([](const Database &d) { return d.readWriteSplitting.value_or(ReadWriteSplitting()).proxyNodes; }),
                                toDatabase([](Database &d, const int &v) {
                                    if (d.readWriteSplitting)
                                        d.readWriteSplitting->proxyNodes = v;
                                }));
    m_proxyRow = m_splittingGrid->addRow([] { return tr("Proxy nodes"); }, {nodes, m_form.hint([] { return tr("1 to 16; two keep the address alive when one fails"); })}, {},
                                         {path + u".proxyNodes"_s});
    auto *delay = m_form.number(path + u".maxDelaySeconds"_s, 0, 7200, 10, ofDatabase([](const Database &d) { return d.readWriteSplitting.value_or(ReadWriteSplitting()).maxDelaySeconds; }),
                                toDatabase([](Database &d, const int &v) {
                                    if (d.readWriteSplitting)
                                        d.readWriteSplitting->maxDelaySeconds = v;
                                }));
    m_delayRow = m_splittingGrid->addRow([] { return tr("Largest lag"); }, {delay, m_form.hint([] { return tr("seconds; an instance further behind gets no reads"); })}, {},
                                         {path + u".maxDelaySeconds"_s});
    m_readOnly->body()->addSpacing(8);
    m_readOnly->body()->addWidget(m_splittingGrid);
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
        m_form.choice(path + u".vswitch"_s, [this, key, path] {
                          QList<ReadOnlyInstance> items = database().readOnly;
                          const ReadOnlyInstance *item = itemOf(items, key);
                          return vswitchOptions(path + u".vswitch"_s, Product::Rds, item ? item->databaseClass : QString());
                      },
                      read(&ReadOnlyInstance::vswitch), write(&ReadOnlyInstance::vswitch)),
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

void DatabasePage::showReadOnly(const Database &database)
{
    QStringList readers;
    for (const ReadOnlyInstance &reader : database.readOnly)
        readers << reader.name;
    const QString names = readers.isEmpty() ? tr("None") : readers.join(u" · "_s);
    m_readOnly->setSummary(database.readWriteSplitting ? names + u" · "_s + tr("one address for all") : names);
    m_splittingGrid->setRowVisible(m_proxyRow, database.readWriteSplitting && !database.hasSharedProxy());
    m_splittingGrid->setRowVisible(m_delayRow, database.readWriteSplitting && database.hasSharedProxy());
}

} // namespace Cloudsteps
