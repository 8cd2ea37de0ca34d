#include "tests/pages/pagefixture.h"
#include "wizard/journal/project.h"
#include "wizard/pages/components/failurecard.h"
#include "wizard/pages/components/pricebutton.h"
#include "wizard/pages/components/stepslist.h"
#include "wizard/pages/components/table.h"

#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// The window around the pages: projects, ways through the pages, runs, failures, closing.
class tst_Window : public QObject
{
    Q_OBJECT

private slots:
    void theStartPageMakesAProject();
    void aTypedKeyIsKeptAndTakenOutOfTheFields();
    void openingWhatIsNoProjectSaysSo();
    void aProjectThatIsOpenElsewhereStaysInTheList();
    void theButtonSaysWhatItDoesAndForHowMuch();
    void returnPressesThePrimaryButton();
    void returnEndsAnEntryBeforeItBuys();
    void anErrorOfTheLastMomentStopsTheButton();
    void aCloudOutOfReachIsSaidWithAWayToTryAgain();
    void continuingWithoutCreatingAsksNothingOfTheCloud();
    void whileStepsRunTheOtherPagesCanBeEdited();
    void createdPagesAreEditedAndShowWhatWasMade();
    void aFailureShowsItsCodeAndTheWaysOn();
    void theOverviewShowsAddressesToConnectTo();
    void removalIsPreviewedAndConfirmedByNameInARealAccount();
    void closingWhileStepsRunAsks_data();
    void closingWhileStepsRunAsks();
    void theTextSizeOfTheNextStartIsChosen();
    void narrowWindowsKeepEverythingInReach();
};

namespace {

RunStatus everythingThere(const Topology &topology)
{
    RunStatus run;
    run.journal = finishedJournal(topology, {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer});
    return run;
}

} // namespace

void tst_Window::theStartPageMakesAProject()
{
    QTemporaryDir folder;
    FakeHost host;
    Window window(host);
    window.show();
    QSignalSpy opened(&window.draft(), &Draft::opened);
    auto *name = window.findChild<QLineEdit *>(u"start.name"_s);
    auto *path = window.findChild<QLineEdit *>(u"start.path"_s);
    name->selectAll();
    QTest::keyClicks(name, u"blog"_s);
    QVERIFY(path->text().endsWith(u"blog.cloudsteps"_s));
    path->selectAll();
    QTest::keyClicks(path, folder.filePath(u"blog.cloudsteps"_s));
    window.findChild<QAbstractButton *>(u"start.preset.starter"_s)->click();
    window.findChild<QAbstractButton *>(u"primaryButton"_s)->click();
    QVERIFY(opened.wait(10000));
    QCOMPARE(window.draft().topology().name, u"blog"_s);
    QCOMPARE(window.draft().topology().network.vpc.name, u"blog-vpc"_s);
    QVERIFY(window.draft().target().practice);
    QCOMPARE(window.currentPage()->objectName(), u"networkPage"_s);
    QCOMPARE(host.recent, QStringList{folder.filePath(u"blog.cloudsteps"_s)});
    QVERIFY(window.findChild<QLabel *>(u"targetChip"_s)->text().contains(u"Practice"_s));
    QVERIFY(host.askedTargets.isEmpty()); // nothing is sent before a button says so
}

void tst_Window::aTypedKeyIsKeptAndTakenOutOfTheFields()
{
    QTemporaryDir folder;
    FakeHost host;
    Window window(host);
    window.show();
    QSignalSpy opened(&window.draft(), &Draft::opened);
    window.findChild<QAbstractButton *>(u"start.target.account"_s)->click();
    auto *primary = window.findChild<QAbstractButton *>(u"primaryButton"_s);
    QVERIFY(!primary->isEnabled());
    QTest::keyClicks(window.findChild<QLineEdit *>(u"start.key.id"_s), u"example-id"_s);
    QTest::keyClicks(window.findChild<QLineEdit *>(u"start.key.secret"_s), u"example-secret"_s);
    QVERIFY(primary->isEnabled());
    window.findChild<QAbstractButton *>(u"start.key.keep.session"_s)->click();
    window.findChild<QAbstractButton *>(u"start.key.site.international"_s)->click();
    auto *path = window.findChild<QLineEdit *>(u"start.path"_s);
    path->selectAll();
    QTest::keyClicks(path, folder.filePath(u"a.cloudsteps"_s));
    primary->click();
    QVERIFY(opened.wait(10000));
    QCOMPARE(host.savedKey.accessKeyId, u"example-id"_s);
    QCOMPARE(host.savedKey.accessKeySecret, u"example-secret"_s);
    QCOMPARE(host.savedKeep, Host::Keep::ThisSession);
    QCOMPARE(window.draft().target().profile, host.savedProfile);
    QCOMPARE(window.draft().target().site, u"international"_s);
    QVERIFY(!window.draft().target().practice);
    QVERIFY(window.findChild<QLineEdit *>(u"start.key.secret"_s)->text().isEmpty());
    QFile file(folder.filePath(u"a.cloudsteps"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("example-secret"));
}

void tst_Window::openingWhatIsNoProjectSaysSo()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"note.cloudsteps"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is a text, and a long one, that no database would start with");
    file.close();
    FakeHost host;
    host.recent = {file.fileName()};
    Window window(host);
    window.show();
    QSignalSpy failed(&window.draft(), &Draft::openFailed);
    window.openProject(file.fileName());
    QVERIFY(failed.wait(10000));
    QWidget *error = window.findChild<QWidget *>(u"advice:start:start"_s);
    QVERIFY(error && error->isVisible());
    QVERIFY(host.recent.isEmpty());
}

