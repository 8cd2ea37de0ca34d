#include "app/runcommand.h"

#include "app/errortexts.h"
#include "wizard/advice/prices.h"
#include "wizard/provision/leftover.h"
#include "wizard/texts/preflighttexts.h"

#include <QDateTime>

#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace Cloudsteps {

namespace {

/// True when something of the project was under way when it was last let go.
bool isUnfinished(const JournalSnapshot &journal)
{
    return std::any_of(journal.cbegin(), journal.cend(), [](const JournalEntry &entry) {
        return entry.state == StepState::Sent || entry.state == StepState::Waiting || (entry.state == StepState::Failed && mayExist(entry));
    });
}

} // namespace

RunCommand::RunCommand(const CommandLine &line, const Output &output, SecretStore &secrets, Connections &connections, QObject *parent)
    : QObject(parent), m_line(line), m_output(output), m_connections(connections), m_engine(secrets)
{
    connectEngine();
}

void RunCommand::start()
{
    const Project::Ptr project = openForReading(m_line.project, m_output);
    if (!project) {
        emit ended(ExitCode::Failed);
        return;
    }
    const std::optional<Topology> wanted = wantedOf(*project, m_line, m_output);
    if (!wanted) {
        emit ended(ExitCode::Failed);
        return;
    }
    m_topology = *wanted;
    m_target = project->target();
    m_journal = project->journal();
    if (!mayStart() || !canWrite() || !openLog())
        return;
    m_connections.resolve(m_target, m_line.endpoint, this, [this](const Connections::Answer &connection) {
        if (connection) {
            lookBefore(*connection);
            return;
        }
        m_output.note(connectionErrorText(connection.error(), m_output.texts().translator()));
        const bool practice = connection.error().code.startsWith(u"practice-");
        end(practice ? ExitCode::Failed : ExitCode::Credentials, QStringLiteral("failed"));
    });
}

/// Everything that can be refused before a key is read or a request is sent.
bool RunCommand::mayStart()
{
    if (m_line.command == Command::Status)
        return true;
    const QString where = m_target.practice ? m_output.translate("App", "the practice cloud") : m_output.translate("App", "account %1").arg(m_target.accountId.isEmpty() ? m_target.profile : m_target.accountId);
    if (m_line.command == Command::Apply) {
        const Market market = knownMarket(m_topology, m_target);
        const CheckResult findings = checkOf(m_topology, market, m_line.only);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const Problem &problem : findings.problems)
            m_output.note(m_output.texts().labelled(m_output.texts().severity(Severity::Error), m_output.texts().problem(problem)));
        for (const Advice &advice : findings.advice) {
            if (m_output.isJson() && advice.severity != Severity::Note)
                m_output.json(adviceEvent(advice, m_output.texts(), now));
            else if (advice.severity != Severity::Note)
                m_output.note(m_output.texts().labelled(m_output.texts().severity(advice.severity), m_output.texts().adviceTitle(advice)));
        }
        if (findings.blocked) {
            end(ExitCode::PlanErrors, QStringLiteral("failed"));
            return false;
        }
        if (!keepsData())
            return false;
        const Price price = totalPrice(priceLines(m_topology, market.catalogue, market.account), std::nullopt);
        if (m_output.isJson()) {
            m_output.json({{QStringLiteral("v"), 1}, {QStringLiteral("at"), now.toString(Qt::ISODate)}, {QStringLiteral("event"), QStringLiteral("price")},
                           {QStringLiteral("price"), price.complete ? QJsonValue(priceObject(price)) : QJsonValue()},
                           {QStringLiteral("text"), m_output.texts().pricePerHour(price)}});
        }
        return confirmed(m_output.translate("App", "Build this in %1 for %2?").arg(where, m_output.texts().pricePerHour(price)));
    }
    if (!m_line.claimed.isEmpty())
        return confirmed(m_output.translate("App", "Remove %1 in %2, which the project doesn't know, with all data on it?").arg(m_line.claimed.join(QStringLiteral(", ")), where));
    const QSet<Kind> others = m_line.only.isEmpty() ? QSet<Kind>() : dependants(m_topology, m_journal, m_line.only);
    if (!others.isEmpty()) {
        QStringList names;
        for (Kind kind : allKinds()) {
            if (others.contains(kind))
                names << m_output.texts().kind(kind);
        }
        m_output.note(m_output.translate("App", "These still depend on it, so nothing was removed: %1").arg(names.join(QStringLiteral(", "))));
        end(ExitCode::Failed, QStringLiteral("failed"));
        return false;
    }
    tellWhatGoes();
    if (!m_line.backup && takesDatabase(m_journal, m_line.only))
        m_output.note(m_output.translate("App", "The database goes without a backup. With --backup it is backed up first, and that backup is kept."));
    return confirmed(m_output.translate("App", "Remove everything this project made in %1, data included?").arg(where));
}

