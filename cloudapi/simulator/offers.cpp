#include "cloudapi/simulator/offers.h"

#include <QJsonArray>

#include <cmath>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

qint64 microsOf(const QJsonValue &decimal)
{
    return qint64(std::llround(decimal.toString().toDouble() * 1e6));
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts << value.toString();
    return texts;
}

template<typename T>
const T *byId(const QList<T> &list, const QString &id)
{
    for (const T &item : list) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

} // namespace

Offers::Offers(const QHash<QString, QJsonObject> &files)
{
    const auto objects = [&files](const QString &file, const QString &list) {
        QList<QJsonObject> found;
        for (const QJsonValue &value : files.value(file).value(list).toArray())
            found << value.toObject();
        return found;
    };
    for (const QJsonObject &json : objects(u"instancetypes"_s, u"instanceTypes"_s)) {
        instanceTypes.append({.id = json.value(u"id"_s).toString(),
                              .family = json.value(u"family"_s).toString(),
                              .series = json.value(u"series"_s).toString(),
                              .vcpu = json.value(u"vcpu"_s).toInt(),
                              .gib = json.value(u"gib"_s).toDouble(),
                              .ioChoice = json.value(u"ioChoice"_s).toBool(),
                              .burstable = json.value(u"burstable"_s).toBool(),
                              .disks = textsOf(json.value(u"disks"_s)),
                              .hourly = microsOf(json.value(u"hourly"_s))});
    }
    for (const QJsonObject &json : objects(u"images"_s, u"images"_s)) {
        images.append({.id = json.value(u"id"_s).toString(),
                       .name = json.value(u"name"_s).toString(),
                       .os = json.value(u"os"_s).toString(),
                       .minGib = json.value(u"minGib"_s).toInt()});
    }
    for (const QJsonObject &json : objects(u"disks"_s, u"disks"_s)) {
        disks.append({.id = json.value(u"id"_s).toString(),
                      .minGib = json.value(u"minGib"_s).toInt(),
                      .maxGib = json.value(u"maxGib"_s).toInt(),
                      .maxIops = json.value(u"maxIops"_s).toInt(),
                      .maxMBps = json.value(u"maxMBps"_s).toInt(),
                      .gibMonth = microsOf(json.value(u"gibMonth"_s))});
    }
    for (const QJsonObject &json : objects(u"databases"_s, u"databaseClasses"_s) + objects(u"databases"_s, u"localDatabaseClasses"_s)) {
        databases.append({.id = json.value(u"id"_s).toString(),
                          .engine = json.value(u"engine"_s).toString(),
                          .versions = textsOf(json.value(u"versions"_s)),
                          .edition = json.value(u"edition"_s).toString(),
                          .family = json.value(u"family"_s).toString(),
                          .vcpu = json.value(u"vcpu"_s).toInt(),
                          .gib = json.value(u"gib"_s).toDouble(),
                          .maxConnections = json.value(u"maxConnections"_s).toInt(),
                          .minStorage = json.value(u"minStorage"_s).toInt(),
                          .maxStorage = json.value(u"maxStorage"_s).toInt(),
                          .storageStep = json.value(u"storageStep"_s).toInt(),
                          .hourly = microsOf(json.value(u"hourly"_s))});
    }
    for (const auto &[list, product] : QList<QPair<QString, QString>>{{u"cacheClasses"_s, u"Local"_s}, {u"cloudCacheClasses"_s, u"OnECS"_s}, {u"tairClasses"_s, u"Tair_rdb"_s}}) {
        for (const QJsonObject &json : objects(u"caches"_s, list)) {
            caches.append({.id = json.value(u"id"_s).toString(),
                           .edition = json.value(u"edition"_s).toString(),
                           .replicas = json.value(u"replicas"_s).toString(),
                           .versions = textsOf(json.value(u"versions"_s)),
                           .gib = json.value(u"gib"_s).toDouble(),
                           .maxConnections = json.value(u"maxConnections"_s).toInt(),
                           .bandwidthMBps = json.value(u"bandwidthMBps"_s).toInt(),
                           .qps = json.value(u"qps"_s).toInt(),
                           .shards = json.value(u"shards"_s).toInt(),
                           .hourly = microsOf(json.value(u"hourly"_s)),
                           .product = product});
        }
    }
    const QJsonObject prices = files.value(u"prices"_s);
    natHourly = microsOf(prices.value(u"natHourly"_s));
    eipHourly = microsOf(prices.value(u"eipHourly"_s));
    bandwidthMbpsHourly = microsOf(prices.value(u"bandwidthMbpsHourly"_s));
    databaseGibMonth = microsOf(prices.value(u"databaseGibMonth"_s));
    balancerHourly = microsOf(prices.value(u"balancerHourly"_s));
    yearDiscountPercent = prices.value(u"yearDiscountPercent"_s).toInt();
    currency = prices.value(u"currency"_s).toString();
    const QJsonObject limits = files.value(u"quotas"_s);
    for (auto it = limits.constBegin(); it != limits.constEnd(); ++it)
        quotas.insert(it.key(), it.value().toInt());
}

const InstanceTypeOffer *Offers::instanceType(const QString &id) const
{
    return byId(instanceTypes, id);
}

const ImageOffer *Offers::image(const QString &id) const
{
    return byId(images, id);
}

const DiskOffer *Offers::disk(const QString &id) const
{
    return byId(disks, id);
}

const DatabaseOffer *Offers::database(const QString &id) const
{
    return byId(databases, id);
}

const CacheOffer *Offers::cache(const QString &id) const
{
    return byId(caches, id);
}

} // namespace CloudSim
