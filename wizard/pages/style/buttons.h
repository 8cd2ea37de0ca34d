#pragma once

#include "wizard/picture/tokens.h"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

/// Push buttons by kind (primary, quiet, danger, dangerQuiet, reason) and scale (small, footer), tool buttons and segments, check boxes and radio buttons.
namespace Cloudsteps::Buttons {

constexpr int indicatorSize = 16;

void drawPush(QPainter &painter, const QStyleOptionButton &option, const QWidget *button, const Tokens &tokens);
QColor pushInk(const QStyleOptionButton &option, const QWidget *button, const Tokens &tokens);
QRect pushContents(const QStyleOption &option, const QWidget *button);
QSize pushSize(const QSize &contents, const QWidget *button);

/// Draws the button's ground; `label` gets the room, words' colour and weight for what stands on it.
void drawTool(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *button, const Tokens &tokens, QStyleOptionToolButton &label);
QSize toolSize(const QStyleOptionToolButton &option, const QSize &contents, const QWidget *button);

void drawCheck(QPainter &painter, const QStyleOption &option, const Tokens &tokens);
void drawRadio(QPainter &painter, const QStyleOption &option, const Tokens &tokens);
/// A check mark alone.
void drawTick(QPainter &painter, const QRectF &rect, const QColor &colour);

} // namespace Cloudsteps::Buttons
