#include "wizard/plan/plan.h"
#include "wizard/plan/resources.h"
#include "wizard/plan/values.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// The graph of steps: what follows from a topology and a journal.
class tst_Plan : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeHasAName();
    void idsRoundTrip_data();
    void idsRoundTrip();
    void aStepWaitsFor_data();
    void aStepWaitsFor();
    void aStepDoesNotWaitFor_data();
    void aStepDoesNotWaitFor();
    void stepsOfOneThingShareAGate_data();
    void stepsOfOneThingShareAGate();
    void whatAStepNeedsStandsBeforeIt_data();
    void whatAStepNeedsStandsBeforeIt();
    void aKindBringsWhatItNeedsAndNoMore();
    void dnatBelongsToTheServers();
    void serversAreOrderedByHundreds();
    void readyThingsHaveNothingToDo();
    void onlyFreeStepsAreReady();
    void aFailureBlocksItsBranchAlone();
    void removalTurnsTheGraphRound_data();
    void removalTurnsTheGraphRound();
    void removalKnowsWhatMayExist_data();
    void removalKnowsWhatMayExist();
    void whatJoinsOrSetsIsNoResource();
    void settingsEndWithTheirOwner();
    void aCompleteDatabaseIsBackedUpBeforeItGoes();
    void kindsThatStandOnOthers_data();
    void kindsThatStandOnOthers();
    void factsAreFoundByStepAndServer();
    void everyStepPointsAtAField();
    void fiveHundredServersStayFast();
};

