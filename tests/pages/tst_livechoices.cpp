#include "tests/pages/pagefixture.h"
#include "tests/support/cloudsimprocess.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What is on sale comes from the project's cloud while the window is used, and everything works without.
class tst_LiveChoices : public QObject
{
    Q_OBJECT

private slots:
    void theCloudsChoicesReachThePages();
    void youngChoicesAreNotAskedForAgain();
    void whatIsBeingTypedStaysWhenChoicesArrive();
    void withoutACloudTheBuiltInChoicesAreSaidToBe();
    void aCloudThatRefusesIsTold();
    void emptyListsLeaveWhatIsChosen();
    void realPricesAreAskedForAndFollowThePlan();
    void pricesThatFailAreUnknown();
    void aPageIsUsedWhileSlowListsAreAwaited();
    void oneMissingPriceLeavesTheOthers();
    void withoutAFolderNothingIsAsked();
};

namespace {

/// A window whose host reaches a simulated cloud. Nothing is open before open().
struct Desk
{
    explicit Desk(const CloudSimProcess *cloud = nullptr)
    {
        host.folder = folder.path();
        if (cloud)
            host.connection = Connection{QUrl(cloud->endpoint()), {cloud->accessKeyId(), cloud->accessKeySecret(), {}}};
        window.emplace(host);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(&*window);
    }

    void open(bool practice = true)
    {
        const auto topology = preset(u"tutorial"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
        Target target;
        target.practice = practice;
        target.profile = practice ? QString() : u"work"_s;
        target.region = topology->region;
        window->draft().takeOpened(*topology, target, u"0"_s, {});
        QCoreApplication::processEvents();
    }

    bool reach(LiveChoices::State state)
    {
        return QTest::qWaitFor([&] { return window->choices().state() == state; }, 30'000);
    }
    QString words() { return window->findChild<QLabel *>(u"choices.words"_s)->text(); }
    Draft &draft() { return window->draft(); }

    QTemporaryDir folder;
    FakeHost host;
    std::optional<Window> window;
};

QJsonArray refusing(const QStringList &actions, int count)
{
    QJsonArray faults;
    for (const QString &action : actions)
        faults.append(QJsonObject{{u"action"_s, action}, {u"kind"_s, u"refuse"_s}, {u"status"_s, 403}, {u"code"_s, u"Forbidden.RAM"_s}, {u"count"_s, count}});
    return faults;
}

qsizetype asked(const CloudSimProcess &cloud, const QString &action)
{
    const QJsonArray requests = cloud.requests();
    return std::count_if(requests.begin(), requests.end(), [&](const QJsonValue &request) { return request["action"_L1].toString() == action; });
}

} // namespace

void tst_LiveChoices::theCloudsChoicesReachThePages()
{
    const CloudSimProcess cloud({u"--strict"_s});
    Desk desk(&cloud);
    QSignalSpy changed(&desk.draft(), &Draft::catalogueChanged);
    desk.open();
    QVERIFY(desk.reach(LiveChoices::State::Answered));
    QVERIFY(changed.size() > 0);
    QVERIFY(asked(cloud, u"DescribeZones"_s) > 0);
    QCOMPARE(desk.words(), u"Choices of just now"_s);
    auto *zones = desk.window->findChild<QComboBox *>(u"network.vswitches.a.zone"_s);
    QVERIFY(zones);
    const RegionInfo *region = desk.draft().catalogue().region(u"cn-hangzhou"_s);
    QVERIFY(region);
    QCOMPARE(zones->count(), int(region->zones.size()));
    QCOMPARE(zones->currentData().toString(), u"cn-hangzhou-h"_s);
    for (const QJsonValue &request : cloud.requests())
        QCOMPARE(request["effect"_L1].toArray().size(), 0);
}

void tst_LiveChoices::youngChoicesAreNotAskedForAgain()
{
    const CloudSimProcess cloud({u"--strict"_s});
    Desk desk(&cloud);
    desk.open();
    QVERIFY(desk.reach(LiveChoices::State::Answered));
    const qsizetype before = asked(cloud, u"DescribeInstanceTypes"_s);
    QVERIFY(before > 0);
    desk.open(); // another window later finds them on disk
    QVERIFY(desk.reach(LiveChoices::State::Answered));
    QCOMPARE(asked(cloud, u"DescribeInstanceTypes"_s), before);
    desk.window->findChild<QAbstractButton *>(u"choices.refresh"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return asked(cloud, u"DescribeInstanceTypes"_s) > before; }, 30'000));
}

void tst_LiveChoices::whatIsBeingTypedStaysWhenChoicesArrive()
{
    Desk desk;
    desk.open();
    auto *name = desk.window->findChild<QLineEdit *>(u"network.vpc.name"_s);
    auto *block = desk.window->findChild<QLineEdit *>(u"network.vpc.cidr"_s);
    QVERIFY(name && block);
    block->setFocus();
    block->selectAll();
    QTest::keyClicks(block, u"172.16.0."_s); // not a block yet
    Catalogue other = builtInCatalogue();
    other.regions[0].zones.removeLast();
    desk.draft().setCatalogue(other);
    QCoreApplication::processEvents();
    QCOMPARE(block->text(), u"172.16.0."_s);
    QCOMPARE(desk.window->focusWidget(), block);
    QTest::keyClicks(block, u"0/16"_s);
    QCOMPARE(desk.draft().topology().network.vpc.cidr.toString(), u"172.16.0.0/16"_s);
}

void tst_LiveChoices::withoutACloudTheBuiltInChoicesAreSaidToBe()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.reach(LiveChoices::State::Offline));
    QCOMPARE(desk.words(), u"Offline: built-in choices"_s);
    QVERIFY(desk.window->choices().details().contains(u"42"_s)); // why, in the host's words
    QVERIFY(desk.window->findChild<QAbstractButton *>(u"choices.refresh"_s)->isEnabled());
    QCOMPARE(desk.draft().catalogue().instanceTypes, builtInCatalogue().instanceTypes);
}