/// A project that is open elsewhere, or lies where nothing can be written, is told of before anything is asked of the cloud.
bool RunCommand::canWrite()
{
    const auto project = Project::open(m_line.project, Project::Access::ReadWrite);
    if (project)
        return true;
    m_output.note(m_output.texts().projectError(project.error()));
    end(ExitCode::Failed, QStringLiteral("failed"));
    return false;
}

/// What holds data is replaced or removed only when the command line says so in so many words.
bool RunCommand::keepsData()
{
    QList<Step> losing;
    for (const Step &step : planChanges(m_topology, m_journal, m_line.only).steps) {
        if (losesData(step))
            losing << step;
    }
    if (losing.isEmpty())
        return true;
    tellWhatIsLost(losing);
    const bool takesRows = takesDatabase(Plan{losing}, m_journal);
    if (!m_line.backup && takesRows)
        m_output.note(m_output.translate("App", "The database goes without a backup. With --backup it is backed up first, and that backup is kept."));
    if (std::any_of(losing.cbegin(), losing.cend(), [](const Step &step) { return step.type == ResourceType::Instances; }))
        m_output.note(m_output.translate("App", "What is on a server's disks can be kept in a snapshot, made in the console; it bills until you delete it."));
    if (m_line.allowDataLoss)
        return true;
    m_output.note(m_output.translate("App", "Nothing was done. Add --allow-data-loss to go ahead."));
    end(ExitCode::Failed, QStringLiteral("failed"));
    return false;
}

void RunCommand::tellWhatIsLost(const QList<Step> &steps)
{
    m_output.note(m_output.translate("App", "Data is lost in these steps:"));
    for (const Step &step : steps)
        m_output.note(QStringLiteral("  %1  %2  %3").arg(step.id, m_output.texts().stepAction(step, m_topology), m_output.texts().changeReason(step, m_topology)).trimmed());
}

/// What a removal takes, in its order, before it is asked for.
void RunCommand::tellWhatGoes()
{
    const Plan plan = planRemoval(m_topology, m_journal, m_line.only);
    if (plan.steps.isEmpty())
        return;
    m_output.note(m_output.translate("App", "To be removed:"));
    for (const Step &step : plan.steps) {
        const JournalEntry made = m_journal.value(stepIdOf(step.type, step.target));
        QStringList ids{made.facts.id};
        if (made.facts.id.isEmpty()) {
            ids.clear();
            for (const Facts &member : made.facts.members)
                ids << member.id;
        }
        QString words = QStringLiteral("%1  %2").arg(m_output.texts().step(step, m_topology), ids.join(QStringLiteral(", "))).trimmed();
        if (made.made.value(QStringLiteral("charge")) == u"subscription")
            words += QStringLiteral("  ") + m_output.translate("App", "(a subscription: it stays, with what it stands on, and bills until its end)");
        m_output.note(QStringLiteral("  ") + words);
    }
}

/// Practice costs nothing, so only real accounts are asked about; without a terminal the answer must stand on the command line.
bool RunCommand::confirmed(const QString &question)
{
    if (m_line.yes || m_target.practice)
        return true;
    if (::isatty(STDIN_FILENO) == 0) {
        m_output.note(m_output.translate("App", "This changes a real account. Add --yes to go ahead without being asked."));
        emit ended(ExitCode::Usage);
        return false;
    }
    m_output.note(question + u' ' + m_output.translate("App", "Type yes to go ahead:"));
    std::string answer;
    std::getline(std::cin, answer);
    if (answer == "yes")
        return true;
    m_output.note(m_output.translate("App", "Nothing was done."));
    emit ended(ExitCode::Interrupted);
    return false;
}

