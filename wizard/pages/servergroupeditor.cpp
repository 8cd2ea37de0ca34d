#include "wizard/pages/servergroupeditor.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/chargerows.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/components/typepicker.h"
#include "wizard/pages/components/vswitchboxes.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/servergroupfield.h"
#include "wizard/pages/serveroptions.h"
#include "wizard/texts/diskwords.h"
#include "wizard/topology/edits.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// In the network's order, so that turning one off and on again changes nothing.
void setPlace(Topology &topology, const QString &group, const QString &vswitch, bool on)
{
    ServerGroup *found = groupOf(topology, group);
    if (!found)
        return;
    QStringList wanted;
    for (const VSwitch &item : topology.network.vswitches) {
        if (item.key == vswitch ? on : found->vswitches.contains(item.key))
            wanted << item.key;
    }
    found->vswitches = wanted;
}

/// Performance levels belong to ESSDs alone.
void setCategory(QString &category, QString &level, const QString &value)
{
    category = value;
    if (value != "cloud_essd"_L1)
        level.clear();
    else if (level.isEmpty())
        level = u"PL0"_s;
}

/// RunInstances: the faster levels come with larger disks alone.
void setLevel(QString &level, int &gib, const QString &value)
{
    level = value;
    const int least = value == "PL3"_L1 ? 1261 : value == "PL2"_L1 ? 461 : 0;
    gib = std::max(gib, least);
}

QList<Option> levelsOf(const QString &category, const QString &level)
{
    QList<Option> options;
    if (category == "cloud_essd"_L1)
        options = {{u"PL0"_s, u"PL0"_s, true, {}},
                   {u"PL1"_s, u"PL1"_s, true, {}},
                   {u"PL2"_s, u"PL2"_s, true, ServerGroupEditor::tr("From %1 GiB on").arg(461)},
                   {u"PL3"_s, u"PL3"_s, true, ServerGroupEditor::tr("From %1 GiB on").arg(1261)}};
    if (level.isEmpty()) // of an ESSD the cloud takes PL1 then
        options.prepend({QString(), category == "cloud_essd"_L1 ? ServerGroupEditor::tr("Not set") : u"-"_s, true, {}});
    return options;
}

} // namespace

ServerGroupEditor::ServerGroupEditor(Form &form, const QString &key, QWidget *parent)
    : QWidget(parent), m_form(form), m_ui(form.ui()), m_key(key), m_path(u"servers.groups."_s + key), m_column(new QVBoxLayout(this))
{
    setObjectName(m_path);
    setSpace(m_column, 0, 0, 0, 0, 0);
    buildPlace();
    buildType();
    buildDisks();
    m_payment = addSection(u".payment"_s, [] { return tr("Payment"); });
    auto *payment = new FormGrid(form);
    addChargeRows(form, *payment, m_path + u".charge"_s, [key](Topology &topology) -> Charge * {
        ServerGroup *found = groupOf(topology, key);
        return found ? &found->charge : nullptr;
    }, [key](Topology &topology) {
        ServerGroup *found = groupOf(topology, key);
        if (!found || found->charge.model != ChargeModel::Subscription)
            return;
        found->deletionProtection = false; // both are for pay-as-you-go alone
        found->releaseAt.clear();
    });
    m_payment->body()->addWidget(payment);
    m_payment->setOpen(false);
    m_column->addWidget(new ServerOptions(form, key, titled([] { return tr("More options"); }), this));
}

ServerGroup ServerGroupEditor::group() const
{
    return ofGroup(m_key, [](const ServerGroup &g) { return g; })(m_ui.draft.topology());
}

/// With the group's name where there are several.
Text ServerGroupEditor::titled(const Text &title) const
{
    return [this, title] { return m_only ? title() : m_ui.draft.texts().labelled(group().name, title()); };
}

Section *ServerGroupEditor::addSection(const QString &name, const Text &title)
{
    auto *section = new Section(m_path + name + u".section"_s, m_form.wording(), m_ui.theme, titled(title), this);
    m_column->addWidget(section);
    return section;
}

