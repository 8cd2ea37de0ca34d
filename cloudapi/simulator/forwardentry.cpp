#include "cloudapi/simulator/address.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesPerTable = 100;

tl::expected<const Resource *, Refusal> natOf(const Call &call, const World &world)
{
    for (const Resource *nat : world.all(u"natgateway"_s, call.regionId)) {
        if (nat->text(u"ForwardTableId"_s) == call.text(u"ForwardTableId"_s))
            return nat;
    }
    return refuse(404, u"InvalidForwardTableId.NotFound"_s, u"The specified forward table does not exist."_s);
}

/// Ports of a rule: "80", "10/20" or "Any".
struct Ports
{
    int first = 0; ///< 0: any
    int last = 0;

    bool any() const { return first == 0; }
    int count() const { return last - first + 1; }
    bool overlaps(const Ports &other) const { return any() || other.any() || (first <= other.last && other.first <= last); }
};

std::optional<Ports> readPorts(const QString &text)
{
    if (text.compare("Any"_L1, Qt::CaseInsensitive) == 0)
        return Ports{};
    const QStringList ends = text.split(u'/');
    if (ends.size() > 2)
        return std::nullopt;
    bool first = false;
    bool last = false;
    const Ports ports{ends.first().toInt(&first), ends.last().toInt(&last)};
    if (!first || !last || ports.first < 1 || ports.last > 65535 || ports.last < ports.first)
        return std::nullopt;
    return ports;
}

QString portsText(const Ports &ports)
{
    if (ports.any())
        return u"Any"_s;
    return ports.first == ports.last ? QString::number(ports.first) : u"%1/%2"_s.arg(ports.first).arg(ports.last);
}

/// What an entry forwards, checked in itself.
struct Rule
{
    QString externalIp;
    QString internalIp;
    QString protocol; ///< TCP, UDP or Any
    QString sentProtocol; ///< the same in the letters of the caller, which come back
    Ports external;
    Ports internal;
    bool portBreak = false;
};

tl::expected<Rule, Refusal> readRule(const Call &call, const Resource *old)
{
    const auto field = [&](const QString &name) { return call.text(name, old ? old->text(name) : QString()); };
    Rule rule;
    rule.externalIp = field(u"ExternalIp"_s);
    rule.internalIp = field(u"InternalIp"_s);
    rule.sentProtocol = field(u"IpProtocol"_s);
    const QString protocol = rule.sentProtocol.toLower(); // the provider sends lower case, and wants to read it back
    rule.protocol = protocol == "any"_L1 ? u"Any"_s : protocol.toUpper();
    rule.portBreak = call.flag(u"PortBreak"_s, old && old->flag(u"PortBreak"_s));
    if (rule.protocol != "TCP"_L1 && rule.protocol != "UDP"_L1 && rule.protocol != "Any"_L1)
        return refuse(400, u"InvalidProtocal.ValueNotSupported"_s, u"The specified IpProtocol is not supported."_s);
    if (!parseAddress(rule.externalIp))
        return refuse(400, u"InvalidExternalIp.Malformed"_s, u"The specified ExternalIp is not valid."_s);
    if (!parseAddress(rule.internalIp) || rule.internalIp == rule.externalIp)
        return refuse(400, u"InvalidInternalIp.Malformed"_s, u"The specified InternalIp is not valid."_s);
    const auto external = readPorts(field(u"ExternalPort"_s));
    if (!external)
        return refuse(400, u"InvalidExternalPort.Malformed"_s, u"The specified ExternalPort is not valid."_s);
    const auto internal = readPorts(field(u"InternalPort"_s));
    if (!internal || internal->any() != external->any() || (!internal->any() && internal->count() != external->count()))
        return refuse(400, u"InvalidInternalPort.Malformed"_s, u"The specified InternalPort is not valid, or has another number of ports than ExternalPort."_s);
    if (external->any() != (rule.protocol == "Any"_L1))
        return refuse(400, u"InvalidExternalPort.Malformed"_s, u"Any is allowed for ports only together with the protocol Any."_s);
    rule.external = *external;
    rule.internal = *internal;
    return rule;
}

// The service answers a missing SNAT as well as a foreign EIP; which applies depends on what the address is.
tl::expected<const Resource *, Refusal> fitEip(const World &world, const Resource &nat, const Rule &rule)
{
    const Resource *eip = eipByAddress(world, nat.region, rule.externalIp);
    if (!eip)
        return refuse(404, u"InvalidExternalIp.NotFound"_s, u"The specified ExternalIp does not exist."_s);
    if (eip->text(u"InstanceId"_s) != nat.id)
        return refuse(400, u"InvalidIp.NotInNatgw"_s, u"The specified ExternalIp is not bound to the NAT gateway."_s);
    if (eip->state != "InUse"_L1)
        return refuse(400, u"OperationUnsupported.EipInBinding"_s, u"The EIP is being bound or unbound."_s);
    const bool usedBySnat = !world.usersOf(eip->id, u"snatentry"_s).isEmpty();
    if (usedBySnat && (rule.external.any() || (rule.external.last > 1024 && !rule.portBreak)))
        return refuse(400, u"Forbidden.ExternalIp.UsedInSnatTable"_s, u"The specified ExternalIp is used by an SNAT entry."_s);
    return eip;
}

