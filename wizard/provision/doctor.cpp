#include "wizard/provision/doctor.h"

#include "cloudapi/ecscatalogrequests.h"
#include "wizard/provision/answershape.h"
#include "wizard/provision/doctorquestions.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr CloudApi::RateLimits limits{.inFlight = 2, .perSecond = 5};

/// The request with one parameter marked as secret: the client then sends it as it would a password.
CloudApi::RawRequest asForm(const CloudApi::ActionInfo &action, const QList<QPair<QLatin1String, QString>> &parameters)
{
    CloudApi::ParameterList list;
    for (const auto &[name, value] : parameters)
        list.secret(name, value);
    return {action, list};
}

/// Reads of the products that get passwords, which refuse when they can't see a parameter (at least the region).
QList<CloudApi::RawRequest> placementProbes()
{
    static constexpr CloudApi::ActionInfo zones{CloudApi::Product::Ecs, "DescribeZones"};
    static constexpr CloudApi::ActionInfo databases{CloudApi::Product::Rds, "DescribeAvailableZones"};
    static constexpr CloudApi::ActionInfo caches{CloudApi::Product::KVStore, "DescribeAvailableResource"};
    return {asForm(zones, {{QLatin1String("Verbose"), u"false"_s}}), asForm(databases, {{QLatin1String("Engine"), u"MySQL"_s}}),
            asForm(caches, {{QLatin1String("Engine"), u"Redis"_s}, {QLatin1String("InstanceChargeType"), u"PostPaid"_s}})};
}

/// From the attempts of one call: the client goes over to the older signature by itself when a form was not read.
DoctorPlacement::Way wayOf(const QList<CloudApi::CallRecord> &records)
{
    using Way = DoctorPlacement::Way;
    Way way = Way::Unknown;
    for (const CloudApi::CallRecord &record : records) {
        if (record.httpStatus == 0)
            continue;
        if (!record.code.startsWith("Missing"_L1))
            return way == Way::Neither ? Way::OldForm : Way::Form; // read, whatever else is said of it
        way = Way::Neither;
    }
    return way;
}

} // namespace

Doctor::Doctor(QObject *parent)
    : QObject(parent)
{}

Doctor::~Doctor() = default;

void Doctor::run(const Connection &connection, const Target &target, const Topology &topology)
{
    connect(&m_preflight, &Preflight::finished, this, [this, connection, target, topology](const QList<PreflightLine> &lines) {
        m_report.lines = lines;
        bool heard = false;
        bool refused = false;
        for (const PreflightLine &line : lines) {
            heard = heard || (line.state != PreflightState::Unknown && line.check != "balance"_L1);
            if (line.check == "key"_L1 && line.state == PreflightState::Ok)
                m_report.accountId = line.args.value(0);
            else if (line.check == "key"_L1)
                refused = line.state == PreflightState::Failed;
        }
        if (heard && !refused)
            examine(connection, target, topology);
        else
            emit finished(m_report); // no further question would tell more
    });
    m_preflight.run(connection, target, topology, Preflight::Depth::Reads);
}

void Doctor::examine(const Connection &connection, const Target &target, const Topology &topology)
{
    m_session = std::make_unique<CloudSession>(connection, target.site, topology.region, limits, [this](const CloudApi::CallRecord &record) { m_records << record; });
    m_questions = questions(topology, target.site);
    m_probes = placementProbes();
    askNext();
}

/// One after the other: a report is read in order, and the attempts of a call are told apart.
void Doctor::askNext()
{
    if (m_questions.isEmpty()) {
        probeNext();
        return;
    }
    const Question question = m_questions.takeFirst();
    m_records.clear();
    emit asked(CloudApi::actionLabel(question.request.action));
    m_session->client().send(question.request, this, [this, question](const CloudApi::Result<CloudApi::RawResponse> &answer) {
        DoctorCall call;
        call.action = CloudApi::actionLabel(question.request.action);
        if (!m_records.isEmpty()) {
            call.httpStatus = m_records.constLast().httpStatus;
            call.milliseconds = int(m_records.constLast().took.count());
        }
        if (answer) {
            call.outcome = DoctorCall::Outcome::Answered;
            call.requestId = answer->requestId;
            call.problem = question.problem(*answer);
            call.differences = shapeDifferences(question.request.action, answer->body);
        } else {
            const CloudApi::ApiError &error = answer.error();
            const bool noSuchThing = question.aboutNothing && (error.kind == CloudApi::ErrorKind::NotFound || error.kind == CloudApi::ErrorKind::Invalid);
            call.outcome = noSuchThing ? DoctorCall::Outcome::Answered
                           : error.kind == CloudApi::ErrorKind::Denied ? DoctorCall::Outcome::Denied
                                                                       : DoctorCall::Outcome::Failed;
            call.code = error.code;
            call.requestId = error.requestId;
        }
        m_report.calls << call;
        askNext();
    });
}

void Doctor::probeNext()
{
    if (m_probes.isEmpty()) {
        emit finished(m_report);
        return;
    }
    const CloudApi::RawRequest probe = m_probes.takeFirst();
    m_records.clear();
    emit asked(CloudApi::actionLabel(probe.action));
    m_session->client().send(probe, this, [this, product = CloudApi::productName(probe.action.product)](const CloudApi::Result<CloudApi::RawResponse> &) {
        m_report.placements << DoctorPlacement{product, wayOf(m_records)};
        probeNext();
    });
}

QString maskedAccount(const QString &accountId)
{
    return accountId.size() < 8 ? u"****"_s : accountId.left(2) + u"****"_s + accountId.right(2);
}

} // namespace Cloudsteps
