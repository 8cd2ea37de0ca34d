#include "wizard/report/linebreak.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

bool isWide(QChar c)
{
    return c.unicode() >= 0x2e80;
}

/// Punctuation that never starts a line, and such that never ends one.
const QString closing = u"，。、；：！？）》」』】”’…%"_s;
const QString opening = u"（《「『【“‘"_s;

QString withoutTrailingBlanks(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

QStringList unbreakablePieces(const QString &text)
{
    QStringList pieces;
    QString piece;
    for (const QChar c : text) {
        if (!piece.isEmpty()) {
            const QChar last = piece.back();
            const bool afterBlank = last == u' ' && c != u' ';
            const bool aroundWide = c != u' ' && (isWide(c) || isWide(last)) && !closing.contains(c) && !opening.contains(last);
            if (afterBlank || aroundWide) {
                pieces << piece;
                piece.clear();
            }
        }
        piece += c;
    }
    if (!piece.isEmpty())
        pieces << piece;
    return pieces;
}

QStringList breakLines(const QString &text, qreal width, const QFontMetricsF &metrics)
{
    constexpr qreal tolerance = 0.01;
    QStringList lines;
    QString line;
    for (const QString &piece : unbreakablePieces(text)) {
        if (metrics.horizontalAdvance(withoutTrailingBlanks(line + piece)) <= width + tolerance) {
            line += piece;
            continue;
        }
        if (!line.isEmpty())
            lines << withoutTrailingBlanks(line);
        line = piece;
        while (line.size() > 1 && metrics.horizontalAdvance(withoutTrailingBlanks(line)) > width + tolerance) {
            qsizetype fitting = line.size() - 1;
            while (fitting > 1 && metrics.horizontalAdvance(line.left(fitting)) > width + tolerance)
                --fitting;
            lines << line.left(fitting);
            line.remove(0, fitting);
        }
    }
    lines << withoutTrailingBlanks(line);
    return lines;
}

qreal widestPiece(const QString &text, const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (const QString &piece : unbreakablePieces(text))
        widest = qMax(widest, metrics.horizontalAdvance(withoutTrailingBlanks(piece)));
    return widest;
}

} // namespace Cloudsteps
