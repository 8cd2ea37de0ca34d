#include "cloudapi/simulator/address.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/prices.h"
#include "cloudapi/simulator/servers.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// What an order asks for, checked as far as it can be without a place.
struct Order
{
    const InstanceTypeOffer *type = nullptr;
    const ImageOffer *image = nullptr;
    bool optimized = true;
    DisksOrder disks;
    int amount = 1;
    int least = 1;
    qint64 months = 0; ///< 0: pay-as-you-go
    qint64 weeks = 0;
};

std::optional<Refusal> badLogin(const Call &call, const World &world, const Order &order)
{
    const bool windows = order.image->os == "windows"_L1;
    if (call.flag(u"PasswordInherit"_s) && call.has(u"Password"_s))
        return Refusal{400, u"InvalidPasswordParam.Mismatch"_s, u"Password must be empty when PasswordInherit is true."_s};
    if (call.has(u"Password"_s) && !isServerPassword(call.text(u"Password"_s), windows))
        return Refusal{400, u"InvalidPassword.Malformed"_s, u"The specified Password is not valid."_s};
    if (!call.has(u"KeyPairName"_s))
        return std::nullopt;
    if (windows)
        return Refusal{403, u"DependencyViolation.WindowsInstance"_s, u"The instance creating is windows, cannot use key pair to login."_s};
    if (!order.optimized)
        return Refusal{400, u"InvalidInstanceType.ValueNotSupported"_s, u"KeyPairName needs an I/O optimized instance."_s};
    for (const Resource *pair : world.all(u"keypair"_s, call.regionId)) {
        if (pair->name == call.text(u"KeyPairName"_s))
            return std::nullopt;
    }
    return Refusal{404, u"InvalidKeyPair.NotFound"_s, u"The specified KeyPairName does not exist."_s};
}

// Section 8.1: a host name has segments of letters, digits and hyphens; no dot or hyphen leads, trails or comes twice.
bool isHostName(const QString &name, bool windows)
{
    static const QRegularExpression linuxForm(u"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$"_s);
    static const QRegularExpression windowsForm(u"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"_s);
    static const QRegularExpression digits(u"^[0-9]+$"_s);
    if (windows)
        return name.size() >= 2 && name.size() <= 15 && windowsForm.match(name).hasMatch() && !digits.match(name).hasMatch();
    return name.size() >= 2 && name.size() <= 64 && linuxForm.match(name).hasMatch();
}

// "k8s-node-[6,4]" counts from 6 with four digits.
QString numberedName(const QString &name, int index, bool uniqueSuffix)
{
    static const QRegularExpression form(u"^(.*)\\[([0-9]{0,6}),([0-9]?)\\](.*)$"_s);
    const auto match = form.match(name);
    if (match.hasMatch()) {
        const int width = match.captured(3).isEmpty() ? 0 : match.captured(3).toInt();
        return match.captured(1) + u"%1"_s.arg(match.captured(2).toInt() + index, width, 10, QLatin1Char('0')) + match.captured(4);
    }
    return uniqueSuffix && !name.isEmpty() ? name + u"%1"_s.arg(index + 1, 3, 10, QLatin1Char('0')) : name;
}

std::optional<Refusal> badNames(const Call &call, const Order &order)
{
    const bool windows = order.image->os == "windows"_L1;
    const bool suffix = call.flag(u"UniqueSuffix"_s);
    const QString last = numberedName(call.text(u"InstanceName"_s), order.amount - 1, suffix);
    const QString lastHost = numberedName(call.text(u"HostName"_s), order.amount - 1, suffix);
    if (suffix && last.size() > 128)
        return Refusal{403, u"InvalidParams.InstanceNameExceed"_s, u"The instance name is too long for a suffix."_s};
    if (suffix && lastHost.size() > (windows ? 15 : 64))
        return Refusal{403, u"InvalidParams.HostnameExceed"_s, u"The host name is too long for a suffix."_s};
    if (!last.isEmpty() && !isServerName(last))
        return Refusal{400, u"InvalidInstanceName.Malformed"_s, u"The specified InstanceName is not valid."_s};
    if (!lastHost.isEmpty() && !isHostName(lastHost, windows))
        return Refusal{400, u"InvalidHostName.Malformed"_s, u"The specified HostName is not valid."_s};
    if (call.has(u"Description"_s) && !isPlainText(call.text(u"Description"_s), 2, 256))
        return Refusal{400, u"InvalidDescription.Malformed"_s, u"The specified Description is not valid."_s};
    const QByteArray encoded = call.text(u"UserData"_s).remove(u'\n').remove(u'\r').toUtf8();
    const auto userData = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!userData)
        return Refusal{400, u"InvalidUserData.Base64FormatInvalid"_s, u"The specified UserData is not Base64."_s};
    if (userData.decoded.size() > 32 * 1024) // before Base64
        return Refusal{400, u"InvalidUserData.SizeExceeded"_s, u"The specified UserData exceeds 32 KB."_s};
    return std::nullopt;
}

