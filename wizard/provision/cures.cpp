#include "wizard/provision/cures.h"

#include "wizard/advice/serverchoice.h"
#include "wizard/advice/zonesolver.h"
#include "wizard/plan/takeover.h"
#include "wizard/plan/values.h"
#include "wizard/provision/reaction.h"
#include "wizard/topology/edits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

struct Situation
{
    const Step &step;
    const StepFailure &failure;
    const Topology &topology;
    const JournalSnapshot &journal;
    const Catalogue &catalogue;
    const Target &target;
};

/// Ids of the steps that would touch what is there.
QSet<QString> touching(const Topology &topology, const JournalSnapshot &journal)
{
    QSet<QString> ids;
    for (const Step &step : planChanges(topology, journal).steps) {
        if (step.verb != Verb::Create && step.verb != Verb::None)
            ids.insert(step.id);
    }
    return ids;
}

/// A cure changes only what is not created yet.
bool leavesAloneWhatExists(const Situation &now, const Topology &changed)
{
    return changed != now.topology && touching(now.topology, now.journal).contains(touching(changed, now.journal));
}

/// The field that says in which vswitch the step's thing lies.
QString *seatOf(Topology &topology, const Step &step)
{
    switch (step.type) {
    case ResourceType::Instances:
        if (ServerGroup *group = topology.servers ? itemOf(topology.servers->groups, step.target.section(u'/', 0, 0)) : nullptr) {
            const auto found = std::find(group->vswitches.begin(), group->vswitches.end(), step.target.section(u'/', 1, 1));
            return found == group->vswitches.end() ? nullptr : &*found;
        }
        return nullptr;
    case ResourceType::NatGateway: return topology.network.nat ? &topology.network.nat->vswitch : nullptr;
    case ResourceType::DbInstance: return topology.database ? &topology.database->vswitch : nullptr;
    case ResourceType::DbReadOnlyInstance:
        if (ReadOnlyInstance *item = topology.database ? itemOf(topology.database->readOnly, step.target) : nullptr)
            return &item->vswitch;
        return nullptr;
    case ResourceType::CacheInstance: return topology.cache ? &topology.cache->vswitch : nullptr;
    default: return nullptr;
    }
}

/// VSwitches that the same thing uses beside its own: other servers of the group, the standby.
QStringList companions(const Topology &topology, const Step &step)
{
    if (step.type == ResourceType::Instances && topology.servers) {
        QList<ServerGroup> groups = topology.servers->groups;
        const ServerGroup *group = itemOf(groups, step.target.section(u'/', 0, 0));
        return group ? group->vswitches : QStringList();
    }
    if (step.type == ResourceType::DbInstance && topology.database)
        return {topology.database->standbyVswitch};
    if (step.type == ResourceType::CacheInstance && topology.cache)
        return {topology.cache->secondVswitch};
    return {};
}

struct Article
{
    Product product;
    QString id; ///< empty: the product as such
};

std::optional<Article> articleOf(const Situation &now)
{
    const Topology &topology = now.topology;
    switch (now.step.type) {
    case ResourceType::VSwitch: return Article{Product::Vpc, {}};
    case ResourceType::NatGateway: return Article{Product::Nat, {}};
    case ResourceType::Instances: {
        QList<ServerGroup> groups = topology.servers ? topology.servers->groups : QList<ServerGroup>();
        const ServerGroup *group = itemOf(groups, now.step.target.section(u'/', 0, 0));
        return group ? std::optional(Article{Product::Ecs, group->type}) : std::nullopt;
    }
    case ResourceType::DbInstance: return topology.database ? std::optional(Article{Product::Rds, topology.database->databaseClass}) : std::nullopt;
    case ResourceType::DbReadOnlyInstance: {
        QList<ReadOnlyInstance> items = topology.database ? topology.database->readOnly : QList<ReadOnlyInstance>();
        const ReadOnlyInstance *item = itemOf(items, now.step.target);
        return item ? std::optional(Article{Product::Rds, item->databaseClass}) : std::nullopt;
    }
    case ResourceType::CacheInstance: return topology.cache ? std::optional(Article{Product::Redis, topology.cache->cacheClass}) : std::nullopt;
    default: return std::nullopt;
    }
}

