#pragma once

#include "app/connections.h"
#include "wizard/texts/translator.h"

namespace Cloudsteps {

/// What the user reads when the cloud can't be reached or a run ends before its first step.
QString connectionErrorText(const ConnectionError &error, const Translator &t);
QString runResultText(const RunResult &result, const Target &target, const Translator &t);

} // namespace Cloudsteps
