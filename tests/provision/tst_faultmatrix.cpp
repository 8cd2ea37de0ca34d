#include "tests/provision/rig.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Every request of the tutorial's run, of changes to it and of its teardown meets every misfortune in turn, and the program dies at every request. What a
/// run gives up on, the next one finishes: exactly one of everything, and nothing after the teardown.
///
/// There are more than three thousand cases. A share of them runs by default; CLOUDSTEPS_FAULT_SHARE=1 runs all (`./dev soak`).
class tst_FaultMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void creationMeetsAFault_data();
    void creationMeetsAFault();
    void teardownMeetsAFault_data();
    void teardownMeetsAFault();
    void changeMeetsAFault_data();
    void changeMeetsAFault();
    void creationDies_data() { deathRows(m_creating, 2); }
    void creationDies();
    void teardownDies_data() { deathRows(m_removing, 3); }
    void teardownDies();
    void changeDies_data() { deathRows(m_changing, 5); }
    void changeDies();
    void anythingAtAnyTime_data();
    void anythingAtAnyTime();
    void cleanupTestCase();

private:
    struct Call
    {
        QString action;
        bool changes = false; ///< asked for in order to change the cloud
        bool makes = false;   ///< something new is there afterwards
    };

    bool isChosen(int salt);
    void faultRows(const QList<Call> &calls, int salt);
    void deathRows(const QList<Call> &calls, int salt);
    QList<Call> callsSince(SimCloud &cloud, qsizetype first) const;
    QString wrongAfterCreation(Rig &rig) const;
    QString wrongAfterChange(Rig &rig) const;

    QList<Call> m_creating;
    QList<Call> m_changing;
    QList<Call> m_removing;
    QMap<QString, int> m_things;        ///< what there is after an undisturbed run
    QMap<QString, int> m_changedThings; ///< and after the changes
    int m_share = 6;
    int m_row = 0;
    int m_cases = 0;
};

namespace {

/// What a run may give up on is finished by one of the next. A fault strikes once, so two runs are enough for any one.
constexpr int mostRuns = 3;

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

/// A change in place of nearly everything that the tutorial makes, some things more and some less.
void edit(Topology &topology)
{
    topology.network.vswitches[0].name = u"front"_s;
    topology.network.publicIps->sharedBandwidth->mbps = 20;
    topology.network.dnat[0].server = u"app-2"_s;
    topology.servers->securityGroup.rules[0].cidr = u"192.0.2.0/24"_s;
    topology.servers->groups[0].systemDisk.gib = 60;
    topology.servers->groups[0].type = u"ecs.c6.xlarge"_s;
    setServerCount(topology, u"app"_s, 3);
    topology.database->name = u"mall-db"_s;
    topology.database->storage.gib = 200;
    topology.database->whitelist.removeLast();
    topology.database->accounts[0].privileges[u"shop"_s] = u"ReadOnly"_s;
    topology.database->backup->retentionDays = 14;
    topology.cache->cacheClass = u"redis.master.mid.default"_s;
    topology.cache->whitelist.removeLast();
    topology.balancer->backends[1].weight = 80;
    topology.balancer->listeners[0].scheduler = u"rr"_s;
    topology.balancer->listeners.removeLast();
}

/// What each thing is, what state it is in and which step made it, counted: "eip InUse eip/1/create".
QMap<QString, int> thingsOf(SimCloud &cloud)
{
    QMap<QString, int> things;
    for (const QJsonValue &resource : cloud.resources()) {
        const QString step = resource["tags"_L1][u"cloudsteps-step"_s].toString();
        ++things[resource["type"_L1].toString() + u' ' + resource["state"_L1].toString() + u' ' + step];
    }
    return things;
}

QString differences(const QMap<QString, int> &is, const QMap<QString, int> &wanted)
{
    QStringList lines;
    for (const QString &thing : QSet<QString>(is.keyBegin(), is.keyEnd()) + QSet<QString>(wanted.keyBegin(), wanted.keyEnd())) {
        if (is.value(thing) != wanted.value(thing))
            lines << u"%1: %2 instead of %3"_s.arg(thing).arg(is.value(thing)).arg(wanted.value(thing));
    }
    return lines.join(u'\n');
}

RunResult createAtLast(Rig &rig)
{
    RunResult result;
    for (int run = 0; run < mostRuns; ++run) {
        result = rig.create();
        if (result.end == RunResult::End::Done)
            break;
    }
    return result;
}

RunResult removeAtLast(Rig &rig)
{
    RunResult result;
    for (int run = 0; run < mostRuns; ++run) {
        result = rig.remove();
        if (result.end == RunResult::End::Done)
            break;
    }
    return result;
}

QString wrongAfterTeardown(Rig &rig)
{
    const QMap<QString, int> left = thingsOf(rig.cloud);
    return left.isEmpty() ? QString() : u"left: "_s + left.keys().join(u", "_s);
}

QJsonObject randomFault(QRandomGenerator &random)
{
    static const QStringList kinds{u"refuse"_s, u"reset-before"_s, u"reset-after"_s, u"hang"_s,
                                   u"truncate"_s, u"garbage"_s, u"error"_s, u"vanish"_s};
    QJsonObject fault{{u"action"_s, u"*"_s},
                      {u"kind"_s, kinds[random.bounded(int(kinds.size()))]},
                      {u"count"_s, -1},
                      {u"probability"_s, 0.02},
                      {u"seed"_s, int(random.bounded(1'000'000))}};
    if (fault["kind"_L1].toString() == "refuse"_L1) {
        fault.insert(u"status"_s, 400);
        fault.insert(u"code"_s, u"Throttling"_s);
    }
    return fault;
}

} // namespace

