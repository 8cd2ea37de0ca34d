#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

/// The database of a preset with no more network than it needs.
Topology databaseOf(QStringView name)
{
    Topology topology = *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.servers.reset();
    topology.cache.reset();
    topology.balancer.reset();
    topology.network.dnat.clear();
    topology.network.snat.clear();
    topology.network.nat.reset();
    topology.network.publicIps.reset();
    return topology;
}

const Undisturbed &undisturbed()
{
    static const Undisturbed run = undisturbedRun(databaseOf(u"two-zone"));
    return run;
}

const QStringList &databaseActions()
{
    static const QStringList actions{u"CreateDBInstance"_s, u"ModifySecurityIps"_s, u"CreateDatabase"_s, u"CreateAccount"_s,
                                     u"GrantAccountPrivilege"_s, u"ModifyBackupPolicy"_s, u"CreateReadOnlyDBInstance"_s};
    return actions;
}

QJsonArray answersOf(SimCloud &cloud, const QString &action)
{
    QJsonArray answers;
    for (const QJsonValue &request : cloud.requests()) {
        if (request["action"_L1].toString() == action)
            answers << request;
    }
    return answers;
}

} // namespace

/// Databases with accounts, privileges, whitelists, backups and read-only instances.
class tst_Provision_Database : public QObject
{
    Q_OBJECT

private slots:
    void createsAndRemoves_data();
    void createsAndRemoves();
    void theFactsLetOneConnect();
    void settingsAreChangedOneAtATime();
    void readOnlyInstancesDontWaitForSettings();
    void passwordsAreKeptAndNeverShown();
    void protectionIsTakenOffBeforeRemoval();
    void aBusyInstanceIsWaitedFor();
    void soldOutIsNamed();
    void anUnluckyAnswerMakesNothingTwice_data();
    void anUnluckyAnswerMakesNothingTwice();
    void anUnluckyAnswerLeavesNothingBehind_data();
    void anUnluckyAnswerLeavesNothingBehind();
    void aRestartMakesNothingTwice_data();
    void aRestartMakesNothingTwice();
    void theDatabaseAloneCanBeRemoved();
};

void tst_Provision_Database::createsAndRemoves_data()
{
    QTest::addColumn<Topology>("topology");
    for (const QString &name : presetNames())
        QTest::newRow(qPrintable(name)) << databaseOf(name);
}

void tst_Provision_Database::createsAndRemoves()
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
    QCOMPARE(rig.state(u"dbschema/shop/create"_s), StepState::Gone);
}

void tst_Provision_Database::theFactsLetOneConnect()
{
    Rig rig(databaseOf(u"two-zone"));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const JournalSnapshot journal = rig.project->journal();
    const Facts *primary = factsOf(journal, u"dbinstance/create"_s);
    QVERIFY(primary->id.startsWith("rm-"_L1));
    QVERIFY(primary->connectionString.contains(primary->id));
    QCOMPARE(primary->port, 3306);
    QCOMPARE(primary->zone, rig.topology.network.vswitches[0].zone);
    const Facts *copy = factsOf(journal, stepIdOf(ResourceType::DbReadOnlyInstance, rig.topology.database->readOnly[0].key));
    QVERIFY(copy->id.startsWith("rr-"_L1));
    QVERIFY(!copy->connectionString.isEmpty());
}

void tst_Provision_Database::settingsAreChangedOneAtATime()
{
    Rig rig(databaseOf(u"tutorial"));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    // Whatever order they come in: no call met an instance that was still at work on another.
    for (const QString &action : databaseActions()) {
        for (const QJsonValue &request : answersOf(rig.cloud, action))
            QCOMPARE(request["status"_L1].toInt(), 200);
    }
    const QJsonArray grants = answersOf(rig.cloud, u"GrantAccountPrivilege"_s);
    QCOMPARE(grants.size(), 1);
    QCOMPARE(grants[0]["parameters"_L1]["DBName"_L1].toString(), u"shop"_s);
    QCOMPARE(grants[0]["parameters"_L1]["AccountPrivilege"_L1].toString(), u"ReadWrite"_s);
}

