#pragma once

#include "wizard/picture/picture.h"
#include "wizard/picture/thingstates.h"

namespace Cloudsteps {

/// What stands in one row of nodes over all zones.
enum class Lane { Servers, Database, Cache };
inline constexpr int laneCount = 3;

/// A node inside a vswitch, with its texts but without a place.
struct Item
{
    PictureNode node;
    QString vswitch; ///< key; unknown keys stand in a column of their own
    Lane lane = Lane::Servers;
    bool follower = false; ///< stands under the first row of its lane: read-only instances
};

/// Everything a picture shows, before any geometry.
struct Contents
{
    std::optional<PictureNode> internet;
    std::optional<PictureNode> publicIps;
    std::optional<PictureNode> nat;
    std::optional<PictureNode> balancer;
    QList<Item> items; ///< lane by lane; within a lane in topology order, standbys after their primaries
};

Contents contentsOf(const PictureInput &input, const ThingStates &states, Density density, const Texts &texts);

/// Servers of one lane above which equal ones become a stack.
inline constexpr int stackAbove = 4;
/// Failed servers that are still shown alone beside a stack.
inline constexpr int shownFailures = 3;

} // namespace Cloudsteps
