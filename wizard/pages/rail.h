#pragma once

#include "wizard/pages/ui.h"
#include "wizard/topology/kind.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QToolButton;

namespace Cloudsteps {

class ElidedLabel;

/// The steps at the left: shape, name and one line of state each; below them the overview, at the foot what is still open. Narrow, it
/// shows the marks alone.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Ui &ui, QWidget *parent = nullptr);

    void setNarrow(bool narrow);
    /// No kind: the overview.
    void setCurrent(std::optional<Kind> kind);
    void refresh();
    void retranslate();
    void setSaved(bool saved);

signals:
    void kindChosen(Cloudsteps::Kind kind);
    void overviewChosen();
    void findingsAsked();

private:
    class Model;

    const Ui &m_ui;
    Model *m_model;
    ElidedLabel *m_project;
    ElidedLabel *m_place;
    QListView *m_list;
    QToolButton *m_findings;
    QLabel *m_saved;
    bool m_narrow = false;
    bool m_isSaved = true;
};

} // namespace Cloudsteps
