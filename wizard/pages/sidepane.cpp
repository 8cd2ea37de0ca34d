#include "wizard/pages/sidepane.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/pictureview.h"
#include "wizard/pages/components/stepslist.h"
#include "wizard/pages/costsdialog.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/picturedialog.h"
#include "wizard/pages/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int paneWidth = 320;

} // namespace

SidePane::SidePane(const Ui &ui, QWidget *parent)
    : QWidget(parent), m_ui(ui)
{
    setObjectName(u"pane"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(ui.theme.scaled(paneWidth));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    setSpace(column, 16, 16, 16, 16, 8);
    m_topologyTitle = newLabel("heading", content);
    m_picture = new PictureView(ui, Density::Compact, content);
    m_picture->setObjectName(u"topologyPicture"_s);
    auto *head = new QHBoxLayout;
    setSpace(head, 0, 0, 0, 0, 2);
    head->addWidget(m_topologyTitle, 1);
    const auto tool = [&](const QString &name) {
        QToolButton *button = newTool(name, 16, content);
        head->addWidget(button);
        return button;
    };
    m_paths = tool(u"picturePaths"_s);
    m_paths->setCheckable(true);
    m_fit = tool(u"pictureFit"_s);
    m_enlarge = tool(u"pictureEnlarge"_s);
    column->addLayout(head);
    column->addWidget(m_picture);
    column->addSpacing(8);

    m_run = new QWidget(content);
    auto *run = new QVBoxLayout(m_run);
    setSpace(run, 0, 0, 0, 0, 4);
    run->addWidget(newRule(m_run));
    run->addSpacing(8);
    auto *runLine = new QHBoxLayout;
    m_runTitle = newLabel("strong", m_run);
    runLine->addWidget(m_runTitle, 1);
    const auto word = [&](const QString &name) {
        auto *button = new QPushButton(m_run);
        button->setObjectName(name);
        button->setProperty("scale", u"small"_s);
        button->setFocusPolicy(Qt::TabFocus);
        runLine->addWidget(button);
        return button;
    };
    m_stop = word(u"stopRun"_s);
    m_resume = word(u"resumeRun"_s);
    m_runLine = newLabel("help", m_run, true);
    m_runLine->setObjectName(u"runProgress"_s);
    m_steps = new StepsList(ui.theme, m_run);
    m_steps->setObjectName(u"runSteps"_s);
    run->addLayout(runLine);
    run->addWidget(m_runLine);
    run->addSpacing(4);
    run->addWidget(m_steps);
    run->addSpacing(8);
    column->addWidget(m_run);
    m_idle = newLabel("help", content, true);
    m_idle->hide();
    column->addWidget(m_idle);

    column->addWidget(newRule(content));
    column->addSpacing(4);
    m_costTitle = newLabel("strong", content);
    m_costDetails = new QPushButton(content);
    m_costDetails->setObjectName(u"costDetails"_s);
    m_costDetails->setProperty("scale", u"small"_s);
    m_costDetails->setProperty("kind", u"quiet"_s);
    auto *costLine = new QHBoxLayout;
    setSpace(costLine, 0, 0, 0, 0, 8);
    costLine->addWidget(m_costTitle, 1);
    costLine->addWidget(m_costDetails);
    column->addLayout(costLine);
    auto *costs = new QGridLayout;
    setSpace(costs, 0, 0, 0, 0, 4);
    for (const Kind kind : allKinds()) {
        auto *name = newLabel("second", content);
        auto *price = newLabel("price", content);
        price->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        price->setObjectName(u"cost."_s + kindName(kind));
        const int row = costs->rowCount();
        costs->addWidget(name, row, 0);
        costs->addWidget(price, row, 1);
        m_costs.insert(kind, {name, price});
    }
    costs->setColumnStretch(0, 1);
    column->addLayout(costs);
    column->addStretch(1);

    m_area = new QScrollArea(this);
    m_area->setObjectName(u"paneArea"_s);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);

    m_choices = new QWidget(this);
    auto *choices = new QHBoxLayout(m_choices);
    setSpace(choices, 16, 4, 12, 4, 8);
    m_choicesWords = newLabel("help", m_choices, true);
    m_choicesWords->setObjectName(u"choices.words"_s);
    m_askAgain = new QPushButton(m_choices);
    m_askAgain->setObjectName(u"choices.refresh"_s);
    m_askAgain->setProperty("scale", u"small"_s);
    m_askAgain->setProperty("kind", u"quiet"_s);
    choices->addWidget(m_choicesWords, 1);
    choices->addWidget(m_askAgain, 0, Qt::AlignTop);
    m_choices->hide();

    m_total = new QWidget(this);
    m_total->setObjectName(u"total"_s);
    m_total->setAttribute(Qt::WA_StyledBackground);
    auto *total = new QGridLayout(m_total);
    setSpace(total, 16, 10, 16, 10, 0);
    m_totalName = newLabel("second", m_total);
    m_totalHour = newLabel("heading", m_total);
    m_totalHour->setObjectName(u"totalPerHour"_s);
    m_now = newLabel("help", m_total);
    m_month = newLabel("help", m_total);
    total->addWidget(m_totalName, 0, 0);
    total->addWidget(m_totalHour, 0, 1, Qt::AlignRight);
    total->addWidget(m_now, 1, 0);
    total->addWidget(m_month, 1, 1, Qt::AlignRight);
    total->setColumnStretch(0, 1);

    auto *whole = new QVBoxLayout(this);
    setSpace(whole, 0, 0, 0, 0, 0);
    whole->addWidget(m_area, 1);
    whole->addWidget(m_choices);
    whole->addWidget(m_total);

    connect(m_picture, &PictureView::fieldAsked, this, &SidePane::fieldAsked);
    connect(m_paths, &QToolButton::toggled, m_picture, &PictureView::setPathsShown);
    connect(m_fit, &QToolButton::clicked, m_picture, &PictureView::fit);
    connect(m_enlarge, &QToolButton::clicked, this, &SidePane::enlarge);
    connect(m_costDetails, &QPushButton::clicked, this, [this] {
        auto *dialog = new CostsDialog(m_ui, this);
        openDialog(dialog);
    });
    connect(m_stop, &QPushButton::clicked, this, &SidePane::stopAsked);
    connect(m_resume, &QPushButton::clicked, this, &SidePane::resumeAsked);
    connect(m_askAgain, &QPushButton::clicked, this, &SidePane::choicesAsked);
}

