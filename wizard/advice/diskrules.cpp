#include "wizard/advice/args.h"
#include "wizard/advice/rules.h"
#include "wizard/advice/serverchoice.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

/// A disk of a group, system or data, with its path.
struct Disk
{
    FieldPath path; ///< "servers.groups.app.systemDisk"
    QString category;
    int gib = 0;
    bool system = false;

    FieldPath field(const char *name) const { return path + u'.' + QLatin1String(name); }
};

QList<Disk> disksOf(const ServerGroup &group)
{
    const FieldPath path = u"servers.groups."_s + group.key;
    QList<Disk> disks{{path + u".systemDisk"_s, group.systemDisk.category, group.systemDisk.gib, true}};
    for (const DataDisk &disk : group.dataDisks)
        disks << Disk{path + u".dataDisks."_s + disk.key, disk.category, disk.gib, false};
    return disks;
}

template<typename Say>
void eachGroup(const Topology &topology, const Catalogue &catalogue, Say say)
{
    if (!topology.servers)
        return;
    for (const ServerGroup &group : topology.servers->groups) {
        if (const InstanceType *type = catalogue.instanceType(group.type))
            say(group, *type);
    }
}

bool isPlain(const ServerGroup &group, const InstanceType &type)
{
    return type.ioChoice && !group.ioOptimized;
}

/// Without I/O optimisation a series I server mounts basic disks alone.
void series1Disk(const Topology &topology, const AdviceContext &context, Findings &found)
{
    eachGroup(topology, context.catalogue, [&](const ServerGroup &group, const InstanceType &type) {
        if (!isPlain(group, type))
            return;
        for (const Disk &disk : disksOf(group)) {
            if (disk.category == u"cloud" || disk.category.isEmpty())
                continue;
            QList<Fix> fixes;
            if (type.diskCategories.contains(disk.category))
                fixes << Fix{u"io-optimise"_s, u"servers.groups."_s + group.key + u".ioOptimized"_s, {}};
            fixes << Fix{u"use-basic-disk"_s, disk.field("category"), {}};
            found.error(disk.field("category"), {type.id, Args::disk(disk.category)}, fixes);
        }
    });
}

void diskTypeMismatch(const Topology &topology, const AdviceContext &context, Findings &found)
{
    eachGroup(topology, context.catalogue, [&](const ServerGroup &group, const InstanceType &type) {
        if (isPlain(group, type)) // the rule above
            return;
        for (const Disk &disk : disksOf(group)) {
            if (disk.category.isEmpty() || type.diskCategories.contains(disk.category))
                continue;
            const FieldPath subject = disk.field("category");
            const QString other = nearestCategory(type, disk.category);
            found.error(subject, {type.id, Args::disk(disk.category)}, other.isEmpty() ? QList<Fix>() : QList<Fix>{{u"set-disk-category"_s, subject, {Args::disk(other)}}});
        }
    });
}

/// Smaller than the image or the category allows, or larger than the category goes.
void diskSize(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.servers)
        return;
    for (const ServerGroup &group : topology.servers->groups) {
        const ImageInfo *image = context.catalogue.image(group.imageId);
        for (const Disk &disk : disksOf(group)) {
            const DiskCategory *category = context.catalogue.disk(disk.category);
            if (!category)
                continue;
            const int least = std::max(category->minGib, disk.system && image ? image->minGib : 0);
            const int legal = std::clamp(disk.gib, least, std::max(least, category->maxGib));
            const FieldPath subject = disk.field("gib");
            if (legal != disk.gib)
                found.error(subject, {Args::number(disk.gib), Args::number(least), Args::number(category->maxGib)},
                            {{u"set-disk-size"_s, subject, {QString::number(legal)}}});
        }
    }
}

/// Basic, efficiency, SSD, ESSD: speed and price rise. Stands at the first group alone.
void diskOrderNote(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.servers || topology.servers->groups.isEmpty())
        return;
    QStringList speeds;
    QStringList prices;
    for (const QString &id : diskOrder()) {
        const DiskCategory *category = context.catalogue.disk(id);
        if (!category)
            return; // not all four are on sale here: nothing to compare
        speeds << Args::number(category->maxIops);
        prices << Args::money(shownPrice(category->gibMonthMicros, context));
    }
    found.note(u"servers.groups."_s + topology.servers->groups.first().key + u".systemDisk.category"_s, speeds + prices);
}

constexpr std::array rules{
    Rule{"ecs.disk-order", diskOrderNote},
    Rule{"ecs.series-1-disk", series1Disk},
    Rule{"ecs.disk-type-mismatch", diskTypeMismatch},
    Rule{"ecs.disk-size", diskSize},
};

} // namespace

std::span<const Rule> diskRules()
{
    return rules;
}

} // namespace Cloudsteps
