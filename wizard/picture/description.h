#pragma once

#include "wizard/picture/arrangement.h"

namespace Cloudsteps {

/// The picture in sentences, for those who do not see it: every vswitch, server, connection and warning.
QString describePicture(const PictureInput &input, const Picture &picture, const Contents &contents, const Arrangement &arrangement, const Texts &texts);

} // namespace Cloudsteps