std::optional<Refusal> badInside(const World &world, const Resource &nat, const Rule &rule)
{
    const Resource *vpc = world.find(nat.parent, u"vpc"_s);
    if (!vpc || !Range::parse(vpc->text(u"CidrBlock"_s))->contains(*parseAddress(rule.internalIp)))
        return Refusal{400, u"Forbidden.InternalIpOutOfVpcCIDR"_s, u"The specified InternalIp is outside the VPC."_s};
    const Resource *server = world.holderInVpc(vpc->id, rule.internalIp);
    if (server && server->type == "instance"_L1 && !world.usersOf(server->id, u"eip"_s).isEmpty())
        return Refusal{400, u"Forbindden"_s, u"The server with this InternalIp has an EIP of its own."_s};
    return std::nullopt;
}

std::optional<Refusal> taken(const World &world, const Resource &nat, const Rule &rule, const QString &except)
{
    for (const Resource *entry : world.childrenOf(nat.id, u"forwardentry"_s)) {
        if (entry->id == except)
            continue;
        const QString theirs = entry->text(u"IpProtocol"_s).toLower();
        const bool sameProtocol = theirs == rule.protocol.toLower() || theirs == "any"_L1 || rule.protocol == "Any"_L1;
        const bool outside = entry->text(u"ExternalIp"_s) == rule.externalIp && readPorts(entry->text(u"ExternalPort"_s))->overlaps(rule.external);
        const bool inside = entry->text(u"InternalIp"_s) == rule.internalIp && readPorts(entry->text(u"InternalPort"_s))->overlaps(rule.internal);
        // The rule is documented, its code is not: UNVERIFIED.
        if (sameProtocol && (outside || inside))
            return Refusal{400, u"Forbidden.ForwardEntry.Duplicated"_s, u"The address, port and protocol are used by %1."_s.arg(entry->id)};
    }
    return std::nullopt;
}

std::optional<Refusal> badName(const Call &call)
{
    const QString name = call.text(u"ForwardEntryName"_s);
    if (!name.isEmpty() && !isNetworkName(name, true))
        return Refusal{400, u"InvalidParameter.Name.Malformed"_s, u"The specified ForwardEntryName is not valid."_s};
    return std::nullopt;
}

void write(const Rule &rule, const QString &eipId, Resource &entry)
{
    entry.links = {eipId};
    entry.attributes.insert(u"ExternalIp"_s, rule.externalIp);
    entry.attributes.insert(u"ExternalPort"_s, portsText(rule.external));
    entry.attributes.insert(u"InternalIp"_s, rule.internalIp);
    entry.attributes.insert(u"InternalPort"_s, portsText(rule.internal));
    entry.attributes.insert(u"IpProtocol"_s, rule.sentProtocol);
    entry.attributes.insert(u"PortBreak"_s, rule.portBreak);
}

Answer createForwardEntry(const Call &call, World &world)
{
    const auto nat = natOf(call, world);
    if (!nat)
        return refuse(nat.error());
    if (auto no = badName(call))
        return refuse(*no);
    const auto rule = readRule(call, nullptr);
    if (!rule)
        return refuse(rule.error());
    if ((*nat)->state != "Available"_L1)
        return refuse(400, u"IncorrectStatus.NATGW"_s, u"The status of the NAT gateway does not support this operation."_s);
    if (auto no = badInside(world, **nat, *rule))
        return refuse(*no);
    const auto eip = fitEip(world, **nat, *rule);
    if (!eip)
        return refuse(eip.error());
    if (auto no = taken(world, **nat, *rule, {}))
        return refuse(*no);
    if (world.childrenOf((*nat)->id, u"forwardentry"_s).size() >= entriesPerTable)
        return refuse(400, u"OperationFailed.DnatQuotaExceed"_s, u"A table holds at most 100 DNAT entries."_s);

    Resource entry = world.make(call, u"forwardentry"_s, u"fwd-"_s);
    entry.parent = (*nat)->id;
    entry.state = u"Pending"_s;
    entry.name = call.text(u"ForwardEntryName"_s);
    entry.attributes = {{u"ForwardTableId"_s, call.text(u"ForwardTableId"_s)}};
    write(*rule, (*eip)->id, entry);
    world.insert(entry);
    world.after(entry.id, world.duration(u"forwardentry.change"_s), {.state = u"Available"_s});
    return QJsonObject{{u"ForwardEntryId"_s, entry.id}};
}

