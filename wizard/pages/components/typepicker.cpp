#include "wizard/pages/components/typepicker.h"

#include "wizard/advice/prices.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/draft.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int shownRows = 6;
constexpr int most = 1 << 20;
constexpr QPoint anySize(0, most); ///< from, to
const QString seriesMark = u"series:"_s;

QString number(double value)
{
    return QString::number(value, 'g', 4);
}

} // namespace

TypePicker::TypePicker(const Ui &ui, Wording &wording, const QString &path, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_filter(new QLineEdit(this)), m_cpu(new QComboBox(this)), m_memory(new QComboBox(this)),
      m_family(new QComboBox(this)), m_count(newLabel("help", this)), m_table(new Table(ui.theme, shownRows, this))
{
    m_filter->setObjectName(path + u".filter"_s);
    m_filter->setMinimumWidth(110);
    m_filter->setMaximumWidth(170);
    m_filter->setClearButtonEnabled(true);
    m_filter->setProperty("takesReturn", true);
    m_cpu->setObjectName(path + u".cpuFilter"_s);
    m_memory->setObjectName(path + u".memoryFilter"_s);
    m_family->setObjectName(path + u".familyFilter"_s);
    m_table->setObjectName(path);
    m_table->setChoosing(true);
    m_table->setDropOrder({4, 1});
    m_table->setSortingEnabled(true);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 8);
    line->addWidget(m_filter, 1);
    line->addWidget(m_cpu);
    line->addWidget(m_memory);
    line->addWidget(m_family);
    line->addStretch();
    line->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 0, 8);
    column->addLayout(line);
    column->addWidget(m_table);
    connect(m_filter, &QLineEdit::textChanged, this, &TypePicker::rebuild);
    for (QComboBox *box : {m_cpu, m_memory, m_family})
        connect(box, &QComboBox::activated, this, &TypePicker::rebuild);
    connect(m_table, &Table::chosen, this, &TypePicker::chosen);
    wording.add(this, [this] { retranslate(); });
    connect(&ui.draft, &Draft::catalogueChanged, this, [this] {
        fillFilters();
        rebuild();
    });
    m_table->horizontalHeader()->setSortIndicator(6, Qt::AscendingOrder);
}

void TypePicker::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter types"));
    m_filter->setAccessibleName(tr("Filter types"));
    fillFilters();
    m_table->setAccessibleName(tr("Instance types"));
    m_table->setHeaders({tr("Instance type"), tr("Series"), tr("vCPU"), tr("Memory"), tr("I/O optimised"), tr("Stock"), tr("Per hour")});
    rebuild();
}

/// The filters in the current language; what is chosen in them stays.
void TypePicker::fillFilters()
{
    const auto fill = [](QComboBox *box, const QString &name, const QList<QPair<QString, QVariant>> &items) {
        const QVariant kept = box->currentData();
        box->clear();
        for (const auto &[words, value] : items)
            box->addItem(words, value);
        box->setCurrentIndex(qMax(0, box->findData(kept)));
        box->setToolTip(name);
        box->setAccessibleName(name);
        box->setAccessibleDescription(name);
    };
    fill(m_cpu, tr("Number of vCPU"), {{tr("Any vCPU"), anySize}, {tr("1-2 vCPU"), QPoint(1, 2)}, {tr("4 vCPU"), QPoint(3, 4)}, {tr("8 vCPU and more"), QPoint(5, most)}});
    fill(m_memory, tr("Memory"), {{tr("Any memory"), anySize}, {tr("Up to 4 GiB"), QPoint(0, 4)}, {tr("5-16 GiB"), QPoint(5, 16)}, {tr("More than 16 GiB"), QPoint(17, most)}});
    QList<QPair<QString, QVariant>> families{{tr("All families"), QString()}};
    for (const Series series : {Series::Current, Series::III, Series::II, Series::I})
        families.append({seriesName(series), seriesMark + QString::number(int(series))});
    const qsizetype series = families.size();
    for (const InstanceType &type : m_ui.draft.catalogue().instanceTypes) {
        if (std::none_of(families.cbegin(), families.cend(), [&](const auto &item) { return item.second == type.family; }))
            families.append({type.family, type.family});
    }
    fill(m_family, tr("Series or family"), families);
    m_family->insertSeparator(int(series));
}

