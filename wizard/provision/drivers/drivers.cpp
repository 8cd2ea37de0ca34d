#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QHash<QString, QString> targetsById(const DriverContext &context, ResourceType type)
{
    QHash<QString, QString> targets;
    const QString prefix = resourceTypeName(type) + u'/';
    for (auto entry = context.journal.lowerBound(prefix); entry != context.journal.cend() && entry.key().startsWith(prefix); ++entry) {
        const std::optional<Step> step = stepFromId(entry.key());
        if (step && step->verb == Verb::Create && !entry->facts.id.isEmpty())
            targets.insert(entry->facts.id, step->target);
    }
    return targets;
}

QString markedName(const DriverContext &context, const QString &key)
{
    return u"cloudsteps-"_s + context.projectId.left(8) + u'-' + key;
}

DriverSet standardDrivers()
{
    DriverSet set;
    set.add(makeVpcDriver());
    set.add(makeVSwitchDriver());
    set.add(makeNatGatewayDriver());
    set.add(makeEipDriver());
    set.add(makeBandwidthPackageDriver());
    set.add(makeBandwidthPackageIpsDriver());
    set.add(makeEipAssociationDriver());
    set.add(makeSnatEntryDriver());
    set.add(makeForwardEntryDriver());
    set.add(makeSecurityGroupDriver());
    set.add(makeSecurityGroupRuleDriver());
    set.add(makeKeyPairDriver());
    set.add(makeInstancesDriver());
    set.add(makeDbInstanceDriver());
    set.add(makeDbReadOnlyInstanceDriver());
    set.add(makeDbWhitelistDriver());
    set.add(makeDbSchemaDriver());
    set.add(makeDbAccountDriver());
    set.add(makeDbPrivilegeDriver());
    set.add(makeDbBackupPolicyDriver());
    set.add(makeDbProxyDriver());
    set.add(makeDbSqlAuditDriver());
    set.add(makeCacheInstanceDriver());
    set.add(makeCacheWhitelistDriver());
    set.add(makeCacheAccountDriver());
    set.add(makeServerCertificateDriver());
    set.add(makeLoadBalancerDriver());
    set.add(makeLoadBalancerListenerDriver());
    set.add(makeListenerStartDriver());
    set.add(makeBackendServersDriver());
    return set;
}

} // namespace Cloudsteps
