#pragma once

#include "wizard/topology/edits.h"

// Private to the load balancer page: how its fields read and write the topology. Without a balancer (or without the listener or
// certificate of the key) they read a neutral one and write nothing.

namespace Cloudsteps {

template<typename Read>
auto ofBalancer(Read read)
{
    return [read](const Topology &topology) { return read(topology.balancer.value_or(Balancer())); };
}

template<typename Write>
auto toBalancer(Write write)
{
    return [write](Topology &topology, const auto &value) {
        if (topology.balancer)
            write(*topology.balancer, value);
    };
}

/// Items of a list of the balancer: &Balancer::listeners, &Balancer::certificates.
template<typename Item, typename Read>
auto ofItem(QList<Item> Balancer::*list, const QString &key, Read read)
{
    return ofBalancer([list, key, read](Balancer balancer) {
        const Item *found = itemOf(balancer.*list, key);
        return read(found ? *found : Item());
    });
}

template<typename Item, typename Write>
auto toItem(QList<Item> Balancer::*list, const QString &key, Write write)
{
    return toBalancer([list, key, write](Balancer &balancer, const auto &value) {
        if (Item *found = itemOf(balancer.*list, key))
            write(*found, value);
    });
}

template<typename Read>
auto ofListener(const QString &key, Read read)
{
    return ofItem(&Balancer::listeners, key, read);
}

template<typename Write>
auto toListener(const QString &key, Write write)
{
    return toItem(&Balancer::listeners, key, write);
}

/// What TCP listeners can be asked for over HTTP too, web listeners alone over HTTP.
inline bool checksOverHttp(const Listener &listener)
{
    return listener.healthCheck.type.isEmpty() ? isWeb(listener.protocol) : listener.healthCheck.type == QLatin1String("http");
}

} // namespace Cloudsteps
