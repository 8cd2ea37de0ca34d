#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/segmentedchoice.h"
#include "wizard/pages/findingsdialog.h"
#include "wizard/pages/kindpage.h"
#include "wizard/pages/overviewpage.h"
#include "wizard/pages/presetpicture.h"
#include "wizard/pages/rail.h"
#include "wizard/pages/recentpanel.h"
#include "wizard/pages/window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
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
    action(file, u"new"_s, QKeySequence::New, [this] { showStart(); });
    action(file, u"open"_s, QKeySequence::Open, [this] { chooseProject(); });
    file->addSeparator();
    action(file, u"exportPdf"_s, QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        showOverview();
        m_overview->exportPdf();
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
    action(project, u"check"_s, QKeySequence(Qt::Key_F5), [this] { connectThen([this] { m_engine.refresh(); }); });
    action(project, u"stop"_s, QKeySequence(), [this] { m_draft.stop(); });

    QMenu *view = menu(u"viewMenu"_s);
    action(view, u"dark"_s, QKeySequence(Qt::CTRL | Qt::Key_D), [this] { setDark(!m_theme.isDark()); });
    action(view, u"languageZh"_s, QKeySequence(), [this] { m_host.setLanguage(Language::Chinese); });
    action(view, u"languageEn"_s, QKeySequence(), [this] { m_host.setLanguage(Language::English); });
    for (const QString &name : {u"dark"_s, u"languageZh"_s, u"languageEn"_s})
        m_actions[name]->setCheckable(true);

    QMenu *help = menu(u"helpMenu"_s);
    action(help, u"documentation"_s, QKeySequence(Qt::Key_F1), [this] {
        m_host.openUrl(QUrl(m_draft.texts().language() == Language::Chinese ? u"https://help.aliyun.com/"_s : u"https://www.alibabacloud.com/help/"_s));
    });
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
    const auto tool = [whole](const QString &name) {
        auto *button = new QToolButton(whole);
        button->setObjectName(name);
        button->setIconSize({18, 18});
        button->setFocusPolicy(Qt::TabFocus);
        return button;
    };
    m_undo = tool(u"undoButton"_s);
    m_redo = tool(u"redoButton"_s);
    m_themeButton = tool(u"themeButton"_s);
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
    m_actions[u"stop"_s]->setText(tr("&Stop after what is in flight"));
    m_actions[u"dark"_s]->setText(tr("&Dark colours"));
    m_actions[u"dark"_s]->setChecked(m_theme.isDark());
    m_actions[u"languageZh"_s]->setText(u"中文"_s);
    m_actions[u"languageEn"_s]->setText(u"English"_s);
    m_actions[u"languageZh"_s]->setChecked(m_host.language() == Language::Chinese);
    m_actions[u"languageEn"_s]->setChecked(m_host.language() == Language::English);
    m_actions[u"documentation"_s]->setText(tr("&Alibaba Cloud documentation"));
    m_actions[u"about"_s]->setText(tr("A&bout Cloudsteps"));

    m_undo->setIcon(m_theme.icon(u"undo"_s));
    m_redo->setIcon(m_theme.icon(u"redo"_s));
    m_themeButton->setIcon(m_theme.icon(m_theme.isDark() ? u"sun"_s : u"moon"_s));
    const QString theme = m_theme.isDark() ? tr("Light colours") : tr("Dark colours");
    m_themeButton->setToolTip(theme);
    m_themeButton->setAccessibleName(theme);
    m_language->setCurrent(languageCode(m_host.language()));
    for (QWidget *button : m_language->findChildren<QToolButton *>())
        button->setFont(m_theme.chineseFont());
    setWindowIcon(programIcon(m_theme));
}

bool Window::mayLeave()
{
    if (!m_draft.isRunning())
        return true;
    QMessageBox box(this);
    box.setObjectName(u"leaveQuestion"_s);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Work is under way"));
    box.setText(tr("Resources are still being created or removed."));
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
        m_draft.stop();
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
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FindingsDialog::fieldAsked, this, &Window::goToField);
    dialog->open();
}

void Window::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Cloudsteps"));
    box.setIconPixmap(programIcon(m_theme).pixmap({64, 64}, devicePixelRatioF()));
    box.setText(tr("Cloudsteps %1").arg(QStringLiteral(CLOUDSTEPS_VERSION)));
    box.setInformativeText(tr("Builds a small Alibaba Cloud architecture in five steps, through the cloud's own API. It sends nothing to anyone but the cloud you chose. Apache License 2.0."));
    box.addButton(tr("Close"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace Cloudsteps