void tst_Window::aProjectThatIsOpenElsewhereStaysInTheList()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.cloudsteps"_s);
    const auto elsewhere = Project::create(path, *preset(u"starter"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s}), {});
    QVERIFY(elsewhere);
    FakeHost host;
    host.recent = {path};
    Window window(host);
    window.show();
    QSignalSpy failed(&window.draft(), &Draft::openFailed);
    window.openProject(path);
    QVERIFY(failed.wait(10000));
    QCOMPARE(failed[0][0].value<ProjectError>().code, u"locked"_s);
    QWidget *error = window.findChild<QWidget *>(u"advice:start:start"_s);
    QVERIFY(error && error->isVisible());
    QCOMPARE(host.recent, QStringList{path});
}

void tst_Window::theButtonSaysWhatItDoesAndForHowMuch()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    auto *primary = open.find<PriceButton>(u"primaryButton"_s);
    QCOMPARE(primary->verb(), u"Create network and continue"_s);
    QCOMPARE(primary->price(), open.draft().texts().pricePerHour(open.draft().price(Kind::Network)));
    QVERIFY(primary->accessibleName().contains(primary->price()));
    QCOMPARE(open.find<QAbstractButton>(u"secondaryButton"_s)->text(), u"Continue without creating yet"_s);
    // What the network was not created for yet is made and paid with the servers.
    open.show(Kind::Servers);
    QVERIFY(primary->price() != open.draft().texts().pricePerHour(open.draft().price(Kind::Servers)));
}

void tst_Window::returnPressesThePrimaryButton()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    open.find<QLineEdit>(u"network.vpc.name"_s)->setFocus();
    QTest::keyClick(open.find<QLineEdit>(u"network.vpc.name"_s), Qt::Key_Return);
    QCOMPARE(open.host.askedTargets.size(), 1);
    QCOMPARE(open.window.currentPage()->objectName(), u"serversPage"_s);
}

/// What an edit costs is seen before Return spends it; and where Return adds or filters, it does that alone.
void tst_Window::returnEndsAnEntryBeforeItBuys()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    auto *count = open.find<QSpinBox>(u"servers.groups.app.count"_s);
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, u"3"_s);
    QTest::keyClick(count, Qt::Key_Return);
    QCOMPARE(open.draft().topology().servers->groups.constFirst().count, 3);
    QVERIFY(open.host.askedTargets.isEmpty());
    auto *filter = open.find<QLineEdit>(u"servers.groups.app.type.filter"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"c6"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(open.host.askedTargets.isEmpty());
    open.show(Kind::Database);
    auto *entry = open.find<QLineEdit>(u"database.whitelist.entry"_s);
    entry->setFocus();
    QTest::keyClicks(entry, u"10.9.0.0/16"_s);
    QTest::keyClick(entry, Qt::Key_Return);
    QTest::keyClick(entry, Qt::Key_Return);
    QVERIFY(open.draft().topology().database->whitelist.contains(u"10.9.0.0/16"_s));
    QVERIFY(open.host.askedTargets.isEmpty());
    open.show(Kind::Servers);
    count->setFocus();
    QTest::keyClick(count, Qt::Key_Return);
    QCOMPARE(open.host.askedTargets.size(), 1);
}

void tst_Window::anErrorOfTheLastMomentStopsTheButton()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Database);
    open.draft().edit({}, [] { return u"Empty name"_s; }, [](Topology &topology) { topology.database->name.clear(); });
    auto *primary = open.find<PriceButton>(u"primaryButton"_s);
    primary->setEnabled(true); // as it stands until the rules were asked
    QVERIFY(open.click(u"primaryButton"_s));
    QVERIFY(open.host.askedTargets.isEmpty());
    QCOMPARE(open.window.currentPage()->objectName(), u"databasePage"_s);
}