QString TypePicker::seriesName(Series series)
{
    switch (series) {
    case Series::I: return tr("Series I");
    case Series::II: return tr("Series II");
    case Series::III: return tr("Series III");
    case Series::Current: return tr("Current");
    }
    Q_UNREACHABLE();
}

bool TypePicker::passes(const InstanceType &type) const
{
    if (type.id == m_chosen)
        return true; // what is chosen is never filtered away
    const QPoint cpu = m_cpu->currentData().toPoint();
    const QPoint memory = m_memory->currentData().toPoint();
    const QString family = m_family->currentData().toString();
    const QString text = m_filter->text().trimmed();
    const bool ofFamily = family.isEmpty() || type.family == family || family == seriesMark + QString::number(int(type.series));
    // Some of the small ones have half a GiB.
    return ofFamily && type.vcpu >= cpu.x() && type.vcpu <= cpu.y() && std::ceil(type.gib) >= memory.x() && std::ceil(type.gib) <= memory.y()
           && (text.isEmpty() || type.id.contains(text, Qt::CaseInsensitive));
}

void TypePicker::rebuild()
{
    const Catalogue &catalogue = m_ui.draft.catalogue();
    const bool pricesKnown = m_ui.draft.account().practice || !catalogue.practicePrices;
    QList<TableRow> rows;
    for (const InstanceType &type : catalogue.instanceTypes) {
        if (!passes(type))
            continue;
        QStringList soldOut;
        for (const QString &id : m_zones) {
            const ZoneInfo *zone = catalogue.zone(id);
            if (zone && (zone->soldOutTypes.contains(type.id) || !zone->sells.contains(Product::Ecs)))
                soldOut << id.section(u'-', -1).toUpper();
        }
        TableRow row;
        row.key = type.id;
        row.faint = !soldOut.isEmpty();
        row.cells = {
            {type.id, {}, 0, {}, false},
            {seriesName(type.series), {}, 0, {}, type.series == Series::I},
            {QString::number(type.vcpu), {}, 0, type.vcpu, false},
            {number(type.gib) + u" GiB"_s, {}, 0, type.gib, false},
            {type.ioChoice ? tr("Optional") : tr("Always"), {}, 0, {}, false},
            {soldOut.isEmpty() ? tr("In stock") : tr("Sold out in %1").arg(m_ui.draft.texts().list(soldOut)), soldOut.isEmpty() ? NodeState::Ready : NodeState::Removed, 0, {}, false},
            {pricesKnown && type.hourlyMicros >= 0 ? m_ui.draft.texts().money({type.hourlyMicros, currencyOf(m_ui.draft.account())}) : tr("unknown"), {}, 0, double(type.hourlyMicros), false},
        };
        rows.append(row);
    }
    m_count->setText(tr("%n type(s)", nullptr, int(rows.size())));
    m_table->setRows(rows);
    m_table->setChosen(m_chosen);
}

void TypePicker::present(const QString &type, const QStringList &zones)
{
    const bool zonesChanged = zones != m_zones;
    const bool rowMissing = type != m_chosen;
    m_chosen = type;
    m_zones = zones;
    if (zonesChanged || rowMissing)
        rebuild();
}

void TypePicker::setLocked(bool locked)
{
    m_table->setEnabled(!locked);
    for (QWidget *widget : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_cpu), static_cast<QWidget *>(m_memory), static_cast<QWidget *>(m_family)})
        widget->setVisible(!locked);
}

} // namespace Cloudsteps
