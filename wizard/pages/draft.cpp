#include "wizard/pages/draft.h"

#include "wizard/advice/overlap.h"
#include "wizard/advice/prices.h"
#include "wizard/journal/project.h"
#include "wizard/provision/cataloguesnapshot.h"

#include <QDate>
#include <QUndoCommand>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Cloudsteps {

namespace {

constexpr auto judgeDelay = 120ms; // long enough not to judge each key that is typed
const QString dismissedNote = u"dismissed"_s;
const QString orderNote = u"order"_s;
const QLatin1String backupWord("backup");
const QString spendingLimitNote = u"spendingLimit"_s;

bool covers(const FieldPath &outer, const FieldPath &inner)
{
    return inner == outer || inner.startsWith(outer + u'.');
}

bool isSettled(const StepStatus &status)
{
    return status.state == StepState::Ready || status.state == StepState::Failed || status.state == StepState::Gone || !status.blockedBy.isEmpty();
}

/// DNAT entries stand on the network page and are made with the servers, whose addresses they need.
std::optional<Kind> makingKind(const FieldPath &field)
{
    if (covers(u"network.dnat"_s, field))
        return Kind::Servers;
    return kindOfPath(field);
}

} // namespace

/// One change of the topology that can be taken back.
class TopologyEdit : public QUndoCommand
{
public:
    TopologyEdit(Draft &draft, const FieldPath &field, const QWidget *typedInto, const Text &what, const Topology &before, const Topology &after)
        : m_draft(draft), m_field(field), m_typedInto(typedInto), m_what(what), m_before(before), m_after(after)
    {}

    QString what() const { return m_what(); }
    void undo() override { m_draft.replace(m_before); }
    void redo() override { m_draft.replace(m_after); }
    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *edit = static_cast<const TopologyEdit *>(next);
        const bool sameField = !m_field.isEmpty() && edit->m_field == m_field;
        const bool sameWidget = m_typedInto && edit->m_typedInto == m_typedInto;
        if (!sameField && !sameWidget)
            return false;
        m_after = edit->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Draft &m_draft;
    FieldPath m_field;
    const QWidget *m_typedInto; // compared only
    Text m_what;
    Topology m_before;
    Topology m_after;
};

Draft::Draft(Engine &engine, const Catalogue &catalogue, QObject *parent)
    : QObject(parent), m_engine(engine), m_catalogue(catalogue)
{
    m_judgeSoon.setSingleShot(true);
    m_judgeSoon.setInterval(judgeDelay);
    connect(&m_judgeSoon, &QTimer::timeout, this, &Draft::judge);
    connect(&engine, &Engine::opened, this, &Draft::takeOpened);
    connect(&engine, &Engine::openFailed, this, &Draft::openFailed);
    connect(&engine, &Engine::storageFailed, this, &Draft::storageFailed);
    connect(&engine, &Engine::statusChanged, this, &Draft::takeStatus);
    connect(&engine, &Engine::finished, this, &Draft::takeResult);
    connect(&engine, &Engine::existingListed, this, &Draft::takeExisting);
    connect(&engine, &Engine::event, this, &Draft::takeEvent);
}

void Draft::open(const QString &path)
{
    m_path = path;
    m_engine.open(path);
}

AccountFacts Draft::account() const
{
    AccountFacts account = withPreflight(accountOf(m_target), m_preflight);
    if (m_target.practice)
        account.rootKey.reset(); // nobody can do better there
    for (const ExistingThing &gateway : m_existing.value_or(ExistingThings()).natGateways) {
        if (!account.natGateways[gateway.vpc].contains(gateway.id))
            account.natGateways[gateway.vpc] << gateway.id;
    }
    if (mayExist(journal().value(stepIdOf(ResourceType::NatGateway)))) // what was decided is not advised against
        account.natGateways.clear();
    return account;
}

void Draft::takePreflight(const QList<PreflightLine> &lines)
{
    m_preflight = lines;
    settle();
}

void Draft::setBadPassword(const FieldPath &subject, bool bad)
{
    if (m_badPasswords.contains(subject) == bad)
        return;
    if (bad)
        m_badPasswords.insert(subject);
    else
        m_badPasswords.remove(subject);
    m_judgeSoon.start();
}

void Draft::setSpendingLimit(qint64 monthlyMicros)
{
    m_spendingLimit = monthlyMicros;
    if (m_open)
        m_engine.saveNote(spendingLimitNote, monthlyMicros > 0 ? QString::number(monthlyMicros) : QString());
}

