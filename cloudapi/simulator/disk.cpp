#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/servers.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Refusal> notFound()
{
    return refuse(404, u"InvalidDiskId.NotFound"_s, u"The specified disk does not exist."_s);
}

QJsonObject fieldsOf(const Resource &disk, const World &world)
{
    const DiskOffer *offer = world.catalogue().offers().disk(disk.text(u"Category"_s));
    const qint64 iops = offer ? diskIops(*offer, disk.text(u"PerformanceLevel"_s), disk.number(u"Size"_s)) : 0;
    QJsonArray attachments;
    QJsonArray mounts;
    if (!disk.parent.isEmpty()) {
        const QJsonObject place{{u"InstanceId"_s, disk.parent}, {u"Device"_s, disk.text(u"Device"_s)}, {u"AttachedTime"_s, disk.text(u"AttachedTime"_s)}};
        attachments.append(place);
        mounts.append(place);
    }
    return {{u"DiskId"_s, disk.id},
            {u"DiskName"_s, disk.name},
            {u"Description"_s, disk.text(u"Description"_s)},
            {u"Status"_s, disk.state},
            {u"Type"_s, disk.text(u"Type"_s)},
            {u"Category"_s, disk.text(u"Category"_s)},
            {u"Size"_s, disk.number(u"Size"_s)},
            {u"PerformanceLevel"_s, disk.text(u"PerformanceLevel"_s)},
            {u"InstanceId"_s, disk.parent},
            {u"Device"_s, disk.text(u"Device"_s)},
            {u"Attachments"_s, wrapped(u"Attachment"_s, attachments)},
            {u"MountInstances"_s, wrapped(u"MountInstance"_s, mounts)},
            {u"MountInstanceNum"_s, mounts.size()},
            {u"DeleteWithInstance"_s, disk.flag(u"DeleteWithInstance"_s)},
            {u"DeleteAutoSnapshot"_s, disk.flag(u"DeleteAutoSnapshot"_s)},
            {u"EnableAutoSnapshot"_s, disk.flag(u"EnableAutoSnapshot"_s)},
            {u"EnableAutomatedSnapshotPolicy"_s, false},
            {u"Portable"_s, disk.text(u"Type"_s) == "data"_L1},
            {u"Encrypted"_s, false},
            {u"BurstingEnabled"_s, false},
            {u"MultiAttach"_s, u"Disabled"_s},
            {u"DiskChargeType"_s, disk.charge},
            {u"ImageId"_s, disk.text(u"ImageId"_s)},
            {u"SourceSnapshotId"_s, QString()},
            {u"SerialNumber"_s, disk.id.mid(2)},
            {u"IOPS"_s, iops},
            {u"IOPSRead"_s, iops},
            {u"IOPSWrite"_s, iops},
            {u"Throughput"_s, offer ? offer->maxMBps : 0},
            {u"RegionId"_s, disk.region},
            {u"ZoneId"_s, disk.zone},
            {u"CreationTime"_s, isoTime(disk.created)},
            {u"AttachedTime"_s, disk.text(u"AttachedTime"_s)},
            {u"DetachedTime"_s, disk.text(u"DetachedTime"_s)},
            {u"ExpiredTime"_s, u"2999-09-08T16:00Z"_s},
            {u"ResourceGroupId"_s, resourceGroupOf(disk)},
            {u"OperationLocks"_s, wrapped(u"OperationLock"_s, QJsonArray())},
            {u"Tags"_s, tagsJson(disk, u"TagKey"_s, u"TagValue"_s)}};
}

