#include "wizard/advice/advice.h"

#include "wizard/advice/rules.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace Cloudsteps {
namespace {

/// Every rule; those of the whole plan first, so that what they say of a field comes before what teaches there.
QList<Rule> allRules()
{
    QList<Rule> rules;
    for (const auto &part : {planRules(), addressRules(), networkRules(), serverRules(), diskRules(), accessRules(), databaseRules(), cacheRules(), balancerRules()})
        rules.append(QList<Rule>(part.begin(), part.end()));
    return rules;
}

/// The project's own fields come before the five steps.
int stepOf(const FieldPath &subject)
{
    const auto kind = kindOfPath(subject);
    return kind ? 1 + int(allKinds().indexOf(*kind)) : 0;
}

/// What is there already can't be moved or resized.
bool leavesExistingAlone(const Topology &topology, const Fix &fix)
{
    const Network before = topology.network;
    const Network after = applyFix(topology, fix).network;
    if (!before.vpc.existingId.isEmpty() && after.vpc != before.vpc)
        return false;
    return std::all_of(before.vswitches.cbegin(), before.vswitches.cend(), [&](const VSwitch &vswitch) {
        return vswitch.existingId.isEmpty() || after.vswitches.contains(vswitch);
    });
}

} // namespace

std::optional<Money> shownPrice(qint64 micros, const AdviceContext &context)
{
    const bool usable = context.account.practice || !context.catalogue.practicePrices;
    if (micros < 0 || !usable)
        return std::nullopt;
    const bool dollars = !context.account.practice && context.account.site == Site::International;
    return Money{micros, dollars ? QStringLiteral("USD") : QStringLiteral("CNY")};
}

void passwordErrors(const AdviceContext &context, const FieldPath &prefix, Findings &found)
{
    for (const FieldPath &subject : context.badPasswords) {
        if (subject.startsWith(prefix))
            found.error(subject);
    }
}

QList<Advice> advise(const Topology &topology, const AdviceContext &context)
{
    QList<Advice> advice;
    for (const Rule &rule : allRules()) {
        Findings found(QLatin1String(rule.id));
        rule.check(topology, context, found);
        advice << found.advice();
    }
    if (!topology.network.vpc.existingId.isEmpty()) {
        for (Advice &item : advice)
            item.fixes.removeIf([&](const Fix &fix) { return !leavesExistingAlone(topology, fix); });
    }
    // Subjects keep the order in which the rules first name them: that of the page.
    QHash<FieldPath, int> place;
    for (const Advice &item : advice) {
        if (!place.contains(item.subject))
            place.insert(item.subject, int(place.size()));
    }
    std::stable_sort(advice.begin(), advice.end(), [&](const Advice &a, const Advice &b) {
        return std::tuple(stepOf(a.subject), place.value(a.subject), -int(a.severity)) < std::tuple(stepOf(b.subject), place.value(b.subject), -int(b.severity));
    });
    return advice;
}

QStringList ruleIds()
{
    QStringList ids;
    for (const Rule &rule : allRules())
        ids << QLatin1String(rule.id);
    return ids;
}

bool isBlocked(Kind kind, const QList<Problem> &problems, const QList<Advice> &advice)
{
    // Everything lies in the network; the balancer sends to servers; database and cache stand for themselves.
    const auto concerns = [kind](const FieldPath &subject) {
        const auto own = kindOfPath(subject);
        return !own || *own == kind || *own == Kind::Network || (kind == Kind::Balancer && *own == Kind::Servers);
    };
    const auto isError = [&](const Advice &item) { return item.severity == Severity::Error && concerns(item.subject); };
    return std::any_of(problems.cbegin(), problems.cend(), [&](const Problem &problem) { return concerns(problem.subject); })
        || std::any_of(advice.cbegin(), advice.cend(), isError);
}

} // namespace Cloudsteps