namespace {

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

Topology twoZones()
{
    return *preset(u"two-zone", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

JournalEntry entryFor(const QString &stepId, StepState state)
{
    JournalEntry entry;
    entry.stepId = stepId;
    entry.state = state;
    entry.token = u"token"_s;
    entry.facts.id = u"id-of-"_s + stepId;
    return entry;
}

/// A journal in which every step of the plan has the state.
JournalSnapshot journalOf(const Plan &plan, StepState state)
{
    JournalSnapshot journal;
    for (const Step &step : plan.steps)
        journal.insert(step.id, entryFor(step.id, state));
    return journal;
}

QStringList idsOf(const QList<Step> &steps)
{
    QStringList ids;
    for (const Step &step : steps)
        ids << step.id;
    return ids;
}

/// True when `id` can't start before `needed` is done, directly or through others.
bool waitsFor(const Plan &plan, const QString &id, const QString &needed)
{
    const Step *step = plan.step(id);
    if (!step)
        return false;
    return std::any_of(step->after.cbegin(), step->after.cend(),
                       [&](const QString &before) { return before == needed || waitsFor(plan, before, needed); });
}

} // namespace

void tst_Plan::everyTypeHasAName()
{
    QSet<QString> names;
    for (const ResourceType type : allResourceTypes()) {
        const QString name = resourceTypeName(type);
        QVERIFY(!name.isEmpty() && !name.contains(u'/'));
        QCOMPARE(resourceTypeFromName(name), type);
        names.insert(name);
    }
    QCOMPARE(names.size(), allResourceTypes().size());
    QVERIFY(!resourceTypeFromName(u"unknown"));
}

void tst_Plan::idsRoundTrip_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("target");
    QTest::newRow("a singleton has no target") << u"vpc/create"_s << QString();
    QTest::newRow("a key is the target") << u"vswitch/a/create"_s << u"a"_s;
    QTest::newRow("a target may have parts") << u"instances/app/a/2/create"_s << u"app/a/2"_s;
    QTest::newRow("a removal") << u"eip/1/delete"_s << u"1"_s;
}

void tst_Plan::idsRoundTrip()
{
    QFETCH(QString, id);
    QFETCH(QString, target);
    const std::optional<Step> step = stepFromId(id);
    QVERIFY(step);
    QCOMPARE(step->target, target);
    QCOMPARE(stepIdOf(step->type, step->target, step->verb), id);
    QVERIFY(!stepFromId(u"vpc"_s));
    QVERIFY(!stepFromId(u"nothing/create"_s));
    QVERIFY(!stepFromId(u"vpc/paint"_s));
}

void tst_Plan::aStepWaitsFor_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("needed");
    const auto row = [](const char *name, const char *id, const char *needed) {
        QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(needed);
    };
    row("a vswitch for its VPC", "vswitch/a/create", "vpc/create");
    row("the NAT gateway for its vswitch", "natgateway/create", "vswitch/a/create");
    row("a public IP joins the bandwidth when both are there", "bandwidthpackageips/1/create", "bandwidthpackage/create");
    row("joining needs the public IP", "bandwidthpackageips/2/create", "eip/2/create");
    row("binding comes after joining", "eipassociation/1/create", "bandwidthpackageips/1/create");
    row("binding needs the NAT gateway", "eipassociation/1/create", "natgateway/create");
    row("a SNAT entry needs every public IP bound", "snatentry/a/create", "eipassociation/2/create");
    row("a SNAT entry needs its vswitch", "snatentry/b/create", "vswitch/b/create");
    row("the security group needs the VPC", "securitygroup/create", "vpc/create");
    row("a rule needs its group", "securitygrouprule/http/create", "securitygroup/create");
    row("servers need their vswitch", "instances/app/b/create", "vswitch/b/create");
    row("servers need the group", "instances/app/a/create", "securitygroup/create");
    row("servers need the key pair", "instances/app/a/create", "keypair/create");
    row("a DNAT entry needs its server", "forwardentry/web/create", "instances/app/a/create");
    row("a DNAT entry needs its public IP bound", "forwardentry/web/create", "eipassociation/1/create");
    row("a database needs its vswitch", "dbinstance/create", "vswitch/a/create");
    row("a database needs its standby's vswitch", "dbinstance/create", "vswitch/b/create");
    row("a grant needs its account", "dbprivilege/shop_app/create", "dbaccount/shop_app/create");
    row("a grant needs its database", "dbprivilege/shop_app/create", "dbschema/shop/create");
    row("backup settings need the instance", "dbbackuppolicy/create", "dbinstance/create");
    row("a cache needs its vswitch", "cacheinstance/create", "vswitch/a/create");
    row("a cache's whitelist needs the cache", "cachewhitelist/create", "cacheinstance/create");
    row("a listener needs the balancer", "loadbalancerlistener/http/create", "loadbalancer/create");
    row("a listener is started after it was made", "listenerstart/http/create", "loadbalancerlistener/http/create");
    row("a backend needs its server", "backendservers/app-2/create", "instances/app/b/create");
}

void tst_Plan::aStepWaitsFor()
{
    QFETCH(QString, id);
    QFETCH(QString, needed);
    const Plan plan = planChanges(tutorial(), {});
    QVERIFY2(plan.step(id), qPrintable(idsOf(plan.steps).join(u' ')));
    QVERIFY(plan.step(needed));
    QVERIFY(waitsFor(plan, id, needed));
}

void tst_Plan::aStepDoesNotWaitFor_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *name, const char *id, const char *other) {
        QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(other);
    };
    row("public IPs are free of the VPC", "eip/1/create", "vpc/create");
    row("the shared bandwidth is free of the VPC", "bandwidthpackage/create", "vpc/create");
    row("joining is free of the NAT gateway", "bandwidthpackageips/1/create", "natgateway/create");
    row("the key pair is free", "keypair/create", "vpc/create");
    row("servers are free of the NAT gateway", "instances/app/a/create", "natgateway/create");
    row("servers of one vswitch are free of the other", "instances/app/a/create", "vswitch/b/create");
    row("the database is free of the servers", "dbinstance/create", "securitygroup/create");
    row("the cache is free of the other vswitch", "cacheinstance/create", "natgateway/create");
    row("an internet balancer is free of everything", "loadbalancer/create", "vpc/create");
    row("a vswitch is free of the one before it", "vswitch/b/create", "vswitch/a/create");
}

