#include "wizard/catalogue/catalogue.h"
#include "wizard/topology/json.h"
#include "wizard/topology/problem.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

const QSet<Product> everything{Product::Vpc, Product::Nat, Product::Ecs, Product::Rds, Product::Redis, Product::Slb};

QMap<QString, QByteArray> files()
{
    QMap<QString, QByteArray> all;
    const QDir folder(QStringLiteral(CLOUDSTEPS_SOURCE_DIR "/resources/catalogue"));
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all.insert(name.chopped(5), file.readAll());
    }
    return all;
}

} // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT

private slots:
    void presetsAreSoldEverywhere_data();
    void presetsAreSoldEverywhere();
    void theTutorialsZoneHasNoVpc();
    void successorsExist();
    void seriesOneChoosesItsDisks();
    void figuresAreConsistent();
    void quotasAndDiscountAreRead();
    void whatIsWrittenIsReadBack();
    void saysWhereAFileIsWrong_data();
    void saysWhereAFileIsWrong();
};

void tst_Catalogue::presetsAreSoldEverywhere_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("name");
    for (const RegionInfo &region : builtInCatalogue().regions) {
        for (const QString &name : presetNames())
            QTest::addRow("%s in %s", qPrintable(name), qPrintable(region.id)) << region.id << name;
    }
}

void tst_Catalogue::presetsAreSoldEverywhere()
{
    QFETCH(QString, region);
    QFETCH(QString, name);
    const Catalogue &catalogue = builtInCatalogue();
    const QStringList zones = catalogue.zonesSelling(region, everything);
    QVERIFY(zones.size() >= 2);
    QCOMPARE(zones.first(), catalogue.region(region)->zones.first().id);
    const Topology topology = *preset(name, region, zones);
    QVERIFY(validate(topology).isEmpty());
    for (const ServerGroup &group : topology.servers->groups) {
        const InstanceType *type = catalogue.instanceType(group.type);
        QVERIFY(type);
        QVERIFY(catalogue.image(group.imageId));
        QVERIFY(catalogue.image(group.imageId)->minGib <= group.systemDisk.gib);
        QVERIFY(type->diskCategories.contains(group.systemDisk.category));
        for (const QString &key : group.vswitches)
            QVERIFY(!catalogue.zone(topology.network.vswitch(key)->zone)->soldOutTypes.contains(group.type));
    }
    const DatabaseClass *database = catalogue.databaseClass(topology.database->databaseClass);
    QVERIFY(database);
    QCOMPARE(database->edition, topology.database->edition);
    QVERIFY(database->versions.contains(topology.database->version));
    QVERIFY(topology.database->storage.gib >= database->minStorage);
    for (const ReadOnlyInstance &item : topology.database->readOnly) {
        const DatabaseClass *readOnly = catalogue.databaseClass(item.databaseClass);
        QVERIFY(readOnly);
        QCOMPARE(readOnly->edition, u"ReadOnly"_s);
        QVERIFY(readOnly->versions.contains(topology.database->version));
    }
    if (topology.cache) {
        const CacheClass *cache = catalogue.cacheClass(topology.cache->cacheClass);
        QVERIFY(cache);
        QVERIFY(cache->versions.contains(topology.cache->version));
    }
}

void tst_Catalogue::theTutorialsZoneHasNoVpc()
{
    const ZoneInfo *zone = builtInCatalogue().zone(u"cn-beijing-c"_s);
    QVERIFY(zone);
    QVERIFY(!zone->sells.contains(Product::Vpc));
    QVERIFY(builtInCatalogue().region(u"cn-beijing"_s)->zones.first().id != zone->id);
}

void tst_Catalogue::successorsExist()
{
    int old = 0;
    for (const InstanceType &type : builtInCatalogue().instanceTypes) {
        QCOMPARE(type.successor.isEmpty(), type.series == Series::Current);
        if (type.series == Series::Current)
            continue;
        ++old;
        const InstanceType *successor = builtInCatalogue().instanceType(type.successor);
        QVERIFY2(successor && successor->series == Series::Current, qPrintable(type.id));
        QCOMPARE(type.ioChoice, type.series == Series::I);
    }
    QVERIFY(old > 10);
}

void tst_Catalogue::seriesOneChoosesItsDisks()
{
    for (const InstanceType &type : builtInCatalogue().instanceTypes) {
        const bool basicDisk = type.diskCategories.contains(u"cloud"_s);
        QVERIFY2(basicDisk == (type.series == Series::I), qPrintable(type.id));
        for (const QString &category : type.diskCategories)
            QVERIFY2(builtInCatalogue().disk(category), qPrintable(type.id));
    }
    QCOMPARE(builtInCatalogue().instanceType(u"ecs.s1.small"_s)->diskCategories, QStringList{u"cloud"_s});
    QVERIFY(builtInCatalogue().instanceType(u"ecs.s2.large"_s)->diskCategories.contains(u"cloud_ssd"_s));
}

