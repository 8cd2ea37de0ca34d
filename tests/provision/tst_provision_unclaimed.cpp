#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What carries the project's tag and is in no line of its journal, as when an older copy of the project file is used: it is named, and
/// taken over or removed when the user says so of it.
class tst_Provision_Unclaimed : public QObject
{
    Q_OBJECT

private slots:
    void whatAnOlderCopyForgotIsTakenOver_data();
    void whatAnOlderCopyForgotIsTakenOver();
    void takingOverMeetsAFault_data();
    void takingOverMeetsAFault();
    void whatDiffersInItIsTold();
    void aSecondOneIsRemovedAlone();
    void aRemovalOutlivesTheProgram();
    void nothingElseCanBeNamed();
    void teardownNamesIt();
};

namespace {

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

/// The journal as it was before these steps, and the program started on it.
void forget(Rig &rig, const QStringList &stepIds)
{
    QList<JournalEntry> forgotten;
    for (const QString &id : stepIds) {
        JournalEntry entry;
        entry.stepId = id;
        forgotten << entry;
    }
    QVERIFY(rig.project->record(forgotten));
    rig.killAndStart();
    rig.told.clear();
}

/// An older copy of the project makes the balancer once more. The id of the first one.
QString copyForgetsTheBalancer(Rig &rig)
{
    const QString first = rig.project->journal().value(u"loadbalancer/create"_s).facts.id;
    QStringList parts;
    for (const JournalEntry &entry : rig.project->journal()) {
        if (stepFromId(entry.stepId)->kind == Kind::Balancer)
            parts << entry.stepId;
    }
    forget(rig, parts);
    rig.create();
    return first;
}

QStringList unclaimed(const Rig &rig)
{
    QStringList lines;
    for (const RunEvent &event : rig.told) {
        if (event.failure && event.failure->kind == "unclaimed"_L1)
            lines << event.stepId + u' ' + event.id;
    }
    lines.sort();
    return lines;
}

RunResult claim(Rig &rig, const QStringList &ids, Claim what)
{
    rig.result.reset();
    rig.told.clear();
    rig.executor->claim(ids, what);
    return rig.finish() ? *rig.result : RunResult{RunResult::End::Failed, u"never-ended"_s, {}, {}};
}

/// Nothing is left to do, nothing is there twice, and a removal leaves nothing.
void verifyWhole(Rig &rig, const QMap<QString, int> &types)
{
    const qsizetype before = rig.cloud.mutatingActions().size();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.mutatingActions().mid(before), QStringList());
    QCOMPARE(typesOf(rig.cloud), types);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

} // namespace

void tst_Provision_Unclaimed::whatAnOlderCopyForgotIsTakenOver_data()
{
    QTest::addColumn<QString>("step");
    for (const char *step : {"vpc/create", "vswitch/b/create", "natgateway/create", "eip/2/create", "bandwidthpackage/create", "securitygroup/create", "keypair/create",
                             "instances/app/a/create", "dbinstance/create", "cacheinstance/create", "loadbalancer/create"})
        QTest::addRow("from before %s", step) << QString::fromLatin1(step);
}

void tst_Provision_Unclaimed::whatAnOlderCopyForgotIsTakenOver()
{
    QFETCH(QString, step);
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const QMap<QString, int> types = typesOf(rig.cloud);
    const JournalSnapshot before = rig.project->journal();
    QStringList forgotten{step}; // with all that stands on it
    for (const Step &later : planChanges(rig.topology, {}).steps) {
        if (std::any_of(later.after.cbegin(), later.after.cend(), [&](const QString &id) { return forgotten.contains(id); }))
            forgotten << later.id;
    }
    forget(rig, forgotten);

    QVERIFY2(rig.refresh().end == RunResult::End::Done, describe(rig).constData());
    QStringList ids;
    for (const QString &line : unclaimed(rig)) {
        QVERIFY2(forgotten.contains(line.section(u' ', 0, 0)), qPrintable(line));
        ids << line.section(u' ', 1);
    }
    QVERIFY(!ids.isEmpty());
    QVERIFY2(claim(rig, ids, Claim::Adopt).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(unclaimed(rig), QStringList());
    for (const QString &id : std::as_const(forgotten)) {
        const JournalEntry entry = rig.project->journal().value(id);
        QVERIFY2(entry.state == StepState::Ready, qPrintable(id + u' ' + stepStateName(entry.state)));
        QCOMPARE(entry.facts.id, before.value(id).facts.id);
        QCOMPARE(entry.facts.members.keys(), before.value(id).facts.members.keys());
    }
    verifyWhole(rig, types);
}

void tst_Provision_Unclaimed::takingOverMeetsAFault_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<int>("request");
    for (const char *trouble : {"error", "reset-before", "truncate", "garbage", "killed"}) {
        for (int request = 0; request < 40; request += 7)
            QTest::addRow("%s at request %d", trouble, request + 1) << QString::fromLatin1(trouble) << request;
    }
}

