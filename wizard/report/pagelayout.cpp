#include "wizard/report/pagelayout.h"

#include "wizard/report/linebreak.h"
#include "wizard/texts/fill.h"

namespace Cloudsteps {

namespace {

constexpr qreal millimetre = 72 / 25.4;
constexpr qreal left = 20 * millimetre;
constexpr qreal top = 20 * millimetre;
constexpr qreal right = pageSize.width() - left;
constexpr qreal bottom = pageSize.height() - 20 * millimetre;
constexpr qreal contentWidth = right - left;
constexpr qreal hairline = 0.5;
constexpr qreal afterTable = 16;
constexpr qreal pictureGap = 20;
constexpr qreal smallestPicture = 0.58; ///< small texts of full density then have 6.7 points
constexpr qreal pointLabels = 64;
/// A section that finds less room than this starts on a new page.
constexpr qreal sectionRoom = 220;

/// Baseline of one line of text that stands in the middle of its line height.
qreal baseline(qreal lineTop, qreal lineHeight, const QFontMetricsF &metrics)
{
    return lineTop + (lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

} // namespace

PageLayout::PageLayout(const ReportDocument &document, const QFont &family, const QPaintDevice *device)
    : m_document(document), m_type(family, device), m_family(family)
{
}

QList<ReportPage> PageLayout::pages()
{
    m_pages.clear();
    cover();
    bool first = true;
    for (const ReportSection &each : m_document.sections) {
        m_section = each.title;
        if (first || m_y + sectionRoom > bottom)
            newPage();
        first = false;
        section(each);
    }
    return m_pages;
}

void PageLayout::newPage()
{
    m_pages.append({{}, m_section});
    m_y = top;
}

void PageLayout::reserve(qreal height)
{
    if (m_y + height > bottom)
        newPage();
}

void PageLayout::text(const QString &words, const TextStyle &style, QPointF topLeft, qreal width, Qt::Alignment alignment)
{
    const QFont font = m_type.font(style);
    const QFontMetricsF metrics = m_type.metrics(style);
    qreal x = topLeft.x();
    if (alignment & Qt::AlignRight)
        x += width - metrics.horizontalAdvance(words);
    const QPointF at(x, baseline(topLeft.y(), style.line, metrics));
    add([font, color = style.color, at, words](QPainter &painter) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(at, words);
    });
}

void PageLayout::paragraph(const QString &words, const TextStyle &style, qreal width)
{
    for (const QString &each : breakLines(words, width, m_type.metrics(style))) {
        reserve(style.line);
        text(each, style, {left, m_y});
        m_y += style.line;
    }
}

void PageLayout::line(qreal x1, qreal x2, qreal y, qreal width, const QColor &color)
{
    add([=](QPainter &painter) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x1, y), QPointF(x2, y));
    });
}

void PageLayout::heading(const QString &title)
{
    const TextStyle style = Typography::heading();
    for (const QString &each : breakLines(title, contentWidth, m_type.metrics(style))) {
        text(each, style, {left, m_y});
        m_y += style.line;
    }
    m_y += 7;
}

void PageLayout::cover()
{
    m_section.clear();
    newPage();
    m_section = m_document.keyPointsTitle; // when they run over
    add([](QPainter &painter) { painter.fillRect(QRectF(0, 0, pageSize.width(), 6), Typography::tokens().accent); });
    paragraph(m_document.kind, Typography::coverLine(), contentWidth);
    m_y += 2;
    paragraph(m_document.title, Typography::coverTitle(), contentWidth);
    paragraph(m_document.place, Typography::coverLine(), contentWidth);
    m_y += 14;
    coverFacts();
    m_y += 18;
    heading(m_document.pictureTitle);
    qreal points = Typography::heading().line + 8;
    for (const ReportFact &point : m_document.keyPoints)
        points += pointHeight(point);
    picture(points);
    reserve(points);
    heading(m_document.keyPointsTitle);
    keyPoints();
}

