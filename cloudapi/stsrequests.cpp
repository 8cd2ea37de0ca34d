#include "cloudapi/stsrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

GetCallerIdentityRequest::Response GetCallerIdentityRequest::Response::read(const JsonReader &json)
{
    return {json.string("AccountId"_L1), json.optionalString("Arn"_L1), json.optionalString("IdentityType"_L1),
            json.optionalString("UserId"_L1)};
}

} // namespace CloudApi
