#include "wizard/pages/madethings.h"

#include "wizard/picture/wording.h"
#include "wizard/plan/resources.h"
#include "wizard/texts/names.h"
#include "wizard/topology/words.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString addressOf(const Facts &facts)
{
    if (!facts.connectionString.isEmpty())
        return facts.port > 0 ? facts.connectionString + u':' + QString::number(facts.port) : facts.connectionString;
    QStringList addresses;
    for (const QString &address : {facts.address, facts.publicAddress}) {
        if (!address.isEmpty())
            addresses << address;
    }
    return addresses.join(u" · "_s);
}

} // namespace

QList<MadeThing> madeThings(const Draft &draft, std::optional<Kind> kind)
{
    QList<MadeThing> things;
    QHash<QString, qsizetype> listed;
    // What is removed, or replaced, has a step of either kind and is one thing all the same: what is still to happen to it counts.
    const auto add = [&things, &listed](const QString &key, const MadeThing &thing) {
        const auto found = listed.constFind(key);
        if (found == listed.cend()) {
            listed.insert(key, things.size());
            things.append(thing);
        } else if (things[*found].state == NodeState::Removed && thing.state != NodeState::Removed) {
            things[*found] = thing;
        }
    };
    const Topology &topology = draft.topology();
    for (const Kind each : allKinds()) {
        if (kind && *kind != each)
            continue;
        for (const StepStatus &status : draft.steps(each)) {
            if (!isResource(status.step.type))
                continue;
            MadeThing thing;
            thing.kind = each;
            thing.type = status.step.type;
            thing.key = status.step.id;
            thing.name = draft.texts().step(status.step, topology);
            thing.state = nodeState(status.state);
            thing.stateWord = draft.texts().state(status.state);
            thing.percent = status.expectedSeconds > 0 ? qMin(95, 100 * status.elapsedSeconds / status.expectedSeconds) : 0;
            Step createStep = status.step;
            createStep.verb = Verb::Create;
            const JournalEntry made = draft.journal().value(stepIdOf(status.step.type, status.step.target));
            const Facts &facts = made.facts;
            if (isAdopted(made))
                thing.stateWord = existingWord(draft.texts());
            if (status.step.type == ResourceType::Instances) {
                for (const ServerRef &server : serversOf(topology, createStep)) {
                    const Facts member = facts.members.value(server.id);
                    MadeThing one = thing;
                    one.key += u'/' + server.id;
                    one.name = server.name;
                    one.id = member.id;
                    one.zone = member.zone;
                    one.address = addressOf(member);
                    if (one.zone.isEmpty()) {
                        if (const VSwitch *vswitch = topology.network.vswitch(server.vswitch))
                            one.zone = vswitch->zone;
                    }
                    add(stepIdOf(thing.type, status.step.target) + u'/' + server.id, one);
                }
                continue;
            }
            thing.id = facts.id;
            thing.zone = facts.zone;
            thing.address = addressOf(facts);
            add(stepIdOf(thing.type, status.step.target), thing);
        }
    }
    return things;
}

QList<Access> accessWays(const Draft &draft)
{
    QList<Access> ways;
    const Topology &topology = draft.topology();
    const JournalSnapshot &journal = draft.journal();
    const auto facts = [&](ResourceType type, const QString &target = {}) -> Facts {
        const Facts *found = factsOf(journal, stepIdOf(type, target));
        const bool gone = journal.value(stepIdOf(type, target)).state == StepState::Gone;
        return found && !gone ? *found : Facts();
    };

    if (topology.balancer) {
        const Facts balancer = facts(ResourceType::LoadBalancer);
        const QString address = balancer.publicAddress.isEmpty() ? balancer.address : balancer.publicAddress;
        for (const Listener &listener : topology.balancer->listeners) {
            if (address.isEmpty())
                break;
            const QString protocol = wordOf(listenerWords, listener.protocol);
            const bool usual = (protocol == u"http" && listener.port == 80) || (protocol == u"https" && listener.port == 443);
            const QString port = usual ? QString() : u':' + QString::number(listener.port);
            ways.append({u"globe"_s, ResourceType::LoadBalancer, protocol.toUpper() + u' ' + QString::number(listener.port),
                         (isWeb(listener.protocol) ? protocol + u"://"_s : QString()) + address + port});
        }
    }
    if (topology.database) {
        const Facts database = facts(ResourceType::DbInstance);
        if (!database.connectionString.isEmpty()) {
            const QString value = addressOf(database);
            if (topology.database->accounts.isEmpty())
                ways.append({u"database"_s, ResourceType::DbInstance, topology.database->name, value});
            for (const DatabaseAccount &account : topology.database->accounts)
                ways.append({u"database"_s, ResourceType::DbInstance, account.name, value});
        }
        for (const ReadOnlyInstance &item : topology.database->readOnly) {
            const Facts readOnly = facts(ResourceType::DbReadOnlyInstance, item.key);
            if (!readOnly.connectionString.isEmpty())
                ways.append({u"database"_s, ResourceType::DbReadOnlyInstance, item.name, addressOf(readOnly)});
        }
    }
    if (topology.cache) {
        const Facts cache = facts(ResourceType::CacheInstance);
        if (!cache.connectionString.isEmpty())
            ways.append({u"cache"_s, ResourceType::CacheInstance, topology.cache->name, addressOf(cache)});
    }
    for (const DnatEntry &entry : topology.network.dnat) {
        const Facts ip = facts(ResourceType::Eip, QString::number(entry.publicIp));
        const bool made = journal.value(stepIdOf(ResourceType::ForwardEntry, entry.key)).state == StepState::Ready;
        const QString address = ip.publicAddress.isEmpty() ? ip.address : ip.publicAddress;
        if (!made || address.isEmpty())
            continue;
        const bool login = entry.internalPort == "22"_L1 || entry.kind == DnatKind::Ip;
        const QString port = entry.kind == DnatKind::Ip ? u"22"_s : entry.externalPort;
        const QString key = topology.servers && topology.servers->login.method == LoginMethod::KeyPair ? u"-i "_s + topology.servers->login.keyFile + u' ' : QString();
        ways.append({u"key"_s, ResourceType::ForwardEntry, serverName(topology, entry.server),
                     login ? u"ssh %1-p %2 root@%3"_s.arg(key, port, address) : address + u':' + entry.externalPort});
    }
    return ways;
}

} // namespace Cloudsteps
