#pragma once

#include "wizard/provision/driver.h"
#include "wizard/provision/engine.h"

namespace Cloudsteps {

/// Every step of a plan as the window shows it, in the plan's order.
QList<StepStatus> stepStatuses(const Plan &plan, const DriverContext &context, const DriverSet &drivers, const QDateTime &cloudNow);

/// Cloud seconds to the expected end: the longest way through what is left, with one step at a time in each gate.
int secondsLeft(const QList<StepStatus> &steps);

} // namespace Cloudsteps
