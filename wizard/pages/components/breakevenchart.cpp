#include "wizard/pages/components/breakevenchart.h"

#include "wizard/pages/theme.h"
#include "wizard/texts/texts.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

struct ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(BreakEvenChart)
};

QString counted(qint64 number)
{
    return QLocale(QLocale::English).toString(number); // 1,000 in both languages
}

} // namespace

QString breakEvenWords(const BreakEven &meeting, const Texts &texts)
{
    const QString width = texts.money(meeting.widthAMonth);
    if (meeting.trafficAlwaysCheaper()) {
        return ChartWords::tr("%1 Mbit/s cost %2 a month, as much as %3 GB, more than they can carry: paying by traffic always costs less.")
            .arg(QString::number(meeting.mbps), width, counted(meeting.gigabytes));
    }
    return ChartWords::tr("%1 Mbit/s cost %2 a month, as much as %3 GB at %4 each. Up to there paying by traffic costs less, beyond it paying by bandwidth.")
        .arg(QString::number(meeting.mbps), width, counted(meeting.gigabytes), texts.money(meeting.gigabyte));
}

BreakEvenChart::BreakEvenChart(const Theme &theme, const Texts &texts, const BreakEven &meeting, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_gigabytes(ChartWords::tr("%1 GB").arg(counted(meeting.gigabytes))), m_width(texts.money(meeting.widthAMonth))
{
    setObjectName(u"costs.chart"_s);
    setMinimumSize(theme.scaled(260), theme.scaled(140));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(ChartWords::tr("Traffic or bandwidth"));
    setAccessibleDescription(breakEvenWords(meeting, texts));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BreakEvenChart::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smaller(font()));
    const int line = painter.fontMetrics().height();
    const QRectF field(8.5, line + 4.5, width() - 17, height() - 2 * line - 9);
    painter.setPen(QPen(tokens.ctl, 1));
    painter.drawLine(field.topLeft(), field.bottomLeft());
    painter.drawLine(field.bottomLeft(), field.bottomRight());
    // The lines meet in the middle: left of it traffic lies below, right of it above.
    const QPointF meet = field.center();
    painter.setPen(QPen(tokens.line, 1, Qt::DashLine));
    painter.drawLine(meet, QPointF(meet.x(), field.bottom()));
    painter.setPen(QPen(tokens.data, 2));
    painter.drawLine(QPointF(field.left(), meet.y()), QPointF(field.right(), meet.y()));
    painter.setPen(QPen(tokens.link, 2));
    painter.drawLine(field.bottomLeft(), field.topRight());
    painter.setBrush(tokens.link);
    painter.drawEllipse(meet, 4, 4);
    painter.setPen(tokens.text2);
    painter.drawText(QRectF(field.left() + 6, meet.y() - line - 4, field.width() / 2 - 12, line), Qt::AlignLeft, ChartWords::tr("by bandwidth, %1").arg(m_width));
    painter.drawText(QRectF(0, 0, width() - 8, line), Qt::AlignRight, ChartWords::tr("by traffic"));
    painter.drawText(QRectF(0, height() - line, width(), line), Qt::AlignHCenter, m_gigabytes);
}

} // namespace Cloudsteps
