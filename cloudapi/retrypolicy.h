#pragma once

#include "cloudapi/error.h"

#include <QRandomGenerator>

#include <chrono>
#include <optional>

namespace CloudApi {

/// How often and after which pause a call that may be repeated is repeated. Wall time.
struct RetryPolicy
{
    int maxAttempts = 5; ///< the first one included; 1: never repeat
    std::chrono::milliseconds firstDelay{500};
    double factor = 2.0;
    std::chrono::milliseconds maxDelay{20'000};
    double jitter = 0.5; ///< share of a delay that is left to chance, so that many callers don't come back at once

    /// The code of "no connection could be made", the one Network error that may pass by itself.
    static constexpr const char *notReachable = "NotReachable";

    /// The pause before the next attempt after `attempts` failed ones; nullopt: give up. The server's own wish (retryAfterMs) is a
    /// lower bound. Only Throttled and Transient errors and a
    /// host that is not reachable are worth repeating.
    std::optional<std::chrono::milliseconds> delayAfter(int attempts, const ApiError &error, QRandomGenerator &random) const;
};

} // namespace CloudApi
