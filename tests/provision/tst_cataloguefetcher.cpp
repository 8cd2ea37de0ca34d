#include "tests/support/cloudsimprocess.h"
#include "wizard/provision/cataloguefetcher.h"
#include "wizard/topology/json.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

constexpr CloudApi::RateLimits brisk{.inFlight = 6, .perSecond = 200};

struct Outcome
{
    CatalogueSnapshot snapshot;
    QList<CatalogueTrouble> troubles;
    bool came = false;
};

/// The real program, a fetcher, and a cache folder.
class Desk
{
public:
    explicit Desk(const QStringList &arguments = {}) : cloud(QStringList{u"--strict"_s} + arguments)
    {
        fetcher.setLimits(brisk);
        fetcher.setConnection({QUrl(cloud.endpoint()), {cloud.accessKeyId(), cloud.accessKeySecret(), {}}});
        QObject::connect(&fetcher, &CatalogueFetcher::fetched, &fetcher, [this](const CatalogueKey &, const CatalogueSnapshot &snapshot, const QList<CatalogueTrouble> &troubles) {
            outcome = {snapshot, troubles, true};
        });
    }

    Outcome fetch(const CatalogueKey &key)
    {
        outcome = {};
        fetcher.fetch(key);
        return wait();
    }
    Outcome price(const CatalogueKey &key, const Topology &topology)
    {
        outcome = {};
        fetcher.price(key, topology);
        return wait();
    }
    Outcome wait()
    {
        const bool came = QTest::qWaitFor([this] { return outcome.came; }, 60'000);
        Q_ASSERT(came == outcome.came);
        return outcome;
    }

    QTemporaryDir folder;
    CloudSimProcess cloud;
    CatalogueFetcher fetcher{folder.path()};
    Outcome outcome;
};

CatalogueKey hangzhou()
{
    return {.site = u"china"_s, .accountId = u"1234567890"_s, .region = u"cn-hangzhou"_s};
}

QString troublesOf(const Outcome &outcome)
{
    QStringList words;
    for (const CatalogueTrouble &trouble : outcome.troubles)
        words << trouble.action + u' ' + trouble.code;
    return words.join(u", "_s);
}

} // namespace

/// What is on sale, as the cloud itself says it.
class tst_CatalogueFetcher : public QObject
{
    Q_OBJECT

private slots:
    void whatTheCloudSellsIsWhatTheCatalogueSays();
    void everyCallIsARead();
    void stockFollowsTheChargeType();
    void isKeptWithItsAge();
    void keysDontMix();
    void withoutPermissionThePartIsMissingAndNamed();
    void anUnreachableCloudLeavesWhatIsKnown();
    void aDamagedFileIsNoCatalogue();
    void realPricesReplaceMadeUpOnes();
    void prices();
};

void tst_CatalogueFetcher::whatTheCloudSellsIsWhatTheCatalogueSays()
{
    Desk desk;
    const Outcome outcome = desk.fetch(hangzhou());
    QVERIFY2(outcome.troubles.isEmpty(), qPrintable(troublesOf(outcome)));
    QCOMPARE(outcome.snapshot.missing, QStringList());
    QVERIFY(outcome.snapshot.isLive());

    // The simulated cloud sells the built-in catalogue, so each side must come to the same by its own way.
    const Catalogue &live = outcome.snapshot.catalogue;
    const Catalogue &builtIn = builtInCatalogue();
    const RegionInfo *region = live.region(u"cn-hangzhou"_s);
    QVERIFY(region);
    QCOMPARE(live.regions.size(), builtIn.regions.size());
    QCOMPARE(region->zones.size(), builtIn.region(u"cn-hangzhou"_s)->zones.size());
    for (const ZoneInfo &zone : region->zones) {
        const ZoneInfo *known = builtIn.zone(zone.id);
        QVERIFY2(known, qPrintable(zone.id));
        QCOMPARE(zone.names, known->names);
        QVERIFY2(zone.sells == known->sells, qPrintable(zone.id));
        for (const QString &type : known->soldOutTypes)
            QVERIFY2(zone.soldOutTypes.contains(type) || !live.instanceType(type), qPrintable(zone.id + u' ' + type));
    }
    const InstanceType *type = live.instanceType(u"ecs.c6.large"_s);
    QVERIFY(type);
    QCOMPARE(type->vcpu, 2);
    QCOMPARE(type->gib, 4.0);
    QVERIFY(live.zone(u"cn-hangzhou-k"_s)->soldOutTypes.contains(u"ecs.c6.large"_s));
    QVERIFY(!live.zone(u"cn-hangzhou-h"_s)->soldOutTypes.contains(u"ecs.c6.large"_s));
    const DatabaseClass *database = live.databaseClass(u"mysql.n2.medium.2c"_s);
    QVERIFY(database);
    QCOMPARE(database->maxStorage, builtIn.databaseClass(database->id)->maxStorage);
    QVERIFY(live.cacheClass(u"redis.master.small.default"_s));
    QVERIFY(live.images.size() > 2);
}

