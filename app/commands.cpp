#include "app/commands.h"

#include "app/stepprices.h"
#include "wizard/advice/overlap.h"
#include "wizard/plan/values.h"
#include "wizard/provision/lifecalls.h"
#include "wizard/report/report.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace Cloudsteps {

namespace {

QString facts(const JournalEntry &entry)
{
    QStringList words;
    for (const QString &word : {entry.facts.id, entry.facts.address, entry.facts.publicAddress, entry.facts.connectionString}) {
        if (!word.isEmpty())
            words << word;
    }
    for (auto it = entry.facts.members.cbegin(); it != entry.facts.members.cend(); ++it)
        words << it.key() + u'=' + it->id + (it->address.isEmpty() ? QString() : u' ' + it->address);
    return words.join(QStringLiteral("  "));
}

tl::expected<Topology, QString> wantedTopology(const CommandLine &line, const Output &output)
{
    const Catalogue &catalogue = builtInCatalogue();
    if (line.from.isEmpty()) {
        const QString region = line.region.isEmpty() ? QStringLiteral("cn-hangzhou") : line.region;
        if (!catalogue.region(region))
            return tl::make_unexpected(output.translate("App", "Unknown region: %1").arg(region) + u'\n' + output.translate("App", "Possible: %1").arg(regionWords(catalogue)));
        const QSet<Product> everything{Product::Vpc, Product::Nat, Product::Ecs, Product::Rds, Product::Redis, Product::Slb};
        if (auto topology = preset(line.preset, region, catalogue.zonesSelling(region, everything))) {
            // A preset's own name would be every project's.
            const QString name = projectNameFrom(QFileInfo(line.project).completeBaseName());
            if (!name.isEmpty())
                renameProject(*topology, name);
            return *topology;
        }
        return tl::make_unexpected(output.translate("App", "This preset can't be built in %1.").arg(region));
    }
    QFile file(line.from);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(output.translate("App", "%1 can't be read: %2").arg(line.from, file.errorString()));
    auto topology = topologyFromJson(file.readAll());
    if (!topology)
        return tl::make_unexpected(output.texts().labelled(line.from, output.texts().jsonError(topology.error())));
    if (!line.region.isEmpty() && line.region != topology->region)
        return tl::make_unexpected(
            output.translate("App", "%1 is made for %2; change its region and zones there, then try again.").arg(line.from, topology->region));
    return *topology;
}

void tell(const CheckResult &findings, const Output &output)
{
    for (const Problem &problem : findings.problems)
        output.note(output.translate("App", "%1: %2: %3").arg(output.texts().severity(Severity::Error), problem.subject, output.texts().problem(problem)));
    for (const Advice &advice : findings.advice)
        output.note(output.translate("App", "%1: %2: %3 %4")
                        .arg(output.texts().severity(advice.severity), advice.subject, output.texts().adviceTitle(advice),
                             output.texts().adviceReason(advice)));
}

} // namespace

QString regionWords(const Catalogue &catalogue)
{
    QStringList ids;
    for (const RegionInfo &region : catalogue.regions)
        ids << region.id;
    return ids.join(u' ');
}

std::optional<Topology> wantedOf(const Project &project, const CommandLine &line, const Output &output)
{
    if (line.from.isEmpty())
        return project.topology();
    CommandLine there = line;
    there.region = project.topology().region; // what was made can't move
    const auto topology = wantedTopology(there, output);
    if (topology)
        return *topology;
    output.note(topology.error());
    return std::nullopt;
}

Project::Ptr openForReading(const QString &path, const Output &output)
{
    auto project = Project::open(path, Project::Access::ReadOnly);
    if (project)
        return std::move(*project);
    output.note(output.texts().projectError(project.error()));
    return nullptr;
}

CheckResult checkOf(const Topology &topology, const Market &market, const QSet<Kind> &only)
{
    CheckResult findings;
    findings.advice = advise(topology, {market.catalogue, market.account, QDate::currentDate()});
    findings.problems = withoutAdvised(validate(topology), findings.advice);
    for (Kind kind : allKinds()) {
        if (topology.has(kind) && (only.isEmpty() || only.contains(kind)) && isBlocked(kind, findings.problems, findings.advice))
            findings.blocked = true;
    }
    return findings;
}

