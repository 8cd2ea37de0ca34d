#include "wizard/pages/components/basics.h"
#include "wizard/pages/doctordialog.h"
#include "wizard/pages/preflightdialog.h"
#include "wizard/pages/spendinglimitdialog.h"
#include "wizard/pages/window.h"
#include "wizard/pages/zonedialog.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

// What the window looks at before it spends, and what it looks into when asked.

namespace Cloudsteps {

namespace {

/// What the project bills once the kinds are created, with all they need.
Price priceWith(const Draft &draft, const QSet<Kind> &kinds)
{
    QSet<FieldPath> bought;
    for (const Step &step : planChanges(draft.topology(), draft.journal(), kinds).steps) {
        if (step.verb == Verb::Create)
            bought.insert(fieldOf(step));
    }
    return draft.billingNow() + draft.outstandingPrice(bought);
}

} // namespace

/// In a real account: not above the spending limit without being asked, and the first creation not before a look at the account. False
/// while that is asked; the answer calls create() again.
bool Window::mayCreate(const QSet<Kind> &kinds)
{
    if (m_draft.target().practice)
        return true;
    const Price price = priceWith(m_draft, kinds);
    const bool above = m_draft.spendingLimit() > 0 && (!price.complete || price.hourly.micros * hoursPerMonth > m_draft.spendingLimit());
    if (above && !m_limitPassed) {
        askAboveLimit(kinds, price);
        return false;
    }
    if (m_draft.journal().isEmpty() && !m_examined) {
        auto *dialog = new PreflightDialog(m_ui, m_choices, PreflightDialog::For::Creation, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, kinds] {
            m_examined = true;
            create(kinds);
        });
        connect(dialog, &QDialog::rejected, this, [this, kinds] { backToAsking(kinds); });
        dialog->open();
        return false;
    }
    m_limitPassed = false; // asked again the next time
    return true;
}

void Window::askAboveLimit(const QSet<Kind> &kinds, const Price &price)
{
    const QString currency = price.hourly.currency;
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"spendingQuestion"_s);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(tr("Above the spending limit"));
    box->setText(tr("What the project costs with this: %1. Its limit: %2 a month.").arg(m_draft.texts().pricePerMonth(price), m_draft.texts().money({m_draft.spendingLimit(), currency})));
    box->setInformativeText(price.complete ? tr("Nothing was created yet.") : tr("A part has no known price, so it may be more. Nothing was created yet."));
    QPushButton *keep = box->addButton(tr("Don't create"), QMessageBox::RejectRole);
    QPushButton *pass = box->addButton(tr("Create anyway"), QMessageBox::AcceptRole);
    keep->setObjectName(u"spending.keep"_s);
    pass->setObjectName(u"spending.pass"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(pass, &QPushButton::clicked, this, [this, kinds] {
        m_limitPassed = true;
        create(kinds);
    });
    connect(keep, &QPushButton::clicked, this, [this, kinds] { backToAsking(kinds); });
    box->open();
}

/// Nothing was created after all: the page whose button asked for it, and went on meanwhile, is shown again.
void Window::backToAsking(const QSet<Kind> &kinds)
{
    m_limitPassed = false;
    if (kinds.size() == 1)
        showKind(*kinds.cbegin());
}

void Window::showPreflight()
{
    auto *dialog = new PreflightDialog(m_ui, m_choices, PreflightDialog::For::Information, this);
    openDialog(dialog);
}

void Window::showDoctor()
{
    auto *dialog = new DoctorDialog(m_ui, m_choices, this);
    openDialog(dialog);
}

void Window::showSpendingLimit()
{
    auto *dialog = new SpendingLimitDialog(m_ui, this);
    openDialog(dialog);
}

void Window::enableChecks()
{
    const bool open = m_draft.isOpen();
    for (const QString &name : {u"findZone"_s, u"preflight"_s, u"doctor"_s})
        m_actions[name]->setEnabled(open);
    m_actions[u"spendingLimit"_s]->setEnabled(open && !m_draft.target().practice);
    m_actions[u"restoreNotes"_s]->setEnabled(open && m_draft.dismissedCount() > 0);
}

void Window::nameChecks()
{
    m_actions[u"findZone"_s]->setText(tr("&Find a zone..."));
    m_actions[u"preflight"_s]->setText(tr("Check the &account..."));
    m_actions[u"spendingLimit"_s]->setText(tr("Spending &limit..."));
    m_actions[u"restoreNotes"_s]->setText(tr("Show closed &notes again"));
    m_actions[u"doctor"_s]->setText(tr("&Examine account and connection..."));
}

} // namespace Cloudsteps
