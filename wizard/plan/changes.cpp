#include "wizard/plan/values.h"
#include "wizard/plan/wantedsteps.h"

#include <QHash>

using namespace Qt::StringLiterals;

/// What is wanted, compared with what was made.
namespace Cloudsteps {

namespace {

using enum ResourceType;

/// The steps of `only` and everything they need, in the order given.
QList<Step> closure(const QList<Step> &steps, const QSet<Kind> &only)
{
    QHash<QString, qsizetype> index;
    index.reserve(steps.size());
    for (qsizetype i = 0; i < steps.size(); ++i)
        index.insert(steps[i].id, i);

    QList<bool> wanted(steps.size(), false);
    QList<qsizetype> open;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (only.contains(steps[i].kind)) {
            wanted[i] = true;
            open.append(i);
        }
    }
    while (!open.isEmpty()) {
        const qsizetype current = open.takeLast();
        for (const QString &id : steps[current].after) {
            const qsizetype needed = index.value(id, -1);
            if (needed >= 0 && !wanted[needed]) {
                wanted[needed] = true;
                open.append(needed);
            }
        }
    }

    QList<Step> chosen;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (wanted[i])
            chosen.append(steps[i]);
    }
    return chosen;
}

/// None, Change or Replace for a thing that is ready.
void compare(Step &step, const Values &made)
{
    step.verb = Verb::None;
    step.changes = differences(made, step.values);
    if (step.changes.isEmpty())
        return;
    step.verb = Verb::Change;
    for (const QString &name : std::as_const(step.changes)) {
        const QString obstacle = obstacleTo(step.type, name, made.value(name), step.values.value(name));
        if (!obstacle.isEmpty() && step.reason != u"fixed") {
            step.verb = Verb::Replace;
            step.reason = obstacle;
        }
    }
    if (step.verb == Verb::Change && step.type == Instances && step.changes.contains(u"image"_s))
        step.reason = u"image"_s;
}

/// A thing that is there already: nothing to do once the journal has it.
void compareExisting(Step &step, const JournalEntry &entry)
{
    step.verb = Verb::None;
    if (isAdopted(entry)) {
        step.changes = differences(entry.made, step.values);
        if (step.changes.contains(existingValue))
            step.reason = existingValue;
        return;
    }
    step.changes = QStringList{existingValue};
    if (!mayExist(entry))
        return;
    step.verb = Verb::Replace;
    step.reason = existingValue;
}

/// A new thing where one was used that was there already. A rule that an existing group had before is one that is wanted, as long as
/// it is the same rule of the same group.
void compareWithAdopted(Step &step, const JournalEntry &entry, const QString &existingGroup)
{
    const bool isRule = step.type == SecurityGroupRule;
    if (isRule && entry.made.value(existingValue) == existingGroup && differences(entry.made, step.values).isEmpty())
        step.verb = Verb::None;
    else if (!isRule)
        step.reason = existingValue;
}

/// A thing that only comes after the other stays when that is replaced.
bool standsOn(ResourceType type, const std::optional<Step> &needed)
{
    if (!needed)
        return false;
    const bool whitelist = type == DbWhitelist || type == CacheWhitelist;
    return !(whitelist && needed->type == VSwitch) && !(type == EipAssociation && needed->type == BandwidthPackageIps);
}

/// What stands on a thing that is replaced is replaced with it, but what was there already.
void followReplacements(QList<Step> &steps)
{
    QSet<QString> replaced;
    for (Step &step : steps) { // what a step needs stands before it
        const bool made = (step.verb == Verb::None || step.verb == Verb::Change) && !step.values.contains(existingValue);
        if (made) {
            for (const QString &id : std::as_const(step.after)) {
                if (replaced.contains(id) && standsOn(step.type, stepFromId(id))) {
                    step.verb = Verb::Replace;
                    step.reason = u"follows"_s;
                    step.changes = {id};
                    break;
                }
            }
        }
        if (takesAnothersPlace(step))
            replaced.insert(step.id);
    }
}

/// Things of these types can stand in each other's way: the same port, the same block, the same source.
bool needsRoom(ResourceType type)
{
    return type == VSwitch || type == SnatEntry || type == ForwardEntry || type == LoadBalancerListener || type == SecurityGroupRule;
}

