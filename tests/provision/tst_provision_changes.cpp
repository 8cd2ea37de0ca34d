#include "tests/provision/rig.h"
#include "wizard/plan/takeover.h"
#include "wizard/plan/values.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

using Edit = std::function<void(Topology &)>;
Q_DECLARE_METATYPE(Edit)

/// What was created is changed: the plan says how, a run does it, and a second one has nothing left to do.
class tst_Provision_Changes : public QObject
{
    Q_OBJECT

private slots:
    void changed_data();
    void changed();
    void replacedOnlyWhenAllowed_data();
    void replacedOnlyWhenAllowed();
    void changedAgain_data();
    void changedAgain();
    void driftIsSeenAndSetBack();
    void driftIsTakenOver_data();
    void driftIsTakenOver();
    void aDatabaseIsBackedUpBeforeItGoes_data();
    void aDatabaseIsBackedUpBeforeItGoes();
    void withoutItsBackupADatabaseStays();
    void aDatabaseIsBackedUpBeforeAChangeTakesIt_data();
    void aDatabaseIsBackedUpBeforeAChangeTakesIt();
    void aChangeWithoutItsBackupTakesNothing();
    void oneBackupWhateverItsAnswer_data();
    void oneBackupWhateverItsAnswer();
    void whatVanishedIsMadeAgain();
    void whatNobodyKnowsIsNamed();
    void interruptedAnywhere_data();
    void interruptedAnywhere();
};

