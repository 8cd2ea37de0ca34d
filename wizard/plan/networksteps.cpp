#include "wizard/plan/wantedsteps.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

/// Order of the API (VPC documentation): public IPs and shared bandwidth are free of the VPC; vswitches of one VPC come one after the
/// other; a public IP joins the bandwidth before it is bound, so that its own traffic never costs; entries need bound addresses.
void addNetworkSteps(const Topology &topology, WantedSteps &steps)
{
    using enum ResourceType;
    const Network &network = topology.network;

    const QString vpc = steps.add(Vpc, {}, {});
    for (const auto &vswitch : network.vswitches)
        steps.add(VSwitch, vswitch.key, {vpc}, u"vswitch"_s);

    const int ips = network.publicIps ? network.publicIps->count : 0;
    for (int n = 1; n <= ips; ++n)
        steps.add(Eip, QString::number(n), {});

    const bool shared = ips > 0 && network.publicIps->sharedBandwidth;
    if (shared) {
        const QString package = steps.add(BandwidthPackage, {}, {});
        for (int n = 1; n <= ips; ++n) {
            const QString number = QString::number(n);
            steps.add(BandwidthPackageIps, number, {package, stepIdOf(Eip, number)}, u"bandwidthpackage"_s);
        }
    }

    if (!network.nat)
        return;
    const QString nat = steps.add(NatGateway, {}, {vpc, stepIdOf(VSwitch, network.nat->vswitch)}, u"natgateway"_s);
    QStringList associations;
    for (int n = 1; n <= ips; ++n) {
        const QString number = QString::number(n);
        QStringList after{nat, stepIdOf(Eip, number)};
        if (shared)
            after << stepIdOf(BandwidthPackageIps, number);
        associations << steps.add(EipAssociation, number, after, u"eipassociation"_s);
    }
    if (associations.isEmpty())
        return;
    for (const auto &entry : network.snat)
        steps.add(SnatEntry, entry.key, QStringList{nat, stepIdOf(VSwitch, entry.vswitch)} + associations, u"snatentry"_s);
}

} // namespace Cloudsteps
