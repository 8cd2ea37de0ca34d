#pragma once

#include "cloudapi/simulator/call.h"

#include <QJsonArray>

namespace CloudSim {

enum class FaultKind {
    None,
    Refuse,      ///< a clear refusal, no effect
    ResetBefore, ///< the connection drops before anything happened
    ResetAfter,  ///< ... after it happened
    Hang,        ///< it happens, no answer ever comes
    Slow,        ///< the answer comes late
    Truncate,    ///< half an answer, then the connection drops
    Garbage,     ///< 200 with a body that is no JSON
    Error,       ///< a 5xx, no effect
    Vanish       ///< a fine answer, but what was made is gone afterwards
};

QString faultName(FaultKind kind);

struct Fault
{
    QString action; ///< "Vpc:CreateVSwitch", "CreateVSwitch", "Vpc:*", "*:Create*" or "*"
    FaultKind kind = FaultKind::None;
    int status = 0;
    QString code;
    int delayMs = 0;
    int skip = 0;           ///< this many matching requests pass first
    int count = 1;          ///< then this many are hit; -1 for all
    double probability = 1; ///< of each of them
    quint64 seed = 1;
};

/// Faults to come, in order; the first rule that hits wins.
class Faults
{
public:
    /// Reads {"faults": [...]}. The error names the place.
    tl::expected<void, QString> set(const QJsonObject &json);
    tl::expected<void, QString> setFromFile(const QString &path);
    void clear() { m_rules.clear(); }
    /// With what is left of `skip` and `count`.
    QJsonObject toJson() const;
    /// Kind None if none hits.
    Fault take(const QString &product, const QString &action);

private:
    struct Rule
    {
        Fault fault;
        quint64 drawn = 0;
    };
    QList<Rule> m_rules;
};

} // namespace CloudSim
