#include "wizard/pages/calllog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int mostCalls = 5000;
constexpr int fewerBy = 500; // dropped at once, so that a full log is not rebuilt at each call

bool isFailed(const CallEvent &call)
{
    return call.httpStatus == 0 || !call.code.isEmpty();
}

} // namespace

void CallLog::add(const CallEvent &call)
{
    if (m_calls.size() >= mostCalls) {
        beginRemoveRows({}, 0, fewerBy - 1);
        m_calls.remove(0, fewerBy);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_calls.size()), int(m_calls.size()));
    m_calls.append(call);
    endInsertRows();
}

void CallLog::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_calls.isEmpty())
        emit dataChanged(index(0, State), index(rowCount() - 1, Duration));
}

int CallLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_calls.size());
}

int CallLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RequestId + 1;
}

QVariant CallLog::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CallEvent &call = m_calls[index.row()];
    if (role == FailedRole)
        return isFailed(call);
    if (role == Qt::TextAlignmentRole && index.column() == Duration)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Time: return call.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case Action: return call.action;
    case State:
        if (call.httpStatus == 0)
            return tr("No answer");
        return call.code.isEmpty() ? tr("Done") : tr("Refused, %1", "HTTP status").arg(call.httpStatus);
    case Duration: return tr("%1 ms").arg(call.milliseconds);
    case Code: return call.code;
    case RequestId: return call.requestId;
    default: return {};
    }
}

QVariant CallLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Action: return tr("Call");
    case State: return tr("State");
    case Duration: return tr("Duration");
    case Code: return tr("Error code");
    case RequestId: return u"RequestId"_s;
    default: return {};
    }
}

/// Rows that hold the words somewhere and, where asked, only those that failed.
class CallLogWindow::Filter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFailedOnly(bool failedOnly)
    {
        m_failedOnly = failedOnly;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_failedOnly && !sourceModel()->index(row, 0, parent).data(CallLog::FailedRole).toBool())
            return false;
        return QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    bool m_failedOnly = false;
};

CallLogWindow::CallLogWindow(const Ui &ui, CallLog &log, QWidget *parent)
    : QDialog(parent), m_log(log), m_filter(new Filter(this)), m_words(new QLineEdit(this)), m_failedOnly(new QCheckBox(this)),
      m_table(new QTableView(this)), m_empty(newLabel("second", this, true)), m_copy(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(u"callLog"_s);
    m_filter->setSourceModel(&log);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_words->setObjectName(u"callLog.words"_s);
    m_words->setClearButtonEnabled(true);
    m_failedOnly->setObjectName(u"callLog.failedOnly"_s);
    m_table->setObjectName(u"callLog.calls"_s);
    m_table->setProperty("role", u"log"_s);
    m_table->setModel(m_filter);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const QFontMetrics metrics(ui.theme.font());
    m_table->setColumnWidth(CallLog::Time, metrics.horizontalAdvance(u"00:00:00.000"_s) + 32);
    m_table->setColumnWidth(CallLog::Action, metrics.horizontalAdvance(u"Vpc:AddCommonBandwidthPackageIps"_s) + 24);
    m_table->setColumnWidth(CallLog::State, metrics.horizontalAdvance(u"Refused, 400"_s) + 40);
    m_table->setColumnWidth(CallLog::Duration, metrics.horizontalAdvance(u"30000 ms"_s) + 32);
    m_table->setColumnWidth(CallLog::Code, metrics.horizontalAdvance(u"OperationDenied.NoStock"_s) + 24);
    m_copy->setObjectName(u"callLog.copy"_s);
    m_copy->setAutoDefault(false);
    m_close->setObjectName(u"callLog.close"_s);
    m_close->setAutoDefault(false);

    auto *head = new QHBoxLayout;
    setSpace(head, 0, 0, 0, 0, 12);
    head->addWidget(m_words, 1);
    head->addWidget(m_failedOnly);
    auto *buttons = new QHBoxLayout;
    setSpace(buttons, 0, 0, 0, 0, 8);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 12);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    resize(QSize(1120, 480).boundedTo(parent ? parent->size() - QSize(20, 40) : QSize(1120, 480)));

    const auto showEmpty = [this] {
        m_empty->setVisible(m_log.rowCount() == 0);
        m_copy->setEnabled(m_filter->rowCount() > 0);
    };
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, showEmpty);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, showEmpty);
    connect(m_words, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_failedOnly, &QCheckBox::toggled, this, [this](bool on) { m_filter->setFailedOnly(on); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    showEmpty();
    m_table->scrollToBottom();
}

void CallLogWindow::retranslate()
{
    setWindowTitle(tr("Log of calls"));
    m_words->setPlaceholderText(tr("Filter by call, code or RequestId"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_failedOnly->setText(tr("Only what failed"));
    m_table->setAccessibleName(windowTitle());
    m_empty->setText(tr("Nothing was asked of the cloud yet. Calls are listed here as they are answered, without their parameters, so without secrets."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the selected calls, or all that are shown"));
    m_close->setText(tr("Close"));
}

QString CallLogWindow::text() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows << row;
    }
    QStringList lines;
    for (const int row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < m_filter->columnCount(); ++column)
            cells << m_filter->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace Cloudsteps