void ServerGroupEditor::buildPlace()
{
    m_place = addSection(u".place"_s, [] { return tr("Amount and place"); });
    m_remove = new QPushButton(this);
    m_remove->setObjectName(m_path + u".remove"_s);
    m_remove->setProperty("kind", u"quiet"_s);
    m_remove->setProperty("scale", u"small"_s);
    m_form.wording().add(m_remove, [this] {
        m_remove->setText(tr("Remove group"));
        m_remove->setAccessibleName(tr("Remove group %1").arg(group().name));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_ui.draft.edit({}, [] { return tr("Remove group"); }, [key = m_key](Topology &topology) { removeServerGroup(topology, key); });
    });
    m_place->setAction(m_remove);

    auto *grid = new FormGrid(m_form);
    auto *name = m_form.text(m_path + u".name"_s, 22, ofGroup(m_key, [](const ServerGroup &g) { return g.name; }), toGroup(m_key, [](ServerGroup &g, const QString &v) { g.name = v; }));
    grid->addRow([] { return tr("Name"); }, {name, m_form.hint([] { return tr("servers are called name-1, name-2 ..."); })}, {}, {m_path + u".name"_s});
    auto *count = m_form.number(m_path + u".count"_s, 1, 500, 1, ofGroup(m_key, [](const ServerGroup &g) { return g.count; }),
                                [key = m_key](Topology &topology, const int &value) { setServerCount(topology, key, value); });
    grid->addRow([] { return tr("Amount"); }, {count, m_form.word([] { return tr("equal servers"); })}, {}, {m_path + u".count"_s});
    auto *places = new VSwitchBoxes(
        m_form, m_path + u".vswitches"_s, [key = m_key](const Topology &topology, const QString &vswitch) {
            return ofGroup(key, [&](const ServerGroup &g) { return g.vswitches.contains(vswitch); })(topology);
        },
        [key = m_key](Topology &topology, const QString &vswitch, bool on) { setPlace(topology, key, vswitch, on); }, [](const QString &vswitch) { return tr("Servers in %1").arg(vswitch); },
        grid);
    grid->addRow([] { return tr("vSwitches"); }, {places}, [] { return tr("The servers take turns: the first goes to the first vSwitch, the second to the second."); },
                 {m_path + u".vswitches"_s, m_path});
    m_place->body()->addWidget(grid);

    m_public = addSection(u".public"_s, [] { return tr("Public address"); });
    auto *publicGrid = new FormGrid(m_form);
    auto *bandwidth = m_form.number(m_path + u".publicBandwidthMbps"_s, 0, 100, 1, ofGroup(m_key, [](const ServerGroup &g) { return g.publicBandwidthMbps; }),
                                    toGroup(m_key, [](ServerGroup &g, const int &v) { g.publicBandwidthMbps = v; }));
    publicGrid->addRow([] { return tr("Public bandwidth"); }, {bandwidth, m_form.word([] { return tr("Mbit/s for each server; 0 is none"); })}, {},
                       {m_path + u".publicBandwidthMbps"_s});
    m_public->body()->addWidget(publicGrid);
}

void ServerGroupEditor::buildType()
{
    m_type = addSection(u".type"_s, [] { return tr("Instance type"); });
    m_picker = new TypePicker(m_ui, m_form.wording(), m_path + u".type"_s, this);
    m_form.follow(m_picker, [this] {
        QStringList zones;
        for (const QString &vswitch : group().vswitches) {
            if (const VSwitch *item = m_ui.draft.topology().network.vswitch(vswitch))
                zones << item->zone;
        }
        m_picker->present(group().type, zones);
        m_picker->setLocked(m_ui.draft.isLocked(m_path + u".type"_s));
    });
    connect(m_picker, &TypePicker::chosen, this, [this](const QString &type) {
        m_ui.draft.edit(m_path + u".type"_s, [this, type](Topology &topology) {
            ServerGroup *found = groupOf(topology, m_key);
            if (!found)
                return;
            found->type = type;
            const InstanceType *item = m_ui.draft.catalogue().instanceType(type);
            if (item && !item->ioChoice)
                found->ioOptimized = true; // newer families have no choice
            if (item && !item->burstable)
                found->creditSpecification.clear();
        });
    });
    m_type->body()->addWidget(m_picker);
    m_type->body()->addWidget(m_form.advice({m_path + u".type"_s}));
}

