#pragma once

#include "wizard/provision/cloudsession.h"
#include "wizard/provision/doctorreport.h"
#include "wizard/provision/preflight.h"
#include "wizard/topology/topology.h"

#include <QObject>

namespace Cloudsteps {

/// Looks an account over without changing anything: the reading part of the pre-flight, every describing call that the program uses, and
/// how the gateways take parameters.
class Doctor : public QObject
{
    Q_OBJECT

public:
    explicit Doctor(QObject *parent = nullptr);
    ~Doctor() override;

    /// Once. `topology` is what is asked after: types, classes, zones. Ends with finished().
    void run(const Connection &connection, const Target &target, const Topology &topology);

signals:
    void asked(const QString &action); ///< for progress
    void finished(const Cloudsteps::DoctorReport &report);

private:
    void examine(const Connection &connection, const Target &target, const Topology &topology);
    void askNext();
    void probeNext();

    struct Question;
    static QList<Question> questions(const Topology &topology, const QString &site);

    std::unique_ptr<CloudSession> m_session;
    Preflight m_preflight;
    DoctorReport m_report;
    QList<Question> m_questions;
    QList<CloudApi::RawRequest> m_probes;
    QList<CloudApi::CallRecord> m_records; ///< attempts of the call under way
};

/// "12****90": enough to tell accounts apart, no more.
QString maskedAccount(const QString &accountId);

} // namespace Cloudsteps
