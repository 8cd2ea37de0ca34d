#include "wizard/report/pdfwriter.h"

#include "wizard/report/pagelayout.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString reportFontFamily()
{
    return u"WenQuanYi Micro Hei"_s;
}

QString reportFontPackage()
{
    return u"fonts-wqy-microhei"_s;
}

tl::expected<QByteArray, ReportError> reportPdf(const ReportDocument &document)
{
    if (!QFontDatabase::families().contains(reportFontFamily()))
        return tl::unexpected(ReportError{u"no-font"_s, reportFontPackage()});
    QFont family(reportFontFamily());
    family.setHintingPreference(QFont::PreferNoHinting); // widths of the page, not of a screen's pixels

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setTitle(document.running);
    writer.setCreator(u"Cloudsteps "_s + QStringLiteral(CLOUDSTEPS_VERSION));

    PageLayout layout(document, family, &writer);
    const QList<ReportPage> pages = layout.pages();
    QPainter painter;
    if (!painter.begin(&writer))
        return tl::unexpected(ReportError{u"io"_s, buffer.errorString()});
    const qreal scale = writer.resolution() / 72.0;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.resetTransform();
        painter.scale(scale, scale);
        for (const ReportPage::Operation &operation : pages[i].operations)
            operation(painter);
        layout.paintMargins(painter, pages[i], int(i) + 1, int(pages.size()));
    }
    painter.end();
    return pdf;
}

} // namespace Cloudsteps
