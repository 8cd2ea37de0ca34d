#include "wizard/pages/window.h"

#include "wizard/pages/changedialog.h"
#include "wizard/pages/changespanel.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/pricebutton.h"
#include "wizard/pages/components/segmentedchoice.h"
#include "wizard/pages/components/taborder.h"
#include "wizard/pages/focusring.h"
#include "wizard/pages/footerbar.h"
#include "wizard/pages/keydialog.h"
#include "wizard/pages/networkpage.h"
#include "wizard/pages/notice.h"
#include "wizard/pages/overviewpage.h"
#include "wizard/pages/panestrip.h"
#include "wizard/pages/presetpicture.h"
#include "wizard/pages/rail.h"
#include "wizard/pages/recentpanel.h"
#include "wizard/pages/startpage.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QAbstractItemView>
#include <QKeyEvent>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Cloudsteps {

namespace {

constexpr auto refreshDelay = 60ms; // snapshots come 20 times a second
constexpr int railFrom = 1200;      // narrower windows show the rail's marks alone
constexpr int paneFrom = 1000;      // narrower windows show the pane over the page, on demand
constexpr int widestPage = 900;
constexpr QSize smallest(800, 520);
constexpr int smallMargin = 14;     // beside page and footer where the pane has no room

/// Fields whose Return means something of their own: adding an address, filtering a list.
bool takesReturn(const QWidget *widget)
{
    return widget && widget->property("takesReturn").toBool();
}

} // namespace

Window::Window(Host &host, QWidget *parent)
    : QMainWindow(parent), m_host(host), m_engine(host.secrets()), m_draft(m_engine, builtInCatalogue()), m_ui{m_draft, m_theme, host}, m_choices(m_draft, host)
{
    setObjectName(u"window"_s);
    m_theme.setTextSize(host.setting(u"textSize"_s).toDouble());
    m_theme.setLanguage(host.language());
    m_draft.setLanguage(host.language());
    if (const QString theme = host.setting(u"theme"_s); !theme.isEmpty())
        m_theme.setDark(theme == "dark"_L1);
    setMinimumSize(smallest);
    setAcceptDrops(true);
    buildMenuLine();
    buildMenus();
    buildBody();
    m_ring = new FocusRing(m_theme, this);
    connectDraft();
    retranslate();
    showStart();
    // Room for the window's frame and title bar, which Qt can't know before the window is shown.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(8, 48)));
    restoreGeometry(host.settingBytes(u"geometry"_s));
}

Window::~Window() = default;

void Window::buildBody()
{
    auto *body = new QWidget(this);
    auto *line = new QHBoxLayout(body);
    setSpace(line, 0, 0, 0, 0, 0);
    m_rail = new Rail(m_ui, body);
    auto *middle = new QVBoxLayout;
    setSpace(middle, 0, 0, 0, 0, 0);
    m_notice = new Notice(m_theme, body);
    auto *noticeLine = new QHBoxLayout;
    setSpace(noticeLine, 0, 0, 0, 0, 0);
    noticeLine->addWidget(m_notice);
    m_stack = new QStackedWidget(body);
    m_footer = new FooterBar(m_ui, body);
    middle->addLayout(noticeLine);
    middle->addWidget(m_stack, 1);
    m_changes = new ChangesPanel(m_ui, body);
    middle->addWidget(m_changes);
    middle->addWidget(m_footer);
    m_pane = new SidePane(m_ui, body);
    m_recent = new RecentPanel(m_ui, body);
    m_recent->setFixedWidth(360);
    line->addWidget(m_rail);
    line->addLayout(middle, 1);
    line->addWidget(m_pane);
    m_strip = new PaneStrip(m_theme, body);
    line->addWidget(m_strip);
    line->addWidget(m_recent);
    setCentralWidget(body);

    QScrollArea *area = newArea();
    m_start = new StartPage(m_ui, area->widget());
    addPage(m_start, area);

    connect(m_start, &StartPage::projectChosen, this, &Window::openProject);
    connect(m_recent, &RecentPanel::projectChosen, this, &Window::openProject);
    connect(m_recent, &RecentPanel::openAsked, this, &Window::chooseProject);
    connect(m_rail, &Rail::kindChosen, this, &Window::showKind);
    connect(m_rail, &Rail::overviewChosen, this, &Window::showOverview);
    connect(m_rail, &Rail::findingsAsked, this, &Window::showFindings);
    connect(m_strip, &PaneStrip::partAsked, this, [this](PanePart part) { showOverlay(m_overlay == part ? std::nullopt : std::optional(part)); });
    connect(m_pane, &SidePane::fieldAsked, this, &Window::goToField);
    connect(m_pane, &SidePane::stopAsked, this, [this] { m_draft.stop(); });
    connect(m_pane, &SidePane::resumeAsked, this, [this] { resume(); });
    connect(m_pane, &SidePane::choicesAsked, &m_choices, &LiveChoices::refresh);
    connect(m_footer, &FooterBar::backAsked, this, &Window::goBack);
    connect(m_footer, &FooterBar::primaryAsked, this, [this] {
        m_draft.settle(); // the last edit may have made it impossible
        if (currentPage()->footer().primaryEnabled)
            currentPage()->primary();
    });
    connect(m_footer, &FooterBar::secondaryAsked, this, [this] { currentPage()->secondary(); });
    connect(m_footer, &FooterBar::dangerAsked, this, [this] { currentPage()->danger(); });
    connect(m_footer, &FooterBar::reasonAsked, this, &Window::goToField);
}

