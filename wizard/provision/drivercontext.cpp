#include "wizard/provision/drivercontext.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

const QLatin1String stepTagKey("cloudsteps-step");

namespace {

constexpr QLatin1String projectTagKey("cloudsteps-project");

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
    return previewing ? placeholder(stepId) : QString();
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

QStringList DriverContext::addressesOf(const QStringList &whitelist) const
{
    QStringList addresses;
    for (const QString &entry : whitelist) {
        if (!entry.startsWith("vswitch:"_L1))
            addresses << entry;
        else if (const auto *vswitch = topology.network.vswitch(entry.mid(8)))
            addresses << vswitch->cidr.toString();
    }
    addresses.removeDuplicates();
    return addresses;
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
