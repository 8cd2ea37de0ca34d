#include "cloudapi/simulator/address.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesPerTable = 40; // the figure of 2021; today's is UNVERIFIED
constexpr int addressesPerEntry = 64;

tl::expected<const Resource *, Refusal> natOf(const Call &call, const World &world)
{
    for (const Resource *nat : world.all(u"natgateway"_s, call.regionId)) {
        if (nat->text(u"SnatTableId"_s) == call.text(u"SnatTableId"_s))
            return nat;
    }
    return refuse(404, u"InvalidSnatTableId.NotFound"_s, u"The specified SNAT table does not exist."_s);
}

// An EIP with an IP mapping serves nothing else; one with a high DNAT port serves SNAT only if the entry has PortBreak.
bool blockedByForwarding(const World &world, const Resource &eip)
{
    for (const Resource *entry : world.usersOf(eip.id, u"forwardentry"_s)) {
        const QString port = entry->text(u"ExternalPort"_s);
        if (port == "Any"_L1 || (port.section(u'/', -1).toInt() > 1024 && !entry->flag(u"PortBreak"_s)))
            return true;
    }
    return false;
}

// The EIPs of SnatIp, each fit for this gateway.
tl::expected<QStringList, Refusal> poolOf(const Call &call, const World &world, const Resource &nat)
{
    const QStringList addresses = call.commaList(u"SnatIp"_s);
    if (addresses.isEmpty())
        return refuse(400, u"MissingParameter"_s, u"SnatIp is mandatory for this action."_s);
    if (addresses.size() > addressesPerEntry)
        return refuse(400, u"SNAT_IP_POOL_COUNT_TOO_MANY"_s, u"An SNAT entry takes at most 64 addresses."_s);
    QStringList ids;
    QSet<QString> packages;
    for (const QString &address : addresses) {
        if (!parseAddress(address))
            return refuse(400, u"InvalidSnatIp.Malformed"_s, u"The specified SnatIp is not valid."_s);
        const Resource *eip = eipByAddress(world, nat.region, address);
        if (!eip)
            return refuse(404, u"InvalidSnatIp.NotFound"_s, u"The specified SnatIp does not exist."_s);
        if (eip->text(u"InstanceId"_s) != nat.id)
            return eip->text(u"InstanceId"_s).isEmpty()
                ? refuse(404, u"InvalidSnatIp.NotFound"_s, u"The specified SnatIp is not bound to the NAT gateway."_s)
                : refuse(400, u"EIP_NOT_IN_GATEWAY"_s, u"The specified SnatIp is bound to something else."_s);
        if (eip->state != "InUse"_L1)
            return refuse(400, u"OperationUnsupported.EipInBinding"_s, u"The EIP is being bound or unbound."_s);
        if (blockedByForwarding(world, *eip))
            return refuse(400, u"Forbidden.IpUsedInForwardTable"_s, u"The specified SnatIp is used by a DNAT entry."_s);
        const bool settled = eip->text(u"Relation"_s).isEmpty() || eip->text(u"Relation"_s) == "BINDED"_L1;
        if (addresses.size() > 1 && !settled)
            return refuse(400, u"OperationUnsupported.EipNatBWPCheck"_s, u"An EIP is joining or leaving a shared bandwidth."_s);
        packages.insert(eip->text(u"BandwidthPackageId"_s));
        ids << eip->id;
    }
    if (ids.size() > 1 && (packages.size() > 1 || packages.contains(QString())))
        return refuse(400, u"OperationUnsupported.EipNatBWPCheck"_s, u"The EIPs of one entry must be in the same shared bandwidth."_s);
    return ids;
}

std::optional<Refusal> badName(const Call &call)
{
    const QString name = call.text(u"SnatEntryName"_s);
    if (!name.isEmpty() && !isNetworkName(name, true))
        return Refusal{400, u"InvalidParameter.Name.Malformed"_s, u"The specified SnatEntryName is not valid."_s};
    return std::nullopt;
}

