#include "wizard/pages/natsection.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/vswitchboxes.h"
#include "wizard/pages/draft.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

// AllocateEipAddress: an address takes that much by bandwidth, and less by traffic.
constexpr int mostByBandwidth = 500;
constexpr int mostByTraffic = 200;

PublicIps ipsOf(const Topology &topology)
{
    return topology.network.publicIps.value_or(PublicIps());
}

template<typename Write>
auto toIps(Write write)
{
    return [write](Topology &topology, const auto &value) {
        if (topology.network.publicIps)
            write(*topology.network.publicIps, value);
    };
}

QString chargeWord(BandwidthCharge charge)
{
    return wordOf(bandwidthWords, charge);
}

BandwidthCharge chargeOf(const QString &word)
{
    return word == "bandwidth"_L1 ? BandwidthCharge::Bandwidth : BandwidthCharge::Traffic;
}

} // namespace

NatSection::NatSection(Form &form, const Form::Options &vswitches, QWidget *parent)
    : Section(u"network.nat.section"_s, form.wording(), form.ui().theme, [] { return tr("NAT gateway and public IPs"); }, parent), m_form(form), m_ui(form.ui()),
      m_grid(new FormGrid(form))
{
    body()->addWidget(m_form.advice({u"network.nat"_s}));
    buildGateway(vswitches);
    buildAddresses();
    buildBandwidth();
    buildBilling();
    buildSnat();
    body()->addWidget(m_grid);
    body()->addWidget(m_form.advice({u"network.snat"_s})); // also without a NAT gateway, when the row is hidden
    m_form.follow(this, [this] { showValues(); });
}

bool NatSection::inChina() const
{
    return m_ui.draft.account().site == Site::China;
}

void NatSection::buildGateway(const Form::Options &vswitches)
{
    auto *wanted = m_form.check(u"network.nat"_s, [] { return tr("Create one"); }, [](const Topology &t) { return t.network.nat.has_value(); },
                                [](Topology &t, const bool &on) { on ? addNat(t) : removeNat(t); });
    m_place = m_form.word([] { return tr("in vSwitch"); });
    m_vswitch = m_form.choice(u"network.nat.vswitch"_s, vswitches, [](const Topology &t) { return t.network.nat ? t.network.nat->vswitch : QString(); },
                              [](Topology &t, const QString &value) { if (t.network.nat) t.network.nat->vswitch = value; });
    m_grid->addRow([] { return tr("NAT gateway"); }, {wanted, m_place, m_vswitch}, {}, {u"network.nat.vswitch"_s});
    auto *name = m_form.text(u"network.nat.name"_s, 22, [](const Topology &t) { return t.network.nat ? t.network.nat->name : QString(); },
                             [](Topology &t, const QString &value) { if (t.network.nat) t.network.nat->name = value; });
    m_nameRow = m_grid->addRow([] { return tr("Name"); }, {name}, {}, {u"network.nat.name"_s});
}

void NatSection::buildAddresses()
{
    auto *count = m_form.number(u"network.publicIps.count"_s, 0, largestPublicIpCount, 1, [](const Topology &t) { return t.network.publicIps ? t.network.publicIps->count : 0; },
                                [](Topology &t, const int &value) {
                                    if (value == 0) {
                                        t.network.publicIps.reset();
                                        return;
                                    }
                                    if (!t.network.publicIps)
                                        t.network.publicIps.emplace();
                                    t.network.publicIps->count = value;
                                });
    m_addressRow = m_grid->addRow([] { return tr("Public IPs"); }, {count, m_form.word([] { return tr("addresses"); })}, {}, {u"network.publicIps"_s});
}

void NatSection::buildBandwidth()
{
    auto *sharing = m_form.segments(u"network.publicIps.sharedBandwidth"_s,
                                    [] { return QList<Option>{{u"shared"_s, tr("Shared by all"), true, {}}, {u"each"_s, tr("Each its own"), true, {}}}; },
                                    [](const Topology &t) { return ipsOf(t).sharedBandwidth ? u"shared"_s : u"each"_s; },
                                    toIps([this](PublicIps &ips, const QString &value) {
                                        const BandwidthCharge sold = inChina() ? BandwidthCharge::Bandwidth : BandwidthCharge::Traffic;
                                        if (value == "shared"_L1 && !ips.sharedBandwidth) {
                                            ips.sharedBandwidth = SharedBandwidth{ips.mbps, sold};
                                        } else if (value == "each"_L1 && ips.sharedBandwidth) {
                                            ips.mbps = std::min(ips.sharedBandwidth->mbps, mostByTraffic);
                                            ips.charge = BandwidthCharge::Traffic; // idle addresses then cost next to nothing
                                            ips.sharedBandwidth.reset();
                                        }
                                    }));
    m_sharedMbps = m_form.number(u"network.publicIps.sharedBandwidth.mbps"_s, 1, 1000, 1,
                                 [](const Topology &t) { return ipsOf(t).sharedBandwidth.value_or(SharedBandwidth()).mbps; },
                                 toIps([](PublicIps &ips, const int &value) {
                                     if (ips.sharedBandwidth)
                                         ips.sharedBandwidth->mbps = value;
                                 }));
    m_eachMbps = m_form.number(u"network.publicIps.mbps"_s, 1, mostByBandwidth, 1, [](const Topology &t) { return ipsOf(t).mbps; },
                               toIps([](PublicIps &ips, const int &value) { ips.mbps = value; }));
    m_unit = newLabel("word", this);
    m_bandwidthRow = m_grid->addRow([] { return tr("Bandwidth"); }, {sharing, m_sharedMbps, m_eachMbps, m_unit}, {},
                                    {u"network.publicIps.sharedBandwidth"_s, u"network.publicIps.mbps"_s});
}