namespace {

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

QStringList withVerbs(const Plan &plan)
{
    QStringList ids;
    for (const Step &step : plan.steps) {
        if (step.verb != Verb::None)
            ids << step.id;
    }
    ids.sort();
    return ids;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QString actionsOf(Rig &rig, qsizetype since)
{
    QStringList names;
    for (const QString &action : rig.cloud.mutatingActions().mid(since))
        names << action.section(u':', -1);
    return names.join(u' ');
}

/// Nothing left to do, nothing twice, all of it ours and removable.
void verifySettled(Rig &rig)
{
    QCOMPARE(withVerbs(planChanges(rig.topology, rig.project->journal())), QStringList());
    const qsizetype before = rig.cloud.mutatingActions().size();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(actionsOf(rig, before), QString());
    QCOMPARE(rig.cloud.cloud().contractBreaks(), QStringList());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

} // namespace

void tst_Provision_Changes::changed_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("planned");
    QTest::addColumn<QString>("actions");
    const auto row = [](const char *name, const Edit &edit, const QStringList &planned, const char *actions) {
        QTest::newRow(name) << edit << planned << QString::fromLatin1(actions);
    };
    row("a vswitch has another name", [](Topology &t) { t.network.vswitches[0].name = u"front"_s; }, {u"vswitch/a/change"_s}, "ModifyVSwitchAttribute");
    row("the NAT gateway has another name", [](Topology &t) { t.network.nat->name = u"way-out"_s; }, {u"natgateway/change"_s}, "ModifyNatGatewayAttribute");
    row("the VPC has another name, and what is called after it", [](Topology &t) { t.network.vpc.name = u"mall"_s; },
        {u"bandwidthpackage/change"_s, u"eip/1/change"_s, u"eip/2/change"_s, u"vpc/change"_s}, "");
    row("more shared bandwidth", [](Topology &t) { t.network.publicIps->sharedBandwidth->mbps = 20; }, {u"bandwidthpackage/change"_s},
        "ModifyCommonBandwidthPackageSpec");
    row("one vswitch more", [](Topology &t) { addVSwitch(t, u"cn-hangzhou-h"_s); }, {u"snatentry/c/create"_s, u"vswitch/c/create"_s}, "");
    row("one public IP more", [](Topology &t) { t.network.publicIps->count = 3; },
        {u"bandwidthpackageips/3/create"_s, u"eip/3/create"_s, u"eipassociation/3/create"_s, u"snatentry/a/change"_s, u"snatentry/b/change"_s}, "");
    row("one public IP less", [](Topology &t) { t.network.publicIps->count = 1; },
        {u"bandwidthpackageips/2/delete"_s, u"eip/2/delete"_s, u"eipassociation/2/delete"_s, u"snatentry/a/change"_s, u"snatentry/b/change"_s}, "");
    row("a SNAT entry less", [](Topology &t) { t.network.snat.removeLast(); }, {u"snatentry/b/delete"_s}, "DeleteSnatEntry");
    row("a DNAT entry goes to another server", [](Topology &t) { t.network.dnat[0].server = u"app-2"_s; }, {u"forwardentry/web/change"_s}, "ModifyForwardEntry");
    row("the security group has another name", [](Topology &t) { t.servers->securityGroup.name = u"gate"_s; }, {u"securitygroup/change"_s}, "ModifySecurityGroupAttribute");
    row("a rule lets fewer in", [](Topology &t) { t.servers->securityGroup.rules[0].cidr = u"192.0.2.0/24"_s; }, {u"securitygrouprule/http/change"_s},
        "AuthorizeSecurityGroup RevokeSecurityGroup");
    row("a rule turns round", [](Topology &t) { t.servers->securityGroup.rules[0].direction = Direction::Out; }, {u"securitygrouprule/http/change"_s},
        "AuthorizeSecurityGroupEgress RevokeSecurityGroup");
    row("a rule less and one more", [](Topology &t) {
            t.servers->securityGroup.rules.removeFirst();
            addSecurityRule(t);
            t.servers->securityGroup.rules.last().key = u"new"_s;
        }, {u"securitygrouprule/http/delete"_s, u"securitygrouprule/new/create"_s}, "RevokeSecurityGroup AuthorizeSecurityGroup");
    row("more servers", [](Topology &t) { setServerCount(t, u"app"_s, 4); }, {u"instances/app/a/2/create"_s, u"instances/app/b/2/create"_s}, "RunInstances RunInstances");
    row("fewer servers", [](Topology &t) { setServerCount(t, u"app"_s, 1); }, {u"backendservers/app-2/delete"_s, u"instances/app/b/delete"_s},
        "RemoveBackendServers DeleteInstances");
    row("the servers have another name", [](Topology &t) { t.servers->groups[0].name = u"web"_s; }, {u"instances/app/a/change"_s, u"instances/app/b/change"_s}, "");
    row("servers of a larger type", [](Topology &t) { t.servers->groups[0].type = u"ecs.c6.xlarge"_s; }, {u"instances/app/a/change"_s, u"instances/app/b/change"_s}, "");
    row("larger disks", [](Topology &t) {
            t.servers->groups[0].systemDisk.gib = 60;
            t.servers->groups[0].dataDisks[0].gib = 200;
        }, {u"instances/app/a/change"_s, u"instances/app/b/change"_s}, "ResizeDisk ResizeDisk ResizeDisk ResizeDisk");
    row("a shorter whitelist", [](Topology &t) { t.database->whitelist.removeLast(); }, {u"dbwhitelist/change"_s}, "ModifySecurityIps");
    row("nobody is let in to the database", [](Topology &t) { t.database->whitelist.clear(); }, {u"dbwhitelist/delete"_s}, "ModifySecurityIps");
    row("a database and an account more", [](Topology &t) {
            t.database->databases.append({u"logs"_s, u"utf8mb4"_s});
            t.database->accounts.append({u"reader"_s, AccountType::Normal, {{u"shop"_s, u"ReadOnly"_s}}});
        }, {u"dbaccount/reader/create"_s, u"dbprivilege/reader/create"_s, u"dbschema/logs/create"_s}, "");
    row("an account is allowed less", [](Topology &t) { t.database->accounts[0].privileges[u"shop"_s] = u"ReadOnly"_s; }, {u"dbprivilege/shop_app/change"_s}, "GrantAccountPrivilege");
    row("an account less", [](Topology &t) { t.database->accounts.clear(); }, {u"dbaccount/shop_app/delete"_s, u"dbprivilege/shop_app/delete"_s},
        "RevokeAccountPrivilege DeleteAccount");
    row("backups are kept longer", [](Topology &t) { t.database->backup->retentionDays = 14; }, {u"dbbackuppolicy/change"_s}, "");
    row("the database has another name and more storage", [](Topology &t) {
            t.database->name = u"mall-db"_s;
            t.database->storage.gib = 200;
        }, {u"dbinstance/change"_s}, "ModifyDBInstanceDescription ModifyDBInstanceSpec");
    row("the cache has another name and a larger class", [](Topology &t) {
            t.cache->name = u"mall-cache"_s;
            t.cache->cacheClass = u"redis.master.mid.default"_s;
        }, {u"cacheinstance/change"_s}, "ModifyInstanceAttribute ModifyInstanceSpec");
    row("a shorter whitelist of the cache", [](Topology &t) { t.cache->whitelist.removeLast(); }, {u"cachewhitelist/change"_s}, "ModifySecurityIps");
    row("the balancer has another name", [](Topology &t) { t.balancer->name = u"mall-lb"_s; }, {u"loadbalancer/change"_s}, "SetLoadBalancerName");
    row("another weight", [](Topology &t) { t.balancer->backends[1].weight = 80; }, {u"backendservers/app-2/change"_s}, "SetBackendServers");
    row("other weights, in one call", [](Topology &t) {
            t.balancer->backends[0].weight = 20;
            t.balancer->backends[1].weight = 80;
        }, {u"backendservers/app-1/change"_s, u"backendservers/app-2/change"_s}, "SetBackendServers");
    row("a backend less", [](Topology &t) { t.balancer->backends.removeLast(); }, {u"backendservers/app-2/delete"_s}, "RemoveBackendServers");
    row("a listener is scheduled otherwise", [](Topology &t) { t.balancer->listeners[0].scheduler = u"rr"_s; }, {u"loadbalancerlistener/http/change"_s},
        "SetLoadBalancerHTTPListenerAttribute");
    row("a listener checks otherwise", [](Topology &t) { t.balancer->listeners[1].healthCheck.intervalSeconds = 10; }, {u"loadbalancerlistener/tcp/change"_s},
        "SetLoadBalancerTCPListenerAttribute");
    row("a listener less", [](Topology &t) { t.balancer->listeners.removeFirst(); }, {u"listenerstart/http/delete"_s, u"loadbalancerlistener/http/delete"_s},
        "DeleteLoadBalancerListener");
    row("a listener moves to another port", [](Topology &t) { t.balancer->listeners[0].port = 8080; },
        {u"listenerstart/http/replace"_s, u"loadbalancerlistener/http/replace"_s}, "");
    row("a SNAT entry for another vswitch", [](Topology &t) {
            t.network.snat.removeLast();
            t.network.snat[0].vswitch = u"b"_s;
        }, {u"snatentry/a/replace"_s, u"snatentry/b/delete"_s}, "");
    row("public IPs take addresses of their own", [](Topology &t) { t.network.nat->bindMode = EipBindMode::Nat; }, {u"natgateway/change"_s}, "ModifyNatGatewayAttribute");
    row("servers can't be deleted by mistake", [](Topology &t) { t.servers->groups[0].deletionProtection = true; }, {u"instances/app/a/change"_s, u"instances/app/b/change"_s},
        "ModifyInstanceAttribute ModifyInstanceAttribute");
    row("servers call themselves otherwise", [](Topology &t) { t.servers->groups[0].hostName = u"web"_s; }, {u"instances/app/a/change"_s, u"instances/app/b/change"_s},
        "ModifyInstanceAttribute ModifyInstanceAttribute");
    row("servers are released by themselves", [](Topology &t) { t.servers->groups[0].releaseAt = QDateTime::currentDateTimeUtc().addYears(1).toString(u"yyyy-MM-ddThh:mm:ssZ"_s); },
        {u"instances/app/a/change"_s, u"instances/app/b/change"_s}, "ModifyInstanceAutoReleaseTime ModifyInstanceAutoReleaseTime");
    row("the balancer can't be deleted by mistake", [](Topology &t) { t.balancer->deletionProtection = true; }, {u"loadbalancer/change"_s}, "SetLoadBalancerDeleteProtection");
    row("statements are logged", [](Topology &t) { t.database->sqlAudit = SqlAudit(); }, {u"dbsqlaudit/create"_s}, "ModifySQLCollectorPolicy ModifySQLCollectorRetention");
    row("the cache has one account more", [](Topology &t) { t.cache->accounts = {{u"reader"_s, CachePrivilege::ReadOnly}}; }, {u"cacheaccount/reader/create"_s}, "CreateAccount");
    row("the balancer is taken out", [](Topology &t) { t.balancer.reset(); }, {u"loadbalancer/delete"_s}, "DeleteLoadBalancer");
}

void tst_Provision_Changes::changed()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, planned);
    QFETCH(QString, actions);
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const qsizetype before = rig.cloud.mutatingActions().size();

    edit(rig.topology);
    const Plan plan = planChanges(rig.topology, rig.project->journal());
    QCOMPARE(withVerbs(plan), sorted(planned));
    for (const Step &step : plan.steps)
        QVERIFY2(!losesData(step), qPrintable(step.id));
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    if (!actions.isEmpty())
        QCOMPARE(actionsOf(rig, before), actions);
    verifySettled(rig);
}