void Draft::setCatalogue(const Catalogue &catalogue)
{
    if (catalogue == m_catalogue)
        return;
    m_catalogue = catalogue;
    emit catalogueChanged();
    settle();
}

void Draft::setLanguage(Language language)
{
    m_texts = Texts(language);
    emit languageChanged();
}

void Draft::edit(const FieldPath &field, const Text &what, const Change &change)
{
    push(field, nullptr, what, change);
}

void Draft::edit(const FieldPath &field, const Change &change, const QWidget *typedInto)
{
    push(field, typedInto, [this, field] { return tr("Change “%1”").arg(m_texts.field(field, m_topology)); }, change);
}

void Draft::push(const FieldPath &field, const QWidget *typedInto, const Text &what, const Change &change)
{
    Topology changed = m_topology;
    change(changed);
    if (changed != m_topology)
        m_undo.push(new TopologyEdit(*this, field, typedInto, what, m_topology, changed));
}

void Draft::applyFix(const Fix &fix)
{
    edit({}, [this, fix] { return m_texts.fix(fix); }, [&fix](Topology &topology) { topology = Cloudsteps::applyFix(topology, fix); });
    settle();
}

void Draft::setUnreadable(const FieldPath &field, const QString &text)
{
    m_unreadable.insert(field, text);
    m_judgeSoon.start();
}

void Draft::setReadable(const FieldPath &field)
{
    if (m_unreadable.remove(field) > 0)
        m_judgeSoon.start();
}

QString Draft::undoText() const
{
    const int index = m_undo.index() - 1;
    return index < 0 ? QString() : static_cast<const TopologyEdit *>(m_undo.command(index))->what();
}

QString Draft::redoText() const
{
    const int index = m_undo.index();
    return index >= m_undo.count() ? QString() : static_cast<const TopologyEdit *>(m_undo.command(index))->what();
}

void Draft::replace(const Topology &topology)
{
    m_topology = topology;
    if (m_open)
        m_engine.saveTopology(m_topology);
    m_judgeSoon.start();
    emit topologyChanged();
}

void Draft::settle()
{
    m_judgeSoon.stop();
    judge();
}

void Draft::judge()
{
    m_problems = validate(m_topology);
    // What was last read in such a field, half of what stands there now, is not worth a word.
    m_problems.removeIf([this](const Problem &problem) { return m_unreadable.contains(problem.subject); });
    for (auto it = m_unreadable.cbegin(); it != m_unreadable.cend(); ++it)
        m_problems.prepend({u"address-malformed"_s, it.key(), {it.value()}});
    if (!(m_topology == m_judged))
        m_before = std::exchange(m_judged, m_topology);
    m_advice = advise(m_topology, {m_catalogue, account(), QDate::currentDate(), QStringList(m_badPasswords.cbegin(), m_badPasswords.cend()), &m_before});
    m_advice.removeIf([this](const Advice &advice) { return m_unreadable.contains(advice.subject); });
    m_problems = withoutAdvised(m_problems, m_advice);
    m_dismissedCount = int(m_advice.removeIf([this](const Advice &advice) { return isDismissed(advice); }));
    m_plan = planChanges(m_topology, journal());
    judgeChanges();
    m_prices = pricedParts(m_topology, m_plan);
    // Until a change is applied what stood before is billed: three servers where there are two cost nothing more yet.
    const Topology standing = built();
    m_standing = standing == m_topology ? m_prices : pricedParts(standing, planChanges(standing, journal()));
    emit findingsChanged();
}

/// What each part of a topology costs, and whether it is there.
QList<Draft::PricedPart> Draft::pricedParts(const Topology &topology, const Plan &plan) const
{
    QList<PricedPart> parts;
    for (const PriceLine &line : priceLines(topology, m_catalogue, account())) {
        bool exists = false;
        bool missing = false;
        for (const Step &step : plan.steps) {
            if (fieldOf(step) != line.subject)
                continue;
            (mayExist(journal().value(stepIdOf(step.type, step.target))) ? exists : missing) = true;
        }
        parts.append({line.subject, line.price, exists && !missing});
    }
    return parts;
}

int Draft::count(Severity severity) const
{
    const auto found = std::count_if(m_advice.cbegin(), m_advice.cend(), [severity](const Advice &advice) { return advice.severity == severity; });
    return int(found) + (severity == Severity::Error ? int(m_problems.size()) : 0);
}