std::optional<Refusal> readCharge(const Call &call, Order &order)
{
    const QString charge = call.text(u"InstanceChargeType"_s, u"PostPaid"_s);
    if (charge != "PostPaid"_L1 && charge != "PrePaid"_L1)
        return Refusal{400, u"InvalidInstanceChargeType.ValueNotSupported"_s, u"The specified InstanceChargeType is not supported."_s};
    if (charge == "PostPaid"_L1)
        return std::nullopt;
    if (!call.has(u"Period"_s))
        return Refusal{400, u"MissingParamter"_s, u"The Period is mandatory for a subscription."_s};
    static const QSet<qint64> months{1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60};
    const qint64 period = call.integer(u"Period"_s, 0);
    const QString unit = call.text(u"PeriodUnit"_s, u"Month"_s);
    if (unit == "Month"_L1 && months.contains(period))
        order.months = period;
    else if (unit == "Week"_L1 && period >= 1 && period <= 4)
        order.weeks = period;
    else
        return Refusal{400, u"InvalidPeriod"_s, u"The specified Period is not valid."_s};
    static const QSet<qint64> renewals{1, 2, 3, 6, 12, 24, 36, 48, 60};
    const qint64 renewal = call.integer(u"AutoRenewPeriod"_s, 1);
    if (call.flag(u"AutoRenew"_s) && !(order.weeks > 0 ? renewal >= 1 && renewal <= 3 : renewals.contains(renewal)))
        return Refusal{400, u"InvalidAutoRenewPeriod.ValueNotSupported"_s, u"The specified AutoRenewPeriod is not supported."_s};
    return std::nullopt;
}

tl::expected<Order, Refusal> readOrder(const Call &call, const World &world)
{
    if (call.has(u"LaunchTemplateId"_s) || call.has(u"LaunchTemplateName"_s))
        return refuse(404, u"InvalidLaunchTemplate.NotFound"_s, u"The specified launch template does not exist."_s);
    for (const QString &name : {u"ImageId"_s, u"InstanceType"_s, u"VSwitchId"_s}) {
        if (!call.has(name))
            return refuse(400, u"MissingParameter"_s, u"The input parameter \"%1\" that is mandatory for processing this request is not supplied."_s.arg(name));
    }
    Order order;
    const Offers &offers = world.catalogue().offers();
    order.type = offers.instanceType(call.text(u"InstanceType"_s));
    if (!order.type)
        return refuse(400, u"InvalidInstanceType.ValueNotSupported"_s, u"The specified InstanceType is not supported."_s);
    order.image = offers.image(call.text(u"ImageId"_s));
    if (!order.image)
        return refuse(404, u"InvalidImageId.NotFound"_s, u"The specified ImageId does not exist."_s);
    if (order.image->os == "windows"_L1 && order.type->gib < 1)
        return refuse(403, u"ImageNotSupportInstanceType"_s, u"The specified image does not support the specified InstanceType."_s);
    const auto optimized = ioOptimizedOf(call, *order.type);
    if (!optimized)
        return refuse(optimized.error());
    order.optimized = *optimized;
    const auto disks = diskOrdersOf(call, world, *order.type, order.image, order.optimized, 40);
    if (!disks)
        return refuse(disks.error());
    order.disks = *disks;
    const qint64 amount = call.integer(u"Amount"_s, 1);
    const qint64 least = call.integer(u"MinAmount"_s, amount);
    if (amount < 1 || amount > offers.quotas.value(u"instancesPerOrder"_s, 100) || least < 1 || least > amount)
        return refuse(403, u"InvalidAmount.Malformed"_s, u"The specified Amount is not valid."_s);
    order.amount = int(amount);
    order.least = int(least);
    const qint64 bandwidth = call.integer(u"InternetMaxBandwidthOut"_s, 0);
    const QString internet = call.text(u"InternetChargeType"_s, u"PayByTraffic"_s);
    if (bandwidth < 0 || bandwidth > 100 || (internet != "PayByTraffic"_L1 && internet != "PayByBandwidth"_L1))
        return refuse(400, u"InvalidInternetMaxBandwidthOut.ValueNotSupported"_s, u"The specified bandwidth or its charge type is not supported."_s);
    if (auto no = readCharge(call, order))
        return refuse(*no);
    if (auto no = badNames(call, order))
        return refuse(*no);
    if (auto no = badLogin(call, world, order))
        return refuse(*no);
    return order;
}