void tst_LiveChoices::aCloudThatRefusesIsTold()
{
    const CloudSimProcess cloud({u"--strict"_s});
    Desk desk(&cloud);
    desk.host.connection->credentials.accessKeySecret = u"wrong"_s;
    desk.open();
    QVERIFY(desk.reach(LiveChoices::State::Offline));
    QVERIFY2(desk.window->choices().details().contains(u"SignatureDoesNotMatch"_s), qPrintable(desk.window->choices().details()));
}

void tst_LiveChoices::emptyListsLeaveWhatIsChosen()
{
    const CloudSimProcess cloud({u"--strict"_s});
    QVERIFY(cloud.setFaults(refusing({u"Ecs:DescribeZones"_s, u"Ecs:DescribeInstanceTypes"_s}, 20)));
    Desk desk(&cloud);
    desk.open();
    QVERIFY(desk.reach(LiveChoices::State::Answered));
    QVERIFY2(desk.window->choices().details().contains(u"zones"_s), qPrintable(desk.window->choices().details()));
    auto *zones = desk.window->findChild<QComboBox *>(u"network.vswitches.a.zone"_s);
    QVERIFY(zones->count() > 1);
    QCOMPARE(zones->currentData().toString(), u"cn-hangzhou-h"_s);
    // A list that is empty altogether still shows what the plan holds.
    Catalogue nothing = desk.draft().catalogue();
    nothing.regions.clear();
    nothing.instanceTypes.clear();
    desk.draft().setCatalogue(nothing);
    QCOMPARE(zones->currentData().toString(), u"cn-hangzhou-h"_s);
    desk.window->showKind(Kind::Servers);
    QCOMPARE(desk.draft().topology().servers->groups.constFirst().type, preset(u"tutorial"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s})->servers->groups.constFirst().type);
}

