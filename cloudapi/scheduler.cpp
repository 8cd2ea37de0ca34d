#include "cloudapi/scheduler.h"

#include <QTimer>

#include <algorithm>

namespace CloudApi {

namespace {

using namespace std::chrono_literals;

/// A cloud that is sped up a lot must not make us ask without pause.
constexpr auto shortestWait = 20ms;
/// How often to look at a cloud whose clock stands still.
constexpr auto standstillWait = 500ms;

} // namespace

SystemScheduler::SystemScheduler()
{
    m_sinceClock.start();
}

void SystemScheduler::setCloudClock(const CloudClock &clock)
{
    m_clock = clock;
    m_sinceClock.restart();
}

QDateTime SystemScheduler::wallNow() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemScheduler::after(std::chrono::milliseconds wall, QObject *context, std::function<void()> function)
{
    QTimer::singleShot(std::max(wall, 0ms), context, std::move(function));
}

QDateTime SystemScheduler::cloudNow() const
{
    if (!m_clock.now.isValid())
        return wallNow();
    return m_clock.now.addMSecs(qint64(double(m_sinceClock.elapsed()) * m_clock.speed));
}

void SystemScheduler::afterCloud(std::chrono::milliseconds cloud, QObject *context, std::function<void()> function)
{
    std::chrono::milliseconds wall = standstillWait;
    if (m_clock.speed > 0)
        wall = std::max(shortestWait, std::chrono::milliseconds(qint64(double(cloud.count()) / m_clock.speed)));
    after(wall, context, std::move(function));
}

} // namespace CloudApi
