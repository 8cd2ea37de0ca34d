#include "tests/pages/pagefixture.h"
#include "tests/support/cloudsimprocess.h"
#include "wizard/pages/components/failurecard.h"
#include "wizard/pages/doctordialog.h"
#include "wizard/pages/preflightdialog.h"
#include "wizard/pages/zonedialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QListWidget>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What the window looks at before it spends: zones, the account, the limit; and what it looks into when asked.
class tst_WindowChecks : public QObject
{
    Q_OBJECT

private slots:
    void everythingMovesToAZoneThatSellsItAndBack();
    void theRunnerUpSaysWhatItLacks();
    void aSoldOutTypeLeadsToTheZones();
    void aCreationThatMetNoStockLeadsToTheZones();
    void whatExistsDoesNotMove();
    void theFirstCreationInARealAccountIsLookedAt();
    void aRefusedKeyStopsTheCreation();
    void anExpiredKeyIsAskedForAndTheRunGoesOn();
    void whatWasInterruptedIsComparedFirst_data();
    void whatWasInterruptedIsComparedFirst();
    void aLookThatFindsNoCloudSaysSo();
    void theAccountCanBeLookedAtOnDemand();
    void theReportOfTheDoctorIsSaved();
    void aboveTheLimitIsAsked();
    void theLimitIsRemembered();
    void closedNotesComeBackFromTheMenu();
    void aBadPasswordIsAnErrorUntilItIsMended();
    void buildingForRealStartsANewProjectOfTheSameShape();
    void aDuplicateHasAnIdentityOfItsOwn();
};

namespace {

Target realTarget(const QString &region)
{
    Target target;
    target.practice = false;
    target.profile = u"work"_s;
    target.region = region;
    return target;
}

void trigger(Window &window, const QString &name)
{
    auto *action = window.findChild<QAction *>(name);
    QVERIFY(action);
    QVERIFY2(action->isEnabled(), qPrintable(name));
    action->trigger();
    QCoreApplication::processEvents();
}

/// A catalogue whose zones lack what the tutorial wants, by zone: "nat", or an instance type.
Catalogue lacking(const QMap<QString, QString> &lacks)
{
    Catalogue catalogue = builtInCatalogue();
    for (RegionInfo &region : catalogue.regions) {
        for (ZoneInfo &zone : region.zones) {
            const QString what = lacks.value(zone.id);
            if (what == "nat"_L1)
                zone.sells.remove(Product::Nat);
            else if (!what.isEmpty())
                zone.soldOutTypes.insert(what);
        }
    }
    return catalogue;
}

QString typeOf(const Draft &draft)
{
    return draft.topology().servers->groups.constFirst().type;
}

QString itemsOf(const QListWidget &list)
{
    QStringList lines;
    for (int i = 0; i < list.count(); ++i)
        lines << list.item(i)->text();
    return lines.join(u'\n');
}

} // namespace

void tst_WindowChecks::everythingMovesToAZoneThatSellsItAndBack()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    const QString zone = open.draft().topology().network.vswitch(u"a"_s)->zone;
    open.draft().setCatalogue(lacking({{zone, typeOf(open.draft())}}));
    const Topology before = open.draft().topology();
    QVERIFY(open.click(u"network.vswitches.findZone"_s));
    auto *dialog = open.window.findChild<ZoneDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QComboBox *>(u"zones.what"_s)->currentData().toString(), u"a"_s); // the one in trouble
    auto *zones = dialog->findChild<QListWidget *>(u"zones.list"_s);
    const QStringList fits = solveZones(before, open.draft().catalogue(), u"a"_s).zones;
    QVERIFY(!fits.isEmpty() && !fits.contains(zone));
    QCOMPARE(zones->item(0)->data(Qt::UserRole).toString(), fits.constFirst());
    QVERIFY(open.click(u"zones.move"_s));
    QCOMPARE(open.draft().topology(), movedToZone(before, u"a"_s, fits.constFirst()));
    QVERIFY(open.click(u"undoButton"_s));
    QCOMPARE(open.draft().topology(), before);
}

