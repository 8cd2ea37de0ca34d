#pragma once

#include "wizard/topology/topology.h"

/// What a topology says, in the services' own terms: what drivers ask for is what exports write down.
namespace Cloudsteps {

QString eipName(const Network &network, const QString &number);
QString bandwidthPackageName(const Network &network);
/// PayByBandwidth, or by traffic, which has a name of its own on each site: the China site bills the heavier direction.
QString bandwidthPackageCharge(BandwidthCharge charge, bool international);
/// PayByBandwidth or PayByTraffic. By traffic where it joins a package: its own bandwidth would cost until then.
QString eipCharge(const PublicIps &ips);

/// TCP, UDP or Any.
QString dnatProtocol(const DnatEntry &entry);
/// One of the entry's two ports, or Any.
QString dnatPort(const DnatEntry &entry, const QString &port);
/// An address that serves SNAT too lets ports above 1024 through only when told to.
bool needsPortBreak(const Network &network, const DnatEntry &entry);

/// Ports of a rule, "-1/-1" where the protocol has none. The API has no word for "all ports" of TCP and UDP.
QString rulePorts(const QString &protocol, const QString &ports);

/// Servers of one order share a host name, to which the service adds 001, 002 ...; a letter tells the orders of a group apart.
QString hostNameOf(const ServerGroup &group, const QList<ServerRef> &servers);
/// The longest renewal of servers on sale that is not longer than what was bought, in months.
int renewalMonths(int bought);

} // namespace Cloudsteps
