#pragma once

#include "cloudapi/credentials.h"
#include "cloudapi/endpoints.h"
#include "cloudapi/ratebudget.h"
#include "cloudapi/request.h"
#include "cloudapi/retrypolicy.h"
#include "cloudapi/scheduler.h"
#include "cloudapi/transport.h"

#include <chrono>
#include <functional>
#include <memory>

namespace CloudApi {

/// One attempt of a call, for a log. Holds no secret: no signature, key, and no parameter that is marked secret.
struct CallRecord
{
    QDateTime at;         ///< wall time of the end, UTC
    QString action;       ///< Vpc:CreateVpc
    QString host;
    int attempt = 1;
    int httpStatus = 0;   ///< 0: no answer
    QString requestId;
    QString code;         ///< empty: success
    std::chrono::milliseconds took{0};
    QList<QPair<QString, QString>> parameters; ///< secrets masked
};

struct ClientSettings
{
    EndpointResolver endpoints;
    QString region;
    RetryPolicy retry;
    std::chrono::milliseconds answerTimeout{30'000}; ///< an unanswered attempt gives its place back after this long
    std::chrono::milliseconds deadline{120'000};     ///< for a call with all its repetitions and waiting
    std::function<void(const CallRecord &)> log;
    quint32 seed = 0;                                ///< of the jitter; 0: by chance
};

/// Calls the cloud: signs, sends, maps errors. One ending a call.
///
/// Reads are repeated here when throttled or when the network or server failed in passing. Nothing that changes the cloud is ever
/// repeated here, with one exception: a call that carries a secret and was refused with a `Missing*` code goes once more, with
/// the same token, as a form signed by HMAC-SHA1 (the refusal says that the gateway did not read the form, so nothing has happened).
/// A wrong clock is corrected from the answer's Date header, once a client; that repeats a call, whatever it is, because a refused
/// date is a clear refusal.
///
/// Lives on one thread; callbacks come on it, never from inside call().
class Client
{
public:
    /// The references must outlive the client. Calls in flight end silently with it.
    Client(Transport &transport, Scheduler &scheduler, CredentialSource &credentials, const ClientSettings &settings,
           std::shared_ptr<RateBudget> budget = nullptr);
    ~Client();

    const QString &region() const;

    /// Ends exactly once with a result, unless aborted or `context` died.
    template<typename Request>
    CallHandle call(const Request &request, QObject *context, std::function<void(Result<typename Request::Response>)> callback)
    {
        return send(rawRequest(request), context, [callback = std::move(callback)](const Result<RawResponse> &result) {
            callback(result.and_then(readResponse<Request>));
        });
    }

    /// The untyped core of call().
    CallHandle send(const RawRequest &request, QObject *context, std::function<void(Result<RawResponse>)> callback);

private:
    class Private;
    class Call;
    std::unique_ptr<Private> d;
};

} // namespace CloudApi
