#pragma once

#include "wizard/pages/components/form.h"

namespace Cloudsteps {

/// Why a field has no meaning beside the values of others; empty: it has.
using Hindrance = std::function<QString(const Topology &)>;

/// Disables a field of the form as long as something hinders it, and says that in its tool tip. To be called once the field is made.
void disableWhile(Form &form, QWidget *field, const Hindrance &hindrance);

} // namespace Cloudsteps