bool RunCommand::openLog()
{
    if (m_line.log.isEmpty())
        return true;
    m_log.setFileName(m_line.log);
    if (m_log.open(QIODevice::WriteOnly | QIODevice::Append))
        return true;
    m_output.note(m_output.translate("App", "%1 can't be written: %2").arg(m_line.log, m_log.errorString()));
    emit ended(ExitCode::Failed);
    return false;
}

void RunCommand::connectEngine()
{
    connect(&m_interrupt, &Interrupt::requested, this, [this] {
        m_output.note(m_output.translate("App", "Stopping: what is in flight is brought to a known state first. Once more stops at once."));
        m_interrupted = true;
        m_engine.stop();
    });
    connect(&m_engine, &Engine::openFailed, this, [this](const ProjectError &error) {
        m_output.note(m_output.texts().projectError(error));
        end(ExitCode::Failed, QStringLiteral("failed"));
    });
    connect(&m_engine, &Engine::storageFailed, this, [this](const ProjectError &error) { m_output.note(m_output.texts().projectError(error)); });
    connect(&m_engine, &Engine::opened, this, [this](const Topology &topology) {
        if (m_line.from.isEmpty())
            m_topology = topology;
        m_comparing = m_line.command == Command::Apply && isUnfinished(m_journal);
        if (m_comparing) {
            m_output.note(m_output.translate("App", "An earlier run did not end. What it has made is compared with the cloud first."));
            m_engine.refresh();
        } else {
            work();
        }
    });
    connect(&m_engine, &Engine::statusChanged, this, [this](const RunStatus &status) {
        m_journal = status.journal;
        for (const StepStatus &step : status.steps)
            m_steps.insert(step.step.id, step.step);
    });
    connect(&m_engine, &Engine::event, this, &RunCommand::show);
    connect(&m_engine, &Engine::called, this, [this](const CallEvent &call) {
        log(call.at, QStringLiteral("%1 %2 %3 %4 %5 ms").arg(call.action).arg(call.httpStatus).arg(call.code.isEmpty() ? QStringLiteral("ok") : call.code, call.requestId).arg(call.milliseconds));
    });
    connect(&m_engine, &Engine::finished, this, &RunCommand::finish);
}

void RunCommand::work()
{
    switch (m_line.command) {
    case Command::Apply:
        m_engine.apply(m_topology, m_line.only, m_line.allowDataLoss ? DataLoss::Allowed : DataLoss::Refused, m_line.backup ? Backup::First : Backup::None);
        return;
    case Command::Destroy:
        if (m_line.claimed.isEmpty())
            m_engine.destroy(m_line.only, m_line.backup ? Backup::First : Backup::None);
        else
            m_engine.claim(m_line.claimed, Claim::Remove);
        return;
    default:
        if (m_line.claimed.isEmpty())
            m_engine.refresh();
        else
            m_engine.claim(m_line.claimed, Claim::Adopt);
        return;
    }
}

/// Before anything is created in a real account, and before a VPC that is there already gets a NAT gateway: what can be told by reading.
/// It warns and does not decide; the cloud does.
void RunCommand::lookBefore(const Connection &connection)
{
    const bool nothingMade = std::none_of(m_journal.cbegin(), m_journal.cend(), [](const JournalEntry &entry) { return mayExist(entry) && !isAdopted(entry); });
    const bool firstInAccount = !m_target.practice && nothingMade;
    if (m_line.command != Command::Apply || !(firstInAccount || mayMeetGateway())) {
        begin(connection);
        return;
    }
    connect(&m_preflight, &Preflight::finished, this, [this, connection, firstInAccount](const QList<PreflightLine> &lines) {
        const Translator &t = m_output.texts().translator();
        bool meetsGateway = false;
        for (const PreflightLine &line : lines) {
            const bool tells = line.state == PreflightState::Failed || line.state == PreflightState::Warning;
            const bool aboutGateway = line.check == u"nat-gateway";
            if (!tells || !(firstInAccount || aboutGateway))
                continue;
            meetsGateway |= aboutGateway;
            m_output.note(QStringLiteral("[%1] %2 %3").arg(preflightState(line.state, t), preflightFinding(line, t), preflightCure(line, t)).trimmed());
        }
        if (m_output.isJson())
            tellAdvice(lines);
        if (meetsGateway && !confirmed(m_output.translate("App", "Make another NAT gateway all the same?")))
            return;
        begin(connection);
    });
    m_preflight.run(connection, m_target, m_topology, Preflight::Depth::Reads);
}

