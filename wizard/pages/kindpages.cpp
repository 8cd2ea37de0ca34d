#include "wizard/pages/balancerpage.h"
#include "wizard/pages/cachepage.h"
#include "wizard/pages/databasepage.h"
#include "wizard/pages/networkpage.h"
#include "wizard/pages/serverspage.h"

namespace Cloudsteps {

KindPage *newKindPage(Kind kind, const Ui &ui, QWidget *parent)
{
    switch (kind) {
    case Kind::Network: return new NetworkPage(ui, parent);
    case Kind::Servers: return new ServersPage(ui, parent);
    case Kind::Database: return new DatabasePage(ui, parent);
    case Kind::Cache: return new CachePage(ui, parent);
    case Kind::Balancer: return new BalancerPage(ui, parent);
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
