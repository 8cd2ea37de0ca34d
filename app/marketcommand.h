#pragma once

#include "app/commandline.h"
#include "app/connections.h"
#include "app/exitcodes.h"
#include "app/market.h"
#include "app/output.h"
#include "wizard/provision/cataloguefetcher.h"
#include "wizard/provision/preflight.h"

#include <QObject>

namespace Cloudsteps {

/// `check` and `plan` with --refresh: asks the cloud whose key it is, what is on sale and what it costs, then judges by that.
class MarketCommand : public QObject
{
    Q_OBJECT

public:
    MarketCommand(const CommandLine &line, const Output &output, Connections &connections, QObject *parent = nullptr);

    void start();

signals:
    void ended(Cloudsteps::ExitCode code);

private:
    void withLines(const QList<PreflightLine> &lines);
    void withCatalogue(const CatalogueSnapshot &snapshot, const QList<CatalogueTrouble> &troubles);

    const CommandLine &m_line;
    const Output &m_output;
    Connections &m_connections;
    Preflight m_preflight;
    CatalogueFetcher m_fetcher;
    Topology m_topology;
    Target m_target;
    Connection m_connection;
    Market m_market;
    bool m_priced = false;
};

} // namespace Cloudsteps
