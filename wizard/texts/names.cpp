#include "wizard/texts/names.h"

#include "wizard/topology/words.h"

#include <algorithm>

namespace Cloudsteps {
namespace {

template<typename Item>
const Item *byKey(const QList<Item> &items, const QString &key)
{
    const auto found = std::find_if(items.cbegin(), items.cend(), [&](const Item &item) { return item.key == key; });
    return found == items.cend() ? nullptr : &*found;
}

template<typename Item>
QString nameByKey(const QList<Item> &items, const QString &key)
{
    const Item *item = byKey(items, key);
    return item && !item->name.isEmpty() ? item->name : key;
}

} // namespace

QString vswitchName(const Topology &topology, const QString &key)
{
    return nameByKey(topology.network.vswitches, key);
}

QString groupName(const Topology &topology, const QString &key)
{
    return topology.servers ? nameByKey(topology.servers->groups, key) : key;
}

QString serverName(const Topology &topology, const QString &id)
{
    if (topology.servers) {
        for (const ServerRef &ref : serverRefs(*topology.servers)) {
            if (ref.id == id)
                return ref.name;
        }
    }
    return id;
}

QString readOnlyName(const Topology &topology, const QString &key)
{
    return topology.database ? nameByKey(topology.database->readOnly, key) : key;
}

QString snatName(const Topology &topology, const QString &key)
{
    const SnatEntry *entry = byKey(topology.network.snat, key);
    return entry ? vswitchName(topology, entry->vswitch) : key;
}

QString dnatName(const Topology &topology, const QString &key)
{
    const DnatEntry *entry = byKey(topology.network.dnat, key);
    if (!entry)
        return key;
    if (entry->kind == DnatKind::Ip)
        return QStringLiteral("%1 → %2").arg(QString::number(entry->publicIp), serverName(topology, entry->server));
    return QStringLiteral("%1 → %2:%3").arg(entry->externalPort, serverName(topology, entry->server), entry->internalPort);
}

QString ruleName(const Topology &topology, const QString &key)
{
    const SecurityRule *rule = topology.servers ? byKey(topology.servers->securityGroup.rules, key) : nullptr;
    if (!rule)
        return key;
    const QString protocol = rule->protocol == u"all" ? QString() : rule->protocol.toUpper(); // a name has no word for it
    return QStringList{protocol, portsInShort(rule->ports, u'-'), rule->cidr}.join(u' ').simplified();
}

QString portsInShort(const QString &ports, QChar dash)
{
    const QString first = ports.section(u'/', 0, 0);
    const QString last = ports.section(u'/', 1, 1);
    if (first == u"-1")
        return {};
    return last.isEmpty() || first == last ? first : first + dash + last;
}

QString certificateName(const Topology &topology, const QString &key)
{
    const Certificate *certificate = topology.balancer ? byKey(topology.balancer->certificates, key) : nullptr;
    return certificate ? certificate->name : key;
}

QString listenerName(const Topology &topology, const QString &key)
{
    const Listener *listener = topology.balancer ? byKey(topology.balancer->listeners, key) : nullptr;
    if (!listener)
        return key;
    return wordOf(listenerWords, listener->protocol).toUpper() + u' ' + QString::number(listener->port);
}

} // namespace Cloudsteps
