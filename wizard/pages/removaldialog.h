#pragma once

#include "wizard/pages/ui.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Cloudsteps {

/// What will be removed, in order, and what it stops. In a real account the project's name has to be typed.
class RemovalDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RemovalDialog(const Ui &ui, QWidget *parent = nullptr);
};

} // namespace Cloudsteps
