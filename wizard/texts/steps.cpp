#include "wizard/plan/values.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"
#include "wizard/texts/texts.h"

namespace Cloudsteps {
namespace {

/// Names of an order's servers; first and last of many.
QString orderedServers(const Topology &topology, const Step &step, const QString &separator)
{
    QStringList names;
    for (const ServerRef &ref : serversOf(topology, step))
        names << ref.name;
    if (names.isEmpty())
        return step.target.section(u'/', 0, 0);
    constexpr qsizetype listed = 3;
    return names.size() <= listed ? names.join(separator) : names.first() + QStringLiteral(" … ") + names.last();
}

/// What stands at the template's %1.
QString subjectOf(const Step &step, const Topology &topology, const Translator &t)
{
    using enum ResourceType;
    const Network &network = topology.network;
    // Of what the project has one of, another one is known by its id.
    static const QSet<ResourceType> single{Vpc, NatGateway, BandwidthPackage, SecurityGroup, KeyPair, DbInstance, CacheInstance, LoadBalancer};
    if (!step.target.isEmpty() && single.contains(step.type))
        return step.target;
    switch (step.type) {
    case Vpc: return network.vpc.name;
    case VSwitch: return vswitchName(topology, step.target);
    case NatGateway: return network.nat ? network.nat->name : QString();
    case Eip:
    case BandwidthPackageIps:
    case EipAssociation: return step.target;
    case BandwidthPackage:
        return network.publicIps && network.publicIps->sharedBandwidth
            ? QString::number(network.publicIps->sharedBandwidth->mbps) + QStringLiteral(" Mbit/s")
            : QString();
    case SnatEntry: return snatName(topology, step.target);
    case ForwardEntry: return dnatName(topology, step.target);
    case SecurityGroup: return topology.servers ? topology.servers->securityGroup.name : QString();
    case SecurityGroupRule: return ruleName(topology, step.target);
    case KeyPair: return topology.servers ? topology.servers->login.keyPair : QString();
    case Instances: return orderedServers(topology, step, t.translate("Texts", ", ", "between names of a list"));
    case DbInstance:
    case DbProxy:
    case DbSqlAudit:
    case DbBackupPolicy: return topology.database ? topology.database->name : QString();
    case DbWhitelist:
        if (!step.target.isEmpty())
            return readOnlyName(topology, step.target);
        return topology.database ? topology.database->name : QString();
    case DbSchema:
    case DbAccount:
    case CacheAccount:
    case DbPrivilege: return step.target;
    case DbReadOnlyInstance: return readOnlyName(topology, step.target);
    case CacheInstance:
    case CacheWhitelist: return topology.cache ? topology.cache->name : QString();
    case ServerCertificate: return certificateName(topology, step.target);
    case LoadBalancer: return topology.balancer ? topology.balancer->name : QString();
    case LoadBalancerListener:
    case ListenerStart: return listenerName(topology, step.target);
    case BackendServers: return serverName(topology, step.target);
    }
    Q_UNREACHABLE();
}

/// The thing as it stands inside a sentence.
QString nounOf(const Step &step, const Topology &topology, const Translator &t)
{
    using enum ResourceType;
    switch (step.type) {
    case Vpc: return t.translate("Texts", "VPC %1");
    case VSwitch: return t.translate("Texts", "vSwitch %1");
    case NatGateway: return t.translate("Texts", "NAT gateway %1");
    case Eip: return t.translate("Texts", "public IP %1");
    case BandwidthPackage: return t.translate("Texts", "shared bandwidth %1");
    case BandwidthPackageIps: return t.translate("Texts", "public IP %1 in the shared bandwidth");
    case EipAssociation: return t.translate("Texts", "public IP %1 on the NAT gateway");
    case SnatEntry: return t.translate("Texts", "SNAT entry for %1");
    case ForwardEntry: return t.translate("Texts", "DNAT entry %1");
    case SecurityGroup: return t.translate("Texts", "security group %1");
    case SecurityGroupRule: return t.translate("Texts", "security group rule %1");
    case KeyPair: return t.translate("Texts", "key pair %1");
    case Instances: return serversOf(topology, step).size() == 1 ? t.translate("Texts", "server %1") : t.translate("Texts", "servers %1");
    case DbInstance: return t.translate("Texts", "database instance %1");
    case DbWhitelist: return t.translate("Texts", "whitelist of %1");
    case DbSchema: return t.translate("Texts", "database %1");
    case DbAccount: return t.translate("Texts", "account %1");
    case DbPrivilege: return t.translate("Texts", "privileges of %1");
    case DbBackupPolicy: return t.translate("Texts", "backup policy of %1");
    case DbReadOnlyInstance: return t.translate("Texts", "read-only instance %1");
    case DbProxy: return t.translate("Texts", "read/write splitting of %1");
    case DbSqlAudit: return t.translate("Texts", "SQL audit of %1");
    case CacheInstance: return t.translate("Texts", "Redis instance %1");
    case CacheWhitelist: return t.translate("Texts", "whitelist of %1");
    case CacheAccount: return t.translate("Texts", "Redis account %1");
    case ServerCertificate: return t.translate("Texts", "certificate %1");
    case LoadBalancer: return t.translate("Texts", "load balancer %1");
    case LoadBalancerListener: return t.translate("Texts", "listener %1");
    case ListenerStart: return t.translate("Texts", "start of listener %1");
    case BackendServers: return t.translate("Texts", "backend server %1");
    }
    Q_UNREACHABLE();
}

/// Sentences of settings and attachments, which are not created but set or joined; empty for things.
QString settingAction(const Step &step, const Translator &t)
{
    using enum ResourceType;
    const bool removes = step.verb == Verb::Delete;
    switch (step.type) {
    case BandwidthPackageIps:
        return removes ? t.translate("Texts", "Take public IP %1 out of the shared bandwidth")
                       : t.translate("Texts", "Add public IP %1 to the shared bandwidth");
    case EipAssociation:
        return removes ? t.translate("Texts", "Unbind public IP %1 from the NAT gateway")
                       : t.translate("Texts", "Bind public IP %1 to the NAT gateway");
    case DbWhitelist:
    case CacheWhitelist:
        return removes ? t.translate("Texts", "Clear the whitelist of %1") : t.translate("Texts", "Set the whitelist of %1");
    case DbPrivilege:
        return removes ? t.translate("Texts", "Revoke the privileges of %1") : t.translate("Texts", "Grant the privileges of %1");
    case DbBackupPolicy:
        return removes ? t.translate("Texts", "Reset the backup policy of %1") : t.translate("Texts", "Set the backup policy of %1");
    case DbProxy:
        return removes ? t.translate("Texts", "Switch off read/write splitting of %1") : t.translate("Texts", "Switch on read/write splitting of %1");
    case DbSqlAudit: return removes ? t.translate("Texts", "Switch off SQL audit of %1") : t.translate("Texts", "Switch on SQL audit of %1");
    case ListenerStart: return removes ? t.translate("Texts", "Stop listener %1") : t.translate("Texts", "Start listener %1");
    case BackendServers:
        return removes ? t.translate("Texts", "Remove backend server %1") : t.translate("Texts", "Add backend server %1");
    case Vpc:
    case VSwitch:
    case NatGateway:
    case Eip:
    case BandwidthPackage:
    case SnatEntry:
    case ForwardEntry:
    case SecurityGroup:
    case SecurityGroupRule:
    case KeyPair:
    case Instances:
    case DbInstance:
    case DbSchema:
    case DbAccount:
    case DbReadOnlyInstance:
    case CacheInstance:
    case CacheAccount:
    case ServerCertificate:
    case LoadBalancer:
    case LoadBalancerListener: return {};
    }
    Q_UNREACHABLE();
}

QString named(const QString &text, const QString &name)
{
    return fill(text, {name}).trimmed(); // a thing whose name is gone from the draft leaves no blank behind
}

} // namespace

QString Texts::step(const Step &step, const Topology &topology) const
{
    QString text = named(nounOf(step, topology, m_t), subjectOf(step, topology, m_t));
    // "vSwitch" keeps its spelling at the start of a line, everything else starts with a capital. Chinese may start with the
    // thing's own name, which is never changed.
    if (language() == Language::English && step.type != ResourceType::VSwitch && !text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString Texts::stepAction(const Step &step, const Topology &topology) const
{
    const QString subject = subjectOf(step, topology, m_t);
    if (step.verb == Verb::None)
        return this->step(step, topology);
    const bool set = step.type == ResourceType::DbWhitelist || step.type == ResourceType::CacheWhitelist || step.type == ResourceType::DbPrivilege
                     || step.type == ResourceType::DbBackupPolicy;
    const bool again = (step.verb == Verb::Change && !set) || step.verb == Verb::Replace; // it was joined or switched on before
    const QString setting = again ? QString() : settingAction(step, m_t);
    if (!setting.isEmpty())
        return named(setting, subject);
    const QString noun = named(nounOf(step, topology, m_t), subject);
    if (step.changes.contains(backupValue))
        return fill(m_t.translate("Texts", "Back up %1"), {noun});
    switch (step.verb) {
    case Verb::Create: return fill(m_t.translate("Texts", "Create %1"), {noun});
    case Verb::Change: return fill(m_t.translate("Texts", "Change %1"), {noun});
    case Verb::Replace: return fill(m_t.translate("Texts", "Replace %1"), {noun});
    case Verb::Delete: return fill(m_t.translate("Texts", "Delete %1"), {noun});
    case Verb::None: break;
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
