#include "cloudapi/cloudclock.h"

#include "cloudapi/jsonreader.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QMetaObject>

using namespace Qt::StringLiterals;

namespace CloudApi {

bool isLoopbackHttp(const QUrl &endpoint)
{
    if (endpoint.scheme() != "http"_L1)
        return false;
    return endpoint.host() == "localhost"_L1 || QHostAddress(endpoint.host()).isLoopback();
}

CallHandle readCloudClock(Transport &transport, const QUrl &endpoint, QObject *context,
                          std::function<void(tl::expected<CloudClock, TransportError>)> callback)
{
    if (!isLoopbackHttp(endpoint)) {
        QMetaObject::invokeMethod(context, [callback] { callback(CloudClock{}); }, Qt::QueuedConnection);
        return {};
    }
    HttpRequest request;
    request.method = HttpRequest::Method::Get;
    request.url = endpoint;
    request.url.setPath(u"/_sim/clock"_s);
    request.mutating = false;
    return transport.send(request, context, [callback](const HttpResult &result) {
        if (!result)
            return callback(tl::unexpected(result.error()));
        if (result->status == 404)
            return callback(CloudClock{});
        const JsonReader json(QJsonDocument::fromJson(result->body).object());
        const CloudClock clock{json.optionalTime("now"_L1), json.optionalNumber("speed"_L1, -1)};
        if (result->status != 200 || json.hasProblem() || !clock.now.isValid() || clock.speed < 0)
            return callback(tl::unexpected(TransportError{TransportError::Kind::Lost, u"the clock's answer cannot be read"_s}));
        callback(clock);
    });
}

} // namespace CloudApi
