#pragma once

#include "wizard/advice/advice.h"

#include <QtGlobal>

#include <optional>
#include <span>

// Private to this folder: what the rules say.

namespace Cloudsteps {

/// The sentences of one rule. Of several rows of a rule the first that fits counts: its severity, when set, is the advice's, and the
/// argument number `needs` (0: none) is known. %1 to %9 are the advice's arguments.
struct AdviceText
{
    const char *ruleId;
    const char *title;  ///< what is wrong
    const char *reason; ///< why it matters
    const char *more;   ///< two or three sentences for "Why?"
    std::optional<Severity> severity = {};
    int needs = 0;
};

std::span<const AdviceText> networkAdviceTexts();
std::span<const AdviceText> serverAdviceTexts();
std::span<const AdviceText> databaseAdviceTexts();
std::span<const AdviceText> cacheAdviceTexts();
std::span<const AdviceText> balancerAdviceTexts();
std::span<const AdviceText> planAdviceTexts();

} // namespace Cloudsteps