void tst_Plan::aStepDoesNotWaitFor()
{
    QFETCH(QString, id);
    QFETCH(QString, other);
    const Plan plan = planChanges(tutorial(), {});
    QVERIFY(plan.step(id) && plan.step(other));
    QVERIFY(!waitsFor(plan, id, other));
}

void tst_Plan::stepsOfOneThingShareAGate_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("share");
    const auto row = [](const char *name, const char *one, const char *other, bool share) {
        QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << share;
    };
    row("vswitches of a VPC", "vswitch/a/create", "vswitch/b/create", true);
    row("entries of a SNAT table", "snatentry/a/create", "snatentry/b/create", true);
    row("associations", "eipassociation/1/create", "eipassociation/2/create", true);
    row("settings of a database", "dbaccount/shop_app/create", "dbschema/shop/create", true);
    row("settings of a balancer", "loadbalancerlistener/http/create", "backendservers/app-1/create", true);
    row("SNAT and associations are apart", "snatentry/a/create", "eipassociation/1/create", false);
    row("databases and balancers are apart", "dbbackuppolicy/create", "loadbalancerlistener/http/create", false);
}

void tst_Plan::stepsOfOneThingShareAGate()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, share);
    const Plan plan = planChanges(tutorial(), {});
    QVERIFY(plan.step(one) && plan.step(other));
    QVERIFY(!plan.step(one)->gate.isEmpty());
    QCOMPARE(plan.step(one)->gate == plan.step(other)->gate, share);
    for (const char *free : {"eip/1/create", "keypair/create", "instances/app/a/create", "loadbalancer/create"})
        QVERIFY(plan.step(QString::fromLatin1(free))->gate.isEmpty());
}

void tst_Plan::whatAStepNeedsStandsBeforeIt_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::newRow("starter") << *preset(u"starter", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s});
    QTest::newRow("tutorial") << tutorial();
    QTest::newRow("two zones with a read-only database") << twoZones();
}

void tst_Plan::whatAStepNeedsStandsBeforeIt()
{
    QFETCH(Topology, topology);
    const Plan plan = planChanges(topology, {});
    const Plan removal = planRemoval(topology, journalOf(plan, StepState::Ready));
    for (const Plan &one : {plan, removal}) {
        QVERIFY(!one.steps.isEmpty());
        QSet<QString> before;
        for (const Step &step : one.steps) {
            QVERIFY2(!before.contains(step.id), qPrintable(step.id));
            for (const QString &needed : step.after)
                QVERIFY2(before.contains(needed), qPrintable(step.id + u" needs "_s + needed));
            before.insert(step.id);
        }
    }
}

void tst_Plan::aKindBringsWhatItNeedsAndNoMore()
{
    const QStringList ids = idsOf(planChanges(tutorial(), {}, {Kind::Cache}).steps);
    QCOMPARE(ids, (QStringList{u"vpc/create"_s, u"vswitch/a/create"_s, u"vswitch/b/create"_s, u"cacheinstance/create"_s, u"cachewhitelist/create"_s}));
}

void tst_Plan::dnatBelongsToTheServers()
{
    const Plan network = planChanges(tutorial(), {}, {Kind::Network});
    QVERIFY(!network.step(u"forwardentry/web/create"_s));
    const Plan servers = planChanges(tutorial(), {}, {Kind::Servers});
    QVERIFY(servers.step(u"forwardentry/web/create"_s));
    QCOMPARE(servers.step(u"forwardentry/web/create"_s)->kind, Kind::Servers);
    QVERIFY(servers.step(u"natgateway/create"_s));
    QVERIFY(!servers.step(u"snatentry/a/create"_s));
}

