#include "cloudapi/simulator/balancers.h"

#include <QJsonDocument>

namespace CloudSim {

using namespace Qt::StringLiterals;

tl::expected<const Resource *, Refusal> balancerOf(const Call &call, const World &world)
{
    const Resource *balancer = findHere(call, world, call.text(u"LoadBalancerId"_s), u"loadbalancer"_s);
    if (!balancer)
        return refuse(404, u"InvalidLoadBalancerId.NotFound"_s, u"The specified LoadBalancerId does not exist."_s);
    return balancer;
}

tl::expected<const Resource *, Refusal> idleBalancerOf(const Call &call, const World &world)
{
    const auto balancer = balancerOf(call, world);
    if (balancer && (*balancer)->number(u"ConfiguringUntil"_s) > call.now)
        return refuse(400, u"ServiceIsConfiguring"_s, u"The specified service is configuring."_s);
    return balancer;
}

void startConfiguring(World &world, const QString &id)
{
    if (world.random(3) == 0)
        world.setAttribute(id, u"ConfiguringUntil"_s, world.now() + qint64(world.duration(u"loadbalancer.configure"_s) * 1000));
}

QList<const Resource *> listenersOf(const World &world, const QString &balancerId)
{
    return world.childrenOf(balancerId, u"listener"_s);
}

QJsonArray backendsOf(const Resource &owner)
{
    return owner.attributes.value(u"Backends"_s).toArray();
}

void setBackends(World &world, const QString &ownerId, const QJsonArray &backends)
{
    world.setAttribute(ownerId, u"Backends"_s, backends);
}

tl::expected<QJsonArray, Refusal> orderedBackends(const Call &call, const QString &parameter, bool withPort)
{
    const auto malformed = refuse(400, u"BackendServersMalformed"_s, u"The specified %1 is not valid."_s.arg(parameter));
    const QString text = call.text(parameter, u"[]"_s);
    QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        document = QJsonDocument::fromJson(QString(text).replace(u'\'', u'"').toUtf8());
    if (!document.isArray())
        return malformed;
    if (document.array().size() > 20)
        return refuse(400, u"TooManyBackendServers"_s, u"At most 20 backend servers are allowed in one call."_s);
    QJsonArray backends;
    QSet<QString> seen;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject entry = value.toObject();
        const QString server = entry.value(u"ServerId"_s).toString();
        const QString type = entry.value(u"Type"_s).toString(u"ecs"_s);
        if (server.isEmpty() || !QStringList{u"ecs"_s, u"eni"_s, u"eci"_s}.contains(type))
            return malformed;
        // Weights travel as text; numbers are taken as well.
        bool isNumber = true;
        const QString weight = entry.value(u"Weight"_s).toVariant().toString();
        const int number = weight.isEmpty() ? 100 : weight.toInt(&isNumber);
        if (!isNumber || number < 0 || number > 100)
            return refuse(400, u"InvalidWeight.Malformed"_s, u"The specified weight is not valid: 0 to 100."_s);
        const int port = entry.value(u"Port"_s).toVariant().toInt();
        if (withPort && (port < 1 || port > 65535))
            return refuse(400, u"InvalidParameter"_s, u"The specified Port of a backend server is not valid."_s);
        const QString key = withPort ? server + u':' + QString::number(port) : server;
        if (seen.contains(key)) {
            if (withPort)
                return refuse(400, u"BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID"_s, u"Two backend servers have the same port and server."_s);
            continue;
        }
        seen.insert(key);
        backends.append(QJsonObject{{u"ServerId"_s, server},
                                    {u"Weight"_s, number},
                                    {u"HasWeight"_s, !weight.isEmpty()},
                                    {u"Type"_s, type},
                                    {u"Port"_s, port},
                                    {u"Description"_s, entry.value(u"Description"_s).toString()}});
    }
    return backends;
}

std::optional<Refusal> reachBackends(const Call &call, const World &world, const Resource &balancer, const QJsonArray &present, QJsonArray &added)
{
    // An internet balancer has no VPC of its own: its first backend decides.
    QString vpc = balancer.parent;
    for (const QJsonValue &value : present) {
        const Resource *server = world.find(value.toObject().value(u"ServerId"_s).toString(), u"instance"_s);
        if (server && vpc.isEmpty())
            vpc = server->parent;
    }
    for (qsizetype i = 0; i < added.size(); ++i) {
        QJsonObject entry = added[i].toObject();
        Call there = call;
        there.regionId = balancer.region;
        const Resource *server = findHere(there, world, entry.value(u"ServerId"_s).toString(), u"instance"_s);
        if (!server)
            return Refusal{404, u"InvalidServerId.NotFound"_s, u"The specified ServerId does not exist."_s};
        if (server->state != "Running"_L1)
            return Refusal{400, u"ObtainIpFail"_s, u"The address of the server can't be obtained: it is not running."_s};
        if (vpc.isEmpty())
            vpc = server->parent;
        if (server->parent != vpc)
            return Refusal{400, u"InvalidBackendServers.Inconsistent"_s, u"The backend servers must be in one VPC, that of an intranet balancer."_s};
        entry.insert(u"ServerIp"_s, server->text(u"PrivateIpAddress"_s));
        entry.insert(u"Since"_s, call.now);
        entry.remove(u"HasWeight"_s);
        added[i] = entry;
    }
    return std::nullopt;
}

bool isOnOff(const QString &word)
{
    return word == "on"_L1 || word == "off"_L1;
}

} // namespace CloudSim
