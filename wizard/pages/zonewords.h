#pragma once

#include "wizard/advice/zonesolver.h"

namespace Cloudsteps {

/// What a zone does not sell: the instance type or class, or the product.
QString lackName(const ZoneLack &lack);
/// A choice that lies in a zone, with what that zone lacks for it: "shop-a (Hangzhou Zone H), sold out there".
QString withLack(const QString &choice, const std::optional<ZoneLack> &lack);

} // namespace Cloudsteps
