#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace CloudSim {

// What is on sale, as resources/catalogue describes it. Amounts are micro-units (1/1 000 000) of the catalogue's currency.

struct InstanceTypeOffer
{
    QString id;     ///< ecs.c6.large
    QString family; ///< ecs.c6
    QString series; ///< I, II, III, Current
    int vcpu = 0;
    double gib = 0;
    bool ioChoice = false; ///< can be had without I/O optimisation (series I)
    bool burstable = false;
    QStringList disks; ///< categories it takes
    qint64 hourly = 0;
};

struct ImageOffer
{
    QString id;
    QString name;
    QString os; ///< linux, windows
    int minGib = 20;
};

struct DiskOffer
{
    QString id; ///< cloud_essd
    int minGib = 20;
    int maxGib = 32768;
    int maxIops = 0;
    int maxMBps = 0;
    qint64 gibMonth = 0;
};

struct DatabaseOffer
{
    QString id; ///< mysql.n2.medium.2c
    QString engine;
    QStringList versions;
    QString edition; ///< Basic, HighAvailability, cluster, ReadOnly
    QString family;  ///< general, dedicated
    int vcpu = 0;
    double gib = 0;
    int maxConnections = 0;
    int minStorage = 20;
    int maxStorage = 6000;
    int storageStep = 5;
    qint64 hourly = 0;
};

struct CacheOffer
{
    QString id; ///< redis.master.small.default
    QString edition;  ///< standard, cluster
    QString replicas; ///< single, double; MASTER_SLAVE of cloud disks, which are sold as STAND_ALONE too
    QStringList versions;
    double gib = 0;
    int maxConnections = 0;
    int bandwidthMBps = 0;
    int qps = 0;
    int shards = 1;
    qint64 hourly = 0;
    QString product; ///< as DescribeAvailableResource names it: Local (local disks), OnECS (cloud disks), Tair_rdb
};

/// The catalogue's classes and prices, read once.
class Offers
{
public:
    Offers() = default;
    /// The catalogue's files by name without ".json".
    explicit Offers(const QHash<QString, QJsonObject> &files);

    QList<InstanceTypeOffer> instanceTypes;
    QList<ImageOffer> images;
    QList<DiskOffer> disks;
    QList<DatabaseOffer> databases;
    QList<CacheOffer> caches;
    qint64 natHourly = 0;
    qint64 eipHourly = 0;
    qint64 bandwidthMbpsHourly = 0;
    qint64 databaseGibMonth = 0;
    qint64 balancerHourly = 0;
    int yearDiscountPercent = 0;
    QString currency;
    QHash<QString, int> quotas;

    // nullptr if it is not known
    const InstanceTypeOffer *instanceType(const QString &id) const;
    const ImageOffer *image(const QString &id) const;
    const DiskOffer *disk(const QString &id) const;
    const DatabaseOffer *database(const QString &id) const;
    const CacheOffer *cache(const QString &id) const;
};

} // namespace CloudSim
