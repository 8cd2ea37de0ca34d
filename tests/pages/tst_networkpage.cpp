#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/section.h"

#include <QComboBox>
#include <QStandardItemModel>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

class tst_NetworkPage : public QObject
{
    Q_OBJECT

private slots:
    void aFieldIsSetAndTakenBack_data();
    void aFieldIsSetAndTakenBack();
    void moreAboutTheGatewayIsFoldedAndSaysItsValues();
    void whatIsNotSoldHereCannotBeChosen();
    void sharingComesAndGoesWithItsBilling();
    void aCeilingByTrafficIsLowered();
    void anotherKindOfDnatEntryHasOtherPorts_data();
    void anotherKindOfDnatEntryHasOtherPorts();
    void manyVSwitchesHaveABoxEach();
    void whatAZoneLacksIsSaidBesideTheChoice();
    void aStandbyZoneIsOneThatIsPaired();
};

void tst_NetworkPage::aFieldIsSetAndTakenBack_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &field, const QString &entered, const QJsonValue &value, const QString &path = {}) {
        QTest::newRow(name) << field << entered << (path.isEmpty() ? field : path) << value;
    };
    row("public IPs take private addresses", u"network.nat.bindMode"_s, u"nat"_s, u"nat"_s);
    row("public IPs on the premium line", u"network.publicIps.isp"_s, u"BGP_PRO"_s, u"BGP_PRO"_s);
    row("more shared bandwidth", u"network.publicIps.sharedBandwidth.mbps"_s, u"30"_s, 30);
    row("bandwidth of each address", u"network.publicIps.sharedBandwidth"_s, u"each"_s, QJsonValue());
    row("a DNAT entry for a range", u"network.dnat.web.kind"_s, u"range"_s, u"range"_s);
    row("a DNAT entry for a whole address", u"network.dnat.web.kind"_s, u"ip"_s, u"ip"_s);
    row("a DNAT entry for UDP", u"network.dnat.web.protocol"_s, u"udp"_s, u"udp"_s);
    row("a vSwitch without a way out", u"network.snat.b"_s, u"false"_s, QJsonValue());
}

void tst_NetworkPage::aFieldIsSetAndTakenBack()
{
    QFETCH(QString, field);
    QFETCH(QString, entered);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    setAndTakeBack(open, field, entered, path, value);
}

void tst_NetworkPage::moreAboutTheGatewayIsFoldedAndSaysItsValues()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    auto *section = open.find<Section>(u"network.natOptions.section"_s);
    QVERIFY(section && !section->isOpen());
    const auto says = [&](const QString &words) {
        const QList<QLabel *> labels = section->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->isVisibleTo(&open.window) && label->text() == words; });
    };
    QVERIFY(says(u"BGP, multi-line · Multi-EIP mode"_s));
    QVERIFY(open.enter(u"network.nat.bindMode"_s, u"nat"_s));
    QVERIFY(says(u"BGP, multi-line · NAT mode"_s));
    QVERIFY(open.enter(u"network.nat"_s, u"false"_s));
    QVERIFY(!section->isVisibleTo(&open.window)); // nothing of it is left
}

void tst_NetworkPage::whatIsNotSoldHereCannotBeChosen()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    auto *byTraffic = open.find<QAbstractButton>(u"network.publicIps.sharedBandwidth.charge.traffic"_s);
    QVERIFY(byTraffic && !byTraffic->isEnabled());
    QVERIFY(!byTraffic->toolTip().isEmpty());
    auto *line = open.find<QComboBox>(u"network.publicIps.isp"_s);
    const int premium = line->findData(u"BGP_PRO"_s);
    QVERIFY(!qobject_cast<QStandardItemModel *>(line->model())->item(premium)->isEnabled());
    QVERIFY(!line->itemData(premium, Qt::ToolTipRole).toString().isEmpty());
    open.draft().edit({}, [](Topology &topology) { topology.region = u"cn-hongkong"_s; });
    open.draft().settle();
    QCoreApplication::processEvents();
    QVERIFY(qobject_cast<QStandardItemModel *>(line->model())->item(premium)->isEnabled());
}