void tst_Catalogue::figuresAreConsistent()
{
    const Catalogue &catalogue = builtInCatalogue();
    for (const InstanceType &type : catalogue.instanceTypes) {
        QVERIFY2(type.id.startsWith(type.family) && type.vcpu > 0 && type.gib > 0 && type.hourlyMicros > 0, qPrintable(type.id));
        // Within one family more memory and processors never cost less.
        for (const InstanceType &other : catalogue.instanceTypes) {
            if (other.family == type.family && other.vcpu >= type.vcpu && other.gib >= type.gib)
                QVERIFY2(other.hourlyMicros >= type.hourlyMicros, qPrintable(type.id + u' ' + other.id));
        }
    }
    for (const DatabaseClass &item : catalogue.databaseClasses)
        QVERIFY2(item.minStorage < item.maxStorage && item.minStorage % item.storageStep == 0 && item.hourlyMicros > 0, qPrintable(item.id));
    for (const CacheClass &item : catalogue.cacheClasses)
        QVERIFY2((item.shards > 1) == (item.edition == u"cluster") && item.qps > 0 && item.hourlyMicros > 0, qPrintable(item.id));
    for (const RegionInfo &region : catalogue.regions) {
        for (const ZoneInfo &zone : region.zones) {
            QVERIFY2(zone.id.startsWith(region.id), qPrintable(zone.id));
            for (const QString &type : zone.soldOutTypes)
                QVERIFY2(catalogue.instanceType(type), qPrintable(type));
        }
    }
}

void tst_Catalogue::quotasAndDiscountAreRead()
{
    QCOMPARE(builtInCatalogue().quotas.value(u"eipsPerNat"_s), 20);
    QVERIFY(builtInCatalogue().yearDiscountPercent > 0 && builtInCatalogue().yearDiscountPercent < 100);
}

void tst_Catalogue::whatIsWrittenIsReadBack()
{
    Catalogue catalogue = builtInCatalogue();
    catalogue.regions.first().zones.first().soldOutClasses = {u"mysql.n2.medium.2c"_s, u"redis.master.small.default"_s};
    catalogue.instanceTypes.first().hourlyMicros = -1;
    catalogue.natHourlyMicros = -1;
    catalogue.practicePrices = false;
    const auto read = catalogueFromJson(catalogueToJson(catalogue));
    QVERIFY2(read, qPrintable(read ? QString() : read.error()));
    QCOMPARE(*read, catalogue);
}

void tst_Catalogue::saysWhereAFileIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    QTest::newRow("text that is no JSON") << u"regions"_s << QByteArray("{") << QByteArray("") << u"regions.json: "_s;
    QTest::newRow("a product that there is not") << u"regions"_s << QByteArray("\"nat\"") << QByteArray("\"net\"") << u"regions.json: regions[0].zones[0].sells"_s;
    QTest::newRow("a price that is none") << u"caches"_s << QByteArray("\"0.25\"") << QByteArray("\"free\"") << u"caches.json: cacheClasses[0].hourly"_s;
    QTest::newRow("a number in text") << u"instancetypes"_s << QByteArray("\"vcpu\": 2") << QByteArray("\"vcpu\": \"2\"") << u"instancetypes.json: instanceTypes[0].vcpu"_s;
    QTest::newRow("a fraction of a processor") << u"instancetypes"_s << QByteArray("\"vcpu\": 2") << QByteArray("\"vcpu\": 2.5") << u"instancetypes.json: instanceTypes[0].vcpu"_s;
    QTest::newRow("a disk that is no text") << u"instancetypes"_s << QByteArray("[\"cloud_efficiency\"") << QByteArray("[5") << u"instancetypes.json: instanceTypes[0].disks"_s;
    QTest::newRow("a class twice") << u"caches"_s << QByteArray("redis.master.mid.default") << QByteArray("redis.master.small.default") << u"caches.json: cacheClasses[1].id"_s;
    QTest::newRow("a region with a name in one language") << u"regions"_s << QByteArray("\"en\"") << QByteArray("\"fr\"") << u"regions.json: regions[0].names"_s;
    QTest::newRow("a quota in text") << u"quotas"_s << QByteArray(": 10,") << QByteArray(": \"10\",") << u"quotas.json.vpcs"_s;
    QTest::newRow("an empty list") << u"images"_s << QByteArray("\"images\"") << QByteArray("\"pictures\"") << u"images.json: images"_s;
}

void tst_Catalogue::saysWhereAFileIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    auto all = files();
    QVERIFY(catalogueFromJson(all));
    QByteArray &text = all[file];
    const qsizetype at = text.indexOf(before);
    QVERIFY(at >= 0);
    text.replace(at, before.size(), after);
    const auto read = catalogueFromJson(all);
    QVERIFY(!read);
    QVERIFY2(read.error().startsWith(place), qPrintable(read.error()));
}

QTEST_APPLESS_MAIN(tst_Catalogue)
#include "tst_catalogue.moc"
