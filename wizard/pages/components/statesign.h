#pragma once

#include "wizard/pages/theme.h"
#include "wizard/picture/picture.h"

#include <QWidget>

namespace Cloudsteps {

/// The mark of a state, to stand beside its word.
class StateSign : public QWidget
{
    Q_OBJECT

public:
    StateSign(const Theme &theme, int size, QWidget *parent = nullptr);
    void setState(NodeState state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    NodeState m_state = NodeState::Planned;
};

} // namespace Cloudsteps
