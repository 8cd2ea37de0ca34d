#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/prices.h"
#include "cloudapi/simulator/servers.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

QString named(const QHash<QString, QString> &names, const Call &call)
{
    return names.value(call.text(u"AcceptLanguage"_s, u"zh-CN"_s).startsWith("zh"_L1, Qt::CaseInsensitive) ? u"zh"_s : u"en"_s);
}

// "ecs-4" for what the documents give a number (section 6.1); newer families have none there.
QString generationOf(const InstanceTypeOffer &type)
{
    if (type.series == "I"_L1)
        return u"ecs-1"_s;
    if (type.series == "II"_L1)
        return u"ecs-2"_s;
    if (type.series == "III"_L1)
        return u"ecs-3"_s;
    const QString family = type.family.section(u'.', 1);
    if (family.endsWith(u'5') || family.startsWith("t5"_L1))
        return u"ecs-4"_s;
    return family.contains(u'6') ? u"ecs-5"_s : u"ecs-6"_s;
}

Answer describeRegions(const Call &call, World &world)
{
    if (call.has(u"AcceptLanguage"_s) && !QStringList{u"zh-cn"_s, u"en-us"_s, u"ja"_s, u"de"_s, u"fr"_s, u"es"_s, u"it"_s, u"ko"_s}.contains(call.text(u"AcceptLanguage"_s).toLower()))
        return refuse(404, u"InvalidAcceptLanguage.NotFound"_s, u"The specified AcceptLanguage is not found."_s);
    QJsonArray regions;
    for (const Region &region : world.catalogue().regions()) {
        regions.append(QJsonObject{{u"RegionId"_s, region.id},
                                   {u"LocalName"_s, named(region.names, call)},
                                   {u"RegionEndpoint"_s, serviceHost(u"ecs"_s, region.id, world)},
                                   {u"Status"_s, u"available"_s}});
    }
    return QJsonObject{{u"Regions"_s, wrapped(u"Region"_s, regions)}};
}

Answer describeZones(const Call &call, World &world)
{
    const Offers &offers = world.catalogue().offers();
    const bool verbose = call.flag(u"Verbose"_s, true);
    QStringList allDisks;
    for (const DiskOffer &disk : offers.disks)
        allDisks << disk.id;
    QJsonArray zones;
    for (const Zone &zone : world.catalogue().region(call.regionId)->zones) {
        const bool sells = world.catalogue().sells(zone.id, u"ecs"_s);
        QStringList types;
        QStringList families;
        QStringList generations;
        for (const InstanceTypeOffer &type : offers.instanceTypes) {
            if (!sells || stockOf(world, type, zone.id) == "ClosedWithoutStock"_L1)
                continue;
            types << type.id;
            if (!families.contains(type.family))
                families << type.family;
            if (!generations.contains(generationOf(type)))
                generations << generationOf(type);
        }
        QStringList creation;
        if (sells)
            creation << u"Instance"_s << u"Disk"_s << u"IoOptimized"_s;
        if (world.catalogue().sells(zone.id, u"vpc"_s))
            creation << u"VSwitch"_s;
        QJsonObject json{{u"ZoneId"_s, zone.id},
                         {u"LocalName"_s, named(zone.names, call)},
                         {u"ZoneType"_s, u"AvailabilityZone"_s},
                         {u"AvailableResourceCreation"_s, wrapped(u"ResourceTypes"_s, creation)},
                         {u"AvailableDiskCategories"_s, wrapped(u"DiskCategories"_s, sells ? allDisks : QStringList())},
                         {u"AvailableVolumeCategories"_s, wrapped(u"VolumeCategories"_s, QStringList())},
                         {u"DedicatedHostGenerations"_s, wrapped(u"DedicatedHostGeneration"_s, QStringList())},
                         {u"AvailableDedicatedHostTypes"_s, wrapped(u"DedicatedHostType"_s, QStringList())},
                         {u"AvailableInstanceTypes"_s, wrapped(u"InstanceTypes"_s, verbose ? types : QStringList())}};
        QJsonArray infos;
        if (verbose && sells) {
            infos.append(QJsonObject{{u"IoOptimized"_s, true},
                                     {u"SystemDiskCategories"_s, wrapped(u"supportedSystemDiskCategory"_s, allDisks)},
                                     {u"DataDiskCategories"_s, wrapped(u"supportedDataDiskCategory"_s, allDisks)},
                                     {u"InstanceTypes"_s, wrapped(u"supportedInstanceType"_s, types)},
                                     {u"InstanceTypeFamilies"_s, wrapped(u"supportedInstanceTypeFamily"_s, families)},
                                     {u"InstanceGenerations"_s, wrapped(u"supportedInstanceGeneration"_s, generations)},
                                     {u"NetworkTypes"_s, wrapped(u"supportedNetworkCategory"_s, QStringList{u"vpc"_s})}});
        }
        json.insert(u"AvailableResources"_s, wrapped(u"ResourcesInfo"_s, infos));
        zones.append(json);
    }
    return QJsonObject{{u"Zones"_s, wrapped(u"Zone"_s, zones)}};
}

