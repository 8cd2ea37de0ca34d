#include "wizard/pages/focusring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QPainter>

namespace Cloudsteps {

namespace {

constexpr int reach = 4; // ring of 2 px, 2 px away from the widget

} // namespace

FocusRing::FocusRing(const Theme &theme, QWidget *window)
    : QWidget(window), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now != m_focused)
            follow(nullptr);
    });
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool keyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        auto *button = qobject_cast<QAbstractButton *>(watched);
        follow(keyboard && button && button->window() == window() ? button : nullptr);
    } else if (watched == m_focused
               && (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::Hide)) {
        place();
    } else if (m_focused && event->type() == QEvent::Move) {
        const auto *moved = qobject_cast<QWidget *>(watched);
        if (moved && moved->isAncestorOf(m_focused))
            place(); // scrolled
    }
    return false;
}

void FocusRing::follow(QWidget *focused)
{
    m_focused = focused;
    place();
}

void FocusRing::place()
{
    if (!m_focused || !m_focused->isVisible()) {
        hide();
        return;
    }
    setGeometry(QRect(m_focused->mapTo(window(), QPoint(0, 0)), m_focused->size()).adjusted(-reach, -reach, reach, reach));
    show();
    raise();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().link, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace Cloudsteps
