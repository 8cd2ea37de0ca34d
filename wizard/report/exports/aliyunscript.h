#pragma once

#include "wizard/report/report.h"

namespace Cloudsteps {

/// `input.calls` as a bash script for the aliyun command line tool: ids go from one call to the next in variables, states are waited
/// for, passwords come from the environment. What exists already is named by its id and not made again.
QByteArray toAliyunScript(const ReportInput &input);

} // namespace Cloudsteps
