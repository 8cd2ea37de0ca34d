#pragma once

#include "wizard/pages/ui.h"

#include <QDialog>

namespace Cloudsteps {

/// The program, its version and licence, and those of what it is built on (docs/dependencies.md).
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const Ui &ui, QWidget *parent = nullptr);
};

} // namespace Cloudsteps