bool sells(const ZoneInfo &zone, const Article &article)
{
    return zone.sells.contains(Product::Vpc) && zone.sells.contains(article.product) && !zone.soldOutTypes.contains(article.id)
           && !zone.soldOutClasses.contains(article.id);
}

std::optional<Cure> zoneCure(const Situation &now)
{
    const std::optional<Article> article = articleOf(now);
    const RegionInfo *region = now.catalogue.region(now.topology.region);
    if (!article || !region)
        return std::nullopt;
    Topology changed = now.topology;
    QString *seat = seatOf(changed, now.step);
    const QString key = now.step.type == ResourceType::VSwitch ? now.step.target : seat ? *seat : QString();
    const VSwitch *own = itemOf(changed.network.vswitches, key);
    if (!own)
        return std::nullopt;
    const QString refused = own->zone;
    const auto cure = [&](const Topology &wanted, const QString &zone, const QString &name, bool added) -> std::optional<Cure> {
        if (!leavesAloneWhatExists(now, wanted))
            return std::nullopt;
        QStringList args{zone, name};
        if (added)
            args << u"new"_s;
        return Cure{Cure::What::UseZone, args, {}, {}, wanted};
    };

    // A vswitch that is not there yet simply moves, with all that lies in it.
    if (!mayExist(now.journal.value(stepIdOf(ResourceType::VSwitch, key)))) {
        for (const QString &zone : solveZones(now.topology, now.catalogue, key).zones) {
            if (zone == refused)
                continue;
            if (const auto found = cure(movedToZone(now.topology, key, zone), zone, own->name, false))
                return found;
        }
    }
    if (!seat)
        return std::nullopt;
    const QStringList used = companions(now.topology, now.step);
    for (const VSwitch &other : now.topology.network.vswitches) {
        const ZoneInfo *zone = now.catalogue.zone(other.zone);
        if (other.zone == refused || used.contains(other.key) || !zone || !sells(*zone, *article))
            continue;
        Topology wanted = now.topology;
        *seatOf(wanted, now.step) = other.key;
        if (const auto found = cure(wanted, other.zone, other.name, false))
            return found;
    }
    for (const ZoneInfo &zone : region->zones) {
        const bool known = std::any_of(now.topology.network.vswitches.cbegin(), now.topology.network.vswitches.cend(),
                                       [&](const VSwitch &item) { return item.zone == zone.id; });
        if (known || !sells(zone, *article))
            continue;
        Topology wanted = now.topology;
        const QString added = addVSwitch(wanted, zone.id);
        if (added.isEmpty())
            break;
        *seatOf(wanted, now.step) = added;
        if (const auto found = cure(wanted, zone.id, itemOf(wanted.network.vswitches, added)->name, true))
            return found;
    }
    return std::nullopt;
}

std::optional<Cure> typeCure(const Situation &now)
{
    if (now.step.type != ResourceType::Instances || !now.topology.servers)
        return std::nullopt;
    QList<ServerGroup> groups = now.topology.servers->groups;
    const ServerGroup *group = itemOf(groups, now.step.target.section(u'/', 0, 0));
    const std::optional<InstanceType> type = group ? nearestType(now.topology, now.catalogue, *group) : std::nullopt;
    if (!type)
        return std::nullopt;
    const Topology changed = applyFix(now.topology, changeType(*group, *type));
    if (!leavesAloneWhatExists(now, changed))
        return std::nullopt;
    return Cure{Cure::What::UseType, {type->id}, {}, {}, changed};
}

bool isSoldWhere(const Situation &now, const QString &vswitch, const QString &article)
{
    QList<VSwitch> vswitches = now.topology.network.vswitches;
    const VSwitch *item = itemOf(vswitches, vswitch);
    const ZoneInfo *zone = item ? now.catalogue.zone(item->zone) : nullptr;
    return zone && !zone->soldOutClasses.contains(article);
}

