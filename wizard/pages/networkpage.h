#pragma once

#include "wizard/pages/kindpage.h"
#include "wizard/provision/existingthings.h"

#include <QPointer>

namespace Cloudsteps {

class Bar;
class CidrMap;
class FormGrid;
class RowTable;

/// VPC, vSwitches, NAT gateway and public IPs, SNAT, DNAT.
class NetworkPage : public KindPage
{
    Q_OBJECT

public:
    explicit NetworkPage(const Ui &ui, QWidget *parent = nullptr);

protected:
    void showValues() override;

private:
    void buildVpc();
    void buildVSwitches();
    void buildNat();
    void buildDnat();
    QList<QWidget *> vswitchCells(const QString &key);
    QList<QWidget *> dnatCells(const QString &key);
    QList<Option> zoneOptions() const;
    ExistingThings existingThings() const;
    QList<Option> vpcOptions() const;
    QList<Option> existingVSwitchOptions(const QString &key) const;
    QList<Option> serverOptions() const;
    void showSnat();

    Section *m_vpc = nullptr;
    Section *m_vswitches = nullptr;
    RowTable *m_vswitchTable = nullptr;
    QPushButton *m_addVSwitch = nullptr;
    QLabel *m_nextBlock = nullptr;
    QLabel *m_mapEnd = nullptr;
    CidrMap *m_map = nullptr;
    QMap<QString, QPair<QPointer<Bar>, QPointer<QLabel>>> m_usage; ///< of rows that may be gone

    Section *m_nat = nullptr;
    FormGrid *m_natGrid = nullptr;
    QWidget *m_natNameRow = nullptr;
    QWidget *m_ipRow = nullptr;
    QWidget *m_sharedRow = nullptr;
    QWidget *m_snatRow = nullptr;
    QWidget *m_natDetails = nullptr;
    QLabel *m_natWord = nullptr;
    QWidget *m_snat = nullptr;
    QMap<QString, QCheckBox *> m_snatBoxes;

    Section *m_dnat = nullptr;
    RowTable *m_dnatTable = nullptr;
    EmptyState *m_noDnat = nullptr;
    QPushButton *m_addDnat = nullptr;
    QLabel *m_dnatWaits = nullptr;
};

} // namespace Cloudsteps