/// True when a gateway is to be made in a VPC that may have one of somebody else's.
bool RunCommand::mayMeetGateway() const
{
    if (m_topology.network.vpc.existingId.isEmpty())
        return false;
    const Plan plan = planChanges(m_topology, m_journal, m_line.only);
    const Step *gateway = plan.step(stepIdOf(ResourceType::NatGateway));
    return gateway && gateway->verb == Verb::Create && !mayExist(m_journal.value(gateway->id));
}

/// What rules have to say now that the account was looked at, and did not say before.
void RunCommand::tellAdvice(const QList<PreflightLine> &lines)
{
    Market market = knownMarket(m_topology, m_target);
    const QList<Advice> before = checkOf(m_topology, market, m_line.only).advice;
    market.account = withPreflight(market.account, lines);
    for (const Advice &advice : checkOf(m_topology, market, m_line.only).advice) {
        if (advice.severity != Severity::Note && !before.contains(advice))
            m_output.json(adviceEvent(advice, m_output.texts(), QDateTime::currentDateTimeUtc()));
    }
}

void RunCommand::begin(const Connection &connection)
{
    if (m_interrupted) { // before anything had begun
        end(ExitCode::Interrupted, QStringLiteral("skipped"));
        return;
    }
    m_engine.setConnection(connection);
    m_engine.open(m_line.project);
}

Step RunCommand::stepOf(const QString &id) const
{
    const auto known = m_steps.constFind(id);
    if (known != m_steps.cend())
        return *known;
    const Plan plan = m_line.command == Command::Destroy ? planRemoval(m_topology, m_journal, {}, QDateTime::currentDateTimeUtc()) : planChanges(m_topology, m_journal);
    if (const Step *step = plan.step(id))
        return *step;
    Step unknown;
    unknown.id = id;
    return unknown;
}

void RunCommand::show(const RunEvent &event)
{
    if (m_comparing && !event.failure)
        return; // only what happened meanwhile
    const Texts &texts = m_output.texts();
    const Step step = stepOf(event.stepId);
    QString text = texts.stepAction(step, m_topology);
    if (event.failure) {
        text = texts.labelled(text, texts.failure(*event.failure));
        const QString cure = texts.failureCure(*event.failure);
        if (!cure.isEmpty())
            text += u' ' + cure;
        if (event.failure->kind == u"secret-missing")
            m_missingSecrets << event.failure->message;
    }
    if (m_output.isJson())
        m_output.json(stepEvent(event, text, curesOf(step, event)));
    const QString words = QStringLiteral("%1  %2  %3  %4").arg(event.at.toUTC().toString(QStringLiteral("HH:mm:ss")), event.state, text, event.id).trimmed();
    m_output.note(words);
    log(QDateTime::currentDateTimeUtc(), event.stepId + u' ' + event.state + u' ' + event.id);
}

/// The same ways on that the window offers.
QList<Cure> RunCommand::curesOf(const Step &step, const RunEvent &event) const
{
    if (!event.failure)
        return {};
    JournalSnapshot journal = m_journal; // a snapshot comes later than the event
    JournalEntry &entry = journal[step.id];
    entry.stepId = step.id;
    entry.state = StepState::Failed;
    entry.failure = event.failure;
    return curesFor(step, *event.failure, m_topology, journal, knownMarket(m_topology, m_target).catalogue, m_target);
}

/// Calls with their RequestIds and steps with their states, in wall time. Neither holds a parameter.
void RunCommand::log(const QDateTime &at, const QString &words)
{
    if (!m_log.isOpen())
        return;
    m_log.write(at.toUTC().toString(Qt::ISODateWithMs).toUtf8() + ' ' + words.trimmed().toUtf8() + '\n');
    m_log.flush();
}

