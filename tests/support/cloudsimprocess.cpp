#include "tests/support/cloudsimprocess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRandomGenerator>

CloudSimProcess::CloudSimProcess(const QStringList &arguments)
    : m_secret(QString::number(QRandomGenerator::system()->generate64(), 36) + QStringLiteral("Secret"))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CLOUDSIM_ACCESS_KEYS"), accessKeyId() + u':' + m_secret);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(CLOUDSTEPS_BIN_DIR "/cloudsim"),
                    QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--idle-exit"), QStringLiteral("60")} + arguments);
    QByteArray line;
    while (!line.contains('\n') && m_process.waitForReadyRead(10000))
        line += m_process.readLine();
    m_endpoint = QJsonDocument::fromJson(line).object().value(QLatin1String("endpoint")).toString();
}

CloudSimProcess::~CloudSimProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10000))
        m_process.kill();
    m_process.waitForFinished();
}

QByteArray CloudSimProcess::talk(const QByteArray &verb, const QString &path, const QByteArray &body) const
{
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(m_endpoint + path));
    request.setTransferTimeout(10000);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = network.sendCustomRequest(request, verb, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QByteArray answer = reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
    delete reply;
    return answer;
}

QJsonArray CloudSimProcess::requests(qint64 since) const
{
    const QByteArray answer = talk("GET", QStringLiteral("/_sim/requests?since=%1").arg(since));
    return QJsonDocument::fromJson(answer).object().value(QLatin1String("requests")).toArray();
}

QJsonArray CloudSimProcess::resources() const
{
    return QJsonDocument::fromJson(talk("GET", QStringLiteral("/_sim/resources"))).object().value(QLatin1String("resources")).toArray();
}

bool CloudSimProcess::setFaults(const QJsonArray &faults) const
{
    return !talk("PUT", QStringLiteral("/_sim/faults"), QJsonDocument(QJsonObject{{QStringLiteral("faults"), faults}}).toJson()).isNull();
}

bool CloudSimProcess::clearFaults() const
{
    return !talk("DELETE", QStringLiteral("/_sim/faults")).isNull();
}