/// Each page scrolls in an area of its own. It is there before the page is: the page's many widgets are not styled again for a new parent.
QScrollArea *Window::newArea()
{
    auto *area = new QScrollArea(m_stack);
    area->setObjectName(u"pageArea"_s);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(area);
    auto *column = new QWidget(area->viewport());
    column->setObjectName(u"pageColumn"_s);
    column->setAttribute(Qt::WA_StyledBackground);
    area->setWidget(column);
    return area;
}

/// Centred when the window is wide.
void Window::addPage(Page *page, QScrollArea *area)
{
    auto *line = new QHBoxLayout(area->widget());
    setSpace(line, 0, 0, 0, 0, 0);
    line->addStretch(1);
    line->addWidget(page, 10000); // the margins grow only once the page is as wide as it gets
    line->addStretch(1);
    page->setMaximumWidth(page->objectName() == "overviewPage"_L1 ? 1160 : widestPage + 64);
    m_areas.insert(page, area);
    m_margins.insert(page, page->layout()->contentsMargins());
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, page, [this, page] { setMargins(page); });
    connect(page, &Page::footerChanged, this, [this, page] {
        if (page == currentPage())
            m_footer->present(page->footer());
    });
    connect(page, &Page::continueAsked, this, &Window::goOn);
    connect(page, &Page::createAsked, this, &Window::create);
    connect(page, &Page::fieldAsked, this, &Window::goToField);
    connect(page, &Page::cureAsked, this, &Window::takeCure);
    connect(page, &Page::existingAsked, this, [this] { connectThen([this] { m_draft.listExisting(); }); });
}

/// In line with the footer: smaller in small windows, and the bar takes its room from the margin.
void Window::setMargins(Page *page)
{
    const QScrollBar *bar = m_areas.value(page)->verticalScrollBar();
    QMargins margins = m_margins.value(page);
    if (!hasRoomFor(paneFrom)) {
        margins.setLeft(qMin(margins.left(), smallMargin));
        margins.setRight(qMin(margins.right(), smallMargin));
    }
    margins.setRight(margins.right() - (bar->maximum() > 0 ? bar->sizeHint().width() : 0));
    page->layout()->setContentsMargins(margins);
}

void Window::connectDraft()
{
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshDelay);
    connect(&m_refreshSoon, &QTimer::timeout, this, &Window::refreshNow);
    connect(&m_theme, &Theme::changed, this, &Window::retranslate);
    connect(&m_draft, &Draft::topologyChanged, this, &Window::refreshNow);
    connect(&m_draft, &Draft::topologyChanged, this, [this] { m_edited = true; });
    connect(qApp, &QApplication::focusChanged, this, [this] { m_edited = false; });
    connect(&m_draft, &Draft::findingsChanged, this, &Window::refreshNow);
    connect(&m_draft, &Draft::runChanged, this, &Window::refreshSoon);
    connect(&m_choices, &LiveChoices::changed, this, &Window::showChoices);
    connect(&m_engine, &Engine::called, &m_calls, &CallLog::add);
    connect(&m_draft, &Draft::opened, this, &Window::takeOpened);
    connect(&m_draft, &Draft::finished, this, &Window::takeResult);
    connect(&m_draft, &Draft::openFailed, this, [this](const ProjectError &error) {
        showStart();
        m_start->showError(tr("The project could not be opened."), m_draft.texts().projectError(error));
        if (error.code == "not-found"_L1 || error.code == "not-a-project"_L1) // what is open elsewhere, or can't be read today, is still there
            m_host.removeRecentProject(error.path);
    });
    connect(&m_draft, &Draft::storageFailed, this, [this](const ProjectError &error) {
        m_saveFailed = true;
        m_rail->setSaved(false);
        m_notice->present([this, error] { return m_draft.texts().projectError(error); });
    });
}

