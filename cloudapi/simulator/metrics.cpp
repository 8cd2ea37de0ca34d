#include "cloudapi/simulator/metrics.h"

#include <cmath>
#include <numbers>

namespace CloudSim {

namespace {

// FNV-1a: unlike qHash it is the same in every process.
quint64 digest(const QString &text, quint64 seed)
{
    quint64 hash = 1469598103934665603ULL ^ seed;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    hash ^= hash >> 29;
    return hash * 0x94d049bb133111ebULL;
}

double unit(quint64 hash)
{
    return double(hash >> 11) / double(1ULL << 53);
}

// Noise with values at the multiples of `step` and straight lines between them.
double noise(const QString &key, qint64 ms, qint64 step)
{
    const qint64 cell = ms / step;
    const double part = double(ms % step) / double(step);
    return unit(digest(key, quint64(cell))) * (1 - part) + unit(digest(key, quint64(cell + 1))) * part;
}

} // namespace

double metricAt(const QString &resource, const QString &metric, qint64 cloudMs, double low, double high)
{
    const QString key = resource + u'/' + metric;
    constexpr double day = 86'400'000.0;
    const double phase = unit(digest(resource, 1)); // servers of one project are not all busy at the same hour
    const double wave = 0.5 + 0.5 * std::sin(2 * std::numbers::pi * (double(cloudMs) / day + phase));
    const double level = 0.5 * wave + 0.3 * noise(key, cloudMs, 3'600'000) + 0.2 * noise(key, cloudMs, 60'000);
    return low + (high - low) * level;
}

} // namespace CloudSim
