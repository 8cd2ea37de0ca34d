#include "wizard/advice/costs.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

/// Adds the parts of one line; a part of -1 is unknown.
class Sum
{
public:
    Sum(const Catalogue &catalogue, const AccountFacts &account)
        : m_usable(account.practice || !catalogue.practicePrices)
    {
        m_price.practice = m_usable && catalogue.practicePrices;
        m_price.hourly.currency = currencyOf(account);
    }

    Sum &add(qint64 hourlyMicros, qint64 times = 1)
    {
        if (hourlyMicros < 0 || !m_usable)
            m_price.complete = false;
        else
            m_price.hourly.micros += hourlyMicros * times;
        return *this;
    }
    Sum &addMonthly(qint64 monthlyMicros, qint64 times)
    {
        // Rounded to a micro-unit an hour once the whole size is known.
        return add(monthlyMicros < 0 ? -1 : (monthlyMicros * times + hoursPerMonth / 2) / hoursPerMonth);
    }
    Price price() const { return m_price; }

private:
    bool m_usable;
    Price m_price;
};

using Parts = QList<std::pair<CostPart, Price>>;

Price whole(const Parts &parts)
{
    Price sum;
    for (const auto &[part, price] : parts)
        sum = sum + price;
    return sum;
}

Parts groupParts(const ServerGroup &group, const Catalogue &catalogue, const AccountFacts &account)
{
    const auto gibMonth = [&](const QString &category) {
        const DiskCategory *disk = catalogue.disk(category);
        return disk ? disk->gibMonthMicros : -1;
    };
    const InstanceType *type = catalogue.instanceType(group.type);
    Sum disks(catalogue, account);
    disks.addMonthly(gibMonth(group.systemDisk.category), qint64(group.systemDisk.gib) * group.count);
    for (const DataDisk &disk : group.dataDisks)
        disks.addMonthly(gibMonth(disk.category), qint64(disk.gib) * group.count);
    Parts parts{{CostPart::Instances, Sum(catalogue, account).add(type ? type->hourlyMicros : -1, group.count).price()}, {CostPart::Disks, disks.price()}};
    if (group.publicBandwidthMbps > 0)
        parts.append({CostPart::Bandwidth, Sum(catalogue, account).add(catalogue.bandwidthMbpsHourlyMicros, qint64(group.publicBandwidthMbps) * group.count).price()});
    return parts;
}

Parts databaseParts(const QString &databaseClass, int gib, const Catalogue &catalogue, const AccountFacts &account)
{
    const DatabaseClass *item = catalogue.databaseClass(databaseClass);
    return {{CostPart::Instances, Sum(catalogue, account).add(item ? item->hourlyMicros : -1).price()},
            {CostPart::Storage, Sum(catalogue, account).addMonthly(catalogue.databaseGibMonthMicros, gib).price()}};
}

/// Classes on cloud disks are priced by the shard. Read replicas are priced by a form of DescribePrice that is not described, so nothing is said of them.
Price cachePrice(const Cache &cache, const Catalogue &catalogue, const AccountFacts &account)
{
    const CacheClass *item = catalogue.cacheClass(cache.cacheClass);
    const bool known = item && cache.readReplicas == 0;
    return Sum(catalogue, account).add(known ? item->hourlyMicros : -1, cache.isCloudNative() ? qMax(1, cache.shards) : 1).price();
}

/// Months cost what their hours do; a year paid at once costs less.
Price paidBy(Price price, const Charge &charge, const Catalogue &catalogue)
{
    if (charge.model != ChargeModel::Subscription)
        return price;
    if (charge.unit == PeriodUnit::Year)
        price.hourly.micros = price.hourly.micros * (100 - catalogue.yearDiscountPercent) / 100;
    if (!catalogue.practicePrices)
        price.complete = false; // a cloud is asked for hours alone, and a period may cost something else
    return price;
}

} // namespace

QString currencyOf(const AccountFacts &account)
{
    return !account.practice && account.site == Site::International ? u"USD"_s : u"CNY"_s;
}

