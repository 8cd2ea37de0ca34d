#include "wizard/pages/components/formgrid.h"

#include "wizard/pages/components/basics.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int labelWidth = 128;
constexpr int gap = 16;

} // namespace

FormGrid::FormGrid(Form &form, QWidget *parent)
    : QWidget(parent), m_form(form), m_grid(new QGridLayout(this))
{
    setSpace(m_grid, 0, 0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

QWidget *FormGrid::addRow(const Text &label, const QList<QWidget *> &fields, const Text &help, const QStringList &subjects)
{
    auto *name = newLabel("label", this);
    name->setMinimumHeight(fieldHeight(name->fontMetrics()));
    name->setBuddy(fields.constFirst());
    m_form.wording().add(name, [name, label] { name->setText(label()); });
    m_grid->addWidget(name, m_line, 0, Qt::AlignTop);

    auto *holder = new QWidget(this);
    auto *line = new QHBoxLayout(holder);
    setSpace(line, 0, 0, 0, 0, 8);
    bool fills = false;
    for (QWidget *field : fields) {
        const bool wide = field->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding && field->maximumWidth() > 2000;
        const auto *wraps = qobject_cast<QLabel *>(field);
        const bool stretches = wide || (wraps && wraps->wordWrap());
        fills = fills || stretches;
        line->addWidget(field, stretches ? 1 : 0);
    }
    if (!fills)
        line->addStretch();
    m_grid->addWidget(holder, m_line, 1);
    Row row{holder, {name, holder}};
    ++m_line;
    if (help) {
        QLabel *text = m_form.help(help);
        text->setParent(this);
        m_grid->addWidget(text, m_line++, 1);
        row.parts.append(text);
    }
    if (!subjects.isEmpty())
        m_grid->addWidget(m_form.advice(subjects), m_line++, 1);
    m_rows.append(row);
    return holder;
}

void FormGrid::setRowVisible(QWidget *fields, bool visible)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.fields != fields)
            continue;
        for (QWidget *part : row.parts)
            part->setVisible(visible);
    }
}

} // namespace Cloudsteps
