#include "cloudapi/simulator/balancers.h"
#include "cloudapi/simulator/modules.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

QString serverId(const QJsonValue &backend)
{
    return backend.toObject().value(u"ServerId"_s).toString();
}

qsizetype placeOf(const QJsonArray &backends, const QString &server)
{
    for (qsizetype i = 0; i < backends.size(); ++i) {
        if (serverId(backends[i]) == server)
            return i;
    }
    return -1;
}

// Weights are text in the answers of Add and Set, numbers in that of Remove.
QJsonObject answerOf(const World &world, const QString &balancerId, bool weightsAsText)
{
    QJsonArray rows;
    for (const QJsonValue &value : backendsOf(*world.find(balancerId))) {
        const QJsonObject backend = value.toObject();
        const int weight = backend.value(u"Weight"_s).toInt();
        rows.append(QJsonObject{{u"ServerId"_s, backend.value(u"ServerId"_s)},
                                {u"Weight"_s, weightsAsText ? QJsonValue(QString::number(weight)) : QJsonValue(weight)},
                                {u"Type"_s, backend.value(u"Type"_s)},
                                {u"Description"_s, backend.value(u"Description"_s)}});
    }
    return {{u"LoadBalancerId"_s, balancerId}, {u"BackendServers"_s, wrapped(u"BackendServer"_s, rows)}};
}

Answer addBackendServers(const Call &call, World &world)
{
    const auto balancer = idleBalancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    if (auto no = missing(call, {u"BackendServers"_s}))
        return refuse(*no);
    auto added = orderedBackends(call, u"BackendServers"_s, false);
    if (!added)
        return refuse(added.error());
    QJsonArray backends = backendsOf(**balancer);
    if (auto no = reachBackends(call, world, **balancer, backends, *added))
        return refuse(*no);
    for (const QJsonValue &backend : *added) {
        if (placeOf(backends, serverId(backend)) >= 0)
            return refuse(400, u"InvalidParameter"_s, u"The specified server %1 is a backend already."_s.arg(serverId(backend)));
        backends.append(backend);
    }
    if (backends.size() > world.catalogue().offers().quotas.value(u"backendsPerBalancer"_s, 200))
        return refuse(400, u"TooManyBackendServers"_s, u"The number of backend servers exceeds the limit."_s);
    const QString id = (*balancer)->id;
    setBackends(world, id, backends);
    startConfiguring(world, id);
    return answerOf(world, id, true);
}

Answer setBackendServers(const Call &call, World &world)
{
    const auto balancer = idleBalancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    const auto wanted = orderedBackends(call, u"BackendServers"_s, false);
    if (!wanted)
        return refuse(wanted.error());
    QJsonArray backends = backendsOf(**balancer);
    for (const QJsonValue &value : *wanted) {
        const qsizetype place = placeOf(backends, serverId(value));
        if (place < 0)
            return refuse(404, u"InvalidServerId.NotFound"_s, u"The specified server %1 is no backend of the balancer."_s.arg(serverId(value)));
        QJsonObject backend = backends[place].toObject();
        if (value.toObject().value(u"HasWeight"_s).toBool())
            backend.insert(u"Weight"_s, value.toObject().value(u"Weight"_s));
        if (const QString description = value.toObject().value(u"Description"_s).toString(); !description.isEmpty())
            backend.insert(u"Description"_s, description);
        backends[place] = backend;
    }
    const QString id = (*balancer)->id;
    setBackends(world, id, backends);
    startConfiguring(world, id);
    return answerOf(world, id, true);
}

// The list may be of objects or of bare ids; what is not there is no error.
Answer removeBackendServers(const Call &call, World &world)
{
    const auto balancer = idleBalancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    QStringList gone;
    if (const auto listed = orderedBackends(call, u"BackendServers"_s, false)) {
        for (const QJsonValue &backend : *listed)
            gone << serverId(backend);
    } else {
        const auto ids = call.jsonList(u"BackendServers"_s);
        if (!ids || ids->contains(QString()))
            return refuse(listed.error());
        gone = *ids;
    }
    QJsonArray left;
    for (const QJsonValue &backend : backendsOf(**balancer)) {
        if (!gone.contains(serverId(backend)))
            left.append(backend);
    }
    const QString id = (*balancer)->id;
    setBackends(world, id, left);
    startConfiguring(world, id);
    return answerOf(world, id, false);
}

