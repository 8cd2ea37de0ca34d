#include "wizard/picture/picture.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace Cloudsteps {

QByteArray pictureToSvg(const Picture &picture, const Tokens &tokens, const QFont &font)
{
    // Room for marks that straddle the outermost borders.
    constexpr qreal margin = 16;
    const QSizeF size = picture.size + QSizeF(2 * margin, 2 * margin);
    QByteArray document;
    QBuffer buffer(&document);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(QSize(int(std::ceil(size.width())), int(std::ceil(size.height()))));
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setDescription(picture.description);
    QPainter painter(&generator);
    painter.fillRect(QRectF(QPointF(), size), tokens.page);
    painter.translate(margin, margin);
    paintPicture(painter, picture, tokens, font);
    painter.end();
    return document;
}

} // namespace Cloudsteps
