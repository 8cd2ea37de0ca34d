#include "cloudapi/client.h"

#include "cloudapi/errortable.h"
#include "cloudapi/signing.h"

#include <QFutureWatcher>
#include <QJsonDocument>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

enum class Scheme { Acs3, Sha1Form };

/// Answers beyond this are parsed in a pool, so that whatever else lives on this thread goes on meanwhile.
constexpr qsizetype largeAnswer = 64 * 1024;

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':')) // IPv6
        host = '[' + host + ']';
    if (url.port() != -1)
        host += ':' + QByteArray::number(url.port());
    return host;
}

bool isClockRefusal(const ApiError &error)
{
    return error.code == "InvalidTimeStamp.Expired"_L1 || error.code == "IllegalTimestamp"_L1;
}

/// The Date header of an answer, or an invalid time.
QDateTime serverTime(const HttpResponse &response)
{
    // Qt's RFC 2822 parser wants an offset in digits.
    const QString date = QString::fromLatin1(response.header("date").trimmed()).replace("GMT"_L1, "+0000"_L1);
    return QDateTime::fromString(date, Qt::RFC2822Date).toUTC();
}

} // namespace

class Client::Private
{
public:
    Transport &transport;
    Scheduler &scheduler;
    CredentialSource &credentials;
    ClientSettings settings;
    std::shared_ptr<RateBudget> budget;
    QRandomGenerator random;
    qint64 clockOffsetMs = 0; ///< to add to our clock for signature dates
    bool clockCorrected = false;
    bool closing = false; ///< ending calls give their places to others of ours, which must not start any more
    std::unique_ptr<QObject> calls; ///< parent of all calls under way; dies first
};

/// One call with all its attempts. Ends by deleting itself.
class Client::Call : public QObject
{
public:
    Call(Private *client, const RawRequest &request, QObject *context, std::function<void(Result<RawResponse>)> callback)
        : QObject(client->calls.get())
        , d(client)
        , m_request{request.action, withRegion(request, client->settings.region)}
        , m_context(context)
        , m_callback(std::move(callback))
    {
        connect(context, &QObject::destroyed, this, [this] { abort(); });
        d->scheduler.after(d->settings.deadline, this, [this] { onDeadline(); });
        askForPlace();
    }

    void abort()
    {
        m_attempt.abort();
        m_place.reset();
        m_callback = nullptr;
        delete this;
    }

private:
    void askForPlace()
    {
        d->budget->acquire(m_request.action.product, this, [this](RateBudget::Place place) {
            if (d->closing)
                return;
            m_place = std::move(place);
            attempt();
        });
    }

    void attempt()
    {
        ++m_attempts;
        m_started = d->scheduler.wallNow();
        m_signedWithCorrectedClock = d->clockCorrected;
        m_sent = true;
        m_attempt = d->transport.send(httpRequest(), this, [this](const HttpResult &result) { onAttemptEnded(result); });
    }

    HttpRequest httpRequest() const
    {
        const ActionInfo &action = m_request.action;
        const AccessKey key = d->credentials.accessKey();
        const QDateTime date = d->scheduler.wallNow().addMSecs(d->clockOffsetMs);
        const QByteArray nonce = QUuid::createUuid().toString(QUuid::Id128).toLatin1();
        const FlatParameters parameters = m_request.parameters.plain();
        // Secrets must not stand in a URL, where every proxy and server writes them into its log.
        const bool asForm = m_request.parameters.hasSecret();

        HttpRequest http;
        http.url = d->settings.endpoints.resolve(action.product, d->settings.region);
        http.url.setPath(u"/"_s);
        http.mutating = action.isMutating();
        http.timeout = d->settings.answerTimeout;
        http.deadline = d->settings.answerTimeout * 2;
        http.method = http.mutating || asForm ? HttpRequest::Method::Post : HttpRequest::Method::Get;
        const QByteArray method = http.method == HttpRequest::Method::Post ? "POST" : "GET";

        if (m_scheme == Scheme::Sha1Form) {
            const Sha1Signature signature = signSha1(method, parameters, QString::fromLatin1(action.name),
                                                     productVersion(action.product), u"JSON"_s, nonce, date, key);
            http.body = formEncoded(signature.parameters);
            http.headers = {{"Host", hostHeader(http.url)}, {"Content-Type", "application/x-www-form-urlencoded"}};
        } else {
            SigningInput input{.method = method,
                               .host = hostHeader(http.url),
                               .action = QString::fromLatin1(action.name),
                               .version = productVersion(action.product),
                               .nonce = nonce,
                               .date = date,
                               .key = key,
                               .credentialsProvider = key.securityToken.isEmpty() ? "static_ak" : "static_sts"};
            if (asForm) {
                http.body = formEncoded(parameters);
                input.body = http.body;
            } else {
                input.query = parameters;
                http.url.setQuery(QString::fromLatin1(queryEncoded(parameters)), QUrl::StrictMode);
            }
            http.headers = signAcs3(input).headers;
        }
        http.headers += HttpHeaders{{"Accept", "application/json"}, {"User-Agent", "Cloudsteps/" CLOUDSTEPS_VERSION}};
        return http;
    }

