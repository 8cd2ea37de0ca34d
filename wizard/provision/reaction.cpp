#include "wizard/provision/reaction.h"

#include "cloudapi/retrypolicy.h"

namespace Cloudsteps {

using CloudApi::ApiError;
using CloudApi::ErrorKind;

Reaction reactionToCreate(const ApiError &error, Repeat repeat)
{
    switch (error.kind) {
    case ErrorKind::Throttled:
        return Reaction::Resend;
    case ErrorKind::Transient:
        // A server error may hide an effect. The token covers that, and a state can be set twice; all else is looked for.
        return repeat == Repeat::LookFirst && error.httpStatus != 0 ? Reaction::Look : Reaction::Resend;
    case ErrorKind::Network:
        return error.code == QLatin1String(CloudApi::RetryPolicy::notReachable) ? Reaction::Resend : Reaction::Fail;
    case ErrorKind::Busy:
    case ErrorKind::Dependency:
    case ErrorKind::NotFound: // what was just made is not visible everywhere at once
        return Reaction::Wait;
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Malformed:
        return Reaction::Look;
    case ErrorKind::AlreadySo:
        return Reaction::Done;
    case ErrorKind::Credentials:
        return Reaction::EndRun;
    case ErrorKind::Denied:
    case ErrorKind::Quota:
    case ErrorKind::Stock:
    case ErrorKind::Balance:
    case ErrorKind::Invalid:
    case ErrorKind::Conflict:
        return Reaction::Fail;
    }
    Q_UNREACHABLE();
}

Reaction reactionToRemove(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Throttled:
    case ErrorKind::Transient: // removing twice removes once
        return Reaction::Resend;
    case ErrorKind::Network:
        return error.code == QLatin1String(CloudApi::RetryPolicy::notReachable) ? Reaction::Resend : Reaction::Fail;
    case ErrorKind::Busy:
    case ErrorKind::Dependency:
        return Reaction::Wait;
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Malformed:
        return Reaction::Look;
    case ErrorKind::NotFound:
    case ErrorKind::AlreadySo:
        return Reaction::Done;
    case ErrorKind::Credentials:
        return Reaction::EndRun;
    case ErrorKind::Denied:
    case ErrorKind::Quota:
    case ErrorKind::Stock:
    case ErrorKind::Balance:
    case ErrorKind::Invalid:
    case ErrorKind::Conflict:
        return Reaction::Fail;
    }
    Q_UNREACHABLE();
}

bool isClearRefusal(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Malformed:
        return false;
    case ErrorKind::Transient:
        return error.httpStatus == 0;
    default:
        return true;
    }
}

StepFailure failureOf(const ApiError &error)
{
    return {CloudApi::errorKindName(error.kind), error.code, error.message, error.requestId, error.action};
}

} // namespace Cloudsteps