void tst_WindowChecks::theRunnerUpSaysWhatItLacks()
{
    OpenWindow open(u"tutorial"_s);
    QMap<QString, QString> lacks;
    for (const ZoneInfo &zone : builtInCatalogue().region(u"cn-hangzhou"_s)->zones)
        lacks.insert(zone.id, typeOf(open.draft()));
    open.draft().setCatalogue(lacking(lacks));
    trigger(open.window, u"findZone"_s);
    auto *zones = open.find<QListWidget>(u"zones.list"_s);
    QCOMPARE(zones->count(), 1); // nowhere is everything sold
    QVERIFY2(zones->item(0)->text().contains(typeOf(open.draft())), qPrintable(itemsOf(*zones)));
    // It may be taken all the same.
    open.find<QComboBox>(u"zones.what"_s)->setCurrentIndex(0);
    emit open.find<QComboBox>(u"zones.what"_s)->activated(0);
    QCOMPARE(open.find<QComboBox>(u"zones.what"_s)->currentData().toString(), QString());
    QVERIFY(open.click(u"zones.close"_s));
    // Without any zone nothing moves.
    Catalogue nothing = builtInCatalogue();
    nothing.regions.clear();
    open.draft().setCatalogue(nothing);
    trigger(open.window, u"findZone"_s);
    QVERIFY(!open.find<QAbstractButton>(u"zones.move"_s)->isEnabled());
}

void tst_WindowChecks::aSoldOutTypeLeadsToTheZones()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().setCatalogue(lacking({{open.draft().topology().network.vswitch(u"a"_s)->zone, typeOf(open.draft())}}));
    open.show(Kind::Servers);
    QAbstractButton *zones = nullptr;
    for (QAbstractButton *button : open.window.currentPage()->findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith("advice:ecs.no-stock"_L1) && button->objectName().endsWith(":zones"_L1) && button->isVisibleTo(&open.window))
            zones = button;
    }
    QVERIFY(zones);
    zones->click();
    QVERIFY(open.window.findChild<ZoneDialog *>());
}

void tst_WindowChecks::aCreationThatMetNoStockLeadsToTheZones()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().takeStatus(failedRun(open.draft().topology(), {Kind::Network}, Kind::Servers));
    open.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
    open.show(Kind::Servers);
    const auto cards = open.window.currentPage()->findChildren<FailureCard *>();
    QCOMPARE(cards.size(), 1);
    QVERIFY(open.click(cards.constFirst()->objectName() + u":zones"_s));
    QVERIFY(open.window.findChild<ZoneDialog *>());
}

void tst_WindowChecks::whatExistsDoesNotMove()
{
    OpenWindow open(u"tutorial"_s);
    RunStatus run;
    run.journal = finishedJournal(open.draft().topology(), {Kind::Network});
    open.draft().takeStatus(run);
    trigger(open.window, u"findZone"_s);
    auto *zones = open.find<QListWidget>(u"zones.list"_s);
    for (int row = 0; row < zones->count(); ++row) {
        zones->setCurrentRow(row);
        QVERIFY(!open.find<QAbstractButton>(u"zones.move"_s)->isEnabled());
    }
    QVERIFY(open.find<QLabel>(u"zones.meaning"_s)->text().contains(u"exists already"_s));
}

