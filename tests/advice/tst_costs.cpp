#include "tests/advice/advicecases.h"
#include "wizard/advice/costs.h"
#include "wizard/advice/usage.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Costs by their parts and by the two ways of paying, and where traffic meets bandwidth.
class TestCosts : public QObject
{
    Q_OBJECT

private:
    static Price price(const QList<CostLine> &lines, const FieldPath &subject, CostPart part)
    {
        for (const CostLine &line : lines) {
            if (line.subject == subject && line.part == part)
                return line.payAsYouGo;
        }
        qFatal("no line %s", qPrintable(subject));
    }

private slots:
    void partsAddUpToTheWhole()
    {
        const Bench bench;
        const QList<CostLine> parts = costLines(bench.topology, bench.catalogue, bench.account);
        for (const PriceLine &line : priceLines(bench.topology, bench.catalogue, bench.account)) {
            Price sum;
            for (const CostLine &part : parts) {
                if (part.subject == line.subject)
                    sum = sum + part.payAsYouGo;
            }
            QCOMPARE(sum, line.price);
        }
        QVERIFY(price(parts, u"servers.groups.app"_s, CostPart::Disks).hourly.micros > 0);
        QVERIFY(price(parts, u"database"_s, CostPart::Storage).hourly.micros > 0);
    }

    void aYearIsCheaperWhereItIsSold()
    {
        Bench bench;
        bench.catalogue.yearDiscountPercent = 20;
        const QList<CostLine> lines = costLines(bench.topology, bench.catalogue, bench.account);
        for (const CostLine &line : lines) {
            const bool sold = line.subject.startsWith("servers"_L1) || line.subject == "database"_L1 || line.subject == "cache"_L1;
            QCOMPARE(line.byYear.has_value(), sold);
            if (sold)
                QCOMPARE(line.byYear->hourly.micros, line.payAsYouGo.hourly.micros * 80 / 100);
        }
        QVERIFY(costTotal(lines, true).hourly.micros < costTotal(lines, false).hourly.micros);
    }

    void useComesOnTopWhereItIsPaidFor()
    {
        Bench bench;
        const auto parts = [&bench] {
            QList<UsagePart> found;
            for (const UsageLine &line : usageLines(bench.topology, bench.catalogue, bench.account, {}))
                found << line.part;
            return found;
        };
        QCOMPARE(parts(), (QList<UsagePart>{UsagePart::Traffic, UsagePart::Lcu, UsagePart::Backup}));
        bench.topology.balancer->address = BalancerAddress::Intranet; // nothing leaves by it, and the shared bandwidth is paid by its width
        QCOMPARE(parts(), (QList<UsagePart>{UsagePart::Lcu, UsagePart::Backup}));
        bench.topology.balancer.reset();
        bench.topology.database.reset();
        QCOMPARE(parts(), QList<UsagePart>());
    }

    void useCostsWhatIsGuessed()
    {
        Bench bench;
        bench.catalogue.trafficGbMicros = 800000;
        bench.catalogue.balancerLcuHourlyMicros = 50000;
        bench.catalogue.databaseBackupGibMonthMicros = -1;
        const QList<UsageLine> lines = usageLines(bench.topology, bench.catalogue, bench.account, {200, 2, 10});
        QCOMPARE(lines[0].month->micros, 160 * 1000000);
        QCOMPARE(lines[1].month->micros, 73 * 1000000); // 730 hours
        QVERIFY(!lines[2].month);
        bench.account.practice = false; // practice prices are no prices there
        QVERIFY(!usageLines(bench.topology, bench.catalogue, bench.account, {})[0].month);
    }

    void whatIsNotKnownIsNever0()
    {
        Bench bench;
        bench.catalogue.natHourlyMicros = -1;
        bench.catalogue.yearDiscountPercent = 0;
        const QList<CostLine> lines = costLines(bench.topology, bench.catalogue, bench.account);
        QVERIFY(!price(lines, u"network.nat"_s, CostPart::Whole).known());
        QVERIFY(!costTotal(lines, false).complete);
        QVERIFY(costTotal(lines, false).known()); // from what is known
        for (const CostLine &line : lines)
            QVERIFY(!line.byYear || !line.byYear->known());
    }

    void trafficMeetsBandwidth_data()
    {
        QTest::addColumn<int>("mbps");
        QTest::addColumn<qint64>("mbpsHour");
        QTest::addColumn<qint64>("gigabyte");
        QTest::addColumn<qint64>("meets"); ///< -1: nothing can be said
        QTest::addColumn<bool>("trafficAlwaysCheaper");
        QTest::newRow("5 Mbit/s at 0.10 an hour are worth 456 GB at 0.80") << 5 << qint64(100000) << qint64(800000) << qint64(456) << false;
        QTest::newRow("twice the width, twice the traffic") << 10 << qint64(100000) << qint64(800000) << qint64(913) << false;
        QTest::newRow("dear bandwidth is never worth it") << 5 << qint64(1000000) << qint64(800000) << qint64(4563) << true;
        QTest::newRow("no price of bandwidth") << 5 << qint64(-1) << qint64(800000) << qint64(-1) << false;
        QTest::newRow("no price of traffic") << 5 << qint64(100000) << qint64(-1) << qint64(-1) << false;
        QTest::newRow("no bandwidth") << 0 << qint64(100000) << qint64(800000) << qint64(-1) << false;
    }

    void trafficMeetsBandwidth()
    {
        QFETCH(int, mbps);
        QFETCH(qint64, mbpsHour);
        QFETCH(qint64, gigabyte);
        QFETCH(qint64, meets);
        QFETCH(bool, trafficAlwaysCheaper);
        Bench bench;
        bench.catalogue.bandwidthMbpsHourlyMicros = mbpsHour;
        bench.catalogue.trafficGbMicros = gigabyte;
        const auto found = breakEven(mbps, bench.catalogue, bench.account);
        QCOMPARE(found.has_value(), meets >= 0);
        if (!found)
            return;
        QCOMPARE(found->gigabytes, meets);
        QCOMPARE(found->trafficAlwaysCheaper(), trafficAlwaysCheaper);
        QCOMPARE(found->mostGigabytes, qint64(mbps * 3285 / 10));
        QCOMPARE(found->widthAMonth.micros, mbpsHour * mbps * 730);
    }

    void practicePricesSayNothingOfARealAccount()
    {
        Bench bench;
        bench.catalogue.practicePrices = true;
        bench.account.practice = false;
        QVERIFY(!breakEven(5, bench.catalogue, bench.account));
        QVERIFY(!costTotal(costLines(bench.topology, bench.catalogue, bench.account), false).known());
    }
};

QTEST_APPLESS_MAIN(TestCosts)
#include "tst_costs.moc"
