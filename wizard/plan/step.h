#pragma once

#include "wizard/topology/kind.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Cloudsteps {

/// What a driver exists for: one thing the cloud's API creates, or one attachment it makes.
enum class ResourceType {
    Vpc, VSwitch, NatGateway, Eip, BandwidthPackage, BandwidthPackageIps, EipAssociation, SnatEntry, ForwardEntry,
    SecurityGroup, SecurityGroupRule, KeyPair, Instances,
    DbInstance, DbWhitelist, DbSchema, DbAccount, DbPrivilege, DbBackupPolicy, DbReadOnlyInstance,
    CacheInstance, CacheWhitelist,
    LoadBalancer, LoadBalancerListener, ListenerStart, BackendServers,
};

/// The first part of step ids: vpc, vswitch, natgateway, eip, bandwidthpackage, ...
QString resourceTypeName(ResourceType type);
QList<ResourceType> allResourceTypes();

enum class Verb { Create, Change, Replace, Delete, None };
QString verbName(Verb verb);

/// One thing to be done. Ids are "<type>[/<key>]/<verb>", e.g. "vpc/create", "vswitch/a/create".
struct Step
{
    QString id;
    Kind kind = Kind::Network;
    ResourceType type = ResourceType::Vpc;
    Verb verb = Verb::Create;
    QString target;    ///< key(s) of the topology item, e.g. "a" or "app-1"; empty for singletons
    QStringList after; ///< ids of steps that must be ready before
    QString gate;      ///< steps of one gate run one at a time; empty: free

    bool operator==(const Step &) const = default;
};

} // namespace Cloudsteps