void tst_Provision_Changes::changedAgain_data()
{
    QTest::addColumn<Edit>("first");
    QTest::addColumn<Edit>("second");
    QTest::addColumn<QStringList>("planned");
    QTest::addColumn<QString>("actions");
    const auto row = [](const char *name, const Edit &first, const Edit &second, const QStringList &planned, const char *actions) {
        QTest::newRow(name) << first << second << planned << QString::fromLatin1(actions);
    };
    const Edit logged = [](Topology &t) { t.database->sqlAudit = SqlAudit(); };
    row("statements are kept longer", logged, [](Topology &t) { t.database->sqlAudit->retentionDays = 180; }, {u"dbsqlaudit/change"_s}, "ModifySQLCollectorRetention");
    row("statements are logged no more", logged, [](Topology &t) { t.database->sqlAudit.reset(); }, {u"dbsqlaudit/delete"_s}, "ModifySQLCollectorPolicy");
    const Edit reader = [](Topology &t) { t.cache->accounts = {{u"reader"_s, CachePrivilege::ReadOnly}}; };
    row("an account of the cache may write", reader, [](Topology &t) { t.cache->accounts[0].privilege = CachePrivilege::ReadWrite; }, {u"cacheaccount/reader/change"_s},
        "GrantAccountPrivilege");
    row("an account of the cache less", reader, [](Topology &t) { t.cache->accounts.clear(); }, {u"cacheaccount/reader/delete"_s}, "DeleteAccount");
    const Edit sharded = [](Topology &t) {
        t.cache->cacheClass = u"redis.shard.small.2.ce"_s;
        t.cache->edition = CacheEdition::Cluster;
        t.cache->shards = 2;
    };
    row("the cache has more shards", sharded, [](Topology &t) { t.cache->shards = 4; }, {u"cacheinstance/change"_s}, "ModifyInstanceSpec");
    row("the shards of the cache are larger", sharded, [](Topology &t) { t.cache->cacheClass = u"redis.shard.mid.2.ce"_s; }, {u"cacheinstance/change"_s}, "ModifyInstanceSpec");
    const Edit copied = [](Topology &t) {
        t.cache->cacheClass = u"redis.shard.small.2.ce"_s;
        t.cache->readReplicas = 1;
    };
    row("the cache has more read replicas", copied, [](Topology &t) { t.cache->readReplicas = 3; }, {u"cacheinstance/change"_s}, "ModifyInstanceSpec");
    row("the cache has no read replica any more", copied, [](Topology &t) { t.cache->readReplicas = 0; }, {u"cacheinstance/change"_s}, "ModifyInstanceSpec");
    const Edit split = [](Topology &t) {
        t.database->readOnly = {{u"ro1"_s, u"shop-db-ro"_s, u"b"_s, u"mysqlro.n2.medium.1c"_s}};
        t.database->readWriteSplitting = ReadWriteSplitting();
    };
    row("the database proxy has more nodes", split, [](Topology &t) { t.database->readWriteSplitting->proxyNodes = 4; }, {u"dbproxy/change"_s}, "ModifyDBProxy");
    row("reads are split no more", split, [](Topology &t) { t.database->readWriteSplitting.reset(); }, {u"dbproxy/delete"_s}, "ModifyDBProxy");
    row("fewer servers, all of them protected", [](Topology &t) { t.servers->groups[0].deletionProtection = true; },
        [](Topology &t) { setServerCount(t, u"app"_s, 1); }, {u"backendservers/app-2/delete"_s, u"instances/app/b/delete"_s},
        "RemoveBackendServers ModifyInstanceAttribute DeleteInstances");
    const Edit crowd = [](Topology &t) {
        setServerCount(t, u"app"_s, 25);
        t.balancer->backends.clear();
        for (int n = 1; n <= 25; ++n)
            t.balancer->backends << Backend{u"app-%1"_s.arg(n), 100};
    };
    QStringList weighed;
    for (int n = 1; n <= 25; ++n)
        weighed << u"backendservers/app-%1/change"_s.arg(n);
    row("weights of twenty servers a call", crowd, [](Topology &t) {
            for (Backend &backend : t.balancer->backends)
                backend.weight = 10;
        }, weighed, "SetBackendServers SetBackendServers");
    row("a protected balancer is taken out", [](Topology &t) { t.balancer->deletionProtection = true; }, [](Topology &t) { t.balancer.reset(); },
        {u"loadbalancer/delete"_s}, "SetLoadBalancerDeleteProtection DeleteLoadBalancer");
}