Answer describeDisks(const Call &call, World &world)
{
    const auto ids = idFilter(call, u"DiskIds"_s, u"InvalidDiskIds.ValueNotSupported"_s);
    if (!ids)
        return refuse(ids.error());
    Filter filter(call);
    filter.where(u"DiskIds"_s, [&](const Resource &disk) { return (*ids)->contains(disk.id); })
        .where(u"DiskType"_s, [&](const Resource &disk) { return call.text(u"DiskType"_s) == "all"_L1 || call.text(u"DiskType"_s) == disk.text(u"Type"_s); })
        .where(u"Status"_s, [&](const Resource &disk) { return call.text(u"Status"_s) == "All"_L1 || call.text(u"Status"_s) == disk.state; })
        .where(u"DiskName"_s, [&](const Resource &disk) { return fitsPattern(disk.name, call.text(u"DiskName"_s)); })
        .where(u"DeleteWithInstance"_s, [&](const Resource &disk) { return call.flag(u"DeleteWithInstance"_s) == disk.flag(u"DeleteWithInstance"_s); })
        .field(u"RegionId"_s, &Resource::region)
        .field(u"InstanceId"_s, &Resource::parent)
        .field(u"ZoneId"_s, &Resource::zone)
        .field(u"DiskChargeType"_s, &Resource::charge)
        .field(u"ResourceGroupId"_s, resourceGroupOf)
        .attribute(u"Category"_s);
    const auto matching = kept(call.has(u"InstanceId"_s) && !call.text(u"InstanceId"_s).contains(u',') ? world.childrenOf(call.text(u"InstanceId"_s), u"disk"_s)
                                                                                                       : world.all(u"disk"_s, call.regionId),
                               filter);
    const auto listing = listingOf(call, matching, 10, 100);
    if (!listing)
        return refuse(listing.error());
    QJsonArray disks;
    for (const Resource *disk : listing->items)
        disks.append(fieldsOf(*disk, world));
    QJsonObject answer = listing->frame;
    answer.insert(u"Disks"_s, wrapped(u"Disk"_s, disks));
    return answer;
}

Answer deleteDisk(const Call &call, World &world)
{
    const Resource *disk = findHere(call, world, call.text(u"DiskId"_s), u"disk"_s);
    if (!disk)
        return notFound();
    if (disk->state != "Available"_L1)
        return refuse(403, u"IncorrectDiskStatus"_s, u"The current disk status does not support this operation."_s);
    world.remove(disk->id);
    return QJsonObject();
}

Answer modifyDiskAttribute(const Call &call, World &world)
{
    QStringList ids = call.list(u"DiskIds"_s);
    if (call.has(u"DiskId"_s))
        ids << call.text(u"DiskId"_s);
    if (ids.isEmpty())
        return refuse(400, u"MissingParameter"_s, u"DiskId or DiskIds.N is mandatory for this action."_s);
    if ((call.has(u"DiskName"_s) && !isServerName(call.text(u"DiskName"_s))) || (call.has(u"Description"_s) && !isPlainText(call.text(u"Description"_s), 2, 256)))
        return refuse(400, u"InvalidDiskName.Malformed"_s, u"The specified DiskName or Description is not valid."_s);
    for (const QString &id : ids) {
        if (!findHere(call, world, id, u"disk"_s))
            return notFound();
        world.edit(id, [&](Resource &changed) {
            takeTexts(call, u"DiskName"_s, changed);
            for (const QString &name : {u"DeleteWithInstance"_s, u"DeleteAutoSnapshot"_s, u"EnableAutoSnapshot"_s}) {
                if (call.has(name))
                    changed.attributes.insert(name, call.flag(name));
            }
        });
    }
    return QJsonObject();
}

Answer modifyDiskSpec(const Call &call, World &world)
{
    const Resource *disk = findHere(call, world, call.text(u"DiskId"_s), u"disk"_s);
    if (!disk)
        return notFound();
    const QString category = call.text(u"DiskCategory"_s, disk->text(u"Category"_s));
    const DiskOffer *offer = world.catalogue().offers().disk(category);
    QString level = call.text(u"PerformanceLevel"_s, disk->text(u"PerformanceLevel"_s));
    if (category == "cloud_essd"_L1 && level.isEmpty())
        level = u"PL1"_s;
    if (!offer || (category == "cloud_essd"_L1) == level.isEmpty())
        return refuse(400, u"InvalidDiskCategory.ValueNotSupported"_s, u"The specified category or performance level is not supported."_s);
    const SizeLimits limits = diskLimits(*offer, level, disk->text(u"Type"_s) == "system"_L1);
    if (disk->number(u"Size"_s) < limits.least || disk->number(u"Size"_s) > limits.most)
        return refuse(400, u"InvalidDiskSize.NotSupported"_s, u"The size of the disk does not fit the performance level."_s);
    const Resource *server = world.find(disk->parent, u"instance"_s);
    const InstanceTypeOffer *type = server ? world.catalogue().offers().instanceType(server->text(u"InstanceType"_s)) : nullptr;
    if (type && !type->disks.contains(category))
        return refuse(403, u"InvalidDiskCategory.NotSupported"_s, u"The instance type does not support the category."_s);
    world.edit(disk->id, [&](Resource &changed) {
        changed.attributes.insert(u"Category"_s, category);
        changed.attributes.insert(u"PerformanceLevel"_s, level);
    });
    return QJsonObject{{u"TaskId"_s, u"t-"_s + disk->id.mid(2)}};
}

