#pragma once

#include "wizard/advice/advice.h"

namespace Cloudsteps {

/// The problems that no advice says already: where a rule explains what a structural problem only names, the advice is kept alone.
/// `advice` is all of advise(), undismissed; what it says stands against building as the problem did.
QList<Problem> withoutAdvised(const QList<Problem> &problems, const QList<Advice> &advice);

} // namespace Cloudsteps
