#pragma once

#include "wizard/pages/components/form.h"

#include <QWidget>

class QGridLayout;

namespace Cloudsteps {

class CheckBox;

/// A check box for each vSwitch of the network, side by side as far as their names leave room.
class VSwitchBoxes : public QWidget
{
    Q_OBJECT

public:
    using Has = std::function<bool(const Topology &topology, const QString &vswitch)>;
    using Put = std::function<void(Topology &topology, const QString &vswitch, bool on)>;

    /// Boxes are the fields "<path>.<key of the vSwitch>"; `spoken` is what assistive technology says of one: "SNAT for shop-a".
    VSwitchBoxes(Form &form, const FieldPath &path, const Has &has, const Put &put, const std::function<QString(const QString &name)> &spoken,
                 QWidget *parent = nullptr);

private:
    void showBoxes();
    void addBox(const QString &key);
    void place();

    Form &m_form;
    FieldPath m_path;
    Has m_has;
    Put m_put;
    std::function<QString(const QString &)> m_spoken;
    QGridLayout *m_grid;
    QStringList m_keys;
    QMap<QString, CheckBox *> m_boxes;
    int m_columns = 0;
};

} // namespace Cloudsteps
