#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/journal/project.h"
#include "wizard/topology/topology.h"

#include <QDateTime>

// Catalogues by what they were asked for, without the calls that fill them.

namespace Cloudsteps {

/// What a catalogue was asked for. Answers for another key say nothing here: stock differs by charge type, prices by account.
struct CatalogueKey
{
    QString site; ///< as in Target: china, international
    QString accountId;
    QString region;
    ChargeModel charge = ChargeModel::PayAsYouGo;
    QString engine = QStringLiteral("MySQL"); ///< whose database classes
    QString engineVersion = QStringLiteral("8.0");
    bool practice = false; ///< a simulated cloud: its prices are the built-in ones

    bool operator==(const CatalogueKey &) const = default;
};

/// A catalogue with its age.
struct CatalogueSnapshot
{
    Catalogue catalogue;
    QDateTime fetchedAt; ///< UTC; invalid: the built-in one
    QStringList missing; ///< parts that the cloud did not answer (missingParts() of wizard/provision/catalogueanswers.h) and that are as built in

    bool isLive() const { return fetchedAt.isValid(); }
};

/// What a call of the fetcher came to nothing for; the catalogue goes on with what is known.
struct CatalogueTrouble
{
    QString action; ///< Ecs:DescribeZones
    QString kind;   ///< errorKindName()
    QString code;
};

/// The catalogue that a topology wants of the target's cloud. Where the account is not known yet, that of its credential profile.
CatalogueKey catalogueKey(const Topology &topology, const Target &target);

/// What the target alone says of the account.
AccountFacts accountOf(const Target &target);

} // namespace Cloudsteps
