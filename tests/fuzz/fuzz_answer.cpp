#include "tests/fuzz/fuzz.h"
#include "wizard/provision/driver.h"
#include "wizard/topology/json.h"

#include <QJsonDocument>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

const DriverContext &context()
{
    static const DriverContext it = [] {
        DriverContext made;
        const QString zone = u"cn-hangzhou-h"_s;
        made.topology = *preset(u"two-zone", u"cn-hangzhou"_s, {zone, u"cn-hangzhou-i"_s});
        made.projectId = u"00000000-0000-0000-0000-000000000001"_s;
        made.previewing = true;
        return made;
    }();
    return it;
}

} // namespace

/// Whatever the cloud answers to what it was asked: read, or refused as malformed. The first byte chooses the step, the second its
/// request, the rest is the answer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const DriverSet drivers = standardDrivers();
    static const QList<Step> steps = planChanges(context().topology, {}).steps;
    if (size < 2)
        return 0;
    const Step &step = steps[data[0] % steps.size()];
    const QByteArray text = bytesOf(data + 2, size - 2);
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    const Driver &driver = drivers.driver(step.type);
    const Sought sought{step, {}, QDateTime::fromSecsSinceEpoch(1'767'225'600)};

    const auto answersTo = [&](const QList<CloudApi::RawRequest> &requests) {
        QList<Answer> answers;
        for (const CloudApi::RawRequest &request : requests)
            answers.append({request, {body, u"request"_s}});
        return answers;
    };
    const QList<Answer> looks = answersTo(driver.lookRequests(context(), {sought}));
    if (!looks.isEmpty()) {
        if (const auto found = driver.read(context(), {looks[data[1] % looks.size()]}))
            driver.verdict(context(), sought, *found);
        else
            promise(!found.error().code.isEmpty(), "a refusal names its code");
    }
    const QList<Answer> made = answersTo(driver.createRequests(context(), {step}, u"token"_s));
    if (!made.isEmpty()) {
        if (const auto accepted = driver.accepted(context(), {step}, made); !accepted)
            promise(!accepted.error().code.isEmpty(), "a refusal names its code");
    }
    return 0;
}
