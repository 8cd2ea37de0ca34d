#include "wizard/topology/topology.h"

#include "wizard/topology/problem.h"

namespace Cloudsteps {

const Certificate *Balancer::certificateOf(const Listener &listener) const
{
    for (const Certificate &certificate : certificates) {
        if (certificate.key == listener.certificate)
            return &certificate;
    }
    return nullptr;
}

const VSwitch *Network::vswitch(const QString &key) const
{
    for (const VSwitch &item : vswitches) {
        if (item.key == key)
            return &item;
    }
    return nullptr;
}

QString Network::zoneOf(const QString &key) const
{
    const VSwitch *found = vswitch(key);
    return found ? found->zone : QString();
}

QList<ServerRef> serverRefs(const Servers &servers)
{
    QList<ServerRef> refs;
    for (const ServerGroup &group : servers.groups) {
        for (int n = 1; n <= group.count; ++n) {
            const QString vswitch = group.vswitches.isEmpty() ? QString() : group.vswitches.at((n - 1) % group.vswitches.size());
            const QString suffix = u'-' + QString::number(n);
            refs << ServerRef{group.key + suffix, group.key, n, group.name + suffix, vswitch};
        }
    }
    return refs;
}

bool Topology::has(Kind kind) const
{
    switch (kind) {
    case Kind::Network: return true;
    case Kind::Servers: return servers.has_value();
    case Kind::Database: return database.has_value();
    case Kind::Cache: return cache.has_value();
    case Kind::Balancer: return balancer.has_value();
    }
    Q_UNREACHABLE();
}

std::optional<Kind> kindOfPath(const FieldPath &path)
{
    return kindFromName(path.section(u'.', 0, 0));
}

} // namespace Cloudsteps
