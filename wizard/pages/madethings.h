#pragma once

#include "wizard/pages/draft.h"
#include "wizard/picture/picture.h"

namespace Cloudsteps {

/// Something that was asked for, as tables show it; a server has a line of its own.
struct MadeThing
{
    QString key;      ///< step id, and the server's key where a step makes several
    Kind kind = Kind::Network;
    ResourceType type = ResourceType::Vpc;
    QString name;     ///< "vSwitch shop-a"
    NodeState state = NodeState::Planned;
    int percent = 0;
    QString stateWord; ///< the cloud's own where it has one
    QString id;
    QString zone;
    QString address;   ///< private, public, or the host name
};

/// Resources of a kind (all kinds without one) in the order of the plan; settings of a resource have no line.
QList<MadeThing> madeThings(const Draft &draft, std::optional<Kind> kind = {});

/// A way to reach what was made.
struct Access
{
    QString icon;
    ResourceType type = ResourceType::LoadBalancer;
    QString name;  ///< of the account, server or listener it is about
    QString value; ///< "http://203.0.113.80", "host:3306", "ssh -i ..."
};

/// Connection strings of everything that exists.
QList<Access> accessWays(const Draft &draft);

} // namespace Cloudsteps
