#pragma once

#include "wizard/report/document.h"
#include "wizard/report/tablelayout.h"
#include "wizard/report/typography.h"

#include <QPainter>

#include <functional>

namespace Cloudsteps {

/// A4 in points.
inline constexpr QSizeF pageSize{595.28, 841.89};

/// What one page shows between header and footer, ready to be painted in points.
struct ReportPage
{
    using Operation = std::function<void(QPainter &)>;
    QList<Operation> operations;
    QString section; ///< in the header; empty on the cover, which has none
};

/// Breaks the document into pages: measured first, so that the number of pages is known before the first is painted.
class PageLayout
{
public:
    PageLayout(const ReportDocument &document, const QFont &family, const QPaintDevice *device);

    QList<ReportPage> pages();

    /// Header and footer around a page; `number` from 1.
    void paintMargins(QPainter &painter, const ReportPage &page, int number, int count) const;

private:
    void newPage();
    /// A new page unless `height` fits on this one.
    void reserve(qreal height);
    void text(const QString &words, const TextStyle &style, QPointF topLeft, qreal width = 0, Qt::Alignment alignment = Qt::AlignLeft);
    void paragraph(const QString &words, const TextStyle &style, qreal width);
    void line(qreal x1, qreal x2, qreal y, qreal width, const QColor &color);
    void heading(const QString &title);
    void cover();
    void coverFacts();
    /// As large as fits; `below` is what should still find room under it.
    void picture(qreal below);
    qreal pointHeight(const ReportFact &point) const;
    void keyPoints();
    void section(const ReportSection &section);
    void table(const ReportTable &table);
    void tableHead(const ReportTable &table, const MeasuredTable &measured, const QString &caption);
    void tableRow(const ReportTable &table, const MeasuredTable &measured, const MeasuredRow &row);
    void add(ReportPage::Operation operation) { m_pages.last().operations.append(std::move(operation)); }

    const ReportDocument &m_document;
    Typography m_type;
    QFont m_family;
    QList<ReportPage> m_pages;
    QString m_section;
    qreal m_y = 0;
};

} // namespace Cloudsteps
