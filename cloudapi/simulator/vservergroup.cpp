#include "cloudapi/simulator/balancers.h"
#include "cloudapi/simulator/modules.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// Entries of a group are told apart by server and port together.
QString keyOf(const QJsonValue &backend)
{
    const QJsonObject object = backend.toObject();
    return object.value(u"ServerId"_s).toString() + u':' + QString::number(object.value(u"Port"_s).toInteger());
}

qsizetype placeOf(const QJsonArray &backends, const QString &key)
{
    for (qsizetype i = 0; i < backends.size(); ++i) {
        if (keyOf(backends[i]) == key)
            return i;
    }
    return -1;
}

tl::expected<const Resource *, Refusal> groupOf(const Call &call, const World &world)
{
    const Resource *group = findHere(call, world, call.text(u"VServerGroupId"_s), u"vservergroup"_s);
    if (!group)
        return refuse(404, u"InvalidParameter"_s, u"The specified VServerGroupId does not exist."_s);
    return group;
}

bool isGroupName(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z0-9\\x{4e00}-\\x{9fff}\\-/._]{1,80}$"_s);
    return form.match(text).hasMatch();
}

QJsonObject backendRows(const Resource &group)
{
    QJsonArray rows;
    for (const QJsonValue &value : backendsOf(group)) {
        const QJsonObject backend = value.toObject();
        rows.append(QJsonObject{{u"ServerId"_s, backend.value(u"ServerId"_s)},
                                {u"ServerIp"_s, backend.value(u"ServerIp"_s)},
                                {u"Port"_s, backend.value(u"Port"_s)},
                                {u"Weight"_s, backend.value(u"Weight"_s)},
                                {u"Type"_s, backend.value(u"Type"_s)},
                                {u"Description"_s, backend.value(u"Description"_s)}});
    }
    return wrapped(u"BackendServer"_s, rows);
}

QJsonObject groupAnswer(const World &world, const QString &id)
{
    return {{u"VServerGroupId"_s, id}, {u"BackendServers"_s, backendRows(*world.find(id))}};
}

Answer createVServerGroup(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    if (call.has(u"VServerGroupName"_s) && !isGroupName(call.text(u"VServerGroupName"_s)))
        return refuse(400, u"InvalidParameter"_s, u"The specified VServerGroupName is not valid."_s);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    auto backends = orderedBackends(call, u"BackendServers"_s, true);
    if (!backends)
        return refuse(backends.error());
    if (auto no = reachBackends(call, world, **balancer, {}, *backends))
        return refuse(*no);
    Resource group = world.make(call, u"vservergroup"_s, u"rsp-"_s);
    group.parent = (*balancer)->id;
    group.name = call.text(u"VServerGroupName"_s, group.id);
    group.attributes = {{u"Backends"_s, *backends}};
    world.insert(group);
    return groupAnswer(world, group.id);
}

Answer describeVServerGroups(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    QJsonArray groups;
    for (const Resource *group : world.childrenOf((*balancer)->id, u"vservergroup"_s)) {
        if (!matchesTags(*group, call))
            continue;
        QJsonArray listeners;
        for (const Resource *listener : world.usersOf(group->id, u"listener"_s)) {
            if (call.flag(u"IncludeListener"_s))
                listeners.append(QJsonObject{{u"Port"_s, listener->number(u"ListenerPort"_s)}, {u"Protocol"_s, listener->text(u"ListenerProtocol"_s)}});
        }
        groups.append(QJsonObject{{u"VServerGroupId"_s, group->id},
                                  {u"VServerGroupName"_s, group->name},
                                  {u"ServerCount"_s, backendsOf(*group).size()},
                                  {u"CreateTime"_s, isoTime(group->created)},
                                  {u"AssociatedObjects"_s, QJsonObject{{u"Listeners"_s, wrapped(u"Listener"_s, listeners)}, {u"Rules"_s, wrapped(u"Rule"_s, QJsonArray())}}},
                                  {u"Tags"_s, tagsJson(*group, u"TagKey"_s, u"TagValue"_s)}});
    }
    return QJsonObject{{u"VServerGroups"_s, wrapped(u"VServerGroup"_s, groups)}};
}

Answer describeVServerGroupAttribute(const Call &call, World &world)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    return QJsonObject{{u"VServerGroupId"_s, (*group)->id},
                       {u"VServerGroupName"_s, (*group)->name},
                       {u"LoadBalancerId"_s, (*group)->parent},
                       {u"CreateTime"_s, isoTime((*group)->created)},
                       {u"BackendServers"_s, backendRows(**group)},
                       {u"Tags"_s, tagsJson(**group, u"TagKey"_s, u"TagValue"_s)}};
}

