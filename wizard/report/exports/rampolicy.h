#pragma once

#include "wizard/report/report.h"

namespace Cloudsteps {

/// A RAM policy with the actions of `input.actions` and no others, within the project's region and account. An account that is not
/// known yet stands as "*".
QByteArray toRamPolicy(const ReportInput &input);

} // namespace Cloudsteps
