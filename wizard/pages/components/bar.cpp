#include "wizard/pages/components/bar.h"

#include <QPainter>

namespace Cloudsteps {

Bar::Bar(const Theme &theme, int width, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setFixedSize(width, 6);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Bar::setShare(double share)
{
    m_share = share;
    update();
}

void Bar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().line);
    painter.drawRoundedRect(QRectF(rect()), 3, 3);
    if (m_share <= 0)
        return;
    painter.setBrush(m_share > 1 ? m_theme.tokens().err : m_theme.tokens().link);
    painter.drawRoundedRect(QRectF(0, 0, qBound(6.0, width() * m_share, double(width())), height()), 3, 3);
}

} // namespace Cloudsteps
