#pragma once

#include "cloudapi/callhandle.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>

class QObject;

namespace CloudApi {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

struct HttpRequest
{
    enum class Method { Get, Post };

    Method method = Method::Post;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    bool mutating = true;                        ///< must reach the server once at most
    std::chrono::milliseconds timeout{30'000};   ///< wall time without a byte coming in; then the call ends
    std::chrono::milliseconds deadline{60'000};  ///< wall time for the whole exchange
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    QByteArray header(const QByteArray &name) const; ///< names compare without case; empty when absent
    bool operator==(const HttpResponse &) const = default;
};

/// Why there is no (whole) answer.
struct TransportError
{
    enum class Kind {
        NotSent,  ///< no connection: host unknown, refused, unreachable. Nothing can have happened
        Tls,      ///< the other side could not prove who it is. Nothing can have happened
        Proxy,    ///< the proxy refused or is missing. Nothing can have happened
        Lost,     ///< the connection broke after it stood: what was sent may have taken effect
        TimedOut, ///< no answer in time: what was sent may have taken effect
    };

    Kind kind = Kind::NotSent;
    QString detail; ///< for the log, in English; never holds the URL

    bool mayHaveHappened() const { return kind == Kind::Lost || kind == Kind::TimedOut; }
    bool operator==(const TransportError &) const = default;
};

using HttpResult = tl::expected<HttpResponse, TransportError>;

/// Sends one HTTP request, once. Any HTTP status is an answer, not an error; redirects are not followed.
class Transport
{
public:
    virtual ~Transport() = default;

    /// Calls back exactly once, later, on the caller's thread, unless the handle was aborted or `context` died.
    virtual CallHandle send(const HttpRequest &request, QObject *context, std::function<void(HttpResult)> callback) = 0;
};

} // namespace CloudApi