void SidePane::setCurrent(std::optional<Kind> kind)
{
    m_current = kind;
    m_picture->setCurrent(kind);
    refresh();
}

void SidePane::showPart(PanePart part)
{
    m_idle->setVisible(part == PanePart::Steps && m_run->isHidden());
    m_area->widget()->layout()->activate();
    QWidget *steps = m_run->isHidden() ? static_cast<QWidget *>(m_idle) : m_run;
    m_area->ensureWidgetVisible(part == PanePart::Cost ? m_costTitle : part == PanePart::Steps ? steps : m_picture, 0, 16);
    if (part == PanePart::Picture)
        m_picture->setFocus();
    else if (part == PanePart::Steps && m_run->isVisibleTo(this))
        m_steps->setFocus();
}

void SidePane::enlarge()
{
    auto *dialog = new PictureDialog(m_ui, m_current, this);
    connect(dialog, &PictureDialog::fieldAsked, this, &SidePane::fieldAsked);
    openDialog(dialog);
}

void SidePane::setActivity(const QString &words)
{
    m_activity = words;
    refresh();
}

void SidePane::setChoices(const QString &words, const QString &details, bool asks)
{
    m_choices->setVisible(!words.isEmpty());
    m_choicesWords->setText(words);
    m_choicesWords->setToolTip(details);
    m_choicesWords->setAccessibleDescription(details);
    m_askAgain->setToolTip(details);
    m_askAgain->setEnabled(asks);
}

void SidePane::refresh()
{
    showRun();
    showCost();
}

