#pragma once

#include "wizard/catalogue/preflight.h"
#include "wizard/texts/translator.h"

namespace Cloudsteps {

/// "ok", "warning", "failed", "unknown" for people.
QString preflightState(PreflightState state, const Translator &t);
/// What was found.
QString preflightFinding(const PreflightLine &line, const Translator &t);
/// What to do about it; empty where there is nothing to do.
QString preflightCure(const PreflightLine &line, const Translator &t);

/// "check outcome" of all that have texts, for the completeness test.
QStringList preflightOutcomes();

} // namespace Cloudsteps
