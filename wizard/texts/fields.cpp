#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"
#include "wizard/texts/texts.h"


#include <array>

namespace Cloudsteps {
namespace {

/// A thing that has fields. `path` with "*" for the key of a list item; the noun's %1 is the item's name.
struct Owner
{
    const char *path;
    const char *noun;
    QString (*name)(const Topology &, const QString &);
};

QString keyItself(const Topology &, const QString &key)
{
    return key;
}

/// Longer paths first: the first that matches is the owner.
constexpr std::array owners{
    Owner{"network.vswitches.*", QT_TRANSLATE_NOOP("Texts", "vSwitch %1"), vswitchName},
    Owner{"network.snat.*", QT_TRANSLATE_NOOP("Texts", "SNAT entry for %1"), snatName},
    Owner{"network.dnat.*", QT_TRANSLATE_NOOP("Texts", "DNAT entry %1"), dnatName},
    Owner{"network.publicIps.sharedBandwidth", QT_TRANSLATE_NOOP("Texts", "Shared bandwidth"), nullptr},
    Owner{"network.publicIps", QT_TRANSLATE_NOOP("Texts", "Public IPs"), nullptr},
    Owner{"network.nat", QT_TRANSLATE_NOOP("Texts", "NAT gateway"), nullptr},
    Owner{"network.vpc", QT_TRANSLATE_NOOP("Texts", "VPC"), nullptr},
    Owner{"network", QT_TRANSLATE_NOOP("Texts", "Network"), nullptr},
    Owner{"servers.securityGroup.rules.*", QT_TRANSLATE_NOOP("Texts", "Security group rule %1"), ruleName},
    Owner{"servers.securityGroup", QT_TRANSLATE_NOOP("Texts", "Security group"), nullptr},
    Owner{"servers.login", QT_TRANSLATE_NOOP("Texts", "Login"), nullptr},
    Owner{"servers.groups.*", QT_TRANSLATE_NOOP("Texts", "Servers %1"), groupName},
    Owner{"servers", QT_TRANSLATE_NOOP("Texts", "Servers"), nullptr},
    Owner{"database.databases.*", QT_TRANSLATE_NOOP("Texts", "Database %1"), keyItself},
    Owner{"database.accounts.*", QT_TRANSLATE_NOOP("Texts", "Account %1"), keyItself},
    Owner{"database.readOnly.*", QT_TRANSLATE_NOOP("Texts", "Read-only instance %1"), readOnlyName},
    Owner{"database.whitelistGroups.*", QT_TRANSLATE_NOOP("Texts", "Whitelist %1"), keyItself},
    Owner{"database.readWriteSplitting", QT_TRANSLATE_NOOP("Texts", "Read/write splitting"), nullptr},
    Owner{"database.sqlAudit", QT_TRANSLATE_NOOP("Texts", "SQL audit"), nullptr},
    Owner{"database.backup", QT_TRANSLATE_NOOP("Texts", "Backup"), nullptr},
    Owner{"database", QT_TRANSLATE_NOOP("Texts", "Database"), nullptr},
    Owner{"cache.accounts.*", QT_TRANSLATE_NOOP("Texts", "Redis account %1"), keyItself},
    Owner{"cache", QT_TRANSLATE_NOOP("Texts", "Cache"), nullptr},
    Owner{"balancer.listeners.*", QT_TRANSLATE_NOOP("Texts", "Listener %1"), listenerName},
    Owner{"balancer.certificates.*", QT_TRANSLATE_NOOP("Texts", "Certificate %1"), certificateName},
    Owner{"balancer.backends.*", QT_TRANSLATE_NOOP("Texts", "Backend server %1"), serverName},
    Owner{"balancer", QT_TRANSLATE_NOOP("Texts", "Load balancer"), nullptr},
};

/// The field of an owner: what is left of the path, "*" for keys.
struct Label
{
    const char *path;
    const char *text;
};

constexpr std::array labels{
    Label{"name", QT_TRANSLATE_NOOP("Texts", "Name")},
    Label{"cidr", QT_TRANSLATE_NOOP("Texts", "CIDR block")},
    Label{"zone", QT_TRANSLATE_NOOP("Texts", "Zone")},
    Label{"vswitch", QT_TRANSLATE_NOOP("Texts", "vSwitch")},
    Label{"vswitches", QT_TRANSLATE_NOOP("Texts", "vSwitches")},
    Label{"standbyVswitch", QT_TRANSLATE_NOOP("Texts", "Standby's vSwitch")},
    Label{"secondVswitch", QT_TRANSLATE_NOOP("Texts", "Replica's vSwitch")},
    Label{"count", QT_TRANSLATE_NOOP("Texts", "Amount")},
    Label{"isp", QT_TRANSLATE_NOOP("Texts", "Line type")},
    Label{"mbps", QT_TRANSLATE_NOOP("Texts", "Bandwidth")},
    Label{"snat", QT_TRANSLATE_NOOP("Texts", "SNAT entries")},
    Label{"dnat", QT_TRANSLATE_NOOP("Texts", "DNAT entries")},
    Label{"kind", QT_TRANSLATE_NOOP("Texts", "Kind")},
    Label{"publicIp", QT_TRANSLATE_NOOP("Texts", "Public IP")},
    Label{"protocol", QT_TRANSLATE_NOOP("Texts", "Protocol")},
    Label{"externalPort", QT_TRANSLATE_NOOP("Texts", "External port")},
    Label{"internalPort", QT_TRANSLATE_NOOP("Texts", "Internal port")},
    Label{"server", QT_TRANSLATE_NOOP("Texts", "Server")},
    Label{"rules", QT_TRANSLATE_NOOP("Texts", "Rules")},
    Label{"direction", QT_TRANSLATE_NOOP("Texts", "Direction")},
    Label{"policy", QT_TRANSLATE_NOOP("Texts", "Policy")},
    Label{"ports", QT_TRANSLATE_NOOP("Texts", "Ports")},
    Label{"priority", QT_TRANSLATE_NOOP("Texts", "Priority")},
    Label{"method", QT_TRANSLATE_NOOP("Texts", "Method")},
    Label{"existingId", QT_TRANSLATE_NOOP("Texts", "New or existing")},
    Label{"existingKeyPair", QT_TRANSLATE_NOOP("Texts", "Existing key pair")},
    Label{"keyPair", QT_TRANSLATE_NOOP("Texts", "Key pair")},
    Label{"keyFile", QT_TRANSLATE_NOOP("Texts", "Private key file")},
    Label{"publicKey", QT_TRANSLATE_NOOP("Texts", "Public key")},
    Label{"groups", QT_TRANSLATE_NOOP("Texts", "Groups")},
    Label{"type", QT_TRANSLATE_NOOP("Texts", "Type")},
    Label{"ioOptimized", QT_TRANSLATE_NOOP("Texts", "I/O optimisation")},
    Label{"image", QT_TRANSLATE_NOOP("Texts", "Image")},
    Label{"image.id", QT_TRANSLATE_NOOP("Texts", "Image")},
    Label{"systemDisk", QT_TRANSLATE_NOOP("Texts", "System disk")},
    Label{"systemDisk.category", QT_TRANSLATE_NOOP("Texts", "System disk category")},
    Label{"systemDisk.performanceLevel", QT_TRANSLATE_NOOP("Texts", "System disk performance level")},
    Label{"systemDisk.gib", QT_TRANSLATE_NOOP("Texts", "System disk size")},
    Label{"dataDisks", QT_TRANSLATE_NOOP("Texts", "Data disks")},
    Label{"dataDisks.*", QT_TRANSLATE_NOOP("Texts", "Data disk")},
    Label{"dataDisks.*.key", QT_TRANSLATE_NOOP("Texts", "Data disk")},
    Label{"dataDisks.*.category", QT_TRANSLATE_NOOP("Texts", "Data disk category")},
    Label{"dataDisks.*.performanceLevel", QT_TRANSLATE_NOOP("Texts", "Data disk performance level")},
    Label{"dataDisks.*.gib", QT_TRANSLATE_NOOP("Texts", "Data disk size")},
    Label{"publicBandwidthMbps", QT_TRANSLATE_NOOP("Texts", "Public bandwidth")},
    Label{"engine", QT_TRANSLATE_NOOP("Texts", "Engine")},
    Label{"version", QT_TRANSLATE_NOOP("Texts", "Version")},
    Label{"edition", QT_TRANSLATE_NOOP("Texts", "Edition")},
    Label{"class", QT_TRANSLATE_NOOP("Texts", "Class")},
    Label{"storage", QT_TRANSLATE_NOOP("Texts", "Storage")},
    Label{"storage.type", QT_TRANSLATE_NOOP("Texts", "Storage type")},
    Label{"storage.gib", QT_TRANSLATE_NOOP("Texts", "Storage")},
    Label{"whitelist", QT_TRANSLATE_NOOP("Texts", "Whitelist")},
    Label{"databases", QT_TRANSLATE_NOOP("Texts", "Databases")},
    Label{"charset", QT_TRANSLATE_NOOP("Texts", "Character set")},
    Label{"accounts", QT_TRANSLATE_NOOP("Texts", "Accounts")},
    Label{"privileges", QT_TRANSLATE_NOOP("Texts", "Privileges")},
    Label{"privileges.*", QT_TRANSLATE_NOOP("Texts", "Privileges")},
    Label{"readOnly", QT_TRANSLATE_NOOP("Texts", "Read-only instances")},
    Label{"days", QT_TRANSLATE_NOOP("Texts", "Days")},
    Label{"window", QT_TRANSLATE_NOOP("Texts", "Window")},
    Label{"retentionDays", QT_TRANSLATE_NOOP("Texts", "Days kept")},
    Label{"log", QT_TRANSLATE_NOOP("Texts", "Log backup")},
    Label{"deletionProtection", QT_TRANSLATE_NOOP("Texts", "Deletion protection")},
    Label{"replicas", QT_TRANSLATE_NOOP("Texts", "Replicas")},
    Label{"address", QT_TRANSLATE_NOOP("Texts", "Address")},
    Label{"listeners", QT_TRANSLATE_NOOP("Texts", "Listeners")},
    Label{"port", QT_TRANSLATE_NOOP("Texts", "Port")},
    Label{"backendPort", QT_TRANSLATE_NOOP("Texts", "Backend port")},
    Label{"scheduler", QT_TRANSLATE_NOOP("Texts", "Scheduler")},
    Label{"healthCheck", QT_TRANSLATE_NOOP("Texts", "Health check")},
    Label{"healthCheck.on", QT_TRANSLATE_NOOP("Texts", "Health check")},
    Label{"healthCheck.type", QT_TRANSLATE_NOOP("Texts", "Health check type")},
    Label{"healthCheck.uri", QT_TRANSLATE_NOOP("Texts", "Health check path")},
    Label{"healthCheck.codes", QT_TRANSLATE_NOOP("Texts", "Health check status codes")},
    Label{"healthCheck.intervalSeconds", QT_TRANSLATE_NOOP("Texts", "Health check interval")},
    Label{"healthCheck.timeoutSeconds", QT_TRANSLATE_NOOP("Texts", "Health check time-out")},
    Label{"healthCheck.rise", QT_TRANSLATE_NOOP("Texts", "Healthy threshold")},
    Label{"healthCheck.fall", QT_TRANSLATE_NOOP("Texts", "Unhealthy threshold")},
    Label{"backends", QT_TRANSLATE_NOOP("Texts", "Backend servers")},
    Label{"weight", QT_TRANSLATE_NOOP("Texts", "Weight")},
    Label{"charge", QT_TRANSLATE_NOOP("Texts", "Billing")},
    Label{"charge.model", QT_TRANSLATE_NOOP("Texts", "Billing")},
    Label{"charge.period", QT_TRANSLATE_NOOP("Texts", "Period")},
    Label{"charge.unit", QT_TRANSLATE_NOOP("Texts", "Period")},
    Label{"charge.autoRenew", QT_TRANSLATE_NOOP("Texts", "Automatic renewal")},
    Label{"bindMode", QT_TRANSLATE_NOOP("Texts", "Binding of public IPs")},
    Label{"hostName", QT_TRANSLATE_NOOP("Texts", "Host name")},
    Label{"userData", QT_TRANSLATE_NOOP("Texts", "User data")},
    Label{"creditSpecification", QT_TRANSLATE_NOOP("Texts", "Credits")},
    Label{"releaseAt", QT_TRANSLATE_NOOP("Texts", "Automatic release")},
    Label{"publicAddress", QT_TRANSLATE_NOOP("Texts", "Public address")},
    Label{"whitelistGroups", QT_TRANSLATE_NOOP("Texts", "Whitelists")},
    Label{"addresses", QT_TRANSLATE_NOOP("Texts", "Addresses")},
    Label{"proxyNodes", QT_TRANSLATE_NOOP("Texts", "Proxy nodes")},
    Label{"maxDelaySeconds", QT_TRANSLATE_NOOP("Texts", "Largest lag")},
    Label{"shards", QT_TRANSLATE_NOOP("Texts", "Shards")},
    Label{"readReplicas", QT_TRANSLATE_NOOP("Texts", "Read replicas")},
    Label{"expectedConnections", QT_TRANSLATE_NOOP("Texts", "Connections wanted")},
    Label{"expectedBandwidthMBps", QT_TRANSLATE_NOOP("Texts", "Bandwidth wanted")},
    Label{"passwordFree", QT_TRANSLATE_NOOP("Texts", "Password-free access")},
    Label{"privilege", QT_TRANSLATE_NOOP("Texts", "Privilege")},
    Label{"healthCheck.port", QT_TRANSLATE_NOOP("Texts", "Health check port")},
    Label{"healthCheck.domain", QT_TRANSLATE_NOOP("Texts", "Health check domain")},
    Label{"healthCheck.method", QT_TRANSLATE_NOOP("Texts", "Health check method")},
    Label{"healthCheck.request", QT_TRANSLATE_NOOP("Texts", "Health check request")},
    Label{"healthCheck.expected", QT_TRANSLATE_NOOP("Texts", "Health check answer")},
    Label{"persistenceSeconds", QT_TRANSLATE_NOOP("Texts", "Session persistence")},
    Label{"stickySession", QT_TRANSLATE_NOOP("Texts", "Session persistence")},
    Label{"stickySession.mode", QT_TRANSLATE_NOOP("Texts", "Way of session persistence")},
    Label{"stickySession.seconds", QT_TRANSLATE_NOOP("Texts", "Session time-out")},
    Label{"stickySession.cookie", QT_TRANSLATE_NOOP("Texts", "Cookie")},
    Label{"redirectTo", QT_TRANSLATE_NOOP("Texts", "Redirection")},
    Label{"certificate", QT_TRANSLATE_NOOP("Texts", "Certificate")},
    Label{"certificates", QT_TRANSLATE_NOOP("Texts", "Certificates")},
    Label{"certificateFile", QT_TRANSLATE_NOOP("Texts", "Certificate file")},
    Label{"id", QT_TRANSLATE_NOOP("Texts", "Id")},
    Label{"masterZone", QT_TRANSLATE_NOOP("Texts", "Primary zone")},
    Label{"slaveZone", QT_TRANSLATE_NOOP("Texts", "Secondary zone")},
    Label{"key", QT_TRANSLATE_NOOP("Texts", "Key")},
};

/// Matches the first parts of `path` against `pattern`; the parts it covers, or 0. `key` gets what stands at "*".
qsizetype covers(const QStringList &path, const char *pattern, QString &key)
{
    const QStringList parts = QString::fromLatin1(pattern).split(u'.');
    if (parts.size() > path.size())
        return 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == QLatin1String("*"))
            key = path[i];
        else if (parts[i] != path[i])
            return 0;
    }
    return parts.size();
}

const Label *labelOf(const QStringList &rest)
{
    if (rest.isEmpty())
        return nullptr; // the thing itself
    QString key;
    for (const Label &label : labels) {
        if (covers(rest, label.path, key) == rest.size())
            return &label;
    }
    return nullptr;
}

} // namespace

QString Texts::field(const FieldPath &path, const Topology &topology) const
{
    if (path == QLatin1String("name"))
        return m_t.translate("Texts", "Project name");
    if (path == QLatin1String("region"))
        return m_t.translate("Texts", "Region");
    const QStringList parts = path.split(u'.');
    for (const Owner &owner : owners) {
        QString key;
        const qsizetype covered = covers(parts, owner.path, key);
        if (covered == 0)
            continue;
        const QString noun = m_t.translate("Texts", owner.noun);
        const QString thing = owner.name ? fill(noun, {owner.name(topology, key)}) : noun;
        const QStringList rest = parts.mid(covered);
        const Label *label = labelOf(rest);
        return label ? fill(m_t.translate("Texts", "%1, %2", "a thing and its field"), {thing, m_t.translate("Texts", label->text)}) : thing;
    }
    return path;
}

} // namespace Cloudsteps
