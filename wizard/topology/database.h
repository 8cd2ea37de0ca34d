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

    bool operator==(const Database &) const = default;
};

} // namespace Cloudsteps
