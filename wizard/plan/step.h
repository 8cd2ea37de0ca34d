#pragma once

#include "wizard/journal/facts.h"
#include "wizard/topology/kind.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Cloudsteps {

/// Names of the two tags that everything of ours carries where the API has tags: the project's id, and the id of the step that made it.
inline constexpr QLatin1String projectTagKey("cloudsteps-project");
inline constexpr QLatin1String stepTagKey("cloudsteps-step");

/// What a driver exists for: one thing the cloud's API creates, or one attachment it makes. The targets of their steps:
///
/// | type | target | example |
/// | --- | --- | --- |
/// | Vpc, NatGateway, BandwidthPackage | none | vpc/create |
/// | VSwitch, SnatEntry, ForwardEntry | key | vswitch/a/create |
/// | Eip, BandwidthPackageIps, EipAssociation | number of the public IP, from 1 | eip/1/create |
/// | SecurityGroup, KeyPair | none | keypair/create |
/// | SecurityGroupRule | key | securitygrouprule/http/create |
/// | Instances | group/vswitch, and from the 101st server of both on group/vswitch/2 ... | instances/app/a/create |
/// | DbInstance, DbBackupPolicy, CacheInstance, CacheWhitelist, LoadBalancer | none | dbinstance/create |
/// | DbWhitelist | none for the primary, key of a read-only instance | dbwhitelist/create |
/// | DbSchema, DbAccount, DbPrivilege (one an account) | name | dbaccount/shop_app/create |
/// | DbReadOnlyInstance | key | dbreadonlyinstance/ro1/create |
/// | DbProxy (read/write splitting), DbSqlAudit | none | dbproxy/create |
/// | CacheAccount | name | cacheaccount/reader/create |
/// | ServerCertificate | key | servercertificate/shop/create |
/// | LoadBalancerListener, ListenerStart | key | listenerstart/http/create |
/// | BackendServers | server | backendservers/app-1/create |
///
/// Things of one type that the API takes several at a time have a step each; the executor puts those that are ready into one call.
enum class ResourceType {
    Vpc, VSwitch, NatGateway, Eip, BandwidthPackage, BandwidthPackageIps, EipAssociation, SnatEntry, ForwardEntry,
    SecurityGroup, SecurityGroupRule, KeyPair, Instances,
    DbInstance, DbWhitelist, DbSchema, DbAccount, DbPrivilege, DbBackupPolicy, DbReadOnlyInstance,
    DbProxy, DbSqlAudit,
    CacheInstance, CacheWhitelist, CacheAccount,
    ServerCertificate, LoadBalancer, LoadBalancerListener, ListenerStart, BackendServers,
};

/// The first part of step ids: vpc, vswitch, natgateway, eip, bandwidthpackage, ...
QString resourceTypeName(ResourceType type);
std::optional<ResourceType> resourceTypeFromName(QStringView name);
QList<ResourceType> allResourceTypes();
/// The wizard's step that a type is created in.
Kind kindOf(ResourceType type);
/// The resource that a setting is a part of: it ends with it and has no removal of its own. Empty for what is removed by itself.
std::optional<ResourceType> ownerOf(ResourceType type);

enum class Verb { Create, Change, Replace, Delete, None };
QString verbName(Verb verb);

/// One thing to be done. Ids are "<type>[/<target>]/<verb>", e.g. "vpc/create", "vswitch/a/create". A step that has nothing to do
/// (Verb::None) keeps the id of the create step that made the thing.
struct Step
{
    QString id;
    Kind kind = Kind::Network;
    ResourceType type = ResourceType::Vpc;
    Verb verb = Verb::Create;
    QString target;    ///< key(s) of the topology item, e.g. "a" or "app-1"; empty for singletons
    QStringList after; ///< ids of steps that must be ready before
    QString gate;      ///< steps of one gate run one at a time; empty: free
    Values values = {};        ///< what is wanted of the thing; empty for deletions
    QStringList changes = {};  ///< names of the values that differ from what was made; for "follows" the id of the step that is followed
    QString reason = {};       ///< why it is more than a change: fixed, smaller, follows, existing; of a change that loses data: image

    bool operator==(const Step &) const = default;
};

} // namespace Cloudsteps
