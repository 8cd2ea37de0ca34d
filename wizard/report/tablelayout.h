#pragma once

#include "wizard/report/document.h"
#include "wizard/report/typography.h"

namespace Cloudsteps {

/// A row with its cells broken into lines; states keep their marks.
struct MeasuredRow
{
    QList<QStringList> lines;
    QList<std::optional<NodeState>> states;
    qreal height = 0;
    bool total = false;
};

/// A table fitted to a width.
struct MeasuredTable
{
    QList<qreal> lefts;
    QList<qreal> widths;
    QList<MeasuredRow> rows;
    qreal headHeight = 0; ///< 0 without heads
    qreal scale = 1;      ///< of the text, below 1 only where exact columns alone are wider than the page
};

/// No row is higher than `tallest`: longer ones go on in further rows.
MeasuredTable measureTable(const ReportTable &table, qreal width, qreal tallest, const Typography &type);

/// Room of a state's mark before its word.
inline constexpr qreal markWidth = 13;

} // namespace Cloudsteps
