#include "wizard/advice/fixes.h"
#include "wizard/advice/placement.h"
#include "wizard/topology/edits.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

void setEditionHa(Topology &topology, const Fix &fix)
{
    if (!topology.database)
        return;
    topology.database->edition = u"HighAvailability"_s;
    topology.database->databaseClass = fix.args.value(0);
}

void setClass(Topology &topology, const Fix &fix)
{
    if (fix.subject == u"database.class" && topology.database)
        topology.database->databaseClass = fix.args.value(0);
    else if (fix.subject == u"cache.class" && topology.cache)
        topology.cache->cacheClass = fix.args.value(0);
}

void setVersion(Topology &topology, const Fix &fix)
{
    if (topology.database)
        topology.database->version = fix.args.value(0);
}

void setStorage(Topology &topology, const Fix &fix)
{
    if (topology.database)
        topology.database->storage.gib = fix.args.value(0).toInt();
}

void deletionProtectionOn(Topology &topology, const Fix &)
{
    if (topology.database)
        topology.database->deletionProtection = true;
}

void setBackup(Topology &topology, const Fix &)
{
    if (!topology.database || !topology.database->backup)
        return;
    topology.database->backup->log = true;
    topology.database->backup->retentionDays = std::max(7, topology.database->backup->retentionDays);
}

void splittingOff(Topology &topology, const Fix &)
{
    if (topology.database)
        topology.database->readWriteSplitting.reset();
}

void publicAddressOff(Topology &topology, const Fix &)
{
    if (topology.database)
        topology.database->publicAddress = false;
}

void passwordOn(Topology &topology, const Fix &)
{
    if (topology.cache)
        topology.cache->passwordFree = false;
}

void redirectToHttps(Topology &topology, const Fix &fix)
{
    if (!topology.balancer)
        return;
    if (Listener *listener = itemOf(topology.balancer->listeners, part(fix, 2)))
        listener->redirectTo = fix.args.value(0).toInt();
}

/// args: the certificate's name, for the text, and its key.
void useCertificate(Topology &topology, const Fix &fix)
{
    if (!topology.balancer)
        return;
    if (Listener *listener = itemOf(topology.balancer->listeners, part(fix, 2)))
        listener->certificate = fix.args.value(1);
}

QStringList *whitelistOf(Topology &topology, const Fix &fix)
{
    if (fix.subject == u"database.whitelist" && topology.database)
        return &topology.database->whitelist;
    if (fix.subject == u"cache.whitelist" && topology.cache)
        return &topology.cache->whitelist;
    return nullptr;
}

/// args: the names for the text, then the keys of the vswitches.
void addToWhitelist(Topology &topology, const Fix &fix)
{
    QStringList *whitelist = whitelistOf(topology, fix);
    if (!whitelist)
        return;
    whitelist->removeAll(u"127.0.0.1"_s); // "nobody" beside somebody means nothing
    for (const QString &key : fix.args.mid(1)) {
        const QString entry = u"vswitch:"_s + key;
        if (!whitelist->contains(entry))
            *whitelist << entry;
    }
}

void closeWhitelist(Topology &topology, const Fix &fix)
{
    QStringList *whitelist = whitelistOf(topology, fix);
    if (!whitelist)
        return;
    whitelist->removeIf([](const QString &entry) { return isOpenToAll({entry}); });
    addToWhitelist(topology, fix);
}

void useStandard(Topology &topology, const Fix &fix)
{
    if (!topology.cache)
        return;
    topology.cache->edition = CacheEdition::Standard;
    topology.cache->replicas = CacheReplicas::Double;
    topology.cache->cacheClass = fix.args.value(0);
}

void useDoubleReplica(Topology &topology, const Fix &fix)
{
    if (!topology.cache)
        return;
    topology.cache->replicas = CacheReplicas::Double;
    topology.cache->cacheClass = fix.args.value(0);
}

void setWeights100(Topology &topology, const Fix &)
{
    if (!topology.balancer)
        return;
    for (Backend &backend : topology.balancer->backends)
        backend.weight = 100;
}

void setWeight100(Topology &topology, const Fix &fix)
{
    if (!topology.balancer)
        return;
    for (Backend &backend : topology.balancer->backends) {
        if (backend.server == part(fix, 2))
            backend.weight = 100;
    }
}

void healthCheckOn(Topology &topology, const Fix &fix)
{
    if (!topology.balancer)
        return;
    if (Listener *listener = itemOf(topology.balancer->listeners, part(fix, 2)))
        listener->healthCheck.on = true;
}

void addFirstListener(Topology &topology, const Fix &)
{
    if (topology.balancer && topology.balancer->listeners.isEmpty())
        addListener(topology);
}

void addBackends(Topology &topology, const Fix &)
{
    addAllBackends(topology);
}

constexpr std::array rows{
    FixRow{"set-edition-ha", setEditionHa},
    FixRow{"set-class", setClass},
    FixRow{"set-version", setVersion},
    FixRow{"set-storage", setStorage},
    FixRow{"deletion-protection-on", deletionProtectionOn},
    FixRow{"set-backup", setBackup},
    FixRow{"splitting-off", splittingOff},
    FixRow{"public-address-off", publicAddressOff},
    FixRow{"password-on", passwordOn},
    FixRow{"redirect-to-https", redirectToHttps},
    FixRow{"use-certificate", useCertificate},
    FixRow{"add-to-whitelist", addToWhitelist},
    FixRow{"close-whitelist", closeWhitelist},
    FixRow{"use-standard", useStandard},
    FixRow{"use-double-replica", useDoubleReplica},
    FixRow{"set-weights-100", setWeights100},
    FixRow{"set-weight-100", setWeight100},
    FixRow{"health-check-on", healthCheckOn},
    FixRow{"add-listener", addFirstListener},
    FixRow{"add-backends", addBackends},
};

} // namespace

std::span<const FixRow> dataFixes()
{
    return rows;
}

} // namespace Cloudsteps
