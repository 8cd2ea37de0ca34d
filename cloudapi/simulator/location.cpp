#include "cloudapi/simulator/helpers.h"
#include "cloudapi/simulator/modules.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// Every product answers on the one address of the simulator; the names given here are those a client would use with the real service.
Answer describeEndpoints(const Call &call, World &)
{
    if (auto no = missing(call, {u"Id"_s, u"ServiceCode"_s}))
        return refuse(*no);
    const QString region = call.text(u"Id"_s);
    const QString service = call.text(u"ServiceCode"_s);
    const QString host = service + u'.' + region + u".aliyuncs.com"_s;
    const QJsonObject endpoint{{u"Endpoint"_s, host},
                               {u"Id"_s, region},
                               {u"Namespace"_s, u"26842"_s},
                               {u"Protocols"_s, wrapped(u"Protocols"_s, QStringList{u"HTTP"_s, u"HTTPS"_s})},
                               {u"SerivceCode"_s, service},
                               {u"Type"_s, call.text(u"Type"_s, u"openAPI"_s)}};
    return QJsonObject{{u"Endpoints"_s, wrapped(u"Endpoint"_s, QJsonArray{endpoint})}, {u"Success"_s, true}};
}

} // namespace

Module locationModule()
{
    return {.actions = {{Products::location, "DescribeEndpoints"_L1, describeEndpoints}}};
}

} // namespace CloudSim
