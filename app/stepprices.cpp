#include "app/stepprices.h"

#include "wizard/advice/prices.h"
#include "wizard/plan/resources.h"

namespace Cloudsteps {

namespace {

/// How many things of its price line a step buys; 0 when it buys nothing.
int weight(const Step &step, const Topology &topology)
{
    if (!hasPrice(step.type))
        return 0;
    if (step.type != ResourceType::Instances)
        return 1;
    int servers = 0;
    for (const ServerRef &server : serverRefs(topology.servers.value_or(Servers()))) {
        if (step.target == server.group + u'/' + server.vswitch)
            ++servers;
    }
    return servers;
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
