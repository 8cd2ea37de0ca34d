#include "wizard/pages/networkpage.h"

#include "wizard/advice/addressbudget.h"
#include "wizard/pages/components/bar.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/cidrmap.h"
#include "wizard/pages/components/combobox.h"
#include "wizard/pages/components/emptystate.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/existingchoices.h"
#include "wizard/pages/existingedits.h"
#include "wizard/pages/theme.h"
#include "wizard/topology/edits.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

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

template<typename Function>
auto ofDnat(const QString &key, Function read)
{
    return [key, read](const Topology &topology) {
        QList<DnatEntry> entries = topology.network.dnat;
        const DnatEntry *item = itemOf(entries, key);
        return read(item ? *item : DnatEntry());
    };
}

template<typename Function>
auto toDnat(const QString &key, Function write)
{
    return [key, write](Topology &topology, const auto &value) {
        if (DnatEntry *item = itemOf(topology.network.dnat, key))
            write(*item, value);
    };
}

QString word(DnatKind kind)
{
    return kind == DnatKind::Port ? u"port"_s : kind == DnatKind::Range ? u"range"_s : u"ip"_s;
}

DnatKind dnatKind(const QString &word)
{
    return word == "range"_L1 ? DnatKind::Range : word == "ip"_L1 ? DnatKind::Ip : DnatKind::Port;
}

QString word(DnatProtocol protocol)
{
    return protocol == DnatProtocol::Tcp ? u"tcp"_s : protocol == DnatProtocol::Udp ? u"udp"_s : u"any"_s;
}

DnatProtocol dnatProtocol(const QString &word)
{
    return word == "udp"_L1 ? DnatProtocol::Udp : word == "any"_L1 ? DnatProtocol::Any : DnatProtocol::Tcp;
}

} // namespace

