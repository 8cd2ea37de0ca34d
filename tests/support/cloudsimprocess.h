#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

/// The real `cloudsim` program for a test: starts it on a free port and speaks its control interface.
class CloudSimProcess
{
public:
    /// Starts at once; endpoint() is empty when that failed.
    explicit CloudSimProcess(const QStringList &arguments);
    ~CloudSimProcess();

    QString endpoint() const { return m_endpoint; }
    QString accessKeyId() const { return QStringLiteral("test-key"); }
    QString accessKeySecret() const { return m_secret; }

    QJsonArray requests(qint64 since = 0) const; ///< of /_sim/requests
    QJsonArray resources() const;                ///< of /_sim/resources
    bool setFaults(const QJsonArray &faults) const;
    bool clearFaults() const;

private:
    QByteArray talk(const QByteArray &verb, const QString &path, const QByteArray &body = {}) const;

    QProcess m_process;
    QString m_endpoint;
    QString m_secret;
};
