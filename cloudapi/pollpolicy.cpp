#include "cloudapi/pollpolicy.h"

#include <algorithm>
#include <cmath>

namespace CloudApi {

using std::chrono::milliseconds;

milliseconds PollPolicy::firstDelay() const
{
    return std::max(shortestInterval, expected * 7 / 10);
}

milliseconds PollPolicy::delayAfter(milliseconds elapsed)
{
    return std::clamp(elapsed / 20, shortestInterval, longestInterval);
}

PollPolicy PollPolicy::scaled(double factor) const
{
    return {milliseconds(std::llround(double(expected.count()) * factor)), timeout};
}

} // namespace CloudApi
