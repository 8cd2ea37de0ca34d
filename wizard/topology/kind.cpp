#include "wizard/topology/kind.h"

namespace Cloudsteps {

QList<Kind> allKinds()
{
    return {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer};
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Network: return QStringLiteral("network");
    case Kind::Servers: return QStringLiteral("servers");
    case Kind::Database: return QStringLiteral("database");
    case Kind::Cache: return QStringLiteral("cache");
    case Kind::Balancer: return QStringLiteral("balancer");
    }
    Q_UNREACHABLE();
}

std::optional<Kind> kindFromName(QStringView name)
{
    for (Kind kind : allKinds()) {
        if (kindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace Cloudsteps
