#include "wizard/pages/style/buttons.h"

#include "wizard/pages/style/fields.h"
#include "wizard/pages/style/marks.h"
#include "wizard/pages/style/surfaces.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Cloudsteps::Buttons {

namespace {

constexpr double radius = 6;
constexpr int menuMargin = 28; ///< in place of the usual one, with the arrow that tells of a menu

/// Margins of the words, without the outline's pixel.
int pushMargin(const QWidget *button)
{
    if (!markOf(button, "tone").isEmpty())
        return 8;
    const QString kind = markOf(button, "kind");
    if (kind == "quiet"_L1 || kind == "reason"_L1)
        return 8;
    return kind == "dangerQuiet"_L1 || markOf(button, "scale") == "small"_L1 ? 10 : 14;
}

bool isSegment(const QWidget *button)
{
    return !markOf(button, "segment").isEmpty();
}

QMargins toolMargins(const QWidget *button)
{
    const QString role = markOf(button, "role");
    if (role == "heading"_L1)
        return {0, 2, 6, 2};
    if (role == "foot"_L1)
        return {8, 3, 8, 3};
    if (isSegment(button)) {
        const int outline = markOf(button, "segment") == "first"_L1 ? 1 : 0;
        return markOf(button, "scale") == "small"_L1 ? QMargins(9 + outline, 4, 10, 4) : QMargins(14 + outline, 5, 15, 5);
    }
    return {4, 4, 4, 4};
}

/// The outline of one of several joined buttons; only the outer corners of the row are round.
QPainterPath segmentPath(const QRectF &rect, const QString &place)
{
    const double left = place == "first"_L1 ? radius : 0;
    const double right = place == "last"_L1 ? radius : 0;
    QPainterPath path;
    path.moveTo(rect.left() + left, rect.top());
    path.lineTo(rect.right() - right, rect.top());
    if (right > 0)
        path.arcTo(QRectF(rect.right() - 2 * right, rect.top(), 2 * right, 2 * right), 90, -90);
    path.lineTo(rect.right(), rect.bottom() - right);
    if (right > 0)
        path.arcTo(QRectF(rect.right() - 2 * right, rect.bottom() - 2 * right, 2 * right, 2 * right), 0, -90);
    path.lineTo(rect.left() + left, rect.bottom());
    if (left > 0)
        path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * left, 2 * left, 2 * left), 270, -90);
    path.lineTo(rect.left(), rect.top() + left);
    if (left > 0)
        path.arcTo(QRectF(rect.left(), rect.top(), 2 * left, 2 * left), 180, -90);
    path.closeSubpath();
    return path;
}

void drawSegment(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *button, const Tokens &tokens)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool checked = option.state.testFlag(QStyle::State_On);
    const bool locked = !enabled && isMarked(button, "locked");
    QColor ground = tokens.raised;
    QColor line = tokens.ctl;
    if (locked) {
        ground = tokens.sunken;
        line = checked ? tokens.ctl : tokens.line;
    } else if (checked) {
        ground = tokens.accT;
        line = tokens.link;
    } else if (enabled && option.state.testFlag(QStyle::State_MouseOver)) {
        ground = tokens.hover;
    }
    const QString place = markOf(button, "segment");
    // The neighbour to the left draws the line between them, unless this one is chosen.
    const double left = place == "first"_L1 || checked ? 0.5 : -0.5;
    painter.setClipRect(option.rect);
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawPath(segmentPath(QRectF(option.rect).adjusted(left, 0.5, -0.5, -0.5), place));
}

} // namespace

void drawPush(QPainter &painter, const QStyleOptionButton &option, const QWidget *button, const Tokens &tokens)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool pressed = enabled && option.state.testFlag(QStyle::State_Sunken);
    const QString kind = markOf(button, "kind");
    QColor ground = pressed ? tokens.line : hovered ? tokens.hover : tokens.raised;
    QColor line = enabled ? tokens.ctl : tokens.line;
    double round = radius;
    if (const QString tone = markOf(button, "tone"); !tone.isEmpty()) {
        ground = hovered ? tokens.line : toneOf(tone, tokens).ground;
        line = toneOf(tone, tokens).line;
        round = 4;
    } else if (kind == "primary"_L1) {
        ground = !enabled ? tokens.hover : pressed ? tokens.accentPressed : hovered ? tokens.accentHover : tokens.accent;
        line = QColor();
    } else if (kind == "quiet"_L1 || kind == "reason"_L1 || kind == "dangerQuiet"_L1) {
        ground = !hovered ? QColor() : pressed ? tokens.line : kind == "dangerQuiet"_L1 ? tokens.errT : tokens.hover;
        line = QColor();
    } else if (kind == "danger"_L1 && enabled) {
        line = tokens.err;
    }
    painter.save();
    drawBox(painter, option.rect, round, ground, line);
    if (isMarked(button, "menuButton")) {
        const QRect room(option.rect.right() - 26, option.rect.top(), 26, option.rect.height());
        Fields::drawArrow(painter, room, true, 14, enabled ? tokens.text2 : tokens.dis);
    }
    painter.restore();
}

