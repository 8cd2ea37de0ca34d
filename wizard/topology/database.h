#pragma once

#include "wizard/topology/charge.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Cloudsteps {

struct DatabaseStorage
{
    QString type = QStringLiteral("cloud_essd");
    int gib = 100;

    bool operator==(const DatabaseStorage &) const = default;
};

struct DatabaseSchema
{
    QString name;
    QString charset = QStringLiteral("utf8mb4");

    bool operator==(const DatabaseSchema &) const = default;
};

enum class AccountType { Normal, Super };

struct DatabaseAccount
{
    QString name;
    AccountType type = AccountType::Normal;
    QMap<QString, QString> privileges; ///< database -> ReadWrite, ReadOnly, DDLOnly, DMLOnly, DBOwner

    bool operator==(const DatabaseAccount &) const = default;
};

struct DatabaseBackup
{
    QStringList days;   ///< Monday to Sunday, local days of window's offset
    QString window;     ///< start of a one-hour window with offset: "02:00+08:00"; drivers convert to UTC
    int retentionDays = 7;
    bool log = true;

    bool operator==(const DatabaseBackup &) const = default;
};

/// A read-only instance behind the primary (two-zone preset).
struct ReadOnlyInstance
{
    QString key;
    QString name;
    QString vswitch;
    QString databaseClass;

    bool operator==(const ReadOnlyInstance &) const = default;
};

/// A whitelist beside the default one, under a name of its own.
struct WhitelistGroup
{
    QString name;
    QStringList addresses; ///< "vswitch:<key>" or a CIDR or address

    bool operator==(const WhitelistGroup &) const = default;
};

/// One address that sends writes to the primary and reads to the read-only instances. How it is switched on depends on the version.
struct ReadWriteSplitting
{
    int proxyNodes = 2;       ///< 1 to 16; of the database proxy
    int maxDelaySeconds = 30; ///< a copy that lags more gets no reads

    bool operator==(const ReadWriteSplitting &) const = default;
};

/// The log of all statements (SQL explorer), charged by volume.
struct SqlAudit
{
    int retentionDays = 30; ///< 30, 180, 365, 1095, 1825

    bool operator==(const SqlAudit &) const = default;
};

struct Database
{
    QString name;
    QString engine = QStringLiteral("MySQL");
    QString version = QStringLiteral("8.0");
    QString edition = QStringLiteral("HighAvailability"); ///< Basic, HighAvailability, AlwaysOn, cluster: as the API spells them
    QString databaseClass;                                ///< "class" in JSON
    DatabaseStorage storage;
    QString vswitch;
    QString standbyVswitch; ///< empty: the standby stays in the primary's zone
    QStringList whitelist;  ///< "vswitch:<key>" or a CIDR or address
    QList<DatabaseSchema> databases;
    QList<DatabaseAccount> accounts;
    std::optional<DatabaseBackup> backup;
    QList<ReadOnlyInstance> readOnly;
    bool deletionProtection = false;
    Charge charge;
    QList<WhitelistGroup> whitelistGroups = {};
    std::optional<ReadWriteSplitting> readWriteSplitting = {};
    std::optional<SqlAudit> sqlAudit = {};
    bool publicAddress = false; ///< wished for; none is opened, advice says how to reach the instance instead

    /// True when the standby has a vswitch of its own.
    bool standsByElsewhere() const { return edition != QLatin1String("Basic") && !standbyVswitch.isEmpty() && standbyVswitch != vswitch; }
    /// MySQL 5.6 and 5.7 on local disks split through the old shared proxy, everything else through the database proxy.
    bool hasSharedProxy() const { return storage.type == QLatin1String("local_ssd") && (version == QLatin1String("5.6") || version == QLatin1String("5.7")); }

    bool operator==(const Database &) const = default;
};

} // namespace Cloudsteps
