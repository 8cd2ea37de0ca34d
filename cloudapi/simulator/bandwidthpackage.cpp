#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int eipsPerPackage = 100;
constexpr int eipsPerJoin = 10;

tl::unexpected<Refusal> notFound()
{
    return refuse(404, u"InvalidBandwidthPackageId.NotFound"_s, u"The specified bandwidth package does not exist."_s);
}

std::optional<Refusal> badWords(const Call &call, int least)
{
    const QString name = call.text(u"Name"_s);
    if (!name.isEmpty() && !isPlainText(name, least, 128))
        return Refusal{400, u"InvalidParameter"_s, u"The specified Name is not valid."_s};
    const QString description = call.text(u"Description"_s);
    if (!description.isEmpty() && !isPlainText(description, least, 256))
        return Refusal{400, u"InvalidParameter"_s, u"The specified Description is not valid."_s};
    return std::nullopt;
}

// Section 7: what each site sells.
std::optional<Refusal> badBandwidth(qint64 bandwidth, const QString &charge, Site site)
{
    qint64 least = 2;
    qint64 most = 20'000;
    if (site == Site::International || charge == "PayByDominantTraffic"_L1) {
        least = 1;
        most = site == Site::International ? 1000 : 2000;
    } else if (charge == "PayBy95"_L1) {
        least = 200;
    }
    if (bandwidth < least || bandwidth > most)
        return Refusal{400, u"InvalidParameter"_s, u"The specified Bandwidth is not valid: %1 to %2 Mbit/s."_s.arg(least).arg(most)};
    return std::nullopt;
}

Answer createCommonBandwidthPackage(const Call &call, World &world)
{
    const bool international = world.site() == Site::International;
    const QString charge = call.text(u"InternetChargeType"_s, international ? u"PayByTraffic"_s : u"PayByBandwidth"_s);
    const QStringList sold = international ? QStringList{u"PayByTraffic"_s} : QStringList{u"PayByBandwidth"_s, u"PayBy95"_s, u"PayByDominantTraffic"_s};
    if (!sold.contains(charge))
        return refuse(400, u"COMMODITY.INVALID_COMPONENT"_s, u"The InternetChargeType is not sold on this site."_s);
    if (auto no = badBandwidth(call.integer(u"Bandwidth"_s, 0), charge, world.site()))
        return refuse(*no);
    if (call.has(u"Ratio"_s) ? charge != "PayBy95"_L1 || call.integer(u"Ratio"_s) != 20 : charge == "PayBy95"_L1)
        return refuse(400, u"InvalidParameter"_s, u"Ratio must be 20 with PayBy95 and absent otherwise."_s);
    const QString isp = call.text(u"ISP"_s, u"BGP"_s);
    if (isp != "BGP"_L1 && isp != "BGP_PRO"_L1)
        return refuse(400, u"InvalidParameter"_s, u"The specified ISP is not valid."_s);
    if (auto no = badWords(call, 0))
        return refuse(*no);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());

    Resource package = world.make(call, u"bandwidthpackage"_s, u"cbwp-"_s);
    package.state = u"Modifying"_s; // the service names no state of its own for the first seconds
    package.charge = u"PostPaid"_s;
    package.attributes = {{u"Bandwidth"_s, QString::number(call.integer(u"Bandwidth"_s, 0))},
                          {u"InternetChargeType"_s, charge},
                          {u"ISP"_s, isp},
                          {u"Ratio"_s, charge == "PayBy95"_L1 ? 20 : 100},
                          {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())},
                          {u"DeletionProtection"_s, false}};
    takeTexts(call, u"Name"_s, package);
    world.insert(package);
    world.after(package.id, world.duration(u"bandwidthpackage.create"_s), {.state = u"Available"_s});
    return QJsonObject{{u"BandwidthPackageId"_s, package.id}, {u"ResourceGroupId"_s, resourceGroupOf(package)}};
}

Answer describeCommonBandwidthPackages(const Call &call, World &world)
{
    const auto matching = kept(world.all(u"bandwidthpackage"_s, call.regionId), [&](const Resource &package) {
        return matches(call, u"BandwidthPackageId"_s, package.id) && matches(call, u"Name"_s, package.name)
            && matches(call, u"ResourceGroupId"_s, resourceGroupOf(package)) && matchesTags(package, call);
    });
    const auto page = pageOf(call, matching);
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"CommonBandwidthPackages"_s, u"CommonBandwidthPackage"_s, [&](const Resource &package) {
        QJsonArray members;
        for (const Resource *eip : world.usersOf(package.id, u"eip"_s)) {
            members.append(QJsonObject{{u"AllocationId"_s, eip->id},
                                       {u"IpAddress"_s, eip->text(u"IpAddress"_s)},
                                       {u"BandwidthPackageIpRelationStatus"_s, eip->text(u"Relation"_s)}});
        }
        return QJsonObject{{u"BandwidthPackageId"_s, package.id},
                           {u"Name"_s, package.name},
                           {u"Description"_s, package.text(u"Description"_s)},
                           {u"Bandwidth"_s, package.text(u"Bandwidth"_s)},
                           {u"InternetChargeType"_s, package.text(u"InternetChargeType"_s)},
                           {u"InstanceChargeType"_s, u"PostPaid"_s},
                           {u"ISP"_s, package.text(u"ISP"_s)},
                           {u"Status"_s, package.state},
                           {u"BusinessStatus"_s, u"Normal"_s},
                           {u"Ratio"_s, package.number(u"Ratio"_s)},
                           {u"DeletionProtection"_s, package.flag(u"DeletionProtection"_s)},
                           {u"CreationTime"_s, isoTime(package.created)},
                           {u"ExpiredTime"_s, QString()},
                           {u"RegionId"_s, package.region},
                           {u"ResourceGroupId"_s, resourceGroupOf(package)},
                           {u"PublicIpAddresses"_s, wrapped(u"PublicIpAddresse"_s, members)},
                           {u"Tags"_s, tagsJson(package)}};
    });
}

