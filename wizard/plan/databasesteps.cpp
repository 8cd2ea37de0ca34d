#include "wizard/plan/wantedsteps.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

/// An instance takes one change of its configuration at a time, so these share a gate. Making a read-only instance is an order of its
/// own; it takes longest and therefore stands before the settings.
void addDatabaseSteps(const Topology &topology, WantedSteps &steps)
{
    using enum ResourceType;
    if (!topology.database)
        return;
    const Database &database = *topology.database;
    const QString gate = u"dbinstance"_s;

    QStringList places{stepIdOf(VSwitch, database.vswitch)};
    if (!database.standbyVswitch.isEmpty() && database.standbyVswitch != database.vswitch)
        places << stepIdOf(VSwitch, database.standbyVswitch);
    const QString instance = steps.add(DbInstance, {}, places);

    for (const ReadOnlyInstance &readOnly : database.readOnly)
        steps.add(DbReadOnlyInstance, readOnly.key, {instance, stepIdOf(VSwitch, readOnly.vswitch)});

    QStringList admitted = database.whitelist;
    for (const WhitelistGroup &group : database.whitelistGroups)
        admitted += group.addresses;
    if (!admitted.isEmpty()) {
        QStringList after{instance};
        for (const QString &entry : admitted) {
            if (entry.startsWith("vswitch:"_L1))
                after << stepIdOf(VSwitch, entry.mid(8));
        }
        steps.add(DbWhitelist, {}, after, gate);
        for (const ReadOnlyInstance &readOnly : database.readOnly)
            steps.add(DbWhitelist, readOnly.key, {stepIdOf(DbReadOnlyInstance, readOnly.key)});
    }

    for (const DatabaseSchema &schema : database.databases)
        steps.add(DbSchema, schema.name, {instance}, gate);
    for (const DatabaseAccount &account : database.accounts) {
        const QString id = steps.add(DbAccount, account.name, {instance}, gate);
        // A super account sees every database and takes no grants.
        if (account.type == AccountType::Super || account.privileges.isEmpty())
            continue;
        QStringList after{id};
        for (auto privilege = account.privileges.cbegin(); privilege != account.privileges.cend(); ++privilege)
            after << stepIdOf(DbSchema, privilege.key());
        steps.add(DbPrivilege, account.name, after, gate);
    }
    if (database.backup)
        steps.add(DbBackupPolicy, {}, {instance}, gate);
    if (database.sqlAudit)
        steps.add(DbSqlAudit, {}, {instance}, gate);
    if (database.readWriteSplitting && !database.readOnly.isEmpty()) { // rds.read-write-split names what is missing
        QStringList after{instance};
        for (const ReadOnlyInstance &readOnly : database.readOnly)
            after << stepIdOf(DbReadOnlyInstance, readOnly.key);
        steps.add(DbProxy, {}, after, gate);
    }
}

} // namespace Cloudsteps
