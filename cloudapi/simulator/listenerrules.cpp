#include "cloudapi/simulator/listenerrules.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Number, Words, Flag, Text };

struct Setting
{
    QString parameter; ///< as the call names it
    QString field;     ///< as answers name it
    QString protocols; ///< first letters: t u h, and s for HTTPS
    Kind kind = Kind::Text;
    qint64 least = 0;
    qint64 most = 0;
    QStringList words = {};
    QJsonValue usual = {};
    ListenerAct onlyIn = ListenerAct::Create; ///< where `both` is false
    bool both = true;
};

Setting number(const QString &name, const QString &protocols, qint64 least, qint64 most, const QJsonValue &usual = {})
{
    return {.parameter = name, .field = name, .protocols = protocols, .kind = Kind::Number, .least = least, .most = most, .usual = usual};
}

Setting words(const QString &name, const QString &protocols, const QStringList &words, const QJsonValue &usual = {})
{
    return {.parameter = name, .field = name, .protocols = protocols, .kind = Kind::Words, .words = words, .usual = usual};
}

Setting text(const QString &name, const QString &protocols, qint64 most, const QJsonValue &usual = {})
{
    return {.parameter = name, .field = name, .protocols = protocols, .kind = Kind::Text, .least = 1, .most = most, .usual = usual};
}

Setting renamed(Setting setting, const QString &parameter)
{
    setting.parameter = parameter;
    return setting;
}

Setting only(Setting setting, ListenerAct act)
{
    setting.both = false;
    setting.onlyIn = act;
    return setting;
}

