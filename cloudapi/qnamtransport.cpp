#include "cloudapi/qnamtransport.h"

#include <QHostAddress>
#include <QIODevice>
#include <QMetaEnum>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>

#include <cstring>

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

/// Answers beyond this are not from the cloud; they would only fill the memory.
constexpr qint64 largestAnswer = 32 * 1024 * 1024;

/// A request body that can be read once. A body that Qt can rewind (a QByteArray, a QBuffer) is re-sent by Qt when the connection
/// drops before the answer: two copies over plain HTTP, up to four with TLS. With a sequential device that is not buffered it is one.
class OneTimeBody : public QIODevice
{
public:
    explicit OneTimeBody(const QByteArray &data, QObject *parent)
        : QIODevice(parent)
        , m_data(data)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } // Qt tries, to send it again
    qint64 bytesAvailable() const override { return m_data.size() - m_read + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_read == m_data.size(); }

protected:
    qint64 readData(char *buffer, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_data.size() - m_read);
        if (size == 0)
            return -1;
        std::memcpy(buffer, m_data.constData() + m_read, size_t(size));
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_data;
    qint64 m_read = 0;
};

/// Only what certainly happens before anything is sent may be called "not sent".
TransportError::Kind errorKindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProtocolUnknownError:
        return TransportError::Kind::NotSent;
    case QNetworkReply::SslHandshakeFailedError:
        return TransportError::Kind::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return TransportError::Kind::Proxy;
    default:
        return TransportError::Kind::Lost;
    }
}

/// For the log: Qt's own text names the URL.
QString errorName(QNetworkReply::NetworkError error)
{
    return u"network error %1"_s.arg(QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error)));
}

} // namespace

/// One request's life. Deletes itself with its reply when it ends.
class QnamTransport::Exchange : public QObject
{
public:
    Exchange(Scheduler &scheduler, QNetworkReply *reply, const HttpRequest &request, QObject *context,
             std::function<void(HttpResult)> callback)
        : QObject(reply)
        , m_scheduler(scheduler)
        , m_reply(reply)
        , m_timeout(request.timeout)
        , m_context(context)
        , m_callback(std::move(callback))
    {
        connect(reply, &QNetworkReply::finished, this, [this] { onFinished(); });
        connect(reply, &QNetworkReply::downloadProgress, this, [this](qint64 received) {
            if (received > largestAnswer)
                return fail({TransportError::Kind::Lost, u"the answer is too large"_s});
            restartTimer();
        });
        connect(context, &QObject::destroyed, this, [this] { abort(); });
        scheduler.after(request.deadline, this, [this] { onTimeout(); });
        restartTimer();
    }

    void abort()
    {
        m_callback = nullptr;
        m_timer.reset();
        disconnect(m_reply, nullptr, this, nullptr);
        m_reply->abort();
        m_reply->deleteLater();
    }

private:
    /// Starts waiting anew for the next byte.
    void restartTimer()
    {
        m_timer = std::make_unique<QObject>();
        m_scheduler.after(m_timeout, m_timer.get(), [this] { onTimeout(); });
    }

    void onTimeout() { fail({TransportError::Kind::TimedOut, u"no answer in time"_s}); }

    void onFinished()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QNetworkReply::NetworkError error = m_reply->error();
        // Errors from 201 on are made from an HTTP status by Qt: an answer is there. A connection that broke within an answer has a
        // status too, but its error is one of the connection.
        const bool isAnswer = status != 0 && (error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied);
        if (!isAnswer)
            return fail({errorKindOf(error), errorName(error)});
        HttpResponse response;
        response.status = status;
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            response.headers.append({name, value});
        response.body = m_reply->readAll();
        end(response);
    }

    void fail(const TransportError &error) { end(tl::unexpected(error)); }

    void end(const HttpResult &result)
    {
        const auto callback = std::exchange(m_callback, nullptr);
        const QPointer<QObject> context = m_context;
        abort();
        if (callback && context)
            callback(result);
    }

    Scheduler &m_scheduler;
    QNetworkReply *const m_reply;
    const std::chrono::milliseconds m_timeout;
    const QPointer<QObject> m_context;
    std::function<void(HttpResult)> m_callback;
    std::unique_ptr<QObject> m_timer; ///< context of the wait for the next byte
};

QnamTransport::QnamTransport(Scheduler &scheduler)
    : m_scheduler(scheduler)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_loopbackManager.setProxy(QNetworkProxy::NoProxy);
    for (QNetworkAccessManager *manager : {&m_manager, &m_loopbackManager})
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QnamTransport::~QnamTransport() = default;

QNetworkAccessManager &QnamTransport::managerFor(const QUrl &url)
{
    const bool isLoopback = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    return isLoopback ? m_loopbackManager : m_manager;
}

CallHandle QnamTransport::send(const HttpRequest &request, QObject *context, std::function<void(HttpResult)> callback)
{
    QNetworkRequest qt(request.url);
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setSslConfiguration(m_tls);
    for (const auto &[name, value] : request.headers)
        qt.setRawHeader(name, value);

    QNetworkAccessManager &manager = managerFor(request.url);
    QNetworkReply *reply = nullptr;
    if (request.method == HttpRequest::Method::Get) {
        reply = manager.get(qt);
    } else {
        if (!qt.hasRawHeader("Content-Type"))
            qt.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        qt.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        qt.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OneTimeBody(request.body, &manager);
        reply = manager.post(qt, body);
        body->setParent(reply);
    }
    const QPointer<Exchange> exchange = new Exchange(m_scheduler, reply, request, context, std::move(callback));
    return CallHandle([exchange] {
        if (exchange)
            exchange->abort();
    });
}

} // namespace CloudApi
