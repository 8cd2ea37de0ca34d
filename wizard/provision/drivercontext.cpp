#include "wizard/provision/drivercontext.h"

#include "wizard/plan/values.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString placeholder(const QString &stepId)
{
    return u'<' + stepId.left(stepId.lastIndexOf(u'/')) + u'>';
}

} // namespace

Facts DriverContext::facts(ResourceType type, const QString &target) const
{
    const Facts *known = factsOf(journal, stepIdOf(type, target));
    return known ? *known : Facts{};
}

QString DriverContext::fact(QString Facts::*field, ResourceType type, const QString &target) const
{
    const QString stepId = stepIdOf(type, target);
    const Facts *known = factsOf(journal, stepId);
    if (known && !(known->*field).isEmpty())
        return known->*field;
    if (!previewing)
        return {};
    const QString existing = field == &Facts::id ? existingIdOf(topology, type, target) : QString();
    return existing.isEmpty() ? placeholder(stepId) : existing;
}

QString DriverContext::id(ResourceType type, const QString &target) const
{
    return fact(&Facts::id, type, target);
}

QString DriverContext::serverId(const QString &server) const
{
    const Facts *known = serverFacts(journal, topology, server);
    return known ? known->id : previewing ? u'<' + server + u'>' : QString();
}

QString DriverContext::serverAddress(const QString &server) const
{
    const Facts *known = serverFacts(journal, topology, server);
    return known ? known->address : previewing ? u'<' + server + u'>' : QString();
}

CloudApi::Tags DriverContext::tagsOf(const Step &step) const
{
    return projectTag() << CloudApi::Tag{stepTagKey, stepIdOf(step.type, step.target)};
}

CloudApi::Tags DriverContext::projectTag() const
{
    return {{projectTagKey, projectId}};
}

QMap<QString, Values> DriverContext::items(ResourceType type, const QStringList &wanted) const
{
    QMap<QString, Values> items;
    for (const QString &target : wanted)
        items.insert(target, wantedValues(topology, type, target));
    const QString prefix = resourceTypeName(type) + u'/';
    for (auto entry = journal.lowerBound(prefix); entry != journal.cend() && entry.key().startsWith(prefix); ++entry) {
        const std::optional<Step> step = stepFromId(entry.key());
        if (step && step->verb == Verb::Create && !entry->made.isEmpty() && mayExist(*entry))
            items.insert(step->target, entry->made);
    }
    return items;
}

QStringList DriverContext::addressesOf(const QStringList &whitelist) const
{
    return resolvedWhitelist(topology, whitelist);
}

QString stepOfTags(const CloudApi::Tags &tags, const QString &projectId)
{
    QString step;
    bool ours = false;
    for (const CloudApi::Tag &tag : tags) {
        if (tag.key == projectTagKey)
            ours = tag.value == projectId;
        else if (tag.key == stepTagKey)
            step = tag.value;
    }
    return ours ? step : QString();
}

} // namespace Cloudsteps