ExitCode runNew(const CommandLine &line, const Output &output, const QString &profileSite)
{
    const auto topology = wantedTopology(line, output);
    if (!topology) {
        output.note(topology.error());
        return ExitCode::Failed;
    }
    Target target;
    target.practice = line.profile.isEmpty();
    target.profile = line.profile;
    target.site = profileSite;
    target.region = topology->region;
    const auto project = Project::create(line.project, *topology, target);
    if (!project) {
        output.note(output.texts().projectError(project.error()));
        return ExitCode::Failed;
    }
    output.note(output.translate("App", "Created %1").arg(line.project));
    return ExitCode::Done;
}

ExitCode runCheck(const CommandLine &line, const Output &output, const std::optional<Market> &given)
{
    const Project::Ptr project = openForReading(line.project, output);
    if (!project)
        return ExitCode::Failed;
    const Market market = given.value_or(knownMarket(project->topology(), project->target()));
    const CheckResult findings = checkOf(project->topology(), market, {});
    if (output.isJson()) {
        QJsonArray problems;
        for (const Problem &problem : findings.problems)
            problems.append(problemObject(problem, output.texts()));
        QJsonArray advice;
        for (const Advice &item : findings.advice)
            advice.append(adviceObject(item, output.texts()));
        output.json({{QStringLiteral("v"), 1}, {QStringLiteral("problems"), problems}, {QStringLiteral("advice"), advice}});
    } else {
        tell(findings, output);
        output.result(findings.blocked ? output.translate("App", "Something stands against building this.") : output.translate("App", "Nothing stands against building this."));
    }
    return findings.blocked ? ExitCode::PlanErrors : ExitCode::Done;
}

ExitCode runPlan(const CommandLine &line, const Output &output, const std::optional<Market> &given)
{
    const Project::Ptr project = openForReading(line.project, output);
    if (!project)
        return ExitCode::Failed;
    const std::optional<Topology> wanted = wantedOf(*project, line, output);
    if (!wanted)
        return ExitCode::Failed;
    const Topology &topology = *wanted;
    const Market market = given.value_or(knownMarket(topology, project->target()));
    const CheckResult findings = checkOf(topology, market, {});
    const Plan plan = planChanges(topology, project->journal());
    const QMap<QString, Price> prices = stepPrices(plan, topology, market.catalogue, market.account);
    QJsonArray steps;
    for (const Step &step : plan.steps) {
        const Price price = prices.value(step.id, {{}, false, false});
        if (!output.isJson()) {
            const bool spends = prices.contains(step.id) && step.verb == Verb::Create;
            const bool existing = step.verb == Verb::None && step.values.contains(existingValue);
            output.result(QStringLiteral("%1  %2%3").arg(existing ? output.translate("App", "Existing") : output.texts().verb(step.verb), output.texts().step(step, topology),
                                                        spends ? QStringLiteral("  ") + output.texts().pricePerHour(price) : QString()));
            if (const QString reason = output.texts().changeReason(step, topology); !reason.isEmpty())
                output.result(QStringLiteral("        ") + reason);
            continue;
        }
        QJsonObject object{
            {QStringLiteral("id"), step.id},
            {QStringLiteral("kind"), kindName(step.kind)},
            {QStringLiteral("verb"), verbName(step.verb)},
            {QStringLiteral("after"), QJsonArray::fromStringList(step.after)},
            {QStringLiteral("gate"), step.gate},
            {QStringLiteral("price"), prices.contains(step.id) && price.complete ? QJsonValue(priceObject(price)) : QJsonValue()},
        };
        if (step.values.contains(existingValue))
            object.insert(QStringLiteral("existing"), step.values.value(existingValue));
        if (!step.changes.isEmpty() && step.verb != Verb::None)
            object.insert(QStringLiteral("changes"), QJsonArray::fromStringList(step.changes));
        if (!step.reason.isEmpty())
            object.insert(QStringLiteral("reason"), step.reason);
        if (losesData(step))
            object.insert(QStringLiteral("losesData"), true);
        steps.append(object);
    }
    if (output.isJson())
        output.json({{QStringLiteral("v"), 1}, {QStringLiteral("steps"), steps}});
    if (findings.blocked && !output.isJson())
        tell(findings, output);
    return findings.blocked ? ExitCode::PlanErrors : ExitCode::Done;
}

