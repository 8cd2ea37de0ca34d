#include "wizard/topology/balanceredits.h"

#include "wizard/topology/edits.h"

#include <algorithm>
#include <utility>

namespace Cloudsteps {

using namespace Qt::StringLiterals;

namespace {

int usualPort(ListenerProtocol protocol)
{
    switch (protocol) {
    case ListenerProtocol::Http: return 80;
    case ListenerProtocol::Https: return 443;
    case ListenerProtocol::Tcp:
    case ListenerProtocol::Udp: return 0;
    }
    Q_UNREACHABLE();
}

bool isFree(const Balancer &balancer, int port)
{
    return std::none_of(balancer.listeners.cbegin(), balancer.listeners.cend(), [&](const Listener &listener) { return listener.port == port; });
}

} // namespace

QStringList schedulersOf(ListenerProtocol protocol)
{
    const QStringList common{u"wrr"_s, u"rr"_s};
    return isWeb(protocol) ? common : common + QStringList{u"sch"_s, u"tch"_s};
}

void setListenerProtocol(Balancer &balancer, const QString &key, ListenerProtocol protocol)
{
    Listener *listener = itemOf(balancer.listeners, key);
    if (!listener || listener->protocol == protocol)
        return;
    const int before = usualPort(listener->protocol);
    listener->protocol = protocol;
    if (const int usual = usualPort(protocol); usual > 0 && listener->port == before && isFree(balancer, usual))
        listener->port = usual;

    HealthCheck &check = listener->healthCheck;
    check.type = protocol == ListenerProtocol::Tcp ? u"tcp"_s : QString();
    if (!isWeb(protocol)) {
        check.method.clear();
        check.domain.clear();
        listener->stickySession.reset();
    } else if (!schedulersOf(protocol).contains(listener->scheduler)) {
        listener->scheduler = u"wrr"_s;
    }
    if (protocol != ListenerProtocol::Udp) {
        check.request.clear();
        check.expected.clear();
    }
    if (protocol != ListenerProtocol::Tcp)
        listener->persistenceSeconds = 0;
    if (protocol != ListenerProtocol::Http)
        listener->redirectTo = 0;
    if (protocol != ListenerProtocol::Https)
        listener->certificate.clear();
    else if (balancer.certificates.size() == 1)
        listener->certificate = balancer.certificates.constFirst().key; // there is no other to choose
}

void setListenerPort(Balancer &balancer, const QString &key, int port)
{
    Listener *listener = itemOf(balancer.listeners, key);
    if (!listener)
        return;
    const int before = std::exchange(listener->port, port);
    if (listener->protocol != ListenerProtocol::Https)
        return;
    for (Listener &other : balancer.listeners) {
        if (other.redirectTo == before)
            other.redirectTo = port;
    }
}

QString addCertificate(Topology &topology)
{
    if (!topology.balancer)
        return {};
    QList<Certificate> &certificates = topology.balancer->certificates;
    QStringList names;
    for (const Certificate &certificate : certificates)
        names << certificate.name;
    const QString key = nextKey(keysOf(certificates), u"site"_s);
    certificates << Certificate{key, nextKey(names, resourceName(topology, u"cert"_s))};
    return key;
}

void addCertificateFor(Topology &topology, const QString &listener)
{
    const QString key = addCertificate(topology);
    if (key.isEmpty())
        return;
    if (Listener *found = itemOf(topology.balancer->listeners, listener))
        found->certificate = key;
}

void setPrimaryZone(Balancer &balancer, const QString &zone, const QStringList &sold)
{
    const QString before = std::exchange(balancer.masterZone, zone);
    if (zone.isEmpty()) {
        balancer.slaveZone.clear();
        return;
    }
    if (balancer.slaveZone != zone && sold.contains(balancer.slaveZone))
        return;
    const auto other = std::find_if(sold.cbegin(), sold.cend(), [&](const QString &item) { return item != zone; });
    balancer.slaveZone = sold.contains(before) ? before : other == sold.cend() ? QString() : *other;
}

void setStandbyZone(Balancer &balancer, const QString &zone)
{
    if (zone == balancer.masterZone)
        balancer.masterZone = balancer.slaveZone;
    balancer.slaveZone = zone;
}

} // namespace Cloudsteps
