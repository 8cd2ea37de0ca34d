#include "wizard/picture/picture.h"

#include "wizard/picture/arrangement.h"
#include "wizard/picture/description.h"
#include "wizard/picture/routes.h"
#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString lowered(NodeState state, const Texts &texts)
{
    const QString word = stateWord(state, texts);
    return texts.language() == Language::English ? word.toLower() : word;
}

/// What was there already is so whatever we do, unless something is wrong with it.
QString stateOrExisting(NodeState state, const QString &existingId, const Texts &texts)
{
    const bool calm = state == NodeState::Planned || state == NodeState::Ready || state == NodeState::Waiting;
    if (existingId.isEmpty() || !calm)
        return lowered(state, texts);
    const QString word = existingWord(texts);
    return texts.language() == Language::English ? word.toLower() : word;
}

/// Where the words of a frame stand: lines of one height, the first in the middle of titleTop.
QRectF titleIn(const QRectF &frame, qreal width, const Metrics &m, int lines)
{
    const qreal height = m.titleStep;
    return {frame.left() + m.titleLeft, frame.top() + m.titleTop - height / 2, width, height * lines};
}

PictureFrame vpcFrame(const PictureInput &input, const ThingStates &states, const Arrangement &a, const Metrics &m, Density density, const Texts &texts)
{
    const Vpc &vpc = input.topology.network.vpc;
    const ThingState state = states.of(u"vpc"_s);
    PictureFrame frame;
    frame.role = PictureFrame::Role::Vpc;
    frame.id = u"vpc"_s;
    frame.rect = a.vpc;
    // Its name stands left of the load balancer, or of the NAT gateway when there is none.
    qreal right = a.vpc.right();
    if (a.balancer)
        right = a.balancer->left();
    else if (a.nat)
        right = a.nat->left();
    frame.titleRect = titleIn(a.vpc, right - a.vpc.left() - 1.5 * m.titleLeft, m, 2);
    const QString word = texts.resourceType(ResourceType::Vpc);
    const QString cidr = vpc.cidr.toString();
    const QString existing = vpc.existingId.isEmpty() ? QString() : existingWord(texts);
    const bool compact = density == Density::Compact;
    frame.title = compact ? dotted({u"VPC"_s, existing}) : word + u' ' + vpc.name;
    frame.detail = compact ? cidr : dotted({cidr, existing});
    frame.state = state.state;
    frame.mark = state.mark;
    frame.field = u"network.vpc"_s;
    frame.text = listWord({word + u' ' + vpc.name + u' ' + cidr, stateOrExisting(frame.state, vpc.existingId, texts)}, texts);
    return frame;
}

PictureFrame zoneFrame(const Column &column, const Topology &topology, const Metrics &m, const Texts &texts)
{
    PictureFrame frame;
    frame.role = PictureFrame::Role::Zone;
    frame.id = u"zone/"_s + column.zone;
    frame.rect = column.rect;
    frame.titleRect = titleIn(column.rect, column.rect.width() - 2 * m.titleLeft - 2 * m.mark, m, 1);
    frame.title = zoneWord(column.zone, topology.region, texts);
    frame.state = NodeState::Ready; // a zone exists whatever we do
    frame.field = column.vswitches.isEmpty() ? u"network.vswitches"_s : u"network.vswitches.%1.zone"_s.arg(column.vswitches.first().key);
    frame.text = frame.title;
    return frame;
}

PictureFrame vswitchFrame(const VSwitch &vswitch, const ThingState &state, const Column &column, const Band &band, bool alone, const Metrics &m,
                          Density density, const Texts &texts)
{
    PictureFrame frame;
    frame.role = PictureFrame::Role::VSwitch;
    frame.id = u"vswitch/"_s + vswitch.key;
    frame.outlined = !alone;
    if (alone) {
        // Named under its zone, marked beside it.
        frame.rect = column.rect;
        frame.titleRect = titleIn(column.rect, column.rect.width() - 2 * m.titleLeft, m, 1).translated(0, m.titleStep);
        frame.markRect = QRectF(column.rect.right() - m.titleLeft - m.mark, column.rect.top() + m.titleTop - m.mark / 2, m.mark, m.mark);
    } else {
        const qreal side = m.lane / 2;
        frame.rect = QRectF(column.rect.left() + side, band.top, column.rect.width() - 2 * side, band.bottom - band.top);
        frame.titleRect = titleIn(frame.rect, frame.rect.width() - 2 * m.titleLeft - 2 * m.mark, m, 1).translated(side - m.titleLeft / 2, 0);
        frame.markRect = QRectF(frame.rect.right() - m.titleLeft / 2 - m.mark, frame.titleRect.center().y() - m.mark / 2, m.mark, m.mark);
    }
    const QString cidr = vswitch.cidr.toString();
    const QString name = texts.resourceType(ResourceType::VSwitch) + u' ' + vswitch.name;
    const QString existing = vswitch.existingId.isEmpty() ? QString() : existingWord(texts);
    frame.title = density == Density::Compact ? cidr : dotted({name, cidr, existing});
    frame.state = state.state;
    frame.mark = state.mark;
    frame.field = u"network.vswitches."_s + vswitch.key;
    frame.text = listWord({name + u' ' + cidr, stateOrExisting(frame.state, vswitch.existingId, texts)}, texts);
    return frame;
}

