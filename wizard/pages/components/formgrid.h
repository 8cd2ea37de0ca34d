#pragma once

#include "wizard/pages/components/form.h"

#include <QWidget>

class QGridLayout;

namespace Cloudsteps {

/// Labels at the left, fields beside them, help and findings under the fields.
class FormGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FormGrid(Form &form, QWidget *parent = nullptr);

    /// One line of fields with words between. The label belongs to the first field. `help` stands under them; findings about
    /// `subjects` under that. Returns the widget that holds the line's fields.
    QWidget *addRow(const Text &label, const QList<QWidget *> &fields, const Text &help = {}, const QStringList &subjects = {});
    void setRowVisible(QWidget *fields, bool visible);

private:
    struct Row
    {
        QWidget *fields;
        QList<QWidget *> parts;
    };

    Form &m_form;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    int m_line = 0;
};

} // namespace Cloudsteps
