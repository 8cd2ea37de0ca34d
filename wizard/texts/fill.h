#pragma once

#include <QString>
#include <QStringList>

namespace Cloudsteps {

/// `text` with %1 to %9 replaced by `args` in one pass: an argument may itself hold a percent sign.
/// A place without an argument stays empty. Where an argument brings Chinese and Latin text together, a blank comes between.
QString fill(const QString &text, const QStringList &args);

} // namespace Cloudsteps
