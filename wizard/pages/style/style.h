#pragma once

#include "wizard/picture/tokens.h"

#include <QFont>
#include <QPalette>
#include <QProxyStyle>

namespace Cloudsteps {

/// Draws the window's controls from the tokens, over Fusion for what is not ours. A style sheet would say the same in fewer lines, but Qt works it out
/// anew for every widget at each switch of the theme: 1.4 s with a large project, against a few milliseconds here (docs/performance.md).
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    /// Colours and text of everything from now on. Widgets that carry a colour or size of their own are dressed again.
    void setLook(const Tokens &tokens, const QFont &body);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;

private:
    const Tokens *m_tokens = &lightTokens();
    QFont m_body;
};

/// The application's colours, for what draws itself by the palette.
QPalette paletteOf(const Tokens &tokens);

} // namespace Cloudsteps
