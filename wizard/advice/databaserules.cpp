#include "wizard/advice/placement.h"
#include "wizard/advice/rules.h"

#include <QRegularExpression>
#include <QTime>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

const FieldPath editionPath = u"database.edition"_s;
const FieldPath classPath = u"database.class"_s;
const FieldPath whitelistPath = u"database.whitelist"_s;

bool fits(const DatabaseClass &item, const Database &database, const QString &edition)
{
    return item.engine == database.engine && item.edition == edition && item.versions.contains(database.version);
}

/// The class of an edition that is next to the database's own: not smaller if there is one such, general before dedicated.
QString nearestClass(const Database &database, const Catalogue &catalogue, const QString &edition)
{
    const DatabaseClass *own = catalogue.databaseClass(database.databaseClass);
    const DatabaseClass *best = nullptr;
    const auto rank = [&](const DatabaseClass &item) {
        const int vcpu = own ? item.vcpu - own->vcpu : item.vcpu;
        const double gib = own ? item.gib - own->gib : item.gib;
        const bool smaller = vcpu < 0 || gib < 0;
        return std::tuple(smaller, std::abs(vcpu), std::abs(gib), own ? item.family != own->family : item.family != u"general");
    };
    for (const DatabaseClass &item : catalogue.databaseClasses) {
        if (fits(item, database, edition) && (!best || rank(item) < rank(*best)))
            best = &item;
    }
    return best ? best->id : QString();
}

QList<Fix> makeHighlyAvailable(const Database &database, const Catalogue &catalogue)
{
    const QString item = nearestClass(database, catalogue, u"HighAvailability"_s);
    return item.isEmpty() ? QList<Fix>() : QList<Fix>{{u"set-edition-ha"_s, editionPath, {item}}};
}

void singleNode(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (topology.database && topology.database->edition == u"Basic")
        found.warning(editionPath, {}, makeHighlyAvailable(*topology.database, context.catalogue));
}

void standbyNoReads(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.database && topology.database->edition == u"HighAvailability" && topology.database->readOnly.isEmpty())
        found.note(editionPath);
}

/// Splitting wants two nodes and somebody to read from; in which way it is switched on the version decides.
void readWriteSplit(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.database)
        return;
    const Database &database = *topology.database;
    const FieldPath subject = u"database.readWriteSplitting"_s;
    const QList<Fix> off{{u"splitting-off"_s, subject, {}}};
    if (database.edition == u"Basic" && !database.readOnly.isEmpty())
        found.error(u"database.readOnly"_s, {}, makeHighlyAvailable(database, context.catalogue));
    if (!database.readWriteSplitting)
        return;
    if (database.readOnly.isEmpty())
        found.error(subject, {}, off);
    else if (database.edition == u"Basic")
        found.error(subject, {}, makeHighlyAvailable(database, context.catalogue) + off);
    else
        found.note(subject, {database.engine + u' ' + database.version, database.hasSharedProxy() ? u"MaxDelayTime"_s : QString()});
}

void sqlAudit(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (topology.database && topology.database->sqlAudit)
        found.note(u"database.sqlAudit"_s, {QString::number(topology.database->sqlAudit->retentionDays)});
}

void publicAddress(const Topology &topology, const AdviceContext &, Findings &found)
{
    const FieldPath subject = u"database.publicAddress"_s;
    if (topology.database && topology.database->publicAddress)
        found.warning(subject, {}, {{u"public-address-off"_s, subject, {}}});
}

void passwordRule(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (topology.database)
        passwordErrors(context, u"database.accounts."_s, found);
}

/// Community dates; how long RDS itself goes on is not published in what the program can read.
struct EndOfLife
{
    const char *engine;
    const char *version;
    QDate date;
};

const QList<EndOfLife> &endsOfLife()
{
    static const QList<EndOfLife> ends{
        {"MySQL", "5.5", QDate(2018, 12, 3)},        {"MySQL", "5.6", QDate(2021, 2, 5)},         {"MySQL", "5.7", QDate(2023, 10, 21)},
        {"MySQL", "8.0", QDate(2026, 4, 30)},        {"PostgreSQL", "10.0", QDate(2022, 11, 10)}, {"PostgreSQL", "11.0", QDate(2023, 11, 9)},
        {"PostgreSQL", "12.0", QDate(2024, 11, 21)}, {"PostgreSQL", "13.0", QDate(2025, 11, 13)}, {"PostgreSQL", "14.0", QDate(2026, 11, 12)},
        {"PostgreSQL", "15.0", QDate(2027, 11, 11)}, {"PostgreSQL", "16.0", QDate(2028, 11, 9)},  {"MariaDB", "10.3", QDate(2023, 5, 25)},
        {"MariaDB", "10.6", QDate(2026, 7, 6)},
    };
    return ends;
}