// --- Stock -----------------------------------------------------------------------------------------------------------------------------------

std::optional<Refusal> badQuestion(const Call &call, const World &world, const QString &what)
{
    if (!QStringList{u"Zone"_s, u"IoOptimized"_s, u"InstanceType"_s, u"Network"_s, u"SystemDisk"_s, u"DataDisk"_s}.contains(what))
        return Refusal{404, u"Invalid.DestinationResource"_s, u"The specified DestinationResource is invalid."_s};
    const QString charge = call.text(u"InstanceChargeType"_s, u"PostPaid"_s);
    if (charge != "PostPaid"_L1 && charge != "PrePaid"_L1)
        return Refusal{400, u"Invalid.InstanceChargeType"_s, u"The specified InstanceChargeType is invalid."_s};
    const QString io = call.text(u"IoOptimized"_s, u"optimized"_s);
    if (io != "optimized"_L1 && io != "none"_L1)
        return Refusal{404, u"Invalid.IoOptimized"_s, u"The specified IoOptimized is invalid."_s};
    const QString network = call.text(u"NetworkCategory"_s, u"vpc"_s);
    if (network != "vpc"_L1 && network != "classic"_L1)
        return Refusal{404, u"Invalid.NetworkCategory"_s, u"The specified NetworkCategory is invalid."_s};
    if (call.has(u"InstanceType"_s) && (call.has(u"Cores"_s) || call.has(u"Memory"_s)))
        return Refusal{403, u"InvalidParam.TypeAndCpuMem.Conflict"_s, u"InstanceType cannot be sent together with Cores and Memory."_s};
    const bool wantsType = (what == "SystemDisk"_L1 || what == "DataDisk"_L1) && call.text(u"ResourceType"_s, u"instance"_s) == "instance"_L1;
    if (wantsType && !call.has(u"InstanceType"_s))
        return Refusal{400, u"Invalid.Param"_s, u"InstanceType is mandatory for this DestinationResource."_s};
    if (call.has(u"InstanceType"_s) && !world.catalogue().offers().instanceType(call.text(u"InstanceType"_s)))
        return Refusal{400, u"Invalid.Param"_s, u"The specified InstanceType does not exist."_s};
    return std::nullopt;
}

QJsonObject row(const QString &value, const QString &stock)
{
    return {{u"Value"_s, value}, {u"Status"_s, isInStock(stock) ? u"Available"_s : u"SoldOut"_s}, {u"StatusCategory"_s, stock}};
}

QJsonArray diskRows(const World &world, const InstanceTypeOffer *type, bool optimized, bool system)
{
    QJsonArray rows;
    for (const DiskOffer &disk : world.catalogue().offers().disks) {
        if ((type && !type->disks.contains(disk.id)) || optimized == (disk.id == "cloud"_L1))
            continue;
        const QString level = disk.id == "cloud_essd"_L1 ? u"PL1"_s : QString();
        const SizeLimits limits = diskLimits(disk, level, system);
        QJsonObject json = row(disk.id, u"WithStock"_s);
        json.insert(u"Min"_s, limits.least);
        json.insert(u"Max"_s, limits.most);
        json.insert(u"Unit"_s, u"GiB"_s);
        rows.append(json);
    }
    return rows;
}

