#include "wizard/advice/fixes.h"

namespace Cloudsteps {
namespace {

QList<FixRow> allFixes()
{
    QList<FixRow> fixes;
    for (const auto &rows : {networkFixes(), serverFixes(), dataFixes()})
        fixes.append(QList<FixRow>(rows.begin(), rows.end()));
    return fixes;
}

} // namespace

QStringList fixIds()
{
    QStringList ids;
    for (const FixRow &row : allFixes())
        ids << QLatin1String(row.id);
    return ids;
}

Topology applyFix(const Topology &topology, const Fix &fix)
{
    Topology changed = topology;
    for (const FixRow &row : allFixes()) {
        if (fix.id == QLatin1String(row.id))
            row.apply(changed, fix);
    }
    return changed;
}

} // namespace Cloudsteps
