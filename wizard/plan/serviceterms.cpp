#include "wizard/plan/serviceterms.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString eipName(const Network &network, const QString &number)
{
    return network.vpc.name + u"-eip-"_s + number;
}

QString bandwidthPackageName(const Network &network)
{
    return network.vpc.name + u"-bandwidth"_s;
}

QString bandwidthPackageCharge(BandwidthCharge charge, bool international)
{
    if (charge == BandwidthCharge::Bandwidth)
        return u"PayByBandwidth"_s;
    return international ? u"PayByTraffic"_s : u"PayByDominantTraffic"_s;
}

QString eipCharge(const PublicIps &ips)
{
    const bool byBandwidth = !ips.sharedBandwidth && ips.charge == BandwidthCharge::Bandwidth;
    return byBandwidth ? u"PayByBandwidth"_s : u"PayByTraffic"_s;
}

QString dnatProtocol(const DnatEntry &entry)
{
    if (entry.kind == DnatKind::Ip)
        return u"Any"_s;
    switch (entry.protocol) {
    case DnatProtocol::Tcp: return u"TCP"_s;
    case DnatProtocol::Udp: return u"UDP"_s;
    case DnatProtocol::Any: return u"Any"_s;
    }
    Q_UNREACHABLE();
}

QString dnatPort(const DnatEntry &entry, const QString &port)
{
    return entry.kind == DnatKind::Ip || port.isEmpty() ? u"Any"_s : port;
}

bool needsPortBreak(const Network &network, const DnatEntry &entry)
{
    const int highest = entry.externalPort.section(u'/', -1).toInt();
    return entry.kind != DnatKind::Ip && !network.snat.isEmpty() && highest > 1024;
}

QString rulePorts(const QString &protocol, const QString &ports)
{
    const QString name = protocol.toLower();
    if (name != u"tcp" && name != u"udp")
        return u"-1/-1"_s;
    return ports.isEmpty() || ports == u"-1/-1" ? u"1/65535"_s : ports;
}

QString hostNameOf(const ServerGroup &group, const QList<ServerRef> &servers)
{
    if (group.hostName.isEmpty())
        return {};
    if (servers.size() == 1)
        return group.count == 1 ? group.hostName : group.hostName + u'-' + QString::number(servers.constFirst().number);
    if (group.vswitches.size() == 1)
        return group.hostName;
    return group.hostName + QChar(char16_t(u'a' + group.vswitches.indexOf(servers.constFirst().vswitch) % 26));
}

int renewalMonths(int bought)
{
    int renewal = 1;
    for (const int months : {1, 2, 3, 6, 12, 24, 36, 48, 60}) {
        if (months <= bought)
            renewal = months;
    }
    return renewal;
}

} // namespace Cloudsteps
