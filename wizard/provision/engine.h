#pragma once

#include "wizard/journal/project.h"
#include "wizard/plan/plan.h"
#include "wizard/provision/existingthings.h"
#include "wizard/plan/requestpreview.h"
#include "wizard/provision/secretstore.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace Cloudsteps {

/// How the engine reaches the cloud.
struct Connection
{
    QUrl endpoint; ///< every product at one address (practice, --endpoint); empty: the real endpoints of the target
    Credentials credentials;
};

/// One step as the window and `--json` show it.
struct StepStatus
{
    Step step;
    StepState state = StepState::Planned;
    QString id;               ///< of the resource; empty until known
    std::optional<StepFailure> failure;
    QString blockedBy;        ///< id of the failed step that keeps this one from running
    int elapsedSeconds = 0;   ///< cloud time since it was sent
    int expectedSeconds = 0;  ///< usual duration in cloud time; 0 unknown

    bool operator==(const StepStatus &) const = default;
};

/// A value snapshot of a run; comes by queued signal, at most 20 a second.
struct RunStatus
{
    bool running = false;
    bool settling = false;    ///< a stop was asked for; what is in flight is brought to a known state
    QList<StepStatus> steps;
    JournalSnapshot journal;
    double cloudSpeed = 1.0;  ///< cloud seconds a wall second
    int secondsLeft = 0;      ///< cloud time to the expected end

    bool operator==(const RunStatus &) const = default;
};

/// May a run replace or remove what holds data (losesData() in wizard/plan)?
enum class DataLoss { Refused, Allowed };

/// Is a database backed up before it is removed, replaced or emptied? The backup of an instance that goes is kept and goes on costing.
enum class Backup { None, First };

/// What becomes of things that carry the project's tag and are in no line of its journal.
enum class Claim {
    Adopt, ///< each becomes what its tag says, where the project wants such a thing and has none
    Remove,
};

/// How a run ended.
struct RunResult
{
    enum class End { Done, Failed, Stopped, WrongAccount, Credentials, Storage };
    End end = End::Done;
    QString code;    ///< of the problem when not Done; loses-data: nothing was done, `detail` has the ids of the steps that would
    QString detail;
    QStringList remaining; ///< after a teardown: what still exists, as "<type> <id>"; with Done only subscriptions and what they stand on
    /// With Failed: no step did, but the cloud did not answer who the key's owner is, or what is left after a teardown.
    bool unanswered = false;

    bool operator==(const RunResult &) const = default;
};

/// An event of a run in order, none left out: what `--json` prints and the log window shows.
struct RunEvent
{
    QDateTime at; ///< cloud time, UTC
    QString stepId;
    QString state; ///< sent, waiting, ready, failed, blocked, skipped
    QString id;
    std::optional<StepFailure> failure;
};

/// One attempt of a call as it ended, for logs: no parameters, so no secret either.
struct CallEvent
{
    QDateTime at; ///< wall time, UTC
    QString action; ///< Vpc:CreateVpc
    int httpStatus = 0; ///< 0: no answer
    QString code;       ///< empty: success
    QString requestId;
    int milliseconds = 0;
};

/// Runs plans of one project on the engine thread (executor, journal, network managers live there) and tells the caller's
/// thread by queued signals. The window and the command line use this same class. The project file's lease is held from
/// open() to close().
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(SecretStore &secrets, QObject *parent = nullptr);
    ~Engine() override; ///< settles nothing: whatever is in flight is resumed from the journal next time

    /// Opens the file for writing, on the engine thread; answers with opened() or openFailed().
    void open(const QString &projectPath);
    void setConnection(const Connection &connection);

    /// Persists the draft. Cheap to call at each edit; coalesced.
    void saveTopology(const Topology &topology);
    void saveTarget(const Target &target);
    /// A small thing the project remembers (Project::saveNote), such as dismissed advice.
    void saveNote(const QString &key, const QString &value);

    /// Plans and runs creation of `kinds` and what they need (all wanted kinds when empty). May be called while running: the
    /// further kinds join the run. Answers with finished() when nothing is left to do.
    void apply(const Topology &topology, const QSet<Kind> &kinds = {}, DataLoss dataLoss = DataLoss::Refused, Backup backup = Backup::None);
    void destroy(const QSet<Kind> &kinds = {}, Backup backup = Backup::None);
    /// Asks the cloud about everything the journal knows and records what changed; ends with finished().
    void refresh();
    /// Takes unknown things of the project (StepFailure kind "unclaimed" of a refresh) into the journal, or removes them. Ends with
    /// finished(): Failed with code "not-unclaimed" and nothing done when one of `ids` is none, or can't be adopted.
    void claim(const QStringList &ids, Claim claim);
    /// Asks what there is already in the project's region that could be used; ends with existingListed(). Also while something runs.
    void listExisting();
    /// Brings what is in flight to a known state, then finished(Stopped).
    void stop();

    /// What creating `kinds` will send, secrets masked, ids of what does not exist yet as "<vpc>".
    QList<RequestPreview> preview(const Topology &topology, const JournalSnapshot &journal, const QSet<Kind> &kinds) const;

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
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Cloudsteps
