#pragma once

#include "wizard/pages/calllog.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/guidewindow.h"
#include "wizard/pages/host.h"
#include "wizard/pages/livechoices.h"
#include "wizard/pages/sidepane.h"
#include "wizard/pages/theme.h"
#include "wizard/pages/ui.h"
#include "wizard/provision/cures.h"

#include <QMainWindow>
#include <QPointer>

class QAction;
class QLabel;
class QMenu;
class QMenuBar;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace Cloudsteps {

class ChangesPanel;
class FocusRing;
class FooterBar;
class KindPage;
class Notice;
class PaneStrip;
class OverviewPage;
class Page;
class Rail;
class RecentPanel;
class SegmentedChoice;
class StartPage;

/// The wizard: menu line, step rail, pages, right pane, footer. Owns the engine and the draft of the project that is open.
class Window : public QMainWindow
{
    Q_OBJECT

public:
    explicit Window(Host &host, QWidget *parent = nullptr);
    ~Window() override;

    void openProject(const QString &path);
    Draft &draft() { return m_draft; }
    Theme &theme() { return m_theme; }
    const Ui &ui() const { return m_ui; }
    LiveChoices &choices() { return m_choices; }

    void showStart();
    void showKind(Kind kind);
    void showOverview();
    Page *currentPage() const;
    /// Shows the page of a field and puts the focus there.
    void goToField(const FieldPath &field);
    void setDark(bool dark);
    void chooseTextSize(int points);
    void showLog();
    /// The user guide at the section of the page that is shown.
    void showGuide();
    void showAbout();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMenus();
    void buildMenuLine();
    void buildBody();
    QScrollArea *newArea();
    void addPage(Page *page, QScrollArea *area);
    void setMargins(Page *page);
    void connectDraft();
    void retranslate();
    void nameActions();
    std::optional<Kind> currentKind() const;
    KindPage *kindPage(Kind kind);
    OverviewPage *overviewPage();
    void turnTo(Page *page);
    void focusFirst(const Page &page);
    void refreshSoon();
    void refreshNow();
    void refreshChrome();
    void showChoices();
    bool mayCreate(const QSet<Kind> &kinds);
    void askAboveLimit(const QSet<Kind> &kinds, const Price &price);
    void backToAsking(const QSet<Kind> &kinds);
    void showPreflight();
    void showDoctor();
    void showSpendingLimit();
    void enableChecks();
    void nameChecks();
    bool hasRoomFor(int columns) const;
    void adapt();
    void placeOverlay();
    void showOverlay(std::optional<PanePart> part);
    void showTitle();
    void goBack();
    void goOn();
    void chooseProject();
    void duplicateProject();
    void takeOpened();
    void create(const QSet<Kind> &kinds);
    void resume();
    void compare();
    void askForKey();
    void goOnAfterComparison(const RunResult &result);
    /// Does what the user chose on a failure card.
    void askToRemove(Kind kind);
    void takeCure(const StepStatus &status, const Cure &cure);
    QString runningWork() const;
    bool mayLoseChanges();
    void connectThen(std::function<void()> then);
    void takeResult(const RunResult &result);
    void showFindings();
    /// True when nothing runs, or the user let it end.
    bool mayLeave();

    Host &m_host;
    Theme m_theme;
    Engine m_engine;
    Draft m_draft;
    Ui m_ui;
    LiveChoices m_choices;

    bool m_edited = false; ///< in the field that has the focus
    QMap<QString, QAction *> m_actions;
    QMap<QString, QMenu *> m_menus;
    QMenu *m_textSizes = nullptr;
    QMenuBar *m_menuBar = nullptr;
    QLabel *m_chip = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_redo = nullptr;
    SegmentedChoice *m_language = nullptr;
    QToolButton *m_themeButton = nullptr;

    Rail *m_rail = nullptr;
    Notice *m_notice = nullptr;
    QStackedWidget *m_stack = nullptr;
    ChangesPanel *m_changes = nullptr;
    FooterBar *m_footer = nullptr;
    SidePane *m_pane = nullptr;
    PaneStrip *m_strip = nullptr;
    RecentPanel *m_recent = nullptr;
    StartPage *m_start = nullptr;
    QMap<Kind, KindPage *> m_kindPages; ///< those that were shown
    QSet<Page *> m_stale;               ///< pages in a former language or theme
    OverviewPage *m_overview = nullptr;
    QMap<Page *, QScrollArea *> m_areas;
    QMap<Page *, QMargins> m_margins; ///< that a page has in a wide window
    FocusRing *m_ring = nullptr;
    CallLog m_calls;
    QPointer<CallLogWindow> m_log;
    QPointer<GuideWindow> m_guide;

    QTimer m_refreshSoon;
    bool m_connected = false;   ///< the engine has the way to the cloud
    bool m_connecting = false;
    QSet<Kind> m_goesOn; ///< interrupted, and gone on with after a comparison with the cloud
    QList<std::function<void()>> m_whenConnected; ///< wanted before there is a connection, in order
    std::optional<PanePart> m_overlay; ///< the pane lies over the page, for this part
    bool m_examined = false;    ///< the account was looked at since the project was opened
    bool m_limitPassed = false; ///< for the creation that is being asked for
    bool m_leaving = false;     ///< closes once what is in flight has settled
    bool m_saveFailed = false;
};

} // namespace Cloudsteps
