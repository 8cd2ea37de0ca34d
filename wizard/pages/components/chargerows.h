#pragma once

#include "wizard/pages/components/formgrid.h"
#include "wizard/topology/charge.h"

namespace Cloudsteps {

/// The charge of a topology as a reference; null while its owner is not wanted.
using ChargeOf = std::function<Charge *(Topology &)>;

/// How a resource is paid: pay-as-you-go or subscription with its period and renewal. `path` ends in ".charge". `settle` takes out what
/// does not go with another model, in the same edit.
void addChargeRows(Form &form, FormGrid &grid, const FieldPath &path, const ChargeOf &chargeOf, const std::function<void(Topology &)> &settle = {});

/// "Pay-as-you-go", or "Subscription" with its period.
QString chargeText(const Charge &charge);

} // namespace Cloudsteps
