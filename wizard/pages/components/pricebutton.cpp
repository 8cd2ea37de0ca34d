#include "wizard/pages/components/pricebutton.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int margin = 16;
constexpr int gap = 12;

} // namespace

PriceButton::PriceButton(const Theme &theme, QWidget *parent)
    : QPushButton(parent), m_theme(theme)
{
    setProperty("kind", u"primary"_s);
    setProperty("scale", u"footer"_s);
    setDefault(true);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PriceButton::setWords(const QString &verb, const QString &price)
{
    if (verb == m_verb && price == m_price)
        return;
    m_verb = verb;
    m_price = price;
    const QString both = price.isEmpty() ? verb : tr("%1, %2", "verb and object, price").arg(verb, price);
    setText(both);
    setAccessibleName(both);
    updateGeometry();
    update();
}

void PriceButton::setOutlined(bool outlined)
{
    m_outlined = outlined;
    updateGeometry();
    update();
}

QFont PriceButton::verbFont() const
{
    QFont bold = font();
    bold.setWeight(m_outlined ? QFont::Normal : QFont::DemiBold);
    return bold;
}

QSize PriceButton::sizeHint() const
{
    QFont regular = font();
    regular.setWeight(QFont::Normal);
    int width = 2 * margin + QFontMetrics(verbFont()).horizontalAdvance(m_verb) + 2;
    if (!m_price.isEmpty())
        width += 2 * gap + 1 + QFontMetrics(regular).horizontalAdvance(m_price) + 2;
    return {width, qMax(36, QFontMetrics(regular).height() + 16)};
}

void PriceButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QColor fill = tokens.accent;
    if (!isEnabled())
        fill = tokens.hover;
    else if (isDown())
        fill = tokens.accentPressed;
    else if (underMouse())
        fill = tokens.accentHover;
    QColor ink = isEnabled() ? tokens.onAccent : tokens.dis;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_outlined) {
        ink = isEnabled() ? tokens.text : tokens.dis;
        painter.setPen(isEnabled() ? tokens.ctl : tokens.line);
        painter.setBrush(isEnabled() && (isDown() || underMouse()) ? tokens.hover : tokens.raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()), 6, 6);
    }
    painter.setPen(ink);
    painter.setFont(verbFont());
    const int verbWidth = painter.fontMetrics().horizontalAdvance(m_verb) + 2;
    QFont regular = font();
    regular.setWeight(QFont::Normal);
    const int priceWidth = m_price.isEmpty() ? 0 : 2 * gap + 1 + QFontMetrics(regular).horizontalAdvance(m_price) + 2;
    int x = (width() - verbWidth - priceWidth) / 2;
    painter.drawText(QRect(x, 0, verbWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, m_verb);
    if (m_price.isEmpty())
        return;
    x += verbWidth + gap;
    QColor line = ink;
    line.setAlphaF(0.45F);
    painter.fillRect(QRect(x, (height() - 20) / 2, 1, 20), line);
    painter.setFont(regular);
    painter.drawText(QRect(x + 1 + gap, 0, priceWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, m_price);
}

} // namespace Cloudsteps