void tst_Window::aCloudOutOfReachIsSaidWithAWayToTryAgain()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QVERIFY(open.click(u"primaryButton"_s));
    auto *words = open.find<QLabel>(u"notice.text"_s);
    QVERIFY(words->isVisible());
    QVERIFY(words->text().contains(u"42"_s));
    QVERIFY(open.click(u"language.zh"_s));
    QVERIFY(words->text().startsWith(u"连不上云"_s));
    QVERIFY(open.click(u"notice.action"_s));
    QCOMPARE(open.host.askedTargets.size(), 2);
    QCOMPARE(open.draft().phase(Kind::Network), Phase::Editing);
}

void tst_Window::continuingWithoutCreatingAsksNothingOfTheCloud()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    for (const QString &page : {u"serversPage"_s, u"databasePage"_s, u"cachePage"_s, u"balancerPage"_s, u"overviewPage"_s}) {
        QVERIFY(open.click(u"secondaryButton"_s));
        QCOMPARE(open.window.currentPage()->objectName(), page);
    }
    QVERIFY(open.host.askedTargets.isEmpty());
    for (const QString &page : {u"balancerPage"_s, u"cachePage"_s, u"databasePage"_s, u"serversPage"_s, u"networkPage"_s, u"startPage"_s}) {
        QVERIFY(open.click(u"backButton"_s));
        QCOMPARE(open.window.currentPage()->objectName(), page);
    }
}

void tst_Window::whileStepsRunTheOtherPagesCanBeEdited()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().takeStatus(halfwayRun(open.draft().topology(), {Kind::Network}, Kind::Servers));
    open.show(Kind::Database);
    QCOMPARE(open.draft().phase(Kind::Network), Phase::Created);
    QCOMPARE(open.draft().phase(Kind::Servers), Phase::Running);
    QCOMPARE(open.draft().phase(Kind::Database), Phase::Editing);
    QVERIFY(open.enter(u"database.name"_s, u"store"_s));
    QVERIFY(open.draft().isLocked(u"servers.groups.app.count"_s));
    QTRY_VERIFY(open.find<StepsList>(u"runSteps"_s)->isVisible());
    auto *steps = open.find<StepsList>(u"runSteps"_s);
    QCOMPARE(steps->model()->rowCount(), int(open.draft().run().steps.size()));
    const QString progress = open.find<QLabel>(u"runProgress"_s)->text();
    QVERIFY2(progress.contains(u"4"_s) && progress.contains(u"55"_s), qPrintable(progress));
    QVERIFY2(open.window.windowTitle().startsWith(u"(3/"_s), qPrintable(open.window.windowTitle()));
}

void tst_Window::createdPagesAreEditedAndShowWhatWasMade()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().takeStatus(everythingThere(open.draft().topology()));
    open.show(Kind::Network);
    QVERIFY(!open.find<QLineEdit>(u"network.vpc.name"_s)->isReadOnly());
    QVERIFY(open.find<QLineEdit>(u"network.vpc.cidr"_s)->isReadOnly());
    QVERIFY(open.find(u"network.vswitches.add"_s)->isVisible());
    auto *made = open.find<Table>(u"network.made"_s);
    QVERIFY(made->isVisible());
    QStringList ids;
    for (int row = 0; row < made->model()->rowCount(); ++row)
        ids << made->model()->index(row, 2).data().toString();
    QVERIFY(ids.contains(open.draft().journal().value(u"vpc/create"_s).facts.id));
    QCOMPARE(open.find<PriceButton>(u"primaryButton"_s)->price(), QString());
    open.show(Kind::Servers);
    auto *servers = open.find<Table>(u"servers.made"_s);
    QStringList addresses;
    for (int row = 0; row < servers->model()->rowCount(); ++row)
        addresses << servers->model()->index(row, 4).data().toString();
    QVERIFY(addresses.contains(u"10.0.1.11"_s));
}

void tst_Window::aFailureShowsItsCodeAndTheWaysOn()
{
    OpenWindow open(u"tutorial"_s);
    const RunStatus failed = failedRun(open.draft().topology(), {Kind::Network}, Kind::Servers);
    open.draft().takeStatus(failed);
    open.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
    open.show(Kind::Servers);
    QCOMPARE(open.draft().phase(Kind::Servers), Phase::Failed);
    const auto cards = open.window.currentPage()->findChildren<FailureCard *>();
    QCOMPARE(cards.size(), 1);
    QVERIFY(cards.constFirst()->isVisible());
    QString all;
    for (const QLabel *label : cards.constFirst()->findChildren<QLabel *>())
        all += label->text() + u'\n';
    QVERIFY2(all.contains(u"OperationDenied.NoStock"_s) && all.contains(u"4C3A7B19"_s), qPrintable(all));
    QVERIFY(open.click(cards.constFirst()->objectName() + u":retry"_s));
    QCOMPARE(open.host.askedTargets.size(), 1);
    QVERIFY(!open.draft().isLocked(u"servers.groups.app.type"_s)); // what is not there can be changed
    QVERIFY(open.draft().isLocked(u"servers.securityGroup.name"_s));
}

