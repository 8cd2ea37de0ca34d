#include "wizard/pages/aboutdialog.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/segmentedchoice.h"
#include "wizard/pages/findingsdialog.h"
#include "wizard/pages/kindpage.h"
#include "wizard/pages/notice.h"
#include "wizard/pages/overviewpage.h"
#include "wizard/pages/presetpicture.h"
#include "wizard/pages/rail.h"
#include "wizard/pages/recentpanel.h"
#include "wizard/pages/removaldialog.h"
#include "wizard/pages/startpage.h"
#include "wizard/pages/window.h"
#include "wizard/pages/zonedialog.h"
#include "wizard/topology/edits.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

// The window's menus and questions.

namespace Cloudsteps {

void Window::buildMenus()
{
    const auto menu = [this](const QString &name) {
        QMenu *made = m_menuBar->addMenu(QString());
        made->setObjectName(name);
        m_menus.insert(name, made);
        return made;
    };
    const auto action = [this](QMenu *in, const QString &name, const QKeySequence &keys, const std::function<void()> &act) {
        QAction *made = in->addAction(QString(), this, act);
        made->setObjectName(name);
        made->setShortcut(keys);
        m_actions.insert(name, made);
    };

    QMenu *file = menu(u"fileMenu"_s);
    action(file, u"new"_s, QKeySequence::New, [this] {
        m_start->startFrom(std::nullopt);
        showStart();
    });
    action(file, u"open"_s, QKeySequence::Open, [this] { chooseProject(); });
    action(file, u"duplicate"_s, QKeySequence(), [this] { duplicateProject(); });
    action(file, u"buildForReal"_s, QKeySequence(), [this] {
        m_start->startFrom(m_draft.topology());
        showStart();
    });
    file->addSeparator();
    action(file, u"exportPdf"_s, QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        showOverview();
        overviewPage()->exportPdf();
    });
    file->addSeparator();
    action(file, u"quit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });

    QMenu *edit = menu(u"editMenu"_s);
    action(edit, u"undo"_s, QKeySequence::Undo, [this] { m_draft.undoStack().undo(); });
    action(edit, u"redo"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_draft.undoStack().redo(); });

    QMenu *project = menu(u"projectMenu"_s);
    for (const Kind kind : allKinds()) {
        const int number = int(allKinds().indexOf(kind)) + 1;
        action(project, u"step%1"_s.arg(number), QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)), [this, kind] { showKind(kind); });
    }
    action(project, u"overview"_s, QKeySequence(Qt::ALT | Qt::Key_6), [this] { showOverview(); });
    project->addSeparator();
    action(project, u"check"_s, QKeySequence(Qt::Key_F5), [this] { compare(); });
    action(project, u"stop"_s, QKeySequence(), [this] { m_draft.stop(); });
    action(project, u"resume"_s, QKeySequence(), [this] { resume(); });

    project->addSeparator();
    action(project, u"findZone"_s, QKeySequence(), [this] { askForZone(m_ui, {}, this); });
    action(project, u"preflight"_s, QKeySequence(), [this] { showPreflight(); });
    action(project, u"spendingLimit"_s, QKeySequence(), [this] { showSpendingLimit(); });
    action(project, u"restoreNotes"_s, QKeySequence(), [this] { m_draft.restoreNotes(); });

    QMenu *view = menu(u"viewMenu"_s);
    action(view, u"dark"_s, QKeySequence(Qt::CTRL | Qt::Key_D), [this] { setDark(!m_theme.isDark()); });
    action(view, u"languageZh"_s, QKeySequence(), [this] { m_host.setLanguage(Language::Chinese); });
    action(view, u"languageEn"_s, QKeySequence(), [this] { m_host.setLanguage(Language::English); });
    for (const QString &name : {u"dark"_s, u"languageZh"_s, u"languageEn"_s})
        m_actions[name]->setCheckable(true);
    view->addSeparator();
    m_textSizes = view->addMenu(QString());
    m_textSizes->setObjectName(u"textSizes"_s);
    auto *sizes = new QActionGroup(m_textSizes);
    QList<int> offered{0};
    for (int points = Theme::smallestText; points <= Theme::largestText; ++points)
        offered << points;
    for (const int points : std::as_const(offered)) {
        QAction *size = sizes->addAction(m_textSizes->addAction(QString(), this, [this, points] { chooseTextSize(points); }));
        size->setObjectName(u"textSize%1"_s.arg(points));
        size->setData(points);
        size->setCheckable(true);
        size->setChecked(points == m_host.setting(u"textSize"_s).toInt());
    }
    view->addSeparator();
    action(view, u"log"_s, QKeySequence(Qt::CTRL | Qt::Key_L), [this] { showLog(); });

    QMenu *help = menu(u"helpMenu"_s);
    action(help, u"guide"_s, QKeySequence(Qt::Key_F1), [this] { showGuide(); });
    action(help, u"documentation"_s, QKeySequence(), [this] {
        m_host.openUrl(QUrl(m_draft.texts().language() == Language::Chinese ? u"https://help.aliyun.com/"_s : u"https://www.alibabacloud.com/help/"_s));
    });
    action(help, u"doctor"_s, QKeySequence(), [this] { showDoctor(); });
    action(help, u"about"_s, QKeySequence(), [this] { showAbout(); });
}