const QList<Setting> &settings()
{
    static const QStringList onOff{u"on"_s, u"off"_s};
    static const Setting interval = number(u"HealthCheckInterval"_s, u"tu"_s, 1, 50, 2);
    static const QList<Setting> list{
        number(u"BackendServerPort"_s, u"tuhs"_s, 1, 65535),
        number(u"Bandwidth"_s, u"tuhs"_s, -1, 5120, -1),
        words(u"Scheduler"_s, u"tu"_s, {u"wrr"_s, u"rr"_s, u"sch"_s, u"tch"_s}, u"wrr"_s),
        words(u"Scheduler"_s, u"hs"_s, {u"wrr"_s, u"rr"_s}, u"wrr"_s),
        text(u"VServerGroupId"_s, u"tuhs"_s, 64),
        text(u"Description"_s, u"tuhs"_s, 256, QString()),
        words(u"AclStatus"_s, u"tuhs"_s, onOff, u"off"_s),
        words(u"AclType"_s, u"tuhs"_s, {u"white"_s, u"black"_s}),
        text(u"AclId"_s, u"tuhs"_s, 64),
        number(u"PersistenceTimeout"_s, u"t"_s, 0, 3600, 0),
        number(u"EstablishedTimeout"_s, u"t"_s, 10, 900, 900),
        words(u"ConnectionDrain"_s, u"t"_s, onOff, u"off"_s),
        number(u"ConnectionDrainTimeout"_s, u"t"_s, 10, 900),
        {.parameter = u"ProxyProtocolV2Enabled"_s, .field = u"ProxyProtocolV2Enabled"_s, .protocols = u"tu"_s, .kind = Kind::Flag, .usual = false},
        words(u"StickySession"_s, u"hs"_s, onOff, u"off"_s),
        words(u"StickySessionType"_s, u"hs"_s, {u"insert"_s, u"server"_s}),
        number(u"CookieTimeout"_s, u"hs"_s, 1, 86400),
        text(u"Cookie"_s, u"hs"_s, 200),
        number(u"IdleTimeout"_s, u"hs"_s, 1, 60, 15),
        number(u"RequestTimeout"_s, u"hs"_s, 1, 180, 60),
        words(u"Gzip"_s, u"hs"_s, onOff, u"on"_s),
        words(u"XForwardedFor"_s, u"hs"_s, onOff, u"on"_s),
        words(u"XForwardedFor_SLBIP"_s, u"hs"_s, onOff, u"off"_s),
        words(u"XForwardedFor_SLBID"_s, u"hs"_s, onOff, u"off"_s),
        words(u"XForwardedFor_SLBPORT"_s, u"hs"_s, onOff, u"off"_s),
        words(u"XForwardedFor_ClientSrcPort"_s, u"hs"_s, onOff, u"off"_s),
        words(u"XForwardedFor_proto"_s, u"hs"_s, onOff, u"off"_s),
        words(u"ListenerForward"_s, u"h"_s, onOff, u"off"_s),
        number(u"ForwardPort"_s, u"h"_s, 1, 65535),
        text(u"ServerCertificateId"_s, u"s"_s, 128),
        text(u"CACertificateId"_s, u"s"_s, 128),
        words(u"TLSCipherPolicy"_s, u"s"_s,
              {u"tls_cipher_policy_1_0"_s, u"tls_cipher_policy_1_1"_s, u"tls_cipher_policy_1_2"_s, u"tls_cipher_policy_1_2_strict"_s, u"tls_cipher_policy_1_2_strict_with_1_3"_s},
              u"tls_cipher_policy_1_0"_s),
        words(u"EnableHttp2"_s, u"s"_s, onOff, u"on"_s),
        // Health checks. The interval of TCP and UDP starts in lower case when it is created, and so do the payloads of UDP in both calls.
        renamed(words(u"HealthCheck"_s, u"tu"_s, onOff, u"on"_s), u"HealthCheckSwitch"_s),
        words(u"HealthCheck"_s, u"hs"_s, onOff),
        words(u"HealthCheckType"_s, u"t"_s, {u"tcp"_s, u"http"_s}, u"tcp"_s),
        number(u"HealthCheckConnectPort"_s, u"tuhs"_s, 1, 65535),
        number(u"HealthCheckConnectTimeout"_s, u"tu"_s, 1, 300, 5),
        number(u"HealthCheckTimeout"_s, u"hs"_s, 1, 300, 5),
        only(renamed(interval, u"healthCheckInterval"_s), ListenerAct::Create),
        only(interval, ListenerAct::Set),
        number(u"HealthCheckInterval"_s, u"hs"_s, 1, 50, 2),
        number(u"HealthyThreshold"_s, u"tuhs"_s, 2, 10, 3),
        number(u"UnhealthyThreshold"_s, u"tuhs"_s, 2, 10, 3),
        text(u"HealthCheckURI"_s, u"ths"_s, 80),
        text(u"HealthCheckDomain"_s, u"ths"_s, 80),
        text(u"HealthCheckHttpCode"_s, u"ths"_s, 80),
        words(u"HealthCheckMethod"_s, u"hs"_s, {u"head"_s, u"get"_s}),
        renamed(text(u"HealthCheckReq"_s, u"u"_s, 64), u"healthCheckReq"_s),
        renamed(text(u"HealthCheckExp"_s, u"u"_s, 64), u"healthCheckExp"_s)};
    return list;
}

QChar letterOf(const QString &protocol)
{
    return protocol == "https"_L1 ? u's' : protocol.at(0);
}

Refusal invalid(const QString &name)
{
    return {400, u"InvalidParameter"_s, u"The specified %1 is not valid."_s.arg(name)};
}

tl::expected<QJsonValue, Refusal> valueOf(const Call &call, const Setting &setting)
{
    const QString sent = call.text(setting.parameter);
    switch (setting.kind) {
    case Kind::Number: {
        const auto number = call.integer(setting.parameter);
        if (!number || *number < setting.least || *number > setting.most || (setting.field == "Bandwidth"_L1 && *number == 0))
            return refuse(invalid(setting.parameter));
        return QJsonValue(*number);
    }
    case Kind::Words:
        if (!setting.words.contains(sent))
            return refuse(invalid(setting.parameter));
        return QJsonValue(sent);
    case Kind::Flag: return QJsonValue(call.flag(setting.parameter));
    case Kind::Text:
        if (sent.size() > setting.most)
            return refuse(invalid(setting.parameter));
        return QJsonValue(sent);
    }
    Q_UNREACHABLE();
}

