#pragma once

#include "wizard/pages/components/form.h"
#include "wizard/pages/components/section.h"

namespace Cloudsteps {

class FormGrid;

/// The NAT gateway, its public IPs with their bandwidth and how that is paid, and which vSwitches it lets out.
class NatSection : public Section
{
    Q_OBJECT

public:
    /// `vswitches`: those of the network, as a list to choose from.
    NatSection(Form &form, const Form::Options &vswitches, QWidget *parent = nullptr);

private:
    void buildGateway(const Form::Options &vswitches);
    void buildAddresses();
    void buildBandwidth();
    void buildBilling();
    void buildSnat();
    void showValues();
    bool inChina() const;
    QString billingMeaning() const;

    Form &m_form;
    const Ui &m_ui;
    FormGrid *m_grid;
    QLabel *m_place = nullptr;
    QWidget *m_vswitch = nullptr;
    QWidget *m_nameRow = nullptr;
    QWidget *m_addressRow = nullptr;
    QWidget *m_bandwidthRow = nullptr;
    QWidget *m_sharedMbps = nullptr;
    QWidget *m_eachMbps = nullptr;
    QLabel *m_unit = nullptr;
    QWidget *m_billingRow = nullptr;
    QWidget *m_sharedCharge = nullptr;
    QWidget *m_eachCharge = nullptr;
    QWidget *m_snatRow = nullptr;
};

} // namespace Cloudsteps