void tst_NetworkPage::sharingComesAndGoesWithItsBilling()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    const auto seen = [&](const QString &name) { return open.find(name)->isVisibleTo(&open.window); };
    QVERIFY(seen(u"network.publicIps.sharedBandwidth.mbps"_s) && !seen(u"network.publicIps.mbps"_s));
    const int mbps = open.draft().topology().network.publicIps->sharedBandwidth->mbps;
    QVERIFY(open.enter(u"network.publicIps.sharedBandwidth"_s, u"each"_s));
    QVERIFY(!seen(u"network.publicIps.sharedBandwidth.mbps"_s) && seen(u"network.publicIps.mbps"_s));
    QCOMPARE(open.draft().topology().network.publicIps->mbps, mbps);
    QCOMPARE(open.entered(u"network.publicIps.charge"_s), u"traffic"_s);
    QVERIFY(open.enter(u"network.publicIps.charge"_s, u"bandwidth"_s));
    QVERIFY(open.enter(u"network.publicIps.mbps"_s, u"40"_s));
    QCOMPARE(open.draft().topology().network.publicIps->charge, BandwidthCharge::Bandwidth);
    QCOMPARE(open.draft().topology().network.publicIps->mbps, 40);
    QVERIFY(open.enter(u"network.publicIps.sharedBandwidth"_s, u"shared"_s));
    QCOMPARE(*open.draft().topology().network.publicIps->sharedBandwidth, (SharedBandwidth{40, BandwidthCharge::Bandwidth})); // as China sells it
}

void tst_NetworkPage::aCeilingByTrafficIsLowered()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.publicIps.sharedBandwidth"_s, u"each"_s));
    QVERIFY(open.enter(u"network.publicIps.charge"_s, u"bandwidth"_s));
    QVERIFY(open.enter(u"network.publicIps.mbps"_s, u"300"_s));
    QVERIFY(open.draft().problems().isEmpty());
    QVERIFY(open.enter(u"network.publicIps.charge"_s, u"traffic"_s));
    QCOMPARE(open.draft().topology().network.publicIps->mbps, 200);
    QVERIFY(open.draft().problems().isEmpty());
    QVERIFY(open.enter(u"network.publicIps.mbps"_s, u"300"_s)); // typed in again it is told
    QCOMPARE(open.draft().problems().constFirst().subject, u"network.publicIps.mbps"_s);
    QCOMPARE(open.find(u"network.publicIps.mbps"_s)->property("trouble").toString(), u"err"_s);
}

void tst_NetworkPage::anotherKindOfDnatEntryHasOtherPorts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("external");
    QTest::addColumn<QString>("internal");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<bool>("hasPorts");
    QTest::newRow("a range of ports") << u"range"_s << u"8080/8080"_s << u"80/80"_s << u"tcp"_s << true;
    QTest::newRow("a whole address") << u"ip"_s << QString() << QString() << u"any"_s << false;
}

void tst_NetworkPage::anotherKindOfDnatEntryHasOtherPorts()
{
    QFETCH(QString, kind);
    QFETCH(QString, external);
    QFETCH(QString, internal);
    QFETCH(QString, protocol);
    QFETCH(bool, hasPorts);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.dnat.web.kind"_s, kind));
    QCOMPARE(open.entered(u"network.dnat.web.externalPort"_s), external);
    QCOMPARE(open.entered(u"network.dnat.web.internalPort"_s), internal);
    QCOMPARE(open.entered(u"network.dnat.web.protocol"_s), protocol);
    QCOMPARE(open.find(u"network.dnat.web.externalPort"_s)->isEnabled(), hasPorts);
    QCOMPARE(open.find(u"network.dnat.web.internalPort"_s)->isEnabled(), hasPorts);
    QVERIFY(open.enter(u"network.dnat.web.kind"_s, u"port"_s));
    QCOMPARE(open.entered(u"network.dnat.web.externalPort"_s), u"8080"_s);
    QCOMPARE(open.entered(u"network.dnat.web.internalPort"_s), u"80"_s);
    QCOMPARE(open.entered(u"network.dnat.web.protocol"_s), u"tcp"_s);
}

