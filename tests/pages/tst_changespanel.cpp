#include "tests/pages/pagefixture.h"
#include "wizard/journal/project.h"
#include "wizard/pages/changedialog.h"
#include "wizard/pages/components/pricebutton.h"
#include "wizard/topology/edits.h"

#include <QCheckBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Pages of what exists are edited: what that would change is listed, asked for where it loses data, and taken back.
class tst_ChangesPanel : public QObject
{
    Q_OBJECT

private slots:
    void anEditOfWhatExistsIsAPlannedChange_data();
    void anEditOfWhatExistsIsAPlannedChange();
    void whatCantBeChangedIsLockedAndSaysWhy_data();
    void whatCantBeChangedIsLockedAndSaysWhy();
    void undoTakesAChangeBack();
    void discardingTakesAllChangesBack();
    void takingAStepOutIsAChange();
    void aServerThatGoesLeavesTheBalancerFirst();
    void changesCostTheDifference();
    void changesInPlaceAreAppliedAtOnce();
    void whatLosesDataIsAskedForFirst_data();
    void whatLosesDataIsAskedForFirst();
    void changesOutliveTheProgram();
    void whatIsGoneIsMadeAgainOrLeftOut();
    void aComparisonSaysWhatItFoundOnEveryPage();
    void whatChangedElsewhereIsTakenOver();
    void whatNobodyKnowsIsNamedUntilIgnored();
    void whatNobodyKnowsIsTakenOverOrRemoved();
    void aBackupIsOfferedBeforeAChangeTakesADatabase_data();
    void aBackupIsOfferedBeforeAChangeTakesADatabase();
    void whatIsBilledChangesWhenAChangeIsApplied();
};

namespace {

const QSet<Kind> everything{Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer};

void finish(OpenWindow &open)
{
    RunStatus run;
    run.journal = finishedJournal(open.draft().topology(), everything);
    open.draft().takeStatus(run);
    open.draft().takeResult({});
    QCoreApplication::processEvents();
}

QString primary(OpenWindow &open)
{
    return open.find<PriceButton>(u"primaryButton"_s)->verb();
}

bool isListed(OpenWindow &open)
{
    return open.find(u"changes"_s)->isVisibleTo(&open.window);
}

QString listed(OpenWindow &open)
{
    if (!isListed(open))
        return {};
    QStringList lines;
    for (const QLabel *label : open.find(u"changes.list"_s)->findChildren<QLabel *>())
        lines << label->text();
    return lines.join(u'\n');
}

/// The file of a project whose network is complete; the journal is what an engine would have written.
QString completeProject(const QTemporaryDir &folder, const Topology &topology)
{
    Target target;
    target.region = topology.region;
    const QString path = folder.filePath(u"shop.cloudsteps"_s);
    auto project = Project::create(path, topology, target);
    if (!project || !(*project)->record(finishedJournal(topology, everything).values()))
        return {};
    return path;
}

} // namespace

void tst_ChangesPanel::anEditOfWhatExistsIsAPlannedChange_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("line");
    QTest::newRow("a name") << Kind::Network << u"network.vswitches.a.name"_s << u"front"_s << u"Change vSwitch front: name "_s;
    QTest::newRow("bandwidth") << Kind::Network << u"network.publicIps.sharedBandwidth.mbps"_s << u"20"_s << u"bandwidth 10 → 20 Mbit/s"_s;
    QTest::newRow("fewer servers") << Kind::Servers << u"servers.groups.app.count"_s << u"1"_s << u"Delete server "_s;
    QTest::newRow("larger disks") << Kind::Servers << u"servers.groups.app.systemDisk.gib"_s << u"80"_s << u"system disk size 40 → 80 GiB"_s;
    QTest::newRow("more storage") << Kind::Database << u"database.storage.gib"_s << u"200"_s << u"storage 100 → 200 GB"_s;
    QTest::newRow("a version that can't be changed") << Kind::Cache << u"cache.version"_s << u"4.0"_s << u"Replace Redis instance "_s;
    QTest::newRow("a weight") << Kind::Balancer << u"balancer.backends.app-1.weight"_s << u"50"_s << u"weight 100 → 50"_s;
}