bool Draft::isDismissed(const Advice &advice) const
{
    return advice.severity == Severity::Note && m_dismissed.contains(advice.ruleId + u' ' + advice.subject);
}

void Draft::dismiss(const Advice &advice)
{
    m_dismissed.append(advice.ruleId + u' ' + advice.subject);
    if (m_open)
        m_engine.saveNote(dismissedNote, m_dismissed.join(u'\n'));
    settle();
}

void Draft::restoreNotes()
{
    m_dismissed.clear();
    if (m_open)
        m_engine.saveNote(dismissedNote, QString());
    settle();
}

Price Draft::price(Kind kind) const
{
    Price sum;
    for (const PricedPart &part : m_prices) {
        if (kindOfPath(part.subject) == kind)
            sum = sum + part.price;
    }
    return sum;
}

Price Draft::outstandingPrice(const QSet<FieldPath> &subjects) const
{
    Price sum;
    QSet<FieldPath> outstanding;
    for (const PricedPart &part : m_prices) {
        if (part.exists || !subjects.contains(part.subject))
            continue;
        sum = sum + part.price;
        outstanding.insert(part.subject);
    }
    for (const PricedPart &part : m_standing) {
        if (part.exists && outstanding.contains(part.subject)) // one more server, not all of them again
            sum.hourly.micros -= part.price.hourly.micros;
    }
    return sum;
}

Price Draft::total() const
{
    Price sum;
    for (const PricedPart &part : m_prices)
        sum = sum + part.price;
    return sum;
}

Price Draft::billingNow() const
{
    Price sum;
    for (const PricedPart &part : m_standing) {
        if (part.exists)
            sum = sum + part.price;
    }
    return sum;
}

Price Draft::priceOf(const FieldPath &subject) const
{
    Price sum;
    for (const PricedPart &part : m_prices) {
        if (covers(subject, part.subject))
            sum = sum + part.price;
    }
    return sum;
}

QMap<FieldPath, Price> Draft::prices() const
{
    QMap<FieldPath, Price> prices;
    for (const PricedPart &part : m_prices)
        prices.insert(part.subject, part.price);
    return prices;
}

QList<StepStatus> Draft::steps(Kind kind) const
{
    QList<StepStatus> statuses;
    for (const StepStatus &status : m_run.steps) {
        // What failed and was taken out of the plan since is of no interest any more.
        const bool counts = m_run.running || status.step.verb == Verb::Delete || m_plan.step(status.step.id);
        if (status.step.kind == kind && counts)
            statuses.append(status);
    }
    for (const Step &step : m_plan.steps) {
        const bool known = std::any_of(statuses.cbegin(), statuses.cend(), [&](const StepStatus &status) { return status.step.id == step.id; });
        if (step.kind != kind || known)
            continue;
        // What is to be changed or removed is there until then.
        const JournalEntry own = journal().value(step.id);
        const JournalEntry entry = own.state == StepState::Failed ? own : journal().value(stepIdOf(step.type, step.target));
        statuses.append({step, entry.state, entry.facts.id, entry.failure, {}, 0, 0});
    }
    return statuses;
}

Phase Draft::phase(Kind kind) const
{
    const bool removing = m_removing && std::any_of(m_run.steps.cbegin(), m_run.steps.cend(), [kind](const StepStatus &status) {
        return status.step.kind == kind && status.step.verb == Verb::Delete && !isSettled(status);
    });
    if (removing)
        return Phase::Running;
    if (!m_topology.has(kind))
        return Phase::Off;
    if (m_asked.contains(kind) && !m_run.running)
        return Phase::Running; // asked for, and not heard of yet
    bool any = false;
    bool allReady = true;
    bool touched = false;
    bool unfinished = m_order.paused && m_order.kinds.contains(kind) && isUndone(kind);
    for (const Step &step : m_plan.steps) {
        if (step.kind != kind)
            continue;
        // Asked for often and of hundreds of steps, so that nothing is copied.
        static const JournalEntry nothing;
        const auto entryOf = [this](const QString &id) -> const JournalEntry & {
            const auto found = journal().constFind(id);
            return found == journal().cend() ? nothing : *found;
        };
        const JournalEntry &own = entryOf(step.id);
        const bool same = step.verb == Verb::None || step.verb == Verb::Create;
        const JournalEntry &thing = same ? own : entryOf(stepIdOf(step.type, step.target));
        const bool failed = own.state == StepState::Failed && !isDone(step, journal());
        any = true;
        allReady = allReady && thing.state == StepState::Ready;
        touched = touched || failed || mayExist(thing);
        unfinished = unfinished || failed || thing.state == StepState::Sent || thing.state == StepState::Waiting || thing.state == StepState::Failed;
    }
    if (m_run.running && !m_removing && !m_comparing && !(any && allReady && m_changes.value(kind).isEmpty())) {
        for (const StepStatus &status : m_run.steps) {
            if (status.step.kind == kind && status.step.verb != Verb::None && !isSettled(status))
                return Phase::Running;
        }
    }
    if (any && !unfinished && (allReady || m_built.kinds.contains(kind)))
        return Phase::Created;
    return touched ? Phase::Failed : Phase::Editing;
}

