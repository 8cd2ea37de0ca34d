#include "tests/advice/advicecases.h"
#include "wizard/advice/zonesolver.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

const QSet<Product> everything{Product::Vpc, Product::Nat, Product::Ecs, Product::Rds, Product::Redis, Product::Slb};

ZoneInfo selling(const QString &id, const QSet<Product> &sells = everything)
{
    return {id, {{u"zh"_s, id}, {u"en"_s, id}}, sells, {}, {}};
}

QSet<Product> without(Product product)
{
    return everything - QSet<Product>{product};
}

/// The tutorial in a region of these zones.
struct Market
{
    explicit Market(const QList<ZoneInfo> &zones)
    {
        for (RegionInfo &region : bench.catalogue.regions) {
            if (region.id == u"cn-hangzhou")
                region.zones = zones;
        }
    }
    ZoneSolution solve(const QString &vswitch = {}) const { return solveZones(bench.topology, bench.catalogue, vswitch); }

    Bench bench;
};

} // namespace

/// Where everything of a topology is on sale.
class TestZoneSolver : public QObject
{
    Q_OBJECT

private slots:
    void zonesThatSellEverythingComeInOrder()
    {
        const ZoneSolution solution = Market({selling(u"a"_s), selling(u"b"_s, without(Product::Nat)), selling(u"c"_s)}).solve();
        QCOMPARE(solution.zones, (QStringList{u"a"_s, u"c"_s}));
        QCOMPARE(solution.runnerUp->zone, u"b"_s);
        QCOMPARE(solution.runnerUp->lacks, (QList<ZoneLack>{{u"network.nat.vswitch"_s, Product::Nat, {}}}));
    }
    void aZoneLacksWhatLiesInAVSwitch()
    {
        Market market({selling(u"a"_s), selling(u"b"_s, without(Product::Nat)), selling(u"c"_s, without(Product::Vpc))});
        const QString type = market.bench.topology.servers->groups[0].type;
        market.bench.catalogue.regions[0].zones[0].soldOutTypes = {type};
        const auto lacks = [&](const QString &vswitch, const QString &zone) {
            QStringList names;
            for (const ZoneLack &lack : lacksOf(market.bench.topology, market.bench.catalogue, vswitch, zone))
                names << lack.subject + u' ' + lack.article;
            return names;
        };
        QCOMPARE(lacks(u"a"_s, u"a"_s), QStringList{u"servers.groups.app.type "_s + type});
        QCOMPARE(lacks(u"a"_s, u"b"_s), QStringList{u"network.nat.vswitch "_s});
        QCOMPARE(lacks(u"b"_s, u"b"_s), QStringList()); // the gateway lies in the other one
        QCOMPARE(lacks(u"b"_s, u"c"_s), QStringList{u"network.vswitches.b.zone "_s});
        QCOMPARE(lacks(u"a"_s, u"unheard-of"_s), QStringList());
    }
    void oneArticleIsLackingAsSuchOrSoldOut()
    {
        Market market({selling(u"a"_s, without(Product::Redis)), selling(u"b"_s)});
        market.bench.catalogue.regions[0].zones[1].soldOutClasses = {u"redis.master.small.default"_s};
        const auto lack = [&](const QString &zone, const QString &article) { return lackOf(market.bench.catalogue, zone, u"cache.vswitch"_s, Product::Redis, article); };
        QVERIFY(lack(u"a"_s, u"redis.master.small.default"_s)->article.isEmpty());
        QCOMPARE(lack(u"b"_s, u"redis.master.small.default"_s)->article, u"redis.master.small.default"_s);
        QVERIFY(!lack(u"b"_s, u"redis.master.mid.default"_s));
        QVERIFY(!lack(u"unheard-of"_s, {}));
    }
    void everyZoneFits()
    {
        const ZoneSolution solution = Market({selling(u"a"_s), selling(u"b"_s)}).solve();
        QCOMPARE(solution.zones.size(), 2);
        QVERIFY(!solution.runnerUp);
    }
    void theRunnerUpLacksLeast_data()
    {
        QTest::addColumn<QSet<Product>>("first");
        QTest::addColumn<QSet<Product>>("second");
        QTest::addColumn<QString>("winner");
        QTest::newRow("fewer") << (without(Product::Rds) - QSet<Product>{Product::Redis}) << without(Product::Rds) << u"b"_s;
        QTest::newRow("equal: the first") << without(Product::Rds) << without(Product::Redis) << u"a"_s;
        QTest::newRow("nothing sold at all") << QSet<Product>() << without(Product::Vpc) << u"b"_s;
    }
    void theRunnerUpLacksLeast()
    {
        QFETCH(QSet<Product>, first);
        QFETCH(QSet<Product>, second);
        QFETCH(QString, winner);
        const ZoneSolution solution = Market({selling(u"a"_s, first), selling(u"b"_s, second)}).solve();
        QVERIFY(solution.zones.isEmpty());
        QCOMPARE(solution.runnerUp->zone, winner);
    }
    void aSoldOutArticleIsNamedWithItsField_data()
    {
        QTest::addColumn<QString>("article");
        QTest::addColumn<QString>("subject");
        const Bench bench;
        QTest::newRow("an instance type") << bench.topology.servers->groups.first().type << u"servers.groups.app.type"_s;
        QTest::newRow("a database class") << bench.topology.database->databaseClass << u"database.class"_s;
        QTest::newRow("a cache class") << bench.topology.cache->cacheClass << u"cache.class"_s;
    }
    void aSoldOutArticleIsNamedWithItsField()
    {
        QFETCH(QString, article);
        QFETCH(QString, subject);
        ZoneInfo zone = selling(u"a"_s);
        (article.startsWith(u"ecs.") ? zone.soldOutTypes : zone.soldOutClasses).insert(article);
        const ZoneSolution solution = Market({zone}).solve();
        QVERIFY(solution.zones.isEmpty());
        QCOMPARE(solution.runnerUp->lacks.size(), 1);
        QCOMPARE(solution.runnerUp->lacks.first().subject, subject);
        QCOMPARE(solution.runnerUp->lacks.first().article, article);
    }
    void aZoneWithoutTheProductIsNotBlamedForTheType()
    {
        ZoneInfo zone = selling(u"a"_s, without(Product::Ecs));
        zone.soldOutTypes = {u"ecs.c6.large"_s};
        const ZoneSolution solution = Market({zone}).solve();
        QCOMPARE(solution.runnerUp->lacks.size(), 1);
        QCOMPARE(solution.runnerUp->lacks.first().article, QString());
    }
    void aVSwitchWantsWhatLiesInIt()
    {
        Market market({selling(u"a"_s, without(Product::Redis)), selling(u"b"_s, without(Product::Rds))});
        market.bench.topology.network.vswitches = {{u"one"_s, u"one"_s, u"a"_s, {}}, {u"two"_s, u"two"_s, u"b"_s, {}}};
        market.bench.topology.database->vswitch = u"one"_s;
        market.bench.database().standbyVswitch.clear();
        market.bench.topology.cache->vswitch = u"two"_s;
        market.bench.topology.network.nat->vswitch = u"one"_s;
        market.bench.group().vswitches = {u"one"_s, u"two"_s};
        QCOMPARE(market.solve(u"one"_s).zones, QStringList{u"a"_s});
        QCOMPARE(market.solve(u"two"_s).zones, QStringList{u"b"_s});
        QVERIFY(market.solve().zones.isEmpty());
    }
    void anUnknownRegionHasNoZones()
    {
        Bench bench;
        bench.topology.region = u"xx-nowhere"_s;
        QCOMPARE(solveZones(bench.topology, bench.catalogue), ZoneSolution());
    }
    void aVSwitchMovesAlone()
    {
        Bench bench;
        Topology expected = bench.topology;
        expected.network.vswitches[0].zone = u"cn-hangzhou-k"_s;
        QCOMPARE(movedToZone(bench.topology, bench.topology.network.vswitches[0].key, u"cn-hangzhou-k"_s), expected);
        QCOMPARE(movedToZone(bench.topology, u"gone"_s, u"cn-hangzhou-k"_s), bench.topology);
        for (VSwitch &item : expected.network.vswitches)
            item.zone = u"cn-hangzhou-k"_s;
        QCOMPARE(movedToZone(bench.topology, QString(), u"cn-hangzhou-k"_s), expected);
    }
};

QTEST_APPLESS_MAIN(TestZoneSolver)
#include "tst_zonesolver.moc"
