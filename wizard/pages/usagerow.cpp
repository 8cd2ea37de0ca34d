#include "wizard/pages/usagerow.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/host.h"

#include <QGridLayout>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString settingOf(UsagePart part)
{
    switch (part) {
    case UsagePart::Traffic: return u"usage/trafficGb"_s;
    case UsagePart::Lcu: return u"usage/lcu"_s;
    case UsagePart::Backup: return u"usage/backupGb"_s;
    }
    Q_UNREACHABLE();
}

int &amountOf(Usage &usage, UsagePart part)
{
    switch (part) {
    case UsagePart::Traffic: return usage.trafficGb;
    case UsagePart::Lcu: return usage.lcu;
    case UsagePart::Backup: return usage.backupGb;
    }
    Q_UNREACHABLE();
}

} // namespace

UsageRow::UsageRow(const Ui &ui, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_total(newLabel("strong", this, true))
{
    m_total->setObjectName(u"costs.usage.total"_s);
    auto *heading = newLabel("heading", this);
    heading->setText(tr("By use, on top"));
    auto *grid = new QGridLayout(this);
    setSpace(grid, 0, 0, 0, 0, 8);
    grid->setColumnStretch(3, 1);
    grid->addWidget(heading, 0, 0, 1, 4);
    int row = 1;
    for (const UsageLine &line : usageLines(ui.draft.topology(), ui.draft.catalogue(), ui.draft.account(), {})) {
        Usage usual;
        const QString kept = ui.host.setting(settingOf(line.part));
        auto *name = newLabel("label", this);
        name->setText(nameOf(line.part));
        auto *amount = new QSpinBox(this);
        amount->setObjectName(u"costs."_s + settingOf(line.part));
        amount->setRange(0, 1'000'000);
        amount->setGroupSeparatorShown(true);
        amount->setValue(kept.isEmpty() ? amountOf(usual, line.part) : kept.toInt());
        amount->setAccessibleName(name->text());
        auto *unit = newLabel("second", this);
        unit->setText(unitOf(line.part));
        auto *cost = newLabel("second", this);
        cost->setObjectName(amount->objectName() + u".cost"_s);
        cost->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        name->setBuddy(amount);
        grid->addWidget(name, row, 0);
        grid->addWidget(amount, row, 1);
        grid->addWidget(unit, row, 2);
        grid->addWidget(cost, row, 3);
        m_rows.append({line.part, amount, cost});
        connect(amount, &QSpinBox::valueChanged, this, [this, part = line.part](int value) {
            m_ui.host.setSetting(settingOf(part), QString::number(value));
            reckon();
        });
        ++row;
    }
    grid->addWidget(m_total, row, 0, 1, 4, Qt::AlignRight);
    setVisible(!m_rows.isEmpty());
    reckon();
}

QString UsageRow::nameOf(UsagePart part) const
{
    switch (part) {
    case UsagePart::Traffic: return tr("Outbound traffic");
    case UsagePart::Lcu: return tr("Load balancer in use");
    case UsagePart::Backup: return tr("Backups beyond what is free");
    }
    Q_UNREACHABLE();
}

QString UsageRow::unitOf(UsagePart part) const
{
    return part == UsagePart::Lcu ? tr("LCU, all the time") : tr("GB a month");
}

void UsageRow::reckon()
{
    const Draft &draft = m_ui.draft;
    const Texts &texts = draft.texts();
    Usage usage;
    for (const Row &row : std::as_const(m_rows))
        amountOf(usage, row.part) = row.amount->value();
    const QList<UsageLine> lines = usageLines(draft.topology(), draft.catalogue(), draft.account(), usage);
    Money total;
    bool known = true;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const std::optional<Money> &month = lines[i].month;
        m_rows[i].cost->setText(month ? tr("%1 a month", "amount").arg(texts.money(*month)) : tr("price unknown"));
        known = known && month;
        if (month)
            total = {total.micros + month->micros, month->currency};
    }
    m_total->setText(known ? tr("Together %1 a month", "amount").arg(texts.money(total)) : tr("Together at least %1 a month", "amount").arg(texts.money(total)));
}

} // namespace Cloudsteps
