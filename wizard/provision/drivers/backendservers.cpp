#include "cloudapi/slbrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// Servers behind the balancer. Their health is information and never awaited: a fresh image serves nothing.
class BackendServersDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::BackendServers, .repeat = Repeat::LookFirst, .createBatch = 20, .changeBatch = 20, .removeBatch = 20, .isAttachment = true, .ready = atOnce(), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        if (!context.topology.balancer)
            return {};
        QHash<QString, int> weights;
        for (const Backend &backend : context.topology.balancer->backends)
            weights.insert(backend.server, backend.weight);
        QList<CloudApi::BackendServer> servers;
        for (const Step &step : steps) {
            if (weights.contains(step.target))
                servers << CloudApi::BackendServer{context.serverId(step.target), weights.value(step.target)};
        }
        if (servers.isEmpty())
            return {};
        return {rawRequest(CloudApi::AddBackendServersRequest{.loadBalancerId = context.id(ResourceType::LoadBalancer), .backendServers = servers})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString balancer = context.id(ResourceType::LoadBalancer);
        return balancer.isEmpty() ? QList<RawRequest>() : QList{rawRequest(CloudApi::DescribeLoadBalancerAttributeRequest{.loadBalancerId = balancer})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        QList<Found> found;
        for (const Answer &answer : answers) {
            const auto balancer = CloudApi::readResponse<CloudApi::DescribeLoadBalancerAttributeRequest>(answer.response);
            if (!balancer)
                return tl::unexpected(balancer.error());
            QHash<QString, int> weights;
            for (const CloudApi::BackendServer &server : balancer->backendServers)
                weights.insert(server.serverId, server.weight);
            QStringList servers;
            if (context.topology.balancer) {
                for (const Backend &backend : context.topology.balancer->backends)
                    servers << backend.server;
            }
            for (const QString &server : context.items(ResourceType::BackendServers, servers).keys()) {
                const auto weight = weights.constFind(context.serverId(server));
                if (weight != weights.cend())
                    found << Found{stepIdOf(ResourceType::BackendServers, server), Sight::Ready, {}, {{u"weight"_s, QString::number(*weight)}}};
            }
        }
        return found;
    }

    QList<RawRequest> changeTogether(const DriverContext &context, const QList<Change> &changes, const QString &) const override
    {
        QList<CloudApi::BackendServer> servers;
        for (const Change &change : changes) {
            const QString weight = change.wanted.value(u"weight"_s);
            if (change.now.value(u"weight"_s) != weight)
                servers << CloudApi::BackendServer{context.serverId(change.item.step.target), weight.toInt()};
        }
        if (servers.isEmpty())
            return {};
        return {rawRequest(CloudApi::SetBackendServersRequest{.loadBalancerId = context.id(ResourceType::LoadBalancer), .backendServers = servers})};
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &) const override
    {
        QStringList servers;
        for (const Sought &item : items)
            servers << context.serverId(item.step.target);
        servers.removeAll(QString());
        if (servers.isEmpty())
            return {};
        return {rawRequest(CloudApi::RemoveBackendServersRequest{.loadBalancerId = context.id(ResourceType::LoadBalancer), .serverIds = servers})};
    }
};

} // namespace

std::unique_ptr<Driver> makeBackendServersDriver()
{
    return std::make_unique<BackendServersDriver>();
}

} // namespace Cloudsteps
