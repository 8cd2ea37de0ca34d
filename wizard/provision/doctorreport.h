#pragma once

#include "wizard/catalogue/preflight.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Cloudsteps {

/// One describing call that the program uses. No value of an answer is in here, so a report may be shown to others.
struct DoctorCall
{
    enum class Outcome {
        Answered, ///< with an answer, or with "no such thing" to a question about nothing
        Denied,   ///< the key may not ask
        Failed,
    };
    QString action; ///< Vpc:DescribeVpcs
    Outcome outcome = Outcome::Failed;
    int httpStatus = 0;
    QString code; ///< of the refusal
    QString requestId;
    int milliseconds = 0;
    QString problem;         ///< why the program can't read the answer; empty: it can
    QStringList differences; ///< from the official contract
};

/// How a product's gateway takes parameters that must not stand in a URL.
struct DoctorPlacement
{
    enum class Way {
        Form,    ///< as a form, signed by ACS3-HMAC-SHA256
        OldForm, ///< only as a form signed by HMAC-SHA1
        Neither,
        Unknown, ///< no answer
    };
    QString product;
    Way way = Way::Unknown;
};

/// Without calls and placements when nobody answered or the key was refused.
struct DoctorReport
{
    QString accountId; ///< empty: not known
    QList<PreflightLine> lines;
    QList<DoctorCall> calls;
    QList<DoctorPlacement> placements;
};

} // namespace Cloudsteps
