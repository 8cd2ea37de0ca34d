#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

Topology servers()
{
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.database.reset();
    topology.cache.reset();
    topology.balancer.reset();
    return topology;
}

Topology withPassword()
{
    Topology topology = servers();
    topology.servers->login = {};
    topology.servers->login.method = LoginMethod::Password;
    return topology;
}

/// Of network and servers, seen once.
const Undisturbed &undisturbed()
{
    static const Undisturbed run = undisturbedRun(servers());
    return run;
}

/// Everything of a row that is not the network's own.
const QStringList &serverActions()
{
    static const QStringList actions{u"ImportKeyPair"_s, u"CreateSecurityGroup"_s, u"AuthorizeSecurityGroup"_s, u"RunInstances"_s,
                                     u"CreateForwardEntry"_s};
    return actions;
}

QJsonObject parametersOf(SimCloud &cloud, const QString &action)
{
    for (const QJsonValue &request : cloud.requests()) {
        if (request["action"_L1].toString() == action)
            return request["parameters"_L1].toObject();
    }
    return {};
}

} // namespace

/// Servers with their group, key pair and DNAT entries.
class tst_Provision_Servers : public QObject
{
    Q_OBJECT

private slots:
    void createsAndRemoves();
    void serversHaveNamesAndAddresses();
    void equalServersComeFromOneOrder();
    void aHundredServersAreWatchedTogether();
    void theKeyFileIsUsedAgain();
    void aTakenKeyFileStopsTheServersOnly();
    void aPasswordIsKeptBeforeItIsSent();
    void withoutAStoreNothingIsOrdered();
    void aKnownPasswordIsUsed();
    void stockThatRunsOutIsNamed();
    void serversThatVanishAreNamed();
    void whatVanishesIsMadeAgainForWhatNeedsIt_data();
    void whatVanishesIsMadeAgainForWhatNeedsIt();
    void aKeyPairOfSomebodyElseIsNotTaken();
    void anUnluckyAnswerMakesNothingTwice_data();
    void anUnluckyAnswerMakesNothingTwice();
    void anUnluckyAnswerLeavesNothingBehind_data();
    void anUnluckyAnswerLeavesNothingBehind();
    void aRestartMakesNothingTwice_data();
    void aRestartMakesNothingTwice();
    void serversAloneCanBeRemoved();
    void aDnatEntryWaitsForItsServer();
};

void tst_Provision_Servers::createsAndRemoves()
{
    Rig rig(servers());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    for (const QJsonValue &request : rig.cloud.requests()) {
        QVERIFY2(request["status"_L1].toInt() == 200, qPrintable(request["action"_L1].toString() + u' ' + request["code"_L1].toString()));
        QCOMPARE(request["unknown"_L1].toArray().size(), 0);
    }
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
    QCOMPARE(rig.state(u"securitygrouprule/http/create"_s), StepState::Gone);
}

void tst_Provision_Servers::serversHaveNamesAndAddresses()
{
    Rig rig(servers());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const JournalSnapshot journal = rig.project->journal();
    const Facts *first = serverFacts(journal, rig.topology, u"app-1"_s);
    const Facts *second = serverFacts(journal, rig.topology, u"app-2"_s);
    QVERIFY(first && second);
    QCOMPARE(first->name, u"shop-app-1"_s);
    QCOMPARE(second->name, u"shop-app-2"_s);
    QVERIFY(first->address.startsWith("10.0.1."_L1));
    QVERIFY(second->address.startsWith("10.0.2."_L1));
    QVERIFY(first->publicAddress.isEmpty());
    QCOMPARE(second->zone, rig.topology.network.vswitches[1].zone);
    const Facts *entry = factsOf(journal, u"forwardentry/web/create"_s);
    QVERIFY(entry);
    QCOMPARE(entry->address, first->address);
    QCOMPARE(entry->publicAddress, factsOf(journal, u"eip/1/create"_s)->publicAddress);
}

void tst_Provision_Servers::equalServersComeFromOneOrder()
{
    Topology topology = servers();
    topology.servers->groups[0].count = 7;
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.count(u"RunInstances"_s), 2);
    QCOMPARE(rig.cloud.idsOfType(u"instance"_s).size(), 7);
    QSet<QString> ids;
    const JournalSnapshot journal = rig.project->journal();
    for (int n = 1; n <= 7; ++n) {
        const Facts *server = serverFacts(journal, topology, u"app-%1"_s.arg(n));
        QVERIFY(server);
        QVERIFY(server->name.startsWith("shop-app-"_L1));
        QVERIFY(!server->address.isEmpty());
        ids.insert(server->id);
    }
    QCOMPARE(ids.size(), 7);
    QCOMPARE(rig.remove().end, RunResult::End::Done);
    QCOMPARE(rig.cloud.resources().size(), 0);
}

