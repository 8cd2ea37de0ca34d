#pragma once

#include "wizard/catalogue/preflight.h"
#include "wizard/provision/cloudsession.h"
#include "wizard/provision/preflight.h"
#include "wizard/topology/topology.h"

#include <QObject>

namespace Cloudsteps {

/// One describing call that the program uses. No value of an answer is in here, so a report may be shown to others.
struct DoctorCall
{
    enum class Outcome {
        Answered, ///< with an answer, or with "no such thing" to a question about nothing
        Denied,   ///< the key may not ask
        Failed,
    };
    QString action; ///< Vpc:DescribeVpcs
    Outcome outcome = Outcome::Failed;
    int httpStatus = 0;
    QString code; ///< of the refusal
    QString requestId;
    int milliseconds = 0;
    QString problem;         ///< why the program can't read the answer; empty: it can
    QStringList differences; ///< from the official contract
};

/// How a product's gateway takes parameters that must not stand in a URL.
struct DoctorPlacement
{
    enum class Way {
        Form,    ///< as a form, signed by ACS3-HMAC-SHA256
        OldForm, ///< only as a form signed by HMAC-SHA1
        Neither,
        Unknown, ///< no answer
    };
    QString product;
    Way way = Way::Unknown;
};

/// Without calls and placements when nobody answered or the key was refused.
struct DoctorReport
{
    QString accountId; ///< empty: not known
    QList<PreflightLine> lines;
    QList<DoctorCall> calls;
    QList<DoctorPlacement> placements;
};

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