    void onAttemptEnded(const HttpResult &result)
    {
        m_place.reset();
        if (!result || result->body.size() <= largeAnswer)
            return onAnswerParsed(result, result ? QJsonDocument::fromJson(result->body) : QJsonDocument());

        auto *watcher = new QFutureWatcher<QJsonDocument>(this);
        connect(watcher, &QFutureWatcher<QJsonDocument>::finished, this, [this, watcher, result] {
            watcher->deleteLater();
            onAnswerParsed(result, watcher->result());
        });
        auto promise = std::make_shared<QPromise<QJsonDocument>>();
        watcher->setFuture(promise->future());
        promise->start();
        QThreadPool::globalInstance()->start([promise, body = result->body] {
            promise->addResult(QJsonDocument::fromJson(body));
            promise->finish();
        });
    }

    void onAnswerParsed(const HttpResult &result, const QJsonDocument &document)
    {
        m_sent = false;
        std::optional<ApiError> error = result ? errorOf(m_request.action, *result, document)
                                               : std::optional(errorOf(m_request.action, result.error()));
        if (error)
            hideSecrets(error->message);
        RawResponse response;
        if (!error) {
            response.body = document.object();
            response.requestId = response.body["RequestId"_L1].toString();
        }
        log(result ? result->status : 0, error ? error->requestId : response.requestId, error ? error->code : QString());

        if (result && (!error || error->kind != ErrorKind::Throttled))
            d->budget->answered(m_request.action.product);
        if (!error)
            return finish(response);
        m_lastError = error;
        if (result && isClockRefusal(*error) && correctClock(*result))
            return askForPlace();
        if (m_scheme == Scheme::Acs3 && m_request.parameters.hasSecret() && error->code.startsWith("Missing"_L1)) {
            m_scheme = Scheme::Sha1Form;
            return askForPlace();
        }
        if (error->kind == ErrorKind::Throttled)
            d->budget->throttled(m_request.action.product, std::chrono::milliseconds(error->retryAfterMs));
        if (!m_request.action.isMutating()) {
            if (const auto delay = d->settings.retry.delayAfter(m_attempts, *error, d->random)) {
                d->scheduler.after(*delay, this, [this] { askForPlace(); });
                return;
            }
        }
        finish(tl::unexpected(*error));
    }

    /// A refusal may quote what it refuses.
    void hideSecrets(QString &message) const
    {
        for (const Parameter &parameter : m_request.parameters.items()) {
            if (parameter.secret)
                message.replace(parameter.value, u"***"_s);
        }
    }

    /// True when the call is worth another attempt with the corrected clock.
    bool correctClock(const HttpResponse &response)
    {
        if (!d->clockCorrected) {
            const QDateTime server = serverTime(response);
            if (!server.isValid())
                return false;
            d->clockOffsetMs = d->scheduler.wallNow().msecsTo(server);
            d->clockCorrected = true;
            return true;
        }
        return !m_signedWithCorrectedClock; // refused meanwhile, for what is mended now
    }

    void onDeadline()
    {
        m_attempt.abort();
        m_place.reset();
        if (m_sent) {
            finish(tl::unexpected(
                errorOf(m_request.action, TransportError{TransportError::Kind::TimedOut, u"the call took too long"_s})));
        } else if (m_lastError) {
            finish(tl::unexpected(*m_lastError));
        } else {
            finish(tl::unexpected(ApiError{.kind = ErrorKind::Throttled,
                                           .code = u"NoTurn"_s,
                                           .message = u"too many calls were waiting; this one was not sent"_s,
                                           .action = actionLabel(m_request.action)}));
        }
    }

    void log(int httpStatus, const QString &requestId, const QString &code) const
    {
        if (!d->settings.log)
            return;
        const QDateTime now = d->scheduler.wallNow();
        d->settings.log({.at = now,
                         .action = actionLabel(m_request.action),
                         .host = QString::fromLatin1(
                             hostHeader(d->settings.endpoints.resolve(m_request.action.product, d->settings.region))),
                         .attempt = m_attempts,
                         .httpStatus = httpStatus,
                         .requestId = requestId,
                         .code = code,
                         .took = std::chrono::milliseconds(m_started.msecsTo(now)),
                         .parameters = m_request.parameters.masked()});
    }

    void finish(const Result<RawResponse> &result)
    {
        const auto callback = std::exchange(m_callback, nullptr);
        const QPointer<QObject> context = m_context;
        delete this; // first, so that the callback may delete the client
        if (callback && context)
            callback(result);
    }

    Private *const d;
    const RawRequest m_request;
    const QPointer<QObject> m_context;
    std::function<void(Result<RawResponse>)> m_callback;
    CallHandle m_attempt;
    RateBudget::Place m_place;
    std::optional<ApiError> m_lastError;
    QDateTime m_started;
    Scheme m_scheme = Scheme::Acs3;
    int m_attempts = 0;
    bool m_sent = false; ///< an attempt is under way, or its answer is being parsed
    bool m_signedWithCorrectedClock = false;
};

Client::Client(Transport &transport, Scheduler &scheduler, CredentialSource &credentials, const ClientSettings &settings,
               std::shared_ptr<RateBudget> budget)
    : d(new Private{transport, scheduler, credentials, settings,
                    budget ? std::move(budget) : std::make_shared<RateBudget>(scheduler),
                    settings.seed ? QRandomGenerator(settings.seed) : QRandomGenerator(QRandomGenerator::system()->generate()),
                    0, false, false, std::make_unique<QObject>()})
{}

Client::~Client()
{
    d->closing = true;
}

const QString &Client::region() const
{
    return d->settings.region;
}

CallHandle Client::send(const RawRequest &request, QObject *context, std::function<void(Result<RawResponse>)> callback)
{
    const QPointer<Call> call = new Call(d.get(), request, context, std::move(callback));
    return CallHandle([call] {
        if (call)
            call->abort();
    });
}

} // namespace CloudApi