void tst_FaultMatrix::initTestCase()
{
    if (const int share = qEnvironmentVariableIntValue("CLOUDSTEPS_FAULT_SHARE"); share > 0)
        m_share = share;
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    m_creating = callsSince(rig.cloud, 0);
    m_things = thingsOf(rig.cloud);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    m_removing = callsSince(rig.cloud, m_creating.size());
    Rig changing(tutorial()); // a run learns how long things take, so that each case has to begin as this one does
    QVERIFY2(changing.create().end == RunResult::End::Done, describe(changing).constData());
    const qsizetype first = changing.cloud.requests().size();
    edit(changing.topology);
    QVERIFY2(changing.create().end == RunResult::End::Done, describe(changing).constData());
    m_changing = callsSince(changing.cloud, first);
    m_changedThings = thingsOf(changing.cloud);
    QVERIFY(m_changing.size() > 40);
    QVERIFY(m_creating.size() > 50);
    QVERIFY(m_removing.size() > 30);
}

void tst_FaultMatrix::cleanupTestCase()
{
    qInfo("%d cases", m_cases);
}

QList<tst_FaultMatrix::Call> tst_FaultMatrix::callsSince(SimCloud &cloud, qsizetype first) const
{
    QList<Call> calls;
    for (const QJsonValue &request : cloud.requests()) {
        const QString action = request["action"_L1].toString();
        const bool reads = action.startsWith("Describe"_L1) || action.startsWith("List"_L1) || action.startsWith("Get"_L1);
        const bool makes = action.startsWith("Create"_L1) || action.startsWith("Allocate"_L1) || action.startsWith("Run"_L1)
                           || action.startsWith("Import"_L1);
        calls.append({action, !reads, makes});
    }
    return calls.mid(first);
}

/// Every m_share-th case, so that neighbours of one request and of one fault are all touched by and by.
bool tst_FaultMatrix::isChosen(int salt)
{
    return (m_row++ + salt) % m_share == 0;
}

void tst_FaultMatrix::faultRows(const QList<Call> &calls, int salt)
{
    QTest::addColumn<QJsonObject>("fault");
    m_row = 0;
    const auto row = [&](int number, const char *name, const QString &kind, int status = 0, const QString &code = {}) {
        if (!isChosen(salt))
            return;
        QJsonObject fault{{u"action"_s, u"*"_s}, {u"kind"_s, kind}, {u"skip"_s, number}, {u"count"_s, 1}};
        if (status != 0)
            fault.insert(u"status"_s, status);
        if (!code.isEmpty())
            fault.insert(u"code"_s, code);
        QTest::addRow("%d %s: %s", number + 1, qPrintable(calls[number].action), name) << fault;
    };
    for (int i = 0; i < calls.size(); ++i) {
        row(i, "refused", u"refuse"_s, 403, u"Forbidden.RAM"_s);
        row(i, "lost before the effect", u"reset-before"_s);
        row(i, "lost after the effect", u"reset-after"_s);
        row(i, "never answered", u"hang"_s);
        row(i, "503", u"error"_s, 503);
        row(i, "throttled", u"refuse"_s, 400, u"Throttling.User"_s);
        row(i, "truncated", u"truncate"_s);
        row(i, "no JSON", u"garbage"_s);
        if (calls[i].makes)
            row(i, "vanished", u"vanish"_s);
    }
}

