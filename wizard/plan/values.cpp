#include "wizard/plan/values.h"
#include "wizard/plan/serviceterms.h"

#include "wizard/topology/words.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString flag(bool on)
{
    return on ? u"on"_s : u"off"_s;
}

/// Stands for a text that is too long to be kept.
QString fingerprint(const QString &text)
{
    return text.isEmpty() ? QString() : QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

/// Values that are the service's choice while nothing is wanted: what it chose, or what was wanted before, stays.
bool isFree(const QString &name, const QString &wanted)
{
    return wanted.isEmpty() && (name == u"hostName" || name == u"credit" || name == u"zones");
}

QString chargeText(const Charge &charge)
{
    // Period and renewal of a subscription are settled in the billing pages once it is bought.
    return wordOf(chargeWords, charge.model);
}

template<typename Item>
const Item *byKey(const QList<Item> &items, const QString &key)
{
    for (const Item &item : items) {
        if (item.key == key)
            return &item;
    }
    return nullptr;
}

template<typename Item>
const Item *byName(const QList<Item> &items, const QString &name)
{
    for (const Item &item : items) {
        if (item.name == name)
            return &item;
    }
    return nullptr;
}

/// The public IPs that servers go out with: all but those that an IP mapping takes for itself.
QString outgoingIps(const Network &network)
{
    QStringList numbers;
    const int count = network.publicIps ? network.publicIps->count : 0;
    for (int n = 1; n <= count; ++n) {
        const bool mapped = std::any_of(network.dnat.cbegin(), network.dnat.cend(), [n](const DnatEntry &entry) {
            return entry.kind == DnatKind::Ip && entry.publicIp == n;
        });
        if (!mapped)
            numbers << QString::number(n);
    }
    return numbers.join(u',');
}

QString healthText(const HealthCheck &check)
{
    if (!check.on)
        return flag(false);
    return QStringList{check.type, QString::number(check.port), check.domain, check.method, check.request, check.expected, check.uri, check.codes.join(u' '), QString::number(check.intervalSeconds), QString::number(check.timeoutSeconds),
                       QString::number(check.rise), QString::number(check.fall)}
        .join(u',');
}

QString sortedWhitelist(const Topology &topology, const QStringList &whitelist)
{
    QStringList addresses = resolvedWhitelist(topology, whitelist);
    addresses.sort();
    return addresses.join(u',');
}

Values networkValues(const Topology &topology, ResourceType type, const QString &target)
{
    using enum ResourceType;
    const Network &network = topology.network;
    const QString isp = network.publicIps ? network.publicIps->isp : QString();
    const QString existing = existingIdOf(topology, type, target);
    if (type == Vpc && !existing.isEmpty())
        return {{existingValue, existing}, {u"cidr"_s, network.vpc.cidr.toString()}};
    if (type == Vpc)
        return {{u"name"_s, network.vpc.name}, {u"cidr"_s, network.vpc.cidr.toString()}};
    if (type == VSwitch) {
        const auto *vswitch = network.vswitch(target);
        if (vswitch && !existing.isEmpty())
            return {{existingValue, existing}, {u"zone"_s, vswitch->zone}, {u"cidr"_s, vswitch->cidr.toString()}};
        if (vswitch)
            return {{u"name"_s, vswitch->name}, {u"zone"_s, vswitch->zone}, {u"cidr"_s, vswitch->cidr.toString()}};
    } else if (type == NatGateway && network.nat) {
        return {{u"name"_s, network.nat->name}, {u"vswitch"_s, network.nat->vswitch}, {u"bind"_s, wordOf(bindWords, network.nat->bindMode)}};
    } else if (type == Eip && network.publicIps) {
        Values values{{u"name"_s, eipName(network, target)}, {u"mbps"_s, QString::number(network.publicIps->mbps)}, {u"isp"_s, isp}};
        if (!network.publicIps->sharedBandwidth) // else the package is paid for
            values.insert(u"charge"_s, wordOf(bandwidthWords, network.publicIps->charge));
        return values;
    } else if (type == BandwidthPackage && network.publicIps && network.publicIps->sharedBandwidth) {
        const SharedBandwidth &shared = *network.publicIps->sharedBandwidth;
        return {{u"name"_s, bandwidthPackageName(network)},
                {u"mbps"_s, QString::number(shared.mbps)},
                {u"charge"_s, wordOf(bandwidthWords, shared.charge)},
                {u"isp"_s, isp}};
    } else if (type == SnatEntry) {
        if (const auto *entry = byKey(network.snat, target))
            return {{u"vswitch"_s, entry->vswitch}, {u"ips"_s, outgoingIps(network)}};
    } else if (type == ForwardEntry) {
        if (const auto *entry = byKey(network.dnat, target))
            return {{u"form"_s, wordOf(dnatWords, entry->kind)},
                    {u"ip"_s, QString::number(entry->publicIp)},
                    {u"protocol"_s, wordOf(protocolWords, entry->protocol)},
                    {u"externalPort"_s, entry->externalPort},
                    {u"server"_s, entry->server},
                    {u"internalPort"_s, entry->internalPort}};
    }
    return {};
}

Values accessValues(const Topology &topology, ResourceType type, const QString &target)
{
    if (!topology.servers)
        return {};
    const Servers &servers = *topology.servers;
    if (const QString existing = existingIdOf(topology, type, target); !existing.isEmpty())
        return {{existingValue, existing}};
    if (type == ResourceType::SecurityGroup)
        return {{u"name"_s, servers.securityGroup.name}};
    if (type == ResourceType::KeyPair)
        return {{u"name"_s, servers.login.keyPair},
                {u"key"_s, servers.login.method == LoginMethod::ImportKeyPair ? servers.login.publicKey.trimmed() : QString()}};
    if (const auto *rule = byKey(servers.securityGroup.rules, target))
        return {{u"direction"_s, wordOf(directionWords, rule->direction)},
                {u"policy"_s, wordOf(policyWords, rule->policy)},
                {u"protocol"_s, rule->protocol},
                {u"ports"_s, rule->ports},
                {u"cidr"_s, rule->cidr},
                {u"priority"_s, QString::number(rule->priority)}};
    return {};
}

Values databaseValues(const Topology &topology, ResourceType type, const QString &target)
{
    using enum ResourceType;
    if (!topology.database)
        return {};
    const Database &database = *topology.database;
    const QString gib = QString::number(database.storage.gib);
    if (type == DbInstance)
        return {{u"name"_s, database.name},
                {u"engine"_s, database.engine + u' ' + database.version},
                {u"edition"_s, database.edition},
                {u"class"_s, database.databaseClass},
                {u"storage"_s, database.storage.type},
                {u"gib"_s, gib},
                {u"vswitch"_s, database.vswitch},
                {u"standby"_s, database.standbyVswitch},
                {u"protection"_s, flag(database.deletionProtection)},
                {u"charge"_s, chargeText(database.charge)}};
    if (type == DbReadOnlyInstance) {
        if (const auto *readOnly = byKey(database.readOnly, target))
            return {{u"name"_s, readOnly->name}, {u"class"_s, readOnly->databaseClass}, {u"gib"_s, gib}, {u"vswitch"_s, readOnly->vswitch}};
    } else if (type == DbWhitelist) {
        Values values{{u"addresses"_s, sortedWhitelist(topology, database.whitelist)}};
        for (const WhitelistGroup &group : database.whitelistGroups)
            values.insert(u"group/"_s + group.name, sortedWhitelist(topology, group.addresses));
        return values;
    } else if (type == DbSchema) {
        if (const auto *schema = byName(database.databases, target))
            return {{u"charset"_s, schema->charset}};
    } else if (type == DbProxy && database.readWriteSplitting) {
        if (database.hasSharedProxy())
            return {{u"delay"_s, QString::number(database.readWriteSplitting->maxDelaySeconds)}};
        return {{u"nodes"_s, QString::number(database.readWriteSplitting->proxyNodes)}};
    } else if (type == DbSqlAudit && database.sqlAudit) {
        return {{u"retention"_s, QString::number(database.sqlAudit->retentionDays)}};
    } else if (type == DbBackupPolicy && database.backup) {
        return {{u"days"_s, database.backup->days.join(u',')},
                {u"window"_s, database.backup->window},
                {u"retention"_s, QString::number(database.backup->retentionDays)},
                {u"log"_s, flag(database.backup->log)}};
    } else if (type == DbAccount || type == DbPrivilege) {
        const auto *account = byName(database.accounts, target);
        if (account && type == DbAccount)
            return {{u"account"_s, wordOf(accountWords, account->type)}};
        if (account) {
            QStringList privileges;
            for (auto privilege = account->privileges.cbegin(); privilege != account->privileges.cend(); ++privilege)
                privileges << privilege.key() + u'=' + privilege.value();
            return {{u"privileges"_s, privileges.join(u',')}};
        }
    }
    return {};
}

Values cacheValues(const Topology &topology, ResourceType type, const QString &target)
{
    if (!topology.cache)
        return {};
    const Cache &cache = *topology.cache;
    if (type == ResourceType::CacheWhitelist)
        return {{u"addresses"_s, sortedWhitelist(topology, cache.whitelist)}, {u"passwordFree"_s, flag(cache.passwordFree)}};
    if (type == ResourceType::CacheAccount) {
        const auto *account = byName(cache.accounts, target);
        return account ? Values{{u"privilege"_s, wordOf(cachePrivilegeWords, account->privilege)}} : Values();
    }
    return {{u"name"_s, cache.name},
            {u"edition"_s, wordOf(editionWords, cache.edition) + u' ' + wordOf(replicaWords, cache.replicas)},
            {u"class"_s, cache.cacheClass},
            {u"version"_s, cache.version},
            {u"vswitch"_s, cache.vswitch},
            {u"second"_s, cache.secondVswitch},
            {u"shards"_s, QString::number(cache.shards)},
            {u"readReplicas"_s, QString::number(cache.readReplicas)},
            {u"charge"_s, chargeText(cache.charge)}};
}

Values balancerValues(const Topology &topology, ResourceType type, const QString &target)
{
    if (!topology.balancer)
        return {};
    const Balancer &balancer = *topology.balancer;
    if (type == ResourceType::LoadBalancer)
        return {{u"name"_s, balancer.name},
                {u"address"_s, wordOf(addressWords, balancer.address)},
                {u"vswitch"_s, balancer.address == BalancerAddress::Intranet ? balancer.vswitch : QString()},
                {u"zones"_s, QString(balancer.masterZone + u' ' + balancer.slaveZone).trimmed()},
                {u"protection"_s, flag(balancer.deletionProtection)}};
    if (type == ResourceType::ServerCertificate) {
        const auto *certificate = byKey(balancer.certificates, target);
        if (!certificate)
            return {};
        return {{u"name"_s, certificate->name}, {u"certificateFile"_s, certificate->certificateFile}, {u"keyFile"_s, certificate->keyFile}};
    }
    if (type == ResourceType::BackendServers) {
        for (const Backend &backend : balancer.backends) {
            if (backend.server == target)
                return {{u"weight"_s, QString::number(backend.weight)}};
        }
        return {};
    }
    const Listener *listener = byKey(balancer.listeners, target);
    if (!listener)
        return {};
    Values values{{u"protocol"_s, wordOf(listenerWords, listener->protocol)}, {u"port"_s, QString::number(listener->port)}};
    if (type == ResourceType::LoadBalancerListener) {
        values.insert(u"backendPort"_s, QString::number(listener->backendPort));
        values.insert(u"scheduler"_s, listener->scheduler);
        values.insert(u"health"_s, healthText(listener->healthCheck));
        QString session = QString::number(listener->persistenceSeconds);
        if (const auto &sticky = listener->stickySession)
            session += u' ' + wordOf(stickyWords, sticky->mode) + u' ' + (sticky->mode == StickyMode::Server ? sticky->cookie : QString::number(sticky->seconds));
        values.insert(u"session"_s, session);
        values.insert(u"redirect"_s, QString::number(listener->redirectTo));
        const Certificate *certificate = balancer.certificateOf(*listener);
        values.insert(u"certificate"_s, certificate && !certificate->id.isEmpty() ? certificate->id : listener->certificate);
    }
    return values;
}

bool isSmaller(const QString &made, const QString &wanted)
{
    const QStringList before = made.split(u',', Qt::SkipEmptyParts);
    const QStringList after = wanted.split(u',', Qt::SkipEmptyParts);
    if (before.size() != after.size())
        return true;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (after[i].toLongLong() < before[i].toLongLong())
            return true;
    }
    return false;
}