void tst_Window::theOverviewShowsAddressesToConnectTo()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().takeStatus(everythingThere(open.draft().topology()));
    open.window.showOverview();
    QCoreApplication::processEvents();
    for (const QString &value : {u"http://203.0.113.80"_s, u"rm-example.mysql.rds.aliyuncs.com:3306"_s, u"r-example.redis.rds.aliyuncs.com:6379"_s})
        QVERIFY2(open.find<QAbstractButton>(u"copy:"_s + value), qPrintable(value));
    auto *resources = open.find<Table>(u"overview.resources"_s);
    QVERIFY(resources->model()->rowCount() > 10);
}

void tst_Window::removalIsPreviewedAndConfirmedByNameInARealAccount()
{
    OpenWindow open(u"tutorial"_s);
    Target real;
    real.practice = false;
    real.accountId = u"1234567890123456"_s;
    open.draft().takeOpened(open.draft().topology(), real, u"0"_s, everythingThere(open.draft().topology()).journal);
    open.window.showOverview();
    QVERIFY(open.click(u"dangerButton"_s));
    auto *remove = open.find<QAbstractButton>(u"removal.remove"_s);
    QVERIFY(remove && !remove->isEnabled());
    QTest::keyClicks(open.find<QLineEdit>(u"removal.name"_s), u"shop"_s);
    QVERIFY(remove->isEnabled());
    remove->click();
    QCOMPARE(open.host.askedTargets.size(), 1);
}

void tst_Window::closingWhileStepsRunAsks_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::newRow("keep working") << u"leave.stay"_s << false;
    QTest::newRow("finish what is in flight first") << u"leave.settle"_s << false;
    QTest::newRow("close now") << u"leave.now"_s << true;
}

void tst_Window::closingWhileStepsRunAsks()
{
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    OpenWindow open(u"tutorial"_s);
    open.draft().takeStatus(halfwayRun(open.draft().topology(), {Kind::Network}, Kind::Servers));
    bool asked = false;
    QTimer::singleShot(0, &open.window, [&] {
        auto *box = open.window.findChild<QMessageBox *>(u"leaveQuestion"_s);
        asked = box;
        if (box)
            box->findChild<QAbstractButton *>(answer)->click();
    });
    QCOMPARE(open.window.close(), closes);
    QVERIFY(asked);
    if (answer == u"leave.settle"_s) {
        QVERIFY(open.window.isVisible());
        open.draft().takeResult({RunResult::End::Stopped, {}, {}, {}});
        QVERIFY(!open.window.isVisible());
    }
}

void tst_Window::theTextSizeOfTheNextStartIsChosen()
{
    OpenWindow open(u"tutorial"_s, Language::English, {1280, 800}, {{u"textSize"_s, u"11"_s}});
    const auto size = [&](int points) { return open.window.findChild<QAction *>(u"textSize%1"_s.arg(points)); };
    QVERIFY(size(11)->isChecked());
    size(14)->trigger();
    QCOMPARE(open.host.settings.value(u"textSize"_s), u"14"_s);
    QVERIFY(size(14)->isChecked() && !size(11)->isChecked());
    QCOMPARE(open.window.font().pointSizeF(), 11.0); // until then
    size(0)->trigger();
    QVERIFY2(open.host.settings.value(u"textSize"_s).isEmpty(), "the system's own");
}

void tst_Window::narrowWindowsKeepEverythingInReach()
{
    OpenWindow open(u"tutorial"_s, Language::English, {960, 640});
    open.show(Kind::Network);
    QVERIFY(!open.find(u"pane"_s)->isVisible());
    for (const QString &part : {u"strip.topology"_s, u"strip.steps"_s, u"strip.cost"_s}) {
        QVERIFY(open.click(part));
        QVERIFY(open.find(u"pane"_s)->isVisible());
        QCOMPARE(open.find(u"pane"_s)->geometry().right() + 1, open.find(u"strip"_s)->x());
        QTest::keyClick(&open.window, Qt::Key_Escape);
        QVERIFY(!open.find(u"pane"_s)->isVisible());
        QCOMPARE(open.window.focusWidget(), open.find(part));
    }
    QVERIFY(open.click(u"strip.cost"_s));
    QVERIFY(open.click(u"strip.cost"_s)); // once more closes it
    QVERIFY(!open.find(u"pane"_s)->isVisible());
    open.window.resize(1280, 800);
    QCoreApplication::processEvents();
    QVERIFY(open.find(u"pane"_s)->isVisible());
    QVERIFY(open.find(u"rail"_s)->width() > 150);
}

QTEST_MAIN(tst_Window)
#include "tst_window.moc"
