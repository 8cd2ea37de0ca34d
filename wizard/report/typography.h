#pragma once

#include "wizard/picture/tokens.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPaintDevice>

namespace Cloudsteps {

/// One role of text on the page, in points.
struct TextStyle
{
    qreal size = 10;
    qreal line = 16;
    bool bold = false;
    QColor color;
};

/// The report's type: one family, sizes in points on a page that is drawn in points (1 unit = 1 pt).
class Typography
{
public:
    Typography(const QFont &family, const QPaintDevice *device) : m_family(family), m_device(device) {}

    QFont font(const TextStyle &style) const
    {
        QFont font = m_family;
        // The page is scaled to points, so a size of the font in points of the device would be scaled twice.
        font.setPointSizeF(style.size * 72 / m_device->logicalDpiY());
        font.setBold(style.bold);
        return font;
    }
    QFontMetricsF metrics(const TextStyle &style) const { return {font(style), m_device}; }

    static const Tokens &tokens() { return lightTokens(); }
    static TextStyle coverTitle() { return {28, 38, true, tokens().text}; }
    static TextStyle coverLine() { return {12, 18, false, tokens().text2}; }
    static TextStyle heading() { return {14, 21, true, tokens().text}; }
    static TextStyle body() { return {10, 16, false, tokens().text}; }
    static TextStyle cell() { return {9.5, 14, false, tokens().text}; }
    static TextStyle label() { return {9.5, 14, false, tokens().text2}; }
    static TextStyle head() { return {9.5, 14, true, tokens().text}; }
    static TextStyle caption() { return {9, 14, false, tokens().text2}; }
    static TextStyle running() { return {8.5, 12, false, tokens().text2}; }

private:
    QFont m_family;
    const QPaintDevice *m_device;
};

} // namespace Cloudsteps
