#include "wizard/provision/cataloguesnapshot.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

CatalogueKey catalogueKey(const Topology &topology, const Target &target)
{
    CatalogueKey key;
    key.site = target.site;
    key.accountId = target.accountId.isEmpty() && !target.practice ? u"profile/"_s + target.profile : target.accountId;
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

AccountFacts accountOf(const Target &target)
{
    AccountFacts account;
    account.site = target.isInternational() ? Site::International : Site::China;
    account.accountId = target.accountId;
    account.practice = target.practice;
    return account;
}

} // namespace Cloudsteps
