#pragma once

#include "wizard/pages/ui.h"
#include "wizard/provision/engine.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QSortFilterProxyModel>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Cloudsteps {

/// Every call of this session, the newest last: action, state, duration, error code, RequestId. Calls are told without their
/// parameters, so no secret can be among them. The oldest go when there are very many.
class CallLog : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Action, State, Duration, Code, RequestId };
    enum Role { FailedRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;
    void add(const CallEvent &call);
    /// Column titles and states again, in the current language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<CallEvent> m_calls;
};

/// The window that shows the log: a filter, what failed alone, copy.
class CallLogWindow : public QDialog
{
    Q_OBJECT

public:
    CallLogWindow(const Ui &ui, CallLog &log, QWidget *parent = nullptr);

    void retranslate();
    /// The rows that are selected, or all that are shown, as lines with tabs between the columns.
    QString text() const;

private:
    class Filter;

    CallLog &m_log;
    Filter *m_filter;
    QLineEdit *m_words;
    QCheckBox *m_failedOnly;
    QTableView *m_table;
    QLabel *m_empty;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace Cloudsteps
