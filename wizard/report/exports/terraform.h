#pragma once

#include "wizard/report/report.h"

namespace Cloudsteps {

/// The topology as one Terraform file for the provider aliyun/alicloud. Passwords are sensitive variables. What was there before is
/// taken by its id; what the journal knows to exist is offered for import, unless it exists in practice alone.
QByteArray toTerraform(const ReportInput &input);

} // namespace Cloudsteps
