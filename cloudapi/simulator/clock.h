#pragma once

#include <QtGlobal>

#include <functional>

namespace CloudSim {

/// ms since the epoch on the machine's own clock; handed in, so that tests hold it still.
using WallClock = std::function<qint64()>;
WallClock systemWallClock();

/// Cloud time: runs `speed` times as fast as wall time; speed 0 stands still until advanced.
class CloudClock
{
public:
    CloudClock(WallClock wall, double speed)
        : m_wall(std::move(wall))
        , m_speed(speed)
        , m_wallBase(m_wall())
        , m_cloudBase(m_wallBase)
    {
    }

    qint64 now() const { return m_cloudBase + qint64(double(qMax<qint64>(0, m_wall() - m_wallBase)) * m_speed); }
    qint64 wallNow() const { return m_wall(); }
    double speed() const { return m_speed; }

    void advance(qint64 ms) { m_cloudBase += ms; }
    void setSpeed(double speed) { start(now(), speed); }
    /// Goes on from a stored moment: while the program was off, cloud time passed at speed 1.
    void resume(qint64 cloudThen, qint64 wallThen) { start(cloudThen + qMax<qint64>(0, m_wall() - wallThen), m_speed); }

private:
    void start(qint64 cloud, double speed)
    {
        m_wallBase = m_wall();
        m_cloudBase = cloud;
        m_speed = speed;
    }

    WallClock m_wall;
    double m_speed;
    qint64 m_wallBase;
    qint64 m_cloudBase;
};

} // namespace CloudSim