void tst_ChangesPanel::anEditOfWhatExistsIsAPlannedChange()
{
    QFETCH(Kind, kind);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, line);
    OpenWindow open(u"tutorial"_s);
    finish(open);
    open.show(kind);
    QCOMPARE(open.draft().phase(kind), Phase::Created);
    QVERIFY(!isListed(open));
    QVERIFY(primary(open).startsWith(u"Continue"_s));

    QVERIFY2(open.enter(field, value), qPrintable(field));
    QCOMPARE(open.draft().phase(kind), Phase::Created);
    QVERIFY2(listed(open).contains(line), qPrintable(listed(open)));
    const int count = int(open.draft().changes(open.draft().changedKinds({kind})).size());
    QCOMPARE(primary(open), count == 1 ? u"Apply 1 change"_s : u"Apply %1 changes"_s.arg(count));
    QCOMPARE(open.find<QLabel>(u"changes.title"_s)->text(), count == 1 ? u"1 planned change"_s : u"%1 planned changes"_s.arg(count));

    // The overview lists the changes of all pages.
    open.window.showOverview();
    QCoreApplication::processEvents();
    QVERIFY(listed(open).contains(line));
    QVERIFY(primary(open).startsWith(u"Apply "_s));
}

void tst_ChangesPanel::whatCantBeChangedIsLockedAndSaysWhy_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("locked");
    QTest::newRow("the project's region") << u"region"_s << true;
    QTest::newRow("the VPC's block") << u"network.vpc.cidr"_s << true;
    QTest::newRow("how long a subscription runs") << u"database.charge.period"_s << true;
    QTest::newRow("where the private key went") << u"servers.login.keyFile"_s << true;
    QTest::newRow("the VPC's name") << u"network.vpc.name"_s << false;
    QTest::newRow("a vswitch's zone, by a new one") << u"network.vswitches.a.zone"_s << false;
    QTest::newRow("the servers' type") << u"servers.groups.app.type"_s << false;
    QTest::newRow("a listener's port, by a new one") << u"balancer.listeners.http.port"_s << false;
}

void tst_ChangesPanel::whatCantBeChangedIsLockedAndSaysWhy()
{
    QFETCH(QString, field);
    QFETCH(bool, locked);
    OpenWindow open(u"tutorial"_s);
    QVERIFY(!open.draft().isLocked(field));
    finish(open);
    QCOMPARE(open.draft().isLocked(field), locked);
    open.show(kindOfPath(field).value_or(Kind::Network));
    if (QWidget *widget = open.find(field); widget && locked)
        QCOMPARE(widget->toolTip(), open.draft().lockReason(field));
    open.draft().takeStatus(halfwayRun(open.draft().topology(), {}, kindOfPath(field).value_or(Kind::Network)));
    QVERIFY(open.draft().isLocked(field) || field == "region"_L1);
}

void tst_ChangesPanel::undoTakesAChangeBack()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vpc.name"_s, u"mall"_s));
    QVERIFY(isListed(open));
    QVERIFY(open.click(u"undoButton"_s));
    QVERIFY(!isListed(open));
    QVERIFY(primary(open).startsWith(u"Continue"_s));
}

void tst_ChangesPanel::discardingTakesAllChangesBack()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    const Topology built = open.draft().topology();
    open.show(Kind::Servers);
    QVERIFY(open.enter(u"servers.groups.app.count"_s, u"1"_s));
    QVERIFY(open.enter(u"servers.securityGroup.name"_s, u"gate"_s));
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vpc.name"_s, u"mall"_s));
    QVERIFY(open.click(u"changes.discard"_s));
    QCOMPARE(open.draft().topology().network.vpc, built.network.vpc);
    QCOMPARE(open.draft().topology().servers->groups[0].count, 1); // of this page alone
    open.window.showOverview();
    QCoreApplication::processEvents();
    QVERIFY(open.click(u"changes.discard"_s));
    QCOMPARE(open.draft().topology(), built);
    QVERIFY(!isListed(open));
    QVERIFY(open.click(u"undoButton"_s)); // and that is an edit, too
    QVERIFY(isListed(open));
}

void tst_ChangesPanel::takingAStepOutIsAChange()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    open.show(Kind::Cache);
    QVERIFY(open.click(u"cache.unwanted"_s));
    QCOMPARE(open.draft().phase(Kind::Cache), Phase::Off);
    QVERIFY2(listed(open).contains(u"Delete Redis instance "_s), qPrintable(listed(open)));
    QVERIFY(listed(open).contains(u"The instance is deleted with everything it holds."_s));
    QVERIFY(primary(open).startsWith(u"Apply "_s));
    QVERIFY(open.click(u"changes.discard"_s));
    QCOMPARE(open.draft().phase(Kind::Cache), Phase::Created);
}

