#pragma once

#include "wizard/pages/components/form.h"
#include "wizard/pages/components/section.h"

class QPushButton;

namespace Cloudsteps {

class EmptyState;
class RowTable;

/// DNAT entries: ports, ranges of ports and whole public IPs that lead to one server each.
class DnatSection : public Section
{
    Q_OBJECT

public:
    explicit DnatSection(Form &form, QWidget *parent = nullptr);

private:
    void buildTable();
    void showValues();
    QList<QWidget *> cells(const QString &key);
    QWidget *newPort(const QString &key, const QString &name, QString DnatEntry::*port);
    QList<Option> addresses() const;
    QList<Option> servers() const;

    Form &m_form;
    const Ui &m_ui;
    QPushButton *m_add;
    RowTable *m_table = nullptr;
    EmptyState *m_none = nullptr;
    QLabel *m_waits = nullptr;
    QLabel *m_meaning = nullptr;
};

} // namespace Cloudsteps