void tst_WindowChecks::theFirstCreationInARealAccountIsLookedAt()
{
    const CloudSimProcess cloud({u"--strict"_s});
    OpenWindow open(u"tutorial"_s);
    open.host.connection = Connection{QUrl(cloud.endpoint()), {cloud.accessKeyId(), cloud.accessKeySecret(), {}}};
    open.draft().takeOpened(open.draft().topology(), realTarget(u"cn-hangzhou"_s), u"0"_s, {});
    open.show(Kind::Network);
    QVERIFY(open.click(u"primaryButton"_s));
    auto *dialog = open.window.findChild<PreflightDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *go = open.find<QAbstractButton>(u"preflight.go"_s);
    QVERIFY(!open.draft().isRunning());
    QVERIFY(QTest::qWaitFor([&] { return dialog->findChild<QWidget *>(u"preflight:key:"_s) != nullptr; }, 30'000));
    QVERIFY(dialog->findChildren<QWidget *>(QRegularExpression(u"^preflight:stock:"_s)).size() > 0);
    QVERIFY2(go->isEnabled(), qPrintable(open.find<QLabel>(u"preflight.words"_s)->text()));
    QVERIFY(!open.draft().account().accountId.isEmpty()); // the rules know of it, too
    for (const QJsonValue &request : cloud.requests())
        QCOMPARE(request["effect"_L1].toArray().size(), 0);
    QVERIFY(!open.draft().isRunning());
    go->click();
    QVERIFY(open.draft().isRunning());
}

void tst_WindowChecks::aRefusedKeyStopsTheCreation()
{
    const CloudSimProcess cloud({u"--strict"_s});
    OpenWindow open(u"tutorial"_s);
    open.host.connection = Connection{QUrl(cloud.endpoint()), {cloud.accessKeyId(), u"wrong"_s, {}}};
    open.draft().takeOpened(open.draft().topology(), realTarget(u"cn-hangzhou"_s), u"0"_s, {});
    open.show(Kind::Network);
    QVERIFY(open.click(u"primaryButton"_s));
    auto *dialog = open.window.findChild<PreflightDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitFor([&] { return open.find<QAbstractButton>(u"preflight.again"_s)->isEnabled(); }, 30'000));
    QVERIFY(!open.find<QAbstractButton>(u"preflight.go"_s)->isEnabled());
    QVERIFY(open.click(u"preflight.close"_s));
    QVERIFY(!open.draft().isRunning());
    QCOMPARE(open.window.currentPage()->objectName(), u"networkPage"_s); // not on the next one, as if all were well
}

/// A real engine and a real cloud: the key ends in the middle of a creation; with the next one, typed in, the creation is finished.
void tst_WindowChecks::anExpiredKeyIsAskedForAndTheRunGoesOn()
{
    const CloudSimProcess cloud({u"--strict"_s, u"--speed"_s, u"1200"_s});
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.cloudsteps"_s);
    Topology topology = *preset(u"starter"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.servers.reset();
    topology.database.reset();
    topology.balancer.reset();
    QVERIFY(Project::create(path, topology, realTarget(u"cn-hangzhou"_s)));
    FakeHost host;
    host.connection = Connection{QUrl(cloud.endpoint()), {cloud.accessKeyId(), cloud.accessKeySecret(), {}}};
    Window window(host);
    window.show();
    QSignalSpy opened(&window.draft(), &Draft::opened);
    QSignalSpy finished(&window.draft(), &Draft::finished);
    window.openProject(path);
    QVERIFY(opened.wait(10000));
    QVERIFY(cloud.setFaults({QJsonObject{{u"action"_s, u"*"_s}, {u"kind"_s, u"refuse"_s}, {u"status"_s, 400}, {u"code"_s, u"InvalidSecurityToken.Expired"_s},
                                         {u"skip"_s, 2}, {u"count"_s, -1}}}));
    window.showKind(Kind::Network);
    window.findChild<QAbstractButton *>(u"primaryButton"_s)->click();
    window.findChild<PreflightDialog *>()->accept(); // whatever it would find
    QVERIFY(finished.wait(60000));
    QCOMPARE(finished.last().first().value<RunResult>().end, RunResult::End::Credentials);
    QVERIFY(window.draft().isPaused());

    auto *action = window.findChild<QAbstractButton *>(u"notice.action"_s);
    QVERIFY(action && action->isVisibleTo(&window));
    action->click();
    auto *dialog = window.findChild<QDialog *>(u"keyDialog"_s);
    QVERIFY(dialog);
    auto *go = dialog->findChild<QAbstractButton *>(u"key.go"_s);
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"key.id"_s), u"another"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"key.secret"_s), u"its-secret"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"key.token"_s), u"its-token"_s);
    QVERIFY(!dialog->findChild<QAbstractButton *>(u"key.lasting"_s)->isChecked()); // it ends by itself
    QVERIFY(cloud.clearFaults());
    go->click();
    QCOMPARE(host.savedProfile, u"work"_s);
    QCOMPARE(host.savedKey.securityToken, u"its-token"_s);
    QCOMPARE(host.savedKeep, Host::Keep::ThisSession);
    QVERIFY(finished.wait(60000));
    QCOMPARE(finished.last().first().value<RunResult>().end, RunResult::End::Done);
    QVERIFY(!window.draft().isPaused());
    QCOMPARE(cloud.resources().size(), 2); // a VPC and a vswitch, one of each
}