/// Whatever an interrupted adoption has left, the next one takes over the rest, and nothing is made twice.
void tst_Provision_Unclaimed::takingOverMeetsAFault()
{
    QFETCH(QString, trouble);
    QFETCH(int, request);
    Rig rig(tutorial());
    QVERIFY2(rig.create({Kind::Network, Kind::Servers}).end == RunResult::End::Done, describe(rig).constData());
    const QMap<QString, int> types = typesOf(rig.cloud);
    QStringList all;
    for (const JournalEntry &entry : rig.project->journal())
        all << entry.stepId;
    forget(rig, all);
    const auto unknownIds = [&rig] {
        rig.told.clear();
        rig.refresh();
        QStringList ids;
        for (const QString &line : unclaimed(rig))
            ids << line.section(u' ', 1);
        return ids;
    };
    const QStringList ids = unknownIds();
    QVERIFY(ids.size() > 8);
    if (trouble == "killed"_L1) {
        const qsizetype before = rig.cloud.requests().size();
        rig.result.reset();
        rig.executor->claim(ids, Claim::Adopt);
        rig.until([&] { return rig.cloud.requests().size() > before + request; });
        rig.killAndStart();
    } else {
        rig.cloud.setFaults(fault(u"*"_s, trouble, {{u"status"_s, 503}, {u"code"_s, u"ServiceUnavailable"_s}, {u"skip"_s, request}, {u"count"_s, 6}}));
        claim(rig, ids, Claim::Adopt);
        rig.cloud.setFaults({});
    }
    if (const QStringList rest = unknownIds(); !rest.isEmpty())
        QVERIFY2(claim(rig, rest, Claim::Adopt).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(unknownIds(), QStringList());
    QVERIFY2(rig.create({Kind::Network, Kind::Servers}).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), types);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

void tst_Provision_Unclaimed::whatDiffersInItIsTold()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const QString id = rig.project->journal().value(u"vswitch/b/create"_s).facts.id;
    forget(rig, {u"vswitch/b/create"_s});
    rig.topology.network.vswitches[1].name = u"second"_s;
    QVERIFY(rig.project->saveTopology(rig.topology));
    rig.killAndStart();
    QVERIFY2(claim(rig, {id}, Claim::Adopt).end == RunResult::End::Done, describe(rig).constData());
    const auto drifted = [&](const RunEvent &event) { return event.failure && event.failure->kind == "drifted"_L1 && event.stepId == "vswitch/b/create"_L1; };
    QVERIFY(std::any_of(rig.told.cbegin(), rig.told.cend(), drifted));
}

void tst_Provision_Unclaimed::aSecondOneIsRemovedAlone()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const QMap<QString, int> types = typesOf(rig.cloud);
    const QString first = copyForgetsTheBalancer(rig);
    QCOMPARE(rig.cloud.idsOfType(u"loadbalancer"_s).size(), 2);

    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QCOMPARE(unclaimed(rig), QStringList{u"loadbalancer/create "_s + first});
    const RunResult taken = claim(rig, {first}, Claim::Adopt);
    QCOMPARE(taken.end, RunResult::End::Failed); // there is one already
    QCOMPARE(taken.code, u"not-unclaimed"_s);
    QVERIFY2(claim(rig, {first}, Claim::Remove).end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(!rig.cloud.idsOfType(u"loadbalancer"_s).contains(first));
    verifyWhole(rig, types);
}

/// Interrupted before or after the answer, it is a removal like any other: the next run goes on with it, and takes nothing else along.
void tst_Provision_Unclaimed::aRemovalOutlivesTheProgram()
{
    for (const bool answered : {false, true}) {
        Rig rig(tutorial());
        QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
        const QMap<QString, int> types = typesOf(rig.cloud);
        const QString first = copyForgetsTheBalancer(rig);
        const qsizetype before = rig.cloud.mutatingActions().size();
        rig.result.reset();
        rig.executor->claim({first}, Claim::Remove);
        QVERIFY(rig.until([&] { return rig.cloud.mutatingActions().size() > before; }));
        if (answered)
            rig.scheduler.advance(std::chrono::milliseconds(1500));
        rig.killAndStart();
        QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
        QVERIFY(!rig.cloud.idsOfType(u"loadbalancer"_s).contains(first));
        verifyWhole(rig, types);
    }
}

void tst_Provision_Unclaimed::nothingElseCanBeNamed()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create({Kind::Network}).end == RunResult::End::Done, describe(rig).constData());
    const QString ours = rig.project->journal().value(u"vswitch/a/create"_s).facts.id;
    const qsizetype before = rig.cloud.mutatingActions().size();
    for (const QStringList &ids : {QStringList{ours}, QStringList{u"vsw-of-somebody"_s}, QStringList{ours, u"vpc-1"_s}}) {
        const RunResult result = claim(rig, ids, Claim::Remove);
        QCOMPARE(result.end, RunResult::End::Failed);
        QCOMPARE(result.code, u"not-unclaimed"_s);
        QCOMPARE(result.detail, ids.join(u", "_s));
    }
    QCOMPARE(rig.cloud.mutatingActions().size(), before);
}

void tst_Provision_Unclaimed::teardownNamesIt()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create({Kind::Network}).end == RunResult::End::Done, describe(rig).constData());
    const QString vswitch = rig.project->journal().value(u"vswitch/b/create"_s).facts.id;
    forget(rig, {u"vswitch/b/create"_s});
    const RunResult result = rig.remove();
    QCOMPARE(result.end, RunResult::End::Failed);
    QVERIFY2(result.remaining.contains(u"vswitch "_s + vswitch), qPrintable(result.remaining.join(u' ')));
    QVERIFY(rig.cloud.idsOfType(u"vswitch"_s).contains(vswitch)); // named, never taken along
    QVERIFY2(claim(rig, {vswitch}, Claim::Remove).end == RunResult::End::Done, describe(rig).constData());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

QTEST_GUILESS_MAIN(tst_Provision_Unclaimed)
#include "tst_provision_unclaimed.moc"
