#pragma once

#include "wizard/picture/tokens.h"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

/// Line edits, combo boxes, spin boxes and areas of text: one box with an outline that tells focus, trouble and lock.
namespace Cloudsteps::Fields {

/// From the outline's outer edge to the words.
int marginOf(const QWidget *field);
int heightOf(const QWidget *field); ///< of a single line, at least
void drawFrame(QPainter &painter, const QStyleOption &option, const QWidget *field, const Tokens &tokens);
void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *box, const Tokens &tokens);
void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *box, const Tokens &tokens);
QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part, const QWidget *box);
QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part, const QWidget *box);
QSize comboBoxSize(const QSize &contents, const QWidget *box);
QSize spinBoxSize(const QSize &contents, const QWidget *box);

/// A small arrow in the middle of `rect`.
void drawArrow(QPainter &painter, const QRectF &rect, bool down, int size, const QColor &colour);

} // namespace Cloudsteps::Fields