QList<PictureLegend> legendOf(const QList<PictureLine> &lines, const Texts &texts)
{
    const Translator &t = texts.translator();
    const QList<PictureLegend> all{
        {LineKind::Inbound, t.translate("Picture", "Inbound")},
        {LineKind::Outbound, t.translate("Picture", "Outbound (SNAT)")},
        {LineKind::Private, t.translate("Picture", "Private")},
        {LineKind::Sync, t.translate("Picture", "Standby sync")},
    };
    QList<PictureLegend> present;
    for (const PictureLegend &entry : all) {
        if (std::any_of(lines.cbegin(), lines.cend(), [&](const PictureLine &line) { return line.kind == entry.kind; }))
            present << entry;
    }
    return present;
}

/// Reading order: what stands outside and on the border, then zone by zone from top to bottom.
QList<PictureNode> nodesInOrder(const Contents &contents, const Arrangement &a)
{
    QList<PictureNode> nodes;
    const auto addDoor = [&](const std::optional<PictureNode> &node, const std::optional<QRectF> &rect) {
        if (!node || !rect)
            return;
        nodes << *node;
        nodes.last().rect = *rect;
    };
    addDoor(contents.internet, a.internet);
    addDoor(contents.publicIps, a.publicIps);
    addDoor(contents.balancer, a.balancer);
    addDoor(contents.nat, a.nat);
    QList<qsizetype> order(contents.items.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype left, qsizetype right) {
        const Place &p = a.places[left];
        const Place &q = a.places[right];
        return std::tuple(p.column, p.band, p.lane, p.row) < std::tuple(q.column, q.band, q.lane, q.row);
    });
    for (const qsizetype i : order) {
        nodes << contents.items[i].node;
        nodes.last().rect = a.rects[i];
    }
    return nodes;
}

} // namespace

bool PictureLine::touches(const QRectF &rect) const
{
    constexpr qreal reach = 10; // an arrow ends a little before its node
    const QRectF near = rect.adjusted(-reach, -reach, reach, reach);
    return path.elementCount() > 1 && (near.contains(path.elementAt(0)) || near.contains(path.elementAt(path.elementCount() - 1)));
}

Picture layoutPicture(const PictureInput &input, Density density, const Texts &texts)
{
    const Metrics &m = metricsOf(density);
    const ThingStates states(input);
    const Contents contents = contentsOf(input, states, density, texts);
    const Arrangement a = arrange(input.topology, contents, m);

    Picture picture;
    picture.size = a.size;
    picture.density = density;
    picture.frames << vpcFrame(input, states, a, m, density, texts);
    for (const Column &column : a.columns) {
        picture.frames << zoneFrame(column, input.topology, m, texts);
        for (qsizetype band = 0; band < column.vswitches.size(); ++band) {
            const VSwitch &vswitch = column.vswitches[band];
            picture.frames << vswitchFrame(vswitch, states.of(u"vswitch/"_s + vswitch.key), column, a.bands[band], a.bands.size() == 1, m, density, texts);
        }
    }
    picture.lines = routeLines(input.topology, contents, a, m, density, texts);
    picture.nodes = nodesInOrder(contents, a);
    if (m.legend > 0) {
        picture.legend = legendOf(picture.lines, texts);
        picture.legendAt = QPointF(a.vpc.left() + 2, a.legend);
    }
    picture.description = describePicture(input, picture, contents, a, texts);
    return picture;
}

} // namespace Cloudsteps
