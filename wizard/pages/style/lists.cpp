#include "wizard/pages/style/lists.h"

#include "wizard/pages/style/buttons.h"
#include "wizard/pages/style/fields.h"
#include "wizard/pages/style/marks.h"
#include "wizard/pages/style/surfaces.h"

#include <QComboBox>
#include <QListWidget>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Cloudsteps::Lists {

namespace {

constexpr int menuMargin = 12;
constexpr int menuMarginRight = 24;
constexpr int checkRoom = 24;
constexpr int shortcutGap = 24;
constexpr int headMargin = 12;
constexpr int headArrowSize = 12;
constexpr int leastSlider = 32;

} // namespace

void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style, const Tokens &tokens)
{
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1, tokens.line);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor ink = enabled ? tokens.text : tokens.dis;
    painter.save();
    if (enabled && option.state.testFlag(QStyle::State_Selected))
        drawBox(painter, rect, 4, tokens.accT, {});
    int left = rect.left() + menuMargin;
    if (option.menuHasCheckableItems) {
        if (option.checked)
            Buttons::drawTick(painter, QRectF(left - 2, rect.center().y() - 7, 16, 16), enabled ? tokens.link : tokens.dis);
        left += checkRoom;
    }
    if (option.maxIconWidth > 0) {
        if (!option.icon.isNull())
            option.icon.paint(&painter, QRect(left, rect.top(), 16, rect.height()), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        left += checkRoom;
    }
    const QString words = option.text.section(u'\t', 0, 0);
    const QString shortcut = option.text.section(u'\t', 1);
    QPalette palette = option.palette;
    palette.setColor(QPalette::Text, ink);
    painter.setFont(option.font);
    const QRect room(left, rect.top(), rect.right() - menuMarginRight - left + 1, rect.height());
    style.drawItemText(&painter, room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, palette, enabled, words, QPalette::Text);
    if (!shortcut.isEmpty()) {
        palette.setColor(QPalette::Text, enabled ? tokens.text2 : tokens.dis);
        style.drawItemText(&painter, room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, palette, enabled, shortcut, QPalette::Text);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        painter.translate(rect.right() - 12, rect.center().y() + 1);
        painter.rotate(-90);
        Fields::drawArrow(painter, QRectF(-7, -7, 14, 14), true, 14, ink);
    }
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, 9};
    int width = contents.width() + menuMargin + menuMarginRight;
    if (option.menuHasCheckableItems)
        width += checkRoom;
    if (option.maxIconWidth > 0)
        width += checkRoom;
    if (option.text.contains(u'\t'))
        width += shortcutGap;
    return {width, qMax(option.fontMetrics.height(), contents.height()) + 12};
}

void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style, const Tokens &tokens)
{
    painter.save();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state.testFlag(QStyle::State_Selected))
        drawBox(painter, option.rect, 4, tokens.hover, {});
    style.drawItemText(&painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine, option.palette, enabled, option.text,
                       QPalette::WindowText);
    painter.restore();
}

void drawHead(QPainter &painter, const QStyleOptionHeader &option, const Tokens &tokens)
{
    constexpr double radius = 7; // of the table's corners, inside its outline
    const bool first = option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::OnlyOneSection;
    const bool last = option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    painter.save();
    painter.setClipRect(option.rect);
    const QRectF wide = QRectF(option.rect).adjusted(first ? 0 : -radius, 0, last ? 0 : radius, radius);
    drawBox(painter, wide, radius, tokens.sunken, {});
    painter.restore();
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tokens.line);
}

QRect headWords(const QStyleOptionHeader &option)
{
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    return option.rect.adjusted(headMargin, 0, sorted ? -headMargin - headArrowSize : -headMargin, -1);
}

QRect headArrow(const QStyleOptionHeader &option)
{
    return QRect(option.rect.right() - headMargin - headArrowSize / 2, option.rect.top(), headArrowSize, option.rect.height() - 1);
}

QMargins rowMargins(const QWidget *view)
{
    if (markOf(view, "role") == "log"_L1)
        return {9, 0, 9, 0};
    if (qobject_cast<const QListWidget *>(view))
        return {4, 3, 4, 3};
    return qobject_cast<const QListView *>(view) ? QMargins(8, 0, 8, 0) : QMargins();
}

int rowHeight(const QWidget *view)
{
    // The list of a combo box.
    return qobject_cast<const QListView *>(view) && !qobject_cast<const QListWidget *>(view) ? 28 : 0;
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? all.height() : all.width();
    int slider = length;
    if (option.maximum != option.minimum) {
        const qint64 range = qint64(option.maximum) - option.minimum;
        slider = qBound(qMin(leastSlider, length), int(qint64(option.pageStep) * length / (range + option.pageStep)), length);
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown);
    const auto along = [&](int from, int size) {
        return upright ? QRect(all.left(), all.top() + from, all.width(), size) : QRect(all.left() + from, all.top(), size, all.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return all;
    case QStyle::SC_ScrollBarSlider: return along(start, slider);
    case QStyle::SC_ScrollBarSubPage: return along(0, start);
    case QStyle::SC_ScrollBarAddPage: return along(start + slider, length - start - slider);
    default: return {}; // no buttons at the ends
    }
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const Tokens &tokens)
{
    if (option.maximum == option.minimum)
        return;
    painter.save();
    drawBox(painter, QRectF(scrollBarPart(option, QStyle::SC_ScrollBarSlider)).adjusted(2, 2, -2, -2), 3, tokens.ctl, {});
    painter.restore();
}

void drawProgress(QPainter &painter, const QStyleOptionProgressBar &option, const Tokens &tokens)
{
    painter.save();
    const QRectF all = option.rect;
    drawBox(painter, all, 2, tokens.line, {});
    // Without an end in sight a part in the middle tells that something goes on; nothing moves.
    const bool endless = option.maximum <= option.minimum;
    const double share = endless ? 0.4 : double(option.progress - option.minimum) / (option.maximum - option.minimum);
    if (share > 0)
        drawBox(painter, QRectF(all.left() + (endless ? 0.3 * all.width() : 0), all.top(), share * all.width(), all.height()), 2, tokens.link, {});
    painter.restore();
}

} // namespace Cloudsteps::Lists
