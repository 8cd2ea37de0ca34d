#include "app/stepprices.h"

#include "wizard/advice/prices.h"

namespace Cloudsteps {

namespace {

/// How many things of its price line a step buys; 0 when it buys nothing.
int weight(const Step &step, const Topology &topology)
{
    switch (step.type) {
    case ResourceType::NatGateway:
    case ResourceType::Eip:
    case ResourceType::BandwidthPackage:
    case ResourceType::DbInstance:
    case ResourceType::DbReadOnlyInstance:
    case ResourceType::CacheInstance:
    case ResourceType::LoadBalancer: return 1;
    case ResourceType::Instances: {
        int servers = 0;
        for (const ServerRef &server : serverRefs(topology.servers.value_or(Servers()))) {
            if (step.target == server.group + u'/' + server.vswitch)
                ++servers;
        }
        return servers;
    }
    case ResourceType::Vpc:
    case ResourceType::VSwitch:
    case ResourceType::BandwidthPackageIps:
    case ResourceType::EipAssociation:
    case ResourceType::SnatEntry:
    case ResourceType::ForwardEntry:
    case ResourceType::SecurityGroup:
    case ResourceType::SecurityGroupRule:
    case ResourceType::KeyPair:
    case ResourceType::DbWhitelist:
    case ResourceType::DbSchema:
    case ResourceType::DbAccount:
    case ResourceType::DbPrivilege:
    case ResourceType::DbBackupPolicy:
    case ResourceType::DbProxy:
    case ResourceType::DbSqlAudit:
    case ResourceType::CacheWhitelist:
    case ResourceType::CacheAccount:
    case ResourceType::ServerCertificate:
    case ResourceType::LoadBalancerListener:
    case ResourceType::ListenerStart:
    case ResourceType::BackendServers: return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

QMap<QString, Price> stepPrices(const Plan &plan, const Topology &topology, const Catalogue &catalogue, const AccountFacts &account)
{
    QMap<QString, Price> bySubject;
    for (const PriceLine &line : priceLines(topology, catalogue, account)) {
        const auto known = bySubject.constFind(line.subject);
        bySubject.insert(line.subject, known == bySubject.cend() ? line.price : *known + line.price);
    }
    QMap<QString, int> buyers;
    for (const Step &step : plan.steps)
        buyers[fieldOf(step)] += weight(step, topology);

    QMap<QString, Price> prices;
    for (const Step &step : plan.steps) {
        const int share = weight(step, topology);
        if (share == 0)
            continue;
        Price price = bySubject.value(fieldOf(step), {{}, false, false});
        price.hourly.micros = price.hourly.micros * share / buyers.value(fieldOf(step));
        prices.insert(step.id, price);
    }
    return prices;
}

} // namespace Cloudsteps
