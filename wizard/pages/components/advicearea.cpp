#include "wizard/pages/components/advicearea.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/zonedialog.h"

#include <algorithm>

namespace Cloudsteps {

AdviceArea::AdviceArea(const Ui &ui, const QStringList &subjects, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_subjects(subjects), m_column(new QVBoxLayout(this))
{
    setSpace(m_column, 0, 0, 0, 0, 8);
    hide();
}

qsizetype AdviceArea::fit(const FieldPath &field) const
{
    qsizetype best = 0;
    for (const QString &subject : m_subjects) {
        if (field == subject || field.startsWith(subject + u'.'))
            best = qMax(best, subject.size());
    }
    return best;
}

void AdviceArea::present(const QList<Finding> &all)
{
    QList<Finding> findings = all;
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    // Rows of findings that stay are kept, so that neither focus nor what was unfolded is lost.
    QList<AdviceRow *> rows;
    for (const Finding &finding : findings) {
        AdviceRow *row = nullptr;
        for (AdviceRow *old : std::as_const(m_rows)) {
            if (old->finding().identity() == finding.identity())
                row = old;
        }
        if (row) {
            m_rows.removeOne(row);
        } else {
            row = new AdviceRow(m_ui.theme, this);
            connect(row, &AdviceRow::fixChosen, this, [this](const Fix &fix) { m_ui.draft.applyFix(fix); });
            connect(row, &AdviceRow::zonesAsked, this, [this, row] { askForZone(m_ui, row->finding().subject, window()); });
            connect(row, &AdviceRow::closed, this, [this, row] {
                const Finding closed = row->finding();
                m_ui.draft.dismiss({closed.code, closed.severity, closed.subject, {}, {}});
            });
        }
        row->present(finding, m_ui.draft.texts().severity(finding.severity));
        rows.append(row);
    }
    for (AdviceRow *gone : std::as_const(m_rows)) {
        m_column->removeWidget(gone);
        discard(gone);
    }
    m_rows = rows;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_column->indexOf(m_rows[i]) != i)
            m_column->insertWidget(i, m_rows[i]);
        m_rows[i]->setVisible(true);
    }
    setVisible(!m_rows.isEmpty());
}

} // namespace Cloudsteps
