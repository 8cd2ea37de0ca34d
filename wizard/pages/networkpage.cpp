#include "wizard/pages/networkpage.h"

#include "wizard/advice/addressbudget.h"
#include "wizard/pages/components/bar.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/cidrmap.h"
#include "wizard/pages/components/combobox.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/dnatsection.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/existingchoices.h"
#include "wizard/pages/existingedits.h"
#include "wizard/pages/natoptions.h"
#include "wizard/pages/natsection.h"
#include "wizard/pages/theme.h"
#include "wizard/pages/zonedialog.h"
#include "wizard/pages/zonewords.h"
#include "wizard/topology/edits.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// The member of a vswitch, or a neutral value for one that is just being removed.
template<typename T>
Form::Get<T> ofVSwitch(const QString &key, T VSwitch::*member)
{
    return [key, member](const Topology &topology) {
        const VSwitch *item = topology.network.vswitch(key);
        return item ? item->*member : T();
    };
}

template<typename T>
Form::Set<T> toVSwitch(const QString &key, T VSwitch::*member)
{
    return [key, member](Topology &topology, const T &value) {
        if (VSwitch *item = itemOf(topology.network.vswitches, key))
            item->*member = value;
    };
}

} // namespace

NetworkPage::NetworkPage(const Ui &ui, QWidget *parent)
    : KindPage(ui, Kind::Network, [] { return tr("A private network first: it keeps the servers apart from the internet and has one door."); }, parent)
{
    buildVpc();
    buildVSwitches();
    sections()->addWidget(new NatSection(m_form, [this] { return vswitchOptions(u"network.nat.vswitch"_s, Product::Nat); }, this));
    sections()->addWidget(new NatOptions(m_form, this));
    sections()->addWidget(new DnatSection(m_form, this));
}

void NetworkPage::buildVpc()
{
    m_vpc = addSection(u"network.vpc.section"_s, [] { return tr("VPC"); });
    auto *grid = new FormGrid(m_form);
    auto *existing = m_form.choice(u"network.vpc.existingId"_s, [this] { return vpcOptions(); }, [](const Topology &t) { return t.network.vpc.existingId; },
                                   [this](Topology &t, const QString &id) { useVpc(t, existingThings(), id); });
    static_cast<ComboBox *>(existing)->setWidest(widestExisting);
    grid->addRow([] { return tr("VPC"); }, {existing, existingLister(*this, m_form, u"network.vpc.look"_s)}, {}, {u"network.vpc.existingId"_s});
    auto *name = m_form.text(u"network.vpc.name"_s, 22, [](const Topology &t) { return t.network.vpc.name; },
                             [](Topology &t, const QString &value) { t.network.vpc.name = value; });
    auto *cidr = m_form.cidr(u"network.vpc.cidr"_s, [](const Topology &t) { return t.network.vpc.cidr; },
                             [](Topology &t, const Cidr &value) { t.network.vpc.cidr = value; });
    auto *gap = new QWidget(grid);
    gap->setFixedWidth(16);
    auto *cidrLabel = m_form.word([] { return tr("CIDR block"); });
    cidrLabel->setBuddy(cidr);
    grid->addRow([] { return tr("Name"); }, {name, gap, cidrLabel, cidr}, [] { return tr("The CIDR block can't be changed once the VPC exists."); },
                 {u"network.vpc"_s, u"region"_s, u"name"_s});
    m_vpc->body()->addWidget(grid);
}

ExistingThings NetworkPage::existingThings() const
{
    return m_ui.draft.existing().value_or(ExistingThings());
}

/// What the project holds is among them, listed or not.
QList<Option> NetworkPage::vpcOptions() const
{
    const Vpc &vpc = m_ui.draft.topology().network.vpc;
    return withChosen(existingOptions(tr("New VPC"), existingThings().vpcs), {vpc.existingId, vpc.name, {}, {}, vpc.cidr});
}

/// Each of the existing ones is offered to one row.
QList<Option> NetworkPage::existingVSwitchOptions(const QString &key) const
{
    const Network &network = m_ui.draft.topology().network;
    QStringList taken;
    ExistingThing chosen;
    for (const VSwitch &item : network.vswitches) {
        if (item.key == key)
            chosen = {item.existingId, item.name, {}, item.zone, item.cidr};
        else if (!item.existingId.isEmpty())
            taken << item.existingId;
    }
    return withChosen(existingOptions(tr("New vSwitch"), existingThings().vswitches, network.vpc.existingId, taken), chosen);
}

