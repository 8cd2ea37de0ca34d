#pragma once

#include "cloudapi/scheduler.h"

#include <QPointer>

#include <map>

/// Time by hand: nothing happens until advance(). Wall and cloud time start at 2026-01-01T00:00:00Z.
class ManualScheduler : public CloudApi::Scheduler
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// Lets wall time pass and calls what becomes due, in order of time, what is planned meanwhile included. Events of Qt's loop are
    /// delivered in between.
    void advance(Milliseconds wall);
    /// Goes on to the next planned call and makes it. False when nothing is planned.
    bool advanceToNext();
    /// Calls that wait and whose context lives.
    int waiting() const;
    /// Wall time until the next planned call; -1 when nothing is planned.
    Milliseconds untilNext() const;

    void setSpeed(double speed) { m_speed = speed; }

    QDateTime wallNow() const override;
    void after(Milliseconds wall, QObject *context, std::function<void()> function) override;
    double speed() const override { return m_speed; }
    QDateTime cloudNow() const override;
    void afterCloud(Milliseconds cloud, QObject *context, std::function<void()> function) override;

private:
    struct Planned
    {
        QPointer<QObject> context;
        std::function<void()> function;
    };

    void moveTo(Milliseconds wall);

    Milliseconds m_wall{0};
    Milliseconds m_cloud{0};
    double m_speed = 1.0;
    std::multimap<Milliseconds, Planned> m_planned;
};
