#pragma once

#include "cloudapi/request.h"

/// Quotas 2020-05-10: what an account may have.
namespace CloudApi {

struct ProductQuota
{
    QString actionCode; ///< opaque: "q_b7klmn"
    QString name;
    QString description;
    double total = -1;  ///< -1: not said
    double usage = -1;  ///< -1: not counted
    bool adjustable = false;

    static ProductQuota read(const JsonReader &json);
};

/// The quotas of one product. Names and fields of the answer are UNVERIFIED, so whatever is absent is "not said".
struct ListProductQuotasRequest
{
    static constexpr ActionInfo action{Product::Quotas, "ListProductQuotas"};
    struct Response
    {
        QList<ProductQuota> quotas;
        QString nextToken; ///< empty: these were all

        static Response read(const JsonReader &json);
    };

    QString productCode;    ///< vpc, eip, nat, ecs, rds, kvstore, slb
    QString quotaRegion;    ///< the region that the quotas are asked of; the call itself has none
    int maxResults = 100;
    QString nextToken;

    ParameterList parameters() const;
};

} // namespace CloudApi