QList<PriceLine> priceLines(const Topology &topology, const Catalogue &catalogue, const AccountFacts &account)
{
    QList<PriceLine> lines;
    const auto sum = [&] { return Sum(catalogue, account); };

    const Network &network = topology.network;
    if (network.nat)
        lines << PriceLine{u"network.nat"_s, sum().add(catalogue.natHourlyMicros).price()};
    if (network.publicIps) {
        Sum addresses = sum();
        addresses.add(catalogue.eipHourlyMicros, network.publicIps->count);
        if (!network.publicIps->sharedBandwidth && network.publicIps->charge == BandwidthCharge::Bandwidth)
            addresses.add(catalogue.bandwidthMbpsHourlyMicros, qint64(network.publicIps->mbps) * network.publicIps->count);
        lines << PriceLine{u"network.publicIps"_s, addresses.price()};
        if (const auto &shared = network.publicIps->sharedBandwidth) {
            // By traffic there is no price an hour that could be shown.
            const bool byBandwidth = shared->charge == BandwidthCharge::Bandwidth;
            lines << PriceLine{u"network.publicIps.sharedBandwidth"_s,
                               sum().add(byBandwidth ? catalogue.bandwidthMbpsHourlyMicros : -1, shared->mbps).price()};
        }
    }
    if (topology.servers) {
        for (const ServerGroup &group : topology.servers->groups)
            lines << PriceLine{u"servers.groups."_s + group.key, paidBy(whole(groupParts(group, catalogue, account)), group.charge, catalogue)};
    }
    if (topology.database) {
        const Database &database = *topology.database;
        lines << PriceLine{u"database"_s, paidBy(whole(databaseParts(database.databaseClass, database.storage.gib, catalogue, account)), database.charge, catalogue)};
        for (const ReadOnlyInstance &item : database.readOnly)
            lines << PriceLine{u"database.readOnly."_s + item.key, whole(databaseParts(item.databaseClass, database.storage.gib, catalogue, account))};
    }
    if (topology.cache)
        lines << PriceLine{u"cache"_s, paidBy(cachePrice(*topology.cache, catalogue, account), topology.cache->charge, catalogue)};
    if (topology.balancer)
        lines << PriceLine{u"balancer"_s, sum().add(catalogue.balancerHourlyMicros).price()};
    return lines;
}

Price totalPrice(const QList<PriceLine> &lines, std::optional<Kind> kind)
{
    Price total;
    for (const PriceLine &line : lines) {
        if (!kind || kindOfPath(line.subject) == kind)
            total = total + line.price;
    }
    return total;
}

QList<CostLine> costLines(const Topology &topology, const Catalogue &catalogue, const AccountFacts &account)
{
    const auto byYear = [&](Price price) {
        if (catalogue.yearDiscountPercent <= 0)
            return Price{{0, price.hourly.currency}, false, price.practice}; // sold, at a price that is not known
        price.hourly.micros = price.hourly.micros * (100 - catalogue.yearDiscountPercent) / 100;
        return price;
    };
    QList<CostLine> lines;
    const auto add = [&](const FieldPath &subject, const Parts &parts) {
        for (const auto &[part, price] : parts)
            lines << CostLine{subject, part, price, byYear(price)};
    };
    for (const PriceLine &line : priceLines(topology, catalogue, account)) {
        const QString key = line.subject.section(u'.', -1);
        if (line.subject.startsWith("servers.groups."_L1)) {
            for (const ServerGroup &group : topology.servers->groups) {
                if (group.key == key)
                    add(line.subject, groupParts(group, catalogue, account));
            }
        } else if (line.subject == "database"_L1) {
            add(line.subject, databaseParts(topology.database->databaseClass, topology.database->storage.gib, catalogue, account));
        } else if (line.subject == "cache"_L1) {
            add(line.subject, {{CostPart::Whole, cachePrice(*topology.cache, catalogue, account)}});
        } else {
            lines << CostLine{line.subject, CostPart::Whole, line.price};
        }
    }
    return lines;
}

Price costTotal(const QList<CostLine> &lines, bool byYear)
{
    Price total;
    for (const CostLine &line : lines)
        total = total + (byYear ? line.byYear.value_or(line.payAsYouGo) : line.payAsYouGo);
    return total;
}

std::optional<BreakEven> breakEven(int mbps, const Catalogue &catalogue, const AccountFacts &account)
{
    const Price width = Sum(catalogue, account).add(catalogue.bandwidthMbpsHourlyMicros, mbps).price();
    const Price gigabyte = Sum(catalogue, account).add(catalogue.trafficGbMicros).price();
    if (mbps <= 0 || !width.complete || !gigabyte.complete || gigabyte.hourly.micros <= 0)
        return std::nullopt;
    BreakEven result;
    result.mbps = mbps;
    result.widthAMonth = {width.hourly.micros * hoursPerMonth, width.hourly.currency};
    result.gigabyte = gigabyte.hourly;
    result.gigabytes = (result.widthAMonth.micros + gigabyte.hourly.micros / 2) / gigabyte.hourly.micros;
    result.mostGigabytes = qint64(mbps) * hoursPerMonth * 3600 / 8 / 1000; // 1 Mbit/s is 125 KB a second, a GB a million KB
    return result;
}

int publicMbps(const Topology &topology)
{
    const auto &ips = topology.network.publicIps;
    if (!ips)
        return 0;
    return ips->sharedBandwidth ? ips->sharedBandwidth->mbps : ips->mbps * ips->count;
}

} // namespace Cloudsteps
