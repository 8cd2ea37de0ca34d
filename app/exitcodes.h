#pragma once

namespace Cloudsteps {

/// What the commands end with; scripts rely on it.
enum class ExitCode {
    Done = 0,
    Failed = 1,      ///< also: project locked, damaged or newer
    Usage = 2,
    PlanErrors = 3,
    Credentials = 4, ///< missing or wrong key, wrong account, a password that can be had nowhere
    Interrupted = 5, ///< resumable
};

} // namespace Cloudsteps