void tst_FaultMatrix::deathRows(const QList<Call> &calls, int salt)
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("moment");
    m_row = 0;
    for (int i = 0; i < calls.size(); ++i) {
        for (const QString &moment : {u"before sending"_s, u"after sending"_s, u"after the answer"_s}) {
            if (isChosen(salt))
                QTest::addRow("%d %s: killed %s", i + 1, qPrintable(calls[i].action), qPrintable(moment)) << i << moment;
        }
    }
}

/// One of everything, in the same states, each known to the journal, and no request came twice.
QString tst_FaultMatrix::wrongAfterCreation(Rig &rig) const
{
    if (const QString difference = differences(thingsOf(rig.cloud), m_things); !difference.isEmpty())
        return difference;
    for (const QJsonValue &request : rig.cloud.requests()) {
        if (request["received"_L1].toInt() != 1)
            return u"received more than once: "_s + request["action"_L1].toString();
    }
    for (const Step &step : planChanges(rig.topology, {}).steps) {
        if (rig.state(step.id) != StepState::Ready)
            return u"not ready: "_s + step.id;
    }
    return {};
}

void tst_FaultMatrix::creationMeetsAFault_data()
{
    faultRows(m_creating, 0);
}

void tst_FaultMatrix::creationMeetsAFault()
{
    QFETCH(QJsonObject, fault);
    ++m_cases;
    Rig rig(tutorial());
    rig.cloud.setFaults({fault});
    QVERIFY2(createAtLast(rig).end == RunResult::End::Done, describe(rig).constData());
    const QString wrong = wrongAfterCreation(rig);
    QVERIFY2(wrong.isEmpty(), (wrong.toUtf8() + '\n' + describe(rig)).constData());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(wrongAfterTeardown(rig), QString());
}

void tst_FaultMatrix::teardownMeetsAFault_data()
{
    faultRows(m_removing, 1);
}

