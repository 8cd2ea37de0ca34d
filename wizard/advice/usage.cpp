#include "wizard/advice/usage.h"

#include "wizard/advice/prices.h"

namespace Cloudsteps {
namespace {

bool paysForTraffic(const Topology &topology)
{
    const auto &ips = topology.network.publicIps;
    const bool addresses = ips && (ips->sharedBandwidth ? ips->sharedBandwidth->charge : ips->charge) == BandwidthCharge::Traffic;
    // A load balancer on the internet pays for what goes out through it, beside its LCUs.
    return addresses || (topology.balancer && topology.balancer->address == BalancerAddress::Internet);
}

} // namespace

QList<UsageLine> usageLines(const Topology &topology, const Catalogue &catalogue, const AccountFacts &account, const Usage &usage)
{
    const bool usable = account.practice || !catalogue.practicePrices;
    const QString currency = currencyOf(account);
    const auto line = [&](UsagePart part, qint64 unitMicros, qint64 times) {
        return UsageLine{part, usable && unitMicros >= 0 ? std::optional(Money{unitMicros * times, currency}) : std::nullopt};
    };
    QList<UsageLine> lines;
    if (paysForTraffic(topology))
        lines << line(UsagePart::Traffic, catalogue.trafficGbMicros, usage.trafficGb);
    if (topology.balancer)
        lines << line(UsagePart::Lcu, catalogue.balancerLcuHourlyMicros, hoursPerMonth * usage.lcu);
    if (topology.database)
        lines << line(UsagePart::Backup, catalogue.databaseBackupGibMonthMicros, usage.backupGb);
    return lines;
}

} // namespace Cloudsteps
