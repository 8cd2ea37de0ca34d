#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

/// The cache of a preset with no more network than it needs.
Topology cacheOf(QStringView name)
{
    Topology topology = *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.servers.reset();
    topology.database.reset();
    topology.balancer.reset();
    topology.network.dnat.clear();
    topology.network.snat.clear();
    topology.network.nat.reset();
    topology.network.publicIps.reset();
    return topology;
}

const Undisturbed &undisturbed()
{
    static const Undisturbed run = undisturbedRun(cacheOf(u"tutorial"));
    return run;
}

const QStringList &cacheActions()
{
    static const QStringList actions{u"CreateInstance"_s, u"ModifySecurityIps"_s};
    return actions;
}

} // namespace

/// Caches with their whitelist.
class tst_Provision_Cache : public QObject
{
    Q_OBJECT

private slots:
    void createsAndRemoves_data();
    void createsAndRemoves();
    void theFactsLetOneConnect();
    void thePasswordIsKeptAndNeverShown();
    void anUnluckyAnswerMakesNothingTwice_data();
    void anUnluckyAnswerMakesNothingTwice();
    void anUnluckyAnswerLeavesNothingBehind_data();
    void anUnluckyAnswerLeavesNothingBehind();
    void aRestartMakesNothingTwice_data();
    void aRestartMakesNothingTwice();
};

void tst_Provision_Cache::createsAndRemoves_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::newRow("tutorial") << cacheOf(u"tutorial");
    QTest::newRow("two-zone") << cacheOf(u"two-zone");
}

void tst_Provision_Cache::createsAndRemoves()
{
    QFETCH(Topology, topology);
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    for (const QJsonValue &request : rig.cloud.requests()) {
        QVERIFY2(request["status"_L1].toInt() == 200, qPrintable(request["action"_L1].toString() + u' ' + request["code"_L1].toString()));
        QCOMPARE(request["unknown"_L1].toArray().size(), 0);
    }
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
    QCOMPARE(rig.state(u"cachewhitelist/create"_s), StepState::Gone);
}

void tst_Provision_Cache::theFactsLetOneConnect()
{
    Rig rig(cacheOf(u"tutorial"));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const JournalSnapshot journal = rig.project->journal();
    const Facts *cache = factsOf(journal, u"cacheinstance/create"_s);
    QVERIFY(cache->id.startsWith("r-"_L1));
    QVERIFY(cache->connectionString.startsWith(cache->id));
    QCOMPARE(cache->port, 6379);
    QVERIFY(cache->address.startsWith("10.0.1."_L1));
}

void tst_Provision_Cache::thePasswordIsKeptAndNeverShown()
{
    Rig rig(cacheOf(u"tutorial"));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const QString password = rig.secrets.secrets.value(rig.project->id().toString(QUuid::WithoutBraces) + u"/cache"_s);
    QVERIFY(!password.isEmpty());
    for (const QJsonValue &request : rig.cloud.requests()) {
        QCOMPARE(request["secretsInUrl"_L1].toArray().size(), 0);
        QVERIFY(!QJsonDocument(request.toObject()).toJson().contains(password.toUtf8()));
    }
}

void tst_Provision_Cache::anUnluckyAnswerMakesNothingTwice_data()
{
    addFaultRows(cacheActions());
}

void tst_Provision_Cache::anUnluckyAnswerMakesNothingTwice()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QCOMPARE(createUnder(fault(action, kind, more), cacheOf(u"tutorial"), undisturbed()), QString());
}

void tst_Provision_Cache::anUnluckyAnswerLeavesNothingBehind_data()
{
    addFaultRows({u"DeleteInstance"_s});
}

void tst_Provision_Cache::anUnluckyAnswerLeavesNothingBehind()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QCOMPARE(removeUnder(fault(action, kind, more), cacheOf(u"tutorial")), QString());
}

void tst_Provision_Cache::aRestartMakesNothingTwice_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<bool>("answered");
    for (int i = 0; i < undisturbed().creating.size(); ++i) {
        if (!cacheActions().contains(undisturbed().creating[i]))
            continue;
        QTest::newRow(qPrintable(u"%1 %2: killed after sending"_s.arg(undisturbed().creating[i]).arg(i + 1))) << i + 1 << false;
        QTest::newRow(qPrintable(u"%1 %2: killed while waiting"_s.arg(undisturbed().creating[i]).arg(i + 1))) << i + 1 << true;
    }
}

void tst_Provision_Cache::aRestartMakesNothingTwice()
{
    QFETCH(int, request);
    QFETCH(bool, answered);
    QCOMPARE(restartAfter(request, answered, cacheOf(u"tutorial"), undisturbed()), QString());
}

QTEST_GUILESS_MAIN(tst_Provision_Cache)
#include "tst_provision_cache.moc"