void PageLayout::coverFacts()
{
    const Tokens &tokens = Typography::tokens();
    line(left, right, m_y, hairline, tokens.line);
    m_y += 8;
    constexpr qreal gap = 14;
    // As wide as their words want, the rest shared.
    const QFontMetricsF metrics = m_type.metrics(Typography::body());
    QList<qreal> widths;
    qreal sum = 0;
    for (const ReportFact &fact : m_document.facts) {
        widths << qMax(metrics.horizontalAdvance(fact.text), metrics.horizontalAdvance(fact.label));
        sum += widths.last();
    }
    const qreal room = contentWidth - gap * qreal(widths.size() - 1);
    for (qreal &width : widths)
        width = sum > room ? width * room / sum : width + (room - sum) / qreal(widths.size());
    qreal x = left;
    qreal deepest = m_y;
    for (qsizetype i = 0; i < m_document.facts.size(); ++i) {
        const ReportFact &fact = m_document.facts[i];
        text(fact.label, Typography::caption(), {x, m_y});
        qreal y = m_y + Typography::caption().line + 1;
        for (const QString &each : breakLines(fact.text, widths[i], metrics)) {
            text(each, Typography::body(), {x, y});
            y += Typography::body().line;
        }
        deepest = qMax(deepest, y);
        x += widths[i] + gap;
    }
    m_y = deepest + 7;
    line(left, right, m_y, hairline, tokens.line);
}

void PageLayout::picture(qreal below)
{
    const QSizeF size = m_document.picture.size;
    // Texts as large as captions; smaller when that lets the key points stand on the same page.
    const qreal largest = m_document.picture.density == Density::Compact ? 0.9 : 0.8;
    const qreal whole = std::min({largest, contentWidth / size.width(), (bottom - m_y - 8) / size.height()});
    const qreal together = (bottom - m_y - below - pictureGap) / size.height();
    const qreal scale = together >= smallestPicture ? qMin(whole, together) : whole;
    const QPointF at(left + (contentWidth - size.width() * scale) / 2, m_y + 2);
    add([picture = m_document.picture, family = m_family, scale, at](QPainter &painter) {
        painter.save();
        painter.translate(at);
        painter.scale(scale, scale);
        paintPicture(painter, picture, Typography::tokens(), family);
        painter.restore();
    });
    m_y += size.height() * scale + pictureGap;
}

qreal PageLayout::pointHeight(const ReportFact &point) const
{
    const TextStyle style = Typography::body();
    return style.line * qreal(breakLines(point.text, contentWidth - pointLabels, m_type.metrics(style)).size()) + 7;
}

void PageLayout::keyPoints()
{
    const Tokens &tokens = Typography::tokens();
    const TextStyle style = Typography::body();
    line(left, right, m_y, hairline, tokens.line);
    for (const ReportFact &point : m_document.keyPoints) {
        const QStringList lines = breakLines(point.text, contentWidth - pointLabels, m_type.metrics(style));
        const qreal height = pointHeight(point);
        reserve(height);
        qreal y = m_y + 4;
        TextStyle label = style;
        label.color = tokens.text2;
        text(point.label, label, {left, y});
        for (const QString &each : lines) {
            text(each, style, {left + pointLabels, y});
            y += style.line;
        }
        m_y += height;
        line(left, right, m_y, hairline, tokens.line);
    }
}

void PageLayout::section(const ReportSection &section)
{
    if (m_y > top)
        m_y += 10;
    heading(section.title);
    for (const QString &words : section.paragraphs) {
        paragraph(words, Typography::body(), contentWidth);
        m_y += 6;
    }
    m_y += 4;
    for (const ReportTable &each : section.tables)
        table(each);
    for (const QString &note : section.notes) {
        m_y -= 6;
        paragraph(note, Typography::caption(), contentWidth);
        m_y += afterTable;
    }
}

