#pragma once

#include "wizard/picture/arrangement.h"

namespace Cloudsteps {

/// The lines between the boxes: orthogonal, other lines cut where an inbound one crosses them.
QList<PictureLine> routeLines(const Topology &topology, const Contents &contents, const Arrangement &arrangement, const Metrics &m,
                              Density density, const Texts &texts);

} // namespace Cloudsteps
