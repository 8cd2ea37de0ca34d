#include "cloudapi/changerequests.h"
#include "cloudapi/slblistenerrequests.h"
#include "cloudapi/slbrequests.h"
#include "wizard/provision/drivers/drivers.h"
#include "wizard/topology/words.h"

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
    const bool overHttp = isWeb(listener.protocol) || wanted.type == u"http";
    check.timeout = wanted.timeoutSeconds;
    check.interval = wanted.intervalSeconds;
    check.healthyThreshold = wanted.rise;
    check.unhealthyThreshold = wanted.fall;
    if (listener.protocol == ListenerProtocol::Tcp)
        check.type = overHttp ? u"http"_s : u"tcp"_s;
    if (overHttp) {
        check.uri = wanted.uri;
        check.httpCode = wanted.codes.join(u',');
        check.domain = wanted.domain;
        check.method = wanted.method;
    }
    if (listener.protocol == ListenerProtocol::Udp) {
        check.request = wanted.request;
        check.expected = wanted.expected;
    }
    if (wanted.port > 0)
        check.connectPort = wanted.port;
    return check;
}

CloudApi::ListenerSession sessionOf(const Listener &listener)
{
    if (!listener.stickySession)
        return {};
    const StickySession &sticky = *listener.stickySession;
    switch (sticky.mode) {
    case StickyMode::Insert: return {.type = u"insert"_s, .cookieTimeout = sticky.seconds};
    case StickyMode::Server: return {.type = u"server"_s, .cookie = sticky.cookie};
    }
    Q_UNREACHABLE();
}

/// The id of a listener's certificate: one that the account has, or the uploaded one.
QString certificateId(const DriverContext &context, const Listener &listener)
{
    const Certificate *certificate = context.topology.balancer->certificateOf(listener);
    if (!certificate)
        return {};
    return certificate->id.isEmpty() ? context.id(ResourceType::ServerCertificate, certificate->key) : certificate->id;
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
        switch (listener->protocol) {
        case ListenerProtocol::Tcp: {
            auto request = filled<CloudApi::CreateTcpListenerRequest>(balancer, *listener);
            if (listener->persistenceSeconds > 0)
                request.persistenceTimeout = listener->persistenceSeconds;
            return {rawRequest(request)};
        }
        case ListenerProtocol::Udp: return {rawRequest(filled<CloudApi::CreateUdpListenerRequest>(balancer, *listener))};
        case ListenerProtocol::Http: {
            auto request = filled<CloudApi::CreateHttpListenerRequest>(balancer, *listener);
            request.session = sessionOf(*listener);
            if (listener->redirectTo > 0)
                request.forwardPort = listener->redirectTo;
            return {rawRequest(request)};
        }
        case ListenerProtocol::Https: {
            auto request = filled<CloudApi::CreateHttpsListenerRequest>(balancer, *listener);
            request.session = sessionOf(*listener);
            request.serverCertificateId = certificateId(context, *listener);
            return {rawRequest(request)};
        }
        }
        Q_UNREACHABLE();
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
            const QMap<QString, Values> listeners = context.items(ResourceType::LoadBalancerListener,
                                                                  context.topology.balancer ? keysOf(context.topology.balancer->listeners) : QStringList());
            for (auto listener = listeners.cbegin(); listener != listeners.cend(); ++listener) {
                for (const auto &existing : balancer->listeners) {
                    if (QString::number(existing.port) == listener->value(u"port"_s) && existing.protocol == listener->value(u"protocol"_s))
                        found << Found{stepIdOf(ResourceType::LoadBalancerListener, listener.key()), Sight::Ready, {.port = existing.port}};
                }
            }
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &item, Sight, const Values &now, const Values &wanted,
                                     const QString &token) const override
    {
        if (now == wanted)
            return {};
        QList<RawRequest> requests;
        for (const RawRequest &request : createRequests(context, {item.step}, token))
            requests << CloudApi::listenerChange(request);
        return requests;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &) const override
    {
        const Values &made = items.constFirst().made;
        const QString balancer = context.id(ResourceType::LoadBalancer);
        if (balancer.isEmpty() || made.isEmpty())
            return {};
        return {rawRequest(CloudApi::DeleteListenerRequest{.loadBalancerId = balancer,
                                                           .listenerPort = made.value(u"port"_s).toInt(),
                                                           .protocol = made.value(u"protocol"_s)})};
    }

private:
    template<typename Request>
    static Request filled(const QString &balancer, const Listener &listener)
    {
        Request request;
        request.loadBalancerId = balancer;
        request.listenerPort = listener.port;
        request.backendServerPort = listener.backendPort;
        request.scheduler = listener.scheduler;
        request.healthCheck = healthCheckOf(listener);
        return request;
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
    return wordOf(listenerWords, listener.protocol);
}

std::unique_ptr<Driver> makeLoadBalancerListenerDriver()
{
    return std::make_unique<LoadBalancerListenerDriver>();
}

} // namespace Cloudsteps
