#include "wizard/picture/routes.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"
#include "wizard/topology/shares.h"

#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// A line before its corners are rounded.
struct Route
{
    LineKind kind = LineKind::Inbound;
    QList<QPointF> points;
    bool arrow = false;
    QString label;
    QPointF labelAt;
    QList<QRectF> gaps; ///< left blank: labels, crossings
};

/// Half of what a crossing line loses at an inbound one: half its width and 2.5 of background.
constexpr qreal crossingGap = 3.5;

qreal lengthOf(const QPointF &v)
{
    return std::abs(v.x()) + std::abs(v.y()); // of an orthogonal one
}

/// Draws from the path's place to `to`, but for the gaps.
void lineWithGaps(QPainterPath &path, const QPointF &to, const QList<QRectF> &gaps)
{
    const QPointF from = path.currentPosition();
    const bool horizontal = std::abs(to.x() - from.x()) > std::abs(to.y() - from.y());
    const auto along = [&](const QPointF &p) { return horizontal ? p.x() : p.y(); };
    const auto at = [&](qreal value) { return horizontal ? QPointF(value, from.y()) : QPointF(from.x(), value); };
    const qreal start = along(from);
    const qreal end = along(to);
    const qreal sign = end >= start ? 1 : -1;
    QList<QPair<qreal, qreal>> holes; // distances from the start
    for (const QRectF &gap : gaps) {
        const bool met = horizontal ? gap.top() < from.y() && gap.bottom() > from.y() : gap.left() < from.x() && gap.right() > from.x();
        if (!met)
            continue;
        const qreal a = (horizontal ? (sign > 0 ? gap.left() : gap.right()) : (sign > 0 ? gap.top() : gap.bottom()));
        const qreal b = (horizontal ? (sign > 0 ? gap.right() : gap.left()) : (sign > 0 ? gap.bottom() : gap.top()));
        const qreal from0 = qMax<qreal>(0, (a - start) * sign);
        const qreal to0 = qMin((end - start) * sign, (b - start) * sign);
        if (to0 > from0)
            holes.append({from0, to0});
    }
    std::sort(holes.begin(), holes.end());
    qreal done = 0; // holes may overlap
    for (const auto &[a, b] : holes) {
        if (b <= done)
            continue;
        if (a > done || done == 0)
            path.lineTo(at(start + sign * a));
        path.moveTo(at(start + sign * b));
        done = b;
    }
    path.lineTo(to);
}

QPainterPath roundedPath(const Route &route, qreal radius)
{
    QPainterPath path;
    const QList<QPointF> &points = route.points;
    path.moveTo(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1];
        const QPointF out = points[i + 1] - points[i];
        const qreal r = qMin(radius, qMin(lengthOf(in), lengthOf(out)) / 2);
        if (r <= 0)
            continue;
        lineWithGaps(path, points[i] - in / lengthOf(in) * r, route.gaps);
        path.quadTo(points[i], points[i] + out / lengthOf(out) * r);
    }
    lineWithGaps(path, points.last(), route.gaps);
    return path;
}

QPainterPath arrowHead(const QList<QPointF> &points, qreal size)
{
    const QPointF tip = points.last();
    QPointF back = points[points.size() - 2] - tip;
    back = back / lengthOf(back) * size;
    const QPointF side(back.y() * 0.75, back.x() * 0.75);
    QPainterPath head;
    head.moveTo(tip + back + side);
    head.lineTo(tip);
    head.lineTo(tip + back - side);
    return head;
}

/// Consecutive points that are the same are one.
QList<QPointF> distinct(const QList<QPointF> &points)
{
    QList<QPointF> kept;
    for (const QPointF &point : points) {
        if (kept.isEmpty() || lengthOf(point - kept.last()) > 0.01)
            kept << point;
    }
    return kept;
}

class Router
{
public:
    Router(const Topology &topology, const Contents &contents, const Arrangement &a, const Metrics &metrics, Density density, const Texts &texts)
        : m_topology(topology), m_contents(contents), m_a(a), m(metrics), m_density(density), m_texts(texts)
    {
    }

