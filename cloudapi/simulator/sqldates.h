#pragma once

#include <QDateTime>

#include <optional>

namespace CloudSim {

/// A date as MySQL reads it from text or a number: with a time or without.
struct SqlMoment
{
    QDateTime at; ///< in UTC, so that every clock reading exists
    bool hasTime = false;

    QString text() const;
};

std::optional<SqlMoment> sqlMoment(const QString &text);

/// A length of time as TIME holds it, in seconds: "12:30", "-01:00:00", "123456".
std::optional<qint64> sqlTime(const QString &text);
QString sqlTimeText(qint64 seconds);

} // namespace CloudSim