bool Draft::exists(const FieldPath &field) const
{
    const auto kind = makingKind(field);
    if (!kind) // the project's name and region
        return std::any_of(journal().cbegin(), journal().cend(), [](const JournalEntry &entry) { return mayExist(entry); });
    const Phase now = phase(*kind);
    if (now == Phase::Off || now == Phase::Editing)
        return false;
    // The closest step decides: a rule that was refused does not exist though its security group is there.
    qsizetype closest = 0;
    bool exists = now != Phase::Failed;
    for (const Step &step : m_plan.steps) {
        const FieldPath made = fieldOf(step);
        if (step.kind != *kind || !covers(made, field) || made.size() < closest)
            continue;
        const bool there = mayExist(journal().value(stepIdOf(step.type, step.target)));
        exists = made.size() > closest ? there : exists || there;
        closest = made.size();
    }
    return exists;
}

int Draft::wallSeconds(int cloudSeconds) const
{
    return m_run.cloudSpeed > 0 ? int(cloudSeconds / m_run.cloudSpeed + 0.5) : cloudSeconds;
}

void Draft::create(const QSet<Kind> &kinds, DataLoss dataLoss, Backup backup)
{
    m_undo.clear(); // what is being built is not taken back by an undo
    const bool joins = isRunning() && m_order.verb == Verb::Create;
    m_order = {Verb::Create, joins ? m_order.kinds + kinds : kinds, false};
    saveOrder();
    m_asked += kinds;
    m_result.reset();
    m_engine.apply(m_topology, kinds, dataLoss, backup);
    emit runChanged();
}

void Draft::remove(const QSet<Kind> &kinds, Backup backup)
{
    m_undo.clear();
    m_order = {Verb::Delete, kinds, false, backup};
    saveOrder();
    m_removing = true;
    m_result.reset();
    m_engine.destroy(kinds, backup);
    emit runChanged();
}

void Draft::listExisting()
{
    m_listingExisting = true;
    m_engine.listExisting();
    emit runChanged();
}

void Draft::takeExisting(const ExistingThings &existing)
{
    m_listingExisting = false;
    m_existing = existing;
    settle(); // rules look at what there is, too
    emit runChanged();
}

int Draft::stepsLeft() const
{
    switch (m_order.verb) {
    case Verb::Create: {
        const Plan plan = planChanges(m_topology, journal(), m_order.kinds);
        return int(std::count_if(plan.steps.cbegin(), plan.steps.cend(), [this](const Step &step) { return step.verb != Verb::None && !isDone(step, journal()); }));
    }
    case Verb::Delete: return int(planRemoval(m_topology, journal(), m_order.kinds).steps.size());
    case Verb::Change:
    case Verb::Replace:
    case Verb::None: break;
    }
    return 0;
}

void Draft::resume()
{
    if (m_order.verb == Verb::Delete)
        remove(m_order.kinds, m_order.backup);
    else
        create(m_order.kinds);
}

/// "paused create servers database", "running delete database backup"
void Draft::saveOrder()
{
    QStringList words;
    if (m_order.verb != Verb::None) {
        words << (m_order.paused ? u"paused"_s : u"running"_s) << verbName(m_order.verb);
        for (const Kind kind : allKinds()) {
            if (m_order.kinds.contains(kind))
                words << kindName(kind);
        }
        if (m_order.backup == Backup::First)
            words << backupWord;
    }
    if (m_open)
        m_engine.saveNote(orderNote, words.join(u' '));
}

