#pragma once

#include "wizard/provision/driver.h"
#include "wizard/topology/edits.h"

/// One driver a resource type, each in the file of its name. Private to wizard/provision.
namespace Cloudsteps {

std::unique_ptr<Driver> makeVpcDriver();
std::unique_ptr<Driver> makeVSwitchDriver();
std::unique_ptr<Driver> makeNatGatewayDriver();
std::unique_ptr<Driver> makeEipDriver();
std::unique_ptr<Driver> makeBandwidthPackageDriver();
std::unique_ptr<Driver> makeBandwidthPackageIpsDriver();
std::unique_ptr<Driver> makeEipAssociationDriver();
std::unique_ptr<Driver> makeSnatEntryDriver();
std::unique_ptr<Driver> makeForwardEntryDriver();
std::unique_ptr<Driver> makeSecurityGroupDriver();
std::unique_ptr<Driver> makeSecurityGroupRuleDriver();
std::unique_ptr<Driver> makeKeyPairDriver();
std::unique_ptr<Driver> makeInstancesDriver();
std::unique_ptr<Driver> makeDbInstanceDriver();
std::unique_ptr<Driver> makeDbReadOnlyInstanceDriver();
std::unique_ptr<Driver> makeDbWhitelistDriver();
std::unique_ptr<Driver> makeDbSchemaDriver();
std::unique_ptr<Driver> makeDbAccountDriver();
std::unique_ptr<Driver> makeDbPrivilegeDriver();
std::unique_ptr<Driver> makeDbBackupPolicyDriver();
std::unique_ptr<Driver> makeDbProxyDriver();
std::unique_ptr<Driver> makeDbSqlAuditDriver();
std::unique_ptr<Driver> makeCacheInstanceDriver();
std::unique_ptr<Driver> makeCacheWhitelistDriver();
std::unique_ptr<Driver> makeCacheAccountDriver();
std::unique_ptr<Driver> makeServerCertificateDriver();
std::unique_ptr<Driver> makeLoadBalancerDriver();
std::unique_ptr<Driver> makeLoadBalancerListenerDriver();
std::unique_ptr<Driver> makeListenerStartDriver();
std::unique_ptr<Driver> makeBackendServersDriver();

/// A duration of one state: what is usual and when to give up, in seconds of cloud time.
constexpr CloudApi::PollPolicy within(int expectedSeconds, int timeoutSeconds)
{
    return {std::chrono::seconds(expectedSeconds), std::chrono::seconds(timeoutSeconds)};
}

/// There with the answer: no state to wait for.
constexpr CloudApi::PollPolicy atOnce()
{
    return {std::chrono::milliseconds(0), std::chrono::seconds(300)};
}

/// What an accepted creation tells: facts of its only step.
inline QHash<QString, Facts> factsFor(const QList<Step> &steps, const Facts &facts)
{
    return {{steps.constFirst().id, facts}};
}

/// Targets of the things of one type by their ids, as the journal knows them: eip-bp1... -> "1".
QHash<QString, QString> targetsById(const DriverContext &context, ResourceType type);

/// A name for what can't be tagged: says whose it is and which item of the topology.
QString markedName(const DriverContext &context, const QString &key);

/// Database instances as DescribeDBInstanceAttribute answers them, of no step: they are known by their ids.
CloudApi::Result<QList<Found>> readDbInstances(const QList<Answer> &answers);

/// Another class or more storage for a database instance.
QList<CloudApi::RawRequest> dbSpecChange(const Sought &item, const Values &now, const Values &wanted);

/// The listener of a key, null when there is none; and its protocol as the API writes it.
const Listener *listenerOf(const DriverContext &context, const QString &key);
QString protocolWord(const Listener &listener);

/// In the order in which wizard/plan/values.h has lists whose order means nothing.
inline QString sortedText(QStringList list)
{
    list.sort();
    return list.join(u',');
}

inline QSet<QString> asSet(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

} // namespace Cloudsteps
