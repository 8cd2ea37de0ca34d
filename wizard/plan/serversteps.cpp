#include "wizard/plan/wantedsteps.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int largestOrder = 100; // RunInstances, Amount

} // namespace

QList<ServerOrder> serverOrders(const Topology &topology)
{
    QList<ServerOrder> orders;
    if (!topology.servers)
        return orders;
    QHash<QString, qsizetype> open; // "group/vswitch" -> index of its last order
    QHash<QString, int> parts;
    for (const ServerRef &server : serverRefs(*topology.servers)) {
        const QString place = server.group + u'/' + server.vswitch;
        auto found = open.find(place);
        if (found == open.end() || orders[*found].servers.size() == largestOrder) {
            const int part = ++parts[place];
            orders.append({part == 1 ? place : place + u'/' + QString::number(part), server.vswitch, {}});
            found = open.insert(place, orders.size() - 1);
        }
        orders[*found].servers.append(server);
    }
    return orders;
}

void addServerSteps(const Topology &topology, WantedSteps &steps)
{
    using enum ResourceType;
    if (!topology.servers)
        return;
    const Servers &servers = *topology.servers;

    const QString group = steps.add(SecurityGroup, {}, {stepIdOf(Vpc)});
    for (const SecurityRule &rule : servers.securityGroup.rules)
        steps.add(SecurityGroupRule, rule.key, {group});

    // The free rules come before what costs; but a server does not need them, everything inbound is closed without.
    QStringList login;
    if (servers.login.method != LoginMethod::Password)
        login << steps.add(KeyPair, {}, {});

    QHash<QString, QString> orderOf; // server -> its Instances step
    for (const ServerOrder &order : serverOrders(topology)) {
        const QString id = steps.add(Instances, order.target, QStringList{stepIdOf(VSwitch, order.vswitch), group} + login);
        for (const ServerRef &server : order.servers)
            orderOf.insert(server.id, id);
    }

    const Network &network = topology.network;
    if (!network.nat || !network.publicIps)
        return;
    for (const DnatEntry &entry : network.dnat) {
        const auto order = orderOf.constFind(entry.server);
        if (order == orderOf.cend() || entry.publicIp < 1 || entry.publicIp > network.publicIps->count)
            continue; // validate() has named it
        steps.add(ForwardEntry, entry.key, {stepIdOf(NatGateway), stepIdOf(EipAssociation, QString::number(entry.publicIp)), *order},
                  u"forwardentry"_s);
    }
}

} // namespace Cloudsteps
