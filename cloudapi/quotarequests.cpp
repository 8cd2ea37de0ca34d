#include "cloudapi/quotarequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

ProductQuota ProductQuota::read(const JsonReader &json)
{
    return {
        .actionCode = json.optionalString("QuotaActionCode"_L1),
        .name = json.optionalString("QuotaName"_L1),
        .description = json.optionalString("QuotaDescription"_L1),
        .total = json.optionalNumber("TotalQuota"_L1, -1),
        .usage = json.optionalNumber("TotalUsage"_L1, -1),
        .adjustable = json.optionalBoolean("Adjustable"_L1),
    };
}

ListProductQuotasRequest::Response ListProductQuotasRequest::Response::read(const JsonReader &json)
{
    return {json.optionalListOf<ProductQuota>("Quotas"_L1), json.optionalString("NextToken"_L1)};
}

ParameterList ListProductQuotasRequest::parameters() const
{
    ParameterList list;
    list.add("ProductCode"_L1, productCode);
    if (!quotaRegion.isEmpty())
        list.add("Dimensions.1.Key"_L1, u"regionId"_s).add("Dimensions.1.Value"_L1, quotaRegion);
    return list.add("MaxResults"_L1, maxResults).add("NextToken"_L1, nextToken);
}

} // namespace CloudApi
