#pragma once

#include "wizard/topology/topology.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Cloudsteps {

// The changes that pages and fixes make to a draft, so that each is written once. What is added comes with a free key, a name that
// starts with the project's, and values that are legal beside what is there. What is removed is taken out of lists that named it
// (whitelists, SNAT entries, backends); a single field that named it keeps its word, so that validate() points at the decision.

/// The first of stem, stem2, stem3 ... that is not in `used`; without a stem the first of a to z, then a2 to z2 ...
QString nextKey(const QStringList &used, const QString &stem = {});

/// The keys of a list's items.
template<typename Item>
QStringList keysOf(const QList<Item> &items)
{
    QStringList keys;
    for (const Item &item : items)
        keys << item.key;
    return keys;
}

/// The item with this key; nullptr when there is none.
template<typename Item>
Item *itemOf(QList<Item> &items, const QString &key)
{
    for (Item &item : items) {
        if (item.key == key)
            return &item;
    }
    return nullptr;
}

/// A block of this prefix length inside `vpc` that meets none of `used`: the first one after the last of them, else the lowest gap.
std::optional<Cidr> nextFreeBlock(const Cidr &vpc, const QList<Cidr> &used, int prefix);

/// "<project>-<suffix>".
QString resourceName(const Topology &topology, const QString &suffix);

/// A project's name out of a text such as a file's: what a name can't hold becomes "-", and there is room left for what resources
/// append. Empty when nothing of the text can stand in a name.
QString projectNameFrom(const QString &text);

/// The same shape for another account: what was there already in this one is made anew there.
void forgetExisting(Topology &topology);

/// Gives the project another name, and to every resource whose name began with the old one.
void renameProject(Topology &topology, const QString &name);

/// Adds what the tutorial has for this step, in the vswitches that there are; nothing when the step is there already.
void addStep(Topology &topology, Kind kind);
/// Takes a step out, with what other steps have of it. The network stays.
void removeStep(Topology &topology, Kind kind);

/// Adds a vswitch with the next free /24 of the VPC, or the largest smaller block; SNAT too where others have it. Returns its key,
/// empty when the VPC is full.
QString addVSwitch(Topology &topology, const QString &zone);
void removeVSwitch(Topology &topology, const QString &key);

/// Adds a NAT gateway in the first vswitch, a public IP where there is none, and SNAT for every vswitch.
void addNat(Topology &topology);
/// Takes out the NAT gateway with its public IPs, SNAT and DNAT entries.
void removeNat(Topology &topology);
/// SNAT for a vswitch that has none. Returns the entry's key, empty when it had one.
QString addSnat(Topology &topology, const QString &vswitch);
/// Forwards the next free port from 8080 on to port 80 of the first server. Returns the key, empty without a server.
QString addDnat(Topology &topology);

QString addSecurityRule(Topology &topology);
/// A group like the last one, in the same vswitches. Returns its key.
QString addServerGroup(Topology &topology);
void removeServerGroup(Topology &topology, const QString &key);
/// Shrinking drops the highest numbers, with their backends and DNAT entries; growing adds no backend.
void setServerCount(Topology &topology, const QString &group, int count);
QString addDataDisk(ServerGroup &group);

/// A listener of the next free port from 80 on. Returns its key.
QString addListener(Topology &topology);
/// Puts every server that is no backend yet behind the balancer, weight 100.
void addAllBackends(Topology &topology);

} // namespace Cloudsteps