Page *Window::currentPage() const
{
    for (auto it = m_areas.cbegin(); it != m_areas.cend(); ++it) {
        if (it.value() == m_stack->currentWidget())
            return it.key();
    }
    return m_start;
}

std::optional<Kind> Window::currentKind() const
{
    const auto *page = qobject_cast<KindPage *>(currentPage());
    return page ? std::optional(page->kind()) : std::nullopt;
}

/// Pages are built when they are first shown: the window is there sooner, and what nobody looked at need not follow a switch of language
/// or colours.
KindPage *Window::kindPage(Kind kind)
{
    KindPage *&page = m_kindPages[kind];
    if (!page) {
        QScrollArea *area = newArea();
        page = newKindPage(kind, m_ui, area->widget());
        addPage(page, area);
        page->retranslate();
    }
    return page;
}

OverviewPage *Window::overviewPage()
{
    if (!m_overview) {
        QScrollArea *area = newArea();
        m_overview = new OverviewPage(m_ui, area->widget());
        addPage(m_overview, area);
        m_overview->retranslate();
        connect(m_overview, &OverviewPage::removeAsked, this, [this](Backup backup) { connectThen([this, backup] { m_draft.remove({}, backup); }); });
        connect(m_overview, &OverviewPage::checkAsked, this, &Window::compare);
        connect(m_overview, &OverviewPage::claimAsked, this, [this](const Drift &drift, Claim claim) { connectThen([this, drift, claim] { m_draft.claim(drift, claim); }); });
    }
    return m_overview;
}

void Window::turnTo(Page *page)
{
    if (m_stale.remove(page))
        page->retranslate();
    const QPointer<QWidget> focused(focusWidget());
    const bool inPage = !focused || isWithin(focused, m_stack);
    m_stack->setCurrentWidget(m_areas.value(page));
    m_areas.value(page)->verticalScrollBar()->setValue(0);
    const std::optional<Kind> kind = currentKind();
    m_rail->setCurrent(kind);
    m_pane->setCurrent(kind);
    m_overlay.reset();
    adapt();
    refreshNow();
    m_footer->present(page->footer());
    // Once it is laid out. A button of the footer that led here keeps the focus as long as it is there.
    QMetaObject::invokeMethod(this, [this, page, focused, inPage] {
        if (page == currentPage() && (inPage || !focused || !focused->isVisible()))
            focusFirst(*page);
    }, Qt::QueuedConnection);
}