void tst_ChangesPanel::aServerThatGoesLeavesTheBalancerFirst()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    open.show(Kind::Servers);
    QVERIFY(open.enter(u"servers.groups.app.count"_s, u"1"_s));
    QCOMPARE(open.draft().changedKinds({Kind::Servers}), (QSet<Kind>{Kind::Servers, Kind::Balancer}));
    QVERIFY2(listed(open).contains(u"Remove backend server shop-app-2"_s), qPrintable(listed(open)));
    QVERIFY2(listed(open).contains(u"The servers are deleted with their disks; what is on them is lost."_s), qPrintable(listed(open)));
}

void tst_ChangesPanel::changesCostTheDifference()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    open.show(Kind::Servers);
    const Price before = open.draft().price(Kind::Servers);
    QVERIFY(open.enter(u"servers.groups.app.count"_s, u"3"_s));
    const Price more = open.draft().priceChange({Kind::Servers});
    QVERIFY(more.complete && more.hourly.micros > 0);
    QCOMPARE(more.hourly.micros, open.draft().price(Kind::Servers).hourly.micros - before.hourly.micros);
    QCOMPARE(open.find<PriceButton>(u"primaryButton"_s)->price(), u'+' + open.draft().texts().pricePerHour(more));
    QVERIFY(open.enter(u"servers.groups.app.count"_s, u"1"_s));
    QVERIFY(open.draft().priceChange({Kind::Servers}).hourly.micros < 0);
    QVERIFY(open.find<PriceButton>(u"primaryButton"_s)->price().startsWith(u'-'));
}

void tst_ChangesPanel::changesInPlaceAreAppliedAtOnce()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vpc.name"_s, u"mall"_s));
    QVERIFY(open.click(u"primaryButton"_s));
    QCOMPARE(open.host.askedTargets.size(), 1); // on its way to the cloud
    QVERIFY(!open.window.findChild<ChangeDialog *>());
}

void tst_ChangesPanel::whatLosesDataIsAskedForFirst_data()
{
    QTest::addColumn<bool>("practice");
    QTest::newRow("practice: a press of the button") << true;
    QTest::newRow("a real account: the project's name") << false;
}

void tst_ChangesPanel::whatLosesDataIsAskedForFirst()
{
    QFETCH(bool, practice);
    OpenWindow open(u"tutorial"_s);
    Target target = open.draft().target();
    target.practice = practice;
    open.draft().setTarget(target);
    finish(open);
    open.show(Kind::Cache);
    QVERIFY(open.enter(u"cache.version"_s, u"4.0"_s));
    open.find<QAbstractButton>(u"primaryButton"_s)->click();
    auto *dialog = open.window.findChild<ChangeDialog *>();
    QVERIFY(dialog);
    QCOMPARE(open.host.askedTargets.size(), 0);
    QString words;
    const auto *list = dialog->findChild<QListWidget *>(u"change.list"_s);
    for (int i = 0; i < list->count(); ++i)
        words += list->item(i)->text();
    QVERIFY2(words.contains(u"The instance is deleted with everything it holds."_s), qPrintable(words));
    QVERIFY(words.contains(open.draft().journal().value(u"cacheinstance/create"_s).facts.id));

    auto *apply = dialog->findChild<QAbstractButton *>(u"change.apply"_s);
    QCOMPARE(apply->isEnabled(), practice);
    if (auto *name = dialog->findChild<QLineEdit *>(u"change.name"_s)) {
        QTest::keyClicks(name, u"not it"_s);
        QVERIFY(!apply->isEnabled());
        name->clear();
        QTest::keyClicks(name, open.draft().topology().name);
    }
    QVERIFY(apply->isEnabled());
    apply->click();
    QCOMPARE(open.host.askedTargets.size(), 1);
}