/// The smallest class that is no smaller than the one that is sold out, of the same engine and kind.
std::optional<Cure> classCure(const Situation &now)
{
    QString next;
    if (now.step.type == ResourceType::DbInstance && now.topology.database) {
        const DatabaseClass *wanted = now.catalogue.databaseClass(now.topology.database->databaseClass);
        const DatabaseClass *best = nullptr;
        for (const DatabaseClass &item : now.catalogue.databaseClasses) {
            const bool fits = wanted && item.id != wanted->id && item.engine == wanted->engine && item.edition == wanted->edition
                              && item.versions.contains(now.topology.database->version) && item.vcpu >= wanted->vcpu && item.gib >= wanted->gib
                              && item.minStorage <= now.topology.database->storage.gib && item.maxStorage >= now.topology.database->storage.gib;
            if (fits && isSoldWhere(now, now.topology.database->vswitch, item.id)
                && (!best || std::pair(item.vcpu, item.gib) < std::pair(best->vcpu, best->gib)))
                best = &item;
        }
        next = best ? best->id : QString();
    } else if (now.step.type == ResourceType::CacheInstance && now.topology.cache) {
        const CacheClass *wanted = now.catalogue.cacheClass(now.topology.cache->cacheClass);
        const CacheClass *best = nullptr;
        for (const CacheClass &item : now.catalogue.cacheClasses) {
            const bool fits = wanted && item.id != wanted->id && item.edition == wanted->edition && item.replicas == wanted->replicas
                              && item.versions.contains(now.topology.cache->version) && item.gib >= wanted->gib;
            if (fits && isSoldWhere(now, now.topology.cache->vswitch, item.id) && (!best || item.gib < best->gib))
                best = &item;
        }
        next = best ? best->id : QString();
    }
    if (next.isEmpty())
        return std::nullopt;
    const QString subject = now.step.type == ResourceType::DbInstance ? u"database.class"_s : u"cache.class"_s;
    const Topology changed = applyFix(now.topology, {u"set-class"_s, subject, {next}});
    if (!leavesAloneWhatExists(now, changed))
        return std::nullopt;
    return Cure{Cure::What::UseClass, {next}, {}, {}, changed};
}

/// The topology without what the step would have made, and without what only it was for.
Topology without(const Situation &now, QStringList &args)
{
    Topology rest = now.topology;
    const QString &target = now.step.target;
    const auto dropKey = [&target](auto &list) { list.removeIf([&target](const auto &item) { return item.key == target; }); };
    switch (now.step.type) {
    case ResourceType::Vpc: break; // everything stands on it
    case ResourceType::VSwitch: removeVSwitch(rest, target); break;
    case ResourceType::NatGateway:
    case ResourceType::Eip:
    case ResourceType::EipAssociation:
    case ResourceType::BandwidthPackage:
    case ResourceType::BandwidthPackageIps: removeNat(rest); break;
    case ResourceType::SnatEntry: dropKey(rest.network.snat); break;
    case ResourceType::ForwardEntry: dropKey(rest.network.dnat); break;
    case ResourceType::SecurityGroupRule:
        if (rest.servers)
            dropKey(rest.servers->securityGroup.rules);
        break;
    case ResourceType::SecurityGroup:
    case ResourceType::KeyPair: removeStep(rest, Kind::Servers); break;
    case ResourceType::Instances: {
        const QString key = target.section(u'/', 0, 0);
        ServerGroup *group = rest.servers ? itemOf(rest.servers->groups, key) : nullptr;
        if (!group)
            break;
        // Counting drops the highest numbers; where others of them exist the check of what exists says no.
        const int left = group->count - int(serversOf(now.topology, now.step).size());
        if (left > 0) {
            setServerCount(rest, key, left);
            args << QString::number(left);
        } else if (rest.servers->groups.size() > 1) {
            removeServerGroup(rest, key);
        } else {
            removeStep(rest, Kind::Servers);
        }
        break;
    }
    case ResourceType::DbReadOnlyInstance:
        if (rest.database)
            dropKey(rest.database->readOnly);
        break;
    case ResourceType::DbProxy:
        if (rest.database)
            rest.database->readWriteSplitting.reset();
        break;
    case ResourceType::DbSqlAudit:
        if (rest.database)
            rest.database->sqlAudit.reset();
        break;
    case ResourceType::DbInstance: removeStep(rest, Kind::Database); break;
    case ResourceType::CacheInstance: removeStep(rest, Kind::Cache); break;
    case ResourceType::CacheAccount:
        if (rest.cache)
            rest.cache->accounts.removeIf([&target](const CacheAccount &account) { return account.name == target; });
        break;
    case ResourceType::LoadBalancer: removeStep(rest, Kind::Balancer); break;
    case ResourceType::LoadBalancerListener:
    case ResourceType::ListenerStart:
        if (rest.balancer)
            dropKey(rest.balancer->listeners);
        break;
    case ResourceType::BackendServers:
        if (rest.balancer)
            rest.balancer->backends.removeIf([&target](const Backend &backend) { return backend.server == target; });
        break;
    case ResourceType::DbWhitelist:
    case ResourceType::DbSchema:
    case ResourceType::DbAccount:
    case ResourceType::DbPrivilege:
    case ResourceType::DbBackupPolicy:
    case ResourceType::CacheWhitelist:
    case ResourceType::ServerCertificate: break; // the thing they belong to is of no use without them
    }
    return rest;
}

