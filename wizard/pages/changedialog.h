#pragma once

#include "wizard/pages/ui.h"
#include "wizard/provision/engine.h"
#include "wizard/topology/kind.h"

#include <QDialog>
#include <QSet>

class QCheckBox;

namespace Cloudsteps {

/// Names what is lost when the changes of some kinds are applied, and asks. In a real account the project's name has to be typed.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeDialog(const Ui &ui, const QSet<Kind> &kinds, QWidget *parent = nullptr);

    /// Whether the database is to be backed up first: offered where one goes, preset in a real account.
    Backup backup() const;

private:
    QCheckBox *m_backup = nullptr;
};

} // namespace Cloudsteps
