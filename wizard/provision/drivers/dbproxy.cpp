#include "cloudapi/rdsproxyrequests.h"
#include "cloudapi/rdsrequests.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

bool isShared(const DriverContext &context)
{
    return context.topology.database && context.topology.database->hasSharedProxy();
}

template<typename Request>
bool answers(const Answer &answer)
{
    return qstrcmp(answer.request.action.name, Request::action.name) == 0;
}

/// Read/write splitting in the generation that the version allows. It has no id of its own: its address stands for it.
class DbProxyDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::DbProxy, .repeat = Repeat::LookFirst, .ready = within(300, 3600), .gone = within(10, 1200)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &, const QString &) const override
    {
        if (!context.topology.database || !context.topology.database->readWriteSplitting)
            return {};
        const Database &database = *context.topology.database;
        const QString instance = context.id(ResourceType::DbInstance);
        if (isShared(context))
            return {rawRequest(CloudApi::AllocateReadWriteSplittingConnectionRequest{.dbInstanceId = instance,
                                                                                     .maxDelaySeconds = database.readWriteSplitting->maxDelaySeconds})};
        return {rawRequest(CloudApi::ModifyDBProxyRequest{.dbInstanceId = instance,
                                                          .service = u"Startup"_s,
                                                          .nodes = database.readWriteSplitting->proxyNodes,
                                                          .nodeType = u"common"_s,
                                                          .vpcId = context.id(ResourceType::Vpc),
                                                          .vSwitchId = context.id(ResourceType::VSwitch, database.vswitch)})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString instance = context.id(ResourceType::DbInstance);
        if (instance.isEmpty())
            return {};
        if (isShared(context))
            return {rawRequest(CloudApi::DescribeDBInstanceNetInfoRequest{.dbInstanceId = instance})};
        return {rawRequest(CloudApi::DescribeDBProxyRequest{.dbInstanceId = instance})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &, const QList<Answer> &all) const override
    {
        QList<Found> found;
        const auto add = [&](Sight sight, const QString &state, const QString &host, const QString &port, const Values &values = {}) {
            found << Found{stepIdOf(ResourceType::DbProxy), sight, {.id = host, .state = state, .connectionString = host, .port = port.toInt()}, values};
        };
        for (const Answer &answer : all) {
            if (answers<CloudApi::DescribeDBProxyRequest>(answer)) {
                const auto proxy = CloudApi::readResponse<CloudApi::DescribeDBProxyRequest>(answer.response);
                if (!proxy)
                    return tl::unexpected(proxy.error());
                if (proxy->serviceStatus.startsWith("Startup"_L1))
                    add(proxy->instanceStatus == u"Running" ? Sight::Ready : Sight::Working, proxy->instanceStatus, proxy->connectString, proxy->port,
                        {{u"nodes"_s, QString::number(proxy->nodes)}});
            } else if (answers<CloudApi::DescribeDBInstanceNetInfoRequest>(answer)) {
                const auto info = CloudApi::readResponse<CloudApi::DescribeDBInstanceNetInfoRequest>(answer.response);
                if (!info)
                    return tl::unexpected(info.error());
                for (const auto &address : info->addresses) {
                    if (address.connectionStringType == u"ReadWriteSplitting")
                        add(Sight::Ready, {}, address.connectionString, address.port);
                }
            }
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        if (differences(now, wanted).isEmpty())
            return {};
        const QString instance = context.id(ResourceType::DbInstance);
        if (isShared(context))
            return {rawRequest(CloudApi::ModifyReadWriteSplittingConnectionRequest{.dbInstanceId = instance, .maxDelaySeconds = wanted.value(u"delay"_s).toInt()})};
        return {rawRequest(CloudApi::ModifyDBProxyRequest{.dbInstanceId = instance,
                                                          .service = u"Modify"_s,
                                                          .nodes = wanted.value(u"nodes"_s).toInt(),
                                                          .nodeType = u"common"_s,
                                                          .vpcId = {},
                                                          .vSwitchId = {}})};
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &, const QString &) const override
    {
        const QString instance = context.id(ResourceType::DbInstance);
        if (isShared(context))
            return {rawRequest(CloudApi::ReleaseReadWriteSplittingConnectionRequest{.dbInstanceId = instance})};
        return {rawRequest(CloudApi::ModifyDBProxyRequest{.dbInstanceId = instance, .service = u"Shutdown"_s})};
    }
};

} // namespace

std::unique_ptr<Driver> makeDbProxyDriver()
{
    return std::make_unique<DbProxyDriver>();
}

} // namespace Cloudsteps
