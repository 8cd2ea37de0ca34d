#include "cloudapi/simulator/servers.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

tl::expected<Listing, Refusal> listingOf(const Call &call, const QList<const Resource *> &matches, int usualSize, int largestSize)
{
    Listing listing;
    if (call.has(u"MaxResults"_s) || call.has(u"NextToken"_s)) {
        const qint64 size = call.integer(u"MaxResults"_s, usualSize);
        if (size < 1 || size > largestSize)
            return refuse(400, u"InvalidParameter"_s, u"The specified MaxResults is not valid: 1 to %1."_s.arg(largestSize));
        const auto after = call.has(u"NextToken"_s) ? call.integer(u"NextToken"_s) : std::optional<qint64>(0);
        if (!after)
            return refuse(400, u"InvalidParameter"_s, u"The specified NextToken is not valid."_s);
        QString next;
        for (const Resource *resource : matches) {
            if (qint64(resource->order) <= *after)
                continue;
            if (listing.items.size() == size) {
                next = QString::number(listing.items.last()->order);
                break;
            }
            listing.items.append(resource);
        }
        listing.frame = {{u"NextToken"_s, next}, {u"TotalCount"_s, matches.size()}, {u"PageNumber"_s, 1}, {u"PageSize"_s, size}};
        return listing;
    }
    const auto page = pageOf(call, matches, {.usualSize = usualSize, .largestSize = largestSize});
    if (!page)
        return refuse(page.error());
    listing.items = page->items;
    listing.frame = {{u"NextToken"_s, QString()},
                     {u"TotalCount"_s, page->total},
                     {u"PageNumber"_s, page->number},
                     {u"PageSize"_s, page->size}};
    return listing;
}

bool fitsPattern(const QString &text, const QString &pattern)
{
    if (!pattern.contains(u'*'))
        return text == pattern;
    QStringList parts;
    for (const QString &part : pattern.split(u'*'))
        parts << QRegularExpression::escape(part);
    return QRegularExpression(QRegularExpression::anchoredPattern(parts.join(u".*"_s))).match(text).hasMatch();
}

tl::expected<std::optional<QStringList>, Refusal> idFilter(const Call &call, const QString &parameter, const QString &code, int most)
{
    if (!call.has(parameter))
        return std::optional<QStringList>();
    const auto ids = call.text(parameter).trimmed().startsWith(u'[') ? call.jsonList(parameter) : std::nullopt;
    if (!ids || ids->size() > most)
        return refuse(400, code, u"The specified %1 is not valid: a JSON array of at most %2 texts."_s.arg(parameter).arg(most));
    return ids;
}

bool isServerName(const QString &text, bool dots)
{
    return isNetworkName(QString(text).replace(u':', u'_'), dots);
}

bool isServerPassword(const QString &password, bool windows)
{
    static const QString special = u"()`~!@#$%^&*-_+=|{}[]:;'<>,.?/"_s;
    if (password.size() < 8 || password.size() > 30 || (windows && password.startsWith(u'/')))
        return false;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool other = false;
    for (const QChar c : password) {
        if (c >= u'A' && c <= u'Z')
            upper = true;
        else if (c >= u'a' && c <= u'z')
            lower = true;
        else if (c >= u'0' && c <= u'9')
            digit = true;
        else if (special.contains(c))
            other = true;
        else
            return false;
    }
    return int(upper) + int(lower) + int(digit) + int(other) >= 3;
}

QString stockOf(const World &world, const InstanceTypeOffer &type, const QString &zone)
{
    // Series I is sold out for good everywhere, series II still has stock on the international site.
    if (type.series == "I"_L1 || (type.series == "II"_L1 && world.site() == Site::China))
        return u"ClosedWithoutStock"_s;
    const Zone *place = world.catalogue().zone(zone);
    if (place && place->soldOut.contains(type.id))
        return u"WithoutStock"_s;
    return type.series == "Current"_L1 ? u"WithStock"_s : u"ClosedWithStock"_s;
}

bool isInStock(const QString &stockCategory)
{
    return stockCategory == "WithStock"_L1 || stockCategory == "ClosedWithStock"_L1;
}

tl::expected<bool, Refusal> ioOptimizedOf(const Call &call, const InstanceTypeOffer &type)
{
    const bool retired = type.series == "I"_L1 || type.series == "II"_L1;
    const QString value = call.text(u"IoOptimized"_s, retired ? u"none"_s : u"optimized"_s);
    if (value != "none"_L1 && value != "optimized"_L1)
        return refuse(400, u"InvalidIoOptimizedValue.ValueNotSupported"_s, u"The specified IoOptimized is not supported."_s);
    if (value == "none"_L1 && !type.ioChoice)
        return refuse(404, u"DependencyViolation.IoOptimized"_s, u"The specified InstanceType must be I/O optimized."_s);
    return value == "optimized"_L1;
}

