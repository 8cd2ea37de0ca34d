#include "cloudapi/simulator/cloud.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

Reply jsonReply(const QJsonObject &body, int status = 200)
{
    Reply reply;
    reply.status = status;
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    reply.contentType = "application/json;charset=utf-8";
    return reply;
}

Reply errorReply(int status, const QString &message)
{
    return jsonReply({{u"error"_s, message}}, status);
}

tl::expected<QJsonObject, QString> bodyOf(const Question &question)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(question.body, &error);
    if (!document.isObject())
        return tl::unexpected(error.error == QJsonParseError::NoError ? u"a JSON object is expected"_s
                                                                      : u"%1 at offset %2"_s.arg(error.errorString()).arg(error.offset));
    return document.object();
}

} // namespace

Reply Cloud::control(const Question &question)
{
    settle();
    const QByteArray &path = question.path;
    if (path == "/_sim/clock")
        return clockRequest(question);
    if (path == "/_sim/faults")
        return faultsRequest(question);
    if (path == "/_sim/settings")
        return settingsRequest(question);
    if (path == "/_sim/resources" || path == "/_sim/requests") {
        if (question.method != "GET")
            return errorReply(405, u"only GET"_s);
        if (path == "/_sim/resources")
            return jsonReply(resourcesJson());
        const QString text = parseForm(question.query).value(u"since"_s, u"0"_s);
        bool ok = false;
        const qint64 since = text.toLongLong(&ok);
        return ok && since >= 0 ? jsonReply(m_log.since(since)) : errorReply(400, u"since: a number is expected"_s);
    }
    if (path.startsWith("/_sim/resources/") && path.endsWith("/ports"))
        return portsRequest(question, QString::fromUtf8(path.mid(16).chopped(6)));
    return errorReply(404, u"no such page; there are /_sim/clock, resources, requests, faults, settings and resources/{id}/ports"_s);
}

Reply Cloud::clockRequest(const Question &question)
{
    if (question.method == "POST") {
        const auto body = bodyOf(question);
        if (!body)
            return errorReply(400, body.error());
        const QStringList names = body->keys();
        if (names.size() != 1 || (names.first() != "advance"_L1 && names.first() != "speed"_L1))
            return errorReply(400, u"{\"advance\": seconds} or {\"speed\": factor} is expected"_s);
        const double value = body->value(names.first()).toDouble(-1);
        if (!body->value(names.first()).isDouble() || !std::isfinite(value) || value < 0 || value > 1e9)
            return errorReply(400, u"%1: a number that is not negative is expected"_s.arg(names.first()));
        if (names.first() == "advance"_L1)
            m_clock.advance(qint64(std::llround(value * 1000)));
        else
            m_clock.setSpeed(value);
        m_metaChanged = true;
        settle();
    } else if (question.method != "GET") {
        return errorReply(405, u"only GET and POST"_s);
    }
    return jsonReply({{u"now"_s, isoTime(m_clock.now())}, {u"speed"_s, m_clock.speed()}});
}

Reply Cloud::faultsRequest(const Question &question)
{
    if (question.method == "PUT") {
        const auto body = bodyOf(question);
        if (!body)
            return errorReply(400, body.error());
        if (const auto done = m_options.faults.set(*body); !done)
            return errorReply(400, done.error());
    } else if (question.method == "DELETE") {
        m_options.faults.clear();
    } else if (question.method != "GET") {
        return errorReply(405, u"only GET, PUT and DELETE"_s);
    }
    return jsonReply(m_options.faults.toJson());
}

Reply Cloud::settingsRequest(const Question &question)
{
    if (question.method == "PUT") {
        const auto body = bodyOf(question);
        if (!body)
            return errorReply(400, body.error());
        const QHash<QString, double *> settings{{u"listDelay"_s, &m_options.listDelay}, {u"tokenProcessing"_s, &m_options.tokenProcessing}};
        for (auto it = body->constBegin(); it != body->constEnd(); ++it) {
            const double seconds = it.value().toDouble(-1);
            if (!settings.contains(it.key()))
                return errorReply(400, u"%1: no such setting; there are listDelay and tokenProcessing"_s.arg(it.key()));
            if (seconds < 0 || seconds > 86'400)
                return errorReply(400, u"%1: seconds from 0 to 86400 are expected"_s.arg(it.key()));
        }
        for (auto it = body->constBegin(); it != body->constEnd(); ++it)
            *settings.value(it.key()) = it.value().toDouble();
    } else if (question.method != "GET") {
        return errorReply(405, u"only GET and PUT"_s);
    }
    return jsonReply({{u"listDelay"_s, m_options.listDelay}, {u"tokenProcessing"_s, m_options.tokenProcessing}});
}

Reply Cloud::portsRequest(const Question &question, const QString &id)
{
    if (question.method != "PUT")
        return errorReply(405, u"only PUT"_s);
    const Resource *resource = m_world.stored(id);
    if (!resource || resource->type != "instance"_L1)
        return errorReply(404, u"no server has this id"_s);
    const auto body = bodyOf(question);
    if (!body)
        return errorReply(400, body.error());
    if (!body->value(u"listen"_s).isArray())
        return errorReply(400, u"listen: a list of ports is expected"_s);
    QJsonArray ports;
    for (const QJsonValue &value : body->value(u"listen"_s).toArray()) {
        const int port = value.toInt(-1);
        if (port < 1 || port > 65535)
            return errorReply(400, u"listen[%1]: a port from 1 to 65535 is expected"_s.arg(ports.size()));
        ports.append(port);
    }
    m_world.setAttribute(id, u"Listen"_s, ports);
    return jsonReply({{u"id"_s, id}, {u"listen"_s, ports}});
}

QJsonObject Cloud::resourcesJson() const
{
    QJsonArray resources;
    for (const Resource *resource : m_world.everything()) {
        if (!resource->listed)
            continue;
        QJsonObject tags;
        for (auto it = resource->tags.cbegin(); it != resource->tags.cend(); ++it)
            tags.insert(it.key(), it.value());
        resources.append(QJsonObject{{u"id"_s, resource->id},
                                     {u"type"_s, resource->type},
                                     {u"product"_s, resource->product},
                                     {u"region"_s, resource->region},
                                     {u"state"_s, resource->state},
                                     {u"parent"_s, resource->parent},
                                     {u"tags"_s, tags},
                                     {u"charge"_s, resource->charge},
                                     {u"createdBy"_s, resource->createdBy}});
    }
    return {{u"resources"_s, resources}};
}

} // namespace CloudSim
