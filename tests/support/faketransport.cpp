#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QMetaObject>

using namespace Qt::StringLiterals;
using namespace CloudApi;

HttpResult FakeTransport::json(const QJsonObject &body, int status)
{
    QJsonObject whole = body;
    if (!whole.contains("RequestId"_L1))
        whole.insert("RequestId"_L1, u"11111111-2222-3333-4444-555555555555"_s);
    HttpResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}};
    response.body = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    return response;
}

HttpResult FakeTransport::error(int status, const QString &code, const QString &message)
{
    return json({{u"Code"_s, code}, {u"Message"_s, message}}, status);
}

HttpResult FakeTransport::failure(TransportError::Kind kind)
{
    return tl::unexpected(TransportError{kind, u"scripted"_s});
}

void FakeTransport::answer(const QString &action, const HttpResult &result)
{
    m_scripts[action].append(result);
}

void FakeTransport::handle(const QString &action, Answer handler)
{
    m_handlers[action] = std::move(handler);
}

QList<FakeTransport::Sent> FakeTransport::sent(const QString &action) const
{
    QList<Sent> some;
    for (const Sent &one : m_sent) {
        if (one.action == action)
            some.append(one);
    }
    return some;
}

CallHandle FakeTransport::send(const HttpRequest &request, QObject *context, std::function<void(HttpResult)> callback)
{
    Sent sent{request, {}, {}};
    for (const auto &[name, value] : request.headers) {
        if (name == "x-acs-action")
            sent.action = QString::fromLatin1(value);
    }
    for (const QString &encoded : {request.url.query(QUrl::FullyEncoded), QString::fromLatin1(request.body)}) {
        for (const auto &[name, value] : QUrlQuery(encoded).queryItems(QUrl::FullyDecoded))
            sent.parameters.insert(name, value);
    }
    if (sent.action.isEmpty())
        sent.action = sent.parameters.value(u"Action"_s);
    m_sent.append(sent);

    QList<HttpResult> &script = m_scripts[sent.action];
    std::optional<HttpResult> result;
    if (!script.isEmpty()) {
        result = script.takeFirst();
    } else {
        for (const QString &key : {sent.action, QString()}) {
            if (const auto handler = m_handlers.find(key); !result && handler != m_handlers.end())
                result = handler->second(sent);
        }
    }

    auto open = std::make_shared<bool>(true);
    if (result) {
        QMetaObject::invokeMethod(
            context,
            [open, callback = std::move(callback), result = *result] {
                if (std::exchange(*open, false))
                    callback(result);
            },
            Qt::QueuedConnection);
    }
    return CallHandle([this, open] {
        if (std::exchange(*open, false))
            ++m_aborted;
    });
}