    QList<PictureLine> lines()
    {
        outbound();
        privateLines();
        sync();
        inbound();
        cutCrossings();
        QList<PictureLine> made;
        for (const Route &route : std::as_const(m_routes)) {
            PictureLine line{route.kind, roundedPath(route, m.corner), {}, route.label, route.labelAt};
            if (route.arrow)
                line.arrow = arrowHead(route.points, m.arrow);
            made << line;
        }
        return made;
    }

private:
    Route *add(LineKind kind, const QList<QPointF> &points, bool arrow)
    {
        const QList<QPointF> clean = distinct(points);
        if (clean.size() < 2)
            return nullptr;
        m_routes.append({kind, clean, arrow, {}, {}, {}});
        return &m_routes.last();
    }

    void setLabel(Route &route, const QString &label, const QPointF &at)
    {
        const qreal width = labelWidth(label, m.smallSize);
        const qreal height = m.smallSize * 1.5;
        route.label = label;
        route.labelAt = at;
        route.gaps << QRectF(at.x() - width / 2, at.y() - height / 2, width, height);
    }

    int indexOf(const QString &id) const
    {
        for (int i = 0; i < m_contents.items.size(); ++i) {
            if (m_contents.items[i].node.id == id)
                return i;
        }
        return -1;
    }

    QPointF bottomOf(const QRectF &r) const { return {r.center().x(), r.bottom()}; }

    // Out of the vswitches through NAT and public IPs.
    void outbound()
    {
        if (!m_a.nat)
            return;
        struct Drop
        {
            qreal x;
            QList<QPointF> start;
        };
        QMap<qreal, Drop> drops; // by x, the longest alone at each
        for (int c = 0; c < m_a.columns.size(); ++c) {
            const Column &column = m_a.columns[c];
            for (int b = 0; b < column.vswitches.size(); ++b) {
                const QString key = column.vswitches[b].key;
                const bool out = std::any_of(m_topology.network.snat.cbegin(), m_topology.network.snat.cend(),
                                             [&](const SnatEntry &entry) { return entry.vswitch == key; });
                if (!out)
                    continue;
                if (b == 0) {
                    const qreal x = topDrop(c);
                    drops.insert(x, {x, {{x, column.rect.top()}}});
                } else {
                    // On the side away from the way in; a lower band's line covers a higher one's.
                    const bool leftwards = m_a.isLeftOfAxis(c);
                    const bool outermost = leftwards ? c == 0 : c + 1 == m_a.columns.size();
                    const qreal beside = outermost ? m.vpcSide / 2 : m.gutter / 5;
                    const qreal x = leftwards ? column.rect.left() - beside : column.rect.right() + beside;
                    const qreal y = m_a.bands[b].top + m.frameHead / 2;
                    drops.insert(x, {x, {{leftwards ? column.rect.left() + m.lane / 2 : column.rect.right() - m.lane / 2, y}, {x, y}}});
                }
            }
        }
        const QPointF door(m_a.natAxis, m_a.nat->bottom());
        bool reached = false;
        const auto draw = [&](const Drop &drop, bool whole) {
            QList<QPointF> points = drop.start;
            points << QPointF(drop.x, m_a.outBus);
            if (whole)
                points << QPointF(m_a.natAxis, m_a.outBus) << door;
            add(LineKind::Outbound, points, whole);
            reached = reached || whole;
        };
        // From each side the farthest goes all the way, so that dashes never lie on dashes.
        const QList<Drop> all = drops.values();
        bool leftWhole = false;
        for (const Drop &drop : all) {
            if (drop.x <= m_a.natAxis) {
                draw(drop, !leftWhole);
                leftWhole = true;
            }
        }
        for (qsizetype i = all.size() - 1; i >= 0 && all[i].x > m_a.natAxis; --i) {
            const bool farthest = i == all.size() - 1;
            if (farthest && leftWhole)
                add(LineKind::Outbound, all[i].start + QList<QPointF>{{all[i].x, m_a.outBus}, {m_a.natAxis, m_a.outBus}}, false);
            else
                draw(all[i], farthest);
        }
        if (reached && m_a.publicIps) {
            add(LineKind::Outbound, {{m_a.natAxis, m_a.nat->top()}, {m_a.natAxis, m_a.publicIps->bottom()}}, false);
            const qreal y = m_a.publicIps->center().y();
            add(LineKind::Outbound, {{m_a.publicIps->left(), y}, {m_a.internet->right() + 1, y}}, true);
        }
    }

