#include "wizard/report/report.h"

#include "wizard/report/exports/aliyunscript.h"
#include "wizard/report/exports/rampolicy.h"
#include "wizard/report/exports/ros.h"
#include "wizard/report/exports/terraform.h"
#include "wizard/report/pdfwriter.h"
#include "wizard/topology/json.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// Families for pictures that stand alone. A Chinese one first, or the fallback of a Latin one wins.
QFont pictureFont(Language language)
{
    const QStringList chinese{u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s, reportFontFamily()};
    const QStringList latin{u"Inter"_s, u"Cantarell"_s, u"Noto Sans"_s, u"Ubuntu"_s};
    QFont font;
    font.setFamilies(language == Language::Chinese ? chinese : latin + chinese);
    return font;
}

bool canWriteChinese()
{
    return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

tl::expected<QByteArray, ReportError> picturePng(const Picture &picture, Language language)
{
    if (language == Language::Chinese && !canWriteChinese())
        return tl::unexpected(ReportError{u"no-font"_s, reportFontPackage()});
    constexpr qreal scale = 2;
    constexpr qreal margin = 16; // for marks that straddle the outermost borders
    const QSizeF size = (picture.size + QSizeF(2 * margin, 2 * margin)) * scale;
    QImage image(size.toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return tl::unexpected(ReportError{u"io"_s, u"out of memory"_s});
    image.fill(lightTokens().page);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(margin, margin);
    paintPicture(painter, picture, lightTokens(), pictureFont(language));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return tl::unexpected(ReportError{u"io"_s, buffer.errorString()});
    return png;
}

/// The picture alone leaves the program without the report's footer, so it says itself that it is practice.
Picture exportedPicture(const ReportInput &input)
{
    Picture picture = reportPicture(input, Density::Large);
    picture.caption = practiceWord(input);
    return picture;
}

tl::expected<QByteArray, ReportError> contentOf(const ReportInput &input, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf: return reportPdf(reportDocument(input));
    case ExportFormat::Svg: return pictureToSvg(exportedPicture(input), lightTokens(), pictureFont(input.language));
    case ExportFormat::Png: return picturePng(exportedPicture(input), input.language);
    case ExportFormat::Json: return toJson(input.topology);
    case ExportFormat::Terraform: return toTerraform(input);
    case ExportFormat::Ros: return toRosTemplate(input);
    case ExportFormat::AliyunScript: return toAliyunScript(input);
    case ExportFormat::RamPolicy: return toRamPolicy(input);
    }
    Q_UNREACHABLE();
}

} // namespace

tl::expected<void, ReportError> writeReport(const ReportInput &input, ExportFormat format, const QString &path)
{
    const tl::expected<QByteArray, ReportError> content = contentOf(input, format);
    if (!content)
        return tl::unexpected(content.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size() || !file.commit())
        return tl::unexpected(ReportError{u"io"_s, file.errorString()});
    return {};
}

} // namespace Cloudsteps
