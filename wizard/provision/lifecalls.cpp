#include "wizard/provision/lifecalls.h"

#include "wizard/provision/driver.h"
#include "wizard/provision/preview.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QStringList neededActions(const Topology &topology, const Target &target)
{
    DriverContext context;
    context.topology = topology;
    context.projectId = u"<project>"_s;
    context.international = target.isInternational();
    context.previewing = true;
    const DriverSet drivers = standardDrivers();
    QSet<QString> actions;
    const auto collect = [&actions](const QList<CloudApi::RawRequest> &requests) {
        for (const CloudApi::RawRequest &request : requests)
            actions.insert(CloudApi::actionLabel(request.action));
    };
    for (const Step &step : planChanges(topology, {}).steps) {
        const Driver &driver = drivers.driver(step.type);
        for (const QString &key : driver.secrets(context, step))
            context.secrets.insert(key, u"***"_s);
        Facts facts;
        facts.id = u"<id>"_s;
        if (step.type == ResourceType::Instances)
            facts.members.insert(u"<server>"_s, facts);
        // Before anything is known of a thing it is looked for in other ways than by its id.
        collect(driver.lookRequests(context, {Sought{step, {}, {}}}));
        collect(driver.lookRequests(context, {Sought{step, facts, {}}}));
        if (step.verb != Verb::Create)
            continue; // it was there already and is only used
        collect(driver.scanRequests(context));
        collect(driver.createRequests(context, {step}, u"<token>"_s));
        collect(driver.removeRequests(context, {Sought{step, facts, {}}}, u"<token>"_s));
    }
    QStringList sorted(actions.cbegin(), actions.cend());
    sorted.sort();
    return sorted;
}

QList<RequestPreview> creationCalls(const Topology &topology, const JournalSnapshot &journal, const QString &projectId, const Target &target)
{
    DriverContext context;
    context.topology = topology;
    if (!target.practice)
        context.journal = journal;
    context.projectId = projectId;
    context.international = target.isInternational();
    return previewRequests(planChanges(topology, context.journal), context, standardDrivers());
}

} // namespace Cloudsteps
