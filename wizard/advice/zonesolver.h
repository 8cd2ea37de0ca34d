#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/topology/problem.h"

#include <optional>

namespace Cloudsteps {

/// Something of a topology that a zone does not sell now.
struct ZoneLack
{
    FieldPath subject; ///< the field that wants it
    Product product = Product::Vpc;
    QString article; ///< instance type or class; empty: the zone lacks the whole product

    bool operator==(const ZoneLack &) const = default;
};

struct ZoneFit
{
    QString zone;
    QList<ZoneLack> lacks; ///< in the order of the wizard's steps

    bool operator==(const ZoneFit &) const = default;
};

struct ZoneSolution
{
    QStringList zones;               ///< zones that sell everything, in catalogue order
    std::optional<ZoneFit> runnerUp; ///< of the other zones the one that lacks least; the first of equals

    bool operator==(const ZoneSolution &) const = default;
};

/// Where in the topology's region everything is sold that lies in this vswitch. Without a vswitch: everything of the topology, as if
/// it lay in one zone. A region that the catalogue does not know has no zones. Pure.
ZoneSolution solveZones(const Topology &topology, const Catalogue &catalogue, const QString &vswitch = {});

/// What of all that lies in the vswitch the zone does not sell now; of a zone that is not known, nothing.
QList<ZoneLack> lacksOf(const Topology &topology, const Catalogue &catalogue, const QString &vswitch, const QString &zone);
/// The same of one article (an instance type or class; empty: the product as such) that a field wants.
std::optional<ZoneLack> lackOf(const Catalogue &catalogue, const QString &zone, const FieldPath &subject, Product product, const QString &article = {});

/// The topology with a vswitch, and all that lies in it, in another zone; without a vswitch: with all of them. Unchanged when there is no
/// such vswitch.
Topology movedToZone(const Topology &topology, const QString &vswitch, const QString &zone);

} // namespace Cloudsteps
