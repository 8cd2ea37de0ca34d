#include "wizard/pages/presetpicture.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace Cloudsteps {

namespace {

struct Lane
{
    QColor line;
    QColor fill;
    int boxes = 0;
};

/// Drawn when it is needed, in the size that is needed.
class ProgramIconEngine : public QIconEngine
{
public:
    explicit ProgramIconEngine(const QColor &ground)
        : m_ground(ground)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 64.0, rect.height() / 64.0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_ground);
        painter->drawRoundedRect(QRectF(0, 0, 64, 64), 14, 14);
        painter->setBrush(Qt::white);
        QPainterPath cloud;
        cloud.setFillRule(Qt::WindingFill);
        cloud.addEllipse(QPointF(25, 24), 8, 8);
        cloud.addEllipse(QPointF(35, 20), 9, 9);
        cloud.addRoundedRect(QRectF(17, 22, 28, 10), 5, 5);
        painter->drawPath(cloud);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Qt::white, 4.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF({{15, 52}, {26, 52}, {26, 45}, {37, 45}, {37, 38}, {48, 38}}));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ProgramIconEngine(*this); }

private:
    QColor m_ground;
};

} // namespace

void paintPreset(QPainter &painter, const QRectF &area, const Topology &topology, const Tokens &tokens)
{
    const QList<VSwitch> &vswitches = topology.network.vswitches;
    const qsizetype zones = qMax<qsizetype>(1, vswitches.size());
    const QRectF vpc = area.adjusted(area.width() * 0.12, 26, -area.width() * 0.12, -8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tokens.raised);
    painter.setPen(QPen(tokens.ctl, 1.2));
    painter.drawRoundedRect(vpc, 5, 5);
    if (topology.balancer) {
        painter.setPen(QPen(tokens.link, 1.4));
        painter.drawLine(QPointF(vpc.center().x(), vpc.top() - 12), QPointF(vpc.center().x(), vpc.top() + 3));
        painter.setBrush(tokens.infoT);
        painter.drawEllipse(QPointF(vpc.center().x(), vpc.top() - 15), 4, 4);
    }
    const double gap = 10;
    const double column = (vpc.width() - gap * double(zones + 1)) / double(zones);
    for (qsizetype zone = 0; zone < zones; ++zone) {
        const QRectF frame(vpc.left() + gap + double(zone) * (column + gap), vpc.top() + 6, column, vpc.height() - 12);
        painter.setPen(tokens.line);
        painter.setBrush(tokens.zone);
        painter.drawRoundedRect(frame, 3, 3);
        const QString key = vswitches.value(zone).key;
        QList<Lane> lanes{{tokens.server, tokens.serverT, 0}, {tokens.db, tokens.dbT, 0}, {tokens.cache, tokens.cacheT, 0}};
        if (topology.servers) {
            for (const ServerRef &server : serverRefs(*topology.servers))
                lanes[0].boxes += server.vswitch == key;
        }
        if (topology.database) {
            lanes[1].boxes += topology.database->vswitch == key;
            lanes[1].boxes += topology.database->standbyVswitch == key;
            for (const ReadOnlyInstance &item : topology.database->readOnly)
                lanes[1].boxes += item.vswitch == key;
        }
        if (topology.cache)
            lanes[2].boxes += (topology.cache->vswitch == key) + (topology.cache->secondVswitch == key);
        const double height = (frame.height() - 4.0 * 3) / 3;
        for (int lane = 0; lane < lanes.size(); ++lane) {
            const int boxes = qMin(lanes[lane].boxes, 3);
            if (boxes == 0)
                continue;
            const double width = qMin(frame.width() * 0.56, (frame.width() - 8.0 - 4.0 * (boxes - 1)) / boxes);
            double x = frame.center().x() - (width * boxes + 4.0 * (boxes - 1)) / 2;
            for (int box = 0; box < boxes; ++box) {
                painter.setPen(QPen(lanes[lane].line, 1));
                painter.setBrush(lanes[lane].fill);
                painter.drawRoundedRect(QRectF(x, frame.top() + 3 + lane * (height + 3), width, height), 2.5, 2.5);
                x += width + 4;
            }
        }
    }
}

QIcon programIcon(const Theme &theme)
{
    return QIcon(new ProgramIconEngine(theme.tokens().accent));
}

} // namespace Cloudsteps
