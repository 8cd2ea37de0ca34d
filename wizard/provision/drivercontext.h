#pragma once

#include "cloudapi/parameterlist.h"
#include "wizard/journal/facts.h"
#include "wizard/plan/plan.h"
#include "wizard/topology/topology.h"

#include <QHash>

namespace Cloudsteps {

/// Everything a driver may read: what is wanted, what is known, who we are. A value; drivers keep nothing.
class DriverContext
{
public:
    Topology topology;
    JournalSnapshot journal;
    QString projectId;           ///< value of the tag cloudsteps-project
    bool international = false;  ///< the account's site
    bool previewing = false;     ///< things that do not exist yet are named "<vpc>", secrets "***"
    QHash<QString, QString> secrets;  ///< by key of the secret store: what the driver's secrets() named
    QHash<QString, QString> prepared; ///< by step id: what the driver's prepare() answered

    /// Facts of the thing of a type and target; empty facts while nothing is known.
    Facts facts(ResourceType type, const QString &target = {}) const;
    /// The id of that thing; in a preview "<vswitch/a>" while it has none.
    QString id(ResourceType type, const QString &target = {}) const;
    /// Any other fact of it, for example the address; in a preview as id().
    QString fact(QString Facts::*field, ResourceType type, const QString &target = {}) const;
    QString serverId(const QString &server) const;
    QString serverAddress(const QString &server) const;

    /// The two tags that everything of ours carries; those of all of the project when no step is given.
    CloudApi::Tags tagsOf(const Step &step) const;
    CloudApi::Tags projectTag() const;

    /// Values of the things of a type by target: those that were asked for as the journal has them, and of `wanted` the others as the
    /// topology has them. What is told by its values is found so, also after the draft was changed.
    QMap<QString, Values> items(ResourceType type, const QStringList &wanted) const;

    /// "vswitch:<key>" becomes that vswitch's block, everything else stays as it is.
    QStringList addressesOf(const QStringList &whitelist) const;
};

/// The step that tags name, if the project's tag is there too; else empty.
QString stepOfTags(const CloudApi::Tags &tags, const QString &projectId);

} // namespace Cloudsteps
