#include "wizard/report/exports/terraformfile.h"

#include "wizard/texts/fill.h"
#include "wizard/topology/words.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

const QString balancerType = u"alicloud_slb_load_balancer"_s;
const QString listenerType = u"alicloud_slb_listener"_s;
const QString certificateType = u"alicloud_slb_server_certificate"_s;
const QString mainKey = u"main"_s;

void addHealthCheck(HclBlock &block, const Listener &listener)
{
    const HealthCheck &check = listener.healthCheck;
    const bool web = isWeb(listener.protocol);
    const bool overHttp = web || check.type == u"http";
    if (web)
        block.setText(u"health_check"_s, check.on ? u"on"_s : u"off"_s);
    if (!check.on)
        return;
    if (listener.protocol == ListenerProtocol::Tcp)
        block.setText(u"health_check_type"_s, overHttp ? u"http"_s : u"tcp"_s);
    if (overHttp && listener.protocol != ListenerProtocol::Udp) {
        block.setTextIf(u"health_check_uri"_s, check.uri);
        block.setTextIf(u"health_check_http_code"_s, check.codes.join(u','));
        block.setTextIf(u"health_check_domain"_s, check.domain);
        block.setTextIf(u"health_check_method"_s, check.method);
    }
    if (check.port > 0)
        block.setNumber(u"health_check_connect_port"_s, check.port);
    block.setNumber(u"health_check_interval"_s, check.intervalSeconds);
    block.setNumber(u"health_check_timeout"_s, check.timeoutSeconds);
    block.setNumber(u"healthy_threshold"_s, check.rise);
    block.setNumber(u"unhealthy_threshold"_s, check.fall);
}

void addSession(HclBlock &block, const Listener &listener)
{
    if (listener.protocol == ListenerProtocol::Tcp && listener.persistenceSeconds > 0)
        block.setNumber(u"persistence_timeout"_s, listener.persistenceSeconds);
    if (!isWeb(listener.protocol))
        return;
    block.setText(u"sticky_session"_s, listener.stickySession ? u"on"_s : u"off"_s);
    if (!listener.stickySession)
        return;
    switch (listener.stickySession->mode) {
    case StickyMode::Insert:
        block.setText(u"sticky_session_type"_s, u"insert"_s);
        block.setNumber(u"cookie_timeout"_s, listener.stickySession->seconds);
        break;
    case StickyMode::Server:
        block.setText(u"sticky_session_type"_s, u"server"_s);
        block.setTextIf(u"cookie"_s, listener.stickySession->cookie);
        break;
    }
}

void addListener(TerraformFile &file, const Balancer &balancer, const Listener &listener)
{
    const QString balancerId = file.address(balancerType, mainKey) + u".id"_s;
    const QString protocol = wordOf(listenerWords, listener.protocol);
    const Certificate *certificate = balancer.certificateOf(listener);
    QString certificateId;
    if (certificate)
        certificateId = certificate->id.isEmpty() ? file.address(certificateType, certificate->key) + u".id"_s : hclText(certificate->id);
    QString redirected;
    for (const Listener &other : balancer.listeners) {
        if (listener.redirectTo > 0 && other.port == listener.redirectTo && other.protocol == ListenerProtocol::Https)
            redirected = file.address(listenerType, other.key);
    }
    HclBlock &block = file.add(listenerType, listener.key, ResourceType::LoadBalancerListener, listener.key, false);
    block.set(u"load_balancer_id"_s, balancerId);
    block.setText(u"protocol"_s, protocol);
    block.setNumber(u"frontend_port"_s, listener.port);
    if (listener.protocol == ListenerProtocol::Http && listener.redirectTo > 0) {
        block.setText(u"listener_forward"_s, u"on"_s);
        block.setNumber(u"forward_port"_s, listener.redirectTo);
        if (!redirected.isEmpty())
            block.set(u"depends_on"_s, hclList({redirected}));
    } else {
        block.setNumber(u"backend_port"_s, listener.backendPort);
        block.setNumber(u"bandwidth"_s, -1);
        block.setTextIf(u"scheduler"_s, listener.scheduler);
        addHealthCheck(block, listener);
        addSession(block, listener);
        if (listener.protocol == ListenerProtocol::Https && !certificateId.isEmpty())
            block.set(u"server_certificate_id"_s, certificateId);
    }
    if (listener.protocol == ListenerProtocol::Udp && listener.healthCheck.on && !(listener.healthCheck.request + listener.healthCheck.expected).isEmpty())
        file.notes << fill(file.source.t.translate("Exports", "Not in this file: what the health check of UDP port %1 sends and expects; the resource has no such attribute."), {QString::number(listener.port)});
    if (!listener.healthCheck.on && !isWeb(listener.protocol))
        file.notes << fill(file.source.t.translate("Exports", "Not in this file: port %1 goes without health check; the resource can't switch that of TCP and UDP off."), {QString::number(listener.port)});
    if (file.isMade(ResourceType::LoadBalancerListener, listener.key))
        file.offerImport(file.address(listenerType, listener.key), {file.facts(ResourceType::LoadBalancer).id, protocol, QString::number(listener.port)});
}

} // namespace

