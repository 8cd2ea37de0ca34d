#pragma once

#include "app/commandline.h"
#include "app/connections.h"
#include "app/exitcodes.h"
#include "app/market.h"
#include "app/output.h"
#include "wizard/journal/project.h"

#include <optional>

namespace Cloudsteps {

/// Commands that need no cloud; each answers at once. Without a market they judge by what is known of it.
ExitCode runNew(const CommandLine &line, const Output &output, const QString &profileSite);
ExitCode runCheck(const CommandLine &line, const Output &output, const std::optional<Market> &market = {});
ExitCode runPlan(const CommandLine &line, const Output &output, const std::optional<Market> &market = {});
ExitCode runStatus(const CommandLine &line, const Output &output);
ExitCode runExport(const CommandLine &line, const Output &output);
ExitCode runSchema(const Output &output);

/// What is wanted: the topology file that was named, else the project's own. Tells why not on stderr.
std::optional<Topology> wantedOf(const Project &project, const CommandLine &line, const Output &output);

/// The project file for reading; tells why not on stderr.
Project::Ptr openForReading(const QString &path, const Output &output);

/// What stands against building `only` (everything when empty): problems and errors of the advice.
struct CheckResult
{
    QList<Problem> problems;
    QList<Advice> advice;
    bool blocked = false;
};
/// The ids of the regions that there are, for messages.
QString regionWords(const Catalogue &catalogue);

CheckResult checkOf(const Topology &topology, const Market &market, const QSet<Kind> &only);

} // namespace Cloudsteps
