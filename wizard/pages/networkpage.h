#pragma once

#include "wizard/pages/kindpage.h"
#include "wizard/provision/existingthings.h"

#include <QPointer>

namespace Cloudsteps {

class Bar;
class CidrMap;
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
    QList<QWidget *> vswitchCells(const QString &key);
    QList<Option> zoneOptions(const QString &vswitch) const;
    ExistingThings existingThings() const;
    QList<Option> vpcOptions() const;
    QList<Option> existingVSwitchOptions(const QString &key) const;

    Section *m_vpc = nullptr;
    Section *m_vswitches = nullptr;
    RowTable *m_vswitchTable = nullptr;
    QPushButton *m_addVSwitch = nullptr;
    QLabel *m_nextBlock = nullptr;
    QLabel *m_mapEnd = nullptr;
    CidrMap *m_map = nullptr;
    QMap<QString, QPair<QPointer<Bar>, QPointer<QLabel>>> m_usage; ///< of rows that may be gone
};

} // namespace Cloudsteps
