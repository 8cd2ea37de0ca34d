#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"
#include "wizard/topology/problem.h"

#include <QTest>

#include <functional>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

using Edit = std::function<void(Topology &)>;
Q_DECLARE_METATYPE(Edit)

namespace {

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

Topology starter()
{
    return *preset(u"starter", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

QStringList problemsOf(const Topology &topology)
{
    QStringList found;
    for (const Problem &problem : validate(topology))
        found << problem.code + u' ' + problem.subject;
    return found;
}

} // namespace

class tst_Edits : public QObject
{
    Q_OBJECT

private slots:
    void keys_data();
    void keys();
    void freeBlocks_data();
    void freeBlocks();
    void whatIsEditedStaysSound_data();
    void whatIsEditedStaysSound();
    void aFullVpcTakesNoVSwitch();
    void aVSwitchJoinsWhatAllOthersHave();
    void aRemovedVSwitchLeavesDecisionsOpen();
    void shrinkingForgetsTheHighestServers();
    void aNewEntryTakesFreePorts();
    void aFilesNameBecomesAProjectsName_data();
    void aFilesNameBecomesAProjectsName();
    void aRenamedProjectRenamesItsOwnNamesAlone();
    void anotherAccountHasNothingOfThisOne();
};

void tst_Edits::keys_data()
{
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<QString>("stem");
    QTest::addColumn<QString>("key");
    QStringList alphabet;
    for (char16_t c = u'a'; c <= u'z'; ++c)
        alphabet << QString(QChar(c));
    QTest::newRow("the first letter") << QStringList() << QString() << u"a"_s;
    QTest::newRow("a gap is filled") << QStringList{u"a"_s, u"c"_s} << QString() << u"b"_s;
    QTest::newRow("after z") << alphabet << QString() << u"a2"_s;
    QTest::newRow("a stem that is free") << QStringList{u"a"_s} << u"web"_s << u"web"_s;
    QTest::newRow("a stem that is taken twice") << QStringList{u"web"_s, u"web2"_s} << u"web"_s << u"web3"_s;
}

void tst_Edits::keys()
{
    QFETCH(QStringList, used);
    QFETCH(QString, stem);
    QTEST(nextKey(used, stem), "key");
}

void tst_Edits::freeBlocks_data()
{
    QTest::addColumn<QString>("vpc");
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<int>("prefix");
    QTest::addColumn<QString>("block");
    QTest::newRow("an empty VPC") << u"10.0.0.0/16"_s << QStringList() << 24 << u"10.0.0.0/24"_s;
    QTest::newRow("after the last one") << u"10.0.0.0/16"_s << QStringList{u"10.0.1.0/24"_s, u"10.0.2.0/24"_s} << 24 << u"10.0.3.0/24"_s;
    QTest::newRow("aligned after a smaller one") << u"10.0.0.0/16"_s << QStringList{u"10.0.0.0/28"_s} << 24 << u"10.0.1.0/24"_s;
    QTest::newRow("a gap when the end is taken") << u"10.0.0.0/16"_s << QStringList{u"10.0.0.0/24"_s, u"10.0.255.0/24"_s} << 24 << u"10.0.1.0/24"_s;
    QTest::newRow("none in a full VPC") << u"10.0.0.0/24"_s << QStringList{u"10.0.0.0/25"_s, u"10.0.0.128/25"_s} << 28 << QString();
    QTest::newRow("none larger than the VPC") << u"10.0.0.0/24"_s << QStringList() << 16 << QString();
    QTest::newRow("blocks elsewhere do not count") << u"10.0.0.0/16"_s << QStringList{u"192.168.0.0/16"_s} << 24 << u"10.0.0.0/24"_s;
    QTest::newRow("up to the last address there is") << u"255.255.255.0/24"_s << QStringList{u"255.255.255.0/25"_s} << 25 << u"255.255.255.128/25"_s;
}

void tst_Edits::freeBlocks()
{
    QFETCH(QString, vpc);
    QFETCH(QStringList, used);
    QFETCH(int, prefix);
    QList<Cidr> blocks;
    for (const QString &text : used)
        blocks << *Cidr::parse(text);
    const auto block = nextFreeBlock(*Cidr::parse(vpc), blocks, prefix);
    QTEST(block ? block->toString() : QString(), "block");
}

void tst_Edits::whatIsEditedStaysSound_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, Topology topology, Edit edit) { QTest::newRow(name) << topology << edit; };
    row("ten vswitches more", tutorial(), [](Topology &t) {
        for (int i = 0; i < 10; ++i)
            QVERIFY(!addVSwitch(t, u"cn-hangzhou-k"_s).isEmpty());
    });
    row("a way out for the starter", starter(), [](Topology &t) { addNat(t); });
    row("no way out for the tutorial", tutorial(), [](Topology &t) { removeNat(t); });
    row("a second group and its servers behind the balancer", tutorial(), [](Topology &t) {
        QCOMPARE(addServerGroup(t), u"app2"_s);
        addAllBackends(t);
        QCOMPARE(t.balancer->backends.size(), 4);
    });
    row("a group that is gone again", tutorial(), [](Topology &t) { removeServerGroup(t, addServerGroup(t)); });
    row("fewer servers", tutorial(), [](Topology &t) { setServerCount(t, u"app"_s, 1); });
    row("five entries, rules, disks and listeners more", tutorial(), [](Topology &t) {
        for (int i = 0; i < 5; ++i) {
            if (i < 1)
                QVERIFY(!addDnat(t).isEmpty());
            QVERIFY(!addSecurityRule(t).isEmpty());
            QVERIFY(!addDataDisk(t.servers->groups[0]).isEmpty());
            QVERIFY(!addListener(t).isEmpty());
        }
    });
    row("everything out but the network", tutorial(), [](Topology &t) {
        for (Kind kind : allKinds())
            removeStep(t, kind);
        QCOMPARE(t.has(Kind::Servers), false);
        QVERIFY(t.network.dnat.isEmpty());
    });
    row("everything out and in again, under another name", tutorial(), [](Topology &t) {
        renameProject(t, u"blog"_s);
        for (Kind kind : allKinds())
            removeStep(t, kind);
        for (Kind kind : allKinds()) {
            addStep(t, kind);
            QVERIFY(t.has(kind));
        }
        QCOMPARE(t.database->name, u"blog-db"_s);
        QCOMPARE(t.balancer->backends.size(), 2);
    });
    row("a cache for the starter", starter(), [](Topology &t) { addStep(t, Kind::Cache); });
}