QList<Option> ServerGroupEditor::diskCategories() const
{
    QList<Option> options;
    for (const DiskCategory &disk : m_ui.draft.catalogue().disks)
        options.append({disk.id, diskCategoryWord(disk.id, m_ui.draft.texts().translator()), true, {}});
    return options;
}

void ServerGroupEditor::buildDisks()
{
    m_disks = addSection(u".disks"_s, [] { return tr("Image and disks"); });
    m_diskGrid = new FormGrid(m_form);
    auto *image = m_form.choice(m_path + u".image.id"_s,
                                [this] {
                                    QList<Option> options;
                                    for (const ImageInfo &item : m_ui.draft.catalogue().images)
                                        options.append({item.id, item.name, true, {}});
                                    return options;
                                },
                                ofGroup(m_key, [](const ServerGroup &g) { return g.imageId; }), toGroup(m_key, [](ServerGroup &g, const QString &v) { g.imageId = v; }));
    m_diskGrid->addRow([] { return tr("Image"); }, {image}, {}, {m_path + u".image"_s});
    auto *io = m_form.check(m_path + u".ioOptimized"_s, [] { return tr("I/O optimised"); }, ofGroup(m_key, [](const ServerGroup &g) { return g.ioOptimized; }),
                            toGroup(m_key, [](ServerGroup &g, const bool &v) { g.ioOptimized = v; }));
    m_ioRow = m_diskGrid->addRow([] { return tr("Disk access"); }, {io}, [] { return tr("Old series let one choose. Without it they mount basic disks only."); },
                                 {m_path + u".ioOptimized"_s});
    const FieldPath system = m_path + u".systemDisk"_s;
    auto *category = m_form.choice(system + u".category"_s, [this] { return diskCategories(); }, ofGroup(m_key, [](const ServerGroup &g) { return g.systemDisk.category; }),
                                   toGroup(m_key, [](ServerGroup &g, const QString &v) { setCategory(g.systemDisk.category, g.systemDisk.performanceLevel, v); }));
    auto *level = m_form.choice(system + u".performanceLevel"_s, [this] { return levelsOf(group().systemDisk.category, group().systemDisk.performanceLevel); },
                                ofGroup(m_key, [](const ServerGroup &g) { return g.systemDisk.performanceLevel; }),
                                toGroup(m_key, [](ServerGroup &g, const QString &v) { setLevel(g.systemDisk.performanceLevel, g.systemDisk.gib, v); }));
    m_systemLevel = level;
    auto *size = m_form.number(system + u".gib"_s, 20, 2048, 10, ofGroup(m_key, [](const ServerGroup &g) { return g.systemDisk.gib; }),
                               toGroup(m_key, [](ServerGroup &g, const int &v) { g.systemDisk.gib = v; }));
    m_diskGrid->addRow([] { return tr("System disk"); }, {category, level, size, m_form.word([] { return u"GiB"_s; })}, {}, {system});
    m_disks->body()->addWidget(m_diskGrid);

    m_dataDisks = new RowTable(m_form, m_path + u".dataDisks"_s,
                               {{[] { return tr("Data disk"); }, 3}, {[] { return tr("Performance level"); }, 2}, {[] { return tr("GiB"); }, 1}},
                               [this](const QString &disk) { return diskCells(disk); }, this);
    m_dataDisks->setRemover([](const QString &disk) { return tr("data disk %1").arg(disk); },
                            [this](const QString &disk) {
                                m_ui.draft.edit({}, [] { return tr("Remove data disk"); }, [this, disk](Topology &topology) {
                                    if (ServerGroup *found = groupOf(topology, m_key))
                                        found->dataDisks.removeIf([&](const DataDisk &item) { return item.key == disk; });
                                });
                            });
    m_form.follow(m_dataDisks, [this] { m_dataDisks->setKeys(keysOf(group().dataDisks)); });
    m_dataDisks->hide();
    m_addDisk = new QPushButton(this);
    m_addDisk->setObjectName(m_path + u".dataDisks.add"_s);
    m_addDisk->setProperty("scale", u"small"_s);
    m_form.wording().add(m_addDisk, [this] {
        m_addDisk->setText(tr("Add data disk"));
        m_addDisk->setAccessibleName(tr("Add data disk"));
        m_addDisk->setIcon(m_ui.theme.icon(u"plus"_s));
    });
    connect(m_addDisk, &QPushButton::clicked, this, [this] {
        m_ui.draft.edit({}, [] { return tr("Add data disk"); }, [this](Topology &topology) {
            if (ServerGroup *found = groupOf(topology, m_key))
                addDataDisk(*found);
        });
    });
    m_disks->body()->addWidget(m_dataDisks);
    m_disks->body()->addWidget(m_addDisk, 0, Qt::AlignLeft);
    m_disks->body()->addWidget(m_form.advice({m_path + u".dataDisks"_s}));
}

