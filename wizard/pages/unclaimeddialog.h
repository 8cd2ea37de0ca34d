#pragma once

#include "wizard/pages/draft.h"
#include "wizard/pages/ui.h"

#include <QDialog>

namespace Cloudsteps {

/// Asks before a thing is removed that carries the project's tag and is in no line of its journal. Its id has to be typed, whoever pays:
/// nothing says what it is used for.
class UnclaimedDialog : public QDialog
{
    Q_OBJECT

public:
    UnclaimedDialog(const Ui &ui, const Drift &drift, QWidget *parent = nullptr);
};

} // namespace Cloudsteps
