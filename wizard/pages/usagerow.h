#pragma once

#include "wizard/advice/usage.h"
#include "wizard/pages/ui.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace Cloudsteps {

/// What comes on top of the prices by use: the user's guess of a month, kept in the settings, and what it costs.
class UsageRow : public QWidget
{
    Q_OBJECT

public:
    explicit UsageRow(const Ui &ui, QWidget *parent = nullptr);

private:
    void reckon();
    QString nameOf(UsagePart part) const;
    QString unitOf(UsagePart part) const;

    const Ui &m_ui;
    struct Row
    {
        UsagePart part;
        QSpinBox *amount;
        QLabel *cost;
    };
    QList<Row> m_rows; ///< in the order of usageLines()
    QLabel *m_total;
};

} // namespace Cloudsteps
