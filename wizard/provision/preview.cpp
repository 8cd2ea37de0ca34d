#include "wizard/provision/preview.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QList<RequestPreview> previewRequests(const Plan &plan, DriverContext context, const DriverSet &drivers)
{
    context.previewing = true;
    QList<RequestPreview> previews;
    QSet<QString> shown;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const Step &step = plan.steps[i];
        if (step.verb != Verb::Create || shown.contains(step.id))
            continue;
        const Driver &driver = drivers.driver(step.type);
        for (const QString &key : driver.secrets(context, step))
            context.secrets.insert(key, u"***"_s);

        const int most = driver.traits().createBatch;
        const QString batch = driver.batchKey(context, step);
        QList<Step> together{step};
        for (qsizetype j = i + 1; j < plan.steps.size() && together.size() < most; ++j) {
            const Step &other = plan.steps[j];
            if (other.type == step.type && other.verb == step.verb && driver.batchKey(context, other) == batch)
                together << other;
        }
        for (const Step &one : together)
            shown.insert(one.id);

        for (const CloudApi::RawRequest &request : driver.createRequests(context, together, u"<token>"_s)) {
            const CloudApi::CallPreview call = CloudApi::previewOf(request, context.topology.region);
            previews << RequestPreview{step.id, call.product, call.version, call.action, call.parameters};
        }
    }
    return previews;
}

} // namespace Cloudsteps