void tst_Provision_Database::readOnlyInstancesDontWaitForSettings()
{
    Rig rig(databaseOf(u"two-zone"));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const QJsonValue copy = answersOf(rig.cloud, u"CreateReadOnlyDBInstance"_s)[0];
    const QJsonValue schema = answersOf(rig.cloud, u"CreateDatabase"_s)[0];
    QVERIFY(copy["n"_L1].toInt() < schema["n"_L1].toInt());
    QVERIFY(rig.events(u"ready"_s).indexOf(u"dbschema/shop/create"_s) < rig.events(u"ready"_s).size() - 2);
}

void tst_Provision_Database::passwordsAreKeptAndNeverShown()
{
    Rig rig(databaseOf(u"tutorial"));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const QString key = rig.project->id().toString(QUuid::WithoutBraces) + u"/database/shop_app"_s;
    const QString password = rig.secrets.secrets.value(key);
    QVERIFY(!password.isEmpty());
    for (const QJsonValue &request : rig.cloud.requests()) {
        QCOMPARE(request["secretsInUrl"_L1].toArray().size(), 0);
        QVERIFY(!QJsonDocument(request.toObject()).toJson().contains(password.toUtf8()));
    }
}

void tst_Provision_Database::protectionIsTakenOffBeforeRemoval()
{
    Topology topology = databaseOf(u"tutorial");
    topology.database->deletionProtection = true;
    Rig rig(topology);
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.count(u"ModifyDBInstanceDeletionProtection"_s), 1);
    QCOMPARE(rig.cloud.resources().size(), 0);
}

void tst_Provision_Database::aBusyInstanceIsWaitedFor()
{
    QCOMPARE(createUnder(fault(u"CreateDatabase"_s, u"refuse"_s, {{u"status"_s, 403}, {u"code"_s, u"OperationDenied.DBInstanceStatus"_s}, {u"count"_s, 4}}),
                         databaseOf(u"two-zone"), undisturbed()),
             QString());
}

void tst_Provision_Database::soldOutIsNamed()
{
    Rig rig(databaseOf(u"tutorial"));
    rig.cloud.setFaults(fault(u"CreateDBInstance"_s, u"refuse"_s, {{u"status"_s, 403}, {u"code"_s, u"InvaildEngineInRegion.NotAvailable"_s}}));
    QCOMPARE(rig.create().end, RunResult::End::Failed);
    QCOMPARE(rig.project->journal().value(u"dbinstance/create"_s).failure->kind, u"stock"_s);
    QVERIFY(rig.events(u"blocked"_s).contains(u"dbprivilege/shop_app/create"_s));
    QCOMPARE(rig.create().end, RunResult::End::Done);
}

void tst_Provision_Database::anUnluckyAnswerMakesNothingTwice_data()
{
    addFaultRows(databaseActions());
}

void tst_Provision_Database::anUnluckyAnswerMakesNothingTwice()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QCOMPARE(createUnder(fault(action, kind, more), databaseOf(u"two-zone"), undisturbed()), QString());
}

void tst_Provision_Database::anUnluckyAnswerLeavesNothingBehind_data()
{
    addFaultRows({u"DeleteDBInstance"_s});
}

void tst_Provision_Database::anUnluckyAnswerLeavesNothingBehind()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QCOMPARE(removeUnder(fault(action, kind, more), databaseOf(u"two-zone")), QString());
}

void tst_Provision_Database::aRestartMakesNothingTwice_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<bool>("answered");
    for (int i = 0; i < undisturbed().creating.size(); ++i) {
        if (!databaseActions().contains(undisturbed().creating[i]))
            continue;
        QTest::newRow(qPrintable(u"%1 %2: killed after sending"_s.arg(undisturbed().creating[i]).arg(i + 1))) << i + 1 << false;
        QTest::newRow(qPrintable(u"%1 %2: killed while waiting"_s.arg(undisturbed().creating[i]).arg(i + 1))) << i + 1 << true;
    }
}

void tst_Provision_Database::aRestartMakesNothingTwice()
{
    QFETCH(int, request);
    QFETCH(bool, answered);
    QCOMPARE(restartAfter(request, answered, databaseOf(u"two-zone"), undisturbed()), QString());
}

void tst_Provision_Database::theDatabaseAloneCanBeRemoved()
{
    Rig rig(databaseOf(u"two-zone"));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QVERIFY2(rig.remove({Kind::Database}).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.idsOfType(u"dbinstance"_s).size(), 0);
    QCOMPARE(rig.cloud.idsOfType(u"vpc"_s).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Provision_Database)
#include "tst_provision_database.moc"