Answer createSnatEntry(const Call &call, World &world)
{
    const auto nat = natOf(call, world);
    if (!nat)
        return refuse(nat.error());
    if (call.has(u"SourceVSwitchId"_s) == call.has(u"SourceCIDR"_s))
        return refuse(400, u"InvalidParameter"_s, u"Exactly one of SourceVSwitchId and SourceCIDR is needed."_s);
    if (auto no = badName(call))
        return refuse(*no);
    QString source = call.text(u"SourceCIDR"_s);
    if (call.has(u"SourceVSwitchId"_s)) {
        const Resource *vswitch = findHere(call, world, call.text(u"SourceVSwitchId"_s), u"vswitch"_s);
        if (!vswitch || vswitch->parent != (*nat)->parent)
            return refuse(404, u"InvalidVSwitchId.NotFound"_s, u"The specified VSwitch does not exist in the VPC of the NAT gateway."_s);
        source = vswitch->text(u"CidrBlock"_s);
    } else if (const auto range = Range::parse(source); !range || range->text() != source) {
        return refuse(400, u"InvalidParameter"_s, u"The specified SourceCIDR is not valid."_s);
    }
    if ((*nat)->state != "Available"_L1)
        return refuse(400, u"IncorrectStatus.NATGW"_s, u"The status of the NAT gateway does not support this operation."_s);
    const auto entries = world.childrenOf((*nat)->id, u"snatentry"_s);
    for (const Resource *entry : entries) {
        if (call.has(u"SourceVSwitchId"_s) && entry->text(u"SourceVSwitchId"_s) == call.text(u"SourceVSwitchId"_s))
            return refuse(400, u"Forbidden.SourceVSwitchId.Duplicated"_s, u"The VSwitch has an SNAT entry already."_s);
        if (call.has(u"SourceCIDR"_s) && entry->text(u"SourceCIDR"_s) == source)
            return refuse(400, u"OperationUnsupported.CidrConflict"_s, u"The source has an SNAT entry already."_s);
    }
    if (entries.size() >= entriesPerTable)
        return refuse(400, u"Forbidden.SnatEntryCountLimited"_s, u"The number of SNAT entries is limited to 40."_s);
    const auto pool = poolOf(call, world, **nat);
    if (!pool)
        return refuse(pool.error());

    Resource entry = world.make(call, u"snatentry"_s, u"snat-"_s);
    entry.parent = (*nat)->id;
    entry.state = u"Pending"_s;
    entry.name = call.text(u"SnatEntryName"_s);
    entry.links = IdSet(pool->cbegin(), pool->cend());
    if (call.has(u"SourceVSwitchId"_s))
        entry.links.insert(call.text(u"SourceVSwitchId"_s));
    entry.attributes = {{u"SnatTableId"_s, call.text(u"SnatTableId"_s)},
                        {u"SnatIp"_s, call.commaList(u"SnatIp"_s).join(u',')},
                        {u"SourceCIDR"_s, source},
                        {u"SourceVSwitchId"_s, call.text(u"SourceVSwitchId"_s)},
                        {u"EipAffinity"_s, call.text(u"EipAffinity"_s, u"0"_s)}};
    world.insert(entry);
    world.after(entry.id, world.duration(u"snatentry.change"_s), {.state = u"Available"_s});
    return QJsonObject{{u"SnatEntryId"_s, entry.id}};
}

Answer describeSnatTableEntries(const Call &call, World &world)
{
    if (!call.has(u"SnatTableId"_s) && !call.has(u"NatGatewayId"_s))
        return refuse(400, u"MissingParameter"_s, u"SnatTableId or NatGatewayId is mandatory for this action."_s);
    const auto matching = kept(world.all(u"snatentry"_s, call.regionId), [&](const Resource &entry) {
        return matches(call, u"SnatTableId"_s, entry.text(u"SnatTableId"_s)) && matches(call, u"NatGatewayId"_s, entry.parent)
            && matches(call, u"SnatEntryId"_s, entry.id) && matches(call, u"SnatEntryName"_s, entry.name)
            && matches(call, u"SnatIp"_s, entry.text(u"SnatIp"_s)) && matches(call, u"SourceCIDR"_s, entry.text(u"SourceCIDR"_s))
            && matches(call, u"SourceVSwitchId"_s, entry.text(u"SourceVSwitchId"_s));
    });
    const auto page = pageOf(call, matching);
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"SnatTableEntries"_s, u"SnatTableEntry"_s, [](const Resource &entry) {
        return QJsonObject{{u"SnatEntryId"_s, entry.id},
                           {u"SnatEntryName"_s, entry.name},
                           {u"SnatTableId"_s, entry.text(u"SnatTableId"_s)},
                           {u"SnatIp"_s, entry.text(u"SnatIp"_s)},
                           {u"SourceCIDR"_s, entry.text(u"SourceCIDR"_s)},
                           {u"SourceVSwitchId"_s, entry.text(u"SourceVSwitchId"_s)},
                           {u"Status"_s, entry.state},
                           {u"NatGatewayId"_s, entry.parent},
                           {u"EipAffinity"_s, entry.text(u"EipAffinity"_s)}};
    });
}

