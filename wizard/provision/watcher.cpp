#include "wizard/provision/watcher.h"

#include "wizard/provision/looker.h"
#include "wizard/provision/reaction.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Cloudsteps {

namespace {

constexpr int looksForAbsence = 3;
constexpr qint64 secondsForAbsence = 60;
constexpr auto absenceInterval = 30s;
constexpr auto troubleInterval = 10s; // the client has repeated the read by itself already
constexpr int mostTroubles = 12;
constexpr qint64 dueSlackMs = 1000; // who is due within this is served by the same look
constexpr double leastFactor = 0.3; // of an expectation that was corrected
constexpr double mostFactor = 3;

} // namespace

Watcher::Watcher(CloudApi::Client &client, CloudApi::Scheduler &scheduler, const DriverSet &drivers, std::function<DriverContext()> context,
                 QObject *parent)
    : QObject(parent), m_client(client), m_scheduler(scheduler), m_drivers(drivers), m_context(std::move(context))
{}

CloudApi::PollPolicy Watcher::policyOf(const Watch &watch) const
{
    const Driver &driver = m_drivers.driver(watch.item.step.type);
    const CloudApi::PollPolicy usual = watch.purpose == Purpose::Gone ? driver.traits().gone : driver.ready(m_context(), watch.item.step);
    return usual.scaled(m_factors.value({watch.item.step.type, watch.purpose}, 1.0));
}

/// What took longer or shorter than usual corrects what is expected of the next one. The end lies between the last look and this one.
void Watcher::learn(const Subject &subject, const QDateTime &now)
{
    const Watch &watch = subject.watch;
    const auto expected = double(policyOf(watch).expected.count());
    if (watch.lookAtOnce || expected <= 0 || (watch.purpose != Purpose::Ready && watch.purpose != Purpose::Gone))
        return;
    const QDateTime before = subject.lastLook.isValid() ? subject.lastLook : now;
    const auto seen = double(subject.since.msecsTo(before) + subject.since.msecsTo(now)) / 2;
    double &factor = m_factors.insert({watch.item.step.type, watch.purpose}, m_factors.value({watch.item.step.type, watch.purpose}, 1.0)).value();
    factor = std::clamp(factor * (1 + seen / expected) / 2, leastFactor, mostFactor);
}

void Watcher::add(const Watch &watch, Ended ended)
{
    Subject subject;
    subject.number = ++m_watched;
    subject.watch = watch;
    subject.ended = std::move(ended);
    subject.since = m_scheduler.cloudNow();
    subject.due = subject.since;
    if (watch.purpose != Purpose::Find && !watch.lookAtOnce)
        subject.due = subject.since.addMSecs(policyOf(watch).firstDelay().count());
    m_subjects.insert(watch.item.step.id, subject);
    plan(watch.item.step.type);
}

void Watcher::forget(const QString &stepId)
{
    m_subjects.remove(stepId);
}

/// Sets the timer of a type to its earliest due time. While a question is out, its answer plans again.
void Watcher::plan(ResourceType type)
{
    if (m_asking.count(type) != 0)
        return;
    QDateTime earliest;
    for (const Subject &subject : std::as_const(m_subjects)) {
        if (subject.watch.item.step.type == type && (!earliest.isValid() || subject.due < earliest))
            earliest = subject.due;
    }
    if (!earliest.isValid())
        return;
    const int number = ++m_timers[type];
    const qint64 pause = std::max<qint64>(0, m_scheduler.cloudNow().msecsTo(earliest));
    m_scheduler.afterCloud(std::chrono::milliseconds(pause), this, [this, type, number] {
        if (m_timers.value(type) == number)
            look(type);
    });
}

void Watcher::look(ResourceType type)
{
    QList<Sought> items;
    QList<Sought> changing;
    QMap<QString, int> asked;
    for (auto subject = m_subjects.cbegin(); subject != m_subjects.cend(); ++subject) {
        if (subject->watch.item.step.type == type) {
            (subject->watch.purpose == Purpose::Settle ? changing : items) << subject->watch.item;
            asked.insert(subject.key(), subject->number);
        }
    }
    if (asked.isEmpty())
        return;
    m_asking.insert(type);
    const DriverContext context = m_context();
    const Driver &driver = m_drivers.driver(type);
    QList<CloudApi::RawRequest> requests;
    if (!items.isEmpty())
        requests += driver.lookRequests(context, items);
    if (!changing.isEmpty())
        requests += driver.changeLookRequests(context, changing);
    ask(m_client, requests, this,
        [this, type, asked](const CloudApi::Result<QList<Answer>> &answers) {
            const auto found = answers.and_then([&](const QList<Answer> &all) { return m_drivers.driver(type).read(m_context(), all); });
            answered(type, asked, found);
        });
}