void tst_Plan::serversAreOrderedByHundreds()
{
    Topology topology = tutorial();
    topology.servers->groups[0].count = 450;
    const Plan plan = planChanges(topology, {}, {Kind::Servers});
    QStringList orders;
    QStringList servers;
    for (const Step &step : plan.steps) {
        if (step.type != ResourceType::Instances)
            continue;
        orders << step.target;
        const QList<ServerRef> made = serversOf(topology, step);
        QVERIFY(!made.isEmpty() && made.size() <= 100);
        for (const ServerRef &server : made) {
            QCOMPARE(step.target.section(u'/', 1, 1), server.vswitch);
            servers << server.id;
        }
    }
    orders.sort();
    QCOMPARE(orders, (QStringList{u"app/a"_s, u"app/a/2"_s, u"app/a/3"_s, u"app/b"_s, u"app/b/2"_s, u"app/b/3"_s}));
    servers.removeDuplicates();
    QCOMPARE(servers.size(), 450);
}

void tst_Plan::readyThingsHaveNothingToDo()
{
    const Topology topology = tutorial();
    JournalSnapshot journal;
    journal.insert(u"vpc/create"_s, entryFor(u"vpc/create"_s, StepState::Ready));
    journal.insert(u"vswitch/a/create"_s, entryFor(u"vswitch/a/create"_s, StepState::Waiting));
    journal.insert(u"eip/1/create"_s, entryFor(u"eip/1/create"_s, StepState::Gone));
    const Plan plan = planChanges(topology, journal);
    QCOMPARE(plan.step(u"vpc/create"_s)->verb, Verb::None);
    QCOMPARE(plan.step(u"vswitch/a/create"_s)->verb, Verb::Create);
    QCOMPARE(plan.step(u"eip/1/create"_s)->verb, Verb::Create);
    const Plan done = planChanges(topology, journalOf(plan, StepState::Ready));
    QVERIFY(std::all_of(done.steps.cbegin(), done.steps.cend(), [](const Step &step) { return step.verb == Verb::None; }));
    QVERIFY(readySteps(done, journalOf(plan, StepState::Ready), {}).isEmpty());
}

void tst_Plan::onlyFreeStepsAreReady()
{
    const Topology topology = tutorial();
    const Plan plan = planChanges(topology, {}, {Kind::Network});
    QCOMPARE(idsOf(readySteps(plan, {}, {})),
             (QStringList{u"vpc/create"_s, u"eip/1/create"_s, u"eip/2/create"_s, u"bandwidthpackage/create"_s}));
    QCOMPARE(idsOf(readySteps(plan, {}, {u"vpc/create"_s, u"eip/1/create"_s})), (QStringList{u"eip/2/create"_s, u"bandwidthpackage/create"_s}));

    JournalSnapshot journal;
    for (const QString &id : {u"vpc/create"_s, u"eip/1/create"_s, u"eip/2/create"_s, u"bandwidthpackage/create"_s})
        journal.insert(id, entryFor(id, StepState::Ready));
    // Both vswitches are free; the gate lets the caller take one.
    QCOMPARE(idsOf(readySteps(plan, journal, {})), (QStringList{u"vswitch/a/create"_s, u"vswitch/b/create"_s, u"bandwidthpackageips/1/create"_s,
                                                                u"bandwidthpackageips/2/create"_s}));
    QCOMPARE(idsOf(readySteps(plan, journal, {u"vswitch/a/create"_s, u"bandwidthpackageips/1/create"_s, u"bandwidthpackageips/2/create"_s})),
             QStringList());
}

