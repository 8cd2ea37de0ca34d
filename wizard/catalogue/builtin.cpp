#include "wizard/catalogue/catalogue.h"
#include "wizard/catalogue/cataloguewords.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Cloudsteps {

namespace {

/// Reads members of one object and remembers the first place where one was not as it should be.
class Reader
{
public:
    Reader(const QJsonObject &object, const QString &place, QString &error) : m_object(object), m_place(place), m_error(error) {}

    QString text(const char *name) const
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isString())
            fail(name);
        return value.toString();
    }
    int integer(const char *name) const
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        const int number = value.toInt(-1);
        if (number < 0)
            fail(name);
        return number;
    }
    double number(const char *name) const
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isDouble())
            fail(name);
        return value.toDouble();
    }
    bool flag(const char *name) const
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isBool())
            fail(name);
        return value.toBool();
    }
    QStringList texts(const char *name) const
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isArray())
            fail(name);
        QStringList list;
        for (const QJsonValue &item : value.toArray()) {
            if (!item.isString())
                fail(name);
            list << item.toString();
        }
        return list;
    }
    QMap<QString, QString> names(const char *name) const
    {
        QMap<QString, QString> map;
        const QJsonObject object = m_object.value(QLatin1String(name)).toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            map.insert(it.key(), it.value().toString());
        if (!map.contains(QStringLiteral("zh")) || !map.contains(QStringLiteral("en")))
            fail(name);
        return map;
    }
    /// -1 when absent: a price that is not known.
    qint64 price(const char *name) const
    {
        if (!m_object.contains(QLatin1String(name)))
            return -1;
        const auto micros = microsFromDecimal(text(name));
        if (!micros)
            fail(name);
        return micros.value_or(-1);
    }
    template<typename Enum>
    Enum word(const QString &value, const QMap<QString, Enum> &words, const char *name) const
    {
        if (!words.contains(value))
            fail(name);
        return words.value(value);
    }
    void fail(const char *name) const
    {
        if (m_error.isEmpty())
            m_error = m_place + u'.' + QLatin1String(name);
    }

private:
    QJsonObject m_object;
    QString m_place;
    QString &m_error;
};

ZoneInfo readZone(const QJsonObject &object, const QString &place, QString &error)
{
    const Reader in(object, place, error);
    ZoneInfo zone;
    zone.id = in.text("id");
    zone.names = in.names("names");
    for (const QString &word : in.texts("sells"))
        zone.sells.insert(in.word(word, productWords, "sells"));
    const QStringList soldOut = in.texts("soldOut");
    zone.soldOutTypes = QSet<QString>(soldOut.begin(), soldOut.end());
    if (object.contains(QLatin1String("soldOutClasses"))) {
        const QStringList classes = in.texts("soldOutClasses");
        zone.soldOutClasses = QSet<QString>(classes.begin(), classes.end());
    }
    if (object.contains(QLatin1String("balancerStandbys")))
        zone.balancerStandbys = in.texts("balancerStandbys");
    return zone;
}

RegionInfo readRegion(const QJsonObject &object, const QString &place, QString &error)
{
    const Reader in(object, place, error);
    RegionInfo region;
    region.id = in.text("id");
    region.names = in.names("names");
    region.mainland = in.flag("mainland");
    const QJsonArray zones = object.value(QLatin1String("zones")).toArray();
    for (qsizetype i = 0; i < zones.size(); ++i)
        region.zones << readZone(zones.at(i).toObject(), QStringLiteral("%1.zones[%2]").arg(place).arg(i), error);
    return region;
}

InstanceType readInstanceType(const QJsonObject &object, const QString &place, QString &error)
{
    const Reader in(object, place, error);
    InstanceType type;
    type.id = in.text("id");
    type.family = in.text("family");
    type.series = in.word(in.text("series"), seriesWords, "series");
    type.vcpu = in.integer("vcpu");
    type.gib = in.number("gib");
    type.ioChoice = in.flag("ioChoice");
    type.burstable = in.flag("burstable");
    type.diskCategories = in.texts("disks");
    type.successor = in.text("successor");
    type.hourlyMicros = in.price("hourly");
    return type;
}

ImageInfo readImage(const QJsonObject &object, const QString &place, QString &error)
{
    const Reader in(object, place, error);
    return {in.text("id"), in.text("name"), in.text("os"), in.integer("minGib")};
}

DiskCategory readDisk(const QJsonObject &object, const QString &place, QString &error)
{
    const Reader in(object, place, error);
    return {in.text("id"), in.integer("minGib"), in.integer("maxGib"), in.integer("maxIops"), in.integer("maxMBps"), in.price("gibMonth")};
}