/// Menus at the left; at the right what is always at hand.
void Window::buildMenuLine()
{
    auto *whole = new QWidget(this);
    whole->setObjectName(u"menuLine"_s);
    whole->setAttribute(Qt::WA_StyledBackground);
    auto *line = new QHBoxLayout(whole);
    setSpace(line, 8, 0, 14, 0, 6);
    m_menuBar = new QMenuBar(whole);
    m_menuBar->setNativeMenuBar(false); // it shares its line
    m_menuBar->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    line->addWidget(m_menuBar);
    line->addStretch(1);
    m_chip = new QLabel(whole);
    m_chip->setObjectName(u"targetChip"_s);
    m_undo = newTool(u"undoButton"_s, 18, whole);
    m_redo = newTool(u"redoButton"_s, 18, whole);
    m_themeButton = newTool(u"themeButton"_s, 18, whole);
    m_language = new SegmentedChoice(whole);
    m_language->setObjectName(u"language"_s);
    m_language->setSmall(true);
    m_language->setOptions({{u"zh"_s, u"中文"_s, true, {}}, {u"en"_s, u"English"_s, true, {}}}); // each in its own script
    line->addWidget(m_chip, 0, Qt::AlignVCenter);
    line->addSpacing(6);
    line->addWidget(m_undo);
    line->addWidget(m_redo);
    line->addSpacing(4);
    line->addWidget(m_language);
    line->addWidget(m_themeButton);
    whole->setFixedHeight(qMax(40, fontMetrics().height() + 22));
    setMenuWidget(whole);
    connect(m_undo, &QToolButton::clicked, this, [this] { m_draft.undoStack().undo(); });
    connect(m_redo, &QToolButton::clicked, this, [this] { m_draft.undoStack().redo(); });
    connect(m_themeButton, &QToolButton::clicked, this, [this] { setDark(!m_theme.isDark()); });
    connect(m_language, &SegmentedChoice::chosen, this, [this](const QString &code) { m_host.setLanguage(languageOf(code)); });
}

void Window::nameActions()
{
    m_menus[u"fileMenu"_s]->setTitle(tr("&File"));
    m_menus[u"editMenu"_s]->setTitle(tr("&Edit"));
    m_menus[u"projectMenu"_s]->setTitle(tr("&Project"));
    m_menus[u"viewMenu"_s]->setTitle(tr("&View"));
    m_menus[u"helpMenu"_s]->setTitle(tr("&Help"));
    m_actions[u"new"_s]->setText(tr("&New project"));
    m_actions[u"open"_s]->setText(tr("&Open..."));
    m_actions[u"exportPdf"_s]->setText(tr("Export &PDF report..."));
    m_actions[u"quit"_s]->setText(tr("&Quit"));
    for (const Kind kind : allKinds())
        m_actions[u"step%1"_s.arg(allKinds().indexOf(kind) + 1)]->setText(m_draft.texts().kind(kind));
    m_actions[u"overview"_s]->setText(tr("&Overview"));
    m_actions[u"check"_s]->setText(tr("&Compare with the cloud"));
    m_actions[u"stop"_s]->setText(tr("&Pause after what is in flight"));
    m_actions[u"resume"_s]->setText(tr("&Resume"));
    m_actions[u"buildForReal"_s]->setText(tr("&Build for real..."));
    m_actions[u"duplicate"_s]->setText(tr("&Duplicate..."));
    m_actions[u"log"_s]->setText(tr("&Log of calls"));
    m_actions[u"guide"_s]->setText(tr("&User guide"));
    m_actions[u"dark"_s]->setText(tr("&Dark colours"));
    m_actions[u"dark"_s]->setChecked(m_theme.isDark());
    m_textSizes->setTitle(tr("&Text size"));
    for (QAction *size : m_textSizes->actions()) {
        const int points = size->data().toInt();
        size->setText(points == 0 ? tr("As the &system has it") : tr("%1 points").arg(points));
    }
    m_actions[u"languageZh"_s]->setText(u"中文"_s);
    m_actions[u"languageEn"_s]->setText(u"English"_s);
    m_actions[u"languageZh"_s]->setChecked(m_host.language() == Language::Chinese);
    m_actions[u"languageEn"_s]->setChecked(m_host.language() == Language::English);
    m_actions[u"documentation"_s]->setText(tr("&Alibaba Cloud documentation"));
    nameChecks();
    m_actions[u"about"_s]->setText(tr("A&bout Cloudsteps"));

    m_undo->setIcon(m_theme.icon(u"undo"_s));
    m_redo->setIcon(m_theme.icon(u"redo"_s));
    nameTool(m_themeButton, m_theme.icon(m_theme.isDark() ? u"sun"_s : u"moon"_s), m_theme.isDark() ? tr("Light colours") : tr("Dark colours"));
    m_language->setCurrent(languageCode(m_host.language()));
    for (QWidget *button : m_language->findChildren<QToolButton *>())
        button->setFont(m_theme.chineseFont());
    setWindowIcon(programIcon(m_theme));
}

