#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Whole presets: all five kinds in one run.
class tst_Provision_Tutorial : public QObject
{
    Q_OBJECT

private slots:
    void createsAndRemoves_data();
    void createsAndRemoves();
    void needsFewRequests_data();
    void needsFewRequests();
    void oneKindAfterTheOther();
};

namespace {

Topology topologyOf(QStringView name)
{
    return *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

} // namespace

void tst_Provision_Tutorial::createsAndRemoves_data()
{
    QTest::addColumn<Topology>("topology");
    for (const QString &name : presetNames())
        QTest::newRow(qPrintable(name)) << topologyOf(name);
}

void tst_Provision_Tutorial::createsAndRemoves()
{
    QFETCH(Topology, topology);
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    for (const Step &step : planChanges(rig.topology, {}).steps)
        QVERIFY2(rig.state(step.id) == StepState::Ready, qPrintable(step.id));
    for (const QJsonValue &request : rig.cloud.requests()) {
        QCOMPARE(request["received"_L1].toInt(), 1);
        QCOMPARE(request["unknown"_L1].toArray().size(), 0);
        QCOMPARE(request["secretsInUrl"_L1].toArray().size(), 0);
    }
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
    QCOMPARE(rig.cloud.cloud().contractBreaks(), QStringList());
}

void tst_Provision_Tutorial::needsFewRequests_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<int>("most");
    QTest::newRow("tutorial") << topologyOf(u"tutorial") << 120;
    // 500 servers, 200 of them behind the balancer: an eighth of a request for each of the 498 more.
    Topology many = topologyOf(u"tutorial");
    many.network.vswitches[0].cidr = *Cidr::parse(u"10.0.16.0/20");
    many.network.vswitches[1].cidr = *Cidr::parse(u"10.0.32.0/20");
    many.servers->groups[0].count = 500;
    many.balancer->backends.clear();
    for (int n = 1; n <= 200; ++n)
        many.balancer->backends.append({u"app-%1"_s.arg(n), 100});
    QTest::newRow("500 servers") << many << 120 + 498 / 8;
}

void tst_Provision_Tutorial::needsFewRequests()
{
    QFETCH(Topology, topology);
    QFETCH(int, most);
    const Undisturbed run = undisturbedRun(topology);
    qInfo("%d requests in %d seconds of cloud time", int(run.requests), int(run.seconds));
    QVERIFY2(run.requests <= most, qPrintable(QString::number(run.requests)));
}

void tst_Provision_Tutorial::oneKindAfterTheOther()
{
    Rig rig(topologyOf(u"tutorial"));
    for (const Kind kind : allKinds())
        QVERIFY2(rig.create({kind}).end == RunResult::End::Done, describe(rig).constData());
    for (const Step &step : planChanges(rig.topology, {}).steps)
        QVERIFY2(rig.state(step.id) == StepState::Ready, qPrintable(step.id));
    for (qsizetype i = allKinds().size() - 1; i >= 0; --i)
        QVERIFY2(rig.remove({allKinds()[i]}).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

QTEST_GUILESS_MAIN(tst_Provision_Tutorial)
#include "tst_provision_tutorial.moc"
