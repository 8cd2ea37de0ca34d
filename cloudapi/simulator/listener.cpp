#include "cloudapi/simulator/balancers.h"
#include "cloudapi/simulator/listenerrules.h"
#include "cloudapi/simulator/modules.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

bool isUdp(const QString &protocol)
{
    return protocol == "udp"_L1;
}

tl::unexpected<Refusal> notFound()
{
    return refuse(404, u"ListenerNotFound"_s, u"The specified listener does not exist."_s);
}

// The server group and certificate that a listener names must be there.
std::optional<Refusal> missingParts(const World &world, const Resource &balancer, const QJsonObject &settings)
{
    const QString group = settings.value(u"VServerGroupId"_s).toString();
    const Resource *found = world.find(group, u"vservergroup"_s);
    if (!group.isEmpty() && (!found || found->parent != balancer.id))
        return Refusal{404, u"InvalidParameter"_s, u"The specified VServerGroupId does not exist."_s};
    const QString certificate = settings.value(u"ServerCertificateId"_s).toString();
    if (!certificate.isEmpty() && !world.find(certificate, u"servercertificate"_s))
        return Refusal{404, u"InvalidParameter"_s, u"The specified ServerCertificateId does not exist."_s};
    return std::nullopt;
}

IdSet linksOf(const QJsonObject &settings)
{
    IdSet links;
    for (const QString &name : {u"VServerGroupId"_s, u"ServerCertificateId"_s}) {
        if (const QString id = settings.value(name).toString(); !id.isEmpty())
            links.insert(id);
    }
    return links;
}

Answer create(const Call &call, World &world, const QString &protocol)
{
    const auto balancer = idleBalancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    const qint64 port = call.integer(u"ListenerPort"_s, 0);
    if (port < 1 || port > 65535)
        return refuse(400, u"InvalidParameter"_s, u"The specified ListenerPort is not valid: 1 to 65535."_s);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    const auto settings = listenerSettings(call, protocol, ListenerAct::Create, {});
    if (!settings)
        return refuse(settings.error());
    if (auto no = missingParts(world, **balancer, *settings))
        return refuse(*no);
    const auto others = listenersOf(world, (*balancer)->id);
    for (const Resource *other : others) {
        // UDP has ports of its own; all others share those of TCP.
        if (other->number(u"ListenerPort"_s) == port && isUdp(other->text(u"ListenerProtocol"_s)) == isUdp(protocol))
            return refuse(400, u"ListenerAlreadyExists"_s, u"There is already a listener bound to the port."_s);
    }
    if (others.size() >= world.catalogue().offers().quotas.value(u"listenersPerBalancer"_s, 50))
        return refuse(400, u"VipTooManyListeners"_s, u"The number of listeners exceeds the limit."_s);
    Call there = call;
    there.regionId = (*balancer)->region;
    Resource listener = world.make(there, u"listener"_s, u"lis-"_s);
    listener.listed = false; // has no id in the API: clients know it as a port of its balancer
    listener.parent = (*balancer)->id;
    listener.state = u"stopped"_s; // it has to be started
    listener.name = u"%1_%2"_s.arg(protocol).arg(port);
    listener.attributes = *settings;
    listener.attributes.insert(u"ListenerPort"_s, port);
    listener.attributes.insert(u"ListenerProtocol"_s, protocol);
    listener.links = linksOf(*settings);
    const QString balancerId = (*balancer)->id;
    world.insert(listener);
    startConfiguring(world, balancerId);
    return QJsonObject();
}

// The listener of a call; without a protocol the port must belong to one alone.
tl::expected<const Resource *, Refusal> listenerOf(const Call &call, const World &world, const Resource &balancer, const QString &protocol)
{
    QList<const Resource *> found;
    for (const Resource *listener : listenersOf(world, balancer.id)) {
        if (listener->number(u"ListenerPort"_s) == call.integer(u"ListenerPort"_s, 0) && (protocol.isEmpty() || listener->text(u"ListenerProtocol"_s) == protocol))
            found.append(listener);
    }
    if (found.isEmpty())
        return notFound();
    if (found.size() > 1)
        return refuse(400, u"InvalidParameter"_s, u"ListenerProtocol is mandatory: two listeners share the port."_s);
    return found.first();
}

Answer set(const Call &call, World &world, const QString &protocol)
{
    const auto balancer = idleBalancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    const auto listener = listenerOf(call, world, **balancer, protocol);
    if (!listener)
        return refuse(listener.error());
    if ((*listener)->state == "starting"_L1 || (*listener)->state == "stopping"_L1)
        return refuse(400, u"OperationFailed.ListenerStatusNotSupport"_s, u"The current listener status does not support this operation."_s);
    QJsonObject old = (*listener)->attributes;
    if (call.text(u"VServerGroup"_s) == "off"_L1)
        old.remove(u"VServerGroupId"_s);
    const auto settings = listenerSettings(call, protocol, ListenerAct::Set, old);
    if (!settings)
        return refuse(settings.error());
    if (auto no = missingParts(world, **balancer, *settings))
        return refuse(*no);
    const QString id = (*listener)->id;
    const QString balancerId = (*balancer)->id;
    world.edit(id, [&](Resource &changed) {
        changed.attributes = *settings;
        changed.links = linksOf(*settings);
    });
    startConfiguring(world, balancerId);
    return QJsonObject();
}

