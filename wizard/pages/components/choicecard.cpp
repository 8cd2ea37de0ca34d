#include "wizard/pages/components/choicecard.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int margin = 14;
constexpr int indent = 24; // radio mark and its gap
constexpr int markSize = 16;

} // namespace

ChoiceCard::ChoiceCard(const Theme &theme, QWidget *parent)
    : QRadioButton(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::setWords(const QString &title, const QString &lines, const QString &price, const QString &perMonth)
{
    m_title = title;
    m_lines = lines;
    m_price = price;
    m_perMonth = perMonth;
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(QStringList({lines, price, perMonth}).join(u' ').trimmed());
    measureAgain();
}

void ChoiceCard::setPicture(int height, const std::function<void(QPainter &, const QRectF &)> &paint)
{
    m_pictureHeight = height;
    m_paint = paint;
    measureAgain();
}

void ChoiceCard::setCornerIcon(const QString &name, Ink ink)
{
    m_iconName = name;
    m_iconInk = ink;
    measureAgain();
}

void ChoiceCard::measureAgain()
{
    m_linesRects.clear();
    updateGeometry();
    update();
}

void ChoiceCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAgain();
    QRadioButton::changeEvent(event);
}

QSize ChoiceCard::sizeHint() const
{
    return {260, heightForWidth(260)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {180, 2 * margin}; // the height goes by the width: that of the narrowest would be too much for all others
}

QRect ChoiceCard::linesRect(int width) const
{
    if (const auto known = m_linesRects.constFind(width); known != m_linesRects.cend())
        return *known;
    const QFontMetrics metrics(font());
    const int top = margin + (m_pictureHeight > 0 ? m_pictureHeight + 12 : 0) + metrics.height() + 6;
    const int right = m_iconName.isEmpty() ? margin : margin + 28;
    const QFont small = smaller(font());
    return *m_linesRects.insert(width, QFontMetrics(small).boundingRect(QRect(margin + indent, top, width - margin - indent - right, 1000), Qt::TextWordWrap, m_lines));
}

int ChoiceCard::heightForWidth(int width) const
{
    int height = linesRect(width).bottom() + 1;
    if (!m_price.isEmpty())
        height += 10 + QFontMetrics(font()).height();
    return height + margin;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = isChecked() ? 2 : 1;
    painter.setPen(QPen(isChecked() ? tokens.link : tokens.ctl, pen));
    painter.setBrush(underMouse() && !isChecked() ? tokens.sunken : tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 8, 8);

    int top = margin;
    if (m_paint) {
        const QRectF area(margin, top, width() - 2 * margin, m_pictureHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.sunken);
        painter.drawRoundedRect(area, 6, 6);
        painter.save();
        m_paint(painter, area);
        painter.restore();
        top += m_pictureHeight + 12;
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const QRectF mark(margin + 0.5, top + (metrics.height() - markSize) / 2.0 + 0.5, markSize - 1, markSize - 1);
    painter.setPen(QPen(isChecked() ? tokens.accent : tokens.ctl, 1));
    painter.setBrush(isChecked() ? tokens.accent : tokens.raised);
    painter.drawEllipse(mark);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.onAccent);
        painter.drawEllipse(mark.center(), 3, 3);
    }
    painter.setPen(tokens.text);
    painter.setFont(bold);
    const int right = m_iconName.isEmpty() ? margin : margin + 28;
    painter.drawText(QRect(margin + indent, top, width() - margin - indent - right, metrics.height()), Qt::AlignVCenter | Qt::AlignLeft, m_title);

    const QFont small = smaller(font());
    painter.setFont(small);
    painter.setPen(tokens.text2);
    const QRect lines = linesRect(width());
    painter.drawText(QRect(lines.left(), lines.top(), width() - margin - indent - right, lines.height() + 4), Qt::TextWordWrap, m_lines);
    if (!m_price.isEmpty()) {
        const int y = height() - margin - metrics.height();
        painter.setFont(bold);
        painter.setPen(tokens.text);
        painter.drawText(QRect(margin + indent, y, width(), metrics.height()), Qt::AlignVCenter | Qt::AlignLeft, m_price);
        const int x = margin + indent + metrics.horizontalAdvance(m_price) + 6;
        painter.setFont(small);
        painter.setPen(tokens.text2);
        painter.drawText(QRect(x, y, width() - x - margin, metrics.height()), Qt::AlignVCenter | Qt::AlignLeft, m_perMonth);
    }
    if (!m_iconName.isEmpty())
        m_theme.icon(m_iconName, m_iconInk).paint(&painter, QRect(width() - margin - 20, margin, 20, 20));
}

} // namespace Cloudsteps
