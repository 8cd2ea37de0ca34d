#include "wizard/picture/picture.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace Cloudsteps {

namespace {

/// Marks are drawn on a 20 x 20 grid centred at (0, 0).
constexpr qreal radius = 8.5;

QPen roundPen(const QColor &color, qreal width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintRing(QPainter &p, const QColor &color, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(color, 1.75, style, Qt::FlatCap);
    if (style == Qt::CustomDashLine)
        pen.setDashPattern({1.75, 1.3});
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(QPointF(), radius, radius);
}

QPolygonF regularPolygon(int corners, qreal size, qreal firstDegrees)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = (firstDegrees + 360.0 * i / corners) * std::numbers::pi / 180;
        polygon << QPointF(size * std::cos(angle), size * std::sin(angle));
    }
    return polygon;
}

void paintReady(QPainter &p, const Tokens &t)
{
    p.setPen(Qt::NoPen);
    p.setBrush(t.ok);
    p.drawEllipse(QPointF(), 9.5, 9.5);
    p.setPen(roundPen(t.page, 2));
    p.setBrush(Qt::NoBrush);
    p.drawPolyline(QPolygonF({{-4, 0.4}, {-1.2, 3.2}, {4.2, -3}}));
}

void paintFailed(QPainter &p, const Tokens &t)
{
    p.setPen(roundPen(t.err, 1));
    p.setBrush(t.err);
    p.drawPolygon(regularPolygon(8, 9.4, 22.5));
    p.setPen(roundPen(t.page, 2));
    p.drawLine(QPointF(-3, -3), QPointF(3, 3));
    p.drawLine(QPointF(3, -3), QPointF(-3, 3));
}

void paintCreating(QPainter &p, const Tokens &t, int percent)
{
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(t.accL, 2.5, Qt::SolidLine, Qt::FlatCap));
    p.drawEllipse(QPointF(), radius, radius);
    // Expected times are estimates: the arc never closes before the cloud says so, and a start is visible.
    const int shown = qBound(8, percent, 95);
    p.setPen(QPen(t.link, 2.5, Qt::SolidLine, Qt::FlatCap));
    p.drawArc(QRectF(-radius, -radius, 2 * radius, 2 * radius), 90 * 16, -shown * 360 * 16 / 100);
}

void paintWaiting(QPainter &p, const Tokens &t)
{
    paintRing(p, t.out);
    p.setPen(roundPen(t.out, 1.75));
    p.drawPolyline(QPolygonF({{0, -4.8}, {0, 0}, {3.4, 2}}));
}

void paintPaused(QPainter &p, const Tokens &t)
{
    paintRing(p, t.text2);
    p.setPen(roundPen(t.text2, 2));
    p.drawLine(QPointF(-2.4, -3.4), QPointF(-2.4, 3.4));
    p.drawLine(QPointF(2.4, -3.4), QPointF(2.4, 3.4));
}

void paintUnknown(QPainter &p, const Tokens &t)
{
    p.setPen(roundPen(t.warnI, 1));
    p.setBrush(t.warnI);
    p.drawPolygon(QPolygonF({{0, -9.5}, {9.5, 0}, {0, 9.5}, {-9.5, 0}}));
    p.setPen(roundPen(t.page, 1.75));
    p.setBrush(Qt::NoBrush);
    QPainterPath hook;
    hook.moveTo(-2.4, -2.4);
    hook.cubicTo(-2.4, -5.6, 2.6, -5.6, 2.6, -2.6);
    hook.cubicTo(2.6, -0.6, 0, -0.8, 0, 1.4);
    p.drawPath(hook);
    p.setPen(Qt::NoPen);
    p.setBrush(t.page);
    p.drawEllipse(QPointF(0, 4.4), 1.2, 1.2);
}

void paintRemoved(QPainter &p, const Tokens &t)
{
    paintRing(p, t.text3);
    p.setPen(roundPen(t.text3, 2));
    p.drawLine(QPointF(-4, 0), QPointF(4, 0));
}

} // namespace

void paintState(QPainter &painter, NodeState state, const QRectF &rect, const Tokens &tokens, int percent)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    const qreal scale = qMin(rect.width(), rect.height()) / 20;
    painter.scale(scale, scale);
    switch (state) {
    case NodeState::Planned: paintRing(painter, tokens.ctl, Qt::CustomDashLine); break;
    case NodeState::Waiting: paintWaiting(painter, tokens); break;
    case NodeState::Creating: paintCreating(painter, tokens, percent); break;
    case NodeState::Ready: paintReady(painter, tokens); break;
    case NodeState::Failed: paintFailed(painter, tokens); break;
    case NodeState::Paused: paintPaused(painter, tokens); break;
    case NodeState::Unknown: paintUnknown(painter, tokens); break;
    case NodeState::Removed: paintRemoved(painter, tokens); break;
    }
    painter.restore();
}

void paintSeverity(QPainter &painter, Severity severity, const QRectF &rect, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    const qreal scale = qMin(rect.width(), rect.height()) / 20;
    painter.scale(scale, scale);
    QPolygonF outline;
    QColor fill;
    qreal lift = 0; // a triangle's middle lies below that of its box
    switch (severity) {
    case Severity::Note:
        outline = regularPolygon(48, 9, 0);
        fill = tokens.info;
        break;
    case Severity::Warning:
        outline = QPolygonF({{0, -8}, {9, 7.5}, {-9, 7.5}});
        fill = tokens.warnI;
        lift = 1.6;
        break;
    case Severity::Error:
        outline = regularPolygon(8, 9.4, 22.5);
        fill = tokens.err;
        break;
    }
    painter.setPen(roundPen(fill, 1.5));
    painter.setBrush(fill);
    painter.drawPolygon(outline);
    painter.setPen(roundPen(tokens.page, 2));
    const bool note = severity == Severity::Note;
    const qreal dot = note ? -4.2 : 4 + lift * 0.4;
    painter.drawLine(QPointF(0, note ? -0.6 : -4.4 + lift), QPointF(0, note ? 4.4 : 0.4 + lift));
    painter.drawPoint(QPointF(0, dot));
    painter.restore();
}

NodeState nodeState(StepState state)
{
    switch (state) {
    case StepState::Planned: return NodeState::Planned;
    case StepState::Sent: return NodeState::Waiting;
    case StepState::Waiting: return NodeState::Creating;
    case StepState::Ready: return NodeState::Ready;
    case StepState::Failed: return NodeState::Failed;
    case StepState::Gone: return NodeState::Removed;
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