QDate endOf(const QString &engine, const QString &version)
{
    for (const EndOfLife &end : endsOfLife()) {
        if (engine == QLatin1String(end.engine) && version == QLatin1String(end.version))
            return end.date;
    }
    return {};
}

/// A note where nothing newer is on sale: a warning that nobody can follow is none.
void engineEol(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.database)
        return;
    const Database &database = *topology.database;
    const FieldPath subject = u"database.version"_s;
    const QDate end = endOf(database.engine, database.version);
    if (!end.isValid() || end >= context.today)
        return;
    // The version that lives longest among those this class is sold with.
    QString newer;
    QDate longest = end;
    if (const DatabaseClass *item = context.catalogue.databaseClass(database.databaseClass)) {
        for (const QString &version : item->versions) {
            const QDate other = endOf(database.engine, version);
            if (other.isValid() && other > longest) {
                newer = version;
                longest = other;
            }
        }
    }
    const QStringList args{database.engine, database.version, end.toString(Qt::ISODate)};
    if (newer.isEmpty())
        found.note(subject, args);
    else
        found.warning(subject, args, {{u"set-version"_s, subject, {newer}}});
}

void dedicated(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const DatabaseClass *item = topology.database ? context.catalogue.databaseClass(topology.database->databaseClass) : nullptr;
    if (item && item->family == u"general")
        found.note(classPath);
}

/// A class that is not sold with this engine, version or edition: the order would be refused.
void classMismatch(const Topology &topology, const AdviceContext &context, Findings &found)
{
    if (!topology.database)
        return;
    const Database &database = *topology.database;
    const DatabaseClass *item = context.catalogue.databaseClass(database.databaseClass);
    if (!item || fits(*item, database, database.edition))
        return;
    const QString other = nearestClass(database, context.catalogue, database.edition);
    found.error(classPath, {item->id, database.engine + u' ' + database.version},
                other.isEmpty() ? QList<Fix>() : QList<Fix>{{u"set-class"_s, classPath, {other}}});
}

void storageStep(const Topology &topology, const AdviceContext &context, Findings &found)
{
    const DatabaseClass *item = topology.database ? context.catalogue.databaseClass(topology.database->databaseClass) : nullptr;
    if (!item)
        return;
    const int step = std::max(1, item->storageStep);
    const int gib = topology.database->storage.gib;
    const int largest = item->maxStorage / step * step;
    const int legal = std::clamp((gib + step - 1) / step * step, (item->minStorage + step - 1) / step * step, largest);
    const FieldPath subject = u"database.storage.gib"_s;
    if (legal != gib)
        found.error(subject, {Args::number(gib), Args::number(item->minStorage), Args::number(item->maxStorage), Args::number(step)},
                    {{u"set-storage"_s, subject, {QString::number(legal)}}});
}

void zone(const Topology &topology, const AdviceContext &, Findings &found)
{
    const QSet<QString> servers = serverZones(topology);
    const QString own = topology.database ? topology.network.zoneOf(topology.database->vswitch) : QString();
    if (!own.isEmpty() && !servers.isEmpty() && !servers.contains(own))
        found.note(u"database.vswitch"_s, {Args::zone(own)});
}

QStringList namesOf(const Topology &topology, const QStringList &keys)
{
    QStringList names;
    for (const QString &key : keys)
        names << nameOfVswitch(topology, key);
    return names;
}

void whitelistClosed(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.database)
        return;
    const QStringList keys = shutOut(topology, topology.database->whitelist);
    if (keys.isEmpty())
        return;
    const QString names = Args::list(namesOf(topology, keys));
    found.error(whitelistPath, {names}, {{u"add-to-whitelist"_s, whitelistPath, QStringList{names} + keys}});
}