// --- Health ----------------------------------------------------------------------------------------------------------------------------------

// Checks come from 100.64.0.0/10, which needs no rule of a security group (section 5): what listens, answers.
bool listensOn(const Resource &server, qint64 port)
{
    for (const QJsonValue &open : server.attributes.value(u"Listen"_s).toArray()) {
        if (open.toInteger() == port)
            return true;
    }
    return false;
}

QString healthOf(const Call &call, const World &world, const Resource &listener, const QJsonObject &backend)
{
    const qint64 since = qMax(listener.number(u"RunningSince"_s), backend.value(u"Since"_s).toInteger());
    if (listener.state != "running"_L1 || backend.value(u"Weight"_s).toInt() == 0 || listener.text(u"HealthCheck"_s) != "on"_L1)
        return u"unavailable"_s;
    const Resource *server = world.find(backend.value(u"ServerId"_s).toString(), u"instance"_s);
    const qint64 port = backend.value(u"Port"_s).toInteger() > 0 ? backend.value(u"Port"_s).toInteger() : listener.number(u"HealthCheckConnectPort"_s);
    const bool answers = server && server->state == "Running"_L1 && listensOn(*server, port);
    // Nobody knows before the first window ends.
    const qint64 rounds = listener.number(answers ? u"HealthyThreshold"_s : u"UnhealthyThreshold"_s);
    if (call.now < since + rounds * listener.number(u"HealthCheckInterval"_s) * 1000)
        return u"unavailable"_s;
    return answers ? u"normal"_s : u"abnormal"_s;
}

Answer describeHealthStatus(const Call &call, World &world)
{
    const auto balancer = balancerOf(call, world);
    if (!balancer)
        return refuse(balancer.error());
    QJsonArray rows;
    bool found = false;
    for (const Resource *listener : listenersOf(world, (*balancer)->id)) {
        const qint64 port = listener->number(u"ListenerPort"_s);
        const QString protocol = listener->text(u"ListenerProtocol"_s);
        if ((call.has(u"ListenerPort"_s) && call.integer(u"ListenerPort"_s, 0) != port) || !matches(call, u"ListenerProtocol"_s, protocol))
            continue;
        found = true;
        if (call.has(u"ListenerPort"_s) && listener->text(u"HealthCheck"_s) != "on"_L1)
            return refuse(404, u"CheckedListenerNotFound"_s, u"The health check of the listener is off."_s);
        const Resource *group = world.find(listener->text(u"VServerGroupId"_s), u"vservergroup"_s);
        for (const QJsonValue &value : backendsOf(group ? *group : **balancer)) {
            const QJsonObject backend = value.toObject();
            rows.append(QJsonObject{{u"ServerId"_s, backend.value(u"ServerId"_s)},
                                    {u"ServerIp"_s, backend.value(u"ServerIp"_s)},
                                    {u"Type"_s, backend.value(u"Type"_s)},
                                    {u"ListenerPort"_s, port},
                                    {u"Protocol"_s, protocol},
                                    {u"Port"_s, group ? backend.value(u"Port"_s) : QJsonValue(listener->number(u"BackendServerPort"_s))},
                                    {u"ServerHealthStatus"_s, healthOf(call, world, *listener, backend)}});
        }
    }
    if (!found && call.has(u"ListenerPort"_s))
        return refuse(404, u"ListenerNotFound"_s, u"The specified listener does not exist."_s);
    return QJsonObject{{u"BackendServers"_s, wrapped(u"BackendServer"_s, rows)}};
}

} // namespace

Module backendserverModule()
{
    const Product &product = Products::slb;
    return {.actions = {{product, "AddBackendServers"_L1, addBackendServers, true},
                        {product, "SetBackendServers"_L1, setBackendServers, true},
                        {product, "RemoveBackendServers"_L1, removeBackendServers, true},
                        {product, "DescribeHealthStatus"_L1, describeHealthStatus}}};
}

} // namespace CloudSim
