#include "wizard/pages/style/surfaces.h"

#include "wizard/pages/style/marks.h"

#include <QFrame>
#include <QLabel>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr double cardRadius = 8;
constexpr double fieldRadius = 6;
constexpr double chipRadius = 4;

enum class Shape { Fill, Box, Dashed, Head, Foot };

/// What a pane or frame looks like. `edges`: hairlines along single sides of a fill.
struct Surface
{
    Shape shape = Shape::Fill;
    QColor ground;
    QColor line;
    double radius = 0;
    Qt::Edges edges;
};

std::optional<Surface> paneOf(const QString &name, const Tokens &t)
{
    if (name == "rail"_L1)
        return Surface{Shape::Fill, t.window, t.line, 0, Qt::RightEdge};
    if (name == "pane"_L1 || name == "strip"_L1 || name == "recent"_L1)
        return Surface{Shape::Fill, t.window, t.line, 0, Qt::LeftEdge};
    if (name == "total"_L1)
        return Surface{Shape::Fill, t.window, t.line, 0, Qt::LeftEdge | Qt::TopEdge};
    if (name == "menuLine"_L1)
        return Surface{Shape::Fill, t.window, t.line, 0, Qt::BottomEdge};
    if (name == "footer"_L1)
        return Surface{Shape::Fill, t.page, t.line, 0, Qt::TopEdge};
    if (name == "pageColumn"_L1 || name == "pageArea"_L1)
        return Surface{Shape::Fill, t.page, {}, 0, {}};
    return std::nullopt;
}

std::optional<Surface> frameOf(const QWidget *widget, const QString &role, const Tokens &t)
{
    if (role == "rule"_L1 || role == "upright"_L1)
        return Surface{Shape::Fill, t.line, {}, 0, {}};
    if (role == "card"_L1 || role == "rows"_L1)
        return Surface{Shape::Box, t.page, t.line, cardRadius, {}};
    if (role == "good"_L1)
        return Surface{Shape::Box, t.okT, t.okL, cardRadius, {}};
    if (role == "failure"_L1)
        return Surface{Shape::Box, t.page, t.errL, cardRadius, {}};
    if (role == "empty"_L1)
        return Surface{Shape::Dashed, {}, t.ctl, cardRadius, {}};
    if (role == "chipField"_L1)
        return isMarked(widget, "locked") ? Surface{Shape::Box, t.sunken, t.line, fieldRadius, {}} : Surface{Shape::Box, t.raised, t.ctl, fieldRadius, {}};
    if (role == "rowsHead"_L1)
        return Surface{Shape::Head, t.sunken, t.line, cardRadius - 1, {}};
    if (role == "failureHead"_L1)
        return Surface{Shape::Head, t.errT, t.errL, cardRadius - 1, {}};
    if (role == "failureFoot"_L1)
        return Surface{Shape::Foot, t.sunken, t.line, cardRadius - 1, {}};
    if (role == "changes"_L1)
        return Surface{Shape::Fill, t.sunken, t.line, 0, Qt::TopEdge};
    if (role == "advice"_L1) {
        const QString severity = markOf(widget, "severity");
        if (severity == "E"_L1)
            return Surface{Shape::Box, t.errT, t.errL, fieldRadius, {}};
        if (severity == "W"_L1)
            return Surface{Shape::Box, t.warnT, t.warnL, fieldRadius, {}};
        return Surface{Shape::Box, t.infoT, t.infoL, fieldRadius, {}};
    }
    return std::nullopt;
}

std::optional<Surface> surfaceOf(const QWidget *widget, const Tokens &t)
{
    if (qobject_cast<const QLabel *>(widget)) {
        const QString name = markOf(widget, "tone");
        if (name.isEmpty())
            return std::nullopt;
        const Tone tone = toneOf(name, t);
        return Surface{Shape::Box, tone.ground, tone.line, chipRadius, {}};
    }
    if (const QString role = markOf(widget, "role"); !role.isEmpty() && qobject_cast<const QFrame *>(widget))
        return frameOf(widget, role, t);
    return paneOf(widget->objectName(), t);
}

/// `rect` with two round corners: above, or below.
QPainterPath roundAtOneEnd(const QRectF &rect, double radius, bool above)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(rect, radius, radius);
    path.addRect(above ? rect.adjusted(0, radius, 0, 0) : rect.adjusted(0, 0, 0, -radius));
    return path;
}

} // namespace

Tone toneOf(const QString &tone, const Tokens &t)
{
    if (tone == "practice"_L1)
        return {t.pracT, t.pracL, t.prac};
    if (tone == "account"_L1)
        return {t.raised, t.ctl, t.text2};
    if (tone == "ok"_L1)
        return {t.okT, t.okL, t.ok};
    if (tone == "warn"_L1)
        return {t.warnT, t.warnL, t.warn};
    if (tone == "err"_L1)
        return {t.errT, t.errL, t.err};
    if (tone == "info"_L1)
        return {t.infoT, t.infoL, t.info};
    return {t.hover, t.hover, t.text2};
}

bool hasSurface(const QWidget *widget)
{
    return surfaceOf(widget, lightTokens()).has_value();
}

bool isFramed(const QWidget *widget)
{
    if (qobject_cast<const QLabel *>(widget))
        return false; // a chip's margins hold its outline
    const std::optional<Surface> surface = surfaceOf(widget, lightTokens());
    return surface && (surface->shape == Shape::Box || surface->shape == Shape::Dashed);
}

void drawBox(QPainter &painter, const QRectF &rect, double radius, const QColor &ground, const QColor &line, double width)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
}

void drawSurface(QPainter &painter, const QRect &rect, const QWidget *widget, const Tokens &tokens)
{
    const std::optional<Surface> surface = surfaceOf(widget, tokens);
    if (!surface)
        return;
    painter.save();
    switch (surface->shape) {
    case Shape::Fill:
        painter.fillRect(rect, surface->ground);
        if (surface->edges & Qt::TopEdge)
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, surface->line);
        if (surface->edges & Qt::BottomEdge)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, surface->line);
        if (surface->edges & Qt::LeftEdge)
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), surface->line);
        if (surface->edges & Qt::RightEdge)
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), surface->line);
        break;
    case Shape::Box: drawBox(painter, rect, surface->radius, surface->ground, surface->line); break;
    case Shape::Dashed: {
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(surface->line, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), surface->radius, surface->radius);
        break;
    }
    case Shape::Head:
    case Shape::Foot: {
        const bool head = surface->shape == Shape::Head;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(roundAtOneEnd(rect, surface->radius, head), surface->ground);
        painter.fillRect(rect.left(), head ? rect.bottom() : rect.top(), rect.width(), 1, surface->line);
        break;
    }
    }
    painter.restore();
}

} // namespace Cloudsteps
