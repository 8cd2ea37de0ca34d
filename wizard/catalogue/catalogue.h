#pragma once

#include "wizard/catalogue/money.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace Cloudsteps {

enum class Site { China, International };

/// What a zone sells, by product.
enum class Product { Vpc, Nat, Ecs, Rds, Redis, Slb };

struct ZoneInfo
{
    QString id; ///< cn-hangzhou-h
    QMap<QString, QString> names; ///< language ("zh", "en") -> "杭州 可用区 H"
    QSet<Product> sells;
    QSet<QString> soldOutTypes; ///< instance types that are sold in general but not here
    QSet<QString> soldOutClasses; ///< database and cache classes, likewise
    QStringList balancerStandbys = {}; ///< zones that a load balancer of this one can have as its standby; empty: not known

    bool operator==(const ZoneInfo &) const = default;
};

struct RegionInfo
{
    QString id;
    QMap<QString, QString> names;
    bool mainland = true;
    QList<ZoneInfo> zones;

    bool operator==(const RegionInfo &) const = default;
};

/// Series I to III are the generations of the tutorial's time; Current is what is sold to new accounts today.
enum class Series { I, II, III, Current };

struct InstanceType
{
    QString id;     ///< ecs.c6.large
    QString family; ///< ecs.c6
    Series series = Series::Current;
    int vcpu = 0;
    double gib = 0;
    bool ioChoice = false;      ///< the family lets one choose IO optimisation (series I)
    bool burstable = false;
    QStringList diskCategories; ///< what it can mount when IO-optimised; the smallest of series I cannot be, and take "cloud" alone
    QString successor;          ///< today's equivalent of an older type; empty for Current
    qint64 hourlyMicros = -1;   ///< practice price; -1 unknown

    bool operator==(const InstanceType &) const = default;
};

struct ImageInfo
{
    QString id;
    QString name;
    QString os; ///< linux or windows
    int minGib = 20;

    bool operator==(const ImageInfo &) const = default;
};

struct DiskCategory
{
    QString id; ///< cloud, cloud_efficiency, cloud_ssd, cloud_essd
    int minGib = 20;
    int maxGib = 32768;
    int maxIops = 0;
    int maxMBps = 0;
    qint64 gibMonthMicros = -1; ///< practice price of a GiB and month

    bool operator==(const DiskCategory &) const = default;
};

struct DatabaseClass
{
    QString id; ///< mysql.n2.medium.2c
    QString engine;
    QStringList versions;
    QString edition; ///< Basic, HighAvailability, cluster; ReadOnly for read-only instances
    QString family;  ///< general or dedicated
    int vcpu = 0;
    double gib = 0;
    int maxConnections = 0;
    int minStorage = 20;
    int maxStorage = 6000;
    int storageStep = 5;
    qint64 hourlyMicros = -1;

    bool operator==(const DatabaseClass &) const = default;
};

struct CacheClass
{
    QString id; ///< redis.master.small.default
    QString edition;  ///< standard or cluster
    QString replicas; ///< single or double
    QStringList versions;
    double gib = 0;
    int maxConnections = 0;
    int bandwidthMBps = 0;
    int qps = 0;
    int shards = 1;
    qint64 hourlyMicros = -1;

    bool operator==(const CacheClass &) const = default;
};

/// What is on sale: regions, zones, types, classes, prices. A value; pages and rules get snapshots.
struct Catalogue
{
    QList<RegionInfo> regions;
    QList<InstanceType> instanceTypes;
    QList<ImageInfo> images;
    QList<DiskCategory> disks;
    QList<DatabaseClass> databaseClasses;
    QList<CacheClass> cacheClasses;
    qint64 natHourlyMicros = -1;
    qint64 eipHourlyMicros = -1;
    qint64 bandwidthMbpsHourlyMicros = -1;
    qint64 trafficGbMicros = -1; ///< a GB of outbound traffic
    qint64 databaseGibMonthMicros = -1;
    qint64 databaseBackupGibMonthMicros = -1; ///< of backups beyond what is free
    qint64 balancerHourlyMicros = -1;
    qint64 balancerLcuHourlyMicros = -1; ///< an LCU in use for an hour
    int yearDiscountPercent = 0; ///< what a year paid at once saves; 0 when not known
    QMap<QString, int> quotas;   ///< default quotas by the names of resources/catalogue/quotas.json
    bool practicePrices = true;

    const RegionInfo *region(const QString &id) const;
    const ZoneInfo *zone(const QString &id) const;
    const InstanceType *instanceType(const QString &id) const;
    const ImageInfo *image(const QString &id) const;
    const DiskCategory *disk(const QString &id) const;
    const DatabaseClass *databaseClass(const QString &id) const;
    const CacheClass *cacheClass(const QString &id) const;

    /// Zones of a region that sell all of `products`, in catalogue order.
    QStringList zonesSelling(const QString &region, const QSet<Product> &products) const;

    bool operator==(const Catalogue &) const = default;
};

/// Reads a catalogue from the texts of its files (resources/catalogue/README.md): name without ".json" -> text. An error names
/// file and place. Prices that are absent stay unknown.
tl::expected<Catalogue, QString> catalogueFromJson(const QMap<QString, QByteArray> &files);

/// The files that catalogueFromJson() reads back as the same catalogue.
QMap<QString, QByteArray> catalogueToJson(const Catalogue &catalogue);

/// The catalogue compiled in from resources/catalogue/*.json: practice, and what is shown offline.
const Catalogue &builtInCatalogue();

/// What is known of the account that pays. Everything optional: unknown is not "no".
struct AccountFacts
{
    Site site = Site::China;
    QString accountId;
    bool practice = true;
    std::optional<bool> rootKey;
    QStringList deniedActions = {};                  ///< of the plan, refused to this key: "ecs:RunInstances"
    QMap<QString, int> quotasLeft = {};              ///< how many more the account may make, by the names of Catalogue::quotas
    std::optional<bool> canPay = {};                 ///< false: the balance does not allow an order
    std::optional<bool> realName = {};               ///< false: the account's owner is not verified, so nothing can be bought
    QMap<QString, QStringList> natGateways = {};     ///< by VPC, those that the project did not make; a VPC that was not looked at has none
    QStringList missingServiceRoles = {};            ///< that the plan needs and this key can't make: "AliyunServiceRoleForNatgw"

    bool operator==(const AccountFacts &) const = default;
};

} // namespace Cloudsteps
