#include "wizard/pages/costsdialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/breakevenchart.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/pages/usagerow.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

CostsDialog::CostsDialog(const Ui &ui, QWidget *parent)
    : QDialog(parent), m_ui(ui), m_lines(costLines(ui.draft.topology(), ui.draft.catalogue(), ui.draft.account()))
{
    setObjectName(u"costsDialog"_s);
    setWindowTitle(tr("Costs"));
    // Taller than a small screen: what does not fit is scrolled to.
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    setSpace(column, 0, 0, 8, 0, 12); // the bar has its room
    addLines(column);
    if (const auto meeting = breakEven(publicMbps(ui.draft.topology()), ui.draft.catalogue(), ui.draft.account()))
        addMeeting(column, *meeting);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"costs.close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addStretch();
    area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    setSpace(whole, 20, 20, 12, 16, 16);
    whole->addWidget(area, 1);
    whole->addWidget(close, 0, Qt::AlignRight);
    constexpr int width = 760;
    const int wanted = content->heightForWidth(width - 40) + close->sizeHint().height() + 60;
    const int most = parent ? qMax(parent->window()->height() - 20, 400) : wanted;
    resize(width, qMin(wanted, most));
}

QString CostsDialog::nameOf(const CostLine &line) const
{
    const Texts &texts = m_ui.draft.texts();
    const QString thing = texts.field(line.subject, m_ui.draft.topology());
    switch (line.part) {
    case CostPart::Whole: return thing;
    case CostPart::Instances: return tr("%1, instances").arg(thing);
    case CostPart::Disks: return tr("%1, disks").arg(thing);
    case CostPart::Bandwidth: return tr("%1, public bandwidth").arg(thing);
    case CostPart::Storage: return tr("%1, storage").arg(thing);
    }
    Q_UNREACHABLE();
}

void CostsDialog::addLines(QVBoxLayout *column)
{
    const Texts &texts = m_ui.draft.texts();
    const auto cell = [](const QString &text, const Price &price) {
        return TableCell{text, {}, 0, double(price.hourly.micros), false}; // a number: right aligned
    };
    QList<TableRow> rows;
    QStringList unknown;
    for (const CostLine &line : std::as_const(m_lines)) {
        TableRow row;
        row.key = line.subject + u'.' + QString::number(int(line.part));
        row.cells = {{nameOf(line), {}, 0, {}, false}, cell(texts.pricePerHour(line.payAsYouGo), line.payAsYouGo), cell(texts.pricePerMonth(line.payAsYouGo), line.payAsYouGo),
                     line.byYear ? cell(texts.pricePerMonth(*line.byYear), *line.byYear) : cell(tr("not sold so"), {})};
        rows << row;
        if (!line.payAsYouGo.complete)
            unknown << nameOf(line);
    }
    auto *total = newLabel("strong", this, true);
    total->setObjectName(u"costs.total"_s);
    const Price byHour = costTotal(m_lines, false);
    total->setText(tr("Whole plan: %1, %2; with a year paid at once where that is sold %3.")
                       .arg(texts.pricePerHour(byHour), texts.pricePerMonth(byHour), texts.pricePerMonth(costTotal(m_lines, true))));
    column->addWidget(total);
    auto *table = new Table(m_ui.theme, 4, this);
    table->setObjectName(u"costs.table"_s);
    table->setAccessibleName(windowTitle());
    table->setHeaders({tr("What"), tr("Pay-as-you-go"), tr("In a month"), tr("A month of a year paid at once")});
    table->setRows(rows);
    column->addWidget(table);

    auto *words = newLabel("help", this, true);
    words->setObjectName(u"costs.words"_s);
    QStringList sentences;
    if (!unknown.isEmpty())
        sentences << tr("Price unknown: %1.").arg(texts.list(unknown));
    const Price byYear = costTotal(m_lines, true);
    const auto year = [&texts](const Price &price) { return texts.money({price.hourly.micros * hoursPerMonth * 12, price.hourly.currency}); };
    if (byHour.complete && byYear.complete)
        sentences << tr("In a year: %1 pay-as-you-go, %2 where a year can be paid at once.").arg(year(byHour), year(byYear));
    words->setText(sentences.join(m_ui.draft.texts().language() == Language::English ? u" "_s : QString()));
    words->setVisible(!sentences.isEmpty());
    column->addWidget(words);
    column->addWidget(new UsageRow(m_ui, this));
}

/// The chart, and beside it the same in numbers.
void CostsDialog::addMeeting(QVBoxLayout *column, const BreakEven &meeting)
{
    const Texts &texts = m_ui.draft.texts();
    auto *heading = newLabel("heading", this);
    heading->setText(tr("Traffic or bandwidth"));
    auto *words = newLabel("second", this, true);
    words->setObjectName(u"costs.meeting"_s);
    words->setText(breakEvenWords(meeting, texts));
    QList<TableRow> rows;
    for (const qint64 gigabytes : {meeting.gigabytes / 2, meeting.gigabytes, meeting.gigabytes * 2}) {
        TableRow row;
        row.key = QString::number(gigabytes);
        for (const QString &text : {tr("%1 GB").arg(QLocale(QLocale::English).toString(gigabytes)),
                                    texts.money({meeting.gigabyte.micros * gigabytes, meeting.gigabyte.currency}), texts.money(meeting.widthAMonth)})
            row.cells.append({text, {}, 0, {}, false});
        rows << row;
    }
    auto *table = new Table(m_ui.theme, 3, this);
    table->setObjectName(u"costs.meeting.table"_s);
    table->setAccessibleName(tr("Traffic or bandwidth"));
    table->setHeaders({tr("In a month"), tr("By traffic"), tr("By bandwidth")});
    table->setRows(rows);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 24);
    line->addWidget(new BreakEvenChart(m_ui.theme, texts, meeting, this), 1);
    line->addWidget(table, 1);
    column->addWidget(heading);
    column->addWidget(words);
    column->addLayout(line);
}

} // namespace Cloudsteps
