#pragma once

#include "wizard/pages/ui.h"
#include "wizard/topology/kind.h"

#include <QDialog>
#include <QSet>

namespace Cloudsteps {

/// The requests that creating some steps will send, in their order, secrets masked. To read and to copy.
class ApiCallsDialog : public QDialog
{
    Q_OBJECT

public:
    ApiCallsDialog(const Ui &ui, const QSet<Kind> &kinds, QWidget *parent = nullptr);
};

} // namespace Cloudsteps
