#pragma once

#include "wizard/topology/cidr.h"

#include <QList>
#include <QString>

#include <optional>

namespace Cloudsteps {

struct Vpc
{
    QString name;
    Cidr cidr{0x0a000000, 16};
    QString existingId = {}; ///< of a VPC that is there and is used instead of a new one; never changed, never removed

    bool operator==(const Vpc &) const = default;
};

struct VSwitch
{
    QString key; ///< immutable; part of step ids
    QString name;
    QString zone;
    Cidr cidr;
    QString existingId = {}; ///< of a vSwitch that is there, in the existing VPC; never changed, never removed

    bool operator==(const VSwitch &) const = default;
};

/// How public IPs are bound to the NAT gateway. Nat: each takes a private address of its vswitch (at most 50, works with an IPv4 gateway).
enum class EipBindMode { MultiBinded, Nat };

struct NatGateway
{
    QString name;
    QString vswitch; ///< key of the vswitch it takes its private address from
    EipBindMode bindMode = EipBindMode::MultiBinded;

    bool operator==(const NatGateway &) const = default;
};

enum class BandwidthCharge { Bandwidth, Traffic };

/// A shared bandwidth package (共享带宽). The China site sells it by bandwidth only, the international one by traffic only.
struct SharedBandwidth
{
    int mbps = 5;
    BandwidthCharge charge = BandwidthCharge::Bandwidth;

    bool operator==(const SharedBandwidth &) const = default;
};

/// As many as one NAT gateway takes (quota natgw_quota_eip_num_per_nat).
inline constexpr int largestPublicIpCount = 20;

struct PublicIps
{
    int count = 1;
    QString isp = QStringLiteral("BGP");
    int mbps = 5; ///< of each address when there is no shared bandwidth: its peak by traffic, what is paid for by bandwidth
    BandwidthCharge charge = BandwidthCharge::Traffic; ///< of each address when there is no shared bandwidth
    std::optional<SharedBandwidth> sharedBandwidth;

    bool operator==(const PublicIps &) const = default;
};

/// Lets the servers of one vswitch out to the internet through the NAT gateway, with all public IPs that no IP mapping takes.
struct SnatEntry
{
    QString key;
    QString vswitch;

    bool operator==(const SnatEntry &) const = default;
};

/// Port: one port to one port. Range: the same number of ports on both sides. Ip: the whole address (IP mapping).
enum class DnatKind { Port, Range, Ip };
enum class DnatProtocol { Tcp, Udp, Any };

/// Lets the internet in to one server. Created with the servers, whose addresses it needs.
struct DnatEntry
{
    QString key;
    DnatKind kind = DnatKind::Port;
    int publicIp = 1; ///< 1-based number of the public IP
    DnatProtocol protocol = DnatProtocol::Tcp;
    QString externalPort; ///< "8080", or "8000/8010" for a range; empty for Ip
    QString server;       ///< "<group>-<n>", n from 1
    QString internalPort;

    bool operator==(const DnatEntry &) const = default;
};

struct Network
{
    Vpc vpc;
    QList<VSwitch> vswitches;
    std::optional<NatGateway> nat;
    std::optional<PublicIps> publicIps;
    QList<SnatEntry> snat;
    QList<DnatEntry> dnat;

    const VSwitch *vswitch(const QString &key) const;
    /// Zone of a vswitch; empty for an unknown key.
    QString zoneOf(const QString &vswitch) const;
    bool operator==(const Network &) const = default;
};

} // namespace Cloudsteps
