#include "wizard/pages/components/statesign.h"

#include <QPainter>

namespace Cloudsteps {

StateSign::StateSign(const Theme &theme, int size, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setFixedSize(size, size);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateSign::setState(NodeState state)
{
    m_state = state;
    update();
}

void StateSign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintState(painter, m_state, rect(), m_theme.tokens());
}

} // namespace Cloudsteps
