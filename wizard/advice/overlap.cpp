#include "wizard/advice/overlap.h"

#include <algorithm>

namespace Cloudsteps {

namespace {

/// How far an advice reaches: over the problems of its own field, over those with its first argument, or over all with that code.
enum class Reach { Field, Argument, Everywhere };

struct Overlap
{
    QLatin1String ruleId;
    QLatin1String problem;
    Reach reach;
};

constexpr Overlap overlaps[]{
    {QLatin1String("net.nat-without-ip"), QLatin1String("snat-without-public-ip"), Reach::Everywhere},
    {QLatin1String("net.nat-without-ip"), QLatin1String("public-ip-unknown"), Reach::Everywhere}, // there is none at all
    {QLatin1String("net.mapping-eip-shared"), QLatin1String("public-ip-mapped"), Reach::Argument},
    {QLatin1String("ecs.sg-syntax"), QLatin1String("ports-malformed"), Reach::Field},
    {QLatin1String("ecs.sg-syntax"), QLatin1String("ports-without-protocol"), Reach::Field},
    {QLatin1String("ecs.sg-syntax"), QLatin1String("address-malformed"), Reach::Field},
    {QLatin1String("rds.name-rule"), QLatin1String("inner-name-malformed"), Reach::Field},
    {QLatin1String("rds.name-rule"), QLatin1String("name-reserved"), Reach::Field},
};

bool covers(const Advice &advice, const Problem &problem)
{
    if (advice.severity != Severity::Error)
        return false;
    return std::any_of(std::begin(overlaps), std::end(overlaps), [&](const Overlap &overlap) {
        if (advice.ruleId != overlap.ruleId || problem.code != overlap.problem)
            return false;
        switch (overlap.reach) {
        case Reach::Field: return advice.subject == problem.subject;
        case Reach::Argument: return advice.args.value(0) == problem.args.value(0);
        case Reach::Everywhere: return true;
        }
        Q_UNREACHABLE();
    });
}

} // namespace

QList<Problem> withoutAdvised(const QList<Problem> &problems, const QList<Advice> &advice)
{
    QList<Problem> rest;
    std::copy_if(problems.cbegin(), problems.cend(), std::back_inserter(rest), [&](const Problem &problem) {
        return std::none_of(advice.cbegin(), advice.cend(), [&](const Advice &item) { return covers(item, problem); });
    });
    return rest;
}

} // namespace Cloudsteps
