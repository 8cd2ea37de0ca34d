#pragma once

#include "cloudapi/scheduler.h"
#include "cloudapi/transport.h"

#include <functional>

namespace CloudApi {

/// Asks a simulated cloud for its clock, once. Only a plain-http loopback endpoint is asked; every other endpoint, and one that
/// answers 404, is a cloud in wall time. Calls back once, never from inside this call; an error is one of the transport or, for an
/// answer that cannot be read, a Lost one.
CallHandle readCloudClock(Transport &transport, const QUrl &endpoint, QObject *context,
                          std::function<void(tl::expected<CloudClock, TransportError>)> callback);

/// True for http://127.x.x.x, http://[::1] and http://localhost.
bool isLoopbackHttp(const QUrl &endpoint);

} // namespace CloudApi
