#include "wizard/pages/components/table.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int cellMargin = 12;
constexpr int markSize = 16;
constexpr int mostMeasured = 40;
constexpr int leastShortened = 150; // of the longest column where there is no room for it

/// In halves of a Chinese character.
int roughLength(const QString &text)
{
    int length = 0;
    for (const QChar c : text)
        length += c.unicode() < 0x2e80 ? 1 : 2;
    return length;
}

class TableDelegate : public QStyledItemDelegate
{
public:
    TableDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = m_theme.tokens();
        const auto cell = index.data(TableModel::CellRole).value<TableCell>();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool last = index.row() == index.model()->rowCount() - 1;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->fillRect(option.rect, tokens.accT);
            if (index.column() == 0)
                painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), tokens.link);
        }
        if (!last)
            painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
        QRect room = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
        const bool faint = index.data(Qt::ForegroundRole).isValid();
        QColor ink = faint ? (selected ? tokens.text2 : tokens.text3) : tokens.text;
        if (cell.state) {
            const QRectF mark(room.left(), room.center().y() - markSize / 2 + 1, markSize, markSize);
            paintState(*painter, *cell.state, mark, tokens, cell.percent);
            room.setLeft(room.left() + markSize + 8);
            switch (*cell.state) {
            case NodeState::Ready: ink = tokens.ok; break;
            case NodeState::Failed: ink = tokens.err; break;
            case NodeState::Creating: ink = tokens.link; break;
            case NodeState::Unknown: ink = tokens.warn; break;
            case NodeState::Planned:
            case NodeState::Waiting:
            case NodeState::Paused:
            case NodeState::Removed: ink = tokens.text2; break;
            }
        }
        QFont font = option.font;
        if (cell.chip && !cell.text.isEmpty()) {
            font = smaller(font);
            painter->setFont(font);
            const int width = qMin(painter->fontMetrics().horizontalAdvance(cell.text) + 16, room.width());
            const QRectF chip(room.left() + 0.5, room.center().y() - 10.5, width, 22);
            painter->setPen(tokens.warnL);
            painter->setBrush(tokens.warnT);
            painter->drawRoundedRect(chip, 4, 4);
            ink = tokens.warn;
            room = chip.adjusted(8, 0, -6, 0).toRect();
        }
        painter->setFont(font);
        painter->setPen(ink);
        const QString text = painter->fontMetrics().elidedText(cell.text, Qt::ElideMiddle, room.width());
        painter->drawText(room, Qt::AlignVCenter | (cell.number ? Qt::AlignRight : Qt::AlignLeft), text);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto cell = index.data(TableModel::CellRole).value<TableCell>();
        int width = option.fontMetrics.horizontalAdvance(cell.text) + 2 * cellMargin + 2;
        if (cell.state)
            width += markSize + 8;
        if (cell.chip)
            width += 16;
        return {width, qMax(36, option.fontMetrics.height() + 16)};
    }

private:
    const Theme &m_theme;
};

} // namespace

void TableModel::setHeaders(const QStringList &headers)
{
    if (headers == m_headers)
        return;
    beginResetModel();
    m_headers = headers;
    endResetModel();
}

void TableModel::setRows(const QList<TableRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    arrange();
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    const TableRow &row = m_rows[index.row()];
    const TableCell cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return cell.text;
    case Qt::ForegroundRole: return row.faint ? QVariant(QColor(Qt::gray)) : QVariant();
    case CellRole: return QVariant::fromValue(cell);
    case KeyRole: return row.key;
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole) {
        const bool number = !m_rows.isEmpty() && m_rows.constFirst().cells.value(section).number;
        return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    endResetModel();
}

void TableModel::arrange()
{
    if (m_sortColumn < 0)
        return;
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const TableRow &a, const TableRow &b) {
        static const TableCell none;
        const TableCell &left = m_sortColumn < a.cells.size() ? a.cells[m_sortColumn] : none;
        const TableCell &right = m_sortColumn < b.cells.size() ? b.cells[m_sortColumn] : none;
        const bool ascending = m_sortOrder == Qt::AscendingOrder;
        if (left.number && right.number)
            return ascending ? *left.number < *right.number : *right.number < *left.number;
        return ascending ? left.text < right.text : right.text < left.text;
    });
}