NetworkPage::NetworkPage(const Ui &ui, QWidget *parent)
    : KindPage(ui, Kind::Network, [] { return tr("A private network first: it keeps the servers apart from the internet and has one door."); }, parent)
{
    buildVpc();
    buildVSwitches();
    buildNat();
    buildDnat();
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
                                   {[] { return tr("Zone"); }, 3},
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
    line->addWidget(m_addVSwitch);
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
    column->addWidget(name);
    m_form.follow(place, [this, key, existing, name] {
        const Network &network = m_ui.draft.topology().network;
        const VSwitch *item = network.vswitch(key);
        existing->setVisible(!network.vpc.existingId.isEmpty());
        name->setVisible(!item || item->existingId.isEmpty());
    });
    auto *zone = m_form.choice(path + u".zone"_s, [this] { return zoneOptions(); }, ofVSwitch(key, &VSwitch::zone), toVSwitch(key, &VSwitch::zone));
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

QList<Option> NetworkPage::zoneOptions() const
{
    const Draft &draft = m_ui.draft;
    QList<Option> options;
    if (const RegionInfo *region = draft.catalogue().region(draft.topology().region)) {
        for (const ZoneInfo &zone : region->zones) {
            const bool sold = zone.sells.contains(Product::Vpc);
            const QString name = draft.texts().zone(draft.catalogue(), zone.id);
            options.append({zone.id, sold ? name : tr("%1, no VPC").arg(name), true, {}});
        }
    }
    return options;
}

void NetworkPage::buildNat()
{
    m_nat = addSection(u"network.nat.section"_s, [] { return tr("NAT gateway and public IPs"); });
    m_nat->body()->addWidget(m_form.advice({u"network.nat"_s}));
    m_natGrid = new FormGrid(m_form);
    auto *wanted = m_form.check(u"network.nat"_s, [] { return tr("Create one"); }, [](const Topology &t) { return t.network.nat.has_value(); },
                                [](Topology &t, const bool &on) { on ? addNat(t) : removeNat(t); });
    m_natWord = m_form.word([] { return tr("in vSwitch"); });
    auto *place = m_form.choice(u"network.nat.vswitch"_s, [this] { return vswitchOptions(); },
                                [](const Topology &t) { return t.network.nat ? t.network.nat->vswitch : QString(); },
                                [](Topology &t, const QString &value) { if (t.network.nat) t.network.nat->vswitch = value; });
    m_natDetails = place;
    m_natGrid->addRow([] { return tr("NAT gateway"); }, {wanted, m_natWord, place}, {}, {u"network.nat.vswitch"_s});
    auto *name = m_form.text(u"network.nat.name"_s, 22, [](const Topology &t) { return t.network.nat ? t.network.nat->name : QString(); },
                             [](Topology &t, const QString &value) { if (t.network.nat) t.network.nat->name = value; });
    m_natNameRow = m_natGrid->addRow([] { return tr("Name"); }, {name}, {}, {u"network.nat.name"_s});

    auto *count = m_form.number(u"network.publicIps.count"_s, 0, 20, 1, [](const Topology &t) { return t.network.publicIps ? t.network.publicIps->count : 0; },
                                [](Topology &t, const int &value) {
                                    if (value == 0) {
                                        t.network.publicIps.reset();
                                        return;
                                    }
                                    if (!t.network.publicIps)
                                        t.network.publicIps.emplace();
                                    t.network.publicIps->count = value;
                                });
    auto *isp = m_form.choice(u"network.publicIps.isp"_s,
                              [] { return QList<Option>{{u"BGP"_s, tr("BGP, multi-line"), true, {}}, {u"BGP_PRO"_s, tr("BGP Pro, premium line"), true, {}}}; },
                              [](const Topology &t) { return t.network.publicIps ? t.network.publicIps->isp : u"BGP"_s; },
                              [](Topology &t, const QString &value) { if (t.network.publicIps) t.network.publicIps->isp = value; });
    m_ipRow = m_natGrid->addRow([] { return tr("Public IPs"); }, {count, m_form.word([] { return tr("addresses, line"); }), isp}, {},
                                {u"network.publicIps"_s});

    auto *charge = m_form.segments(
        u"network.publicIps.sharedBandwidth"_s,
        [this] {
            const bool china = m_ui.draft.account().site == Site::China;
            return QList<Option>{{u"bandwidth"_s, tr("By bandwidth"), china, china ? QString() : tr("The international site sells shared bandwidth by traffic only.")},
                                 {u"traffic"_s, tr("By traffic"), true, {}}};
        },
        [](const Topology &t) {
            const bool byBandwidth = t.network.publicIps && t.network.publicIps->sharedBandwidth && t.network.publicIps->sharedBandwidth->charge == BandwidthCharge::Bandwidth;
            return byBandwidth ? u"bandwidth"_s : u"traffic"_s;
        },
        [this](Topology &t, const QString &value) {
            if (!t.network.publicIps)
                return;
            PublicIps &ips = *t.network.publicIps;
            const int mbps = ips.sharedBandwidth ? ips.sharedBandwidth->mbps : ips.mbps;
            // In China shared bandwidth is paid by bandwidth; traffic is paid by each address on its own. Abroad it is the other way round.
            if (value == "bandwidth"_L1)
                ips.sharedBandwidth = SharedBandwidth{mbps, BandwidthCharge::Bandwidth};
            else if (m_ui.draft.account().site == Site::International)
                ips.sharedBandwidth = SharedBandwidth{mbps, BandwidthCharge::Traffic};
            else
                ips.sharedBandwidth.reset();
            ips.mbps = mbps;
        });
    auto *shared = m_form.number(u"network.publicIps.sharedBandwidth.mbps"_s, 1, 1000, 1,
                                 [](const Topology &t) {
                                     if (!t.network.publicIps)
                                         return 5;
                                     return t.network.publicIps->sharedBandwidth ? t.network.publicIps->sharedBandwidth->mbps : t.network.publicIps->mbps;
                                 },
                                 [](Topology &t, const int &value) {
                                     if (!t.network.publicIps)
                                         return;
                                     if (t.network.publicIps->sharedBandwidth)
                                         t.network.publicIps->sharedBandwidth->mbps = value;
                                     else
                                         t.network.publicIps->mbps = value;
                                 });
    auto *unit = newLabel("word", this);
    m_form.follow(unit, [this, unit] {
        const auto &ips = m_ui.draft.topology().network.publicIps;
        unit->setText(ips && ips->sharedBandwidth ? tr("Mbit/s, shared by all") : tr("Mbit/s, each"));
    });
    m_sharedRow = m_natGrid->addRow([] { return tr("Bandwidth"); }, {charge, shared, unit},
                                    [this] {
                                        return m_ui.draft.account().site == Site::China
                                                   ? tr("In China shared bandwidth is paid by bandwidth. By traffic means an address of its own for each, without sharing.")
                                                   : tr("The international site sells shared bandwidth by traffic only.");
                                    },
                                    {u"network.publicIps.sharedBandwidth"_s, u"network.publicIps.mbps"_s});

    m_snat = new QWidget(m_natGrid);
    m_snat->setObjectName(u"network.snat"_s);
    setSpace(new QHBoxLayout(m_snat), 0, 0, 0, 0, 24);
    m_form.follow(m_snat, [this] { showSnat(); });
    m_snatRow = m_natGrid->addRow([] { return tr("SNAT, way out"); }, {m_snat});
    m_nat->body()->addWidget(m_natGrid);
    m_nat->body()->addWidget(m_form.advice({u"network.snat"_s})); // also without a NAT gateway, when the row is hidden
}

void NetworkPage::showSnat()
{
    const Topology &topology = m_ui.draft.topology();
    const QStringList keys = keysOf(topology.network.vswitches);
    for (const QString &old : m_snatBoxes.keys()) {
        if (keys.contains(old))
            continue;
        QCheckBox *box = m_snatBoxes.take(old);
        m_form.forget(box);
        discard(box);
    }
    for (const QString &key : keys) {
        if (m_snatBoxes.contains(key))
            continue;
        const auto name = [this, key] {
            const VSwitch *item = m_ui.draft.topology().network.vswitch(key);
            return item ? item->name : key;
        };
        auto *box = m_form.check(u"network.snat."_s + key, name,
                                 [key](const Topology &t) {
                                     return std::any_of(t.network.snat.cbegin(), t.network.snat.cend(), [&](const SnatEntry &entry) { return entry.vswitch == key; });
                                 },
                                 [key](Topology &t, const bool &on) {
                                     if (on)
                                         addSnat(t, key);
                                     else
                                         t.network.snat.removeIf([&](const SnatEntry &entry) { return entry.vswitch == key; });
                                 });
        m_form.follow(box, [box, name] {
            box->setText(name());
            box->setAccessibleName(tr("SNAT for %1").arg(name()));
        });
        m_snat->layout()->addWidget(box);
        m_snatBoxes.insert(key, box);
    }
}

void NetworkPage::buildDnat()
{
    m_dnat = addSection(u"network.dnat.section"_s, [] { return tr("DNAT, way in"); });
    m_addDnat = new QPushButton(this);
    m_addDnat->setObjectName(u"network.dnat.add"_s);
    m_addDnat->setProperty("kind", u"quiet"_s);
    m_addDnat->setProperty("scale", u"small"_s);
    m_dnat->setAction(m_addDnat);
    const auto add = [this] {
        m_ui.draft.edit({}, [] { return tr("Add DNAT entry"); }, [](Topology &topology) { addDnat(topology); });
    };
    connect(m_addDnat, &QPushButton::clicked, this, add);
    m_form.wording().add(m_addDnat, [this] {
        m_addDnat->setText(tr("Add DNAT entry"));
        m_addDnat->setAccessibleName(tr("Add DNAT entry"));
        m_addDnat->setIcon(m_ui.theme.icon(u"plus"_s, &Tokens::link));
    });

    m_dnatTable = new RowTable(m_form, u"network.dnat"_s,
                               {{[] { return tr("Kind"); }, 2},
                                {[] { return tr("Public IP"); }, 1},
                                {[] { return tr("Protocol"); }, 1},
                                {[] { return tr("External port"); }, 2},
                                {[] { return tr("Server"); }, 2},
                                {[] { return tr("Its port"); }, 2}},
                               [this](const QString &key) { return dnatCells(key); });
    m_dnatTable->setRemover([this](const QString &key) { return m_ui.draft.texts().field(u"network.dnat."_s + key, m_ui.draft.topology()); },
                            [this](const QString &key) {
                                m_ui.draft.edit({}, [] { return tr("Remove DNAT entry"); }, [key](Topology &topology) {
                                    topology.network.dnat.removeIf([&](const DnatEntry &entry) { return entry.key == key; });
                                });
                            });
    m_form.follow(m_dnatTable, [this] { m_dnatTable->setKeys(keysOf(m_ui.draft.topology().network.dnat)); });
    m_noDnat = new EmptyState(u"network.dnat.empty"_s, m_form.wording(), m_ui.theme, u"path"_s, [] { return tr("No DNAT entry"); },
                              [] { return tr("No port of a public IP leads to a single server. The load balancer has an address of its own."); },
                              [] { return tr("Add DNAT entry"); }, this);
    connect(m_noDnat, &EmptyState::chosen, this, add);
    m_dnatWaits = newLabel("help", this, true);
    m_form.wording().add(m_dnatWaits, [this] { m_dnatWaits->setText(tr("Waiting for the servers: an entry needs a server's address, so it is created with them.")); });
    m_dnat->body()->addWidget(m_dnatTable);
    m_dnat->body()->addWidget(m_noDnat);
    m_dnat->body()->addWidget(m_dnatWaits);
    m_dnat->body()->addWidget(m_form.advice({u"network.dnat"_s}));
}

QList<Option> NetworkPage::serverOptions() const
{
    QList<Option> options;
    if (const auto &servers = m_ui.draft.topology().servers) {
        for (const ServerRef &server : serverRefs(*servers))
            options.append({server.id, server.name, true, {}});
    }
    return options;
}

QList<QWidget *> NetworkPage::dnatCells(const QString &key)
{
    const FieldPath path = u"network.dnat."_s + key;
    auto *kind = m_form.choice(path + u".kind"_s,
                               [] {
                                   return QList<Option>{{u"port"_s, tr("One port"), true, {}}, {u"range"_s, tr("Port range"), true, {}}, {u"ip"_s, tr("Whole address"), true, {}}};
                               },
                               ofDnat(key, [](const DnatEntry &entry) { return word(entry.kind); }),
                               toDnat(key, [](DnatEntry &entry, const QString &value) {
                                   entry.kind = dnatKind(value);
                                   if (entry.kind == DnatKind::Ip) {
                                       entry.protocol = DnatProtocol::Any;
                                       entry.externalPort.clear();
                                       entry.internalPort.clear();
                                       return;
                                   }
                                   if (entry.protocol == DnatProtocol::Any)
                                       entry.protocol = DnatProtocol::Tcp;
                                   const bool range = entry.kind == DnatKind::Range;
                                   for (QString *port : {&entry.externalPort, &entry.internalPort}) {
                                       if (port->isEmpty())
                                           *port = port == &entry.externalPort ? u"8080"_s : u"80"_s;
                                       *port = range ? (port->contains(u'/') ? *port : *port + u'/' + *port) : port->section(u'/', 0, 0);
                                   }
                               }));
    auto *ip = m_form.choice(path + u".publicIp"_s,
                             [this] {
                                 QList<Option> options;
                                 const auto &ips = m_ui.draft.topology().network.publicIps;
                                 for (int i = 1; i <= (ips ? ips->count : 0); ++i)
                                     options.append({QString::number(i), u"EIP %1"_s.arg(i), true, {}});
                                 return options;
                             },
                             ofDnat(key, [](const DnatEntry &entry) { return QString::number(entry.publicIp); }),
                             toDnat(key, [](DnatEntry &entry, const QString &value) { entry.publicIp = value.toInt(); }));
    auto *protocol = m_form.choice(path + u".protocol"_s,
                                   [] { return QList<Option>{{u"tcp"_s, u"TCP"_s, true, {}}, {u"udp"_s, u"UDP"_s, true, {}}, {u"any"_s, tr("Any"), true, {}}}; },
                                   ofDnat(key, [](const DnatEntry &entry) { return word(entry.protocol); }),
                                   toDnat(key, [](DnatEntry &entry, const QString &value) { entry.protocol = dnatProtocol(value); }));
    auto *external = m_form.text(path + u".externalPort"_s, 0, ofDnat(key, [](const DnatEntry &entry) { return entry.externalPort; }),
                                 toDnat(key, [](DnatEntry &entry, const QString &value) { entry.externalPort = value; }));
    auto *server = m_form.choice(path + u".server"_s, [this] { return serverOptions(); }, ofDnat(key, [](const DnatEntry &entry) { return entry.server; }),
                                 toDnat(key, [](DnatEntry &entry, const QString &value) { entry.server = value; }));
    auto *internal = m_form.text(path + u".internalPort"_s, 0, ofDnat(key, [](const DnatEntry &entry) { return entry.internalPort; }),
                                 toDnat(key, [](DnatEntry &entry, const QString &value) { entry.internalPort = value; }));
    return {kind, ip, protocol, external, server, internal};
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

    const bool nat = network.nat.has_value();
    m_natWord->setVisible(nat);
    m_natDetails->setVisible(nat);
    m_natGrid->setRowVisible(m_natNameRow, nat);
    m_natGrid->setRowVisible(m_ipRow, nat || network.publicIps.has_value());
    m_natGrid->setRowVisible(m_sharedRow, network.publicIps.has_value());
    m_natGrid->setRowVisible(m_snatRow, nat || !network.snat.isEmpty());
    m_nat->setSummary(nat ? tr("%1, %n public IP(s)", nullptr, network.publicIps ? network.publicIps->count : 0).arg(network.nat->name) : tr("None"));

    const bool waiting = !network.dnat.isEmpty() && draft.phase(Kind::Servers) != Phase::Created;
    m_noDnat->setVisible(network.dnat.isEmpty());
    m_addDnat->setVisible(!network.dnat.isEmpty() && !draft.isLocked(u"network.dnat"_s));
    m_noDnat->button()->setEnabled(nat && draft.topology().servers.has_value() && !draft.isLocked(u"network.dnat"_s));
    m_dnatWaits->setVisible(waiting);
    m_dnat->setSummary(tr("%n entry(ies)", nullptr, int(network.dnat.size())));
}

} // namespace Cloudsteps
