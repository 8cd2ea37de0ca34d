#include "wizard/pages/driftcards.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/host.h"
#include "wizard/pages/unclaimeddialog.h"
#include "wizard/provision/cures.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

struct DriftWords
{
    QString title;
    QString detail;
};

Step plannedStep(const Draft &draft, const Drift &drift)
{
    const Step known = stepFromId(drift.stepId).value_or(Step());
    for (const Step &step : draft.plan().steps) {
        if (step.type == known.type && step.target == known.target)
            return step;
    }
    return known;
}

DriftWords wordsOf(const Draft &draft, const Drift &drift)
{
    const Texts &texts = draft.texts();
    const Step step = plannedStep(draft, drift);
    const QString thing = texts.step(step, draft.topology());
    switch (drift.what) {
    case Drift::What::Gone:
        return {DriftCards::tr("%1 is gone").arg(thing),
                DriftCards::tr("Somebody removed %1 outside this program. Creating it again makes a new one, without what was on it.").arg(drift.id.isEmpty() ? thing : drift.id)};
    case Drift::What::Changed: {
        Step back = step;
        back.verb = step.verb == Verb::Replace ? Verb::Replace : Verb::Change;
        return {DriftCards::tr("%1 was changed outside this program").arg(thing), DriftCards::tr("To set it back: %1").arg(draft.changeText(back))};
    }
    case Drift::What::Unclaimed:
        return {DriftCards::tr("%1 carries the project's tag, but the project doesn't know it").arg(drift.id),
                DriftCards::tr("%1. It may bill and is never removed by itself. An older copy of the project file may be the reason.").arg(texts.resourceType(step.type))};
    }
    Q_UNREACHABLE();
}

} // namespace

DriftCards::DriftCards(const Ui &ui, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_cards(new QVBoxLayout(this))
{
    setObjectName(u"drift"_s);
    setSpace(m_cards, 0, 0, 0, 0, 12);
}

void DriftCards::retranslate()
{
    m_words.clear();
    refresh();
}

void DriftCards::refresh()
{
    const QList<Drift> &drift = m_ui.draft.drift();
    QStringList words;
    for (const Drift &one : drift) {
        const DriftWords said = wordsOf(m_ui.draft, one);
        words << said.title + said.detail + (m_ui.draft.isAdoptable(one) ? u"+"_s : QString()); // the buttons follow it
    }
    setEnabled(!m_ui.draft.isRunning());
    m_cards->setContentsMargins(0, 0, 0, drift.isEmpty() ? 0 : 16);
    if (drift == m_shown && words == m_words)
        return;
    m_shown = drift;
    m_words = words;
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        discard(item->widget());
        delete item;
    }
    for (const Drift &one : drift)
        m_cards->addWidget(newCard(one));
}

QFrame *DriftCards::newCard(const Drift &drift)
{
    Draft &draft = m_ui.draft;
    const DriftWords words = wordsOf(draft, drift);
    const Step step = plannedStep(draft, drift);
    const QString name = u"drift:"_s + (drift.what == Drift::What::Unclaimed ? drift.id : drift.stepId);
    auto *card = new QFrame(this);
    card->setObjectName(name);
    card->setProperty("role", u"card"_s);
    card->setAccessibleName(words.title + u". "_s + words.detail);
    auto *title = newLabel("strong", card, true);
    title->setText(words.title);
    auto *detail = newLabel("second", card, true);
    detail->setText(words.detail);
    auto *buttons = new QHBoxLayout;
    setSpace(buttons, 0, 4, 0, 0, 8);
    buttons->addStretch();
    const auto add = [&](const QString &word, const QString &text, const std::function<void()> &act) {
        auto *button = new QPushButton(text, card);
        button->setObjectName(name + u':' + word);
        button->setProperty("scale", u"small"_s);
        button->setAccessibleName(draft.texts().labelled(text, drift.what == Drift::What::Unclaimed ? drift.id : draft.texts().step(step, draft.topology())));
        connect(button, &QPushButton::clicked, this, act);
        buttons->addWidget(button);
    };
    const auto want = [&draft](const Text &what, const Topology &topology) {
        draft.edit({}, what, [&topology](Topology &now) { now = topology; });
        draft.settle();
    };
    switch (drift.what) {
    case Drift::What::Gone:
        if (const auto without = draft.withoutGone(drift))
            add(u"forget"_s, tr("Go on without it"), [want, without = *without] { want([] { return tr("Go on without it"); }, without); });
        add(u"again"_s, tr("Create again"), [this, kind = step.kind] { emit applyAsked({kind}); });
        break;
    case Drift::What::Changed:
        if (const auto taken = draft.takenOver(drift))
            add(u"take"_s, tr("Take over the cloud's value"), [want, taken = *taken] { want([] { return tr("Take over the cloud's value"); }, taken); });
        add(u"back"_s, tr("Set back"), [this, kind = step.kind] { emit applyAsked({kind}); });
        break;
    case Drift::What::Unclaimed:
        add(u"console"_s, tr("Open in the console"), [this, type = step.type] { m_ui.host.openUrl(consolePage(type, m_ui.draft.target())); });
        if (draft.isAdoptable(drift))
            add(u"adopt"_s, tr("Take it over"), [this, drift] { emit claimAsked(drift, Claim::Adopt); });
        add(u"remove"_s, tr("Remove..."), [this, drift] { askToRemove(drift); });
        add(u"ignore"_s, tr("Don't show again"), [&draft, drift] { draft.ignore(drift); });
        break;
    }
    auto *column = new QVBoxLayout(card);
    setSpace(column, 14, 10, 14, 10, 2);
    column->addWidget(title);
    column->addWidget(detail);
    column->addLayout(buttons);
    return card;
}

void DriftCards::askToRemove(const Drift &drift)
{
    auto *dialog = new UnclaimedDialog(m_ui, drift, this);
    connect(dialog, &QDialog::accepted, this, [this, drift] { emit claimAsked(drift, Claim::Remove); });
    openDialog(dialog);
}

} // namespace Cloudsteps
