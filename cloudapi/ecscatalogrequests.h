#pragma once

#include "cloudapi/ecsrequests.h"

#include <QHash>

/// Ecs 2014-05-26: what is on sale and what it costs.
namespace CloudApi {

struct EcsRegion
{
    QString regionId;
    QString localName;
    QString status; ///< available, soldOut; empty: not said

    static EcsRegion read(const JsonReader &json);
};

struct DescribeEcsRegionsRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeRegions"};
    struct Response
    {
        QList<EcsRegion> regions;

        static Response read(const JsonReader &json);
    };

    QString acceptLanguage; ///< zh-CN, en-US
    QString instanceChargeType;

    ParameterList parameters() const;
};

/// What an account may do with servers.
struct DescribeAccountAttributesRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeAccountAttributes"};
    struct Response
    {
        QHash<QString, QStringList> values; ///< by attribute

        static Response read(const JsonReader &json);
    };

    QStringList attributeNames; ///< at most 8: real-name-authentication (yes, none, unnecessary), max-postpaid-instance-vcpu-count ...

    ParameterList parameters() const;
};

struct EcsZone
{
    static constexpr const char *listPath = "Zones.Zone";

    QString zoneId;
    QString localName;
    QStringList resourceTypes; ///< what can be made there: Instance, Disk, VSwitch ...
    QStringList diskCategories;

    static EcsZone read(const JsonReader &json);
};

struct DescribeEcsZonesRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeZones"};
    using Response = Page<EcsZone>;

    QString acceptLanguage;

    ParameterList parameters() const;
};

/// What is in stock now, zone by zone.
struct DescribeEcsAvailableResourceRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeAvailableResource"};
    struct Resource
    {
        QString value;          ///< an instance type or disk category
        QString status;         ///< Available, SoldOut
        QString statusCategory; ///< WithStock, ClosedWithStock, WithoutStock, ClosedWithoutStock
        qint64 min = 0;         ///< GiB, of disks
        qint64 max = 0;

        static Resource read(const JsonReader &json);
    };
    struct Zone
    {
        QString zoneId;
        QString status;
        QString statusCategory;
        QList<Resource> resources;

        static Zone read(const JsonReader &json);
    };
    struct Response
    {
        QList<Zone> zones; ///< empty: nowhere

        static Response read(const JsonReader &json);
    };

    QString destinationResource; ///< InstanceType, SystemDisk, DataDisk
    QString zoneId;
    QString instanceChargeType;
    QString ioOptimized;
    QString instanceType;
    QString systemDiskCategory;

    ParameterList parameters() const;
};

struct EcsInstanceType
{
    QString instanceTypeId;
    QString family;
    int cpuCount = 0;
    double memoryGib = 0;
    QString familyLevel; ///< EntryLevel, EnterpriseLevel, CreditEntryLevel

    static EcsInstanceType read(const JsonReader &json);
};

/// Types that exist; not all are for sale.
struct DescribeInstanceTypesRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeInstanceTypes"};
    struct Response
    {
        QList<EcsInstanceType> types;
        QString nextToken; ///< empty: these were all

        static Response read(const JsonReader &json);
    };

    QStringList instanceTypes; ///< at most 10; empty: all
    QString nextToken;

    ParameterList parameters() const;
};

struct Image
{
    static constexpr const char *listPath = "Images.Image";

    QString imageId;
    QString name;
    QString osName;
    QString osType; ///< linux, windows
    QString platform;
    int sizeGib = 0; ///< smallest system disk
    bool supportsIoOptimized = true;

    static Image read(const JsonReader &json);
};

struct DescribeImagesRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeImages"};
    using Response = Page<Image>;

    QString imageId;
    QString imageOwnerAlias; ///< system, self, others, marketplace
    QString osType;
    QString instanceType; ///< only images that fit
    int pageNumber = 1;
    int pageSize = 100;

    ParameterList parameters() const;
};

/// The price of what RunInstances would create. Takes other periods than RunInstances: twelve months are one Year.
struct DescribeEcsPriceRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribePrice"};
    struct Response
    {
        struct Part
        {
            QString resource; ///< instanceType, systemDisk, dataDisk, bandwidth, image
            QString tradePrice;

            static Part read(const JsonReader &json);
        };

        QString tradePrice; ///< decimal, of one PriceUnit
        QString originalPrice;
        QString currency; ///< CNY, USD
        QList<Part> parts; ///< what makes up the price, where the answer says it

        static Response read(const JsonReader &json);
    };

    QString instanceType;
    QString imageId;
    QString ioOptimized;
    DiskSpec systemDisk;
    QList<DiskSpec> dataDisks;
    int amount = 1;
    QString priceUnit = QStringLiteral("Hour"); ///< Hour, Month, Year
    int period = 1;

    ParameterList parameters() const;
};

} // namespace CloudApi
