#include "wizard/report/exports/rostemplate.h"

#include "wizard/texts/fill.h"
#include "wizard/topology/words.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QJsonObject healthCheckOf(const Listener &listener)
{
    const HealthCheck &check = listener.healthCheck;
    const bool overHttp = isWeb(listener.protocol) || (listener.protocol == ListenerProtocol::Tcp && check.type == u"http");
    QJsonObject health{{u"Switch"_s, check.on ? u"on"_s : u"off"_s}};
    if (!check.on)
        return health;
    health.insert(u"Interval"_s, check.intervalSeconds);
    health.insert(u"Timeout"_s, check.timeoutSeconds);
    health.insert(u"HealthyThreshold"_s, check.rise);
    health.insert(u"UnhealthyThreshold"_s, check.fall);
    if (listener.protocol == ListenerProtocol::Tcp)
        health.insert(u"HealthCheckType"_s, overHttp ? u"http"_s : u"tcp"_s);
    if (overHttp) {
        if (!check.uri.isEmpty())
            health.insert(u"URI"_s, check.uri);
        health.insert(u"HttpCode"_s, check.codes.join(u','));
        if (!check.domain.isEmpty())
            health.insert(u"Domain"_s, check.domain);
    }
    if (check.port > 0)
        health.insert(u"Port"_s, check.port);
    return health;
}

QJsonObject persistenceOf(const Listener &listener)
{
    if (listener.protocol == ListenerProtocol::Tcp && listener.persistenceSeconds > 0)
        return {{u"PersistenceTimeout"_s, listener.persistenceSeconds}};
    if (!isWeb(listener.protocol))
        return {};
    if (!listener.stickySession)
        return {{u"StickySession"_s, u"off"_s}};
    switch (listener.stickySession->mode) {
    case StickyMode::Insert: return {{u"StickySession"_s, u"on"_s}, {u"StickySessionType"_s, u"insert"_s}, {u"CookieTimeout"_s, listener.stickySession->seconds}};
    case StickyMode::Server: return {{u"StickySession"_s, u"on"_s}, {u"StickySessionType"_s, u"server"_s}, {u"Cookie"_s, listener.stickySession->cookie}};
    }
    Q_UNREACHABLE();
}

void addCertificate(RosTemplate &file, const Certificate &certificate)
{
    const QString content = file.name(u"CertificateText"_s, certificate.key);
    const QString key = file.name(u"CertificateKey"_s, certificate.key);
    file.parameter(content, fill(file.source.t.translate("Exports", "Certificate %1 in PEM form"), {certificate.name}), {});
    file.hiddenParameter(key, fill(file.source.t.translate("Exports", "Private key of the certificate %1 in PEM form"), {certificate.name}));
    file.add(file.name(u"Certificate"_s, certificate.key), u"ALIYUN::SLB::Certificate"_s, ResourceType::ServerCertificate, certificate.key,
             {{u"CertificateName"_s, certificate.name}, {u"CertificateType"_s, u"Server"_s}, {u"Certificate"_s, RosTemplate::ref(content)}, {u"PrivateKey"_s, RosTemplate::ref(key)},
              {u"Tags"_s, file.tags(ResourceType::ServerCertificate, certificate.key)}});
}

