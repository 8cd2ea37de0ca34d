#pragma once

#include "wizard/advice/costs.h"
#include "wizard/pages/ui.h"

#include <QDialog>

class QVBoxLayout;

namespace Cloudsteps {

/// What the plan costs: each thing and its parts by the hour and the month, pay-as-you-go beside a year paid at once, what comes on
/// top by use, and from which traffic on bandwidth is worth its price.
class CostsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CostsDialog(const Ui &ui, QWidget *parent = nullptr);

private:
    void addLines(QVBoxLayout *column);
    void addMeeting(QVBoxLayout *column, const BreakEven &meeting);
    QString nameOf(const CostLine &line) const;

    const Ui &m_ui;
    QList<CostLine> m_lines;
};

} // namespace Cloudsteps
