#pragma once

#include "wizard/catalogue/preflight.h"
#include "wizard/provision/cloudsession.h"
#include "wizard/topology/topology.h"

#include <QObject>

namespace Cloudsteps {

/// Looks at key, account and stock before anything is created; ends within ten seconds, whatever the cloud does. Changes nothing.
class Preflight : public QObject
{
    Q_OBJECT

public:
    /// Reads ask only what every account may be asked. DryRuns also tries the creating calls that have a dry run, each with a value that
    /// can't be, so that nothing would come of it even where the flag was overlooked.
    enum class Depth { Reads, DryRuns };

    /// What is not answered by then counts as unknown.
    explicit Preflight(std::chrono::milliseconds patience = std::chrono::seconds(10), QObject *parent = nullptr);
    ~Preflight() override;

    bool isRunning() const { return m_run != nullptr; }
    /// What runs is given up. Ends with finished().
    void run(const Connection &connection, const Target &target, const Topology &topology, Depth depth = Depth::DryRuns,
             CloudSession::Log log = {});

signals:
    /// In the order of the checks; what was not answered in time is "no-answer".
    void finished(const QList<Cloudsteps::PreflightLine> &lines);

private:
    class Run;

    void end();

    const std::chrono::milliseconds m_patience;
    std::unique_ptr<Run> m_run;
};

} // namespace Cloudsteps
