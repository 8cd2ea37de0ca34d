#include "tests/advice/advicecases.h"
#include "wizard/advice/prices.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

class TestPrices : public QObject
{
    Q_OBJECT

private:
    static QList<PriceLine> lines(const Bench &bench) { return priceLines(bench.topology, bench.catalogue, bench.account); }
    static Price price(const Bench &bench, const FieldPath &subject)
    {
        for (const PriceLine &line : lines(bench)) {
            if (line.subject == subject)
                return line.price;
        }
        qFatal("no line %s", qPrintable(subject));
    }

private slots:
    void everythingThatCostsHasALineAndNothingElse()
    {
        QStringList subjects;
        for (const PriceLine &line : lines({}))
            subjects << line.subject;
        QCOMPARE(subjects, QStringList({u"network.nat"_s, u"network.publicIps"_s, u"network.publicIps.sharedBandwidth"_s, u"servers.groups.app"_s, u"database"_s,
                                        u"cache"_s, u"balancer"_s}));
    }
    void aNetworkOfItsOwnCostsNothing()
    {
        Bench bench;
        bench.topology.servers.reset();
        bench.topology.database.reset();
        bench.topology.cache.reset();
        bench.topology.balancer.reset();
        bench.network().nat.reset();
        bench.network().publicIps.reset();
        QVERIFY(lines(bench).isEmpty());
        const Price total = totalPrice(lines(bench));
        QCOMPARE(total.hourly.micros, 0);
        QVERIFY(total.complete);
    }

