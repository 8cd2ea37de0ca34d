#pragma once

#include "cloudapi/client.h"
#include "wizard/provision/driver.h"

#include <QObject>

#include <set>

namespace Cloudsteps {

/// Why somebody looks.
enum class Purpose {
    Find,  ///< is it there at all? Absence counts after several looks
    Ready, ///< it was accepted: until it is ready
    Gone,  ///< its removal was accepted: until it is gone
    Settle, ///< it exists and is to be changed: until no work on it is under way
};

/// One thing that is watched.
struct Watch
{
    Sought item;
    Purpose purpose = Purpose::Find;
    bool removing = false;    ///< found in order to be removed: one look without an object that has an id is enough
    bool lookAtOnce = false;  ///< after a restart: it may have been ready for long
};

/// How watching ended.
struct Sighting
{
    Verdict verdict;                    ///< any but Failed for Find; Ready for Ready; Absent for Gone; Ready or Resting for Settle
    std::optional<StepFailure> failure; ///< failed, vanished, too late, or could not be looked for
    bool keyRefused = false;            ///< the failure is about the access key, not about the thing
};

/// Looks at things until they are as wanted: one question for all things of a type. First near the expected end, which is corrected
/// by what was seen, then as PollPolicy says; all in cloud time. Absence counts after three looks over 60 seconds, because a list may lag behind.
class Watcher : public QObject
{
    Q_OBJECT

public:
    using Ended = std::function<void(const Watch &, const Sighting &)>;

    /// `context` makes the drivers' context when it is needed.
    Watcher(CloudApi::Client &client, CloudApi::Scheduler &scheduler, const DriverSet &drivers, std::function<DriverContext()> context,
            QObject *parent = nullptr);

    /// Calls back once, later, unless forgotten before. A thing is watched once at a time.
    void add(const Watch &watch, Ended ended);
    void forget(const QString &stepId);
    bool isWatching(const QString &stepId) const { return m_subjects.contains(stepId); }

private:
    struct Subject
    {
        int number = 0; ///< of all that were ever watched
        Watch watch;
        Ended ended;
        QDateTime since;
        QDateTime due;
        QDateTime firstAbsent;
        QDateTime lastLook; ///< that showed it on its way
        int absences = 0;
        int troubles = 0; ///< looks in a row without an answer
    };

    void plan(ResourceType type);
    void look(ResourceType type);
    /// `asked`: the subjects that the question was about, id and number. One that is watched anew since is not what it tells of.
    void answered(ResourceType type, const QMap<QString, int> &asked, const CloudApi::Result<QList<Found>> &found);
    void judge(Subject &subject, const Verdict &verdict);
    void troubled(Subject &subject, const CloudApi::ApiError &error);
    void end(const QString &stepId, const Sighting &sighting);
    CloudApi::PollPolicy policyOf(const Watch &watch) const;
    void learn(const Subject &subject, const QDateTime &now);

    CloudApi::Client &m_client;
    CloudApi::Scheduler &m_scheduler;
    const DriverSet &m_drivers;
    std::function<DriverContext()> m_context;
    QMap<QString, Subject> m_subjects; ///< by id of the create step
    int m_watched = 0;                 ///< how many were ever watched
    std::set<ResourceType> m_asking;
    QMap<std::pair<ResourceType, Purpose>, double> m_factors; ///< by which durations differ from what is usual, as was seen
    QMap<ResourceType, int> m_timers;  ///< number of the timer that counts; older ones are ignored
};

} // namespace Cloudsteps
