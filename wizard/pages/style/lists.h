#pragma once

#include "wizard/picture/tokens.h"

#include <QStyle>

class QFontMetrics;
class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

/// Menus, tables' heads, rows of lists, scroll bars and progress bars.
namespace Cloudsteps::Lists {

void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style, const Tokens &tokens);
/// Of a menu's row; `contents` as Qt measured its words.
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);
void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style, const Tokens &tokens);

void drawHead(QPainter &painter, const QStyleOptionHeader &option, const Tokens &tokens);
QRect headWords(const QStyleOptionHeader &option);
QRect headArrow(const QStyleOptionHeader &option);

/// What a row of a list keeps free around its words.
QMargins rowMargins(const QWidget *view);
int rowHeight(const QWidget *view); ///< at least; 0: as the words need

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const Tokens &tokens);
void drawProgress(QPainter &painter, const QStyleOptionProgressBar &option, const Tokens &tokens);

} // namespace Cloudsteps::Lists