void tst_NetworkPage::manyVSwitchesHaveABoxEach()
{
    OpenWindow open(u"tutorial"_s, Language::English, {960, 640});
    open.show(Kind::Network);
    for (int i = 0; i < 8; ++i)
        QVERIFY(open.click(u"network.vswitches.add"_s));
    const QWidget *column = open.window.currentPage()->parentWidget();
    QVERIFY(column->width() <= column->parentWidget()->width());
    for (const VSwitch &vswitch : open.draft().topology().network.vswitches)
        QVERIFY2(open.find(u"network.snat."_s + vswitch.key)->isVisibleTo(&open.window), qPrintable(vswitch.key));
    const QString last = open.draft().topology().network.vswitches.constLast().key;
    QVERIFY(open.click(u"network.vswitches."_s + last + u".remove"_s));
    QVERIFY(!open.find(u"network.snat."_s + last) || !open.find(u"network.snat."_s + last)->isVisibleTo(&open.window));
}

void tst_NetworkPage::whatAZoneLacksIsSaidBesideTheChoice()
{
    const auto words = [](OpenWindow &open, const QString &field, const QString &key) {
        auto *box = open.find<QComboBox>(field);
        return box ? box->itemText(box->findData(key)) : QString();
    };
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    // Zone J sells no NAT gateways, K no ecs.c6.large: both lie in vSwitch a, only servers in b.
    QCOMPARE(words(open, u"network.vswitches.a.zone"_s, u"cn-hangzhou-i"_s), u"Hangzhou Zone I"_s);
    QCOMPARE(words(open, u"network.vswitches.a.zone"_s, u"cn-hangzhou-j"_s), u"Hangzhou Zone J, no NAT gateways"_s);
    QCOMPARE(words(open, u"network.vswitches.b.zone"_s, u"cn-hangzhou-j"_s), u"Hangzhou Zone J"_s);
    QCOMPARE(words(open, u"network.vswitches.b.zone"_s, u"cn-hangzhou-k"_s), u"Hangzhou Zone K, no ecs.c6.large"_s);
    QVERIFY(open.enter(u"network.vswitches.b.zone"_s, u"cn-hangzhou-j"_s));
    QCOMPARE(words(open, u"network.nat.vswitch"_s, u"a"_s), u"shop-a (Hangzhou Zone H)"_s);
    QCOMPARE(words(open, u"network.nat.vswitch"_s, u"b"_s), u"shop-b (Hangzhou Zone J), no NAT gateways there"_s);
}

void tst_NetworkPage::aStandbyZoneIsOneThatIsPaired()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Balancer);
    Catalogue catalogue = open.draft().catalogue();
    for (ZoneInfo &zone : catalogue.regions[0].zones)
        zone.balancerStandbys = zone.id == "cn-hangzhou-h"_L1 ? QStringList{u"cn-hangzhou-k"_s} : QStringList{u"cn-hangzhou-h"_s};
    open.draft().setCatalogue(catalogue);
    QCOMPARE(open.draft().catalogue().zone(u"cn-hangzhou-h"_s)->balancerStandbys, QStringList{u"cn-hangzhou-k"_s});
    QVERIFY(open.enter(u"balancer.masterZone"_s, u"cn-hangzhou-h"_s));
    QCOMPARE(open.draft().topology().balancer->slaveZone, u"cn-hangzhou-k"_s);
    auto *standby = open.find<QComboBox>(u"balancer.slaveZone"_s);
    QCOMPARE(standby->count(), 1);
    QVERIFY(open.enter(u"balancer.masterZone"_s, u"cn-hangzhou-i"_s));
    QCOMPARE(open.draft().topology().balancer->slaveZone, u"cn-hangzhou-h"_s);
    // A pair from elsewhere stays as it is and says what is wrong.
    open.draft().edit({}, [] { return u"zones"_s; }, [](Topology &topology) { topology.balancer->slaveZone = u"cn-hangzhou-j"_s; });
    QCOMPARE(standby->currentText(), u"Hangzhou Zone J, not a pair that is sold"_s);
}

QTEST_MAIN(tst_NetworkPage)
#include "tst_networkpage.moc"