void whitelistOpen(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.database || !isOpenToAll(topology.database->whitelist))
        return;
    const QString names = Args::list(namesOf(topology, serverVswitches(topology)));
    found.warning(whitelistPath, {}, {{u"close-whitelist"_s, whitelistPath, QStringList{names} + serverVswitches(topology)}});
}

void nameRule(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.database)
        return;
    static const QRegularExpression databaseRule(u"^[a-z][a-z0-9_-]{0,62}[a-z0-9]$"_s);
    static const QRegularExpression accountRule(u"^[a-z][a-z0-9_]{0,30}[a-z0-9]$"_s);
    // The most common of the words that the service keeps for itself; the cloud names the others.
    static const QStringList reserved{u"root"_s, u"admin"_s, u"mysql"_s, u"test"_s, u"information_schema"_s, u"performance_schema"_s, u"sys"_s, u"aurora"_s, u"replicator"_s};
    for (const DatabaseSchema &item : topology.database->databases) {
        if (!databaseRule.match(item.name).hasMatch() || reserved.contains(item.name))
            found.error(u"database.databases.%1.name"_s.arg(item.name), {item.name, u"64"_s});
    }
    for (const DatabaseAccount &item : topology.database->accounts) {
        if (!accountRule.match(item.name).hasMatch() || reserved.contains(item.name))
            found.error(u"database.accounts.%1.name"_s.arg(item.name), {item.name, u"32"_s});
    }
}

/// "02:00+08:00" as "02:00-03:00" and, in UTC, "18:00-19:00".
QStringList windowTexts(const QString &window)
{
    const QTime start = QTime::fromString(window.left(5), u"HH:mm"_s);
    const int sign = window.mid(5, 1) == u"-" ? -1 : 1;
    const QTime offset = QTime::fromString(window.mid(6, 5), u"HH:mm"_s); // invalid for Z: no offset
    const QTime utc = offset.isValid() ? start.addSecs(-sign * QTime(0, 0).secsTo(offset)) : start;
    const auto hour = [](const QTime &from) { return from.toString(u"HH:mm"_s) + u'-' + from.addSecs(3600).toString(u"HH:mm"_s); };
    return start.isValid() ? QStringList{hour(start), hour(utc)} : QStringList{window, {}};
}

void backup(const Topology &topology, const AdviceContext &, Findings &found)
{
    if (!topology.database || !topology.database->backup)
        return; // the cloud's own default then
    const DatabaseBackup &backup = *topology.database->backup;
    const FieldPath subject = u"database.backup"_s;
    if (backup.retentionDays < 7 || !backup.log)
        found.warning(backup.log ? subject + u".retentionDays"_s : subject + u".log"_s, {QString::number(backup.retentionDays)}, {{u"set-backup"_s, subject, {}}});
    else
        found.note(subject, windowTexts(backup.window) + QStringList{QString::number(backup.retentionDays)});
}

void deletionProtection(const Topology &topology, const AdviceContext &, Findings &found)
{
    const FieldPath subject = u"database.deletionProtection"_s;
    if (topology.database && !topology.database->deletionProtection && topology.database->charge.model == ChargeModel::PayAsYouGo)
        found.note(subject, {}, {{u"deletion-protection-on"_s, subject, {}}});
}

constexpr std::array rules{
    Rule{"rds.engine-eol", engineEol},
    Rule{"rds.single-node", singleNode},
    Rule{"rds.standby-no-reads", standbyNoReads},
    Rule{"rds.read-write-split", readWriteSplit},
    Rule{"rds.zone", zone},
    Rule{"rds.dedicated", dedicated},
    Rule{"rds.class-mismatch", classMismatch},
    Rule{"rds.storage-step", storageStep},
    Rule{"rds.whitelist-closed", whitelistClosed},
    Rule{"rds.whitelist-open", whitelistOpen},
    Rule{"rds.public-address", publicAddress},
    Rule{"rds.name-rule", nameRule},
    Rule{"rds.password-rule", passwordRule},
    Rule{"rds.backup", backup},
    Rule{"rds.sql-audit", sqlAudit},
    Rule{"rds.deletion-protection", deletionProtection},
};

} // namespace

std::span<const Rule> databaseRules()
{
    return rules;
}

} // namespace Cloudsteps