void NetworkPage::buildVSwitches()
{
    m_vswitches = addSection(u"network.vswitches.section"_s, [] { return tr("vSwitches"); });
    m_vswitchTable = new RowTable(m_form, u"network.vswitches"_s,
                                  {{[] { return tr("Name"); }, 3},
                                   {[] { return tr("Zone"); }, 3, false, 16},
                                   {[] { return tr("CIDR block"); }, 3},
                                   {[] { return tr("Addresses planned / usable"); }, 2}},
                                  [this](const QString &key) { return vswitchCells(key); });
    m_vswitchTable->setRemover(
        [this](const QString &key) {
            const VSwitch *item = m_ui.draft.topology().network.vswitch(key);
            return item ? item->name : key;
        },
        [this](const QString &key) {
            m_ui.draft.edit({}, [] { return tr("Remove vSwitch"); }, [key](Topology &topology) { removeVSwitch(topology, key); });
        });
    m_form.follow(m_vswitchTable, [this] { m_vswitchTable->setKeys(keysOf(m_ui.draft.topology().network.vswitches)); });
    m_vswitches->body()->addWidget(m_vswitchTable);

    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 12);
    m_addVSwitch = new QPushButton(this);
    m_addVSwitch->setObjectName(u"network.vswitches.add"_s);
    m_addVSwitch->setProperty("scale", u"small"_s);
    m_form.wording().add(m_addVSwitch, [this] {
        m_addVSwitch->setText(tr("Add vSwitch"));
        m_addVSwitch->setAccessibleName(tr("Add vSwitch"));
        m_addVSwitch->setIcon(m_ui.theme.icon(u"plus"_s));
    });
    connect(m_addVSwitch, &QPushButton::clicked, this, [this] {
        // The zone that holds fewest: two vswitches in one zone protect from nothing.
        const Draft &draft = m_ui.draft;
        QString zone;
        qsizetype fewest = -1;
        for (const QString &id : draft.catalogue().zonesSelling(draft.topology().region, {Product::Vpc})) {
            qsizetype count = 0;
            for (const VSwitch &item : draft.topology().network.vswitches)
                count += item.zone == id;
            if (fewest < 0 || count < fewest) {
                zone = id;
                fewest = count;
            }
        }
        m_ui.draft.edit({}, [] { return tr("Add vSwitch"); }, [this, zone](Topology &topology) {
            addVSwitch(topology, zone);
            makeRoom(topology, existingThings());
        });
    });
    m_nextBlock = newLabel("help", this);
    m_map = new CidrMap(m_ui.theme, this);
    m_mapEnd = newLabel("help", this);
    auto *zones = new QPushButton(this);
    zones->setObjectName(u"network.vswitches.findZone"_s);
    zones->setProperty("scale", u"small"_s);
    m_form.wording().add(zones, [zones] {
        zones->setText(tr("Find a zone..."));
        zones->setAccessibleName(tr("Find a zone that sells everything in the plan"));
    });
    connect(zones, &QPushButton::clicked, this, [this] { askForZone(m_ui, {}, window()); });
    line->addWidget(m_addVSwitch);
    line->addWidget(zones);
    line->addWidget(m_nextBlock);
    line->addWidget(m_map, 1);
    line->addWidget(m_mapEnd);
    m_vswitches->body()->addLayout(line);
    m_vswitches->body()->addWidget(m_form.advice({u"network.vswitches"_s}));
}

