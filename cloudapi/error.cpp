#include "cloudapi/error.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Throttled:
        return u"throttled"_s;
    case ErrorKind::Busy:
        return u"busy"_s;
    case ErrorKind::Transient:
        return u"transient"_s;
    case ErrorKind::OutcomeUnknown:
        return u"outcome-unknown"_s;
    case ErrorKind::NotFound:
        return u"not-found"_s;
    case ErrorKind::AlreadySo:
        return u"already-so"_s;
    case ErrorKind::Denied:
        return u"denied"_s;
    case ErrorKind::Credentials:
        return u"credentials"_s;
    case ErrorKind::Quota:
        return u"quota"_s;
    case ErrorKind::Stock:
        return u"stock"_s;
    case ErrorKind::Balance:
        return u"balance"_s;
    case ErrorKind::Dependency:
        return u"dependency"_s;
    case ErrorKind::Invalid:
        return u"invalid"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Malformed:
        return u"malformed"_s;
    case ErrorKind::Network:
        return u"network"_s;
    }
    Q_UNREACHABLE();
}

} // namespace CloudApi
