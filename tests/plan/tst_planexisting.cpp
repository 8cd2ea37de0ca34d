#include "wizard/plan/plan.h"
#include "wizard/plan/values.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

using Change = std::function<void(Topology &)>;
Q_DECLARE_METATYPE(Change)

namespace {

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

void useVpc(Topology &topology, const QString &id = u"vpc-one"_s)
{
    topology.network.vpc.existingId = id;
}

void useVSwitch(Topology &topology, const QString &id = u"vsw-one"_s)
{
    topology.network.vswitches[0].existingId = id;
}

void useGroup(Topology &topology, const QString &id = u"sg-one"_s)
{
    topology.servers->securityGroup.existingId = id;
}

void useKeyPair(Topology &topology)
{
    topology.servers->login = {LoginMethod::ExistingKeyPair, u"office"_s, {}, {}};
}

/// Everything that can be there already is.
Topology inExisting()
{
    Topology topology = tutorial();
    useVpc(topology);
    useVSwitch(topology);
    useGroup(topology);
    useKeyPair(topology);
    return topology;
}

/// The journal after all of it was built.
JournalSnapshot built(const Topology &topology)
{
    JournalSnapshot journal;
    for (const Step &step : planChanges(topology, {}).steps) {
        JournalEntry entry;
        entry.stepId = step.id;
        entry.state = StepState::Ready;
        entry.facts.id = step.values.value(existingValue, u"id-of-"_s + step.id);
        entry.made = step.values;
        for (const ServerRef &server : serversOf(topology, step))
            entry.facts.members[server.id].id = u"i-"_s + server.id;
        journal.insert(step.id, entry);
    }
    return journal;
}

QStringList idsOf(const Plan &plan, Verb verb)
{
    QStringList ids;
    for (const Step &step : plan.steps) {
        if (step.verb == verb)
            ids << step.id;
    }
    return ids;
}

bool waitsFor(const Plan &plan, const QString &id, const QString &needed)
{
    const Step *step = plan.step(id);
    return step && std::any_of(step->after.cbegin(), step->after.cend(), [&](const QString &before) { return before == needed || waitsFor(plan, before, needed); });
}

} // namespace

/// What is there already and is only used: never a creation, never a change, never a removal.
class tst_PlanExisting : public QObject
{
    Q_OBJECT

private slots:
    void whatIsThereIsNoCreation();
    void whatStandsInItWaitsUntilItIsKnown();
    void onceKnownNothingIsToBeDone();
    void anotherNameIsNoChange();
    void otherFactsAreLookedAtAgain();
    void itHasNoRemoval_data();
    void itHasNoRemoval();
    void rulesInAnExistingGroupAreRemovedByThemselves();
    void rulesThatWereThereAreNotOurs();
    void aNewOneMakesWayForAnExistingOne_data();
    void aNewOneMakesWayForAnExistingOne();
    void anExistingOneMakesWayForANewOne();
    void anExistingOneMakesWayForAnotherExistingOne();
    void whatIsNotAskedForStaysAsItIs();
};

void tst_PlanExisting::whatIsThereIsNoCreation()
{
    const Plan plan = planChanges(inExisting(), {});
    for (const QString &id : {u"vpc/create"_s, u"vswitch/a/create"_s, u"securitygroup/create"_s, u"keypair/create"_s}) {
        QVERIFY2(plan.step(id), qPrintable(id));
        QCOMPARE(plan.step(id)->verb, Verb::None);
        QVERIFY(isToBeAdopted(*plan.step(id)));
    }
    QCOMPARE(plan.step(u"vswitch/b/create"_s)->verb, Verb::Create);
    QCOMPARE(plan.step(u"securitygrouprule/http/create"_s)->verb, Verb::Create);
    QVERIFY(idsOf(plan, Verb::Replace).isEmpty() && idsOf(plan, Verb::Delete).isEmpty());
}

void tst_PlanExisting::whatStandsInItWaitsUntilItIsKnown()
{
    const Topology topology = inExisting();
    const Plan plan = planChanges(topology, {}, {Kind::Network});
    QVERIFY(waitsFor(plan, u"vswitch/b/create"_s, u"vpc/create"_s));
    const auto ready = [&](const JournalSnapshot &journal) {
        QStringList ids;
        for (const Step &step : readySteps(plan, journal, {}))
            ids << step.id;
        return ids;
    };
    QVERIFY(!ready({}).contains(u"vswitch/b/create"_s));
    JournalSnapshot journal;
    journal.insert(u"vpc/create"_s, built(topology).value(u"vpc/create"_s));
    QVERIFY(ready(journal).contains(u"vswitch/b/create"_s));
    QVERIFY(!ready(journal).contains(u"vpc/create"_s));
}

