#include "cloudapi/retrypolicy.h"

#include <algorithm>
#include <cmath>

namespace CloudApi {

std::optional<std::chrono::milliseconds> RetryPolicy::delayAfter(int attempts, const ApiError &error, QRandomGenerator &random) const
{
    const bool worthwhile = error.kind == ErrorKind::Throttled || error.kind == ErrorKind::Transient
                            || (error.kind == ErrorKind::Network && error.code == QLatin1String(notReachable));
    if (!worthwhile || attempts >= maxAttempts)
        return {};
    const double full = std::min(double(firstDelay.count()) * std::pow(factor, attempts - 1), double(maxDelay.count()));
    const auto delay = std::chrono::milliseconds(qint64(full * (1.0 - jitter * random.generateDouble())));
    return std::max(delay, std::chrono::milliseconds(error.retryAfterMs));
}

} // namespace CloudApi
