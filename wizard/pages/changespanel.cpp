#include "wizard/pages/changespanel.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int tallestList = 116; // about four lines; the page keeps its room

} // namespace

ChangesPanel::ChangesPanel(const Ui &ui, QWidget *parent)
    : QFrame(parent), m_ui(ui), m_title(newLabel("strong", this)), m_price(newLabel("second", this)), m_discard(new QPushButton(this)), m_area(new QScrollArea(this))
{
    setObjectName(u"changes"_s);
    setProperty("role", u"changes"_s);
    m_title->setObjectName(u"changes.title"_s);
    m_price->setObjectName(u"changes.price"_s);
    m_discard->setObjectName(u"changes.discard"_s);
    m_discard->setProperty("scale", u"small"_s);
    m_area->setObjectName(u"changes.list"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::TabFocus); // a long list is scrolled by keys, too
    auto *list = new QWidget(m_area);
    m_rows = new QVBoxLayout(list);
    setSpace(m_rows, 0, 0, 0, 0, 4);
    m_area->setWidget(list);

    auto *head = new QHBoxLayout;
    setSpace(head, 0, 0, 0, 0, 12);
    head->addWidget(m_title);
    head->addWidget(m_price);
    head->addStretch();
    head->addWidget(m_discard);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 32, 10, 32, 10, 6);
    column->addLayout(head);
    column->addWidget(m_area);
    connect(m_discard, &QPushButton::clicked, this, [this] { m_ui.draft.discardChanges(m_kinds); });
    hide();
}

void ChangesPanel::present(const QSet<Kind> &kinds)
{
    const Draft &draft = m_ui.draft;
    const QList<Step> steps = draft.changes(kinds);
    m_kinds = kinds;
    setVisible(!steps.isEmpty());
    if (steps.isEmpty())
        return;
    m_title->setText(tr("%n planned change(s)", nullptr, int(steps.size())));
    const Price price = draft.priceChange(kinds);
    QString costs = !price.complete ? tr("price difference unknown") : price.hourly.micros == 0 ? QString() : draft.texts().pricePerHour(price);
    if (price.complete && price.hourly.micros > 0)
        costs.prepend(u'+');
    m_price->setText(costs);
    m_discard->setText(tr("Discard changes"));
    m_discard->setAccessibleName(m_discard->text());
    m_discard->setVisible(draft.canDiscard(kinds));
    m_area->setAccessibleName(m_title->text());

    QList<QPair<QString, QString>> lines;
    for (const Step &step : steps)
        lines.append({draft.changeText(step), draft.texts().changeReason(step, draft.topology())});
    if (lines == m_shown)
        return;
    m_shown = lines;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) // the last one is but room
            discard(item->widget());
        delete item;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto *line = newLabel("", m_area->widget(), true);
        line->setText(lines[i].first);
        m_rows->addWidget(line);
        line->show(); // counts for the height at once
        if (lines[i].second.isEmpty())
            continue;
        auto *reason = newLabel(losesData(steps[i]) ? "trouble" : "help", m_area->widget(), true);
        reason->setText(lines[i].second);
        m_rows->addWidget(reason);
        reason->show();
    }
    m_rows->addStretch(1);
    fit();
}

void ChangesPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

/// As tall as its lines, up to a few of them.
void ChangesPanel::fit()
{
    const int most = m_ui.theme.scaled(tallestList);
    const QMargins margins = layout()->contentsMargins();
    const int room = qMax(200, width() - margins.left() - margins.right() - m_area->verticalScrollBar()->sizeHint().width());
    const int wanted = m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(room) : m_rows->totalSizeHint().height();
    m_area->setFixedHeight(qBound(20, wanted, most));
}

} // namespace Cloudsteps