DatabaseClass readDatabaseClass(const QJsonObject &object, const QString &place, QString &error)
{
    const Reader in(object, place, error);
    DatabaseClass item;
    item.id = in.text("id");
    item.engine = in.text("engine");
    item.versions = in.texts("versions");
    item.edition = in.text("edition");
    item.family = in.text("family");
    item.vcpu = in.integer("vcpu");
    item.gib = in.number("gib");
    item.maxConnections = in.integer("maxConnections");
    item.minStorage = in.integer("minStorage");
    item.maxStorage = in.integer("maxStorage");
    item.storageStep = in.integer("storageStep");
    item.hourlyMicros = in.price("hourly");
    return item;
}

CacheClass readCacheClass(const QJsonObject &object, const QString &place, QString &error)
{
    const Reader in(object, place, error);
    CacheClass item;
    item.id = in.text("id");
    item.edition = in.text("edition");
    item.replicas = in.text("replicas");
    item.versions = in.texts("versions");
    item.gib = in.number("gib");
    item.maxConnections = in.integer("maxConnections");
    item.bandwidthMBps = in.integer("bandwidthMBps");
    item.qps = in.integer("qps");
    item.shards = in.integer("shards");
    item.hourlyMicros = in.price("hourly");
    return item;
}

} // namespace

tl::expected<Catalogue, QString> catalogueFromJson(const QMap<QString, QByteArray> &files)
{
    QString error;
    const auto object = [&](const QString &file) {
        QJsonParseError syntax;
        const QJsonDocument document = QJsonDocument::fromJson(files.value(file), &syntax);
        if (error.isEmpty() && (syntax.error != QJsonParseError::NoError || !document.isObject()))
            error = QStringLiteral("%1.json: %2").arg(file, syntax.errorString());
        return document.object();
    };
    const auto list = [&](const QString &file, const QString &member, auto &into, auto read) {
        const QJsonArray array = object(file).value(member).toArray();
        if (array.isEmpty() && error.isEmpty())
            error = file + QStringLiteral(".json: ") + member;
        QSet<QString> ids;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = QStringLiteral("%1.json: %2[%3]").arg(file, member).arg(i);
            into << read(array.at(i).toObject(), place, error);
            if (ids.contains(into.constLast().id) && error.isEmpty())
                error = place + QStringLiteral(".id");
            ids.insert(into.constLast().id);
        }
    };
    Catalogue catalogue;
    list(QStringLiteral("regions"), QStringLiteral("regions"), catalogue.regions, readRegion);
    list(QStringLiteral("instancetypes"), QStringLiteral("instanceTypes"), catalogue.instanceTypes, readInstanceType);
    list(QStringLiteral("images"), QStringLiteral("images"), catalogue.images, readImage);
    list(QStringLiteral("disks"), QStringLiteral("disks"), catalogue.disks, readDisk);
    list(QStringLiteral("databases"), QStringLiteral("databaseClasses"), catalogue.databaseClasses, readDatabaseClass);
    list(QStringLiteral("caches"), QStringLiteral("cacheClasses"), catalogue.cacheClasses, readCacheClass);
    const Reader prices(object(QStringLiteral("prices")), QStringLiteral("prices.json"), error);
    catalogue.practicePrices = prices.flag("practice");
    catalogue.natHourlyMicros = prices.price("natHourly");
    catalogue.eipHourlyMicros = prices.price("eipHourly");
    catalogue.bandwidthMbpsHourlyMicros = prices.price("bandwidthMbpsHourly");
    catalogue.trafficGbMicros = prices.price("trafficGb");
    catalogue.databaseGibMonthMicros = prices.price("databaseGibMonth");
    catalogue.databaseBackupGibMonthMicros = prices.price("databaseBackupGibMonth");
    catalogue.balancerHourlyMicros = prices.price("balancerHourly");
    catalogue.balancerLcuHourlyMicros = prices.price("balancerLcuHourly");
    catalogue.yearDiscountPercent = prices.integer("yearDiscountPercent");
    const QJsonObject limits = object(QStringLiteral("quotas"));
    const Reader quotas(limits, QStringLiteral("quotas.json"), error);
    for (const QString &name : limits.keys())
        catalogue.quotas.insert(name, quotas.integer(name.toUtf8().constData()));
    if (!error.isEmpty())
        return tl::make_unexpected(error);
    return catalogue;
}

const Catalogue &builtInCatalogue()
{
    static const Catalogue catalogue = [] {
        QMap<QString, QByteArray> files;
        const QDir folder(QStringLiteral(":/catalogue"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                files.insert(name.chopped(5), file.readAll());
        }
        const auto read = catalogueFromJson(files);
        // What is compiled in is read by tst_catalogue; a program that fails here was never tested.
        if (!read)
            qFatal("built-in catalogue: %s", qPrintable(read.error()));
        return *read;
    }();
    return catalogue;
}

} // namespace Cloudsteps
