#include "cloudapi/simulator/server.h"
#include "tests/provision/rig.h"
#include "wizard/provision/engine.h"
#include "wizard/topology/json.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>
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

CloudSim::AccessKey keyOf(const QString &id, const QString &account)
{
    CloudSim::AccessKey key;
    key.id = id;
    key.secret = "test-secret";
    key.account = account;
    return key;
}

} // namespace

/// The engine as the window uses it: its own thread, real HTTP, a simulated cloud in a hurry.
class tst_Provision_Network : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void createsAndDestroys();
    void everyRequestIsSignedAndSentOnce();
    void aLostAnswerMakesNothingTwice_data();
    void aLostAnswerMakesNothingTwice();
    void anEngineThatDiesIsTakenUpByTheNext();
    void anotherAccountIsRefused();
    void aFreshProjectIsBoundToItsAccount();
    void aWrongKeyIsNamed();
    void aDeadEndpointIsNamed();
    void aStopEndsAtOnceAndGoesOnLater();
    void destroyRefusesWhatOthersNeed();
    void whatThereIsIsListed();
    void aWrongKeyIsToldWhenListing();
    void theLastDraftIsSaved();
    void aProjectThatIsNoneIsNamed();
    void twoEnginesDontShareAProject();
    void destroyingMeanwhileStopsTheCreation();

private:
    std::unique_ptr<Engine> newEngine(const QString &keyId = u"test-key"_s);
    RunResult waitFor(Engine &engine, const std::function<void()> &action);
    QJsonArray sim(const QString &what);
    void setFaults(const QJsonArray &faults);

    TestSecrets m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CloudSim::Server> m_server;
    QString m_path;
};

void tst_Provision_Network::init()
{
    CloudSim::CloudOptions cloud;
    cloud.speed = 600;
    cloud.strict = true;
    cloud.keys.add(keyOf(u"test-key"_s, u"1000000000000001"_s));
    cloud.keys.add(keyOf(u"other-key"_s, u"1000000000000002"_s));
    m_server = std::make_unique<CloudSim::Server>(std::move(cloud), CloudSim::ServerOptions{});
    const auto started = m_server->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error()));

    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"test.cloudsteps"_s);
    Target target;
    target.region = u"cn-hangzhou"_s;
    QVERIFY(Project::create(m_path, network(), target));
}

void tst_Provision_Network::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

std::unique_ptr<Engine> tst_Provision_Network::newEngine(const QString &keyId)
{
    auto engine = std::make_unique<Engine>(m_secrets);
    QSignalSpy opened(engine.get(), &Engine::opened);
    engine->setConnection({m_server->endpoint(), {keyId, u"test-secret"_s, {}}});
    engine->open(m_path);
    if (!opened.wait())
        qFatal("the project does not open");
    return engine;
}

