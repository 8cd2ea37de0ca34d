#pragma once

#include "wizard/pages/ui.h"

#include <QDialog>

namespace Cloudsteps {

/// The amount a month above which the window asks before it creates.
class SpendingLimitDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SpendingLimitDialog(const Ui &ui, QWidget *parent = nullptr);
};

} // namespace Cloudsteps
