#pragma once

#include "cloudapi/transport.h"

#include <QJsonObject>
#include <QPointer>
#include <QUrlQuery>

#include <functional>
#include <map>

/// A transport that plays a script and keeps a record. Answers come through Qt's event loop, as with a real one.
class FakeTransport : public CloudApi::Transport
{
public:
    /// What was sent, with query and form parameters put together and decoded.
    struct Sent
    {
        CloudApi::HttpRequest request;
        QString action;
        QHash<QString, QString> parameters;
    };
    using Answer = std::function<CloudApi::HttpResult(const Sent &)>;

    static CloudApi::HttpResult json(const QJsonObject &body, int status = 200);
    static CloudApi::HttpResult error(int status, const QString &code, const QString &message = {});
    static CloudApi::HttpResult failure(CloudApi::TransportError::Kind kind);

    /// The answers of an action ("CreateVpc"), one a call, in order. When they run out, its handler is asked, if there is one; else
    /// the call stays unanswered.
    void answer(const QString &action, const CloudApi::HttpResult &result);
    /// Answers every call of an action that has no scripted answer left. An empty action: every other action.
    void handle(const QString &action, Answer handler);

    const QList<Sent> &sent() const { return m_sent; }
    QList<Sent> sent(const QString &action) const;
    int count(const QString &action) const { return int(sent(action).size()); }
    int aborted() const { return m_aborted; }

    CloudApi::CallHandle send(const CloudApi::HttpRequest &request, QObject *context,
                              std::function<void(CloudApi::HttpResult)> callback) override;

private:
    std::map<QString, QList<CloudApi::HttpResult>> m_scripts;
    std::map<QString, Answer> m_handlers;
    QList<Sent> m_sent;
    int m_aborted = 0;
};
