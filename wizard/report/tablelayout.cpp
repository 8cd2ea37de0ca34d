#include "wizard/report/tablelayout.h"

#include "wizard/report/linebreak.h"

#include <numeric>

namespace Cloudsteps {

namespace {

constexpr qreal columnGap = 12;
constexpr qreal rowHeight = 21;
constexpr qreal rowPadding = 7;
constexpr qreal headHeight = 22;
constexpr qreal labelWidth = 104;
constexpr qreal leastText = 56; ///< text columns do not give more, as long as they have as much

constexpr qreal widestWord = 120;
constexpr qreal smallestScale = 0.65; ///< before text is shrunk below this, long words outside of exact columns are cut

struct Need
{
    qreal natural = 0; ///< in one line
    qreal least = 0;   ///< without cutting a word or an id
    qreal cut = 0;     ///< with long words cut, ids still whole
};

TextStyle styleOf(const ReportTable &table, int row, int column)
{
    if (table.totals.contains(row))
        return Typography::head();
    return !table.hasHead() && column == 0 ? Typography::label() : Typography::cell();
}

QList<Need> needsOf(const ReportTable &table, const Typography &type)
{
    QList<Need> needs(table.columns.size());
    const QFontMetricsF head = type.metrics(Typography::head());
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const qreal width = head.horizontalAdvance(table.columns[c].head);
        needs[c] = {width, width, width};
    }
    const QFontMetricsF plain = type.metrics(Typography::cell());
    for (int r = 0; r < table.rows.size(); ++r) {
        const QFontMetricsF &metrics = table.totals.contains(r) ? head : plain;
        for (qsizetype c = 0; c < table.rows[r].size(); ++c) {
            const ReportCell &cell = table.rows[r][c];
            const qreal mark = cell.state ? markWidth : 0;
            const qreal natural = metrics.horizontalAdvance(cell.text) + mark;
            needs[c].natural = qMax(needs[c].natural, natural);
            const bool exact = table.columns[c].kind != ColumnKind::Text;
            const qreal least = exact ? natural : qMax(qMin(natural, leastText), widestPiece(cell.text, metrics) + mark);
            needs[c].least = qMax(needs[c].least, least);
            needs[c].cut = qMax(needs[c].cut, exact ? least : qMin(least, widestWord));
        }
    }
    return needs;
}

/// Widths of the columns for the room there is; sets the scale where even the least does not fit.
QList<qreal> widthsFor(QList<Need> needs, bool settings, qreal room, qreal &scale)
{
    QList<qreal> widths;
    for (const Need &need : std::as_const(needs))
        widths << need.natural;
    if (settings) {
        widths[0] = qMin(room / 2, qMax(labelWidth, widths[0]));
        widths[1] = room - widths[0];
        scale = qBound<qreal>(smallestScale, widths[1] / needs[1].least, 1);
        return widths;
    }
    const qreal natural = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    if (natural <= room)
        return widths;
    qreal least = 0;
    for (const Need &need : std::as_const(needs))
        least += need.least;
    if (room < least * smallestScale) {
        least = 0;
        for (Need &need : needs) {
            need.least = need.cut;
            least += need.least;
        }
    }
    if (least >= room) {
        scale = room / least;
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = needs[i].least * scale;
        return widths;
    }
    // Those that can give share what is left by what they would like.
    const qreal share = (room - least) / (natural - least);
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] = needs[i].least + (needs[i].natural - needs[i].least) * share;
    return widths;
}

/// The lines `from` to `from + count` of a row that is too high for a page.
MeasuredRow partOf(const MeasuredRow &row, qsizetype from, qsizetype count)
{
    MeasuredRow part = row;
    for (QStringList &lines : part.lines)
        lines = lines.mid(from, count);
    if (from > 0)
        part.states.fill(std::nullopt);
    return part;
}

} // namespace

MeasuredTable measureTable(const ReportTable &table, qreal width, qreal tallest, const Typography &type)
{
    MeasuredTable measured;
    const bool settings = !table.hasHead();
    const qreal gaps = columnGap * qreal(table.columns.size() - 1);
    measured.widths = widthsFor(needsOf(table, type), settings, width - gaps, measured.scale);
    if (measured.scale < 1)
        measured.scale *= 0.97; // glyphs do not shrink to the last fraction of a point
    measured.headHeight = settings ? 0 : headHeight;
    // What is left over widens the gaps, so that numbers keep away from the words after them; a last column of numbers ends
    // at the edge.
    const qreal spare = qMax(0.0, width - gaps - std::accumulate(measured.widths.cbegin(), measured.widths.cend(), 0.0));
    const bool flush = settings || table.columns.last().kind == ColumnKind::Number;
    const qreal gap = columnGap + spare / qreal(qMax<qsizetype>(1, table.columns.size() - (flush ? 1 : 0)));
    qreal left = 0;
    for (const qreal column : std::as_const(measured.widths)) {
        measured.lefts << left;
        left += column + gap;
    }

    for (int r = 0; r < table.rows.size(); ++r) {
        MeasuredRow row;
        row.total = table.totals.contains(r);
        qsizetype most = 1;
        for (int c = 0; c < table.rows[r].size(); ++c) {
            const ReportCell &cell = table.rows[r][c];
            TextStyle style = styleOf(table, r, c);
            style.size *= measured.scale;
            const qreal room = measured.widths[c] - (cell.state ? markWidth * measured.scale : 0);
            const bool exact = table.columns[c].kind != ColumnKind::Text;
            row.lines << (exact ? QStringList{cell.text} : breakLines(cell.text, room, type.metrics(style)));
            row.states << cell.state;
            most = qMax(most, row.lines.last().size());
        }
        const qreal line = Typography::cell().line;
        const qsizetype fitting = qMax<qsizetype>(1, qsizetype((tallest - rowPadding) / line));
        for (qsizetype from = 0; from < most; from += fitting) {
            MeasuredRow part = partOf(row, from, fitting);
            part.height = qMax(rowHeight, qreal(qMin(fitting, most - from)) * line + rowPadding);
            measured.rows << part;
        }
    }
    return measured;
}

} // namespace Cloudsteps
