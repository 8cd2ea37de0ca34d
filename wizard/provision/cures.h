#pragma once

#include "wizard/advice/advice.h"
#include "wizard/catalogue/catalogue.h"
#include "wizard/journal/project.h"
#include "wizard/plan/plan.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace Cloudsteps {

/// A way on from a step that failed, as data: the failure card shows it as a button, `--json` as an entry of `cures`.
struct Cure
{
    enum class What {
        UseZone,     ///< another zone that sells it; args: zone, name of the vswitch there, "new" when it is added
        UseType,     ///< the next server type in stock; args: type
        UseClass,    ///< the next database or cache class in stock; args: class
        ChangeValue, ///< the user changes `field`
        OpenConsole, ///< what stands against it is settled on `page`
        Skip,        ///< go on without it; args: what is left of a server group, when it is one
        UndoStep,    ///< remove what the wizard's step made
        Retry,       ///< the same again
        TakeOver,    ///< the cloud's value becomes what is wanted
        Adopt,       ///< what was unclaimed becomes what its tag says
        Remove,      ///< what is unclaimed is removed
    };

    What what = What::Retry;
    QStringList args = {};
    FieldPath field = {};
    QUrl page = {};
    std::optional<Topology> topology = {}; ///< what is wanted afterwards; UseZone, UseType, UseClass, Skip, TakeOver

    bool operator==(const Cure &) const = default;
};

/// use-zone, use-type, use-class, change-value, open-console, skip, undo-step, retry, take-over, adopt, remove
QString cureName(Cure::What what);

/// The step as planned, when the project wants its thing and has none, so that an unclaimed one can take its place.
std::optional<Step> stepToAdopt(const QString &stepId, const Topology &topology, const JournalSnapshot &journal);

/// The ways on from a failed step, or from what a comparison with the cloud found, the best first; copying the details is always possible and not among them. None of them changes,
/// replaces or removes what exists, but UndoStep, which removes what its step of the wizard made and nothing depends on. Pure.
QList<Cure> curesFor(const Step &step, const StepFailure &failure, const Topology &topology, const JournalSnapshot &journal,
                     const Catalogue &catalogue, const Target &target);

/// The console's page for the resources of a type. Addresses as the console showed them in 2025; they are not part of an API.
QUrl consolePage(ResourceType type, const Target &target);

} // namespace Cloudsteps