void Draft::readOrder(const QString &note)
{
    const QStringList words = note.split(u' ', Qt::SkipEmptyParts);
    m_order = {};
    if (words.size() < 2)
        return;
    m_order.verb = words[1] == verbName(Verb::Delete) ? Verb::Delete : Verb::Create;
    for (const Kind kind : allKinds()) {
        if (words.mid(2).contains(kindName(kind)))
            m_order.kinds.insert(kind);
    }
    m_order.backup = words.contains(backupWord) ? Backup::First : Backup::None;
    // A removal goes on only when the user says so again.
    m_order.paused = words[0] == "paused"_L1 || m_order.verb == Verb::Delete;
}

void Draft::stop(AfterStop after)
{
    m_afterStop = after;
    m_engine.stop();
}

void Draft::hold(const QSet<Kind> &kinds)
{
    m_order.verb = m_order.verb == Verb::None ? Verb::Create : m_order.verb;
    m_order.kinds += kinds;
    m_order.paused = true;
    saveOrder();
    emit runChanged();
}

bool Draft::isUnfinished() const
{
    const bool any = std::any_of(journal().cbegin(), journal().cend(), [](const JournalEntry &entry) { return mayExist(entry) && !isAdopted(entry); });
    return any && (isPaused() || !interrupted().isEmpty());
}

QSet<Kind> Draft::interrupted() const
{
    if (m_order.paused)
        return {};
    QSet<Kind> kinds;
    for (const Kind kind : m_order.kinds) {
        if (isUndone(kind))
            kinds.insert(kind);
    }
    for (const JournalEntry &entry : journal()) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (!step || (entry.state != StepState::Sent && entry.state != StepState::Waiting))
            continue;
        if (step->verb == Verb::Delete)
            return {}; // a removal goes on when the user says so again
        if (m_topology.has(step->kind))
            kinds.insert(step->kind);
    }
    return kinds;
}

void Draft::setTarget(const Target &target)
{
    m_target = target;
    m_engine.saveTarget(target);
    settle();
}

void Draft::takeOpened(const Topology &topology, const Target &target, const QString &projectId, const JournalSnapshot &journal)
{
    m_open = true;
    m_projectId = projectId;
    m_existing.reset();
    m_listingExisting = false;
    m_topology = topology;
    m_target = target;
    m_run = {};
    m_run.journal = journal;
    m_unreadable.clear();
    m_badPasswords.clear();
    m_preflight.clear();
    m_spendingLimit = 0;
    m_dismissed.clear();
    m_judged = m_before = {}; // another project is no change of this one
    m_asked.clear();
    m_removing = false;
    m_order = {};
    m_built = {};
    m_changes.clear();
    m_drift.clear();
    m_ignored.clear();
    m_comparing = false;
    m_result.reset();
    // Reading needs no lease, so the engine's hold on the file does not matter.
    if (const auto project = Project::open(m_path, Project::Access::ReadOnly)) {
        m_dismissed = (*project)->note(dismissedNote).split(u'\n', Qt::SkipEmptyParts);
        readOrder((*project)->note(orderNote));
        m_spendingLimit = (*project)->note(spendingLimitNote).toLongLong();
        readChangeNotes(**project);
    }
    m_undo.clear();
    settle();
    emit opened();
}

void Draft::takeStatus(const RunStatus &status)
{
    const bool journalChanged = status.journal != m_run.journal;
    m_run = status;
    if (status.running) {
        for (const StepStatus &step : status.steps)
            m_asked.remove(step.step.kind);
    }
    if (journalChanged)
        settle();
    emit runChanged();
}

void Draft::takeResult(const RunResult &result)
{
    m_asked.clear();
    m_removing = false;
    m_run.running = false;
    m_result = result;
    // What was asked for is in the journal now, gone or not; where nothing was asked for it is still unclaimed.
    if (const QString claimed = std::exchange(m_claimed, {}); !claimed.isEmpty() && result.code != "not-unclaimed"_L1 && !result.unanswered)
        m_drift.removeIf([&claimed](const Drift &drift) { return drift.id == claimed; });
    if (!m_order.paused && !m_comparing) { // an order that waits for the end of a comparison, too, stays
        const bool forKey = result.end == RunResult::End::Credentials || result.end == RunResult::End::WrongAccount;
        const bool stopped = (forKey || result.end == RunResult::End::Stopped) && m_order.verb != Verb::None && stepsLeft() > 0;
        m_order = stopped ? Order{m_order.verb, m_order.kinds, forKey || m_afterStop == AfterStop::Paused, m_order.backup} : Order();
        saveOrder();
    }
    settle();
    emit runChanged();
    emit finished(result);
    m_comparing = false;
}

} // namespace Cloudsteps