/// The first thing to fill in or choose; not "leave this step out" above it, which the key that led here would press when it is held.
void Window::focusFirst(const Page &page)
{
    for (const QPointer<QWidget> &stop : tabStops(page)) {
        const auto *card = qobject_cast<QRadioButton *>(stop);
        if (stop->isVisible() && (card ? card->isChecked() : !qobject_cast<QAbstractButton *>(stop))) {
            stop->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_stack->setFocus(Qt::OtherFocusReason); // a page to read
}

void Window::showStart()
{
    m_recent->reload();
    turnTo(m_start);
}

void Window::showKind(Kind kind)
{
    if (m_draft.isOpen())
        turnTo(kindPage(kind));
}

void Window::showOverview()
{
    if (m_draft.isOpen())
        turnTo(overviewPage());
}

void Window::goToField(const FieldPath &field)
{
    const Kind kind = kindOfPath(field).value_or(Kind::Network);
    if (!m_draft.isOpen() || field.isEmpty())
        return;
    if (currentKind() != kind)
        showKind(kind);
    // Once the page is laid out, so that scrolling knows where the field is.
    KindPage *page = kindPage(kind);
    QMetaObject::invokeMethod(page, [page, field] { page->goToField(field); }, Qt::QueuedConnection);
}

void Window::goBack()
{
    const QList<Kind> kinds = allKinds();
    const std::optional<Kind> kind = currentKind();
    if (currentPage() == m_overview)
        showKind(kinds.constLast());
    else if (kind == kinds.constFirst())
        showStart();
    else if (kind)
        showKind(kinds[kinds.indexOf(*kind) - 1]);
}

void Window::goOn()
{
    const QList<Kind> kinds = allKinds();
    const std::optional<Kind> kind = currentKind();
    if (kind && *kind != kinds.constLast())
        showKind(kinds[kinds.indexOf(*kind) + 1]);
    else
        showOverview();
}

void Window::chooseProject()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a project"), m_host.setting(u"folder"_s), tr("Cloudsteps projects (*.cloudsteps);;All files (*)"));
    if (!path.isEmpty())
        openProject(path);
}

void Window::openProject(const QString &path)
{
    if (!mayLeave())
        return;
    m_notice->dismiss();
    m_connected = false;
    m_draft.open(path);
}

void Window::takeOpened()
{
    m_host.addRecentProject(m_draft.path());
    m_host.setSetting(u"folder"_s, QFileInfo(m_draft.path()).absolutePath());
    m_saveFailed = false;
    m_rail->setSaved(true);
    // Where the user left off: the first step that is neither done nor left out.
    Page *next = nullptr;
    for (const Kind kind : allKinds()) {
        const Phase phase = m_draft.phase(kind);
        if (phase == Phase::Editing || phase == Phase::Failed || phase == Phase::Running) {
            next = kindPage(kind);
            break;
        }
    }
    turnTo(next ? next : overviewPage());
    m_examined = false;
    m_limitPassed = true; // for what was passed before the program ended
    m_goesOn = m_draft.interrupted(); // what had been asked for before the program ended
    if (m_draft.isUnfinished())
        compare();
    else if (!m_goesOn.isEmpty())
        create(std::exchange(m_goesOn, {}));
    else if (!m_draft.topology().network.vpc.existingId.isEmpty() && m_draft.phase(Kind::Network) == Phase::Editing)
        connectThen([this] { m_draft.listExisting(); }); // what stands in the VPC that is to be used may have changed since
    m_limitPassed = false;
}

/// What loses data is named and asked for first.
void Window::create(const QSet<Kind> &kinds)
{
    if (!mayCreate(kinds))
        return;
    if (m_draft.losses(kinds).isEmpty()) {
        connectThen([this, kinds] { m_draft.create(kinds); });
        return;
    }
    auto *dialog = new ChangeDialog(m_ui, kinds, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kinds] {
        connectThen([this, kinds, backup = dialog->backup()] { m_draft.create(kinds, DataLoss::Allowed, backup); });
    });
    openDialog(dialog);
}

void Window::resume()
{
    if (m_draft.isRemovalPaused())
        connectThen([this] { m_draft.resume(); });
    else
        create(m_draft.orderedKinds());
}

void Window::compare()
{
    connectThen([this] { m_draft.compare(); });
}

/// Does `then` once the engine knows the way to the cloud. While it is asked for, what was wanted first does not displace what is wanted next.
void Window::connectThen(std::function<void()> then)
{
    if (m_connected) {
        then();
        return;
    }
    m_whenConnected << then;
    if (m_connecting)
        return;
    m_connecting = true;
    m_notice->dismiss();
    m_pane->setActivity(m_draft.target().practice ? tr("Starting the practice cloud") : tr("Reading the access key"));
    const QString path = m_draft.path();
    m_host.connectionFor(m_draft.target(), this, [this, path](const tl::expected<Connection, Host::Failure> &connection) {
        m_connecting = false;
        m_pane->setActivity({});
        const QList<std::function<void()>> wanted = std::exchange(m_whenConnected, {});
        if (path != m_draft.path())
            return; // another project was opened meanwhile
        if (!connection) {
            const Host::Failure failure = connection.error();
            m_notice->present([this, failure] { return m_host.failureText(failure); }, [] { return tr("Try again"); }, [this, wanted] {
                for (const auto &again : wanted)
                    connectThen(again);
            });
            return;
        }
        m_connected = true;
        m_engine.setConnection(*connection);
        for (const auto &next : wanted)
            next();
    });
}

/// With another key the run goes on that the last one ended.
void Window::askForKey()
{
    auto *dialog = new KeyDialog(m_ui, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_notice->dismiss();
        m_connected = false;
        if (m_draft.isPaused())
            resume();
    });
    openDialog(dialog);
}

/// What was interrupted goes on by itself where nothing happened meanwhile; else the user sees it first.
void Window::goOnAfterComparison(const RunResult &result)
{
    const QSet<Kind> kinds = std::exchange(m_goesOn, {});
    if (result.end != RunResult::End::Done || !m_draft.drift().isEmpty()) {
        m_draft.hold(kinds);
        return;
    }
    QMetaObject::invokeMethod(this, [this, kinds, path = m_draft.path()] {
        if (path != m_draft.path())
            return;
        m_limitPassed = true; // it was passed before the program ended
        create(kinds);
        m_limitPassed = false;
    }, Qt::QueuedConnection);
}

