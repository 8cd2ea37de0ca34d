#include "wizard/pages/draft.h"

#include "wizard/advice/prices.h"
#include "wizard/pages/existingedits.h"
#include "wizard/plan/takeover.h"
#include "wizard/provision/cures.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// Changes of what was complete once, and what a comparison with the cloud finds.

namespace Cloudsteps {

namespace {

const QString builtNote = u"built"_s;
const QString ignoredNote = u"ignored"_s;

/// Once a thing exists nothing brings another value of these about: the cloud has no call for it, and making everything anew is no edit.
bool isSettledForGood(const FieldPath &field)
{
    const bool billing = field.endsWith(".charge.period"_L1) || field.endsWith(".charge.unit"_L1) || field.endsWith(".charge.autoRenew"_L1);
    return billing || field == "network.vpc.cidr"_L1 || field == "servers.login.keyFile"_L1;
}

/// DNAT entries stand in the network and are the servers' to make.
void copyKind(Topology &to, const Topology &from, Kind kind)
{
    switch (kind) {
    case Kind::Network: {
        const QList<DnatEntry> dnat = to.network.dnat;
        to.network = from.network;
        to.network.dnat = dnat;
        break;
    }
    case Kind::Servers:
        to.servers = from.servers;
        to.network.dnat = from.network.dnat;
        break;
    case Kind::Database: to.database = from.database; break;
    case Kind::Cache: to.cache = from.cache; break;
    case Kind::Balancer: to.balancer = from.balancer; break;
    }
}

Topology withKinds(Topology topology, const Topology &from, const QSet<Kind> &kinds)
{
    for (const Kind kind : kinds)
        copyKind(topology, from, kind);
    return topology;
}

bool isTodo(const Step &step, const JournalSnapshot &journal)
{
    return (step.verb != Verb::None || isToBeAdopted(step)) && !isDone(step, journal);
}

} // namespace

/// Whether something of the kind is left to do, removals included.
bool Draft::isUndone(Kind kind) const
{
    return std::any_of(m_plan.steps.cbegin(), m_plan.steps.cend(), [&](const Step &step) { return step.kind == kind && isTodo(step, journal()); });
}

void Draft::judgeChanges()
{
    Built built = m_built;
    built.topology.name = m_topology.name;
    built.topology.region = m_topology.region;
    m_changes.clear();
    QSet<Kind> existing;
    for (const JournalEntry &entry : journal()) {
        const std::optional<Step> step = mayExist(entry) ? stepFromId(entry.stepId) : std::nullopt;
        if (step)
            existing.insert(step->kind);
    }
    for (const Kind kind : allKinds()) {
        if (!existing.contains(kind)) {
            built.kinds.remove(kind);
        } else if (m_topology.has(kind) && !isUndone(kind)) {
            built.kinds.insert(kind);
            copyKind(built.topology, m_topology, kind);
        }
        if (built.kinds.contains(kind) && isUndone(kind)) {
            for (const Step &step : planChanges(m_topology, journal(), {kind}).steps) {
                if (isTodo(step, journal()))
                    m_changes[kind].append(step);
            }
        }
    }
    m_drift.removeIf([this](const Drift &drift) {
        const std::optional<Step> step = stepFromId(drift.stepId);
        const auto planned = std::find_if(m_plan.steps.cbegin(), m_plan.steps.cend(), [&](const Step &one) { return step && one.type == step->type && one.target == step->target; });
        const bool settled = planned == m_plan.steps.cend() || planned->verb == Verb::None || planned->verb == Verb::Delete;
        return drift.what != Drift::What::Unclaimed && settled;
    });
    if (built == m_built)
        return;
    m_built = built;
    saveBuilt();
}

void Draft::saveBuilt()
{
    if (!m_open)
        return;
    QJsonArray kinds;
    for (const Kind kind : allKinds()) {
        if (m_built.kinds.contains(kind))
            kinds.append(kindName(kind));
    }
    const QJsonObject note{{u"kinds"_s, kinds}, {u"topology"_s, toJsonObject(m_built.topology)}};
    m_engine.saveNote(builtNote, QString::fromUtf8(QJsonDocument(note).toJson(QJsonDocument::Compact)));
}

void Draft::readChangeNotes(const Project &project)
{
    m_ignored = project.note(ignoredNote).split(u'\n', Qt::SkipEmptyParts);
    const QJsonObject object = QJsonDocument::fromJson(project.note(builtNote).toUtf8()).object();
    const auto topology = topologyFromJson(QJsonDocument(object.value(u"topology"_s).toObject()).toJson());
    if (!topology)
        return; // none yet; of what is complete it is found again
    m_built.topology = *topology;
    for (const Kind kind : allKinds()) {
        if (object.value(u"kinds"_s).toArray().contains(kindName(kind)))
            m_built.kinds.insert(kind);
    }
}

QString Draft::lockReason(const FieldPath &field) const
{
    const std::optional<Kind> kind = kindOfPath(field);
    if (!kind)
        return exists(field) ? tr("Set for good once something exists.") : QString();
    const Kind making = field.startsWith("network.dnat"_L1) ? Kind::Servers : *kind; // those entries need the servers' addresses
    const Phase now = phase(making);
    if (now == Phase::Running)
        return tr("It is being worked on.");
    if (isTakenOver(m_topology, field))
        return tr("It is there already and keeps its values.");
    // What was never complete is made complete first: until then only what is not there yet changes.
    if (now == Phase::Failed && !m_built.kinds.contains(making))
        return exists(field) ? tr("It exists. Once everything of this step is there it can be changed.") : QString();
    if (!isSettledForGood(field) || !exists(field))
        return {};
    return field.contains(".charge."_L1) ? tr("A subscription's time and renewal are changed in the console's billing pages.") : tr("Set for good once it exists.");
}

const QList<Step> &Draft::changes(Kind kind) const
{
    static const QList<Step> none;
    const auto found = m_changes.constFind(kind);
    return found == m_changes.cend() ? none : *found;
}

QList<Step> Draft::changes(const QSet<Kind> &kinds) const
{
    QList<Step> all;
    QSet<QString> ids;
    for (const Kind kind : allKinds()) {
        for (const Step &step : kinds.contains(kind) ? changes(kind) : QList<Step>()) {
            if (!ids.contains(step.id))
                all.append(step);
            ids.insert(step.id);
        }
    }
    return all;
}

QSet<Kind> Draft::changedKinds(const QSet<Kind> &kinds) const
{
    QSet<Kind> changed;
    for (const Kind kind : allKinds()) {
        const Phase now = phase(kind);
        const bool settled = now == Phase::Created || now == Phase::Off || (now == Phase::Failed && m_built.kinds.contains(kind));
        if ((kinds.isEmpty() || kinds.contains(kind)) && settled && !changes(kind).isEmpty())
            changed.insert(kind);
    }
    const auto has = [this](Kind kind, ResourceType type, std::optional<Verb> verb) {
        const QList<Step> &steps = changes(kind);
        return phase(kind) != Phase::Running && std::any_of(steps.cbegin(), steps.cend(), [&](const Step &step) { return step.type == type && verb.value_or(step.verb) == step.verb; });
    };
    if (kinds.contains(Kind::Network) && has(Kind::Servers, ResourceType::ForwardEntry, {}))
        changed.insert(Kind::Servers);
    // A server that goes is taken out of the balancer first.
    if (changed.contains(Kind::Servers) && has(Kind::Balancer, ResourceType::BackendServers, Verb::Delete))
        changed.insert(Kind::Balancer);
    return changed;
}

QString Draft::changeText(const Step &step) const
{
    // What is removed has its name in what was built.
    const Topology &named = step.verb == Verb::Delete && m_built.kinds.contains(step.kind) ? m_built.topology : m_topology;
    return m_texts.change(step, journal().value(stepIdOf(step.type, step.target)).made, named);
}

/// What is wanted, but of the kinds that were complete what they were when they were last applied.
Topology Draft::built() const
{
    return withKinds(m_topology, m_built.topology, m_built.kinds);
}

Price Draft::priceChange(const QSet<Kind> &kinds) const
{
    Price sum;
    for (const Kind kind : kinds)
        sum = sum + price(kind);
    for (const PriceLine &line : priceLines(built(), m_catalogue, account())) {
        const std::optional<Kind> kind = kindOfPath(line.subject);
        if (!kind || !kinds.contains(*kind))
            continue;
        Price before = line.price;
        before.hourly.micros = -before.hourly.micros;
        sum = sum + before;
    }
    return sum;
}

bool Draft::canDiscard(const QSet<Kind> &kinds) const
{
    return withKinds(m_topology, m_built.topology, m_built.kinds & kinds) != m_topology;
}

void Draft::discardChanges(const QSet<Kind> &kinds)
{
    edit({}, [] { return tr("Discard changes"); },
         [this, &kinds](Topology &topology) { topology = withKinds(topology, m_built.topology, m_built.kinds & kinds); });
    settle();
}

QList<Step> Draft::losses(const QSet<Kind> &kinds) const
{
    QList<Step> losing;
    for (const Step &step : planChanges(m_topology, journal(), kinds).steps) {
        if (losesData(step) && !isDone(step, journal()))
            losing.append(step);
    }
    return losing;
}

bool Draft::losesDatabase(const QSet<Kind> &kinds) const
{
    return takesDatabase(planChanges(m_topology, journal(), kinds), journal());
}

void Draft::compare()
{
    m_drift.clear();
    m_comparing = true;
    m_engine.refresh();
}

void Draft::takeEvent(const RunEvent &event)
{
    if (!m_comparing || !event.failure)
        return;
    const QString &kind = event.failure->kind;
    if (kind == "vanished"_L1)
        m_drift.append({Drift::What::Gone, event.stepId, event.id});
    else if (kind == "drifted"_L1)
        m_drift.append({Drift::What::Changed, event.stepId, event.id});
    else if (kind == "unclaimed"_L1 && !m_ignored.contains(event.id))
        m_drift.append({Drift::What::Unclaimed, event.stepId, event.id});
}

std::optional<Topology> Draft::takenOver(const Drift &drift) const
{
    const std::optional<Step> step = stepFromId(drift.stepId);
    return step ? withMadeValues(m_topology, journal(), *step) : std::nullopt;
}

std::optional<Topology> Draft::withoutGone(const Drift &drift) const
{
    std::optional<Step> step = stepFromId(drift.stepId);
    if (!step)
        return std::nullopt;
    if (const Step *planned = m_plan.step(drift.stepId))
        step = *planned;
    for (const Cure &cure : curesFor(*step, StepFailure{u"vanished"_s, {}, {}, {}, {}}, m_topology, journal(), m_catalogue, m_target)) {
        if (cure.what == Cure::What::Skip)
            return cure.topology;
    }
    return std::nullopt;
}

bool Draft::isAdoptable(const Drift &drift) const
{
    return drift.what == Drift::What::Unclaimed && stepToAdopt(drift.stepId, m_topology, journal()).has_value();
}

/// A comparison follows what is taken over, so that what differs in it is told.
void Draft::claim(const Drift &drift, Claim claim)
{
    m_result.reset();
    m_comparing = true;
    if (claim == Claim::Adopt) {
        m_drift.clear();
    } else {
        m_claimed = drift.id;
        m_removing = true;
    }
    m_engine.claim({drift.id}, claim);
    emit runChanged();
}

void Draft::ignore(const Drift &drift)
{
    m_ignored.append(drift.id);
    m_drift.removeAll(drift);
    if (m_open)
        m_engine.saveNote(ignoredNote, m_ignored.join(u'\n'));
    emit findingsChanged();
}

} // namespace Cloudsteps
