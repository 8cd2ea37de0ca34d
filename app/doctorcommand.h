#pragma once

#include "app/commandline.h"
#include "app/connections.h"
#include "app/exitcodes.h"
#include "app/output.h"
#include "wizard/provision/doctor.h"

#include <QObject>

namespace Cloudsteps {

/// `cloudsteps doctor`: looks an account over, tells what it finds, and writes a report that may be shown to others.
class DoctorCommand : public QObject
{
    Q_OBJECT

public:
    DoctorCommand(const CommandLine &line, const Output &output, SecretStore &secrets, Connections &connections, QObject *parent = nullptr);

    void start();

signals:
    void ended(Cloudsteps::ExitCode code);

private:
    void withSite(const QString &site);
    void finish(const DoctorReport &report);

    const CommandLine &m_line;
    const Output &m_output;
    SecretStore &m_secrets;
    Connections &m_connections;
    Target m_target;
    Doctor m_doctor;
};

/// The report as text, a line a finding. Holds no key, name, address or id of a resource; the account is masked.
QString doctorText(const DoctorReport &report, const Target &target, const Output &output);
QJsonObject doctorObject(const DoctorReport &report, const Target &target, const Output &output);

/// Failed when something stands against building or can't be asked; Credentials when the key is refused.
ExitCode doctorExit(const DoctorReport &report);

} // namespace Cloudsteps
