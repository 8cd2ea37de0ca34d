#pragma once

#include "wizard/picture/picture.h"

namespace Cloudsteps {

/// The name of the icon of a kind of node: "server", "database" ...
QString iconOf(NodeKind kind);

/// Paints a line icon of resources/icons as vectors in one colour. Unknown names paint nothing.
void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color);

} // namespace Cloudsteps