QColor pushInk(const QStyleOptionButton &option, const QWidget *button, const Tokens &tokens)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return tokens.dis;
    const QString kind = markOf(button, "kind");
    if (const QString tone = markOf(button, "tone"); !tone.isEmpty())
        return toneOf(tone, tokens).ink;
    if (kind == "primary"_L1)
        return tokens.onAccent;
    if (kind == "quiet"_L1)
        return tokens.link;
    return kind == "danger"_L1 || kind == "dangerQuiet"_L1 || kind == "reason"_L1 ? tokens.err : tokens.text;
}

QRect pushContents(const QStyleOption &option, const QWidget *button)
{
    return option.rect.adjusted(pushMargin(button) + 1, 1, -1 - (isMarked(button, "menuButton") ? menuMargin : pushMargin(button)), -1);
}

QSize pushSize(const QSize &contents, const QWidget *button)
{
    const int margin = pushMargin(button);
    const int width = contents.width() + 2 + margin + (isMarked(button, "menuButton") ? menuMargin : margin);
    if (!markOf(button, "tone").isEmpty())
        return {width, qMax(18, contents.height()) + 4};
    const QString scale = markOf(button, "scale");
    return {width, qMax(scale == "footer"_L1 ? 36 : scale == "small"_L1 ? 28 : 32, contents.height() + 2)};
}

void drawTool(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *button, const Tokens &tokens, QStyleOptionToolButton &label)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool checked = option.state.testFlag(QStyle::State_On);
    QColor ink = enabled ? tokens.text : tokens.dis;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isSegment(button)) {
        drawSegment(painter, option, button, tokens);
        const bool locked = !enabled && isMarked(button, "locked");
        ink = locked ? (checked ? tokens.text : tokens.text2) : !enabled ? tokens.dis : checked ? tokens.link : tokens.text2;
        if (checked && (enabled || locked))
            label.font.setWeight(QFont::DemiBold);
    } else if (markOf(button, "role") == "heading"_L1) {
        ink = hovered ? tokens.link : ink;
    } else if (hovered || (enabled && checked)) {
        drawBox(painter, option.rect, radius, tokens.hover, {});
    }
    painter.restore();
    label.rect = option.rect.marginsRemoved(toolMargins(button));
    label.palette.setColor(QPalette::ButtonText, ink);
    label.state &= ~(QStyle::State_Sunken | QStyle::State_On); // words don't move when pressed
}

QSize toolSize(const QStyleOptionToolButton &option, const QSize &contents, const QWidget *button)
{
    const QMargins margins = toolMargins(button);
    if (!isSegment(button))
        return contents.grownBy(margins);
    // Room for the words of the chosen one, which are bold: nothing moves when another is chosen.
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const int more = QFontMetrics(bold).horizontalAdvance(option.text) - QFontMetrics(option.font).horizontalAdvance(option.text);
    return QSize(contents.width() + qMax(0, more), qMax(contents.height(), markOf(button, "scale") == "small"_L1 ? 16 : 22)).grownBy(margins);
}

void drawTick(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = rect.width() / 24;
    painter.setPen(QPen(colour, 2.6 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return rect.topLeft() + QPointF(x, y) * unit; };
    painter.drawPolyline(QPolygonF{at(5, 12.5), at(9.7, 17.2), at(19, 7.5)});
    painter.restore();
}

void drawCheck(QPainter &painter, const QStyleOption &option, const Tokens &tokens)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter.save();
    if (option.state.testFlag(QStyle::State_On)) {
        drawBox(painter, option.rect, 4, enabled ? tokens.accent : tokens.dis, {});
        drawTick(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), tokens.onAccent);
    } else {
        drawBox(painter, option.rect, 4, enabled ? tokens.raised : tokens.sunken, enabled ? tokens.ctl : tokens.line);
    }
    painter.restore();
}

void drawRadio(QPainter &painter, const QStyleOption &option, const Tokens &tokens)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF rect = option.rect;
    painter.save();
    if (option.state.testFlag(QStyle::State_On)) {
        drawBox(painter, rect, rect.width() / 2, enabled ? tokens.accent : tokens.dis, {});
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.onAccent);
        painter.drawEllipse(rect.center(), 3, 3);
    } else {
        drawBox(painter, rect, rect.width() / 2, enabled ? tokens.raised : tokens.sunken, enabled ? tokens.ctl : tokens.line);
    }
    painter.restore();
}

} // namespace Cloudsteps::Buttons
