#include "wizard/plan/wantedsteps.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int largestOrder = 100; // RunInstances, Amount

} // namespace

QList<ServerOrder> serverOrders(const Topology &topology, const JournalSnapshot &journal)
{
    QList<ServerOrder> orders;
    if (!topology.servers)
        return orders;
    QHash<QString, QString> madeBy; // server -> target of the step that made it
    QSet<QString> taken;
    const QString prefix = resourceTypeName(ResourceType::Instances) + u'/';
    for (auto entry = journal.lowerBound(prefix); entry != journal.cend() && entry.key().startsWith(prefix); ++entry) {
        const std::optional<Step> step = stepFromId(entry.key());
        if (!step || step->verb != Verb::Create || !mayExist(*entry))
            continue;
        const QStringList servers = entry->facts.members.isEmpty() ? entry->made.value(u"servers"_s).split(u',', Qt::SkipEmptyParts)
                                                                   : QStringList(entry->facts.members.keys());
        for (const QString &server : servers)
            madeBy.insert(server, step->target);
        if (!servers.isEmpty())
            taken.insert(step->target);
    }

    QHash<QString, qsizetype> indexOf; // target -> its order
    QHash<QString, qsizetype> open;    // "group/vswitch" -> its order that takes more
    QHash<QString, int> parts;
    for (const ServerRef &server : serverRefs(*topology.servers)) {
        if (const auto target = madeBy.constFind(server.id); target != madeBy.cend()) {
            auto found = indexOf.constFind(*target);
            if (found == indexOf.cend()) {
                orders.append({*target, target->section(u'/', 1, 1), {}});
                found = indexOf.insert(*target, orders.size() - 1);
            }
            orders[*found].servers.append(server);
            continue;
        }
        const QString place = server.group + u'/' + server.vswitch;
        auto found = open.constFind(place);
        if (found == open.cend() || orders[*found].servers.size() == largestOrder) {
            QString target;
            do {
                const int part = ++parts[place];
                target = part == 1 ? place : place + u'/' + QString::number(part);
            } while (taken.contains(target));
            orders.append({target, server.vswitch, {}});
            found = open.insert(place, orders.size() - 1);
        }
        orders[*found].servers.append(server);
    }
    return orders;
}

void addServerSteps(const Topology &topology, const QList<ServerOrder> &orders, WantedSteps &steps)
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
    for (const ServerOrder &order : orders) {
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
