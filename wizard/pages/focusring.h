#pragma once

#include "wizard/pages/theme.h"

#include <QPointer>
#include <QWidget>

namespace Cloudsteps {

/// A ring around the button, box or link that got the focus from the keyboard. Fields show focus by their own border. One overlay
/// for a window: it follows the focus and paints above its neighbours without taking the mouse.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    FocusRing(const Theme &theme, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *focused);
    void place();

    const Theme &m_theme;
    QPointer<QWidget> m_focused;
};

} // namespace Cloudsteps
