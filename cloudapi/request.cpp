#include "cloudapi/request.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

QString actionLabel(const ActionInfo &action)
{
    return productName(action.product) + u':' + QLatin1String(action.name);
}

ParameterList withRegion(const RawRequest &request, const QString &region)
{
    const Product product = request.action.product;
    const bool isGlobal = product == Product::Sts || product == Product::Bss || product == Product::Quotas;
    if (isGlobal || request.parameters.contains("RegionId"_L1))
        return request.parameters;
    return ParameterList().add("RegionId"_L1, region).append(request.parameters);
}

CallPreview previewOf(const RawRequest &request, const QString &region)
{
    const Product product = request.action.product;
    return {productName(product), productVersion(product), QString::fromLatin1(request.action.name),
            withRegion(request, region).masked()};
}

ApiError malformedAnswer(const ActionInfo &action, const QString &problem, const QString &requestId)
{
    return {.kind = action.isMutating() ? ErrorKind::OutcomeUnknown : ErrorKind::Malformed,
            .httpStatus = 200,
            .code = u"MalformedAnswer"_s,
            .message = problem,
            .requestId = requestId,
            .action = actionLabel(action)};
}

} // namespace CloudApi
