#include "tests/support/cloudstepsprocess.h"

#include "tests/support/unprivileged.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>

CloudstepsProcess::CloudstepsProcess(const CloudSimProcess &cloud) : m_cloud(cloud), m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
    QDir(m_folder.path()).mkpath(QStringLiteral(".ssh"));
    m_environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"), cloud.accessKeyId());
    m_environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), cloud.accessKeySecret());
    m_secrets << cloud.accessKeySecret();
    for (const QString &name : {QStringLiteral("SERVERS"), QStringLiteral("DATABASE_SHOP_APP"), QStringLiteral("CACHE")}) {
        const QString secret = QStringLiteral("Pw1_") + QString::number(QRandomGenerator::system()->generate64(), 36);
        m_environment.insert(QStringLiteral("CLOUDSTEPS_SECRET_") + name, secret);
        m_secrets << secret;
    }
}

void CloudstepsProcess::setCredentials(const QString &id, const QString &secret)
{
    m_environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"), id);
    m_environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), secret);
}

QList<QJsonObject> CloudstepsProcess::Result::events() const
{
    QList<QJsonObject> events;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            events << QJsonDocument::fromJson(line).object();
    }
    return events;
}

std::unique_ptr<QProcess> CloudstepsProcess::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(QStringLiteral(CLOUDSTEPS_BIN_DIR "/cloudsteps"), arguments + QStringList{QStringLiteral("--endpoint"), m_cloud.endpoint()});
    process->waitForStarted();
    return process;
}

CloudstepsProcess::Result CloudstepsProcess::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    if (m_unprivileged)
        Unprivileged::start(process);
    process.start(QStringLiteral(CLOUDSTEPS_BIN_DIR "/cloudsteps"), arguments);
    const bool ended = process.waitForFinished(110000);
    Result result;
    result.exitCode = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    if (!ended)
        process.kill();
    process.waitForFinished();
    return result;
}

CloudstepsProcess::Result CloudstepsProcess::runOnCloud(const QStringList &arguments) const
{
    return run(arguments + QStringList{QStringLiteral("--endpoint"), m_cloud.endpoint()});
}
