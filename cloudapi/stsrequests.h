#pragma once

#include "cloudapi/request.h"

namespace CloudApi {

/// Who the access key is. Needs no permission.
struct GetCallerIdentityRequest
{
    static constexpr ActionInfo action{Product::Sts, "GetCallerIdentity"};
    struct Response
    {
        QString accountId;
        QString arn;
        QString identityType; ///< Account, RAMUser, AssumedRoleUser
        QString userId;       ///< of the RAM user or role; empty where the answer has none

        static Response read(const JsonReader &json);
    };

    ParameterList parameters() const { return {}; }
};

} // namespace CloudApi