void addBalancer(TerraformFile &file)
{
    const Topology &topology = file.source.topology;
    const Balancer &balancer = *topology.balancer;
    const bool intranet = balancer.address == BalancerAddress::Intranet;
    const QString vswitch = intranet ? file.vswitchId(balancer.vswitch) : QString();
    HclBlock &block = file.add(balancerType, mainKey, ResourceType::LoadBalancer, {}, true);
    block.setText(u"load_balancer_name"_s, balancer.name);
    block.setText(u"address_type"_s, intranet ? u"intranet"_s : u"internet"_s);
    if (intranet)
        block.set(u"vswitch_id"_s, vswitch);
    else
        block.setText(u"internet_charge_type"_s, u"PayByTraffic"_s);
    block.setText(u"payment_type"_s, u"PayAsYouGo"_s);
    // Documented for the China site alone.
    if (!file.source.input.target.isInternational())
        block.setText(u"instance_charge_type"_s, u"PayByCLCU"_s);
    block.setTextIf(u"master_zone_id"_s, balancer.masterZone);
    block.setTextIf(u"slave_zone_id"_s, balancer.slaveZone);
    block.setText(u"delete_protection"_s, balancer.deletionProtection ? u"on"_s : u"off"_s);
    const QString id = file.facts(ResourceType::LoadBalancer).id;
    file.offerImport(file.address(balancerType, mainKey), {id});
    for (const Certificate &certificate : balancer.certificates) {
        if (!certificate.id.isEmpty())
            continue;
        HclBlock &inner = file.add(certificateType, certificate.key, ResourceType::ServerCertificate, certificate.key, true);
        inner.setText(u"name"_s, certificate.name);
        inner.set(u"server_certificate"_s, u"file(pathexpand("_s + hclText(certificate.certificateFile) + u"))"_s);
        inner.set(u"private_key"_s, u"file(pathexpand("_s + hclText(certificate.keyFile) + u"))"_s);
        file.offerImport(file.address(certificateType, certificate.key), {file.facts(ResourceType::ServerCertificate, certificate.key).id});
    }
    for (const Listener &listener : balancer.listeners)
        addListener(file, balancer, listener);

    QList<HclBlock> backends;
    bool attached = false;
    for (const Backend &backend : balancer.backends) {
        if (!file.source.plan.wants(ResourceType::BackendServers, backend.server))
            continue;
        HclBlock inner{u"backend_servers"_s};
        inner.set(u"server_id"_s, file.serverAddress(backend.server) + u".id"_s);
        inner.setNumber(u"weight"_s, backend.weight);
        backends << inner;
        attached = attached || file.isMade(ResourceType::BackendServers, backend.server);
    }
    if (!backends.isEmpty()) {
        const QString type = u"alicloud_slb_backend_server"_s;
        HclBlock &inner = file.add(type, mainKey, ResourceType::BackendServers, balancer.backends.constFirst().server, false);
        inner.comment = file.source.texts.resourceType(ResourceType::BackendServers);
        inner.set(u"load_balancer_id"_s, file.address(balancerType, mainKey) + u".id"_s);
        inner.blocks = backends;
        if (attached)
            file.offerImport(file.address(type, mainKey), {id});
    }
    file.output(u"load_balancer"_s, file.source.t.translate("Exports", "Address of the load balancer"), file.address(balancerType, mainKey) + u".address"_s);
}

} // namespace Cloudsteps