// The addresses of the servers, one each. A wanted first address means consecutive ones.
tl::expected<QStringList, Refusal> takeAddresses(const Call &call, const World &world, const Resource &vswitch, const Order &order)
{
    QStringList addresses;
    const QString wanted = call.text(u"PrivateIpAddress"_s);
    if (wanted.isEmpty()) {
        const qint64 left = world.freeAddressCount(vswitch.id);
        if (left < order.least)
            return refuse(400, u"QuotaExceeded.PrivateIpAddress"_s, u"The VSwitch has only %1 free private addresses."_s.arg(left));
        return addresses;
    }
    const auto first = parseAddress(wanted);
    const auto range = Range::parse(vswitch.text(u"CidrBlock"_s));
    if (!first)
        return refuse(400, u"InvalidPrivateIpAddress.Malformed"_s, u"The specified PrivateIpAddress is not valid."_s);
    for (int i = 0; i < order.amount; ++i) {
        const QString address = addressText(*first + quint32(i));
        if (!range->contains(*first + quint32(i)))
            return refuse(400, u"InvalidPrivateIpAddress"_s, u"The specified address is not in the CIDR block of the VSwitch."_s);
        if (world.freeAddress(vswitch.id, address).isEmpty())
            return refuse(400, u"InvalidPrivateIpAddress.Duplicated"_s, u"The private address %1 is in use or reserved."_s.arg(address));
        addresses << address;
    }
    return addresses;
}

QString macOf(World &world)
{
    QString mac = u"00:16:3e"_s; // the vendor part of the real ones
    for (int i = 0; i < 3; ++i)
        mac += u":%1"_s.arg(world.random(256), 2, 16, QLatin1Char('0'));
    return mac;
}

qint64 hourlyOf(const World &world, const Order &order)
{
    const Offers &offers = world.catalogue().offers();
    qint64 hourly = order.type->hourly + hourlyOfGibMonths(offers.disk(order.disks.system.category)->gibMonth, order.disks.system.gib);
    for (const DiskOrder &disk : order.disks.data)
        hourly += hourlyOfGibMonths(offers.disk(disk.category)->gibMonth, disk.gib);
    return hourly;
}