void SidePane::showRun()
{
    const Draft &draft = m_ui.draft;
    const RunStatus &run = draft.run();
    const int left = draft.isPaused() ? draft.stepsLeft() : 0;
    const bool paused = left > 0 && m_activity.isEmpty();
    const bool active = draft.isRunning() || paused || !m_activity.isEmpty();
    m_run->setVisible(active);
    if (!active)
        return;
    m_idle->hide();
    m_stop->setVisible(run.running && !run.settling);
    m_resume->setVisible(paused);
    if (paused) {
        m_runTitle->setText(draft.isRemovalPaused() ? tr("Removal is paused") : tr("Paused"));
        m_runLine->setText(tr("%n step(s) are left. Nothing runs; what exists stays, and is billed.", nullptr, left));
        m_runLine->show();
        m_steps->hide();
        return;
    }
    if (!run.running) {
        m_runTitle->setText(m_activity.isEmpty() ? tr("Getting ready") : m_activity);
        m_runLine->hide();
        m_steps->hide();
        return;
    }
    QList<StepStatus> shown;
    int done = 0;
    int all = 0;
    for (const StepStatus &status : run.steps) {
        if (status.step.verb == Verb::None)
            continue;
        ++all;
        done += status.state == StepState::Ready || status.state == StepState::Gone || status.state == StepState::Failed;
        shown.append(status);
    }
    m_runTitle->setText(run.settling ? tr("Pausing once what is in flight has ended")
                        : draft.isRemoving() ? tr("Removing resources")
                                             : tr("Creating resources"));
    const int seconds = draft.wallSeconds(run.secondsLeft);
    const QString progress = tr("Step %1 of %2").arg(qMin(done + 1, all)).arg(all);
    m_runLine->setText(seconds > 0 ? tr("%1, %2 left", "progress, time").arg(progress, draft.texts().duration(seconds)) : progress);
    m_runLine->show();
    m_steps->setLines(stepLines(m_ui, shown));
    m_steps->show();
}

void SidePane::showCost()
{
    const Draft &draft = m_ui.draft;
    for (const Kind kind : allKinds()) {
        const auto [name, price] = m_costs.value(kind);
        name->setText(draft.texts().kind(kind));
        price->setText(draft.topology().has(kind) ? draft.texts().pricePerHour(draft.price(kind)) : tr("none"));
        setStyleProperty(price, "role", m_current == kind ? u"strong"_s : u"price"_s);
        setStyleProperty(name, "role", m_current == kind ? u"strong"_s : u"second"_s);
    }
    m_totalName->setText(tr("Whole plan"));
    m_totalHour->setText(draft.texts().pricePerHour(draft.total()));
    m_now->setText(tr("Billing now %1").arg(draft.texts().pricePerHour(draft.billingNow())));
    m_month->setText(draft.texts().pricePerMonth(draft.total()));
    m_total->setAccessibleName(tr("The whole plan costs %1, %2. %3.").arg(m_totalHour->text(), m_month->text(), m_now->text()));
}

void SidePane::retranslate()
{
    m_topologyTitle->setText(tr("Topology"));
    const Theme &theme = m_ui.theme;
    nameTool(m_paths, theme.icon(u"path"_s), tr("Traffic paths of one thing only"));
    nameTool(m_fit, theme.icon(u"fit"_s), tr("Fit the picture"));
    nameTool(m_enlarge, theme.icon(u"zoom"_s), tr("Enlarge the picture"));
    m_costTitle->setText(tr("Cost"));
    m_costDetails->setText(tr("Details"));
    m_costDetails->setAccessibleName(tr("Costs in detail"));
    m_costDetails->setToolTip(tr("Costs in detail"));
    m_idle->setText(tr("No step is running. Steps are listed here while resources are created or removed."));
    m_stop->setIcon(m_ui.theme.icon(u"pause"_s));
    m_stop->setText(tr("Pause"));
    m_stop->setToolTip(tr("Starts nothing more; what is in flight is brought to its end first"));
    m_stop->setAccessibleName(tr("Pause after what is in flight"));
    m_askAgain->setText(tr("Refresh"));
    m_askAgain->setAccessibleName(tr("Ask the cloud again what it sells and for how much"));
    m_resume->setIcon(m_ui.theme.icon(u"play"_s));
    m_resume->setText(tr("Resume"));
    m_resume->setToolTip(tr("Goes on with the steps that are left"));
    m_resume->setAccessibleName(tr("Resume the steps that are left"));
    refresh();
}

} // namespace Cloudsteps