void tst_Provision_Servers::aHundredServersAreWatchedTogether()
{
    Topology topology = servers();
    topology.servers->groups[0].count = 120;
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.idsOfType(u"instance"_s).size(), 120);
    const qsizetype more = rig.cloud.requests().size() - undisturbed().requests;
    QVERIFY2(more <= 118 / 8, qPrintable(QString::number(more)));
}

void tst_Provision_Servers::theKeyFileIsUsedAgain()
{
    Rig rig(servers());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QFile file(rig.topology.servers->login.keyFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const QString key = parametersOf(rig.cloud, u"ImportKeyPair"_s)["PublicKeyBody"_L1].toString();
    QCOMPARE(rig.remove().end, RunResult::End::Done);
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), content);
    for (const QJsonValue &request : rig.cloud.requests()) {
        if (request["action"_L1].toString() == u"ImportKeyPair")
            QCOMPARE(request["parameters"_L1]["PublicKeyBody"_L1].toString(), key);
    }
}

void tst_Provision_Servers::aTakenKeyFileStopsTheServersOnly()
{
    Rig rig(servers());
    QFile file(rig.topology.servers->login.keyFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a key");
    file.close();
    const RunResult result = rig.create();
    QCOMPARE(result.end, RunResult::End::Failed);
    QCOMPARE(result.code, u"KeyFileNotAKey"_s);
    QCOMPARE(rig.state(u"keypair/create"_s), StepState::Failed);
    QCOMPARE(rig.state(u"securitygroup/create"_s), StepState::Ready);
    QCOMPARE(rig.cloud.count(u"ImportKeyPair"_s), 0);
    QVERIFY(rig.events(u"blocked"_s).contains(u"instances/app/a/create"_s));
}

void tst_Provision_Servers::aPasswordIsKeptBeforeItIsSent()
{
    Rig rig(withPassword());
    rig.executor->create(rig.topology, {});
    QVERIFY(rig.until([&] { return rig.cloud.count(u"RunInstances"_s) == 1; }));
    const QString key = rig.project->id().toString(QUuid::WithoutBraces) + u"/servers"_s;
    QVERIFY(rig.secrets.secrets.contains(key));
    const QString password = rig.secrets.secrets.value(key);
    // A killed program sends the same one again, and never in a URL.
    rig.killAndStart();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.secrets.secrets.value(key), password);
    for (const QJsonValue &request : rig.cloud.requests()) {
        QCOMPARE(request["secretsInUrl"_L1].toArray().size(), 0);
        QVERIFY(!QJsonDocument(request.toObject()).toJson().contains(password.toUtf8()));
    }
    QFile file(rig.project->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(password.toUtf8()));
}

void tst_Provision_Servers::withoutAStoreNothingIsOrdered()
{
    Rig rig(withPassword());
    rig.secrets.failWith = SecretStore::Error::Unavailable;
    QCOMPARE(rig.create().end, RunResult::End::Failed);
    const JournalEntry entry = rig.project->journal().value(u"instances/app/a/create"_s);
    QCOMPARE(entry.failure->kind, u"secret-missing"_s);
    QCOMPARE(entry.failure->message, u"CLOUDSTEPS_SECRET_SERVERS"_s);
    QCOMPARE(rig.cloud.requests().size(), 0); // of nothing, not of the servers alone
    rig.secrets.failWith = SecretStore::Error::None;
    QCOMPARE(rig.create().end, RunResult::End::Done);
}

void tst_Provision_Servers::aKnownPasswordIsUsed()
{
    Rig rig(withPassword());
    const QString key = rig.project->id().toString(QUuid::WithoutBraces) + u"/servers"_s;
    rig.secrets.secrets.insert(key, u"Chosen_by_the_user_1"_s);
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(rig.secrets.secrets.value(key), u"Chosen_by_the_user_1"_s);
}

void tst_Provision_Servers::stockThatRunsOutIsNamed()
{
    Rig rig(servers());
    rig.cloud.setFaults(fault(u"RunInstances"_s, u"refuse"_s, {{u"status"_s, 403}, {u"code"_s, u"OperationDenied.NoStock"_s}}));
    const RunResult result = rig.create();
    QCOMPARE(result.end, RunResult::End::Failed);
    QCOMPARE(rig.project->journal().value(u"instances/app/a/create"_s).failure->kind, u"stock"_s);
    QCOMPARE(rig.state(u"instances/app/b/create"_s), StepState::Ready);
    QCOMPARE(rig.state(u"snatentry/a/create"_s), StepState::Ready);
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Provision_Servers::serversThatVanishAreNamed()
{
    Rig rig(servers());
    rig.cloud.setFaults(fault(u"RunInstances"_s, u"vanish"_s));
    QCOMPARE(rig.create().end, RunResult::End::Failed);
    const JournalEntry entry = rig.project->journal().value(u"instances/app/a/create"_s);
    QCOMPARE(entry.failure->kind, u"vanished"_s);
    QVERIFY(entry.failure->message.startsWith("i-"_L1));
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Provision_Servers::whatVanishesIsMadeAgainForWhatNeedsIt_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("a key pair, before the servers are ordered") << u"ImportKeyPair"_s;
    QTest::newRow("a security group, before its rules are added") << u"CreateSecurityGroup"_s;
}

void tst_Provision_Servers::whatVanishesIsMadeAgainForWhatNeedsIt()
{
    QFETCH(QString, action);
    Rig rig(servers());
    rig.cloud.setFaults(fault(action, u"vanish"_s));
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.cloud.resources().isEmpty());
}

