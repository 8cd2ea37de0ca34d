#include "wizard/pages/zonedialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/pages/zonewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

ZoneDialog::ZoneDialog(const Ui &ui, const QString &vswitch, QWidget *parent)
    : QDialog(parent), m_ui(ui), m_what(new QComboBox(this)), m_zones(new QListWidget(this)), m_meaning(newLabel("help", this, true)),
      m_move(new QPushButton(tr("Move everything there"), this))
{
    setObjectName(u"zoneDialog"_s);
    setWindowTitle(tr("Find a zone"));
    const Draft &draft = ui.draft;
    auto *sentence = newLabel("second", this, true);
    sentence->setText(tr("Zones of %1 by what they sell now of your plan.").arg(draft.texts().region(draft.catalogue(), draft.topology().region)));
    m_what->setObjectName(u"zones.what"_s);
    m_what->setAccessibleName(tr("What needs a zone"));
    m_what->addItem(tr("Everything in the plan, in one zone"), QString());
    for (const VSwitch &item : draft.topology().network.vswitches)
        m_what->addItem(tr("vSwitch %1 and what is in it, now in %2").arg(item.name, draft.texts().zone(draft.catalogue(), item.zone)), item.key);
    m_what->setCurrentIndex(qMax(0, m_what->findData(vswitch)));
    m_zones->setObjectName(u"zones.list"_s);
    m_zones->setAccessibleName(tr("Zones"));
    m_zones->setWordWrap(true);
    m_zones->setSpacing(2);
    m_zones->setIconSize({18, 18});
    m_meaning->setObjectName(u"zones.meaning"_s);
    m_move->setObjectName(u"zones.move"_s);
    m_move->setProperty("kind", u"primary"_s);
    m_move->setDefault(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"zones.close"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_move);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 10);
    column->addWidget(sentence);
    column->addWidget(m_what);
    column->addWidget(m_zones, 1);
    column->addWidget(m_meaning);
    column->addLayout(buttons);
    resize(560, 420);
    solve();
    connect(m_what, &QComboBox::activated, this, &ZoneDialog::solve);
    connect(m_zones, &QListWidget::currentRowChanged, this, &ZoneDialog::showChoice);
    connect(m_zones, &QListWidget::itemActivated, m_move, &QPushButton::click);
    connect(m_move, &QPushButton::clicked, this, &ZoneDialog::move);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    // More may become known while it is open.
    connect(&ui.draft, &Draft::catalogueChanged, this, &ZoneDialog::solve);
}

QString ZoneDialog::vswitch() const
{
    return m_what->currentData().toString();
}

QString ZoneDialog::lackText(const ZoneLack &lack) const
{
    const Draft &draft = m_ui.draft;
    const QString what = lackName(lack);
    return tr("%1 (%2)", "what is not sold, field that wants it").arg(what, draft.texts().field(lack.subject, draft.topology()));
}

void askForZone(const Ui &ui, const FieldPath &field, QWidget *parent)
{
    const Topology &topology = ui.draft.topology();
    QString vswitch = field.startsWith("network.vswitches."_L1) ? field.section(u'.', 2, 2) : QString();
    for (const VSwitch &item : topology.network.vswitches) {
        if (vswitch.isEmpty() && !solveZones(topology, ui.draft.catalogue(), item.key).zones.contains(item.zone))
            vswitch = item.key;
    }
    if (vswitch.isEmpty() && topology.network.vswitches.size() > 1)
        vswitch = topology.network.vswitches.constFirst().key;
    auto *dialog = new ZoneDialog(ui, vswitch, parent);
    openDialog(dialog);
}

void ZoneDialog::solve()
{
    const Draft &draft = m_ui.draft;
    const QString kept = m_zones->currentItem() ? m_zones->currentItem()->data(Qt::UserRole).toString() : QString();
    const ZoneSolution solution = solveZones(draft.topology(), draft.catalogue(), vswitch());
    const QSignalBlocker quiet(m_zones);
    m_zones->clear();
    for (const QString &zone : solution.zones) {
        QStringList there;
        for (const VSwitch &item : draft.topology().network.vswitches) {
            if (item.zone == zone)
                there << item.name;
        }
        const QString name = draft.texts().zone(draft.catalogue(), zone);
        const QString sold = tr("%1: sells everything", "zone").arg(name);
        auto *item = new QListWidgetItem(m_ui.theme.icon(u"check"_s, &Tokens::ok), there.isEmpty() ? sold : tr("%1. Now there: %2").arg(sold, draft.texts().list(there)), m_zones);
        item->setData(Qt::UserRole, zone);
        if (zone == kept)
            m_zones->setCurrentItem(item);
    }
    if (solution.runnerUp) {
        QStringList lacks;
        for (const ZoneLack &lack : solution.runnerUp->lacks)
            lacks << lackText(lack);
        const QString name = draft.texts().zone(draft.catalogue(), solution.runnerUp->zone);
        auto *item = new QListWidgetItem(m_ui.theme.icon(u"warning"_s, &Tokens::warnI), tr("%1 comes next. It lacks: %2").arg(name, draft.texts().list(lacks)), m_zones);
        item->setData(Qt::UserRole, solution.runnerUp->zone);
        if (solution.runnerUp->zone == kept)
            m_zones->setCurrentItem(item);
    }
    if (!m_zones->currentItem())
        m_zones->setCurrentRow(0);
    showChoice();
}

/// What exists, or is another's, stays where it is.
bool ZoneDialog::canMove() const
{
    const Draft &draft = m_ui.draft;
    const QList<VSwitch> &all = draft.topology().network.vswitches;
    return std::none_of(all.cbegin(), all.cend(), [&](const VSwitch &item) {
        const bool asked = vswitch().isEmpty() || vswitch() == item.key;
        return asked && (!item.existingId.isEmpty() || draft.exists(u"network.vswitches.%1.zone"_s.arg(item.key)));
    });
}

void ZoneDialog::showChoice()
{
    const Draft &draft = m_ui.draft;
    const QListWidgetItem *item = m_zones->currentItem();
    const QString zone = item ? item->data(Qt::UserRole).toString() : QString();
    const bool moves = item && movedToZone(draft.topology(), vswitch(), zone) != draft.topology();
    m_move->setEnabled(moves && canMove());
    if (!item)
        m_meaning->setText(tr("No zone of this region is known."));
    else if (!canMove())
        m_meaning->setText(tr("The vSwitch exists already and can't move. Add a vSwitch in that zone and place things in it."));
    else if (!moves)
        m_meaning->setText(tr("Everything is there already."));
    else if (vswitch().isEmpty() && draft.topology().network.vswitches.size() > 1)
        m_meaning->setText(tr("All vSwitches move to one zone: when it fails, everything stops. Moving one vSwitch keeps two zones."));
    else
        m_meaning->setText(tr("What lies in the vSwitch moves with it. It can be undone."));
}

void ZoneDialog::move()
{
    const QString zone = m_zones->currentItem()->data(Qt::UserRole).toString();
    Draft &draft = m_ui.draft;
    draft.edit({}, [&draft, zone] { return tr("Move to %1", "zone").arg(draft.texts().zone(draft.catalogue(), zone)); },
               [this, zone](Topology &topology) { topology = movedToZone(topology, vswitch(), zone); });
    draft.settle();
    accept();
}

} // namespace Cloudsteps
