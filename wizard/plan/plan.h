#pragma once

#include "wizard/journal/facts.h"
#include "wizard/plan/step.h"
#include "wizard/topology/topology.h"

#include <QSet>

namespace Cloudsteps {

/// What will be done, as a graph. `steps` are in an order in which one person could do them; `after` is the truth.
struct Plan
{
    QList<Step> steps;

    const Step *step(const QString &id) const;
    /// True when the plan makes the thing or has it already, whatever is to be done to it.
    bool wants(ResourceType type, const QString &target) const;
    bool operator==(const Plan &) const = default;
};

/// Everything `topology` needs, in `only` those kinds and what they need, compared with what was made: Create for what is not there,
/// Change for what differs and can be changed in place, Replace for what differs and can't (with all that stands on it), None for the
/// rest; and Delete for what was made of those kinds and is no longer wanted. `after` names steps of the plan. Pure.
///
/// A thing that is there already is None, with changes until it was found to fit and taken into the journal. Where it takes the place
/// of one that was made, or another takes its own place, everything that stood on that is replaced; what was there itself stays.
Plan planChanges(const Topology &topology, const JournalSnapshot &journal, const QSet<Kind> &only = {});

/// The reverse of what the journal knows to exist (or may exist), as Delete steps: "vswitch/a/delete" after all that used it.
/// Settings that end with the resource they are a part of have no step.
/// With `backedUpSince` a database is backed up first (takesDatabase()), as a Change, unless it has a backup of that time or later.
Plan planRemoval(const Topology &topology, const JournalSnapshot &journal, const QSet<Kind> &only = {}, const QDateTime &backedUpSince = {});

/// Delete steps for the things of these create steps, users first. Settings that end with an owner among them have none.
QList<Step> removalSteps(const JournalSnapshot &journal, const QSet<QString> &createIds);

/// True when a removal of `only` takes a complete database with it that can be released: it can be backed up first.
bool takesDatabase(const JournalSnapshot &journal, const QSet<Kind> &only = {});

/// True when carrying `plan` out takes databases with it whose instance can be backed up first.
bool takesDatabase(const Plan &plan, const JournalSnapshot &journal);
/// `plan` with a backup of the database before anything of it goes, as a Change of the instance, unless it has one of `since` or later.
Plan withBackupFirst(Plan plan, const JournalSnapshot &journal, const QDateTime &since);

/// The first part of carrying out a plan with Replace steps: their things' removal. What planChanges() says afterwards is the second.
Plan removalOfReplaced(const Plan &plan, const JournalSnapshot &journal);

/// True when carrying the step out destroys data or gives an address away that can't be had again.
bool losesData(const Step &step);

/// Kinds of existing resources that would lose what they stand on if `only` were removed; empty when removal is fine.
QSet<Kind> dependants(const Topology &topology, const JournalSnapshot &journal, const QSet<Kind> &only);

/// True when the journal can't rule out that the step's thing is in the cloud.
bool mayExist(const JournalEntry &entry);
/// True for a thing that was there already and is only used: it is never changed and never removed.
bool isAdopted(const JournalEntry &entry);
/// True when the step uses a thing that is there already and the journal does not have it yet.
bool isToBeAdopted(const Step &step);
/// True when something else takes the place of what the journal has: that and all that stands on it must go first.
bool takesAnothersPlace(const Step &step);
/// Nothing is left to do for the step: ready after a creation, gone or never made for a deletion.
bool isDone(const Step &step, const JournalSnapshot &journal);

/// Steps that are neither done nor failed, whose `after` are all done and whose gate is free. `running` are in flight. Several of
/// one gate may be among them: the caller takes what fits into one call and leaves the rest for later.
QList<Step> readySteps(const Plan &plan, const JournalSnapshot &journal, const QSet<QString> &running);

/// Steps of `plan` that can't run because one they need failed; id -> the failed step's id.
QMap<QString, QString> blockedSteps(const Plan &plan, const JournalSnapshot &journal);

/// The facts of the thing a create step made: by step id ("vswitch/a/create"), or for a server "app-1" of its group's step.
/// Null while nothing is known.
const Facts *factsOf(const JournalSnapshot &journal, const QString &stepId);
const Facts *serverFacts(const JournalSnapshot &journal, const Topology &topology, const QString &server);

/// The servers that an Instances step makes or has made and that are still wanted, in order of their numbers: at most 100, what one
/// order takes. Servers that were made stay with the step that made them.
QList<ServerRef> serversOf(const Topology &topology, const Step &step);

/// Id of a step on a topology item: stepIdOf(ResourceType::VSwitch, "a") -> "vswitch/a/create".
QString stepIdOf(ResourceType type, const QString &target = {}, Verb verb = Verb::Create);

/// The inverse of stepIdOf() as far as ids tell; `after` and `gate` are empty. Nothing for a text that is no step id.
std::optional<Step> stepFromId(const QString &id);

/// The field of the topology that a step is about, for "go to the field": "network.vswitches.a".
QString fieldOf(const Step &step);

} // namespace Cloudsteps
