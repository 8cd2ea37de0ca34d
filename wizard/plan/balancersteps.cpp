#include "wizard/plan/wantedsteps.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

/// Two configuration calls on one balancer at a time answer ServiceIsConfiguring, so all of them share a gate.
void addBalancerSteps(const Topology &topology, const QList<ServerOrder> &orders, WantedSteps &steps)
{
    using enum ResourceType;
    if (!topology.balancer)
        return;
    const Balancer &balancer = *topology.balancer;
    const QString gate = u"loadbalancer"_s;

    QStringList place;
    if (balancer.address == BalancerAddress::Intranet)
        place << stepIdOf(VSwitch, balancer.vswitch);
    const QString instance = steps.add(LoadBalancer, {}, place);

    for (const Certificate &certificate : balancer.certificates) {
        if (certificate.id.isEmpty()) // one that the account has needs no upload
            steps.add(ServerCertificate, certificate.key, {});
    }

    // What redirects comes after the listener that it leads to.
    QList<Listener> listeners = balancer.listeners;
    std::stable_partition(listeners.begin(), listeners.end(), [](const Listener &listener) { return listener.redirectTo == 0; });
    for (const Listener &listener : listeners) {
        QStringList after{instance};
        const Certificate *certificate = balancer.certificateOf(listener);
        if (listener.protocol == ListenerProtocol::Https && certificate && certificate->id.isEmpty())
            after << stepIdOf(ServerCertificate, certificate->key);
        for (const Listener &other : listeners) {
            if (listener.redirectTo != 0 && other.protocol == ListenerProtocol::Https && other.port == listener.redirectTo)
                after << stepIdOf(LoadBalancerListener, other.key);
        }
        steps.add(LoadBalancerListener, listener.key, after, gate);
    }
    for (const Listener &listener : balancer.listeners)
        steps.add(ListenerStart, listener.key, {stepIdOf(LoadBalancerListener, listener.key)}, gate);

    if (balancer.backends.isEmpty())
        return;
    QHash<QString, QString> orderOf;
    for (const ServerOrder &order : orders) {
        const QString id = stepIdOf(Instances, order.target);
        for (const ServerRef &server : order.servers)
            orderOf.insert(server.id, id);
    }
    for (const Backend &backend : balancer.backends) {
        const auto order = orderOf.constFind(backend.server);
        if (order != orderOf.cend()) // validate() names the others
            steps.add(BackendServers, backend.server, {instance, *order}, gate);
    }
}

} // namespace Cloudsteps
