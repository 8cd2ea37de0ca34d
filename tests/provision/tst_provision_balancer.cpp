#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

/// The balancer of the tutorial with its servers and no more network than they need.
Topology balancer(BalancerAddress address = BalancerAddress::Internet)
{
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.database.reset();
    topology.cache.reset();
    topology.network.dnat.clear();
    topology.network.snat.clear();
    topology.network.nat.reset();
    topology.network.publicIps.reset();
    topology.balancer->address = address;
    if (address == BalancerAddress::Intranet)
        topology.balancer->vswitch = u"a"_s;
    return topology;
}

const Undisturbed &undisturbed()
{
    static const Undisturbed run = undisturbedRun(balancer());
    return run;
}

const QStringList &balancerActions()
{
    static const QStringList actions{u"CreateLoadBalancer"_s, u"CreateLoadBalancerHTTPListener"_s, u"CreateLoadBalancerTCPListener"_s,
                                     u"StartLoadBalancerListener"_s, u"AddBackendServers"_s};
    return actions;
}

} // namespace

/// Balancers with listeners and backends.
class tst_Provision_Balancer : public QObject
{
    Q_OBJECT

private slots:
    void createsAndRemoves_data();
    void createsAndRemoves();
    void theAddressIsWhereItWasWanted_data();
    void theAddressIsWhereItWasWanted();
    void backendsComeTwentyAtATime();
    void weightsAreThoseOfTheTopology();
    void theBalancerAloneCanBeRemoved();
    void anUnluckyAnswerMakesNothingTwice_data();
    void anUnluckyAnswerMakesNothingTwice();
    void anUnluckyAnswerLeavesNothingBehind_data();
    void anUnluckyAnswerLeavesNothingBehind();
    void aRestartMakesNothingTwice_data();
    void aRestartMakesNothingTwice();
};

void tst_Provision_Balancer::createsAndRemoves_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::newRow("on the internet") << balancer();
    QTest::newRow("in the VPC") << balancer(BalancerAddress::Intranet);
}

void tst_Provision_Balancer::createsAndRemoves()
{
    QFETCH(Topology, topology);
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    for (const QJsonValue &request : rig.cloud.requests())
        QCOMPARE(request["unknown"_L1].toArray().size(), 0);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
    QCOMPARE(rig.state(u"listenerstart/http/create"_s), StepState::Gone);
}

void tst_Provision_Balancer::theAddressIsWhereItWasWanted_data()
{
    QTest::addColumn<BalancerAddress>("address");
    QTest::newRow("on the internet") << BalancerAddress::Internet;
    QTest::newRow("in the VPC") << BalancerAddress::Intranet;
}

void tst_Provision_Balancer::theAddressIsWhereItWasWanted()
{
    QFETCH(BalancerAddress, address);
    Rig rig(balancer(address));
    QCOMPARE(rig.create({Kind::Balancer}).end, RunResult::End::Done);
    const Facts facts = *factsOf(rig.project->journal(), u"loadbalancer/create"_s);
    QVERIFY(facts.id.startsWith("lb-"_L1));
    QCOMPARE(facts.address.startsWith("10.0.1."_L1), address == BalancerAddress::Intranet);
    QCOMPARE(facts.publicAddress.isEmpty(), address == BalancerAddress::Intranet);
}

void tst_Provision_Balancer::backendsComeTwentyAtATime()
{
    Topology topology = balancer();
    topology.servers->groups[0].count = 50;
    topology.servers->groups[0].vswitches = {u"a"_s};
    topology.balancer->backends.clear();
    for (int n = 1; n <= 50; ++n)
        topology.balancer->backends.append({u"app-%1"_s.arg(n), 100});
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    int calls = 0;
    for (const QJsonValue &request : rig.cloud.requests()) {
        // One that met the change before it was refused and came again.
        if (request["action"_L1].toString() == u"AddBackendServers" && request["status"_L1].toInt() == 200)
            ++calls;
    }
    QCOMPARE(calls, 3);
}

void tst_Provision_Balancer::weightsAreThoseOfTheTopology()
{
    Rig rig(balancer());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const JournalSnapshot journal = rig.project->journal();
    int backends = 0;
    for (const QJsonValue &request : rig.cloud.requests()) {
        if (request["action"_L1].toString() != u"AddBackendServers")
            continue;
        const QString list = request["parameters"_L1]["BackendServers"_L1].toString();
        for (const Backend &backend : rig.topology.balancer->backends) {
            const QString id = serverFacts(journal, rig.topology, backend.server)->id;
            const qsizetype at = list.indexOf(id);
            if (at < 0)
                continue;
            ++backends;
            QVERIFY2(list.mid(at).section(u'}', 0, 0).contains(u"\"Weight\":\"%1\""_s.arg(backend.weight)), qPrintable(list));
        }
    }
    QCOMPARE(backends, 2);
}

void tst_Provision_Balancer::theBalancerAloneCanBeRemoved()
{
    Rig rig(balancer());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(rig.remove({Kind::Balancer}).end, RunResult::End::Done);
    QCOMPARE(rig.cloud.idsOfType(u"loadbalancer"_s).size(), 0);
    QCOMPARE(rig.cloud.idsOfType(u"instance"_s).size(), 2);
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Provision_Balancer::anUnluckyAnswerMakesNothingTwice_data()
{
    addFaultRows(balancerActions());
}

void tst_Provision_Balancer::anUnluckyAnswerMakesNothingTwice()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QCOMPARE(createUnder(fault(action, kind, more), balancer(), undisturbed()), QString());
}

void tst_Provision_Balancer::anUnluckyAnswerLeavesNothingBehind_data()
{
    addFaultRows({u"DeleteLoadBalancer"_s});
}

void tst_Provision_Balancer::anUnluckyAnswerLeavesNothingBehind()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QCOMPARE(removeUnder(fault(action, kind, more), balancer()), QString());
}

void tst_Provision_Balancer::aRestartMakesNothingTwice_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<bool>("answered");
    for (int i = 0; i < undisturbed().creating.size(); ++i) {
        if (!balancerActions().contains(undisturbed().creating[i]))
            continue;
        QTest::newRow(qPrintable(u"%1 %2: killed after sending"_s.arg(undisturbed().creating[i]).arg(i + 1))) << i + 1 << false;
        QTest::newRow(qPrintable(u"%1 %2: killed while waiting"_s.arg(undisturbed().creating[i]).arg(i + 1))) << i + 1 << true;
    }
}

void tst_Provision_Balancer::aRestartMakesNothingTwice()
{
    QFETCH(int, request);
    QFETCH(bool, answered);
    QCOMPARE(restartAfter(request, answered, balancer(), undisturbed()), QString());
}

QTEST_GUILESS_MAIN(tst_Provision_Balancer)
#include "tst_provision_balancer.moc"
