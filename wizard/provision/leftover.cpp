#include "wizard/provision/leftover.h"

#include "wizard/plan/resources.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// The create step of the thing, or the one that its type has.
Step stepOf(ResourceType type, const QString &id, const JournalSnapshot &journal)
{
    for (const JournalEntry &entry : journal) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        const auto isIt = [&id](const Facts &member) { return member.id == id; };
        const bool known = entry.facts.id == id || std::any_of(entry.facts.members.cbegin(), entry.facts.members.cend(), isIt);
        if (step && step->type == type && step->verb == Verb::Create && known)
            return *step;
    }
    return stepFromId(stepIdOf(type)).value_or(Step());
}

/// How many things its price line is for; 0 when it costs nothing by itself.
int shares(const Step &step, const Topology &topology)
{
    if (step.type == ResourceType::Eip && topology.network.publicIps)
        return topology.network.publicIps->count;
    if (step.type == ResourceType::Instances && topology.servers) {
        for (const ServerGroup &group : topology.servers->groups) {
            if (group.key == step.target.section(u'/', 0, 0))
                return group.count;
        }
    }
    // A proxy may bill, though nobody lists what.
    return hasPrice(step.type) || step.type == ResourceType::DbProxy ? 1 : 0;
}

} // namespace

QList<Leftover> leftovers(const QStringList &remaining, const Topology &topology, const JournalSnapshot &journal, const QList<PriceLine> &prices)
{
    QList<Leftover> list;
    for (const QString &thing : remaining) {
        const std::optional<ResourceType> type = resourceTypeFromName(thing.section(u' ', 0, 0));
        if (!type)
            continue;
        Leftover left{*type, thing.section(u' ', 1), {}};
        const Step step = stepOf(*type, left.id, journal);
        if (const int share = shares(step, topology); share > 0) {
            Price price{{}, false, false};
            for (const PriceLine &line : prices) {
                if (line.subject != fieldOf(step))
                    continue;
                price = line.price;
                price.hourly.micros /= share;
            }
            left.price = price;
        }
        list << left;
    }
    return list;
}

Price priceOf(const QList<Leftover> &leftovers)
{
    Price sum;
    for (const Leftover &left : leftovers)
        sum = left.price ? sum + *left.price : sum;
    return sum;
}

} // namespace Cloudsteps
