#include "cloudapi/slblistenerrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

template<typename Request>
RawRequest look(const QString &balancer, int port)
{
    return rawRequest(Request{.loadBalancerId = balancer, .listenerPort = port});
}

const char *describingAction(ListenerProtocol protocol)
{
    switch (protocol) {
    case ListenerProtocol::Tcp: return CloudApi::DescribeTcpListenerRequest::action.name;
    case ListenerProtocol::Udp: return CloudApi::DescribeUdpListenerRequest::action.name;
    case ListenerProtocol::Http: return CloudApi::DescribeHttpListenerRequest::action.name;
    case ListenerProtocol::Https: return CloudApi::DescribeHttpsListenerRequest::action.name;
    }
    Q_UNREACHABLE();
}

/// Starting is allowed from stopped only, so a lost answer is looked for.
class ListenerStartDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::ListenerStart, .repeat = Repeat::LookFirst, .isAttachment = true, .ready = within(2, 300), .gone = atOnce()};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        const Listener *listener = listenerOf(context, steps.constFirst().target);
        if (!listener)
            return {};
        return {rawRequest(CloudApi::StartListenerRequest{.loadBalancerId = context.id(ResourceType::LoadBalancer),
                                                          .listenerPort = listener->port,
                                                          .protocol = protocolWord(*listener)})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        const QString balancer = context.id(ResourceType::LoadBalancer);
        QList<RawRequest> requests;
        for (const Sought &item : items) {
            const Listener *listener = listenerOf(context, item.step.target);
            if (!listener || balancer.isEmpty())
                continue;
            switch (listener->protocol) {
            case ListenerProtocol::Tcp: requests << look<CloudApi::DescribeTcpListenerRequest>(balancer, listener->port); break;
            case ListenerProtocol::Udp: requests << look<CloudApi::DescribeUdpListenerRequest>(balancer, listener->port); break;
            case ListenerProtocol::Http: requests << look<CloudApi::DescribeHttpListenerRequest>(balancer, listener->port); break;
            case ListenerProtocol::Https: requests << look<CloudApi::DescribeHttpsListenerRequest>(balancer, listener->port); break;
            }
        }
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        QList<Found> found;
        for (const Answer &answer : answers) {
            // The four answers have one form; the action tells whose it is.
            const auto listener = CloudApi::readResponse<CloudApi::DescribeTcpListenerRequest>(answer.response);
            if (!listener)
                return tl::unexpected(listener.error());
            const bool started = listener->status == u"running" || listener->status == u"starting";
            if (!started || !context.topology.balancer)
                continue;
            for (const Listener &wanted : context.topology.balancer->listeners) {
                if (wanted.port == listener->listenerPort && qstrcmp(answer.request.action.name, describingAction(wanted.protocol)) == 0)
                    found << Found{stepIdOf(ResourceType::ListenerStart, wanted.key), listener->status == u"running" ? Sight::Ready : Sight::Working,
                                   {.state = listener->status, .port = wanted.port}};
            }
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &, const QString &) const override { return {}; }
};

} // namespace

std::unique_ptr<Driver> makeListenerStartDriver()
{
    return std::make_unique<ListenerStartDriver>();
}

} // namespace Cloudsteps