RunResult tst_Provision_Network::waitFor(Engine &engine, const std::function<void()> &action)
{
    QSignalSpy finished(&engine, &Engine::finished);
    action();
    if (!finished.wait(60'000))
        return {RunResult::End::Failed, u"never-ended"_s, {}, {}};
    return finished[0][0].value<RunResult>();
}

QJsonArray tst_Provision_Network::sim(const QString &what)
{
    CloudSim::Question question;
    question.method = "GET";
    question.path = "/_sim/" + what.toLatin1();
    question.headers = {{"host", "127.0.0.1"}};
    return QJsonDocument::fromJson(m_server->cloud().control(question).body).object().value(what).toArray();
}

void tst_Provision_Network::setFaults(const QJsonArray &faults)
{
    CloudSim::Question question;
    question.method = "PUT";
    question.path = "/_sim/faults";
    question.headers = {{"host", "127.0.0.1"}};
    question.body = QJsonDocument(QJsonObject{{u"faults"_s, faults}}).toJson();
    QCOMPARE(m_server->cloud().control(question).status, 200);
}

void tst_Provision_Network::createsAndDestroys()
{
    const auto engine = newEngine();
    QSignalSpy statuses(engine.get(), &Engine::statusChanged);
    QElapsedTimer timer;
    timer.start();
    const RunResult created = waitFor(*engine, [&] { engine->apply(network(), {Kind::Network}); });
    const auto elapsed = timer.elapsed();
    QVERIFY2(created.end == RunResult::End::Done, qPrintable(created.code + u' ' + created.detail));
    QVERIFY(statuses.size() > 1);
    QVERIFY2(statuses.size() <= 5 + elapsed * 20 / 1000, "more than 20 snapshots a second");
    const auto last = statuses.last()[0].value<RunStatus>();
    QVERIFY(!last.running);
    QCOMPARE(last.cloudSpeed, 600.0);
    for (const StepStatus &step : last.steps)
        QVERIFY2(step.state == StepState::Ready, qPrintable(step.step.id));

    const RunResult removed = waitFor(*engine, [&] { engine->destroy(); });
    QVERIFY2(removed.end == RunResult::End::Done, qPrintable(removed.code + u' ' + removed.remaining.join(u' ')));
    QCOMPARE(sim(u"resources"_s).size(), 0);
}

void tst_Provision_Network::everyRequestIsSignedAndSentOnce()
{
    const auto engine = newEngine();
    QCOMPARE(waitFor(*engine, [&] { engine->apply(network()); }).end, RunResult::End::Done);
    const QJsonArray requests = sim(u"requests"_s);
    QVERIFY(requests.size() > 10);
    for (const QJsonValue &request : requests) {
        QVERIFY2(request["status"_L1].toInt() == 200, qPrintable(request["action"_L1].toString() + request["code"_L1].toString()));
        QCOMPARE(request["received"_L1].toInt(), 1);
        QCOMPARE(request["secretsInUrl"_L1].toArray().size(), 0);
    }
    QCOMPARE(requests[0]["action"_L1].toString(), u"GetCallerIdentity"_s);
}

void tst_Provision_Network::aLostAnswerMakesNothingTwice_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("kind");
    for (const QString &action : {u"CreateVpc"_s, u"CreateVSwitch"_s, u"CreateNatGateway"_s, u"AllocateEipAddress"_s, u"CreateCommonBandwidthPackage"_s,
                                  u"AddCommonBandwidthPackageIps"_s, u"AssociateEipAddressBatch"_s, u"CreateSnatEntry"_s}) {
        QTest::newRow(qPrintable(action + u": the connection drops after the effect"_s)) << action << u"reset-after"_s;
        QTest::newRow(qPrintable(action + u": 503"_s)) << action << u"error"_s;
    }
}

void tst_Provision_Network::aLostAnswerMakesNothingTwice()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    setFaults({QJsonObject{{u"action"_s, action}, {u"kind"_s, kind}}});
    const auto engine = newEngine();
    const RunResult result = waitFor(*engine, [&] { engine->apply(network()); });
    QVERIFY2(result.end == RunResult::End::Done, qPrintable(result.code + u' ' + result.detail));
    QMap<QString, int> effects;
    for (const QJsonValue &request : sim(u"requests"_s)) {
        QCOMPARE(request["received"_L1].toInt(), 1);
        effects[request["action"_L1].toString()] += request["effect"_L1].toArray().isEmpty() ? 0 : 1;
    }
    QMap<QString, int> types;
    for (const QJsonValue &resource : sim(u"resources"_s))
        ++types[resource["type"_L1].toString()];
    QCOMPARE(types.value(u"vpc"_s), 1);
    QCOMPARE(types.value(u"vswitch"_s), 2);
    QCOMPARE(types.value(u"eip"_s), 2);
    QCOMPARE(effects.value(u"CreateNatGateway"_s), 1);
    QCOMPARE(effects.value(u"CreateSnatEntry"_s), 2);
}

