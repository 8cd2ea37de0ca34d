#include "tests/support/manualscheduler.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QTimeZone>

namespace {

const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);

/// Answers of fake transports and queued signals, whatever they cause included. Time by hand must not pass a call's time limit
/// while a thread of the pool is still reading a large answer.
void deliverEvents()
{
    for (int i = 0; i < 20; ++i) {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

void ManualScheduler::advance(Milliseconds wall)
{
    deliverEvents();
    const Milliseconds end = m_wall + wall;
    while (!m_planned.empty() && m_planned.begin()->first <= end)
        advanceToNext();
    moveTo(end);
    deliverEvents();
}

bool ManualScheduler::advanceToNext()
{
    deliverEvents();
    while (!m_planned.empty() && !m_planned.begin()->second.context)
        m_planned.erase(m_planned.begin());
    if (m_planned.empty())
        return false;
    auto next = m_planned.extract(m_planned.begin());
    moveTo(std::max(m_wall, next.key()));
    next.mapped().function();
    deliverEvents();
    return true;
}

int ManualScheduler::waiting() const
{
    return int(std::count_if(m_planned.begin(), m_planned.end(), [](const auto &entry) { return !entry.second.context.isNull(); }));
}

ManualScheduler::Milliseconds ManualScheduler::untilNext() const
{
    for (const auto &[at, planned] : m_planned) {
        if (planned.context)
            return at - m_wall;
    }
    return Milliseconds(-1);
}

QDateTime ManualScheduler::wallNow() const
{
    return start.addMSecs(m_wall.count());
}

void ManualScheduler::after(Milliseconds wall, QObject *context, std::function<void()> function)
{
    m_planned.emplace(m_wall + std::max(wall, Milliseconds(0)), Planned{context, std::move(function)});
}

QDateTime ManualScheduler::cloudNow() const
{
    return start.addMSecs(m_cloud.count());
}

void ManualScheduler::afterCloud(Milliseconds cloud, QObject *context, std::function<void()> function)
{
    const Milliseconds wall = m_speed > 0 ? Milliseconds(qint64(double(cloud.count()) / m_speed)) : Milliseconds(500);
    after(wall, context, std::move(function));
}

void ManualScheduler::moveTo(Milliseconds wall)
{
    m_cloud += Milliseconds(qint64(double((wall - m_wall).count()) * m_speed));
    m_wall = wall;
}
