#pragma once

#include "wizard/pages/theme.h"
#include "wizard/picture/picture.h"

#include <QFrame>
#include <QPair>

class QGridLayout;
class QLabel;

namespace Cloudsteps {

class ElidedLabel;
class StateSign;

/// One step of the wizard in a few lines: its icon and name, its state in sign and word, and what there is to know.
class KindCard : public QFrame
{
    Q_OBJECT

public:
    using Lines = QList<QPair<QString, QString>>; ///< name, value

    KindCard(const Theme &theme, Kind kind, QWidget *parent = nullptr);

    /// Without a state the word stands alone.
    void present(const QString &title, std::optional<NodeState> state, const QString &stateWord, const Lines &lines);

private:
    const Theme &m_theme;
    ElidedLabel *m_title;
    StateSign *m_sign;
    QLabel *m_state;
    QGridLayout *m_grid;
    QList<QPair<QLabel *, ElidedLabel *>> m_lines;
};

} // namespace Cloudsteps
