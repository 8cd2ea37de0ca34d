#include "wizard/pages/unclaimeddialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/decision.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

UnclaimedDialog::UnclaimedDialog(const Ui &ui, const Drift &drift, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"unclaimedDialog"_s);
    setWindowTitle(tr("Remove what is unknown"));
    const Step step = stepFromId(drift.stepId).value_or(Step());
    auto *heading = newLabel("heading", this, true);
    heading->setText(tr("%1 will be removed for good").arg(drift.id));
    auto *what = newLabel("second", this, true);
    what->setText(tr("%1. The project doesn't know what it is used for. What is stored on it is lost; what still uses it may stop working.").arg(ui.draft.texts().resourceType(step.type)));
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 10);
    column->addWidget(heading);
    column->addWidget(what);
    column->addStretch(1);
    auto *id = addConfirmation(column, tr("Type its id, %1, to confirm").arg(drift.id), u"unclaimed.id"_s);
    auto *remove = new QPushButton(tr("Remove it"), this);
    remove->setObjectName(u"unclaimed.remove"_s);
    remove->setEnabled(false);
    auto *keep = new QPushButton(tr("Keep it"), this);
    keep->setObjectName(u"unclaimed.keep"_s);
    addDecision(this, column, keep, remove);
    resize(480, 260);
    connect(id, &QLineEdit::textChanged, remove, [remove, wanted = drift.id](const QString &text) { remove->setEnabled(text.trimmed() == wanted); });
}

} // namespace Cloudsteps