SizeLimits diskLimits(const DiskOffer &disk, const QString &level, bool system)
{
    static const QHash<QString, qint64> leastOfLevel{{u"PL0"_s, 1}, {u"PL1"_s, 20}, {u"PL2"_s, 461}, {u"PL3"_s, 1261}};
    SizeLimits limits{level.isEmpty() ? disk.minGib : leastOfLevel.value(level), disk.maxGib};
    if (system)
        limits = {qMax<qint64>(limits.least, disk.id == "cloud"_L1 ? 20 : limits.least), disk.id == "cloud"_L1 ? 500 : 2048};
    return limits;
}

qint64 diskIops(const DiskOffer &disk, const QString &level, qint64 gib)
{
    static const QHash<QString, QPair<qint64, qint64>> slopes{{u"PL0"_s, {12, 10'000}},
                                                              {u"PL1"_s, {50, 50'000}},
                                                              {u"PL2"_s, {50, 100'000}},
                                                              {u"PL3"_s, {50, 1'000'000}},
                                                              {u"cloud_efficiency"_s, {8, 5'000}},
                                                              {u"cloud_ssd"_s, {30, 25'000}}};
    const auto slope = slopes.constFind(level.isEmpty() ? disk.id : level);
    return slope == slopes.cend() ? disk.maxIops : qMin(1800 + slope->first * gib, slope->second);
}

namespace {

struct DiskWords
{
    QString categoryCode;
    QString sizeCode;
};

tl::expected<DiskOrder, Refusal> diskOrder(const QMap<QString, QString> &fields, const World &world, const InstanceTypeOffer &type, bool optimized,
                                           bool system, qint64 usualSize, const DiskWords &words)
{
    DiskOrder order;
    order.category = fields.value(u"Category"_s);
    if (order.category.isEmpty())
        order.category = optimized ? u"cloud_efficiency"_s : u"cloud"_s;
    const DiskOffer *offer = world.catalogue().offers().disk(order.category);
    if (!offer || (!optimized && order.category != "cloud"_L1) || (optimized && order.category == "cloud"_L1) || !type.disks.contains(order.category))
        return refuse(400, words.categoryCode, u"The specified disk category %1 is not supported by %2."_s.arg(order.category, type.id));
    order.level = fields.value(u"PerformanceLevel"_s);
    if (order.category == "cloud_essd"_L1) {
        if (order.level.isEmpty())
            order.level = u"PL1"_s;
        if (!QStringList{u"PL0"_s, u"PL1"_s, u"PL2"_s, u"PL3"_s}.contains(order.level))
            return refuse(400, u"InvalidPerformanceLevel.Malformed"_s, u"The specified PerformanceLevel is not valid."_s);
    } else if (!order.level.isEmpty()) {
        return refuse(400, u"InvalidPerformanceLevel.Malformed"_s, u"PerformanceLevel is valid for cloud_essd only."_s);
    }
    const QString size = fields.value(u"Size"_s);
    bool ok = true;
    order.gib = size.isEmpty() ? usualSize : size.toLongLong(&ok);
    const SizeLimits limits = diskLimits(*offer, order.level, system);
    if (!ok || order.gib < limits.least || order.gib > limits.most)
        return refuse(400, words.sizeCode, u"The specified disk size must be from %1 to %2 GiB."_s.arg(limits.least).arg(limits.most));
    order.name = fields.value(u"DiskName"_s);
    order.description = fields.value(u"Description"_s);
    if ((!order.name.isEmpty() && !isServerName(order.name)) || (!order.description.isEmpty() && !isPlainText(order.description, 2, 256)))
        return refuse(400, u"InvalidDiskName.Malformed"_s, u"The specified disk name or description is not valid."_s);
    const QString keep = fields.value(u"DeleteWithInstance"_s).toLower();
    order.deleteWithInstance = keep != "false"_L1 && keep != "0"_L1;
    return order;
}

} // namespace

tl::expected<DisksOrder, Refusal> diskOrdersOf(const Call &call, const World &world, const InstanceTypeOffer &type, const ImageOffer *image, bool optimized,
                                          int usualSystemSize)
{
    QMap<QString, QString> system;
    for (const QString &field : {u"Category"_s, u"Size"_s, u"PerformanceLevel"_s, u"DiskName"_s, u"Description"_s}) {
        if (call.has(u"SystemDisk."_s + field))
            system.insert(field, call.text(u"SystemDisk."_s + field));
    }
    const int imageSize = image ? image->minGib : 0;
    const auto first = diskOrder(system, world, type, optimized, true, qMax(usualSystemSize, imageSize),
                                 {u"InvalidSystemDiskCategory.ValueNotSupported"_s, u"InvalidSystemDiskSize.ValueNotSupported"_s});
    if (!first)
        return refuse(first.error());
    if (first->gib < imageSize)
        return refuse(404, u"InvalidSystemDiskSize.LessThanImageSize"_s, u"The specified SystemDisk.Size is less than the image size."_s);
    DisksOrder order{*first, {}};
    const auto items = call.structs(u"DataDisk"_s);
    if (items.size() > 16)
        return refuse(400, u"InstanceDiskNumber.LimitExceed"_s, u"The number of data disks exceeds the limit of 16."_s);
    for (const auto &item : items) {
        const auto disk = diskOrder(item, world, type, optimized, false, 0,
                                    {u"InvalidDataDiskCategory.ValueNotSupported"_s, u"InvalidDataDiskSize.ValueNotSupported"_s});
        if (!disk)
            return refuse(disk.error());
        order.data.append(*disk);
    }
    return order;
}

tl::expected<const Resource *, Refusal> serverOf(const Call &call, const World &world, const QString &parameter)
{
    const Resource *server = findHere(call, world, call.text(parameter), u"instance"_s);
    if (!server)
        return refuse(404, u"InvalidInstanceId.NotFound"_s, u"The specified InstanceId does not exist."_s);
    return server;
}

bool isLeaving(const Resource &server)
{
    return server.flag(u"Leaving"_s);
}

QStringList groupsOf(const Resource &server)
{
    QStringList ids;
    for (const QJsonValue &id : server.attributes.value(u"SecurityGroupIds"_s).toArray())
        ids << id.toString();
    return ids;
}

void setGroups(World &world, const QString &serverId, const QStringList &groupIds)
{
    world.edit(serverId, [&](Resource &server) {
        for (const QString &old : groupsOf(server))
            server.links.remove(old);
        for (const QString &id : groupIds)
            server.links.insert(id);
        server.attributes.insert(u"SecurityGroupIds"_s, QJsonArray::fromStringList(groupIds));
    });
}

std::optional<Refusal> badGroups(const World &world, const QStringList &groupIds, const QString &vpcId, const QString &region)
{
    if (groupIds.size() > 5)
        return Refusal{400, u"JoinedGroupLimitExceed"_s, u"A server can be in at most five security groups."_s};
    QSet<QString> kinds;
    for (const QString &id : groupIds) {
        const Resource *group = world.find(id, u"securitygroup"_s);
        if (!group || group->region != region)
            return Refusal{404, u"InvalidSecurityGroupId.NotFound"_s, u"The specified SecurityGroupId does not exist."_s};
        if (group->parent != vpcId)
            return Refusal{400, u"InvalidParameter.Mismatch"_s, u"The security group and the VSwitch are not in the same VPC."_s};
        kinds.insert(group->text(u"SecurityGroupType"_s));
        if (group->text(u"SecurityGroupType"_s) == "normal"_L1 && world.residents(id).value(u"instance"_s) >= 2000)
            return Refusal{403, u"SecurityGroupInstanceLimitExceed"_s, u"The maximum number of instances in the security group is exceeded."_s};
    }
    if (kinds.size() > 1)
        return Refusal{400, u"InvalidParameter.Mismatch"_s, u"A server cannot be in basic and advanced security groups at once."_s};
    return std::nullopt;
}

QList<const Resource *> disksOfServer(const World &world, const QString &serverId)
{
    return world.childrenOf(serverId, u"disk"_s);
}

QString makeDisk(const Call &call, World &world, const Resource &server, const DiskOrder &order, const QString &kind, int index)
{
    Call there = call;
    there.regionId = server.region;
    Resource disk = world.make(there, u"disk"_s, u"d-"_s);
    disk.parent = server.id;
    disk.zone = server.zone;
    disk.state = u"In_use"_s;
    disk.charge = server.charge;
    disk.name = order.name;
    disk.tags = server.tags;
    disk.listed = false; // it is listed on its own only when it outlives its server
    const QString prefix = server.text(u"IoOptimized"_s) == "none"_L1 ? u"/dev/xvd"_s : u"/dev/vd"_s; // section 6.2
    disk.attributes = {{u"Category"_s, order.category},
                       {u"Size"_s, order.gib},
                       {u"PerformanceLevel"_s, order.level},
                       {u"Description"_s, order.description},
                       {u"Type"_s, kind},
                       {u"Device"_s, prefix + QChar(u'a' + index)},
                       {u"DeleteWithInstance"_s, order.deleteWithInstance},
                       {u"AttachedTime"_s, isoTime(call.now)},
                       {u"ImageId"_s, kind == "system"_L1 ? server.text(u"ImageId"_s) : QString()},
                       {u"ResourceGroupId"_s, resourceGroupOf(server)}};
    world.insert(disk);
    return disk.id;
}

} // namespace CloudSim
