#include "wizard/pages/components/failurecard.h"

#include "wizard/advice/prices.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/pricebutton.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/pages/zonedialog.h"
#include "wizard/topology/edits.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

FailureCard::FailureCard(const Ui &ui, QWidget *parent)
    : QFrame(parent), m_ui(ui), m_mark(new QLabel(this)), m_title(newLabel("heading", this, true)), m_what(newLabel("second", this, true)),
      m_cure(newLabel("second", this, true)), m_code(newLabel("help", this, true)), m_rows(new QVBoxLayout), m_zones(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_retry(new PriceButton(ui.theme, this))
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

    auto *body = new QVBoxLayout;
    setSpace(body, 16, 12, 16, 12, 10);
    body->addWidget(m_cure);
    setSpace(m_rows, 0, 0, 0, 0, 10);
    body->addLayout(m_rows);

    auto *foot = new QFrame(this);
    foot->setProperty("role", u"failureFoot"_s);
    auto *footLine = new QHBoxLayout(foot);
    setSpace(footLine, 16, 8, 16, 8, 8);
    footLine->addWidget(m_code, 1);
    footLine->addWidget(m_zones);
    footLine->addWidget(m_copy);
    footLine->addWidget(m_retry);
    m_zones->setProperty("kind", u"quiet"_s);
    m_zones->setProperty("scale", u"small"_s);
    m_copy->setProperty("kind", u"quiet"_s);
    m_copy->setProperty("scale", u"small"_s);
    m_retry->setOutlined(true);
    m_retry->setDefault(false);

    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 0, 0);
    column->addWidget(head);
    column->addLayout(body);
    column->addWidget(foot);

    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    connect(m_zones, &QPushButton::clicked, this, [this] { askForZone(m_ui, fieldOf(m_status.step), window()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { emit cureChosen(m_status, {Cure::What::Retry}); });
    connect(&ui.theme, &Theme::changed, this, &FailureCard::retheme);
    retheme();
}

void FailureCard::retheme()
{
    m_mark->setPixmap(m_ui.theme.icon(u"error"_s, &Tokens::err).pixmap({24, 24}, devicePixelRatioF()));
    m_copy->setIcon(m_ui.theme.icon(u"copy"_s, &Tokens::link));
}

void FailureCard::present(const StepStatus &status)
{
    const bool first = m_status.step.id != status.step.id;
    m_status = status;
    const Draft &draft = m_ui.draft;
    const StepFailure failure = status.failure.value_or(StepFailure());
    const QString step = draft.texts().step(status.step, draft.topology());
    setObjectName(u"failure:"_s + status.step.id);
    m_title->setText(headline());
    m_what->setText(draft.texts().failure(failure));
    m_cure->setText(draft.texts().failureCure(failure));
    m_cure->setVisible(!m_cure->text().isEmpty());
    setAccessibleName(m_title->text() + u". "_s + m_what->text());
    QStringList code;
    if (!failure.code.isEmpty())
        code << failure.code + (failure.action.isEmpty() ? QString() : u" · "_s + failure.action);
    if (!failure.requestId.isEmpty())
        code << u"RequestId "_s + failure.requestId;
    m_code->setText(code.join(u'\n'));
    m_zones->setVisible(failure.kind == "stock"_L1 && status.step.verb == Verb::Create);
    m_zones->setText(tr("Find a zone..."));
    m_zones->setObjectName(objectName() + u":zones"_s);
    m_zones->setAccessibleName(draft.texts().labelled(m_zones->text(), step));
    m_copy->setText(tr("Copy details"));
    m_copy->setObjectName(objectName() + u":copy"_s);
    m_copy->setAccessibleName(m_ui.draft.texts().labelled(m_copy->text(), step));
    m_retry->setObjectName(objectName() + u":retry"_s);
    presentCures(first);
    if (first) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

/// "Server shop-app-2 was not created: ecs.g6.large is sold out in zone I"
QString FailureCard::headline() const
{
    const Draft &draft = m_ui.draft;
    const QString step = draft.texts().step(m_status.step, draft.topology());
    switch (m_status.step.verb) {
    case Verb::Delete: return tr("%1 was not removed").arg(step);
    case Verb::Change: return tr("%1 was not changed").arg(step);
    case Verb::Replace: return tr("%1 was not replaced").arg(step);
    case Verb::Create:
    case Verb::None: break;
    }
    const Topology &topology = draft.topology();
    if (m_status.failure && m_status.failure->kind == "stock"_L1 && m_status.step.type == ResourceType::Instances && topology.servers) {
        QList<ServerGroup> groups = topology.servers->groups;
        const ServerGroup *group = itemOf(groups, m_status.step.target.section(u'/', 0, 0));
        const VSwitch *vswitch = topology.network.vswitch(m_status.step.target.section(u'/', 1, 1));
        if (group && vswitch)
            return tr("%1 was not created: %2 is sold out in %3", "server, type, zone").arg(step, group->type, draft.texts().zone(draft.catalogue(), vswitch->zone));
    }
    return tr("%1 was not created").arg(step);
}

void FailureCard::presentCures(bool fresh)
{
    const Draft &draft = m_ui.draft;
    // While something runs none can be chosen, and the journal changes many times a second.
    if (fresh || !draft.isRunning())
        m_cures = curesFor(m_status.step, m_status.failure.value_or(StepFailure()), draft.topology(), draft.journal(), draft.catalogue(), draft.target());
    // "Try again" stands in the foot unless it is the best there is.
    const bool retryFirst = !m_cures.isEmpty() && m_cures.constFirst().what == Cure::What::Retry;
    const bool retryLast = !retryFirst && !m_cures.isEmpty() && m_cures.constLast().what == Cure::What::Retry;
    if (retryLast) {
        const Words words = wordsOf(m_cures.constLast());
        m_retry->setWords(words.button, words.price);
        const QString step = draft.texts().step(m_status.step, draft.topology());
        m_retry->setAccessibleName(draft.texts().labelled(m_retry->text(), step));
    }
    m_retry->setVisible(retryLast);
    m_retry->setEnabled(!draft.isRunning());

    QList<Words> wanted;
    for (const Cure &cure : m_cures.first(m_cures.size() - (retryLast ? 1 : 0)))
        wanted.append(wordsOf(cure));
    if (wanted != m_shown) {
        m_shown = wanted;
        const bool hadFocus = isAncestorOf(focusWidget()) && !m_copy->hasFocus() && !m_retry->hasFocus();
        while (QLayoutItem *item = m_rows->takeAt(0)) {
            if (item->widget())
                discard(item->widget());
            delete item;
        }
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            auto *row = new QWidget(this);
            auto *column = new QVBoxLayout(row);
            setSpace(column, 0, 0, 0, 0, 10);
            column->addWidget(newRule(row));
            auto *line = new QHBoxLayout;
            setSpace(line, 0, 0, 0, 0, 12);
            auto *text = new QVBoxLayout;
            setSpace(text, 0, 0, 0, 0, 2);
            auto *title = newLabel("strong", row, true);
            title->setText(wanted[i].title);
            auto *meaning = newLabel("second", row, true);
            meaning->setText(wanted[i].meaning);
            text->addWidget(title);
            text->addWidget(meaning);
            auto *button = new PriceButton(m_ui.theme, row);
            button->setWords(wanted[i].button, wanted[i].price);
            button->setAccessibleDescription(wanted[i].title + u". "_s + wanted[i].meaning);
            button->setObjectName(objectName() + u':' + cureName(m_cures[i].what));
            button->setDefault(false);
            button->setOutlined(i > 0);
            line->addLayout(text, 1);
            line->addWidget(button, 0, Qt::AlignVCenter);
            column->addLayout(line);
            m_rows->addWidget(row);
            connect(button, &QPushButton::clicked, this, [this, i] { emit cureChosen(m_status, m_cures.value(i)); });
            if (hadFocus && i == 0)
                button->setFocus();
        }
    }
    for (PriceButton *button : findChildren<PriceButton *>())
        button->setEnabled(!draft.isRunning());
}

/// Of what is not there yet of the failed thing, in a topology that a cure leads to. Only the servers that are missing count.
QString FailureCard::priceAfter(const Topology &topology) const
{
    const Draft &draft = m_ui.draft;
    const FieldPath subject = fieldOf(m_status.step);
    if (m_status.step.verb != Verb::Create)
        return {};
    Price price;
    for (const PriceLine &line : priceLines(topology, draft.catalogue(), draft.account())) {
        if (line.subject == subject)
            price = price + line.price;
    }
    if (m_status.step.type == ResourceType::Instances && topology.servers) {
        int all = 0;
        int missing = 0;
        for (const ServerRef &server : serverRefs(*topology.servers)) {
            if (u"servers.groups."_s + server.group != subject)
                continue;
            ++all;
            missing += serverFacts(draft.journal(), topology, server.id) == nullptr;
        }
        if (all > 0)
            price.hourly.micros = price.hourly.micros * missing / all;
    }
    return price.hourly.micros > 0 || !price.complete ? draft.texts().pricePerHour(price) : QString();
}

FailureCard::Words FailureCard::wordsOf(const Cure &cure) const
{
    const Draft &draft = m_ui.draft;
    const QString step = draft.texts().step(m_status.step, draft.topology());
    const QString price = priceAfter(cure.topology.value_or(draft.topology()));
    const bool removing = m_status.step.verb == Verb::Delete;
    switch (cure.what) {
    case Cure::What::UseZone: {
        const QString zone = draft.texts().zone(draft.catalogue(), cure.args.value(0));
        const QString meaning = cure.args.value(2) == "new"_L1 ? tr("Sold there now. Adds vSwitch %1, reached privately like the others.").arg(cure.args.value(1))
                                : m_status.step.type == ResourceType::VSwitch ? tr("Everything planned for it is sold there.")
                                                                              : tr("Sold there now. It will be in vSwitch %1.").arg(cure.args.value(1));
        return {tr("Move it to %1", "zone").arg(zone), meaning, tr("Use %1", "zone").arg(zone), price};
    }
    case Cure::What::UseType: {
        const InstanceType *type = draft.catalogue().instanceType(cure.args.value(0));
        return {tr("Take %1 in the same zone", "server type").arg(cure.args.value(0)),
                type ? tr("Nearest type in stock: %1 vCPU, %2 GiB.").arg(type->vcpu).arg(type->gib) : QString(), tr("Use %1", "type").arg(cure.args.value(0)), price};
    }
    case Cure::What::UseClass:
        return {tr("Take the next class, %1").arg(cure.args.value(0)), tr("The smallest one in stock that is no smaller than the one you chose."),
                tr("Use %1", "type").arg(cure.args.value(0)), price};
    case Cure::What::ChangeValue:
        return {tr("Change the value"), tr("Leads to the field. What exists already stays as it is."), tr("Go to the field"), {}};
    case Cure::What::OpenConsole:
        return {tr("Look at it in the console"), tr("Opens %1 in the browser. Come back and try again.").arg(cure.page.host()), tr("Open the console"), {}};
    case Cure::What::Skip:
        if (!cure.args.isEmpty())
            return {tr("Go on with %n server(s)", nullptr, cure.args.value(0).toInt()), tr("The missing ones leave the plan. They can be added later."),
                    tr("Leave out"), {}};
        return {tr("Go on without it"), tr("It leaves the plan, with what only it was needed for. It can be added again later."), tr("Leave out"), {}};
    case Cure::What::UndoStep:
        return {tr("Undo this step"), tr("Removes what “%1” has made so far; other steps stay.").arg(draft.texts().kind(m_status.step.kind)),
                tr("Remove what was made..."), {}};
    case Cure::What::Retry:
        return {tr("Try again"), removing ? tr("Asks the cloud once more to remove it.") : tr("The program looks first whether it exists, so nothing is made twice."),
                tr("Try again"), price};
    case Cure::What::TakeOver: // differences from the cloud have cards of their own
    case Cure::What::Adopt:
    case Cure::What::Remove: return {};
    }
    Q_UNREACHABLE();
}

QString FailureCard::details() const
{
    const StepFailure failure = m_status.failure.value_or(StepFailure());
    return QStringList({m_title->text(), m_what->text(), failure.action, failure.code, failure.message, u"RequestId "_s + failure.requestId}).join(u'\n');
}

} // namespace Cloudsteps