void tst_PlanExisting::onceKnownNothingIsToBeDone()
{
    const Topology topology = inExisting();
    const JournalSnapshot journal = built(topology);
    const Plan plan = planChanges(topology, journal);
    QCOMPARE(idsOf(plan, Verb::None).size(), plan.steps.size());
    QVERIFY(std::none_of(plan.steps.cbegin(), plan.steps.cend(), isToBeAdopted));
    QVERIFY(readySteps(plan, journal, {}).isEmpty());
}

void tst_PlanExisting::anotherNameIsNoChange()
{
    Topology topology = inExisting();
    const JournalSnapshot journal = built(topology);
    topology.network.vpc.name = u"renamed"_s;
    topology.network.vswitches[0].name = u"renamed-a"_s;
    topology.servers->securityGroup.name = u"renamed-sg"_s;
    const Plan plan = planChanges(topology, journal, {Kind::Servers});
    QCOMPARE(idsOf(plan, Verb::None).size(), plan.steps.size());
}

void tst_PlanExisting::otherFactsAreLookedAtAgain()
{
    Topology topology = inExisting();
    const JournalSnapshot journal = built(topology);
    topology.network.vswitches[0].cidr = *Cidr::parse(u"10.0.9.0/24");
    const Plan plan = planChanges(topology, journal);
    QVERIFY(isToBeAdopted(*plan.step(u"vswitch/a/create"_s)));
    QVERIFY(!takesAnothersPlace(*plan.step(u"vswitch/a/create"_s)));
    QVERIFY(!isDone(*plan.step(u"vswitch/a/create"_s), journal));
}

void tst_PlanExisting::itHasNoRemoval_data()
{
    QTest::addColumn<QSet<Kind>>("kinds");
    QTest::newRow("when all is removed") << QSet<Kind>{};
    QTest::newRow("when its step is removed") << QSet<Kind>{Kind::Network, Kind::Servers};
}

void tst_PlanExisting::itHasNoRemoval()
{
    QFETCH(QSet<Kind>, kinds);
    const Topology topology = inExisting();
    const Plan plan = planRemoval(topology, built(topology), kinds);
    for (const QString &id : {u"vpc/delete"_s, u"vswitch/a/delete"_s, u"securitygroup/delete"_s, u"keypair/delete"_s})
        QVERIFY2(!plan.step(id), qPrintable(id));
    for (const QString &id : {u"vswitch/b/delete"_s, u"natgateway/delete"_s, u"eip/1/delete"_s, u"instances/app/a/delete"_s, u"securitygrouprule/http/delete"_s})
        QVERIFY2(plan.step(id), qPrintable(id));
    for (const Step &step : plan.steps) {
        for (const QString &id : step.after)
            QVERIFY2(plan.step(id), qPrintable(step.id + u" waits for "_s + id));
    }
}

void tst_PlanExisting::rulesInAnExistingGroupAreRemovedByThemselves()
{
    Topology topology = inExisting();
    JournalSnapshot journal = built(topology);
    const QString key = topology.servers->securityGroup.rules.takeFirst().key;
    QCOMPARE(idsOf(planChanges(topology, journal), Verb::Delete), QStringList{u"securitygrouprule/"_s + key + u"/delete"_s});
}

void tst_PlanExisting::rulesThatWereThereAreNotOurs()
{
    Topology topology = inExisting();
    JournalSnapshot journal = built(topology);
    JournalEntry &rule = journal[u"securitygrouprule/http/create"_s];
    rule.made.insert(existingValue, u"sg-one"_s);
    QVERIFY(isAdopted(rule));
    QCOMPARE(planChanges(topology, journal).step(rule.stepId)->verb, Verb::None);
    QVERIFY(!planRemoval(topology, journal).step(u"securitygrouprule/http/delete"_s));

    for (SecurityRule &item : topology.servers->securityGroup.rules) {
        if (item.key == u"http")
            item.ports = u"8080/8080"_s;
    }
    const Plan changed = planChanges(topology, journal);
    QCOMPARE(changed.step(rule.stepId)->verb, Verb::Create); // ours is added, theirs stays
    QVERIFY(!isDone(*changed.step(rule.stepId), journal));
    QVERIFY(idsOf(changed, Verb::Delete).isEmpty());

    topology = inExisting();
    useGroup(topology, u"sg-two"_s);
    QCOMPARE(planChanges(topology, journal).step(rule.stepId)->verb, Verb::Create);
}