void tst_Plan::aFailureBlocksItsBranchAlone()
{
    const Plan plan = planChanges(tutorial(), {}, {Kind::Network});
    JournalSnapshot journal;
    journal.insert(u"vswitch/a/create"_s, entryFor(u"vswitch/a/create"_s, StepState::Failed));
    const QMap<QString, QString> blocked = blockedSteps(plan, journal);
    QCOMPARE(blocked.value(u"natgateway/create"_s), u"vswitch/a/create"_s);
    QCOMPARE(blocked.value(u"snatentry/b/create"_s), u"vswitch/a/create"_s);
    QVERIFY(!blocked.contains(u"vswitch/a/create"_s));
    QVERIFY(!blocked.contains(u"vswitch/b/create"_s));
    QVERIFY(!blocked.contains(u"bandwidthpackageips/1/create"_s));
    QVERIFY(!idsOf(readySteps(plan, journal, {})).contains(u"vswitch/a/create"_s));
}

void tst_Plan::removalTurnsTheGraphRound_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("needed");
    const auto row = [](const char *name, const char *id, const char *needed) {
        QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(needed);
    };
    row("a public IP is unbound after the SNAT entries", "eipassociation/1/delete", "snatentry/b/delete");
    row("a public IP is unbound after the DNAT entries", "eipassociation/1/delete", "forwardentry/web/delete");
    row("it leaves the bandwidth unbound", "bandwidthpackageips/1/delete", "eipassociation/1/delete");
    row("the bandwidth goes when it is empty", "bandwidthpackage/delete", "bandwidthpackageips/2/delete");
    row("a public IP is released when it has left", "eip/1/delete", "bandwidthpackageips/1/delete");
    row("the NAT gateway goes without addresses", "natgateway/delete", "eipassociation/2/delete");
    row("a vswitch goes after the NAT gateway", "vswitch/a/delete", "natgateway/delete");
    row("a vswitch goes after the servers", "vswitch/b/delete", "instances/app/b/delete");
    row("a vswitch goes after the database", "vswitch/a/delete", "dbinstance/delete");
    row("a vswitch goes after the cache", "vswitch/a/delete", "cacheinstance/delete");
    row("a primary goes after its read-only instance", "dbinstance/delete", "dbreadonlyinstance/ro1/delete");
    row("servers go after the balancer", "instances/app/a/delete", "loadbalancer/delete");
    row("the key pair goes after the servers", "keypair/delete", "instances/app/a/delete");
    row("the group goes after the servers", "securitygroup/delete", "instances/app/b/delete");
    row("the VPC goes after the group", "vpc/delete", "securitygroup/delete");
    row("the VPC goes after the vswitches", "vpc/delete", "vswitch/b/delete");
}

void tst_Plan::removalTurnsTheGraphRound()
{
    QFETCH(QString, id);
    QFETCH(QString, needed);
    Topology topology = twoZones();
    topology.database->readOnly[0].key = u"ro1"_s;
    const Plan removal = planRemoval(topology, journalOf(planChanges(topology, {}), StepState::Ready));
    QVERIFY2(removal.step(id), qPrintable(idsOf(removal.steps).join(u' ')));
    QVERIFY2(removal.step(needed), qPrintable(needed));
    QVERIFY(waitsFor(removal, id, needed));
}

void tst_Plan::removalKnowsWhatMayExist_data()
{
    QTest::addColumn<StepState>("state");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("removed");
    QTest::newRow("ready") << StepState::Ready << u"t"_s << u"vpc-1"_s << true;
    QTest::newRow("on its way") << StepState::Waiting << u"t"_s << u"vpc-1"_s << true;
    QTest::newRow("sent without answer") << StepState::Sent << u"t"_s << QString() << true;
    QTest::newRow("failed with an id") << StepState::Failed << QString() << u"vpc-1"_s << true;
    QTest::newRow("failed without known outcome") << StepState::Failed << u"t"_s << QString() << true;
    QTest::newRow("clearly refused") << StepState::Failed << QString() << QString() << false;
    QTest::newRow("gone") << StepState::Gone << QString() << u"vpc-1"_s << false;
    QTest::newRow("never sent") << StepState::Planned << QString() << QString() << false;
}