void tst_FaultMatrix::teardownMeetsAFault()
{
    QFETCH(QJsonObject, fault);
    ++m_cases;
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    rig.cloud.setFaults({fault});
    const RunResult first = rig.remove();
    // Whatever is left after a run that did not get through is named.
    if (first.end != RunResult::End::Done && !thingsOf(rig.cloud).isEmpty())
        QVERIFY2(!first.remaining.isEmpty(), describe(rig).constData());
    QVERIFY2(first.end == RunResult::End::Done || removeAtLast(rig).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(wrongAfterTeardown(rig), QString());
}

/// Everything is there as after undisturbed changes, and a look at the cloud finds all of it as it is wanted.
QString tst_FaultMatrix::wrongAfterChange(Rig &rig) const
{
    if (const QString difference = differences(thingsOf(rig.cloud), m_changedThings); !difference.isEmpty())
        return difference;
    if (rig.refresh().end != RunResult::End::Done)
        return u"could not be looked at"_s;
    for (const Step &step : planChanges(rig.topology, rig.project->journal()).steps) {
        if (step.verb != Verb::None)
            return u"not as wanted: "_s + step.id;
    }
    return {};
}

void tst_FaultMatrix::changeMeetsAFault_data()
{
    faultRows(m_changing, 4);
}

void tst_FaultMatrix::changeMeetsAFault()
{
    QFETCH(QJsonObject, fault);
    ++m_cases;
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    edit(rig.topology);
    rig.cloud.setFaults({fault});
    QVERIFY2(createAtLast(rig).end == RunResult::End::Done, describe(rig).constData());
    const QString wrong = wrongAfterChange(rig);
    QVERIFY2(wrong.isEmpty(), (wrong.toUtf8() + '\n' + describe(rig)).constData());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(wrongAfterTeardown(rig), QString());
}

namespace {

/// Lets the running task die at request `number` of it.
bool die(Rig &rig, qsizetype number, const QString &moment)
{
    const qsizetype before = rig.cloud.sent();
    if (moment == "before sending"_L1)
        rig.cloud.goSilentAfter(before + number);
    if (!rig.until([&] { return rig.cloud.sent() > before + number; })) {
        rig.cloud.goSilent(false);
        return false;
    }
    if (moment == "after the answer"_L1)
        rig.scheduler.advance(std::chrono::milliseconds(1));
    rig.cloud.goSilent(true);
    rig.kill();
    rig.cloud.goSilent(false);
    rig.start();
    return true;
}

} // namespace

void tst_FaultMatrix::creationDies()
{
    QFETCH(int, number);
    QFETCH(QString, moment);
    ++m_cases;
    Rig rig(tutorial());
    rig.executor->create(rig.topology, {});
    QVERIFY(die(rig, number, moment));
    QVERIFY2(createAtLast(rig).end == RunResult::End::Done, describe(rig).constData());
    const QString wrong = wrongAfterCreation(rig);
    QVERIFY2(wrong.isEmpty(), (wrong.toUtf8() + '\n' + describe(rig)).constData());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(wrongAfterTeardown(rig), QString());
}

void tst_FaultMatrix::changeDies()
{
    QFETCH(int, number);
    QFETCH(QString, moment);
    ++m_cases;
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    edit(rig.topology);
    rig.result.reset();
    rig.executor->create(rig.topology, {});
    QVERIFY(die(rig, number, moment));
    QVERIFY2(createAtLast(rig).end == RunResult::End::Done, describe(rig).constData());
    const QString wrong = wrongAfterChange(rig);
    QVERIFY2(wrong.isEmpty(), (wrong.toUtf8() + '\n' + describe(rig)).constData());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(wrongAfterTeardown(rig), QString());
}

/// After its death a teardown is finished, and every other one is turned back first.
void tst_FaultMatrix::teardownDies()
{
    QFETCH(int, number);
    QFETCH(QString, moment);
    ++m_cases;
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    rig.result.reset();
    rig.executor->remove({});
    QVERIFY(die(rig, number, moment));
    if (number % 2 == 1) {
        QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
        const QString wrong = wrongAfterCreation(rig);
        QVERIFY2(wrong.isEmpty(), (wrong.toUtf8() + '\n' + describe(rig)).constData());
    }
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(wrongAfterTeardown(rig), QString());
}

void tst_FaultMatrix::anythingAtAnyTime_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("seconds");
    const int seconds = qEnvironmentVariableIntValue("CLOUDSTEPS_SOAK_SECONDS");
    const int first = qEnvironmentVariableIntValue("CLOUDSTEPS_SOAK_SEED");
    if (seconds > 0) {
        QTest::addRow("from seed %d for %d seconds", first, seconds) << first << seconds;
        return;
    }
    for (int seed = first; seed < first + 12; ++seed)
        QTest::addRow("seed %d", seed) << seed << 0;
}

/// Faults of all kinds and deaths at random, now in a creation, now in a teardown; then the line gets better.
void tst_FaultMatrix::anythingAtAnyTime()
{
    QFETCH(int, seed);
    QFETCH(int, seconds);
    QElapsedTimer clock;
    clock.start();
    do {
        ++m_cases;
        QRandomGenerator random{quint32(seed)};
        Rig rig(tutorial());
        QJsonArray faults;
        for (int i = 0; i < 3; ++i)
            faults << randomFault(random);
        rig.cloud.setFaults(faults);
        for (int run = 0; run < 4; ++run) {
            rig.result.reset();
            if (random.bounded(3) == 0)
                rig.executor->remove({});
            else
                rig.executor->create(rig.topology, {});
            if (random.bounded(2) == 0)
                rig.finish();
            else if (!die(rig, random.bounded(80), random.bounded(2) == 0 ? u"before sending"_s : u"after sending"_s))
                rig.killAndStart();
        }
        rig.cloud.setFaults({});
        const auto blame = [&](const QString &wrong) { return (u"seed %1: %2\n"_s.arg(seed).arg(wrong)).toUtf8() + describe(rig); };
        QVERIFY2(createAtLast(rig).end == RunResult::End::Done, blame(u"not created"_s).constData());
        const QString wrong = wrongAfterCreation(rig);
        QVERIFY2(wrong.isEmpty(), blame(wrong).constData());
        QVERIFY2(rig.remove().end == RunResult::End::Done, blame(u"not removed"_s).constData());
        QVERIFY2(wrongAfterTeardown(rig).isEmpty(), blame(wrongAfterTeardown(rig)).constData());
        ++seed;
    } while (clock.elapsed() < seconds * 1000);
}

QTEST_GUILESS_MAIN(tst_FaultMatrix)
#include "tst_faultmatrix.moc"