/// Everything is laid out by the size of the text, so another one begins with the next window.
void Window::chooseTextSize(int points)
{
    m_host.setSetting(u"textSize"_s, points == 0 ? QString() : QString::number(points));
    m_notice->inform([] { return tr("The text has the new size when Cloudsteps is started again."); });
}

/// "Creating: server shop-app-1, database shop-db" - what a question about leaving has to name.
QString Window::runningWork() const
{
    constexpr qsizetype mostNamed = 4;
    const RunStatus &run = m_draft.run();
    QStringList names;
    qsizetype more = 0;
    for (const StepStatus &status : run.steps) {
        if (status.state != StepState::Sent && status.state != StepState::Waiting)
            continue;
        if (names.size() < mostNamed)
            names << m_draft.texts().step(status.step, m_draft.topology());
        else
            ++more;
    }
    if (names.isEmpty())
        return m_draft.isRemoving() ? tr("Resources are still being removed.") : tr("Resources are still being created.");
    if (more > 0)
        names << tr("%n more", nullptr, int(more));
    const QString list = m_draft.texts().list(names);
    return m_draft.isRemoving() ? tr("Being removed: %1").arg(list) : tr("Being created: %1").arg(list);
}

/// True when the user gives up what could not be written to the project file.
bool Window::mayLoseChanges()
{
    QMessageBox box(this);
    box.setObjectName(u"unsavedQuestion"_s);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Changes are not saved"));
    box.setText(tr("The last changes of “%1” could not be written to its file.").arg(m_draft.topology().name));
    box.setInformativeText(tr("Make room on the disk or check the folder's permissions, then save again."));
    QPushButton *again = box.addButton(tr("Save again"), QMessageBox::RejectRole);
    QPushButton *lose = box.addButton(tr("Leave without them"), QMessageBox::DestructiveRole);
    again->setObjectName(u"unsaved.again"_s);
    lose->setObjectName(u"unsaved.lose"_s);
    box.setDefaultButton(again);
    box.setEscapeButton(again);
    box.exec();
    if (box.clickedButton() == lose)
        return true;
    m_saveFailed = false; // until the engine says so again
    m_rail->setSaved(true);
    m_notice->dismiss();
    m_engine.saveTopology(m_draft.topology());
    return false;
}

bool Window::mayLeave()
{
    if (m_saveFailed && !mayLoseChanges())
        return false;
    if (!m_draft.isRunning())
        return true;
    QMessageBox box(this);
    box.setObjectName(u"leaveQuestion"_s);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Work is under way"));
    box.setText(runningWork());
    box.setInformativeText(tr("What was sent goes on in the cloud either way. The project remembers it and goes on when it is opened again."));
    QPushButton *stay = box.addButton(tr("Keep working"), QMessageBox::RejectRole);
    QPushButton *settle = box.addButton(tr("Finish what is in flight, then close"), QMessageBox::AcceptRole);
    QPushButton *leave = box.addButton(tr("Close now"), QMessageBox::DestructiveRole);
    stay->setObjectName(u"leave.stay"_s);
    settle->setObjectName(u"leave.settle"_s);
    leave->setObjectName(u"leave.now"_s);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == settle) {
        m_leaving = true;
        m_draft.stop(Draft::AfterStop::GoesOnWhenOpened);
        return false;
    }
    return box.clickedButton() == leave;
}