    /// Where a zone's way out leaves its top.
    qreal topDrop(int column) const
    {
        const QRectF &rect = m_a.columns[column].rect;
        if (m_a.natAxis > rect.left() && m_a.natAxis < rect.right())
            return m_a.natAxis;
        // Right of the middle, where a single zone has the load balancer's line and every one its name.
        return rect.left() + rect.width() * 0.62;
    }

    // Servers to database and cache inside the VPC.
    void privateLines()
    {
        QMap<int, QMap<int, qreal>> sources; // band -> column -> bottom of the first server
        for (int i = 0; i < m_contents.items.size(); ++i) {
            const Place &place = m_a.places[i];
            if (place.lane == Lane::Servers && place.row == 0)
                sources[place.band].insert(place.column, m_a.rects[i].bottom());
        }
        QList<int> targets;
        for (int i = 0; i < m_contents.items.size(); ++i) {
            const NodeKind kind = m_contents.items[i].node.kind;
            if (kind == NodeKind::Database || kind == NodeKind::ReadOnly || kind == NodeKind::Cache)
                targets << i;
        }
        if (targets.isEmpty())
            return;
        for (auto band = sources.cbegin(); band != sources.cend(); ++band)
            privateBus(band.key(), *band, targets);
    }

    /// One band's servers, the bus under them, and from it into every target. What hangs at an end of the bus is one line with
    /// it, round at the corner; the rest meets it straight.
    void privateBus(int band, const QMap<int, qreal> &sources, const QList<int> &targets)
    {
        const qreal bus = m_a.bands[band].bus;
        struct Branch
        {
            QList<QPointF> points; ///< from the bus outwards
            bool arrow = false;
        };
        QList<Branch> branches;
        for (auto source = sources.cbegin(); source != sources.cend(); ++source) {
            const qreal x = m_a.columns[source.key()].rect.left() + m.nodeLeft + m.nodeWidth / 2;
            branches.append({{{x, bus}, {x, *source}}, false});
        }
        for (const int target : targets)
            branches.append({entryPoints(target, band, bus), true});

        qreal left = branches.first().points.first().x();
        qreal right = left;
        for (const Branch &branch : std::as_const(branches)) {
            left = qMin(left, branch.points.first().x());
            right = qMax(right, branch.points.first().x());
        }
        const auto takeEnd = [&](qreal x) {
            int found = -1;
            int hanging = 0;
            for (int i = 0; i < branches.size(); ++i) {
                if (qFuzzyCompare(branches[i].points.first().x(), x)) {
                    found = i;
                    ++hanging;
                }
            }
            return hanging == 1 && left < right ? branches.takeAt(found) : Branch{{{x, bus}}, false};
        };
        const Branch start = takeEnd(right);
        const Branch end = takeEnd(left);
        QList<QPointF> points(start.points.crbegin(), start.points.crend());
        points << end.points;
        Route *route = add(LineKind::Private, points, end.arrow);
        if (route && m_density == Density::Large)
            labelPrivate(*route, bus, left, right);
        if (start.arrow) // the line ends at the other end
            add(LineKind::Private, start.points.mid(start.points.size() - 2), true);
        for (const Branch &branch : std::as_const(branches))
            add(LineKind::Private, branch.points, branch.arrow);
    }

    /// From a bus into a database or cache: from above when it stands right under the servers, else by the zone's left lane.
    QList<QPointF> entryPoints(int target, int band, qreal bus) const
    {
        const Place &place = m_a.places[target];
        const QRectF &rect = m_a.rects[target];
        const bool under = place.band == band && place.row == 0
            && (place.lane == Lane::Database || m_a.bands[band].rows[std::size_t(Lane::Database)] == 0);
        if (under)
            return {{rect.center().x(), bus}, {rect.center().x(), rect.top()}};
        const qreal x = m_a.columns[place.column].rect.left() + m.lane;
        return {{x, bus}, {x, rect.center().y()}, {rect.left(), rect.center().y()}};
    }