void tst_ChangesPanel::changesOutliveTheProgram()
{
    QTemporaryDir folder;
    const Topology built = *preset(u"tutorial"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    const QString path = completeProject(folder, built);
    QVERIFY(!path.isEmpty());
    {
        FakeHost host;
        Window window(host);
        QSignalSpy opened(&window.draft(), &Draft::opened);
        window.openProject(path);
        QTRY_COMPARE(opened.size(), 1);
        window.draft().edit(u"network.vpc.name"_s, [](Topology &topology) { topology.network.vpc.name = u"mall"_s; });
        window.draft().settle();
        QVERIFY(!window.draft().changes(Kind::Network).isEmpty());
    }
    FakeHost host;
    Window window(host);
    QSignalSpy opened(&window.draft(), &Draft::opened);
    window.openProject(path);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(window.draft().topology().network.vpc.name, u"mall"_s);
    QCOMPARE(window.draft().phase(Kind::Network), Phase::Created);
    QVERIFY(window.draft().canDiscard({Kind::Network}));
    window.draft().discardChanges({Kind::Network});
    QCOMPARE(window.draft().topology(), built);
    QVERIFY(window.draft().changes(Kind::Network).isEmpty());
}

namespace {

/// What a comparison with the cloud would tell of one step.
void tell(OpenWindow &open, const QString &kind, const QString &stepId, const QString &id, const std::function<void(JournalEntry &)> &see = {})
{
    open.draft().compare();
    RunStatus run = open.draft().run();
    if (see)
        see(run.journal[stepId]);
    run.running = false;
    open.draft().takeEvent({{}, stepId, u"skipped"_s, id, StepFailure{kind, {}, {}, {}, {}}});
    open.draft().takeStatus(run);
    open.draft().takeResult({});
    open.window.showOverview();
    QCoreApplication::processEvents();
}

} // namespace

void tst_ChangesPanel::whatIsGoneIsMadeAgainOrLeftOut()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    const QString step = u"snatentry/b/create"_s;
    tell(open, u"vanished"_s, step, u"snat-1"_s, [](JournalEntry &entry) { entry.state = StepState::Gone; });
    QVERIFY(open.find(u"drift:"_s + step));
    QVERIFY(listed(open).contains(u"Create SNAT entry"_s));
    QVERIFY(open.click(u"drift:"_s + step + u":again"_s));
    QCOMPARE(open.host.askedTargets.size(), 1);
    QVERIFY(open.click(u"drift:"_s + step + u":forget"_s));
    QCOMPARE(open.draft().topology().network.snat.size(), 1);
    QVERIFY(open.draft().drift().isEmpty());
    QVERIFY(!isListed(open));
}

void tst_ChangesPanel::aComparisonSaysWhatItFoundOnEveryPage()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    open.show(Kind::Network);
    auto *action = open.find<QAbstractButton>(u"notice.action"_s);
    QVERIFY(action && !action->isVisibleTo(&open.window));
    open.draft().compare();
    open.draft().takeEvent({{}, u"vswitch/create"_s, u"skipped"_s, u"vsw-9"_s, StepFailure{u"unclaimed"_s, {}, {}, {}, {}}});
    open.draft().takeResult({});
    QVERIFY(action->isVisibleTo(&open.window));
    action->click();
    QCoreApplication::processEvents();
    QCOMPARE(open.window.currentPage()->objectName(), u"overviewPage"_s);
    QVERIFY(open.find(u"drift:vsw-9"_s)->isVisibleTo(&open.window));
}

void tst_ChangesPanel::whatChangedElsewhereIsTakenOver()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    const QString step = u"bandwidthpackage/create"_s;
    tell(open, u"drifted"_s, step, u"cbwp-1"_s, [](JournalEntry &entry) { entry.made[u"mbps"_s] = u"50"_s; });
    auto *card = open.find(u"drift:"_s + step);
    QVERIFY(card);
    QVERIFY2(card->accessibleName().contains(u"bandwidth 50 → 10 Mbit/s"_s), qPrintable(card->accessibleName()));
    QVERIFY(listed(open).contains(u"bandwidth 50 → 10 Mbit/s"_s)); // to be set back
    QVERIFY(open.click(u"drift:"_s + step + u":take"_s));
    QCOMPARE(open.draft().topology().network.publicIps->sharedBandwidth->mbps, 50);
    QVERIFY(open.draft().drift().isEmpty());
    QVERIFY(!isListed(open));

    // What the topology has no words for can only be set back.
    tell(open, u"drifted"_s, u"eip/1/create"_s, u"eip-1"_s, [](JournalEntry &entry) { entry.made[u"name"_s] = u"theirs"_s; });
    QVERIFY(!open.find(u"drift:eip/1/create:take"_s));
    QVERIFY(open.click(u"drift:eip/1/create:back"_s));
    QCOMPARE(open.host.askedTargets.size(), 1);
}

void tst_ChangesPanel::whatNobodyKnowsIsNamedUntilIgnored()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    tell(open, u"unclaimed"_s, u"vswitch/create"_s, u"vsw-9"_s);
    auto *card = open.find(u"drift:vsw-9"_s);
    QVERIFY(card);
    QVERIFY(card->accessibleName().contains(u"vsw-9"_s));
    QVERIFY(open.click(u"drift:vsw-9:console"_s));
    QCOMPARE(open.host.openedUrls.size(), 1);
    QVERIFY(open.click(u"drift:vsw-9:ignore"_s));
    QVERIFY(open.draft().drift().isEmpty());
    tell(open, u"unclaimed"_s, u"vswitch/create"_s, u"vsw-9"_s);
    QVERIFY(open.draft().drift().isEmpty());
}

