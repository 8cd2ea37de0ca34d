#pragma once

#include "wizard/pages/components/advicerow.h"
#include "wizard/pages/ui.h"

#include <QVBoxLayout>
#include <QWidget>

namespace Cloudsteps {

/// The place under a field (or table, or heading) where findings about it appear. Takes no room while there are none.
class AdviceArea : public QWidget
{
    Q_OBJECT

public:
    /// `subjects`: the fields it serves, with everything below them.
    AdviceArea(const Ui &ui, const QStringList &subjects, QWidget *parent = nullptr);

    const QStringList &subjects() const { return m_subjects; }
    /// Length of the longest of its subjects that `field` lies in; 0: none.
    qsizetype fit(const FieldPath &field) const;
    void present(const QList<Finding> &findings);

private:
    const Ui &m_ui;
    QStringList m_subjects;
    QVBoxLayout *m_column;
    QList<AdviceRow *> m_rows;
};

} // namespace Cloudsteps
