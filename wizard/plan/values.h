#pragma once

#include "wizard/plan/step.h"
#include "wizard/topology/topology.h"

namespace Cloudsteps {

/// What is wanted of the thing of a type and target, as text by name: what a change is told by, kept in the journal with what was
/// made. Keys of other items stand for them ("vswitch" -> "a"), whitelists are resolved to addresses. Empty when it is not wanted.
/// Instances are told by their order: see serverValues().
///
/// | type | names |
/// | --- | --- |
/// | Vpc | name, cidr; of an existing one: existing, cidr |
/// | VSwitch | name, zone, cidr; of an existing one: existing, zone, cidr |
/// | NatGateway | name, vswitch, bind |
/// | Eip | name, mbps, isp, charge (without shared bandwidth) |
/// | BandwidthPackage | name, mbps, charge, isp |
/// | SnatEntry | vswitch, ips (numbers) |
/// | ForwardEntry | form (kind), ip (number), protocol, externalPort, server, internalPort |
/// | SecurityGroup | name; of an existing one: existing |
/// | SecurityGroupRule | direction, policy, protocol, ports, cidr, priority |
/// | KeyPair | name, key (the public half of an imported pair); of an existing one: existing |
/// | Instances | servers, name, vswitch, type, image, disk, diskGib, dataDisks, dataGib, mbps, optimized, login, charge, hostName, userData (its fingerprint), credit, protection, release |
/// | DbInstance | name, engine, edition, class, storage, gib, vswitch, standby, protection, charge |
/// | DbReadOnlyInstance | name, class, gib, vswitch |
/// | DbWhitelist | addresses, group/<name> |
/// | CacheWhitelist | addresses, passwordFree |
/// | DbSchema | charset |
/// | DbAccount | account |
/// | DbPrivilege | privileges |
/// | DbBackupPolicy | days, window, retention, log |
/// | DbProxy | nodes; of the shared proxy: delay |
/// | DbSqlAudit | retention |
/// | CacheInstance | name, edition, class, version, vswitch, second, charge, shards, readReplicas |
/// | CacheAccount | privilege |
/// | ServerCertificate | name, certificateFile, keyFile |
/// | LoadBalancer | name, address, vswitch, zones, protection |
/// | LoadBalancerListener | protocol, port, backendPort, scheduler, health, session, redirect, certificate |
/// | ListenerStart | protocol, port |
/// | BackendServers | weight |
Values wantedValues(const Topology &topology, ResourceType type, const QString &target);

/// Name of the value of a database instance that is backed up before it goes: when its latest backup began at the earliest, as text of
/// ISO 8601 in UTC. No topology wants it.
inline constexpr QLatin1String backupValue("backup");

/// Name of the value that marks what is not made but was there: its id (of a key pair the name, of a rule the group's id).
inline constexpr QLatin1String existingValue("existing");

/// The id of the thing that is there and is used in place of a new one, for a key pair its name; empty for what is made here.
QString existingIdOf(const Topology &topology, ResourceType type, const QString &target = {});

/// The values of the servers of one order, all of one group.
Values serverValues(const Topology &topology, const QList<ServerRef> &servers);

/// Names of the values that differ. What was made before a value was kept is taken to be as wanted; so is what is left to the service.
QStringList differences(const Values &made, const Values &wanted);

/// Why the value can't be changed in place: "fixed" or "smaller". Empty: it can.
QString obstacleTo(ResourceType type, const QString &name, const QString &made, const QString &wanted);

/// "vswitch:<key>" becomes that vswitch's block, everything else stays as it is; each once.
QStringList resolvedWhitelist(const Topology &topology, const QStringList &whitelist);

} // namespace Cloudsteps
