#pragma once

#include "wizard/report/document.h"


namespace Cloudsteps {

/// The only family whose Chinese and Latin text was measured to extract exactly from Qt's PDFs. Noto Sans CJK yields Kangxi
/// radicals and loses digits after hyphens.
QString reportFontFamily();
/// The package that brings it on Debian and Ubuntu.
QString reportFontPackage();

/// Paints the document as A4 pages. Errors: no-font (detail: the package to install), io.
tl::expected<QByteArray, ReportError> reportPdf(const ReportDocument &document);

} // namespace Cloudsteps