Answer runInstances(const Call &call, World &world)
{
    const auto order = readOrder(call, world);
    if (!order)
        return refuse(order.error());
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    QStringList groups = call.list(u"SecurityGroupIds"_s);
    if (groups.isEmpty() == !call.has(u"SecurityGroupId"_s))
        return refuse(400, groups.isEmpty() ? u"MissingParameter"_s : u"InvalidParameter.Conflict"_s,
                      u"Either SecurityGroupId or SecurityGroupIds is mandatory for this action."_s);
    if (groups.isEmpty())
        groups << call.text(u"SecurityGroupId"_s);

    const Resource *vswitch = findHere(call, world, call.text(u"VSwitchId"_s), u"vswitch"_s);
    if (!vswitch)
        return refuse(404, u"InvalidVSwitchId.NotFound"_s, u"The specified VSwitchId does not exist."_s);
    if (vswitch->state != "Available"_L1)
        return refuse(400, u"IncorrectVSwitchStatus"_s, u"The current status of the VSwitch does not support this operation."_s);
    if (call.has(u"ZoneId"_s) && call.text(u"ZoneId"_s) != vswitch->zone)
        return refuse(400, u"InvalidParameter.Mismatch"_s, u"The specified VSwitch is not in the specified zone."_s);
    const QString vpcId = vswitch->parent;
    if (auto no = badGroups(world, groups, vpcId, call.regionId))
        return refuse(*no);
    if (!world.catalogue().sells(vswitch->zone, u"ecs"_s))
        return refuse(403, u"Zone.NotOnSale"_s, u"The specified zone is not on sale."_s);
    if (!isInStock(stockOf(world, *order->type, vswitch->zone)))
        return refuse(403, u"OperationDenied.NoStock"_s, u"The resource is out of stock in the specified zone. Please try other types, or choose other regions and zones."_s);
    const auto wanted = takeAddresses(call, world, *vswitch, *order);
    if (!wanted)
        return refuse(wanted.error());

    const QString zone = vswitch->zone;
    const QString vswitchId = vswitch->id;
    const int amount = wanted->isEmpty() ? int(qMin<qint64>(order->amount, world.freeAddressCount(vswitchId))) : order->amount;
    const bool prepaid = order->months > 0 || order->weeks > 0;
    const bool suffix = call.flag(u"UniqueSuffix"_s);
    const QStringList hostNames = call.list(u"HostNames"_s);
    const qint64 bandwidth = call.integer(u"InternetMaxBandwidthOut"_s, 0);
    QString keyPairId;
    for (const Resource *pair : world.all(u"keypair"_s, call.regionId)) {
        if (call.has(u"KeyPairName"_s) && pair->name == call.text(u"KeyPairName"_s))
            keyPairId = pair->id;
    }
    QStringList ids;
    for (int i = 0; i < amount; ++i) {
        const QString address = wanted->isEmpty() ? world.freeAddress(vswitchId) : wanted->at(i);
        Resource server = world.make(call, u"instance"_s, u"i-"_s);
        server.parent = vpcId;
        server.zone = zone;
        server.state = u"Pending"_s;
        server.charge = prepaid ? u"PrePaid"_s : u"PostPaid"_s;
        server.name = numberedName(call.text(u"InstanceName"_s, server.id), i, suffix && call.has(u"InstanceName"_s));
        server.links = {vswitchId};
        if (!keyPairId.isEmpty())
            server.links.insert(keyPairId);
        server.addresses = {{address, vswitchId}};
        const QString host = i < hostNames.size() ? hostNames[i] : numberedName(call.text(u"HostName"_s), i, suffix);
        server.attributes = {{u"VSwitchId"_s, vswitchId},
                             {u"PrivateIpAddress"_s, address},
                             {u"InstanceType"_s, order->type->id},
                             {u"ImageId"_s, order->image->id},
                             {u"HostName"_s, host.isEmpty() ? u"iZ"_s + server.id.mid(2) + u"Z"_s : QString(host).replace(u"${instance_id}"_s, server.id)},
                             {u"Description"_s, call.text(u"Description"_s)},
                             {u"IoOptimized"_s, order->optimized ? u"optimized"_s : u"none"_s},
                             {u"KeyPairName"_s, call.text(u"KeyPairName"_s)},
                             {u"NetworkInterfaceId"_s, world.newId(u"eni-"_s, call.regionId)},
                             {u"MacAddress"_s, macOf(world)},
                             {u"SerialNumber"_s, world.randomText(8) + u'-' + world.randomText(4) + u'-' + world.randomText(12)},
                             {u"InternetMaxBandwidthOut"_s, bandwidth},
                             {u"InternetChargeType"_s, call.text(u"InternetChargeType"_s, u"PayByTraffic"_s)},
                             {u"PublicIpAddress"_s, bandwidth > 0 ? world.newPublicAddress() : QString()},
                             {u"DeletionProtection"_s, call.flag(u"DeletionProtection"_s)},
                             {u"UserData"_s, call.text(u"UserData"_s)},
                             {u"AutoReleaseTime"_s, call.text(u"AutoReleaseTime"_s)},
                             {u"CreditSpecification"_s, order->type->burstable ? call.text(u"CreditSpecification"_s, u"Standard"_s) : QString()},
                             {u"RamRoleName"_s, call.text(u"RamRoleName"_s)},
                             {u"AutoRenew"_s, call.flag(u"AutoRenew"_s)},
                             {u"AutoRenewPeriod"_s, call.integer(u"AutoRenewPeriod"_s, 1)},
                             {u"StoppedMode"_s, u"Not-applicable"_s},
                             {u"ExpiredTime"_s, prepaid ? isoMinute(call.now + (order->months * 30 + order->weeks * 7) * 86'400'000LL) : u"2099-12-31T15:59Z"_s},
                             {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())}};
        world.insert(server);
        setGroups(world, server.id, groups);
        makeDisk(call, world, server, order->disks.system, u"system"_s, 0);
        int index = 1;
        for (const DiskOrder &disk : order->disks.data)
            makeDisk(call, world, server, disk, u"data"_s, index++);
        const double pending = world.duration(u"instance.create"_s);
        world.after(server.id, pending, {.state = u"Starting"_s});
        world.after(server.id, pending + world.duration(u"instance.start"_s), {.state = u"Running"_s, .hook = u"instance.started"_s});
        ids << server.id;
    }
    const auto unit = order->weeks > 0 ? PriceUnit::Week : order->months == 0 ? PriceUnit::Hour : order->months % 12 == 0 ? PriceUnit::Year : PriceUnit::Month;
    const qint64 periods = order->weeks > 0 ? order->weeks : order->months == 0 ? 1 : order->months % 12 == 0 ? order->months / 12 : order->months;
    QJsonObject answer{{u"InstanceIdSets"_s, wrapped(u"InstanceIdSet"_s, ids)},
                       {u"TradePrice"_s, costOf(world, hourlyOf(world, *order) * amount, unit, periods).trade()}};
    if (prepaid)
        answer.insert(u"OrderId"_s, QString::number(200'000'000'000 + qint64(world.random(1'000'000'000))));
    return answer;
}

} // namespace

Module instanceorderModule()
{
    return {.actions = {{Products::ecs, "RunInstances"_L1, runInstances, true, "ClientToken"_L1}},
            .durations = {{u"instance.create"_s, 2}, {u"instance.start"_s, 20}}};
}

} // namespace CloudSim