std::optional<Cure> skipCure(const Situation &now)
{
    QStringList args;
    const Topology rest = without(now, args);
    if (!leavesAloneWhatExists(now, rest))
        return std::nullopt;
    return Cure{Cure::What::Skip, args, {}, {}, rest};
}

std::optional<Cure> undoCure(const Situation &now)
{
    const bool made = std::any_of(now.journal.cbegin(), now.journal.cend(), [&](const JournalEntry &entry) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        return step && step->kind == now.step.kind && mayExist(entry) && !isAdopted(entry);
    });
    if (!made || !dependants(now.topology, now.journal, {now.step.kind}).isEmpty())
        return std::nullopt;
    return Cure{Cure::What::UndoStep};
}

QString consoleHost(const Target &target, const QString &product)
{
    return target.isInternational() ? product + u".console.alibabacloud.com"_s : product + u".console.aliyun.com"_s;
}

/// Where the account's owner settles what stands against the step; else the page of the resource itself.
QUrl pageFor(const Situation &now)
{
    const auto page = [&](const QString &product, const QString &path) { return QUrl(u"https://"_s + consoleHost(now.target, product) + path); };
    if (now.failure.kind == "denied"_L1 || now.failure.kind == "credentials"_L1)
        return page(u"ram"_s, u"/users"_s);
    if (now.failure.kind == "quota"_L1)
        return page(u"quotas"_s, u"/products"_s);
    if (now.failure.kind == "balance"_L1)
        return page(u"billing-cost"_s, u"/home"_s);
    return consolePage(now.step.type, now.target);
}

/// What a comparison with the cloud found: taken over, or made as it was wanted.
QList<Cure> curesForFound(const Situation &now)
{
    QList<Cure> cures;
    if (now.failure.kind == "drifted"_L1) {
        if (const auto taken = withMadeValues(now.topology, now.journal, now.step))
            cures << Cure{Cure::What::TakeOver, {}, {}, {}, *taken};
        cures << Cure{Cure::What::Retry};
    } else {
        if (stepToAdopt(now.step.id, now.topology, now.journal))
            cures << Cure{Cure::What::Adopt};
        cures << Cure{Cure::What::Remove};
    }
    if (!now.target.practice)
        cures << Cure{Cure::What::OpenConsole, {}, {}, pageFor(now)};
    return cures;
}

} // namespace

QString cureName(Cure::What what)
{
    switch (what) {
    case Cure::What::UseZone: return u"use-zone"_s;
    case Cure::What::UseType: return u"use-type"_s;
    case Cure::What::UseClass: return u"use-class"_s;
    case Cure::What::ChangeValue: return u"change-value"_s;
    case Cure::What::OpenConsole: return u"open-console"_s;
    case Cure::What::Skip: return u"skip"_s;
    case Cure::What::UndoStep: return u"undo-step"_s;
    case Cure::What::Retry: return u"retry"_s;
    case Cure::What::TakeOver: return u"take-over"_s;
    case Cure::What::Adopt: return u"adopt"_s;
    case Cure::What::Remove: return u"remove"_s;
    }
    Q_UNREACHABLE();
}

