#pragma once

#include "tests/support/manualscheduler.h"
#include "tests/support/simcloud.h"
#include "wizard/provision/executor.h"

#include <QTemporaryDir>

/// Secrets in memory. Fails on demand.
class TestSecrets : public Cloudsteps::SecretStore
{
public:
    void read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback) override;
    void write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback) override;
    void remove(const QString &key, QObject *context, std::function<void(Error)> callback) override;

    QHash<QString, QString> secrets;
    Error failWith = Error::None;
};

/// A project, a simulated cloud, and an executor between them that can be killed and started again. Time passes by hand.
class Rig
{
public:
    explicit Rig(const Cloudsteps::Topology &topology, double speed = 1, const CloudSim::WorldOptions &world = {});
    ~Rig();

    /// Ends the program without any settling; what it had sent has happened. Only the files stay.
    void kill();
    /// Starts it again on the same project.
    void start();
    void killAndStart();

    /// Lets time pass until the run ends. False when nothing is planned any more, or after ten hours of cloud time.
    bool finish();
    /// Creates everything and waits.
    Cloudsteps::RunResult create(const QSet<Cloudsteps::Kind> &kinds = {});
    Cloudsteps::RunResult remove(const QSet<Cloudsteps::Kind> &kinds = {}, Cloudsteps::Backup backup = Cloudsteps::Backup::None);
    Cloudsteps::RunResult refresh();
    /// Lets time pass until `condition` holds; false when the run ends before.
    bool until(const std::function<bool()> &condition);

    Cloudsteps::StepState state(const QString &stepId) const;
    QStringList events(const QString &state) const; ///< ids of the steps that were told to have this state

    Cloudsteps::Topology topology;
    ManualScheduler scheduler;
    SimCloud cloud;
    TestSecrets secrets;
    Cloudsteps::DriverSet drivers = Cloudsteps::standardDrivers();
    QList<Cloudsteps::RunEvent> told;
    std::optional<Cloudsteps::RunResult> result;
    std::optional<Cloudsteps::ProjectError> storageError;

    QTemporaryDir folder{scratch()};
    Cloudsteps::Project::Ptr project;
    std::unique_ptr<CloudApi::Client> client;
    std::unique_ptr<Cloudsteps::Executor> executor;

private:
    /// In memory where the machine allows it: a run syncs its project file dozens of times.
    static QString scratch();

    CloudApi::StaticCredentials m_credentials;
};

namespace Cloudsteps {
char *toString(const StepState &state); ///< for QCOMPARE
char *toString(const RunResult::End &end);
}

/// Faults as the simulated cloud takes them: one rule.
QJsonArray fault(const QString &action, const QString &kind, QJsonObject more = {});

/// How many resources of each type and state there are: "eip InUse".
QMap<QString, int> typesOf(SimCloud &cloud);

/// What a run does when nothing goes wrong, for comparison.
struct Undisturbed
{
    QMap<QString, int> types;
    QStringList creating; ///< mutating actions in order
    QStringList removing;
    qsizetype requests = 0; ///< of the creation, reads included
    qint64 seconds = 0;     ///< cloud time of the creation
};
Undisturbed undisturbedRun(const Cloudsteps::Topology &topology);

/// The usual trials. Each answers what is wrong, empty when all is well: exactly one of everything after creation, nothing after removal.
QString createUnder(const QJsonArray &faults, const Cloudsteps::Topology &topology, const Undisturbed &expected);
QString removeUnder(const QJsonArray &faults, const Cloudsteps::Topology &topology);
/// Killed when request number `request` that changes something has left: before its answer, or 1.5 s later.
QString restartAfter(int request, bool answered, const Cloudsteps::Topology &topology, const Undisturbed &expected);

/// Rows "action", "kind", "more" of the ways in which an answer can be unlucky.
void addFaultRows(const QStringList &actions);

QStringList withoutRepeats(QStringList list);

/// The first lines of what went wrong, for QVERIFY2.
QByteArray describe(const Rig &rig);
