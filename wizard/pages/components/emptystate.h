#pragma once

#include "wizard/pages/theme.h"
#include "wizard/pages/wording.h"

#include <QFrame>

class QPushButton;

namespace Cloudsteps {

/// What stands where a list is empty: what that means and the button that helps.
class EmptyState : public QFrame
{
    Q_OBJECT

public:
    EmptyState(const QString &name, Wording &wording, const Theme &theme, const QString &icon, const Text &title, const Text &meaning,
               const Text &action, QWidget *parent = nullptr);
    QPushButton *button() const { return m_button; }

signals:
    void chosen();

private:
    QPushButton *m_button;
};

} // namespace Cloudsteps
