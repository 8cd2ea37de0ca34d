#pragma once

#include "wizard/pages/ui.h"

#include <QDialog>

namespace Cloudsteps {

/// All errors, warnings and notes of the project in one list; choosing one goes to its field.
class FindingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FindingsDialog(const Ui &ui, QWidget *parent = nullptr);

signals:
    void fieldAsked(const QString &field);
};

} // namespace Cloudsteps