Table::Table(const Theme &theme, int mostRows, QWidget *parent)
    : QTableView(parent), m_mostRows(mostRows)
{
    setModel(&m_model);
    setItemDelegate(new TableDelegate(theme, this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(qMax(36, fontMetrics().height() + 16));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(24);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { updateGeometry(); }); // it takes room when it appears
}

void Table::setChoosing(bool choosing)
{
    m_choosing = choosing;
    setSelectionMode(choosing ? SingleSelection : NoSelection);
}

void Table::setHeaders(const QStringList &headers)
{
    m_model.setHeaders(headers);
    measure();
    fit();
}

void Table::setRows(const QList<TableRow> &rows)
{
    if (rows == m_model.tableRows())
        return;
    const QString kept = currentIndex().data(TableModel::KeyRole).toString();
    const int at = verticalScrollBar()->value();
    m_model.setRows(rows);
    if (m_choosing)
        setChosen(kept);
    verticalScrollBar()->setValue(at);
    measure();
    fit();
    updateGeometry();
}

void Table::setChosen(const QString &key)
{
    const QList<TableRow> &rows = m_model.tableRows();
    m_setting = true;
    bool found = false;
    for (int i = 0; i < rows.size(); ++i) {
        if (rows[i].key != key)
            continue;
        found = true;
        if (currentIndex().row() != i || !selectionModel()->isRowSelected(i)) {
            selectRow(i);
            scrollTo(m_model.index(i, 0));
        }
    }
    if (!found)
        clearSelection();
    m_setting = false;
}

void Table::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_choosing && !m_setting && current.isValid() && current.row() != previous.row())
        emit chosen(current.data(TableModel::KeyRole).toString());
}

QSize Table::sizeHint() const
{
    const int rows = qBound(1, m_model.rowCount(), m_mostRows);
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {300, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 + bar};
}

QSize Table::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void Table::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        fit();
    }
}

/// How wide the contents of every column are. Of more than a thousand rows only the longest texts are measured.
void Table::measure()
{
    m_natural.clear();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const bool sorted = isSortingEnabled() && horizontalHeader()->sortIndicatorSection() == column;
        int width = fontMetrics().horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + (sorted ? 48 : 34);
        QList<int> lengths;
        for (const TableRow &row : m_model.tableRows())
            lengths.append(column < row.cells.size() ? roughLength(row.cells[column].text) : 0);
        const int longest = lengths.isEmpty() ? 0 : *std::max_element(lengths.cbegin(), lengths.cend());
        QSet<QString> seen;
        for (int row = 0; row < lengths.size(); ++row) {
            if (lengths[row] < longest - 2 || column >= m_model.tableRows()[row].cells.size())
                continue;
            const QString &text = m_model.tableRows()[row].cells[column].text;
            if (seen.contains(text) || seen.size() > mostMeasured)
                continue;
            seen.insert(text);
            width = qMax(width, sizeHintForIndex(m_model.index(row, column)).width());
        }
        m_natural.append(width);
    }
}

/// Every column as wide as its contents; the room that is left goes to one of them. What does not fit is dropped in the order given.
void Table::fit()
{
    const int columns = m_model.columnCount();
    if (columns == 0)
        return;
    if (m_natural.size() != columns)
        measure();
    QList<int> widths = m_natural;
    int sum = std::accumulate(widths.cbegin(), widths.cend(), 0);
    const int room = viewport()->width();
    QList<int> dropped;
    for (int column : m_dropOrder) {
        if (sum <= room)
            break;
        sum -= widths[column];
        dropped.append(column);
    }
    // Texts are cut in their middle, and the tool tip has them whole: that is read more easily than what must be scrolled to.
    const int least = qMin(widths[m_wide], 140);
    if (const int lacking = sum - room - (widths[m_wide] - least); lacking > 0) {
        int longest = m_wide;
        for (int column = 0; column < columns; ++column) {
            if (column != m_wide && !dropped.contains(column) && (longest == m_wide || widths[column] > widths[longest]))
                longest = column;
        }
        if (longest != m_wide) {
            const int shorter = qMax(widths[longest] - lacking, qMin(widths[longest], leastShortened));
            sum -= widths[longest] - shorter;
            widths[longest] = shorter;
        }
    }
    widths[m_wide] = qMax(widths[m_wide] + room - sum, least);
    for (int column = 0; column < columns; ++column) {
        setColumnHidden(column, dropped.contains(column));
        if (!dropped.contains(column))
            setColumnWidth(column, widths[column]);
    }
}

} // namespace Cloudsteps