QJsonArray rowsOf(const Call &call, const World &world, const QString &zone, const QString &what)
{
    const Offers &offers = world.catalogue().offers();
    const bool optimized = call.text(u"IoOptimized"_s, u"optimized"_s) == "optimized"_L1;
    const InstanceTypeOffer *wanted = offers.instanceType(call.text(u"InstanceType"_s));
    if (what == "Zone"_L1)
        return {row(zone, u"WithStock"_s)};
    if (what == "IoOptimized"_L1)
        return {row(u"optimized"_s, u"WithStock"_s), row(u"none"_s, u"ClosedWithoutStock"_s)};
    if (what == "Network"_L1)
        return {row(u"vpc"_s, u"WithStock"_s)};
    if (what == "SystemDisk"_L1 || what == "DataDisk"_L1) {
        // A data disk is asked for beside a system disk that the type takes.
        const QString system = call.text(u"SystemDiskCategory"_s, optimized ? u"cloud_efficiency"_s : u"cloud"_s);
        if (what == "DataDisk"_L1 && wanted && !wanted->disks.contains(system))
            return {};
        return diskRows(world, wanted, optimized, what == "SystemDisk"_L1);
    }
    QJsonArray rows;
    for (const InstanceTypeOffer &type : offers.instanceTypes) {
        const bool fits = (!wanted || wanted->id == type.id) && (optimized || type.ioChoice)
            && (!call.has(u"Cores"_s) || call.integer(u"Cores"_s, 0) == type.vcpu) && (!call.has(u"Memory"_s) || call.text(u"Memory"_s).toDouble() == type.gib)
            && (!call.has(u"SystemDiskCategory"_s) || type.disks.contains(call.text(u"SystemDiskCategory"_s)));
        if (fits)
            rows.append(row(type.id, stockOf(world, type, zone)));
    }
    return rows;
}

Answer describeAvailableResource(const Call &call, World &world)
{
    const QString what = call.text(u"DestinationResource"_s);
    if (auto no = badQuestion(call, world, what))
        return refuse(*no);
    QJsonArray zones;
    for (const Zone &zone : world.catalogue().region(call.regionId)->zones) {
        const bool classic = call.text(u"NetworkCategory"_s, u"vpc"_s) == "classic"_L1;
        if (!matches(call, u"ZoneId"_s, zone.id) || !world.catalogue().sells(zone.id, u"ecs"_s) || classic)
            continue;
        const QJsonArray rows = rowsOf(call, world, zone.id, what);
        if (rows.isEmpty())
            continue;
        const bool any = std::any_of(rows.begin(), rows.end(), [](const QJsonValue &value) { return value.toObject().value(u"Status"_s).toString() == "Available"_L1; });
        const QJsonObject resource{{u"Type"_s, what}, {u"SupportedResources"_s, wrapped(u"SupportedResource"_s, rows)}};
        zones.append(QJsonObject{{u"RegionId"_s, call.regionId},
                                 {u"ZoneId"_s, zone.id},
                                 {u"Status"_s, any ? u"Available"_s : u"SoldOut"_s},
                                 {u"StatusCategory"_s, any ? u"WithStock"_s : u"WithoutStock"_s},
                                 {u"AvailableResources"_s, wrapped(u"AvailableResource"_s, QJsonArray{resource})}});
    }
    return QJsonObject{{u"AvailableZones"_s, wrapped(u"AvailableZone"_s, zones)}};
}

// --- Types and images ------------------------------------------------------------------------------------------------------------------------

Answer describeInstanceTypeFamilies(const Call &call, World &world)
{
    QJsonArray families;
    QSet<QString> seen;
    for (const InstanceTypeOffer &type : world.catalogue().offers().instanceTypes) {
        if (seen.contains(type.family) || !matches(call, u"Generation"_s, generationOf(type)))
            continue;
        seen.insert(type.family);
        families.append(QJsonObject{{u"InstanceTypeFamilyId"_s, type.family}, {u"Generation"_s, generationOf(type)}});
    }
    return QJsonObject{{u"InstanceTypeFamilies"_s, wrapped(u"InstanceTypeFamily"_s, families)}};
}