void tst_WindowChecks::whatWasInterruptedIsComparedFirst_data()
{
    QTest::addColumn<bool>("gone");
    QTest::newRow("nothing happened meanwhile: it goes on by itself") << false;
    QTest::newRow("something is gone: that is shown, and it waits") << true;
}

void tst_WindowChecks::whatWasInterruptedIsComparedFirst()
{
    QFETCH(bool, gone);
    const CloudSimProcess cloud({u"--strict"_s, u"--speed"_s, u"1200"_s});
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.cloudsteps"_s);
    Topology topology = *preset(u"starter"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.servers.reset();
    topology.database.reset();
    topology.balancer.reset();
    {
        const auto project = Project::create(path, topology, {});
        QVERIFY(project);
        JournalEntry vpc;
        vpc.stepId = u"vpc/create"_s;
        vpc.state = gone ? StepState::Ready : StepState::Sent;
        vpc.token = u"t"_s;
        vpc.facts.id = gone ? u"vpc-gone"_s : QString();
        QVERIFY((*project)->record({vpc}));
        QVERIFY((*project)->saveNote(u"order"_s, u"running create network"_s));
    }
    FakeHost host;
    host.connection = Connection{QUrl(cloud.endpoint()), {cloud.accessKeyId(), cloud.accessKeySecret(), {}}};
    Window window(host);
    window.show();
    QSignalSpy finished(&window.draft(), &Draft::finished);
    window.openProject(path);
    QVERIFY(finished.wait(60000)); // of the comparison
    if (gone) {
        QVERIFY(window.draft().isPaused());
        QCOMPARE(window.draft().drift().size(), 1);
        QVERIFY(window.findChild<QAbstractButton *>(u"notice.action"_s)->isVisibleTo(&window));
        QTest::qWait(50);
        for (const QJsonValue &request : cloud.requests())
            QCOMPARE(request[u"effect"_s].toArray().size(), 0);
        return;
    }
    QVERIFY(finished.wait(60000)); // of the creation
    QCOMPARE(finished.last().first().value<RunResult>().end, RunResult::End::Done);
    QCOMPARE(cloud.resources().size(), 2);
}

void tst_WindowChecks::aLookThatFindsNoCloudSaysSo()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().takeOpened(open.draft().topology(), realTarget(u"cn-hangzhou"_s), u"0"_s, {});
    open.show(Kind::Network);
    QVERIFY(open.click(u"primaryButton"_s));
    QVERIFY(open.find<QLabel>(u"preflight.words"_s)->text().contains(u"42"_s));
    QVERIFY(!open.find<QAbstractButton>(u"preflight.go"_s)->isEnabled());
    QVERIFY(open.click(u"preflight.again"_s));
    QCOMPARE(open.host.askedTargets.size(), 2);
}