void Window::takeResult(const RunResult &result)
{
    const bool connectionLost = result.end == RunResult::End::WrongAccount || result.end == RunResult::End::Credentials;
    if (connectionLost)
        m_connected = false; // another key may be given
    if (connectionLost && keyCanBeTyped(m_draft.target()))
        m_notice->present([this, result] { return m_host.resultText(result, m_draft.target()); }, [] { return tr("Enter another key..."); }, [this] { askForKey(); });
    else if (!m_host.resultText(result, m_draft.target()).isEmpty())
        m_notice->present([this, result] { return m_host.resultText(result, m_draft.target()); });
    else if (result.code == "not-unclaimed"_L1)
        m_notice->present([result] { return tr("%1 is no longer there, or belongs to the project meanwhile").arg(result.detail); }, [] { return tr("Compare again"); }, [this] { compare(); });
    else if (const int differences = int(m_draft.drift().size()); differences > 0 && currentPage() != m_overview && m_draft.isComparing())
        m_notice->present([differences] { return tr("The cloud differs from the project in %n place(s)", nullptr, differences); }, [] { return tr("Show them"); },
                          [this] { showOverview(); });
    if (m_draft.isComparing() && !m_goesOn.isEmpty())
        goOnAfterComparison(result);
    refreshNow();
    if (m_leaving)
        close();
}

void Window::refreshSoon()
{
    if (!m_refreshSoon.isActive())
        m_refreshSoon.start();
}

void Window::refreshNow()
{
    m_refreshSoon.stop();
    refreshChrome();
    if (m_draft.isOpen())
        currentPage()->refresh();
}

void Window::showChoices()
{
    const bool shown = m_draft.isOpen() && m_choices.isOn();
    m_pane->setChoices(shown ? m_choices.words() : QString(), m_choices.details(), m_choices.state() != LiveChoices::State::Asking);
}

void Window::refreshChrome()
{
    m_rail->refresh();
    showChoices();
    enableChecks();
    m_pane->refresh();
    const std::optional<Kind> kind = currentKind();
    const bool shown = m_draft.isOpen() && !m_draft.isRunning() && (kind || currentPage() == m_overview);
    m_changes->present(shown ? m_draft.changedKinds(kind ? QSet<Kind>{*kind} : QSet<Kind>()) : QSet<Kind>());
    const bool open = m_draft.isOpen();
    const bool practice = m_draft.target().practice;
    m_chip->setVisible(open && currentPage() != m_start);
    m_chip->setText(practice ? tr("Practice, nothing is charged")
                             : tr("Account %1").arg(m_draft.target().accountId.isEmpty() ? m_draft.target().profile : m_draft.target().accountId));
    setStyleProperty(m_chip, "tone", practice ? u"practice"_s : u"account"_s);
    const bool canUndo = open && m_draft.undoStack().canUndo();
    const bool canRedo = open && m_draft.undoStack().canRedo();
    const QString undo = canUndo ? tr("Undo: %1").arg(m_draft.undoText()) : tr("Undo");
    const QString redo = canRedo ? tr("Redo: %1").arg(m_draft.redoText()) : tr("Redo");
    m_undo->setEnabled(canUndo);
    m_undo->setToolTip(undo);
    m_undo->setAccessibleName(undo);
    m_redo->setEnabled(canRedo);
    m_redo->setToolTip(redo);
    m_redo->setAccessibleName(redo);
    m_actions[u"undo"_s]->setEnabled(canUndo);
    m_actions[u"undo"_s]->setText(canUndo ? undo : tr("&Undo"));
    m_actions[u"redo"_s]->setEnabled(canRedo);
    m_actions[u"redo"_s]->setText(canRedo ? redo : tr("&Redo"));
    for (const QString &name : {u"step1"_s, u"step2"_s, u"step3"_s, u"step4"_s, u"step5"_s, u"overview"_s, u"check"_s, u"exportPdf"_s, u"duplicate"_s})
        m_actions[name]->setEnabled(open);
    m_actions[u"check"_s]->setEnabled(open && !m_draft.isRunning());
    m_actions[u"stop"_s]->setEnabled(m_draft.run().running && !m_draft.run().settling);
    m_actions[u"resume"_s]->setEnabled(open && m_draft.isPaused());
    m_actions[u"buildForReal"_s]->setEnabled(open && practice);
    m_footer->setTotal(open && !hasRoomFor(paneFrom) && currentPage() != m_start
                           ? tr("Whole plan %1").arg(m_draft.texts().pricePerHour(m_draft.total()))
                           : QString());
    showTitle();
}