/// What a site does not sell stays to be seen, and what is chosen can always be left.
void NatSection::buildBilling()
{
    const auto options = [](bool bandwidth, bool traffic, const QString &why) {
        return QList<Option>{{u"bandwidth"_s, tr("By bandwidth"), bandwidth, bandwidth ? QString() : why}, {u"traffic"_s, tr("By traffic"), traffic, traffic ? QString() : why}};
    };
    m_sharedCharge = m_form.segments(u"network.publicIps.sharedBandwidth.charge"_s,
                                     [this, options] {
                                         return inChina() ? options(true, false, tr("In China shared bandwidth is paid by bandwidth only."))
                                                          : options(false, true, tr("The international site sells shared bandwidth by traffic only."));
                                     },
                                     [](const Topology &t) { return chargeWord(ipsOf(t).sharedBandwidth.value_or(SharedBandwidth()).charge); },
                                     toIps([](PublicIps &ips, const QString &value) {
                                         if (ips.sharedBandwidth)
                                             ips.sharedBandwidth->charge = chargeOf(value);
                                     }));
    m_eachCharge = m_form.segments(u"network.publicIps.charge"_s,
                                   [this, options] { return options(inChina(), true, tr("The international site sells pay-as-you-go public IPs by traffic only.")); },
                                   [](const Topology &t) { return chargeWord(ipsOf(t).charge); },
                                   toIps([](PublicIps &ips, const QString &value) {
                                       ips.charge = chargeOf(value);
                                       if (ips.charge == BandwidthCharge::Traffic)
                                           ips.mbps = std::min(ips.mbps, mostByTraffic);
                                   }));
    auto *meaning = newLabel("help", this, true);
    m_form.follow(meaning, [this, meaning] { meaning->setText(billingMeaning()); });
    m_billingRow = m_grid->addRow([] { return tr("Paid"); }, {m_sharedCharge, m_eachCharge, meaning}, {},
                                  {u"network.publicIps.sharedBandwidth.charge"_s, u"network.publicIps.charge"_s});
}

QString NatSection::billingMeaning() const
{
    const PublicIps ips = ipsOf(m_ui.draft.topology());
    if (ips.sharedBandwidth)
        return inChina() ? tr("In China shared bandwidth is paid by bandwidth only.") : tr("The international site sells shared bandwidth by traffic only.");
    if (ips.charge == BandwidthCharge::Bandwidth)
        return tr("Paid all the time, used or not; %1 Mbit/s at most.").arg(mostByBandwidth);
    return tr("Paid by the GB that goes out; the bandwidth is a ceiling of %1 Mbit/s at most.").arg(mostByTraffic);
}

void NatSection::buildSnat()
{
    auto *boxes = new VSwitchBoxes(
        m_form, u"network.snat"_s,
        [](const Topology &t, const QString &key) {
            return std::any_of(t.network.snat.cbegin(), t.network.snat.cend(), [&](const SnatEntry &entry) { return entry.vswitch == key; });
        },
        [](Topology &t, const QString &key, bool on) {
            if (on)
                addSnat(t, key);
            else
                t.network.snat.removeIf([&](const SnatEntry &entry) { return entry.vswitch == key; });
        },
        [](const QString &name) { return tr("SNAT for %1").arg(name); }, m_grid);
    m_snatRow = m_grid->addRow([] { return tr("SNAT, way out"); }, {boxes});
}

void NatSection::showValues()
{
    const Network &network = m_ui.draft.topology().network;
    const bool nat = network.nat.has_value();
    const bool addresses = network.publicIps.has_value();
    const bool shared = ipsOf(m_ui.draft.topology()).sharedBandwidth.has_value();
    m_place->setVisible(nat);
    m_vswitch->setVisible(nat);
    m_grid->setRowVisible(m_nameRow, nat);
    m_grid->setRowVisible(m_addressRow, nat || addresses);
    m_grid->setRowVisible(m_bandwidthRow, addresses);
    m_grid->setRowVisible(m_billingRow, addresses);
    m_sharedMbps->setVisible(shared);
    m_sharedCharge->setVisible(shared);
    m_eachMbps->setVisible(!shared);
    m_eachCharge->setVisible(!shared);
    m_unit->setText(shared ? tr("Mbit/s, shared by all") : tr("Mbit/s, each"));
    m_grid->setRowVisible(m_snatRow, nat || !network.snat.isEmpty());
    setSummary(nat ? tr("%1, %n public IP(s)", nullptr, addresses ? network.publicIps->count : 0).arg(network.nat->name) : tr("None"));
}

} // namespace Cloudsteps
