#include "cloudapi/slbrequests.h"
#include "wizard/provision/drivers/drivers.h"

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
        return {.type = ResourceType::BackendServers, .repeat = Repeat::LookFirst, .createBatch = 20, .isAttachment = true, .ready = atOnce(), .gone = atOnce()};
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
            QSet<QString> present;
            for (const CloudApi::BackendServer &server : balancer->backendServers)
                present.insert(server.serverId);
            if (!context.topology.balancer)
                continue;
            for (const Backend &backend : context.topology.balancer->backends) {
                if (present.contains(context.serverId(backend.server)))
                    found << Found{stepIdOf(ResourceType::BackendServers, backend.server), Sight::Ready, {}};
            }
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &, const QString &) const override { return {}; }
};

} // namespace

std::unique_ptr<Driver> makeBackendServersDriver()
{
    return std::make_unique<BackendServersDriver>();
}

} // namespace Cloudsteps
