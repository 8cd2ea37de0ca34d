#pragma once

#include "tests/support/cloudsimprocess.h"

#include <QTemporaryDir>

/// The real `cloudsteps` program on a project of its own, against a cloudsim, with random passwords in its environment.
class CloudstepsProcess
{
public:
    explicit CloudstepsProcess(const CloudSimProcess &cloud);

    struct Result
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
        QList<QJsonObject> events() const; ///< of stdout, one a line
    };

    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString project() const { return path(QStringLiteral("test.cloudsteps")); }
    QStringList secrets() const { return m_secrets; } ///< whatever must be found nowhere

    void setCredentials(const QString &id, const QString &secret);
    void setUnprivileged(bool on) { m_unprivileged = on; } ///< as somebody for whom files can be read-only
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }

    Result run(const QStringList &arguments) const;   ///< to its end
    Result runOnCloud(const QStringList &arguments) const; ///< with --endpoint
    std::unique_ptr<QProcess> start(const QStringList &arguments) const; ///< with --endpoint; the caller ends it

private:
    const CloudSimProcess &m_cloud;
    QTemporaryDir m_folder;
    QStringList m_secrets;
    QProcessEnvironment m_environment;
    bool m_unprivileged = false;
};
