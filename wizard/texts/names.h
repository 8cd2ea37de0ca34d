#pragma once

#include "wizard/topology/topology.h"

#include <QString>

namespace Cloudsteps {

// What the user calls the items of a topology. Each takes the item's key and gives it back when the draft no longer holds the item.

QString vswitchName(const Topology &topology, const QString &key);
QString groupName(const Topology &topology, const QString &key);
QString serverName(const Topology &topology, const QString &id); ///< of "app-1"
QString readOnlyName(const Topology &topology, const QString &key);
QString snatName(const Topology &topology, const QString &key);     ///< its vswitch: "shop-a"
QString dnatName(const Topology &topology, const QString &key);     ///< "8080 → shop-app-1:80"
QString ruleName(const Topology &topology, const QString &key);     ///< "TCP 80 0.0.0.0/0"; of all protocols "10.0.0.0/16"
/// A security rule's "80/80" as 80, "8000/8010" as 8000-8010; nothing for "-1/-1", which is every port.
QString portsInShort(const QString &ports, QChar dash);
QString certificateName(const Topology &topology, const QString &key);
QString listenerName(const Topology &topology, const QString &key); ///< "HTTP 80"

} // namespace Cloudsteps