void tst_Provision_Servers::aKeyPairOfSomebodyElseIsNotTaken()
{
    Rig first(servers());
    QCOMPARE(first.create({Kind::Servers}).end, RunResult::End::Done);
    // Another project with the same name for its key pair.
    const QString path = first.folder.filePath(u"second.cloudsteps"_s);
    QVERIFY(Project::create(path, first.topology, first.project->target()));
    auto second = Project::open(path, Project::Access::ReadWrite);
    QVERIFY(second);
    Executor executor(**second, *first.client, first.scheduler, first.secrets, first.drivers);
    std::optional<RunResult> result;
    connect(&executor, &Executor::finished, &executor, [&](const RunResult &end) { result = end; });
    executor.create(first.topology, {Kind::Servers});
    first.result.reset();
    QVERIFY(first.until([&] { return result.has_value(); }));
    QCOMPARE(result->end, RunResult::End::Failed);
    const JournalEntry entry = (*second)->journal().value(u"keypair/create"_s);
    QCOMPARE(entry.state, StepState::Failed);
    QCOMPARE(first.cloud.idsOfType(u"keypair"_s).size(), 1);
    // The teardown of the second leaves the first one's pair alone.
    result.reset();
    executor.remove({});
    QVERIFY(first.until([&] { return result.has_value(); }));
    QCOMPARE(first.cloud.idsOfType(u"keypair"_s).size(), 1);
    QCOMPARE(first.cloud.idsOfType(u"instance"_s).size(), 2);
}

void tst_Provision_Servers::anUnluckyAnswerMakesNothingTwice_data()
{
    addFaultRows(serverActions());
}

void tst_Provision_Servers::anUnluckyAnswerMakesNothingTwice()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QCOMPARE(createUnder(fault(action, kind, more), servers(), undisturbed()), QString());
}

void tst_Provision_Servers::anUnluckyAnswerLeavesNothingBehind_data()
{
    addFaultRows({u"DeleteForwardEntry"_s, u"DeleteInstances"_s, u"DeleteKeyPairs"_s, u"DeleteSecurityGroup"_s});
}

void tst_Provision_Servers::anUnluckyAnswerLeavesNothingBehind()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QCOMPARE(removeUnder(fault(action, kind, more), servers()), QString());
}

void tst_Provision_Servers::aRestartMakesNothingTwice_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<bool>("answered");
    for (int i = 0; i < undisturbed().creating.size(); ++i) {
        if (!serverActions().contains(undisturbed().creating[i]))
            continue;
        QTest::newRow(qPrintable(u"%1 %2: killed after sending"_s.arg(undisturbed().creating[i]).arg(i + 1))) << i + 1 << false;
        QTest::newRow(qPrintable(u"%1 %2: killed while waiting"_s.arg(undisturbed().creating[i]).arg(i + 1))) << i + 1 << true;
    }
}

void tst_Provision_Servers::aRestartMakesNothingTwice()
{
    QFETCH(int, request);
    QFETCH(bool, answered);
    QCOMPARE(restartAfter(request, answered, servers(), undisturbed()), QString());
}

void tst_Provision_Servers::serversAloneCanBeRemoved()
{
    Rig rig(servers());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(rig.remove({Kind::Servers}).end, RunResult::End::Done);
    QCOMPARE(rig.cloud.idsOfType(u"instance"_s).size(), 0);
    QCOMPARE(rig.cloud.idsOfType(u"securitygroup"_s).size(), 0);
    QCOMPARE(rig.cloud.idsOfType(u"vpc"_s).size(), 1);
    QCOMPARE(rig.state(u"natgateway/create"_s), StepState::Ready);
}

void tst_Provision_Servers::aDnatEntryWaitsForItsServer()
{
    Rig rig(servers());
    QCOMPARE(rig.create({Kind::Network}).end, RunResult::End::Done);
    QVERIFY(rig.events(u"waiting"_s).contains(u"forwardentry/web/create"_s));
    QCOMPARE(rig.state(u"forwardentry/web/create"_s), StepState::Planned);
    rig.told.clear();
    QCOMPARE(rig.create({Kind::Servers}).end, RunResult::End::Done);
    QCOMPARE(rig.state(u"forwardentry/web/create"_s), StepState::Ready);
}

QTEST_GUILESS_MAIN(tst_Provision_Servers)
#include "tst_provision_servers.moc"
