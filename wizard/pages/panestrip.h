#pragma once

#include "wizard/pages/sidepane.h"

#include <QWidget>

class QToolButton;

namespace Cloudsteps {

class Theme;

/// What is left of the right pane in small windows: a button for each of its parts, which opens it over the page.
class PaneStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PaneStrip(const Theme &theme, QWidget *parent = nullptr);

    /// The part that lies over the page; nothing: none.
    void setOpened(std::optional<PanePart> part);
    void focusOn(PanePart part);
    void retranslate();

signals:
    /// The button of `part` was pressed, also when that part is open already.
    void partAsked(Cloudsteps::PanePart part);

private:
    const Theme &m_theme;
    QMap<PanePart, QToolButton *> m_buttons;
};

} // namespace Cloudsteps