void tst_PlanExisting::aNewOneMakesWayForAnExistingOne_data()
{
    QTest::addColumn<Change>("use");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("follows");
    QTest::addColumn<QString>("stays");
    const auto row = [](const char *name, Change use, const char *removed, const char *follows, const char *stays) {
        QTest::newRow(name) << use << QString::fromLatin1(removed) << QString::fromLatin1(follows) << QString::fromLatin1(stays);
    };
    row("a VPC", [](Topology &t) { useVpc(t); }, "vpc/replace", "vswitch/a/replace", "eip/1/create");
    row("a vswitch", [](Topology &t) { useVpc(t); useVSwitch(t); }, "vswitch/a/replace", "natgateway/replace", "bandwidthpackage/create");
    row("a security group", [](Topology &t) { useVpc(t); useGroup(t); }, "securitygroup/replace", "instances/app/a/replace", "keypair/create");
    row("a key pair", [](Topology &t) { useKeyPair(t); }, "keypair/replace", "instances/app/a/replace", "securitygroup/create");
}

void tst_PlanExisting::aNewOneMakesWayForAnExistingOne()
{
    QFETCH(Change, use);
    QFETCH(QString, removed);
    QFETCH(QString, follows);
    QFETCH(QString, stays);
    Topology topology = tutorial();
    const JournalSnapshot journal = built(topology);
    use(topology);
    const Plan plan = planChanges(topology, journal);
    QVERIFY(plan.step(removed));
    QCOMPARE(plan.step(removed)->reason, QString(existingValue));
    QVERIFY(plan.step(follows));
    QCOMPARE(plan.step(stays)->verb, Verb::None);
    const Plan removal = removalOfReplaced(plan, journal);
    QVERIFY(removal.step(QString(removed).replace(u"/replace"_s, u"/delete"_s)));
    QVERIFY(removal.step(QString(follows).replace(u"/replace"_s, u"/delete"_s)));

    // Also when it is not known whether it was made.
    JournalSnapshot unsure;
    JournalEntry entry = journal.value(QString(removed).replace(u"/replace"_s, u"/create"_s));
    entry.state = StepState::Sent;
    entry.facts = {};
    entry.token = u"token"_s;
    unsure.insert(entry.stepId, entry);
    QVERIFY(planChanges(topology, unsure).step(removed));
}

void tst_PlanExisting::anExistingOneMakesWayForANewOne()
{
    Topology topology = inExisting();
    const JournalSnapshot journal = built(topology);
    topology.servers->securityGroup.existingId.clear();
    const Plan plan = planChanges(topology, journal);
    const Step *group = plan.step(u"securitygroup/create"_s);
    QVERIFY(group);
    QCOMPARE(group->verb, Verb::Create);
    QVERIFY(takesAnothersPlace(*group));
    QVERIFY(!isDone(*group, journal));
    QCOMPARE(plan.step(u"instances/app/a/replace"_s)->changes, QStringList{u"securitygroup/create"_s});
    const Plan removal = removalOfReplaced(plan, journal);
    QVERIFY(removal.step(u"securitygrouprule/http/delete"_s));
    QVERIFY(!removal.step(u"securitygroup/delete"_s));
}

void tst_PlanExisting::anExistingOneMakesWayForAnotherExistingOne()
{
    Topology topology = inExisting();
    const JournalSnapshot journal = built(topology);
    useGroup(topology, u"sg-two"_s);
    const Plan plan = planChanges(topology, journal);
    const Step *group = plan.step(u"securitygroup/create"_s);
    QCOMPARE(group->verb, Verb::None);
    QVERIFY(isToBeAdopted(*group) && takesAnothersPlace(*group));
    QVERIFY(plan.step(u"securitygrouprule/http/replace"_s));
    QVERIFY(plan.step(u"instances/app/a/replace"_s));
    QVERIFY(!removalOfReplaced(plan, journal).step(u"securitygroup/delete"_s));
}

void tst_PlanExisting::whatIsNotAskedForStaysAsItIs()
{
    Topology topology = inExisting();
    const JournalSnapshot journal = built(topology);
    useVpc(topology, u"vpc-two"_s);
    const Plan other = planChanges(topology, journal, {Kind::Cache});
    QVERIFY(!isToBeAdopted(*other.step(u"vpc/create"_s)));
    topology.network.vpc.existingId.clear();
    const Plan made = planChanges(topology, journal, {Kind::Cache});
    QCOMPARE(made.step(u"vpc/create"_s)->verb, Verb::None);
    QVERIFY(isDone(*made.step(u"vpc/create"_s), journal));
}

QTEST_GUILESS_MAIN(tst_PlanExisting)
#include "tst_planexisting.moc"
