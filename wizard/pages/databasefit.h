#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/pages/components/segmentedchoice.h"
#include "wizard/texts/translator.h"
#include "wizard/topology/topology.h"

namespace Cloudsteps {

// What of a database goes together, and the changes that keep it so.

QList<Option> engineOptions(const Catalogue &catalogue);
QList<Option> versionOptions(const Catalogue &catalogue, const QString &engine);
QStringList editionsSold(const Catalogue &catalogue, const QString &engine, const QString &version);
/// "Dual-node high availability" and what that means in a sentence.
QString editionWord(const QString &edition);
QString editionMeaning(const QString &edition);
/// Those that the database's class and edition can't have say why.
QList<Option> storageOptions(const Database &database, const Translator &t);
QList<Option> charsetOptions(const QString &engine);
QList<Option> privilegeOptions(const QString &engine);

/// After another engine, version or edition was chosen: the nearest version and class that go with it, and a legal storage size.
void fitDatabase(Database &database, const Catalogue &catalogue);
void fitStorage(Database &database, const Catalogue &catalogue);

/// "0", "1" ... for lists whose items have no key.
QStringList places(qsizetype count);

// Why something can't be had beside the rest; empty: it can, or it is there already and can be given up.
QString readOnlyHindrance(const Database &database);
QString splittingHindrance(const Database &database);
QString protectionHindrance(const Database &database);

void addWhitelistGroup(Database &database);
void addSchema(Database &database);
/// With its name in the privileges of accounts.
void renameSchema(Database &database, int index, const QString &name);
void removeSchema(Database &database, int index);
void addAccount(Database &database);
void addReadOnly(Topology &topology, const Catalogue &catalogue);

} // namespace Cloudsteps
