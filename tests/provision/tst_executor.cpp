#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

Topology network()
{
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.servers.reset();
    topology.database.reset();
    topology.cache.reset();
    topology.balancer.reset();
    topology.network.dnat.clear();
    return topology;
}

} // namespace

/// The executor on the network step.
class tst_Executor : public QObject
{
    Q_OBJECT

private slots:
    void createsEverythingOnceAndRemovesItAll();
};

void tst_Executor::createsEverythingOnceAndRemovesItAll()
{
    Rig rig(network());
    const RunResult created = rig.create();
    QVERIFY2(created.end == RunResult::End::Done, describe(rig).constData());
    for (const QJsonValue &request : rig.cloud.requests())
        qDebug() << request["action"_L1].toString() << request["status"_L1].toInt() << request["code"_L1].toString() << request["at"_L1].toString();
    const RunResult removed = rig.remove();
    QVERIFY2(removed.end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

QTEST_GUILESS_MAIN(tst_Executor)
#include "tst_executor.moc"
