#pragma once

#include "wizard/pages/theme.h"
#include "wizard/pages/ui.h"
#include "wizard/picture/picture.h"
#include "wizard/provision/engine.h"

#include <QAbstractListModel>
#include <QListView>

namespace Cloudsteps {

/// One line of the list of running steps.
struct StepLine
{
    QString id;
    QString text;
    QString right;    ///< time taken, time left, or what it waits for
    QString stateWord;
    NodeState state = NodeState::Planned;
    int percent = 0;

    bool operator==(const StepLine &) const = default;
};

/// The lines of a run, in the order of the plan, worded in the current language.
QList<StepLine> stepLines(const Ui &ui, const QList<StepStatus> &steps);

/// Steps with their marks; a bar under those that run. As high as its lines.
class StepsList : public QListView
{
    Q_OBJECT

public:
    explicit StepsList(const Theme &theme, QWidget *parent = nullptr);
    void setLines(const QList<StepLine> &lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

private:
    class Model;
    Model *m_model;
};

} // namespace Cloudsteps

Q_DECLARE_METATYPE(Cloudsteps::StepLine)
