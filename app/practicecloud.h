#pragma once

#include "wizard/provision/engine.h"

#include <tl/expected.hpp>

#include <QLockFile>
#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <memory>

namespace Cloudsteps {

/// The user's own simulated cloud: one detached cloudsim process per user, found again by a 0600 file with its pid, endpoint
/// and key in the user's data folder. A crash of the wizard does not stop it.
class PracticeCloud : public QObject
{
    Q_OBJECT

public:
    /// `dataFolder` holds practice.json, practice.sqlite and the log of the process; `program` is cloudsim.
    PracticeCloud(const QString &dataFolder, const QString &program, QObject *parent = nullptr);

    /// Why there is no practice cloud; `detail` is what the process said.
    struct Failure
    {
        QString code; ///< practice-program-missing, practice-not-started, practice-folder
        QString detail;
    };
    using Answer = tl::expected<Connection, Failure>;

    /// Finds the running one or starts it. Calls back once.
    void ensure(QObject *context, std::function<void(const Answer &)> callback);

private:
    struct Record;
    void probe(const QUrl &endpoint, QObject *context, std::function<void(bool alive)> callback);
    void start(QObject *context, std::function<void(const Answer &)> callback);
    void awaitFirstLine(qint64 pid, const Connection &connection, int attemptsLeft, QObject *context, std::function<void(const Answer &)> callback);

    QString m_folder;
    QString m_program;
    QNetworkAccessManager m_network;
    std::unique_ptr<QLockFile> m_starting; ///< held from the start of the process to its first line
};

} // namespace Cloudsteps
