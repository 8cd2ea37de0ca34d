#pragma once

#include "wizard/topology/charge.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Cloudsteps {

enum class CacheEdition { Standard, Cluster };
enum class CacheReplicas { Single, Double };

enum class CachePrivilege { ReadWrite, ReadOnly };

/// An account beside the default one.
struct CacheAccount
{
    QString name;
    CachePrivilege privilege = CachePrivilege::ReadWrite;

    bool operator==(const CacheAccount &) const = default;
};

struct Cache
{
    QString name;
    CacheEdition edition = CacheEdition::Standard;
    CacheReplicas replicas = CacheReplicas::Double;
    QString cacheClass; ///< "class" in JSON
    QString version = QStringLiteral("5.0");
    QString vswitch;
    QString secondVswitch; ///< the zone of the replica; empty: the same zone
    QStringList whitelist; ///< "vswitch:<key>" or a CIDR or address
    Charge charge;
    int shards = 0;            ///< of a cloud-native cluster; 0: what the class says
    int readReplicas = 0;      ///< read-only copies of a cloud-native instance
    int expectedConnections = 0;   ///< what the application wants; 0: not said. For advice alone, never sent
    int expectedBandwidthMBps = 0; ///< likewise
    bool passwordFree = false; ///< servers of the VPC connect without password
    QList<CacheAccount> accounts = {};

    /// Classes on cloud disks; the classic ones fix shards and replicas by their name.
    bool isCloudNative() const { return cacheClass.startsWith(QLatin1String("redis.shard.")) || cacheClass.startsWith(QLatin1String("tair.")); }

    bool operator==(const Cache &) const = default;
};

} // namespace Cloudsteps
