#include "wizard/pages/components/failurecard.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

FailureCard::FailureCard(const Ui &ui, QWidget *parent)
    : QFrame(parent), m_ui(ui), m_mark(new QLabel(this)), m_title(newLabel("heading", this, true)), m_what(newLabel("second", this, true)),
      m_cure(newLabel("cure", this, true)), m_code(newLabel("help", this, true)), m_go(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_retry(new QPushButton(this))
{
    setProperty("role", u"failure"_s);
    m_mark->setFixedSize(24, 24);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *head = new QFrame(this);
    head->setProperty("role", u"failureHead"_s);
    auto *headLine = new QHBoxLayout(head);
    setSpace(headLine, 16, 14, 16, 14, 12);
    headLine->addWidget(m_mark, 0, Qt::AlignTop);
    auto *headText = new QVBoxLayout;
    setSpace(headText, 0, 0, 0, 0, 4);
    headText->addWidget(m_title);
    headText->addWidget(m_what);
    headLine->addLayout(headText, 1);

    auto *body = new QHBoxLayout;
    setSpace(body, 16, 12, 16, 12, 12);
    body->addWidget(m_cure, 1);
    body->addWidget(m_go);

    auto *foot = new QFrame(this);
    foot->setProperty("role", u"failureFoot"_s);
    auto *footLine = new QHBoxLayout(foot);
    setSpace(footLine, 16, 8, 16, 8, 8);
    footLine->addWidget(m_code, 1);
    footLine->addWidget(m_copy);
    footLine->addWidget(m_retry);
    m_copy->setProperty("kind", u"quiet"_s);
    for (QPushButton *button : {m_copy, m_retry})
        button->setProperty("scale", u"small"_s);

    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 0, 0);
    column->addWidget(head);
    column->addLayout(body);
    column->addWidget(foot);

    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryAsked(m_status); });
    connect(m_go, &QPushButton::clicked, this, [this] { emit fieldAsked(fieldOf(m_status.step)); });
    connect(&ui.theme, &Theme::changed, this, &FailureCard::retheme);
    retheme();
}

void FailureCard::retheme()
{
    m_mark->setPixmap(m_ui.theme.icon(u"error"_s, &Tokens::err).pixmap({24, 24}, devicePixelRatioF()));
    m_copy->setIcon(m_ui.theme.icon(u"copy"_s, &Tokens::link));
    m_retry->setIcon(m_ui.theme.icon(u"refresh"_s));
}

void FailureCard::present(const StepStatus &status)
{
    m_status = status;
    const Draft &draft = m_ui.draft;
    const StepFailure failure = status.failure.value_or(StepFailure());
    const QString step = draft.texts().step(status.step, draft.topology());
    setObjectName(u"failure:"_s + status.step.id);
    const bool removing = status.step.verb == Verb::Delete;
    m_title->setText(removing ? tr("%1 was not removed").arg(step) : tr("%1 was not created").arg(step));
    m_what->setText(draft.texts().failure(failure));
    m_cure->setText(draft.texts().failureCure(failure));
    setAccessibleName(m_title->text() + u". "_s + m_what->text());
    QStringList code;
    if (!failure.code.isEmpty())
        code << failure.code + (failure.action.isEmpty() ? QString() : u" · "_s + failure.action);
    if (!failure.requestId.isEmpty())
        code << u"RequestId "_s + failure.requestId;
    m_code->setText(code.join(u'\n'));
    m_go->setText(tr("Go to the field"));
    m_go->setObjectName(objectName() + u":field"_s);
    m_copy->setText(tr("Copy details"));
    m_copy->setObjectName(objectName() + u":copy"_s);
    const Price price = draft.priceOf(fieldOf(status.step));
    const bool buys = !removing && (price.hourly.micros > 0 || !price.complete);
    m_retry->setText(buys ? tr("Try again, %1").arg(draft.texts().pricePerHour(price)) : tr("Try again"));
    m_retry->setObjectName(objectName() + u":retry"_s);
    for (QPushButton *button : {m_go, m_copy, m_retry})
        button->setAccessibleName(button->text() + u": "_s + step);
    m_retry->setEnabled(!draft.isRunning());
}

QString FailureCard::details() const
{
    const StepFailure failure = m_status.failure.value_or(StepFailure());
    return QStringList({m_title->text(), m_what->text(), failure.action, failure.code, failure.message, u"RequestId "_s + failure.requestId}).join(u'\n');
}

} // namespace Cloudsteps