/// The values that the products' documentation has a call for; everything else is settled when the thing is made.
QStringList changeable(ResourceType type)
{
    using enum ResourceType;
    switch (type) {
    case Vpc:
    case VSwitch:
    case SecurityGroup: return {u"name"_s};
    case NatGateway: return {u"name"_s, u"bind"_s};
    case LoadBalancer: return {u"name"_s, u"protection"_s};
    case Eip:
    case BandwidthPackage: return {u"name"_s, u"mbps"_s};
    case SnatEntry: return {u"ips"_s}; // "the source cannot change"
    case ForwardEntry: return {u"form"_s, u"ip"_s, u"protocol"_s, u"externalPort"_s, u"server"_s, u"internalPort"_s};
    case SecurityGroupRule: return {u"direction"_s, u"policy"_s, u"protocol"_s, u"ports"_s, u"cidr"_s, u"priority"_s};
    case Instances: return {u"servers"_s, u"name"_s, u"type"_s, u"image"_s, u"diskGib"_s, u"dataGib"_s, u"hostName"_s, u"credit"_s, u"protection"_s, u"release"_s};
    case DbInstance: return {u"name"_s, u"class"_s, u"gib"_s, u"protection"_s};
    case DbReadOnlyInstance: return {u"name"_s, u"class"_s, u"gib"_s};
    case DbWhitelist: return {u"addresses"_s}; // and every group
    case CacheWhitelist: return {u"addresses"_s, u"passwordFree"_s};
    case DbPrivilege: return {u"privileges"_s};
    case DbBackupPolicy: return {u"days"_s, u"window"_s, u"retention"_s, u"log"_s};
    case DbProxy: return {u"nodes"_s, u"delay"_s};
    case DbSqlAudit: return {u"retention"_s};
    case CacheInstance: return {u"name"_s, u"class"_s, u"shards"_s, u"readReplicas"_s};
    case CacheAccount: return {u"privilege"_s};
    case LoadBalancerListener: return {u"scheduler"_s, u"health"_s, u"session"_s, u"certificate"_s};
    case BackendServers: return {u"weight"_s};
    case BandwidthPackageIps:
    case EipAssociation:
    case KeyPair:
    case DbSchema:
    case DbAccount:
    case ServerCertificate:
    case ListenerStart: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

Values wantedValues(const Topology &topology, ResourceType type, const QString &target)
{
    using enum ResourceType;
    switch (type) {
    case Vpc:
    case VSwitch:
    case NatGateway:
    case Eip:
    case BandwidthPackage:
    case SnatEntry:
    case ForwardEntry: return networkValues(topology, type, target);
    case SecurityGroup:
    case SecurityGroupRule:
    case KeyPair: return accessValues(topology, type, target);
    case DbInstance:
    case DbReadOnlyInstance:
    case DbWhitelist:
    case DbSchema:
    case DbAccount:
    case DbPrivilege:
    case DbBackupPolicy:
    case DbProxy:
    case DbSqlAudit: return databaseValues(topology, type, target);
    case CacheInstance:
    case CacheAccount:
    case CacheWhitelist: return cacheValues(topology, type, target);
    case ServerCertificate:
    case LoadBalancer:
    case LoadBalancerListener:
    case ListenerStart:
    case BackendServers: return balancerValues(topology, type, target);
    case BandwidthPackageIps:
    case EipAssociation:
    case Instances: return {};
    }
    Q_UNREACHABLE();
}

QString existingIdOf(const Topology &topology, ResourceType type, const QString &target)
{
    switch (type) {
    case ResourceType::Vpc: return topology.network.vpc.existingId;
    case ResourceType::VSwitch:
        if (const auto *vswitch = topology.network.vswitch(target))
            return vswitch->existingId;
        return {};
    case ResourceType::SecurityGroup: return topology.servers ? topology.servers->securityGroup.existingId : QString();
    case ResourceType::KeyPair:
        return topology.servers && topology.servers->login.method == LoginMethod::ExistingKeyPair ? topology.servers->login.keyPair : QString();
    default: return {}; // of everything else there is nothing to choose
    }
}

Values serverValues(const Topology &topology, const QList<ServerRef> &servers)
{
    if (!topology.servers || servers.isEmpty())
        return {};
    const ServerGroup *group = byKey(topology.servers->groups, servers.constFirst().group);
    if (!group)
        return {};
    QStringList ids;
    QStringList vswitches;
    for (const ServerRef &server : servers) {
        ids << server.id;
        vswitches << server.vswitch;
    }
    vswitches.removeDuplicates();
    QStringList kinds;
    QList<int> sizes;
    for (const DataDisk &disk : group->dataDisks) {
        kinds << QString(disk.category + u' ' + disk.performanceLevel).trimmed();
        sizes << disk.gib;
    }
    kinds.sort();
    std::sort(sizes.begin(), sizes.end());
    QStringList gib;
    for (const int size : std::as_const(sizes))
        gib << QString::number(size);
    const Login &login = topology.servers->login;
    return {{u"servers"_s, ids.join(u',')},
            {u"name"_s, group->name},
            {u"vswitch"_s, vswitches.join(u',')},
            {u"type"_s, group->type},
            {u"image"_s, group->imageId},
            {u"disk"_s, QString(group->systemDisk.category + u' ' + group->systemDisk.performanceLevel).trimmed()},
            {u"diskGib"_s, QString::number(group->systemDisk.gib)},
            {u"dataDisks"_s, kinds.join(u',')},
            {u"dataGib"_s, gib.join(u',')},
            {u"mbps"_s, QString::number(group->publicBandwidthMbps)},
            {u"optimized"_s, flag(group->ioOptimized)},
            {u"login"_s, login.method == LoginMethod::Password ? u"password"_s : login.keyPair},
            {u"charge"_s, chargeText(group->charge)},
            {u"hostName"_s, group->hostName},
            {u"userData"_s, fingerprint(group->userData)},
            {u"credit"_s, group->creditSpecification},
            {u"protection"_s, flag(group->deletionProtection)},
            {u"release"_s, group->releaseAt}};
}

QStringList differences(const Values &made, const Values &wanted)
{
    QStringList names;
    if (made.isEmpty())
        return names;
    for (auto value = wanted.cbegin(); value != wanted.cend(); ++value) {
        // What was not kept when the thing was made is taken to be as wanted, too; a whitelist's group that is not there is new, and
        // nothing is backed up by itself.
        const bool known = made.contains(value.key()) || value.key().startsWith("group/"_L1) || value.key() == backupValue;
        if (known && made.value(value.key()) != value.value() && !isFree(value.key(), value.value()))
            names << value.key();
    }
    for (const QString &name : made.keys()) { // a whitelist's group that is no longer wanted
        if (name.startsWith("group/"_L1) && !wanted.contains(name))
            names << name;
    }
    return names;
}

QString obstacleTo(ResourceType type, const QString &name, const QString &made, const QString &wanted)
{
    if (!changeable(type).contains(name) && !name.startsWith("group/"_L1))
        return u"fixed"_s;
    const bool backAgain = name == u"bind" && made == u"nat"; // ModifyNatGatewayAttribute goes one way
    const bool byClass = name == u"shards" && wanted == u"0"; // a number that was chosen is not unchosen
    if (backAgain || byClass)
        return u"fixed"_s;
    const bool onlyGrows = name == u"gib" || name == u"diskGib" || name == u"dataGib";
    return onlyGrows && isSmaller(made, wanted) ? u"smaller"_s : QString();
}

QStringList resolvedWhitelist(const Topology &topology, const QStringList &whitelist)
{
    QStringList addresses;
    for (const QString &entry : whitelist) {
        if (!entry.startsWith("vswitch:"_L1))
            addresses << entry;
        else if (const auto *vswitch = topology.network.vswitch(entry.mid(8)))
            addresses << vswitch->cidr.toString();
    }
    addresses.removeDuplicates();
    return addresses;
}

} // namespace Cloudsteps
