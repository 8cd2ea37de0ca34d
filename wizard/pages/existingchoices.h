#pragma once

#include "wizard/pages/components/segmentedchoice.h"
#include "wizard/pages/page.h"
#include "wizard/provision/existingthings.h"

class QPushButton;

namespace Cloudsteps {

// What is there already in lists of the pages.

/// How wide a list of them gets.
inline constexpr int widestExisting = 440;

/// "office · 10.0.0.0/16 · vpc-bp1...", the name first; of what has no block without it.
QString existingLabel(const ExistingThing &thing);

/// `fresh`, which stands for a new one (the empty key), then what can be chosen; what `things` has of other VPCs than `vpc` is left out,
/// and what `taken` has.
QList<Option> existingOptions(const QString &fresh, const QList<ExistingThing> &things, const QString &vpc = {}, const QStringList &taken = {});

/// With the one that is chosen, when it is none of them: the list may not have been asked for.
QList<Option> withChosen(QList<Option> options, const ExistingThing &chosen);

/// A button that asks the window to list what the account has, and a line that says what came of it. Its name is `name`.
QWidget *existingLister(Page &page, Form &form, const QString &name);

} // namespace Cloudsteps