/// Removals wait for changes that let go of a thing, changes and creations for removals that make room.
void orderAmongRemovals(QList<Step> &steps, QList<Step> &removals)
{
    for (Step &removal : removals) {
        for (const Step &step : std::as_const(steps)) {
            const bool entry = step.verb == Verb::Change && (step.type == SnatEntry || step.type == ForwardEntry);
            if (entry && (removal.type == EipAssociation || (removal.type == Instances && step.type == ForwardEntry)))
                removal.after << stepIdOf(step.type, step.target, Verb::Change);
            if (removal.type == ServerCertificate && step.type == LoadBalancerListener && step.verb == Verb::Change)
                removal.after << stepIdOf(step.type, step.target, Verb::Change);
        }
    }
    for (Step &step : steps) {
        for (const Step &removal : std::as_const(removals)) {
            const bool makesRoom = removal.type == step.type && needsRoom(step.type) && (step.verb == Verb::Create || step.verb == Verb::Change);
            const bool letsGo = step.type == Instances && step.verb == Verb::Change && (removal.type == BackendServers || removal.type == ForwardEntry);
            if (makesRoom || letsGo)
                step.after << removal.id;
        }
    }
}

/// Ids follow the verbs. What exists and is changed needs not be waited for.
void nameByVerbs(QList<Step> &steps)
{
    QHash<QString, QString> renamed;
    for (Step &step : steps) {
        const QString id = stepIdOf(step.type, step.target, step.verb);
        if (id != step.id)
            renamed.insert(step.id, step.verb == Verb::Change ? QString() : id);
        step.id = id;
        if (step.reason == u"follows")
            step.changes = {renamed.value(step.changes.constFirst(), step.changes.constFirst())};
    }
    if (renamed.isEmpty())
        return;
    for (Step &step : steps) {
        for (QString &id : step.after)
            id = renamed.value(id, id);
        step.after.removeAll(QString());
    }
}

} // namespace

Plan planChanges(const Topology &topology, const JournalSnapshot &journal, const QSet<Kind> &only)
{
    const QList<ServerOrder> orders = serverOrders(topology, journal);
    WantedSteps wanted;
    addNetworkSteps(topology, wanted);
    addServerSteps(topology, orders, wanted);
    addDatabaseSteps(topology, wanted);
    addCacheSteps(topology, wanted);
    addBalancerSteps(topology, orders, wanted);

    QList<Step> steps = wanted.take();
    QSet<QString> present;
    for (Step &step : steps) {
        present.insert(step.id);
        if (step.type == Instances) {
            const auto order = std::find_if(orders.cbegin(), orders.cend(), [&](const ServerOrder &one) { return one.target == step.target; });
            step.values = serverValues(topology, order->servers);
        } else {
            step.values = wantedValues(topology, step.type, step.target);
        }
        const auto entry = journal.constFind(step.id);
        if (step.values.contains(existingValue))
            compareExisting(step, entry == journal.cend() ? JournalEntry() : *entry);
        else if (entry != journal.cend() && isAdopted(*entry))
            compareWithAdopted(step, *entry, existingIdOf(topology, ResourceType::SecurityGroup));
        else if (entry != journal.cend() && entry->state == StepState::Ready)
            compare(step, entry->made);
    }
    followReplacements(steps);

    QSet<Kind> kinds = only;
    if (!only.isEmpty()) {
        for (const Step &step : std::as_const(steps)) {
            const bool follows = step.reason == u"follows" && kinds.contains(stepFromId(step.changes.constFirst())->kind);
            if (follows)
                kinds.insert(step.kind);
        }
        steps = closure(steps, kinds);
        for (Step &step : steps) {
            const bool exists = step.verb == Verb::Change || takesAnothersPlace(step);
            if (exists && !kinds.contains(step.kind)) { // needed as it is
                step.verb = Verb::None;
                step.changes.clear();
                step.reason.clear();
            }
        }
    }

    QSet<QString> unwanted;
    for (const QString &id : existingThings(journal)) {
        if (!present.contains(id) && (kinds.isEmpty() || kinds.contains(stepFromId(id)->kind)))
            unwanted.insert(id);
    }
    QList<Step> removals = removalSteps(journal, unwanted);
    orderAmongRemovals(steps, removals);
    nameByVerbs(steps);
    return {steps + removals};
}

bool losesData(const Step &step)
{
    switch (step.verb) {
    case Verb::Create:
    case Verb::None:
        return false;
    case Verb::Change:
        return step.reason == u"image";
    case Verb::Replace:
        return QSet<ResourceType>{Instances, DbInstance, DbReadOnlyInstance, DbSchema, CacheInstance, Eip, LoadBalancer}.contains(step.type);
    case Verb::Delete:
        return QSet<ResourceType>{DbInstance, DbSchema, CacheInstance}.contains(step.type);
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
