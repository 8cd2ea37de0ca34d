#pragma once

#include "wizard/texts/translator.h"

#include <QString>

namespace Cloudsteps {

/// What the console calls a disk category: "cloud_essd" is ESSD / ESSD 云盘. An id that is not known stays as it is.
QString diskCategoryWord(const QString &id, const Translator &t);

/// The same of a database's storage: "cloud_essd" is ESSD PL1 there, "local_ssd" a local SSD.
QString databaseStorageWord(const QString &id, const Translator &t);

} // namespace Cloudsteps