void tst_Edits::whatIsEditedStaysSound()
{
    QFETCH(Topology, topology);
    QFETCH(Edit, edit);
    const Topology before = topology;
    edit(topology);
    QVERIFY(!(topology == before) || QByteArray(QTest::currentDataTag()).contains("gone again"));
    const QStringList problems = problemsOf(topology);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u", ")));
    for (const VSwitch &a : topology.network.vswitches) {
        QVERIFY(topology.network.vpc.cidr.contains(a.cidr));
        for (const VSwitch &b : topology.network.vswitches)
            QVERIFY(a.key == b.key || !a.cidr.overlaps(b.cidr));
    }
}

void tst_Edits::aFullVpcTakesNoVSwitch()
{
    Topology topology = starter();
    topology.network.vpc.cidr = *Cidr::parse(u"10.0.1.0/24");
    const Topology before = topology;
    QVERIFY(addVSwitch(topology, u"cn-hangzhou-i"_s).isEmpty());
    QVERIFY(topology == before);
    topology.network.vswitches[0].cidr = *Cidr::parse(u"10.0.1.0/25");
    QCOMPARE(addVSwitch(topology, u"cn-hangzhou-i"_s), u"b"_s);
    QCOMPARE(topology.network.vswitches[1].cidr.toString(), u"10.0.1.128/25"_s);
}

void tst_Edits::aVSwitchJoinsWhatAllOthersHave()
{
    Topology topology = tutorial();
    const QString key = addVSwitch(topology, u"cn-hangzhou-k"_s);
    QCOMPARE(topology.network.snat.last().vswitch, key);
    topology.network.snat.removeFirst();
    const qsizetype entries = topology.network.snat.size();
    addVSwitch(topology, u"cn-hangzhou-k"_s);
    QCOMPARE(topology.network.snat.size(), entries);
    QVERIFY(addSnat(topology, key).isEmpty());
}

void tst_Edits::aRemovedVSwitchLeavesDecisionsOpen()
{
    Topology topology = tutorial();
    removeVSwitch(topology, u"a"_s);
    QVERIFY(!topology.database->whitelist.contains(u"vswitch:a"_s));
    QCOMPARE(topology.servers->groups[0].vswitches, QStringList{u"b"_s});
    QCOMPARE(problemsOf(topology), (QStringList{u"vswitch-unknown network.nat.vswitch"_s, u"vswitch-unknown database.vswitch"_s, u"vswitch-unknown cache.vswitch"_s}));
}

