#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/topology/problem.h"
#include "wizard/topology/topology.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Cloudsteps {

/// Error blocks creation of its step, Warning asks to look, Note teaches and can be dismissed.
enum class Severity { Note, Warning, Error };

/// A change of the topology as data, applied by applyFix(), so that undo has a name for it.
struct Fix
{
    QString id; ///< "set-public-bandwidth-0", "io-optimise" ...; texts by wizard/texts
    FieldPath subject;
    QStringList args;

    bool operator==(const Fix &) const = default;
};

struct Advice
{
    QString ruleId; ///< "ecs.public-ip": the ids of the advice catalogue
    Severity severity = Severity::Note;
    FieldPath subject;
    QStringList args;   ///< plain text, or typed as advice/args.h has it (zones, money, lists)
    QList<Fix> fixes; ///< the best first; at most two

    bool operator==(const Advice &) const = default;
};

/// What rules may look at besides the topology.
struct AdviceContext
{
    const Catalogue &catalogue;
    AccountFacts account;
    QDate today;
    QStringList badPasswords = {};     ///< subjects whose typed password breaks its service's rule; the passwords stay where they are typed
    const Topology *before = nullptr;  ///< as it was before the last change; null: not compared
};

/// All rules over the whole topology, in wizard order of their subjects, errors first within a subject. Pure.
QList<Advice> advise(const Topology &topology, const AdviceContext &context);

/// The ids of all rules that exist, for the texts' completeness test.
QStringList ruleIds();
QStringList fixIds();

/// The topology with the fix applied; unchanged when its subject is gone.
Topology applyFix(const Topology &topology, const Fix &fix);

/// True when a problem or an error stands against creating `kind` (or what it needs).
bool isBlocked(Kind kind, const QList<Problem> &problems, const QList<Advice> &advice);

} // namespace Cloudsteps