/// What still exists after a removal, and what it costs.
void RunCommand::tellWhatIsLeft(const QStringList &remaining)
{
    const Texts &texts = m_output.texts();
    const Market market = knownMarket(m_topology, m_target);
    const QList<Leftover> left = leftovers(remaining, m_topology, m_journal, priceLines(m_topology, market.catalogue, market.account));
    for (const Leftover &thing : left) {
        QString words = QStringLiteral("%1 %2").arg(texts.resourceType(thing.type), thing.id);
        if (thing.price)
            words += QStringLiteral("  ") + texts.pricePerHour(*thing.price);
        m_output.note(m_output.translate("App", "Still there: %1").arg(words));
        if (m_output.isJson()) {
            m_output.json({{QStringLiteral("v"), 1}, {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                           {QStringLiteral("event"), QStringLiteral("remaining")}, {QStringLiteral("type"), resourceTypeName(thing.type)}, {QStringLiteral("id"), thing.id},
                           {QStringLiteral("price"), thing.price && thing.price->complete ? QJsonValue(priceObject(*thing.price)) : QJsonValue()}});
        }
    }
    const bool costs = std::any_of(left.cbegin(), left.cend(), [](const Leftover &thing) { return thing.price.has_value(); });
    m_output.note(costs ? m_output.translate("App", "Together it costs %1.").arg(texts.pricePerHour(priceOf(left))) : m_output.translate("App", "It costs nothing by itself."));
}

void RunCommand::finish(const RunResult &result)
{
    // What could not be compared now is looked at step by step.
    const bool compared = std::exchange(m_comparing, false);
    if (compared && (result.end == RunResult::End::Done || result.end == RunResult::End::Failed)) {
        work();
        return;
    }
    if (!result.remaining.isEmpty())
        tellWhatIsLeft(result.remaining);
    if (!m_missingSecrets.isEmpty()) {
        m_output.note(m_output.translate("App", "A password can be had nowhere. Set these variables or unlock the credential store: %1").arg(m_missingSecrets.join(QStringLiteral(", "))));
        end(ExitCode::Credentials, QStringLiteral("failed"));
        return;
    }
    switch (result.end) {
    case RunResult::End::Done:
        if (m_line.command == Command::Status) {
            emit ended(runStatus(m_line, m_output));
            return;
        }
        end(ExitCode::Done, QStringLiteral("ready"));
        return;
    case RunResult::End::Failed:
        if (result.code == u"loses-data") { // found out on the way, as when a thing was changed meanwhile
            QList<Step> losing;
            for (const QString &id : result.detail.split(u' '))
                losing << stepOf(id);
            tellWhatIsLost(losing);
            m_output.note(m_output.translate("App", "Nothing more was done. Add --allow-data-loss to go ahead."));
        }
        if (result.code == u"not-unclaimed")
            m_output.note(m_output.translate("App", "Nothing was done: this is no unknown thing of the project, or the project has no use for it: %1").arg(result.detail));
        if (result.unanswered)
            m_output.note(runResultText(result, m_target, m_output.texts().translator()));
        end(ExitCode::Failed, QStringLiteral("failed"));
        return;
    case RunResult::End::Stopped: end(ExitCode::Interrupted, QStringLiteral("skipped")); return;
    case RunResult::End::WrongAccount:
    case RunResult::End::Credentials:
        m_output.note(runResultText(result, m_target, m_output.texts().translator()));
        end(ExitCode::Credentials, QStringLiteral("failed"));
        return;
    case RunResult::End::Storage:
        m_output.note(runResultText(result, m_target, m_output.texts().translator()));
        end(ExitCode::Failed, QStringLiteral("failed"));
        return;
    }
}

void RunCommand::end(ExitCode code, const QString &state)
{
    if (m_output.isJson() && m_line.command != Command::Status) {
        m_output.json({{QStringLiteral("v"), 1}, {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                       {QStringLiteral("event"), QStringLiteral("done")}, {QStringLiteral("state"), state}, {QStringLiteral("code"), QString::number(int(code))}});
    }
    emit ended(code);
}

} // namespace Cloudsteps