void tst_Edits::shrinkingForgetsTheHighestServers()
{
    Topology topology = *preset(u"two-zone", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.network.dnat[0].server = u"app-3"_s;
    setServerCount(topology, u"app"_s, 3);
    QCOMPARE(topology.network.dnat.size(), 1);
    QCOMPARE(topology.balancer->backends.size(), 3);
    setServerCount(topology, u"app"_s, 2);
    QVERIFY(topology.network.dnat.isEmpty());
    QCOMPARE(topology.balancer->backends.last().server, u"app-2"_s);
    setServerCount(topology, u"app"_s, 4);
    QCOMPARE(topology.balancer->backends.size(), 2);
}

void tst_Edits::aNewEntryTakesFreePorts()
{
    Topology topology = tutorial();
    addDnat(topology);
    const DnatEntry &entry = topology.network.dnat.last();
    QCOMPARE(entry.externalPort, u"8081"_s);
    QCOMPARE(entry.server, u"app-2"_s);
    topology.servers.reset();
    QVERIFY(addDnat(topology).isEmpty());
    QCOMPARE(itemOf(topology.balancer->listeners, addListener(topology))->port, 81);
}

void tst_Edits::aFilesNameBecomesAProjectsName_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("a plain word") << u"blog"_s << u"blog"_s;
    QTest::newRow("dots and blanks") << u"my blog.v2"_s << u"my-blog-v2"_s;
    QTest::newRow("digits first") << u"2026-blog"_s << u"blog"_s;
    QTest::newRow("Chinese") << u"\u6211\u7684\u5546\u57ce"_s << u"\u6211\u7684\u5546\u57ce"_s;
    QTest::newRow("signs at the end") << u"blog (1)"_s << u"blog-1"_s;
    QTest::newRow("signs alone at the end") << u"blog__"_s << u"blog"_s;
    QTest::newRow("very long") << QString(200, u'x') << QString(48, u'x');
    QTest::newRow("one letter") << u"p"_s << QString();
    QTest::newRow("no letter") << u"2026"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Edits::aFilesNameBecomesAProjectsName()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    QCOMPARE(projectNameFrom(file), name);
    if (name.isEmpty())
        return;
    Topology topology = tutorial();
    renameProject(topology, name);
    QVERIFY(validate(topology).isEmpty());
}

void tst_Edits::aRenamedProjectRenamesItsOwnNamesAlone()
{
    Topology topology = tutorial();
    topology.cache->name = u"old-cache"_s;
    topology.servers->login.keyFile = u"/home/shop-owner/shop-key.pem"_s;
    renameProject(topology, u"blog"_s);
    QCOMPARE(topology.network.vpc.name, u"blog-vpc"_s);
    QCOMPARE(topology.servers->login.keyPair, u"blog-key"_s);
    QCOMPARE(topology.servers->login.keyFile, u"/home/shop-owner/blog-key.pem"_s);
    QCOMPARE(topology.cache->name, u"old-cache"_s);
    QVERIFY(!toJson(topology).contains("\"shop-"));

    Topology existing = tutorial();
    existing.network.vpc.existingId = u"vpc-bp1one"_s;
    existing.network.vswitches[0].existingId = u"vsw-bp1one"_s;
    existing.servers->securityGroup.existingId = u"sg-bp1one"_s;
    existing.servers->login = {LoginMethod::ExistingKeyPair, u"shop-key"_s, {}, {}};
    renameProject(existing, u"blog"_s);
    QCOMPARE(existing.network.vpc.name, u"shop-vpc"_s);
    QCOMPARE(existing.network.vswitches[0].name, u"shop-a"_s);
    QCOMPARE(existing.network.vswitches[1].name, u"blog-b"_s);
    QCOMPARE(existing.servers->securityGroup.name, u"shop-sg"_s);
    QCOMPARE(existing.servers->login.keyPair, u"shop-key"_s);
}

void tst_Edits::anotherAccountHasNothingOfThisOne()
{
    Topology existing = tutorial();
    existing.network.vpc.existingId = u"vpc-bp1one"_s;
    existing.network.vswitches[0].existingId = u"vsw-bp1one"_s;
    existing.servers->securityGroup.existingId = u"sg-bp1one"_s;
    existing.servers->login = {LoginMethod::ExistingKeyPair, u"shop-key"_s, {}, {}};
    forgetExisting(existing);
    Topology expected = tutorial();
    expected.servers->login = {LoginMethod::KeyPair, u"shop-key"_s, u"~/.ssh/shop-key.pem"_s, {}};
    QCOMPARE(existing, expected);
}

QTEST_APPLESS_MAIN(tst_Edits)
#include "tst_edits.moc"
