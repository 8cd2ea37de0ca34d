#pragma once

#include <chrono>

namespace CloudApi {

/// When to look whether a resource has reached its state. Cloud time. The first look is near the expected end, the next ones follow
/// closely at first and then less and less often.
struct PollPolicy
{
    std::chrono::milliseconds expected{5'000};  ///< usual duration
    std::chrono::milliseconds timeout{600'000}; ///< then the wait has failed

    static constexpr std::chrono::milliseconds shortestInterval{1'000};
    static constexpr std::chrono::milliseconds longestInterval{30'000};

    /// The pause before look number `look`, counted from 0.
    std::chrono::milliseconds delayBefore(int look) const;
    bool isOver(std::chrono::milliseconds elapsed) const { return elapsed >= timeout; }
};

} // namespace CloudApi
