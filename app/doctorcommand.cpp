#include "app/doctorcommand.h"

#include "app/commands.h"
#include "app/errortexts.h"
#include "wizard/catalogue/catalogue.h"
#include "wizard/texts/preflighttexts.h"
#include "wizard/topology/json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString outcomeWord(DoctorCall::Outcome outcome)
{
    switch (outcome) {
    case DoctorCall::Outcome::Answered: return u"answered"_s;
    case DoctorCall::Outcome::Denied: return u"denied"_s;
    case DoctorCall::Outcome::Failed: return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString wayWord(DoctorPlacement::Way way)
{
    switch (way) {
    case DoctorPlacement::Way::Form: return u"form"_s;
    case DoctorPlacement::Way::OldForm: return u"form-hmac-sha1"_s;
    case DoctorPlacement::Way::Neither: return u"neither"_s;
    case DoctorPlacement::Way::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString stateWord(PreflightState state)
{
    switch (state) {
    case PreflightState::Ok: return u"ok"_s;
    case PreflightState::Warning: return u"warning"_s;
    case PreflightState::Failed: return u"failed"_s;
    case PreflightState::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

/// As the report shows it: the account masked.
PreflightLine redacted(PreflightLine line, const QString &accountId)
{
    for (QString &arg : line.args) {
        if (!accountId.isEmpty() && arg == accountId)
            arg = maskedAccount(accountId);
    }
    // "user/shop-admin" names a person or a project.
    if (line.check == "key"_L1 && line.outcome == "ok"_L1 && line.args.size() > 1)
        line.args[1] = line.args[1].section(u'/', 0, 0);
    return line;
}

QString callText(const DoctorCall &call)
{
    QStringList words{call.action, outcomeWord(call.outcome)};
    if (call.httpStatus > 0)
        words << QString::number(call.httpStatus);
    if (!call.code.isEmpty())
        words << call.code;
    words << u"%1 ms"_s.arg(call.milliseconds);
    if (!call.requestId.isEmpty())
        words << call.requestId;
    QString text = u"  "_s + words.join(u"  "_s);
    if (!call.problem.isEmpty())
        text += u"\n    ! "_s + call.problem;
    for (const QString &difference : call.differences)
        text += u"\n    ~ "_s + difference;
    return text;
}

QString targetWords(const Target &target, const Output &output)
{
    if (target.practice)
        return output.translate("App", "the practice cloud");
    return target.site == "international"_L1 ? output.translate("App", "international site") : output.translate("App", "China site");
}

} // namespace

QString doctorText(const DoctorReport &report, const Target &target, const Output &output)
{
    const Translator &t = output.texts().translator();
    QStringList lines;
    lines << u"cloudsteps "_s + QLatin1String(CLOUDSTEPS_VERSION) + u" doctor  "_s + QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    lines << output.texts().labelled(output.translate("App", "Target"), targetWords(target, output)) + u"  "_s + target.region
                 + (report.accountId.isEmpty() ? QString() : u"  "_s + maskedAccount(report.accountId));
    lines << QString() << output.translate("App", "Account");
    for (const PreflightLine &known : report.lines) {
        const PreflightLine line = redacted(known, report.accountId);
        QString text = u"  [%1] %2"_s.arg(preflightState(line.state, t), preflightFinding(line, t));
        if (const QString cure = preflightCure(line, t); !cure.isEmpty() && line.state != PreflightState::Ok)
            text += u' ' + cure;
        if (!line.page.isEmpty())
            text += u' ' + line.page.toString();
        lines << text;
    }
    if (!report.calls.isEmpty()) {
        lines << QString() << output.translate("App", "Calls (! can't be read, ~ other than the contract)");
        for (const DoctorCall &call : report.calls)
            lines << callText(call);
    }
    if (!report.placements.isEmpty()) {
        lines << QString() << output.translate("App", "Where parameters with passwords are read");
        for (const DoctorPlacement &placement : report.placements)
            lines << u"  %1  %2"_s.arg(placement.product, wayWord(placement.way));
    }
    return lines.join(u'\n');
}

QJsonObject doctorObject(const DoctorReport &report, const Target &target, const Output &output)
{
    QJsonArray lines;
    for (const PreflightLine &known : report.lines) {
        const PreflightLine line = redacted(known, report.accountId);
        lines.append(QJsonObject{{u"check"_s, line.check}, {u"subject"_s, line.subject}, {u"state"_s, stateWord(line.state)}, {u"outcome"_s, line.outcome},
                                 {u"text"_s, preflightFinding(line, output.texts().translator())}, {u"cure"_s, preflightCure(line, output.texts().translator())},
                                 {u"page"_s, line.page.toString()}});
    }
    QJsonArray calls;
    for (const DoctorCall &call : report.calls) {
        calls.append(QJsonObject{{u"action"_s, call.action}, {u"outcome"_s, outcomeWord(call.outcome)}, {u"status"_s, call.httpStatus}, {u"code"_s, call.code},
                                 {u"requestId"_s, call.requestId}, {u"milliseconds"_s, call.milliseconds}, {u"problem"_s, call.problem},
                                 {u"differences"_s, QJsonArray::fromStringList(call.differences)}});
    }
    QJsonObject placements;
    for (const DoctorPlacement &placement : report.placements)
        placements.insert(placement.product, wayWord(placement.way));
    return {{u"v"_s, 1}, {u"site"_s, target.site}, {u"region"_s, target.region}, {u"practice"_s, target.practice},
            {u"account"_s, report.accountId.isEmpty() ? QString() : maskedAccount(report.accountId)}, {u"lines"_s, lines}, {u"calls"_s, calls},
            {u"placements"_s, placements}};
}

ExitCode doctorExit(const DoctorReport &report)
{
    for (const PreflightLine &line : report.lines) {
        if (line.check == "key"_L1 && line.outcome == "refused"_L1)
            return ExitCode::Credentials;
    }
    const bool unheard = std::any_of(report.calls.cbegin(), report.calls.cend(), [](const DoctorCall &call) { return call.outcome != DoctorCall::Outcome::Answered || !call.problem.isEmpty(); });
    const bool unread = std::any_of(report.placements.cbegin(), report.placements.cend(), [](const DoctorPlacement &placement) { return placement.way == DoctorPlacement::Way::Neither; });
    return worstOf(report.lines) == PreflightState::Failed || report.calls.isEmpty() || unheard || unread ? ExitCode::Failed : ExitCode::Done;
}

DoctorCommand::DoctorCommand(const CommandLine &line, const Output &output, SecretStore &secrets, Connections &connections, QObject *parent)
    : QObject(parent), m_line(line), m_output(output), m_secrets(secrets), m_connections(connections)
{
    connect(&m_doctor, &Doctor::asked, this, [this](const QString &action) { m_output.note(action); });
    connect(&m_doctor, &Doctor::finished, this, &DoctorCommand::finish);
}

void DoctorCommand::start()
{
    if (m_line.profile.isEmpty() || m_line.profile == "env"_L1) {
        withSite(u"china"_s);
        return;
    }
    m_secrets.read(u"profile/"_s + m_line.profile, this, [this](const tl::expected<QString, SecretStore::Error> &secret) {
        const auto profile = secret ? Profile::fromSecret(*secret) : std::nullopt;
        withSite(profile ? profile->site : u"china"_s); // a profile that is not there is told by the connection
    });
}

void DoctorCommand::withSite(const QString &site)
{
    m_target.practice = m_line.profile.isEmpty();
    m_target.profile = m_line.profile;
    m_target.site = site;
    m_target.region = m_line.region.isEmpty() ? u"cn-hangzhou"_s : m_line.region;
    const Catalogue &catalogue = builtInCatalogue();
    const QSet<Product> everything{Product::Vpc, Product::Nat, Product::Ecs, Product::Rds, Product::Redis, Product::Slb};
    const auto topology = preset(u"tutorial", m_target.region, catalogue.zonesSelling(m_target.region, everything));
    if (!topology) {
        m_output.note(m_output.translate("App", "Unknown region: %1").arg(m_target.region));
        m_output.note(m_output.translate("App", "Possible: %1").arg(regionWords(catalogue)));
        emit ended(ExitCode::Failed);
        return;
    }
    m_connections.resolve(m_target, m_line.endpoint, this, [this, topology = *topology](const Connections::Answer &connection) {
        if (connection) {
            m_doctor.run(*connection, m_target, topology);
            return;
        }
        m_output.note(connectionErrorText(connection.error(), m_output.texts().translator()));
        const bool practice = connection.error().code.startsWith("practice-"_L1);
        emit ended(practice ? ExitCode::Failed : ExitCode::Credentials);
    });
}

void DoctorCommand::finish(const DoctorReport &report)
{
    const QString text = doctorText(report, m_target, m_output);
    if (m_output.isJson())
        m_output.json(doctorObject(report, m_target, m_output));
    else
        m_output.result(text);
    const QString path = m_line.output.isEmpty() ? u"cloudsteps-doctor-%1.txt"_s.arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s)) : m_line.output;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8() + '\n') > 0 && file.commit()) {
        m_output.note(m_output.translate("App", "Written: %1. It holds no keys, names or ids of resources.").arg(path));
        emit ended(doctorExit(report));
        return;
    }
    m_output.note(m_output.translate("App", "%1 can't be written: %2").arg(path, file.errorString()));
    emit ended(doctorExit(report) == ExitCode::Credentials ? ExitCode::Credentials : ExitCode::Failed);
}

} // namespace Cloudsteps
