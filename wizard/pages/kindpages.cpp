#include "wizard/pages/balancerpage.h"
#include "wizard/pages/cachepage.h"
#include "wizard/pages/databasepage.h"
#include "wizard/pages/networkpage.h"
#include "wizard/pages/serverspage.h"

namespace Cloudsteps {

KindPage *newKindPage(Kind kind, const Ui &ui)
{
    switch (kind) {
    case Kind::Network: return new NetworkPage(ui);
    case Kind::Servers: return new ServersPage(ui);
    case Kind::Database: return new DatabasePage(ui);
    case Kind::Cache: return new CachePage(ui);
    case Kind::Balancer: return new BalancerPage(ui);
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
