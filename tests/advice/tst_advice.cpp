#include "tests/advice/cases.h"
#include "wizard/advice/addressbudget.h"
#include "wizard/advice/args.h"

#include <QFile>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

class TestAdvice : public QObject
{
    Q_OBJECT

private:
    static QList<AdviceCase> allCases() { return networkCases() + serverCases() + dataCases(); }
    static std::optional<Advice> first(const Bench &bench, const QString &rule)
    {
        for (const Advice &advice : bench.advise()) {
            if (advice.ruleId == rule)
                return advice;
        }
        return std::nullopt;
    }

private slots:
    void network_data() { addRows(networkCases()); }
    void network()
    {
        QFETCH(int, index);
        runCase(networkCases().at(index));
    }
    void servers_data() { addRows(serverCases()); }
    void servers()
    {
        QFETCH(int, index);
        runCase(serverCases().at(index));
    }
    void databaseCacheAndBalancer_data() { addRows(dataCases()); }
    void databaseCacheAndBalancer()
    {
        QFETCH(int, index);
        runCase(dataCases().at(index));
    }

    void everyRuleSpeaksInOneCaseAndIsSilentInAnother() { checkCoverage(allCases(), {u"net."_s, u"ecs."_s, u"rds."_s, u"redis."_s, u"slb."_s, u"plan."_s}); }
    void everyRuleOfTheListExists()
    {
        // The catalogue of advice, by ids: with the test above, each has a row in which it speaks and one in which it does not.
        QFile file(QStringLiteral(CLOUDSTEPS_TEST_DATA "/advice-rules.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
        const QStringList wanted = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(wanted.size() > 80);
        const QStringList ids = ruleIds();
        const QSet<QString> missing = QSet<QString>(wanted.cbegin(), wanted.cend()) - QSet<QString>(ids.cbegin(), ids.cend());
        QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u' ')));
    }
    void everyRuleHasAKnownPrefix()
    {
        const QStringList ids = ruleIds();
        for (const QString &id : ids)
            QVERIFY2(QStringList({u"net"_s, u"ecs"_s, u"rds"_s, u"redis"_s, u"slb"_s, u"plan"_s}).contains(id.section(u'.', 0, 0)), qPrintable(id));
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
    }
    void everyFixIsOfferedSomewhere()
    {
        const QStringList ids = fixIds();
        const QSet<QString> missing = QSet<QString>(ids.cbegin(), ids.cend()) - offeredFixes(allCases());
        QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u' ')));
    }
    void noFixTouchesWhatIsThereAlready()
    {
        Bench bench;
        bench.network().vpc.existingId = u"vpc-bp1one"_s;
        bench.network().vswitches[1].existingId = u"vsw-bp1two"_s;
        bench.network().vswitches[1].cidr = *Cidr::parse(u"10.0.2.0/28");
        bench.network().vswitches[1].zone = u"cn-hangzhou-j"_s; // sells no NAT gateway
        bench.network().nat->vswitch = u"b"_s;
        bench.group().count = 12;
        bench.group().vswitches = {u"b"_s};
        int offered = 0;
        bool budgetTold = false;
        for (const Advice &advice : bench.advise()) {
            budgetTold |= advice.ruleId == u"net.address-budget" && advice.severity == Severity::Error;
            for (const Fix &fix : advice.fixes) {
                ++offered;
                const Network fixed = applyFix(bench.topology, fix).network;
                QVERIFY2(fixed.vpc == bench.network().vpc && fixed.vswitches[1] == bench.network().vswitches[1], qPrintable(fix.id));
            }
        }
        QVERIFY(offered > 0);
        QVERIFY(budgetTold);
    }
    void aFixWhoseSubjectIsGoneChangesNothing()
    {
        const Topology nothing;
        for (const QString &id : fixIds()) {
            for (const FieldPath &subject : {u"network.vswitches.gone.cidr"_s, u"servers.groups.gone.type"_s, u"database.whitelist"_s, u"balancer.backends.gone.weight"_s}) {
                if (id == u"set-vpc-cidr" || id == u"move-network" || id == u"add-public-ip" || id == u"add-nat")
                    continue; // about the network, which is never gone
                QCOMPARE(applyFix(nothing, {id, subject, {u"1"_s, u"1"_s}}), nothing);
            }
        }
        QCOMPARE(applyFix(nothing, {u"unheard-of"_s, {}, {}}), nothing);
    }

    void theTutorialHasNoErrorAndNoWarning()
    {
        for (const Advice &advice : Bench().advise())
            QVERIFY2(advice.severity == Severity::Note, qPrintable(advice.ruleId));
    }
    void presetsHaveNoErrors()
    {
        for (const QString &name : presetNames()) {
            Bench bench;
            bench.topology = *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
            for (const Advice &advice : bench.advise())
                QVERIFY2(advice.severity != Severity::Error, qPrintable(name + u' ' + advice.ruleId + u' ' + advice.subject));
        }
    }
    void adviceComesInTheOrderOfTheWizardErrorsFirst()
    {
        Bench bench;
        bench.group().type = u"ecs.s3.large"_s; // several rows at one field
        bench.account.practice = false;
        int kind = -1;
        QStringList finished;
        FieldPath subject;
        Severity severity = Severity::Error;
        for (const Advice &advice : bench.advise()) {
            const auto own = kindOfPath(advice.subject);
            const int place = own ? int(*own) : -1;
            QVERIFY2(place >= kind, qPrintable(advice.subject));
            if (advice.subject != subject) {
                QVERIFY2(!finished.contains(advice.subject), qPrintable(advice.subject));
                finished << subject;
                subject = advice.subject;
                severity = Severity::Error;
            }
            QVERIFY2(int(advice.severity) <= int(severity), qPrintable(advice.ruleId));
            severity = advice.severity;
            kind = place;
            QVERIFY(advice.fixes.size() <= 2);
        }
    }

    void anErrorBlocksItsStepAndWhatNeedsIt_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QList<Kind>>("blocked");
        QTest::newRow("the network carries everything") << u"network.vpc.cidr"_s << allKinds();
        QTest::newRow("the project's name, too") << u"name"_s << allKinds();
        QTest::newRow("the balancer needs its servers") << u"servers.groups.app.type"_s << QList<Kind>{Kind::Servers, Kind::Balancer};
        QTest::newRow("the database stands for itself") << u"database.whitelist"_s << QList<Kind>{Kind::Database};
        QTest::newRow("so does the cache") << u"cache.class"_s << QList<Kind>{Kind::Cache};
        QTest::newRow("and the balancer") << u"balancer.backends"_s << QList<Kind>{Kind::Balancer};
    }
    void anErrorBlocksItsStepAndWhatNeedsIt()
    {
        QFETCH(QString, subject);
        QFETCH(QList<Kind>, blocked);
        for (Kind kind : allKinds()) {
            QCOMPARE(isBlocked(kind, {}, {{u"some.rule"_s, Severity::Error, subject, {}, {}}}), blocked.contains(kind));
            QCOMPARE(isBlocked(kind, {{u"name-empty"_s, subject, {}}}, {}), blocked.contains(kind));
            QVERIFY(!isBlocked(kind, {}, {{u"some.rule"_s, Severity::Warning, subject, {}, {}}}));
        }
    }

    void addressesAreCountedByVswitch()
    {
        // The tutorial: NAT, a server, the database and Redis in a; a server and the standby in b.
        QCOMPARE(plannedAddresses(Bench().topology), (QMap<QString, int>{{u"a"_s, 4}, {u"b"_s, 2}}));
        Bench bench;
        bench.balancer().address = BalancerAddress::Intranet;
        bench.balancer().vswitch = u"b"_s;
        bench.database().standbyVswitch.clear();
        bench.database().readOnly << ReadOnlyInstance{u"ro1"_s, u"shop-ro"_s, u"b"_s, {}};
        bench.cache().secondVswitch = u"b"_s;
        QCOMPARE(plannedAddresses(bench.topology), (QMap<QString, int>{{u"a"_s, 5}, {u"b"_s, 4}}));
        bench.network().nat->bindMode = EipBindMode::Nat; // two public IPs with a private one each
        QCOMPARE(plannedAddresses(bench.topology), (QMap<QString, int>{{u"a"_s, 7}, {u"b"_s, 4}}));
    }
    void aLargerBlockGrowsInPlaceWhereItCan()
    {
        Network network = Bench().topology.network;
        network.vswitches[1].cidr = *Cidr::parse(u"10.0.2.0/28");
        // 10.0.2.0/26 is free; 40 addresses and a fifth to spare fit.
        QCOMPARE(largerBlock(network, network.vswitches[1], 40)->toString(), u"10.0.2.0/26"_s);
        // In place it would swallow 10.0.1.0/24.
        QCOMPARE(largerBlock(network, network.vswitches[0], 400)->prefix(), 23);
        QVERIFY(!largerBlock(network, network.vswitches[0], 400)->overlaps(network.vswitches[1].cidr));
        QVERIFY(!largerBlock(network, network.vswitches[0], 100000));
    }

    void movingTheNetworkTakesAlongWhatLiesInIt()
    {
        Bench bench;
        bench.database().whitelist = {u"10.0.1.0/24"_s, u"198.51.100.7"_s};
        const Topology moved = applyFix(bench.topology, {u"move-network"_s, u"network.vpc.cidr"_s, {u"192.168.0.0/16"_s}});
        QCOMPARE(moved.network.vswitches[1].cidr.toString(), u"192.168.2.0/24"_s);
        QCOMPARE(moved.servers->securityGroup.rules.last().cidr, u"192.168.0.0/16"_s);
        QCOMPARE(moved.servers->securityGroup.rules.first().cidr, u"0.0.0.0/0"_s);
        QCOMPARE(moved.database->whitelist, QStringList({u"192.168.1.0/24"_s, u"198.51.100.7"_s}));
    }
    void aNewTypeComesWithDisksItCanMount()
    {
        Bench bench;
        bench.group().type = u"ecs.s3.large"_s;
        bench.group().ioOptimized = false;
        bench.group().systemDisk = {u"cloud"_s, {}, 40};
        const Topology fixed = applyFix(bench.topology, first(bench, u"ecs.series-1"_s)->fixes.first());
        const ServerGroup group = fixed.servers->groups.first();
        QCOMPARE(group.type, u"ecs.c6.xlarge"_s);
        QVERIFY(group.ioOptimized);
        QCOMPARE(group.systemDisk.category, u"cloud_efficiency"_s);
        QCOMPARE(group.systemDisk.performanceLevel, QString());
        QCOMPARE(group.dataDisks.first().category, u"cloud_essd"_s);
    }
    void twoNodesGetAClassOfTheSameSize()
    {
        Bench bench;
        bench.database().edition = u"Basic"_s;
        bench.database().databaseClass = u"mysql.n4.medium.1"_s;
        const Database fixed = *applyFix(bench.topology, first(bench, u"rds.single-node"_s)->fixes.first()).database;
        QCOMPARE(fixed.edition, u"HighAvailability"_s);
        QCOMPARE(fixed.databaseClass, u"mysql.n4.medium.2c"_s);
    }

    void argumentsCarryTheFigures()
    {
        const Bench bench;
        QCOMPARE(first(bench, u"slb.weights"_s)->args, QStringList{Args::list({u"shop-app-1 67%"_s, u"shop-app-2 33%"_s})});
        QCOMPARE(first(bench, u"rds.backup"_s)->args, QStringList({u"02:00-03:00"_s, u"18:00-19:00"_s, u"7"_s}));
        // 0.07 an hour for a Mbit/s; full of traffic it carries 0.45 GB at 0.80: 19 %.
        QCOMPARE(first(bench, u"net.charge-model"_s)->args, QStringList({u"bandwidth"_s, u"19"_s}));
        // Two servers of 0.38 for 8760 hours, 15 % of it.
        QCOMPARE(first(bench, u"ecs.period"_s)->args, QStringList({u"15"_s, Args::money(Money{998640000, u"CNY"_s})}));
    }
    void aRealAccountIsShownNoPracticePrice()
    {
        Bench bench;
        bench.account.practice = false;
        bench.cache().edition = CacheEdition::Cluster;
        for (const Advice &advice : bench.advise()) {
            for (const QString &arg : advice.args)
                QVERIFY2(!arg.startsWith(Args::moneyPrefix) || arg == Args::moneyPrefix, qPrintable(advice.ruleId));
        }
        QCOMPARE(first(bench, u"net.charge-model"_s)->args.value(1), QString());
    }
};

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
