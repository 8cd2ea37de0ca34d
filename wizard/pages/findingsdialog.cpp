#include "wizard/pages/findingsdialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

FindingsDialog::FindingsDialog(const Ui &ui, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"findingsDialog"_s);
    setWindowTitle(tr("Errors, warnings and notes"));
    const Draft &draft = ui.draft;
    auto *list = new QListWidget(this);
    list->setObjectName(u"findings.list"_s);
    list->setAccessibleName(windowTitle());
    list->setWordWrap(true);
    list->setSpacing(2);
    list->setIconSize({18, 18});
    const auto add = [&](Severity severity, const FieldPath &field, const QString &text) {
        const QString icon = severity == Severity::Error ? u"error"_s : severity == Severity::Warning ? u"warning"_s : u"info"_s;
        const Ink ink = severity == Severity::Error ? &Tokens::err : severity == Severity::Warning ? &Tokens::warnI : &Tokens::info;
        const QString line = tr("%1: %2\n%3", "severity, what is wrong, field").arg(draft.texts().severity(severity), text, draft.texts().field(field, draft.topology()));
        auto *item = new QListWidgetItem(ui.theme.icon(icon, ink), line, list);
        item->setData(Qt::UserRole, field);
    };
    for (const Problem &problem : draft.problems())
        add(Severity::Error, problem.subject, draft.texts().problem(problem));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        for (const Advice &advice : draft.advice()) {
            if (advice.severity == severity)
                add(severity, advice.subject, draft.texts().adviceTitle(advice));
        }
    }
    auto *go = new QPushButton(tr("Go to the field"), this);
    go->setObjectName(u"findings.go"_s);
    go->setProperty("kind", u"primary"_s);
    go->setDefault(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"findings.close"_s);
    auto *restore = new QPushButton(tr("Show %n closed note(s) again", nullptr, draft.dismissedCount()), this);
    restore->setObjectName(u"findings.restore"_s);
    restore->setVisible(draft.dismissedCount() > 0);
    connect(restore, &QPushButton::clicked, this, [this, &ui] {
        ui.draft.restoreNotes();
        accept();
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(restore);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(go);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 12);
    column->addWidget(list, 1);
    column->addLayout(buttons);
    resize(560, 480);
    list->setCurrentRow(0);
    go->setEnabled(list->count() > 0);

    const auto choose = [this, list] {
        if (const QListWidgetItem *item = list->currentItem())
            emit fieldAsked(item->data(Qt::UserRole).toString());
        accept();
    };
    connect(go, &QPushButton::clicked, this, choose);
    connect(list, &QListWidget::itemActivated, this, choose);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace Cloudsteps
