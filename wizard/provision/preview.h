#pragma once

#include "wizard/provision/driver.h"
#include "wizard/plan/requestpreview.h"

namespace Cloudsteps {

/// What a plan's steps will send, in the plan's order; several steps that share a call stand as one, under the first one's id.
/// `context` is that of the project; secrets are masked, things that do not exist yet are named "<vpc>".
QList<RequestPreview> previewRequests(const Plan &plan, DriverContext context, const DriverSet &drivers);

} // namespace Cloudsteps
