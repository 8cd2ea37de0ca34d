#include "wizard/picture/arrangement.h"

#include <algorithm>
#include <array>

namespace Cloudsteps {

namespace {

QList<Column> columnsOf(const Topology &topology, const Contents &contents)
{
    QList<Column> columns;
    const auto columnOf = [&](const QString &zone) -> Column & {
        const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column &column) { return column.zone == zone; });
        if (found != columns.end())
            return *found;
        columns.append({zone, {}, {}});
        return columns.last();
    };
    for (const VSwitch &vswitch : topology.network.vswitches)
        columnOf(vswitch.zone).vswitches << vswitch;
    const bool anyHomeless = std::any_of(contents.items.cbegin(), contents.items.cend(), [&](const Item &item) {
        return !topology.network.vswitch(item.vswitch);
    });
    if (anyHomeless)
        columnOf({});
    // What has no zone yet comes last.
    std::stable_sort(columns.begin(), columns.end(), [](const Column &a, const Column &b) {
        return a.zone.isEmpty() != b.zone.isEmpty() ? b.zone.isEmpty() : a.zone < b.zone;
    });
    return columns;
}

Place homeOf(const Item &item, const QList<Column> &columns)
{
    for (int column = 0; column < columns.size(); ++column) {
        for (int band = 0; band < columns[column].vswitches.size(); ++band) {
            if (columns[column].vswitches[band].key == item.vswitch)
                return {column, band, item.lane, 0};
        }
    }
    return {int(columns.size()) - 1, 0, item.lane, 0}; // the column without zone
}

/// Rows within the lanes; followers never take the first row, so that the line between a pair runs free.
void placeItems(const Contents &contents, Arrangement &a)
{
    QHash<QString, int> nextRow;
    for (const Item &item : contents.items) {
        Place place = homeOf(item, a.columns);
        const QString cell = QStringLiteral("%1/%2/%3").arg(place.column).arg(place.band).arg(int(place.lane));
        place.row = qMax(nextRow.value(cell), item.follower ? 1 : 0);
        nextRow.insert(cell, place.row + 1);
        int &rows = a.bands[place.band].rows[std::size_t(place.lane)];
        rows = qMax(rows, place.row + 1);
        a.places << place;
    }
}

void stackBands(Arrangement &a, const Metrics &m, qreal zoneTop)
{
    const bool frames = std::any_of(a.columns.cbegin(), a.columns.cend(), [](const Column &column) { return column.vswitches.size() > 1; });
    qreal y = zoneTop;
    for (int b = 0; b < a.bands.size(); ++b) {
        Band &band = a.bands[b];
        if (b == 0) {
            band.top = frames ? y + m.titleLine : y;
            y = frames ? band.top + m.frameHead : y + m.zoneHead;
        } else {
            band.top = y + m.innerGap;
            y = band.top + m.frameHead;
        }
        bool first = true;
        for (std::size_t lane = 0; lane < band.rows.size(); ++lane) {
            if (band.rows[lane] == 0)
                continue;
            if (!first)
                y += m.rowGap;
            first = false;
            band.tops[lane] = y;
            y += band.rows[lane] * m.nodeHeight + (band.rows[lane] - 1) * m.innerGap;
            if (lane == std::size_t(Lane::Servers))
                band.bus = y + m.rowGap / 2;
        }
        // A vswitch alone with servers keeps its bus inside when a database lies elsewhere.
        const bool serversLast = band.rows[1] == 0 && band.rows[2] == 0 && band.rows[0] > 0;
        y += serversLast && a.bands.size() > 1 ? m.rowGap : m.zoneBottom;
        if (first)
            y += m.nodeHeight / 2;
        band.bottom = y;
        if (frames)
            y += m.innerGap / 2;
    }
}

