#pragma once

#include "wizard/report/report.h"

namespace Cloudsteps {

/// The topology as a ROS template (2015-09-01, JSON). Passwords are parameters that are not echoed; what was there before is a parameter
/// with its id. What the resource types have no property for is named in the template's Metadata.
QByteArray toRosTemplate(const ReportInput &input);

} // namespace Cloudsteps