    /// Ports on the bus, beside the middle of the first zone, when it runs that far.
    void labelPrivate(Route &route, qreal bus, qreal left, qreal right)
    {
        QStringList ports;
        if (m_topology.database)
            ports << (m_topology.database->engine == "PostgreSQL"_L1 ? u"5432"_s : m_topology.database->engine == "SQLServer"_L1 ? u"1433"_s : u"3306"_s);
        if (m_topology.cache)
            ports << u"6379"_s;
        const QString label = fill(m_texts.translator().translate("Picture", "%1 private", "ports inside the VPC"), {dotted(ports)});
        const QRectF &zone = m_a.columns.first().rect;
        const QPointF at(zone.left() + m.nodeLeft + m.nodeWidth * 0.78, bus);
        if (left < at.x() - m.nodeWidth * 0.28 && right > zone.right())
            setLabel(route, label, at);
    }

    // Primary to standby, to read-only instances, to the cache's replica.
    void sync()
    {
        const int primary = indexOf(u"database"_s);
        if (primary >= 0) {
            for (int i = 0; i < m_contents.items.size(); ++i) {
                const NodeKind kind = m_contents.items[i].node.kind;
                if (kind == NodeKind::Standby || kind == NodeKind::ReadOnly)
                    syncBetween(primary, i);
            }
        }
        const int cache = indexOf(u"cache"_s);
        const int replica = indexOf(u"cache/replica"_s);
        if (cache >= 0 && replica >= 0)
            syncBetween(cache, replica);
    }

    void syncBetween(int from, int to)
    {
        const Place &a = m_a.places[from];
        const Place &b = m_a.places[to];
        const QRectF &start = m_a.rects[from];
        const QRectF &end = m_a.rects[to];
        if (a.column == b.column) {
            const bool below = end.top() > start.top();
            add(LineKind::Sync, {below ? bottomOf(start) : QPointF(start.center().x(), start.top()),
                                 below ? QPointF(end.center().x(), end.top()) : bottomOf(end)}, false);
            return;
        }
        const bool rightwards = b.column > a.column;
        const qreal y1 = start.center().y();
        const qreal y2 = end.center().y();
        const QPointF p1(rightwards ? start.right() : start.left(), y1);
        const QPointF p2(rightwards ? end.left() : end.right(), y2);
        const QRectF &zone = m_a.columns[b.column].rect;
        if (std::abs(y1 - y2) > 0.01) {
            // A read-only instance hangs on the line to the standby where that passes.
            const qreal x = rightwards ? zone.left() - m.gutter / 5 : zone.right() + m.gutter / 5;
            const int standby = indexOf(u"database/standby"_s);
            const int reach = standby >= 0 ? m_a.places[standby].column : a.column;
            const bool passed = rightwards ? reach >= b.column : reach <= b.column;
            add(LineKind::Sync, passed ? QList<QPointF>{{x, y1}, {x, y2}, p2} : QList<QPointF>{p1, {x, y1}, {x, y2}, p2}, false);
            return;
        }
        Route *route = add(LineKind::Sync, {p1, p2}, false);
        if (route && m_density != Density::Compact) {
            const QRectF &home = m_a.columns[a.column].rect;
            const qreal gutter = rightwards ? home.right() + m.gutter / 2 : home.left() - m.gutter / 2;
            setLabel(*route, m_texts.translator().translate("Picture", "sync"), {gutter, y1});
        }
    }