// Answers have the stored settings under their own names; what differs between the single read and the list is put in there.
QJsonObject fieldsOf(const Resource &listener)
{
    QJsonObject fields = listener.attributes;
    fields.remove(u"ListenerProtocol"_s);
    fields.remove(u"RunningSince"_s);
    fields.insert(u"LoadBalancerId"_s, listener.parent);
    fields.insert(u"Status"_s, listener.state);
    return fields;
}

QStringList aclsOf(const QJsonObject &fields)
{
    const QString acl = fields.value(u"AclId"_s).toString();
    return acl.isEmpty() ? QStringList() : QStringList{acl};
}

Answer describe(const Call &call, World &world, const QString &protocol)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    const auto listener = listenerOf(call, world, **balancer, protocol);
    if (!listener)
        return refuse(listener.error());
    QJsonObject fields = fieldsOf(**listener);
    fields.insert(u"AclIds"_s, wrapped(u"AclId"_s, aclsOf(fields)));
    fields.insert(u"Tags"_s, tagsJson(**listener, u"TagKey"_s, u"TagValue"_s));
    if (protocol.startsWith("http"_L1)) {
        fields.insert(u"Rules"_s, wrapped(u"Rule"_s, QJsonArray()));
        fields.insert(u"SecurityStatus"_s, u"off"_s);
    }
    if (protocol == "https"_L1) {
        fields.remove(u"SecurityStatus"_s);
        fields.insert(u"DomainExtensions"_s, wrapped(u"DomainExtension"_s, QJsonArray()));
    }
    return fields;
}

Answer describeLoadBalancerListeners(const Call &call, World &world)
{
    const QStringList ids = call.list(u"LoadBalancerId"_s);
    if (ids.size() > 10)
        return refuse(400, u"InvalidParameter"_s, u"At most 10 LoadBalancerIds are allowed."_s);
    const qint64 most = call.integer(u"MaxResults"_s, 20);
    if (most < 1 || most > 100)
        return refuse(400, u"InvalidParameter"_s, u"The specified MaxResults is not valid: 1 to 100."_s);
    const auto matching = kept(world.all(u"listener"_s, call.regionId), [&](const Resource &listener) {
        return (ids.isEmpty() || ids.contains(listener.parent)) && matches(call, u"ListenerProtocol"_s, listener.text(u"ListenerProtocol"_s))
            && matches(call, u"ListenerPort"_s, QString::number(listener.number(u"ListenerPort"_s)))
            && (!call.has(u"Description"_s) || listener.text(u"Description"_s).contains(call.text(u"Description"_s))) && matchesTags(listener, call);
    });
    static const QStringList common{u"BackendServerPort"_s, u"Bandwidth"_s, u"Description"_s, u"ListenerPort"_s, u"LoadBalancerId"_s, u"Scheduler"_s, u"Status"_s,
                                    u"AclStatus"_s,         u"AclType"_s,   u"AclId"_s,       u"VServerGroupId"_s};
    QJsonArray rows;
    QString next;
    for (const Resource *listener : matching) {
        if (qint64(listener->order) <= call.integer(u"NextToken"_s, 0))
            continue;
        if (rows.size() == most)
            break;
        const QString protocol = listener->text(u"ListenerProtocol"_s);
        QJsonObject config = fieldsOf(*listener);
        QJsonObject row{{u"ListenerProtocol"_s, protocol}, {u"AclIds"_s, QJsonArray::fromStringList(aclsOf(config))}};
        for (const QString &name : common) {
            if (config.contains(name))
                row.insert(name, config.take(name));
        }
        // A word here, a boolean in the single read.
        if (config.contains(u"ProxyProtocolV2Enabled"_s))
            config.insert(u"ProxyProtocolV2Enabled"_s, config.value(u"ProxyProtocolV2Enabled"_s).toBool() ? u"true"_s : u"false"_s);
        row.insert(protocol.toUpper() + u"ListenerConfig"_s, config);
        QJsonArray tags;
        for (auto it = listener->tags.cbegin(); it != listener->tags.cend(); ++it)
            tags.append(QJsonObject{{u"TagKey"_s, it.key()}, {u"TagValue"_s, it.value()}});
        row.insert(u"Tags"_s, tags);
        rows.append(row);
        next = QString::number(listener->order);
    }
    const bool more = !rows.isEmpty() && next != QString::number(matching.last()->order);
    return QJsonObject{{u"Listeners"_s, rows}, {u"MaxResults"_s, most}, {u"TotalCount"_s, matching.size()}, {u"NextToken"_s, more ? next : QString()}};
}

// --- Starting, stopping, deleting ------------------------------------------------------------------------------------------------------------

