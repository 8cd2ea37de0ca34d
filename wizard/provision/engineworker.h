#pragma once

#include "cloudapi/qnamtransport.h"
#include "wizard/provision/executor.h"

#include <QQueue>

namespace Cloudsteps {

/// The half of the engine that lives on the engine thread: the open project, the way to the cloud, and the executor.
class EngineWorker : public QObject
{
    Q_OBJECT

public:
    explicit EngineWorker(SecretStore &secrets);
    ~EngineWorker() override;

    void open(const QString &projectPath);
    void setConnection(const Connection &connection);
    void saveTopology(const Topology &topology);
    void saveTarget(const Target &target);
    void saveNote(const QString &key, const QString &value);
    void apply(const Topology &topology, const QSet<Kind> &kinds, DataLoss dataLoss, Backup backup);
    void destroy(const QSet<Kind> &kinds, Backup backup);
    void refresh();
    void claim(const QStringList &ids, Claim claim);
    void listExisting();
    void stop();

signals:
    void opened(const Cloudsteps::Topology &topology, const Cloudsteps::Target &target, const QString &projectId,
                const Cloudsteps::JournalSnapshot &journal);
    void openFailed(const Cloudsteps::ProjectError &error);
    void storageFailed(const Cloudsteps::ProjectError &error);
    void statusChanged(const Cloudsteps::RunStatus &status);
    void event(const Cloudsteps::RunEvent &event);
    void called(const Cloudsteps::CallEvent &call);
    void existingListed(const Cloudsteps::ExistingThings &things);
    void finished(const Cloudsteps::RunResult &result);

private:
    struct Session; ///< everything that belongs to one connection
    enum class Work { Apply, Destroy, Refresh, Claim, List };
    struct Task
    {
        Work work = Work::Apply;
        Topology topology;
        QSet<Kind> kinds;
        DataLoss dataLoss = DataLoss::Refused;
        Backup backup = Backup::None;
        QStringList ids = {};
        Claim claim = Claim::Adopt;
    };

    bool isBusy() const;
    void enqueue(const Task &task);
    void next();
    void connectToCloud();
    void identified(const CloudApi::Result<QString> &accountId);
    void start(const Task &task);
    void giveUp(const RunResult &result);
    bool writeDraft();
    void showStatus();
    void beat();

    SecretStore &m_secrets;
    DriverSet m_drivers = standardDrivers();
    Connection m_connection;
    bool m_connectionChanged = true;
    Project::Ptr m_project;
    std::unique_ptr<Session> m_session;
    QQueue<Task> m_tasks;
    bool m_connecting = false;
    std::optional<Topology> m_draft; ///< not on disk yet
    bool m_draftTimer = false;
    bool m_statusTimer = false;
    bool m_beating = false;
    CloudApi::SystemScheduler m_wall; ///< for what has to do with the window, not with the cloud
};

} // namespace Cloudsteps
