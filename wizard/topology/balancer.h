#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Cloudsteps {

enum class BalancerAddress { Internet, Intranet };
enum class ListenerProtocol { Tcp, Http, Udp, Https };

/// HTTP and HTTPS listeners share their fields, TCP and UDP theirs.
constexpr bool isWeb(ListenerProtocol protocol)
{
    return protocol == ListenerProtocol::Http || protocol == ListenerProtocol::Https;
}

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
    int port = 0;          ///< 0: the backend port
    QString domain = {};   ///< host name that checks over HTTP ask for; empty: the backend's address
    QString method = {};   ///< head or get, of HTTP and HTTPS listeners; empty: the service's default
    QString request = {};  ///< what UDP checks send, 1 to 64 letters and digits
    QString expected = {}; ///< and what they expect back

    bool operator==(const HealthCheck &) const = default;
};

/// Insert: the balancer sets a cookie of its own. Server: it follows a cookie that the backends set.
enum class StickyMode { Insert, Server };

struct StickySession
{
    StickyMode mode = StickyMode::Insert;
    int seconds = 500;   ///< of Insert, 1 to 86400
    QString cookie = {}; ///< of Server

    bool operator==(const StickySession &) const = default;
};

struct Listener
{
    QString key;
    ListenerProtocol protocol = ListenerProtocol::Http;
    int port = 80;
    int backendPort = 80;
    QString scheduler = QStringLiteral("wrr"); ///< wrr, rr, wlc
    HealthCheck healthCheck;
    int persistenceSeconds = 0;                      ///< TCP: a client stays at its backend, 0 to 3600
    std::optional<StickySession> stickySession = {}; ///< HTTP and HTTPS: likewise, by cookie
    int redirectTo = 0;                              ///< HTTP: port of the HTTPS listener that requests are sent on to; 0: none
    QString certificate = {};                        ///< HTTPS: key of the certificate

    bool operator==(const Listener &) const = default;
};

struct Backend
{
    QString server; ///< "<group>-<n>"
    int weight = 100; ///< 0 to 100; 0 gets nothing

    bool operator==(const Backend &) const = default;
};

/// What an HTTPS listener proves itself with: files to upload, or the id of a certificate that the account has.
struct Certificate
{
    QString key;
    QString name;
    QString certificateFile = {}; ///< PEM; "~" is the home folder
    QString keyFile = {};         ///< PEM, not encrypted
    QString id = {};              ///< of one that is there already; then the files stay empty

    bool operator==(const Certificate &) const = default;
};

struct Balancer
{
    QString name;
    BalancerAddress address = BalancerAddress::Internet;
    QString vswitch; ///< key of the vswitch of an intranet balancer; empty on the internet
    QList<Listener> listeners;
    QList<Backend> backends;
    QList<Certificate> certificates = {};
    QString masterZone = {}; ///< where it runs, and where it goes when that zone fails; empty: the service's choice
    QString slaveZone = {};
    bool deletionProtection = false;

    const Certificate *certificateOf(const Listener &listener) const;

    bool operator==(const Balancer &) const = default;
};

} // namespace Cloudsteps
