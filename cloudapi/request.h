#pragma once

#include "cloudapi/error.h"
#include "cloudapi/jsonreader.h"
#include "cloudapi/parameterlist.h"
#include "cloudapi/product.h"

#include <QJsonObject>

namespace CloudApi {

/// May a request be sent again without looking first?
enum class Idempotency {
    Read,    ///< changes nothing
    ByToken, ///< repeating with the same ClientToken has no further effect
    None,    ///< look before each repetition
};

/// What a request calls. Each typed request has one as `static constexpr ActionInfo action`, beside `using Response`, its fields,
/// and `ParameterList parameters() const`.
struct ActionInfo
{
    Product product;
    const char *name; ///< CreateVpc
    Idempotency idempotency = Idempotency::Read;

    constexpr bool isMutating() const { return idempotency != Idempotency::Read; }
};

/// "Vpc:CreateVpc", the form of errors and logs.
QString actionLabel(const ActionInfo &action);

/// A request without its type: all that the client's core needs.
struct RawRequest
{
    ActionInfo action;
    ParameterList parameters;
};

/// A good answer without its type.
struct RawResponse
{
    QJsonObject body;
    QString requestId;
};

/// What a request sends, for people: secrets are masked as "***", the region is added as the client would.
struct CallPreview
{
    QString product;
    QString version;
    QString action;
    QList<QPair<QString, QString>> parameters;

    bool operator==(const CallPreview &) const = default;
};

/// The answer of a call that tells nothing but success.
struct EmptyResponse
{
    static EmptyResponse read(const JsonReader &) { return {}; }
    bool operator==(const EmptyResponse &) const = default;
};

template<typename Request>
RawRequest rawRequest(const Request &request)
{
    return {Request::action, request.parameters()};
}

/// RegionId counts as a common parameter: it is added from `region` for every product but the global ones, unless the request names
/// a region itself.
ParameterList withRegion(const RawRequest &request, const QString &region);

CallPreview previewOf(const RawRequest &request, const QString &region);

template<typename Request>
CallPreview preview(const Request &request, const QString &region)
{
    return previewOf(rawRequest(request), region);
}

/// Turns a good answer into its type. A missing or mistyped field is an error that names the field's path: Malformed for reads,
/// OutcomeUnknown for everything else (it happened, yet we don't know its id); code "MalformedAnswer" in both cases.
template<typename Request>
Result<typename Request::Response> readResponse(const RawResponse &raw)
{
    const JsonReader reader(raw.body);
    auto response = Request::Response::read(reader);
    if (reader.hasProblem())
        return tl::unexpected(malformedAnswer(Request::action, reader.problem(), raw.requestId));
    return response;
}

ApiError malformedAnswer(const ActionInfo &action, const QString &problem, const QString &requestId);

} // namespace CloudApi
