#include "app/market.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString catalogueFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/catalogue"_s;
}

CatalogueKey catalogueKey(const Topology &topology, const Target &target)
{
    CatalogueKey key;
    key.site = target.site;
    key.accountId = target.accountId;
    key.region = topology.region;
    key.practice = target.practice;
    if (topology.servers && !topology.servers->groups.isEmpty())
        key.charge = topology.servers->groups.constFirst().charge.model;
    if (topology.database) {
        key.engine = topology.database->engine;
        key.engineVersion = topology.database->version;
    }
    return key;
}

Market knownMarket(const Topology &topology, const Target &target)
{
    return {CatalogueStore(catalogueFolder()).read(catalogueKey(topology, target)).catalogue, accountOf(target)};
}

AccountFacts accountOf(const Target &target)
{
    AccountFacts account;
    account.site = target.site == "international"_L1 ? Site::International : Site::China;
    account.accountId = target.accountId;
    account.practice = target.practice;
    return account;
}

} // namespace Cloudsteps