QUrl consolePage(ResourceType type, const Target &target)
{
    const auto page = [&](const QString &product, const QString &path) {
        return QUrl(u"https://"_s + consoleHost(target, product) + path.arg(target.region));
    };
    switch (type) {
    case ResourceType::Vpc: return page(u"vpc"_s, u"/vpc/%1/vpcs"_s);
    case ResourceType::VSwitch: return page(u"vpc"_s, u"/vpc/%1/switches"_s);
    case ResourceType::NatGateway:
    case ResourceType::SnatEntry:
    case ResourceType::ForwardEntry: return page(u"vpc"_s, u"/nat/%1/nats"_s);
    case ResourceType::Eip:
    case ResourceType::EipAssociation: return page(u"vpc"_s, u"/eip/%1/eips"_s);
    case ResourceType::BandwidthPackage:
    case ResourceType::BandwidthPackageIps: return page(u"vpc"_s, u"/cbwp/%1/cbwps"_s);
    case ResourceType::SecurityGroup:
    case ResourceType::SecurityGroupRule: return page(u"ecs"_s, u"/securityGroup/region/%1"_s);
    case ResourceType::KeyPair: return page(u"ecs"_s, u"/keyPair/region/%1"_s);
    case ResourceType::Instances: return page(u"ecs"_s, u"/server/region/%1"_s);
    case ResourceType::DbInstance:
    case ResourceType::DbWhitelist:
    case ResourceType::DbSchema:
    case ResourceType::DbAccount:
    case ResourceType::DbPrivilege:
    case ResourceType::DbBackupPolicy:
    case ResourceType::DbReadOnlyInstance:
    case ResourceType::DbProxy:
    case ResourceType::DbSqlAudit: return page(u"rdsnext"_s, u"/rdsList/%1/basic"_s);
    case ResourceType::CacheInstance:
    case ResourceType::CacheWhitelist:
    case ResourceType::CacheAccount: return page(u"kvstore"_s, u"/Redis/instance/%1"_s);
    case ResourceType::ServerCertificate: return page(u"slb"_s, u"/slb/%1/certs"_s);
    case ResourceType::LoadBalancer:
    case ResourceType::LoadBalancerListener:
    case ResourceType::ListenerStart:
    case ResourceType::BackendServers: return page(u"slb"_s, u"/slb/%1/slbs"_s);
    }
    Q_UNREACHABLE();
}

std::optional<Step> stepToAdopt(const QString &stepId, const Topology &topology, const JournalSnapshot &journal)
{
    const Plan plan = planChanges(topology, journal);
    const Step *step = plan.step(stepId);
    return step && step->verb == Verb::Create && !mayExist(journal.value(stepId)) ? std::optional(*step) : std::nullopt;
}

QList<Cure> curesFor(const Step &step, const StepFailure &failure, const Topology &topology, const JournalSnapshot &journal,
                     const Catalogue &catalogue, const Target &target)
{
    const Situation now{step, failure, topology, journal, catalogue, target};
    if (failure.kind == "unclaimed"_L1 || failure.kind == "drifted"_L1)
        return curesForFound(now);
    const bool making = step.verb == Verb::Create || step.values.contains(existingValue);
    const bool unfit = failure.kind.startsWith("existing-"_L1);
    QList<Cure> cures;
    const auto add = [&cures](const std::optional<Cure> &cure) {
        if (cure)
            cures.append(*cure);
    };
    const Cure retry{Cure::What::Retry};
    const bool sameAgainFails = failure.kind == "stock"_L1 || failure.kind == "invalid"_L1 || failure.kind == "conflict"_L1 || failure.kind == "quota"_L1
                                || failure.kind == "denied"_L1 || failure.kind == "balance"_L1 || failure.kind == "credentials"_L1
                                || (unfit && failure.kind != "existing-busy"_L1);
    if (!sameAgainFails && failure.kind != subscriptionKept)
        cures.append(retry);
    if (making && failure.kind == "stock"_L1) {
        add(zoneCure(now));
        add(typeCure(now));
        add(classCure(now));
    }
    const bool ownValue = failure.kind == "invalid"_L1 || failure.kind == "conflict"_L1 || failure.kind == "quota"_L1 || failure.kind == "secret-missing"_L1
                          || failure.kind == "key-file"_L1 || failure.kind == "certificate-file"_L1 || unfit;
    const bool nothingFits = failure.kind == "stock"_L1 && cures.isEmpty();
    if (making && (ownValue || nothingFits))
        cures.append({Cure::What::ChangeValue, {}, fieldOf(step)});
    // There is no console for practice.
    if (!target.practice)
        cures.append({Cure::What::OpenConsole, {}, {}, pageFor(now)});
    // What comes first stands out: never leaving out or removing.
    const bool nothingBetter = sameAgainFails && cures.isEmpty();
    if (nothingBetter)
        cures.append(retry);
    if (making) {
        add(skipCure(now));
        add(undoCure(now));
    }
    if (sameAgainFails && !nothingBetter)
        cures.append(retry);
    return cures;
}

} // namespace Cloudsteps