void Watcher::answered(ResourceType type, const QMap<QString, int> &asked, const CloudApi::Result<QList<Found>> &found)
{
    m_asking.erase(type);
    const DriverContext context = m_context();
    const QDateTime now = m_scheduler.cloudNow();
    for (auto question = asked.cbegin(); question != asked.cend(); ++question) {
        const auto subject = m_subjects.find(question.key());
        if (subject == m_subjects.end() || subject->number != question.value())
            continue; // forgotten meanwhile
        if (!found) {
            troubled(*subject, found.error());
            continue;
        }
        subject->troubles = 0;
        const Verdict verdict = m_drivers.driver(type).verdict(context, subject->watch.item, *found);
        // A look that came early may bring good news, but is no sign of absence.
        if (verdict.sight == Sight::Absent && now.msecsTo(subject->due) > dueSlackMs)
            continue;
        judge(*subject, verdict);
    }
    plan(type);
}

void Watcher::judge(Subject &subject, const Verdict &verdict)
{
    const Watch &watch = subject.watch;
    const QString stepId = watch.item.step.id;
    const QDateTime now = m_scheduler.cloudNow();
    const CloudApi::PollPolicy policy = policyOf(watch);
    const auto failed = [&](const QString &kind, const QString &code, const QString &message) {
        end(stepId, {verdict, StepFailure{kind, code, message, {}, {}}, false});
    };

    if (verdict.sight == Sight::Absent) {
        if (watch.purpose == Purpose::Gone) {
            learn(subject, now);
            return end(stepId, {verdict, {}, false});
        }
        if (subject.absences++ == 0)
            subject.firstAbsent = now;
        const bool oneLookIsEnough = (watch.removing && watch.item.isKnown())
                                     || (watch.purpose == Purpose::Find && m_drivers.driver(watch.item.step.type).traits().repeat == Repeat::Harmless);
        if (oneLookIsEnough || (subject.absences >= looksForAbsence && subject.firstAbsent.secsTo(now) >= secondsForAbsence)) {
            if (watch.purpose == Purpose::Find)
                return end(stepId, {verdict, {}, false});
            return failed(u"vanished"_s, u"Vanished"_s, watch.item.facts.id);
        }
        subject.due = now.addMSecs(std::chrono::milliseconds(absenceInterval).count());
        return;
    }
    subject.absences = 0;

    switch (watch.purpose) {
    case Purpose::Find:
        if (verdict.sight != Sight::Ending || watch.removing)
            return end(stepId, {verdict, {}, false});
        break;
    case Purpose::Ready:
        if (verdict.sight == Sight::Ready) {
            learn(subject, now);
            return end(stepId, {verdict, {}, false});
        }
        if (verdict.sight == Sight::Failed)
            return failed(u"vanished"_s, verdict.facts.state, watch.item.facts.id);
        break;
    case Purpose::Settle:
        if (verdict.sight == Sight::Ready || verdict.sight == Sight::Resting)
            return end(stepId, {verdict, {}, false});
        if (verdict.sight == Sight::Failed)
            return failed(u"vanished"_s, verdict.facts.state, watch.item.facts.id);
        break;
    case Purpose::Gone:
        break;
    }
    if (policy.isOver(std::chrono::milliseconds(subject.since.msecsTo(now))))
        return failed(u"timeout"_s, verdict.facts.state, watch.item.facts.id);
    subject.lastLook = now;
    if (subject.due.msecsTo(now) > -dueSlackMs)
        subject.due = now.addMSecs(CloudApi::PollPolicy::delayAfter(std::chrono::milliseconds(subject.since.msecsTo(now))).count());
}

void Watcher::troubled(Subject &subject, const CloudApi::ApiError &error)
{
    const QString stepId = subject.watch.item.step.id;
    switch (error.kind) {
    case CloudApi::ErrorKind::Credentials:
        return end(stepId, {{}, failureOf(error), true});
    case CloudApi::ErrorKind::Denied:
    case CloudApi::ErrorKind::Invalid:
        return end(stepId, {{}, failureOf(error), false});
    default:
        break;
    }
    if (++subject.troubles >= mostTroubles)
        return end(stepId, {{}, failureOf(error), false});
    subject.due = m_scheduler.cloudNow().addMSecs(std::chrono::milliseconds(troubleInterval).count());
}

void Watcher::end(const QString &stepId, const Sighting &sighting)
{
    const Subject subject = m_subjects.take(stepId);
    subject.ended(subject.watch, sighting);
}

} // namespace Cloudsteps