// Adds what is new; an entry that is there already is refused.
std::optional<Refusal> append(const Call &call, const World &world, const Resource &group, QJsonArray &backends, QJsonArray added)
{
    if (auto no = reachBackends(call, world, *world.find(group.parent), backends, added))
        return no;
    for (const QJsonValue &backend : added) {
        if (placeOf(backends, keyOf(backend)) >= 0)
            return Refusal{400, u"BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID"_s, u"A backend server with this port is in the group already."_s};
        backends.append(backend);
    }
    return std::nullopt;
}

QJsonArray without(const QJsonArray &backends, const QJsonArray &gone)
{
    QJsonArray left;
    for (const QJsonValue &backend : backends) {
        if (placeOf(gone, keyOf(backend)) < 0)
            left.append(backend);
    }
    return left;
}

Answer addVServerGroupBackendServers(const Call &call, World &world)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    const auto added = orderedBackends(call, u"BackendServers"_s, true);
    if (!added)
        return refuse(added.error());
    QJsonArray backends = backendsOf(**group);
    if (auto no = append(call, world, **group, backends, *added))
        return refuse(*no);
    setBackends(world, (*group)->id, backends);
    return groupAnswer(world, (*group)->id);
}

Answer removeVServerGroupBackendServers(const Call &call, World &world)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    const auto gone = orderedBackends(call, u"BackendServers"_s, true);
    if (!gone)
        return refuse(gone.error());
    setBackends(world, (*group)->id, without(backendsOf(**group), *gone));
    return groupAnswer(world, (*group)->id);
}

Answer modifyVServerGroupBackendServers(const Call &call, World &world)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    const auto old = orderedBackends(call, u"OldBackendServers"_s, true);
    const auto added = orderedBackends(call, u"NewBackendServers"_s, true);
    if (!old || !added)
        return refuse(old ? added.error() : old.error());
    QJsonArray backends = without(backendsOf(**group), *old);
    if (auto no = append(call, world, **group, backends, *added))
        return refuse(*no);
    setBackends(world, (*group)->id, backends);
    return groupAnswer(world, (*group)->id);
}

// Names and weights only.
Answer setVServerGroupAttribute(const Call &call, World &world)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    if (call.has(u"VServerGroupName"_s) && !isGroupName(call.text(u"VServerGroupName"_s)))
        return refuse(400, u"InvalidParameter"_s, u"The specified VServerGroupName is not valid."_s);
    const auto wanted = orderedBackends(call, u"BackendServers"_s, true);
    if (!wanted)
        return refuse(wanted.error());
    QJsonArray backends = backendsOf(**group);
    for (const QJsonValue &value : *wanted) {
        const qsizetype place = placeOf(backends, keyOf(value));
        if (place < 0)
            return refuse(404, u"InvalidServerId.NotFound"_s, u"The specified server and port are not in the group."_s);
        QJsonObject backend = backends[place].toObject();
        backend.insert(u"Weight"_s, value.toObject().value(u"Weight"_s));
        backends[place] = backend;
    }
    const QString id = (*group)->id;
    world.edit(id, [&](Resource &changed) {
        changed.name = call.text(u"VServerGroupName"_s, changed.name);
        changed.attributes.insert(u"Backends"_s, backends);
    });
    QJsonObject answer = groupAnswer(world, id);
    answer.insert(u"VServerGroupName"_s, world.find(id)->name);
    return answer;
}

Answer deleteVServerGroup(const Call &call, World &world)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    if (!world.usersOf((*group)->id, u"listener"_s).isEmpty())
        return refuse(400, u"RspoolVipExist"_s, u"A listener uses the server group."_s);
    world.remove((*group)->id);
    return QJsonObject();
}

} // namespace

Module vservergroupModule()
{
    const Product &product = Products::slb;
    return {.actions = {{product, "CreateVServerGroup"_L1, createVServerGroup, true},
                        {product, "DescribeVServerGroups"_L1, describeVServerGroups},
                        {product, "DescribeVServerGroupAttribute"_L1, describeVServerGroupAttribute},
                        {product, "AddVServerGroupBackendServers"_L1, addVServerGroupBackendServers, true},
                        {product, "RemoveVServerGroupBackendServers"_L1, removeVServerGroupBackendServers, true},
                        {product, "ModifyVServerGroupBackendServers"_L1, modifyVServerGroupBackendServers, true},
                        {product, "SetVServerGroupAttribute"_L1, setVServerGroupAttribute, true},
                        {product, "DeleteVServerGroup"_L1, deleteVServerGroup, true}}};
}

} // namespace CloudSim
