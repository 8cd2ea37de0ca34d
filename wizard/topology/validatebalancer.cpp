#include "wizard/topology/balanceredits.h"
#include "wizard/topology/problemcollector.h"
#include "wizard/topology/words.h"

#include <QMultiHash>
#include <QRegularExpression>

#include <algorithm>

namespace Cloudsteps {

using namespace Qt::StringLiterals;

namespace {

QStringList checkTypes(ListenerProtocol protocol)
{
    switch (protocol) {
    case ListenerProtocol::Tcp: return {u"tcp"_s, u"http"_s};
    case ListenerProtocol::Udp: return {u"udp"_s};
    case ListenerProtocol::Http:
    case ListenerProtocol::Https: return {u"http"_s};
    }
    Q_UNREACHABLE();
}

void checkHealth(ProblemCollector &found, const Listener &listener, const FieldPath &path)
{
    const HealthCheck &check = listener.healthCheck;
    if (!check.on)
        return;
    const bool http = isWeb(listener.protocol) || check.type == u"http";
    if (!check.type.isEmpty())
        found.oneOf(check.type, checkTypes(listener.protocol), path + u"type"_s);
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
    found.range(check.port, 0, 65535, path + u"port"_s);
    static const QRegularExpression domain(u"^(\\$_ip|[A-Za-z0-9.-]{1,80})?$"_s);
    static const QRegularExpression payload(u"^[A-Za-z0-9]{0,64}$"_s);
    if (!domain.match(check.domain).hasMatch())
        found.add("domain-malformed", path + u"domain"_s, {check.domain});
    if (!check.method.isEmpty())
        found.oneOf(check.method, {u"head"_s, u"get"_s}, path + u"method"_s);
    if (!payload.match(check.request).hasMatch())
        found.add("payload-malformed", path + u"request"_s, {check.request});
    if (!payload.match(check.expected).hasMatch())
        found.add("payload-malformed", path + u"expected"_s, {check.expected});
}

void checkSession(ProblemCollector &found, const Listener &listener, const FieldPath &path)
{
    found.range(listener.persistenceSeconds, 0, listener.protocol == ListenerProtocol::Tcp ? 3600 : 0, path + u".persistenceSeconds"_s);
    if (!listener.stickySession)
        return;
    const StickySession &sticky = *listener.stickySession;
    if (!isWeb(listener.protocol))
        found.add("sticky-without-http", path + u".stickySession"_s);
    switch (sticky.mode) {
    case StickyMode::Insert: found.range(sticky.seconds, 1, 86400, path + u".stickySession.seconds"_s); break;
    case StickyMode::Server: {
        static const QRegularExpression cookie(u"^[A-Za-z0-9_-][A-Za-z0-9_$-]{0,199}$"_s);
        if (!cookie.match(sticky.cookie).hasMatch())
            found.add("cookie-malformed", path + u".stickySession.cookie"_s, {sticky.cookie});
        break;
    }
    }
}

/// Requests can be sent on to an HTTPS listener of the same balancer alone.
void checkRedirect(ProblemCollector &found, const Balancer &balancer, const Listener &listener, const FieldPath &path)
{
    if (listener.redirectTo == 0)
        return;
    const bool exists = std::any_of(balancer.listeners.cbegin(), balancer.listeners.cend(), [&](const Listener &other) {
        return other.protocol == ListenerProtocol::Https && other.port == listener.redirectTo;
    });
    if (listener.protocol != ListenerProtocol::Http || !exists)
        found.add("redirect-nowhere", path + u".redirectTo"_s, {QString::number(listener.redirectTo)});
}

void checkCertificates(ProblemCollector &found, const QList<Certificate> &certificates)
{
    QSet<QString> keys;
    for (const Certificate &item : certificates) {
        const QString path = u"balancer.certificates."_s + item.key;
        found.key(item.key, path, keys);
        found.name(item.name, path + u".name"_s, 80);
        if (!item.id.isEmpty())
            continue;
        if (item.certificateFile.isEmpty())
            found.add("certificate-file-empty", path + u".certificateFile"_s);
        if (item.keyFile.isEmpty())
            found.add("certificate-file-empty", path + u".keyFile"_s);
    }
}

} // namespace

void checkBalancer(ProblemCollector &found, const Balancer &balancer)
{
    const QString top = u"balancer."_s;
    found.name(balancer.name, top + u"name"_s, 80);
    if (balancer.address == BalancerAddress::Intranet)
        found.vswitch(balancer.vswitch, top + u"vswitch"_s);
    QSet<QString> keys;
    QMultiHash<int, ListenerProtocol> ports;
    for (const Listener &item : balancer.listeners) {
        const QString path = top + u"listeners."_s + item.key;
        found.key(item.key, path, keys);
        found.range(item.port, 1, 65535, path + u".port"_s);
        found.range(item.backendPort, 1, 65535, path + u".backendPort"_s);
        // TCP and UDP are numbered apart.
        const QList<ListenerProtocol> there = ports.values(item.port);
        const bool taken = std::any_of(there.cbegin(), there.cend(), [&](ListenerProtocol other) {
            return (other == ListenerProtocol::Udp) == (item.protocol == ListenerProtocol::Udp);
        });
        if (taken)
            found.add("port-duplicate", path + u".port"_s, {QString::number(item.port)});
        ports.insert(item.port, item.protocol);
        // wlc is of the tutorial's time: old projects and files hold it.
        found.oneOf(item.scheduler, schedulersOf(item.protocol) << u"wlc"_s, path + u".scheduler"_s);
        checkHealth(found, item, path + u".healthCheck."_s);
        checkSession(found, item, path);
        checkRedirect(found, balancer, item, path);
        if (!item.certificate.isEmpty() && !balancer.certificateOf(item))
            found.add("certificate-unknown", path + u".certificate"_s, {item.certificate});
    }
    checkCertificates(found, balancer.certificates);
    if (balancer.masterZone.isEmpty() != balancer.slaveZone.isEmpty())
        found.add("zone-pair-incomplete", top + (balancer.masterZone.isEmpty() ? u"masterZone"_s : u"slaveZone"_s));
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
