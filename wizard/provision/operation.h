#pragma once

#include "wizard/provision/executor.h"

namespace Cloudsteps {

/// One call, or a few that belong together, for one or several steps of a type.
struct Executor::Operation
{
    QList<Step> steps;
    bool removing = false;
    bool changing = false;
    Repeat repeat = Repeat::ByToken;
    QList<CloudApi::RawRequest> requests;
    QList<Answer> answers;     ///< of the requests that are through
    int resends = 0;           ///< after throttling and network errors
    int waits = 0;             ///< for something else to finish
    QDateTime waitingSince;    ///< cloud time of the first of those waits
    bool mayHaveHappened = false; ///< an earlier answer did not rule out an effect
    bool cancelled = false;
};

} // namespace Cloudsteps