/// Changed once, and then what that made is changed.
void tst_Provision_Changes::changedAgain()
{
    QFETCH(Edit, first);
    QFETCH(Edit, second);
    QFETCH(QStringList, planned);
    QFETCH(QString, actions);
    Rig rig(tutorial());
    first(rig.topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const qsizetype before = rig.cloud.mutatingActions().size();
    second(rig.topology);
    QCOMPARE(withVerbs(planChanges(rig.topology, rig.project->journal())), sorted(planned));
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(actionsOf(rig, before), actions);
    verifySettled(rig);
}

void tst_Provision_Changes::replacedOnlyWhenAllowed_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("refused");
    const auto row = [](const char *name, const Edit &edit, const char *refused) { QTest::newRow(name) << edit << QString::fromLatin1(refused); };
    row("another image", [](Topology &t) { t.servers->groups[0].imageId = u"ubuntu_20_04_x64_20G_alibase_20240220.vhd"_s; }, "instances/app/a/change instances/app/b/change");
    row("a vswitch of another block", [](Topology &t) { t.network.vswitches[1].cidr = *Cidr::parse(u"10.0.3.0/24"); },
        "instances/app/b/replace dbinstance/replace dbschema/shop/replace");
    row("a smaller disk", [](Topology &t) { t.servers->groups[0].systemDisk.gib = 20; }, "instances/app/a/replace instances/app/b/replace");
    row("a database less", [](Topology &t) {
            t.database->databases.clear();
            t.database->accounts.clear();
        }, "dbschema/shop/delete");
    row("the database is taken out", [](Topology &t) { t.database.reset(); }, "dbinstance/delete");
    row("a cache of another version", [](Topology &t) { t.cache->version = u"4.0"_s; }, "cacheinstance/replace");
}