void tst_Plan::removalKnowsWhatMayExist()
{
    QFETCH(StepState, state);
    QFETCH(QString, token);
    QFETCH(QString, id);
    QFETCH(bool, removed);
    JournalEntry entry = entryFor(u"vpc/create"_s, state);
    entry.token = token;
    entry.facts.id = id;
    const Plan plan = planRemoval(tutorial(), {{entry.stepId, entry}});
    QCOMPARE(!plan.steps.isEmpty(), removed);
    if (removed)
        QCOMPARE(plan.steps[0].id, u"vpc/delete"_s);
}

void tst_Plan::whatJoinsOrSetsIsNoResource()
{
    QStringList counted;
    for (const Step &step : planChanges(tutorial(), {}).steps) {
        if (isResource(step.type))
            counted << step.id;
    }
    // Network 10, security group, key pair, two servers, database, cache, balancer.
    QCOMPARE(counted.size(), 17);
    QVERIFY(!counted.contains(u"eipassociation/1/create"_s));
    QVERIFY(!counted.contains(u"dbwhitelist/create"_s));
}

void tst_Plan::settingsEndWithTheirOwner()
{
    const Plan removal = planRemoval(tutorial(), journalOf(planChanges(tutorial(), {}), StepState::Ready));
    for (const Step &step : removal.steps) {
        QVERIFY2(!ownerOf(step.type), qPrintable(step.id));
        QCOMPARE(step.verb, Verb::Delete);
    }
    // What is no longer wanted is still removed: the journal decides.
    Topology smaller = tutorial();
    smaller.cache.reset();
    QVERIFY(planRemoval(smaller, journalOf(planChanges(tutorial(), {}), StepState::Ready)).step(u"cacheinstance/delete"_s));
}

