#pragma once

#include "wizard/plan/step.h"
#include "wizard/texts/translator.h"

namespace Cloudsteps {

/// A value of wizard/plan/values.h as it stands inside a sentence: "bandwidth"; the name itself for one that has no words.
QString changedValueName(const QString &name, const Translator &translator);

/// What becomes of a value: "bandwidth 5 → 20 Mbit/s", or its name alone where the values say nothing to a reader.
QString changedValue(const QString &name, const QString &before, const QString &after, const Translator &translator);

} // namespace Cloudsteps