void tst_Provision_Network::anEngineThatDiesIsTakenUpByTheNext()
{
    {
        const auto engine = newEngine();
        QSignalSpy events(engine.get(), &Engine::event);
        engine->apply(network());
        QTRY_VERIFY(events.size() >= 6);
    }
    const auto engine = newEngine();
    const RunResult result = waitFor(*engine, [&] { engine->apply(network()); });
    QVERIFY2(result.end == RunResult::End::Done, qPrintable(result.code + u' ' + result.detail));
    int vpcs = 0;
    for (const QJsonValue &resource : sim(u"resources"_s))
        vpcs += resource["type"_L1].toString() == u"vpc" ? 1 : 0;
    QCOMPARE(vpcs, 1);
}

void tst_Provision_Network::anotherAccountIsRefused()
{
    {
        const auto engine = newEngine();
        QCOMPARE(waitFor(*engine, [&] { engine->refresh(); }).end, RunResult::End::Done);
    }
    const auto engine = newEngine(u"other-key"_s);
    const RunResult result = waitFor(*engine, [&] { engine->apply(network()); });
    QCOMPARE(result.end, RunResult::End::WrongAccount);
    QCOMPARE(result.detail, u"1000000000000002"_s);
    QCOMPARE(sim(u"resources"_s).size(), 0);
}

void tst_Provision_Network::aFreshProjectIsBoundToItsAccount()
{
    {
        const auto engine = newEngine(u"other-key"_s);
        QCOMPARE(waitFor(*engine, [&] { engine->refresh(); }).end, RunResult::End::Done);
    }
    const auto project = Project::open(m_path, Project::Access::ReadOnly);
    QVERIFY(project);
    QCOMPARE((*project)->target().accountId, u"1000000000000002"_s);
}

void tst_Provision_Network::aWrongKeyIsNamed()
{
    const auto engine = newEngine(u"unknown-key"_s);
    const RunResult result = waitFor(*engine, [&] { engine->apply(network()); });
    QCOMPARE(result.end, RunResult::End::Credentials);
    QVERIFY(result.code.startsWith("InvalidAccessKeyId"_L1));
    // With the right one it goes on.
    engine->setConnection({m_server->endpoint(), {u"test-key"_s, u"test-secret"_s, {}}});
    QCOMPARE(waitFor(*engine, [&] { engine->apply(network(), {Kind::Network}); }).end, RunResult::End::Done);
}

void tst_Provision_Network::aDeadEndpointIsNamed()
{
    const auto engine = newEngine();
    engine->setConnection({QUrl(u"http://127.0.0.1:1"_s), {u"test-key"_s, u"test-secret"_s, {}}});
    const RunResult result = waitFor(*engine, [&] { engine->apply(network()); });
    QCOMPARE(result.end, RunResult::End::Failed);
    QCOMPARE(result.code, QLatin1String(CloudApi::RetryPolicy::notReachable));
}

void tst_Provision_Network::aStopEndsAtOnceAndGoesOnLater()
{
    const auto engine = newEngine();
    QSignalSpy events(engine.get(), &Engine::event);
    QSignalSpy finished(engine.get(), &Engine::finished);
    engine->apply(network());
    QTRY_VERIFY(events.size() >= 4);
    engine->stop();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<RunResult>().end, RunResult::End::Stopped);
    QCOMPARE(waitFor(*engine, [&] { engine->apply(network()); }).end, RunResult::End::Done);
}

void tst_Provision_Network::destroyRefusesWhatOthersNeed()
{
    {
        // As if servers had been made in this network.
        auto project = Project::open(m_path, Project::Access::ReadWrite);
        QVERIFY(project);
        JournalEntry group;
        group.stepId = u"securitygroup/create"_s;
        group.state = StepState::Ready;
        group.token = u"t"_s;
        group.facts.id = u"sg-1"_s;
        QVERIFY((*project)->record({group}));
    }
    const auto engine = newEngine();
    const RunResult result = waitFor(*engine, [&] { engine->destroy({Kind::Network}); });
    QCOMPARE(result.end, RunResult::End::Failed);
    QCOMPARE(result.code, u"dependants"_s);
    QCOMPARE(result.detail, u"servers"_s);
}