void tst_CatalogueFetcher::everyCallIsARead()
{
    Desk desk;
    desk.fetch(hangzhou());
    const QJsonArray requests = desk.cloud.requests();
    QVERIFY(requests.size() > 12);
    for (const QJsonValue &request : requests) {
        const QString action = request["action"_L1].toString();
        QVERIFY2(action.startsWith("Describe"_L1) || action.startsWith("List"_L1) || action.startsWith("Get"_L1), qPrintable(action));
        QCOMPARE(request["effect"_L1].toArray().size(), 0);
        QCOMPARE(request["unknown"_L1].toArray().size(), 0);
    }
}

void tst_CatalogueFetcher::stockFollowsTheChargeType()
{
    Desk desk;
    CatalogueKey key = hangzhou();
    key.charge = ChargeModel::Subscription;
    QVERIFY(desk.fetch(key).snapshot.isLive());
    bool asked = false;
    for (const QJsonValue &request : desk.cloud.requests()) {
        if (request["action"_L1].toString() != "DescribeAvailableResource"_L1)
            continue;
        asked = true;
        QCOMPARE(request["parameters"_L1]["InstanceChargeType"_L1].toString(), u"PrePaid"_s);
    }
    QVERIFY(asked);
}

void tst_CatalogueFetcher::isKeptWithItsAge()
{
    Desk desk;
    QVERIFY(!desk.fetcher.known(hangzhou()).isLive());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    const Outcome outcome = desk.fetch(hangzhou());
    const CatalogueSnapshot kept = CatalogueFetcher(desk.folder.path()).known(hangzhou());
    QVERIFY(kept.fetchedAt >= before);
    QCOMPARE(kept.catalogue, outcome.snapshot.catalogue);
    for (const QString &file : QDir(desk.folder.path()).entryList(QDir::Files)) {
        QVERIFY2(!file.contains(hangzhou().accountId), qPrintable(file));
        QVERIFY(!(QFile(desk.folder.filePath(file)).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
}

void tst_CatalogueFetcher::keysDontMix()
{
    Desk desk;
    desk.fetch(hangzhou());
    for (CatalogueKey other : {hangzhou(), hangzhou(), hangzhou(), hangzhou()}) {
        static int which = 0;
        switch (which++) {
        case 0: other.region = u"cn-beijing"_s; break;
        case 1: other.accountId = u"42"_s; break;
        case 2: other.charge = ChargeModel::Subscription; break;
        default: other.site = u"international"_s; break;
        }
        QVERIFY(!desk.fetcher.known(other).isLive());
    }
}

void tst_CatalogueFetcher::withoutPermissionThePartIsMissingAndNamed()
{
    QTemporaryDir folder;
    QFile policy(folder.filePath(u"policy.json"_s));
    QVERIFY(policy.open(QIODevice::WriteOnly));
    policy.write(R"({"Version":"1","Statement":[{"Effect":"Allow","Action":"*"},{"Effect":"Deny","Action":["kvstore:*","ecs:DescribeImages"]}]})");
    policy.close();
    Desk desk({u"--policy"_s, policy.fileName()});
    const Outcome outcome = desk.fetch(hangzhou());
    QCOMPARE(outcome.snapshot.missing, (QStringList{u"images"_s, u"caches"_s}));
    QCOMPARE(outcome.troubles.size(), 2);
    for (const CatalogueTrouble &trouble : outcome.troubles)
        QCOMPARE(trouble.kind, u"denied"_s);
    // What was not answered stays as it is known.
    QCOMPARE(outcome.snapshot.catalogue.cacheClasses, [] {
        QList<CacheClass> classes = builtInCatalogue().cacheClasses;
        for (CacheClass &item : classes)
            item.hourlyMicros = -1;
        return classes;
    }());
    QVERIFY(outcome.snapshot.catalogue.zone(u"cn-hangzhou-h"_s)->sells.contains(Product::Redis));
}

void tst_CatalogueFetcher::anUnreachableCloudLeavesWhatIsKnown()
{
    QTemporaryDir folder;
    CatalogueFetcher fetcher(folder.path());
    fetcher.setLimits(brisk);
    fetcher.setConnection({QUrl(u"http://127.0.0.1:1"_s), {u"id"_s, u"secret"_s, {}}});
    Outcome outcome;
    connect(&fetcher, &CatalogueFetcher::fetched, this, [&](const CatalogueKey &, const CatalogueSnapshot &snapshot, const QList<CatalogueTrouble> &troubles) { outcome = {snapshot, troubles, true}; });
    fetcher.fetch(hangzhou());
    QVERIFY(QTest::qWaitFor([&] { return outcome.came; }, 60'000));
    QVERIFY(!outcome.snapshot.isLive());
    QVERIFY(!outcome.troubles.isEmpty());
    QCOMPARE(outcome.troubles.first().kind, u"network"_s);
    QCOMPARE(outcome.snapshot.catalogue.regions, builtInCatalogue().regions);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_CatalogueFetcher::aDamagedFileIsNoCatalogue()
{
    QTemporaryDir folder;
    const CatalogueStore store(folder.path());
    QVERIFY(store.write(hangzhou(), {builtInCatalogue(), QDateTime::currentDateTimeUtc(), {u"nat"_s}}));
    QCOMPARE(store.read(hangzhou()).missing, QStringList{u"nat"_s});
    const QString path = folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.resize(file.size() / 2);
    file.close();
    QVERIFY(!store.read(hangzhou()).isLive());
}

void tst_CatalogueFetcher::realPricesReplaceMadeUpOnes()
{
    const Catalogue offline = CatalogueFetcher(QString()).known(hangzhou()).catalogue;
    QVERIFY(!offline.practicePrices);
    QCOMPARE(offline.instanceType(u"ecs.c6.large"_s)->hourlyMicros, -1);
    QCOMPARE(offline.natHourlyMicros, -1);
    CatalogueKey practice = hangzhou();
    practice.practice = true;
    QCOMPARE(CatalogueFetcher(QString()).known(practice).catalogue, builtInCatalogue());
}

void tst_CatalogueFetcher::prices()
{
    Desk desk({u"--seed"_s, u"5"_s});
    const Catalogue fetched = desk.fetch(hangzhou()).snapshot.catalogue;
    // Modules whose names are documented nowhere are found by asking.
    QCOMPARE(fetched.natHourlyMicros, builtInCatalogue().natHourlyMicros);
    QCOMPARE(fetched.balancerHourlyMicros, builtInCatalogue().balancerHourlyMicros);
    QCOMPARE(fetched.eipHourlyMicros, builtInCatalogue().eipHourlyMicros);
    QCOMPARE(fetched.bandwidthMbpsHourlyMicros, builtInCatalogue().bandwidthMbpsHourlyMicros);
    QCOMPARE(fetched.instanceType(u"ecs.c6.large"_s)->hourlyMicros, -1);

    const Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s});
    const Outcome priced = desk.price(hangzhou(), topology);
    QVERIFY2(priced.troubles.isEmpty(), qPrintable(troublesOf(priced)));
    const Catalogue &catalogue = priced.snapshot.catalogue;
    const Catalogue &known = builtInCatalogue();
    QCOMPARE(catalogue.instanceType(u"ecs.c6.large"_s)->hourlyMicros, known.instanceType(u"ecs.c6.large"_s)->hourlyMicros);
    QCOMPARE(catalogue.cacheClass(topology.cache->cacheClass)->hourlyMicros, known.cacheClass(topology.cache->cacheClass)->hourlyMicros);
    const auto near = [](qint64 one, qint64 other) { return std::abs(one - other) * 20 <= other; }; // months of 720 and of 730 hours
    QVERIFY(near(catalogue.disk(u"cloud_essd"_s)->gibMonthMicros, known.disk(u"cloud_essd"_s)->gibMonthMicros));
    QVERIFY(near(catalogue.databaseGibMonthMicros, known.databaseGibMonthMicros));
    QVERIFY(near(catalogue.databaseClass(topology.database->databaseClass)->hourlyMicros, known.databaseClass(topology.database->databaseClass)->hourlyMicros));
    QCOMPARE(CatalogueFetcher(desk.folder.path()).known(hangzhou()).catalogue, catalogue);
}

QTEST_GUILESS_MAIN(tst_CatalogueFetcher)
#include "tst_cataloguefetcher.moc"
