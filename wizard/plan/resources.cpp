#include "wizard/plan/resources.h"

namespace Cloudsteps {

bool isResource(ResourceType type)
{
    return type != ResourceType::EipAssociation && type != ResourceType::BandwidthPackageIps && !ownerOf(type);
}

bool hasPrice(ResourceType type)
{
    switch (type) {
    case ResourceType::NatGateway:
    case ResourceType::Eip:
    case ResourceType::BandwidthPackage:
    case ResourceType::Instances:
    case ResourceType::DbInstance:
    case ResourceType::DbReadOnlyInstance:
    case ResourceType::CacheInstance:
    case ResourceType::LoadBalancer: return true;
    case ResourceType::Vpc:
    case ResourceType::VSwitch:
    case ResourceType::BandwidthPackageIps:
    case ResourceType::EipAssociation:
    case ResourceType::SnatEntry:
    case ResourceType::ForwardEntry:
    case ResourceType::SecurityGroup:
    case ResourceType::SecurityGroupRule:
    case ResourceType::KeyPair:
    case ResourceType::DbWhitelist:
    case ResourceType::DbSchema:
    case ResourceType::DbAccount:
    case ResourceType::DbPrivilege:
    case ResourceType::DbBackupPolicy:
    case ResourceType::DbProxy:
    case ResourceType::DbSqlAudit:
    case ResourceType::CacheWhitelist:
    case ResourceType::CacheAccount:
    case ResourceType::ServerCertificate:
    case ResourceType::LoadBalancerListener:
    case ResourceType::ListenerStart:
    case ResourceType::BackendServers: return false;
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
