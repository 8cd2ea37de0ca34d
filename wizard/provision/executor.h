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
///  - every password that the plan needs is known before anything is asked of the cloud;
///  - the intents of a turn are on disk, in one transaction, before any of their requests leaves;
///  - what may have happened is looked for before it is asked for again; the token stays the same until a clear refusal;
///  - what is there already and is to be used is looked at before anything else is done, and never changed or removed;
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

    /// Brings about what the topology wants of `kinds` (all when empty) and what they need: creates, changes in place, removes what is no
    /// longer wanted, replaces. While creation runs, the kinds join it and what failed in it is tried again. What would lose data ends
    /// the run with "loses-data" before anything is done, unless it is allowed; a database is backed up before, if asked for.
    void create(const Topology &topology, const QSet<Kind> &kinds, DataLoss dataLoss = DataLoss::Refused, Backup backup = Backup::None);
    /// Removes what the project made of `kinds` (all when empty). Not while something runs.
    void remove(const QSet<Kind> &kinds, Backup backup = Backup::None);
    /// Looks at everything that may exist and writes down what it sees. Not while something runs.
    void refresh();
    /// Engine::claim(). Not while something runs.
    void claim(const QStringList &ids, Claim claim);
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
    struct Operation;
    using OperationPtr = std::shared_ptr<Operation>;

    void begin(Task task);
    void scheduleTurn();
    void turn();
    QList<OperationPtr> pick();
    void resume(const Step &step);
    void gatherSecrets();
    void readSecret(const QString &key);
    void keepNewSecret(const QString &key);
    void takeSecret(const QString &key, const std::optional<QString> &secret);
    bool prepare(const Step &step);
    OperationPtr intend(const QList<Step> &steps);

    void send(const OperationPtr &operation);
    void answered(const OperationPtr &operation, const CloudApi::Result<CloudApi::RawResponse> &response);
    void refused(const OperationPtr &operation, const CloudApi::ApiError &error);
    void sendLater(const OperationPtr &operation, const CloudApi::ApiError &error, bool inCloudTime);
    void accepted(const OperationPtr &operation);
    void removed(const OperationPtr &operation, bool lookAtOnce);
    void giveBack(const OperationPtr &operation);
    bool doubtInputs(const OperationPtr &operation);
    bool doubt(const QString &createId);

    void follow(const Step &step, Purpose purpose, bool lookAtOnce = false);
    void watch(const Step &step, Purpose purpose, bool lookAtOnce = false);
    void sighted(const Step &step, Purpose purpose, const Sighting &sighting);
    void found(const Step &step, const Sighting &sighting);
    void becomeReady(const Step &step, const Facts &facts);
    void becomeGone(const Step &step);
    void partsAreGone(ResourceType owner);
    void becomeWaiting(const Step &step, const Facts &facts);
    void fail(const Step &step, const StepFailure &failure, bool nothingHappened);
    void lookAtChange(const Step &step);
    void settled(const Step &step, const Sighting &sighting);
    void changeAccepted(const Step &step);
    void becomeChanged(const Step &step);
    QList<CloudApi::RawRequest> nextOfChange(const QList<Step> &steps, const QString &token) const;
    QDateTime recently() const;
    void forgetBackup();
    void planCreation();
    bool planMore();
    void lookAtExisting();
    void lookAtExistingRules();
    void unusable(const Step &step, const StepFailure &failure);
    void adopt(const Step &step);
    void releaseExisting();
    void refreshed(const Step &step, const Sighting &sighting);
    void noteDrift(const Step &step, const Verdict &verdict);
    /// Something that carries the project's tag.
    struct Unclaimed
    {
        ResourceType type = ResourceType::Vpc;
        Found thing;
    };
    using Unclaimeds = QList<Unclaimed>;
    void watchEverything();
    void lookForUnclaimed(std::function<void(const Unclaimeds &, const std::optional<StepFailure> &)> callback);
    void findUnclaimed();
    std::optional<Step> adoptableStep(const Unclaimed &unclaimed) const;
    void adoptUnclaimed(const Unclaimeds &chosen);
    void expectMade(const Step &step, const QDateTime &since);
    void lookForParts();
    void removeUnclaimed(const Unclaimeds &chosen);

    void settleIfDone();
    void tellWhatWaits();
    RunResult firstFailure() const;
    /// What lists everything that carries the project's tag.
    struct TagScan
    {
        QList<CloudApi::RawRequest> requests;
        QList<ResourceType> types;
    };
    TagScan tagScan() const;
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
    QSet<QString> m_doubters;  ///< steps whose inputs were looked at again in this run
    QMap<QString, int> m_unknowns; ///< how often the outcome of a step was unknown in this run
    QList<OperationPtr> m_inFlight; ///< operations whose answer is awaited
    QList<OperationPtr> m_pausing; ///< operations that wait to be sent again
    QHash<QString, Verdict> m_sights;     ///< of steps that are to be changed: what the look before the next request has shown
    QHash<QString, Values> m_asked;       ///< values that a change of this run was accepted with and that the cloud may not tell
    QHash<QString, int> m_rounds;         ///< stages of a change in this run
    bool m_clearing = false;              ///< the plan that runs removes what is replaced; what is wanted is planned after it
    int m_plannings = 0;                  ///< how often what is wanted was compared again with what was made in this run
    DataLoss m_dataLoss = DataLoss::Refused;
    Backup m_backup = Backup::None;
    bool m_claiming = false;              ///< the run is about what was unclaimed only
    QSet<QString> m_adopted;              ///< steps whose things were just taken over, and what stands on them not looked for yet
    QHash<QString, QString> m_secrets;
    QSet<QString> m_awaited;      ///< keys of secrets that the store was asked for
    QSet<QString> m_unseen;           ///< what is there already and was asked for: nothing starts before all have answered
    QHash<QString, Facts> m_existing; ///< facts of what is there already and fits, by type and id
    QStringList m_missing;        ///< keys of secrets that can be had nowhere
    int m_run = 0;                ///< number of the run, so that late answers of the store are told from those of this one
    QHash<QString, QString> m_prepared;
    QRandomGenerator m_random;
    bool m_turnScheduled = false;
    bool m_stopping = false;
    bool m_scanning = false;
    std::optional<RunResult> m_ending;    ///< what ends the run early
    std::optional<StepFailure> m_trouble; ///< why a refresh could not look at something
};

} // namespace Cloudsteps
