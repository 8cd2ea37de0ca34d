#include "tests/support/simcloud.h"

#include "tests/support/manualscheduler.h"

#include <QJsonDocument>
#include <QLocale>
#include <QPointer>

using namespace Qt::StringLiterals;
using CloudApi::TransportError;

SimCloud::SimCloud(ManualScheduler &scheduler, bool strict, const CloudSim::WorldOptions &world)
    : m_scheduler(scheduler)
{
    CloudSim::CloudOptions options;
    options.speed = scheduler.speed();
    options.strict = strict;
    options.world = world;
    options.wallClock = [&scheduler] { return scheduler.wallNow().toMSecsSinceEpoch(); };
    CloudSim::AccessKey key;
    key.id = QLatin1String(keyId);
    key.secret = keySecret;
    key.account = CloudSim::defaultAccount();
    options.keys.add(key);
    m_cloud = std::make_unique<CloudSim::Cloud>(std::move(options));
    if (const auto opened = m_cloud->open(); !opened)
        qFatal("%s", qPrintable(opened.error()));
}

SimCloud::~SimCloud() = default;

CloudApi::CallHandle SimCloud::send(const CloudApi::HttpRequest &request, QObject *context, std::function<void(CloudApi::HttpResult)> callback)
{
    struct Exchange
    {
        QPointer<QObject> context;
        std::function<void(CloudApi::HttpResult)> callback;
        void end(const CloudApi::HttpResult &result)
        {
            if (const auto function = std::exchange(callback, nullptr); function && context)
                function(result);
        }
    };
    const auto exchange = std::make_shared<Exchange>(Exchange{context, std::move(callback)});
    const auto endWith = [this, exchange](const CloudApi::HttpResult &result, std::chrono::milliseconds delay = {}) {
        m_scheduler.after(delay, exchange->context, [exchange, result] { exchange->end(result); });
    };
    const CloudApi::CallHandle handle([exchange] { exchange->callback = nullptr; });

    ++m_sent;
    if (m_cut) {
        endWith(tl::unexpected(TransportError{TransportError::Kind::NotSent, u"cut"_s}));
        return handle;
    }
    if (m_silent || (m_silentAfter >= 0 && m_sent > m_silentAfter))
        return handle;

    CloudSim::Question question;
    question.method = request.method == CloudApi::HttpRequest::Method::Get ? "GET" : "POST";
    question.path = request.url.path(QUrl::FullyEncoded).toUtf8();
    question.query = request.url.query(QUrl::FullyEncoded).toUtf8();
    for (const auto &[name, value] : request.headers)
        question.headers.append({name.toLower(), value.trimmed()});
    question.body = request.body;
    const CloudSim::Reply reply = m_cloud->answer(question);
    if (m_observer)
        m_observer();

    CloudApi::HttpResponse response{reply.status, {{"Content-Type", reply.contentType}}, reply.body};
    response.headers.append({"Date", QLocale::c().toString(m_scheduler.wallNow(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()});
    switch (reply.fault) {
    case CloudSim::FaultKind::ResetBefore:
    case CloudSim::FaultKind::ResetAfter:
    case CloudSim::FaultKind::Truncate:
        endWith(tl::unexpected(TransportError{TransportError::Kind::Lost, u"dropped"_s}));
        break;
    case CloudSim::FaultKind::Hang:
        endWith(tl::unexpected(TransportError{TransportError::Kind::TimedOut, u"no answer"_s}), request.timeout);
        break;
    case CloudSim::FaultKind::Slow:
        endWith(response, std::chrono::seconds(2));
        break;
    case CloudSim::FaultKind::None:
    case CloudSim::FaultKind::Refuse:
    case CloudSim::FaultKind::Garbage:
    case CloudSim::FaultKind::Error:
    case CloudSim::FaultKind::Vanish:
        endWith(response);
        break;
    }
    return handle;
}

QJsonObject SimCloud::control(const QByteArray &method, const QByteArray &path, const QByteArray &body, const QByteArray &query)
{
    CloudSim::Question question;
    question.method = method;
    question.path = path;
    question.query = query;
    question.headers = {{"host", "127.0.0.1"}};
    question.body = body;
    const CloudSim::Reply reply = m_cloud->control(question);
    if (reply.status != 200 && reply.status != 204)
        qFatal("%s %s: %s", method.constData(), path.constData(), reply.body.constData());
    return QJsonDocument::fromJson(reply.body).object();
}

QJsonArray SimCloud::resources()
{
    return control("GET", "/_sim/resources").value("resources"_L1).toArray();
}

QStringList SimCloud::idsOfType(const QString &type)
{
    QStringList ids;
    for (const QJsonValue &resource : resources()) {
        if (resource["type"_L1].toString() == type)
            ids << resource["id"_L1].toString();
    }
    return ids;
}

QJsonArray SimCloud::requests()
{
    return requestsSince(0);
}

QJsonArray SimCloud::requestsSince(qint64 since)
{
    return control("GET", "/_sim/requests", {}, "since=" + QByteArray::number(since)).value("requests"_L1).toArray();
}

QStringList SimCloud::mutatingActions()
{
    QStringList actions;
    for (const QJsonValue &request : requests()) {
        const QString action = request["action"_L1].toString();
        const bool reads = action.startsWith("Describe"_L1) || action.startsWith("List"_L1) || action.startsWith("Get"_L1);
        if (!reads)
            actions << action;
    }
    return actions;
}

int SimCloud::count(const QString &action)
{
    int count = 0;
    for (const QJsonValue &request : requests())
        count += request["action"_L1].toString() == action ? 1 : 0;
    return count;
}

void SimCloud::setFaults(const QJsonArray &faults)
{
    control("PUT", "/_sim/faults", QJsonDocument(QJsonObject{{u"faults"_s, faults}}).toJson(QJsonDocument::Compact));
}