void tst_Provision_Network::whatThereIsIsListed()
{
    const auto listed = [](Engine &engine) {
        QSignalSpy lists(&engine, &Engine::existingListed);
        engine.listExisting();
        return lists.wait(60'000) ? lists[0][0].value<ExistingThings>() : ExistingThings{{}, {}, {}, {}, {}, StepFailure{}};
    };
    const auto ours = newEngine();
    QCOMPARE(listed(*ours), ExistingThings()); // before anything else was asked for
    QCOMPARE(waitFor(*ours, [&] { ours->apply(network()); }).end, RunResult::End::Done);
    QCOMPARE(listed(*ours), ExistingThings()); // what the project made is nothing to be chosen

    m_path = m_folder->filePath(u"other.cloudsteps"_s);
    Target target;
    target.region = u"cn-hangzhou"_s;
    QVERIFY(Project::create(m_path, network(), target));
    const auto others = newEngine();
    const ExistingThings things = listed(*others);
    QVERIFY(!things.failure);
    QCOMPARE(things.vpcs.size(), 1);
    QCOMPARE(things.vpcs[0].name, u"shop-vpc"_s);
    QCOMPARE(things.vpcs[0].cidr.toString(), u"10.0.0.0/16"_s);
    QCOMPARE(things.vswitches.size(), 2);
    QCOMPARE(things.vswitches[1].vpc, things.vpcs[0].id);
    QCOMPARE(things.vswitches[1].zone, u"cn-hangzhou-i"_s);
    QVERIFY(things.securityGroups.isEmpty() && things.keyPairs.isEmpty());
    QCOMPARE(things.natGateways.size(), 1);
    QCOMPARE(things.natGateways[0].vpc, things.vpcs[0].id);
}

void tst_Provision_Network::aWrongKeyIsToldWhenListing()
{
    const auto engine = newEngine(u"no-such-key"_s);
    QSignalSpy finished(engine.get(), &Engine::finished);
    QSignalSpy lists(engine.get(), &Engine::existingListed);
    engine->listExisting();
    QVERIFY(lists.wait(60'000));
    const auto things = lists[0][0].value<ExistingThings>();
    QVERIFY(things.failure);
    QCOMPARE(things.failure->kind, u"credentials"_s);
    QCOMPARE(finished.size(), 0); // no run has ended
}

void tst_Provision_Network::theLastDraftIsSaved()
{
    Topology changed = network();
    {
        const auto engine = newEngine();
        for (int edit = 0; edit < 50; ++edit) {
            changed.network.vpc.name = u"edit-%1"_s.arg(edit);
            engine->saveTopology(changed);
        }
    }
    const auto project = Project::open(m_path, Project::Access::ReadOnly);
    QVERIFY(project);
    QCOMPARE((*project)->topology().network.vpc.name, u"edit-49"_s);
}

void tst_Provision_Network::aProjectThatIsNoneIsNamed()
{
    Engine engine(m_secrets);
    QSignalSpy failed(&engine, &Engine::openFailed);
    engine.open(m_folder->filePath(u"missing.cloudsteps"_s));
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<ProjectError>().code, u"not-found"_s);
    QCOMPARE(waitFor(engine, [&] { engine.apply(network()); }).end, RunResult::End::Storage);
}

void tst_Provision_Network::twoEnginesDontShareAProject()
{
    const auto first = newEngine();
    Engine second(m_secrets);
    QSignalSpy failed(&second, &Engine::openFailed);
    second.open(m_path);
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<ProjectError>().code, u"locked"_s);
}

void tst_Provision_Network::destroyingMeanwhileStopsTheCreation()
{
    const auto engine = newEngine();
    QSignalSpy events(engine.get(), &Engine::event);
    QSignalSpy finished(engine.get(), &Engine::finished);
    engine->apply(network());
    QTRY_VERIFY(events.size() >= 8);
    engine->destroy();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60'000);
    QCOMPARE(finished[0][0].value<RunResult>().end, RunResult::End::Stopped);
    QCOMPARE(finished[1][0].value<RunResult>().end, RunResult::End::Done);
    QCOMPARE(sim(u"resources"_s).size(), 0);
}

QTEST_GUILESS_MAIN(tst_Provision_Network)
#include "tst_provision_network.moc"
