#include "app/market.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString catalogueFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/catalogue"_s;
}

Market knownMarket(const Topology &topology, const Target &target)
{
    return {CatalogueStore(catalogueFolder()).read(catalogueKey(topology, target)).catalogue, accountOf(target)};
}

} // namespace Cloudsteps
