#include "wizard/pages/databasefit.h"

#include "wizard/texts/diskwords.h"
#include "wizard/topology/edits.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseWords)
};

QString freeName(const QStringList &used, const QString &stem)
{
    QString name = stem;
    for (int n = 2; used.contains(name); ++n)
        name = stem + QString::number(n);
    return name;
}

} // namespace

QList<Option> engineOptions(const Catalogue &catalogue)
{
    QList<Option> options;
    for (const DatabaseClass &item : catalogue.databaseClasses) {
        const Option option{item.engine, item.engine, true, {}};
        if (!options.contains(option))
            options.append(option);
    }
    return options;
}

QList<Option> versionOptions(const Catalogue &catalogue, const QString &engine)
{
    QStringList versions;
    for (const DatabaseClass &item : catalogue.databaseClasses) {
        if (item.engine != engine)
            continue;
        for (const QString &version : item.versions) {
            if (!versions.contains(version))
                versions << version;
        }
    }
    QList<Option> options;
    for (const QString &version : versions)
        options.append({version, version, true, {}});
    return options;
}

QStringList editionsSold(const Catalogue &catalogue, const QString &engine, const QString &version)
{
    QStringList editions;
    for (const DatabaseClass &item : catalogue.databaseClasses) {
        if (item.engine == engine && item.versions.contains(version) && !editions.contains(item.edition))
            editions << item.edition;
    }
    return editions;
}

QString editionWord(const QString &edition)
{
    if (edition == "Basic"_L1)
        return Words::tr("Single node");
    if (edition == "HighAvailability"_L1)
        return Words::tr("Dual-node high availability");
    if (edition == "cluster"_L1)
        return Words::tr("Cluster");
    return edition == "AlwaysOn"_L1 ? Words::tr("Always On") : edition;
}

QString editionMeaning(const QString &edition)
{
    if (edition == "Basic"_L1)
        return Words::tr("One node. When it fails, the database is away until it has been made anew. The cheapest, for trying things out.");
    if (edition == "HighAvailability"_L1)
        return Words::tr("A primary and a standby that follows it. When the primary fails, the standby takes over by itself.");
    if (edition == "cluster"_L1)
        return Words::tr("A primary and standbys that can answer reads too. When the primary fails, one of them takes over.");
    return edition == "AlwaysOn"_L1 ? Words::tr("SQL Server's own cluster: a primary and a secondary that can answer reads.") : QString();
}

QList<Option> storageOptions(const Database &database, const Translator &t)
{
    QString hint;
    if (database.edition == "Basic"_L1)
        hint = Words::tr("A single node has cloud disks only.");
    else if (database.databaseClass.endsWith(".2c"_L1) || database.databaseClass.endsWith(".1c"_L1)) // what those endings mean
        hint = Words::tr("The chosen class has cloud disks only.");
    QList<Option> options;
    for (const QString &type : {u"cloud_essd"_s, u"cloud_essd2"_s, u"cloud_essd3"_s, u"general_essd"_s, u"local_ssd"_s, u"cloud_ssd"_s}) {
        const QString against = type == "local_ssd"_L1 ? hint : QString();
        options.append({type, databaseStorageWord(type, t), against.isEmpty(), against});
    }
    return options;
}

QList<Option> charsetOptions(const QString &engine)
{
    const QStringList names = engine == "SQLServer"_L1    ? QStringList{u"Chinese_PRC_CI_AS"_s, u"SQL_Latin1_General_CP1_CI_AS"_s}
                              : engine == "PostgreSQL"_L1 ? QStringList{u"UTF8"_s, u"SQL_ASCII"_s}
                                                          : QStringList{u"utf8mb4"_s, u"utf8"_s, u"gbk"_s, u"latin1"_s};
    QList<Option> options;
    for (const QString &name : names)
        options.append({name, name, true, {}});
    return options;
}

QList<Option> privilegeOptions(const QString &engine)
{
    QList<Option> options{{QString(), Words::tr("None"), true, {}},
                          {u"ReadWrite"_s, Words::tr("Read and write"), true, {}},
                          {u"ReadOnly"_s, Words::tr("Read only"), true, {}}};
    if (engine == "SQLServer"_L1 || engine == "PostgreSQL"_L1) {
        options.append({u"DBOwner"_s, Words::tr("Owner"), true, {}});
    } else {
        options.append({u"DDLOnly"_s, Words::tr("Structure only"), true, {}});
        options.append({u"DMLOnly"_s, Words::tr("Data only"), true, {}});
    }
    return options;
}

void fitStorage(Database &database, const Catalogue &catalogue)
{
    const DatabaseClass *item = catalogue.databaseClass(database.databaseClass);
    if (!item || item->storageStep <= 0)
        return;
    const int size = qBound(item->minStorage, database.storage.gib, item->maxStorage);
    database.storage.gib = (size + item->storageStep - 1) / item->storageStep * item->storageStep;
}