std::optional<Refusal> unfit(const Resource *eip, const Resource &package)
{
    if (!eip)
        return Refusal{404, u"InvalidIpInstanceId.NotFound"_s, u"The specified IpInstanceId does not exist."_s};
    if (!eip->text(u"BandwidthPackageId"_s).isEmpty())
        return Refusal{400, u"IpInstanceId.AlreadyInBandwidthPackage"_s, u"The specified EIP is in a bandwidth package already."_s};
    if (eip->charge == "PrePaid"_L1)
        return Refusal{400, u"IpInstanceId.ChargeType.NotSupport"_s, u"A subscription EIP cannot join a bandwidth package."_s};
    if (eip->text(u"ISP"_s) != package.text(u"ISP"_s))
        return Refusal{400, u"OperationFailed.ZoneIdInconsistent"_s, u"The EIP and the bandwidth package are not of the same line type."_s};
    if (eip->state != "Available"_L1 && eip->state != "InUse"_L1)
        return Refusal{400, u"IncorrectStatus.Eip"_s, u"The status of the EIP does not support this operation."_s};
    return std::nullopt;
}

Answer join(const Call &call, World &world, const QStringList &ids)
{
    const Resource *package = findHere(call, world, call.text(u"BandwidthPackageId"_s), u"bandwidthpackage"_s);
    if (!package)
        return notFound();
    if (call.text(u"IpType"_s, u"EIP"_s) != "EIP"_L1 || ids.size() > eipsPerJoin || QSet<QString>(ids.cbegin(), ids.cend()).size() != ids.size())
        return refuse(400, u"InvalidParameter"_s, u"1 to 10 different EIPs can join in one call."_s);
    for (const QString &id : ids) {
        if (auto no = unfit(findHere(call, world, id, u"eip"_s), *package))
            return refuse(*no);
    }
    if (package->state != "Available"_L1)
        return refuse(400, u"BandwidthPackageOperation.conflict"_s, u"The bandwidth package is being changed."_s);
    if (world.usersOf(package->id, u"eip"_s).size() + ids.size() > eipsPerPackage)
        return refuse(400, u"IpInstanceId.QuotaExceeded"_s, u"A bandwidth package takes at most 100 EIPs."_s);
    const QString packageId = package->id;
    for (const QString &id : ids) {
        world.edit(id, [&](Resource &eip) {
            eip.links.insert(packageId);
            eip.attributes.insert(u"BandwidthPackageId"_s, packageId);
            eip.attributes.insert(u"Relation"_s, u"BINDING"_s);
        });
        world.after(id, world.duration(u"bandwidthpackage.join"_s), {.hook = u"bandwidthpackage.joined"_s});
    }
    return QJsonObject();
}

Answer addCommonBandwidthPackageIp(const Call &call, World &world)
{
    return join(call, world, {call.text(u"IpInstanceId"_s)});
}

Answer addCommonBandwidthPackageIps(const Call &call, World &world)
{
    return join(call, world, call.list(u"IpInstanceIds"_s));
}

void joined(World &world, const QString &id, const QJsonObject &)
{
    if (world.find(id)->text(u"Relation"_s) == "BINDING"_L1)
        world.setAttribute(id, u"Relation"_s, u"BINDED"_s);
}

void left(World &world, const QString &id, const QJsonObject &)
{
    world.edit(id, [](Resource &eip) {
        eip.links.remove(eip.text(u"BandwidthPackageId"_s));
        eip.attributes.remove(u"BandwidthPackageId"_s);
        eip.attributes.remove(u"Relation"_s);
    });
}

