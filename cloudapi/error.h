#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace CloudApi {

/// What an error means for the caller, whatever its code. One table per product maps codes to kinds (errortable.h).
enum class ErrorKind {
    Throttled,      ///< too many calls: back off, same token
    Busy,           ///< another operation runs or a state is not reached yet: wait, same token
    Transient,      ///< 5xx or a network error before anything can have happened: retry, same token
    OutcomeUnknown, ///< may have happened: look first
    NotFound,
    AlreadySo,      ///< the wanted state holds already
    Denied,         ///< permission
    Credentials,    ///< key wrong, unknown, disabled, expired
    Quota,
    Stock,
    Balance,        ///< money, real name, account locked
    Dependency,     ///< still used by something
    Invalid,        ///< a value is refused
    Conflict,       ///< refused because of what else exists
    Malformed,      ///< the answer is not what the contract says
    Network,        ///< not reachable, TLS, proxy
};

QString errorKindName(ErrorKind kind); ///< throttled, busy, transient, outcome-unknown, not-found, ...

struct ApiError
{
    ErrorKind kind = ErrorKind::Transient;
    int httpStatus = 0; ///< 0: no answer
    QString code;
    QString message;    ///< never contains a secret
    QString requestId;
    QString action;     ///< "Vpc:CreateVSwitch"
    int retryAfterMs = 0;

    bool operator==(const ApiError &) const = default;
};

template<typename T>
using Result = tl::expected<T, ApiError>;

} // namespace CloudApi