void Window::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    m_host.setSettingBytes(u"geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

void Window::showFindings()
{
    auto *dialog = new FindingsDialog(m_ui, this);
    connect(dialog, &FindingsDialog::fieldAsked, this, &Window::goToField);
    openDialog(dialog);
}

void Window::showAbout()
{
    auto *dialog = new AboutDialog(m_ui, this);
    openDialog(dialog);
}

void Window::showLog()
{
    if (!m_log) {
        m_log = new CallLogWindow(m_ui, m_calls, this);
        m_log->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_log->show();
    m_log->raise();
    m_log->activateWindow();
}

void Window::showGuide()
{
    GuideSection section = currentPage() == m_overview ? GuideSection::Overview : GuideSection::Start;
    if (const std::optional<Kind> kind = currentKind()) {
        switch (*kind) {
        case Kind::Network: section = GuideSection::Network; break;
        case Kind::Servers: section = GuideSection::Servers; break;
        case Kind::Database: section = GuideSection::Database; break;
        case Kind::Cache: section = GuideSection::Cache; break;
        case Kind::Balancer: section = GuideSection::Balancer; break;
        }
    }
    if (!m_guide) {
        m_guide = new GuideWindow(m_ui, this);
        m_guide->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_guide->showSection(section);
}

void Window::askToRemove(Kind kind)
{
    auto *dialog = new RemovalDialog(m_ui, {kind}, this);
    connect(dialog, &QDialog::accepted, this, [this, kind, dialog] { connectThen([this, kind, backup = dialog->backup()] { m_draft.remove({kind}, backup); }); });
    openDialog(dialog);
}

void Window::takeCure(const StepStatus &status, const Cure &cure)
{
    const Kind kind = status.step.kind;
    const auto change = [this, &cure](const Text &what) {
        m_draft.edit({}, what, [&cure](Topology &topology) { topology = cure.topology.value_or(topology); });
        m_draft.settle();
    };
    switch (cure.what) {
    case Cure::What::UseZone:
        change([this, zone = cure.args.value(0)] { return tr("Use %1").arg(m_draft.texts().zone(m_draft.catalogue(), zone)); });
        create({kind});
        break;
    case Cure::What::UseType:
    case Cure::What::UseClass:
        change([type = cure.args.value(0)] { return tr("Use %1").arg(type); });
        create({kind});
        break;
    case Cure::What::ChangeValue: goToField(cure.field); break;
    case Cure::What::OpenConsole: m_host.openUrl(cure.page); break;
    case Cure::What::Skip:
        change([] { return tr("Go on without it"); });
        break;
    case Cure::What::UndoStep:
        askToRemove(kind);
        break;
    case Cure::What::Retry:
        // A failed removal may have been asked for this step of the wizard alone: no more than that goes without being asked again.
        if (status.step.verb == Verb::Delete && !m_draft.plan().step(status.step.id))
            askToRemove(kind);
        else {
            m_stack->setFocus(Qt::OtherFocusReason); // not to whatever follows a button that can't be pressed meanwhile
            create({kind});
        }
        break;
    case Cure::What::TakeOver: // differences from the cloud have cards of their own
    case Cure::What::Adopt:
    case Cure::What::Remove: break;
    }
}

/// The same topology in a project of its own: another identity, nothing made yet. Names begin with the new project's.
void Window::duplicateProject()
{
    const QFileInfo now(m_draft.path());
    const QString proposal = now.dir().filePath(tr("%1-copy", "file name").arg(now.completeBaseName()) + u".cloudsteps"_s);
    QString path = QFileDialog::getSaveFileName(this, tr("Duplicate the project"), proposal, tr("Cloudsteps projects (*.cloudsteps);;All files (*)"), nullptr,
                                                QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".cloudsteps"_s;
    Topology topology = m_draft.topology();
    if (const QString name = projectNameFrom(QFileInfo(path).completeBaseName()); !name.isEmpty())
        renameProject(topology, name);
    if (const auto made = Project::create(path, topology, m_draft.target()); !made) {
        m_notice->present([this, error = made.error()] { return m_draft.texts().projectError(error); });
        return;
    }
    openProject(path);
}

namespace {

/// The project file that is dragged; empty for anything else.
QString draggedProject(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
    return path.endsWith(".cloudsteps"_L1) ? path : QString();
}

} // namespace

void Window::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedProject(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Window::dropEvent(QDropEvent *event)
{
    if (const QString path = draggedProject(event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        openProject(path);
    }
}

} // namespace Cloudsteps
