#include "wizard/pages/components/rowtable.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/combobox.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QGridLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

RowTable::RowTable(Form &form, const FieldPath &path, const QList<Column> &columns, const Cells &cells, QWidget *parent)
    : QFrame(parent), m_form(form), m_path(path), m_columns(columns), m_cells(cells), m_grid(new QGridLayout(this))
{
    setObjectName(path + u".table"_s);
    setProperty("role", u"rows"_s);
    setSpace(m_grid, 1, 1, 1, 1, 0);
    addHead();
}

void RowTable::setRemover(const std::function<QString(const QString &)> &name, const std::function<void(const QString &)> &remove)
{
    m_removeName = name;
    m_remove = remove;
}

void RowTable::addHead()
{
    auto *head = new QFrame(this);
    head->setProperty("role", u"rowsHead"_s);
    m_grid->addWidget(head, 0, 0, 1, int(m_columns.size()) + 1);
    for (int i = 0; i < m_columns.size(); ++i) {
        auto *title = newLabel("help", this);
        title->setContentsMargins(12, 0, 4, 0);
        title->setFixedHeight(qMax(30, title->fontMetrics().height() + 10));
        title->setAlignment((m_columns[i].right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        const Text text = m_columns[i].title;
        m_form.wording().add(title, [title, text] { title->setText(text()); });
        m_grid->addWidget(title, 0, i);
        m_grid->setColumnStretch(i, m_columns[i].stretch);
    }
}

void RowTable::addRow(const QString &key)
{
    QList<QWidget *> parts;
    if (!m_keys.isEmpty()) {
        QFrame *rule = newRule(this);
        m_grid->addWidget(rule, m_line++, 0, 1, int(m_columns.size()) + 1);
        parts.append(rule);
    }
    const QList<QWidget *> cells = m_cells(key);
    for (int i = 0; i < cells.size(); ++i) {
        auto *holder = new QWidget(this);
        auto *line = new QHBoxLayout(holder);
        const bool editor = cells[i]->inherits("QLineEdit") || cells[i]->inherits("QAbstractSpinBox") || cells[i]->inherits("QComboBox") || cells[i]->property("cell").toBool();
        if (editor) {
            cells[i]->setProperty("cell", true);
            if (auto *combo = qobject_cast<ComboBox *>(cells[i])) {
                combo->setMinimumWidth(0);
                combo->setWidest(fontMetrics().horizontalAdvance(u'n') * m_columns[i].letters + 34);
                combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            }
            if (cells[i]->inherits("QLineEdit")) {
                cells[i]->setMinimumWidth(qMin(cells[i]->minimumWidth(), 64));
                cells[i]->setMaximumWidth(QWIDGETSIZE_MAX);
            }
        }
        setSpace(line, editor ? 4 : 12, 4, 4, 4, 0);
        line->addWidget(cells[i]);
        m_grid->addWidget(holder, m_line, i);
        parts.append(holder);
    }
    m_grid->setRowMinimumHeight(m_line, 40);
    if (m_remove) {
        QToolButton *button = newTool(m_path + u'.' + key + u".remove"_s, 16, this);
        m_form.wording().add(button, [this, button, key] {
            nameTool(button, m_form.ui().theme.icon(u"trash"_s), tr("Remove %1").arg(m_removeName(key)));
        });
        connect(button, &QToolButton::clicked, this, [this, key] { m_remove(key); });
        m_form.bind(button, {}, [this, button, key] { button->setVisible(!m_form.ui().draft.isLocked(m_path + u'.' + key)); }, {});
        m_grid->addWidget(button, m_line, int(m_columns.size()), Qt::AlignVCenter | Qt::AlignRight);
        m_grid->setColumnMinimumWidth(int(m_columns.size()), 40);
        parts.append(button);
    }
    ++m_line;
    m_rows.insert(key, parts);
    m_keys.append(key);
}

void RowTable::clear()
{
    for (const QList<QWidget *> &parts : std::as_const(m_rows)) {
        for (QWidget *part : parts) {
            m_form.forget(part);
            m_grid->removeWidget(part);
            discard(part);
        }
    }
    for (int line = 1; line < m_line; ++line)
        m_grid->setRowMinimumHeight(line, 0);
    m_rows.clear();
    m_keys.clear();
    m_line = 1;
}

void RowTable::setKeys(const QStringList &keys)
{
    if (keys == m_keys)
        return;
    const bool appended = keys.mid(0, m_keys.size()) == m_keys;
    if (!appended)
        clear();
    for (const QString &key : keys.mid(m_keys.size()))
        addRow(key);
    setVisible(!keys.isEmpty());
}

} // namespace Cloudsteps