Answer change(const Call &call, World &world, const QString &from, const QString &through, const QString &to)
{
    const auto balancer = idleBalancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    if ((*balancer)->state == "locked"_L1)
        return refuse(400, u"LoadBalancerLocked"_s, u"The specified balancer is locked."_s);
    const auto listener = listenerOf(call, world, **balancer, call.text(u"ListenerProtocol"_s));
    if (!listener)
        return refuse(listener.error());
    // Starting what runs is refused (code UNVERIFIED, section 13).
    if ((*listener)->state != from)
        return refuse(400, u"OperationFailed.ListenerStatusNotSupport"_s, u"The current listener status does not support this operation."_s);
    const QString id = (*listener)->id;
    const QString balancerId = (*balancer)->id;
    world.edit(id, [&](Resource &changed) {
        changed.state = through;
        changed.attributes.remove(u"RunningSince"_s);
    });
    world.after(id, world.duration(u"listener.change"_s), {.state = to, .hook = u"listener.changed"_s});
    startConfiguring(world, balancerId);
    return QJsonObject();
}

// Health checks count from here on.
void changed(World &world, const QString &id, const QJsonObject &)
{
    if (world.find(id)->state == "running"_L1)
        world.setAttribute(id, u"RunningSince"_s, world.now());
}

Answer startLoadBalancerListener(const Call &call, World &world)
{
    return change(call, world, u"stopped"_s, u"starting"_s, u"running"_s);
}

Answer stopLoadBalancerListener(const Call &call, World &world)
{
    return change(call, world, u"running"_s, u"stopping"_s, u"stopped"_s);
}

Answer deleteLoadBalancerListener(const Call &call, World &world)
{
    const auto balancer = idleBalancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    const auto listener = listenerOf(call, world, **balancer, call.text(u"ListenerProtocol"_s));
    if (!listener)
        return refuse(listener.error());
    if ((*listener)->state != "running"_L1 && (*listener)->state != "stopped"_L1)
        return refuse(400, u"OperationFailed.ListenerStatusNotSupport"_s, u"The current listener status does not support this operation."_s);
    const QString balancerId = (*balancer)->id;
    world.remove((*listener)->id);
    if (listenersOf(world, balancerId).isEmpty())
        world.setState(balancerId, u"inactive"_s); // section 3: when the last listener goes
    startConfiguring(world, balancerId);
    return QJsonObject();
}

// The protocol is a part of the action's name.
enum class Protocol { Tcp, Udp, Http, Https };

template<Protocol protocol>
QString word()
{
    static const QStringList words{u"tcp"_s, u"udp"_s, u"http"_s, u"https"_s};
    return words.at(int(protocol));
}

template<Protocol protocol>
Answer createListener(const Call &call, World &world)
{
    return create(call, world, word<protocol>());
}

template<Protocol protocol>
Answer setListener(const Call &call, World &world)
{
    return set(call, world, word<protocol>());
}

template<Protocol protocol>
Answer describeListener(const Call &call, World &world)
{
    return describe(call, world, word<protocol>());
}

} // namespace

Module listenerModule()
{
    const Product &product = Products::slb;
    return {.actions = {{product, "CreateLoadBalancerTCPListener"_L1, createListener<Protocol::Tcp>, true},
                        {product, "CreateLoadBalancerUDPListener"_L1, createListener<Protocol::Udp>, true},
                        {product, "CreateLoadBalancerHTTPListener"_L1, createListener<Protocol::Http>, true},
                        {product, "CreateLoadBalancerHTTPSListener"_L1, createListener<Protocol::Https>, true},
                        {product, "SetLoadBalancerTCPListenerAttribute"_L1, setListener<Protocol::Tcp>, true},
                        {product, "SetLoadBalancerUDPListenerAttribute"_L1, setListener<Protocol::Udp>, true},
                        {product, "SetLoadBalancerHTTPListenerAttribute"_L1, setListener<Protocol::Http>, true},
                        {product, "SetLoadBalancerHTTPSListenerAttribute"_L1, setListener<Protocol::Https>, true},
                        {product, "DescribeLoadBalancerTCPListenerAttribute"_L1, describeListener<Protocol::Tcp>},
                        {product, "DescribeLoadBalancerUDPListenerAttribute"_L1, describeListener<Protocol::Udp>},
                        {product, "DescribeLoadBalancerHTTPListenerAttribute"_L1, describeListener<Protocol::Http>},
                        {product, "DescribeLoadBalancerHTTPSListenerAttribute"_L1, describeListener<Protocol::Https>},
                        {product, "DescribeLoadBalancerListeners"_L1, describeLoadBalancerListeners},
                        {product, "StartLoadBalancerListener"_L1, startLoadBalancerListener, true},
                        {product, "StopLoadBalancerListener"_L1, stopLoadBalancerListener, true},
                        {product, "DeleteLoadBalancerListener"_L1, deleteLoadBalancerListener, true}},
            .hooks = {{u"listener.changed"_s, changed}},
            .durations = {{u"listener.change"_s, 1.5}}};
}

} // namespace CloudSim
