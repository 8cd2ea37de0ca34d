#pragma once

#include "cloudapi/simulator/network.h"
#include "cloudapi/simulator/offers.h"

namespace CloudSim {

// What the files of the Rds product share. Facts: cloud/rds.md; section numbers in comments mean that page.

/// The instance that `DBInstanceId` names; 404 InvalidDBInstanceId.NotFound.
tl::expected<const Resource *, Refusal> databaseOf(const Call &call, const World &world);
/// The same, and it takes orders: Running, else 403 OperationDenied.DBInstanceStatus.
tl::expected<const Resource *, Refusal> readyDatabaseOf(const Call &call, const World &world);

/// Sets a state that lasts for the named duration and then turns into Running.
void makeBusy(World &world, const QString &id, const QString &state, const QString &duration);

/// Entries of a whitelist: addresses and ranges, no entry twice, at most 1000. Codes differ by product.
std::optional<Refusal> badWhitelist(const QStringList &entries, const QString &malformed, const QString &duplicate);
/// Applies `ModifyMode` Cover (the default), Append or Delete to a list; Delete must leave one entry.
tl::expected<QStringList, Refusal> changedWhitelist(const QStringList &old, const QStringList &entries, const QString &mode);

/// 8 to 32 characters of which three kinds of upper case, lower case, digit and `!@#$%^&*()_+-=`: RDS and Redis alike.
bool isDatabasePassword(const QString &password);

/// `HH:mmZ-HH:mmZ`, one hour.
bool isHourSlot(const QString &text);
/// Days of `PreferredBackupPeriod`, of which at least `least`.
bool areWeekdays(const QString &text, int least);

/// Storage types that a class can have.
QStringList storageTypesOf(const DatabaseOffer &offer);
QList<const Resource *> readOnlyCopiesOf(const World &world, const QString &id);
/// Whether commodity codes are those of the account's site; empty: the code is unknown.
enum class Commodity { PayAsYouGo, Subscription, ReadOnlyPayAsYouGo, ReadOnlySubscription };
std::optional<Commodity> commodityOf(const World &world, const QString &code);

} // namespace CloudSim