// What one setting asks of another.
std::optional<Refusal> disagreement(const QJsonObject &listener, const QString &protocol)
{
    const auto word = [&listener](const QString &name) { return listener.value(name).toString(); };
    if (!listener.contains(u"BackendServerPort"_s) && word(u"VServerGroupId"_s).isEmpty() && word(u"ListenerForward"_s) != "on"_L1)
        return Refusal{400, u"MissingParameter"_s, u"BackendServerPort is mandatory without a server group."_s};
    if (word(u"StickySession"_s) == "on"_L1) {
        const QString type = word(u"StickySessionType"_s);
        if (type.isEmpty())
            return Refusal{400, u"MissingParameter"_s, u"StickySessionType is mandatory for sticky sessions."_s};
        if (type == "insert"_L1 && !listener.contains(u"CookieTimeout"_s))
            return Refusal{400, u"MissingParameter"_s, u"CookieTimeout is mandatory for inserted cookies."_s};
        static const QRegularExpression cookie(u"^[A-Za-z0-9_-]{1,200}$"_s);
        if (type == "server"_L1 && !cookie.match(word(u"Cookie"_s)).hasMatch())
            return Refusal{400, u"MissingParameter"_s, u"Cookie is mandatory for cookies of the server."_s};
    }
    static const QRegularExpression uri(u"^/[A-Za-z0-9\\-/.%?#&=_]*$"_s);
    if (!word(u"HealthCheckURI"_s).isEmpty() && !uri.match(word(u"HealthCheckURI"_s)).hasMatch())
        return invalid(u"HealthCheckURI"_s);
    for (const QString &code : word(u"HealthCheckHttpCode"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!QStringList{u"http_2xx"_s, u"http_3xx"_s, u"http_4xx"_s, u"http_5xx"_s}.contains(code))
            return invalid(u"HealthCheckHttpCode"_s);
    }
    if (word(u"AclStatus"_s) == "on"_L1 && (word(u"AclId"_s).isEmpty() || word(u"AclType"_s).isEmpty()))
        return Refusal{400, u"MissingParameter"_s, u"AclId and AclType are mandatory when AclStatus is on."_s};
    if (protocol == "https"_L1 && word(u"ServerCertificateId"_s).isEmpty())
        return Refusal{400, u"MissingParameter"_s, u"ServerCertificateId is mandatory for this action."_s};
    return std::nullopt;
}

} // namespace

tl::expected<QJsonObject, Refusal> listenerSettings(const Call &call, const QString &protocol, ListenerAct act, const QJsonObject &old)
{
    QJsonObject listener = old;
    for (const Setting &setting : settings()) {
        if (!setting.protocols.contains(letterOf(protocol)) || (!setting.both && setting.onlyIn != act))
            continue;
        if (call.has(setting.parameter)) {
            const auto value = valueOf(call, setting);
            if (!value)
                return refuse(value.error());
            listener.insert(setting.field, *value);
        } else if (act == ListenerAct::Create && !setting.usual.isNull() && !listener.contains(setting.field)) {
            listener.insert(setting.field, setting.usual);
        }
    }
    const bool overHttp = protocol.startsWith("http"_L1) || listener.value(u"HealthCheckType"_s).toString() == "http"_L1;
    if (listener.value(u"HealthCheck"_s).toString() == "on"_L1) {
        if (!listener.contains(u"HealthCheckConnectPort"_s) && listener.contains(u"BackendServerPort"_s))
            listener.insert(u"HealthCheckConnectPort"_s, listener.value(u"BackendServerPort"_s));
        if (overHttp && !listener.contains(u"HealthCheckURI"_s))
            listener.insert(u"HealthCheckURI"_s, u"/"_s);
        if (overHttp && !listener.contains(u"HealthCheckHttpCode"_s))
            listener.insert(u"HealthCheckHttpCode"_s, u"http_2xx"_s);
    }
    if (auto no = disagreement(listener, protocol))
        return refuse(*no);
    return listener;
}

} // namespace CloudSim