    void amounts()
    {
        const Bench bench;
        QCOMPARE(price(bench, u"network.nat"_s).hourly.amount(), u"0.24"_s);
        QCOMPARE(price(bench, u"network.publicIps"_s).hourly.amount(), u"0.04"_s);
        QCOMPARE(price(bench, u"network.publicIps.sharedBandwidth"_s).hourly.amount(), u"0.70"_s);
        // Two servers at 0.38, and 280 GiB of ESSD at 0.90 a month, which has 730 hours.
        QCOMPARE(price(bench, u"servers.groups.app"_s).hourly.micros, 2 * 380'000 + qRound64(80 * 900'000 / 730.0) + qRound64(200 * 900'000 / 730.0));
        QCOMPARE(price(bench, u"cache"_s).hourly.amount(), u"0.25"_s);
        QCOMPARE(price(bench, u"balancer"_s).hourly.amount(), u"0.12"_s);
        for (const PriceLine &line : lines(bench))
            QVERIFY2(line.price.complete && line.price.practice && line.price.hourly.currency == u"CNY", qPrintable(line.subject));
    }
    void aCacheOnCloudDisksCostsItsShards()
    {
        Bench bench;
        CacheClass sold = *bench.catalogue.cacheClass(bench.cache().cacheClass);
        sold.id = u"redis.shard.small.2.ce"_s;
        sold.hourlyMicros = 270'000;
        bench.catalogue.cacheClasses << sold;
        bench.cache().cacheClass = sold.id;
        QCOMPARE(price(bench, u"cache"_s).hourly.amount(), u"0.27"_s);
        bench.cache().shards = 4;
        QCOMPARE(price(bench, u"cache"_s).hourly.amount(), u"1.08"_s);
        bench.cache().shards = 0;
        bench.cache().readReplicas = 1; // what they cost is not known
        QVERIFY(!price(bench, u"cache"_s).complete);
    }

    void aYearPaidAtOnceCostsLess_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::newRow("servers") << u"servers.groups.app"_s;
        QTest::newRow("a database") << u"database"_s;
        QTest::newRow("a cache") << u"cache"_s;
    }
    void aYearPaidAtOnceCostsLess()
    {
        QFETCH(QString, subject);
        Bench bench;
        bench.catalogue.yearDiscountPercent = 20;
        const qint64 hourly = price(bench, subject).hourly.micros;
        const Charge months{ChargeModel::Subscription, 6, PeriodUnit::Month, false};
        bench.group().charge = bench.database().charge = bench.cache().charge = months;
        QCOMPARE(price(bench, subject).hourly.micros, hourly);
        const Charge year{ChargeModel::Subscription, 1, PeriodUnit::Year, false};
        bench.group().charge = bench.database().charge = bench.cache().charge = year;
        QCOMPARE(price(bench, subject).hourly.micros, hourly * 80 / 100);
    }
    void aPeriodIsNotPricedByItsHoursOnARealAccount_data() { aYearPaidAtOnceCostsLess_data(); }
    void aPeriodIsNotPricedByItsHoursOnARealAccount()
    {
        QFETCH(QString, subject);
        Bench bench;
        bench.account.practice = false;
        bench.catalogue.practicePrices = false;
        QVERIFY(price(bench, subject).complete);
        bench.group().charge = bench.database().charge = bench.cache().charge = {ChargeModel::Subscription, 6, PeriodUnit::Month, false};
        QVERIFY(!price(bench, subject).complete);
    }
    void amountsAreInTheMoneyOfTheSite()
    {
        Bench bench;
        bench.account.site = Site::International;
        QCOMPARE(currencyOf(bench.account), u"CNY"_s); // practice
        bench.account.practice = false;
        QCOMPARE(currencyOf(bench.account), u"USD"_s);
        bench.account.site = Site::China;
        QCOMPARE(currencyOf(bench.account), u"CNY"_s);
    }
    void publicBandwidthOfServersCosts()
    {
        Bench bench;
        const qint64 without = price(bench, u"servers.groups.app"_s).hourly.micros;
        bench.group().publicBandwidthMbps = 5;
        QCOMPARE(price(bench, u"servers.groups.app"_s).hourly.micros - without, 2 * 5 * 70'000);
    }
    void readOnlyInstancesHaveTheirOwnLine()
    {
        Bench bench;
        bench.database().readOnly << ReadOnlyInstance{u"ro1"_s, u"shop-ro"_s, u"b"_s, u"mysqlro.n2.medium.1c"_s};
        QVERIFY(price(bench, u"database.readOnly.ro1"_s).hourly.micros > 0);
    }

    void totalsAreSums()
    {
        const QList<PriceLine> all = lines({});
        qint64 kinds = 0;
        for (Kind kind : allKinds())
            kinds += totalPrice(all, kind).hourly.micros;
        QCOMPARE(totalPrice(all).hourly.micros, kinds);
        QCOMPARE(totalPrice(all, Kind::Network).hourly.amount(), u"0.98"_s);
        QVERIFY(totalPrice(all).practice);
    }

    void whatIsUnknownStaysUnknown_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::newRow("an instance type") << u"servers.groups.app"_s;
        QTest::newRow("a database class") << u"database"_s;
        QTest::newRow("a cache class") << u"cache"_s;
        QTest::newRow("bandwidth by traffic") << u"network.publicIps.sharedBandwidth"_s;
    }
    void whatIsUnknownStaysUnknown()
    {
        QFETCH(QString, subject);
        Bench bench;
        bench.group().type = u"ecs.unheard.large"_s;
        bench.database().databaseClass = u"mysql.unheard"_s;
        bench.cache().cacheClass = u"redis.unheard"_s;
        bench.network().publicIps->sharedBandwidth->charge = BandwidthCharge::Traffic;
        QVERIFY(!price(bench, subject).complete);
        QVERIFY(!totalPrice(lines(bench)).complete);
        // What is known is still counted: the total reads "from ...".
        QVERIFY(totalPrice(lines(bench)).hourly.micros > 0);
    }

    void aRealAccountWithoutLivePricesKnowsNone()
    {
        Bench bench;
        bench.account.practice = false;
        for (const PriceLine &line : lines(bench)) {
            QVERIFY2(!line.price.known(), qPrintable(line.subject));
            QVERIFY2(!line.price.practice, qPrintable(line.subject));
        }
        QVERIFY(!totalPrice(lines(bench)).known());
    }
    void livePricesCountOnARealAccount()
    {
        Bench bench;
        bench.account.practice = false;
        bench.catalogue.practicePrices = false;
        QVERIFY(totalPrice(lines(bench)).complete);
        QVERIFY(!totalPrice(lines(bench)).practice);
        bench.account.site = Site::International;
        QCOMPARE(totalPrice(lines(bench)).hourly.currency, u"USD"_s);
    }
};

QTEST_GUILESS_MAIN(TestPrices)
#include "tst_prices.moc"
