#pragma once

#include "wizard/pages/components/form.h"
#include "wizard/pages/components/section.h"

namespace Cloudsteps {

class FormGrid;

/// What few change about the NAT gateway and its public IPs: the line that they are on, and how they are bound. Folded at first.
class NatOptions : public Section
{
    Q_OBJECT

public:
    explicit NatOptions(Form &form, QWidget *parent = nullptr);

private:
    void showValues();
    QList<Option> lines() const;
    QString bindMeaning() const;

    Form &m_form;
    const Ui &m_ui;
    FormGrid *m_grid;
    QWidget *m_lineRow = nullptr;
    QWidget *m_bindRow = nullptr;
};

} // namespace Cloudsteps