void tst_Provision_Changes::replacedOnlyWhenAllowed()
{
    QFETCH(Edit, edit);
    QFETCH(QString, refused);
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const qsizetype before = rig.cloud.mutatingActions().size();
    edit(rig.topology);

    const RunResult no = rig.create();
    QCOMPARE(no.end, RunResult::End::Failed);
    QCOMPARE(no.code, u"loses-data"_s);
    QCOMPARE(no.detail, refused);
    QCOMPARE(rig.cloud.mutatingActions().size(), before);

    rig.result.reset();
    rig.executor->create(rig.topology, {}, DataLoss::Allowed);
    QVERIFY(rig.finish());
    QVERIFY2(rig.result->end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud).contains(u"instance Stopped"_s), false);
    verifySettled(rig);
}

namespace {

/// "kind step" of what a refresh has told beside states.
QStringList findings(const Rig &rig)
{
    QStringList words;
    for (const RunEvent &event : rig.told) {
        if (event.failure)
            words << event.failure->kind + u' ' + event.stepId;
    }
    words.sort();
    return words;
}

} // namespace

void tst_Provision_Changes::driftIsSeenAndSetBack()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    rig.told.clear();
    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QCOMPARE(findings(rig), QStringList());
    QCOMPARE(withVerbs(planChanges(rig.topology, rig.project->journal())), QStringList());

    // Somebody else's program changes three things: a project of its own over the same journal.
    const Topology ours = rig.topology;
    const JournalSnapshot journal = rig.project->journal();
    rig.topology.network.vswitches[0].name = u"theirs"_s;
    rig.topology.balancer->backends[0].weight = 1;
    rig.topology.database->whitelist.removeLast();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.project->record(journal.values()));
    rig.topology = ours;
    rig.killAndStart();

    rig.told.clear();
    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QCOMPARE(findings(rig), (QStringList{u"drifted backendservers/app-1/create"_s, u"drifted dbwhitelist/create"_s, u"drifted vswitch/a/create"_s}));
    QCOMPARE(withVerbs(planChanges(rig.topology, rig.project->journal())),
             (QStringList{u"backendservers/app-1/change"_s, u"dbwhitelist/change"_s, u"vswitch/a/change"_s}));
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    rig.told.clear();
    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QCOMPARE(findings(rig), QStringList());
    verifySettled(rig);
}

