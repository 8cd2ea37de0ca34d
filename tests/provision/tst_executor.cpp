#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QSqlDatabase>
#include <QSqlQuery>
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

/// Of the network alone, seen once.
const Undisturbed &undisturbed()
{
    static const Undisturbed run = undisturbedRun(network());
    return run;
}

} // namespace

/// The executor on the network step: order, errors, restarts.
class tst_Executor : public QObject
{
    Q_OBJECT

private slots:
    void createsEverythingAndRemovesItAll();
    void whatIsIndependentStartsAtOnce();
    void severalAreAskedForInOneCall();
    void nothingIsRefusedInAnUndisturbedRun();
    void aReadyTopologyNeedsNoRequest();
    void anUnluckyAnswerMakesNothingTwice_data();
    void anUnluckyAnswerMakesNothingTwice();
    void anUnluckyAnswerLeavesNothingBehind_data();
    void anUnluckyAnswerLeavesNothingBehind();
    void aRestartMakesNothingTwice_data();
    void aRestartMakesNothingTwice();
    void aRestartOfTheRemovalLeavesNothing_data();
    void aRestartOfTheRemovalLeavesNothing();
    void aBrokenRemovalCanBeTurnedBack_data();
    void aBrokenRemovalCanBeTurnedBack();
    void anUnsentRequestKeepsItsToken();
    void aChangedRequestGetsANewToken();
    void aFailureEndsItsBranchOnly();
    void aFailureIsTriedAgainWhenAskedTo();
    void whatVanishesIsNamed();
    void aStoppedRunGoesOnLater();
    void stoppingWaitsForWhatIsInTheAir();
    void furtherKindsJoinARun();
    void aRefusedKeyEndsTheRunAndCostsNothing();
    void nothingIsSentWhenTheIntentCantBeWritten();
    void otherProjectsAreLeftAlone();
    void refreshSeesWhatIsGone();
    void refreshFindsWhatALostAnswerMade();
    void statusTellsTimeAndBlame();
};

