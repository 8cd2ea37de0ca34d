#pragma once

#include "wizard/picture/picture.h"

#include <QHash>

namespace Cloudsteps {

/// Where a thing of the picture stands: the sum of the steps that make it.
struct ThingState
{
    NodeState state = NodeState::Planned;
    int percent = 0;
    std::optional<Severity> mark; ///< of advice about it, or Error when something it needs has failed
};

/// States of all things by id: "vpc", "vswitch/a", "nat", "publicips", "balancer", "server/app-1", "database", "database/standby",
/// "database/ro1", "cache", "cache/replica". A thing without steps is planned.
class ThingStates
{
public:
    explicit ThingStates(const PictureInput &input);

    ThingState of(const QString &thing) const { return m_states.value(thing); }

private:
    QHash<QString, ThingState> m_states;
};

/// The state of what a step makes, as far as its journal entry tells.
NodeState entryState(const JournalEntry &entry);
/// The same of one server of an order, which may have succeeded for some only.
NodeState memberState(const JournalEntry &entry, const QString &server);

/// The one that matters most: failed before unknown before what is under way before what is done.
NodeState worstOf(const QList<NodeState> &states);

} // namespace Cloudsteps
