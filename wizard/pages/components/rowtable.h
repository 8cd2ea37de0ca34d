#pragma once

#include "wizard/pages/components/form.h"

#include <QFrame>

class QGridLayout;

namespace Cloudsteps {

/// A table whose rows are edited in place: one widget a cell, a button at the right end that removes the row.
class RowTable : public QFrame
{
    Q_OBJECT

public:
    struct Column
    {
        Text title;
        int stretch = 0;
        bool right = false; ///< numbers
        int letters = 11;   ///< of what is chosen in a combo box, that are always seen
    };
    /// Several editors that share a cell are a widget with the property "cell", as each of them.
    using Cells = std::function<QList<QWidget *>(const QString &key)>;

    /// `path` names the list: rows are "<path>.<key>".
    RowTable(Form &form, const FieldPath &path, const QList<Column> &columns, const Cells &cells, QWidget *parent = nullptr);

    /// Without a remover rows stay.
    void setRemover(const std::function<QString(const QString &key)> &name, const std::function<void(const QString &key)> &remove);
    /// Makes rows for new keys, drops those of keys that are gone; the others keep their widgets and the focus.
    void setKeys(const QStringList &keys);
    const QStringList &keys() const { return m_keys; }

private:
    void addHead();
    void addRow(const QString &key);
    void clear();

    Form &m_form;
    FieldPath m_path;
    QList<Column> m_columns;
    Cells m_cells;
    std::function<QString(const QString &)> m_removeName;
    std::function<void(const QString &)> m_remove;
    QGridLayout *m_grid;
    QStringList m_keys;
    QMap<QString, QList<QWidget *>> m_rows;
    int m_line = 1;
};

} // namespace Cloudsteps
