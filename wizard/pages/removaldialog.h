#pragma once

#include "wizard/pages/ui.h"
#include "wizard/provision/engine.h"
#include "wizard/topology/kind.h"

#include <QDialog>
#include <QSet>

class QCheckBox;

namespace Cloudsteps {

/// What will be removed, in order, and what it stops. In a real account the project's name has to be typed.
class RemovalDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of everything, or of what the steps in `kinds` made.
    explicit RemovalDialog(const Ui &ui, const QSet<Kind> &kinds = {}, QWidget *parent = nullptr);

    /// Whether the database is to be backed up first: offered where a complete one goes, preset in a real account.
    Backup backup() const;

private:
    QCheckBox *m_backup = nullptr;
};

} // namespace Cloudsteps
