#pragma once

#include <QFontMetricsF>
#include <QString>
#include <QStringList>

namespace Cloudsteps {

/// Text in pieces that a line may not be broken inside: Latin words, ids, addresses and numbers whole (hyphens, dots and slashes
/// are no place to break), Chinese characters one by one with their punctuation. Blanks stay at the end of pieces.
QStringList unbreakablePieces(const QString &text);

/// Lines no wider than `width`. A piece that is wider by itself is cut, so that nothing is lost.
QStringList breakLines(const QString &text, qreal width, const QFontMetricsF &metrics);

/// Width of the widest piece: what a column needs at least.
qreal widestPiece(const QString &text, const QFontMetricsF &metrics);

} // namespace Cloudsteps