void tst_ChangesPanel::whatNobodyKnowsIsTakenOverOrRemoved()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    // The project has its own: only removal is offered, and only after the id was typed, in practice, too.
    tell(open, u"unclaimed"_s, u"vswitch/b/create"_s, u"vsw-9"_s);
    QVERIFY(open.find(u"drift:vsw-9"_s));
    QVERIFY(!open.find(u"drift:vsw-9:adopt"_s));
    QVERIFY(open.click(u"drift:vsw-9:remove"_s));
    auto *dialog = open.window.findChild<QDialog *>(u"unclaimedDialog"_s);
    QVERIFY(dialog);
    auto *remove = dialog->findChild<QAbstractButton *>(u"unclaimed.remove"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"unclaimed.id"_s), u"vsw-"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"unclaimed.id"_s), u"9"_s);
    QVERIFY(remove->isEnabled());
    QCOMPARE(open.host.askedTargets.size(), 0);
    remove->click();
    QCOMPARE(open.host.askedTargets.size(), 1);

    // Where the project wants one and has none, it can be taken over.
    RunStatus run = open.draft().run();
    run.journal[u"vswitch/b/create"_s].state = StepState::Planned;
    open.draft().takeStatus(run);
    tell(open, u"unclaimed"_s, u"vswitch/b/create"_s, u"vsw-9"_s);
    QVERIFY(open.draft().isAdoptable(open.draft().drift().constFirst()));
    QVERIFY(open.find(u"drift:vsw-9:adopt"_s));
    open.draft().claim(open.draft().drift().constFirst(), Claim::Remove);
    open.draft().takeResult({RunResult::End::Failed, u"not-unclaimed"_s, u"vsw-9"_s, {}});
    QCOMPARE(open.draft().drift().size(), 1); // nothing was done
    open.draft().claim(open.draft().drift().constFirst(), Claim::Remove);
    QVERIFY(open.draft().isRunning());
    open.draft().takeResult({});
    QVERIFY(open.draft().drift().isEmpty());
}

void tst_ChangesPanel::aBackupIsOfferedBeforeAChangeTakesADatabase_data()
{
    QTest::addColumn<bool>("practice");
    QTest::newRow("practice: not preset") << true;
    QTest::newRow("a real account: preset") << false;
}

void tst_ChangesPanel::aBackupIsOfferedBeforeAChangeTakesADatabase()
{
    QFETCH(bool, practice);
    OpenWindow open(u"tutorial"_s);
    Target target = open.draft().target();
    target.practice = practice;
    open.draft().setTarget(target);
    finish(open);
    open.draft().edit({}, [](Topology &topology) { topology.database->vswitch = u"b"_s; });
    open.draft().settle();
    const ChangeDialog dialog(open.window.ui(), {Kind::Database});
    const auto *backup = dialog.findChild<QCheckBox *>(u"change.backup"_s);
    QVERIFY(backup);
    QCOMPARE(backup->isChecked(), !practice);
    QCOMPARE(dialog.backup(), practice ? Backup::None : Backup::First);

    open.draft().undoStack().undo();
    open.draft().edit({}, [](Topology &topology) { topology.cache->version = u"4.0"_s; });
    open.draft().settle();
    const ChangeDialog cache(open.window.ui(), {Kind::Cache});
    QVERIFY(!cache.findChild<QCheckBox *>(u"change.backup"_s));
}

void tst_ChangesPanel::whatIsBilledChangesWhenAChangeIsApplied()
{
    OpenWindow open(u"tutorial"_s);
    finish(open);
    Draft &draft = open.draft();
    const Price before = draft.billingNow();
    QCOMPARE(before, draft.total());
    const int count = draft.topology().servers->groups.constFirst().count;
    draft.edit({}, [] { return u"More"_s; }, [count](Topology &topology) { topology.servers->groups.first().count = count + 1; });
    draft.settle();
    QVERIFY(draft.total().hourly.micros > before.hourly.micros);
    QCOMPARE(draft.billingNow(), before);
    QCOMPARE(draft.outstandingPrice({u"servers.groups.app"_s}).hourly.micros, draft.priceChange({Kind::Servers}).hourly.micros);
    draft.undoStack().undo();
    draft.edit({}, [] { return u"Fewer"_s; }, [count](Topology &topology) { topology.servers->groups.first().count = count - 1; });
    draft.settle();
    QCOMPARE(draft.billingNow(), before);
}

QTEST_MAIN(tst_ChangesPanel)
#include "tst_changespanel.moc"
