#pragma once

#include "cloudapi/simulator/network.h"
#include "cloudapi/simulator/offers.h"

namespace CloudSim {

// What the files of the Ecs product share. Facts: cloud/ecs.md; section numbers in comments mean that page.

/// What a list call answers with: one page, and the fields that say which.
struct Listing
{
    QList<const Resource *> items;
    QJsonObject frame; ///< PageNumber, PageSize, TotalCount, NextToken
};

/// MaxResults and NextToken if one of them is sent, else PageNumber and PageSize. The token is the place after which to go on, so that what comes and
/// goes meanwhile shifts nothing.
tl::expected<Listing, Refusal> listingOf(const Call &call, const QList<const Resource *> &matches, int usualSize, int largestSize);

/// `*` stands for any text.
bool fitsPattern(const QString &text, const QString &pattern);

/// A parameter that is a JSON array of at most `most` texts; nothing if it is absent. `[]` is a filter that matches nothing.
tl::expected<std::optional<QStringList>, Refusal> idFilter(const Call &call, const QString &parameter, const QString &code, int most = 100);

/// Section 3: 2 to 128 characters, a letter or Chinese character first; dots only where `dots` allows them.
bool isServerName(const QString &text, bool dots = true);

/// Section 8.1: 8 to 30 characters, three of upper case, lower case, digit and special.
bool isServerPassword(const QString &password, bool windows);

/// The StatusCategory of a type in a zone (sections 5 and 6.1).
QString stockOf(const World &world, const InstanceTypeOffer &type, const QString &zone);
bool isInStock(const QString &stockCategory);

/// A disk as an order describes it.
struct DiskOrder
{
    QString category;
    qint64 gib = 0;
    QString level; ///< PL0 to PL3, only for cloud_essd
    QString name;
    QString description;
    bool deleteWithInstance = true;
};

/// The disks of an order, defaults filled in: `SystemDisk.*`, `DataDisk.N.*`. Refused with the codes of sections 8.2 and 8.4. The default size of a system
/// disk differs between the calls that order and those that price.
struct DisksOrder
{
    DiskOrder system;
    QList<DiskOrder> data;
};
tl::expected<DisksOrder, Refusal> diskOrdersOf(const Call &call, const World &world, const InstanceTypeOffer &type, const ImageOffer *image, bool optimized,
                                          int usualSystemSize);
/// Whether this size is possible: smallest and largest by category and performance level.
struct SizeLimits
{
    qint64 least = 0;
    qint64 most = 0;
};
SizeLimits diskLimits(const DiskOffer &disk, const QString &level, bool system);
qint64 diskIops(const DiskOffer &disk, const QString &level, qint64 gib);

/// `IoOptimized` of a call: the default is `none` for retired types. Refused if the type has no such variant.
tl::expected<bool, Refusal> ioOptimizedOf(const Call &call, const InstanceTypeOffer &type);

/// The server with the id in `parameter`; 404 InvalidInstanceId.NotFound.
tl::expected<const Resource *, Refusal> serverOf(const Call &call, const World &world, const QString &parameter = QStringLiteral("InstanceId"));
/// A server that is being released takes no orders any more.
bool isLeaving(const Resource &server);

/// Joins or leaves: the group lists follow `SecurityGroupIds`.
void setGroups(World &world, const QString &serverId, const QStringList &groupIds);
QStringList groupsOf(const Resource &server);
/// Whether a server of this VPC may be in all these groups: 404, or 400 for another VPC, too many, or both kinds at once.
std::optional<Refusal> badGroups(const World &world, const QStringList &groupIds, const QString &vpcId, const QString &region);

/// The disk records of a server, system disk first.
QList<const Resource *> disksOfServer(const World &world, const QString &serverId);
/// Makes a disk of a server; stored, attached, In_use once the server exists.
QString makeDisk(const Call &call, World &world, const Resource &server, const DiskOrder &order, const QString &kind, int index);

} // namespace CloudSim
