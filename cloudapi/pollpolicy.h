#pragma once

#include <chrono>

namespace CloudApi {

/// When to look whether a resource has reached its state. Cloud time. The first look is when the quickest of its kind are there; the next
/// ones follow at intervals that grow with the time that has passed, so that one knows of the end soon in proportion, be it seconds or a
/// quarter of an hour.
struct PollPolicy
{
    std::chrono::milliseconds expected{5'000};  ///< usual duration
    std::chrono::milliseconds timeout{600'000}; ///< then the wait has failed

    static constexpr std::chrono::milliseconds shortestInterval{1'000};
    static constexpr std::chrono::milliseconds longestInterval{30'000};

    std::chrono::milliseconds firstDelay() const;
    /// The pause before a further look, `elapsed` after the beginning.
    static std::chrono::milliseconds delayAfter(std::chrono::milliseconds elapsed);
    bool isOver(std::chrono::milliseconds elapsed) const { return elapsed >= timeout; }
    /// The same with an expectation corrected by what was seen: `factor` times as long.
    PollPolicy scaled(double factor) const;
};

} // namespace CloudApi
