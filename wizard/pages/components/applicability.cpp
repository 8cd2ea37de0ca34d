#include "wizard/pages/components/applicability.h"

#include "wizard/pages/draft.h"

#include <QWidget>

namespace Cloudsteps {

void disableWhile(Form &form, QWidget *field, const Hindrance &hindrance)
{
    const auto told = std::make_shared<QString>();
    Draft &draft = form.ui().draft;
    // Runs after the field's own refresh, which has enabled it unless it is locked.
    form.follow(field, [field, &draft, hindrance, told] {
        const QString reason = hindrance(draft.topology());
        if (!reason.isEmpty())
            field->setEnabled(false);
        else
            field->setEnabled(!draft.isLocked(field->objectName()));
        if (!reason.isEmpty() && !draft.isLocked(field->objectName()))
            field->setToolTip(reason);
        else if (!told->isEmpty() && field->toolTip() == *told)
            field->setToolTip({});
        *told = reason;
    });
}

} // namespace Cloudsteps
