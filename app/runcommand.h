#pragma once

#include "app/commands.h"
#include "app/interrupt.h"
#include "wizard/provision/preflight.h"

#include <QFile>
#include <QObject>

namespace Cloudsteps {

/// apply, destroy and `status --refresh`: the engine driven from the command line. Emits ended() once.
class RunCommand : public QObject
{
    Q_OBJECT

public:
    RunCommand(const CommandLine &line, const Output &output, SecretStore &secrets, Connections &connections, QObject *parent = nullptr);
    void start();

signals:
    void ended(Cloudsteps::ExitCode code);

private:
    bool mayStart();
    bool canWrite();
    bool confirmed(const QString &question);
    bool keepsData();
    void tellWhatIsLost(const QList<Step> &steps);
    void tellWhatGoes();
    bool openLog();
    void log(const QDateTime &at, const QString &words);
    void connectEngine();
    void lookBefore(const Connection &connection);
    bool mayMeetGateway() const;
    void tellAdvice(const QList<PreflightLine> &lines);
    void begin(const Connection &connection);
    void work();
    void show(const RunEvent &event);
    void finish(const RunResult &result);
    void tellWhatIsLeft(const QStringList &remaining);
    void end(ExitCode code, const QString &state);
    Step stepOf(const QString &id) const;
    QList<Cure> curesOf(const Step &step, const RunEvent &event) const;

    const CommandLine &m_line;
    const Output &m_output;
    Connections &m_connections;
    Engine m_engine;
    Preflight m_preflight;
    Interrupt m_interrupt;
    QFile m_log;
    Topology m_topology;
    Target m_target;
    JournalSnapshot m_journal;
    QMap<QString, Step> m_steps;
    QStringList m_missingSecrets;
    bool m_interrupted = false;
    bool m_comparing = false; ///< before an apply that goes on with an earlier one
};

} // namespace Cloudsteps
