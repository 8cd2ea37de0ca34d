#pragma once

#include "wizard/advice/advice.h"

#include <QSet>

// Private to this folder: who lies where.

namespace Cloudsteps {

QString nameOfVswitch(const Topology &topology, const QString &vswitch);
/// "shop-app-1" of "app-1".
QString nameOfServer(const Topology &topology, const QString &server);

/// Keys of the vswitches in which servers lie, in the topology's order.
QStringList serverVswitches(const Topology &topology);
/// Zones in which servers lie.
QSet<QString> serverZones(const Topology &topology);

/// What the topology puts into a vswitch, as products its zone has to sell; always with Product::Vpc.
QSet<Product> productsIn(const Topology &topology, const QString &vswitch);

/// The first zone of the region that sells all of `products`; one that no other vswitch is in, if there is one. Empty: none.
QString zoneSelling(const Topology &topology, const Catalogue &catalogue, const QSet<Product> &products, const QString &exceptZone);

/// True unless the catalogue knows that the zone does not sell the product. A zone missing from a region that the catalogue knows
/// sells nothing.
bool maySell(const Topology &topology, const Catalogue &catalogue, const QString &zone, Product product);

/// "Use vSwitch shop-b" for the field `subject`: the first other vswitch whose zone sells the product. Empty: none.
std::optional<Fix> otherVswitch(const Topology &topology, const Catalogue &catalogue, const FieldPath &subject, const QString &vswitch, Product product);

/// Whitelist entries against the vswitches of servers: keys of those that can't connect.
QStringList shutOut(const Topology &topology, const QStringList &whitelist);
/// True when an entry lets everyone in.
bool isOpenToAll(const QStringList &whitelist);

/// "10.0.1.0/24" and plain addresses; empty for anything else.
std::optional<Cidr> blockOf(const QString &text);

} // namespace Cloudsteps