void tst_Plan::aCompleteDatabaseIsBackedUpBeforeItGoes()
{
    const QDateTime since(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const QString backup = u"dbinstance/change"_s;
    JournalSnapshot journal = journalOf(planChanges(tutorial(), {}), StepState::Ready);
    JournalEntry &database = journal[u"dbinstance/create"_s];
    database.made = wantedValues(tutorial(), ResourceType::DbInstance, {});
    const Plan removal = planRemoval(tutorial(), journal, {}, since);
    QVERIFY(removal.step(backup));
    QCOMPARE(removal.step(backup)->verb, Verb::Change);
    QCOMPARE(removal.step(backup)->values.value(backupValue), u"2026-01-02T03:04:05Z"_s);
    QVERIFY(removal.step(u"dbinstance/delete"_s)->after.contains(backup));
    QVERIFY(!isDone(*removal.step(backup), journal));
    QVERIFY2(!planRemoval(tutorial(), journal, {Kind::Cache}, since).step(backup), "nothing of the database goes");
    QVERIFY2(!planRemoval(tutorial(), journal).step(backup), "none was asked for");

    database.made = removal.step(backup)->values;
    QVERIFY2(isDone(*removal.step(backup), journal), "it was made");
    JournalSnapshot after = journal;
    after[u"dbinstance/create"_s].state = StepState::Gone;
    after[u"dbinstance/create"_s].made.remove(backupValue);
    QVERIFY2(isDone(*removal.step(backup), after), "what went needs none any more");
    for (const Step &step : planChanges(tutorial(), journal).steps)
        QVERIFY2(step.type != ResourceType::DbInstance || step.verb == Verb::None, "no topology wants a backup");
    database.made[u"charge"_s] = u"subscription"_s;
    QVERIFY2(!planRemoval(tutorial(), journal, {}, since).step(backup), "a subscription can't be released");
    database.made[u"charge"_s].clear();
    database.state = StepState::Waiting;
    QVERIFY2(!planRemoval(tutorial(), journal, {}, since).step(backup), "there is nothing in it yet");
}

void tst_Plan::kindsThatStandOnOthers_data()
{
    QTest::addColumn<QSet<Kind>>("existing");
    QTest::addColumn<QSet<Kind>>("removed");
    QTest::addColumn<QSet<Kind>>("falling");
    const QSet<Kind> all{Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer};
    QTest::newRow("nothing stands on the cache") << all << QSet<Kind>{Kind::Cache} << QSet<Kind>{};
    QTest::newRow("everything stands on the network") << all << QSet<Kind>{Kind::Network}
                                                      << QSet<Kind>{Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer};
    QTest::newRow("the balancer stands on the servers") << all << QSet<Kind>{Kind::Servers} << QSet<Kind>{Kind::Balancer};
    QTest::newRow("what goes too is no obstacle") << all << QSet<Kind>{Kind::Servers, Kind::Balancer} << QSet<Kind>{};
    QTest::newRow("what does not exist is no obstacle") << QSet<Kind>{Kind::Network} << QSet<Kind>{Kind::Network} << QSet<Kind>{};
}

void tst_Plan::kindsThatStandOnOthers()
{
    QFETCH(QSet<Kind>, existing);
    QFETCH(QSet<Kind>, removed);
    QFETCH(QSet<Kind>, falling);
    JournalSnapshot journal;
    for (const Step &step : planChanges(tutorial(), {}).steps) {
        if (existing.contains(step.kind))
            journal.insert(step.id, entryFor(step.id, StepState::Ready));
    }
    QCOMPARE(dependants(tutorial(), journal, removed), falling);
}

void tst_Plan::factsAreFoundByStepAndServer()
{
    JournalEntry order = entryFor(u"instances/app/a/create"_s, StepState::Ready);
    order.facts.members[u"app-1"_s].address = u"10.0.1.4"_s;
    JournalEntry gone = entryFor(u"instances/app/b/create"_s, StepState::Gone);
    gone.facts.members[u"app-2"_s].address = u"10.0.2.4"_s;
    const JournalSnapshot journal{{order.stepId, order}, {gone.stepId, gone}};

    QVERIFY(factsOf(journal, order.stepId));
    QVERIFY(!factsOf(journal, gone.stepId));
    QVERIFY(!factsOf(journal, u"vpc/create"_s));
    QVERIFY(serverFacts(journal, tutorial(), u"app-1"_s));
    QCOMPARE(serverFacts(journal, tutorial(), u"app-1"_s)->address, u"10.0.1.4"_s);
    QVERIFY(!serverFacts(journal, tutorial(), u"app-2"_s));
}

void tst_Plan::everyStepPointsAtAField()
{
    for (const Step &step : planChanges(twoZones(), {}).steps) {
        const QString field = fieldOf(step);
        // A DNAT entry is created with the servers and written on the network page.
        const Kind page = step.type == ResourceType::ForwardEntry ? Kind::Network : step.kind;
        QVERIFY2(field == kindName(page) || field.startsWith(kindName(page) + u'.'), qPrintable(step.id + u' ' + field));
    }
    QCOMPARE(fieldOf(*stepFromId(u"vswitch/a/create"_s)), u"network.vswitches.a"_s);
    QCOMPARE(fieldOf(*stepFromId(u"instances/app/a/create"_s)), u"servers.groups.app"_s);
}

/// Speed itself is a matter of the benchmarks; here the graph must only stay small where servers are many.
void tst_Plan::fiveHundredServersStayFast()
{
    Topology topology = tutorial();
    topology.servers->groups[0].count = 500;
    topology.balancer->backends.clear();
    for (int n = 1; n <= 200; ++n)
        topology.balancer->backends.append({u"app-%1"_s.arg(n), 100});
    const Plan plan = planChanges(topology, {});
    qsizetype arrows = 0;
    for (const Step &step : plan.steps)
        arrows += step.after.size();
    QVERIFY(plan.steps.size() < 300);
    QVERIFY(arrows < 3 * plan.steps.size());
    QBENCHMARK {
        planChanges(topology, {});
    }
}

QTEST_APPLESS_MAIN(tst_Plan)
#include "tst_plan.moc"