Answer describeForwardTableEntries(const Call &call, World &world)
{
    if (!call.has(u"ForwardTableId"_s) && !call.has(u"NatGatewayId"_s))
        return refuse(400, u"MissingParameter"_s, u"ForwardTableId or NatGatewayId is mandatory for this action."_s);
    const auto matching = kept(world.all(u"forwardentry"_s, call.regionId), [&](const Resource &entry) {
        const bool protocol = !call.has(u"IpProtocol"_s) || call.text(u"IpProtocol"_s).compare(entry.text(u"IpProtocol"_s), Qt::CaseInsensitive) == 0;
        return protocol && matches(call, u"ForwardTableId"_s, entry.text(u"ForwardTableId"_s)) && matches(call, u"NatGatewayId"_s, entry.parent)
            && matches(call, u"ForwardEntryId"_s, entry.id) && matches(call, u"ForwardEntryName"_s, entry.name)
            && matches(call, u"ExternalIp"_s, entry.text(u"ExternalIp"_s)) && matches(call, u"ExternalPort"_s, entry.text(u"ExternalPort"_s))
            && matches(call, u"InternalIp"_s, entry.text(u"InternalIp"_s)) && matches(call, u"InternalPort"_s, entry.text(u"InternalPort"_s));
    });
    const auto page = pageOf(call, matching);
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"ForwardTableEntries"_s, u"ForwardTableEntry"_s, [](const Resource &entry) {
        return QJsonObject{{u"ForwardEntryId"_s, entry.id},
                           {u"ForwardEntryName"_s, entry.name},
                           {u"ForwardTableId"_s, entry.text(u"ForwardTableId"_s)},
                           {u"ExternalIp"_s, entry.text(u"ExternalIp"_s)},
                           {u"ExternalPort"_s, entry.text(u"ExternalPort"_s)},
                           {u"InternalIp"_s, entry.text(u"InternalIp"_s)},
                           {u"InternalPort"_s, entry.text(u"InternalPort"_s)},
                           {u"IpProtocol"_s, entry.text(u"IpProtocol"_s)},
                           {u"Status"_s, entry.state},
                           {u"NatGatewayId"_s, entry.parent}};
    });
}

tl::expected<const Resource *, Refusal> settledEntry(const Call &call, const World &world)
{
    const auto nat = natOf(call, world);
    if (!nat)
        return refuse(nat.error());
    const Resource *entry = findHere(call, world, call.text(u"ForwardEntryId"_s), u"forwardentry"_s);
    if (!entry || entry->parent != (*nat)->id)
        return refuse(404, u"InvalidForwardEntryId.NotFound"_s, u"The specified DNAT entry does not exist."_s);
    if ((*nat)->state != "Available"_L1)
        return refuse(400, u"IncorrectStatus.NATGW"_s, u"The status of the NAT gateway does not support this operation."_s);
    if (tableBusy(world, (*nat)->id, u"forwardentry"_s))
        return refuse(400, u"IncorretForwardEntryStatus"_s, u"An entry of the forward table is in transition."_s);
    return entry;
}

Answer modifyForwardEntry(const Call &call, World &world)
{
    const auto entry = settledEntry(call, world);
    if (!entry)
        return refuse(entry.error());
    if (auto no = badName(call))
        return refuse(*no);
    const auto rule = readRule(call, *entry);
    if (!rule)
        return refuse(rule.error());
    const Resource &nat = *world.find((*entry)->parent);
    if (auto no = badInside(world, nat, *rule))
        return refuse(*no);
    const auto eip = fitEip(world, nat, *rule);
    if (!eip)
        return refuse(eip.error());
    const QString id = (*entry)->id;
    if (auto no = taken(world, nat, *rule, id))
        return refuse(*no);
    world.edit(id, [&](Resource &changed) {
        changed.name = call.text(u"ForwardEntryName"_s, changed.name);
        changed.state = u"Pending"_s;
        write(*rule, (*eip)->id, changed);
    });
    world.after(id, world.duration(u"forwardentry.change"_s), {.state = u"Available"_s});
    return QJsonObject();
}

Answer deleteForwardEntry(const Call &call, World &world)
{
    const auto entry = settledEntry(call, world);
    if (!entry)
        return refuse(entry.error());
    const QString id = (*entry)->id;
    world.setState(id, u"Deleting"_s);
    world.after(id, world.duration(u"forwardentry.delete"_s), {.removes = true});
    return QJsonObject();
}

} // namespace

Module forwardentryModule()
{
    const Product &product = Products::vpc;
    return {.actions = {{product, "CreateForwardEntry"_L1, createForwardEntry, true, "ClientToken"_L1},
                        {product, "DescribeForwardTableEntries"_L1, describeForwardTableEntries},
                        {product, "ModifyForwardEntry"_L1, modifyForwardEntry, true, "ClientToken"_L1},
                        {product, "DeleteForwardEntry"_L1, deleteForwardEntry, true, "ClientToken"_L1}},
            .durations = {{u"forwardentry.change"_s, 4}, {u"forwardentry.delete"_s, 3}}};
}

} // namespace CloudSim