// The entry of a modify or delete call, if nothing in its table is in transition.
tl::expected<const Resource *, Refusal> settledEntry(const Call &call, const World &world)
{
    const auto nat = natOf(call, world);
    if (!nat)
        return refuse(nat.error());
    const Resource *entry = findHere(call, world, call.text(u"SnatEntryId"_s), u"snatentry"_s);
    if (!entry || entry->parent != (*nat)->id)
        return refuse(404, u"InvalidSnatEntryId.NotFound"_s, u"The specified SNAT entry does not exist."_s);
    if ((*nat)->state != "Available"_L1)
        return refuse(400, u"IncorrectStatus.NATGW"_s, u"The status of the NAT gateway does not support this operation."_s);
    if (tableBusy(world, (*nat)->id, u"snatentry"_s))
        return refuse(400, u"IncorretSnatEntryStatus"_s, u"An entry of the SNAT table is in transition."_s);
    return entry;
}

Answer modifySnatEntry(const Call &call, World &world)
{
    const auto entry = settledEntry(call, world);
    if (!entry)
        return refuse(entry.error());
    if (auto no = badName(call))
        return refuse(*no);
    QStringList pool;
    if (call.has(u"SnatIp"_s)) {
        const auto fit = poolOf(call, world, *world.find((*entry)->parent));
        if (!fit)
            return refuse(fit.error());
        pool = *fit;
    }
    const QString id = (*entry)->id;
    world.edit(id, [&](Resource &changed) {
        changed.name = call.text(u"SnatEntryName"_s, changed.name);
        changed.attributes.insert(u"EipAffinity"_s, call.text(u"EipAffinity"_s, changed.text(u"EipAffinity"_s)));
        if (pool.isEmpty())
            return;
        changed.attributes.insert(u"SnatIp"_s, call.commaList(u"SnatIp"_s).join(u','));
        changed.links = IdSet(pool.cbegin(), pool.cend());
        if (const QString vswitch = changed.text(u"SourceVSwitchId"_s); !vswitch.isEmpty())
            changed.links.insert(vswitch);
    });
    world.setState(id, u"Pending"_s);
    world.after(id, world.duration(u"snatentry.change"_s), {.state = u"Available"_s});
    return QJsonObject();
}

Answer deleteSnatEntry(const Call &call, World &world)
{
    const auto entry = settledEntry(call, world);
    if (!entry)
        return refuse(entry.error());
    const QString id = (*entry)->id;
    world.setState(id, u"Deleting"_s);
    world.after(id, world.duration(u"snatentry.delete"_s), {.removes = true});
    return QJsonObject();
}

} // namespace

Module snatentryModule()
{
    const Product &product = Products::vpc;
    return {.actions = {{product, "CreateSnatEntry"_L1, createSnatEntry, true, "ClientToken"_L1},
                        {product, "DescribeSnatTableEntries"_L1, describeSnatTableEntries},
                        {product, "ModifySnatEntry"_L1, modifySnatEntry, true, "ClientToken"_L1},
                        {product, "DeleteSnatEntry"_L1, deleteSnatEntry, true, "ClientToken"_L1}},
            .durations = {{u"snatentry.change"_s, 4}, {u"snatentry.delete"_s, 3}}};
}

} // namespace CloudSim