void PageLayout::table(const ReportTable &table)
{
    const Tokens &tokens = Typography::tokens();
    constexpr qreal captionHeight = 20;
    const qreal tallest = bottom - top - captionHeight - 2 * Typography::heading().line;
    const MeasuredTable measured = measureTable(table, contentWidth, tallest, m_type);
    // Never a head alone at the foot of a page.
    qreal together = captionHeight + measured.headHeight;
    for (qsizetype i = 0; i < qMin<qsizetype>(2, measured.rows.size()); ++i)
        together += measured.rows[i].height;
    reserve(qMin(together, bottom - top));
    tableHead(table, measured, table.caption);
    for (const MeasuredRow &row : measured.rows) {
        if (m_y + row.height > bottom) {
            newPage();
            tableHead(table, measured, fill(m_document.continued, {table.caption}));
        }
        tableRow(table, measured, row);
        line(left, right, m_y, hairline, tokens.line);
    }
    m_y += afterTable;
}

void PageLayout::tableHead(const ReportTable &table, const MeasuredTable &measured, const QString &caption)
{
    const Tokens &tokens = Typography::tokens();
    text(caption, Typography::caption(), {left, m_y});
    m_y += Typography::caption().line + 6;
    line(left, right, m_y, 1, tokens.text);
    if (measured.headHeight <= 0)
        return;
    TextStyle style = Typography::head();
    style.size *= measured.scale;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const Qt::Alignment alignment = table.columns[c].kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft;
        text(table.columns[c].head, style, {left + measured.lefts[c], m_y + (measured.headHeight - style.line) / 2}, measured.widths[c], alignment);
    }
    m_y += measured.headHeight;
    line(left, right, m_y, hairline, tokens.ctl);
}

void PageLayout::tableRow(const ReportTable &table, const MeasuredTable &measured, const MeasuredRow &row)
{
    const bool settings = measured.headHeight <= 0;
    for (qsizetype c = 0; c < row.lines.size(); ++c) {
        TextStyle style = row.total ? Typography::head() : settings && c == 0 ? Typography::label() : Typography::cell();
        style.size *= measured.scale;
        const Qt::Alignment alignment = table.columns[c].kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft;
        // A single line stands in the middle of the least height, more begin where that would.
        qreal y = m_y + 3.5;
        qreal x = left + measured.lefts[c];
        if (row.states[c]) {
            const qreal size = 10 * measured.scale;
            const QRectF mark(x, y + (style.line - size) / 2, size, size);
            add([state = *row.states[c], mark](QPainter &painter) { paintState(painter, state, mark, Typography::tokens()); });
            x += markWidth * measured.scale;
        }
        for (const QString &each : row.lines[c]) {
            text(each, style, {x, y}, measured.widths[c], alignment);
            y += style.line;
        }
    }
    m_y += row.height;
}

void PageLayout::paintMargins(QPainter &painter, const ReportPage &page, int number, int count) const
{
    const Tokens &tokens = Typography::tokens();
    const TextStyle style = Typography::running();
    const QFontMetricsF metrics = m_type.metrics(style);
    const auto write = [&](const QString &words, qreal x, qreal lineTop, const QColor &color) {
        painter.setFont(m_type.font(style));
        painter.setPen(color);
        painter.drawText(QPointF(x, baseline(lineTop, style.line, metrics)), words);
        return x + metrics.horizontalAdvance(words);
    };
    const auto rule = [&](qreal y) {
        painter.setPen(QPen(tokens.line, hairline));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
    };
    constexpr qreal edge = 12 * millimetre; // to the middle of header and footer text
    if (!page.section.isEmpty()) {
        const qreal lineTop = edge - style.line / 2;
        const qreal sectionWidth = metrics.horizontalAdvance(page.section);
        // A long project name gives way to the section.
        write(metrics.elidedText(m_document.running, Qt::ElideMiddle, contentWidth - sectionWidth - 20), left, lineTop, tokens.text2);
        write(page.section, right - sectionWidth, lineTop, tokens.text2);
        rule(edge + 12);
    }
    const qreal lineTop = pageSize.height() - edge - style.line / 2;
    rule(pageSize.height() - edge - 12);
    const qreal end = write(m_document.footer, left, lineTop, tokens.text2);
    if (!m_document.practice.isEmpty())
        write(m_document.practice, end + 10, lineTop, tokens.prac);
    const QString counted = fill(m_document.pageOf, {QString::number(number), QString::number(count)});
    write(counted, right - metrics.horizontalAdvance(counted), lineTop, tokens.text2);
}

} // namespace Cloudsteps
