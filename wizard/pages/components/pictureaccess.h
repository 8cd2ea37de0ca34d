#pragma once

#include <QAccessible>

namespace Cloudsteps {

/// Tells assistive technology of the nodes of a PictureView, one child each: what it says, where it is, that it can be pressed.
/// Installed once; to be called before a view is asked for.
void installPictureAccess();

} // namespace Cloudsteps
