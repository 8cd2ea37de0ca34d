#include "wizard/pages/networkpage.h"

namespace Cloudsteps {

KindPage *newKindPage(Kind kind, const Ui &ui)
{
    switch (kind) {
    case Kind::Network: return new NetworkPage(ui);
    case Kind::Servers: return new NetworkPage(ui);
    case Kind::Database: return new NetworkPage(ui);
    case Kind::Cache: return new NetworkPage(ui);
    case Kind::Balancer: return new NetworkPage(ui);
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