void Window::showTitle()
{
    if (!m_draft.isOpen() || currentPage() == m_start) {
        setWindowTitle(tr("Cloudsteps"));
        return;
    }
    const RunStatus &run = m_draft.run();
    int done = 0;
    int all = 0;
    for (const StepStatus &status : run.steps) {
        if (status.step.verb == Verb::None)
            continue;
        ++all;
        done += status.state == StepState::Ready || status.state == StepState::Gone;
    }
    const QString name = tr("%1 - Cloudsteps", "project").arg(m_draft.topology().name);
    setWindowTitle(run.running && all > 0 ? u"(%1/%2) %3"_s.arg(done).arg(all).arg(name) : name);
}

/// Larger text needs more room before a column stands beside the page.
bool Window::hasRoomFor(int columns) const
{
    return width() >= m_theme.scaled(columns);
}

/// Which columns stand beside the page, by the width there is.
void Window::adapt()
{
    const bool start = currentPage() == m_start;
    const bool overview = currentPage() == m_overview;
    const bool small = !hasRoomFor(paneFrom);
    m_rail->setVisible(!start);
    m_rail->setNarrow(!hasRoomFor(railFrom));
    m_recent->setVisible(start && !small);
    m_strip->setVisible(small && !start && !overview);
    auto *line = static_cast<QHBoxLayout *>(centralWidget()->layout());
    const bool inLine = line->indexOf(m_pane) >= 0;
    if (small == inLine) {
        if (small)
            line->removeWidget(m_pane);
        else
            line->insertWidget(2, m_pane);
    }
    m_pane->setVisible(!start && !overview && (!small || m_overlay.has_value()));
    m_footer->layout()->setContentsMargins(small ? smallMargin : start ? 48 : 32, height() < 700 ? 9 : 13, small ? smallMargin : start ? 40 : 32, height() < 700 ? 9 : 13);
    setMargins(currentPage());
    m_strip->setOpened(m_overlay);
    placeOverlay();
    refreshChrome();
}

void Window::placeOverlay()
{
    if (!m_pane->isVisibleTo(this) || hasRoomFor(paneFrom))
        return;
    m_pane->setGeometry(m_strip->x() - m_pane->width(), 0, m_pane->width(), centralWidget()->height());
    m_pane->raise();
}

void Window::showOverlay(std::optional<PanePart> part)
{
    const auto before = std::exchange(m_overlay, part);
    adapt();
    if (part)
        m_pane->showPart(*part);
    else if (before)
        m_strip->focusOn(*before);
}

void Window::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    adapt();
}

void Window::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_draft.setLanguage(m_host.language());
        if (m_theme.language() == m_host.language())
            retranslate();
        else
            m_theme.setLanguage(m_host.language()); // tells that it changed
    }
}

void Window::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_overlay) {
        showOverlay(std::nullopt);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Only dialogs press a default button; in a main window it is done by hand.
        // A list that took the key to open something lets it through all the same: what it opens must not be bought by the same key.
        if (qobject_cast<QAbstractItemView *>(focusWidget()))
            return;
        if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()))
            button->click();
        else if (m_edited)
            m_edited = false; // this one ends the entry; what it costs is seen before the next one buys
        else if (m_footer->primary()->isVisible() && !takesReturn(focusWidget()))
            m_footer->primary()->click();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void Window::setDark(bool dark)
{
    m_host.setSetting(u"theme"_s, dark ? u"dark"_s : u"light"_s);
    m_theme.setDark(dark);
}

void Window::retranslate()
{
    if (!m_ring)
        return; // not all is built
    const QList<Page *> pages = m_areas.keys();
    m_stale = QSet<Page *>(pages.cbegin(), pages.cend()); // worded again when they are shown
    m_stale.remove(currentPage());
    currentPage()->retranslate();
    nameActions();
    m_rail->retranslate();
    m_pane->retranslate();
    m_strip->retranslate();
    m_recent->retranslate();
    m_footer->retranslate();
    m_notice->retranslate();
    m_calls.retranslate();
    if (m_log)
        m_log->retranslate();
    if (m_guide)
        m_guide->retranslate();
    refreshChrome();
    m_footer->present(currentPage()->footer());
}

} // namespace Cloudsteps
