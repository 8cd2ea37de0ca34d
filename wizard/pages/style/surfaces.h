#pragma once

#include "wizard/picture/tokens.h"

#include <QPainter>

class QWidget;

namespace Cloudsteps {

/// Ground, outline and words of a chip.
struct Tone
{
    QColor ground;
    QColor line;
    QColor ink;
};

/// Of the names that the property "tone" takes: practice, account, plain, ok, warn, err, info.
Tone toneOf(const QString &tone, const Tokens &tokens);

/// Whether the style draws the ground of this plain widget: panes by their object's name, frames by their role, chips.
bool hasSurface(const QWidget *widget);
/// Whether an outline goes all around it, for which its contents leave a pixel.
bool isFramed(const QWidget *widget);
void drawSurface(QPainter &painter, const QRect &rect, const QWidget *widget, const Tokens &tokens);

/// A rounded box with an outline of `width` within `rect`.
void drawBox(QPainter &painter, const QRectF &rect, double radius, const QColor &ground, const QColor &line, double width = 1);

} // namespace Cloudsteps
