#pragma once

#include "wizard/provision/engine.h"
#include "wizard/provision/ledger.h"
#include "wizard/provision/reaction.h"
#include "wizard/provision/watcher.h"

#include <QRandomGenerator>

namespace Cloudsteps {

/// Runs plans of one project: starts what is ready, as early as its inputs and gates allow, several things of a type in one call where
/// the API takes them, and follows each until its state is reached. Rules (docs/architecture.md):
///
///  - the intents of a turn are on disk, in one transaction, before any of their requests leaves;
///  - what may have happened is looked for before it is asked for again; the token stays the same until a clear refusal;
///  - one thing's failure ends its own branch only.
///
/// Lives on one thread with everything it is given.
class Executor : public QObject
{
    Q_OBJECT

public:
    /// The references must outlive the executor.
    Executor(Project &project, CloudApi::Client &client, CloudApi::Scheduler &scheduler, SecretStore &secrets, const DriverSet &drivers,
             QObject *parent = nullptr);
    ~Executor() override;

    bool isRunning() const { return m_task != Task::None; }
    /// True while more may be asked of the creation that runs.
    bool canJoin() const { return m_task == Task::Create && !m_stopping && !m_ending; }

    /// Creates what the topology wants of `kinds` (all when empty) and what they need. While creation runs, the kinds join it and what
    /// failed in it is tried again.
    void create(const Topology &topology, const QSet<Kind> &kinds);
    /// Removes what the project made of `kinds` (all when empty). Not while something runs.
    void remove(const QSet<Kind> &kinds);
    /// Looks at everything that may exist and writes down what it sees. Not while something runs.
    void refresh();
    /// Starts nothing more and ends as soon as the outcome of every request is known.
    void stop();

    RunStatus status() const;

signals:
    void changed();
    void event(const Cloudsteps::RunEvent &event);
    void finished(const Cloudsteps::RunResult &result);
    void storageFailed(const Cloudsteps::ProjectError &error);

private:
    enum class Task { None, Create, Remove, Refresh };
    enum class Readiness { Yes, Pending, No };
    struct Operation;
    using OperationPtr = std::shared_ptr<Operation>;

    void begin(Task task);
    void scheduleTurn();
    void turn();
    QList<OperationPtr> pick();
    void resume(const Step &step);
    Readiness makeReady(const Step &step);
    void readSecret(const QString &key, const Step &step);
    void keepNewSecret(const QString &key, const Step &step);
    OperationPtr intend(const QList<Step> &steps);

    void send(const OperationPtr &operation);
    void answered(const OperationPtr &operation, const CloudApi::Result<CloudApi::RawResponse> &response);
    void refused(const OperationPtr &operation, const CloudApi::ApiError &error);
    void sendLater(const OperationPtr &operation, const CloudApi::ApiError &error, bool inCloudTime);
    void accepted(const OperationPtr &operation);
    void removed(const OperationPtr &operation, bool lookAtOnce);
    void giveBack(const OperationPtr &operation);

    void follow(const Step &step, Purpose purpose, bool lookAtOnce = false);
    void watch(const Step &step, Purpose purpose, bool lookAtOnce = false);
    void sighted(const Step &step, Purpose purpose, const Sighting &sighting);
    void found(const Step &step, const Sighting &sighting);
    void becomeReady(const Step &step, const Facts &facts);
    void becomeGone(const Step &step);
    void becomeWaiting(const Step &step, const Facts &facts);
    void fail(const Step &step, const StepFailure &failure, bool nothingHappened);
    void refreshed(const Step &step, const Sighting &sighting);

    void settleIfDone();
    void tellWhatWaits();
    RunResult firstFailure() const;
    void scan();
    void nameWhatIsLeft(ResourceType type, const QList<Answer> &answers, const std::function<void(ResourceType, const QString &)> &name) const;
    void finish(const RunResult &result);
    void endForKey(const StepFailure &failure);
    void tell(const Step &step, const QString &state, const QString &id, const std::optional<StepFailure> &failure = {});

    DriverContext context() const;
    Sought itemOf(const Step &step) const;
    JournalEntry made(const Step &step) const; ///< the entry of the step's create step

    Project &m_project;
    CloudApi::Client &m_client;
    CloudApi::Scheduler &m_scheduler;
    SecretStore &m_secretStore;
    const DriverSet &m_drivers;
    Ledger m_ledger;
    Watcher *m_watcher;

    Task m_task = Task::None;
    Topology m_topology;
    QSet<Kind> m_kinds;
    Plan m_plan;
    QSet<QString> m_running;   ///< ids of steps in flight
    QSet<QString> m_unlooked;  ///< steps whose absence was established in this run: they may be sent
    QMap<QString, int> m_unknowns; ///< how often the outcome of a step was unknown in this run
    QList<OperationPtr> m_inFlight; ///< operations whose answer is awaited
    QList<OperationPtr> m_pausing; ///< operations that wait to be sent again
    QHash<QString, QString> m_secrets;
    QHash<QString, QString> m_prepared;
    QRandomGenerator m_random;
    bool m_turnScheduled = false;
    bool m_stopping = false;
    bool m_scanning = false;
    std::optional<RunResult> m_ending;    ///< what ends the run early
    std::optional<StepFailure> m_trouble; ///< why a refresh could not look at something
};

} // namespace Cloudsteps
