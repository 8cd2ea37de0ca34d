#pragma once

#include "wizard/pages/components/chipfield.h"
#include "wizard/pages/components/form.h"

namespace Cloudsteps {

/// The whitelist of a topology as a reference; null while its owner is not wanted.
using WhitelistOf = std::function<QStringList *(Topology &)>;

/// Chips for vSwitches of the network, blocks and addresses, tied to the topology.
ChipField *newWhitelistField(Form &form, const FieldPath &path, const WhitelistOf &whitelistOf);

/// Its entries in a line, vSwitches by name; says so when nobody is admitted.
QString whitelistText(const Topology &topology, const QStringList &whitelist);

} // namespace Cloudsteps