QList<QWidget *> NetworkPage::vswitchCells(const QString &key)
{
    const FieldPath path = u"network.vswitches."_s + key;
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    setSpace(column, 0, 0, 0, 0, 4);
    auto *existing = m_form.choice(path + u".existingId"_s, [this, key] { return existingVSwitchOptions(key); }, ofVSwitch(key, &VSwitch::existingId),
                                   [this, key](Topology &t, const QString &id) { useVSwitch(t, existingThings(), key, id); });
    auto *name = m_form.text(path + u".name"_s, 0, ofVSwitch(key, &VSwitch::name), toVSwitch(key, &VSwitch::name));
    column->addWidget(existing);
    for (QWidget *part : {place, static_cast<QWidget *>(name), static_cast<QWidget *>(existing)})
        part->setProperty("cell", true);
    column->addWidget(name);
    m_form.follow(place, [this, key, existing, name] {
        const Network &network = m_ui.draft.topology().network;
        const VSwitch *item = network.vswitch(key);
        existing->setVisible(!network.vpc.existingId.isEmpty());
        name->setVisible(!item || item->existingId.isEmpty());
    });
    auto *zone = m_form.choice(path + u".zone"_s, [this, key] { return zoneOptions(key); }, ofVSwitch(key, &VSwitch::zone), toVSwitch(key, &VSwitch::zone));
    auto *cidr = m_form.cidr(path + u".cidr"_s, ofVSwitch(key, &VSwitch::cidr), toVSwitch(key, &VSwitch::cidr));
    auto *usage = new QWidget(this);
    auto *line = new QHBoxLayout(usage);
    setSpace(line, 0, 0, 0, 0, 12);
    auto *bar = new Bar(m_ui.theme, 56, usage);
    auto *numbers = new QLabel(usage);
    line->addWidget(bar);
    line->addWidget(numbers, 1);
    m_usage.insert(key, {bar, numbers});
    return {place, zone, cidr, usage};
}

/// Zones with what they lack of all that lies in the vswitch.
QList<Option> NetworkPage::zoneOptions(const QString &vswitch) const
{
    const Draft &draft = m_ui.draft;
    QList<Option> options;
    if (const RegionInfo *region = draft.catalogue().region(draft.topology().region)) {
        for (const ZoneInfo &zone : region->zones) {
            const QString name = draft.texts().zone(draft.catalogue(), zone.id);
            QStringList lacks;
            for (const ZoneLack &lack : lacksOf(draft.topology(), draft.catalogue(), vswitch, zone.id))
                lacks << lackName(lack);
            lacks.removeDuplicates();
            const QString words = !zone.sells.contains(Product::Vpc) ? tr("%1, no VPC").arg(name)
                                  : lacks.isEmpty()                  ? name
                                                                     : tr("%1, no %2", "zone, what it does not sell now").arg(name, draft.texts().list(lacks));
            options.append({zone.id, words, true, {}});
        }
    }
    return options;
}

void NetworkPage::showValues()
{
    const Draft &draft = m_ui.draft;
    const Network &network = draft.topology().network;
    m_vpc->setFact(draft.topology().region + u' ' + draft.texts().region(draft.catalogue(), draft.topology().region));
    m_vpc->setSummary(network.vpc.name + u" · "_s + network.vpc.cidr.toString());

    const QMap<QString, int> planned = plannedAddresses(draft.topology());
    QStringList names;
    QList<Cidr> used = takenBlocks(draft.topology(), existingThings());
    for (const VSwitch &item : network.vswitches) {
        names << item.name;
        used << item.cidr;
        const auto [bar, numbers] = m_usage.value(item.key);
        if (!bar)
            continue;
        bar->setShare(item.cidr.usable() > 0 ? double(planned.value(item.key)) / double(item.cidr.usable()) : 2);
        numbers->setText(u"%1 / %2"_s.arg(planned.value(item.key)).arg(item.cidr.usable()));
    }
    m_vswitches->setSummary(names.join(u" · "_s));
    const std::optional<Cidr> next = Cloudsteps::nextFreeBlock(network.vpc.cidr, used, qMax(24, network.vpc.cidr.prefix()));
    const bool locked = draft.isLocked(u"network.vswitches"_s);
    m_nextBlock->setText(next ? tr("Next free block %1").arg(next->toString()) : tr("The VPC is full"));
    m_map->setNetwork(network);
    m_mapEnd->setText(Cidr(network.vpc.cidr.base(), qMax(20, network.vpc.cidr.prefix())).toString());
    for (QWidget *widget : {static_cast<QWidget *>(m_addVSwitch), static_cast<QWidget *>(m_nextBlock), static_cast<QWidget *>(m_map), static_cast<QWidget *>(m_mapEnd)})
        widget->setVisible(!locked);
    m_addVSwitch->setEnabled(next.has_value());
}

} // namespace Cloudsteps
