#pragma once

#include "wizard/pages/theme.h"
#include "wizard/topology/network.h"

#include <QWidget>

namespace Cloudsteps {

/// Sixteen blocks of the VPC's address plan: used, next free, free. The text beside it says the same.
class CidrMap : public QWidget
{
    Q_OBJECT

public:
    explicit CidrMap(const Theme &theme, QWidget *parent = nullptr);
    void setNetwork(const Network &network);
    QSize sizeHint() const override { return {340, 16}; }
    QSize minimumSizeHint() const override { return {120, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Network m_network;
};

} // namespace Cloudsteps
