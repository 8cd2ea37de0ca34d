#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Cloudsteps {

enum class BalancerAddress { Internet, Intranet };
enum class ListenerProtocol { Tcp, Http };

struct HealthCheck
{
    bool on = true;
    QString type;  ///< tcp or http; empty: the listener's own protocol
    QString uri = QStringLiteral("/");
    QStringList codes{QStringLiteral("http_2xx"), QStringLiteral("http_3xx")};
    int intervalSeconds = 2;
    int timeoutSeconds = 5;
    int rise = 3;
    int fall = 3;

    bool operator==(const HealthCheck &) const = default;
};

struct Listener
{
    QString key;
    ListenerProtocol protocol = ListenerProtocol::Http;
    int port = 80;
    int backendPort = 80;
    QString scheduler = QStringLiteral("wrr"); ///< wrr, rr, wlc
    HealthCheck healthCheck;

    bool operator==(const Listener &) const = default;
};

struct Backend
{
    QString server; ///< "<group>-<n>"
    int weight = 100; ///< 0 to 100; 0 gets nothing

    bool operator==(const Backend &) const = default;
};

struct Balancer
{
    QString name;
    BalancerAddress address = BalancerAddress::Internet;
    QString vswitch; ///< key of the vswitch of an intranet balancer; empty on the internet
    QList<Listener> listeners;
    QList<Backend> backends;

    bool operator==(const Balancer &) const = default;
};

} // namespace Cloudsteps
