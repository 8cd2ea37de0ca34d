#include "wizard/texts/texts.h"

namespace Cloudsteps {

QString Texts::kind(Kind kind) const
{
    switch (kind) {
    case Kind::Network: return m_t.translate("Texts", "Network");
    case Kind::Servers: return m_t.translate("Texts", "Servers");
    case Kind::Database: return m_t.translate("Texts", "Database");
    case Kind::Cache: return m_t.translate("Texts", "Cache");
    case Kind::Balancer: return m_t.translate("Texts", "Load balancer");
    }
    Q_UNREACHABLE();
}

QString Texts::resourceType(ResourceType type) const
{
    switch (type) {
    case ResourceType::Vpc: return m_t.translate("Texts", "VPC");
    case ResourceType::VSwitch: return m_t.translate("Texts", "vSwitch");
    case ResourceType::NatGateway: return m_t.translate("Texts", "NAT gateway");
    case ResourceType::Eip: return m_t.translate("Texts", "Public IP");
    case ResourceType::BandwidthPackage: return m_t.translate("Texts", "Shared bandwidth");
    case ResourceType::BandwidthPackageIps: return m_t.translate("Texts", "Public IPs in the shared bandwidth");
    case ResourceType::EipAssociation: return m_t.translate("Texts", "Public IP on the NAT gateway");
    case ResourceType::SnatEntry: return m_t.translate("Texts", "SNAT entry");
    case ResourceType::ForwardEntry: return m_t.translate("Texts", "DNAT entry");
    case ResourceType::SecurityGroup: return m_t.translate("Texts", "Security group");
    case ResourceType::SecurityGroupRule: return m_t.translate("Texts", "Security group rule");
    case ResourceType::KeyPair: return m_t.translate("Texts", "Key pair");
    case ResourceType::Instances: return m_t.translate("Texts", "Servers");
    case ResourceType::DbInstance: return m_t.translate("Texts", "Database instance");
    case ResourceType::DbWhitelist: return m_t.translate("Texts", "Database whitelist");
    case ResourceType::DbSchema: return m_t.translate("Texts", "Database");
    case ResourceType::DbAccount: return m_t.translate("Texts", "Database account");
    case ResourceType::DbPrivilege: return m_t.translate("Texts", "Database privilege");
    case ResourceType::DbBackupPolicy: return m_t.translate("Texts", "Backup policy");
    case ResourceType::DbReadOnlyInstance: return m_t.translate("Texts", "Read-only instance");
    case ResourceType::DbProxy: return m_t.translate("Texts", "Read/write splitting");
    case ResourceType::DbSqlAudit: return m_t.translate("Texts", "SQL audit");
    case ResourceType::CacheInstance: return m_t.translate("Texts", "Redis instance");
    case ResourceType::CacheWhitelist: return m_t.translate("Texts", "Redis whitelist");
    case ResourceType::CacheAccount: return m_t.translate("Texts", "Redis account");
    case ResourceType::ServerCertificate: return m_t.translate("Texts", "Server certificate");
    case ResourceType::LoadBalancer: return m_t.translate("Texts", "Load balancer");
    case ResourceType::LoadBalancerListener: return m_t.translate("Texts", "Listener");
    case ResourceType::ListenerStart: return m_t.translate("Texts", "Start of a listener");
    case ResourceType::BackendServers: return m_t.translate("Texts", "Backend servers");
    }
    Q_UNREACHABLE();
}

QString Texts::verb(Verb verb) const
{
    switch (verb) {
    case Verb::Create: return m_t.translate("Texts", "Create");
    case Verb::Change: return m_t.translate("Texts", "Change");
    case Verb::Replace: return m_t.translate("Texts", "Replace");
    case Verb::Delete: return m_t.translate("Texts", "Delete");
    case Verb::None: return m_t.translate("Texts", "Keep");
    }
    Q_UNREACHABLE();
}

QString Texts::state(StepState state) const
{
    switch (state) {
    case StepState::Planned: return m_t.translate("Texts", "Planned");
    case StepState::Sent: return m_t.translate("Texts", "Waiting", "the cloud's answer is awaited");
    case StepState::Waiting: return m_t.translate("Texts", "Creating");
    case StepState::Ready: return m_t.translate("Texts", "Ready");
    case StepState::Failed: return m_t.translate("Texts", "Failed");
    case StepState::Gone: return m_t.translate("Texts", "Removed");
    }
    Q_UNREACHABLE();
}

QString Texts::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Note: return m_t.translate("Texts", "Note");
    case Severity::Warning: return m_t.translate("Texts", "Warning");
    case Severity::Error: return m_t.translate("Texts", "Error");
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
