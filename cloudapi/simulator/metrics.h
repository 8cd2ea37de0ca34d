#pragma once

#include <QString>

namespace CloudSim {

/// A made-up measurement that is plausible and continuous over cloud time: the same resource, metric and moment always give the same value, whoever asks
/// and whenever. Smooth daily wave, with a slow wander and a little noise of its own for each resource and metric.
/// `low` and `high` bound it.
double metricAt(const QString &resource, const QString &metric, qint64 cloudMs, double low, double high);

} // namespace CloudSim
