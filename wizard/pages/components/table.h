#pragma once

#include "wizard/pages/theme.h"
#include "wizard/picture/picture.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace Cloudsteps {

/// A cell that is read: text, and before it a mark of a state where there is one.
struct TableCell
{
    QString text;
    std::optional<NodeState> state;
    int percent = 0;              ///< of the creating arc
    std::optional<double> number; ///< what the column sorts by, right aligned
    bool chip = false;            ///< drawn as a chip in the colour of warnings

    bool operator==(const TableCell &) const = default;
};

struct TableRow
{
    QString key;
    QList<TableCell> cells;
    bool faint = false; ///< can be chosen, but is sold out

    bool operator==(const TableRow &) const = default;
};

class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { CellRole = Qt::UserRole + 1, KeyRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setHeaders(const QStringList &headers);
    void setRows(const QList<TableRow> &rows);
    const QList<TableRow> &tableRows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();

    QStringList m_headers;
    QList<TableRow> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// A table to read, or to choose one row of. As high as its rows, up to `mostRows`; then it scrolls.
class Table : public QTableView
{
    Q_OBJECT

public:
    Table(const Theme &theme, int mostRows, QWidget *parent = nullptr);

    void setHeaders(const QStringList &headers);
    void setRows(const QList<TableRow> &rows);
    /// A column that takes the room that is left.
    void setWideColumn(int column) { m_wide = column; }
    /// Columns that give way, in this order, where there is not room for all.
    void setDropOrder(const QList<int> &columns) { m_dropOrder = columns; }
    void setChoosing(bool choosing);
    void setChosen(const QString &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QString &key); ///< by the user

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void fit();

    TableModel m_model;
    int m_mostRows;
    int m_wide = 0;
    QList<int> m_natural; ///< width of each column's contents
    QList<int> m_dropOrder;
    bool m_choosing = false;
    bool m_setting = false;
};

} // namespace Cloudsteps

Q_DECLARE_METATYPE(Cloudsteps::TableCell)
