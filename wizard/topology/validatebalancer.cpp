#include "wizard/topology/problemcollector.h"
#include "wizard/topology/words.h"

#include <QRegularExpression>

namespace Cloudsteps {

using namespace Qt::StringLiterals;

namespace {

void checkHealth(ProblemCollector &found, const Listener &listener, const FieldPath &path)
{
    const HealthCheck &check = listener.healthCheck;
    if (!check.on)
        return;
    const bool http = listener.protocol == ListenerProtocol::Http || check.type == u"http";
    if (!check.type.isEmpty()) {
        const QString own = wordOf(listenerWords, listener.protocol);
        found.oneOf(check.type, own == u"http" ? QStringList{own} : QStringList{own, u"http"_s}, path + u"type"_s);
    }
    if (http) {
        static const QRegularExpression uri(u"^/[A-Za-z0-9/.%?#&=_-]{0,79}$"_s);
        if (!uri.match(check.uri).hasMatch())
            found.add("uri-malformed", path + u"uri"_s, {check.uri});
        for (const QString &code : check.codes)
            found.oneOf(code, {u"http_2xx"_s, u"http_3xx"_s, u"http_4xx"_s, u"http_5xx"_s}, path + u"codes"_s);
        if (check.codes.isEmpty())
            found.add("codes-empty", path + u"codes"_s);
    }
    found.range(check.intervalSeconds, 1, 50, path + u"intervalSeconds"_s);
    found.range(check.timeoutSeconds, 1, 300, path + u"timeoutSeconds"_s);
    found.range(check.rise, 2, 10, path + u"rise"_s);
    found.range(check.fall, 2, 10, path + u"fall"_s);
}

} // namespace

void checkBalancer(ProblemCollector &found, const Balancer &balancer)
{
    const QString top = u"balancer."_s;
    found.name(balancer.name, top + u"name"_s, 80);
    if (balancer.address == BalancerAddress::Intranet)
        found.vswitch(balancer.vswitch, top + u"vswitch"_s);
    QSet<QString> keys;
    QSet<int> ports;
    for (const Listener &item : balancer.listeners) {
        const QString path = top + u"listeners."_s + item.key;
        found.key(item.key, path, keys);
        found.range(item.port, 1, 65535, path + u".port"_s);
        found.range(item.backendPort, 1, 65535, path + u".backendPort"_s);
        if (ports.contains(item.port))
            found.add("port-duplicate", path + u".port"_s, {QString::number(item.port)});
        ports.insert(item.port);
        found.oneOf(item.scheduler, {u"wrr"_s, u"rr"_s, u"wlc"_s}, path + u".scheduler"_s);
        checkHealth(found, item, path + u".healthCheck."_s);
    }
    QSet<QString> servers;
    for (const Backend &item : balancer.backends) {
        const QString path = top + u"backends."_s + item.server;
        found.server(item.server, path + u".server"_s);
        if (servers.contains(item.server))
            found.add("backend-duplicate", path + u".server"_s, {item.server});
        servers.insert(item.server);
        found.range(item.weight, 0, 100, path + u".weight"_s);
    }
}

} // namespace Cloudsteps
