#pragma once

#include "wizard/plan/step.h"

namespace Cloudsteps {

/// Whether people count and list it as a resource: what only joins two things, or is a part or setting of one, is none.
bool isResource(ResourceType type);
/// Whether it is bought by itself, at a price in the list of prices.
bool hasPrice(ResourceType type);

} // namespace Cloudsteps
