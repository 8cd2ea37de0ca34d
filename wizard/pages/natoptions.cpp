#include "wizard/pages/natoptions.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/draft.h"
#include "wizard/topology/words.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// Regions that sell the premium line: Hong Kong, Singapore, Tokyo, Kuala Lumpur, Manila, Jakarta, Bangkok (AllocateEipAddress).
bool sellsPremiumLine(const QString &region)
{
    static const QStringList regions{u"cn-hongkong"_s,    u"ap-southeast-1"_s, u"ap-northeast-1"_s, u"ap-southeast-3"_s,
                                     u"ap-southeast-6"_s, u"ap-southeast-5"_s, u"ap-southeast-7"_s};
    return regions.contains(region);
}

} // namespace

NatOptions::NatOptions(Form &form, QWidget *parent)
    : Section(u"network.natOptions.section"_s, form.wording(), form.ui().theme, [] { return tr("More about the NAT gateway"); }, parent), m_form(form), m_ui(form.ui()),
      m_grid(new FormGrid(form))
{
    auto *line = m_form.choice(u"network.publicIps.isp"_s, [this] { return lines(); }, [](const Topology &t) { return t.network.publicIps.value_or(PublicIps()).isp; },
                               [](Topology &t, const QString &value) { if (t.network.publicIps) t.network.publicIps->isp = value; });
    m_lineRow = m_grid->addRow([] { return tr("Line of public IPs"); }, {line}, [] { return tr("The premium line reaches mainland China over a better way. It is sold in a few regions outside it."); },
                               {u"network.publicIps.isp"_s});
    auto *bind = m_form.segments(u"network.nat.bindMode"_s,
                                 [] { return QList<Option>{{u"multiBinded"_s, tr("Multi-EIP mode"), true, {}}, {u"nat"_s, tr("NAT mode"), true, {}}}; },
                                 [](const Topology &t) { return wordOf(bindWords, t.network.nat ? t.network.nat->bindMode : EipBindMode::MultiBinded); },
                                 [](Topology &t, const QString &value) {
                                     if (t.network.nat)
                                         t.network.nat->bindMode = value == "nat"_L1 ? EipBindMode::Nat : EipBindMode::MultiBinded;
                                 });
    auto *meaning = newLabel("help", this, true);
    m_form.follow(meaning, [this, meaning] { meaning->setText(bindMeaning()); });
    m_bindRow = m_grid->addRow([] { return tr("Binding"); }, {bind, meaning}, [] { return tr("Multi-EIP mode can become NAT mode later, but never the other way."); },
                               {u"network.nat.bindMode"_s});
    body()->addWidget(m_grid);
    setOpen(false);
    m_form.follow(this, [this] { showValues(); });
}

QList<Option> NatOptions::lines() const
{
    const bool premium = sellsPremiumLine(m_ui.draft.topology().region);
    return {{u"BGP"_s, tr("BGP, multi-line"), true, {}},
            {u"BGP_PRO"_s, tr("BGP Pro, premium line"), premium, premium ? QString() : tr("Not sold in this region.")}};
}

QString NatOptions::bindMeaning() const
{
    const auto &nat = m_ui.draft.topology().network.nat;
    return nat && nat->bindMode == EipBindMode::Nat ? tr("Each public IP takes a private address of the vSwitch; 50 at most. Goes with an IPv4 gateway.")
                                                    : tr("Takes no further private address. Does not go with an IPv4 gateway.");
}

void NatOptions::showValues()
{
    const Network &network = m_ui.draft.topology().network;
    setVisible(network.nat || network.publicIps);
    m_grid->setRowVisible(m_lineRow, network.publicIps.has_value());
    m_grid->setRowVisible(m_bindRow, network.nat.has_value());
    QStringList said;
    if (network.publicIps)
        said << (network.publicIps->isp == "BGP_PRO"_L1 ? tr("BGP Pro, premium line") : tr("BGP, multi-line"));
    if (network.nat)
        said << (network.nat->bindMode == EipBindMode::Nat ? tr("NAT mode") : tr("Multi-EIP mode"));
    setSummary(said.join(u" · "_s));
}

} // namespace Cloudsteps