void fitDatabase(Database &database, const Catalogue &catalogue)
{
    const QList<Option> versions = versionOptions(catalogue, database.engine);
    const bool versionKnown = std::any_of(versions.cbegin(), versions.cend(), [&](const Option &option) { return option.key == database.version; });
    if (!versionKnown && !versions.isEmpty())
        database.version = versions.constLast().key;
    const QStringList editions = editionsSold(catalogue, database.engine, database.version);
    if (!editions.contains(database.edition) && !editions.isEmpty())
        database.edition = editions.contains(u"HighAvailability"_s) ? u"HighAvailability"_s : editions.constFirst();
    for (DatabaseSchema &schema : database.databases) {
        const QList<Option> charsets = charsetOptions(database.engine);
        const bool known = std::any_of(charsets.cbegin(), charsets.cend(), [&](const Option &option) { return option.key == schema.charset; });
        if (!known)
            schema.charset = charsets.constFirst().key;
    }

    const DatabaseClass *before = catalogue.databaseClass(database.databaseClass);
    const DatabaseClass *best = nullptr;
    double distance = 0;
    for (const DatabaseClass &item : catalogue.databaseClasses) {
        if (item.engine != database.engine || item.edition != database.edition || !item.versions.contains(database.version))
            continue;
        if (item.id == database.databaseClass) {
            fitStorage(database, catalogue);
            return;
        }
        const double far = before ? qAbs(item.gib - before->gib) + qAbs(item.vcpu - before->vcpu) : item.gib;
        if (!best || far < distance) {
            best = &item;
            distance = far;
        }
    }
    if (best)
        database.databaseClass = best->id;
    fitStorage(database, catalogue);
}

QStringList places(qsizetype count)
{
    QStringList all;
    for (qsizetype i = 0; i < count; ++i)
        all << QString::number(i);
    return all;
}

QString readOnlyHindrance(const Database &database)
{
    constexpr qsizetype most = 10; // of MySQL
    if (database.edition == "Basic"_L1)
        return Words::tr("A single node can't have read-only instances. They need the dual-node edition.");
    return database.readOnly.size() >= most ? Words::tr("There can be %1 at most.").arg(most) : QString();
}

QString splittingHindrance(const Database &database)
{
    if (database.readWriteSplitting)
        return {};
    if (database.edition == "Basic"_L1)
        return Words::tr("A single node has nobody to share reads with.");
    if (database.engine != "MySQL"_L1 && database.engine != "PostgreSQL"_L1)
        return Words::tr("There is no database proxy for %1.").arg(database.engine);
    return database.readOnly.isEmpty() ? Words::tr("It needs a read-only instance that takes the reads.") : QString();
}

QString protectionHindrance(const Database &database)
{
    const bool subscription = database.charge.model == ChargeModel::Subscription;
    return subscription && !database.deletionProtection ? Words::tr("For pay-as-you-go only: a subscription can't be released before its end anyway.") : QString();
}

void addWhitelistGroup(Database &database)
{
    QStringList used;
    for (const WhitelistGroup &item : database.whitelistGroups)
        used << item.name;
    database.whitelistGroups.append({freeName(used, u"office"_s), {}});
}

void addSchema(Database &database)
{
    QStringList used;
    for (const DatabaseSchema &item : database.databases)
        used << item.name;
    database.databases.append({freeName(used, u"data"_s), charsetOptions(database.engine).constFirst().key});
}

void renameSchema(Database &database, int index, const QString &name)
{
    if (index >= database.databases.size())
        return;
    const QString before = database.databases[index].name;
    database.databases[index].name = name;
    for (DatabaseAccount &account : database.accounts) {
        if (account.privileges.contains(before))
            account.privileges.insert(name, account.privileges.take(before));
    }
}

void removeSchema(Database &database, int index)
{
    if (index >= database.databases.size())
        return;
    const QString name = database.databases.takeAt(index).name;
    for (DatabaseAccount &account : database.accounts)
        account.privileges.remove(name);
}

void addAccount(Database &database)
{
    QStringList used;
    for (const DatabaseAccount &item : database.accounts)
        used << item.name;
    DatabaseAccount account;
    account.name = freeName(used, u"app"_s);
    for (const DatabaseSchema &schema : database.databases)
        account.privileges.insert(schema.name, u"ReadWrite"_s);
    database.accounts.append(account);
}

void addReadOnly(Topology &topology, const Catalogue &catalogue)
{
    if (!topology.database)
        return;
    Database &database = *topology.database;
    ReadOnlyInstance item;
    item.key = nextKey(keysOf(database.readOnly), u"ro"_s);
    item.name = resourceName(topology, u"db-"_s + item.key);
    item.vswitch = database.vswitch;
    for (const DatabaseClass &known : catalogue.databaseClasses) {
        if (item.databaseClass.isEmpty() && known.engine == database.engine && known.edition == "ReadOnly"_L1)
            item.databaseClass = known.id;
    }
    database.readOnly.append(item);
}

} // namespace Cloudsteps