void tst_Provision_Changes::driftIsTakenOver_data()
{
    QTest::addColumn<Edit>("theirs");
    QTest::addColumn<QString>("stepId");
    const auto row = [](const char *name, const Edit &theirs, const char *stepId) { QTest::newRow(name) << theirs << QString::fromLatin1(stepId); };
    row("another name", [](Topology &t) { t.network.vswitches[0].name = u"theirs"_s; }, "vswitch/a/create");
    row("more shared bandwidth", [](Topology &t) { t.network.publicIps->sharedBandwidth->mbps = 20; }, "bandwidthpackage/create");
    row("a shorter whitelist", [](Topology &t) { t.database->whitelist.removeLast(); }, "dbwhitelist/create");
    row("one more address in the whitelist", [](Topology &t) { t.cache->whitelist << u"198.51.100.7"_s; }, "cachewhitelist/create");
    row("more storage", [](Topology &t) { t.database->storage.gib = 200; }, "dbinstance/create");
    row("another weight", [](Topology &t) { t.balancer->backends[0].weight = 1; }, "backendservers/app-1/create");
    row("a larger type", [](Topology &t) { t.servers->groups[0].type = u"ecs.c6.xlarge"_s; }, "instances/app/a/create");
    row("protection of the balancer", [](Topology &t) { t.balancer->deletionProtection = true; }, "loadbalancer/create");
}

/// What somebody else has made of it becomes what is wanted, and nothing is left to do.
void tst_Provision_Changes::driftIsTakenOver()
{
    QFETCH(Edit, theirs);
    QFETCH(QString, stepId);
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const Topology ours = rig.topology;
    const JournalSnapshot journal = rig.project->journal();
    theirs(rig.topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.project->record(journal.values()));
    rig.topology = ours;
    rig.killAndStart();
    QVERIFY(!withMadeValues(ours, rig.project->journal(), *stepFromId(stepId))); // not known yet
    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QVERIFY2(findings(rig).contains(u"drifted "_s + stepId), qPrintable(findings(rig).join(u' ')));
    const auto taken = withMadeValues(ours, rig.project->journal(), *stepFromId(stepId));
    QVERIFY(taken);
    rig.topology = *taken;
    const qsizetype before = rig.cloud.mutatingActions().size();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    for (const Step &step : planChanges(rig.topology, rig.project->journal()).steps) {
        if (stepIdOf(step.type, step.target) == stepId)
            QCOMPARE(step.verb, Verb::None);
    }
    if (!stepId.startsWith("instances/"_L1)) // the other order of the group follows the first
        QCOMPARE(actionsOf(rig, before), QString());
}

void tst_Provision_Changes::aDatabaseIsBackedUpBeforeItGoes_data()
{
    QTest::addColumn<QString>("storage");
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("killed");
    QTest::newRow("a local disk's by copy") << u"local_ssd"_s << u"Physical"_s << false;
    QTest::newRow("a cloud disk's by snapshot") << u"cloud_essd"_s << u"Snapshot"_s << false;
    QTest::newRow("once, also when the program dies on the way") << u"cloud_essd"_s << u"Snapshot"_s << true;
}

void tst_Provision_Changes::aDatabaseIsBackedUpBeforeItGoes()
{
    QFETCH(QString, storage);
    QFETCH(QString, method);
    QFETCH(bool, killed);
    Topology topology = tutorial();
    topology.database->storage.type = storage;
    if (storage == u"local_ssd") {
        topology.database->version = u"5.7"_s;
        topology.database->databaseClass = u"rds.mysql.t1.small"_s;
    }
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const qsizetype before = rig.cloud.mutatingActions().size();
    if (killed) {
        rig.result.reset();
        rig.executor->remove({Kind::Database}, Backup::First);
        QVERIFY(rig.until([&] { return actionsOf(rig, before) == u"CreateBackup"; }));
        rig.killAndStart();
    }
    QVERIFY2(rig.remove({Kind::Database}, Backup::First).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(actionsOf(rig, before), u"CreateBackup DeleteDBInstance"_s);
    QString asked;
    QString kept;
    for (const QJsonValue &request : rig.cloud.requests()) {
        const QJsonObject parameters = request[u"parameters"].toObject();
        if (request[u"action"].toString() == u"CreateBackup")
            asked = parameters[u"BackupMethod"].toString();
        else if (request[u"action"].toString() == u"DeleteDBInstance")
            kept = parameters[u"ReleasedKeepPolicy"].toString();
    }
    QCOMPARE(asked, method);
    QCOMPARE(kept, u"Lastest"_s); // sic
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

void tst_Provision_Changes::withoutItsBackupADatabaseStays()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    rig.cloud.setFaults(fault(u"CreateBackup"_s, u"refuse"_s, {{u"status"_s, 403}, {u"code"_s, u"Forbidden.RAM"_s}}));
    const qsizetype before = rig.cloud.mutatingActions().size();
    QCOMPARE(rig.remove({Kind::Database}, Backup::First).end, RunResult::End::Failed);
    QCOMPARE(actionsOf(rig, before), u"CreateBackup"_s);
    QCOMPARE(rig.state(u"dbinstance/create"_s), StepState::Ready);
}

void tst_Provision_Changes::aDatabaseIsBackedUpBeforeAChangeTakesIt_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("first"); // what is asked for, to the first loss
    QTest::addColumn<bool>("killed");
    const Edit replaced = [](Topology &t) { t.database->vswitch = u"b"_s; };
    const Edit dropped = [](Topology &t) {
        t.database->databases.removeFirst();
        for (DatabaseAccount &account : t.database->accounts)
            account.privileges.clear();
    };
    QTest::newRow("an instance that is replaced") << replaced << u"CreateBackup DeleteDBInstance"_s << false;
    QTest::newRow("once, also when the program dies on the way") << replaced << u"CreateBackup DeleteDBInstance"_s << true;
    QTest::newRow("an instance that is no longer wanted") << Edit([](Topology &t) { t.database.reset(); }) << u"CreateBackup DeleteDBInstance"_s << false;
    QTest::newRow("a database on an instance that stays") << dropped << u"CreateBackup"_s << false;
    QTest::newRow("a database on an instance that is changed, too")
        << Edit([dropped](Topology &t) { dropped(t); t.database->name = u"orders"_s; }) << u"CreateBackup"_s << false;
}

