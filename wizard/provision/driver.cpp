#include "wizard/provision/driver.h"

#include "wizard/plan/values.h"

namespace Cloudsteps {

namespace {

/// The cloud takes requests of a clock that is a quarter of an hour ahead; clocks of its own services differ a little, and some give
/// minutes only.
constexpr qint64 clockSlackSeconds = 1200;

bool isOlderThanIntent(const Found &found, const Sought &item)
{
    return found.facts.createdAt.isValid() && item.intendedAt.isValid()
           && found.facts.createdAt.addSecs(clockSlackSeconds) < item.intendedAt;
}

} // namespace

Verdict Driver::verdict(const DriverContext &, const Sought &item, const QList<Found> &found) const
{
    const bool exactly = traits().isSetting && !item.anyValues;
    for (const Found &candidate : found) {
        if (exactly && !differences(candidate.values, item.made).isEmpty())
            continue;
        if (!item.facts.id.isEmpty()) {
            if (candidate.facts.id == item.facts.id)
                return {candidate.sight, candidate.facts, candidate.values};
        } else if (candidate.stepId == item.step.id && candidate.sight != Sight::Ending && !isOlderThanIntent(candidate, item)) {
            return {candidate.sight, candidate.facts, candidate.values};
        }
    }
    return {};
}

QList<CloudApi::RawRequest> Driver::changeRequests(const DriverContext &context, const Sought &item, Sight, const Values &now, const Values &wanted,
                                                   const QString &token) const
{
    if (!traits().isSetting || differences(now, wanted).isEmpty())
        return {};
    return createRequests(context, {item.step}, token);
}

QList<CloudApi::RawRequest> Driver::changeTogether(const DriverContext &context, const QList<Change> &changes, const QString &token) const
{
    const Change &change = changes.constFirst();
    return changeRequests(context, change.item, change.sight, change.now, change.wanted, token);
}

void DriverSet::add(std::unique_ptr<Driver> driver)
{
    const ResourceType type = driver->traits().type;
    m_drivers[type] = std::move(driver);
}

const Driver &DriverSet::driver(ResourceType type) const
{
    return *m_drivers.at(type);
}

bool allKnown(const QList<Sought> &items)
{
    return std::all_of(items.cbegin(), items.cend(), [](const Sought &item) { return !item.facts.id.isEmpty(); });
}

QStringList idsOf(const QList<Sought> &items)
{
    QStringList ids;
    ids.reserve(items.size());
    for (const Sought &item : items)
        ids << item.facts.id;
    return ids;
}

QList<QStringList> inPortions(const QStringList &ids, qsizetype size)
{
    QList<QStringList> portions;
    for (qsizetype i = 0; i < ids.size(); i += size)
        portions << ids.mid(i, size);
    return portions;
}

} // namespace Cloudsteps
