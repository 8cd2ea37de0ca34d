#include "cloudapi/slblistenerrequests.h"
#include "cloudapi/slbrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

CloudApi::HealthCheck healthCheckOf(const Listener &listener)
{
    const HealthCheck &wanted = listener.healthCheck;
    CloudApi::HealthCheck check;
    check.enabled = wanted.on;
    if (!wanted.on)
        return check;
    const bool overHttp = listener.protocol == ListenerProtocol::Http || wanted.type == u"http";
    check.timeout = wanted.timeoutSeconds;
    check.interval = wanted.intervalSeconds;
    check.healthyThreshold = wanted.rise;
    check.unhealthyThreshold = wanted.fall;
    if (listener.protocol == ListenerProtocol::Tcp)
        check.type = overHttp ? u"http"_s : u"tcp"_s;
    if (overHttp) {
        check.uri = wanted.uri;
        check.httpCode = wanted.codes.join(u',');
    }
    return check;
}

/// A new listener is stopped; it is known by its balancer, port and protocol.
class LoadBalancerListenerDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::LoadBalancerListener, .repeat = Repeat::LookFirst, .isAttachment = true, .ready = within(1, 300), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        const Listener *listener = listenerOf(context, steps.constFirst().target);
        if (!listener)
            return {};
        const QString balancer = context.id(ResourceType::LoadBalancer);
        if (listener->protocol == ListenerProtocol::Tcp) {
            CloudApi::CreateTcpListenerRequest request;
            fill(request, balancer, *listener);
            return {rawRequest(request)};
        }
        CloudApi::CreateHttpListenerRequest request;
        fill(request, balancer, *listener);
        return {rawRequest(request)};
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
            if (!context.topology.balancer)
                continue;
            for (const Listener &listener : context.topology.balancer->listeners) {
                for (const auto &existing : balancer->listeners) {
                    if (existing.port == listener.port && existing.protocol == protocolWord(listener))
                        found << Found{stepIdOf(ResourceType::LoadBalancerListener, listener.key), Sight::Ready, {.port = existing.port}};
                }
            }
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &, const QString &) const override { return {}; }

private:
    template<typename Request>
    static void fill(Request &request, const QString &balancer, const Listener &listener)
    {
        request.loadBalancerId = balancer;
        request.listenerPort = listener.port;
        request.backendServerPort = listener.backendPort;
        request.scheduler = listener.scheduler;
        request.healthCheck = healthCheckOf(listener);
    }
};

} // namespace

const Listener *listenerOf(const DriverContext &context, const QString &key)
{
    if (context.topology.balancer) {
        for (const Listener &listener : context.topology.balancer->listeners) {
            if (listener.key == key)
                return &listener;
        }
    }
    return nullptr;
}

QString protocolWord(const Listener &listener)
{
    switch (listener.protocol) {
    case ListenerProtocol::Tcp: return u"tcp"_s;
    case ListenerProtocol::Http: return u"http"_s;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<Driver> makeLoadBalancerListenerDriver()
{
    return std::make_unique<LoadBalancerListenerDriver>();
}

} // namespace Cloudsteps