void tst_Provision_Changes::aDatabaseIsBackedUpBeforeAChangeTakesIt()
{
    QFETCH(Edit, edit);
    QFETCH(QString, first);
    QFETCH(bool, killed);
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    edit(rig.topology);
    QVERIFY(takesDatabase(planChanges(rig.topology, rig.project->journal()), rig.project->journal()));
    const auto apply = [&rig] {
        rig.result.reset();
        rig.executor->create(rig.topology, {}, DataLoss::Allowed, Backup::First);
    };
    const qsizetype before = rig.cloud.mutatingActions().size();
    apply();
    if (killed) {
        QVERIFY(rig.until([&] { return actionsOf(rig, before) == u"CreateBackup"; }));
        rig.killAndStart();
        apply();
    }
    QVERIFY(rig.finish());
    QVERIFY2(rig.result->end == RunResult::End::Done, describe(rig).constData());
    const QString actions = actionsOf(rig, before);
    QVERIFY2(actions.startsWith(first), qPrintable(actions));
    QCOMPARE(actions.count(u"CreateBackup"_s), 1);
    verifySettled(rig);
    // A backup that its instance outlived is not kept when that goes some day without one.
    QStringList kept;
    for (const QJsonValue &request : rig.cloud.requests()) {
        if (request[u"action"].toString() == u"DeleteDBInstance" && request[u"code"].toString().isEmpty())
            kept << request[u"parameters"].toObject()[u"ReleasedKeepPolicy"].toString();
    }
    QCOMPARE(kept.first(), first.contains(u"Delete"_s) ? u"Lastest"_s : u"None"_s);
    if (rig.topology.database)
        QCOMPARE(kept.last(), u"None"_s);
}

void tst_Provision_Changes::aChangeWithoutItsBackupTakesNothing()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    rig.topology.database->vswitch = u"b"_s;
    rig.cloud.setFaults(fault(u"CreateBackup"_s, u"refuse"_s, {{u"status"_s, 403}, {u"code"_s, u"Forbidden.RAM"_s}}));
    const qsizetype before = rig.cloud.mutatingActions().size();
    rig.result.reset();
    rig.executor->create(rig.topology, {}, DataLoss::Allowed, Backup::First);
    QVERIFY(rig.finish());
    QCOMPARE(rig.result->end, RunResult::End::Failed);
    QCOMPARE(actionsOf(rig, before), u"CreateBackup"_s);
    QCOMPARE(rig.state(u"dbinstance/create"_s), StepState::Ready);
}

void tst_Provision_Changes::oneBackupWhateverItsAnswer_data()
{
    addFaultRows({u"CreateBackup"_s, u"DeleteDBInstance"_s});
}

