#include "wizard/advice/placement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString nameOfVswitch(const Topology &topology, const QString &vswitch)
{
    const VSwitch *found = topology.network.vswitch(vswitch);
    return found ? found->name : vswitch;
}

QString nameOfServer(const Topology &topology, const QString &server)
{
    if (topology.servers) {
        for (const ServerRef &ref : serverRefs(*topology.servers)) {
            if (ref.id == server)
                return ref.name;
        }
    }
    return server;
}

QStringList serverVswitches(const Topology &topology)
{
    QStringList used;
    if (!topology.servers)
        return used;
    QSet<QString> taken;
    for (const ServerRef &server : serverRefs(*topology.servers))
        taken.insert(server.vswitch);
    for (const VSwitch &vswitch : topology.network.vswitches) {
        if (taken.contains(vswitch.key))
            used << vswitch.key;
    }
    return used;
}

QSet<QString> serverZones(const Topology &topology)
{
    QSet<QString> zones;
    for (const QString &key : serverVswitches(topology))
        zones.insert(topology.network.zoneOf(key));
    return zones;
}

QSet<Product> productsIn(const Topology &topology, const QString &vswitch)
{
    QSet<Product> products{Product::Vpc};
    if (topology.network.nat && topology.network.nat->vswitch == vswitch)
        products.insert(Product::Nat);
    if (serverVswitches(topology).contains(vswitch))
        products.insert(Product::Ecs);
    if (const auto &database = topology.database) {
        const bool readOnly = std::any_of(database->readOnly.cbegin(), database->readOnly.cend(),
                                          [&](const ReadOnlyInstance &item) { return item.vswitch == vswitch; });
        if (database->vswitch == vswitch || database->standbyVswitch == vswitch || readOnly)
            products.insert(Product::Rds);
    }
    if (topology.cache && (topology.cache->vswitch == vswitch || topology.cache->secondVswitch == vswitch))
        products.insert(Product::Redis);
    if (topology.balancer && topology.balancer->address == BalancerAddress::Intranet && topology.balancer->vswitch == vswitch)
        products.insert(Product::Slb);
    return products;
}

QString zoneSelling(const Topology &topology, const Catalogue &catalogue, const QSet<Product> &products, const QString &exceptZone)
{
    QStringList zones = catalogue.zonesSelling(topology.region, products);
    zones.removeAll(exceptZone);
    for (const QString &zone : zones) {
        const bool taken = std::any_of(topology.network.vswitches.cbegin(), topology.network.vswitches.cend(),
                                       [&](const VSwitch &vswitch) { return vswitch.zone == zone; });
        if (!taken)
            return zone;
    }
    return zones.value(0);
}

bool maySell(const Topology &topology, const Catalogue &catalogue, const QString &zone, Product product)
{
    if (zone.isEmpty() || !catalogue.region(topology.region))
        return true; // validate() names what is missing; an unknown region is not judged
    const ZoneInfo *info = catalogue.zone(zone);
    return info && info->sells.contains(product);
}

std::optional<Fix> otherVswitch(const Topology &topology, const Catalogue &catalogue, const FieldPath &subject, const QString &vswitch, Product product)
{
    for (const VSwitch &other : topology.network.vswitches) {
        if (other.key != vswitch && other.zone != topology.network.zoneOf(vswitch) && maySell(topology, catalogue, other.zone, product))
            return Fix{u"use-vswitch"_s, subject, {other.key, other.name}};
    }
    return std::nullopt;
}

std::optional<Cidr> blockOf(const QString &text)
{
    return Cidr::parse(text.contains(u'/') ? text : text + u"/32"_s);
}

QStringList shutOut(const Topology &topology, const QStringList &whitelist)
{
    QStringList missing;
    for (const QString &key : serverVswitches(topology)) {
        const Cidr servers = topology.network.vswitch(key)->cidr;
        const bool admitted = std::any_of(whitelist.cbegin(), whitelist.cend(), [&](const QString &entry) {
            if (entry.startsWith(u"vswitch:"_s))
                return entry.mid(8) == key;
            const auto block = blockOf(entry);
            // Single addresses may be those of the servers, but nobody knows them before they exist.
            return block && block->contains(servers);
        });
        if (!admitted)
            missing << key;
    }
    return missing;
}

bool isOpenToAll(const QStringList &whitelist)
{
    return std::any_of(whitelist.cbegin(), whitelist.cend(), [](const QString &entry) {
        const auto block = blockOf(entry);
        // The API takes a bare 0.0.0.0 for everyone, too.
        return block && (block->prefix() == 0 || entry == u"0.0.0.0");
    });
}

} // namespace Cloudsteps
