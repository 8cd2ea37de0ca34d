#include "wizard/pages/existingedits.h"

#include "wizard/topology/edits.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

const ExistingThing *thingOf(const QList<ExistingThing> &things, const QString &id)
{
    const auto found = std::find_if(things.cbegin(), things.cend(), [&id](const ExistingThing &thing) { return thing.id == id; });
    return found == things.cend() ? nullptr : &*found;
}

/// A name that new things are called by, too: the cloud takes more for an existing one, or none at all.
bool isName(const QString &name)
{
    static const QRegularExpression rule(u"^[A-Za-z\\x{4e00}-\\x{9fa5}][A-Za-z0-9\\x{4e00}-\\x{9fa5}_-]{1,127}$"_s);
    return rule.match(name).hasMatch();
}

QString nameOf(const ExistingThing &thing)
{
    return thing.name.isEmpty() ? thing.id : thing.name;
}

void makeNew(Topology &topology, VSwitch &vswitch)
{
    vswitch.existingId.clear();
    QStringList names;
    for (const VSwitch &other : topology.network.vswitches) {
        if (other.key != vswitch.key)
            names << other.name;
    }
    if (!isName(vswitch.name) || names.contains(vswitch.name))
        vswitch.name = nextKey(names, resourceName(topology, vswitch.key));
}

void makeNew(Topology &topology, SecurityGroup &group)
{
    group.existingId.clear();
    if (!isName(group.name))
        group.name = resourceName(topology, u"sg"_s);
}

} // namespace

QList<Cidr> takenBlocks(const Topology &topology, const ExistingThings &things)
{
    const Network &network = topology.network;
    QList<Cidr> taken;
    for (const ExistingThing &thing : things.vswitches) {
        const bool used = std::any_of(network.vswitches.cbegin(), network.vswitches.cend(), [&](const VSwitch &vswitch) { return vswitch.existingId == thing.id; });
        if (!used && !network.vpc.existingId.isEmpty() && thing.vpc == network.vpc.existingId)
            taken << thing.cidr;
    }
    return taken;
}

void makeRoom(Topology &topology, const ExistingThings &things)
{
    Network &network = topology.network;
    QList<Cidr> used = takenBlocks(topology, things);
    for (const VSwitch &vswitch : network.vswitches) {
        if (!vswitch.existingId.isEmpty())
            used << vswitch.cidr;
    }
    for (VSwitch &vswitch : network.vswitches) {
        if (!vswitch.existingId.isEmpty())
            continue;
        const bool free = network.vpc.cidr.contains(vswitch.cidr)
                          && std::none_of(used.cbegin(), used.cend(), [&](const Cidr &other) { return other.overlaps(vswitch.cidr); });
        for (int prefix = std::clamp(vswitch.cidr.prefix(), std::max(16, network.vpc.cidr.prefix()), 29); !free && prefix <= 29; ++prefix) {
            if (const auto block = nextFreeBlock(network.vpc.cidr, used, prefix)) {
                vswitch.cidr = *block;
                break;
            }
        }
        used << vswitch.cidr;
    }
}

void useVpc(Topology &topology, const ExistingThings &things, const QString &id)
{
    Network &network = topology.network;
    const Cidr before = network.vpc.cidr;
    const ExistingThing *vpc = thingOf(things.vpcs, id);
    if (network.vpc.existingId == id || (!vpc && !id.isEmpty()))
        return;
    network.vpc.existingId = id;
    if (vpc)
        network.vpc = {isName(vpc->name) ? vpc->name : vpc->id, vpc->cidr, id};
    for (VSwitch &vswitch : network.vswitches) {
        const ExistingThing *known = thingOf(things.vswitches, vswitch.existingId);
        if (!vswitch.existingId.isEmpty() && (!known || known->vpc != id))
            makeNew(topology, vswitch);
    }
    makeRoom(topology, things);
    if (!topology.servers)
        return;
    SecurityGroup &group = topology.servers->securityGroup;
    const ExistingThing *known = thingOf(things.securityGroups, group.existingId);
    if (!group.existingId.isEmpty() && (!known || known->vpc != id))
        makeNew(topology, group);
    for (SecurityRule &rule : group.rules) { // "everything inside the VPC"
        if (rule.cidr == before.toString())
            rule.cidr = network.vpc.cidr.toString();
    }
}

void useVSwitch(Topology &topology, const ExistingThings &things, const QString &key, const QString &id)
{
    VSwitch *vswitch = itemOf(topology.network.vswitches, key);
    const ExistingThing *thing = thingOf(things.vswitches, id);
    if (!vswitch || vswitch->existingId == id || (!thing && !id.isEmpty()))
        return;
    if (thing)
        *vswitch = {key, nameOf(*thing), thing->zone, thing->cidr, id};
    else
        makeNew(topology, *vswitch);
    makeRoom(topology, things);
}

void useSecurityGroup(Topology &topology, const ExistingThings &things, const QString &id)
{
    const ExistingThing *thing = thingOf(things.securityGroups, id);
    if (!topology.servers || (!thing && !id.isEmpty()))
        return;
    SecurityGroup &group = topology.servers->securityGroup;
    group.existingId = id;
    if (thing)
        group.name = nameOf(*thing);
    else
        makeNew(topology, group);
}

bool isTakenOver(const Topology &topology, const FieldPath &field)
{
    if (field == "network.vpc.name"_L1 || field == "network.vpc.cidr"_L1)
        return !topology.network.vpc.existingId.isEmpty();
    if (field == "servers.securityGroup.name"_L1)
        return topology.servers && !topology.servers->securityGroup.existingId.isEmpty();
    if (!field.startsWith("network.vswitches."_L1))
        return false;
    const VSwitch *vswitch = topology.network.vswitch(field.section(u'.', 2, 2));
    const QString member = field.section(u'.', 3);
    return vswitch && !vswitch->existingId.isEmpty() && (member == "name"_L1 || member == "zone"_L1 || member == "cidr"_L1);
}

} // namespace Cloudsteps
