#include "tests/simulator/simclient.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QUuid>

namespace CloudSim {

using namespace Qt::StringLiterals;

Question signedQuestion(const Product &product, const QString &action, const QMap<QString, QString> &parameters, const QString &keyId,
                        const QByteArray &secret, qint64 wallNow, const QString &securityToken)
{
    const auto sha256 = [](const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); };
    QByteArrayList pairs;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        pairs << QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(it.value());
    Question question;
    question.method = "POST";
    question.path = "/";
    question.query = pairs.join('&');
    question.headers = {{"host", "127.0.0.1"},
                        {"x-acs-action", action.toUtf8()},
                        {"x-acs-content-sha256", sha256({})},
                        {"x-acs-date", isoTime(wallNow).toUtf8()},
                        {"x-acs-signature-nonce", QUuid::createUuid().toByteArray(QUuid::Id128)},
                        {"x-acs-version", QByteArray(product.version.data(), product.version.size())}};
    if (!securityToken.isEmpty())
        question.headers.insert(4, {"x-acs-security-token", securityToken.toUtf8()}); // names are signed in their order
    QByteArray canonical;
    QByteArrayList names;
    for (const Header &header : question.headers) {
        canonical += header.first + ':' + header.second + '\n';
        names << header.first;
    }
    const QByteArray request = QByteArrayList{"POST", "/", question.query, canonical, names.join(';'), sha256({})}.join('\n');
    const QByteArray signature = QMessageAuthenticationCode::hash("ACS3-HMAC-SHA256\n" + sha256(request), secret, QCryptographicHash::Sha256).toHex();
    question.headers.append({"authorization", "ACS3-HMAC-SHA256 Credential=" + keyId.toUtf8() + ",SignedHeaders=" + names.join(';') + ",Signature=" + signature});
    return question;
}

SimClient::SimClient(CloudOptions options)
{
    options.wallClock = [this] { return m_wall; };
    options.speed = 0;
    if (options.keys.isEmpty())
        options.keys.add({.id = u"key"_s, .secret = "secret", .account = defaultAccount(), .user = {}, .token = {}});
    m_cloud = std::make_unique<Cloud>(std::move(options));
    const auto opened = m_cloud->open();
    if (!opened)
        qFatal("%s", qPrintable(opened.error()));
}

SimClient::Result SimClient::call(const Product &product, const QString &action, QMap<QString, QString> parameters)
{
    if (!parameters.contains(u"RegionId"_s))
        parameters.insert(u"RegionId"_s, region());
    else if (parameters.value(u"RegionId"_s) == "-"_L1)
        parameters.remove(u"RegionId"_s);
    const Reply reply = m_cloud->answer(signedQuestion(product, action, parameters, u"key"_s, "secret", m_wall));
    if (const auto stored = m_cloud->flush(); !stored)
        qFatal("%s", qPrintable(stored.error()));
    Result result;
    result.status = reply.status;
    result.body = QJsonDocument::fromJson(reply.body).object();
    result.code = reply.status == 200 ? QString() : result.body.value(u"Code"_s).toString();
    return result;
}

void SimClient::wait(double seconds)
{
    sim("POST", "/_sim/clock", QJsonDocument(QJsonObject{{u"advance"_s, seconds}}).toJson());
}

QJsonObject SimClient::sim(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    const qsizetype mark = path.indexOf('?');
    const Question question{method, mark < 0 ? path : path.left(mark), mark < 0 ? QByteArray() : path.mid(mark + 1), {}, body};
    return QJsonDocument::fromJson(m_cloud->control(question).body).object();
}

QJsonObject SimClient::lastRecord()
{
    return sim("GET", "/_sim/requests").value(u"requests"_s).toArray().last().toObject();
}

QString SimClient::zone() const
{
    return m_cloud->world().catalogue().region(region())->zones.first().id;
}

} // namespace CloudSim
