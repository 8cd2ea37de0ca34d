#pragma once

#include <QDateTime>
#include <QElapsedTimer>

#include <chrono>
#include <functional>

class QObject;

namespace CloudApi {

/// The only source of waiting and of time. Network back-off, HTTP time-outs and signature dates run in wall time; waiting for
/// states of resources runs in cloud time, which a simulated cloud can speed up.
class Scheduler
{
public:
    virtual ~Scheduler() = default;

    virtual QDateTime wallNow() const = 0; ///< UTC
    /// Calls `function` once after `wall`, on the caller's thread, unless `context` died. Never from inside this call.
    virtual void after(std::chrono::milliseconds wall, QObject *context, std::function<void()> function) = 0;

    virtual double speed() const = 0;       ///< cloud seconds a wall second; 0 when the cloud's clock stands still
    virtual QDateTime cloudNow() const = 0; ///< UTC
    /// Like after(), in cloud time. A clock that stands still is looked at at a slow wall pace instead, because somebody moves it by hand.
    virtual void afterCloud(std::chrono::milliseconds cloud, QObject *context, std::function<void()> function) = 0;
};

/// The cloud's clock as GET /_sim/clock tells it (cloudclock.h); the default is a real cloud.
struct CloudClock
{
    QDateTime now; ///< UTC; invalid: same as wall time
    double speed = 1.0;

    bool operator==(const CloudClock &) const = default;
};

/// Real timers. Cloud time is extrapolated from the clock that setCloudClock() gave.
class SystemScheduler : public Scheduler
{
public:
    SystemScheduler();

    void setCloudClock(const CloudClock &clock);

    QDateTime wallNow() const override;
    void after(std::chrono::milliseconds wall, QObject *context, std::function<void()> function) override;
    double speed() const override { return m_clock.speed; }
    QDateTime cloudNow() const override;
    void afterCloud(std::chrono::milliseconds cloud, QObject *context, std::function<void()> function) override;

private:
    CloudClock m_clock;
    QElapsedTimer m_sinceClock;
};

} // namespace CloudApi