void tst_Provision_Changes::oneBackupWhateverItsAnswer()
{
    QFETCH(QString, action);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const QMap<QString, int> types = typesOf(rig.cloud);
    rig.topology.database->vswitch = u"b"_s;
    rig.cloud.setFaults(fault(action, kind, more));
    const qint64 before = rig.cloud.requests().last()[u"n"_s].toInteger();
    for (int attempt = 0; attempt < 3; ++attempt) { // what a run may give up on, the next one must finish
        rig.result.reset();
        rig.executor->create(rig.topology, {}, DataLoss::Allowed, Backup::First);
        QVERIFY(rig.finish());
        if (rig.result->end == RunResult::End::Done)
            break;
        rig.cloud.setFaults({});
    }
    QVERIFY2(rig.result->end == RunResult::End::Done, describe(rig).constData());
    int backups = 0;
    for (const QJsonValue &request : rig.cloud.requestsSince(before)) {
        const QString fate = request[u"fault"_s].toString();
        const bool hadNoEffect = fate == "reset-before"_L1 || fate == "error"_L1 || fate == "refuse"_L1;
        backups += request[u"action"_s].toString() == "CreateBackup"_L1 && !hadNoEffect ? 1 : 0;
    }
    QCOMPARE(backups, 1);
    QCOMPARE(typesOf(rig.cloud), types);
}

void tst_Provision_Changes::whatVanishedIsMadeAgain()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const JournalSnapshot journal = rig.project->journal();
    const Topology ours = rig.topology;
    const QMap<QString, int> types = typesOf(rig.cloud);
    setServerCount(rig.topology, u"app"_s, 1);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.project->record(journal.values()));
    rig.topology = ours;
    rig.killAndStart();

    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QVERIFY(withVerbs(planChanges(rig.topology, rig.project->journal())).contains(u"instances/app/b/create"_s));
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), types);
    verifySettled(rig);
}

void tst_Provision_Changes::whatNobodyKnowsIsNamed()
{
    Rig rig(tutorial());
    QVERIFY2(rig.create({Kind::Network}).end == RunResult::End::Done, describe(rig).constData());
    JournalEntry lost = rig.project->journal().value(u"vswitch/b/create"_s);
    const QString id = lost.facts.id;
    lost.state = StepState::Planned;
    lost.facts = {};
    lost.token.clear();
    QVERIFY(rig.project->record({lost}));
    rig.killAndStart();
    rig.told.clear();
    QCOMPARE(rig.refresh().end, RunResult::End::Done);
    QVERIFY2(findings(rig).contains(u"unclaimed vswitch/b/create"_s), qPrintable(findings(rig).join(u' ')));
    QVERIFY(rig.cloud.idsOfType(u"vswitch"_s).contains(id));
}

void tst_Provision_Changes::interruptedAnywhere_data()
{
    QTest::addColumn<bool>("answered");
    QTest::newRow("before the answer") << false;
    QTest::newRow("after the answer") << true;
}

/// Killed after each of a change's requests in turn: the next run ends as an undisturbed one would.
void tst_Provision_Changes::interruptedAnywhere()
{
    QFETCH(bool, answered);
    const auto edit = [](Topology &t) {
        t.network.vswitches[0].name = u"front"_s;
        t.network.publicIps->sharedBandwidth->mbps = 20;
        t.servers->securityGroup.rules[0].cidr = u"192.0.2.0/24"_s;
        t.servers->groups[0].type = u"ecs.c6.xlarge"_s;
        setServerCount(t, u"app"_s, 3);
        t.balancer.reset();
        t.database.reset();
        t.cache.reset();
    };
    const auto small = [] {
        Topology topology = tutorial();
        topology.balancer.reset();
        topology.database.reset();
        topology.cache.reset();
        return topology;
    };
    Rig undisturbed(small());
    QVERIFY2(undisturbed.create().end == RunResult::End::Done, describe(undisturbed).constData());
    const qsizetype created = undisturbed.cloud.mutatingActions().size();
    edit(undisturbed.topology);
    QVERIFY2(undisturbed.create().end == RunResult::End::Done, describe(undisturbed).constData());
    const qsizetype changes = undisturbed.cloud.mutatingActions().size() - created;
    const QMap<QString, int> types = typesOf(undisturbed.cloud);

    for (qsizetype n = 1; n <= changes; ++n) {
        Rig rig(small());
        QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
        edit(rig.topology);
        rig.result.reset();
        rig.executor->create(rig.topology, {});
        QVERIFY(rig.until([&] { return rig.cloud.mutatingActions().size() >= created + n; }));
        if (answered)
            rig.scheduler.advance(std::chrono::milliseconds(1500));
        rig.killAndStart();
        QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
        QCOMPARE(typesOf(rig.cloud), types);
        verifySettled(rig);
    }
}

QTEST_GUILESS_MAIN(tst_Provision_Changes)
#include "tst_provision_changes.moc"