Answer resizeDisk(const Call &call, World &world)
{
    const Resource *disk = findHere(call, world, call.text(u"DiskId"_s), u"disk"_s);
    if (!disk)
        return notFound();
    const qint64 size = call.integer(u"NewSize"_s, 0);
    const DiskOffer *offer = world.catalogue().offers().disk(disk->text(u"Category"_s));
    if (size <= disk->number(u"Size"_s))
        return refuse(400, u"InvalidDiskSize.TooSmall"_s, u"The specified new disk size is not greater than the current one."_s);
    if (offer && size > diskLimits(*offer, disk->text(u"PerformanceLevel"_s), disk->text(u"Type"_s) == "system"_L1).most)
        return refuse(400, u"InvalidDiskSize.NotSupported"_s, u"The specified disk size is beyond the permitted range."_s);
    world.setAttribute(disk->id, u"Size"_s, size);
    return QJsonObject();
}

Answer replaceSystemDisk(const Call &call, World &world)
{
    const auto server = serverOf(call, world);
    if (!server)
        return refuse(server.error());
    if (isLeaving(**server) || (*server)->state != "Stopped"_L1)
        return refuse(403, u"IncorrectInstanceStatus"_s, u"The current status of the resource does not support this operation."_s);
    if (!call.has(u"ImageId"_s))
        return refuse(400, u"MissingParameter"_s, u"ImageId is mandatory for this action."_s);
    const ImageOffer *image = world.catalogue().offers().image(call.text(u"ImageId"_s));
    if (!image)
        return refuse(404, u"InvalidImageId.NotFound"_s, u"The specified ImageId does not exist."_s);
    if (call.has(u"Password"_s) && !isServerPassword(call.text(u"Password"_s), image->os == "windows"_L1))
        return refuse(400, u"InvalidPassword.Malformed"_s, u"The specified Password is not valid."_s);
    if (call.has(u"KeyPairName"_s) && image->os == "windows"_L1)
        return refuse(403, u"DependencyViolation.WindowsInstance"_s, u"The instance is windows, cannot use key pair to login."_s);
    const auto disks = disksOfServer(world, (*server)->id);
    const auto old = std::find_if(disks.cbegin(), disks.cend(), [](const Resource *disk) { return disk->text(u"Type"_s) == "system"_L1; });
    if (old == disks.cend())
        return notFound();
    DiskOrder order{.category = (*old)->text(u"Category"_s), // replacing keeps the category
                    .gib = call.integer(u"SystemDisk.Size"_s, qMax<qint64>((*old)->number(u"Size"_s), image->minGib)),
                    .level = (*old)->text(u"PerformanceLevel"_s),
                    .name = (*old)->name,
                    .description = (*old)->text(u"Description"_s),
                    .deleteWithInstance = true};
    const SizeLimits limits = diskLimits(*world.catalogue().offers().disk(order.category), order.level, true);
    if (order.gib < image->minGib)
        return refuse(404, u"InvalidSystemDiskSize.LessThanImageSize"_s, u"The specified SystemDisk.Size is less than the image size."_s);
    if (order.gib < limits.least || order.gib > limits.most)
        return refuse(400, u"InvalidSystemDiskSize.ValueNotSupported"_s, u"The specified SystemDisk.Size is not supported."_s);
    world.remove((*old)->id);
    world.edit((*server)->id, [&](Resource &changed) {
        changed.attributes.insert(u"ImageId"_s, image->id);
        if (call.has(u"KeyPairName"_s))
            changed.attributes.insert(u"KeyPairName"_s, call.text(u"KeyPairName"_s));
    });
    return QJsonObject{{u"DiskId"_s, makeDisk(call, world, **server, order, u"system"_s, 0)}};
}

} // namespace

Module diskModule()
{
    const Product &product = Products::ecs;
    return {.actions = {{product, "DescribeDisks"_L1, describeDisks},
                        {product, "DeleteDisk"_L1, deleteDisk, true},
                        {product, "ModifyDiskAttribute"_L1, modifyDiskAttribute, true},
                        {product, "ModifyDiskSpec"_L1, modifyDiskSpec, true},
                        {product, "ResizeDisk"_L1, resizeDisk, true, "ClientToken"_L1},
                        {product, "ReplaceSystemDisk"_L1, replaceSystemDisk, true, "ClientToken"_L1}}};
}

} // namespace CloudSim