Answer removeCommonBandwidthPackageIp(const Call &call, World &world)
{
    const Resource *package = findHere(call, world, call.text(u"BandwidthPackageId"_s), u"bandwidthpackage"_s);
    if (!package)
        return notFound();
    const Resource *eip = findHere(call, world, call.text(u"IpInstanceId"_s), u"eip"_s);
    if (!eip)
        return refuse(404, u"InvalidIpInstanceId.NotFound"_s, u"The specified IpInstanceId does not exist."_s);
    if (eip->text(u"BandwidthPackageId"_s) != package->id)
        return refuse(400, u"OperationUnsupported.IpNotInCbwp"_s, u"The EIP is not in the bandwidth package."_s);
    if (package->state != "Available"_L1)
        return refuse(400, u"BandwidthPackageOperation.conflict"_s, u"The bandwidth package is being changed."_s);
    if (eip->text(u"Relation"_s) != "BINDED"_L1)
        return refuse(400, u"IncorrectStatus.Eip"_s, u"The EIP is joining or leaving the bandwidth package."_s);
    startLeaving(world, eip->id);
    return QJsonObject();
}

Answer modifyCommonBandwidthPackageAttribute(const Call &call, World &world)
{
    const Resource *package = findHere(call, world, call.text(u"BandwidthPackageId"_s), u"bandwidthpackage"_s);
    if (!package)
        return notFound();
    if (auto no = badWords(call, 2))
        return refuse(*no);
    world.edit(package->id, [&](Resource &changed) { takeTexts(call, u"Name"_s, changed); });
    return QJsonObject();
}

Answer modifyCommonBandwidthPackageSpec(const Call &call, World &world)
{
    const Resource *package = findHere(call, world, call.text(u"BandwidthPackageId"_s), u"bandwidthpackage"_s);
    if (!package)
        return notFound();
    const QString bandwidth = call.text(u"Bandwidth"_s);
    if (auto no = badBandwidth(bandwidth.toLongLong(), package->text(u"InternetChargeType"_s), world.site()))
        return refuse(*no);
    if (package->state != "Available"_L1)
        return refuse(400, u"BandwidthPackageOperation.conflict"_s, u"The bandwidth package is being changed."_s);
    const QString id = package->id;
    world.edit(id, [&](Resource &changed) {
        changed.state = u"Modifying"_s;
        changed.attributes.insert(u"Bandwidth"_s, QString::number(bandwidth.toLongLong()));
    });
    world.after(id, world.duration(u"bandwidthpackage.modify"_s), {.state = u"Available"_s});
    return QJsonObject();
}

Answer deleteCommonBandwidthPackage(const Call &call, World &world)
{
    const Resource *package = findHere(call, world, call.text(u"BandwidthPackageId"_s), u"bandwidthpackage"_s);
    if (!package)
        return notFound();
    if (package->flag(u"DeletionProtection"_s))
        return refuse(400, u"InvalidOperation.DeletionProtection"_s, u"The deletion protection of the bandwidth package is on."_s);
    if (package->state != "Available"_L1)
        return refuse(400, u"BandwidthPackageOperation.conflict"_s, u"The bandwidth package is being changed."_s);
    const QString id = package->id;
    const auto members = world.usersOf(id, u"eip"_s);
    // That it is refused is documented, the code is UNVERIFIED.
    if (!members.isEmpty() && !call.flag(u"Force"_s))
        return refuse(400, u"DependencyViolation.EIPS"_s, u"EIPs are still in the bandwidth package."_s);
    for (const Resource *eip : members)
        startLeaving(world, eip->id);
    world.setState(id, u"Deleting"_s);
    world.after(id, world.duration(u"bandwidthpackage.delete"_s), {.removes = true});
    return QJsonObject();
}

} // namespace

Module bandwidthpackageModule()
{
    const Product &product = Products::vpc;
    return {.actions = {{product, "CreateCommonBandwidthPackage"_L1, createCommonBandwidthPackage, true, "ClientToken"_L1},
                        {product, "DescribeCommonBandwidthPackages"_L1, describeCommonBandwidthPackages},
                        {product, "AddCommonBandwidthPackageIp"_L1, addCommonBandwidthPackageIp, true, "ClientToken"_L1},
                        {product, "AddCommonBandwidthPackageIps"_L1, addCommonBandwidthPackageIps, true, "ClientToken"_L1},
                        {product, "RemoveCommonBandwidthPackageIp"_L1, removeCommonBandwidthPackageIp, true, "ClientToken"_L1},
                        {product, "ModifyCommonBandwidthPackageAttribute"_L1, modifyCommonBandwidthPackageAttribute, true},
                        {product, "ModifyCommonBandwidthPackageSpec"_L1, modifyCommonBandwidthPackageSpec, true},
                        {product, "DeleteCommonBandwidthPackage"_L1, deleteCommonBandwidthPackage, true}},
            .hooks = {{u"bandwidthpackage.joined"_s, joined}, {u"bandwidthpackage.left"_s, left}},
            .durations = {{u"bandwidthpackage.create"_s, 2},
                          {u"bandwidthpackage.modify"_s, 2},
                          {u"bandwidthpackage.join"_s, 3},
                          {u"bandwidthpackage.leave"_s, 3},
                          {u"bandwidthpackage.delete"_s, 3}}};
}

} // namespace CloudSim