void placeDoors(const Topology &topology, const Contents &contents, Arrangement &a, const Metrics &m)
{
    const qreal right = a.size.width() - m.vpcSide;
    a.natAxis = right - m.natWidth / 2;
    qreal y = m.top;
    const qreal rowHeight = qMax(m.pillHeight, m.ipsHeight);
    if (contents.internet) {
        a.internet = QRectF(a.axis - m.pillWidth / 2, y + (rowHeight - m.pillHeight) / 2, m.pillWidth, m.pillHeight);
        if (contents.publicIps)
            a.publicIps = QRectF(right - m.natWidth, y + (rowHeight - m.ipsHeight) / 2, m.natWidth, m.ipsHeight);
        y += rowHeight + m.doorGap;
    }
    const bool inside = topology.balancer && topology.balancer->address == BalancerAddress::Intranet;
    const bool onBorder = contents.nat || (contents.balancer && !inside);
    if (contents.nat)
        a.nat = QRectF(right - m.natWidth, y, m.natWidth, m.doorHeight);
    const qreal vpcTop = onBorder ? y + m.doorHeight / 2 : y;
    if (contents.balancer)
        a.balancer = QRectF(a.axis - m.doorWidth / 2, inside ? vpcTop + m.doorGap : y, m.doorWidth, m.doorHeight);
    a.vpc.setTop(vpcTop);
}

} // namespace

qreal Arrangement::nearGutter(int column, const Metrics &m) const
{
    const QRectF &rect = columns[column].rect;
    return isLeftOfAxis(column) ? rect.right() + m.gutter / 2 : rect.left() - m.gutter / 2;
}

Arrangement arrange(const Topology &topology, const Contents &contents, const Metrics &m)
{
    Arrangement a;
    a.columns = columnsOf(topology, contents);
    const int count = int(a.columns.size());
    const int room = qMax(2, count); // one zone stands in the middle of the width of two
    const qreal width = 2 * m.vpcSide + room * m.zoneWidth + (room - 1) * m.gutter;
    a.size.setWidth(width);
    a.axisGutter = count / 2;
    a.axis = count > 2 ? m.vpcSide + a.axisGutter * (m.zoneWidth + m.gutter) - m.gutter / 2 : width / 2;

    placeDoors(topology, contents, a, m);

    const qreal doorsBottom = qMax(a.balancer ? a.balancer->bottom() : 0, a.nat ? a.nat->bottom() : 0);
    qreal zoneTop = qMax(doorsBottom + m.headGap, a.vpc.top() + m.vpcHead);
    // With two zones the way in goes straight down between them; else it is spread above the zones.
    const bool spread = count != 2 && contents.balancer;
    if (spread)
        zoneTop += m.inBus;
    a.outBus = zoneTop - m.outBus;
    a.inBus = a.outBus - m.inBus;

    qsizetype bandCount = 0;
    for (const Column &column : a.columns)
        bandCount = qMax(bandCount, qMax<qsizetype>(1, column.vswitches.size()));
    a.bands.resize(bandCount);
    placeItems(contents, a);
    stackBands(a, m, zoneTop);

    const bool frames = bandCount > 1;
    const qreal zoneBottom = a.bands.isEmpty() ? zoneTop : a.bands.last().bottom + (frames ? m.innerGap / 2 : 0);
    const qreal left = count == 1 ? (width - m.zoneWidth) / 2 : m.vpcSide;
    for (int i = 0; i < count; ++i)
        a.columns[i].rect = QRectF(left + i * (m.zoneWidth + m.gutter), zoneTop, m.zoneWidth, zoneBottom - zoneTop);
    a.vpc = QRectF(QPointF(0.5, a.vpc.top()), QPointF(width - 0.5, zoneBottom + m.vpcBottom));
    a.legend = a.vpc.bottom() + m.legend / 2 + 2;
    a.size.setHeight(a.vpc.bottom() + 1 + m.legend);

    for (qsizetype i = 0; i < contents.items.size(); ++i) {
        const Place &place = a.places[i];
        const qreal top = a.bands[place.band].tops[std::size_t(place.lane)] + place.row * (m.nodeHeight + m.innerGap);
        a.rects << QRectF(a.columns[place.column].rect.left() + m.nodeLeft, top, m.nodeWidth, m.nodeHeight);
    }
    return a;
}

} // namespace Cloudsteps
