#include "wizard/pages/apicallsdialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

ApiCallsDialog::ApiCallsDialog(const Ui &ui, const QSet<Kind> &kinds, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"apiCalls"_s);
    setWindowTitle(tr("API calls"));
    const QList<RequestPreview> calls = ui.draft.engine().preview(ui.draft.topology(), ui.draft.journal(), kinds);
    QStringList lines;
    for (const RequestPreview &call : calls) {
        lines << u"%1 %2 %3"_s.arg(call.product, call.version, call.action);
        for (const auto &[name, value] : call.parameters)
            lines << u"    %1 = %2"_s.arg(name, value);
        lines << QString();
    }

    auto *what = newLabel("second", this, true);
    what->setText(calls.isEmpty() ? tr("Nothing is left to send for this step.")
                                  : tr("%n request(s) will be sent, in this order. Passwords are masked; names in <> are ids that don't exist yet.", nullptr,
                                       int(calls.size())));
    auto *text = new QPlainTextEdit(lines.join(u'\n'), this);
    text->setObjectName(u"apiCalls.text"_s);
    text->setReadOnly(true);
    text->setFont(ui.theme.monoFont());
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setAccessibleName(windowTitle());
    auto *copy = new QPushButton(tr("Copy all"), this);
    copy->setObjectName(u"apiCalls.copy"_s);
    copy->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"apiCalls.close"_s);
    close->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 12);
    column->addWidget(what);
    column->addWidget(text, 1);
    column->addLayout(buttons);
    resize(640, 480);

    connect(copy, &QPushButton::clicked, text, [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace Cloudsteps