// Limits that grow with the size of a type; made up, but in proportion.
QJsonObject typeFields(const InstanceTypeOffer &type)
{
    const bool entry = type.series != "Current"_L1 || type.family.startsWith("ecs.e"_L1);
    return {{u"InstanceTypeId"_s, type.id},
            {u"InstanceTypeFamily"_s, type.family},
            {u"InstanceCategory"_s, type.burstable ? u"Shared"_s : u"General-purpose"_s},
            {u"CpuCoreCount"_s, type.vcpu},
            {u"MemorySize"_s, type.gib},
            {u"CpuArchitecture"_s, u"X86"_s},
            {u"InstanceFamilyLevel"_s, type.burstable ? u"CreditEntryLevel"_s : entry ? u"EntryLevel"_s : u"EnterpriseLevel"_s},
            {u"EniQuantity"_s, qBound(1, type.vcpu, 8)},
            {u"EniPrivateIpAddressQuantity"_s, qBound(2, 3 * type.vcpu, 30)},
            {u"EniIpv6AddressQuantity"_s, 1},
            {u"InstanceBandwidthRx"_s, 512'000 * type.vcpu},
            {u"InstanceBandwidthTx"_s, 512'000 * type.vcpu},
            {u"InstancePpsRx"_s, 150'000 * type.vcpu},
            {u"InstancePpsTx"_s, 150'000 * type.vcpu},
            {u"DiskQuantity"_s, 17},
            {u"NvmeSupport"_s, u"unsupported"_s},
            {u"GPUAmount"_s, 0},
            {u"GPUSpec"_s, QString()},
            {u"LocalStorageAmount"_s, 0},
            {u"LocalStorageCategory"_s, QString()},
            {u"BaselineCredit"_s, type.burstable ? 10 * type.vcpu : 0},
            {u"InitialCredit"_s, type.burstable ? 60 * type.vcpu : 0}};
}

Answer describeInstanceTypes(const Call &call, World &world)
{
    const QStringList wanted = call.list(u"InstanceTypes"_s);
    if (wanted.size() > 10)
        return refuse(400, u"InvalidInstanceTypes.LimitExceed"_s, u"At most 10 types are allowed in InstanceTypes.N."_s);
    const qint64 most = call.integer(u"MaxResults"_s, 1600);
    if (most < 1 || most > 1600)
        return refuse(400, u"InvalidParameter"_s, u"The specified MaxResults is not valid: 1 to 1600."_s);
    const auto between = [&call](const QString &what, double value) {
        const QString least = call.text(u"Minimum"_s + what);
        const QString largest = call.text(u"Maximum"_s + what);
        return (least.isEmpty() || value >= least.toDouble()) && (largest.isEmpty() || value <= largest.toDouble());
    };
    QJsonArray types;
    QString next;
    qint64 place = 0;
    for (const InstanceTypeOffer &type : world.catalogue().offers().instanceTypes) {
        const QJsonObject fields = typeFields(type);
        const bool fits = (wanted.isEmpty() || wanted.contains(type.id)) && matches(call, u"InstanceTypeFamily"_s, type.family)
            && between(u"CpuCoreCount"_s, type.vcpu) && between(u"MemorySize"_s, type.gib)
            && matches(call, u"InstanceFamilyLevel"_s, fields.value(u"InstanceFamilyLevel"_s).toString()) && matches(call, u"CpuArchitecture"_s, u"X86"_s)
            && matches(call, u"InstanceCategory"_s, fields.value(u"InstanceCategory"_s).toString());
        if (!fits || place++ < call.integer(u"NextToken"_s, 0))
            continue;
        if (types.size() == most) {
            next = QString::number(place - 1);
            break;
        }
        types.append(fields);
    }
    return QJsonObject{{u"NextToken"_s, next}, {u"InstanceTypes"_s, wrapped(u"InstanceType"_s, types)}};
}

QJsonObject imageFields(const ImageOffer &image)
{
    const bool windows = image.os == "windows"_L1;
    return {{u"ImageId"_s, image.id},
            {u"ImageName"_s, image.id},
            {u"OSName"_s, image.name},
            {u"OSNameEn"_s, image.name},
            {u"OSType"_s, image.os},
            {u"Platform"_s, windows ? image.name.section(u' ', 0, 2) : image.name.section(u' ', 0, 0)},
            {u"Architecture"_s, u"x86_64"_s},
            {u"Size"_s, image.minGib},
            {u"ImageOwnerAlias"_s, u"system"_s},
            {u"ImageVersion"_s, QString()},
            {u"ImageFamily"_s, QString()},
            {u"Description"_s, QString()},
            {u"Status"_s, u"Available"_s},
            {u"Progress"_s, u"100%"_s},
            {u"Usage"_s, u"instance"_s},
            {u"CreationTime"_s, u"2024-06-01T08:00:00Z"_s},
            {u"IsSupportIoOptimized"_s, true},
            {u"IsSupportCloudinit"_s, true},
            {u"IsSubscribed"_s, false},
            {u"IsCopied"_s, false},
            {u"IsPublic"_s, true},
            {u"IsSelfShared"_s, u"False"_s},
            {u"ProductCode"_s, QString()},
            {u"ResourceGroupId"_s, QString()},
            {u"BootMode"_s, u"BIOS"_s},
            {u"DiskDeviceMappings"_s,
             wrapped(u"DiskDeviceMapping"_s, QJsonArray{QJsonObject{{u"Device"_s, u"/dev/xvda"_s}, {u"Size"_s, QString::number(image.minGib)}, {u"Type"_s, u"system"_s}, {u"Format"_s, QString()}, {u"SnapshotId"_s, QString()}}})},
            {u"Tags"_s, wrapped(u"Tag"_s, QJsonArray())}};
}

Answer describeImages(const Call &call, World &world)
{
    const qint64 number = call.integer(u"PageNumber"_s, 1);
    const qint64 size = call.integer(u"PageSize"_s, 10);
    if (number < 1 || size < 1 || size > 100)
        return refuse(400, u"InvalidParameter"_s, u"The specified PageNumber or PageSize is not valid."_s);
    const InstanceTypeOffer *type = world.catalogue().offers().instanceType(call.text(u"InstanceType"_s));
    if (call.has(u"InstanceType"_s) && !type)
        return refuse(400, u"InvalidInstanceType.ValueNotSupported"_s, u"The specified InstanceType is not supported."_s);
    QJsonArray matching;
    for (const ImageOffer &image : world.catalogue().offers().images) {
        const bool fits = matches(call, u"ImageId"_s, image.id) && matches(call, u"OSType"_s, image.os) && matches(call, u"ImageOwnerAlias"_s, u"system"_s)
            && matches(call, u"Architecture"_s, u"x86_64"_s) && matches(call, u"Status"_s, u"Available"_s) && !(type && type->gib < 1 && image.os == "windows"_L1)
            && (!call.has(u"ImageName"_s) || fitsPattern(image.id, call.text(u"ImageName"_s))) && !call.has(u"ImageFamily"_s) && call.tags().isEmpty()
            && !call.has(u"SnapshotId"_s) && (!call.has(u"IsPublic"_s) || call.flag(u"IsPublic"_s))
            && (!call.has(u"IsSupportIoOptimized"_s) || call.flag(u"IsSupportIoOptimized"_s));
        if (fits)
            matching.append(imageFields(image));
    }
    QJsonArray images;
    for (qsizetype i = (number - 1) * size; i < matching.size() && images.size() < size; ++i)
        images.append(matching[i]);
    return QJsonObject{{u"RegionId"_s, call.regionId},
                       {u"PageNumber"_s, number},
                       {u"PageSize"_s, size},
                       {u"TotalCount"_s, matching.size()},
                       {u"Images"_s, wrapped(u"Image"_s, images)}};
}

// --- Account and prices ----------------------------------------------------------------------------------------------------------------------

Answer describeAccountAttributes(const Call &call, World &world)
{
    const auto &quotas = world.catalogue().offers().quotas;
    int vcpus = 0;
    for (const Resource *server : world.all(u"instance"_s, call.regionId)) {
        const InstanceTypeOffer *type = world.catalogue().offers().instanceType(server->text(u"InstanceType"_s));
        vcpus += type && server->charge == "PostPaid"_L1 ? type->vcpu : 0;
    }
    const QList<QPair<QString, QString>> known{{u"instance-network-type"_s, u"vpc"_s},
                                               {u"max-security-groups"_s, QString::number(quotas.value(u"securityGroups"_s))},
                                               {u"max-elastic-network-interfaces"_s, u"100"_s},
                                               {u"max-postpaid-instance-vcpu-count"_s, u"1000"_s},
                                               {u"used-postpaid-instance-vcpu-count"_s, QString::number(vcpus)},
                                               {u"max-spot-instance-vcpu-count"_s, u"800"_s},
                                               {u"max-postpaid-yundisk-capacity"_s, u"65536"_s},
                                               {u"real-name-authentication"_s, world.site() == Site::China ? u"yes"_s : u"unnecessary"_s}};
    const QStringList wanted = call.list(u"AttributeName"_s);
    QJsonArray items;
    for (const auto &[name, value] : known) {
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        items.append(QJsonObject{{u"AttributeName"_s, name}, {u"AttributeValues"_s, wrapped(u"ValueItem"_s, QJsonArray{QJsonObject{{u"Value"_s, value}}})}});
    }
    return QJsonObject{{u"AccountAttributeItems"_s, wrapped(u"AccountAttributeItem"_s, items)}};
}

struct Part
{
    QString name; ///< as DetailInfo names it
    qint64 hourly = 0;
};

tl::expected<QList<Part>, Refusal> instanceParts(const Call &call, const World &world)
{
    const Offers &offers = world.catalogue().offers();
    if (!call.has(u"InstanceType"_s))
        return refuse(404, u"InvalidInstanceType.Missing"_s, u"The InstanceType is mandatory for this ResourceType."_s);
    const InstanceTypeOffer *type = offers.instanceType(call.text(u"InstanceType"_s));
    if (!type)
        return refuse(400, u"InvalidInstanceType.ValueNotSupported"_s, u"The specified InstanceType is not supported."_s);
    // Series I types exist, but are priced no more (section 6.1).
    if (type->series == "I"_L1)
        return refuse(400, u"InvalidSystemDiskCategory.ValueNotSupported"_s, u"The specified parameter \"SystemDisk.Category\" is not supported."_s);
    const ImageOffer *image = offers.image(call.text(u"ImageId"_s));
    if (call.has(u"ImageId"_s) && !image)
        return refuse(404, u"InvalidImageId.NotFound"_s, u"The specified ImageId does not exist."_s);
    const auto optimized = ioOptimizedOf(call, *type);
    if (!optimized)
        return refuse(optimized.error());
    const auto disks = diskOrdersOf(call, world, *type, image, *optimized, 20);
    if (!disks)
        return refuse(disks.error());
    QList<Part> parts{{u"instanceType"_s, type->hourly}};
    if (image || call.has(u"SystemDisk.Category"_s))
        parts.append({u"systemDisk"_s, hourlyOfGibMonths(offers.disk(disks->system.category)->gibMonth, disks->system.gib)});
    for (const DiskOrder &disk : disks->data)
        parts.append({u"dataDisk"_s, hourlyOfGibMonths(offers.disk(disk.category)->gibMonth, disk.gib)});
    const qint64 bandwidth = call.integer(u"InternetMaxBandwidthOut"_s, 0);
    if (bandwidth < 0 || bandwidth > 100)
        return refuse(400, u"InvalidInternetMaxBandwidthOut.ValueNotSupported"_s, u"The specified bandwidth is not supported."_s);
    if (bandwidth > 0 && call.text(u"InternetChargeType"_s) == "PayByBandwidth"_L1)
        parts.append({u"bandwidth"_s, offers.bandwidthMbpsHourly * bandwidth});
    return parts;
}

tl::expected<QList<Part>, Refusal> diskParts(const Call &call, const World &world)
{
    const auto disks = call.structs(u"DataDisk"_s);
    if (disks.isEmpty() || !disks.first().contains(u"Category"_s) || !disks.first().contains(u"Size"_s))
        return refuse(404, u"InvalidDiskCategory.Missing"_s, u"DataDisk.1.Category and DataDisk.1.Size are mandatory for this ResourceType."_s);
    QList<Part> parts;
    for (const auto &disk : disks) {
        const DiskOffer *offer = world.catalogue().offers().disk(disk.value(u"Category"_s));
        if (!offer)
            return refuse(400, u"InvalidDataDiskCategory.ValueNotSupported"_s, u"The specified disk category is not supported."_s);
        parts.append({u"dataDisk"_s, hourlyOfGibMonths(offer->gibMonth, disk.value(u"Size"_s).toLongLong())});
    }
    return parts;
}

Answer describePrice(const Call &call, World &world)
{
    static const QHash<QString, QPair<PriceUnit, int>> units{{u"Hour"_s, {PriceUnit::Hour, 1}}, {u"Week"_s, {PriceUnit::Week, 4}}, {u"Month"_s, {PriceUnit::Month, 9}}, {u"Year"_s, {PriceUnit::Year, 5}}};
    const QString unit = call.text(u"PriceUnit"_s, u"Hour"_s);
    if (!units.contains(unit) || (unit == "Week"_L1 && world.site() == Site::International))
        return refuse(400, u"InvalidPriceUnit.ValueNotSupported"_s, u"The specified PriceUnit is not supported."_s);
    const qint64 period = call.integer(u"Period"_s, 1);
    if (period < 1 || period > units.value(unit).second)
        return refuse(400, u"InvalidPeriod"_s, u"The specified Period is not valid for the PriceUnit."_s);
    const qint64 amount = call.integer(u"Amount"_s, 1);
    if (amount < 1 || amount > 1000)
        return refuse(403, u"InvalidAmount.Malformed"_s, u"The specified Amount is not valid."_s);
    const QString what = call.text(u"ResourceType"_s, u"instance"_s);
    tl::expected<QList<Part>, Refusal> parts = QList<Part>{{u"bandwidth"_s, 0}};
    if (what == "instance"_L1)
        parts = instanceParts(call, world);
    else if (what == "disk"_L1)
        parts = diskParts(call, world);
    else if (what != "bandwidth"_L1)
        return refuse(400, u"PriceNotFound"_s, u"The price of your queried resource is not available now, please try other resources."_s);
    if (!parts)
        return refuse(parts.error());
    Cost sum;
    QJsonArray details;
    const auto rules = wrapped(u"Rule"_s, QJsonArray());
    for (const Part &part : *parts) {
        // The figure is that of the order: it covers the amount (UNVERIFIED).
        const Cost cost = costOf(world, part.hourly * amount, units.value(unit).first, period);
        sum.originalMicros += cost.originalMicros;
        sum.tradeMicros += cost.tradeMicros;
        details.append(QJsonObject{{u"Resource"_s, part.name},
                                   {u"OriginalPrice"_s, cost.original()},
                                   {u"DiscountPrice"_s, cost.discount()},
                                   {u"TradePrice"_s, cost.trade()},
                                   {u"SubRules"_s, rules}});
    }
    const QJsonObject price{{u"OriginalPrice"_s, sum.original()},
                            {u"DiscountPrice"_s, sum.discount()},
                            {u"TradePrice"_s, sum.trade()},
                            {u"Currency"_s, currencyOf(world)},
                            {u"DetailInfos"_s, wrapped(u"DetailInfo"_s, details)}};
    return QJsonObject{{u"PriceInfo"_s, QJsonObject{{u"Price"_s, price}, {u"Rules"_s, rules}}}};
}

} // namespace

Module ecscatalogueModule()
{
    const Product &product = Products::ecs;
    return {.actions = {{product, "DescribeRegions"_L1, describeRegions},
                        {product, "DescribeZones"_L1, describeZones},
                        {product, "DescribeAvailableResource"_L1, describeAvailableResource},
                        {product, "DescribeInstanceTypeFamilies"_L1, describeInstanceTypeFamilies},
                        {product, "DescribeInstanceTypes"_L1, describeInstanceTypes},
                        {product, "DescribeImages"_L1, describeImages},
                        {product, "DescribeAccountAttributes"_L1, describeAccountAttributes},
                        {product, "DescribePrice"_L1, describePrice}}};
}

} // namespace CloudSim