void tst_WindowChecks::theAccountCanBeLookedAtOnDemand()
{
    const CloudSimProcess cloud({u"--strict"_s});
    OpenWindow open(u"tutorial"_s);
    open.host.connection = Connection{QUrl(cloud.endpoint()), {cloud.accessKeyId(), cloud.accessKeySecret(), {}}};
    trigger(open.window, u"preflight"_s);
    auto *dialog = open.window.findChild<PreflightDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitFor([&] { return dialog->findChild<QWidget *>(u"preflight:key:"_s) != nullptr; }, 30'000));
    QVERIFY(!open.find(u"preflight.go"_s)->isVisible());
    // What isn't right leads to the console's page.
    const auto pages = dialog->findChildren<QAbstractButton *>(QRegularExpression(u":page$"_s));
    QVERIFY(!pages.isEmpty());
    pages.constFirst()->click();
    QCOMPARE(open.host.openedUrls.size(), 1);
    QVERIFY(open.click(u"preflight.close"_s));
}

void tst_WindowChecks::theReportOfTheDoctorIsSaved()
{
    const CloudSimProcess cloud({u"--strict"_s});
    QTemporaryDir folder;
    OpenWindow open(u"tutorial"_s);
    open.host.connection = Connection{QUrl(cloud.endpoint()), {cloud.accessKeyId(), cloud.accessKeySecret(), {}}};
    trigger(open.window, u"doctor"_s);
    auto *dialog = open.window.findChild<DoctorDialog *>();
    QVERIFY(dialog);
    QVERIFY(!open.find<QAbstractButton>(u"doctor.save"_s)->isEnabled());
    QVERIFY(QTest::qWaitFor([&] { return open.find<QAbstractButton>(u"doctor.save"_s)->isEnabled(); }, 120'000));
    dialog->saveTo(folder.filePath(u"report.txt"_s));
    QFile file(folder.filePath(u"report.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString report = QString::fromUtf8(file.readAll());
    QVERIFY2(report.contains(u"calls"_s) && !report.contains(u"0 calls"_s), qPrintable(report));
    dialog->saveTo(folder.filePath(u"nowhere/report.txt"_s));
    QVERIFY(open.find<QLabel>(u"doctor.words"_s)->text().contains(u"can't be written"_s));
}

void tst_WindowChecks::aboveTheLimitIsAsked()
{
    OpenWindow open(u"tutorial"_s);
    Target real = realTarget(u"cn-hangzhou"_s);
    const RunStatus built = [&] {
        RunStatus run;
        run.journal = finishedJournal(open.draft().topology(), {Kind::Network});
        return run;
    }();
    open.draft().takeOpened(open.draft().topology(), real, u"0"_s, built.journal);
    open.draft().setSpendingLimit(1'000'000);
    open.show(Kind::Servers);
    QVERIFY(open.click(u"primaryButton"_s));
    QVERIFY(open.host.askedTargets.isEmpty());
    QVERIFY(open.find<QMessageBox>(u"spendingQuestion"_s));
    QVERIFY(open.click(u"spending.keep"_s));
    QVERIFY(open.host.askedTargets.isEmpty());
    QCOMPARE(open.window.currentPage()->objectName(), u"serversPage"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    open.show(Kind::Servers);
    QVERIFY(open.click(u"primaryButton"_s));
    QVERIFY(open.click(u"spending.pass"_s));
    QCOMPARE(open.host.askedTargets.size(), 1);
    // Practice spends nothing, whatever the limit.
    open.draft().takeOpened(open.draft().topology(), Target(), u"0"_s, {});
    open.draft().setSpendingLimit(1'000'000);
    open.show(Kind::Network);
    QVERIFY(open.click(u"primaryButton"_s));
    QCOMPARE(open.host.askedTargets.size(), 2);
}

void tst_WindowChecks::theLimitIsRemembered()
{
    QTemporaryDir folder;
    const auto topology = preset(u"tutorial"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    const QString path = folder.filePath(u"a.cloudsteps"_s);
    QVERIFY(Project::create(path, *topology, realTarget(u"cn-hangzhou"_s)));
    FakeHost host;
    {
        Window window(host);
        window.show();
        QSignalSpy opened(&window.draft(), &Draft::opened);
        window.openProject(path);
        QVERIFY(opened.wait(10000));
        trigger(window, u"spendingLimit"_s);
        window.findChild<QSpinBox *>(u"spendingLimit.amount"_s)->setValue(500);
        window.findChild<QAbstractButton *>(u"spendingLimit.keep"_s)->click();
        QCOMPARE(window.draft().spendingLimit(), 500'000'000);
    }
    Window window(host);
    window.show();
    QSignalSpy opened(&window.draft(), &Draft::opened);
    window.openProject(path);
    QVERIFY(opened.wait(10000));
    QCOMPARE(window.draft().spendingLimit(), 500'000'000);
}

void tst_WindowChecks::closedNotesComeBackFromTheMenu()
{
    OpenWindow open(u"tutorial"_s);
    QVERIFY(!open.window.findChild<QAction *>(u"restoreNotes"_s)->isEnabled());
    const auto notes = [&] { return open.draft().count(Severity::Note); };
    const int before = notes();
    const QList<Advice> all = open.draft().advice();
    const auto note = std::find_if(all.cbegin(), all.cend(), [](const Advice &advice) { return advice.severity == Severity::Note; });
    QVERIFY(note != all.cend());
    open.draft().dismiss(*note);
    QCoreApplication::processEvents();
    QCOMPARE(notes(), before - 1);
    trigger(open.window, u"restoreNotes"_s);
    QCOMPARE(notes(), before);
}

void tst_WindowChecks::aBadPasswordIsAnErrorUntilItIsMended()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Cache);
    const auto refused = [&] {
        return std::any_of(open.draft().advice().cbegin(), open.draft().advice().cend(), [](const Advice &advice) { return advice.ruleId == "redis.password-rule"_L1; });
    };
    auto *line = open.find<QLineEdit>(u"secret:cache"_s);
    QVERIFY(line);
    const auto type = [&](const QString &password) {
        line->setFocus();
        line->selectAll();
        if (password.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        else
            QTest::keyClicks(line, password);
        QTest::keyClick(line, Qt::Key_Tab);
        open.draft().settle();
    };
    QVERIFY(!refused());
    type(u"short"_s);
    QVERIFY(refused());
    QVERIFY(open.draft().blocked(Kind::Cache));
    type({});
    QVERIFY(!refused());
    type(u"nodigits"_s);
    QVERIFY(refused());
    type(u"Good-Enough-1"_s);
    QVERIFY(!refused());
}

void tst_WindowChecks::buildingForRealStartsANewProjectOfTheSameShape()
{
    QTemporaryDir folder;
    OpenWindow open(u"tutorial"_s);
    open.host.knownProfiles = {u"work"_s};
    open.draft().edit({}, [](Topology &topology) { topology.network.vpc.existingId = u"vpc-practice"_s; });
    Topology expected = open.draft().topology();
    expected.network.vpc.existingId.clear(); // the practice cloud's things are not the account's
    trigger(open.window, u"buildForReal"_s);
    QCOMPARE(open.window.currentPage()->objectName(), u"startPage"_s);
    QTest::keyClicks(open.find<QLineEdit>(u"start.key.id"_s), u"example-id"_s);
    QTest::keyClicks(open.find<QLineEdit>(u"start.key.secret"_s), u"example-secret"_s);
    const QString path = folder.filePath(u"real.cloudsteps"_s);
    auto *field = open.find<QLineEdit>(u"start.path"_s);
    field->selectAll();
    QTest::keyClicks(field, path);
    QSignalSpy opened(&open.draft(), &Draft::opened);
    QVERIFY(open.click(u"primaryButton"_s));
    QTRY_VERIFY(!opened.isEmpty());
    QCOMPARE(open.draft().topology(), expected);
    QVERIFY(!open.draft().target().practice);
    QVERIFY(open.draft().journal().isEmpty());
}

void tst_WindowChecks::aDuplicateHasAnIdentityOfItsOwn()
{
    QTemporaryDir folder;
    OpenWindow open(u"tutorial"_s);
    const QString original = folder.filePath(u"shop.cloudsteps"_s);
    QVERIFY(Project::create(original, open.draft().topology(), open.draft().target())); // and closed again
    QSignalSpy opened(&open.draft(), &Draft::opened);
    open.window.openProject(original);
    QTRY_VERIFY(!opened.isEmpty());
    const QString identity = open.draft().projectId();
    const QString copy = folder.filePath(u"blog.cloudsteps"_s);
    // The file dialog is the user's.
    QTimer::singleShot(0, &open.window, [&copy] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->selectFile(copy);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    });
    opened.clear();
    trigger(open.window, u"duplicate"_s);
    QTRY_VERIFY(!opened.isEmpty());
    QCOMPARE(open.draft().path(), copy);
    QVERIFY(open.draft().projectId() != identity);
    QCOMPARE(open.draft().topology().name, u"blog"_s);
    QCOMPARE(open.draft().topology().network.vpc.name, u"blog-vpc"_s);
    QVERIFY(open.draft().journal().isEmpty());
}

QTEST_MAIN(tst_WindowChecks)
#include "tst_windowchecks.moc"