QList<QWidget *> ServerGroupEditor::diskCells(const QString &disk)
{
    const FieldPath path = m_path + u".dataDisks."_s + disk;
    const auto read = [this, disk](auto member) {
        return ofGroup(m_key, [disk, member](const ServerGroup &g) {
            QList<DataDisk> disks = g.dataDisks;
            const DataDisk *found = itemOf(disks, disk);
            return found ? found->*member : DataDisk().*member;
        });
    };
    const auto write = [this, disk](auto change) {
        return toGroup(m_key, [disk, change](ServerGroup &g, const auto &value) {
            if (DataDisk *found = itemOf(g.dataDisks, disk))
                change(*found, value);
        });
    };
    return {
        m_form.choice(path + u".category"_s, [this] { return diskCategories(); }, read(&DataDisk::category),
                      write([](DataDisk &d, const QString &v) { setCategory(d.category, d.performanceLevel, v); })),
        m_form.choice(path + u".performanceLevel"_s, [this, read] { return levelsOf(read(&DataDisk::category)(m_ui.draft.topology()), read(&DataDisk::performanceLevel)(m_ui.draft.topology())); },
                      read(&DataDisk::performanceLevel), write([](DataDisk &d, const QString &v) { setLevel(d.performanceLevel, d.gib, v); })),
        m_form.number(path + u".gib"_s, 20, 32768, 10, read(&DataDisk::gib), write([](DataDisk &d, const int &v) { d.gib = v; })),
    };
}

void ServerGroupEditor::showValues(bool only)
{
    if (only != m_only) {
        m_only = only;
        m_form.wording().repeat();
    }
    const ServerGroup g = group();
    const Draft &draft = m_ui.draft;
    const bool locked = draft.isLocked(m_path);
    const InstanceType *type = draft.catalogue().instanceType(g.type);
    m_remove->setVisible(!only && !locked);
    m_addDisk->setVisible(!locked);
    m_diskGrid->setRowVisible(m_ioRow, (type && type->ioChoice) || !g.ioOptimized);
    m_systemLevel->setVisible(g.systemDisk.category == "cloud_essd"_L1);
    m_place->setSummary(tr("%n server(s)", nullptr, g.count));
    m_public->setSummary(g.publicBandwidthMbps == 0 ? tr("None") : u"%1 Mbit/s"_s.arg(g.publicBandwidthMbps));
    m_type->setSummary(g.type);
    m_disks->setSummary(u"%1 GiB"_s.arg(g.systemDisk.gib));
    m_payment->setSummary(g.charge.model == ChargeModel::PayAsYouGo ? tr("Pay-as-you-go") : tr("Subscription"));
    m_place->setFact(draft.texts().pricePerHour(draft.priceOf(m_path)));
}

} // namespace Cloudsteps
