#pragma once

#include "wizard/pages/ui.h"
#include "wizard/topology/kind.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QScrollArea;
class QLabel;
class QPushButton;
class QToolButton;

namespace Cloudsteps {

class PictureView;
class StepsList;

/// The parts of the side pane, from top to bottom.
enum class PanePart { Picture, Steps, Cost };

/// The pane at the right: the topology as it stands, the steps that run, what each part costs.
class SidePane : public QWidget
{
    Q_OBJECT

public:
    explicit SidePane(const Ui &ui, QWidget *parent = nullptr);

    void setCurrent(std::optional<Kind> kind);
    void refresh();
    void retranslate();
    /// Scrolls to a part and gives its first control the focus.
    void showPart(PanePart part);
    /// Something other than a run that is under way, such as starting the practice cloud; empty: nothing.
    void setActivity(const QString &words);
    /// How old the choices are, and a word more about it; empty: not shown. `asks`: whether they can be asked for again.
    void setChoices(const QString &words, const QString &details, bool asks);

signals:
    void fieldAsked(const QString &field);
    void stopAsked();
    void resumeAsked();
    void choicesAsked();

private:
    void showRun();
    void showCost();
    void enlarge();

    const Ui &m_ui;
    std::optional<Kind> m_current;
    QString m_activity;
    QScrollArea *m_area;
    QLabel *m_topologyTitle;
    PictureView *m_picture;
    QToolButton *m_paths;
    QToolButton *m_fit;
    QToolButton *m_enlarge;
    QWidget *m_run;
    QLabel *m_runTitle;
    QLabel *m_runLine;
    QPushButton *m_stop;
    QPushButton *m_resume;
    StepsList *m_steps;
    QLabel *m_idle;
    QLabel *m_costTitle;
    QPushButton *m_costDetails;
    QMap<Kind, QPair<QLabel *, QLabel *>> m_costs;
    QWidget *m_choices;
    QLabel *m_choicesWords;
    QPushButton *m_askAgain;
    QWidget *m_total;
    QLabel *m_totalName;
    QLabel *m_totalHour;
    QLabel *m_now;
    QLabel *m_month;
};

} // namespace Cloudsteps