void tst_Executor::createsEverythingAndRemovesItAll()
{
    Rig rig(network());
    const RunResult created = rig.create();
    QVERIFY2(created.end == RunResult::End::Done, describe(rig).constData());
    const Plan plan = planChanges(rig.topology, {});
    for (const Step &step : plan.steps)
        QCOMPARE(rig.state(step.id), StepState::Ready);
    QCOMPARE(rig.events(u"ready"_s).size(), plan.steps.size());
    const JournalSnapshot journal = rig.project->journal();
    QVERIFY(!factsOf(journal, u"natgateway/create"_s)->snatTable.isEmpty());
    QVERIFY(!factsOf(journal, u"eip/2/create"_s)->publicAddress.isEmpty());
    QCOMPARE(factsOf(journal, u"vswitch/b/create"_s)->zone, rig.topology.network.vswitches[1].zone);

    const RunResult removed = rig.remove();
    QVERIFY2(removed.end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(removed.remaining, QStringList());
    QCOMPARE(rig.cloud.resources().size(), 0);
    for (const Step &step : plan.steps)
        QCOMPARE(rig.state(step.id), StepState::Gone);

    // And once more from the beginning, on the same file.
    const RunResult again = rig.create();
    QVERIFY2(again.end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Executor::whatIsIndependentStartsAtOnce()
{
    Rig rig(network());
    rig.executor->create(rig.topology, {});
    QVERIFY(rig.until([&] { return !rig.cloud.requests().isEmpty(); }));
    QStringList actions = rig.cloud.mutatingActions();
    actions.sort();
    QCOMPARE(actions, (QStringList{u"AllocateEipAddress"_s, u"AllocateEipAddress"_s, u"CreateCommonBandwidthPackage"_s, u"CreateVpc"_s}));
    // Their intents were written before any of them left.
    for (const QString &id : {u"vpc/create"_s, u"eip/1/create"_s, u"eip/2/create"_s, u"bandwidthpackage/create"_s})
        QVERIFY(!rig.project->journal().value(id).token.isEmpty());
}

void tst_Executor::severalAreAskedForInOneCall()
{
    Topology topology = network();
    topology.network.publicIps->count = 12;
    Rig rig(topology);
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(rig.cloud.count(u"AllocateEipAddress"_s), 12);
    QCOMPARE(rig.cloud.count(u"AddCommonBandwidthPackageIps"_s), 2); // ten at a time
    QCOMPARE(rig.cloud.count(u"AssociateEipAddressBatch"_s), 1);
    QVERIFY(rig.cloud.count(u"DescribeEipAddresses"_s) < 12);
}

void tst_Executor::nothingIsRefusedInAnUndisturbedRun()
{
    Rig rig(network());
    rig.create();
    rig.remove();
    for (const QJsonValue &request : rig.cloud.requests()) {
        QVERIFY2(request["status"_L1].toInt() == 200, qPrintable(request["action"_L1].toString() + u' ' + request["code"_L1].toString()));
        QCOMPARE(request["received"_L1].toInt(), 1);
        QCOMPARE(request["unknown"_L1].toArray().size(), 0);
    }
    QCOMPARE(rig.cloud.cloud().contractBreaks(), QStringList());
}

void tst_Executor::aReadyTopologyNeedsNoRequest()
{
    Rig rig(network());
    rig.create();
    const auto before = rig.cloud.requests().size();
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(rig.cloud.requests().size(), before);
}

void tst_Executor::anUnluckyAnswerMakesNothingTwice_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("more");
    const QList<std::tuple<QString, QString, QJsonObject>> faults{
        {u"lost after the effect"_s, u"reset-after"_s, {}},
        {u"lost before the effect"_s, u"reset-before"_s, {}},
        {u"cut off"_s, u"truncate"_s, {}},
        {u"no JSON"_s, u"garbage"_s, {}},
        {u"never coming"_s, u"hang"_s, {}},
        {u"503"_s, u"error"_s, {{u"status"_s, 503}}},
        {u"three times 500"_s, u"error"_s, {{u"status"_s, 500}, {u"count"_s, 3}}},
        {u"throttled"_s, u"refuse"_s, {{u"status"_s, 400}, {u"code"_s, u"Throttling.User"_s}, {u"count"_s, 3}}},
        {u"busy"_s, u"refuse"_s, {{u"status"_s, 400}, {u"code"_s, u"OperationConflict"_s}, {u"count"_s, 2}}},
        {u"perhaps done already"_s, u"refuse"_s, {{u"status"_s, 400}, {u"code"_s, u"LastTokenProcessing"_s}}},
    };
    for (const QString &action : withoutRepeats(undisturbed().creating)) {
        for (const auto &[name, kind, more] : faults)
            QTest::newRow(qPrintable(action + u": "_s + name)) << action << kind << more;
    }
}

void tst_Executor::anUnluckyAnswerMakesNothingTwice()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    Rig rig(network());
    rig.cloud.setFaults(fault(action, kind, more));
    const RunResult result = rig.create();
    QVERIFY2(result.end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
    const bool hadEffect = kind == u"reset-after" || kind == u"truncate" || kind == u"garbage" || kind == u"hang";
    if (hadEffect) // found by looking: not even asked for again
        QCOMPARE(rig.cloud.count(action), undisturbed().creating.count(action));
}

void tst_Executor::anUnluckyAnswerLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("more");
    for (const QString &action : withoutRepeats(undisturbed().removing)) {
        QTest::newRow(qPrintable(action + u": lost after the effect"_s)) << action << u"reset-after"_s << QJsonObject();
        QTest::newRow(qPrintable(action + u": lost before the effect"_s)) << action << u"reset-before"_s << QJsonObject();
        QTest::newRow(qPrintable(action + u": no JSON"_s)) << action << u"garbage"_s << QJsonObject();
        QTest::newRow(qPrintable(action + u": 503"_s)) << action << u"error"_s << QJsonObject{{u"status"_s, 503}, {u"count"_s, 2}};
        QTest::newRow(qPrintable(action + u": still in use"_s))
            << action << u"refuse"_s << QJsonObject{{u"status"_s, 400}, {u"code"_s, u"DependencyViolation"_s}, {u"count"_s, 3}};
    }
}

void tst_Executor::anUnluckyAnswerLeavesNothingBehind()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    Rig rig(network());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    rig.cloud.setFaults(fault(action, kind, more));
    const RunResult result = rig.remove();
    QVERIFY2(result.end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

void tst_Executor::aRestartMakesNothingTwice_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<QString>("moment");
    for (int i = 0; i < undisturbed().creating.size(); ++i) {
        for (const QString &moment : {u"before sending"_s, u"after sending"_s, u"after the answer"_s, u"while waiting"_s})
            QTest::newRow(qPrintable(u"%1 %2: killed %3"_s.arg(undisturbed().creating[i]).arg(i + 1).arg(moment))) << i + 1 << moment;
    }
}

void tst_Executor::aRestartMakesNothingTwice()
{
    QFETCH(int, request);
    QFETCH(QString, moment);
    Rig rig(network());
    const auto sent = [&] { return rig.cloud.mutatingActions().size(); };
    rig.executor->create(rig.topology, {});
    if (moment == u"before sending") {
        if (request > 1)
            QVERIFY(rig.until([&] { return sent() >= request - 1; }));
        rig.cloud.goSilent(true);
        rig.scheduler.advance(std::chrono::seconds(200));
    } else {
        QVERIFY(rig.until([&] { return sent() >= request; }));
        if (moment == u"after the answer")
            rig.scheduler.advance(std::chrono::milliseconds(1));
        else if (moment == u"while waiting")
            rig.scheduler.advance(std::chrono::milliseconds(1500));
    }
    rig.kill();
    rig.cloud.goSilent(false);
    rig.start();
    const RunResult result = rig.create();
    QVERIFY2(result.end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
    QCOMPARE(rig.remove().end, RunResult::End::Done);
    QCOMPARE(rig.cloud.resources().size(), 0);
}

void tst_Executor::aRestartOfTheRemovalLeavesNothing_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<bool>("answered");
    for (int i = 0; i < undisturbed().removing.size(); ++i) {
        QTest::newRow(qPrintable(u"%1 %2: killed after sending"_s.arg(undisturbed().removing[i]).arg(i + 1))) << i + 1 << false;
        QTest::newRow(qPrintable(u"%1 %2: killed while waiting"_s.arg(undisturbed().removing[i]).arg(i + 1))) << i + 1 << true;
    }
}

void tst_Executor::aRestartOfTheRemovalLeavesNothing()
{
    QFETCH(int, request);
    QFETCH(bool, answered);
    Rig rig(network());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const auto before = rig.cloud.mutatingActions().size();
    rig.result.reset();
    rig.executor->remove({});
    QVERIFY(rig.until([&] { return rig.cloud.mutatingActions().size() >= before + request; }));
    if (answered)
        rig.scheduler.advance(std::chrono::milliseconds(1500));
    rig.killAndStart();
    const RunResult result = rig.remove();
    QVERIFY2(result.end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

void tst_Executor::aBrokenRemovalCanBeTurnedBack_data()
{
    QTest::addColumn<int>("request");
    for (int i = 0; i < undisturbed().removing.size(); ++i)
        QTest::newRow(qPrintable(u"killed after %1 %2"_s.arg(undisturbed().removing[i]).arg(i + 1))) << i + 1;
}

/// What was on its way out when the program died is made anew; nothing is built on it.
void tst_Executor::aBrokenRemovalCanBeTurnedBack()
{
    QFETCH(int, request);
    Rig rig(network());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const auto before = rig.cloud.mutatingActions().size();
    rig.result.reset();
    rig.executor->remove({});
    QVERIFY(rig.until([&] { return rig.cloud.mutatingActions().size() >= before + request; }));
    rig.killAndStart();
    // A vswitch on its way out looks like one on its way in; that it is gone in the end is no failure.
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
    for (const Step &step : planChanges(rig.topology, {}).steps)
        QCOMPARE(rig.state(step.id), StepState::Ready);
}

void tst_Executor::anUnsentRequestKeepsItsToken()
{
    Rig rig(network());
    rig.cloud.goSilent(true);
    rig.executor->create(rig.topology, {Kind::Network});
    rig.scheduler.advance(std::chrono::seconds(1));
    const QString token = rig.project->journal().value(u"vpc/create"_s).token;
    QVERIFY(!token.isEmpty());
    rig.kill();
    rig.cloud.goSilent(false);
    rig.start();
    QCOMPARE(rig.create().end, RunResult::End::Done);
    for (const QJsonValue &request : rig.cloud.requests()) {
        if (request["action"_L1] == "CreateVpc"_L1)
            QCOMPARE(request["token"_L1].toString(), token);
    }
    // Absence counted after three looks over a minute.
    QVERIFY(rig.cloud.count(u"DescribeVpcs"_s) >= 3);
    QVERIFY(rig.scheduler.cloudNow() >= QDateTime(QDate(2026, 1, 1), QTime(0, 1), Qt::UTC));
}

void tst_Executor::aChangedRequestGetsANewToken()
{
    Rig rig(network());
    rig.cloud.goSilent(true);
    rig.executor->create(rig.topology, {Kind::Network});
    rig.scheduler.advance(std::chrono::seconds(1));
    const QString token = rig.project->journal().value(u"vpc/create"_s).token;
    rig.kill();
    rig.cloud.goSilent(false);
    rig.start();
    rig.topology.network.vpc.name = u"another-name"_s;
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QVERIFY(rig.project->journal().value(u"vpc/create"_s).token != token);
    QCOMPARE(rig.cloud.count(u"CreateVpc"_s), 1);
}

void tst_Executor::aFailureEndsItsBranchOnly()
{
    Rig rig(network());
    rig.cloud.setFaults(fault(u"CreateNatGateway"_s, u"refuse"_s, {{u"status"_s, 400}, {u"code"_s, u"OperationFailed.EnhancedInventoryNotEnough"_s}}));
    const RunResult result = rig.create();
    QCOMPARE(result.end, RunResult::End::Failed);
    QCOMPARE(result.code, u"OperationFailed.EnhancedInventoryNotEnough"_s);
    QCOMPARE(rig.state(u"natgateway/create"_s), StepState::Failed);
    QCOMPARE(rig.state(u"vswitch/b/create"_s), StepState::Ready);
    QCOMPARE(rig.state(u"bandwidthpackageips/2/create"_s), StepState::Ready);
    QCOMPARE(rig.state(u"snatentry/a/create"_s), StepState::Planned);
    const JournalEntry failed = rig.project->journal().value(u"natgateway/create"_s);
    QVERIFY(failed.failure);
    QCOMPARE(failed.failure->kind, u"stock"_s);
    QCOMPARE(failed.failure->action, u"Vpc:CreateNatGateway"_s);
    QVERIFY(!failed.failure->requestId.isEmpty());
    QVERIFY(failed.token.isEmpty()); // a clear refusal: the next attempt is a new one
    QVERIFY(rig.events(u"blocked"_s).contains(u"eipassociation/1/create"_s));
    QVERIFY(!rig.events(u"blocked"_s).contains(u"natgateway/create"_s));
}

void tst_Executor::aFailureIsTriedAgainWhenAskedTo()
{
    Rig rig(network());
    rig.cloud.setFaults(fault(u"CreateNatGateway"_s, u"refuse"_s, {{u"status"_s, 400}, {u"code"_s, u"QuotaExceeded.Nat"_s}}));
    QCOMPARE(rig.create().end, RunResult::End::Failed);
    rig.told.clear();
    // A run of other things leaves the failure where it is.
    QCOMPARE(rig.create({Kind::Database}).end, RunResult::End::Done);
    QCOMPARE(rig.executor->status().journal.value(u"natgateway/create"_s).state, StepState::Failed);
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
    QCOMPARE(rig.cloud.count(u"CreateVpc"_s), 1);
}

void tst_Executor::whatVanishesIsNamed()
{
    Rig rig(network());
    rig.cloud.setFaults(fault(u"CreateVSwitch"_s, u"vanish"_s));
    const RunResult result = rig.create();
    QCOMPARE(result.end, RunResult::End::Failed);
    const JournalEntry entry = rig.project->journal().value(u"vswitch/a/create"_s);
    QCOMPARE(entry.state, StepState::Failed);
    QCOMPARE(entry.failure->kind, u"vanished"_s);
    QVERIFY(entry.failure->message.startsWith("vsw-"_L1));
    // Tried again it is looked for, and then made anew.
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Executor::aStoppedRunGoesOnLater()
{
    Rig rig(network());
    rig.executor->create(rig.topology, {});
    QVERIFY(rig.until([&] { return rig.state(u"natgateway/create"_s) == StepState::Waiting; }));
    const auto before = rig.cloud.mutatingActions().size();
    rig.executor->stop();
    QVERIFY(rig.finish());
    QCOMPARE(rig.result->end, RunResult::End::Stopped);
    QCOMPARE(rig.cloud.mutatingActions().size(), before);
    QCOMPARE(rig.state(u"natgateway/create"_s), StepState::Waiting);
    QVERIFY(!rig.executor->isRunning());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Executor::stoppingWaitsForWhatIsInTheAir()
{
    Rig rig(network());
    rig.cloud.setFaults(fault(u"CreateVpc"_s, u"slow"_s));
    rig.executor->create(rig.topology, {});
    QVERIFY(rig.until([&] { return rig.cloud.count(u"CreateVpc"_s) == 1; }));
    rig.executor->stop();
    QVERIFY(rig.executor->status().settling);
    QVERIFY(rig.finish());
    QCOMPARE(rig.result->end, RunResult::End::Stopped);
    QCOMPARE(rig.state(u"vpc/create"_s), StepState::Waiting);
    QCOMPARE(rig.project->journal().value(u"vpc/create"_s).facts.id, rig.cloud.idsOfType(u"vpc"_s).value(0));
}

void tst_Executor::furtherKindsJoinARun()
{
    Topology all = network();
    all.balancer = preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s})->balancer;
    Rig rig(all);
    rig.executor->create(rig.topology, {Kind::Network});
    rig.scheduler.advance(std::chrono::seconds(3));
    QVERIFY(!rig.executor->status().steps.isEmpty());
    const auto hasBalancer = [&] {
        const QList<StepStatus> steps = rig.executor->status().steps;
        return std::any_of(steps.cbegin(), steps.cend(), [](const StepStatus &status) { return status.step.kind == Kind::Balancer; });
    };
    QVERIFY(!hasBalancer());
    QVERIFY(rig.executor->canJoin());
    rig.executor->create(rig.topology, {Kind::Balancer});
    QVERIFY(hasBalancer());
    rig.executor->stop();
    QVERIFY(!rig.executor->canJoin());
}

void tst_Executor::aRefusedKeyEndsTheRunAndCostsNothing()
{
    Rig rig(network());
    rig.executor->create(rig.topology, {});
    QVERIFY(rig.until([&] { return rig.state(u"vpc/create"_s) == StepState::Ready; }));
    rig.cloud.setFaults(fault(u"*"_s, u"refuse"_s, {{u"status"_s, 404}, {u"code"_s, u"InvalidAccessKeyId.NotFound"_s}, {u"count"_s, -1}}));
    QVERIFY(rig.finish());
    QCOMPARE(rig.result->end, RunResult::End::Credentials);
    for (const JournalEntry &entry : rig.project->journal())
        QVERIFY2(entry.state != StepState::Failed, qPrintable(entry.stepId));
    rig.cloud.setFaults({});
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Executor::nothingIsSentWhenTheIntentCantBeWritten()
{
    Rig rig(network());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"saboteur"_s);
        other.setDatabaseName(rig.project->path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"ALTER TABLE journal RENAME TO hidden"_s));
    }
    QSqlDatabase::removeDatabase(u"saboteur"_s);
    const RunResult result = rig.create();
    QCOMPARE(result.end, RunResult::End::Storage);
    QVERIFY(rig.storageError);
    QCOMPARE(rig.cloud.requests().size(), 0);
    QVERIFY(!rig.executor->isRunning());
}

void tst_Executor::otherProjectsAreLeftAlone()
{
    Rig mine(network());
    // The same cloud already has a network of another project with the same names and steps.
    Rig other(network());
    QCOMPARE(mine.create().end, RunResult::End::Done);
    const QStringList before = mine.cloud.idsOfType(u"vpc"_s);

    Target target = mine.project->target();
    const QString path = mine.folder.filePath(u"second.cloudsteps"_s);
    QVERIFY(Project::create(path, mine.topology, target));
    auto second = Project::open(path, Project::Access::ReadWrite);
    QVERIFY(second);
    Executor executor(**second, *mine.client, mine.scheduler, mine.secrets, mine.drivers);
    std::optional<RunResult> result;
    connect(&executor, &Executor::finished, &executor, [&](const RunResult &end) { result = end; });
    // Its first request gets lost on the way, so it must look; it must not take what carries the other project's tag.
    mine.cloud.setFaults(fault(u"CreateVpc"_s, u"reset-before"_s));
    executor.create(mine.topology, {});
    mine.result.reset();
    QVERIFY(mine.until([&] { return result.has_value(); }));
    QCOMPARE(result->end, RunResult::End::Done);
    QCOMPARE(mine.cloud.idsOfType(u"vpc"_s).size(), 2);

    result.reset();
    executor.remove({});
    QVERIFY(mine.until([&] { return result.has_value(); }));
    QCOMPARE(result->end, RunResult::End::Done);
    QCOMPARE(mine.cloud.idsOfType(u"vpc"_s), before);
}

void tst_Executor::refreshSeesWhatIsGone()
{
    Rig rig(network());
    QCOMPARE(rig.create().end, RunResult::End::Done);
    const QString entry = factsOf(rig.project->journal(), u"snatentry/b/create"_s)->id;
    rig.cloud.cloud().world().begin(CloudSim::defaultAccount());
    rig.cloud.cloud().world().remove(entry);
    rig.cloud.cloud().world().commit();
    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QCOMPARE(rig.state(u"snatentry/b/create"_s), StepState::Gone);
    QCOMPARE(rig.state(u"snatentry/a/create"_s), StepState::Ready);
    // Creation repairs it.
    QCOMPARE(rig.create().end, RunResult::End::Done);
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Executor::refreshFindsWhatALostAnswerMade()
{
    Rig rig(network());
    rig.executor->create(rig.topology, {});
    QVERIFY(rig.until([&] { return rig.cloud.count(u"CreateVpc"_s) == 1; }));
    rig.killAndStart();
    QCOMPARE(rig.state(u"vpc/create"_s), StepState::Sent);
    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QVERIFY(rig.state(u"vpc/create"_s) == StepState::Ready || rig.state(u"vpc/create"_s) == StepState::Waiting);
    QCOMPARE(rig.project->journal().value(u"vpc/create"_s).facts.id, rig.cloud.idsOfType(u"vpc"_s).value(0));
}

void tst_Executor::statusTellsTimeAndBlame()
{
    Rig rig(network());
    rig.cloud.setFaults(fault(u"CreateCommonBandwidthPackage"_s, u"refuse"_s, {{u"status"_s, 400}, {u"code"_s, u"InsufficientBalance"_s}}));
    rig.executor->create(rig.topology, {});
    QVERIFY(rig.until([&] { return rig.state(u"natgateway/create"_s) == StepState::Waiting; }));
    rig.scheduler.advance(std::chrono::seconds(30));
    const RunStatus status = rig.executor->status();
    QVERIFY(status.running);
    QVERIFY(status.secondsLeft > 30 && status.secondsLeft < 120);
    const auto of = [&](const QString &id) {
        return *std::find_if(status.steps.cbegin(), status.steps.cend(), [&](const StepStatus &step) { return step.step.id == id; });
    };
    QVERIFY(of(u"natgateway/create"_s).elapsedSeconds >= 30);
    QCOMPARE(of(u"natgateway/create"_s).expectedSeconds, 90);
    QVERIFY(of(u"natgateway/create"_s).id.startsWith("ngw-"_L1));
    QCOMPARE(of(u"bandwidthpackage/create"_s).failure->kind, u"balance"_s);
    QCOMPARE(of(u"eipassociation/1/create"_s).blockedBy, u"bandwidthpackage/create"_s);
    QCOMPARE(of(u"vpc/create"_s).state, StepState::Ready);
}

QTEST_GUILESS_MAIN(tst_Executor)
#include "tst_executor.moc"
