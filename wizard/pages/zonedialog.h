#pragma once

#include "wizard/advice/zonesolver.h"
#include "wizard/pages/ui.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace Cloudsteps {

/// In which zones everything is sold now that a vSwitch, or the whole plan, wants there; what the runner-up lacks. Moves it on one click,
/// as one edit that can be undone.
class ZoneDialog : public QDialog
{
    Q_OBJECT

public:
    /// `vswitch` is what is asked for first; empty: the whole plan.
    ZoneDialog(const Ui &ui, const QString &vswitch, QWidget *parent = nullptr);

private:
    void solve();
    void showChoice();
    void move();
    QString lackText(const ZoneLack &lack) const;
    QString vswitch() const;
    bool canMove() const;

    const Ui &m_ui;
    QComboBox *m_what;
    QListWidget *m_zones;
    QLabel *m_meaning;
    QPushButton *m_move;
};

/// Opens the dialog for a field: the vSwitch in its path, else the first one whose zone does not sell all that is wanted there.
void askForZone(const Ui &ui, const FieldPath &field, QWidget *parent);

} // namespace Cloudsteps
