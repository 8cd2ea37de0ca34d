#include "wizard/pages/changedialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/decision.h"
#include "wizard/pages/draft.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

ChangeDialog::ChangeDialog(const Ui &ui, const QSet<Kind> &kinds, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"changeDialog"_s);
    setWindowTitle(tr("Changes that lose data"));
    const Draft &draft = ui.draft;
    const QList<Step> losing = draft.losses(kinds);

    auto *heading = newLabel("heading", this, true);
    heading->setText(tr("%n change(s) lose data or addresses for good", nullptr, int(losing.size())));
    auto *what = newLabel("second", this, true);
    const bool disks = std::any_of(losing.cbegin(), losing.cend(), [](const Step &step) { return step.type == ResourceType::Instances; });
    QString meaning = tr("Nothing of it can be had back, so save what is still needed first.");
    if (disks) // this program makes no snapshots: they bill until somebody deletes them
        meaning += u' ' + tr("Of a disk, make a snapshot in the console; it bills until you delete it.");
    what->setText(meaning);
    auto *list = new QListWidget(this);
    list->setObjectName(u"change.list"_s);
    list->setAccessibleName(tr("What is lost"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setWordWrap(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // words wrap
    list->setSpacing(2);
    for (const Step &step : losing) {
        const QString id = draft.journal().value(stepIdOf(step.type, step.target)).facts.id;
        const QString reason = draft.texts().changeReason(step, draft.topology());
        QString text = draft.changeText(step);
        if (!id.isEmpty())
            text += u" · "_s + id;
        list->addItem(reason.isEmpty() ? text : text + u'\n' + reason);
    }

    if (draft.losesDatabase(kinds)) {
        m_backup = new QCheckBox(tr("&Back up the database first and keep that backup"), this);
        m_backup->setObjectName(u"change.backup"_s);
        m_backup->setToolTip(tr("It takes some minutes longer. The backup costs storage until you delete it in the console."));
        m_backup->setChecked(!draft.target().practice);
    }

    auto *apply = new QPushButton(tr("Apply all the same"), this);
    apply->setObjectName(u"change.apply"_s);
    auto *keep = new QPushButton(tr("Keep what is there"), this);
    keep->setObjectName(u"change.keep"_s);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 10);
    column->addWidget(heading);
    column->addWidget(what);
    column->addWidget(list, 1);
    if (m_backup)
        addExplained(column, m_backup);
    if (!draft.target().practice) {
        auto *name = addConfirmation(column, tr("Type the project's name, %1, to confirm").arg(draft.topology().name), u"change.name"_s);
        apply->setEnabled(false);
        connect(name, &QLineEdit::textChanged, apply, [apply, wanted = draft.topology().name](const QString &text) { apply->setEnabled(text == wanted); });
    }
    addDecision(this, column, keep, apply);
    resize(560, m_backup ? 540 : 440);
}

Backup ChangeDialog::backup() const
{
    return m_backup && m_backup->isChecked() ? Backup::First : Backup::None;
}

} // namespace Cloudsteps
