#include "app/marketcommand.h"

#include "app/commands.h"
#include "app/errortexts.h"
#include "wizard/provision/preflightlines.h"
#include "wizard/texts/preflighttexts.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr CloudApi::RateLimits practiceLimits{.inFlight = 6, .perSecond = 100};

} // namespace

MarketCommand::MarketCommand(const CommandLine &line, const Output &output, Connections &connections, QObject *parent)
    : QObject(parent), m_line(line), m_output(output), m_connections(connections), m_fetcher(catalogueFolder())
{
    connect(&m_preflight, &Preflight::finished, this, &MarketCommand::withLines);
    connect(&m_fetcher, &CatalogueFetcher::fetched, this,
            [this](const CatalogueKey &, const CatalogueSnapshot &snapshot, const QList<CatalogueTrouble> &troubles) { withCatalogue(snapshot, troubles); });
}

void MarketCommand::start()
{
    const Project::Ptr project = openForReading(m_line.project, m_output);
    if (!project) {
        emit ended(ExitCode::Failed);
        return;
    }
    m_topology = project->topology();
    m_target = project->target();
    m_connections.resolve(m_target, m_line.endpoint, this, [this](const Connections::Answer &connection) {
        if (connection) {
            m_connection = *connection;
            m_preflight.run(m_connection, m_target, m_topology, Preflight::Depth::Reads);
            return;
        }
        m_output.note(connectionErrorText(connection.error(), m_output.texts().translator()));
        const bool practice = connection.error().code.startsWith("practice-"_L1);
        emit ended(practice ? ExitCode::Failed : ExitCode::Credentials);
    });
}

void MarketCommand::withLines(const QList<PreflightLine> &lines)
{
    const Translator &t = m_output.texts().translator();
    bool keyFails = false;
    for (const PreflightLine &line : lines) {
        if (line.state != PreflightState::Ok)
            m_output.note(u"[%1] %2 %3"_s.arg(preflightState(line.state, t), preflightFinding(line, t), preflightCure(line, t)).trimmed());
        keyFails = keyFails || (line.state == PreflightState::Failed && (line.check == "key"_L1 || line.check == "account"_L1));
        if (line.check == "key"_L1 && line.state == PreflightState::Ok)
            m_target.accountId = line.args.value(0);
    }
    if (keyFails) {
        emit ended(ExitCode::Credentials);
        return;
    }
    m_market.account = withPreflight(accountOf(m_target), lines);
    if (m_target.practice)
        m_fetcher.setLimits(practiceLimits);
    m_fetcher.setConnection(m_connection);
    m_fetcher.fetch(catalogueKey(m_topology, m_target));
}

/// First what is on sale, then what of it costs how much.
void MarketCommand::withCatalogue(const CatalogueSnapshot &snapshot, const QList<CatalogueTrouble> &troubles)
{
    for (const CatalogueTrouble &trouble : troubles)
        m_output.note(m_output.translate("App", "Not answered: %1 (%2)").arg(trouble.action, trouble.code.isEmpty() ? trouble.kind : trouble.code));
    if (!m_priced && !m_target.practice) {
        m_priced = true;
        m_fetcher.price(catalogueKey(m_topology, m_target), m_topology);
        return;
    }
    if (!snapshot.isLive())
        m_output.note(m_output.translate("App", "The cloud told nothing of what is on sale; this is judged by what is built in."));
    m_market.catalogue = snapshot.catalogue;
    emit ended(m_line.command == Command::Plan ? runPlan(m_line, m_output, m_market) : runCheck(m_line, m_output, m_market));
}

} // namespace Cloudsteps
