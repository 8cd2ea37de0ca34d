#pragma once

#include "wizard/topology/charge.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Cloudsteps {

enum class Direction { In, Out };
enum class RulePolicy { Accept, Drop };

struct SecurityRule
{
    QString key;
    Direction direction = Direction::In;
    RulePolicy policy = RulePolicy::Accept;
    QString protocol = QStringLiteral("tcp"); ///< tcp, udp, icmp, gre, all
    QString ports;                            ///< "80/80", "-1/-1" for all
    QString cidr;                             ///< the other side; text because what is malformed must be shown and saved
    int priority = 1;                         ///< 1 (first) to 100

    bool operator==(const SecurityRule &) const = default;
};

struct SecurityGroup
{
    QString name;
    QList<SecurityRule> rules; ///< added to an existing group too, and only these are taken from it again
    QString existingId = {};   ///< of a group that is there, in the existing VPC; itself never changed, never removed

    bool operator==(const SecurityGroup &) const = default;
};

/// KeyPair: made on this machine and imported. ImportKeyPair: the public half of a pair the user has. ExistingKeyPair: one that the cloud has
/// already, by its name; never removed. Password: kept in the secret store.
enum class LoginMethod { KeyPair, ImportKeyPair, ExistingKeyPair, Password };

struct Login
{
    LoginMethod method = LoginMethod::KeyPair;
    QString keyPair;   ///< name in the cloud
    QString keyFile;   ///< where the private half goes (KeyPair); "~" is the home folder
    QString publicKey; ///< "ssh-rsa ..." (ImportKeyPair)

    bool operator==(const Login &) const = default;
};

struct SystemDisk
{
    QString category;
    QString performanceLevel; ///< PL0 to PL3 for cloud_essd, else empty
    int gib = 40;

    bool operator==(const SystemDisk &) const = default;
};

struct DataDisk
{
    QString key;
    QString category;
    QString performanceLevel;
    int gib = 100;

    bool operator==(const DataDisk &) const = default;
};

/// Most servers of one group; what reads text must refuse more, because everything else makes a value for each.
inline constexpr int largestServerCount = 500;

/// Bytes of user data before encoding that every region takes (RunInstances).
inline constexpr int largestUserData = 16 * 1024;

/// Equal servers, bought in one order per vswitch. Server n of the group lies in vswitches[(n - 1) % vswitches.size()].
struct ServerGroup
{
    QString key;
    QString name; ///< servers are called "<name>-<n>"
    int count = 1;
    QStringList vswitches;
    QString type;
    bool ioOptimized = true;
    QString imageId;
    SystemDisk systemDisk;
    QList<DataDisk> dataDisks;
    int publicBandwidthMbps = 0;
    Charge charge;
    QString hostName = {};            ///< what the servers call themselves, numbered like their names; empty: the service's choice
    QString userData = {};            ///< script of the first boot, plain text of at most largestUserData bytes; no place for secrets
    QString creditSpecification = {}; ///< Standard or Unlimited, of burstable types; empty: the service's default
    bool deletionProtection = false;  ///< pay-as-you-go alone
    QString releaseAt = {};           ///< UTC time of automatic release, "2025-06-01T12:00:00Z", pay-as-you-go alone; empty: never

    bool operator==(const ServerGroup &) const = default;
};

struct Servers
{
    SecurityGroup securityGroup;
    Login login;
    QList<ServerGroup> groups;

    bool operator==(const Servers &) const = default;
};

/// One server of a group as other parts of the topology name it.
struct ServerRef
{
    QString id; ///< "<group key>-<n>"
    QString group;
    int number = 1;
    QString name; ///< "<group name>-<n>"
    QString vswitch;

    bool operator==(const ServerRef &) const = default;
};

/// All servers in order of groups and numbers.
QList<ServerRef> serverRefs(const Servers &servers);

} // namespace Cloudsteps
