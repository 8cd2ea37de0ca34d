#include "wizard/topology/json.h"
#include "wizard/topology/problem.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

const QStringList zones{u"cn-shanghai-b"_s, u"cn-shanghai-e"_s, u"cn-shanghai-g"_s};

Topology made(QStringView name)
{
    return *preset(name, u"cn-shanghai"_s, zones);
}

} // namespace

class tst_Presets : public QObject
{
    Q_OBJECT

private slots:
    void starterIsTheSmallest();
    void tutorialSpansTwoZones();
    void twoZoneSurvivesTheLossOfAZone();
    void oneZoneIsEnough_data();
    void oneZoneIsEnough();
    void wordsThatAreNoPreset();
};

void tst_Presets::starterIsTheSmallest()
{
    const Topology topology = made(u"starter");
    QCOMPARE(topology.network.vswitches.size(), 1);
    QVERIFY(!topology.network.nat && !topology.network.publicIps && topology.network.snat.isEmpty() && topology.network.dnat.isEmpty());
    QCOMPARE(serverRefs(*topology.servers).size(), 1);
    QCOMPARE(topology.database->edition, u"Basic"_s);
    QVERIFY(!topology.cache);
    QCOMPARE(topology.balancer->listeners.size(), 1);
    QVERIFY(topology.balancer->listeners.first().protocol == ListenerProtocol::Http);
}

void tst_Presets::tutorialSpansTwoZones()
{
    const Topology topology = made(u"tutorial");
    QCOMPARE(topology.region, u"cn-shanghai"_s);
    QCOMPARE(topology.network.vswitches.at(0).zone, zones.at(0));
    QCOMPARE(topology.network.vswitches.at(1).zone, zones.at(1));
    const QList<ServerRef> servers = serverRefs(*topology.servers);
    QCOMPARE(servers.size(), 2);
    QCOMPARE(servers.at(0), (ServerRef{u"app-1"_s, u"app"_s, 1, u"shop-app-1"_s, u"a"_s}));
    QCOMPARE(servers.at(1), (ServerRef{u"app-2"_s, u"app"_s, 2, u"shop-app-2"_s, u"b"_s}));
}

void tst_Presets::twoZoneSurvivesTheLossOfAZone()
{
    const Topology topology = made(u"two-zone");
    QCOMPARE(serverRefs(*topology.servers).size(), 4);
    QCOMPARE(topology.balancer->backends.size(), 4);
    QVERIFY(topology.database->standbyVswitch != topology.database->vswitch);
    QVERIFY(!topology.cache->secondVswitch.isEmpty() && topology.cache->secondVswitch != topology.cache->vswitch);
    QCOMPARE(topology.database->readOnly.size(), 1);
}

void tst_Presets::oneZoneIsEnough_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : presetNames())
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Presets::oneZoneIsEnough()
{
    QFETCH(QString, name);
    const auto topology = preset(name, u"cn-shanghai"_s, {zones.first()});
    QVERIFY(topology);
    QVERIFY(validate(*topology).isEmpty());
    for (const VSwitch &item : topology->network.vswitches)
        QCOMPARE(item.zone, zones.first());
}

void tst_Presets::wordsThatAreNoPreset()
{
    QVERIFY(!preset(u"Tutorial", u"cn-shanghai"_s, zones));
    QVERIFY(!preset(u"", u"cn-shanghai"_s, zones));
    QVERIFY(!preset(u"tutorial", u"cn-shanghai"_s, {}));
}

QTEST_APPLESS_MAIN(tst_Presets)
#include "tst_presets.moc"
