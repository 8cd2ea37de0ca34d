#pragma once

#include "wizard/pages/theme.h"
#include "wizard/topology/topology.h"

class QPainter;
class QRectF;

namespace Cloudsteps {

/// A sign of a topology: boxes without words for servers, database and cache in their zones.
void paintPreset(QPainter &painter, const QRectF &area, const Topology &topology, const Tokens &tokens);

/// The program's own icon: a cloud over three steps.
QIcon programIcon(const Theme &theme);

} // namespace Cloudsteps
