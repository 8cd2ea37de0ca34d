#pragma once

#include "cloudapi/scheduler.h"
#include "cloudapi/transport.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace CloudApi {

/// HTTP through Qt. A request that changes something reaches the server at most once: Qt by itself repeats a POST whose connection
/// drops before the answer, unless the body comes from a sequential device that it cannot rewind (measured; see the source).
///
/// The system's proxy is used, except for loopback addresses. Redirects are not followed, TLS is verified, HTTP/2 is off.
class QnamTransport : public Transport
{
public:
    /// The scheduler must outlive the transport. Requests in flight end silently with it.
    explicit QnamTransport(Scheduler &scheduler);
    ~QnamTransport() override;

    /// Trusts this configuration's certificates, for tests with certificates of their own.
    void setTlsConfiguration(const QSslConfiguration &configuration) { m_tls = configuration; }

    CallHandle send(const HttpRequest &request, QObject *context, std::function<void(HttpResult)> callback) override;

private:
    class Exchange;

    QNetworkAccessManager &managerFor(const QUrl &url);

    Scheduler &m_scheduler;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_manager;
    QNetworkAccessManager m_loopbackManager; ///< without the system's proxy
};

} // namespace CloudApi
