#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace Cloudsteps {

/// The five steps of the wizard, in the order in which the user walks them.
enum class Kind { Network, Servers, Database, Cache, Balancer };

/// All kinds in wizard order. Switches over Kind have no default, so that the compiler names what a new kind still lacks.
QList<Kind> allKinds();

/// The word of files, the command line and `--json`: network, servers, database, cache, balancer.
QString kindName(Kind kind);

/// The inverse of kindName(); empty for any other word.
std::optional<Kind> kindFromName(QStringView name);

} // namespace Cloudsteps
