#include "cloudapi/pollpolicy.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace CloudApi {

std::chrono::milliseconds PollPolicy::delayBefore(int look) const
{
    if (look == 0)
        return std::max(shortestInterval, expected * 9 / 10);
    // A twentieth of the usual duration costs nobody much time, whether that is seconds or a quarter of an hour.
    const double first = std::max(double(shortestInterval.count()), double(expected.count()) / 20);
    const double grown = first * std::pow(1.5, look - 1);
    return std::chrono::milliseconds(std::int64_t(std::min(grown, double(longestInterval.count()))));
}

} // namespace CloudApi