void tst_LiveChoices::realPricesAreAskedForAndFollowThePlan()
{
    const CloudSimProcess cloud({u"--strict"_s});
    Desk desk(&cloud);
    desk.open(false);
    QVERIFY(!desk.draft().price(Kind::Servers).complete); // made-up prices are not for real accounts
    QVERIFY(desk.reach(LiveChoices::State::Answered));
    QVERIFY(QTest::qWaitFor([&] { return desk.draft().price(Kind::Servers).complete; }, 30'000));
    const qsizetype before = asked(cloud, u"DescribePrice"_s);
    desk.draft().edit({}, [](Topology &topology) { topology.servers->groups[0].count += 1; });
    desk.draft().edit({}, [](Topology &topology) { topology.servers->groups[0].type = u"ecs.g6.large"_s; });
    QVERIFY(QTest::qWaitFor([&] { return asked(cloud, u"DescribePrice"_s) > before; }, 30'000));
    QVERIFY(QTest::qWaitFor([&] { return desk.draft().price(Kind::Servers).complete; }, 30'000));
}

void tst_LiveChoices::pricesThatFailAreUnknown()
{
    const CloudSimProcess cloud({u"--strict"_s});
    QVERIFY(cloud.setFaults(refusing({u"Ecs:DescribePrice"_s}, 50)));
    Desk desk(&cloud);
    desk.open(false);
    QVERIFY(desk.reach(LiveChoices::State::Answered));
    QVERIFY(QTest::qWaitFor([&] { return desk.window->choices().details().contains(u"DescribePrice"_s); }, 30'000));
    QVERIFY(!desk.draft().price(Kind::Servers).complete);
    QVERIFY(desk.draft().texts().pricePerHour(desk.draft().price(Kind::Servers)).contains(u"unknown"_s));
}

void tst_LiveChoices::aPageIsUsedWhileSlowListsAreAwaited()
{
    const CloudSimProcess cloud({u"--strict"_s});
    QVERIFY(cloud.setFaults({QJsonObject{{u"action"_s, u"Ecs:DescribeInstanceTypes"_s}, {u"kind"_s, u"slow"_s}, {u"delayMs"_s, 700}, {u"count"_s, 50}}}));
    Desk desk(&cloud);
    desk.open();
    desk.window->showKind(Kind::Servers);
    QCOMPARE(desk.window->choices().state(), LiveChoices::State::Asking);
    auto *name = desk.window->findChild<QLineEdit *>(u"servers.groups.app.name"_s);
    QVERIFY(name && name->isEnabled());
    name->selectAll();
    QTest::keyClicks(name, u"web"_s);
    QCOMPARE(desk.draft().topology().servers->groups[0].name, u"web"_s);
    QCOMPARE(desk.window->choices().state(), LiveChoices::State::Asking); // still
    QVERIFY(desk.reach(LiveChoices::State::Answered));
    QCOMPARE(name->text(), u"web"_s);
    QCOMPARE(desk.draft().topology().servers->groups[0].name, u"web"_s);
}

void tst_LiveChoices::oneMissingPriceLeavesTheOthers()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    Catalogue catalogue = open.draft().catalogue();
    const Price whole = open.draft().price(Kind::Network);
    catalogue.natHourlyMicros = -1;
    open.draft().setCatalogue(catalogue);
    const Price rest = open.draft().price(Kind::Network);
    QVERIFY(!rest.complete && rest.hourly.micros > 0 && rest.hourly.micros < whole.hourly.micros);
    const QString words = open.draft().texts().pricePerHour(rest);
    QVERIFY2(words.startsWith(u"from "_s), qPrintable(words));
    QVERIFY2(open.find<QAbstractButton>(u"primaryButton"_s)->text().contains(words), qPrintable(open.find<QAbstractButton>(u"primaryButton"_s)->text()));
    QVERIFY(open.draft().price(Kind::Servers).complete);
    QVERIFY(open.click(u"costDetails"_s));
    QCOMPARE(open.window.findChild<QLabel *>(u"costs.words"_s)->text(), u"Price unknown: NAT gateway."_s);
}

void tst_LiveChoices::withoutAFolderNothingIsAsked()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QVERIFY(!open.window.choices().isOn());
    QVERIFY(open.host.askedTargets.isEmpty());
    QVERIFY(!open.find(u"choices.words"_s)->isVisible());
}

QTEST_MAIN(tst_LiveChoices)
#include "tst_livechoices.moc"
