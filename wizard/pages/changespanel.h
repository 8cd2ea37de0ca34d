#pragma once

#include "wizard/pages/ui.h"
#include "wizard/topology/kind.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Cloudsteps {

/// What applying would do to what exists, between the page and its footer: one line a step, what is lost by it under it.
class ChangesPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ChangesPanel(const Ui &ui, QWidget *parent = nullptr);

    /// Of `kinds`; hidden when they have no changes.
    void present(const QSet<Kind> &kinds);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    const Ui &m_ui;
    QSet<Kind> m_kinds;
    QLabel *m_title;
    QLabel *m_price;
    QPushButton *m_discard;
    QScrollArea *m_area;
    QVBoxLayout *m_rows;
    QList<QPair<QString, QString>> m_shown; ///< sentence and reason of each line
};

} // namespace Cloudsteps