    // From the internet through the load balancer to the servers behind it.
    void inbound()
    {
        if (!m_a.balancer || !m_topology.balancer)
            return;
        const QRectF &door = *m_a.balancer;
        if (m_a.internet && m_topology.balancer->address == BalancerAddress::Internet) {
            const QPointF top(m_a.axis, m_a.internet->bottom());
            const QPointF bottom(m_a.axis, door.top());
            Route *route = add(LineKind::Inbound, {top, bottom}, true);
            QStringList words;
            for (const Listener &listener : m_topology.balancer->listeners)
                words << listenerWord(listener);
            if (route && m_density == Density::Large && !words.isEmpty() && words.size() <= 3)
                setLabel(*route, dotted(words), {m_a.axis, (top.y() + bottom.y()) / 2 - 3});
        }

        QHash<QString, double> shares;
        const QList<double> parts = backendShares(*m_topology.balancer);
        for (qsizetype i = 0; i < parts.size(); ++i)
            shares.insert(m_topology.balancer->backends[i].server, parts[i]);
        for (int i = 0; i < m_contents.items.size(); ++i) {
            double share = 0;
            for (const QString &server : m_contents.items[i].node.servers)
                share += shares.value(server);
            if (share <= 0)
                continue; // no backend, or one that gets nothing
            const Place &place = m_a.places[i];
            const QRectF &rect = m_a.rects[i];
            const qreal x = m_a.nearGutter(place.column, m);
            const bool fromRight = m_a.isLeftOfAxis(place.column);
            const QPointF end(fromRight ? rect.right() : rect.left(), rect.center().y());
            QList<QPointF> points{bottomOf(door)};
            if (std::abs(x - m_a.axis) > 0.01)
                points << QPointF(m_a.axis, m_a.inBus) << QPointF(x, m_a.inBus);
            points << QPointF(x, end.y()) << end;
            Route *route = add(LineKind::Inbound, points, true);
            if (route && m_density != Density::Compact && share < 0.999) {
                route->label = u"%1%"_s.arg(qRound(100 * share));
                // On the arrow's half of the gutter, above the line.
                const qreal half = m.gutter / 4 + 4;
                route->labelAt = QPointF(fromRight ? x - half : x + half, end.y() - m.smallSize * 0.95);
            }
        }
    }

    void cutCrossings()
    {
        QList<QPair<QPointF, QPointF>> inbound;
        for (const Route &route : std::as_const(m_routes)) {
            if (route.kind != LineKind::Inbound)
                continue;
            for (qsizetype i = 1; i < route.points.size(); ++i)
                inbound.append({route.points[i - 1], route.points[i]});
        }
        for (Route &route : m_routes) {
            if (route.kind == LineKind::Inbound)
                continue;
            for (qsizetype i = 1; i < route.points.size(); ++i) {
                for (const auto &[a, b] : std::as_const(inbound))
                    cutAt(route, route.points[i - 1], route.points[i], a, b);
            }
        }
    }

    static void cutAt(Route &route, const QPointF &p, const QPointF &q, const QPointF &a, const QPointF &b)
    {
        const bool horizontal = std::abs(p.y() - q.y()) < 0.01;
        const bool vertical = std::abs(a.x() - b.x()) < 0.01;
        if (horizontal != vertical)
            return; // they run side by side
        const QPointF at = horizontal ? QPointF(a.x(), p.y()) : QPointF(p.x(), a.y());
        const auto between = [](qreal v, qreal s, qreal e) { return v > qMin(s, e) + 0.5 && v < qMax(s, e) - 0.5; };
        const bool crosses = horizontal ? between(at.x(), p.x(), q.x()) && between(at.y(), a.y(), b.y())
                                        : between(at.y(), p.y(), q.y()) && between(at.x(), a.x(), b.x());
        if (crosses)
            route.gaps << QRectF(at.x() - crossingGap, at.y() - crossingGap, 2 * crossingGap, 2 * crossingGap);
    }

    const Topology &m_topology;
    const Contents &m_contents;
    const Arrangement &m_a;
    const Metrics &m;
    Density m_density;
    const Texts &m_texts;
    QList<Route> m_routes;
};

} // namespace

QList<PictureLine> routeLines(const Topology &topology, const Contents &contents, const Arrangement &arrangement, const Metrics &m,
                              Density density, const Texts &texts)
{
    return Router(topology, contents, arrangement, m, density, texts).lines();
}

} // namespace Cloudsteps
