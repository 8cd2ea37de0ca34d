#pragma once

#include "wizard/picture/picture.h"

namespace Cloudsteps {

// Short words of picture and report.

/// "H" of cn-hangzhou-h; the whole id when it does not start with the region.
QString zoneLetter(const QString &zone, const QString &region);
/// "Zone H" / 可用区 H.
QString zoneWord(const QString &zone, const QString &region, const Texts &texts);
/// Ready, Creating ...
QString stateWord(NodeState state, const Texts &texts);
/// "Existing" / 已有: of what was there already.
QString existingWord(const Texts &texts);
/// "MySQL 8.0".
QString engineWord(const Database &database);
/// High availability, Basic ... ; what is not known stays as the API spells it.
QString databaseEditionWord(const QString &edition, const Texts &texts);
QString cacheEditionWord(CacheEdition edition, const Texts &texts);
QString cacheReplicasWord(CacheReplicas replicas, const Texts &texts);
/// "2 vCPU · 4 GiB"; empty when vcpu is 0, as of what the catalogue does not know.
QString sizeWord(int vcpu, double gib);
/// "100 GiB".
QString gibWord(double gib);
/// "¥0.62/h", as short as lists and nodes have it; empty when unknown.
QString hourlyWord(const Price &price, const Texts &texts);
/// "HTTP 80".
QString listenerWord(const Listener &listener);
/// Parts of a sentence: "ready, 10.0.1.11" / 就绪，10.0.1.11.
QString listWord(const QStringList &parts, const Texts &texts);
/// Names of equal things: "shop-a, shop-b" / shop-a、shop-b.
QString namesWord(const QStringList &names, const Texts &texts);
/// Parts joined by interpuncts; empty ones are left out.
QString dotted(const QStringList &parts);

} // namespace Cloudsteps
