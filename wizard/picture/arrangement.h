#pragma once

#include "wizard/picture/contents.h"
#include "wizard/picture/metrics.h"

#include <QHash>

#include <array>

namespace Cloudsteps {

/// A zone's column: its vswitches are bands under each other, the same band at the same height in every column.
struct Column
{
    QString zone;              ///< empty for what has no zone yet
    QList<VSwitch> vswitches;  ///< one a band; none when things name a vswitch that is gone
    QRectF rect;
};

struct Band
{
    qreal top = 0;                     ///< of the vswitch's frame
    qreal bottom = 0;
    std::array<int, laneCount> rows{}; ///< most nodes of a column
    std::array<qreal, laneCount> tops{};
    qreal bus = 0; ///< private connections gather here, under the servers
};

/// Where a node stands among the columns.
struct Place
{
    int column = 0;
    int band = 0;
    Lane lane = Lane::Servers;
    int row = 0;
};

/// Boxes without lines.
struct Arrangement
{
    QSizeF size;
    QRectF vpc;
    qreal axis = 0;     ///< x of internet and load balancer
    int axisGutter = 0; ///< the gutter left of this column holds the axis
    qreal natAxis = 0;
    qreal inBus = 0;
    qreal outBus = 0;
    qreal legend = 0; ///< y of the legend's middle
    QList<Column> columns;
    QList<Band> bands;
    std::optional<QRectF> internet, publicIps, nat, balancer;
    QList<Place> places; ///< of Contents::items, in their order
    QList<QRectF> rects; ///< of Contents::items

    /// x of the gutter on the axis' side of a column.
    qreal nearGutter(int column, const Metrics &m) const;
    bool isLeftOfAxis(int column) const { return column < axisGutter; }
};

Arrangement arrange(const Topology &topology, const Contents &contents, const Metrics &m);

} // namespace Cloudsteps