void addListener(RosTemplate &file, const Balancer &balancer, const Listener &listener, const QStringList &backends)
{
    QJsonObject properties{{u"LoadBalancerId"_s, RosTemplate::ref(file.name(u"Balancer"_s))}, {u"Protocol"_s, wordOf(listenerWords, listener.protocol)}, {u"ListenerPort"_s, listener.port},
                           {u"Bandwidth"_s, -1}};
    QStringList before = backends;
    if (listener.protocol == ListenerProtocol::Http && listener.redirectTo > 0) {
        properties.insert(u"HttpConfig"_s, QJsonObject{{u"ListenerForward"_s, u"on"_s}, {u"ForwardPort"_s, listener.redirectTo}});
        for (const Listener &other : balancer.listeners) {
            if (other.port == listener.redirectTo && other.protocol == ListenerProtocol::Https)
                before << file.name(u"Listener"_s, other.key);
        }
    } else {
        properties.insert(u"BackendServerPort"_s, listener.backendPort);
        properties.insert(u"Scheduler"_s, listener.scheduler);
        properties.insert(u"HealthCheck"_s, healthCheckOf(listener));
        if (const QJsonObject persistence = persistenceOf(listener); !persistence.isEmpty())
            properties.insert(u"Persistence"_s, persistence);
        if (const Certificate *certificate = balancer.certificateOf(listener); certificate && listener.protocol == ListenerProtocol::Https)
            properties.insert(u"ServerCertificateId"_s, certificate->id.isEmpty() ? QJsonValue(RosTemplate::ref(file.name(u"Certificate"_s, certificate->key))) : QJsonValue(certificate->id));
        const HealthCheck &check = listener.healthCheck;
        if (check.on && !QString(check.request + check.expected + check.method).isEmpty())
            file.notes << fill(file.source.t.translate("Exports", "How the health check of port %1 asks: method, or what is sent and expected. Set it in the console."), {QString::number(listener.port)});
    }
    file.add(file.name(u"Listener"_s, listener.key), u"ALIYUN::SLB::Listener"_s, ResourceType::LoadBalancerListener, listener.key, properties, before);
}

} // namespace

void addBalancer(RosTemplate &file)
{
    const Topology &topology = file.source.topology;
    const Balancer &balancer = *topology.balancer;
    const QString name = file.name(u"Balancer"_s);
    QJsonObject properties{{u"LoadBalancerName"_s, balancer.name}, {u"PayType"_s, u"PayOnDemand"_s}, {u"DeletionProtection"_s, balancer.deletionProtection},
                           {u"Tags"_s, file.tags(ResourceType::LoadBalancer, {})}};
    if (balancer.address == BalancerAddress::Intranet) {
        properties.insert(u"AddressType"_s, u"intranet"_s);
        properties.insert(u"VpcId"_s, file.vpcId());
        properties.insert(u"VSwitchId"_s, file.vswitchId(balancer.vswitch));
    } else {
        properties.insert(u"AddressType"_s, u"internet"_s);
        properties.insert(u"InternetChargeType"_s, u"paybytraffic"_s);
    }
    // Documented for the China site alone.
    if (!file.source.input.target.isInternational())
        properties.insert(u"InstanceChargeType"_s, u"PayByCLCU"_s);
    if (!balancer.masterZone.isEmpty())
        properties.insert(u"MasterZoneId"_s, balancer.masterZone);
    if (!balancer.slaveZone.isEmpty())
        properties.insert(u"SlaveZoneId"_s, balancer.slaveZone);
    file.add(name, u"ALIYUN::SLB::LoadBalancer"_s, ResourceType::LoadBalancer, {}, properties);
    for (const Certificate &certificate : balancer.certificates) {
        if (certificate.id.isEmpty())
            addCertificate(file, certificate);
    }

    QJsonArray servers;
    for (const Backend &backend : balancer.backends) {
        if (!file.source.plan.wants(ResourceType::BackendServers, backend.server))
            continue;
        const QJsonObject ids = RosTemplate::attribute(file.name(u"Server"_s, backend.server), u"InstanceIds"_s);
        servers.append(QJsonObject{{u"ServerId"_s, QJsonObject{{u"Fn::Select"_s, QJsonArray{u"0"_s, ids}}}}, {u"Weight"_s, backend.weight}});
    }
    QStringList before;
    if (!servers.isEmpty()) {
        before << file.name(u"Backends"_s);
        file.add(before.constFirst(), u"ALIYUN::SLB::BackendServerAttachment"_s, ResourceType::BackendServers, balancer.backends.constFirst().server,
                 {{u"LoadBalancerId"_s, RosTemplate::ref(name)}, {u"BackendServers"_s, servers}});
    }
    for (const Listener &listener : balancer.listeners)
        addListener(file, balancer, listener, before);
    file.output(u"BalancerAddress"_s, file.source.t.translate("Exports", "Address of the load balancer"), RosTemplate::attribute(name, u"IpAddress"_s));
}

} // namespace Cloudsteps
