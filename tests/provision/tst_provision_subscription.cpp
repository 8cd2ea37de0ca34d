#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parametersOf(SimCloud &cloud, const QString &action)
{
    for (const QJsonValue &request : cloud.requests()) {
        if (request["action"_L1].toString() == action)
            return request["parameters"_L1].toObject();
    }
    return {};
}

/// Of each kind one that can be paid ahead.
Topology paidAhead(const Charge &charge)
{
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.balancer.reset();
    topology.servers->groups.first().charge = charge;
    topology.database->charge = charge;
    topology.database->deletionProtection = true; // of no use to a subscription, and refused for one
    topology.cache->charge = charge;
    return topology;
}

constexpr Charge halfYear{ChargeModel::Subscription, 6, PeriodUnit::Month, true};

} // namespace

/// What is bought for months or years: asked for in each product's words, and left alone by a teardown.
class tst_Provision_Subscription : public QObject
{
    Q_OBJECT

private slots:
    void isAskedForInTheProductsWords_data();
    void isAskedForInTheProductsWords();
    void outlivesATeardownThatGoesWell();
    void isNoExcuseForOtherFailures();
};

void tst_Provision_Subscription::isAskedForInTheProductsWords_data()
{
    QTest::addColumn<Charge>("charge");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QMap<QString, QString>>("expected"); // empty: not sent

    using Words = QMap<QString, QString>;
    const Charge twoYears{ChargeModel::Subscription, 2, PeriodUnit::Year, false};
    QTest::newRow("servers for half a year") << halfYear << u"RunInstances"_s
        << Words{{u"InstanceChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"6"_s}, {u"PeriodUnit"_s, u"Month"_s}, {u"AutoRenew"_s, u"true"_s}};
    QTest::newRow("servers for two years") << twoYears << u"RunInstances"_s
        << Words{{u"InstanceChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"24"_s}, {u"PeriodUnit"_s, u"Month"_s}, {u"AutoRenew"_s, u"false"_s}};
    QTest::newRow("a database for half a year") << halfYear << u"CreateDBInstance"_s
        << Words{{u"PayType"_s, u"Prepaid"_s}, {u"Period"_s, u"Month"_s}, {u"UsedTime"_s, u"6"_s}, {u"AutoRenew"_s, u"true"_s}, {u"DeletionProtection"_s, {}}};
    QTest::newRow("a database for two years") << twoYears << u"CreateDBInstance"_s
        << Words{{u"PayType"_s, u"Prepaid"_s}, {u"Period"_s, u"Year"_s}, {u"UsedTime"_s, u"2"_s}, {u"AutoRenew"_s, u"false"_s}};
    QTest::newRow("a database by the hour") << Charge{} << u"CreateDBInstance"_s
        << Words{{u"PayType"_s, u"Postpaid"_s}, {u"Period"_s, {}}, {u"UsedTime"_s, {}}, {u"AutoRenew"_s, {}}, {u"DeletionProtection"_s, u"true"_s}};
    QTest::newRow("a cache for half a year") << halfYear << u"CreateInstance"_s
        << Words{{u"ChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"6"_s}, {u"AutoRenew"_s, u"true"_s}, {u"AutoRenewPeriod"_s, u"6"_s}};
    QTest::newRow("a cache for two years") << twoYears << u"CreateInstance"_s
        << Words{{u"ChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"24"_s}, {u"AutoRenew"_s, u"false"_s}, {u"AutoRenewPeriod"_s, {}}};
    QTest::newRow("a cache by the hour") << Charge{} << u"CreateInstance"_s
        << Words{{u"ChargeType"_s, u"PostPaid"_s}, {u"Period"_s, {}}, {u"AutoRenew"_s, {}}};
}

void tst_Provision_Subscription::isAskedForInTheProductsWords()
{
    QFETCH(Charge, charge);
    QFETCH(QString, action);
    using Words = QMap<QString, QString>;
    QFETCH(Words, expected);
    Rig rig(paidAhead(charge));
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const QJsonObject sent = parametersOf(rig.cloud, action);
    QVERIFY(!sent.isEmpty());
    for (auto word = expected.cbegin(); word != expected.cend(); ++word)
        QCOMPARE(sent.value(word.key()).toString(), word.value());
}

void tst_Provision_Subscription::outlivesATeardownThatGoesWell()
{
    Rig rig(paidAhead(halfYear));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const RunResult removed = rig.remove();
    QVERIFY2(removed.end == RunResult::End::Done, describe(rig).constData());

    for (const QString &type : {u"instance"_s, u"dbinstance"_s, u"cacheinstance"_s, u"vpc"_s}) {
        const QStringList ids = rig.cloud.idsOfType(type);
        QVERIFY2(!ids.isEmpty(), qPrintable(type));
        for (const QString &id : ids)
            QVERIFY2(removed.remaining.join(u' ').contains(id), qPrintable(id));
    }
    for (const QString &type : {u"natgateway"_s, u"eip"_s, u"bandwidthpackage"_s})
        QCOMPARE(rig.cloud.idsOfType(type), QStringList());
    QVERIFY(rig.events(u"skipped"_s).contains(u"dbinstance/delete"_s));
    QVERIFY(rig.events(u"skipped"_s).contains(u"cacheinstance/delete"_s));
    QVERIFY(rig.events(u"failed"_s).isEmpty());
    QCOMPARE(rig.project->journal().value(u"dbinstance/delete"_s).failure->kind, u"subscription"_s);
    QCOMPARE(rig.state(u"dbinstance/create"_s), StepState::Ready);
}

void tst_Provision_Subscription::isNoExcuseForOtherFailures()
{
    Topology topology = paidAhead({});
    topology.cache->charge = halfYear;
    Rig rig(topology);
    QCOMPARE(rig.create().end, RunResult::End::Done);
    rig.cloud.setFaults(fault(u"DeleteInstances"_s, u"refuse"_s, {{u"status"_s, 403}, {u"code"_s, u"Forbidden.RAM"_s}}));
    const RunResult removed = rig.remove();
    QCOMPARE(removed.end, RunResult::End::Failed);
    QCOMPARE(removed.code, u"Forbidden.RAM"_s);
    QVERIFY(rig.events(u"skipped"_s) == QStringList{u"cacheinstance/delete"_s});
}

QTEST_GUILESS_MAIN(tst_Provision_Subscription)
#include "tst_provision_subscription.moc"
