#include "tests/pages/pagefixture.h"
#include "tests/pages/visible.h"
#include "wizard/topology/edits.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// The wizard without a mouse: every key goes to the widget that has the focus, as it would from a keyboard.
class tst_Keyboard : public QObject
{
    Q_OBJECT

private slots:
    void aProjectIsMadeFilledInAndCreated_data() { eachLanguage(); }
    void aProjectIsMadeFilledInAndCreated();
    void tabComesRoundThroughEverything_data();
    void tabComesRoundThroughEverything();
    void tabGoesDownThePage_data() { eachPage(); }
    void tabGoesDownThePage();
    void arrowsChooseAmongExclusiveWords();
    void whatIsWrongIsSaidWithTheField_data() { eachLanguage(); }
    void whatIsWrongIsSaidWithTheField();
    void theRailIsWalkedByArrowsAndOpenedByReturn();

private:
    static void eachLanguage();
    static void eachPage();
};

namespace {

const QStringList pageNames{u"network"_s, u"servers"_s, u"database"_s, u"cache"_s, u"balancer"_s, u"overview"_s};

QWidget *focused()
{
    return QApplication::focusWidget();
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(focused() ? focused() : QApplication::activeWindow(), key, modifiers);
    QCoreApplication::processEvents();
}

void type(const QString &text)
{
    QTest::keyClicks(focused(), text);
    QCoreApplication::processEvents();
}

/// Tab until the widget with this name has the focus.
bool tabTo(const QString &name)
{
    for (int i = 0; i < 250; ++i) {
        if (focused() && focused()->objectName() == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

void turnTo(OpenWindow &open, const QString &page)
{
    if (page == u"overview"_s)
        open.window.showOverview();
    else
        open.window.showKind(*kindFromName(page));
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

/// All widgets that Tab stops at, once round, from wherever the focus is.
QWidgetList round(const QWidget &window)
{
    QWidgetList stops;
    if (!focused())
        QTest::keyClick(const_cast<QWidget *>(&window), Qt::Key_Tab);
    while (focused() && !stops.contains(focused()) && stops.size() < 400) {
        stops.append(focused());
        press(Qt::Key_Tab);
    }
    return stops;
}

} // namespace

void tst_Keyboard::eachLanguage()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void tst_Keyboard::eachPage()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : pageNames)
        QTest::newRow(qPrintable(page)) << page;
}

void tst_Keyboard::aProjectIsMadeFilledInAndCreated()
{
    QFETCH(Language, language);
    QTemporaryDir folder;
    FakeHost host(language);
    Window window(host);
    window.show();
    QApplication::setActiveWindow(&window);
    QCoreApplication::processEvents();

    // A new project of the smallest kind.
    QSignalSpy opened(&window.draft(), &Draft::opened);
    QVERIFY(tabTo(u"start.preset.tutorial"_s));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QVERIFY(window.findChild<QAbstractButton *>(u"start.preset.starter"_s)->isChecked());
    press(Qt::Key_Tab); // from whichever is chosen
    QCOMPARE(focused()->objectName(), u"start.target.practice"_s);
    QVERIFY(tabTo(u"start.name"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"blog"_s);
    QVERIFY(tabTo(u"start.path"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    type(folder.filePath(u"blog.cloudsteps"_s));
    press(Qt::Key_Return);
    QVERIFY(!opened.isEmpty() || opened.wait(10000));
    QCOMPARE(window.currentPage()->objectName(), u"networkPage"_s);

    // A name, and on by shortcut. The first field has the focus already.
    QCoreApplication::processEvents();
    QCOMPARE(focused()->objectName(), u"network.vpc.existingId"_s);
    QVERIFY(tabTo(u"network.vpc.name"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"blog-net"_s);
    QCOMPARE(window.draft().topology().network.vpc.name, u"blog-net"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window.draft().topology().network.vpc.name != u"blog-net"_s);
    press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(window.currentPage()->objectName(), u"serversPage"_s);

    // The other pages, by "continue without creating yet" under Space.
    for (const QString &page : {u"databasePage"_s, u"cachePage"_s, u"balancerPage"_s, u"overviewPage"_s}) {
        // The starter has no cache: what is left out can only be gone past.
        QVERIFY(tabTo(window.draft().phase(Kind::Cache) == Phase::Off && page == u"balancerPage"_s ? u"primaryButton"_s : u"secondaryButton"_s));
        press(Qt::Key_Space);
        QCOMPARE(window.currentPage()->objectName(), page);
    }

    // A number by its arrows, a type from the table.
    press(Qt::Key_2, Qt::AltModifier);
    const QString group = window.draft().topology().servers->groups.constFirst().key;
    const int count = window.draft().topology().servers->groups.constFirst().count;
    QVERIFY(tabTo(u"servers.groups."_s + group + u".count"_s));
    press(Qt::Key_Up);
    QCOMPARE(window.draft().topology().servers->groups.constFirst().count, count + 1);
    const QString type = window.draft().topology().servers->groups.constFirst().type;
    QVERIFY(tabTo(u"servers.groups."_s + group + u".type"_s));
    press(Qt::Key_Down);
    QVERIFY(window.draft().topology().servers->groups.constFirst().type != type);
    press(Qt::Key_Tab);
    QVERIFY(focused()->objectName() != u"servers.groups."_s + group + u".type"_s);

    // Creation is asked for by Return on the network page.
    press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(tabTo(u"primaryButton"_s));
    press(Qt::Key_Return);
    QCOMPARE(host.askedTargets.size(), 1);

    // Once all is there, the report is one Tab and Return away; its menu item has a key too.
    const Topology topology = window.draft().topology();
    RunStatus done;
    done.journal = finishedJournal(topology, {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer});
    window.draft().takeStatus(done);
    press(Qt::Key_6, Qt::AltModifier);
    QCOMPARE(window.currentPage()->objectName(), u"overviewPage"_s);
    QVERIFY(tabTo(u"overview.exportPdf"_s));
    QVERIFY(focused()->isEnabled());
}

void tst_Keyboard::tabComesRoundThroughEverything_data()
{
    eachPage();
}

void tst_Keyboard::tabComesRoundThroughEverything()
{
    QFETCH(QString, page);
    OpenWindow open(u"two-zone"_s);
    turnTo(open, page);
    const QWidgetList stops = round(open.window);
    QVERIFY2(stops.size() > 8 && stops.size() < 400, qPrintable(QString::number(stops.size())));
    QStringList missed;
    for (QWidget *widget : open.window.findChildren<QWidget *>()) {
        const bool stop = widget->focusPolicy() & Qt::TabFocus && widget->isEnabled() && widget->isVisible() && !widget->focusProxy();
        if (!stop || stops.contains(widget))
            continue;
        // One word of an exclusive choice stands for all: arrows go on from there.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && button->isCheckable() && !button->isChecked() && (button->group() || button->autoExclusive()))
            continue;
        if (qobject_cast<QLineEdit *>(widget) && widget->parentWidget()->inherits("QAbstractSpinBox"))
            continue;
        missed << describedWidget(widget);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    // And back the other way.
    QWidget *here = focused();
    press(Qt::Key_Tab);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focused(), here);
}

/// Rows that were added last are where they are seen.
void tst_Keyboard::tabGoesDownThePage()
{
    QFETCH(QString, page);
    OpenWindow open(u"two-zone"_s);
    turnTo(open, page);
    open.draft().edit(u"network"_s, [](Topology &topology) {
        addVSwitch(topology, u"cn-hangzhou-h"_s);
        addSecurityRule(topology);
        addDnat(topology);
        addListener(topology);
    });
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const QWidget *whole = open.window.currentPage();
    const QWidget *above = nullptr;
    QStringList wrong;
    for (const QWidget *stop : round(open.window)) {
        if (!whole->isAncestorOf(stop)) {
            above = nullptr;
            continue;
        }
        const auto top = [&](const QWidget *widget) { return widget->mapTo(whole, QPoint()).y(); };
        if (above && top(stop) + stop->height() <= top(above))
            wrong << u"%1 after %2"_s.arg(describedWidget(stop), describedWidget(above));
        above = stop;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Keyboard::arrowsChooseAmongExclusiveWords()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Balancer);
    QVERIFY(tabTo(u"balancer.address.internet"_s));
    press(Qt::Key_Right);
    QVERIFY(open.find<QAbstractButton>(u"balancer.address.intranet"_s)->isChecked());
    press(Qt::Key_Left);
    QVERIFY(open.find<QAbstractButton>(u"balancer.address.internet"_s)->isChecked());
}

void tst_Keyboard::whatIsWrongIsSaidWithTheField()
{
    QFETCH(Language, language);
    OpenWindow open(u"tutorial"_s, language);
    open.show(Kind::Network);
    auto *cidr = open.find<QLineEdit>(u"network.vswitches.b.cidr"_s);
    const auto description = [&] { return QAccessible::queryAccessibleInterface(cidr)->text(QAccessible::Description); };
    QVERIFY(!description().contains(open.draft().texts().severity(Severity::Error)));
    QVERIFY(open.enter(u"network.vswitches.b.cidr"_s, u"10.0.1.0/24"_s)); // the other vSwitch's
    QVERIFY2(description().startsWith(open.draft().texts().severity(Severity::Error)), qPrintable(description()));
    QVERIFY(open.enter(u"network.vswitches.b.cidr"_s, u"10.0.2.0/24"_s));
    QVERIFY(!description().contains(open.draft().texts().severity(Severity::Error)));
}

void tst_Keyboard::theRailIsWalkedByArrowsAndOpenedByReturn()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QVERIFY(tabTo(u"steps"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(open.window.currentPage()->objectName(), u"databasePage"_s);
    QVERIFY(open.host.askedTargets.isEmpty()); // Return opened the page and bought nothing
}

QTEST_MAIN(tst_Keyboard)
#include "tst_keyboard.moc"
