#pragma once

#include "wizard/topology/topology.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Cloudsteps {

/// The path of a field as JSON spells it, list items by key: "network.vswitches.a.cidr", "servers.groups.app.type",
/// "database.accounts.shop_app.name". Pages, advice, failures and the picture all point at fields by it.
using FieldPath = QString;

/// The kind a path belongs to, by its first part; empty for "name" and "region".
std::optional<Kind> kindOfPath(const FieldPath &path);

/// Something that cannot be built as written. Texts are made of code and args by wizard/texts.
struct Problem
{
    QString code; ///< e.g. "name-empty", "vswitch-unknown", "cidr-malformed", "key-duplicate"
    FieldPath subject;
    QStringList args;

    bool operator==(const Problem &) const = default;
};

/// Everything structurally wrong: unknown references, empty names, ranges. Judgement about sense and cost is advice.
QList<Problem> validate(const Topology &topology);

} // namespace Cloudsteps
