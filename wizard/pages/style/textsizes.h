#pragma once

#include <QFont>

namespace Cloudsteps {

/// Sizes of text beside the body's.
inline constexpr double titleScale = 1.65;
inline constexpr double headingScale = 1.15;

/// The font of help, heads and second lines beside `font`: a tenth smaller, never below 9 points.
inline QFont smaller(QFont font)
{
    font.setPointSizeF(qMax(9.0, 0.9 * font.pointSizeF()));
    return font;
}

} // namespace Cloudsteps