ExitCode runStatus(const CommandLine &line, const Output &output)
{
    const Project::Ptr project = openForReading(line.project, output);
    if (!project)
        return ExitCode::Failed;
    const Topology topology = project->topology();
    const JournalSnapshot journal = project->journal();
    const Plan plan = planChanges(topology, journal);
    QJsonArray steps;
    QStringList shown;
    const auto show = [&](const QString &id, const QString &name, const Step &wanted) {
        const JournalEntry entry = journal.value(id);
        const bool differs = wanted.verb == Verb::Change || wanted.verb == Verb::Replace;
        shown << id;
        if (!output.isJson()) {
            const QString state = isAdopted(entry) ? output.translate("App", "Existing") : output.texts().state(entry.state);
            output.result(QStringLiteral("%1  %2  %3").arg(state, name, facts(entry)).trimmed());
            if (differs)
                output.result(QStringLiteral("        ") + output.texts().change(wanted, journal.value(stepIdOf(wanted.type, wanted.target)).made, topology));
            return;
        }
        QJsonObject step{{QStringLiteral("id"), id}, {QStringLiteral("state"), stepStateName(entry.state)}, {QStringLiteral("facts"), entry.facts.toJson()}};
        if (isAdopted(entry))
            step.insert(QStringLiteral("existing"), true);
        if (differs) // from what is wanted: an edit, or what somebody else has made of it
            step.insert(QStringLiteral("changes"), QJsonArray::fromStringList(wanted.changes));
        if (entry.failure)
            step.insert(QStringLiteral("failure"),
                        QJsonObject{{QStringLiteral("kind"), entry.failure->kind}, {QStringLiteral("code"), entry.failure->code},
                                    {QStringLiteral("requestId"), entry.failure->requestId}, {QStringLiteral("text"), output.texts().failure(*entry.failure)}});
        steps.append(step);
    };
    for (const Step &step : plan.steps) {
        const StepState own = journal.value(step.id).state;
        const bool counts = step.verb == Verb::Create || own == StepState::Sent || own == StepState::Waiting || own == StepState::Failed;
        if (counts || step.verb != Verb::Delete) // what is to be removed is listed below
            show(counts ? step.id : stepIdOf(step.type, step.target), output.texts().step(step, topology), step);
    }
    // What was made and is no longer wanted still exists and bills, so it is listed too.
    for (auto it = journal.cbegin(); it != journal.cend(); ++it) {
        const bool exists = !isAdopted(*it) && (it->state == StepState::Ready || it->state == StepState::Waiting || it->state == StepState::Sent);
        if (!shown.contains(it.key()) && exists && it.key().endsWith(u"/create"))
            show(it.key(), it->facts.name, {});
    }
    if (output.isJson())
        output.json({{QStringLiteral("v"), 1}, {QStringLiteral("target"), targetObject(project->target())}, {QStringLiteral("steps"), steps}});
    return ExitCode::Done;
}

ExitCode runExport(const CommandLine &line, const Output &output)
{
    const Project::Ptr project = openForReading(line.project, output);
    if (!project)
        return ExitCode::Failed;
    ReportInput input;
    input.topology = project->topology();
    input.target = project->target();
    input.journal = project->journal();
    const Market market = knownMarket(input.topology, input.target);
    input.advice = checkOf(input.topology, market, {}).advice;
    input.catalogue = market.catalogue;
    input.now = QDateTime::currentDateTime();
    input.language = output.texts().language();
    input.projectId = project->id().toString(QUuid::WithoutBraces);
    input.actions = neededActions(input.topology, input.target);
    input.calls = creationCalls(input.topology, input.journal, input.projectId, input.target);
    const auto format = std::find_if(exportFormats.begin(), exportFormats.end(), [&](const ExportFormatWords &known) { return line.format == QLatin1String(known.name); });
    const auto written = writeReport(input, format->format, line.output);
    if (written)
        return ExitCode::Done;
    if (written.error().code == u"no-font")
        output.note(output.translate("App", "The report needs a Chinese font that can be searched in the PDF. Install fonts-wqy-microhei and try again."));
    else
        output.note(output.translate("App", "%1 can't be written: %2").arg(line.output, written.error().detail));
    return ExitCode::Failed;
}

ExitCode runSchema(const Output &output)
{
    output.result(QString::fromUtf8(topologySchema()).trimmed());
    return ExitCode::Done;
}

} // namespace Cloudsteps
