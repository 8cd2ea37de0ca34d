#pragma once

#include "cloudapi/error.h"
#include "wizard/journal/facts.h"
#include "wizard/provision/driver.h"

namespace Cloudsteps {

/// What follows an error of a request that changes the cloud.
enum class Reaction {
    Resend, ///< nothing has happened, or the token covers it: again after a pause in wall time
    Wait,   ///< something else must finish first: again after a pause in cloud time
    Look,   ///< it may have happened: look, then decide
    Done,   ///< what was wanted holds already
    Fail,   ///< a clear refusal: this branch ends
    EndRun, ///< nothing can go on with this key
};

Reaction reactionToCreate(const CloudApi::ApiError &error, Repeat repeat);
Reaction reactionToRemove(const CloudApi::ApiError &error);

/// True when the error says that nothing was made or changed.
bool isClearRefusal(const CloudApi::ApiError &error);

StepFailure failureOf(const CloudApi::ApiError &error);

/// The kind of a failure that is none: what was paid for until its time is over can't be released before.
inline constexpr QLatin1String subscriptionKept("subscription");

} // namespace Cloudsteps
