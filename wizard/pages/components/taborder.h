#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace Cloudsteps {

/// What Tab stops at below `whole`, in the order of its layouts: lines from the top, in each from the left.
QList<QPointer<QWidget>> tabStops(const QWidget &whole);

} // namespace Cloudsteps
