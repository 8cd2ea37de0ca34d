#include "wizard/pages/spendinglimitdialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr qint64 unit = 1'000'000; // micro-units of one
constexpr int mostAMonth = 10'000'000;

} // namespace

SpendingLimitDialog::SpendingLimitDialog(const Ui &ui, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"spendingLimitDialog"_s);
    setWindowTitle(tr("Spending limit"));
    Draft &draft = ui.draft;
    auto *sentence = newLabel("second", this, true);
    sentence->setText(tr("Before something is created that brings this project above the limit, the program asks. It does not limit what the cloud bills."));
    auto *amount = new QSpinBox(this);
    amount->setObjectName(u"spendingLimit.amount"_s);
    amount->setRange(0, mostAMonth);
    amount->setSingleStep(100);
    amount->setSpecialValueText(tr("No limit"));
    amount->setSuffix(draft.account().site == Site::International && !draft.target().practice ? u" USD"_s : u" CNY"_s);
    amount->setValue(int(draft.spendingLimit() / unit));
    auto *label = newLabel("word", this);
    label->setText(tr("A month at most"));
    label->setBuddy(amount);
    amount->setAccessibleName(label->text());
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(amount);
    line->addStretch(1);
    auto *now = newLabel("help", this, true);
    const QString month = draft.texts().pricePerMonth(draft.total());
    now->setText(draft.texts().labelled(tr("The whole plan now"), draft.total().known() ? month : draft.texts().pricePerHour(draft.total())));
    auto *keep = new QPushButton(tr("Set limit"), this);
    keep->setObjectName(u"spendingLimit.keep"_s);
    keep->setProperty("kind", u"primary"_s);
    keep->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"spendingLimit.cancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 12);
    column->addWidget(sentence);
    column->addLayout(line);
    column->addWidget(now);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(480, 220);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this, &draft, amount] {
        draft.setSpendingLimit(amount->value() * unit);
        accept();
    });
}

} // namespace Cloudsteps
