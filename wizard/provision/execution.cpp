#include "wizard/provision/executor.h"
#include "wizard/provision/operation.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The life of one step after its intent: request, answer, watching, outcome.
namespace Cloudsteps {

namespace {

/// Mutating calls are never repeated by the client; this is how often they are repeated here when nothing has happened.
constexpr CloudApi::RetryPolicy resendPolicy{.maxAttempts = 12, .firstDelay = 500ms, .factor = 2.0, .maxDelay = 20'000ms, .jitter = 0.5};

/// Waiting for something else to finish: 3 s, then 5 s more each time (as the official Terraform provider does).
constexpr auto firstWait = 3s;
constexpr auto waitStep = 5s;
constexpr auto longestWait = 30s;
constexpr qint64 mostSecondsBusy = 900;    // read-only database instances keep their primary busy for that long
constexpr qint64 mostSecondsUnseen = 60;   // what was just made and is not visible yet

/// How often an outcome may be unknown: an answer that says "perhaps done already" again and again, with nothing of ours to be found,
/// is about something else of that name.
constexpr int mostUnknowns = 5;
constexpr int mostUnknownsAnswered = 2;

} // namespace

void Executor::send(const OperationPtr &operation)
{
    m_inFlight.append(operation);
    m_client.send(operation->requests[operation->answers.size()], this,
                  [this, operation](const CloudApi::Result<CloudApi::RawResponse> &response) {
                      m_inFlight.removeOne(operation);
                      if (!operation->cancelled)
                          answered(operation, response);
                  });
}

void Executor::answered(const OperationPtr &operation, const CloudApi::Result<CloudApi::RawResponse> &response)
{
    if (!response) {
        refused(operation, response.error());
        return;
    }
    operation->answers.append({operation->requests[operation->answers.size()], *response});
    if (operation->answers.size() < operation->requests.size()) {
        send(operation);
        return;
    }
    accepted(operation);
}

void Executor::refused(const OperationPtr &operation, const CloudApi::ApiError &error)
{
    operation->mayHaveHappened |= !isClearRefusal(error) || !operation->answers.isEmpty();
    switch (operation->removing ? reactionToRemove(error) : reactionToCreate(error, operation->repeat)) {
    case Reaction::Resend:
        sendLater(operation, error, false);
        return;
    case Reaction::Wait:
        sendLater(operation, error, true);
        return;
    case Reaction::Done:
        if (operation->removing) {
            removed(operation, true);
            return;
        }
        [[fallthrough]]; // it is so; whether it is ours shows the look
    case Reaction::Look:
        for (const Step &step : operation->steps) {
            if (++m_unknowns[step.id] > (error.httpStatus >= 400 && error.httpStatus < 500 ? mostUnknownsAnswered : mostUnknowns))
                fail(step, failureOf(error), false);
            else if (operation->changing)
                lookAtChange(step);
            else
                watch(step, Purpose::Find);
        }
        return;
    case Reaction::Fail:
        for (const Step &step : operation->steps) {
            StepFailure failure = failureOf(error);
            if (operation->removing && m_drivers.driver(step.type).isSubscription(context(), step))
                failure.kind = QString(subscriptionKept);
            fail(step, failure, !operation->mayHaveHappened);
        }
        return;
    case Reaction::EndRun:
        giveBack(operation);
        endForKey(failureOf(error));
        return;
    }
    Q_UNREACHABLE();
}

void Executor::sendLater(const OperationPtr &operation, const CloudApi::ApiError &error, bool inCloudTime)
{
    if (m_stopping || m_ending) {
        giveBack(operation);
        return;
    }
    std::optional<std::chrono::milliseconds> pause;
    if (inCloudTime) {
        const QDateTime now = m_scheduler.cloudNow();
        if (operation->waits == 0)
            operation->waitingSince = now;
        const qint64 most = error.kind == CloudApi::ErrorKind::NotFound ? mostSecondsUnseen : mostSecondsBusy;
        if (operation->waitingSince.secsTo(now) < most)
            pause = std::min<std::chrono::milliseconds>(firstWait + waitStep * operation->waits++, longestWait);
    } else {
        pause = resendPolicy.delayAfter(++operation->resends, error, m_random);
    }
    if (!pause) {
        if (error.kind == CloudApi::ErrorKind::NotFound && doubtInputs(operation))
            return;
        for (const Step &step : operation->steps)
            fail(step, failureOf(error), !operation->mayHaveHappened);
        return;
    }
    m_pausing.append(operation);
    const auto again = [this, operation] {
        if (!m_pausing.removeOne(operation) || operation->cancelled)
            return;
        send(operation);
    };
    if (inCloudTime)
        m_scheduler.afterCloud(*pause, this, again);
    else
        m_scheduler.after(*pause, this, again);
}

/// Something that a step stands on is not found for longer than new things take to be seen. What the project made of it is looked at
/// again: what is gone is made anew, and the step goes on after it. False when that was done for the step before, or nothing is to be
/// looked at.
bool Executor::doubtInputs(const OperationPtr &operation)
{
    if (operation->removing)
        return false;
    bool any = false;
    for (const Step &step : operation->steps) {
        if (m_doubters.contains(step.id))
            continue;
        m_doubters.insert(step.id);
        for (const QString &id : operation->changing ? QStringList{stepIdOf(step.type, step.target)} : step.after)
            any = doubt(id) || any;
    }
    if (!any)
        return false;
    giveBack(operation);
    planCreation();
    return true;
}

/// What the journal knows as ready may be gone: it counts as asked for until a look has shown it.
bool Executor::doubt(const QString &createId)
{
    const std::optional<Step> step = stepFromId(createId);
    JournalEntry entry = m_ledger.entry(createId);
    if (!step || step->verb != Verb::Create || entry.state != StepState::Ready || isAdopted(entry) || !Sought{*step, entry.facts, {}}.isKnown())
        return false;
    entry.state = StepState::Sent;
    m_ledger.put(entry);
    return true;
}

/// The request was refused in passing and is not repeated now: its steps are as if never asked, or as sent where an effect can't be
/// ruled out.
void Executor::giveBack(const OperationPtr &operation)
{
    operation->cancelled = true;
    m_pausing.removeOne(operation);
    for (const Step &step : operation->steps) {
        JournalEntry entry = m_ledger.entry(step.id);
        entry.state = operation->mayHaveHappened ? StepState::Sent : StepState::Planned;
        m_ledger.put(entry);
        m_running.remove(step.id);
    }
    scheduleTurn();
}

void Executor::accepted(const OperationPtr &operation)
{
    const Driver &driver = m_drivers.driver(operation->steps.constFirst().type);
    const DriverTraits traits = driver.traits();
    if (operation->removing) {
        removed(operation, false);
        return;
    }
    if (operation->changing) {
        for (const Step &step : operation->steps)
            changeAccepted(step);
        return;
    }
    const auto facts = driver.accepted(context(), operation->steps, operation->answers);
    if (!facts) { // it happened, but the answer does not tell what
        refused(operation, facts.error());
        return;
    }
    for (const Step &step : operation->steps) {
        if (traits.ready.expected.count() == 0) {
            becomeReady(step, facts->value(step.id));
        } else {
            becomeWaiting(step, facts->value(step.id));
            follow(step, Purpose::Ready);
        }
    }
}

void Executor::removed(const OperationPtr &operation, bool lookAtOnce)
{
    const bool atOnce = m_drivers.driver(operation->steps.constFirst().type).traits().gone.expected.count() == 0;
    for (const Step &step : operation->steps) {
        if (atOnce)
            becomeGone(step);
        else
            follow(step, Purpose::Gone, lookAtOnce);
    }
}

/// Accepted and the id on disk is a known state, so a run that is to end does not wait for more.
void Executor::follow(const Step &step, Purpose purpose, bool lookAtOnce)
{
    if (m_stopping || m_ending) {
        m_running.remove(step.id);
        scheduleTurn();
        return;
    }
    watch(step, purpose, lookAtOnce);
}

void Executor::watch(const Step &step, Purpose purpose, bool lookAtOnce)
{
    const Watch watch{itemOf(step), purpose, step.verb == Verb::Delete, lookAtOnce};
    m_watcher->add(watch, [this, step, purpose](const Watch &, const Sighting &sighting) { sighted(step, purpose, sighting); });
}

void Executor::sighted(const Step &step, Purpose purpose, const Sighting &sighting)
{
    if (sighting.keyRefused) {
        m_running.remove(step.id);
        endForKey(*sighting.failure);
        return;
    }
    if (m_task == Task::Refresh) {
        refreshed(step, sighting);
        return;
    }
    if (sighting.failure) {
        // Its removal had been asked for before: that it is gone is no failure, and it is made anew.
        if (purpose == Purpose::Ready && sighting.failure->kind == "vanished"_L1 && m_ledger.isInDoubt(step))
            found(step, {});
        else
            fail(step, *sighting.failure, false);
        return;
    }
    switch (purpose) {
    case Purpose::Find:
        found(step, sighting);
        return;
    case Purpose::Ready:
        becomeReady(step, sighting.verdict.facts);
        return;
    case Purpose::Gone:
        becomeGone(step);
        return;
    case Purpose::Settle:
        settled(step, sighting);
        return;
    }
    Q_UNREACHABLE();
}

/// The end of a search for what an attempt without known outcome may have made.
void Executor::found(const Step &step, const Sighting &sighting)
{
    const bool removing = step.verb == Verb::Delete;
    if (sighting.verdict.sight == Sight::Absent) {
        if (removing) {
            becomeGone(step);
            return;
        }
        // Nothing was made, so the step may be sent; the intent stays as it is, token included. But what had an id and is gone was made:
        // its token would only bring the old answer back.
        m_ledger.endDoubt(step);
        JournalEntry entry = m_ledger.entry(step.id);
        bool stoodOn = false;
        if (Sought{step, entry.facts, {}}.isKnown()) {
            entry.token.clear();
            partsAreGone(step.type);
            for (const Step &other : m_plan.steps) {
                if (other.after.contains(step.id))
                    stoodOn = doubt(stepIdOf(other.type, other.target)) || stoodOn;
            }
        }
        entry.facts = {};
        if (m_stopping || m_ending)
            entry.state = StepState::Planned;
        m_ledger.put(entry);
        m_unlooked.insert(step.id);
        m_running.remove(step.id);
        if (stoodOn)
            planCreation();
        scheduleTurn();
        return;
    }
    if (removing) {
        JournalEntry entry = made(step);
        entry.facts = merged(entry.facts, sighting.verdict.facts);
        if (entry.state == StepState::Sent)
            entry.state = StepState::Waiting;
        m_ledger.put(entry);
        if (sighting.verdict.sight == Sight::Ending) {
            follow(step, Purpose::Gone);
            return;
        }
        m_unlooked.insert(step.id);
        m_running.remove(step.id);
        scheduleTurn();
        return;
    }
    if (sighting.verdict.sight == Sight::Ready) {
        becomeReady(step, sighting.verdict.facts);
        return;
    }
    becomeWaiting(step, sighting.verdict.facts);
    follow(step, Purpose::Ready, true);
}

void Executor::becomeWaiting(const Step &step, const Facts &facts)
{
    JournalEntry entry = m_ledger.entry(step.id);
    entry.state = StepState::Waiting;
    entry.facts = merged(entry.facts, facts);
    m_ledger.put(entry);
    tell(step, u"waiting"_s, entry.facts.id);
    scheduleTurn();
}

void Executor::becomeReady(const Step &step, const Facts &facts)
{
    m_ledger.endDoubt(step);
    JournalEntry entry = m_ledger.entry(step.id);
    entry.state = StepState::Ready;
    entry.facts = merged(entry.facts, facts);
    entry.failure.reset();
    if (entry.made.isEmpty())
        entry.made = step.values;
    m_ledger.put(entry);
    m_running.remove(step.id);
    tell(step, u"ready"_s, entry.facts.id);
    scheduleTurn();
}

/// What is gone takes its parts and settings along.
void Executor::partsAreGone(ResourceType owner)
{
    const JournalSnapshot journal = m_ledger.journal();
    for (JournalEntry part : journal) {
        const std::optional<Step> partStep = stepFromId(part.stepId);
        if (partStep && partStep->verb == Verb::Create && ownerOf(partStep->type) == owner && part.state != StepState::Gone) {
            part.state = StepState::Gone;
            part.token.clear();
            part.failure.reset();
            m_ledger.put(part);
        }
    }
}

void Executor::becomeGone(const Step &step)
{
    JournalEntry entry = made(step);
    const QString id = entry.facts.id;
    entry.state = StepState::Gone;
    entry.token.clear();
    entry.failure.reset();
    m_ledger.put(entry);
    if (step.target.isEmpty()) // a second one of its type, which the project did not know, had none of these parts
        partsAreGone(step.type);
    if (step.verb == Verb::Delete) {
        JournalEntry own = m_ledger.entry(step.id);
        own.state = StepState::Gone;
        own.token.clear();
        own.failure.reset();
        m_ledger.put(own);
        tell(step, u"ready"_s, id);
    }
    m_running.remove(step.id);
    scheduleTurn();
}

void Executor::fail(const Step &step, const StepFailure &failure, bool nothingHappened)
{
    JournalEntry entry = m_ledger.entry(step.id);
    entry.state = StepState::Failed;
    entry.failure = failure;
    if (nothingHappened) {
        entry.token.clear();
        entry.facts = {};
        entry.made.clear();
    }
    m_ledger.put(entry);
    m_running.remove(step.id);
    tell(step, failure.kind == subscriptionKept ? u"skipped"_s : u"failed"_s, entry.facts.id, failure);
    scheduleTurn();
}

void Executor::refreshed(const Step &step, const Sighting &sighting)
{
    m_running.remove(step.id);
    scheduleTurn();
    JournalEntry entry = m_ledger.entry(step.id);
    if (sighting.failure) { // not being able to look changes nothing
        m_trouble = sighting.failure;
        tell(step, u"failed"_s, entry.facts.id, sighting.failure);
        return;
    }
    if (sighting.verdict.sight == Sight::Absent) {
        if (entry.state == StepState::Sent) { // the attempt had no effect
            entry.state = StepState::Planned;
            m_ledger.put(entry);
        } else {
            const bool ours = !isAdopted(entry);
            becomeGone(step);
            tell(step, u"failed"_s, entry.facts.id,
                 StepFailure{ours ? u"vanished"_s : u"existing-missing"_s, ours ? u"Vanished"_s : u"ExistingMissing"_s, entry.facts.id, {}, {}});
        }
        return;
    }
    noteDrift(step, sighting.verdict);
    if (sighting.verdict.sight == Sight::Ready)
        return becomeReady(step, sighting.verdict.facts);
    entry = m_ledger.entry(step.id);
    if (entry.state == StepState::Sent) {
        becomeWaiting(step, sighting.verdict.facts);
        if (Sought{step, entry.facts, {}}.isKnown() || !Sought{step, m_ledger.entry(step.id).facts, {}}.isKnown())
            return;
        m_running.insert(step.id); // found by its tag: by its id more is told
        return watch(step, Purpose::Find, true);
    }
    entry.facts = merged(entry.facts, sighting.verdict.facts);
    m_ledger.put(entry);
}

void Executor::endForKey(const StepFailure &failure)
{
    if (!m_ending)
        m_ending = RunResult{RunResult::End::Credentials, failure.code, failure.message, {}};
    for (const OperationPtr &operation : QList(m_pausing))
        giveBack(operation);
    // Nothing more can be asked with this key: what is watched stays as the journal has it.
    for (const QString &stepId : QSet(m_running)) {
        const std::optional<Step> step = stepFromId(stepId);
        const QString createId = step ? stepIdOf(step->type, step->target) : QString();
        if (m_watcher->isWatching(createId)) {
            m_watcher->forget(createId);
            m_running.remove(stepId);
        }
    }
    scheduleTurn();
}

} // namespace Cloudsteps
